// Days and times as people type them in Finnish, Swedish and English, whichever language they are using just now.
// Says what it understood, so that it can be echoed; never guesses: 31.2. is refused, not moved to 3 March.
import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { LocalDate } from '../registry/model.js';

/** `relative`: said as "next Tuesday", to be echoed and confirmed before it counts. */
export type ParsedDay =
  | { readonly ok: true; readonly day: LocalDate; readonly echo: string; readonly relative: boolean }
  | { readonly ok: false; readonly problem: 'not-a-date' | 'no-such-day' | 'past'; readonly day?: LocalDate };

export type ParsedTime = { readonly ok: true; readonly time: string } | { readonly ok: false };

const weekdays: readonly (readonly string[])[] = [
  ['maanantai', 'måndag', 'mandag', 'monday', 'mon', 'ma'],
  ['tiistai', 'tisdag', 'tuesday', 'tue', 'ti'],
  ['keskiviikko', 'onsdag', 'wednesday', 'wed', 'ke'],
  ['torstai', 'torsdag', 'thursday', 'thu', 'to'],
  ['perjantai', 'fredag', 'friday', 'fri', 'pe'],
  ['lauantai', 'lördag', 'lordag', 'saturday', 'sat', 'la'],
  ['sunnuntai', 'söndag', 'sondag', 'sunday', 'sun', 'su'],
];
const months: readonly (readonly string[])[] = [
  ['tammikuu', 'januari', 'january', 'jan'],
  ['helmikuu', 'februari', 'february', 'feb'],
  ['maaliskuu', 'mars', 'march', 'mar'],
  ['huhtikuu', 'april', 'apr'],
  ['toukokuu', 'maj', 'may'],
  ['kesäkuu', 'kesakuu', 'juni', 'june', 'jun'],
  ['heinäkuu', 'heinakuu', 'juli', 'july', 'jul'],
  ['elokuu', 'augusti', 'august', 'aug'],
  ['syyskuu', 'september', 'sep', 'sept'],
  ['lokakuu', 'oktober', 'october', 'okt', 'oct'],
  ['marraskuu', 'november', 'nov'],
  ['joulukuu', 'december', 'dec'],
];
const shifts: Readonly<Record<string, number>> = {
  tänään: 0,
  tanaan: 0,
  idag: 0,
  'i dag': 0,
  today: 0,
  huomenna: 1,
  imorgon: 1,
  'i morgon': 1,
  tomorrow: 1,
  ylihuomenna: 2,
  'i övermorgon': 2,
  övermorgon: 2,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
};

/**
 * Reads a day. `1.2.` without a year is the next such day from today on. "Next Tuesday" is the Tuesday of next
 * week, "Tuesday" the next one after today. A day before today is `past` unless `allowPast`.
 * @param language of the echo only; words of all three languages are understood
 * @param today in Helsinki
 */
export function parseDay(text: string, language: Language, today: LocalDate, options: { allowPast?: boolean } = {}): ParsedDay {
  const from = Temporal.PlainDate.from(today);
  const typed = tidy(text);
  const read = numeric(typed, from, options.allowPast ?? false) ?? named(typed, from, options.allowPast ?? false) ?? relative(typed, from);
  if (read === undefined) return { ok: false, problem: 'not-a-date' };
  if (read === 'no-such-day') return { ok: false, problem: 'no-such-day' };
  const day = read.day.toString();
  if (!options.allowPast && Temporal.PlainDate.compare(read.day, from) < 0) return { ok: false, problem: 'past', day };
  return { ok: true, day, echo: echoDay(day, language), relative: read.relative };
}

/** "tiistai 1.12.2026": the weekday shows the reader at a glance whether the right day was understood. */
export function echoDay(day: LocalDate, language: Language): string {
  const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];
  const name = { fi: weekday?.[0], sv: weekday?.[1], en: weekday?.find((word) => word.endsWith('day')) }[language] ?? '';
  return `${language === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name} ${formatDate(day, language)}`;
}

/** Reads a time of day: 9, 9.00, 9:30, klo 9, kl. 14.15, 2 pm. The result is `09:00`. */
export function parseTime(text: string): ParsedTime {
  const found = /^(?:klo|kello|kl|at)?\.?\s*(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm)?$/.exec(tidy(text).replace(/\s*h$/, ''));
  if (!found) return { ok: false };
  const half = found[3];
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (half && (hour < 1 || hour > 12)) return { ok: false };
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59) return { ok: false };
  return { ok: true, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

type Read = { readonly day: Temporal.PlainDate; readonly relative: boolean } | 'no-such-day' | undefined;

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[,!?]+$/, '')
    .trim();
}

function numeric(typed: string, today: Temporal.PlainDate, allowPast: boolean): Read {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return exact(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const withoutWeekday = typed.replace(/^\p{L}+ (?=\d)/u, (word) => (weekdayOf(word.trim()) === undefined ? word : ''));
  const finnish = /^(\d{1,2})[./] ?(\d{1,2})(?:[./]? ?(\d{4}|\d{2}))?\.?$/.exec(withoutWeekday);
  if (!finnish) return undefined;
  const year = finnish[3] === undefined ? undefined : Number(finnish[3].length === 2 ? `20${finnish[3]}` : finnish[3]);
  return withYear(year, Number(finnish[2]), Number(finnish[1]), today, allowPast);
}

/** "1. helmikuuta 2027", "den 1 februari", "February 1, 2027". */
function named(typed: string, today: Temporal.PlainDate, allowPast: boolean): Read {
  const dayFirst = /^(?:den )?(\d{1,2})(?:\.|:[ae]|st|nd|rd|th)? (?:of )?(\p{L}+)\.?(?: (\d{4}))?$/u.exec(typed);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(typed);
  const [day, word, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (!day || !word) return undefined;
  const month = months.findIndex((names) => names.some((name) => word === name || (name.endsWith('kuu') && word === `${name}ta`)));
  if (month < 0) return undefined;
  return withYear(year ? Number(year) : undefined, month + 1, Number(day), today, allowPast);
}

function relative(typed: string, today: Temporal.PlainDate): Read {
  const shift = shifts[typed];
  if (shift !== undefined) return { day: today.add({ days: shift }), relative: true };
  const span =
    /^(\d{1,3}|yhden|kahden|kolmen|neljän|en|ett|två|tre|fyra|one|two|three|four|in \d{1,3}|om \d{1,3}|in (?:one|two|three|four|a)|om (?:en|ett|två|tre|fyra)) (päivän|viikon|kuukauden|dag|dagar|vecka|veckor|månad|månader|day|days|week|weeks|month|months)(?: päästä| kuluttua)?$/u.exec(
      typed,
    );
  if (span && /päästä|kuluttua|^in |^om /.test(typed)) {
    const count = numberOf(span[1] ?? '');
    const unit = span[2] ?? '';
    if (/^(viik|veck|week)/.test(unit)) return { day: today.add({ weeks: count }), relative: true };
    if (/^(kuuk|mån|month)/.test(unit)) return { day: today.add({ months: count }), relative: true };
    return { day: today.add({ days: count }), relative: true };
  }
  const oneWeek = /^(viikon|kuukauden) (?:päästä|kuluttua)$/.exec(typed);
  if (oneWeek) return { day: today.add(oneWeek[1] === 'viikon' ? { weeks: 1 } : { months: 1 }), relative: true };
  return weekday(typed, today);
}

/** "tiistaina" is the next one after today; "ensi tiistaina", "next Tuesday" is next week's. */
function weekday(typed: string, today: Temporal.PlainDate): Read {
  const next = /^(?:(?:ensi viikon|ensi|seuraava|seuraavana)|nästa veckas|nästa|next week'?s?|next) (.+)$/u.exec(typed);
  const later = next ? undefined : (/^(.+) (?:ensi viikolla|nästa vecka|next week)$/u.exec(typed) ?? undefined);
  const plain = /^(?:(?:tämän viikon|tänä|tulevana|tuleva)|(?:nu )?på|den här veckans|this|on|coming)? ?(.+)$/u.exec(typed);
  const ofNextWeek = next ?? later;
  const number = weekdayOf((ofNextWeek ?? plain)?.[1]?.replace(/^(på|on) /, '') ?? '');
  if (number === undefined) return undefined;
  if (ofNextWeek) return { day: today.add({ days: 8 - today.dayOfWeek + number }), relative: true };
  const ahead = (number + 1 - today.dayOfWeek + 7) % 7;
  return { day: today.add({ days: ahead === 0 ? 7 : ahead }), relative: true };
}

function weekdayOf(word: string): number | undefined {
  const bare = word.replace(/\.$/, '');
  const at = weekdays.findIndex((names) =>
    names.some(
      (name) =>
        bare === name ||
        (name.length > 4 && (bare === `${name}na` || bare === `${name}en` || bare === `${name}ksi` || bare === `${name}n`)),
    ),
  );
  return at < 0 ? undefined : at;
}

function numberOf(text: string): number {
  const word = text.replace(/^(in|om) /, '');
  const digits = Number(word);
  if (Number.isInteger(digits)) return digits;
  return (
    { yhden: 1, kahden: 2, kolmen: 3, neljän: 4, en: 1, ett: 1, två: 2, tre: 3, fyra: 4, a: 1, one: 1, two: 2, three: 3, four: 4 }[word] ??
    1
  );
}

function withYear(year: number | undefined, month: number, day: number, today: Temporal.PlainDate, allowPast: boolean): Read {
  if (year !== undefined) return exact(year, month, day);
  const thisYear = exact(today.year, month, day);
  if (allowPast) return thisYear;
  // 29.2. without a year: the next leap day, at most eight years ahead
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const read = exact(today.year + ahead, month, day);
    if (read !== 'no-such-day' && read && Temporal.PlainDate.compare(read.day, today) >= 0) return read;
    if (read === 'no-such-day' && !(month === 2 && day === 29)) return read;
  }
  return thisYear;
}

function exact(year: number, month: number, day: number): Exclude<Read, undefined> {
  try {
    return { day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }), relative: false };
  } catch {
    return 'no-such-day';
  }
}
