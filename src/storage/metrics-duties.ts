// Who reports what: metrics and their reporters, set in the registry's files or by a steward in the chat, and months
// that a steward has opened again. Part of the metrics store.
import { helsinkiDay } from '../conversation/format.js';
import { type Metric as MetricRow, Prisma, type MetricVersion as VersionRow } from '../generated/prisma/client.js';
import { type CollectedMetric, type Duty, grouped } from '../metrics/model.js';
import type { MetricsStore, NamedPerson, ReporterRequest } from '../metrics/store.js';
import type { LocalText } from '../registry/model.js';
import type { Db, DbTransaction } from './database.js';
import { loadStewards, type StewardSettings } from './reminder-situations.js';

type Duties = Pick<
  MetricsStore,
  'duties' | 'metrics' | 'organisationNames' | 'reporters' | 'stewards' | 'nameReporter' | 'endReporter' | 'openings' | 'openMonth'
>;

const finnish = new Intl.Collator('fi');

type Reporters = ReadonlyMap<string, ReadonlySet<string>>;

interface Chosen {
  readonly metric: string;
  readonly organisation: string;
  readonly since: string;
}

/** A text that changes whenever a row of the definitions does, whoever changed it. */
const definitionsMark = Prisma.sql`concat_ws('/',
  (SELECT concat(count(*), ':', sum(hashtextextended(ctid::text || xmin::text, 0))) FROM "Metric"),
  (SELECT concat(count(*), ':', sum(hashtextextended(ctid::text || xmin::text, 0))) FROM "MetricVersion"))`;

/** Every metric, sorted by name. */
async function readMetrics(db: Db): Promise<readonly CollectedMetric[]> {
  // One JSON text a metric with its versions.
  const rows = await db.$queryRaw<{ metric: string }[]>`
    SELECT (to_jsonb(m) || jsonb_build_object('versions', COALESCE(
      (SELECT jsonb_agg(to_jsonb(v) ORDER BY v.position) FROM "MetricVersion" v WHERE v."metricId" = m.id), '[]')))::text AS metric
    FROM "Metric" m`;
  return rows
    .map(({ metric }) => toMetric(JSON.parse(metric) as MetricJson))
    .sort((a, b) => finnish.compare(a.name.fi, b.name.fi) || (a.id < b.id ? -1 : 1));
}

/** The part of the metrics store that knows people, duties and months. */
export function createDuties(db: Db, settings: StewardSettings): Duties {
  // Two hundred definitions take the database 20 ms, at every form that opens and every submission: they are kept until
  // the mark says that a row of them is another one. A mark is there before the rows: they are never older than it.
  let known: { readonly mark: string; readonly metrics: readonly CollectedMetric[]; readonly reporters: Reporters } | undefined;
  const definitionsAt = async (mark: string) => {
    if (known?.mark !== mark) {
      const metrics = await readMetrics(db);
      known = { mark, metrics, reporters: new Map(metrics.map((metric) => [metric.id, new Set(metric.reportedBy)])) };
    }
    return known;
  };

  return {
    async metrics() {
      const [row] = await db.$queryRaw<{ mark: string }[]>`SELECT ${definitionsMark} AS mark`;
      return (await definitionsAt(row?.mark ?? '')).metrics;
    },

    async duties(organisations) {
      const where = organisations ? Prisma.sql`WHERE "organisationId" = ANY(${[...organisations]})` : Prisma.empty;
      const [row] = await db.$queryRaw<{ mark: string; chosen: readonly Chosen[] | null }[]>`
        SELECT ${definitionsMark} AS mark,
               (SELECT json_agg(json_build_object('metric', "metricId", 'organisation', "organisationId", 'since', since)) FROM "Reporting" ${where}) AS chosen`;
      const { metrics, reporters } = await definitionsAt(row?.mark ?? '');
      const asked = organisations && new Set([...organisations].sort());
      const chosen = grouped(row?.chosen ?? [], ({ metric }) => metric);
      return metrics.flatMap((metric) => {
        const since = new Map(chosen.get(metric.id)?.map((choice) => [choice.organisation, choice.since]));
        const own = reporters.get(metric.id);
        const reporting = asked
          ? [...asked].filter((id) => own?.has(id) || since.has(id))
          : [...new Set([...metric.reportedBy, ...since.keys()])].sort();
        return reporting.map((organisation): Duty => {
          const from = since.get(organisation);
          return { metric, organisation, ...(from && { since: from }) };
        });
      });
    },

    async organisationNames(ids, on) {
      const rows = await db.organisation.findMany({
        where: { ...(ids && { id: { in: [...ids] } }), ...(on && validOn(on)) },
        select: { id: true, name: true },
      });
      return new Map(rows.map((row) => [row.id, row.name as unknown as LocalText]));
    },

    async reporters(organisations, day, role = 'reporter') {
      const rows = await db.assignment.findMany({
        where: { kind: role, organisationId: { in: [...organisations] }, ...validOn(day) },
        include: { person: true },
        orderBy: { id: 'asc' },
      });
      const byOrganisation = new Map<string, NamedPerson[]>();
      for (const row of rows) {
        if (!row.organisationId) continue;
        const people = byOrganisation.get(row.organisationId) ?? [];
        if (!people.some((person) => person.id === row.personId)) people.push(toPerson(row.person));
        byOrganisation.set(row.organisationId, people);
      }
      return byOrganisation;
    },

    async stewards(now) {
      const found = await loadStewards(db, settings, now);
      const rows = await db.person.findMany({
        where: { id: { in: found.map((steward) => steward.person) } },
        select: { id: true, email: true },
      });
      const emails = new Map(rows.map((row) => [row.id, row.email]));
      const people = found.map((steward) =>
        toPerson({ id: steward.person, name: steward.name, email: emails.get(steward.person) ?? null }),
      );
      // Whoever the settings name and Koolla has not met yet is at least an address.
      const met = new Set([...emails.values(), ...people.map((person) => person.name)]);
      const known = await db.account.findMany({ where: { email: { in: [...settings.firstStewards] } }, select: { email: true } });
      for (const account of known) met.add(account.email ?? '');
      return [
        ...people,
        ...settings.firstStewards.filter((email) => !met.has(email)).map((email) => ({ id: `email:${email}`, name: email })),
      ];
    },

    nameReporter: (request) => db.$transaction((tx) => nameReporter(tx, request)),

    async endReporter(email, organisation, by, at, platform) {
      return db.$transaction(async (tx) => {
        const today = dayOf(at);
        const yesterday = new Date(today.getTime() - 24 * 60 * 60 * 1000);
        const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
        if (!person) return false;
        const kind = { in: ['reporter', 'deputy', 'coordinator'] };
        const where = { kind, personId: person.id, organisationId: organisation, ...validOn(today.toISOString().slice(0, 10)) };
        const { count } = await tx.assignment.updateMany({ where, data: { validUntil: yesterday } });
        if (count === 0) return false;
        await tx.audit.create({
          data: {
            at,
            actor: by,
            authority: 'steward',
            action: 'reporter.ended',
            subject: `person:${person.id}:${organisation}`,
            source: platform,
            outcome: 'ok',
          },
        });
        return true;
      });
    },

    async openings(organisation, at) {
      const rows = await db.monthOpening.findMany({ where: { organisationId: organisation, until: { gt: at } } });
      return rows.map((row) => ({ organisation, month: row.month, until: row.until }));
    },

    async openMonth({ organisation, month, until, by, reason, at, platform }) {
      const data = { until, openedBy: by, reason, openedAt: at };
      await db.$transaction([
        db.monthOpening.upsert({
          where: { organisationId_month: { organisationId: organisation, month } },
          create: { organisationId: organisation, month, ...data },
          update: data,
        }),
        db.audit.create({
          data: {
            at,
            actor: by,
            authority: 'steward',
            action: 'month.opened',
            subject: `month:${organisation}:${month}`,
            source: platform,
            outcome: 'ok',
          },
        }),
      ]);
    },
  };
}

async function nameReporter(tx: DbTransaction, request: ReporterRequest): Promise<NamedPerson> {
  const known = await tx.person.findUnique({ where: { email: request.email } });
  const person =
    known ??
    (await tx.person.create({
      data: {
        id: await freePersonId(tx, request.name),
        name: request.name,
        organisationId: request.organisation,
        email: request.email,
        isContact: false,
        concerns: { fi: 'organisaation lukujen antaminen', sv: 'organisationens siffror', en: 'the organisation’s figures' },
        confidence: 'high',
      },
    }));
  // Whoever wrote to Koolla before being named is recognised from the next message on.
  await tx.account.updateMany({ where: { email: request.email, personId: null }, data: { personId: person.id } });
  const id = `${request.role}-${person.id}-${request.organisation}`;
  const validFrom = dayOf(request.at);
  await tx.assignment.upsert({
    where: { id },
    create: { id, kind: request.role, personId: person.id, organisationId: request.organisation, validFrom },
    update: { validUntil: null },
  });
  await tx.reporting.createMany({
    data: request.metrics.map((metric) => ({
      metricId: metric,
      organisationId: request.organisation,
      since: request.since,
      addedBy: request.by,
      addedAt: request.at,
    })),
    skipDuplicates: true,
  });
  await tx.audit.create({
    data: {
      at: request.at,
      actor: request.by,
      authority: 'steward',
      action: `${request.role}.named`,
      subject: `person:${person.id}:${request.organisation}`,
      source: request.platform,
      outcome: 'ok',
      detail: { metrics: [...request.metrics], since: request.since },
    },
  });
  return toPerson(person);
}

async function freePersonId(tx: DbTransaction, name: string): Promise<string> {
  const base =
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'reporter';
  const taken = new Set((await tx.person.findMany({ where: { id: { startsWith: base } }, select: { id: true } })).map((row) => row.id));
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

function toPerson(row: { id: string; name: string; email: string | null }): NamedPerson {
  return { id: row.id, name: row.name, ...(row.email && { email: row.email }) };
}

function validOn(day: string) {
  const date = new Date(`${day}T00:00:00Z`);
  return {
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: date } }] }, { OR: [{ validUntil: null }, { validUntil: { gte: date } }] }],
  };
}

/** The calendar day in Helsinki as the database keeps days. */
function dayOf(at: Date): Date {
  return new Date(`${helsinkiDay(at)}T00:00:00Z`);
}

/** A metric's row as JSON: days are `YYYY-MM-DD`, decimals are numbers. */
type Json<T> = {
  readonly [K in keyof T]: T[K] extends Date | null ? string | null : T[K] extends Prisma.Decimal | null ? number | null : T[K];
};
type MetricJson = Json<MetricRow> & { readonly versions: readonly Json<VersionRow>[] };

function toMetric(row: MetricJson): CollectedMetric {
  const validity = (from: string | null, until: string | null) => ({ ...(from && { from }), ...(until && { until }) });
  const text = (json: unknown) => json as LocalText;
  return {
    id: row.id,
    name: text(row.name),
    aliases: row.aliases,
    description: text(row.description),
    unit: text(row.unit),
    kind: row.kind as CollectedMetric['kind'],
    decimals: row.decimals,
    region: row.regionId,
    calendar: row.calendar as CollectedMetric['calendar'],
    deadlineWorkingDay: row.deadlineWorkingDay,
    ...(row.minimum !== null && { minimum: row.minimum }),
    ...(row.maximum !== null && { maximum: row.maximum }),
    ...(row.targetDirection !== null && {
      target: {
        direction: row.targetDirection as 'increase' | 'decrease' | 'reach',
        ...(row.targetValue !== null && { value: row.targetValue }),
        ...(row.targetNote !== null && { note: text(row.targetNote) }),
      },
    }),
    versions: row.versions.map((version) => ({
      definition: text(version.definition),
      ...(version.breakNote !== null && { breakNote: text(version.breakNote) }),
      ...validity(version.validFrom, version.validUntil),
      citations: [],
    })),
    ...(row.overlapGroup !== null && { overlapGroup: row.overlapGroup }),
    ...(row.hideBelow !== null && { hideBelow: row.hideBelow }),
    ...(Array.isArray(row.rules) && row.rules.length > 0 && { rules: row.rules as unknown as NonNullable<CollectedMetric['rules']> }),
    reportedBy: row.reportedBy,
    ...((row.validFrom || row.validUntil) && { validity: validity(row.validFrom, row.validUntil) }),
  };
}
