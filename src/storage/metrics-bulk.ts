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

/** Columns in the order in which a row's JSON holds them. */
type Cells = readonly [
  metric: string,
  organisation: string,
  period: string,
  version: number,
  current: boolean,
  value: number | null,
  text: LocalText | null,
  status: string,
  approximate: boolean,
  cumulative: boolean,
  comment: string | null,
  reason: string | null,
  source: string,
  authority: string,
  enteredAt: number,
];

/** Figures in order of metric, organisation, period and version. Who entered them is left out. */
export async function* readFigures(db: Db, query: FigurePageQuery): AsyncGenerator<StoredFigure> {
  let after = { metric: '', organisation: '', period: '', version: 0 };
  for (;;) {
    // One JSON text a row instead of fifteen columns: a million rows come through the client several times faster.
    const rows = await db.$queryRaw<{ cells: string }[]>`
      SELECT json_build_array("metricId", "organisationId", period, version, current, value, text, status, approximate, cumulative,
             comment, reason, source, authority, round(extract(epoch FROM "enteredAt") * 1000))::text AS cells
      FROM "Figure"
      WHERE ("metricId", "organisationId", period, version) > (${after.metric}, ${after.organisation}, ${after.period}, ${after.version})
        ${query.metric === undefined ? Prisma.empty : Prisma.sql`AND "metricId" = ${query.metric}`}
        ${query.history ? Prisma.empty : Prisma.sql`AND current`}
        ${query.from === undefined ? Prisma.empty : Prisma.sql`AND replace(period, 'as-of:', '') COLLATE "C" >= ${query.from}`}
        ${query.to === undefined ? Prisma.empty : Prisma.sql`AND replace(period, 'as-of:', '') COLLATE "C" <= ${query.to}`}
      ORDER BY "metricId", "organisationId", period, version
      LIMIT ${pageSize}`;
    let last: StoredFigure | undefined;
    for (const { cells } of rows) {
      last = toFigure(JSON.parse(cells) as Cells);
      yield last;
    }
    if (!last || rows.length < pageSize) return;
    after = { metric: last.metric, organisation: last.organisation, period: last.period, version: last.version };
  }
}

function toFigure(cells: Cells): StoredFigure {
  const [
    metric,
    organisation,
    period,
    version,
    current,
    value,
    text,
    status,
    approximate,
    cumulative,
    comment,
    reason,
    source,
    authority,
    enteredAt,
  ] = cells;
  return {
    metric,
    organisation,
    period,
    version,
    current,
    value,
    ...(text !== null && { text }),
    status: status as FigureStatus,
    approximate,
    cumulative,
    ...(comment !== null && { comment }),
    ...(reason !== null && { reason }),
    source,
    authority: authority as Authority,
    enteredAt: new Date(enteredAt),
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
