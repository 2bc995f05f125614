// From rows to the registry's model: what readRegistry hands to everybody else. Rows come from registry-rows.ts, so the
// words in their columns are known to be the model's.

import pg from 'pg';
import type * as Rows from '../generated/prisma/client.js';
import type { Prisma } from '../generated/prisma/client.js';
import type {
  Citation,
  ContactStatement,
  LocalText,
  MetricRule,
  RecordedFigure,
  Registry,
  Statement,
  Validity,
} from '../registry/model.js';
import { compareIds, sortById } from '../registry/order.js';
import { cadenceOf } from './cadence-rows.js';
import type { Db, DbTransaction } from './database.js';
import { figurePart } from './registry-rows.js';

type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

/** Without what is null: an absent column is an absent field. */
function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null)) as Present<T>;
}

function day(value: Date): string;
function day(value: Date | null): string | null;
function day(value: Date | null): string | null {
  return value === null ? null : value.toISOString().slice(0, 10);
}

function text(value: Prisma.JsonValue): LocalText;
function text(value: Prisma.JsonValue | null): LocalText | null;
function text(value: Prisma.JsonValue | null): LocalText | null {
  return value as LocalText | null;
}

function valid(row: { validFrom: Date | null; validUntil: Date | null }): Validity {
  return present({ from: day(row.validFrom), until: day(row.validUntil) });
}

type StatementRow = {
  id: string;
  validFrom: Date | null;
  validUntil: Date | null;
  confidence: string;
  inferred: boolean;
  note: Prisma.JsonValue | null;
};

/**
 * The whole registry, lists in order. Figures are those of the documents; what people reported is Collect's.
 * Read it in one transaction where it must not change in between.
 */
export async function readRegistry(source: Db | DbTransaction | ReadRows): Promise<Registry> {
  const db: ReadRows = typeof source === 'function' ? source : (sql) => source.$queryRawUnsafe(sql);
  const cited = citationIndex(await all<Rows.Citation>(db, 'Citation', 'position'));
  const statement = (subject: string, row: StatementRow): Statement => {
    const validity = valid(row);
    return {
      citations: cited(subject, row.id),
      ...(validity.from || validity.until ? { validity } : {}),
      confidence: row.confidence as Statement['confidence'],
      ...(row.inferred ? { inferred: true } : {}),
      ...present({ note: text(row.note) }),
    };
  };
  const documents = (await all<Rows.Document>(db, 'Document')).map(({ authors, ...row }) => ({
    ...present({
      id: row.id,
      title: text(row.title),
      kind: row.kind as 'web',
      date: day(row.date),
      dateNote: text(row.dateNote),
      url: row.url,
    }),
    ...(authors.length ? { authors } : {}),
  }));
  const regions = (await all<Rows.Region>(db, 'Region')).map(({ covers, ...row }) => ({
    id: row.id,
    name: text(row.name),
    kind: row.kind as 'region',
    aliases: row.aliases,
    ...(covers.length ? { covers } : {}),
  }));
  const memberships = grouped(await all<Rows.MunicipalityRegion>(db, 'MunicipalityRegion', 'position'), (part) => part.municipalityId);
  const municipalities = (await all<Rows.Municipality>(db, 'Municipality')).map((row) =>
    present({
      id: row.id,
      name: text(row.name),
      aliases: row.aliases,
      regions: memberships(row.id).map((part) => ({ region: part.regionId, ...valid(part) })),
      mergedInto: row.mergedInto,
    }),
  );
  const organisations = (await all<Rows.Organisation>(db, 'Organisation')).map((row) => ({
    ...present({ id: row.id, name: text(row.name), kind: row.kind, aliases: row.aliases, regions: row.regionIds, parent: row.parentId }),
    ...statement('Organisation', row),
  }));
  const agreements = (await all<Rows.Agreement>(db, 'Agreement')).map((row) => ({
    id: row.id,
    name: text(row.name),
    aliases: row.aliases,
    region: row.regionId,
    document: row.documentId,
    parties: row.partyIds,
    partiesKnown: row.partiesKnown,
    ...statement('Agreement', row),
  }));
  const networks = (await all<Rows.Network>(db, 'Network')).map((row) => ({
    ...present({
      id: row.id,
      name: text(row.name),
      aliases: row.aliases,
      region: row.regionId,
      agreement: row.agreementId,
      kind: row.kind as 'network',
      members: row.memberIds,
      status: text(row.status),
      meetings: row.meetingCount === null || row.meetingsAsOf === null ? null : { count: row.meetingCount, asOf: day(row.meetingsAsOf) },
      schedule: text(row.schedule),
    }),
    ...statement('Network', row),
  }));
  const people = (await all<Rows.Person>(db, 'Person')).map((row) => ({
    ...present({
      id: row.id,
      name: row.name,
      title: text(row.title),
      organisation: row.organisationId,
      email: row.email,
      phone: row.phone,
      isContact: row.isContact,
      concerns: text(row.concerns),
      language: row.language as 'fi' | null,
    }),
    ...statement('Person', row),
  }));
  const partiesOf = grouped(await all<Rows.ResponsibilityParty>(db, 'ResponsibilityParty', 'position'), (party) => party.responsibilityId);
  const responsibilities = (await all<Rows.Responsibility>(db, 'Responsibility')).map((row) => {
    const parties = (as: string) =>
      partiesOf(row.id)
        .filter((party) => party.as === as)
        .map((party) => party.organisationId);
    return {
      ...present({
        id: row.id,
        region: row.regionId,
        area: text(row.area),
        aliases: row.aliases,
        network: row.networkId,
        agreement: row.agreementId,
        role: row.role as 'convener',
        state: row.state as 'agreed',
        holders: parties('holder'),
        partners: parties('partner'),
        agreedBy: parties('agreed-by'),
        contact: contact(row),
        description: text(row.description),
      }),
      ...statement('Responsibility', row),
    };
  });
  const successions = (await all<Rows.Succession>(db, 'Succession')).map((row) => ({
    ...present({
      id: row.id,
      kind: row.kind as 'merge',
      from: row.fromIds,
      to: row.toIds,
      toName: text(row.toName),
      effective: day(row.effective),
      state: row.state as 'void',
      responsibilities: row.responsibilityIds,
      roleConfirmed: row.roleConfirmed,
      description: text(row.description),
    }),
    ...statement('Succession', row),
  }));
  const contactsOf = grouped(await all<Rows.MeasureContact>(db, 'MeasureContact', 'position'), (entry) => entry.measureId);
  const measures = (await all<Rows.ProgrammeMeasure>(db, 'ProgrammeMeasure')).map((row) => ({
    id: row.id,
    name: text(row.name),
    aliases: row.aliases,
    period: text(row.period),
    description: text(row.description),
    contacts: contactsOf(row.id).map((entry) => present({ person: entry.personId, concerns: text(entry.concerns) })),
    figures: row.figures as unknown as Registry['measures'][number]['figures'],
    ...statement('ProgrammeMeasure', row),
  }));
  const pilots = (await all<Rows.Pilot>(db, 'Pilot')).map((row) => ({
    ...present({
      id: row.id,
      number: row.number,
      name: row.name,
      region: row.regionId,
      measure: row.measureId,
      description: text(row.description),
    }),
    ...statement('Pilot', row),
  }));
  const projects = (await all<Rows.Project>(db, 'Project')).map((row) => ({
    ...present({
      id: row.id,
      name: row.name,
      aliases: row.aliases,
      kind: row.kind as 'partner',
      municipalities: row.municipalityIds,
      region: row.regionId,
      organisations: row.organisationIds,
      measure: row.measureId,
      description: text(row.description),
      figures: row.figures as unknown as Registry['projects'][number]['figures'],
    }),
    ...statement('Project', row),
  }));
  const milestones = (await all<Rows.Milestone>(db, 'Milestone')).map((row) => ({
    ...present({
      id: row.id,
      name: text(row.name),
      aliases: row.aliases,
      region: row.regionId,
      kind: row.kind as 'goal',
      when: text(row.when),
      description: text(row.description),
    }),
    ...statement('Milestone', row),
  }));
  const versionsOf = grouped(await all<Rows.MetricVersion>(db, 'MetricVersion', 'position'), (version) => version.metricId);
  const recorded = await db<Rows.Figure>(`SELECT * FROM "Figure" WHERE "source" = 'registry' AND "current" ORDER BY "position"`);
  const figuresOf = grouped(recorded, (figure) => figure.metricId);
  const metrics = (await all<Rows.Metric>(db, 'Metric')).map((row) => ({
    ...present({
      id: row.id,
      name: text(row.name),
      aliases: row.aliases,
      description: text(row.description),
      unit: text(row.unit),
      kind: row.kind as 'count',
      decimals: row.decimals,
      region: row.regionId,
      calendar: row.calendar as 'monthly',
      deadlineWorkingDay: row.deadlineWorkingDay,
      minimum: row.minimum === null ? null : Number(row.minimum),
      maximum: row.maximum === null ? null : Number(row.maximum),
      target:
        row.targetDirection === null
          ? null
          : present({
              value: row.targetValue === null ? null : Number(row.targetValue),
              direction: row.targetDirection as 'reach',
              note: text(row.targetNote),
            }),
      overlapGroup: row.overlapGroup,
      hideBelow: row.hideBelow,
      rules: Array.isArray(row.rules) && row.rules.length > 0 ? (row.rules as unknown as readonly MetricRule[]) : null,
      reportedBy: row.reportedBy,
      versions: versionsOf(row.id).map((version, i) => ({
        ...present({ definition: text(version.definition), breakNote: text(version.breakNote) }),
        ...valid(version),
        citations: cited('Metric', row.id, `version:${i}`),
      })),
      figures: figuresOf(row.id).map((figure): RecordedFigure => {
        const asOf = /^as-of:(.+)$/.exec(figure.period)?.[1];
        return {
          ...(asOf ? { asOf } : { period: figure.period }),
          value: figure.value === null ? null : Number(figure.value),
          ...present({ text: text(figure.text), where: text(figure.place) }),
          ...(figure.approximate ? { approximate: true } : {}),
          ...(figure.cumulative ? { cumulative: true } : {}),
          ...(figure.organisationId ? { organisation: figure.organisationId } : {}),
          ...(figure.split ? { split: figure.split as unknown as NonNullable<RecordedFigure['split']> } : {}),
          citations: cited('Metric', row.id, figurePart(figure.organisationId, figure.period)),
        };
      }),
    }),
    ...statement('Metric', row),
  }));
  const terms = (await all<Rows.Term>(db, 'Term')).map((row) => ({
    id: row.id,
    name: text(row.name),
    aliases: row.aliases,
    meaning: text(row.meaning),
    citations: cited('Term', row.id),
  }));
  const assignments = (await all<Rows.Assignment>(db, 'Assignment')).map((row) => ({
    ...present({ id: row.id, kind: row.kind as 'contact', person: row.personId, network: row.networkId, organisation: row.organisationId }),
    ...valid(row),
  }));
  const cadences = (await all<Rows.Cadence>(db, 'Cadence')).map(cadenceOf);

  return {
    documents: sortById(documents),
    regions: sortById(regions),
    municipalities: sortById(municipalities),
    organisations: sortById(organisations),
    agreements: sortById(agreements),
    networks: sortById(networks),
    responsibilities: sortById(responsibilities),
    successions: sortById(successions),
    people: sortById(people),
    measures: sortById(measures),
    pilots: sortById(pilots),
    projects: sortById(projects),
    milestones: sortById(milestones),
    metrics: sortById(metrics),
    terms: sortById(terms),
    assignments: sortById(assignments),
    cadences: cadences.sort((a, b) => compareIds(a.network, b.network)),
  };
}

/** Runs a query and gives rows as the client's types have them (numbers may come as text). */
export type ReadRows = <Row>(sql: string) => Promise<Row[]>;

/** Rows straight from a pool, for a start that does not wait for Prisma's query compiler to load. */
export function rowsFrom(pool: pg.Pool): ReadRows {
  const day = (value: string) => new Date(`${value}T00:00:00Z`);
  const types = {
    getTypeParser: ((oid: number, format?: 'text') =>
      oid === pg.types.builtins.DATE ? day : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  };
  return async <Row>(text: string) => (await pool.query({ text, types })).rows as Row[];
}

/** Every row of a table. */
async function all<Row>(rows: ReadRows, table: RegistryTable, orderBy?: 'position'): Promise<Row[]> {
  return rows<Row>(`SELECT * FROM "${table}"${orderBy ? ` ORDER BY "${orderBy}"` : ''}`);
}

type RegistryTable =
  | 'Agreement'
  | 'Assignment'
  | 'Cadence'
  | 'Citation'
  | 'Document'
  | 'MeasureContact'
  | 'Metric'
  | 'MetricVersion'
  | 'Milestone'
  | 'Municipality'
  | 'MunicipalityRegion'
  | 'Network'
  | 'Organisation'
  | 'Person'
  | 'Pilot'
  | 'ProgrammeMeasure'
  | 'Project'
  | 'Region'
  | 'Responsibility'
  | 'ResponsibilityParty'
  | 'Succession'
  | 'Term';

/** Rows by what they belong to, each group in the order given. */
function grouped<Row>(rows: readonly Row[], owner: (row: Row) => string): (id: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(owner(row));
    if (group) group.push(row);
    else groups.set(owner(row), [row]);
  }
  return (id) => groups.get(id) ?? [];
}

function citationIndex(rows: readonly Rows.Citation[]): (subject: string, id: string, part?: string) => Citation[] {
  const index = new Map<string, Citation[]>();
  for (const row of rows) {
    const key = `${row.subject} ${row.subjectId} ${row.part}`;
    index.set(key, [...(index.get(key) ?? []), present({ document: row.documentId, place: row.place, says: text(row.says) })]);
  }
  return (subject, id, part = '') => index.get(`${subject} ${id} ${part}`) ?? [];
}

interface ContactRow {
  readonly contactKind: string | null;
  readonly contactPersonId: string | null;
  readonly contactBy: string | null;
  readonly contactBodyAllowed: boolean | null;
  readonly contactWhat: Prisma.JsonValue | null;
}

/** Nothing where the person has been deleted since: the responsibility stays with the organisation. */
function contact(row: ContactRow): ContactStatement | null {
  if (row.contactKind === 'person' && row.contactPersonId) return { kind: 'person', person: row.contactPersonId };
  if (row.contactKind === 'to-be-named' && row.contactBy)
    return { kind: 'to-be-named', by: row.contactBy, bodyAllowed: row.contactBodyAllowed ?? false };
  if (row.contactKind === 'exists-not-given' && row.contactWhat) return { kind: 'exists-not-given', what: text(row.contactWhat) };
  return null;
}
