// One question as Koolla reads it: what it asks for (cues, roles), the places, people, organisations and times it
// names, and what is left: the units of its topic. Reads only; decides nothing.
import type { Language } from '../conversation/view.js';
import type { Id, LocalDate, Role } from '../registry/model.js';
import type { Cue } from './cues.js';
import { focusOf, isTelling, type Token } from './focus.js';
import type { Gazetteer, NameSpan } from './gazetteer.js';
import { detectLanguage } from './language.js';
import { readPeople } from './reading-people.js';
import { settleCues } from './sentence-cues.js';
import { fold, type Word, wordsOf } from './text.js';
import { readTime } from './time.js';
import { readTokens, standingOf } from './tokens.js';
import type { Unit, Vocabulary } from './vocabulary.js';

/** A unit of the topic as it stood in the question. */
export interface TopicUnit extends Unit {
  /** It may help an answer, but its absence from one says nothing. */
  readonly optional: boolean;
  /** The word stands in an organisation's name. */
  readonly ofName?: boolean;
  /** It names a thing of its own: an answer that does not explain it is an answer to another question. */
  readonly naming?: boolean;
  /** The word as typed, for unknown words. */
  readonly surface?: string | undefined;
}

export interface Reading {
  readonly language: Language | undefined;
  readonly cues: ReadonlySet<Cue>;
  readonly roles: readonly Role[];
  readonly units: readonly TopicUnit[];
  /** Regions named; more than one where the name is common to several ("Karjala"). */
  readonly regions: readonly Id[];
  readonly municipality: Id | undefined;
  /** The region was not named by itself but as part of an organisation's name. */
  readonly regionImplied: boolean;
  /** The whole country was named. */
  readonly national: boolean;
  /** Each mention with the organisations that it may mean. */
  readonly organisations: readonly (readonly Id[])[];
  /** They are meant by a word for their kind ("employment services"), not by a name. */
  readonly organisationsOfKind: boolean;
  readonly people: readonly Id[];
  /** People with the first name that stands alone in the question. */
  readonly firstNamed: readonly Id[];
  /** Only a part of a double surname was given. */
  readonly personPartial: boolean;
  /** A surname of the registry with a first name that is not that person's. */
  readonly personMismatch: boolean;
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** Two years that are compared. */
  readonly years: readonly [number, number] | undefined;
  readonly date: LocalDate | undefined;
  /** The year after or before the one spoken of. */
  readonly yearShift: 1 | -1 | undefined;
  readonly wordCount: number;
  /** Words that nothing explains, as typed. */
  readonly unknown: readonly string[];
}

export interface ReadingTools {
  readonly vocabulary: Vocabulary;
  readonly gazetteer: Gazetteer;
  /** The region of a municipality on a day. */
  regionOf(municipality: Id, day: LocalDate): Id | undefined;
  /** Organisations whose generic name ("TE-toimisto") is made of exactly these ideas, in any language. */
  organisationsByIdeas(units: readonly Unit[]): readonly (readonly Id[])[];
}

/** Reads a cleaned text. */
export function read(text: string, today: LocalDate, tools: ReadingTools): Reading {
  const { rest, ...time } = readTime(text, today);
  const words = wordsOf(rest);
  const { vocabulary, gazetteer } = tools;
  const meanings = words.map((w) => vocabulary.meaning(w.key));
  const named = gazetteer.spans(words, (key) => vocabulary.meaningOfText(key).known).filter((s) => !isEverydayWord(s, words, vocabulary));
  const standing = standingOf(words.length, named);
  // Names stay Finnish in every language: they tell only where nothing else does.
  const language =
    detectLanguage(words, meanings, (i) => !standing.inName[i] && !standing.inOrganisation[i]) ??
    detectLanguage(words, meanings, (i) => !standing.inName[i]);
  const foreign = language === 'sv' || language === 'en';
  // Swedish and English do not bend a place's name: "stort" is no town, and "sade" no rain.
  const spans = foreign ? named.filter((s) => !isBentPlace(s, words, gazetteer)) : named;
  const read = readTokens(words, meanings, spans.length < named.length ? standingOf(words.length, spans) : standing, vocabulary);
  const tokens = foreign ? read.map((t) => (t.idleIn?.includes(language) ? { ...t, units: [] } : t)) : read;
  // "Mikä järjestö" asks for one, and names none.
  const organisationSpans = spans
    .filter((s) => s.kind === 'organisation' && !tokens.slice(s.start, s.end).every((t) => t.inPhrase && !t.word.capital))
    // The longest name tells most: "mistä kunnista Kymenlaakson hyvinvointialue koostuu".
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const focus = focusOf(tokens);

  const cues = new Set<Cue>();
  for (const t of focus) for (const cue of t.cues) cues.add(cue);
  settleCues(cues, { lowered: fold(rest), tokens, focus, namesBody: organisationSpans.length > 0 });
  const roles: Role[] = [];
  for (const t of focus) for (const role of t.roles) if (!roles.includes(role)) roles.push(role);

  // Places: one that stands alone counts before one inside an organisation's name.
  const places = spans.filter((s) => s.kind === 'region' || s.kind === 'municipality');
  const free = places.filter(
    (p) => !organisationSpans.some((o) => p.start >= o.start && p.end <= o.end && o.end - o.start > p.end - p.start),
  );
  const place = (free.length > 0 ? free : places).toSorted(
    (a, b) =>
      Number(a.partial) - Number(b.partial) || inFocus(b, focus, words) - inFocus(a, focus, words) || b.end - b.start - (a.end - a.start),
  )[0];
  const municipality = place?.kind === 'municipality' ? place.ids[0] : undefined;
  const sameSpot = place ? spans.find((s) => s.kind === 'region' && s.start === place.start && s.end === place.end) : undefined;
  const regions = sameSpot
    ? sameSpot.ids
    : municipality
      ? [tools.regionOf(municipality, today)].filter((r): r is Id => r !== undefined)
      : (place?.ids ?? []);

  const { people, byFirstName, partial, mismatch } = readPeople(spans, tokens, gazetteer);
  const units: TopicUnit[] = [];
  const unknown: string[] = [];
  for (const [at, t] of focus.entries()) {
    if (t.inName) continue;
    const optional =
      t.units.some((u) => u.ideas.includes('suomi')) || t.cues.length > 0 || t.roles.length > 0 || t.inOrganisation || t.covered;
    for (const unit of t.units) {
      if (units.some((u) => sameIdeas(u, unit))) continue;
      const isUnknown = unit.ideas[0]?.startsWith('?') ?? false;
      if (isUnknown && (t.inOrganisation || t.covered || t.word.key.length === 1)) continue;
      if (isUnknown) unknown.push(t.word.raw);
      const weight = isUnknown && t.units.length === 1 ? unknownWeight(t, focus[at - 1], focus[at + 1]) : unit.weight;
      const naming = !optional && (isUnknown ? weight >= 1 : (unit.ideas[0]?.startsWith('~') ?? false));
      units.push({ ideas: unit.ideas, weight, optional, naming, ofName: t.inOrganisation, surface: isUnknown ? t.word.raw : undefined });
    }
  }
  calmChatter(units);
  const generic = organisationSpans.length > 0 ? [] : tools.organisationsByIdeas(units.filter((u) => !u.optional));
  return {
    language,
    cues,
    roles,
    units: generic.length > 0 ? units.map((u) => ({ ...u, optional: true, ofName: true })) : units,
    regions,
    municipality,
    regionImplied: free.length === 0 && places.length > 0,
    national: spans.some((s) => s.kind === 'country' && !/^(suomi|finland)/.test(words[s.start]?.key ?? '')),
    organisations: organisationSpans.length > 0 ? organisationSpans.map((s) => s.ids) : generic,
    organisationsOfKind: generic.length > 0,
    people,
    firstNamed: byFirstName,
    personPartial: partial,
    personMismatch: mismatch,
    year: time.year,
    month: time.month,
    years: time.years,
    date: time.date,
    yearShift: time.yearShift,
    wordCount: words.length,
    unknown,
  };
}

/** Whether two units stand for the same. */
export function sameIdeas(a: Unit, b: Unit): boolean {
  return a.ideas.length === b.ideas.length && a.ideas.every((idea, i) => idea === b.ideas[i]);
}

/**
 * A word that nobody knows may be chatter ("polkaisee") or name another thing ("lasten kuntoutus", "Sitra"). It names
 * one when it is written as a name, or stands right before the topic's own words; right after "who" it is a verb.
 */
function unknownWeight(t: Token, before: Token | undefined, next: Token | undefined): number {
  const first = before === undefined || before.word.sentence !== t.word.sentence;
  if (t.word.capital && t.word.raw.length > 1 && !first) return 1;
  if (before?.cues.includes('who') && !genitiveWho.test(before.word.key)) return 0.2;
  return next !== undefined && isTelling(next) && next.word.sentence === t.word.sentence && qualifies(t.word.key, next.word.key) ? 1 : 0.4;
}

/** Whether a word can qualify the noun after it: a genitive, or an ending shared with it; what ends like a verb cannot. */
function qualifies(key: string, next: string): boolean {
  if (/(ed|ly|ade|ades|ats|oo|ee|aa|uu|is|isi|vat|mme|tte|taan|daan|ttiin|tiin|nut|neet|nu)$/.test(key))
    return key.endsWith('n') || key.slice(-2) === next.slice(-2);
  return true;
}

/** "Kenen", "vems", "whose" are followed by a noun. */
const genitiveWho = /^(kenen|keiden|vems|whose|kenelle|kelle|mille|minka|mika|vilken|vilka|which)/;

/** Several unknown words that name nothing weigh no more than one and a half. */
function calmChatter(units: TopicUnit[]): void {
  const loose = units.filter((u) => u.surface !== undefined && !u.optional && !u.naming);
  const sum = loose.reduce((total, u) => total + u.weight, 0);
  if (sum <= 0.6) return;
  for (const [i, u] of units.entries()) if (loose.includes(u)) units[i] = { ...u, weight: (u.weight * 0.6) / sum };
}

function inFocus(span: NameSpan, focus: readonly Token[], words: readonly Word[]): number {
  return focus.some((t) => t.word === words[span.start]) ? 1 : 0;
}

/** One small-lettered word that could be a place's name only with a Finnish ending. */
function isBentPlace(span: NameSpan, words: readonly Word[], gazetteer: Gazetteer): boolean {
  const word = words[span.start];
  if (!word || word.capital || span.end - span.start !== 1 || (span.kind !== 'municipality' && span.kind !== 'region')) return false;
  return gazetteer.isBent(word.key);
}

/** A name that is also an everyday word ("inga", "salo") counts only when it is written as a name. */
function isEverydayWord(span: NameSpan, words: readonly Word[], vocabulary: Vocabulary): boolean {
  if (span.end - span.start !== 1) return false;
  const word = words[span.start];
  if (!word) return false;
  const meaning = vocabulary.meaningOfText(word.key);
  if (!meaning.known || meaning.mended) return false;
  const foreign = meaning.languages.length > 0 && !meaning.languages.includes('fi');
  const everyday = meaning.units.length === 0 || meaning.cues.length > 0 || (foreign && span.kind === 'organisation');
  const first = span.start === 0 || words[span.start - 1]?.sentence !== word.sentence;
  if (span.kind === 'organisation') return everyday && !word.capital;
  // "läpi" is a word, "Lapin" a place.
  if (span.kind === 'region') return everyday && meaning.exact === true && !word.capital && word.key.length < 6;
  // "Euroissa" is money, Eura is written with a capital or as it is.
  if (
    span.kind === 'municipality' &&
    !word.capital &&
    !meaning.exact &&
    meaning.units.every((u) => !u.ideas[0]?.startsWith('=')) &&
    !isTownWord(meaning.units)
  )
    return true;
  return (everyday || span.partial) && (!word.capital || (first && meaning.exact === true));
}

/** "Kaupungissa" may belong to a town's own name. */
function isTownWord(units: readonly Unit[]): boolean {
  return units.some((u) => u.ideas.some((i) => i === 'kaupunki' || i === 'kunta'));
}
