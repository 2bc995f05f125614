-- AlterTable
ALTER TABLE "Cadence" ADD COLUMN     "dates" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "inviteDays" INTEGER,
ADD COLUMN     "nth" INTEGER,
ADD COLUMN     "nudgeAfterDays" INTEGER,
ADD COLUMN     "weekday" INTEGER;

-- AlterTable
ALTER TABLE "Convening" ADD COLUMN     "assignee" TEXT,
ADD COLUMN     "offer" JSONB,
ADD COLUMN     "passedBy" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "gatheredInto" UUID;

-- CreateTable
CREATE TABLE "NetworkConvener" (
    "id" UUID NOT NULL,
    "networkId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NetworkConvener_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Courtesy" (
    "person" TEXT NOT NULL,
    "fromHour" INTEGER NOT NULL,
    "untilHour" INTEGER NOT NULL,
    "gather" BOOLEAN NOT NULL DEFAULT true,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Courtesy_pkey" PRIMARY KEY ("person")
);

-- CreateIndex
CREATE INDEX "NetworkConvener_networkId_idx" ON "NetworkConvener"("networkId");

-- CreateIndex
CREATE INDEX "Notice_personId_state_sentAt_idx" ON "Notice"("personId", "state", "sentAt");

-- AddForeignKey
ALTER TABLE "NetworkConvener" ADD CONSTRAINT "NetworkConvener_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

