// Many figures at once: read page by page in constant memory, and stored all or none.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../generated/prisma/client.js';
import type { PlannedFigure } from '../metrics/import.js';
import type { Approval, Authority, FigureStatus, StoredFigure } from '../metrics/model.js';
import type { LocalText } from '../registry/model.js';
import type { Db } from './database.js';
import { rowOfEntry } from './metrics-store.js';

/** Small pages die young: with larger ones a third of an export's time goes into collecting garbage. */
const pageSize = 1000;
const rowsAtOnce = 5000;

export interface FigurePageQuery {
  readonly metrics?: readonly string[];
  readonly organisations?: readonly string[];
  /** Periods compare as text, both ends included; '2026-12' takes 2026, its quarters and months. */
  readonly from?: string;
  readonly to?: string;
  /** Every version instead of the one in force. */
  readonly history?: boolean;
  /** Only what comes after this one, and no more than so many. */
  readonly after?: FigurePlace;
  readonly limit?: number;
}

/** A figure's place in the order in which figures are read. */
export type FigurePlace = Pick<StoredFigure, 'metric' | 'organisation' | 'period' | 'version'>;

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
  approval: Approval | null,
  enteredAt: number,
];

/**
 * Figures in order of metric, organisation, period and version, page by page as they stood when the reading began.
 * Who entered them is left out. Holds one connection until it ends.
 */
export async function* readFigures(pool: Pool, query: FigurePageQuery): AsyncGenerator<readonly StoredFigure[]> {
  const { sql, values } = conditions(query);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN READ ONLY');
    // One JSON text a row instead of fifteen columns: a million rows come through the client several times faster.
    await client.query(
      `DECLARE figures NO SCROLL CURSOR FOR
       SELECT json_build_array("metricId", "organisationId", period, version, current, value, text, status, approximate, cumulative,
              comment, reason, source, authority, approval, round(extract(epoch FROM "enteredAt") * 1000))::text
       FROM "Figure" ${sql} ORDER BY "metricId", "organisationId", period, version
       ${query.limit === undefined ? '' : `LIMIT ${Math.floor(query.limit)}`}`,
      values,
    );
    const fetch = () => client.query<[string]>({ text: `FETCH ${pageSize} FROM figures`, rowMode: 'array' });
    let next = fetch();
    for (;;) {
      const { rows } = await next;
      if (rows.length === 0) return;
      next = fetch(); // the database reads on while this page is written
      next.catch(() => {}); // told when it is awaited
      yield rows.map(([cells]) => toFigure(JSON.parse(cells) as Cells));
    }
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    if (!broken) await client.query('ROLLBACK').catch((error: Error) => (broken = error));
    client.release(broken);
  }
}

/** How many figures, or with `history` versions of them, `readFigures` would give. */
export async function countFigures(pool: Pool, query: FigurePageQuery): Promise<number> {
  const { sql, values } = conditions(query);
  const { rows } = await pool.query<{ count: string }>(`SELECT count(*) FROM "Figure" ${sql}`, values);
  return Number(rows[0]?.count ?? 0);
}

/** A text that changes whenever one of these figures does. */
export async function figuresMark(pool: Pool, query: FigurePageQuery): Promise<string> {
  const { sql, values } = conditions({ ...query, history: true });
  const { rows } = await pool.query<{ mark: string }>(
    `SELECT concat_ws('/', count(*), sum(hashtextextended(id::text || current::text || COALESCE(approval, ''), 0))) AS mark FROM "Figure" ${sql}`,
    values,
  );
  return rows[0]?.mark ?? '';
}

function conditions(query: FigurePageQuery): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const add = (part: (placeholder: string) => string, value: unknown) => {
    if (value !== undefined) parts.push(part(`$${values.push(value)}`));
  };
  if (!query.history) parts.push('current');
  add((at) => `"metricId" = ANY(${at})`, query.metrics);
  add((at) => `"organisationId" = ANY(${at})`, query.organisations);
  add((at) => `replace(period, 'as-of:', '') COLLATE "C" >= ${at}`, query.from);
  add((at) => `replace(period, 'as-of:', '') COLLATE "C" <= ${at}`, query.to);
  if (query.after) {
    const { metric, organisation, period, version } = query.after;
    const places = [metric, organisation, period, version].map((part) => `$${values.push(part)}`);
    parts.push(`("metricId", "organisationId", period, version) > (${places.join(', ')}::int)`);
  }
  return { sql: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values };
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
    approval,
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
    ...(approval !== null && { approval }),
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
        for (let start = 0; start < rows.length; start += rowsAtOnce)
          await tx.figure.createMany({ data: rows.slice(start, start + rowsAtOnce) });
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
