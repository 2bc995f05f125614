// The forms of an invitation, and how what was typed is read: one time or up to three, place, agenda, length; a reason
// for cancelling. Whatever is wrong, what was typed stays.
import type { Field, Form, Parsed, RawValues } from '../conversation/form.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Args, Language } from '../conversation/view.js';
import { parseDay, parseTime } from '../reminders/dates.js';
import { parseMeeting, splitMeeting } from '../reminders/forms.js';
import type { Draft, Meeting, Time } from './model.js';
import { instantOf } from './timing.js';
import { wording } from './wording.js';

const longest = 200;
const lengths = [30, 45, 60, 90, 120, 180, 240, 360];
const usual = '60';
const mostTimes = 3;

export type Errors = Readonly<Record<string, string>>;

/** A form about a new invitation, or about a standing one where `change` is set. `args` come back with it. */
export function inviteForm(
  subject: { readonly name: string; readonly args: Args; readonly change: boolean },
  language: Language,
  raw: RawValues,
  errors?: Errors,
): Form {
  const say = wording[language].form;
  const name = subject.change ? 'meeting.change' : 'meeting.invite';
  const fields: Field[] = [
    { id: 'date', kind: 'date', label: say.date, hint: say.dateHint, required: true },
    { id: 'time', kind: 'text', label: say.time, hint: say.timeHint, required: true, maxLength: 20 },
    ...(subject.change
      ? []
      : [
          { id: 'second', kind: 'text' as const, label: say.second, hint: say.optionHint, maxLength: 60 },
          { id: 'third', kind: 'text' as const, label: say.third, maxLength: 60 },
        ]),
    {
      id: 'minutes',
      kind: 'choice',
      label: say.minutes,
      options: lengths.map((minutes) => ({ value: String(minutes), label: say.minutesOption(minutes) })),
    },
    { id: 'place', kind: 'text', label: say.place, hint: say.placeHint, maxLength: longest },
    { id: 'agenda', kind: 'text', label: say.agenda, hint: say.agendaHint, multiline: true, maxLength: longest },
  ];
  return {
    name,
    args: subject.args,
    title: subject.change ? say.changeTitle : say.inviteTitle,
    language,
    intro: [{ kind: 'text', text: subject.name }, ...(subject.change ? [] : [{ kind: 'text' as const, text: say.intro }])],
    fields,
    values: { minutes: usual, ...raw },
    submitLabel: say.next,
    cancelLabel: say.close,
    ...(errors && { errors }),
    opener: { name: 'meeting.open', args: subject.args, label: subject.change ? say.changeTitle : say.inviteTitle },
  };
}

/** What a form about a meeting that stands is filled with. */
export function knownValues({ at, minutes, place, agenda }: Pick<Meeting, 'at' | 'place' | 'agenda'> & { minutes?: number }): RawValues {
  return {
    ...(at && { date: at.day, time: at.time.replace(/^0/, '').replace(':', '.') }),
    minutes: String(minutes ?? usual),
    place: place ?? '',
    agenda: agenda ?? '',
  };
}

export function parseInvite(raw: RawValues, language: Language, now: Date): Parsed<Draft> {
  const { problems } = wording[language];
  const first = parseMeeting(raw, language, now);
  const errors: Record<string, string> = first.ok ? {} : { ...first.errors };
  const times: Time[] = [];
  const take = (field: string, time: Time) => {
    if (instantOf(time) <= now) errors[field] ??= problems.timePassed;
    else if (times.some((known) => known.day === time.day && known.time === time.time)) errors[field] ??= problems.sameTime;
    else times.push(time);
  };
  if (first.ok) take('time', { day: first.value.day, time: first.value.time });
  for (const field of ['second', 'third']) {
    const typed = (raw[field] ?? '').trim();
    if (typed === '') continue;
    const time = readTime(typed, language, now);
    if (time) take(field, time);
    else errors[field] = problems.optionUnread;
  }
  const agenda = (raw.agenda ?? '').replace(/\r\n?/g, '\n').trim();
  const place = (raw.place ?? '').trim();
  if (place.length > longest) errors.place = problems.tooLong(longest);
  if (agenda.length > longest) errors.agenda = problems.tooLong(longest);
  const minutes = Number(raw.minutes || usual);
  if (Object.keys(errors).length > 0) return { ok: false, errors, raw };
  return { ok: true, value: { times, minutes: lengths.includes(minutes) ? minutes : Number(usual), place, agenda } };
}

/** "1.2.2027 klo 9 tai 3.2. klo 13, Kaupungintalo" as the fields of the form; undefined when there are more than three times. */
export function splitTyped(text: string): RawValues | undefined {
  const parts = text
    .split(/\s+(?:tai|eller|or)\s+|\s*;\s*/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > mostTimes) return undefined;
  const read = parts.map(splitMeeting);
  const rest = read
    .slice(1)
    .map((values, index) => [index === 0 ? 'second' : 'third', `${values.date ?? ''} ${values.time ?? ''}`.trim()] as const);
  return {
    ...(read[0]?.date && { date: read[0].date }),
    ...(read[0]?.time && { time: read[0].time }),
    ...Object.fromEntries(rest),
    place: read.flatMap((values) => values.place || []).at(-1) ?? '',
  };
}

function readTime(typed: string, language: Language, now: Date): Time | undefined {
  const split = splitMeeting(typed);
  const day = parseDay(split.date ?? '', language, helsinkiDay(now));
  const time = parseTime(split.time ?? '');
  return day.ok && time.ok && !split.place ? { day: day.day, time: time.time } : undefined;
}

export function cancelForm(name: string, args: Args, language: Language, raw: RawValues = {}, errors?: Errors): Form {
  const say = wording[language].form;
  return {
    name: 'meeting.cancel',
    args,
    title: say.cancelTitle,
    language,
    intro: [
      { kind: 'text', text: name },
      { kind: 'text', text: say.cancelIntro },
    ],
    fields: [{ id: 'reason', kind: 'text', label: say.reason, hint: say.reasonHint, multiline: true, maxLength: longest }],
    values: raw,
    submitLabel: say.doCancel,
    cancelLabel: say.close,
    ...(errors && { errors }),
    opener: { name: 'meeting.cancel', args, label: say.cancelTitle },
  };
}

export function parseReason(raw: RawValues, language: Language): Parsed<string> {
  const reason = (raw.reason ?? '').trim();
  if (reason.length > longest) return { ok: false, errors: { reason: wording[language].problems.tooLong(longest) }, raw };
  return { ok: true, value: reason };
}

/** A draft as the arguments of a button, each within its limit. */
export function draftArgs({ times, minutes, place, agenda }: Draft): Args {
  return {
    w: times.map((time) => `${time.day}T${time.time}`).join(','),
    n: String(minutes),
    ...(place && { p: place }),
    ...(agenda && { g: agenda }),
  };
}

/** The fields of the form out of such arguments; read again like anything that was typed. */
export function valuesOfArgs(args: Args): RawValues {
  const [first = '', second = '', third = ''] = (args.w ?? '').split(',');
  const spaced = (time: string) => time.replace('T', ' ');
  return {
    date: first.slice(0, 10),
    time: first.slice(11).replace(':', '.'),
    ...(second && { second: spaced(second) }),
    ...(third && { third: spaced(third) }),
    minutes: args.n ?? usual,
    place: args.p ?? '',
    agenda: args.g ?? '',
  };
}
