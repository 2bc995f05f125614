// `koolla metrics export | import | status | token`: figures out and in for the administrator of this installation.
// This file reads arguments; the metrics-*.ts beside it do the work.
import { Command, InvalidArgumentError, Option } from 'commander';
import { endOfSpan, isMonth, isPeriod } from '../metrics/period.js';
import type { Database } from '../storage/database.js';
import { type ExportDeps, type ExportFlags, exportFigures } from './metrics-export.js';
import { type ImportFlags, importFigures } from './metrics-import.js';
import { type StatusFlags, showStatus } from './metrics-status.js';
import { tokenCommand } from './metrics-token.js';

export interface MetricsCommandDeps extends ExportDeps {
  /** Opened only by the subcommands that need it, closed by them. */
  readonly open: () => Promise<Pick<Database, 'db' | 'pool' | 'close'>>;
}

/** The subcommand; sets exit code 1 when something is refused. */
export function metricsCommand(deps: MetricsCommandDeps): Command {
  const language = () => new Option('--language <code>', 'language of names and messages').choices(['fi', 'sv', 'en']).default('fi');
  const metrics = new Command('metrics').description('figures: out, in, and who is missing');
  metrics
    .command('export')
    .description('write figures: CSV for a Finnish Excel, JSON with SDMX codes, or an Excel workbook with a sheet per view')
    .addOption(new Option('--format <format>', 'csv, json or xlsx').choices(['csv', 'json', 'xlsx']).default('csv'))
    .option('--metric <id>', 'one metric only')
    .option('--from <period>', 'first period: 2025, 2025-Q1 or 2025-01', readPeriod)
    .option('--to <period>', 'last period; 2025 takes all of that year', readLastPeriod)
    .option('--history', 'every version, not only the figures in force (a workbook has them on a sheet of their own)')
    .option('--hide-small', 'for others to read: hide counts below their metric’s threshold, and what would tell them')
    .option('--hide-below <n>', 'the same, with n as the threshold of metrics that have none', readCount)
    .option('-o, --output <file>', 'write to a file instead of the screen')
    .addOption(language())
    .action((flags: ExportFlags) => withDatabase(deps, (database) => exportFigures(database, flags, deps)));
  metrics
    .command('import')
    .argument('<file>', 'CSV or XLSX with the columns metric, organisation, period and value; an export has them')
    .description('read history: all rows or none; the same file again changes nothing')
    .option('--dry-run', 'only say what would change')
    .option('--reason <text>', 'why figures that are there change')
    .addOption(language())
    .action((file: string, flags: ImportFlags) => withDatabase(deps, ({ db }) => importFigures(db, file, flags, deps)));
  metrics
    .command('status')
    .description('what has come in and whether in time, by organisation')
    .option('--month <month>', 'month as 2026-10; last month unless told', readMonth)
    .option('--months <n>', 'so many months up to it', readCount, 1)
    .option('--json', 'one JSON object')
    .addOption(language())
    .action((flags: StatusFlags) => withDatabase(deps, ({ db }) => showStatus(db, flags, deps)));
  metrics.addCommand(tokenCommand({ ...deps, withDb: (act) => withDatabase(deps, ({ db }) => act(db)) }));
  return metrics;
}

async function withDatabase<T extends Pick<Database, 'close'>>(
  deps: { open: () => Promise<T> },
  act: (database: T) => Promise<void>,
): Promise<void> {
  const database = await deps.open();
  try {
    await act(database);
  } finally {
    await database.close();
  }
}

function readPeriod(text: string): string {
  if (isPeriod(text)) return text;
  throw new InvalidArgumentError('Write 2025, 2025-Q1 or 2025-01.');
}

function readLastPeriod(text: string): string {
  return endOfSpan(readPeriod(text));
}

function readMonth(text: string): string {
  if (isMonth(text)) return text;
  throw new InvalidArgumentError('Write the month as 2026-10.');
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number from 1 on.');
}
