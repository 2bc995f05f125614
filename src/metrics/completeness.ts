// What is expected, what is in, what is late: pure reckoning over duties and the figures in force.
import { formPeriods } from './form.js';
import { type CollectedMetric, type Duty, grouped, type Month } from './model.js';
import { addMonths, dueOn, isOver, monthOf, monthOfPeriod, today } from './period.js';
import type { Given } from './store.js';

/** How many months back a missing figure is still asked for. */
export const monthsBack = 12;

/** One organisation's month: what was expected of it and what is in. */
export interface MonthState {
  readonly organisation: string;
  readonly month: Month;
  readonly expected: readonly { readonly metric: CollectedMetric; readonly period: string }[];
  readonly missing: readonly { readonly metric: CollectedMetric; readonly period: string }[];
  /** The first deadline of what is missing (of what is expected, when nothing is). */
  readonly due: string;
  /** In, but a coordinator has not approved them yet, or has sent them back. */
  readonly waiting: readonly { readonly metric: CollectedMetric; readonly period: string }[];
  readonly returned: readonly { readonly metric: CollectedMetric; readonly period: string }[];
  /** `waiting` and `returned` only when nothing is missing. */
  readonly state: 'in' | 'late' | 'open' | 'waiting' | 'returned';
}

/** The state of one organisation's month; undefined when nothing is expected of it. */
export function monthState(
  duties: readonly Duty[],
  given: readonly Given[],
  organisation: string,
  month: Month,
  now: Date,
): MonthState | undefined {
  const own = duties.filter((duty) => duty.organisation === organisation && (duty.since === undefined || duty.since <= month));
  const expected = formPeriods(
    own.map((duty) => duty.metric),
    month,
  );
  if (expected.length === 0) return undefined;
  const there = keysOf(given, organisation);
  const missing = expected.filter(({ metric, period }) => !there.has(`${metric.id}:${period}`));
  const days = (missing.length > 0 ? missing : expected).map(({ metric }) => metric.deadlineWorkingDay);
  const due = dueOn(month, Math.min(...days));
  const late = missing.length > 0 && today(now).toString() > due;
  const approvals = new Map(
    given.flatMap((figure) =>
      figure.organisation === organisation && figure.approval ? [[`${figure.metric}:${figure.period}`, figure.approval]] : [],
    ),
  );
  const withApproval = (approval: string) => expected.filter(({ metric, period }) => approvals.get(`${metric.id}:${period}`) === approval);
  const [waiting, returned] = [withApproval('waiting'), withApproval('returned')];
  const complete = returned.length > 0 ? 'returned' : waiting.length > 0 ? 'waiting' : 'in';
  const state = missing.length === 0 ? complete : late ? 'late' : 'open';
  return { organisation, month, expected, missing, due, waiting, returned, state };
}

function keysOf(given: readonly Given[], organisation: string): ReadonlySet<string> {
  return new Set(given.flatMap((figure) => (figure.organisation === organisation ? [`${figure.metric}:${figure.period}`] : [])));
}

/**
 * Months that are over and of which something is missing, latest first. A metric without a first month is expected
 * from its first figure on; without any, for the last period only.
 */
export function openMonths(duties: readonly Duty[], given: readonly Given[], organisation: string, now: Date): readonly Month[] {
  const last = addMonths(monthOf(now), -1);
  const there = keysOf(given, organisation);
  const reported = grouped(
    given.filter((figure) => figure.organisation === organisation && figure.source !== 'registry'),
    (figure) => figure.metric,
  );
  const own = duties
    .filter((duty) => duty.organisation === organisation)
    .map(({ metric, since }) => ({ metric, since: since ?? firstExpected(metric, reported.get(metric.id) ?? [], last) }));
  const months: Month[] = [];
  for (let back = 0; back < monthsBack; back += 1) {
    const month = addMonths(last, -back);
    const metrics = own.filter(({ since }) => since <= month).map(({ metric }) => metric);
    if (formPeriods(metrics, month).some(({ metric, period }) => !there.has(`${metric.id}:${period}`))) months.push(month);
  }
  return months;
}

function firstExpected(metric: CollectedMetric, reported: readonly Given[], last: Month): Month {
  let first: Month | undefined;
  for (const { period } of reported) {
    const month = metric.calendar === 'monthly' && period.length === 7 ? period : monthOfPeriod(period);
    if (month !== undefined && (first === undefined || month < first)) first = month;
  }
  return first !== undefined && first <= last ? first : latestDue([metric], last);
}

/** The latest month not after `month` with which any of the metrics is collected. */
function latestDue(metrics: readonly CollectedMetric[], month: Month): Month {
  for (let back = 0; back < 12; back += 1) {
    const candidate = addMonths(month, -back);
    if (formPeriods(metrics, candidate).length > 0) return candidate;
  }
  return month;
}

/** The month that a reporter most likely means: the latest one with something missing, else the current one. */
export function likelyMonth(duties: readonly Duty[], given: readonly Given[], organisation: string, now: Date): Month {
  return openMonths(duties, given, organisation, now)[0] ?? currentMonthOf(duties, organisation, now);
}

/** The current month, or the latest one before it with which anything is collected. */
export function currentMonthOf(duties: readonly Duty[], organisation: string, now: Date): Month {
  const metrics = duties.filter((duty) => duty.organisation === organisation).map((duty) => duty.metric);
  return latestDue(metrics, monthOf(now));
}

/** The earliest period text that reaches `months` back from a month, whatever its calendar. */
export function earliestPeriod(month: Month, months: number): string {
  return addMonths(month, -months).slice(0, 4);
}

/** Whether a month has passed its lock day without an exception. */
export function isLocked(month: Month, lockDay: string, openUntil: Date | undefined, now: Date): boolean {
  return isOver(month, now) && today(now).toString() > lockDay && !(openUntil && openUntil > now);
}
