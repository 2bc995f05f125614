// `koolla metrics import`: history from CSV or XLSX; a preview, every problem at its cell, all rows or none.
// What a row means is src/metrics/import.ts; this file reads arguments and files.
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { formatPeriod } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { entryText } from '../metrics/entry.js';
import { metricsMentioned, type PlannedFigure, planImport } from '../metrics/import.js';
import { readImportRows } from '../metrics/import-rows.js';
import { importWording } from '../metrics/import-wording.js';
import { type CollectedMetric, localName } from '../metrics/model.js';
import type { Db } from '../storage/database.js';
import { storeFigures } from '../storage/metrics-bulk.js';
import { createMetricsStore } from '../storage/metrics-store.js';

export interface ImportFlags {
  readonly dryRun?: boolean;
  readonly reason?: string;
  readonly language: Language;
}

/** So many new figures a preview names; of changed ones it names all. */
const previewed = 10;

/** Imports the file or says why not; sets exit code 1 when it is refused. */
export async function importFigures(
  db: Db,
  file: string,
  flags: ImportFlags,
  deps: { readonly out: (line: string) => void; readonly now: () => Date },
): Promise<void> {
  const { language } = flags;
  const say = importWording[language];
  const refuse = (...lines: string[]) => {
    lines.forEach(deps.out);
    process.exitCode = 1;
  };
  const read = await readImportRows(await readFile(file));
  if ('unreadable' in read) return refuse(say.unreadable[read.unreadable]);
  const { rows, place } = read;
  if (read.missing.length > 0) return refuse(say.columns(read.missing));
  if (read.uneven.length > 0) {
    return refuse(...read.uneven.map((line) => say.line({ line, title: '–' }, say.cells)), say.refused(read.uneven.length));
  }

  const store = createMetricsStore(db);
  const [metrics, organisations] = await Promise.all([store.metrics(), store.organisationNames()]);
  const current = await store.current({ metrics: metricsMentioned(rows, metrics) });
  const byKey = new Map(current.map((figure) => [`${figure.metric}\n${figure.organisation}\n${figure.period}`, figure]));
  const plan = planImport(
    rows,
    { metrics, organisations, current: (metric, organisation, period) => byKey.get(`${metric}\n${organisation}\n${period}`) },
    language,
    deps.now(),
  );
  if (plan.problems.length > 0) {
    const lines = plan.problems.map(({ line, column, text }) => say.line(place(line, column), text));
    return refuse(...lines, say.refused(plan.problems.length));
  }
  const counts = [plan.added.length, plan.changed.length, plan.unchanged] as const;
  const named = new Map(metrics.map((metric) => [metric.id, metric]));
  const subject = ({ metric, organisation, period }: PlannedFigure) =>
    [
      localName(named.get(metric)?.name ?? { fi: metric }, language),
      localName(organisations.get(organisation) ?? { fi: organisation }, language),
      formatPeriod(period, language),
    ].join(', ');
  const said = (entry: PlannedFigure['entry'], metric: string) => entryText(entry, named.get(metric) as CollectedMetric, language); // planned only for known ones
  if (flags.dryRun) {
    for (const figure of plan.added.slice(0, previewed)) {
      deps.out(say.line(place(figure.line, 'value'), `${subject(figure)}: ${said(figure.entry, figure.metric)}`));
    }
    if (plan.added.length > previewed) deps.out('…');
    for (const figure of plan.changed) {
      const change = `${said(figure.before, figure.metric)} → ${said(figure.entry, figure.metric)}`;
      deps.out(say.line(place(figure.line, 'value'), `${subject(figure)}: ${change}`));
    }
    deps.out(say.plan(...counts));
    return deps.out(say.dryRun);
  }
  if (plan.changed.length > 0 && (flags.reason ?? '').trim().length < 3) {
    return refuse(say.plan(...counts), say.needsReason(plan.changed.length));
  }
  if (plan.added.length + plan.changed.length > 0) {
    const outcome = await storeFigures(db, {
      ...plan,
      ...(flags.reason && { reason: flags.reason.trim() }),
      by: `cli:${userInfo().username}`,
      at: deps.now(),
    });
    if (outcome === 'raced') return refuse(say.raced);
  }
  deps.out(say.done(...counts));
}
