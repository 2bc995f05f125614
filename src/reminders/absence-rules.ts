// What an absence may be: days in order, not past, not longer than a year, none over another. Pure; the people are
// looked up and the words are said in absence.ts.
import { Temporal } from 'temporal-polyfill';
import type { RawValues } from '../conversation/form.js';
import type { LocalDate } from '../registry/model.js';
import type { Absence, Days } from './absence-model.js';
import { parseDay } from './dates.js';

/** So many can be marked at a time: all of them fit on a card with a button for each. */
export const mostAbsences = 4;
const longestDays = 366;

export type DayProblem = 'not-a-date' | 'no-such-day' | 'past' | 'past-start' | 'reversed' | 'too-long';

/** Reads the two days of the form. A first day in the past is kept only where it stood there before. */
export function readDays(
  raw: RawValues,
  today: LocalDate,
  standing?: Days,
):
  | { readonly ok: true; readonly days: Days }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<'from' | 'until', DayProblem>>> } {
  const from = parseDay(raw.from ?? '', 'fi', today, { allowPast: true });
  const until = parseDay(raw.until ?? '', 'fi', today, { allowPast: true });
  const problems: Partial<Record<'from' | 'until', DayProblem>> = {};
  if (!from.ok) problems.from = from.problem;
  if (!until.ok) problems.until = until.problem;
  if (!from.ok || !until.ok) return { ok: false, problems };
  const days = { from: from.day, until: until.day };
  if (days.until < today) problems.until = 'past';
  else if (days.until < days.from) problems.until = 'reversed';
  else if (lengthOf(days) > longestDays) problems.until = 'too-long';
  if (days.from < today && days.from !== standing?.from) problems.from = 'past-start';
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, days };
}

/** Reads "1.8.–14.8.2027": a first day without a year takes it from the last one; a first day in the past is left as it is. */
export function readRange(text: string, today: LocalDate): Days | DayProblem {
  const [first = '', second = first] = text
    .split(/\s*(?:–|—|(?<=[.\d])-(?=\d{1,2}\.)|\s-\s|\.\.\.|\bto\b|\btill\b|\basti\b)\s*/u)
    .filter((part) => part !== '');
  const until = parseDay(second, 'fi', today);
  if (!until.ok) return until.problem;
  const dayAndMonth = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(first);
  const year = Temporal.PlainDate.from(until.day).year;
  const from = parseDay(dayAndMonth ? `${dayAndMonth[1]}.${dayAndMonth[2]}.${year}` : first, 'fi', today, { allowPast: true });
  if (!from.ok) return from.problem;
  // "20.12.–7.1.2028" begins in the year before
  const begins =
    from.day <= until.day ? from.day : dayAndMonth ? Temporal.PlainDate.from(from.day).subtract({ years: 1 }).toString() : undefined;
  if (!begins) return 'reversed';
  const days = { from: begins, until: until.day };
  return lengthOf(days) > longestDays ? 'too-long' : days;
}

/** Those that these days touch. */
export function overlapping(days: Days, absences: readonly Absence[]): readonly Absence[] {
  return absences.filter((absence) => absence.from <= days.until && absence.until >= days.from);
}

/** These days and all that they touch, as one; which may touch still others. */
export function joined(days: Days, absences: readonly Absence[]): { readonly days: Days; readonly taken: readonly Absence[] } {
  const taken = overlapping(days, absences);
  const whole = {
    from: [days, ...taken].map((each) => each.from).reduce((one, other) => (other < one ? other : one)),
    until: [days, ...taken].map((each) => each.until).reduce((one, other) => (other > one ? other : one)),
  };
  return overlapping(whole, absences).length > taken.length ? joined(whole, absences) : { days: whole, taken };
}

function lengthOf({ from, until }: Days): number {
  return Temporal.PlainDate.from(from).until(until).total({ unit: 'days', relativeTo: from }) + 1;
}
