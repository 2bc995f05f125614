// Is a figure believable? It compares with the organisation's own history by a robust measure and asks; it never
// blocks. What cannot be right (bounds, decimals) is entry.ts's matter.
import { seemsToNameClient } from './client-name.js';
import type { CollectedMetric, Entry, StoredFigure } from './model.js';
import type { BrokenRule } from './rules.js';

export type Concern =
  /** A running total went down. */
  | { readonly kind: 'falls'; readonly metric: string; readonly previous: number; readonly period: string }
  /** Far from what its history supports. */
  | { readonly kind: 'jump'; readonly metric: string; readonly usual: readonly [number, number] }
  /** Zero after values that were never zero. */
  | { readonly kind: 'zero'; readonly metric: string; readonly previous: number; readonly period: string }
  /** Figures of several metrics do not agree. */
  | { readonly kind: 'rule'; readonly metric: string; readonly broken: BrokenRule }
  /** The comment seems to tell a client's name. */
  | { readonly kind: 'name'; readonly metric: string };

/** How many earlier values a jump needs to be told from ordinary variation. */
const enoughHistory = 6;
const farAway = 5;

/**
 * What should be asked before the entry is stored.
 * @param earlier the organisation's figures of this metric in force for earlier periods, oldest first
 */
export function concernsOf(metric: CollectedMetric, entry: Entry, earlier: readonly StoredFigure[]): readonly Concern[] {
  const concerns: Concern[] = [];
  const text = entry.kind === 'words' ? entry.text : entry.kind === 'missing' ? entry.reason : entry.comment;
  if (text && seemsToNameClient(text)) concerns.push({ kind: 'name', metric: metric.id });
  if (entry.kind !== 'number' || metric.kind === 'yes-no') return concerns;

  const known = earlier.flatMap((figure) => (figure.value === null ? [] : [{ period: figure.period, value: figure.value }]));
  const last = known.at(-1);
  if (!last) return concerns;
  if (metric.kind === 'cumulative' && entry.value < last.value) {
    return [...concerns, { kind: 'falls', metric: metric.id, previous: last.value, period: last.period }];
  }
  if (entry.value === 0 && known.length >= 3 && known.every(({ value }) => value > 0) && median(known.map((k) => k.value)) >= 3) {
    return [...concerns, { kind: 'zero', metric: metric.id, previous: last.value, period: last.period }];
  }
  const values = known.slice(-24).map(({ value }) => value);
  const usual = metric.kind === 'cumulative' ? usualTotal(values) : usualRange(values);
  if (usual && (entry.value < usual[0] || entry.value > usual[1])) concerns.push({ kind: 'jump', metric: metric.id, usual });
  return concerns;
}

/** The range that the values support, or undefined while there are too few: median ± five robust deviations. */
export function usualRange(values: readonly number[]): readonly [number, number] | undefined {
  if (values.length < enoughHistory) return undefined;
  const middle = median(values);
  const deviation = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  // Counts vary by about their square root even when the history happens to be flat.
  const scale = Math.max(deviation, Math.sqrt(Math.abs(middle)), 0.05 * Math.abs(middle), 1);
  return [Math.floor(middle - farAway * scale), Math.ceil(middle + farAway * scale)];
}

/** For a running total the steps have a range, not the total. */
function usualTotal(values: readonly number[]): readonly [number, number] | undefined {
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? value));
  const step = usualRange(steps);
  const last = values.at(-1);
  return step && last !== undefined ? [last, last + step[1]] : undefined;
}

/** The middle value; NaN for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] ?? Number.NaN)
    : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}
