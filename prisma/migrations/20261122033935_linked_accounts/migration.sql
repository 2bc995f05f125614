-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "linkId" UUID;

-- CreateTable
CREATE TABLE "LinkCode" (
    "hash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "LinkTry" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkTry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LinkCode_accountId_idx" ON "LinkCode"("accountId");

-- CreateIndex
CREATE INDEX "LinkTry_accountId_at_idx" ON "LinkTry"("accountId", "at");

-- CreateIndex
CREATE INDEX "Account_linkId_idx" ON "Account"("linkId");

-- AddForeignKey
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkTry" ADD CONSTRAINT "LinkTry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

