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
  const words: { word: string; value: T; bending: Bending; stems?: readonly string[] }[] = [];
  // Most keys are one word's: without a list of one, and without the room that a growing list keeps, a third of the memory.
  const byHead = new Map<string, number | readonly number[]>();
  const note = (key: string, index: number): void => {
    const kept = byHead.get(key);
    byHead.set(key, kept === undefined ? index : typeof kept === 'number' ? [kept, index] : kept.concat(index));
  };
  const withHead = (key: string): readonly number[] => {
    const kept = byHead.get(key);
    return kept === undefined ? [] : typeof kept === 'number' ? [kept] : kept;
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
        for (const index of withHead(key)) {
          if (seen.has(index)) continue;
          seen.add(index);
          const entry = words[index];
          if (!entry) continue;
          // Short words may differ by one letter at most, whatever the caller allows.
          const limit = Math.min(distance, entry.word.length >= 9 ? 2 : 1, best);
          if (typed.length < entry.word.length - 3 - limit || typed.length > entry.word.length + 9) continue;
          entry.stems ??= entry.bending === 'fi-noun' ? [...finnishStems(entry.word)].filter((s) => s.length >= 4) : [entry.word];
          const d = distanceToInflected(typed, entry.stems, entry.bending, limit);
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

/** Edits between a word's stems and the beginning of what was typed, when the rest is an ending; limit + 1 when more. */
function distanceToInflected(typed: string, stems: readonly string[], bending: Bending, limit: number): number {
  let best = limit + 1;
  const fitting = endings[bending];
  for (const stem of stems) {
    if (stem.length < 4) continue;
    const row = lastRow(stem, typed, Math.min(best, limit + 1) - 1);
    if (!row) continue;
    for (let j = Math.max(0, stem.length - limit); j <= Math.min(typed.length, stem.length + limit); j++) {
      const d = row[j] ?? limit + 1;
      if (d < best && fitting.has(typed.slice(j))) best = d;
    }
    if (best <= 1) break;
  }
  return best;
}

/** Whether two words are that many edits apart at most; the end of the second may be a Finnish ending. */
export function withinEdits(a: string, b: string, limit: 1 | 2): boolean {
  const row = lastRow(a, b, limit);
  if (!row) return false;
  for (let j = 0; j <= b.length; j++) if ((row[j] ?? far) <= limit && endings['fi-noun'].has(b.slice(j))) return true;
  return false;
}

const far = 99;
const longest = 96;
// Three rows serve every call: one word is compared with thousands.
const rows = [new Uint8Array(longest + 2), new Uint8Array(longest + 2), new Uint8Array(longest + 2)] as const;

/**
 * Last row of the edit-distance table (with swaps of neighbours), undefined once nothing can stay within the limit. Only
 * the cells that may be within it are worked out; the row is good until the next call.
 */
function lastRow(a: string, b: string, limit: number): Uint8Array | undefined {
  if (limit < 0 || a.length > longest || b.length > longest || a.length - b.length > limit) return undefined;
  let [before, above, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length + 1; j++) above[j] = j <= limit ? j : far;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 && i <= limit ? i : far;
    let least = row[from - 1] ?? far;
    const letter = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let d = Math.min((above[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (above[j - 1] ?? far) + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) d = Math.min(d, (before[j - 2] ?? far) + 1);
      row[j] = d;
      if (d < least) least = d;
    }
    row[to + 1] = far;
    if (least > limit) return undefined;
    [before, above, row] = [above, row, before];
  }
  for (let j = 0; j < a.length - limit; j++) above[j] = far;
  for (let j = a.length + limit + 1; j <= b.length; j++) above[j] = far;
  return above;
}
