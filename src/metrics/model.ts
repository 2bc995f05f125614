// What is collected, as plain data: metrics as a reporter meets them, figures as they were given, and who may do what.
// Periods are `2026-10`, `2026-Q3` or `2026` in Europe/Helsinki; a month of collection is always `YYYY-MM`.
import type { LocalText, Metric } from '../registry/model.js';

/** A month of collection, `YYYY-MM`. */
export type Month = string;

/** A metric as it is collected: the registry's definition without its recorded figures. */
export type CollectedMetric = Omit<Metric, 'figures' | 'citations' | 'inferred' | 'note' | 'confidence'>;

/** One metric that an organisation has agreed to report, and from which month on. */
export interface Duty {
  readonly metric: CollectedMetric;
  readonly organisation: string;
  /** The first month that is expected; absent when nobody has said. */
  readonly since?: Month;
}

/** `missing`: it is known that there is no figure, and why. It is never 0. */
export type FigureStatus = 'normal' | 'approximate' | 'provisional' | 'missing';

/** Where a coordinator approves: a figure waits, counts as final, or was sent back. Absent where nobody has to. */
export type Approval = 'waiting' | 'approved' | 'returned';

/** Under which authority a figure was entered. */
export type Authority = 'reporter' | 'deputy' | 'coordinator' | 'steward' | 'import' | 'registry';

/** One version of one figure. The one with `current` is in force; the others are its history. */
export interface StoredFigure {
  readonly metric: string;
  /** '' where a document does not say whose figure it is. */
  readonly organisation: string;
  readonly period: string;
  /** From 1. */
  readonly version: number;
  readonly current: boolean;
  readonly value: number | null;
  /** Words: what a document or the reporter said instead of a number. */
  readonly text?: LocalText;
  readonly status: FigureStatus;
  readonly approximate: boolean;
  readonly cumulative: boolean;
  readonly comment?: string;
  readonly reason?: string;
  /** `registry` for the documents' figures; otherwise the platform or `import`. */
  readonly source: string;
  readonly approval?: Approval;
  readonly authority: Authority;
  /** The name of who entered it, where it is known. */
  readonly enteredBy?: string;
  readonly enteredAt: Date;
}

/** What a person says a figure is, once it has been read. */
export type Entry =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly approximate: boolean;
      readonly provisional: boolean;
      readonly comment?: string;
    }
  | { readonly kind: 'words'; readonly text: string; readonly comment?: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** A name in the person's language, or in Finnish where the registry has no other. */
export function localName(text: LocalText, language: 'fi' | 'sv' | 'en'): string {
  return text[language] ?? text.fi;
}

/** Items by key, in the order in which they came. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
