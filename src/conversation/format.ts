// Dates and numbers as people in Finland write them, in three languages. Rules are in Europe/Helsinki.
import { Temporal } from 'temporal-polyfill';
import type { Language } from './view.js';

export const helsinki = 'Europe/Helsinki';

/** `2026-02-01` or an instant → "1.2.2026" (fi, sv) or "1 February 2026" (en). */
export function formatDate(date: string | Date | Temporal.PlainDate, language: Language): string {
  const day = typeof date === 'string' ? partsOf(date) : toPlainDate(date);
  if (language === 'en') return `${day.day} ${monthNames.en[day.month - 1] ?? ''} ${day.year}`;
  return `${day.day}.${day.month}.${day.year}`;
}

/** The parts of a calendar day; reading one with Temporal takes fifty times as long, and an answer has several. @throws for anything else */
function partsOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? toPlainDate(day) : { year: Number(year), month: Number(month), day: Number(date) };
}

/** An instant as the time of day in Helsinki: "klo 9.00", "kl. 9.00", "9:00". */
export function formatTime(instant: Date, language: Language): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(helsinki);
  const minutes = String(time.minute).padStart(2, '0');
  if (language === 'en') return `${time.hour}:${minutes}`;
  return `${language === 'fi' ? 'klo' : 'kl.'} ${time.hour}.${minutes}`;
}

/** Making one takes fifty times as long as using it, and a summary uses hundreds. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** 1234.5 → "1 234,5" with a no-break space (fi, sv), "1,234.5" (en). */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const key = `${language}${decimals ?? ''}`;
  let format = numberFormats.get(key);
  if (!format) {
    const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language];
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 6 });
    numberFormats.set(key, format);
  }
  return format.format(value).replaceAll('\u202f', '\u00a0');
}

const monthNames: Record<Language, readonly string[]> = {
  fi: [
    'tammikuu',
    'helmikuu',
    'maaliskuu',
    'huhtikuu',
    'toukokuu',
    'kesäkuu',
    'heinäkuu',
    'elokuu',
    'syyskuu',
    'lokakuu',
    'marraskuu',
    'joulukuu',
  ],
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** `2026-10` → "lokakuu 2026"; `2026-Q3` → "3. neljännes 2026"; `2026` → "2026". */
export function formatPeriod(period: string, language: Language): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    const [, year, number] = quarter;
    return { fi: `${number}. neljännes ${year}`, sv: `kvartal ${number} ${year}`, en: `Q${number} ${year}` }[language];
  }
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) return `${monthNames[language][Number(month[2]) - 1] ?? ''} ${month[1]}`;
  return period;
}

const hourMs = 60 * 60_000;
/** The last hour that was asked for. Helsinki's clock moves by whole hours, so that a day holds for one: every message asks. */
let lastHour: { readonly hour: number; readonly day: string } | undefined;

/** The calendar day in Helsinki at an instant, `YYYY-MM-DD`. */
export function helsinkiDay(instant: Date): string {
  const hour = Math.floor(instant.getTime() / hourMs);
  if (lastHour?.hour !== hour) lastHour = { hour, day: dayOf(instant) };
  return lastHour.day;
}

function dayOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(helsinki).toPlainDate().toString();
}

function toPlainDate(date: string | Date | Temporal.PlainDate): Temporal.PlainDate {
  if (typeof date === 'string') return Temporal.PlainDate.from(date.slice(0, 10));
  if (date instanceof Date) return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(helsinki).toPlainDate();
  return date;
}
