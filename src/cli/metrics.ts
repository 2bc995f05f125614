// `koolla metrics export | import | status`: figures out and in for the administrator of this installation.
// What a row means is src/metrics/export.ts and import.ts; this file reads arguments, files and the clock.
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify';
import { formatDate, formatPeriod } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { monthState } from '../metrics/completeness.js';
import { csvRow, exportColumns, jsonObservation, type Observation, observe } from '../metrics/export.js';
import { type ImportRow, neededColumns, planImport } from '../metrics/import.js';
import { importWording } from '../metrics/import-wording.js';
import { localName } from '../metrics/model.js';
import { addMonths, isMonth, monthOf, today } from '../metrics/period.js';
import { wording } from '../metrics/wording.js';
import type { Db } from '../storage/database.js';
import { readFigures, storeFigures } from '../storage/metrics-bulk.js';
import { createMetricsStore } from '../storage/metrics-store.js';

export interface MetricsCommandDeps {
  readonly out: (line: string) => void;
  /** Opened only by the subcommands that need it, closed by them. */
  readonly open: () => Promise<{ readonly db: Db; close(): Promise<void> }>;
  readonly now: () => Date;
  /** Where an export without `-o` goes; never closed here. */
  readonly stdout: Writable;
}

interface ExportFlags {
  readonly format: 'csv' | 'json';
  readonly metric?: string;
  readonly from?: string;
  readonly to?: string;
  readonly history?: boolean;
  readonly hideBelow?: number;
  readonly output?: string;
  readonly language: Language;
}

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly reason?: string;
  readonly language: Language;
}

/** The subcommand; sets exit code 1 when an import is refused. */
export function metricsCommand(deps: MetricsCommandDeps): Command {
  const language = () => new Option('--language <code>', 'language of names and messages').choices(['fi', 'sv', 'en']).default('fi');
  const metrics = new Command('metrics').description('figures: out, in, and who is missing');
  metrics
    .command('export')
    .description('write figures: CSV for a Finnish Excel, or JSON with SDMX-style status codes')
    .addOption(new Option('--format <format>', 'csv or json').choices(['csv', 'json']).default('csv'))
    .option('--metric <id>', 'one metric only')
    .option('--from <period>', 'first period: 2025, 2025-Q1 or 2025-01', readPeriod)
    .option('--to <period>', 'last period; 2025 takes all of that year', readLastPeriod)
    .option('--history', 'every version, not only the figures in force')
    .option('--hide-below <n>', 'hide reported counts from 1 up to, not including, n', readCount)
    .option('-o, --output <file>', 'write to a file instead of the screen')
    .addOption(language())
    .action((flags: ExportFlags) => withDatabase(deps, (db) => exportFigures(db, flags, deps)));
  metrics
    .command('import')
    .argument('<file>', 'CSV with the columns metric, organisation, period and value; an export has them')
    .description('read history: all rows or none; the same file again changes nothing')
    .option('--dry-run', 'only say what would change')
    .option('--reason <text>', 'why figures that are there change')
    .addOption(language())
    .action((file: string, flags: ImportFlags) => withDatabase(deps, (db) => importFigures(db, file, flags, deps)));
  metrics
    .command('status')
    .description('what has come in, by organisation')
    .option('--month <month>', 'month as 2026-10; last month unless told', readMonth)
    .addOption(language())
    .action((flags: { month?: string; language: Language }) => withDatabase(deps, (db) => status(db, flags, deps)));
  return metrics;
}

async function exportFigures(db: Db, flags: ExportFlags, deps: MetricsCommandDeps): Promise<void> {
  const store = createMetricsStore(db);
  const metrics = new Map((await store.metrics()).map((metric) => [metric.id, metric]));
  if (flags.metric !== undefined && !metrics.has(flags.metric)) {
    deps.out(importWording[flags.language].metric(flags.metric));
    process.exitCode = 1;
    return;
  }
  const names = await store.organisationNames();
  async function* observations(): AsyncGenerator<Observation> {
    const { metric, from, to, history } = flags;
    for await (const figure of readFigures(db, {
      ...(metric && { metric }),
      ...(from && { from }),
      ...(to && { to }),
      ...(history && { history }),
    })) {
      const definition = metrics.get(figure.metric);
      const name = names.get(figure.organisation);
      if (definition) yield observe(figure, definition, name ? localName(name, flags.language) : figure.organisation, flags.hideBelow);
    }
  }
  const target = flags.output === undefined ? deps.stdout : createWriteStream(flags.output);
  const end = flags.output !== undefined;
  if (flags.format === 'json') await pipeline(Readable.from(jsonText(observations(), flags.language, deps.now())), target, { end });
  else {
    const rows = Readable.from(
      (async function* () {
        for await (const observation of observations()) yield csvRow(observation, flags.language);
      })(),
    );
    const csv = stringify({ header: true, columns: [...exportColumns], delimiter: ';', bom: true, record_delimiter: 'windows' });
    await pipeline(rows, csv, target, { end });
  }
}

/** One observation a line, so that the file can be read without holding it whole. */
async function* jsonText(observations: AsyncIterable<Observation>, language: Language, now: Date): AsyncGenerator<string> {
  yield `{"format":"koolla-figures/1","prepared":"${now.toISOString()}","codes":{"OBS_STATUS":"CL_OBS_STATUS","CONF_STATUS":"CL_CONF_STATUS"},"observations":[\n`;
  let first = true;
  for await (const observation of observations) {
    yield `${first ? '' : ',\n'}${JSON.stringify(jsonObservation(observation, language))}`;
    first = false;
  }
  yield '\n]}\n';
}

async function importFigures(db: Db, file: string, flags: ImportFlags, deps: MetricsCommandDeps): Promise<void> {
  const say = importWording[flags.language];
  const refuse = (...lines: string[]) => {
    lines.forEach(deps.out);
    process.exitCode = 1;
  };
  const read = readRows(await readFile(file));
  if ('unreadable' in read) return refuse(say.unreadable);
  if (read.missing.length > 0) return refuse(say.columns(read.missing));
  if (read.uneven.length > 0) return refuse(...read.uneven.map((line) => say.line(line, '–', say.cells)), say.refused(read.uneven.length));

  const store = createMetricsStore(db);
  const [metrics, organisations, current] = await Promise.all([store.metrics(), store.organisationNames(), store.current({})]);
  const byKey = new Map(current.map((figure) => [`${figure.metric}\n${figure.organisation}\n${figure.period}`, figure]));
  const plan = planImport(
    read.rows,
    { metrics, organisations, current: (metric, organisation, period) => byKey.get(`${metric}\n${organisation}\n${period}`) },
    flags.language,
    deps.now(),
  );
  if (plan.problems.length > 0) {
    return refuse(...plan.problems.map(({ line, column, text }) => say.line(line, column, text)), say.refused(plan.problems.length));
  }
  const counts = [plan.added.length, plan.changed.length, plan.unchanged] as const;
  if (flags.dryRun) {
    for (const { line, metric, organisation, period } of plan.changed)
      deps.out(say.line(line, 'value', `${metric}, ${organisation}, ${period}`));
    deps.out(say.plan(...counts));
    return deps.out(say.dryRun);
  }
  if (plan.changed.length > 0 && (flags.reason ?? '').trim().length < 3)
    return refuse(say.plan(...counts), say.needsReason(plan.changed.length));
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

type ReadRows =
  | { readonly unreadable: true }
  | { readonly rows: readonly ImportRow[]; readonly missing: readonly string[]; readonly uneven: readonly number[] };

/** Rows with the lines on which they begin; the delimiter is the one that the header uses. */
function readRows(file: Buffer): ReadRows {
  const header = file.subarray(0, Math.max(0, file.indexOf(0x0a)) || undefined).toString('utf8');
  const delimiter = [';', '\t', ','].find((candidate) => header.includes(candidate)) ?? ';';
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly bytes: number } }[];
  try {
    records = parse(file, { bom: true, delimiter, relax_column_count: true, info: true }) as unknown as typeof records;
  } catch {
    return { unreadable: true };
  }
  let line = 1;
  let read = 0;
  const placed = records.map(({ record, info }) => {
    const begins = line;
    for (; read < info.bytes; read += 1) if (file[read] === 0x0a) line += 1;
    return { record, line: begins };
  });
  const [first, ...rest] = placed;
  const columns = (first?.record ?? []).map((name) => name.trim().toLowerCase());
  // Excel leaves empty rows at the end as nothing but delimiters.
  const filled = rest.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  return {
    missing: neededColumns.filter((column) => !columns.includes(column)),
    uneven: filled.filter(({ record }) => record.length !== columns.length).map((row) => row.line),
    rows: filled.map((row) => ({ line: row.line, cells: Object.fromEntries(columns.map((column, i) => [column, row.record[i] ?? ''])) })),
  };
}

async function status(db: Db, flags: { month?: string; language: Language }, deps: MetricsCommandDeps): Promise<void> {
  const { language } = flags;
  const say = wording[language].status;
  const now = deps.now();
  const month = flags.month ?? addMonths(monthOf(now), -1);
  const store = createMetricsStore(db);
  const duties = await store.duties();
  const ids = [...new Set(duties.map((duty) => duty.organisation))];
  const [names, figures, reporters] = await Promise.all([
    store.organisationNames(ids),
    store.given({ organisations: ids, from: month.slice(0, 4), until: `${month.slice(0, 4)}-Q4` }),
    store.reporters(ids, today(now).toString()),
  ]);
  deps.out(say.title(formatPeriod(month, language)));
  const states = ids.flatMap((id) => monthState(duties, figures, id, month, now) ?? []);
  if (states.length === 0) deps.out(wording[language].refusal.nothingDue(formatPeriod(month, language)));
  for (const state of states) {
    const people = reporters.get(state.organisation) ?? [];
    const label = say.state[state.state !== 'in' && people.length === 0 ? 'no-reporter' : state.state];
    const given = `${state.expected.length - state.missing.length}/${state.expected.length}`;
    const missing = state.missing.map(({ metric }) => localName(metric.name, language)).join(', ');
    const name = localName(names.get(state.organisation) ?? { fi: state.organisation }, language);
    deps.out([name, given, formatDate(state.due, language), label, missing].filter((part) => part !== '').join('  '));
  }
}

async function withDatabase(deps: MetricsCommandDeps, act: (db: Db) => Promise<void>): Promise<void> {
  const database = await deps.open();
  try {
    await act(database.db);
  } finally {
    await database.close();
  }
}

function readPeriod(text: string): string {
  if (/^\d{4}(-Q[1-4])?$/.test(text) || isMonth(text)) return text;
  throw new InvalidArgumentError('Write 2025, 2025-Q1 or 2025-01.');
}

/** A year as the end takes all of that year: '~' sorts after every month and quarter. */
function readLastPeriod(text: string): string {
  const period = readPeriod(text);
  return period.length === 4 ? `${period}-~` : period;
}

function readMonth(text: string): string {
  if (isMonth(text)) return text;
  throw new InvalidArgumentError('Write the month as 2026-10.');
}

function readCount(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number.');
}
