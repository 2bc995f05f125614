-- AlterTable
ALTER TABLE "Municipality" ADD COLUMN     "aliases" TEXT[],
ADD COLUMN     "mergedInto" TEXT;

-- AlterTable
ALTER TABLE "ProgrammeMeasure" DROP COLUMN "contacts";

-- CreateTable
CREATE TABLE "MeasureContact" (
    "measureId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "concerns" JSONB,

    CONSTRAINT "MeasureContact_pkey" PRIMARY KEY ("measureId","position")
);

-- CreateTable
CREATE TABLE "LoadedEntry" (
    "key" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "LoadedEntry_pkey" PRIMARY KEY ("key")
);

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_contactPersonId_fkey" FOREIGN KEY ("contactPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureContact" ADD CONSTRAINT "MeasureContact_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "ProgrammeMeasure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureContact" ADD CONSTRAINT "MeasureContact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Every process hears of a committed change of the registry (src/storage/registry-changes.ts). PostgreSQL sends equal
-- notifications of one transaction once.
CREATE FUNCTION koolla_registry_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('koolla_registry', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Document" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Citation" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Region" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Municipality" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MunicipalityRegion" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Organisation" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Agreement" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Network" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Responsibility" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ResponsibilityParty" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Succession" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Person" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ProgrammeMeasure" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MeasureContact" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Pilot" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Project" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Milestone" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Term" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Assignment" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Cadence" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Metric" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
CREATE TRIGGER koolla_registry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MetricVersion" FOR EACH STATEMENT EXECUTE FUNCTION koolla_registry_changed();
