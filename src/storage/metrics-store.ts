// Keeps what Collect keeps: figures version by version, submissions, drafts. Reporters and settings are in
// metrics-duties.ts. Who may do what is decided above.
import { randomUUID } from 'node:crypto';
import type { RawValues } from '../conversation/form.js';
import { helsinki } from '../conversation/format.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Approval, Authority, Entry, FigureStatus, StoredFigure } from '../metrics/model.js';
import type { FigureChange, FigureQuery, MetricsStore, SubmitOutcome, SubmitRequest } from '../metrics/store.js';
import type { LocalText } from '../registry/model.js';
import type { Db } from './database.js';
import { createDuties } from './metrics-duties.js';
import type { StewardSettings } from './reminder-situations.js';

/** The port of Collect on the database. @param settings who is a steward beyond the registry */
export function createMetricsStore(db: Db, settings: StewardSettings = { firstStewards: [], localSteward: false }): MetricsStore {
  return {
    ...createDuties(db, settings),

    current: (query) => readFigures(db, Prisma.sql`f.current ${conditions(query)}`),

    async given(query) {
      // Grouped in the database: a year of two hundred metrics is a dozen rows. Ids hold no spaces.
      const rows = await db.$queryRaw<
        { organisation: string; period: string; documented: boolean; approval: Approval | null; metrics: string }[]
      >`
        SELECT f."organisationId" AS organisation, f.period, f.source = 'registry' AS documented, f.approval,
               string_agg(f."metricId", ' ') AS metrics
        FROM "Figure" f WHERE f.current ${conditions(query)} GROUP BY 1, 2, 3, 4`;
      return rows.flatMap(({ organisation, period, documented, approval, metrics }) => {
        const shared = { organisation, period, source: documented ? 'registry' : 'reported', ...(approval && { approval }) };
        return metrics.split(' ').map((metric) => ({ metric, ...shared }));
      });
    },

    async arrivals(query) {
      const rows = await db.$queryRaw<{ organisation: string; period: string; day: string; imported: boolean; metrics: string }[]>`
        SELECT f."organisationId" AS organisation, f.period, to_char(f."enteredAt" AT TIME ZONE ${helsinki}, 'YYYY-MM-DD') AS day,
               f.source IN ('import', 'registry') AS imported, string_agg(f."metricId", ' ') AS metrics
        FROM "Figure" f WHERE f.version = 1 ${conditions(query)} GROUP BY 1, 2, 3, 4`;
      return rows.flatMap(({ metrics, ...shared }) => metrics.split(' ').map((metric) => ({ metric, ...shared })));
    },

    async documented(metrics, organisation) {
      const about = organisation === undefined ? Prisma.empty : Prisma.sql`AND f."organisationId" IN ('', ${organisation})`;
      const rows = await readFigures(db, Prisma.sql`f.source = 'registry' AND f.current AND f."metricId" = ANY(${[...metrics]}) ${about}`);
      const latest = new Map<string, StoredFigure>();
      for (const figure of rows) {
        const known = latest.get(figure.metric);
        if (figure.value !== null && (!known || endOf(figure.period) >= endOf(known.period))) latest.set(figure.metric, figure);
      }
      return [...latest.values()];
    },

    versions: (organisation, periods) =>
      readFigures(db, Prisma.sql`f."organisationId" = ${organisation} AND f.period = ANY(${[...periods]})`),

    async submission(id) {
      const row = await db.submission.findUnique({ where: { id } });
      return row ? { id: row.id, organisation: row.organisationId, month: row.period, at: row.submittedAt } : undefined;
    },

    submit: (request) => submit(db, request),

    async draft(owner, key) {
      const row = await db.draft.findUnique({ where: { owner_key: { owner, key } } });
      return row ? (row.values as RawValues) : undefined;
    },

    async saveDraft(owner, key, values, at) {
      const data = { values: { ...values }, updatedAt: at };
      await db.draft.upsert({ where: { owner_key: { owner, key } }, create: { owner, key, ...data }, update: data });
    },

    async dropDraft(owner, key) {
      await db.draft.deleteMany({ where: { owner, key } });
    },

    async audit(record) {
      await db.audit.create({ data: record });
    },
  };
}

/**
 * One transaction: the submission under its id, new versions, `current` moved, drafts gone, the audit trail.
 * The unique keys decide races: the same id twice is `already`, the same version twice a `conflict`.
 */
async function submit(db: Db, request: SubmitRequest): Promise<SubmitOutcome> {
  const changes = [...request.changes].sort((a, b) => (a.metric < b.metric ? -1 : 1)); // one order for all: no deadlocks
  const { organisation } = request;
  const stale = await conflicting(db, organisation, changes, (known, change) => (known?.version ?? 0) !== change.base);
  if (await db.submission.findUnique({ where: { id: request.id }, select: { id: true } })) return { kind: 'already' };
  if (stale.length > 0) return { kind: 'conflict', current: stale };
  try {
    await db.$transaction([
      db.submission.create({
        data: {
          id: request.id,
          organisationId: organisation,
          period: request.month,
          accountId: request.account,
          platform: request.platform,
          submittedAt: request.at,
        },
      }),
      db.figure.updateMany({
        where: {
          current: true,
          OR: changes.map((change) => ({ metricId: change.metric, organisationId: organisation, period: change.period })),
        },
        data: { current: false },
      }),
      db.figure.createMany({ data: changes.map((change) => toRow(change, request)) }),
      db.draft.deleteMany({ where: { owner: request.drafts.owner, key: { in: [...request.drafts.keys] } } }),
      db.audit.createMany({
        data: changes.map((change) => ({
          at: request.at,
          actor: request.account,
          authority: request.authority,
          action: change.base === 0 ? 'figure.entered' : 'figure.corrected',
          subject: `figure:${change.metric}:${organisation}:${change.period}:${change.base + 1}`,
          source: request.platform,
          outcome: 'ok',
        })),
      }),
    ]);
    return { kind: 'stored' };
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    if (await db.submission.findUnique({ where: { id: request.id }, select: { id: true } })) return { kind: 'already' };
    return {
      kind: 'conflict',
      current: await conflicting(db, organisation, changes, (known, change) => (known?.version ?? 0) !== change.base),
    };
  }
}

async function conflicting(
  db: Db,
  organisation: string,
  changes: readonly FigureChange[],
  isStale: (known: { version: number } | undefined, change: FigureChange) => boolean,
): Promise<readonly StoredFigure[]> {
  const rows = await readFigures(
    db,
    Prisma.sql`f.current AND f."organisationId" = ${organisation} AND f."metricId" = ANY(${changes.map((c) => c.metric)}) AND f.period = ANY(${changes.map((c) => c.period)})`,
  );
  return changes.flatMap((change) => {
    const known = rows.find((row) => row.metric === change.metric && row.period === change.period);
    return known && isStale(known, change) ? [known] : [];
  });
}

function toRow(change: FigureChange, request: SubmitRequest): Prisma.FigureCreateManyInput {
  return {
    id: randomUUID(),
    metricId: change.metric,
    organisationId: request.organisation,
    period: change.period,
    version: change.base + 1,
    source: request.platform,
    submissionId: request.id,
    enteredBy: request.account,
    authority: request.authority,
    enteredAt: request.at,
    ...rowOfEntry(change.entry, change.base > 0 ? request.reason : undefined),
  };
}

/** The columns that say what a figure is; `reason` is why it was corrected. */
export function rowOfEntry(
  entry: Entry,
  reason: string | undefined,
): Pick<Prisma.FigureCreateManyInput, 'value' | 'text' | 'status' | 'approximate' | 'comment' | 'reason'> {
  switch (entry.kind) {
    case 'number':
      return {
        value: entry.value,
        status: entry.provisional ? 'provisional' : entry.approximate ? 'approximate' : 'normal',
        approximate: entry.approximate,
        comment: entry.comment ?? null,
        reason: reason ?? null,
      };
    case 'words':
      return { text: { fi: entry.text }, comment: entry.comment ?? null, reason: reason ?? null };
    case 'missing':
      // `reason` tells why there is no figure; why it was corrected stands in the comment here.
      return { status: 'missing', reason: entry.reason, comment: reason ?? null };
    default:
      return entry satisfies never;
  }
}

function conditions(query: FigureQuery): Prisma.Sql {
  const parts = [
    query.organisations && Prisma.sql`AND f."organisationId" = ANY(${[...query.organisations]})`,
    query.metrics && Prisma.sql`AND f."metricId" = ANY(${[...query.metrics]})`,
    query.from !== undefined && Prisma.sql`AND f.period >= ${query.from}`,
    query.periods && Prisma.sql`AND f.period = ANY(${[...query.periods]})`,
    query.until !== undefined && Prisma.sql`AND f.period <= ${query.until}`,
  ].filter((part) => part !== undefined && part !== false);
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty;
}

interface Row {
  readonly metric: string;
  readonly organisation: string;
  readonly period: string;
  readonly version: number;
  readonly current: boolean;
  readonly value: number | null;
  readonly text: LocalText | null;
  readonly status: string;
  readonly approximate: boolean;
  readonly cumulative: boolean;
  readonly comment: string | null;
  readonly reason: string | null;
  readonly source: string;
  readonly approval: Approval | null;
  readonly authority: string;
  readonly by: string | null;
  readonly enteredAt: Date;
}

/** Figures by metric, organisation, period and version, with the names of who entered them. */
async function readFigures(db: Db, where: Prisma.Sql): Promise<readonly StoredFigure[]> {
  // Figures have at most nine digits and six decimals: a double holds each of them exactly enough to print it back.
  const rows = await db.$queryRaw<Row[]>`
    SELECT f."metricId" AS metric, f."organisationId" AS organisation, f.period, f.version, f.current, f.value::float8 AS value, f.text, f.status,
           f.approximate, f.cumulative, f.comment, f.reason, f.source, f.approval, f.authority, COALESCE(p.name, a.name) AS by, f."enteredAt"
    FROM "Figure" f LEFT JOIN "Account" a ON a.id::text = f."enteredBy" LEFT JOIN "Person" p ON p.id = a."personId"
    WHERE ${where} ORDER BY 1, 2, 3, 4`;
  return rows.map(({ text, comment, reason, by, status, authority, approval, ...row }) => ({
    ...row,
    status: status as FigureStatus,
    authority: authority as Authority,
    ...(text !== null && { text }),
    ...(comment !== null && { comment }),
    ...(reason !== null && { reason }),
    ...(by !== null && { enteredBy: by }),
    ...(approval !== null && { approval }),
  }));
}

/** The last day that a period of any kind speaks of, for ordering. */
function endOf(period: string): string {
  if (period.startsWith('as-of:')) return period.slice(6);
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`;
  return period.length === 4 ? `${period}-12-31` : `${period}-31`;
}
