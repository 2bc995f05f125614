// Keeps what Collect keeps: figures version by version, submissions, drafts. Reporters and settings are in
// metrics-duties.ts. Who may do what is decided above.
import { randomUUID } from 'node:crypto';
import type { RawValues } from '../conversation/form.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Authority, Entry, FigureStatus, StoredFigure } from '../metrics/model.js';
import type { FigureChange, FigureQuery, MetricsStore, SubmitOutcome, SubmitRequest } from '../metrics/store.js';
import type { LocalText } from '../registry/model.js';
import type { Db } from './database.js';
import { createDuties } from './metrics-duties.js';
import type { StewardSettings } from './reminder-situations.js';

/** The port of Collect on the database. @param settings who is a steward beyond the registry */
export function createMetricsStore(db: Db, settings: StewardSettings = { firstStewards: [], localSteward: false }): MetricsStore {
  return {
    ...createDuties(db, settings),

    async current(query) {
      return named(db, await db.figure.findMany({ where: { ...whereOf(query), current: true }, select: columns, orderBy: order }));
    },

    async documented(metrics, organisation) {
      const rows = await db.figure.findMany({
        where: {
          metricId: { in: [...metrics] },
          ...(organisation !== undefined && { organisationId: { in: ['', organisation] } }),
          source: 'registry',
          current: true,
        },
        select: columns,
        orderBy: order,
      });
      const latest = new Map<string, FigureRow>();
      for (const row of rows) {
        const known = latest.get(row.metricId);
        if (row.value !== null && (!known || endOf(row.period) >= endOf(known.period))) latest.set(row.metricId, row);
      }
      return [...latest.values()].map((row) => toFigure(row, undefined));
    },

    async versions(organisation, periods) {
      const rows = await db.figure.findMany({
        where: { organisationId: organisation, period: { in: [...periods] } },
        select: columns,
        orderBy: [{ metricId: 'asc' }, { period: 'asc' }, { version: 'asc' }],
      });
      return named(db, rows);
    },

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
  const rows = await db.figure.findMany({
    where: {
      organisationId: organisation,
      current: true,
      metricId: { in: changes.map((c) => c.metric) },
      period: { in: changes.map((c) => c.period) },
    },
    select: columns,
    orderBy: order,
  });
  const stale = changes.flatMap((change) => {
    const known = rows.find((row) => row.metricId === change.metric && row.period === change.period);
    return known && isStale(known, change) ? [known] : [];
  });
  return named(db, stale);
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

const order: Prisma.FigureOrderByWithRelationInput[] = [{ metricId: 'asc' }, { organisationId: 'asc' }, { period: 'asc' }];

const columns = {
  metricId: true,
  organisationId: true,
  period: true,
  version: true,
  current: true,
  value: true,
  text: true,
  status: true,
  approximate: true,
  cumulative: true,
  comment: true,
  reason: true,
  source: true,
  authority: true,
  enteredBy: true,
  enteredAt: true,
} satisfies Prisma.FigureSelect;

type FigureRow = Prisma.FigureGetPayload<{ select: typeof columns }>;

function whereOf(query: FigureQuery): Prisma.FigureWhereInput {
  return {
    ...(query.organisations && { organisationId: { in: [...query.organisations] } }),
    ...(query.metrics && { metricId: { in: [...query.metrics] } }),
    ...((query.from || query.until) && { period: { ...(query.from && { gte: query.from }), ...(query.until && { lte: query.until }) } }),
  };
}

/** Rows with the names of who entered them. */
async function named(db: Db, rows: readonly FigureRow[]): Promise<readonly StoredFigure[]> {
  const ids = [...new Set(rows.flatMap((row) => row.enteredBy ?? []))].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const accounts =
    ids.length > 0
      ? await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, person: { select: { name: true } } } })
      : [];
  const names = new Map(accounts.map((account) => [account.id, account.person?.name ?? account.name ?? undefined]));
  return rows.map((row) => toFigure(row, row.enteredBy ? names.get(row.enteredBy) : undefined));
}

function toFigure(row: FigureRow, enteredBy: string | undefined): StoredFigure {
  return {
    metric: row.metricId,
    organisation: row.organisationId,
    period: row.period,
    version: row.version,
    current: row.current,
    value: row.value === null ? null : row.value.toNumber(),
    ...(row.text !== null && { text: row.text as unknown as LocalText }),
    status: row.status as FigureStatus,
    approximate: row.approximate,
    cumulative: row.cumulative,
    ...(row.comment !== null && { comment: row.comment }),
    ...(row.reason !== null && { reason: row.reason }),
    source: row.source,
    authority: row.authority as Authority,
    ...(enteredBy !== undefined && { enteredBy }),
    enteredAt: row.enteredAt,
  };
}

/** The last day that a period of any kind speaks of, for ordering. */
function endOf(period: string): string {
  if (period.startsWith('as-of:')) return period.slice(6);
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`;
  return period.length === 4 ? `${period}-12-31` : `${period}-31`;
}
