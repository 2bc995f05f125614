// Reads history from the rows of a file: every problem at its line with how to mend it, and a plan of what would change.
// Decides nothing about storing: all or nothing is the store's promise.
import type { Language } from '../conversation/view.js';
import { holdsIdentityCode } from './comment.js';
import { entryOf, readEntry, sameEntry } from './entry.js';
import { problemText } from './form.js';
import { importWording } from './import-wording.js';
import { type CollectedMetric, type Entry, localName, type StoredFigure } from './model.js';
import { calendarOf, hasBegun, monthOfPeriod } from './period.js';
import { takeMonth } from './typed-month.js';

/** One row as it stands in the file, by column name. */
export interface ImportRow {
  /** From 1; the header is line 1. */
  readonly line: number;
  /** A number only where the file holds one, not text that looks like one. */
  readonly cells: Readonly<Record<string, string | number>>;
}

interface ImportProblem {
  readonly line: number;
  readonly column: string;
  /** What is wrong and how to mend it, in the person's language. */
  readonly text: string;
}

export interface PlannedFigure {
  readonly line: number;
  readonly metric: string;
  readonly organisation: string;
  readonly period: string;
  readonly entry: Entry;
}

export interface ChangedFigure extends PlannedFigure {
  /** What is in force now, and its version. */
  readonly before: Entry;
  readonly version: number;
}

export interface ImportPlan {
  readonly problems: readonly ImportProblem[];
  readonly added: readonly PlannedFigure[];
  /** Figures that are there with another value; they need a reason. */
  readonly changed: readonly ChangedFigure[];
  readonly unchanged: number;
}

export interface ImportWorld {
  readonly metrics: readonly CollectedMetric[];
  readonly organisations: ReadonlyMap<string, { readonly fi: string; readonly sv?: string; readonly en?: string }>;
  /** The figure in force. */
  readonly current: (metric: string, organisation: string, period: string) => StoredFigure | undefined;
}

/** The columns that a file must have. */
export const neededColumns = ['metric', 'organisation', 'period', 'value'] as const;

/** Reads every row; the plan is only for storing when it has no problems. */
export function planImport(rows: Iterable<ImportRow>, world: ImportWorld, language: Language, now: Date): ImportPlan {
  const say = importWording[language];
  const problems: ImportProblem[] = [];
  const added: PlannedFigure[] = [];
  const changed: ChangedFigure[] = [];
  let unchanged = 0;
  const seen = new Map<string, number>();
  const metricsByWord = metricWords(world.metrics);
  const organisationsByWord = byWord([...world.organisations].map(([id, name]) => ({ item: id, names: [id, ...namesOf(name)] })));

  for (const { line, cells } of rows) {
    const wrong = (column: string, text: string) => problems.push({ line, column, text });
    const cell = (column: string) => textOf(cells[column] ?? '');
    const before = problems.length;
    // The documents' figures live in the registry's files; an export holds them, an import leaves them alone.
    if (cell('source') === 'registry') {
      unchanged += 1;
      continue;
    }
    const metric = metricsByWord.get(word(cell('metric')));
    if (!metric) wrong('metric', say.metric(cell('metric')));
    const organisation = organisationsByWord.get(word(cell('organisation')));
    if (!organisation) wrong('organisation', say.organisation(cell('organisation')));
    const period = readPeriod(cells.period ?? '', metric, now);
    if (typeof period === 'object') wrong('period', say.period[period.problem](cell('period')));
    if (!metric || typeof period === 'object' || !organisation) continue;

    const current = world.current(metric.id, organisation, period);
    const entry = readCells(metric, cells, language);
    if ('column' in entry) wrong(entry.column, entry.text);
    const coded = ['value', 'text', 'comment', 'reason'].find((column) => holdsIdentityCode(cell(column)));
    if (coded) wrong(coded, say.identityCode);
    const key = `${metric.id}\n${organisation}\n${period}`;
    const twin = seen.get(key);
    if (twin !== undefined) wrong('period', say.twice(twin));
    seen.set(key, line);
    if (problems.length > before || 'column' in entry) continue;

    const planned = { line, metric: metric.id, organisation, period, entry };
    if (!current) added.push(planned);
    else if (sameEntry(entry, entryOf(current))) unchanged += 1;
    else if (current.source === 'registry') wrong('value', say.registryFigure);
    else changed.push({ ...planned, before: entryOf(current), version: current.version });
  }
  return { problems, added, changed, unchanged };
}

/** Which metrics the rows speak of, so that only their figures need to be read. */
export function metricsMentioned(rows: Iterable<ImportRow>, metrics: readonly CollectedMetric[]): readonly string[] {
  const words = metricWords(metrics);
  const ids = new Set<string>();
  for (const { cells } of rows) {
    const metric = words.get(word(textOf(cells.metric ?? '')));
    if (metric) ids.add(metric.id);
  }
  return [...ids];
}

function metricWords(metrics: readonly CollectedMetric[]): ReadonlyMap<string, CollectedMetric> {
  return byWord(metrics.map((metric) => ({ item: metric, names: [metric.id, ...namesOf(metric.name), ...metric.aliases] })));
}

function textOf(cell: string | number): string {
  return String(cell).trim();
}

function readCells(metric: CollectedMetric, cells: ImportRow['cells'], language: Language): Entry | { column: string; text: string } {
  const say = importWording[language];
  const cell = (column: string) => textOf(cells[column] ?? '');
  const status = cell('obs_status').toUpperCase();
  const comment = cell('comment');
  if (status === 'Q') return { column: 'obs_status', text: say.suppressed };
  if (['O', 'M', 'L'].includes(status)) {
    const reason = cell('reason') || comment;
    return reason.length < 3 ? { column: 'reason', text: say.reason } : { kind: 'missing', reason };
  }
  const typed = metric.kind === 'text' ? cell('text') || cell('value') : cell('value');
  if (typed === '') return { column: 'value', text: say.emptyValue };
  const number =
    metric.kind !== 'text' && metric.kind !== 'yes-no' && typeof cells.value === 'number' ? numberText(cells.value) : undefined;
  const yesNo = metric.kind === 'yes-no' ? ({ '1': 'yes', '0': 'no' } as Record<string, string>)[typed] : undefined;
  const reading = readEntry(yesNo ?? number ?? typed, metric, language);
  if (!reading.ok) return { column: 'value', text: problemText(reading, language) };
  const { entry } = reading;
  if (entry.kind !== 'number') return entry;
  return {
    ...entry,
    approximate: entry.approximate || status === 'E' || cell('approximate') === '1',
    provisional: entry.provisional || status === 'P',
    ...(comment && { comment }),
  };
}

/** A cell's number in a form that can be read in one way only: no mark in it can group thousands. */
function numberText(value: number): string {
  const plain = String(Number(Math.abs(value).toPrecision(12))); // a sheet's own reckoning leaves dust in the last digits
  return `${value < 0 ? '-' : ''}0${plain}`;
}

const dayMs = 86_400_000;

function readPeriod(
  cell: string | number,
  metric: CollectedMetric | undefined,
  now: Date,
): string | { problem: 'unreadable' | 'calendar' | 'future' } {
  // Excel makes dates of months that are typed into it, and shows them as serial numbers where the format is lost.
  const serial = typeof cell === 'number' && cell > 30_000 && cell < 80_000;
  const typed = serial ? new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * dayMs).toISOString().slice(0, 10) : textOf(cell);
  const exact = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? periodOfDay(typed, metric) : /^\d{4}(-Q[1-4])?$/.test(typed) ? typed : undefined;
  const taken = exact ? undefined : takeMonth(typed, now);
  const period = exact ?? (taken?.rest === '' ? taken.month : undefined);
  const month = period && monthOfPeriod(period);
  if (!period || !month) return { problem: 'unreadable' };
  // A year's figure may come while the year goes on; its first month must have begun.
  if (!hasBegun(period.length === 7 && !period.includes('Q') ? month : `${period.slice(0, 4)}-01`, now)) return { problem: 'future' };
  if (metric && calendarOf(period) !== metric.calendar && period.length === 7) return { problem: 'calendar' };
  return period;
}

/** The period of the metric's calendar that a day falls in. */
function periodOfDay(day: string, metric: CollectedMetric | undefined): string {
  if (metric?.calendar === 'yearly') return day.slice(0, 4);
  if (metric?.calendar === 'quarterly') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return day.slice(0, 7);
}

function namesOf(name: { fi: string; sv?: string; en?: string }): readonly string[] {
  return [...new Set([localName(name, 'fi'), localName(name, 'sv'), localName(name, 'en')])];
}

function word(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Names that two things share stand for neither. */
function byWord<T>(entries: readonly { item: T; names: readonly string[] }[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const shared = new Set<string>();
  for (const { item, names } of entries) {
    for (const name of names.map(word)) {
      if (found.has(name) && found.get(name) !== item) shared.add(name);
      found.set(name, item);
    }
  }
  for (const name of shared) found.delete(name);
  return found;
}
