// Whether figures came, and came in time: pure reckoning over duties and when each figure was first given.
import { formPeriods } from './form.js';
import type { CollectedMetric, Duty, Month } from './model.js';
import { dueOn, monthOfPeriod, today } from './period.js';

/** When a figure in force was given for the first time. */
export interface Arrival {
  readonly metric: string;
  readonly organisation: string;
  readonly period: string;
  /** Day in Helsinki. */
  readonly day: string;
  /** History that was imported came at no time that means anything. */
  readonly imported: boolean;
}

/** One organisation's month. expected = onTime + late + imported + how many are missing. */
export interface Timeliness {
  readonly organisation: string;
  readonly month: Month;
  readonly expected: number;
  readonly onTime: number;
  readonly late: number;
  readonly imported: number;
  readonly missing: readonly CollectedMetric[];
  /** The first deadline of what is expected. */
  readonly due: string;
  /** The first deadline of what is missing has passed. */
  readonly overdue: boolean;
}

/** Organisations in their order and months in theirs; what nothing is expected of is left out. */
export function timeliness(
  duties: readonly Duty[],
  arrivals: readonly Arrival[],
  organisations: readonly string[],
  months: readonly Month[],
  now: Date,
): readonly Timeliness[] {
  const came = new Map(arrivals.map((arrival) => [`${arrival.organisation}\n${arrival.metric}\n${arrival.period}`, arrival]));
  const day = today(now).toString();
  // Without a first month that somebody said, a metric is expected from its first figure on; without any, at the end.
  const first = new Map<string, Month>();
  for (const { organisation, metric, period } of arrivals) {
    const month = monthOfPeriod(period);
    const key = `${organisation}\n${metric}`;
    if (month !== undefined && month < (first.get(key) ?? '9999')) first.set(key, month);
  }
  const begins = ({ metric, organisation, since }: Duty) => since ?? first.get(`${organisation}\n${metric.id}`) ?? months.at(-1) ?? '';
  return organisations.flatMap((organisation) => {
    const own = duties.filter((duty) => duty.organisation === organisation);
    return months.flatMap((month): Timeliness[] => {
      const expected = formPeriods(
        own.filter((duty) => begins(duty) <= month).map((duty) => duty.metric),
        month,
      );
      if (expected.length === 0) return [];
      const counts = { onTime: 0, late: 0, imported: 0 };
      const missing: CollectedMetric[] = [];
      let overdue = false;
      let deadline = '9999';
      for (const { metric, period } of expected) {
        const due = dueOn(month, metric.deadlineWorkingDay);
        if (due < deadline) deadline = due;
        const arrival = came.get(`${organisation}\n${metric.id}\n${period}`);
        if (!arrival) {
          missing.push(metric);
          if (day > due) overdue = true;
        } else counts[arrival.imported ? 'imported' : arrival.day <= due ? 'onTime' : 'late'] += 1;
      }
      return [{ organisation, month, expected: expected.length, ...counts, missing, due: deadline, overdue }];
    });
  });
}
