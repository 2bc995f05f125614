// Each word of a question with what it means where it stands: in a set phrase, in a name, written apart from its other
// half, or by itself. What the words amount to together is the reading's matter.
import type { Role } from '../registry/model.js';
import type { Cue } from './cues.js';
import type { Token } from './focus.js';
import type { NameSpan } from './gazetteer.js';
import type { Phrase } from './set-phrases.js';
import type { Word } from './text.js';
import type { Meaning, Vocabulary } from './vocabulary.js';

/** Which words of a text stand in a name of a place or a person, and which in an organisation's. */
export interface Standing {
  readonly inName: readonly boolean[];
  readonly inOrganisation: readonly boolean[];
}

/** Where each of so many words stands. */
export function standingOf(count: number, spans: readonly NameSpan[]): Standing {
  const inName = new Array<boolean>(count).fill(false);
  const inOrganisation = new Array<boolean>(count).fill(false);
  for (const { kind, start, end } of spans) {
    if (kind === 'organisation') inOrganisation.fill(true, start, end);
    else if (kind !== 'country') inName.fill(true, start, end);
  }
  return { inName, inOrganisation };
}

const none: readonly never[] = [];
/** What a word says that the one before it has taken in. */
const taken = { cues: none, roles: none, units: none, known: true, mended: false, idleIn: undefined };

/** One token for each word; `meanings` are the words' own. */
export function readTokens(
  words: readonly Word[],
  meanings: readonly Meaning[],
  { inName, inOrganisation }: Standing,
  vocabulary: Vocabulary,
): Token[] {
  const keys = words.map((w) => vocabulary.phraseWord(w.key));
  const tokens: Token[] = [];
  const push = (
    i: number,
    { cues, roles, units, known, mended, idleIn }: Pick<Token, 'cues' | 'roles' | 'units' | 'known' | 'mended' | 'idleIn'>,
    covered: boolean,
    inPhrase: boolean,
  ): void => {
    const word = words[i];
    if (!word) return;
    tokens.push({
      word,
      cues,
      roles,
      units,
      known,
      mended,
      idleIn,
      inName: inName[i] === true,
      inOrganisation: inOrganisation[i] === true,
      covered,
      inPhrase,
    });
  };
  let coveredUntil = 0;
  let whoUntil = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const own = meanings[i];
    if (!word || !own) continue;
    const phrases = vocabulary.phrasesAt(keys, i);
    const cues: Cue[] = [];
    const roles: Role[] = [];
    let ofIdeas: Phrase | undefined;
    let asksWho = 0;
    for (const phrase of phrases) {
      const { lemma } = phrase;
      const { length } = phrase.words;
      if (lemma.cue) cues.push(lemma.cue);
      if (lemma.role) roles.push(lemma.role);
      if (length > 1 && (lemma.cue || lemma.role)) coveredUntil = Math.max(coveredUntil, i + length);
      if (lemma.cue === 'who') asksWho = Math.max(asksWho, length);
      if (lemma.ideas && length > (ofIdeas?.words.length ?? 0)) ofIdeas = phrase;
    }
    // In "mikä järjestö" the second word only says what kind of body is asked for.
    const inQuestion = i < whoUntil;
    if (asksWho > 1) whoUntil = i + asksWho;
    const inPhrase = i < coveredUntil;
    if (ofIdeas && inName[i] !== true) {
      const units = (ofIdeas.lemma.ideas ?? []).map((idea) => ({ ideas: [idea], weight: vocabulary.weight(idea) }));
      push(i, { ...taken, cues: [...cues, ...own.cues], roles, units }, inPhrase, inPhrase);
      for (let k = 1; k < ofIdeas.words.length; k++) push(i + k, taken, true, false);
      i += ofIdeas.words.length - 1;
      continue;
    }
    // In a text with its dots, "stod" stood and "stöd" supports.
    const stood = word.key === 'stod' && word.raw.toLowerCase() === 'stod' && words.some((w) => /[åäö]/i.test(w.raw));
    const joined = stood || inName[i] === true || inName[i + 1] === true ? undefined : joinedMeaning(words, meanings, i, vocabulary);
    const meaning = joined ?? own;
    const unlike = nearOrWhen(word, words[i - 1]);
    const allCues = cues.length === 0 ? meaning.cues : [...cues, ...meaning.cues];
    push(
      i,
      {
        cues: unlike === undefined ? allCues : allCues.filter((c) => c !== unlike),
        roles: roles.length === 0 ? meaning.roles : [...roles, ...meaning.roles],
        units: stood || inQuestion || isPronoun(word, words[i + 1]) ? none : meaning.units,
        known: meaning.known || inPhrase,
        mended: meaning.mended === true,
        idleIn: meaning.idleIn,
      },
      inPhrase || (meaning.everyday === true && !isAcronym(word, words)),
      inPhrase,
    );
    if (joined) {
      i += 1;
      push(i, taken, true, false);
    }
  }
  return tokens;
}

/** "Te" is "you" in plain Finnish; the offices' TE stands before their own words. */
function isPronoun(word: Word, next: Word | undefined): boolean {
  return (
    word.key === 'te' && word.raw !== 'TE' && !/^(palvelu|toimisto|pilot|tjanst|byra|service|office|keskus|live)/.test(next?.key ?? '')
  );
}

const acronym = /^\p{Lu}{3,}\p{Ll}{0,6}$/u;
const small = /\p{Ll}/u;

/** Written in capitals among words that are not: a name, even where the same word is an everyday one (TIETTY, TOKI). */
function isAcronym(word: Word, words: readonly Word[]): boolean {
  return acronym.test(word.raw) && words.some((w) => small.test(w.raw));
}

/** Without dots "när" (when) and "når" (reaches) are one word: which of the two it is not. */
function nearOrWhen(word: Word, before: Word | undefined): Cue | undefined {
  if (word.key !== 'nar') return undefined;
  const raw = word.raw.toLowerCase();
  return raw === 'når' || (raw === 'nar' && before?.key === 'hur') ? 'when' : 'reach';
}

/** Two words that are one: "työ kyky", "osa työkykyinen"; only where at least one of them alone says nothing. */
function joinedMeaning(words: readonly Word[], meanings: readonly Meaning[], i: number, vocabulary: Vocabulary): Meaning | undefined {
  const a = words[i]?.key;
  const b = words[i + 1]?.key;
  const first = meanings[i];
  const second = meanings[i + 1];
  if (!a || !b || !first || !second || a.length < 2 || b.length < 3 || a.length + b.length > 40) return undefined;
  if (b.length >= 5 && vocabulary.isBase(a + b)) {
    const written = vocabulary.meaningOfText(a + b);
    if (written.exact && written.units.length > 0) return written;
  }
  if (first.known && second.known && !(first.units.length > 0 && second.units.length > 0)) return undefined;
  const whole = vocabulary.meaningOfText(a + b);
  const apart = first.units.length + second.units.length;
  if (!whole.known || whole.units.length === 0) return undefined;
  return whole.units.length < apart || !first.known || !second.known ? whole : undefined;
}
