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

/** Takes years and dates out of a text. A day reads as a day, month and year; a year alone as a year. */
export function readTime(text: string, today: LocalDate): { rest: string; year?: number; month?: number; date?: LocalDate } {
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
  const relative = /\b(viime vuonna|viime vuoden|i fjol|förra året|last year)\b/i.exec(text);
  if (relative) return { rest: text.replace(relative[0], ' '), year: Number(today.slice(0, 4)) - 1 };
  const current = /\b(tänä vuonna|i år|this year)\b/i.exec(text);
  if (current) return { rest: text.replace(current[0], ' '), year: Number(today.slice(0, 4)) };
  const years = new Set([...text.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?!\d)/g)].map((m) => m[0]));
  // Two years are a comparison: neither narrows it to one.
  if (years.size > 1) return { rest: text.replace(/(?<![\d.,])(?:19|20)\d{2}(?!\d)/g, ' ') };
  const year = /(?<![\d.,])((?:19|20)\d{2})(?:[:-]?(?:n|lla|ssa|sta|lta|ssä|luvulla))?(?![\d])/.exec(text);
  if (!year) return { rest: text };
  const month = monthWords.find(([pattern]) => pattern.test(text));
  let rest = text.replace(year[0], ' ');
  if (month) rest = rest.replace(month[0], ' ');
  return { rest, year: Number(year[1]), ...(month ? { month: month[1] } : {}) };
}
