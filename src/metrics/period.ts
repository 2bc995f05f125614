// Months, quarters and years of collection, and when their figures are due. Europe/Helsinki; `now` is an argument.
import { Temporal } from 'temporal-polyfill';
import { helsinki } from '../conversation/format.js';
import { isFreeDay } from '../reminders/calendar.js';
import type { CollectedMetric, Month } from './model.js';

/** Whether an office is open that day: a weekday that is no public holiday, Midsummer Eve or Christmas Eve. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return !isFreeDay(day.toString());
}

/** The month in Helsinki at an instant. */
export function monthOf(now: Date): Month {
  return today(now).toPlainYearMonth().toString();
}

/** The month `by` months later (earlier when negative). */
export function addMonths(month: Month, by: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months: by }).toString();
}

/** Whether the month has begun. */
export function hasBegun(month: Month, now: Date): boolean {
  return month <= monthOf(now);
}

/** Whether the month is over. */
export function isOver(month: Month, now: Date): boolean {
  return month < monthOf(now);
}

/** Whether text is a month of the calendar in a year that figures are collected for. */
export function isMonth(text: string): boolean {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match !== null && Number(match[1]) >= 2000 && Number(match[1]) < 2100 && Number(match[2]) >= 1 && Number(match[2]) <= 12;
}

/** Whether text is a year, a quarter or a month as periods are written. */
export function isPeriod(text: string): boolean {
  return /^20\d{2}(-Q[1-4])?$/.test(text) || isMonth(text);
}

/** The end of a span of periods as text to compare with: a year takes all of that year ('~' sorts after its months). */
export function endOfSpan(period: string): string {
  return period.length === 4 ? `${period}-~` : period;
}

/** The period that a metric's figure belongs to when it is collected with this month; undefined when it is not due with it. */
export function periodFor(calendar: CollectedMetric['calendar'], month: Month): string | undefined {
  const [year = '', number = ''] = month.split('-');
  switch (calendar) {
    case 'monthly':
      return month;
    case 'quarterly':
      return Number(number) % 3 === 0 ? `${year}-Q${Number(number) / 3}` : undefined;
    case 'yearly':
      return number === '12' ? year : undefined;
    default:
      return calendar satisfies never;
  }
}

/** The last month of a period, with which it is collected; undefined for a figure as of a day. */
export function monthOfPeriod(period: string): Month | undefined {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  if (/^\d{4}$/.test(period)) return `${period}-12`;
  return isMonth(period) ? period : undefined;
}

/** The period one before, or one year before, in the same calendar. */
export function earlierPeriod(period: string, back: 'one' | 'year'): string | undefined {
  const month = monthOfPeriod(period);
  if (!month) return undefined;
  const calendar = calendarOf(period);
  const steps = back === 'year' ? 12 : { monthly: 1, quarterly: 3, yearly: 12 }[calendar];
  return periodFor(calendar, addMonths(month, -steps));
}

/** The calendar that a period is written in. */
export function calendarOf(period: string): CollectedMetric['calendar'] {
  if (period.includes('Q')) return 'quarterly';
  return period.length === 4 ? 'yearly' : 'monthly';
}

const dueDays = new Map<string, string>();

/** The day a figure of the month is due: the nth working day of the next month. */
export function dueOn(month: Month, workingDay: number): string {
  const key = `${month}:${workingDay}`;
  const known = dueDays.get(key);
  if (known) return known;
  let day = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 });
  for (let seen = isWorkingDay(day) ? 1 : 0; seen < Math.max(1, workingDay); ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) seen += 1;
  }
  if (dueDays.size > 5000) dueDays.clear();
  dueDays.set(key, day.toString());
  return day.toString();
}

/** The day after which the month takes no more figures: `days` after the latest deadline in it. */
export function locksOn(month: Month, metrics: readonly CollectedMetric[], days: number): string {
  const latest = Math.max(1, ...metrics.map((metric) => metric.deadlineWorkingDay));
  return Temporal.PlainDate.from(dueOn(month, latest)).add({ days }).toString();
}

/** Today in Helsinki. */
export function today(now: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(helsinki).toPlainDate();
}
