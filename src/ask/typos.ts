// Finds words a typo away: candidates by what is left when one letter of a word's beginning is dropped, then a
// bounded edit distance against the beginning of what was typed, so that an inflected word may be misspelt too.
import { type Bending, endings } from './endings.js';
import { finnishStems } from './inflection.js';

export interface TypoIndex<T> {
  /** `bending` tells which endings may follow; a name or a Finnish noun when absent. */
  add(word: string, value: T, bending?: Bending): void;
  /** Values of the nearest words within the distance; the nearest only, in the order in which they were added. */
  find(typed: string, distance: 1 | 2): T[];
}

const headLength = 6;

/** An index that keeps about seven short keys per word. */
export function createTypoIndex<T>(): TypoIndex<T> {
  const words: { word: string; value: T; bending: Bending }[] = [];
  const byHead = new Map<string, number[]>();
  const note = (key: string, index: number): void => {
    const list = byHead.get(key);
    if (!list) byHead.set(key, [index]);
    else if (list[list.length - 1] !== index) list.push(index);
  };
  return {
    add(word, value, bending = 'fi-noun') {
      const index = words.push({ word, value, bending }) - 1;
      for (const key of heads(word)) note(key, index);
    },
    find(typed, distance) {
      const seen = new Set<number>();
      let best = distance + 1;
      let found: T[] = [];
      for (const key of heads(typed)) {
        for (const index of byHead.get(key) ?? []) {
          if (seen.has(index)) continue;
          seen.add(index);
          const entry = words[index];
          if (!entry) continue;
          // Short words may differ by one letter at most, whatever the caller allows.
          const limit = Math.min(distance, entry.word.length >= 9 ? 2 : 1, best);
          const d = distanceToInflected(typed, entry.word, entry.bending, limit);
          if (d > limit) continue;
          if (d < best) {
            best = d;
            found = [];
          }
          if (d === best) found.push(entry.value);
        }
      }
      return found;
    },
  };
}

function heads(word: string): Set<string> {
  const head = word.slice(0, headLength);
  const keys = new Set([head]);
  for (let i = 0; i < head.length; i++) keys.add(head.slice(0, i) + head.slice(i + 1));
  // One letter too many pushes the last one out of the head.
  keys.add(head.slice(0, headLength - 1));
  return keys;
}

/** Edits between a word's stem and the beginning of what was typed, when the rest is an ending; limit + 1 when more. */
function distanceToInflected(typed: string, word: string, bending: Bending, limit: number): number {
  if (typed.length < word.length - 3 - limit || typed.length > word.length + 9) return limit + 1;
  let best = limit + 1;
  const nounEndings = endings[bending];
  for (const stem of bending === 'fi-noun' ? finnishStems(word) : [word]) {
    if (stem.length < 4) continue;
    const row = lastRow(stem, typed, Math.min(best, limit + 1) - 1);
    if (!row) continue;
    for (let j = 0; j <= typed.length; j++) {
      const d = row[j] ?? limit + 1;
      if (d < best && nounEndings.has(typed.slice(j))) best = d;
    }
    if (best <= 1) break;
  }
  return best;
}

/** Whether two words are that many edits apart at most; the end of the second may be a Finnish ending. */
export function withinEdits(a: string, b: string, limit: 1 | 2): boolean {
  const row = lastRow(a, b, limit);
  if (!row) return false;
  return row.some((d, j) => d <= limit && endings['fi-noun'].has(b.slice(j)));
}

/** Last row of the edit-distance table (with swaps of neighbours), undefined once nothing can stay within the limit. */
function lastRow(a: string, b: string, limit: number): number[] | undefined {
  if (limit < 0) return undefined;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, (before[j - 2] ?? 0) + 1);
      row.push(d);
      if (d < least) least = d;
    }
    if (least > limit) return undefined;
    before = above;
    above = row;
  }
  return above;
}
