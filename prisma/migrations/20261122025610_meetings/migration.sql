-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "conveningId" UUID NOT NULL,
    "networkId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "options" JSONB NOT NULL,
    "day" DATE,
    "time" TEXT,
    "minutes" INTEGER NOT NULL,
    "place" TEXT,
    "agenda" TEXT,
    "reason" TEXT,
    "organiser" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingReply" (
    "meetingId" UUID NOT NULL,
    "option" INTEGER NOT NULL,
    "member" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "MeetingReply_pkey" PRIMARY KEY ("meetingId","option","member")
);

-- CreateTable
CREATE TABLE "NetworkChannel" (
    "networkId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "reference" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NetworkChannel_pkey" PRIMARY KEY ("networkId")
);

-- CreateIndex
CREATE INDEX "Meeting_conveningId_idx" ON "Meeting"("conveningId");

-- CreateIndex
CREATE INDEX "Meeting_networkId_state_idx" ON "Meeting"("networkId", "state");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_conveningId_fkey" FOREIGN KEY ("conveningId") REFERENCES "Convening"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingReply" ADD CONSTRAINT "MeetingReply_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkChannel" ADD CONSTRAINT "NetworkChannel_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

