// Where the ask engine gets figures from: a small port, and the one over the registry's own recorded figures.
import type { Id, LocalDate, LocalText, Registry } from '../registry/model.js';

/** One known figure. `value: null` has words in `text` instead. */
export interface KnownFigure {
  /** `2021`, `2021-Q3` or `2021-10`; absent for a running total or a state as of a day. */
  readonly period?: string;
  readonly asOf?: LocalDate;
  readonly value: number | null;
  readonly text?: LocalText;
  readonly approximate: boolean;
  readonly cumulative: boolean;
  readonly organisation?: Id;
  readonly split: readonly { readonly name: string; readonly value: number }[];
  /** Document and place; absent for what was reported in Koolla, then `reported` tells when. */
  readonly citation?: { readonly document: Id; readonly place: string };
  readonly reported?: LocalDate;
}

export interface FigureReader {
  /**
   * Every figure known of a metric, oldest first; the newest version of each. An organisation narrows it to what
   * that one reported. Never a zero for what is missing: a period without a figure is simply not there.
   */
  figures(metric: Id, organisation?: Id): Promise<readonly KnownFigure[]>;
}

/** Figures as the registry's documents give them. */
export function registryFigures(registry: Registry): FigureReader {
  const byMetric = new Map(registry.metrics.map((m) => [m.id, m]));
  // Put in order when they are first asked for.
  const known = new Map<Id, readonly KnownFigure[]>();
  const ordered = (metric: Id): readonly KnownFigure[] => {
    const kept = known.get(metric);
    if (kept) return kept;
    const made = (byMetric.get(metric)?.figures ?? [])
      .map((f): KnownFigure => {
        const citation = f.citations[0];
        return {
          ...(f.period ? { period: f.period } : {}),
          ...(f.asOf ? { asOf: f.asOf } : {}),
          value: f.value,
          ...(f.text ? { text: f.text } : {}),
          approximate: f.approximate ?? false,
          cumulative: f.cumulative ?? false,
          ...(f.organisation ? { organisation: f.organisation } : {}),
          split: f.split ?? [],
          ...(citation ? { citation: { document: citation.document, place: citation.place } } : {}),
        };
      })
      .toSorted((a, b) => (a.period ?? a.asOf ?? '').localeCompare(b.period ?? b.asOf ?? ''));
    known.set(metric, made);
    return made;
  };
  return {
    figures: async (metric, organisation) => ordered(metric).filter((f) => organisation === undefined || f.organisation === organisation),
  };
}
