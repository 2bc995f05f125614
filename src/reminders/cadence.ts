// From a cadence to its periods: each period is one duty to call the network together. Pure arithmetic on
// calendar days; office hours are calendar.ts, what happens around a period is life.ts.
import type { Cadence, LocalDate } from '../registry/model.js';
import { addDays, morningOf } from './calendar.js';

/** One period: from its first to its last day, and the morning when the first reminder falls due. */
export interface Period {
  /** From 0, counted from the cadence's start. */
  readonly index: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** 9.00 in Helsinki, open or not: the sending time is nextOpen of it. */
  readonly dueAt: Date;
}

/** The period with that index. Counted from the start each time, so 31 January + 1 month + 1 month is 31 March. */
export function periodAt(cadence: Cadence, index: number): Period {
  const from = startOf(cadence, index);
  const next = startOf(cadence, index + 1);
  return { index, from, until: addDays(next, -1), dueAt: morningOf(addDays(next, -Math.max(cadence.leadDays, 1))) };
}

/**
 * The period whose duty is open at that instant: the first one whose successor is not yet due. Before the
 * cadence begins it is the first period.
 */
export function currentPeriod(cadence: Cadence, now: Date): Period {
  let index = Math.max(0, estimate(cadence, now) - 1);
  while (index > 0 && periodAt(cadence, index).dueAt > now) index -= 1;
  while (periodAt(cadence, index + 1).dueAt <= now) index += 1;
  return periodAt(cadence, index);
}

/** Periods whose first reminder falls due from one instant (included) to another (not included). */
export function periodsDue(cadence: Cadence, from: Date, until: Date): Period[] {
  const periods: Period[] = [];
  let period = currentPeriod(cadence, from);
  while (period.dueAt < from) period = periodAt(cadence, period.index + 1);
  for (; period.dueAt < until; period = periodAt(cadence, period.index + 1)) periods.push(period);
  return periods;
}

function startOf({ startsOn, every: { count, unit } }: Cadence, index: number): LocalDate {
  if (unit === 'weeks') return addDays(startsOn, 7 * count * index);
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  const months = year * 12 + (month - 1) + count * index;
  const [inYear, inMonth] = [Math.floor(months / 12), months % 12];
  const lastDay = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(inYear, inMonth, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Near the index of the period that holds the instant, one or two off at most. */
function estimate(cadence: Cadence, now: Date): number {
  const days = (now.getTime() - morningOf(cadence.startsOn).getTime()) / 86_400_000;
  const length = cadence.every.count * (cadence.every.unit === 'weeks' ? 7 : 30.44);
  return Math.floor((days + cadence.leadDays) / length) - 1;
}
