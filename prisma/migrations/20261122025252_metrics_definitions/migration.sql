-- DropForeignKey
ALTER TABLE "Figure" DROP CONSTRAINT "Figure_metricId_fkey";

-- AlterTable
ALTER TABLE "Figure" ADD COLUMN     "approval" TEXT,
ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvedBy" TEXT;

-- AlterTable
ALTER TABLE "Metric" ADD COLUMN     "hideBelow" INTEGER,
ADD COLUMN     "rules" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "ApprovalSetting" (
    "scope" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApprovalSetting_pkey" PRIMARY KEY ("scope","id")
);

-- CreateTable
CREATE TABLE "MonthReview" (
    "id" UUID NOT NULL,
    "organisationId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "comment" TEXT,
    "figures" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MonthReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingHandOver" (
    "id" UUID NOT NULL,
    "organisationId" TEXT NOT NULL,
    "fromPersonId" TEXT NOT NULL,
    "toPersonId" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportingHandOver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MonthReview_organisationId_month_idx" ON "MonthReview"("organisationId", "month");

-- CreateIndex
CREATE INDEX "ReportingHandOver_toPersonId_state_idx" ON "ReportingHandOver"("toPersonId", "state");

-- CreateIndex
CREATE INDEX "ReportingHandOver_organisationId_state_idx" ON "ReportingHandOver"("organisationId", "state");

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

