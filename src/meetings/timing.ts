// When a meeting is, and when what is told of it may leave. A person who calls a meeting for a day in July wants the
// invitation out in July: decent hours count here, quiet July does not.
import { Temporal } from 'temporal-polyfill';
import { helsinki, helsinkiDay } from '../conversation/format.js';
import type { LocalDate } from '../registry/model.js';
import { addDays, isFreeDay, morningOf } from '../reminders/calendar.js';
import type { Meeting, Time } from './model.js';

const hourMs = 3_600_000;
/** What begins sooner than this after the next decent hour is told at once. */
const urgentMs = 24 * hourMs;
/** So long a proposal waits for answers before its convener is asked to choose. */
const patienceDays = 5;

/** The instant at which it is that day and time in Helsinki; a time that a clock change skips is an hour later. */
export function instantOf({ day, time }: Time): Date {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: helsinki, plainTime: Temporal.PlainTime.from(time) });
  return new Date(local.epochMilliseconds);
}

/** When it ends. */
export function endOf(time: Time, minutes: number): Date {
  return new Date(instantOf(time).getTime() + minutes * 60_000);
}

/** "09:00" so many minutes later, in Helsinki. */
export function endTime(time: Time, minutes: number): string {
  return Temporal.Instant.fromEpochMilliseconds(endOf(time, minutes).getTime())
    .toZonedDateTimeISO(helsinki)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** The agreed time, or the earliest of those that are proposed. */
function firstTime(meeting: Pick<Meeting, 'at' | 'options'>): Time | undefined {
  return meeting.at ?? [...meeting.options].sort((a, b) => instantOf(a).getTime() - instantOf(b).getTime())[0];
}

/** True once it has begun; of proposed times, once the last of them has. */
export function isOver(meeting: Pick<Meeting, 'at' | 'options'>, now: Date): boolean {
  const times = meeting.at ? [meeting.at] : meeting.options;
  return times.every((time) => instantOf(time) <= now);
}

/** The instant itself between 8 and 16 on a working day, else the next working morning at 9. */
export function decent(instant: Date): Date {
  const day = helsinkiDay(instant);
  const fromNine = instant.getTime() - morningOf(day).getTime();
  if (!isFreeDay(day) && fromNine >= -hourMs && fromNine < 7 * hourMs) return instant;
  let next = fromNine < -hourMs ? day : addDays(day, 1);
  while (isFreeDay(next)) next = addDays(next, 1);
  return morningOf(next);
}

/** When news of a meeting may leave: at a decent hour, or at once where waiting would be too late. */
export function newsAt(meeting: Pick<Meeting, 'at' | 'options'>, now: Date): Date {
  const at = decent(now);
  const first = firstTime(meeting);
  return first && instantOf(first).getTime() - at.getTime() < urgentMs ? now : at;
}

/** The last working morning before the meeting's day. */
export function remindAt(time: Time): Date {
  let day: LocalDate = addDays(time.day, -1);
  while (isFreeDay(day)) day = addDays(day, -1);
  return morningOf(day);
}

/** When whoever proposed times is asked to choose: after some days, and before the first of them is too near. */
export function chooseAt(options: readonly Time[], now: Date): Date {
  const first = firstTime({ options });
  const patient = decent(new Date(now.getTime() + patienceDays * 24 * hourMs));
  const latest = first ? remindAt(first) : patient;
  const at = latest < patient ? latest : patient;
  return at > now ? at : decent(now);
}
