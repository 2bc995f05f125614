// Small pieces that cards, forms and previews of a meeting share: names, times in words, who answered what.
import { formatDate } from '../conversation/format.js';
import type { Language, Text } from '../conversation/view.js';
import { echoDay } from '../reminders/dates.js';
import { local } from '../reminders/show.js';
import type { Meeting, MemberReply, ReplyAnswer, Time } from './model.js';
import { endTime } from './timing.js';
import { wording } from './wording.js';

interface Fact {
  readonly label: string;
  readonly value: Text;
}

/** "Työkykyverkosto, Kymenlaakso". */
export function meetingName(meeting: Pick<Meeting, 'networkName' | 'regionName'>, language: Language): string {
  return `${local(meeting.networkName, language)}, ${local(meeting.regionName, language)}`;
}

/** "tiistai 2.2.2027 klo 9.00–10.00". */
function rangeText(time: Time, minutes: number, language: Language): string {
  return wording[language].range(echoDay(time.day, language), time.time, endTime(time, minutes));
}

/** "ti 2.2. klo 9.00", for a button and where the year is plain. */
export function shortTime({ day, time }: Time, language: Language): string {
  const say = wording[language];
  const weekday = say.weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
  const date = formatDate(day, language).replace(/\.?\s*\d{4}$/, language === 'en' ? '' : '.');
  return say.short(`${weekday} ${date}`, time);
}

/** Time or times, place, agenda. A place that is a link is one. */
export function meetingFacts(meeting: Pick<Meeting, 'at' | 'options' | 'minutes' | 'place' | 'agenda'>, language: Language): Fact[] {
  const say = wording[language].facts;
  const times = meeting.at ? [meeting.at] : meeting.options;
  return [
    ...times.map((time, index) => ({
      label: meeting.at ? say.time : say.option(index + 1),
      value: rangeText(time, meeting.minutes, language),
    })),
    ...(meeting.place ? [{ label: say.place, value: placeText(meeting.place) }] : []),
    ...(meeting.agenda ? [{ label: say.agenda, value: meeting.agenda }] : []),
  ];
}

/** A link to click where the place is nothing but a link. */
function placeText(place: string): Text {
  return /^https?:\/\/\S+$/i.test(place) && URL.canParse(place) ? [{ kind: 'link', text: place, url: place }] : place;
}

/** Who gave that answer, for that time. */
export function namesOf(replies: readonly MemberReply[], answer: ReplyAnswer, option = 0): string[] {
  return replies.filter((reply) => reply.option === option && reply.answer === answer).map((reply) => reply.name);
}

/** How many answered what, and who: "3 (Aino, Berit, Carl)"; '' for nobody. */
function countedNames(names: readonly string[]): string {
  return names.length === 0 ? '' : `${names.length} (${names.join(', ')})`;
}

/** The counts of a meeting as facts; of proposed times one fact each. */
export function countFacts(meeting: Meeting, language: Language): Fact[] {
  const say = wording[language].facts;
  if (meeting.state === 'proposed') {
    return meeting.options.map((option, index) => ({
      label: `${say.suits} ${shortTime(option, language)}`,
      value: countedNames(namesOf(meeting.replies, 'yes', index + 1)) || '0',
    }));
  }
  const rows: readonly (readonly [string, ReplyAnswer])[] = [
    [say.coming, 'yes'],
    [say.maybe, 'maybe'],
    [say.declined, 'no'],
  ];
  return rows.flatMap(([label, answer]) => {
    const names = countedNames(namesOf(meeting.replies, answer));
    return names === '' && answer !== 'yes' ? [] : [{ label, value: names || '0' }];
  });
}

/** What somebody answered last, said to themselves; undefined: nothing yet. */
export function ownAnswer(meeting: Meeting, person: string | undefined, language: Language): string | undefined {
  const say = wording[language].answer;
  const own = meeting.replies.filter((reply) => reply.member === person && (reply.option === 0) === (meeting.state !== 'proposed'));
  if (own.length === 0) return undefined;
  if (meeting.state !== 'proposed') return say[own[0]?.answer ?? 'yes'];
  const suits = own.filter((reply) => reply.answer === 'yes').flatMap((reply) => meeting.options[reply.option - 1] ?? []);
  if (suits.length === 0) return say.suitsNone;
  return say.suits(wording[language].and(suits.map((time) => shortTime(time, language))));
}
