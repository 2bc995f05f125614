// Small counts can point at a person. This decides which figures are hidden in what is shown widely (channels, exports
// for others, the API, questions): those below their metric's threshold, and as many more as it takes that none of them
// can be reckoned from what is shown. The organisation itself and the steward see everything: they never come here.
// What a document has published is public and never hidden. Equations are looked at one at a time until nothing changes.
import type { MetricRule } from '../registry/model.js';
import { type CollectedMetric, grouped, type StoredFigure } from './model.js';
import { earlierPeriod } from './period.js';

/** What must not be shown. */
export interface Hidden {
  /** By `figureKey`. */
  readonly figures: ReadonlySet<string>;
  /** Totals over organisations, by `totalKey`: asked for with `totals`. */
  readonly totals: ReadonlySet<string>;
}

type Cell = Pick<StoredFigure, 'metric' | 'organisation' | 'period' | 'value' | 'source'>;

/** What must be known of a metric here. */
export type Countable = Pick<CollectedMetric, 'kind' | 'hideBelow' | 'rules'>;

/** One figure among others. */
export function figureKey({ metric, organisation, period }: Pick<Cell, 'metric' | 'organisation' | 'period'>): string {
  return `${metric}\n${organisation}\n${period}`;
}

/** One total over organisations. */
export function totalKey(metric: string, period: string): string {
  return `${metric}\n${period}`;
}

/** Numbers that are bound together: who knows all but one of them knows that one. */
interface Equation {
  readonly parts: readonly Cell[];
  /** The whole, where it is a figure itself. */
  readonly whole?: Cell;
  /** The whole, where it is a total over organisations. */
  readonly total?: string;
}

/**
 * What to hide among figures that are shown together.
 * @param figures one version of each; texts and gaps may be among them
 * @param options.totals a total over organisations is shown for each metric and period
 * @param options.hideBelow a threshold for metrics that have none of their own
 */
export function hiddenWidely(
  figures: readonly Cell[],
  metrics: ReadonlyMap<string, Countable>,
  options: { readonly totals?: boolean; readonly hideBelow?: number } = {},
): Hidden {
  const cells = figures.filter((figure) => figure.value !== null && isNumber(metrics.get(figure.metric)));
  const thresholdOf = (cell: Cell) => (cell.source === 'registry' ? undefined : (metrics.get(cell.metric)?.hideBelow ?? options.hideBelow));
  const small = new Set(smallOnes(cells, metrics, thresholdOf).map(figureKey));
  const hidden = new Set(small);
  const totals = new Set<string>();
  if (small.size > 0) {
    const equations = [...ruleEquations(cells, metrics), ...(options.totals ? totalEquations(cells) : [])];
    for (let before = -1; before !== hidden.size + totals.size; ) {
      before = hidden.size + totals.size;
      for (const equation of equations) close(equation, { hidden, small, totals, thresholdOf });
    }
  }
  return { figures: hidden, totals };
}

function isNumber(metric: Countable | undefined): boolean {
  return metric !== undefined && metric.kind !== 'yes-no' && metric.kind !== 'text';
}

/** Counts and stocks below the threshold; of running totals those whose step from the last shown one is below it. */
function smallOnes(
  cells: readonly Cell[],
  metrics: ReadonlyMap<string, Countable>,
  thresholdOf: (cell: Cell) => number | undefined,
): readonly Cell[] {
  return [...grouped(cells, (cell) => `${cell.metric}\n${cell.organisation}`).values()].flatMap((series) => {
    let shown = 0;
    const running = metrics.get(series[0]?.metric ?? '')?.kind === 'cumulative';
    return [...series]
      .sort((a, b) => (a.period < b.period ? -1 : 1))
      .filter((cell) => {
        const value = cell.value ?? 0;
        const step = Math.abs(running ? value - shown : value);
        const threshold = thresholdOf(cell);
        const isSmall = threshold !== undefined && step > 0 && step < threshold;
        if (!isSmall) shown = value;
        return isSmall;
      });
  });
}

/** What the rules between metrics bind together, where all of it is there. */
function ruleEquations(cells: readonly Cell[], metrics: ReadonlyMap<string, Countable>): readonly Equation[] {
  const byKey = new Map(cells.map((cell) => [figureKey(cell), cell]));
  return cells.flatMap((whole) =>
    (metrics.get(whole.metric)?.rules ?? []).flatMap((rule) => {
      const keys = partsOf(rule, whole);
      const parts = keys?.flatMap((key) => byKey.get(key) ?? []) ?? [];
      return keys && keys.length > 0 && parts.length === keys.length ? [{ whole, parts }] : [];
    }),
  );
}

function partsOf(rule: MetricRule, { metric, organisation, period }: Cell): readonly string[] | undefined {
  const at = (of: string, when: string) => figureKey({ metric: of, organisation, period: when });
  switch (rule.kind) {
    case 'at-most':
      return undefined;
    case 'sum':
      return rule.of.map((part) => at(part, period));
    case 'carried': {
      const before = earlierPeriod(period, 'one');
      if (before === undefined) return undefined;
      return [at(metric, before), ...[...rule.plus, ...rule.minus].map((other) => at(other, period))];
    }
    default:
      return rule satisfies never;
  }
}

function totalEquations(cells: readonly Cell[]): readonly Equation[] {
  return [...grouped(cells, (cell) => totalKey(cell.metric, cell.period))].map(([total, parts]) => ({ parts, total }));
}

interface Decisions {
  readonly hidden: Set<string>;
  readonly small: ReadonlySet<string>;
  readonly totals: Set<string>;
  readonly thresholdOf: (cell: Cell) => number | undefined;
}

/** Hides more until nothing in the equation can be reckoned from the rest of it. */
function close({ parts, whole, total }: Equation, decisions: Decisions): void {
  const { hidden, totals } = decisions;
  const isHidden = (cell: Cell) => hidden.has(figureKey(cell));
  for (;;) {
    if (total !== undefined && totals.has(total)) return;
    const gone = parts.filter(isHidden);
    if (gone.length === 0 && !(whole && isHidden(whole))) return;
    if (whole && isHidden(whole) ? gone.length > 0 : gone.length > 1 && !betrayed(gone, decisions)) return;
    // The smallest that may be hidden goes too: it costs the reader least. Zero says nothing about anybody.
    const candidates = parts.filter((cell) => !isHidden(cell) && cell.source !== 'registry' && cell.value !== 0);
    const next = candidates.reduce<Cell | undefined>((a, b) => (a && Math.abs(a.value ?? 0) <= Math.abs(b.value ?? 0) ? a : b), undefined);
    if (next) hidden.add(figureKey(next));
    else if (total !== undefined) totals.add(total);
    else if (whole && !isHidden(whole) && whole.source !== 'registry') hidden.add(figureKey(whole));
    else return;
  }
}

/** Several hidden ones whose sum leaves only one way: all of them one, or all of them just below the threshold. */
function betrayed(gone: readonly Cell[], { small, thresholdOf }: Decisions): boolean {
  if (!gone.every((cell) => small.has(figureKey(cell)))) return false;
  const sum = gone.reduce((all, cell) => all + (cell.value ?? 0), 0);
  const most = gone.reduce((all, cell) => all + (thresholdOf(cell) ?? 1) - 1, 0);
  return sum <= gone.length || sum >= most;
}
