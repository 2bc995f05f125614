// Figures for the ask engine: those of the documents and those that people reported, the newest version of each.
import type { FigureReader, KnownFigure } from '../ask/figure-reader.js';
import { formatNumber, helsinkiDay } from '../conversation/format.js';
import type { LocalText } from '../registry/model.js';
import type { Db } from './database.js';
import { figurePart } from './registry-rows.js';

export interface FigureReaderOptions {
  /** Reported counts from 1 up to, not including, this are told as "fewer than", for they could point at a person. Off when absent. */
  readonly hideBelow?: number;
}

/** Reads figures in force from the database; months known to have none are simply not there. */
export function createFigureReader(db: Db, options: FigureReaderOptions = {}): FigureReader {
  return {
    async figures(metric, organisation) {
      const [rows, citations] = await Promise.all([
        db.figure.findMany({
          where: {
            metricId: metric,
            current: true,
            status: { not: 'missing' },
            ...(organisation !== undefined && { organisationId: organisation }),
          },
          orderBy: [{ position: 'asc' }, { organisationId: 'asc' }],
        }),
        db.citation.findMany({ where: { subject: 'Metric', subjectId: metric, part: { startsWith: 'figure:' }, position: 0 } }),
      ]);
      const cited = new Map(citations.map((citation) => [citation.part, citation]));
      return rows
        .map((row): KnownFigure => {
          const citation = row.source === 'registry' ? cited.get(figurePart(row.organisationId, row.period)) : undefined;
          const value = row.value === null ? null : row.value.toNumber();
          const hidden =
            row.source !== 'registry' && options.hideBelow !== undefined && value !== null && value > 0 && value < options.hideBelow;
          const text = hidden ? fewerThan(options.hideBelow ?? 0) : (row.text as unknown as LocalText | null);
          return {
            ...(row.period.startsWith('as-of:') ? { asOf: row.period.slice(6) } : { period: row.period }),
            value: hidden ? null : value,
            ...(text && { text }),
            approximate: row.approximate,
            cumulative: row.cumulative,
            ...(row.organisationId !== '' && { organisation: row.organisationId }),
            split: (row.split as { name: string; value: number }[] | null) ?? [],
            ...(citation && { citation: { document: citation.documentId, place: citation.place } }),
            ...(row.source !== 'registry' && { reported: helsinkiDay(row.enteredAt) }),
          };
        })
        .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
    },
  };
}

function dateOf(figure: KnownFigure): string {
  return figure.period ?? figure.asOf ?? '';
}

function fewerThan(limit: number): LocalText {
  return {
    fi: `alle ${formatNumber(limit, 'fi')}`,
    sv: `färre än ${formatNumber(limit, 'sv')}`,
    en: `fewer than ${formatNumber(limit, 'en')}`,
  };
}
