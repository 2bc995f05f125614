// What was worked out for a word, kept for the words that come again: a few thousand words make up nearly all that is asked.

/** Keeps so many answers at most; those not asked for since as many others came are forgotten. */
export interface WordCache<T> {
  get(word: string): T | undefined;
  set(word: string, known: T): void;
  clear(): void;
}

/** An empty cache of two halves: when the newer is full it becomes the older, and what is asked for again moves over. */
export function createWordCache<T>(most: number): WordCache<T> {
  let newer = new Map<string, T>();
  let older = new Map<string, T>();
  const set = (word: string, known: T): void => {
    if (newer.size >= most / 2) {
      older = newer;
      newer = new Map();
    }
    newer.set(word, known);
  };
  return {
    get(word) {
      const kept = newer.get(word);
      if (kept !== undefined || older.size === 0) return kept;
      const known = older.get(word);
      if (known !== undefined) set(word, known);
      return known;
    },
    set,
    clear() {
      if (newer.size > 0) newer = new Map();
      if (older.size > 0) older = new Map();
    },
  };
}
