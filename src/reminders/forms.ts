// The forms of a convening: what is asked, and how what was typed is read. Each keeps what was typed, whatever
// is wrong with it. The steward's settings stand in settings-form.ts.

import type { Field, Form, Parsed, RawValues } from '../conversation/form.js';
import { formatDate, helsinkiDay } from '../conversation/format.js';
import type { Args, Language } from '../conversation/view.js';
import { parseDay, parseTime } from './dates.js';
import type { Situation } from './model.js';
import { situationName } from './show.js';
import { wording } from './wording.js';

const longestPlace = 200;
export const longestText = 500;

export type Errors = Readonly<Record<string, string>>;

/** A meeting as it was typed; `relative` asks for confirmation before it counts. */
export interface Meeting {
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly relative: boolean;
}

/** Date, time and place; with the known meeting filled in where there is one. */
export function conveneForm(situation: Situation, language: Language, raw?: RawValues, errors?: Errors): Form {
  const say = wording[language];
  const { convening } = situation;
  const known: RawValues = convening.meetsOn
    ? { date: convening.meetsOn, time: (convening.meetsAt ?? '').replace(':', '.'), place: convening.place ?? '' }
    : {};
  return situationFormOf(situation, language, {
    name: 'network.convene',
    title: convening.state === 'convened' ? say.form.changeTitle : say.form.conveneTitle,
    label: convening.state === 'convened' ? say.actions.changeDate : say.actions.convene,
    fields: [
      { id: 'date', kind: 'date', label: say.form.date, hint: say.form.dateHint, required: true },
      { id: 'time', kind: 'text', label: say.form.time, hint: say.form.timeHint, required: true, maxLength: 20 },
      { id: 'place', kind: 'text', label: say.form.place, hint: say.form.placeHint, maxLength: longestPlace },
    ],
    values: raw ?? known,
    errors,
  });
}

export function parseMeeting(raw: RawValues, language: Language, now: Date): Parsed<Meeting> {
  const { problems } = wording[language];
  const errors: Record<string, string> = {};
  const day = readDay(raw.date ?? '', language, now, errors, 'date', problems.dateMissing);
  const time = parseTime(raw.time ?? '');
  const place = (raw.place ?? '').trim();
  if (!time.ok) errors.time = problems.notATime;
  if (place.length > longestPlace) errors.place = problems.tooLong(longestPlace);
  if (!day || !time.ok || Object.keys(errors).length > 0) return { ok: false, errors, raw };
  return { ok: true, value: { day: day.day, time: time.time, place, relative: day.relative } };
}

/** A meeting out of a typed command: "1.2.2027 klo 9.00 Kaupungintalo", "ensi tiistaina klo 9". */
export function splitMeeting(text: string): RawValues {
  const found =
    /(?:^|\s)((?:klo|kello|kl|at)\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:am|pm))?|\d{1,2}:\d{2}|(?<=\d{4}\s)\d{1,2}\.\d{2}(?!\.?\d))(?=[\s,]|$)/iu.exec(
      text,
    );
  if (!found) return { date: text.trim() };
  const time = (found[1] ?? '').trim();
  const at = found.index + found[0].indexOf(time);
  return {
    date: text.slice(0, at).trim().replace(/,$/, ''),
    time,
    place: text
      .slice(at + time.length)
      .replace(/^[\s,;]+/, '')
      .trim(),
  };
}

export function skipForm(situation: Situation, language: Language, raw: RawValues = {}, errors?: Errors): Form {
  const say = wording[language];
  return situationFormOf(situation, language, {
    name: 'network.skip',
    title: say.form.skipTitle,
    label: say.actions.skip,
    intro: say.form.skipIntro,
    fields: [
      {
        id: 'reason',
        kind: 'text',
        label: say.form.reason,
        hint: say.form.reasonHint,
        required: true,
        multiline: true,
        maxLength: longestText,
      },
    ],
    values: raw,
    errors,
  });
}

export function parseReason(raw: RawValues, language: Language): Parsed<string> {
  const { problems } = wording[language];
  const reason = (raw.reason ?? '').trim();
  if (!/\p{L}/u.test(reason)) return { ok: false, errors: { reason: problems.reasonMissing }, raw };
  if (reason.length > longestText) return { ok: false, errors: { reason: problems.tooLong(longestText) }, raw };
  return { ok: true, value: reason };
}

export function metForm(situation: Situation, language: Language, raw: RawValues = {}, errors?: Errors): Form {
  const say = wording[language];
  return situationFormOf(situation, language, {
    name: 'network.met',
    title: say.form.metTitle,
    label: say.actions.met,
    fields: [
      { id: 'participants', kind: 'text', label: say.form.participants, hint: say.form.participantsHint, maxLength: 10 },
      { id: 'minutes', kind: 'text', label: say.form.minutes, hint: say.form.minutesHint, maxLength: longestText },
    ],
    values: raw,
    errors,
  });
}

export function parseMet(raw: RawValues, language: Language): Parsed<{ participants?: number; minutes?: string }> {
  const { problems } = wording[language];
  const errors: Record<string, string> = {};
  const typed = (raw.participants ?? '').trim();
  const minutes = (raw.minutes ?? '').trim();
  if (typed !== '' && !/^\d{1,4}$/.test(typed)) errors.participants = problems.number;
  if (minutes !== '' && !isLink(minutes)) errors.minutes = problems.link;
  if (minutes.length > longestText) errors.minutes = problems.tooLong(longestText);
  if (Object.keys(errors).length > 0) return { ok: false, errors, raw };
  return { ok: true, value: { ...(typed !== '' && { participants: Number(typed) }), ...(minutes !== '' && { minutes }) } };
}

export function notMetForm(situation: Situation, language: Language, raw: RawValues = {}, errors?: Errors): Form {
  const say = wording[language];
  return situationFormOf(situation, language, {
    name: 'network.not-met',
    title: say.form.notMetTitle,
    label: say.actions.notMet,
    fields: [
      { id: 'reason', kind: 'text', label: say.form.reason, required: true, multiline: true, maxLength: longestText },
      { id: 'date', kind: 'date', label: say.form.nextDate, hint: say.form.nextDateHint },
      { id: 'time', kind: 'text', label: say.form.nextTime, hint: say.form.timeHint, maxLength: 20 },
    ],
    values: raw,
    errors,
  });
}

export function parseNotMet(
  raw: RawValues,
  language: Language,
  now: Date,
): Parsed<{ reason: string; next?: { meetsOn: string; meetsAt: string } }> {
  const { problems } = wording[language];
  const reason = parseReason(raw, language);
  const errors: Record<string, string> = reason.ok ? {} : { ...reason.errors };
  const wantsNext = Boolean(raw.date?.trim() || raw.time?.trim());
  const day = wantsNext ? readDay(raw.date ?? '', language, now, errors, 'date', problems.dateMissing) : undefined;
  const time = wantsNext ? parseTime(raw.time ?? '') : undefined;
  if (time && !time.ok) errors.time = problems.notATime;
  if (!reason.ok || Object.keys(errors).length > 0) return { ok: false, errors, raw };
  return { ok: true, value: { reason: reason.value, ...(day && time?.ok && { next: { meetsOn: day.day, meetsAt: time.time } }) } };
}

/** Reads a day into `errors` where it does not do. */
function readDay(
  typed: string,
  language: Language,
  now: Date,
  errors: Record<string, string>,
  field: string,
  missing: string,
): { day: string; relative: boolean } | undefined {
  const { problems } = wording[language];
  if (typed.trim() === '') {
    errors[field] = missing;
    return undefined;
  }
  const parsed = parseDay(typed, language, helsinkiDay(now));
  if (parsed.ok) return parsed;
  errors[field] = {
    'not-a-date': problems.notADate,
    'no-such-day': problems.noSuchDay,
    past: `${problems.past}${parsed.day ? ` (${formatDate(parsed.day, language)})` : ''}`,
  }[parsed.problem];
  return undefined;
}

interface FormParts {
  readonly name: string;
  readonly title: string;
  readonly label: string;
  readonly intro?: string;
  readonly fields: readonly Field[];
  readonly values: RawValues;
  readonly errors: Errors | undefined;
}

/** A form about one convening: it comes back with the revision that it was drawn from. */
export function situationFormOf(situation: Situation, language: Language, parts: FormParts): Form {
  const say = wording[language];
  const args: Args = { c: situation.convening.id, r: String(situation.convening.revision) };
  const { name, title, label, intro, fields, values, errors } = parts;
  return {
    name,
    args,
    title,
    language,
    intro: [{ kind: 'text', text: situationName(situation, language) }, ...(intro ? [{ kind: 'text' as const, text: intro }] : [])],
    fields,
    values,
    submitLabel: say.form.save,
    cancelLabel: say.form.cancel,
    ...(errors && { errors }),
    opener: { name, args, label },
  };
}

function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
