-- CreateTable
CREATE TABLE "FigureDigest" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "reference" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "organisationIds" TEXT[],
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FigureDigest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FigureDigest_platform_tenant_conversation_key" ON "FigureDigest"("platform", "tenant", "conversation");

