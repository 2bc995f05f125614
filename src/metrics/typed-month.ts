// Reads a month as people type it: 10/2026, 10.2026, lokakuu 2026, oktober, 2026-10, "viime kuu".
// Says nothing about whether the month is open.
import type { Month } from './model.js';
import { addMonths, isMonth, monthOf } from './period.js';

const stems: readonly (readonly string[])[] = [
  ['tammi', 'january', 'januari', 'jan'],
  ['helmi', 'february', 'februari', 'feb'],
  ['maalis', 'march', 'mars', 'mar'],
  ['huhti', 'april', 'apr'],
  ['touko', 'may', 'maj'],
  ['kesä', 'kesa', 'june', 'juni', 'jun'],
  ['heinä', 'heina', 'july', 'juli', 'jul'],
  ['elo', 'august', 'augusti', 'aug'],
  ['syys', 'september', 'sept', 'sep'],
  ['loka', 'october', 'oktober', 'oct', 'okt'],
  ['marras', 'november', 'nov'],
  ['joulu', 'december', 'dec'],
];

/** 1–12 for a month's name in three languages, Finnish ones inflected or cut short. */
function monthNumber(word: string): number | undefined {
  const bare = word.toLowerCase().replace(/[.:]$/, '');
  const finnish = /^(.+?)(?:kuu(?:n|ta|lta|lle|ssa|sta|hun)?|k)$/.exec(bare)?.[1];
  for (const [index, names] of stems.entries()) {
    if (
      names.slice(1).includes(bare) ||
      (finnish !== undefined && [names[0], ...names.filter((n) => n === 'kesa' || n === 'heina')].includes(finnish))
    )
      return index + 1;
    if (names[0] === bare && bare.length > 3) return index + 1;
  }
  return undefined;
}

/**
 * Finds a month at the beginning of the text and gives the rest back. A month without a year is the latest one that
 * has begun: in November, "lokakuu" is last month and "joulukuu" is last year's.
 */
export function takeMonth(typed: string, now: Date): { readonly month: Month; readonly rest: string } | undefined {
  const text = typed.trim();
  const current = monthOf(now);
  const take = (month: string, length: number) => (isMonth(month) ? { month, rest: text.slice(length).trim() } : undefined);
  const two = (number: string | number) => String(number).padStart(2, '0');

  const yearFirst = /^(\d{4})[-/](\d{1,2})(?=\s|$|,)/.exec(text);
  if (yearFirst) return take(`${yearFirst[1]}-${two(yearFirst[2] ?? '')}`, yearFirst[0].length);
  const monthFirst = /^(\d{1,2})\s?[/.]\s?(\d{4})(?=\s|$|,)/.exec(text);
  if (monthFirst) return take(`${monthFirst[2]}-${two(monthFirst[1] ?? '')}`, monthFirst[0].length);

  const relative =
    /^(?:(viime kuu(?:lta|n|ssa|ta)?|viimekuu|edellinen kuu(?:kausi)?|förra månaden|last month|previous month)|(tämä kuu(?:kausi)?|tässä kuussa|tämän kuun|denna månad|den här månaden|this month))(?![\p{L}\d])/iu.exec(
      text,
    );
  if (relative) return take(relative[1] ? addMonths(current, -1) : current, relative[0].length);

  const named = /^([\p{L}]+)\.?(?:\s+(\d{4}))?(?=\s|$|,|:)/u.exec(text);
  const number = named && monthNumber(named[1] ?? '');
  if (!named || !number) return undefined;
  if (named[2]) return take(`${named[2]}-${two(number)}`, named[0].length);
  const year = Number(current.slice(0, 4));
  const thisYear = `${year}-${two(number)}`;
  return take(thisYear <= current ? thisYear : `${year - 1}-${two(number)}`, named[0].length);
}
