-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "date" DATE,
    "dateNote" JSONB,
    "authors" TEXT[],
    "url" TEXT,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" SERIAL NOT NULL,
    "documentId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "says" JSONB,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "aliases" TEXT[],
    "covers" TEXT[],

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MunicipalityRegion" (
    "municipalityId" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,

    CONSTRAINT "MunicipalityRegion_pkey" PRIMARY KEY ("municipalityId","position")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "aliases" TEXT[],
    "regionIds" TEXT[],
    "parentId" TEXT,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "regionId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "partyIds" TEXT[],
    "partiesKnown" BOOLEAN NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Network" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "regionId" TEXT NOT NULL,
    "agreementId" TEXT,
    "kind" TEXT NOT NULL,
    "memberIds" TEXT[],
    "status" JSONB,
    "meetingCount" INTEGER,
    "meetingsAsOf" DATE,
    "schedule" JSONB,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "id" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    "area" JSONB NOT NULL,
    "aliases" TEXT[],
    "networkId" TEXT,
    "agreementId" TEXT,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "description" JSONB NOT NULL,
    "contactKind" TEXT,
    "contactPersonId" TEXT,
    "contactBy" TEXT,
    "contactBodyAllowed" BOOLEAN,
    "contactWhat" JSONB,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponsibilityParty" (
    "responsibilityId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ResponsibilityParty_pkey" PRIMARY KEY ("responsibilityId","as","position")
);

-- CreateTable
CREATE TABLE "Succession" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromIds" TEXT[],
    "toIds" TEXT[],
    "toName" JSONB,
    "effective" DATE,
    "state" TEXT NOT NULL,
    "responsibilityIds" TEXT[],
    "roleConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "description" JSONB NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" JSONB,
    "organisationId" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "isContact" BOOLEAN NOT NULL,
    "concerns" JSONB NOT NULL,
    "language" TEXT,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeMeasure" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "period" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "contacts" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "ProgrammeMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pilot" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    "measureId" TEXT NOT NULL,
    "description" JSONB,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Pilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" TEXT NOT NULL,
    "municipalityIds" TEXT[],
    "regionId" TEXT,
    "organisationIds" TEXT[],
    "measureId" TEXT,
    "description" JSONB,
    "figures" JSONB NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "regionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "when" JSONB,
    "description" JSONB NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "meaning" JSONB NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "networkId" TEXT,
    "organisationId" TEXT,
    "validFrom" DATE,
    "validUntil" DATE,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cadence" (
    "networkId" TEXT NOT NULL,
    "everyCount" INTEGER NOT NULL,
    "everyUnit" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "leadDays" INTEGER NOT NULL,
    "escalateAfterDays" INTEGER NOT NULL,

    CONSTRAINT "Cadence_pkey" PRIMARY KEY ("networkId")
);

-- CreateTable
CREATE TABLE "Metric" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "description" JSONB NOT NULL,
    "unit" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "regionId" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "deadlineWorkingDay" INTEGER NOT NULL,
    "minimum" DECIMAL(65,30),
    "maximum" DECIMAL(65,30),
    "targetValue" DECIMAL(65,30),
    "targetDirection" TEXT,
    "targetNote" JSONB,
    "overlapGroup" TEXT,
    "reportedBy" TEXT[],
    "validFrom" DATE,
    "validUntil" DATE,
    "confidence" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "note" JSONB,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricVersion" (
    "metricId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "breakNote" JSONB,
    "validFrom" DATE,
    "validUntil" DATE,

    CONSTRAINT "MetricVersion_pkey" PRIMARY KEY ("metricId","position")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "metricId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "value" DECIMAL(65,30),
    "text" JSONB,
    "status" TEXT NOT NULL DEFAULT 'normal',
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "cumulative" BOOLEAN NOT NULL DEFAULT false,
    "place" JSONB,
    "split" JSONB,
    "comment" TEXT,
    "reason" TEXT,
    "source" TEXT NOT NULL,
    "submissionId" UUID,
    "enteredBy" TEXT,
    "authority" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reporting" (
    "metricId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reporting_pkey" PRIMARY KEY ("metricId","organisationId")
);

-- CreateTable
CREATE TABLE "MonthOpening" (
    "organisationId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "openedBy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MonthOpening_pkey" PRIMARY KEY ("organisationId","month")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "organisationId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "accountId" TEXT,
    "platform" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("owner","key")
);

-- CreateTable
CREATE TABLE "Convening" (
    "id" UUID NOT NULL,
    "networkId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "outcome" TEXT,
    "round" INTEGER NOT NULL DEFAULT 1,
    "handedTo" TEXT,
    "checkAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,
    "meetsOn" DATE,
    "meetsAt" TEXT,
    "place" TEXT,
    "snoozedUntil" TIMESTAMPTZ(3),
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "participants" INTEGER,
    "minutes" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Convening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConveningEvent" (
    "id" SERIAL NOT NULL,
    "conveningId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "ConveningEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "personId" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "retryAt" TIMESTAMPTZ(3),
    "firstTryAt" TIMESTAMPTZ(3),
    "plannedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "platform" TEXT,
    "tenant" TEXT,
    "conversation" TEXT,
    "message" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "personId" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "locale" TEXT,
    "language" TEXT,
    "personId" TEXT,
    "reference" JSONB,
    "preferred" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "welcomed" BOOLEAN NOT NULL DEFAULT false,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tenant" (
    "platform" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT,
    "homeRegion" TEXT,

    CONSTRAINT "Tenant_pkey" PRIMARY KEY ("platform","id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "enterprise" TEXT,
    "secret" BYTEA NOT NULL,
    "keyId" TEXT NOT NULL,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("platform","tenant")
);

-- CreateTable
CREATE TABLE "SeenEvent" (
    "key" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeenEvent_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "key" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dialogue_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT,
    "entries" TEXT[],
    "feedback" TEXT,
    "suggestion" TEXT,
    "accountId" TEXT,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Citation_subject_subjectId_part_position_key" ON "Citation"("subject", "subjectId", "part", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "Figure_organisationId_period_current_idx" ON "Figure"("organisationId", "period", "current");

-- CreateIndex
CREATE INDEX "Figure_metricId_current_period_idx" ON "Figure"("metricId", "current", "period");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_metricId_organisationId_period_version_key" ON "Figure"("metricId", "organisationId", "period", "version");

-- CreateIndex
CREATE INDEX "Convening_state_dueAt_idx" ON "Convening"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Convening_checkAt_idx" ON "Convening"("checkAt");

-- CreateIndex
CREATE UNIQUE INDEX "Convening_networkId_period_key" ON "Convening"("networkId", "period");

-- CreateIndex
CREATE INDEX "ConveningEvent_conveningId_idx" ON "ConveningEvent"("conveningId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_state_dueAt_idx" ON "Notice"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Notice_about_idx" ON "Notice"("about");

-- CreateIndex
CREATE INDEX "Absence_personId_until_idx" ON "Absence"("personId", "until");

-- CreateIndex
CREATE INDEX "Account_email_idx" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_platform_tenant_user_key" ON "Account"("platform", "tenant", "user");

-- CreateIndex
CREATE INDEX "SeenEvent_seenAt_idx" ON "SeenEvent"("seenAt");

-- CreateIndex
CREATE INDEX "Dialogue_expiresAt_idx" ON "Dialogue"("expiresAt");

-- CreateIndex
CREATE INDEX "Audit_subject_idx" ON "Audit"("subject");

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MunicipalityRegion" ADD CONSTRAINT "MunicipalityRegion_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Network" ADD CONSTRAINT "Network_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilityParty" ADD CONSTRAINT "ResponsibilityParty_responsibilityId_fkey" FOREIGN KEY ("responsibilityId") REFERENCES "Responsibility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cadence" ADD CONSTRAINT "Cadence_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricVersion" ADD CONSTRAINT "MetricVersion_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Convening" ADD CONSTRAINT "Convening_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConveningEvent" ADD CONSTRAINT "ConveningEvent_conveningId_fkey" FOREIGN KEY ("conveningId") REFERENCES "Convening"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

