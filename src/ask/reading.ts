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
  readonly surface?: string;
}

export interface Reading {
  readonly language: Language | undefined;
  readonly cues: ReadonlySet<Cue>;
  readonly roles: readonly Role[];
  readonly units: readonly TopicUnit[];
  /** Regions named; more than one where the name is common to several ("Karjala"). */
  readonly regions: readonly Id[];
  readonly municipality?: Id;
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
  readonly year?: number;
  readonly month?: number;
  /** Two years that are compared. */
  readonly years?: readonly [number, number];
  readonly date?: LocalDate;
  /** The year after or before the one spoken of. */
  readonly yearShift?: 1 | -1;
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
  const allSpans = gazetteer.spans(words, (key) => vocabulary.meaningOfText(key).known);
  let spans = allSpans.filter((s) => !isEverydayWord(s, words, vocabulary));
  const inside = (i: number, kinds: readonly NameSpan['kind'][]): NameSpan | undefined =>
    spans.find((s) => kinds.includes(s.kind) && i >= s.start && i < s.end);
  const tokensOf = (): Token[] =>
    readTokens(words, vocabulary, (i) => ({
      inName: inside(i, ['region', 'municipality', 'person']) !== undefined,
      inOrganisation: inside(i, ['organisation']) !== undefined,
    }));
  let tokens = tokensOf();
  // Names stay Finnish in every language: they tell only where nothing else does.
  const language =
    detectLanguage(
      words.filter((_, i) => !tokens[i]?.inName && !tokens[i]?.inOrganisation),
      vocabulary,
    ) ??
    detectLanguage(
      words.filter((_, i) => !tokens[i]?.inName),
      vocabulary,
    );
  if (language === 'sv' || language === 'en') {
    // Swedish and English do not bend a place's name: "stort" is no town, and "sade" no rain.
    const kept = spans.filter((s) => !isBentPlace(s, words, gazetteer));
    if (kept.length < spans.length) {
      spans = kept;
      tokens = tokensOf();
    }
    tokens = tokens.map((t) => (t.idleIn?.includes(language) ? { ...t, units: [] } : t));
  }
  // "Mikä järjestö" asks for one, and names none.
  const organisationSpans = spans
    .filter((s) => s.kind === 'organisation' && !tokens.slice(s.start, s.end).every((t) => t.inPhrase && !t.word.capital))
    // The longest name tells most: "mistä kunnista Kymenlaakson hyvinvointialue koostuu".
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const focus = focusOf(tokens);

  const cues = new Set(focus.flatMap((t) => t.cues));
  settleCues(cues, { lowered: fold(rest), tokens, focus, namesBody: organisationSpans.length > 0 });
  const roles = [...new Set(focus.flatMap((t) => t.roles))];

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
      if (units.some((u) => u.ideas.join() === unit.ideas.join())) continue;
      const isUnknown = unit.ideas[0]?.startsWith('?') ?? false;
      if (isUnknown && (t.inOrganisation || t.covered || t.word.key.length === 1)) continue;
      if (isUnknown) unknown.push(t.word.raw);
      const weight = isUnknown && t.units.length === 1 ? unknownWeight(t, focus[at - 1], focus[at + 1]) : unit.weight;
      const naming = !optional && (isUnknown ? weight >= 1 : (unit.ideas[0]?.startsWith('~') ?? false));
      units.push({
        ...unit,
        weight,
        optional,
        ...(naming ? { naming } : {}),
        ...(t.inOrganisation ? { ofName: true } : {}),
        ...(isUnknown ? { surface: t.word.raw } : {}),
      });
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
    ...(municipality ? { municipality } : {}),
    regionImplied: free.length === 0 && places.length > 0,
    national: spans.some((s) => s.kind === 'country' && !/^(suomi|finland)/.test(words[s.start]?.key ?? '')),
    organisations: organisationSpans.length > 0 ? organisationSpans.map((s) => s.ids) : generic,
    organisationsOfKind: generic.length > 0,
    people,
    firstNamed: byFirstName,
    personPartial: partial,
    personMismatch: mismatch,
    ...time,
    wordCount: words.length,
    unknown,
  };
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

function readTokens(
  words: readonly Word[],
  vocabulary: Vocabulary,
  where: (i: number) => { inName: boolean; inOrganisation: boolean },
): Token[] {
  const keys = words.map((w) => vocabulary.phraseWord(w.key));
  const tokens: Token[] = [];
  const dotted = words.some((w) => /[åäö]/i.test(w.raw));
  let coveredUntil = 0;
  let whoUntil = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const phrases = vocabulary.phrasesAt(keys, i);
    const ideaPhrase = phrases.filter((p) => p.lemma.ideas).toSorted((a, b) => b.length - a.length)[0];
    const cues = phrases.flatMap((p) => (p.lemma.cue ? [p.lemma.cue] : []));
    const roles = phrases.flatMap((p) => (p.lemma.role ? [p.lemma.role] : []));
    const longestCue = Math.max(0, ...phrases.filter((p) => p.lemma.cue || p.lemma.role).map((p) => p.length));
    if (longestCue > 1) coveredUntil = Math.max(coveredUntil, i + longestCue);
    const asksWho = Math.max(0, ...phrases.filter((p) => p.lemma.cue === 'who').map((p) => p.length));
    // In "mikä järjestö" the second word only says what kind of body is asked for.
    const inQuestion = i < whoUntil;
    if (asksWho > 1) whoUntil = i + asksWho;
    const inPhrase = i < coveredUntil;
    const place = { ...where(i), covered: inPhrase, inPhrase };
    const unlike = nearOrWhen(word, words[i - 1]);
    if (ideaPhrase && !place.inName) {
      const own = vocabulary.meaning(word.key);
      tokens.push({
        word,
        cues: [...cues, ...own.cues],
        roles,
        units: (ideaPhrase.lemma.ideas ?? []).map((idea) => ({ ideas: [idea], weight: vocabulary.weight(idea) })),
        known: true,
        ...place,
      });
      for (let k = 1; k < ideaPhrase.length; k++) {
        const next = words[i + k];
        if (next) tokens.push({ word: next, cues: [], roles: [], units: [], known: true, covered: true, ...where(i + k) });
      }
      i += ideaPhrase.length - 1;
      continue;
    }
    // In a text with its dots, "stod" stood and "stöd" supports.
    const stood = word.raw.toLowerCase() === 'stod' && dotted;
    const joined = stood || where(i).inName || where(i + 1).inName ? undefined : joinedMeaning(words, i, vocabulary);
    const meaning = joined ?? vocabulary.meaning(word.key);
    // "te" is "you" in plain Finnish; the offices' TE stands before their own words.
    const isPronoun =
      word.key === 'te' &&
      word.raw !== 'TE' &&
      !/^(palvelu|toimisto|pilot|tjanst|byra|service|office|keskus|live)/.test(words[i + 1]?.key ?? '');
    tokens.push({
      word,
      cues: [...cues, ...meaning.cues].filter((c) => c !== unlike),
      roles: [...roles, ...meaning.roles],
      units: isPronoun || stood || inQuestion ? [] : meaning.units,
      known: meaning.known || place.covered,
      ...(meaning.mended ? { mended: true } : {}),
      ...(meaning.idleIn ? { idleIn: meaning.idleIn } : {}),
      ...place,
      covered: place.covered || (meaning.everyday === true && !isAcronym(word, words)),
    });
    if (joined) {
      const next = words[i + 1];
      if (next) tokens.push({ word: next, cues: [], roles: [], units: [], known: true, covered: true, ...where(i + 1) });
      i += 1;
    }
  }
  return tokens;
}

/** Written in capitals among words that are not: a name, even where the same word is an everyday one (TIETTY, TOKI). */
function isAcronym(word: Word, words: readonly Word[]): boolean {
  return /^\p{Lu}{3,}\p{Ll}{0,6}$/u.test(word.raw) && words.some((w) => /\p{Ll}/u.test(w.raw));
}

/** Without dots "när" (when) and "når" (reaches) are one word: which of the two it is not. */
function nearOrWhen(word: Word, before: Word | undefined): Cue | undefined {
  if (word.key !== 'nar') return undefined;
  const raw = word.raw.toLowerCase();
  return raw === 'når' || (raw === 'nar' && before?.key === 'hur') ? 'when' : 'reach';
}

/** Two words that are one: "työ kyky", "osa työkykyinen"; only where at least one of them alone says nothing. */
function joinedMeaning(words: readonly Word[], i: number, vocabulary: Vocabulary): ReturnType<Vocabulary['meaning']> | undefined {
  const a = words[i]?.key;
  const b = words[i + 1]?.key;
  if (!a || !b || a.length < 2 || b.length < 3 || a.length + b.length > 40) return undefined;
  if (b.length >= 5 && vocabulary.isBase(a + b)) {
    const written = vocabulary.meaningOfText(a + b);
    if (written.exact && written.units.length > 0) return written;
  }
  const first = vocabulary.meaning(a);
  const second = vocabulary.meaning(b);
  if (first.known && second.known && !(first.units.length > 0 && second.units.length > 0)) return undefined;
  const whole = vocabulary.meaningOfText(a + b);
  const apart = first.units.length + second.units.length;
  if (!whole.known || whole.units.length === 0) return undefined;
  return whole.units.length < apart || !first.known || !second.known ? whole : undefined;
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
  const meaning = vocabulary.meaningOfText(word.raw);
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
