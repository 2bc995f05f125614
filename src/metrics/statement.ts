// Reads one figure out of one line: "infot 3", "10/2026 palkkatuki 31 noin", "infoja pidettiin lokakuussa 3".
// Finds the month, the words for the metric and the text of the figure; what they mean is decided above.
import type { Month } from './model.js';
import { numeral, plainCharacters } from './number.js';
import { takeMonth } from './typed-month.js';

export interface Statement {
  /** Absent when no month was said. */
  readonly month?: Month;
  /** The words that should name the metric. */
  readonly about: string;
  /** As it would be typed into the metric's field: "noin 31". */
  readonly figure: string;
}

const qualifier =
  '(?:noin|n\\.?|suunnilleen|arviolta|arvio|ca\\.?|circa|cirka|ungefär|omkring|about|approx\\.?|approximately|around|ennakkotieto|ennakko|alustavasti|alustava|preliminärt|preliminär|prel\\.?|provisional)';
const number = "[-–]?\\d(?:[\\d  .,’']*\\d)?(?:e\\d+)?";
const unit = '(?:\\s*(?:kpl|kappaletta|kertaa|stycken|st|gånger|pcs|pieces|times|%)\\.?)?';
const remark = '(?:\\s*\\([^)]*\\))?';
const figureAtEnd = new RegExp(`(?:^|\\s)((?:${qualifier}\\s*)*${number}${unit}(?:\\s*${qualifier})*${remark})[.!]?$`, 'iu');
const missingAtEnd = /(?:^|\s)((?:ei tietoa|ei tiedossa|uppgift saknas|no data)(?:\s*[:,–-].*|\s+(?:koska|eftersom|because)\s.*)?)$/iu;
const answerAtEnd = /(?:^|\s)(kyllä|joo|ei|ja|nej|yes|no)[.!]?$/iu;

/** Reads the rest of a command; undefined when there is no figure in it. */
export function readStatement(typed: string, now: Date): Statement | undefined {
  const text = plainCharacters(typed);
  const dated = takeMonth(text, now);
  const rest = dated?.rest ?? text;
  const missing = missingAtEnd.exec(rest);
  const found = missing ?? figureAtEnd.exec(rest) ?? answerAtEnd.exec(rest) ?? wordAtEnd(rest);
  if (!found?.[1]) return undefined;
  const about = rest
    .slice(0, found.index)
    .replace(/[:=,\s]+$/, '')
    .trim();
  return { ...(dated && { month: dated.month }), about, figure: found[1].trim() };
}

function wordAtEnd(text: string): RegExpExecArray | undefined {
  const match = /(?:^|\s)(\p{L}+)[.!]?$/u.exec(text);
  return match?.[1] && numeral(match[1]) !== undefined ? match : undefined;
}

const verbs =
  /(?<!\p{L})(pidettiin|pidetty|pidimme|järjestettiin|järjestetty|järjestimme|tehtiin|tehty|teimme|myönnettiin|myönnetty|oli|tuli|kertyi|toteutui|toteutettiin|hölls|har hållits|ordnades|ordnade|gjordes|beviljades|fattades|blev|var|held|were|was|had|made|granted|took place|organised)(?!\p{L})/iu;
const fillers =
  /(?<!\p{L})(meillä|meidän|me|on|yhteensä|nyt|tässä|siis|kaikkiaan|vi|hade|hos oss|totalt|sammanlagt|det|har|we|there|have|has|been|in total|altogether|total)(?!\p{L})/giu;

/**
 * Reads a free message that clearly states a figure: it has a verb of doing in the past, a number, and no question.
 * "Infoja pidettiin 3", "lokakuussa tehtiin noin 31 palkkatukipäätöstä". Everything else is left to others.
 */
export function readFreeStatement(typed: string, now: Date): Statement | undefined {
  const text = plainCharacters(typed);
  if (
    text.length > 200 ||
    /[?]|^(paljonko|montako|kuinka|mikä|mitä|kuka|milloin|hur|vad|vem|när|how|what|who|when)(?!\p{L})/iu.test(text) ||
    /ko(s|kö)?(?!\p{L})/u.test(text.split(' ')[0] ?? '')
  ) {
    return undefined;
  }
  if (!verbs.test(text)) return undefined;
  const sentence = text.replace(/[.!]$/, '');
  const { month, rest } = takeAnyMonth(sentence, now);
  const figure =
    new RegExp(`(?<![\\p{L}\\d/.,-])((?:${qualifier}\\s+)*${number}${unit}(?:\\s+${qualifier}(?!\\p{L}))*)(?![\\p{L}\\d/-])`, 'iu').exec(
      rest,
    ) ?? numeralIn(rest);
  if (!figure?.[1]) return undefined;
  const about = `${rest.slice(0, figure.index)} ${rest.slice(figure.index + figure[0].length)}`
    .replace(verbs, ' ')
    .replace(fillers, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (about === '' || /\d/.test(about)) return undefined;
  return { ...(month && { month }), about, figure: figure[1].trim() };
}

/** A month said anywhere in the sentence is taken out of it. */
function takeAnyMonth(sentence: string, now: Date): { month?: Month; rest: string } {
  const starts = [0, ...[...sentence.matchAll(/\s+/g)].map((match) => match.index + match[0].length)];
  for (const start of starts) {
    const taken = takeMonth(sentence.slice(start), now);
    // A bare "3" or "tre" is a figure, not a month: only what has a name, a year or "last month" counts here.
    if (taken) return { month: taken.month, rest: `${sentence.slice(0, start)}${taken.rest}`.trim() };
  }
  return { rest: sentence };
}

function numeralIn(text: string): RegExpExecArray | undefined {
  for (const match of text.matchAll(/(?<![\p{L}\d])(\p{L}+)(?![\p{L}\d])/gu)) {
    // "yksi", "en", "ett", "one" are too often articles or pronouns to be taken for a figure.
    const value = numeral(match[1] ?? '');
    if (value !== undefined && value !== 1) return match;
  }
  return undefined;
}
