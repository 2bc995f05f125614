// Words that stand for something only together: "how many", "kuka taho". Finds them where they stand; what they stand for
// is the vocabulary's.
import { endings } from './endings.js';
import type { Lemma } from './vocabulary.js';

/** Words that stand for something together. */
export interface Phrase {
  readonly words: readonly string[];
  readonly lemma: Lemma;
}

export interface SetPhrases {
  add(phrase: Phrase): void;
  /** Phrases that begin at a word. */
  at(keys: readonly string[], start: number): readonly Phrase[];
}

const none: readonly Phrase[] = [];

/** No phrases yet. */
export function createSetPhrases(): SetPhrases {
  const byFirst = new Map<string, Phrase[]>();
  return {
    add(phrase) {
      const first = phrase.words[0] ?? '';
      const list = byFirst.get(first);
      if (list) list.push(phrase);
      else byFirst.set(first, [phrase]);
    },
    at(keys, start) {
      const next = keys[start + 1];
      if (next === undefined) return none;
      // Most of those that begin with a word go on with another letter.
      const letter = next.charCodeAt(0);
      return byFirst.get(keys[start] ?? '')?.filter((p) => p.words[1]?.charCodeAt(0) === letter && fitsAt(p, keys, start)) ?? none;
    },
  };
}

/** Whether the words go on as the phrase does, whose first word is there; its last one may be bent. */
function fitsAt({ words, lemma }: Phrase, keys: readonly string[], start: number): boolean {
  const last = words.length - 1;
  for (let i = 1; i <= last; i++) {
    const key = keys[start + i];
    const word = words[i];
    if (key === word && key !== undefined) continue;
    if (key === undefined || word === undefined || i < last || lemma.bending === 'exact' || !key.startsWith(word)) return false;
    if (!endings[lemma.bending].has(key.slice(word.length))) return false;
  }
  return true;
}
