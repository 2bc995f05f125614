// Figures for the ask engine: those of the documents and those that people reported, the newest version of each that
// counts. Anybody may ask, so small counts are hidden here, and what waits for approval is not told yet.
import type { Pool } from 'pg';
import type { FigureReader, KnownFigure } from '../ask/figure-reader.js';
import { helsinkiDay } from '../conversation/format.js';
import { type Countable, figureKey, hiddenWidely } from '../metrics/disclosure.js';
import type { LocalText, MetricRule } from '../registry/model.js';
import { ruleReferences } from '../registry/references.js';
import { gathered } from './gathered.js';
import { figurePart } from './registry-rows.js';

export interface FigureReaderOptions {
  /** A threshold for metrics that have none of their own; off when absent. */
  readonly hideBelow?: number;
}

interface Row {
  readonly n: number;
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
export function createFigureReader(pool: Pool, options: FigureReaderOptions = {}): FigureReader {
  // Those who ask at the same time are told from one reading.
  const read = gathered(async (asked: readonly string[]) => {
    const distinct = [...new Set(asked)];
    const found = await figuresOf(
      pool,
      options,
      distinct.map((key) => {
        const [metric = '', organisation = null] = JSON.parse(key) as string[];
        return { metric, organisation };
      }),
    );
    return asked.map((key) => found[distinct.indexOf(key)] ?? []);
  });
  return { figures: (metric, organisation) => read(JSON.stringify(organisation === undefined ? [metric] : [metric, organisation])) };
}

/** What is asked for: one metric, of one organisation or of all. */
interface Asked {
  readonly metric: string;
  readonly organisation: string | null;
}

async function figuresOf(pool: Pool, options: FigureReaderOptions, asked: readonly Asked[]): Promise<readonly (readonly KnownFigure[])[]> {
  const metrics = [...new Set(asked.map(({ metric }) => metric))];
  const families = await familiesOf(pool, metrics);
  const familyOf = (metric: string) => families.get(metric) ?? new Map<string, Countable>();
  // A small count can be reckoned from what its rules bind it to: those are read as well, of all organisations.
  const wanted = asked.map(({ metric, organisation }): Wanted => {
    const family = familyOf(metric);
    const protecting = [...family.values()].some(({ hideBelow }) => (hideBelow ?? options.hideBelow) !== undefined);
    return protecting ? { metrics: [...family.keys()], organisation: null } : { metrics: [metric], organisation };
  });
  const [rows, citations] = await Promise.all([readRows(pool, wanted), readCitations(pool, metrics)]);
  return asked.map(({ metric, organisation }, n) => {
    const own = rows.filter((row) => row.n === n);
    const hidden = hiddenWidely(own, familyOf(metric), options).figures;
    return own
      .filter((row) => row.metric === metric && row.status !== 'missing' && (organisation === null || row.organisation === organisation))
      .map((row) => known(row, hidden.has(figureKey(row)), citations.get(citationKey(metric, figurePart(row.organisation, row.period)))))
      .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  });
}

function known(row: Row, isHidden: boolean, cited: KnownFigure['citation']): KnownFigure {
  const text = isHidden ? hiddenText : row.text;
  return {
    ...(row.period.startsWith('as-of:') ? { asOf: row.period.slice(6) } : { period: row.period }),
    value: isHidden ? null : row.value,
    ...(text && { text }),
    approximate: row.approximate,
    cumulative: row.cumulative,
    ...(row.organisation !== '' && { organisation: row.organisation }),
    split: row.split ?? [],
    ...(row.source === 'registry' ? cited && { citation: cited } : { reported: helsinkiDay(row.enteredAt) }),
  };
}

interface Wanted {
  readonly metrics: readonly string[];
  readonly organisation: string | null;
}

/**
 * The figures in force, or where one still waits for approval or was sent back, the version before it that was approved;
 * `n` says for which of the wanted.
 */
async function readRows(pool: Pool, wanted: readonly Wanted[]): Promise<readonly Row[]> {
  const numbered = wanted.map((one, n) => ({ n, ...one }));
  const ofOne = numbered.filter(({ organisation }) => organisation !== null);
  const ofAll = numbered.filter(({ organisation }) => organisation === null);
  const read = async (name: string, some: typeof numbered, condition: string): Promise<readonly Row[]> =>
    some.length === 0 ? [] : (await pool.query<Row>({ name, text: figuresStatement(condition), values: [JSON.stringify(some)] })).rows;
  const found = await Promise.all([
    read('figures of an organisation', ofOne, 'AND f."organisationId" = k."organisation"'),
    read('figures of all organisations', ofAll, ''),
  ]);
  return found.flat();
}

const figuresStatement = (condition: string): string => `
  SELECT k."n", counting.*
  FROM jsonb_to_recordset($1::jsonb) AS k("n" int, "metrics" text[], "organisation" text)
  CROSS JOIN LATERAL (
    SELECT DISTINCT ON (f."metricId", f."organisationId", f.period)
           f."metricId" AS metric, f."organisationId" AS organisation, f.period, f.value::float8 AS value, f.text, f.status, f.approximate,
           f.cumulative, f.split, f.source, f.position, f."enteredAt"
    FROM "Figure" f
    WHERE f."metricId" = ANY(k."metrics") AND COALESCE(f.approval, 'approved') = 'approved' ${condition}
      AND (f.current OR EXISTS (
        SELECT 1 FROM "Figure" later
        WHERE later."metricId" = f."metricId" AND later."organisationId" = f."organisationId" AND later.period = f.period
          AND later.current AND later.approval IN ('waiting', 'returned')))
    ORDER BY f."metricId", f."organisationId", f.period, f.version DESC
  ) counting ORDER BY k."n", position, organisation`;

function citationKey(metric: string, part: string): string {
  return `${metric}\n${part}`;
}

async function readCitations(pool: Pool, metrics: readonly string[]): Promise<ReadonlyMap<string, KnownFigure['citation']>> {
  const { rows } = await pool.query<{ metric: string; part: string; document: string; place: string }>({
    name: 'citations of figures',
    text: `SELECT "subjectId" AS metric, part, "documentId" AS document, place FROM "Citation"
      WHERE subject = 'Metric' AND "subjectId" = ANY($1::text[]) AND part LIKE 'figure:%' AND position = 0`,
    values: [metrics],
  });
  return new Map(rows.map(({ metric, part, document, place }) => [citationKey(metric, part), { document, place }]));
}

/** For each metric itself and those that rules bind to it, directly or through others: one could give another away. */
async function familiesOf(pool: Pool, metrics: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Countable>>> {
  const { rows } = await pool.query<{ id: string; kind: Countable['kind']; hideBelow: number | null; rules: readonly MetricRule[] }>({
    name: 'metrics bound by rules',
    text: `SELECT id, kind, "hideBelow", rules FROM "Metric" WHERE id = ANY($1::text[]) OR rules <> '[]' OR "hideBelow" IS NOT NULL`,
    values: [metrics],
  });
  const all = new Map(
    rows.map(({ id, kind, hideBelow, rules }): [string, Countable] => [id, { kind, rules, ...(hideBelow !== null && { hideBelow }) }]),
  );
  const bound = [...all].map(([id, { rules = [] }]) => [id, ...rules.flatMap((rule) => ruleReferences(rule).flatMap(([, ids]) => ids))]);
  const families = metrics.map((metric): [string, ReadonlySet<string>] => {
    const family = new Set([metric]);
    for (let before = 0; before !== family.size; ) {
      before = family.size;
      for (const group of bound) if (group.length > 1 && group.some((id) => family.has(id))) for (const id of group) family.add(id);
    }
    return [metric, family];
  });
  // Named by a rule without one of its own.
  const others = [...new Set(families.flatMap(([, family]) => [...family]))].filter((id) => !all.has(id));
  if (others.length > 0) {
    const named = await pool.query<{ id: string; kind: Countable['kind'] }>('SELECT id, kind FROM "Metric" WHERE id = ANY($1::text[])', [
      others,
    ]);
    for (const { id, kind } of named.rows) all.set(id, { kind });
  }
  return new Map(families.map(([metric, family]) => [metric, new Map([...family].map((id) => [id, all.get(id) ?? { kind: 'count' }]))]));
}

function dateOf(figure: KnownFigure): string {
  return figure.period ?? figure.asOf ?? '';
}
