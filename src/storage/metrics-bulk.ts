// Many figures at once: read page by page in constant memory, and stored all or none.
import { randomUUID } from 'node:crypto';
import { Prisma } from '../generated/prisma/client.js';
import type { PlannedFigure } from '../metrics/import.js';
import type { Authority, FigureStatus, StoredFigure } from '../metrics/model.js';
import type { LocalText } from '../registry/model.js';
import type { Db } from './database.js';
import { rowOfEntry } from './metrics-store.js';

const pageSize = 5000;

export interface FigurePageQuery {
  readonly metric?: string;
  /** Periods compare as text, both ends included; '2026-12' takes 2026, its quarters and months. */
  readonly from?: string;
  readonly to?: string;
  /** Every version instead of the one in force. */
  readonly history?: boolean;
}

interface Row {
  readonly metricId: string;
  readonly organisationId: string;
  readonly period: string;
  readonly version: number;
  readonly current: boolean;
  readonly value: string | null;
  readonly text: LocalText | null;
  readonly status: string;
  readonly approximate: boolean;
  readonly cumulative: boolean;
  readonly comment: string | null;
  readonly reason: string | null;
  readonly source: string;
  readonly authority: string;
  readonly enteredAt: Date;
}

/** Figures in order of metric, organisation, period and version. Who entered them is left out. */
export async function* readFigures(db: Db, query: FigurePageQuery): AsyncGenerator<StoredFigure> {
  let after = { metric: '', organisation: '', period: '', version: 0 };
  for (;;) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT "metricId", "organisationId", period, version, current, value::text AS value, text, status, approximate, cumulative,
             comment, reason, source, authority, "enteredAt"
      FROM "Figure"
      WHERE ("metricId", "organisationId", period, version) > (${after.metric}, ${after.organisation}, ${after.period}, ${after.version})
        ${query.metric === undefined ? Prisma.empty : Prisma.sql`AND "metricId" = ${query.metric}`}
        ${query.history ? Prisma.empty : Prisma.sql`AND current`}
        ${query.from === undefined ? Prisma.empty : Prisma.sql`AND replace(period, 'as-of:', '') COLLATE "C" >= ${query.from}`}
        ${query.to === undefined ? Prisma.empty : Prisma.sql`AND replace(period, 'as-of:', '') COLLATE "C" <= ${query.to}`}
      ORDER BY "metricId", "organisationId", period, version
      LIMIT ${pageSize}`;
    for (const row of rows) yield toFigure(row);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = { metric: last.metricId, organisation: last.organisationId, period: last.period, version: last.version };
  }
}

function toFigure(row: Row): StoredFigure {
  return {
    metric: row.metricId,
    organisation: row.organisationId,
    period: row.period,
    version: row.version,
    current: row.current,
    value: row.value === null ? null : Number(row.value),
    ...(row.text !== null && { text: row.text }),
    status: row.status as FigureStatus,
    approximate: row.approximate,
    cumulative: row.cumulative,
    ...(row.comment !== null && { comment: row.comment }),
    ...(row.reason !== null && { reason: row.reason }),
    source: row.source,
    authority: row.authority as Authority,
    enteredAt: row.enteredAt,
  };
}

export interface BulkRequest {
  readonly added: readonly PlannedFigure[];
  readonly changed: readonly (PlannedFigure & { readonly version: number })[];
  readonly reason?: string;
  /** Who runs the import: recorded, not checked here. */
  readonly by: string;
  readonly at: Date;
}

/** Stores everything or nothing; `raced` when somebody changed one of the figures meanwhile. */
export async function storeFigures(db: Db, request: BulkRequest): Promise<'stored' | 'raced'> {
  const shared = { source: 'import', authority: 'import', enteredBy: request.by, enteredAt: request.at };
  const rows = [
    ...request.added.map((figure) => ({ ...figure, base: 0 })),
    ...request.changed.map((figure) => ({ ...figure, base: figure.version })),
  ].map(({ metric, organisation, period, entry, base }) => ({
    ...shared,
    id: randomUUID(),
    metricId: metric,
    organisationId: organisation,
    period,
    version: base + 1,
    ...rowOfEntry(entry, base > 0 ? request.reason : undefined),
  }));
  try {
    await db.$transaction(
      async (tx) => {
        for (const { metric, organisation, period } of request.changed) {
          await tx.figure.updateMany({
            where: { metricId: metric, organisationId: organisation, period, current: true },
            data: { current: false },
          });
        }
        for (let start = 0; start < rows.length; start += pageSize)
          await tx.figure.createMany({ data: rows.slice(start, start + pageSize) });
        await tx.audit.create({
          data: {
            at: request.at,
            actor: request.by,
            authority: 'administrator',
            action: 'figures.imported',
            subject: 'metrics',
            source: 'cli',
            outcome: 'ok',
            detail: { added: request.added.length, changed: request.changed.length },
          },
        });
      },
      { timeout: 600_000, maxWait: 30_000 },
    );
    return 'stored';
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'raced';
    throw error;
  }
}
