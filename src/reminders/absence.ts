// "I am away": a person's own absence, during which the reminders go to the deputy.
import { Temporal } from 'temporal-polyfill';
import type { Context } from '../conversation/feature.js';
import { formatDate, helsinkiDay } from '../conversation/format.js';
import type { Language, View } from '../conversation/view.js';
import { parseDay } from './dates.js';
import type { ReminderStore } from './model.js';
import { wording } from './wording.js';

/** Shows, sets or ends the caller's own absence: "1.8.–14.8.2027", "loppu". */
export async function absenceReply(store: ReminderStore, { caller, now }: Context, rest: string): Promise<View> {
  const say = wording[caller.language].absence;
  if (!caller.person) return line(caller.language, say.unknownPerson);
  if (/^(loppu|loppui|poista|slut|end)$/iu.test(rest)) {
    const ended = await store.endAbsences(caller.person, caller.account, now);
    return line(caller.language, ended > 0 ? say.ended : say.none);
  }
  if (rest === '') {
    const [current] = await store.absences(caller.person, now);
    return line(
      caller.language,
      current ? say.current(formatDate(current.from, caller.language), formatDate(current.until, caller.language)) : say.none,
      say.how,
    );
  }
  const days = readRange(rest, caller.language, helsinkiDay(now));
  if (typeof days === 'string') return line(caller.language, wording[caller.language].problems[days], say.how);
  await store.setAbsence(caller.person, days.from, days.until, caller.account, now);
  return line(caller.language, say.saved(formatDate(days.from, caller.language), formatDate(days.until, caller.language)), say.withDeputy);
}

/** "1.8.–14.8.2027": both days included; a first day without a year takes it from the last one. */
function readRange(text: string, language: Language, today: string): { from: string; until: string } | 'notADate' | 'noSuchDay' | 'past' {
  const [first = '', second = first] = text
    .split(/\s*(?:–|—|(?<=[.\d])-(?=\d{1,2}\.)|\s-\s|\.\.\.|\bto\b|\btill\b|\basti\b)\s*/u)
    .filter((part) => part !== '');
  const until = parseDay(second, language, today);
  if (!until.ok) return problemOf(until.problem);
  const dayAndMonth = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(first);
  const year = Temporal.PlainDate.from(until.day).year;
  const from = parseDay(dayAndMonth ? `${dayAndMonth[1]}.${dayAndMonth[2]}.${year}` : first, language, today, { allowPast: true });
  if (!from.ok) return problemOf(from.problem);
  // "20.12.–7.1.2028" begins in the year before
  const begins =
    from.day <= until.day ? from.day : dayAndMonth ? Temporal.PlainDate.from(from.day).subtract({ years: 1 }).toString() : undefined;
  return begins ? { from: begins, until: until.day } : 'noSuchDay';
}

function problemOf(problem: 'not-a-date' | 'no-such-day' | 'past'): 'notADate' | 'noSuchDay' | 'past' {
  return ({ 'not-a-date': 'notADate', 'no-such-day': 'noSuchDay', past: 'past' } as const)[problem];
}

function line(language: Language, title: string, text?: string): View {
  return { name: 'network.absence', title, language, blocks: text ? [{ kind: 'text', text }] : [], actions: [] };
}
