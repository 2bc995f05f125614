// From a cadence to its periods: each period is one duty to call the network together. Pure arithmetic on
// calendar days; office hours are calendar.ts, what happens around a period is life.ts.
import type { Cadence, Every, LocalDate } from '../registry/model.js';
import { addDays, dayOf, morningOf } from './calendar.js';

/** One period: from its first to its last day, and the morning when the first reminder falls due. */
export interface Period {
  /** From 0, counted from the cadence's start; -1 for a period that only begins when the meeting before is over. */
  readonly index: number;
  readonly from: LocalDate;
  /** The last day for the meeting; the meeting's own day where the cadence sets one. */
  readonly until: LocalDate;
  /** 9.00 in Helsinki, open or not: the sending time is nextOpen of it. */
  readonly dueAt: Date;
  /** No day is set: the next date is to be agreed. */
  readonly open: boolean;
}

/** What is known of a network's newest convening, for periods that follow from it. */
export interface Newest {
  readonly period: LocalDate;
  readonly closed: boolean;
  readonly meetsOn?: LocalDate;
}

/** Listed dates have come to their end: so many weeks later somebody is asked for the next one. */
const weeksAfterLastDate = 4;
/** A period without a successor is over so many days after its last day, or after its reminder. */
const patienceDays = { afterLastDate: 30, withoutDate: 60 } as const;

/** The period with that index; undefined where the cadence has no such period by itself. */
export function periodAt(cadence: Cadence, index: number): Period | undefined {
  if (index < 0 || index >= countOf(cadence)) return undefined;
  const { every } = cadence;
  const from = startOf(cadence, every, index);
  const until = addDays(startOf(cadence, every, index + 1), -1);
  const lead = Math.max(cadence.leadDays, 1);
  // A period that ends with the meeting's own day is counted from that day, another from the day after its last.
  const dueAt = morningOf(addDays(until, setsDay(every) ? -lead : 1 - lead));
  return { index, from, until, dueAt, open: false };
}

/**
 * The period whose duty is open at that instant: the first one whose successor is not yet due. Before the
 * cadence begins it is the first period; undefined where the cadence has none by itself.
 */
export function currentPeriod(cadence: Cadence, now: Date): Period | undefined {
  const last = countOf(cadence) - 1;
  let index = Math.min(last, Math.max(0, estimate(cadence, now) - 1));
  const dueAt = (candidate: number) => periodAt(cadence, candidate)?.dueAt;
  for (let due = dueAt(index); index > 0 && due && due > now; due = dueAt(index)) index -= 1;
  for (let due = dueAt(index + 1); due && due <= now; due = dueAt(index + 1)) index += 1;
  return periodAt(cadence, index);
}

/** Periods whose first reminder falls due from one instant (included) to another (not included). */
export function periodsDue(cadence: Cadence, from: Date, until: Date): Period[] {
  const periods: Period[] = [];
  let period = currentPeriod(cadence, from);
  while (period && period.dueAt < until) {
    if (period.dueAt >= from) periods.push(period);
    period = periodAt(cadence, period.index + 1);
  }
  return periods;
}

/** The period that begins on that day; undefined when the cadence has none such (any more). */
export function periodFrom(cadence: Cadence, day: LocalDate): Period | undefined {
  const near = indexOn(cadence, day);
  for (let index = Math.max(0, near - 2); index <= near + 2; index += 1) {
    const period = periodAt(cadence, index);
    if (period?.from === day) return period;
  }
  return followsMeetings(cadence, day) ? openPeriod(cadence, day) : undefined;
}

/** When a period is over, answered or not: when the next one's turn comes. */
export function lapseOf(cadence: Cadence, period: Period): Date {
  if (period.open) return morningOf(addDays(dayOf(period.dueAt), patienceDays.withoutDate));
  return periodAt(cadence, period.index + 1)?.dueAt ?? morningOf(addDays(period.until, patienceDays.afterLastDate));
}

/** The periods that are to stand ready now: the open one and the next, or the one that follows the last meeting. */
export function periodsToKeep(cadence: Cadence, now: Date, newest?: Newest): Period[] {
  const today = dayOf(now);
  const current = currentPeriod(cadence, now);
  const next = current && periodAt(cadence, current.index + 1);
  // A cadence that is set today starts with the period of today: nobody is reminded of one that is over.
  const wanted = [current, next].filter((period) => period !== undefined && (period.until >= today || period === next));
  if (wanted.length > 0 || !followsMeetings(cadence, today)) return wanted as Period[];
  if (!newest) return [openPeriod(cadence, cadence.startsOn > today ? cadence.startsOn : today)];
  if (!newest.closed) return [];
  const after = newest.meetsOn && newest.meetsOn < today ? addDays(newest.meetsOn, 1) : today;
  return [openPeriod(cadence, after > newest.period ? after : addDays(newest.period, 1))];
}

/** Near the index of the period that holds the day, two off at most; reminders and their lead do not matter here. */
function indexOn({ every, startsOn }: Cadence, day: LocalDate): number {
  switch (every.unit) {
    case 'weeks':
      return Math.floor((Date.parse(day) - Date.parse(startsOn)) / (7 * every.count * 86_400_000));
    case 'months':
    case 'weekday':
      return Math.floor(
        (12 * (Number(day.slice(0, 4)) - Number(startsOn.slice(0, 4))) + Number(day.slice(5, 7)) - Number(startsOn.slice(5, 7))) /
          every.count,
      );
    case 'dates':
      return listed(every.dates, startsOn).filter((date) => date < day).length;
    case 'agreed':
      return 0;
    default:
      return every satisfies never;
  }
}

/** True where no day is set by the cadence itself: by agreement from meeting to meeting, or after the last listed date. */
function followsMeetings({ every, startsOn }: Cadence, day: LocalDate): boolean {
  return every.unit === 'agreed' || (every.unit === 'dates' && day > (listed(every.dates, startsOn).at(-1) ?? ''));
}

function openPeriod({ every }: Cadence, from: LocalDate): Period {
  const asked = addDays(from, 7 * (every.unit === 'agreed' ? every.weeks : weeksAfterLastDate));
  return { index: -1, from, until: asked, dueAt: morningOf(asked), open: true };
}

function setsDay({ unit }: Every): boolean {
  return unit === 'weekday' || unit === 'dates';
}

function countOf({ every, startsOn }: Cadence): number {
  if (every.unit === 'agreed') return 0;
  return every.unit === 'dates' ? listed(every.dates, startsOn).length : Number.POSITIVE_INFINITY;
}

function listed(dates: readonly LocalDate[], startsOn: LocalDate): LocalDate[] {
  return dates.filter((date) => date >= startsOn);
}

/** Counted from the start each time, so 31 January + 1 month + 1 month is 31 March. */
function startOf({ startsOn }: Cadence, every: Every, index: number): LocalDate {
  switch (every.unit) {
    case 'weeks':
      return addDays(startsOn, 7 * every.count * index);
    case 'months': {
      const { year, month } = monthAfter(startsOn, every.count * index);
      const day = Math.min(Number(startsOn.slice(8, 10)), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
      return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
    }
    case 'weekday': {
      if (index === 0) return startsOn;
      // the first meeting is the first such weekday that is not before the start
      const first = nthWeekday(every, startsOn, 0) >= startsOn ? 0 : 1;
      return addDays(nthWeekday(every, startsOn, first + every.count * (index - 1)), 1);
    }
    case 'dates':
      return index === 0 ? startsOn : addDays(listed(every.dates, startsOn)[index - 1] ?? startsOn, 1);
    case 'agreed':
      return startsOn;
    default:
      return every satisfies never;
  }
}

function nthWeekday(every: Extract<Every, { unit: 'weekday' }>, startsOn: LocalDate, months: number): LocalDate {
  const { year, month } = monthAfter(startsOn, months);
  const edge = new Date(Date.UTC(year, every.nth < 0 ? month + 1 : month, every.nth < 0 ? 0 : 1));
  const weekday = edge.getUTCDay() || 7;
  const shift = every.nth < 0 ? -((weekday - every.weekday + 7) % 7) : ((every.weekday - weekday + 7) % 7) + 7 * (every.nth - 1);
  return addDays(edge.toISOString().slice(0, 10), shift);
}

function monthAfter(day: LocalDate, months: number): { year: number; month: number } {
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return { year: Math.floor(all / 12), month: all % 12 };
}

/** Near the index of the period that holds the instant, one or two off at most. */
function estimate({ every, startsOn, leadDays }: Cadence, now: Date): number {
  if (every.unit === 'dates' || every.unit === 'agreed') return 0;
  const days = (now.getTime() - morningOf(startsOn).getTime()) / 86_400_000;
  const length = every.count * (every.unit === 'weeks' ? 7 : 30.44);
  return Math.floor((days + leadDays) / length) - 1;
}
