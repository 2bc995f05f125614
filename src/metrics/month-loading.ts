// What one organisation's month holds, whether it takes figures now, and what is unlikely about a change: everything
// that the form, the fast path and the reports need to know before they act.
import type { Context } from '../conversation/feature.js';
import { formatDate, formatPeriod } from '../conversation/format.js';
import { type Concern, concernsOf } from './checks.js';
import { earliestPeriod, isLocked, openMonths } from './completeness.js';
import { type FormRow, type FormSubject, fieldsPerForm, formPeriods, formRows } from './form.js';
import { type Duty, localName, type Month, type StoredFigure } from './model.js';
import { hasBegun, isMonth, locksOn, monthOfPeriod } from './period.js';
import type { FigureChange, MetricsStore } from './store.js';
import { wording } from './wording.js';

/** What a form or a card says it is about: the client's word until it has been checked. */
export interface FormArgs {
  readonly organisation: string;
  readonly month: Month;
  readonly part: number;
}

/** A month as far as one organisation's form needs it. */
export interface LoadedMonth {
  readonly duties: readonly Duty[];
  readonly figures: readonly StoredFigure[];
  /** Of all parts. */
  readonly rows: readonly FormRow[];
  readonly name: string;
  readonly open: readonly Month[];
}

/** Key of a form's draft. */
export function draftKey({ organisation, month, part }: FormArgs): string {
  return `form:${organisation}:${month}:${part}`;
}

/** Arguments that came back from a client, or undefined when they are not what was once sent. */
export function readArgs(args: Readonly<Record<string, string>>): FormArgs | undefined {
  const { organisation, month, part = '1' } = args;
  if (!organisation || !month || !isMonth(month) || !/^[1-9]\d?$/.test(part)) return undefined;
  return { organisation, month, part: Number(part) };
}

/** Reads months from the store for one caller at a time. */
export function createMonthLoading(store: MetricsStore, lockAfterDays: number) {
  async function load(context: Context, organisation: string, month: Month): Promise<LoadedMonth> {
    const { language } = context.caller;
    const [duties, figures, names] = await Promise.all([
      store.duties([organisation]),
      store.current({ organisations: [organisation], from: earliestPeriod(month, 24) }),
      store.organisationNames([organisation]),
    ]);
    const wanted = formPeriods(
      duties.map((duty) => duty.metric),
      month,
    );
    const documented = await store.documented(
      wanted.map(({ metric }) => metric.id),
      organisation,
    );
    const name = names.get(organisation);
    return {
      duties,
      figures,
      rows: formRows(wanted, figures, documented),
      name: name ? localName(name, language) : organisation,
      open: openMonths(duties, figures, organisation, context.now),
    };
  }

  /** Why the month takes no figures now, in the caller's language; undefined when it does. */
  async function closed(context: Context, loaded: LoadedMonth, { organisation, month }: FormArgs): Promise<string | undefined> {
    const { language } = context.caller;
    const say = wording[language].refusal;
    if (!hasBegun(month, context.now)) return say.notBegun(capital(formatPeriod(month, language)));
    if (loaded.rows.length === 0) return say.nothingDue(formatPeriod(month, language));
    const lockDay = locksOn(
      month,
      loaded.rows.map((row) => row.metric),
      lockAfterDays,
    );
    if (!isLocked(month, lockDay, undefined, context.now)) return undefined;
    const opening = (await store.openings(organisation, context.now)).find((candidate) => candidate.month === month);
    return isLocked(month, lockDay, opening?.until, context.now)
      ? say.locked(formatPeriod(month, language), formatDate(lockDay, language))
      : undefined;
  }

  return { load, closed };
}

/** The form's subject: one part of the month's rows. */
export function subjectOf(loaded: LoadedMonth, args: FormArgs, id: string): FormSubject {
  const parts = Math.max(1, Math.ceil(loaded.rows.length / fieldsPerForm));
  const part = Math.min(args.part, parts);
  return {
    id,
    organisation: args.organisation,
    organisationName: loaded.name,
    month: args.month,
    part,
    parts,
    rows: loaded.rows.slice((part - 1) * fieldsPerForm, part * fieldsPerForm),
    otherOpenMonths: loaded.open.filter((month) => month !== args.month).slice(0, 3),
  };
}

/** What is unlikely about one change, against the organisation's own earlier figures. */
export function concernsFor(change: FigureChange, rows: readonly FormRow[], figures: readonly StoredFigure[]): readonly Concern[] {
  const row = rows.find((candidate) => candidate.metric.id === change.metric);
  if (!row) return [];
  const earlier = figures
    .filter((figure) => figure.metric === change.metric && figure.period.length === change.period.length && figure.period < change.period)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  return concernsOf(row.metric, change.entry, afterBreak(row, earlier));
}

/** A new definition begins a new series: figures from before it are no measure of the figures after it. */
function afterBreak(row: FormRow, earlier: readonly StoredFigure[]): readonly StoredFigure[] {
  const month = monthOfPeriod(row.period) ?? row.period;
  const begins = row.metric.versions
    .flatMap((version) => (version.breakNote && version.from ? [version.from.slice(0, 7)] : []))
    .filter((from) => from <= month);
  const last = begins.sort().at(-1);
  return last ? earlier.filter((figure) => (monthOfPeriod(figure.period) ?? '') >= last) : earlier;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
