// Figures that documents give, kept append-only like all figures: a changed file makes a new version, a figure taken out
// of the file stays in the history without being current. Figures that people report are never touched here.
import type { Metric, RecordedFigure } from '../registry/model.js';
import type { DbTransaction } from './database.js';
import { figurePeriod, figureRow } from './registry-rows.js';

/** Brings one metric's documented figures from what they were to what they are. */
export async function syncFigures(tx: DbTransaction, before: Metric | undefined, after: Metric, now: Date): Promise<void> {
  const keyOf = (figure: RecordedFigure) => `${figure.organisation ?? ''} ${figurePeriod(figure)}`;
  const old = new Map((before?.figures ?? []).map((figure, position) => [keyOf(figure), { figure, position }]));
  const wanted = new Set(after.figures.map(keyOf));
  for (const [key, { figure }] of old) if (!wanted.has(key)) await retire(tx, after.id, figure);
  for (const [position, figure] of after.figures.entries()) {
    const known = old.get(keyOf(figure));
    if (known && content(known.figure) === content(figure)) {
      if (known.position !== position)
        await tx.figure.updateMany({ where: { ...whereOf(after.id, figure), current: true }, data: { position } });
      continue;
    }
    await retire(tx, after.id, figure);
    const { organisationId, period } = whereOf(after.id, figure);
    const newest = await tx.figure.aggregate({ where: { metricId: after.id, organisationId, period }, _max: { version: true } });
    await tx.figure.create({
      data: { ...figureRow(after.id, figure, position), version: (newest._max.version ?? 0) + 1, current: true, enteredAt: now },
    });
  }
}

function whereOf(metricId: string, figure: RecordedFigure) {
  return { metricId, organisationId: figure.organisation ?? '', period: figurePeriod(figure), source: 'registry' };
}

async function retire(tx: DbTransaction, metric: string, figure: RecordedFigure): Promise<void> {
  await tx.figure.updateMany({ where: { ...whereOf(metric, figure), current: true }, data: { current: false } });
}

function content({ citations: _, ...figure }: RecordedFigure): string {
  return JSON.stringify(Object.entries(figure).sort(([a], [b]) => (a < b ? -1 : 1)));
}
