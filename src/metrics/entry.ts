// Reads what a person typed into one metric's field: a number with its qualifiers and comment, yes or no, words, or
// "no data" with a reason. Writes the same back for a field that is filled in beforehand.
import { formatNumber } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { CollectedMetric, Entry, StoredFigure } from './model.js';
import { type NumberReading, plainCharacters, readNumber } from './number.js';

export type EntryProblem =
  | Extract<NumberReading, { ok: false }>
  | { readonly ok: false; readonly problem: 'reason-needed' | 'yes-or-no' | 'too-long' }
  | { readonly ok: false; readonly problem: 'below'; readonly minimum: number }
  | { readonly ok: false; readonly problem: 'above'; readonly maximum: number };

export type EntryReading = { readonly ok: true; readonly entry: Entry } | EntryProblem;

/** What a field takes at most; a comment or a reason longer than this belongs in a document. */
export const longestText = 500;

const approximateWords =
  /^(noin|n\.?|suunnilleen|arviolta|ca\.?|c\.|circa|cirka|ungefär|omkring|about|approx\.?|approximately|around|~|≈)(?=[\s\d])\s*/i;
const approximateAfter = /[\s,]+(noin|suunnilleen|arviolta|arvio|ca\.?|circa|cirka|ungefär|about|approx\.?|approximately)$/i;
const provisionalWords =
  /^(ennakkotieto|ennakko|alustavasti|alustava|preliminärt|preliminär|prel\.?|provisional|provisionally|prelim\.?)[\s:]+/i;
const provisionalAfter =
  /[\s,]+(ennakkotieto|ennakko|alustavasti|alustava|preliminärt|preliminär|prel\.?|provisional|provisionally|prelim\.?)$/i;
const missingWords =
  /^(ei (?:ole )?tietoa|ei tiedossa|eitietoa|tieto puuttuu|puuttuu|ei saatavilla|uppgift saknas|uppgiften saknas|ingen uppgift|inga uppgifter|saknas|vet ej|vet inte|no data|no information|not available|not known|unknown|missing|n\/a)(?![\p{L}\d])[\s:;,.–—-]*(?:koska|eftersom|because)?\s*(.*)$/iu;
const units = /(?<=[\d\s])\s*(kpl|kappaletta|kertaa|stycken|st|gånger|pcs|pieces|times)\.?$/i;
const yes = new Set(['kyllä', 'kylla', 'joo', 'juu', 'on', 'k', 'ja', 'jo', 'j', 'yes', 'y', 'true']);
const no = new Set(['ei', 'e', 'ei ole', 'nej', 'no', 'n', 'false']);

/** Reads a field that is not empty. Never throws. */
export function readEntry(typed: string, metric: CollectedMetric, language: Language): EntryReading {
  const text = plainCharacters(typed);
  if (text.length > longestText) return { ok: false, problem: 'too-long' };
  const missing = missingWords.exec(text);
  if (missing) {
    const reason = (missing[2] ?? '').replace(/^\((.*)\)$/, '$1').trim();
    return reason.length < 3 ? { ok: false, problem: 'reason-needed' } : { ok: true, entry: { kind: 'missing', reason } };
  }
  if (metric.kind === 'text') return { ok: true, entry: { kind: 'words', text } };
  const { body, comment } = splitComment(text);
  const withComment = comment === undefined ? {} : { comment };
  if (metric.kind === 'yes-no') {
    const answer = body.toLowerCase().replace(/[.!]$/, '');
    if (yes.has(answer)) return { ok: true, entry: { kind: 'number', value: 1, approximate: false, provisional: false, ...withComment } };
    if (no.has(answer)) return { ok: true, entry: { kind: 'number', value: 0, approximate: false, provisional: false, ...withComment } };
    return { ok: false, problem: 'yes-or-no' };
  }
  const qualified = stripQualifiers(body);
  const percent = metric.unit.fi.includes('%') ? /\s*%$/ : /$^/;
  const reading = readNumber(qualified.body.replace(units, '').replace(percent, ''), language, metric.decimals);
  if (!reading.ok) return reading;
  if (metric.minimum !== undefined && reading.value < metric.minimum) return { ok: false, problem: 'below', minimum: metric.minimum };
  if (metric.maximum !== undefined && reading.value > metric.maximum) return { ok: false, problem: 'above', maximum: metric.maximum };
  return {
    ok: true,
    entry: { kind: 'number', value: reading.value, approximate: qualified.approximate, provisional: qualified.provisional, ...withComment },
  };
}

/** Takes qualifiers off both ends, in any order: "ennakko noin 31", "31 noin". */
function stripQualifiers(text: string): { body: string; approximate: boolean; provisional: boolean } {
  let body = text;
  let approximate = false;
  let provisional = false;
  for (let before = ''; before !== body; ) {
    before = body;
    const withoutApproximate = body.replace(approximateWords, '').replace(approximateAfter, '');
    if (withoutApproximate !== body) approximate = true;
    const withoutBoth = withoutApproximate.replace(provisionalWords, '').replace(provisionalAfter, '');
    if (withoutBoth !== withoutApproximate) provisional = true;
    body = withoutBoth.trim();
  }
  return { body, approximate, provisional };
}

function splitComment(text: string): { body: string; comment?: string } {
  const match = /^([^(]*?)\s*\((.*)\)\s*$/.exec(text) ?? /^([^;]*?)\s*;\s*(.+)$/.exec(text);
  const comment = match?.[2]?.trim();
  return match && comment ? { body: match[1] ?? '', comment } : { body: text };
}

const words: Record<Language, { about: string; provisional: string; missing: string; yes: string; no: string }> = {
  fi: { about: 'noin', provisional: 'ennakkotieto', missing: 'ei tietoa', yes: 'kyllä', no: 'ei' },
  sv: { about: 'cirka', provisional: 'preliminär', missing: 'uppgift saknas', yes: 'ja', no: 'nej' },
  en: { about: 'about', provisional: 'provisional', missing: 'no data', yes: 'yes', no: 'no' },
};

/** The text that `readEntry` reads back as the same entry. */
export function entryText(entry: Entry, metric: CollectedMetric, language: Language): string {
  const say = words[language];
  switch (entry.kind) {
    case 'missing':
      return `${say.missing}: ${entry.reason}`;
    case 'words':
      return entry.text;
    case 'number': {
      const comment = entry.comment ? ` (${entry.comment})` : '';
      if (metric.kind === 'yes-no') return `${entry.value === 1 ? say.yes : say.no}${comment}`;
      const number = formatNumber(entry.value, language, metric.decimals);
      return `${entry.provisional ? `${say.provisional} ` : ''}${entry.approximate ? `${say.about} ` : ''}${number}${comment}`;
    }
    default:
      return entry satisfies never;
  }
}

/** What a stored figure says, as an entry. */
export function entryOf(figure: StoredFigure): Entry {
  if (figure.status === 'missing') return { kind: 'missing', reason: figure.reason ?? '' };
  if (figure.value === null) return { kind: 'words', text: figure.text?.fi ?? '' };
  return {
    kind: 'number',
    value: figure.value,
    approximate: figure.approximate,
    provisional: figure.status === 'provisional',
    ...(figure.comment !== undefined && { comment: figure.comment }),
  };
}

/** A figure for a person to read: the value as it was given, without its comment. */
export function figureText(figure: StoredFigure, metric: CollectedMetric, language: Language): string {
  if (figure.value === null && figure.text) return figure.text[language] ?? figure.text.fi;
  const entry = entryOf(figure);
  if (entry.kind === 'number') {
    const { comment: _comment, ...bare } = entry;
    return entryText(bare, metric, language);
  }
  return entryText(entry, metric, language);
}

/** Whether two entries say the same. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (a.kind === 'number' && b.kind === 'number') {
    return (
      a.value === b.value && a.approximate === b.approximate && a.provisional === b.provisional && (a.comment ?? '') === (b.comment ?? '')
    );
  }
  if (a.kind === 'words' && b.kind === 'words') return a.text === b.text;
  return a.kind === 'missing' && b.kind === 'missing' && a.reason === b.reason;
}
