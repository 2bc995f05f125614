-- CreateTable
CREATE TABLE "NetworkMetric" (
    "networkId" TEXT NOT NULL,
    "meetings" TEXT,
    "participants" TEXT,
    "organisationId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NetworkMetric_pkey" PRIMARY KEY ("networkId")
);

-- AddForeignKey
ALTER TABLE "NetworkMetric" ADD CONSTRAINT "NetworkMetric_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

