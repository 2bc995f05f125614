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
import { createMetricEditor } from './metric-editor.js';
import { createApprovals } from './metrics-approval.js';
import { createDuties } from './metrics-duties.js';
import { createHandOvers } from './metrics-hand-over.js';
import type { StewardSettings } from './reminder-situations.js';

/** The port of Collect on the database. @param settings who is a steward beyond the registry */
export function createMetricsStore(db: Db, settings: StewardSettings = { firstStewards: [], localSteward: false }): MetricsStore {
  return {
    ...createDuties(db, settings),
    ...createApprovals(db),
    ...createMetricEditor(db),
    ...createHandOvers(db),

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
 * One statement, so one transaction and one round trip: the submission under its id, new versions, `current` moved,
 * drafts gone, the audit trail. What somebody changed meanwhile makes it store nothing; where two of these run at the
 * same moment, the unique keys decide: the same id twice is `already`, the same version twice a `conflict`.
 */
async function submit(db: Db, request: SubmitRequest): Promise<SubmitOutcome> {
  const { organisation } = request;
  // One order for all: no deadlocks.
  const changes = [...request.changes].sort((a, b) => (a.metric < b.metric ? -1 : 1));
  const rows = changes.map((change) => ({
    id: randomUUID(),
    metric: change.metric,
    period: change.period,
    base: change.base,
    ...rowOfEntry(change.entry, change.base > 0 ? request.reason : undefined),
  }));
  const conflict = async (): Promise<SubmitOutcome> => ({
    kind: 'conflict',
    current: await conflicting(db, organisation, changes),
  });
  try {
    const [said] = await db.$queryRaw<{ already: boolean; stored: boolean }[]>`
      WITH ask AS (
        SELECT ${request.id}::uuid AS id, ${organisation}::text AS organisation, ${request.month}::text AS month,
               ${request.account}::text AS account, ${request.platform}::text AS platform, ${request.authority}::text AS authority,
               ${request.at}::timestamptz AS at,
               ${request.waits ? 'waiting' : null}::text AS approval
      ), change AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(id uuid, metric text, period text, base int, value numeric,
          text jsonb, status text, approximate boolean, comment text, reason text)
      ), known AS (
        SELECT f.id, f.version, f."metricId", f.period FROM ask a CROSS JOIN change c JOIN "Figure" f
          ON f.current AND f."metricId" = c.metric AND f."organisationId" = a.organisation AND f.period = c.period FOR UPDATE OF f
      ), stale AS (
        SELECT FROM change c LEFT JOIN known k ON k."metricId" = c.metric AND k.period = c.period WHERE COALESCE(k.version, 0) <> c.base
      ), submission AS (
        INSERT INTO "Submission" (id, "organisationId", period, "accountId", platform, "submittedAt")
        SELECT id, organisation, month, account, platform, at FROM ask WHERE NOT EXISTS (SELECT FROM stale)
        ON CONFLICT (id) DO NOTHING RETURNING id
      ), older AS (
        UPDATE "Figure" SET current = false WHERE id IN (SELECT id FROM known) AND EXISTS (SELECT FROM submission)
      ), newer AS (
        INSERT INTO "Figure" (id, "metricId", "organisationId", period, version, value, text, status, approximate, comment, reason,
          source, "submissionId", "enteredBy", authority, "enteredAt", approval)
        SELECT c.id, c.metric, a.organisation, c.period, c.base + 1, c.value, c.text, COALESCE(c.status, 'normal'),
          COALESCE(c.approximate, false), c.comment, c.reason, a.platform, s.id, a.account, a.authority, a.at, a.approval
        FROM change c, ask a, submission s
      ), drafts AS (
        DELETE FROM "Draft"
        WHERE owner = ${request.drafts.owner} AND key = ANY(${[...request.drafts.keys]}) AND EXISTS (SELECT FROM submission)
      ), trail AS (
        INSERT INTO "Audit" (at, actor, authority, action, subject, source, outcome)
        SELECT a.at, a.account, a.authority, CASE c.base WHEN 0 THEN 'figure.entered' ELSE 'figure.corrected' END,
          concat_ws(':', 'figure', c.metric, a.organisation, c.period, c.base + 1), a.platform, 'ok'
        FROM change c, ask a, submission s
      )
      SELECT EXISTS (SELECT FROM submission) AS stored,
             EXISTS (SELECT FROM "Submission" s, ask a WHERE s.id = a.id) OR NOT EXISTS (SELECT FROM stale) AS already`;
    if (said?.stored) return { kind: 'stored' };
    return said?.already ? { kind: 'already' } : await conflict();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    if (await db.submission.findUnique({ where: { id: request.id }, select: { id: true } })) return { kind: 'already' };
    return conflict();
  }
}

/** Two of the same moment: a raw statement's fault carries the database's own code within it. */
function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const adapter = error.meta?.driverAdapterError as { readonly cause?: { readonly originalCode?: string } } | undefined;
  return error.code === 'P2002' || adapter?.cause?.originalCode === '23505';
}

/** The figures in force that are no longer what the person saw. */
async function conflicting(db: Db, organisation: string, changes: readonly FigureChange[]): Promise<readonly StoredFigure[]> {
  const rows = await readFigures(
    db,
    Prisma.sql`f.current AND f."organisationId" = ${organisation} AND f."metricId" = ANY(${changes.map((c) => c.metric)}) AND f.period = ANY(${changes.map((c) => c.period)})`,
  );
  return changes.flatMap((change) => {
    const known = rows.find((row) => row.metric === change.metric && row.period === change.period);
    return known && known.version !== change.base ? [known] : [];
  });
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
