-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "answeredBy" TEXT,
ADD COLUMN     "doneAt" TIMESTAMPTZ(3),
ADD COLUMN     "doneBy" TEXT,
ADD COLUMN     "handling" TEXT,
ADD COLUMN     "sentAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Question_handling_sentAt_idx" ON "Question"("handling", "sentAt");

-- CreateIndex
CREATE INDEX "Question_askedAt_idx" ON "Question"("askedAt");

