// When it is decent to disturb somebody: office hours in Helsinki, no weekends, no public holidays, no Midsummer
// Eve or Christmas Eve, quiet July. Knows days and hours only; what is due when stands in cadence.ts and life.ts.
import { Temporal } from 'temporal-polyfill';
import { helsinki } from '../conversation/format.js';
import { publicHolidays } from '../generated/finnish-holidays.js';
import type { LocalDate } from '../registry/model.js';

/** Reminders leave from 8.00 up to, not including, 16.00. */
export const officeHours = { from: 8, morning: 9, until: 16 } as const;

const quietMonth = 7;
const mornings = new Map<LocalDate, Date>();
const offsets = new Map<number, number>();
const hourMs = 3_600_000;
const closedByYear = new Map<number, ReadonlySet<string>>();

/** True where nobody is to be reminded on that day in Finland. */
export function isClosedDay(day: LocalDate): boolean {
  return isFreeDay(day) || Number(day.slice(5, 7)) === quietMonth;
}

/** True on weekends, public holidays and the two eves; July is like any other month. */
export function isFreeDay(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** True inside office hours of an open day. */
export function isOpen(instant: Date): boolean {
  const { day, hour } = wallClock(instant);
  return hour >= officeHours.from && hour < officeHours.until && !isClosedDay(day);
}

/** The instant itself when it is decent; else 9.00 of the next open day (of the same day when it is before 8.00). */
export function nextOpen(instant: Date): Date {
  if (isOpen(instant)) return instant;
  const { day, hour } = wallClock(instant);
  return morningOf(openDayFrom(hour < officeHours.from ? day : addDays(day, 1)));
}

/** 9.00 in Helsinki on that day, open or not. */
export function morningOf(day: LocalDate): Date {
  const known = mornings.get(day);
  if (known) return known;
  const local = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: helsinki,
    plainTime: new Temporal.PlainTime(officeHours.morning),
  });
  const morning = new Date(local.epochMilliseconds);
  remember(mornings, day, morning);
  return morning;
}

/** That day, or the first open one after it. */
function openDayFrom(day: LocalDate): LocalDate {
  let candidate = day;
  while (isClosedDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The calendar day in Helsinki. */
export function dayOf(instant: Date): LocalDate {
  return wallClock(instant).day;
}

/** The hour of the day in Helsinki, 0–23. */
export function hourOf(instant: Date): number {
  return wallClock(instant).hour;
}

/** So many days later, or earlier. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hourMs).toISOString().slice(0, 10);
}

/** 9.00 so many days later, moved to the next open morning. */
export function morningAfter(instant: Date, days: number): Date {
  return nextOpen(morningOf(addDays(dayOf(instant), days)));
}

/** The open day that is so many open days after this one. */
export function openDaysAfter(day: LocalDate, count: number): LocalDate {
  let candidate = day;
  for (let left = count; left > 0; left -= 1) candidate = openDayFrom(addDays(candidate, 1));
  return candidate;
}

function wallClock(instant: Date): { day: LocalDate; hour: number } {
  const local = new Date(instant.getTime() + offsetAt(instant)).toISOString();
  return { day: local.slice(0, 10), hour: Number(local.slice(11, 13)) };
}

/** Helsinki's distance from UTC. The zone's rules are asked once an hour of history: asking is slow, and a preview asks often. */
function offsetAt(instant: Date): number {
  const bucket = Math.floor(instant.getTime() / hourMs);
  const known = offsets.get(bucket);
  if (known !== undefined) return known;
  const offset = Temporal.Instant.fromEpochMilliseconds(bucket * hourMs).toZonedDateTimeISO(helsinki).offsetNanoseconds / 1_000_000;
  remember(offsets, bucket, offset);
  return offset;
}

function remember<K, V>(cache: Map<K, V>, key: K, value: V): void {
  if (cache.size >= 20_000) cache.clear();
  cache.set(key, value);
}

function holidaysOf(year: number): ReadonlySet<LocalDate> {
  const known = closedByYear.get(year);
  if (known) return known;
  // of the years from 1950 to 2149; later it is only weekends and the eves
  const days = new Set((publicHolidays[year]?.split(' ') ?? []).map((day) => `${year}-${day}`));
  days.add(`${year}-12-24`);
  days.add(midsummerEve(year));
  closedByYear.set(year, days);
  return days;
}

/** The Friday between 19 and 25 June. */
function midsummerEve(year: number): LocalDate {
  const first = new Date(Date.UTC(year, 5, 19)).getUTCDay();
  return addDays(`${year}-06-19`, (5 - first + 7) % 7);
}
