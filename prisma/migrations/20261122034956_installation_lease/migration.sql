-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "leaseBy" UUID,
ADD COLUMN     "leaseUntil" TIMESTAMPTZ(3);

