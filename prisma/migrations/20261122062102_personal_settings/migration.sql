-- AlterTable
ALTER TABLE "Absence" ADD COLUMN     "standInId" TEXT;

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "homeRegion" TEXT;

-- CreateIndex
CREATE INDEX "Absence_standInId_idx" ON "Absence"("standInId");

