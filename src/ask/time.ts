// Years, months and days in a question, in three languages; what they mean for an answer is decided elsewhere.
import type { LocalDate } from '../registry/model.js';

const monthWords: readonly (readonly [RegExp, number])[] = [
  [/\b(tammikuu|januari|january)\p{L}*/iu, 1],
  [/\b(helmikuu|februari|february)\p{L}*/iu, 2],
  [/\b(maaliskuu|mars|march)\p{L}*/iu, 3],
  [/\b(huhtikuu|april)\p{L}*/iu, 4],
  [/\b(toukokuu|maj|may)(?=\s+\d{4})/iu, 5],
  [/\b(kesäkuu|kesakuu|juni|june)\p{L}*/iu, 6],
  [/\b(heinäkuu|heinakuu|juli|july)\p{L}*/iu, 7],
  [/\b(elokuu|augusti|august)\p{L}*/iu, 8],
  [/\b(syyskuu|september)\p{L}*/iu, 9],
  [/\b(lokakuu|oktober|october)\p{L}*/iu, 10],
  [/\b(marraskuu|november)\p{L}*/iu, 11],
  [/\b(joulukuu|december)\p{L}*/iu, 12],
];

/** Something of a month's name: most questions have none, and need not be gone through for which one it is. */
const saysMonth = /kuu|uar|mar[sc]|april|ma[jy]|ju[nl]|aug|ber/i;

/** What a text says of time, and the text without its years and dates. */
export interface TimeRead {
  readonly rest: string;
  readonly year?: number;
  readonly month?: number;
  /** Two years that are compared. */
  readonly years?: readonly [number, number];
  readonly date?: LocalDate;
  /** "The year after" or "the year before" what was spoken of. */
  readonly yearShift?: 1 | -1;
}

const yearAfter =
  /(?<!\p{L})(seuraav(?:a|an|ana|alta|aa) vuo\p{L}*|sitä seuraav\p{L}* vuo\p{L}*|vuosi (?:myöhemmin|eteenpäin)|vuotta myöhemmin|vuosi sen jälkeen|året (efter|därpå)|följande år|ett år senare|the (year after|following year|next year)|a year later|year after)(?!\p{L})/iu;
const yearBefore =
  /(?<!\p{L})(edelli(?:nen|sen|senä|seltä|stä) vuo\p{L}*|edellisvuon\p{L}*|sitä (?:edelli|ede)\p{L}* vuo\p{L}*|vuosi sitä (?:ennen|aiemmin)|vuosi (?:aiemmin|aikaisemmin)|vuotta (aiemmin|aikaisemmin|ennen)|edeltävänä vuonna|året (innan|före|dessförinnan)|(?:det )?föregående år(?:et)?|ett år tidigare|the (year before|year prior|previous year|preceding year)|(?:a|one) year (earlier|before|prior)|year before|year earlier)(?!\p{L})/iu;

/** Takes years and dates out of a text. A day reads as a day, month and year; a year alone as a year. */
export function readTime(text: string, today: LocalDate): TimeRead {
  const month = saysMonth.test(text) ? monthWords.find(([pattern]) => pattern.test(text)) : undefined;
  return (/\d/.test(text) ? withNumbers(text, month) : undefined) ?? withoutYear(text, today, month);
}

type Month = (typeof monthWords)[number];

/** A time told in numbers; undefined where no number is a year. */
function withNumbers(text: string, month: Month | undefined): TimeRead | undefined {
  const day = /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})\b/.exec(text) ?? undefined;
  const iso = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/.exec(text) ?? undefined;
  const parts = day ? [day[3], day[2], day[1]] : iso ? [iso[1], iso[2], iso[3]] : undefined;
  if (parts) {
    const [y = '', m = '', d = ''] = parts;
    const month = Number(m);
    if (month >= 1 && month <= 12 && Number(d) >= 1 && Number(d) <= 31) {
      return {
        rest: text.replace((day ?? iso)?.[0] ?? '', ' '),
        year: Number(y),
        date: `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      };
    }
  }
  const slashed = /\b(\d{1,2})\/((?:19|20)\d{2})\b/.exec(text);
  if (slashed && Number(slashed[1]) >= 1 && Number(slashed[1]) <= 12)
    return { rest: text.replace(slashed[0], ' '), year: Number(slashed[2]), month: Number(slashed[1]) };
  const years = new Set([...text.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?!\d)/g)].map((m) => m[0]));
  // Two years are a comparison: neither narrows it to one.
  const [one, other] = [...years].map(Number).sort((a, b) => a - b);
  if (years.size === 2 && one !== undefined && other !== undefined)
    return { rest: text.replace(/(?<![\d.,])(?:19|20)\d{2}(?!\d)/g, ' '), years: [one, other] };
  if (years.size > 2) return { rest: text.replace(/(?<![\d.,])(?:19|20)\d{2}(?!\d)/g, ' ') };
  const year = /(?<![\d.,])((?:19|20)\d{2})(?:[:-]?(?:n|lla|ssa|sta|lta|ssä|luvulla))?(?![\d])/.exec(text);
  if (!year) return undefined;
  let rest = text.replace(year[0], ' ');
  if (month) rest = rest.replace(month[0], ' ');
  return { rest, year: Number(year[1]), ...(month ? { month: month[1] } : {}) };
}

/** "Last year", "the year after", a month by itself: then the latest one there has been. */
function withoutYear(text: string, today: LocalDate, month: Month | undefined): TimeRead {
  const thisYear = Number(today.slice(0, 4));
  const relative = saysYear.test(text) ? withRelativeYear(text, thisYear) : undefined;
  if (relative) return relative;
  const named = month?.[0].exec(text);
  if (!month || !named || /^(mars|march|may|maj)$/i.test(named[0])) return { rest: text };
  const year = month[1] <= Number(today.slice(5, 7)) ? thisYear : thisYear - 1;
  return { rest: text.replace(named[0], ' '), year, month: month[1] };
}

/** The same of a word for a year. */
const saysYear = /vuo|fjol|år|year/iu;

function withRelativeYear(text: string, thisYear: number): TimeRead | undefined {
  const relative = /\b(viime vuonna|viime vuoden|viimevuonna|i fjol|förra året|last year)\b/i.exec(text);
  if (relative) return { rest: text.replace(relative[0], ' '), year: thisYear - 1 };
  const next = /\b(ensi vuonna|ensi vuoden|nästa år|next year)\b/i.exec(text);
  if (next) return { rest: text.replace(next[0], ' '), year: thisYear + 1 };
  const current = /\b(tänä vuonna|tänävuonna|i år|this year)\b/i.exec(text);
  if (current) return { rest: text.replace(current[0], ' '), year: thisYear };
  const after = yearAfter.exec(text);
  if (after) return { rest: text.replace(after[0], ' '), yearShift: 1 };
  const before = yearBefore.exec(text);
  if (before && !/verra|jämför|compar/i.test(text)) return { rest: text.replace(before[0], ' '), yearShift: -1 };
  return undefined;
}
