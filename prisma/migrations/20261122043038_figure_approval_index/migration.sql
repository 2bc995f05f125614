-- CreateIndex
CREATE INDEX "Figure_approval_organisationId_idx" ON "Figure"("approval", "organisationId");

