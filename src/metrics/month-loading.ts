// What one organisation's month holds, whether it takes figures now, and what is unlikely about a change: everything
// that the form, the fast path and the reports need to know before they act.
import type { Context } from '../conversation/feature.js';
import { formatDate, formatPeriod } from '../conversation/format.js';
import type { Review } from './approval-store.js';
import { type Concern, concernsOf } from './checks.js';
import { currentMonthOf, earliestPeriod, isLocked, monthsBack, openMonths } from './completeness.js';
import { type FormRow, type FormSubject, fieldsPerForm, formPeriods, formRows } from './form.js';
import { type CollectedMetric, type Duty, localName, type Month, type StoredFigure } from './model.js';
import { addMonths, hasBegun, isMonth, locksOn, monthOf, monthOfPeriod } from './period.js';
import { type BrokenRule, boundTo, brokenRules } from './rules.js';
import type { FigureChange, Given, MetricsStore } from './store.js';
import { wording } from './wording.js';

/** What a form or a card says it is about: the client's word until it has been checked. */
export interface FormArgs {
  readonly organisation: string;
  readonly month: Month;
  readonly part: number;
}

/** A month as far as one organisation's form needs it. */
export interface LoadedMonth {
  readonly month: Month;
  readonly duties: readonly Duty[];
  readonly given: readonly Given[];
  /** Everything that the month asks for, of all parts. */
  readonly wanted: readonly { readonly metric: CollectedMetric; readonly period: string }[];
  readonly part: number;
  readonly parts: number;
  /** Of this part, with the figures that belong beside them. */
  readonly rows: readonly FormRow[];
  /** Of this part's metrics and those that rules bind to them, for the year before the month at least. */
  readonly figures: readonly StoredFigure[];
  readonly name: string;
  readonly open: readonly Month[];
  /** What is sent now will wait for a coordinator's approval. */
  readonly waits: boolean;
  /** What a coordinator said when the month's figures were sent back, while some of them still are. */
  readonly sentBack?: Review;
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
  /**
   * Everything that the form shows.
   * @param asked the month, or undefined for the one that the reporter most likely means
   * @param which the part of the form, or the metric whose part is meant
   */
  async function load(
    context: Context,
    organisation: string,
    asked: Month | undefined,
    which: number | { readonly metric: string },
  ): Promise<LoadedMonth> {
    const current = monthOf(context.now);
    const back = addMonths(asked !== undefined && asked < current ? asked : current, -monthsBack);
    const [duties, given, name] = await Promise.all([
      store.duties([organisation]),
      store.given({ organisations: [organisation], from: back.slice(0, 4) }),
      nameOf(context, organisation),
    ]);
    const open = openMonths(duties, given, organisation, context.now);
    const month = asked ?? open[0] ?? currentMonthOf(duties, organisation, context.now);
    const sheet = sheetOf(duties, month, which);
    const ids = sheet.shown.map(({ metric }) => metric.id);
    const bound = boundTo(metricsOf(duties), ids);
    const [figures, documented, waits, reviews] = await Promise.all([
      store.current({ organisations: [organisation], metrics: bound, from: earliestPeriod(month, monthsBack) }),
      store.documented(ids, organisation),
      store.needsApproval(organisation),
      store.reviews(organisation, month),
    ]);
    const rows = formRows(sheet.shown, figures, documented);
    const last = reviews.at(-1);
    const sentBack = last?.decision === 'returned' && rows.some((row) => row.current?.approval === 'returned') ? last : undefined;
    return { ...sheet, month, duties, given, rows, figures, name, open, waits, ...(sentBack && { sentBack }) };
  }

  /** What taking a sent form needs: figures of the metrics that were typed alone, and no other months. */
  async function loadSent(context: Context, { organisation, month, part }: FormArgs, typed: readonly string[]): Promise<LoadedMonth> {
    const [duties, name, waits] = await Promise.all([
      store.duties([organisation]),
      nameOf(context, organisation),
      store.needsApproval(organisation),
    ]);
    const sheet = sheetOf(duties, month, part);
    const shown = sheet.shown.map(({ metric }) => metric.id).filter((id) => typed.includes(id));
    const ids = boundTo(metricsOf(duties), shown);
    const [given, figures] = await Promise.all([
      store.given({ organisations: [organisation], periods: [...new Set(sheet.wanted.map(({ period }) => period))] }),
      store.current({ organisations: [organisation], metrics: ids, from: earliestPeriod(month, monthsBack) }),
    ]);
    return { ...sheet, month, duties, given, rows: formRows(sheet.shown, figures, []), figures, name, open: [], waits };
  }

  async function nameOf(context: Context, organisation: string): Promise<string> {
    const name = (await store.organisationNames([organisation])).get(organisation);
    return name ? localName(name, context.caller.language) : organisation;
  }

  /** Why the month takes no figures now, in the caller's language; undefined when it does. */
  async function closed(context: Context, loaded: LoadedMonth, { organisation, month }: FormArgs): Promise<string | undefined> {
    const { language } = context.caller;
    const say = wording[language].refusal;
    if (!hasBegun(month, context.now)) return say.notBegun(capital(formatPeriod(month, language)));
    if (loaded.wanted.length === 0) return say.nothingDue(formatPeriod(month, language));
    const lockDay = locksOn(
      month,
      loaded.wanted.map(({ metric }) => metric),
      lockAfterDays,
    );
    if (!isLocked(month, lockDay, undefined, context.now)) return undefined;
    const opening = (await store.openings(organisation, context.now)).find((candidate) => candidate.month === month);
    return isLocked(month, lockDay, opening?.until, context.now)
      ? say.locked(formatPeriod(month, language), formatDate(lockDay, language))
      : undefined;
  }

  return { load, loadSent, closed };
}

/** What a month asks for, and the part of it that one form shows. */
function sheetOf(duties: readonly Duty[], month: Month, which: number | { readonly metric: string }) {
  const wanted = formPeriods(
    duties.map((duty) => duty.metric),
    month,
  );
  const parts = Math.max(1, Math.ceil(wanted.length / fieldsPerForm));
  const part = Math.min(typeof which === 'number' ? which : partOf(wanted, which.metric), parts);
  return { wanted, part, parts, shown: wanted.slice((part - 1) * fieldsPerForm, part * fieldsPerForm) };
}

/** In which part of the form a metric is asked for, from 1. */
export function partOf(wanted: LoadedMonth['wanted'], metric: string): number {
  const index = wanted.findIndex((candidate) => candidate.metric.id === metric);
  return Math.floor(Math.max(0, index) / fieldsPerForm) + 1;
}

/** What the month asks for and has not got. */
export function stillMissing({ wanted, given }: LoadedMonth, organisation: string): LoadedMonth['wanted'] {
  const there = new Set(
    given.filter((figure) => figure.organisation === organisation).map((figure) => `${figure.metric}:${figure.period}`),
  );
  return wanted.filter(({ metric, period }) => !there.has(`${metric.id}:${period}`));
}

/** The form's subject: one part of the month's rows. */
export function subjectOf(loaded: LoadedMonth, { organisation, month }: FormArgs, id: string): FormSubject {
  return {
    id,
    organisation,
    organisationName: loaded.name,
    month,
    part: loaded.part,
    parts: loaded.parts,
    rows: loaded.rows,
    ...(loaded.sentBack && { sentBack: loaded.sentBack }),
    otherOpenMonths: loaded.open.filter((candidate) => candidate !== month).slice(0, 3),
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

/** What the changes would break of the rules between metrics. */
export function brokenBy(loaded: LoadedMonth, changes: readonly FigureChange[]): readonly BrokenRule[] {
  const here = new Set(loaded.rows.map((row) => row.metric.id));
  return brokenRules(metricsOf(loaded.duties), loaded.figures, changes).map((rule) =>
    // What stands in another part of the form cannot be mended together with this: it is asked about.
    [rule.metric, ...rule.parts.map((part) => part.metric)].every(({ id }) => here.has(id)) ? rule : { ...rule, level: 'unlikely' },
  );
}

function metricsOf(duties: readonly Duty[]): readonly CollectedMetric[] {
  return duties.map((duty) => duty.metric);
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
