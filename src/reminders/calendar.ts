// When it is decent to disturb somebody: office hours in Helsinki, no weekends, no public holidays, no Midsummer
// Eve or Christmas Eve, quiet July. Knows days and hours only; what is due when stands in cadence.ts and life.ts.
import { default as Holidays } from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { helsinki } from '../conversation/format.js';

/** Reminders leave from 8.00 up to, not including, 16.00. */
export const officeHours = { from: 8, morning: 9, until: 16 } as const;

const quietMonth = 7;
const finnish = new Holidays('FI');
const closedByYear = new Map<number, ReadonlySet<string>>();

/** True where nobody is to be reminded on that day in Finland. */
export function isClosedDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek > 5 || day.month === quietMonth || holidaysOf(day.year).has(day.toString());
}

/** True inside office hours of an open day. */
export function isOpen(instant: Date): boolean {
  const local = toHelsinki(instant);
  return !isClosedDay(local.toPlainDate()) && local.hour >= officeHours.from && local.hour < officeHours.until;
}

/** The instant itself when it is decent; else 9.00 of the next open day (of the same day when it is before 8.00). */
export function nextOpen(instant: Date): Date {
  if (isOpen(instant)) return instant;
  const local = toHelsinki(instant);
  const today = local.toPlainDate();
  const first = local.hour < officeHours.from ? today : today.add({ days: 1 });
  return atMorning(openDayFrom(first));
}

/** 9.00 in Helsinki on that day, open or not. */
export function atMorning(day: Temporal.PlainDate): Date {
  return atTime(day, officeHours.morning, 0);
}

/** A time of day in Helsinki as an instant; a time that the clock change skips moves forward. */
export function atTime(day: Temporal.PlainDate, hour: number, minute: number): Date {
  const local = day.toZonedDateTime({ timeZone: helsinki, plainTime: new Temporal.PlainTime(hour, minute) });
  return new Date(local.epochMilliseconds);
}

/** That day, or the first open one after it. */
export function openDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  let candidate = day;
  while (isClosedDay(candidate)) candidate = candidate.add({ days: 1 });
  return candidate;
}

/** The last open day before that day. */
export function openDayBefore(day: Temporal.PlainDate): Temporal.PlainDate {
  let candidate = day.subtract({ days: 1 });
  while (isClosedDay(candidate)) candidate = candidate.subtract({ days: 1 });
  return candidate;
}

/** The calendar day in Helsinki. */
export function dayOf(instant: Date): Temporal.PlainDate {
  return toHelsinki(instant).toPlainDate();
}

/** 9.00 so many days later, moved to the next open morning. */
export function morningAfter(instant: Date, days: number): Date {
  return nextOpen(atMorning(dayOf(instant).add({ days })));
}

function toHelsinki(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(helsinki);
}

function holidaysOf(year: number): ReadonlySet<string> {
  const known = closedByYear.get(year);
  if (known) return known;
  const days = new Set(
    finnish
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10)),
  );
  days.add(`${year}-12-24`);
  days.add(midsummerEve(year).toString());
  closedByYear.set(year, days);
  return days;
}

/** The Friday between 19 and 25 June. */
function midsummerEve(year: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, 6, 19);
  return first.add({ days: (5 - first.dayOfWeek + 7) % 7 });
}
