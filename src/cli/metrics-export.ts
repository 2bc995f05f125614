// `koolla metrics export`: figures as CSV, JSON or a workbook, to a file or the screen. CSV and JSON are written while
// they are read, in constant memory however many there are; a workbook is made whole and has a limit.
import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatNumber } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { csvText, jsonText, type Observation, observe } from '../metrics/export.js';
import { importWording } from '../metrics/import-wording.js';
import { localName } from '../metrics/model.js';
import { isOver } from '../metrics/period.js';
import { timeliness } from '../metrics/timeliness.js';
import { monthsOf, workbookLimit, workbookSheets } from '../metrics/workbook.js';
import { workbookWording } from '../metrics/workbook-wording.js';
import { writeXlsx } from '../metrics/xlsx.js';
import type { Database } from '../storage/database.js';
import { countFigures, type FigurePageQuery, readFigures } from '../storage/metrics-bulk.js';
import { readHidden } from '../storage/metrics-disclosure.js';
import { createMetricsStore } from '../storage/metrics-store.js';

export interface ExportFlags {
  readonly format: 'csv' | 'json' | 'xlsx';
  readonly metric?: string;
  readonly from?: string;
  readonly to?: string;
  readonly history?: boolean;
  /** Small counts by each metric's own threshold. */
  readonly hideSmall?: boolean;
  /** The same, and a threshold for metrics that have none. */
  readonly hideBelow?: number;
  readonly output?: string;
  readonly language: Language;
}

export interface ExportDeps {
  readonly out: (line: string) => void;
  readonly now: () => Date;
  /** Where an export without `-o` goes; never closed here. */
  readonly stdout: Writable;
}

/** Writes what the flags ask for; sets exit code 1 where it cannot. */
export async function exportFigures(database: Pick<Database, 'db' | 'pool'>, flags: ExportFlags, deps: ExportDeps): Promise<void> {
  const { language } = flags;
  const store = createMetricsStore(database.db);
  const metrics = new Map((await store.metrics()).map((metric) => [metric.id, metric]));
  const refuse = (line: string) => {
    deps.out(line);
    process.exitCode = 1;
  };
  if (flags.metric !== undefined && !metrics.has(flags.metric)) return refuse(importWording[language].metric(flags.metric));
  const names = await store.organisationNames();
  const organisationName = (id: string) => localName(names.get(id) ?? { fi: id }, language);
  const query = (history: boolean): FigurePageQuery => ({
    ...(flags.metric && { metrics: [flags.metric] }),
    ...(flags.from && { from: flags.from }),
    ...(flags.to && { to: flags.to }),
    ...(history && { history }),
  });
  const hides = flags.hideSmall || flags.hideBelow !== undefined;
  const hiding = hides
    ? await readHidden(database.pool, metrics, {
        organisations: [...names.keys()],
        ...(flags.metric && { metrics: [flags.metric] }),
        ...(flags.hideBelow !== undefined && { hideBelow: flags.hideBelow }),
      })
    : () => undefined;
  async function* observations(history = flags.history ?? false): AsyncGenerator<readonly Observation[]> {
    for await (const page of readFigures(database.pool, query(history))) {
      yield page.flatMap((figure) => {
        const metric = metrics.get(figure.metric);
        return metric ? [observe(figure, metric, organisationName(figure.organisation), hiding(figure))] : [];
      });
    }
  }
  const target = () => (flags.output === undefined ? deps.stdout : createWriteStream(flags.output));
  const end = flags.output !== undefined;
  switch (flags.format) {
    case 'json':
      return pipeline(Readable.from(jsonText(observations(), language, deps.now())), target(), { end });
    case 'csv':
      return pipeline(Readable.from(csvText(observations(), language)), target(), { end });
    case 'xlsx': {
      const say = workbookWording[language];
      const rows = await countFigures(database.pool, query(true));
      if (rows > workbookLimit) return refuse(say.tooMany(formatNumber(rows, language), formatNumber(workbookLimit, language)));
      const versions: Observation[] = [];
      for await (const page of observations(true)) versions.push(...page);
      const figures = versions.filter(({ figure }) => figure.current);
      const shown = new Set(figures.map(({ figure }) => figure.metric));
      const months = monthsOf(figures).filter((month) => isOver(month, deps.now()));
      const duties = (await store.duties()).filter((duty) => flags.metric === undefined || duty.metric.id === flags.metric);
      const organisations = [...new Set(duties.map((duty) => duty.organisation))];
      const arrivals = await store.arrivals({ organisations, ...(months[0] && { from: months[0].slice(0, 4) }) });
      const sheets = workbookSheets(
        {
          figures,
          versions,
          timeliness: timeliness(duties, arrivals, organisations, months, deps.now()),
          organisationName,
          metrics: [...metrics.values()].filter((metric) => shown.has(metric.id)),
        },
        language,
      );
      return pipeline(Readable.from([await writeXlsx(sheets)]), target(), { end });
    }
    default:
      return flags.format satisfies never;
  }
}
