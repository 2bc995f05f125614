// Reads a number as people write it, and says what is unclear instead of guessing.
// Words around the number ("noin", "ei tietoa") belong to entry.ts.
import type { Language } from '../conversation/view.js';

/** Larger numbers are taken for a slip of the finger whatever the metric. */
export const largestNumber = 999_999_999;

export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: 'not-a-number' | 'range' | 'bound' | 'too-large' }
  /** It can be read in two ways; both are given, the larger one last. */
  | { readonly ok: false; readonly problem: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly ok: false; readonly problem: 'decimals'; readonly decimals: number };

const numerals: readonly (readonly string[])[] = [
  ['nolla', 'noll', 'zero', 'none'],
  ['yksi', 'yks', 'en', 'ett', 'one'],
  ['kaksi', 'kaks', 'två', 'two'],
  ['kolme', 'tre', 'three'],
  ['neljä', 'nelja', 'fyra', 'four'],
  ['viisi', 'viis', 'fem', 'five'],
  ['kuusi', 'kuus', 'sex', 'six'],
  ['seitsemän', 'seitseman', 'sju', 'seven'],
  ['kahdeksan', 'åtta', 'eight'],
  ['yhdeksän', 'yhdeksan', 'nio', 'nine'],
  ['kymmenen', 'tio', 'ten'],
  ['yksitoista', 'elva', 'eleven'],
  ['kaksitoista', 'tolv', 'twelve'],
  ['kolmetoista', 'tretton', 'thirteen'],
  ['neljätoista', 'fjorton', 'fourteen'],
  ['viisitoista', 'femton', 'fifteen'],
  ['kuusitoista', 'sexton', 'sixteen'],
  ['seitsemäntoista', 'sjutton', 'seventeen'],
  ['kahdeksantoista', 'arton', 'eighteen'],
  ['yhdeksäntoista', 'nitton', 'nineteen'],
  ['kaksikymmentä', 'tjugo', 'twenty'],
];
const numeralValues = new Map(numerals.flatMap((words, value) => words.map((word) => [word, value] as const)));

/** The value of a number written as a word, zero to twenty in three languages. */
export function numeral(word: string): number | undefined {
  return numeralValues.get(word.toLowerCase());
}

/** One kind of space, minus and digit, whatever the keyboard or the copied document had; nothing else changes. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/\uff0c/g, ',')
    .replace(/\uff0e/g, '.')
    .replace(/[\u2212\uff0d\u2010\u2011]/g, '-')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/\s/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Reads one number. A comma is a decimal comma in Finnish and Swedish and groups thousands in English; a full stop
 * before exactly three digits is asked back, because both readings are in use.
 * @param decimals how many decimals the metric takes
 */
export function readNumber(typed: string, language: Language, decimals: number): NumberReading {
  const text = plainCharacters(typed).replace(/^–(?=\d)/, '-');
  const word = numeral(text);
  if (word !== undefined) return { ok: true, value: word };
  if (/^(>|<|≥|≤|yli|alle|vähintään|enintään|över|under|minst|högst|over|more than|less than|at least|at most)\s*\d/i.test(text)) {
    return { ok: false, problem: 'bound' };
  }
  if (/^\d[\d ,.]*\s*(-|–|—|\.\.\.?|…)\s*\d/.test(text)) return { ok: false, problem: 'range' };
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) return fits(Number(text.replace(',', '.')), decimals);
  const [, sign = '', body = ''] = /^(-? ?)(.*)$/.exec(text) ?? [];
  const reading = readBody(body.replace(/(?<=\d)[.,]$/, ''), language, decimals);
  const signed = (value: number) => (sign.startsWith('-') && value !== 0 ? -value : value);
  if (reading.ok) return fits(signed(reading.value), decimals);
  if (reading.problem !== 'ambiguous') return reading;
  const [a, b] = reading.readings;
  return { ...reading, readings: [signed(a), signed(b)] };
}

function readBody(body: string, language: Language, decimals: number): NumberReading {
  if (/^\d+$/.test(body)) return plainNumber(body);
  // Thousands by spaces or apostrophes, then any decimal mark: there is only one way to read it.
  if (/^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(body)) return plainNumber(body.replace(/[ '’]/g, '').replace(',', '.'));
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}(\.\d{3})+,\d+$/.test(body)) return plainNumber(body.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$/.test(body)) return plainNumber(body.replaceAll(',', ''));
  const doubtful = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(body);
  if (doubtful) return readDoubtful(doubtful[1] ?? '', doubtful[2] ?? '', doubtful[3] ?? '', language, decimals);
  if (/^\d*[.,]\d+$/.test(body)) return plainNumber(`0${body}`.replace(',', '.'));
  return { ok: false, problem: 'not-a-number' };
}

/** One mark before exactly three digits: thousands or decimals. Only the person's own language may settle it. */
function readDoubtful(whole: string, mark: string, rest: string, language: Language, decimals: number): NumberReading {
  const asDecimal = Number(`${whole}.${rest}`);
  const asThousands = Number(whole + rest);
  const takesDecimals = decimals >= 3;
  if (mark === ',' && language !== 'en' && takesDecimals) return { ok: true, value: asDecimal };
  if (mark === ',' && language === 'en' && !takesDecimals) return { ok: true, value: asThousands };
  if (mark === '.' && language === 'en' && takesDecimals) return { ok: true, value: asDecimal };
  return { ok: false, problem: 'ambiguous', readings: [asDecimal, asThousands] };
}

function plainNumber(text: string): NumberReading {
  return { ok: true, value: Number(text) };
}

function fits(value: number, decimals: number): NumberReading {
  if (!Number.isFinite(value) || Math.abs(value) > largestNumber) return { ok: false, problem: 'too-large' };
  if (Number(value.toFixed(decimals)) !== value) return { ok: false, problem: 'decimals', decimals };
  return { ok: true, value };
}
