// The closed vocabulary: which words there are, in which forms, and what each stands for. Learns the registry's
// own words beside the field's; takes compounds apart and mends small typos. Leaves names of places, people and
// organisations to the gazetteer.
import type { Language } from '../conversation/view.js';
import type { Role } from '../registry/model.js';
import type { Cue } from './cues.js';
import { type Bending, endings, joints, longestEnding } from './endings.js';
import { asWritten, stemsOf } from './inflection.js';
import { createSetPhrases, type Phrase } from './set-phrases.js';
import { fold, nameWords } from './text.js';
import { createTypoIndex, type TypoIndex, withinEdits } from './typos.js';
import { createWordCache } from './word-cache.js';
import { eachWord } from './word-lists.js';

/** One thing that a word stands for; several alternatives where the word is ambiguous. `?word` is unknown. */
export interface Unit {
  readonly ideas: readonly string[];
  readonly weight: number;
}

/** A word of the vocabulary. */
export interface Lemma {
  readonly base: string;
  readonly bending: Bending;
  readonly language?: Language;
  /** Each inner list is one thing it can stand for, as one or more ideas. */
  readonly ideas?: readonly string[];
  readonly cue?: Cue;
  readonly role?: Role;
  readonly ordinary?: boolean;
}

/** What one word of a message means. */
export interface Meaning {
  readonly units: readonly Unit[];
  readonly cues: readonly Cue[];
  readonly roles: readonly Role[];
  /** False for a word that nothing in the vocabulary explains. */
  readonly known: boolean;
  readonly languages: readonly Language[];
  /** The word is also an everyday one, so it need not be meant as the name that it is. */
  readonly everyday?: boolean;
  /** The word stands in its base form. */
  readonly exact?: boolean;
  /** Languages in which this very word is an everyday one, where its ideas are another language's: "sade". */
  readonly idleIn?: readonly Language[];
  /** The word was read as another one, a letter or two away. */
  readonly mended?: boolean;
}

const registryWeight = 1.2;
const unknownWeight = 1;

/** A vocabulary with the field's words; grows by `learn`. */
export interface Vocabulary {
  /** Meaning of one folded word. */
  meaning(key: string): Meaning;
  /** Meaning of a word as it stands in running text, without mending typos. */
  meaningOfText(word: string): Meaning;
  /** Whether it is the base form of a word that is known. */
  isBase(key: string): boolean;
  /** A word of a phrase for a word that is unknown and a letter away from it; else the word itself. */
  phraseWord(key: string): string;
  /** Phrases that begin at a word. */
  phrasesAt(keys: readonly string[], start: number): readonly Phrase[];
  /** Takes a registry name in; its words are known from then on. Returns what the name stands for. */
  learn(name: string): Unit[];
  /** The weight of an idea. */
  weight(idea: string): number;
}

/** Builds the vocabulary of the field; costs some milliseconds, so once per process. */
export function createVocabulary(): Vocabulary {
  const stems = new Map<string, readonly Lemma[]>();
  const phrases = createSetPhrases();
  const weights = new Map<string, number>();
  const typos: TypoIndex<Lemma> = createTypoIndex();
  const phraseTypos: TypoIndex<string> = createTypoIndex();
  const cache = createWordCache<Meaning>(12_000);
  const inText = createWordCache<Meaning>(8000);
  const written = createWordCache<string>(8000);
  const learnt = new Map<string, readonly Unit[]>();

  const addStem = (stem: string, lemma: Lemma): void => {
    const list = stems.get(stem);
    if (!list) stems.set(stem, [lemma]);
    // not pushed: a list that grows keeps room for sixteen more, in thirty thousand lists
    else if (!list.includes(lemma)) stems.set(stem, list.concat(lemma));
  };
  const addLemma = (lemma: Lemma): void => {
    for (const stem of stemsOf(lemma.base, lemma.bending)) if (stem.length > 1 || stem === lemma.base) addStem(stem, lemma);
    if (lemma.base.length >= 5) typos.add(lemma.base, lemma, lemma.bending);
  };
  const addWord = (word: string, bending: Bending, rest: Omit<Lemma, 'base' | 'bending'>): void => {
    if (word.includes('_')) {
      const words = word.split('_').map(fold);
      for (const w of words) if (w.length >= 5) phraseTypos.add(w, w, 'exact');
      phrases.add({ words, lemma: { base: words.join(' '), bending, ...rest } });
      return;
    }
    addLemma({ base: fold(word), bending, ...rest });
  };

  eachWord(addWord, (idea, weight) => weights.set(idea, weight));

  const weight = (idea: string): number => weights.get(idea) ?? (idea.startsWith('=') ? registryWeight : unknownWeight);

  /** Lemmas whose stem and ending make up the word; exact base forms first. */
  const analyses = (key: string): { lemma: Lemma; exact: boolean }[] => {
    const found: { lemma: Lemma; exact: boolean }[] = [];
    for (let cut = key.length; cut >= Math.max(1, key.length - longestEnding); cut--) {
      const list = stems.get(key.slice(0, cut));
      if (!list) continue;
      const ending = key.slice(cut);
      for (const lemma of list) {
        if (!endings[lemma.bending].has(ending)) continue;
        if (found.some((f) => f.lemma === lemma)) continue;
        // A short stem with a long ending is chance: "te" + "ista".
        if (cut <= 3 && ending.length > cut + 1 && lemma.base.length > cut + 1) continue;
        found.push({ lemma, exact: lemma.base === key });
      }
    }
    return found;
  };

  const unitOf = (ideas: readonly string[]): Unit => ({ ideas, weight: Math.max(...ideas.map(weight)) });

  const unitsOf = (lemmas: readonly Lemma[]): Unit[] => {
    const manifold = lemmas.filter((l) => l.ideas && l.ideas.length > 1);
    const single = lemmas.filter((l) => l.ideas?.length === 1);
    const longest = manifold.sort((a, b) => (b.ideas?.length ?? 0) - (a.ideas?.length ?? 0))[0];
    if (longest?.ideas && (single.length === 0 || single.every((s) => longest.ideas?.includes(s.ideas?.[0] ?? ''))))
      return longest.ideas.map((i) => unitOf([i]));
    const alternatives = [...new Set(single.flatMap((l) => l.ideas ?? []))];
    if (alternatives.length > 0) return [unitOf(alternatives)];
    return longest?.ideas?.map((i) => unitOf([i])) ?? [];
  };

  /** The parts of a compound, each known; the one with the fewest parts, undefined when there is none. */
  const compound = (key: string): Unit[] | undefined => {
    const memo = new Map<number, Unit[][] | null>();
    const lastPart = (from: number): Lemma[] =>
      analyses(key.slice(from))
        .map((a) => a.lemma)
        .filter((l) => l.ideas && l.bending !== 'exact');
    const from = (start: number, depth: number): Unit[][] | null => {
      if (depth > 4 || key.length - start < 3) return null;
      const kept = memo.get(start);
      if (kept !== undefined) return kept;
      let best: Unit[][] | null = null;
      if (start > 0) {
        const last = lastPart(start);
        if (last.length > 0) best = [unitsOf(last)];
      }
      for (let end = Math.min(key.length - 3, start + 24); end >= start + 2 && (best === null || best.length > 1); end--) {
        const first = firstParts(key.slice(start, end));
        if (first.length === 0) continue;
        const rest = from(end, depth + 1);
        if (rest && (best === null || rest.length + 1 < best.length)) best = [unitsOf(first), ...rest];
      }
      memo.set(start, best);
      return best;
    };
    return from(0, 0)?.flat();
  };

  const firstParts = (part: string): Lemma[] => {
    const found: Lemma[] = [];
    if (part.length < 3 && part !== 'te') return found;
    const itself = stems.get(part)?.filter((l) => l.ideas && l.base === part && joints[l.bending].includes('')) ?? [];
    if (itself.length > 0) return itself;
    for (let cut = part.length; cut >= Math.max(2, part.length - 4); cut--) {
      for (const lemma of stems.get(part.slice(0, cut)) ?? []) {
        if (lemma.ideas && joints[lemma.bending].includes(part.slice(cut)) && !found.includes(lemma)) found.push(lemma);
      }
    }
    return found;
  };

  /** A compound of which one end is known: "vanhuspalvelu" is unknown + palvelu. */
  const halfKnown = (key: string): Unit[] | undefined => {
    for (let cut = 3; cut <= key.length - 4; cut++) {
      const last = analyses(key.slice(cut))
        .map((a) => a.lemma)
        .filter((l) => l.ideas && l.base.length >= 4 && l.bending !== 'exact');
      if (last.length === 0) continue;
      const head = key.slice(0, cut);
      const mended = head.length >= 5 ? typos.find(head, 1).filter((m) => m.ideas) : [];
      return [...(mended.length > 0 ? unitsOf(mended) : [{ ideas: [`?${head}`], weight: unknownWeight }]), ...unitsOf(last)];
    }
    for (let cut = key.length - 4; cut >= 4; cut--) {
      const first = firstParts(key.slice(0, cut));
      if (first.length === 0 || first.every((l) => l.base.length < 4)) continue;
      const tail = key.slice(cut);
      // "kesätyöjutut", "verkostoasia": the topic and a word that says nothing.
      const idle = analyses(tail).filter((a) => a.lemma.ordinary && a.lemma.bending === 'fi-noun' && a.lemma.base.length >= 4);
      const heads = first.filter((l) => l.base.length >= 5);
      if (idle.length > 0 && heads.length > 0) return unitsOf(heads);
      const mended = tail.length >= 5 ? typos.find(tail, 1).filter((m) => m.ideas) : [];
      if (mended.length > 0) return [...unitsOf(first), ...unitsOf(mended)];
    }
    return undefined;
  };

  /** Two compounds that begin with one known word and go on differently: palvelutalo is not palvelumalli. */
  const anotherCompound = (key: string, base: string): boolean => {
    let shared = 0;
    while (shared < base.length && key[shared] === base[shared]) shared += 1;
    for (let cut = shared; cut >= 5; cut--)
      if (stems.get(key.slice(0, cut))?.some((l) => l.ideas && l.base.length <= cut))
        return !withinEdits(base.slice(cut), key.slice(cut), 1);
    return false;
  };

  const unknown = (key: string): Meaning => ({
    units: [{ ideas: [`?${key}`], weight: unknownWeight }],
    cues: [],
    roles: [],
    known: false,
    languages: [],
  });

  const ofLemmas = (all: readonly { lemma: Lemma; exact: boolean }[], mended: boolean): Meaning => {
    // A word in its base form is that word; only otherwise are bent forms considered.
    const exact = all.filter((a) => a.exact);
    const only = exact.length > 0 && exact.every((a) => (a.lemma.cue || a.lemma.role) && !a.lemma.ideas);
    const chosen = (exact.length > 0 ? all.filter((a) => a.exact || (only && a.lemma.ideas)) : all).map((a) => a.lemma);
    // "Employers" are employers rather than those who employ.
    const bentAway = exact.length === 0 && chosen.some((l) => l.ordinary && l.bending === 'fi-verb');
    // "Luki" is somebody who read rather than a school.
    const named = chosen.filter((l) => l.ideas && !(bentAway && l.ideas.every((i) => i.startsWith('~'))));
    const longest = Math.max(0, ...named.map((l) => l.base.length));
    const withIdeas = named.every((l) => l.bending === 'en') ? named.filter((l) => l.base.length === longest) : named;
    const speaking = new Set(withIdeas.map((l) => l.language));
    const idle = speaking.has(undefined)
      ? []
      : [
          ...new Set(
            all.flatMap(({ lemma: l }) => (l.ordinary && !l.ideas && l.language && !speaking.has(l.language) ? [l.language] : [])),
          ),
        ];
    return {
      units: unitsOf(withIdeas),
      cues: [...new Set(chosen.flatMap((l) => (l.cue ? [l.cue] : [])))],
      roles: [...new Set(chosen.flatMap((l) => (l.role ? [l.role] : [])))],
      known: true,
      ...(exact.length > 0 ? { exact: true } : {}),
      ...(chosen.some((l) => l.ordinary) && withIdeas.length > 0 && withIdeas.every((l) => l.ideas?.every((i) => i.startsWith('=')))
        ? { everyday: true }
        : {}),
      languages: [...new Set(chosen.flatMap((l) => (l.language ? [l.language] : [])))],
      ...(idle.length > 0 ? { idleIn: idle } : {}),
      ...(mended ? { mended } : {}),
    };
  };

  const work = (key: string): Meaning => {
    if (/^\d+$/.test(key)) return { units: [], cues: [], roles: [], known: true, languages: [] };
    const direct = analyses(key);
    if (direct.length > 0) return ofLemmas(direct, false);
    if (key.length < 4) return unknown(key);
    for (const written of asWritten(key)) {
      const found = analyses(written);
      if (found.length > 0) return ofLemmas(found, true);
    }
    const whole = key.length >= 6 && key.length <= 50 ? compound(key) : undefined;
    if (whole) return { units: whole, cues: [], roles: [], known: true, languages: [] };
    if (key.length >= 5 && key.length <= 50) {
      const near = typos.find(key, key.length >= 9 ? 2 : 1).filter((l) => !anotherCompound(key, l.base));
      const named = near.filter((l) => l.ideas);
      if (named.length > 0)
        return ofLemmas(
          named.map((lemma) => ({ lemma, exact: false })),
          true,
        );
      const half = key.length >= 7 ? halfKnown(key) : undefined;
      if (half)
        return { units: half, cues: [], roles: [], known: half.every((u) => !u.ideas[0]?.startsWith('?')), languages: [], mended: true };
      const everyday = typos.find(key, 1).filter((l) => key.length >= 6 || (l.role !== undefined && l.base.length >= 6));
      if (everyday.length > 0)
        return ofLemmas(
          everyday.map((lemma) => ({ lemma, exact: false })),
          true,
        );
    }
    return unknown(key);
  };

  /** What one word of a name stands for; a word that nothing explains becomes one of the vocabulary. */
  const learnWord = (key: string, raw: string, inner: boolean): readonly Unit[] => {
    const direct = analyses(key);
    const exact = direct.filter((a) => a.exact);
    const read = (exact.length > 0 ? exact : direct).map((a) => a.lemma);
    if (read.some((l) => l.ideas)) return unitsOf(read.filter((l) => l.ideas));
    // Neither does a bent one: "määrää".
    if (direct.length > 0 && exact.length === 0 && /^\p{Ll}/u.test(raw) && read.every((l) => l.ordinary)) return [];
    // An everyday word in a name says nothing, unless it is written as an acronym: TOKI.
    if (exact.length > 0 && !/^[A-ZÄÖÅ]{3,}$/.test(raw)) return [];
    const split = direct.length === 0 && key.length >= 6 ? compound(key) : undefined;
    if (split) {
      if (key.length >= 9) typos.add(key, { base: key, bending: 'fi-noun', ideas: split.map((u) => u.ideas[0] ?? '') });
      return split;
    }
    if (/^\d+$/.test(key)) return [];
    const lemma: Lemma = { base: key, bending: 'fi-noun', ideas: [`=${key}`] };
    addLemma(lemma);
    // A genitive before another word: its nominative may be asked for as well.
    if (inner && /[aeiouy]n$/.test(key) && key.length > 4) addStem(key.slice(0, -1), lemma);
    cache.clear();
    inText.clear();
    written.clear();
    return [unitOf([`=${key}`])];
  };

  const meaning = (key: string): Meaning => {
    const kept = cache.get(key);
    if (kept) return kept;
    const made = work(key);
    cache.set(key, made);
    return made;
  };

  return {
    meaning,
    meaningOfText(word) {
      const key = fold(word);
      const kept = inText.get(key);
      if (kept) return kept;
      const typed = analyses(key);
      const direct = typed.length > 0 || key.length < 5 ? typed : asWritten(key).flatMap((w) => analyses(w));
      const whole = direct.length === 0 && key.length >= 6 && key.length <= 50 ? compound(key) : undefined;
      const made =
        direct.length > 0
          ? ofLemmas(direct, typed.length === 0)
          : whole
            ? { units: whole, cues: [], roles: [], known: true, languages: [] }
            : unknown(key);
      inText.set(key, made);
      return made;
    },
    weight,
    isBase: (key) => stems.get(key)?.some((l) => l.base === key) ?? false,
    phraseWord(key) {
      if (key.length < 5 || key.length > 40) return key;
      const kept = written.get(key);
      if (kept !== undefined) return kept;
      const made = analyses(key).length > 0 ? key : (phraseTypos.find(key, 1)[0] ?? key);
      written.set(key, made);
      return made;
    },
    phrasesAt: phrases.at,
    learn(name) {
      const units: Unit[] = [];
      const words = nameWords(name);
      const keys = words.map((w) => w.key);
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] ?? '';
        const phrase = this.phrasesAt(keys, i).find((p) => p.lemma.ideas && p.words.length > 1);
        if (phrase?.lemma.ideas) {
          units.push(...phrase.lemma.ideas.map((idea) => unitOf([idea])));
          i += phrase.words.length - 1;
          continue;
        }
        const kept = learnt.get(words[i]?.raw ?? key);
        const own = kept ?? learnWord(key, words[i]?.raw ?? key, i < keys.length - 1);
        if (!kept) learnt.set(words[i]?.raw ?? key, own);
        units.push(...own);
      }
      return units;
    },
  };
}
