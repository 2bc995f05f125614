// Figures for the ask engine: those of the documents and those that people reported, the newest version of each that
// counts. Anybody may ask, so small counts are hidden here, and what waits for approval is not told yet.
import type { FigureReader, KnownFigure } from '../ask/figure-reader.js';
import { helsinkiDay } from '../conversation/format.js';
import { Prisma } from '../generated/prisma/client.js';
import { type Countable, figureKey, hiddenWidely } from '../metrics/disclosure.js';
import type { LocalText, MetricRule } from '../registry/model.js';
import { ruleReferences } from '../registry/references.js';
import type { Db } from './database.js';
import { gathered } from './gathered.js';
import { figurePart } from './registry-rows.js';

export interface FigureReaderOptions {
  /** A threshold for metrics that have none of their own; off when absent. */
  readonly hideBelow?: number;
}

interface Row {
  readonly metric: string;
  readonly organisation: string;
  readonly period: string;
  readonly value: number | null;
  readonly text: LocalText | null;
  readonly status: string;
  readonly approximate: boolean;
  readonly cumulative: boolean;
  readonly split: { name: string; value: number }[] | null;
  readonly source: string;
  readonly position: number;
  readonly enteredAt: Date;
}

/** One text for all that is hidden: to tell a small one from one hidden for its sake would say too much. */
const hiddenText: LocalText = {
  fi: 'ei näytetä tietosuojan vuoksi',
  sv: 'visas inte av dataskyddsskäl',
  en: 'not shown, to protect privacy',
};

/** Reads figures from the database; months known to have none are simply not there. */
export function createFigureReader(db: Db, options: FigureReaderOptions = {}): FigureReader {
  // Those who ask for the same at the same time are told from one reading.
  const read = gathered(async (asked: readonly string[]) => {
    const readings = new Map<string, Promise<readonly KnownFigure[]>>();
    for (const key of asked) {
      const [metric = '', organisation] = JSON.parse(key) as string[];
      if (!readings.has(key)) readings.set(key, figuresOf(db, options, metric, organisation));
    }
    return Promise.all(asked.map((key) => readings.get(key) ?? []));
  });
  return { figures: (metric, organisation) => read(JSON.stringify(organisation === undefined ? [metric] : [metric, organisation])) };
}

async function figuresOf(
  db: Db,
  options: FigureReaderOptions,
  metric: string,
  organisation: string | undefined,
): Promise<readonly KnownFigure[]> {
  const family = await familyOf(db, metric);
  const ids = [...family.keys()];
  const threshold = (id: string) => family.get(id)?.hideBelow ?? options.hideBelow;
  const protecting = ids.some((id) => threshold(id) !== undefined);
  const [rows, citations] = await Promise.all([
    readRows(db, protecting ? ids : [metric], protecting ? undefined : organisation),
    db.citation.findMany({ where: { subject: 'Metric', subjectId: metric, part: { startsWith: 'figure:' }, position: 0 } }),
  ]);
  const hidden = hiddenWidely(rows, family, options).figures;
  const cited = new Map(citations.map((citation) => [citation.part, citation]));
  return rows
    .filter((row) => row.metric === metric && row.status !== 'missing' && (organisation === undefined || row.organisation === organisation))
    .map((row): KnownFigure => {
      const citation = row.source === 'registry' ? cited.get(figurePart(row.organisation, row.period)) : undefined;
      const isHidden = hidden.has(figureKey(row));
      const text = isHidden ? hiddenText : row.text;
      return {
        ...(row.period.startsWith('as-of:') ? { asOf: row.period.slice(6) } : { period: row.period }),
        value: isHidden ? null : row.value,
        ...(text && { text }),
        approximate: row.approximate,
        cumulative: row.cumulative,
        ...(row.organisation !== '' && { organisation: row.organisation }),
        split: row.split ?? [],
        ...(citation && { citation: { document: citation.documentId, place: citation.place } }),
        ...(row.source !== 'registry' && { reported: helsinkiDay(row.enteredAt) }),
      };
    })
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}

/** The figures in force, or where one still waits for approval or was sent back, the version before it that was approved. */
async function readRows(db: Db, metrics: readonly string[], organisation: string | undefined): Promise<readonly Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (f."metricId", f."organisationId", f.period)
             f."metricId" AS metric, f."organisationId" AS organisation, f.period, f.value::float8 AS value, f.text, f.status, f.approximate,
             f.cumulative, f.split, f.source, f.position, f."enteredAt"
      FROM "Figure" f
      WHERE f."metricId" = ANY(${[...metrics]}) AND COALESCE(f.approval, 'approved') = 'approved'
        ${organisation === undefined ? Prisma.empty : Prisma.sql`AND f."organisationId" = ${organisation}`}
        AND (f.current OR EXISTS (
          SELECT 1 FROM "Figure" later
          WHERE later."metricId" = f."metricId" AND later."organisationId" = f."organisationId" AND later.period = f.period
            AND later.current AND later.approval IN ('waiting', 'returned')))
      ORDER BY f."metricId", f."organisationId", f.period, f.version DESC
    ) counting ORDER BY position, organisation`;
}

/** The metric and those that rules bind to it, directly or through others: one could give another away. */
async function familyOf(db: Db, metric: string): Promise<ReadonlyMap<string, Countable>> {
  const rows = await db.metric.findMany({
    where: { OR: [{ id: metric }, { rules: { not: [] } }, { hideBelow: { not: null } }] },
    select: { id: true, kind: true, hideBelow: true, rules: true },
  });
  const all = new Map(
    rows.map((row) => [
      row.id,
      {
        kind: row.kind as Countable['kind'],
        ...(row.hideBelow !== null && { hideBelow: row.hideBelow }),
        rules: row.rules as unknown as readonly MetricRule[],
      },
    ]),
  );
  const bound = [...all].map(([id, { rules }]) => [id, ...rules.flatMap((rule) => ruleReferences(rule).flatMap(([, ids]) => ids))]);
  const family = new Set([metric]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const group of bound) if (group.length > 1 && group.some((id) => family.has(id))) for (const id of group) family.add(id);
  }
  // Named by a rule without one of its own.
  const others = [...family].filter((id) => !all.has(id));
  const kinds = others.length === 0 ? [] : await db.metric.findMany({ where: { id: { in: others } }, select: { id: true, kind: true } });
  const kindOf = new Map(kinds.map((row) => [row.id, row.kind]));
  return new Map([...family].map((id) => [id, all.get(id) ?? { kind: (kindOf.get(id) ?? 'count') as Countable['kind'] }]));
}

function dateOf(figure: KnownFigure): string {
  return figure.period ?? figure.asOf ?? '';
}
