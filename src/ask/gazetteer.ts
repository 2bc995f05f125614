// Names of places, organisations and people in running text: finds them inflected, split, joined or abbreviated.
// Knows names only; what a name means for the question is the reading's matter.
import type { Id, Registry } from '../registry/model.js';
import { endings, longestEnding } from './endings.js';
import { finnishStems, strengthened } from './inflection.js';
import { fold, nameWords, type Word, wordsOf } from './text.js';
import { createTypoIndex, withinEdits } from './typos.js';
import { createWordCache } from './word-cache.js';

export type NameKind = 'region' | 'municipality' | 'organisation' | 'person' | 'country';

/** A name found in a text: words `start` to `end` (exclusive). */
export interface NameSpan {
  readonly kind: NameKind;
  readonly ids: readonly Id[];
  readonly start: number;
  readonly end: number;
  /** Only a part of the name was used: "Karjala", "Kontturi". */
  readonly partial: boolean;
}

interface Target {
  readonly kind: NameKind;
  readonly id: Id;
  readonly partial: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly targets: Target[];
}

export interface Gazetteer {
  /**
   * All names in the words, none overlapping another of its kind. Words that `isKnown` does not know may be names
   * with a letter or two wrong.
   */
  spans(words: readonly Word[], isKnown: (key: string) => boolean): NameSpan[];
  /** Whether a word may belong to the name of a place: a quick look before `spans`. */
  mayBePlace(word: Word): boolean;
  /** Whether a word is a name's only with a Finnish ending taken off. */
  isBent(key: string): boolean;
  /** First names of people who are in the registry, folded. */
  isFirstName(key: string): boolean;
  /** People whose first name a word is, bent or not. */
  byFirstName(key: string): readonly Id[];
  /** People with that first name and a surname two letters away at most. */
  nearSurnames(firstName: string, typed: string): readonly Id[];
  /** Whether a word is that person's first name, a letter wrong at most. */
  isFirstNameOf(person: Id, key: string): boolean;
  add(kind: NameKind, id: Id, names: readonly string[]): void;
  addPerson(id: Id, name: string): void;
  remove(kind: NameKind, id: Id): void;
}

/** A gazetteer of every name in the registry. */
export function createGazetteer(registry: Pick<Registry, 'regions' | 'municipalities'>): Gazetteer {
  const root: Node = { next: new Map(), targets: [] };
  const stems = new Map<string, Set<string>>();
  const firstNames = new Map<string, Set<Id>>();
  const typos = createTypoIndex<string>();
  const placeWords = new Set<string>();
  const placeCache = createWordCache<boolean>(20_000);
  // Which name words a word may be a form of, and which ones are a letter away from it.
  const formCache = createWordCache<ReadonlySet<string>>(20_000);
  const nearCache = createWordCache<ReadonlySet<string>>(5000);
  const surnameParts = new Map<Id, readonly string[]>();
  const removable = new Map<string, { list: Target[]; target: Target }[]>();

  const learnWord = (word: string, inner: boolean): void => {
    formCache.clear();
    nearCache.clear();
    if (word.length >= 5 && !stems.get(word)?.has(word)) typos.add(word, word);
    for (const stem of stemsOfName(word)) {
      const set = stems.get(stem);
      if (set) set.add(word);
      else stems.set(stem, new Set([word]));
    }
    if (inner && /[aeiouy]n$/.test(word) && word.length > 5) {
      const stem = word.slice(0, -1);
      stems.set(stem, (stems.get(stem) ?? new Set()).add(word));
    }
  };
  const addPath = (words: readonly string[], target: Target): void => {
    let node = root;
    words.forEach((word, i) => {
      learnWord(word, i < words.length - 1);
      if (target.kind === 'region' || target.kind === 'municipality') placeWords.add(word);
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), targets: [] };
        node.next.set(word, next);
      }
      node = next;
    });
    if (node.targets.some((t) => t.kind === target.kind && t.id === target.id)) return;
    node.targets.push(target);
    const key = `${target.kind}:${target.id}`;
    const list = removable.get(key) ?? [];
    list.push({ list: node.targets, target });
    removable.set(key, list);
  };

  /** Which name words a typed word may be a form of. */
  const wordsOfForm = (key: string): ReadonlySet<string> => {
    const kept = formCache.get(key);
    if (kept) return kept;
    let found: Set<string> | undefined;
    for (let cut = key.length; cut >= Math.min(key.length, Math.max(2, key.length - longestEnding)); cut--) {
      const set = stems.get(key.slice(0, cut));
      if (!set || !endings['fi-noun'].has(key.slice(cut))) continue;
      // A short name with a long ending is chance.
      if (cut < 4 && key.length - cut > 3 && !set.has(key.slice(0, cut))) continue;
      // One letter is a name only by itself: the "N" of "N Karelen".
      for (const w of set) if (key.length > 1 || w === key) found = (found ?? new Set()).add(w);
    }
    formCache.set(key, found ?? noWords);
    return found ?? noWords;
  };

  const gazetteer: Gazetteer = {
    spans(words, isKnown) {
      const forms = words.map((word) => {
        const exact = wordsOfForm(word.key);
        if (exact.size > 0 || word.key.length < 6 || /\d/.test(word.key) || isKnown(word.key)) return exact;
        // A short name with another letter in it is another name: Essote is not Eksote.
        const kept = nearCache.get(word.key);
        if (kept) return kept;
        const near = typos.find(word.key, word.key.length >= 9 ? 2 : 1);
        const names = new Set(near.filter((n) => n.length >= 8 || placeWords.has(n) || !otherName(n, word.key)));
        nearCache.set(word.key, names);
        return names;
      });
      const found: NameSpan[] = [];
      // A name written apart: "villman strand".
      for (let i = 0; i + 1 < words.length; i++) {
        const [a, b] = [words[i], words[i + 1]];
        if (!a || !b || forms[i]?.size || forms[i + 1]?.size || a.key.length + b.key.length < 7 || a.sentence !== b.sentence) continue;
        for (const w of wordsOfForm(a.key + b.key)) {
          for (const t of root.next.get(w)?.targets ?? [])
            if (!t.partial) found.push({ kind: t.kind, ids: [t.id], start: i, end: i + 2, partial: false });
        }
      }
      for (let start = 0; start < words.length; start++) {
        if (forms[start]?.size === 0) continue;
        let nodes: readonly Node[] = [root];
        for (let end = start; end < words.length; end++) {
          nodes = furtherNodes(nodes, forms[end]);
          if (nodes.length === 0) break;
          const [node, ...more] = nodes;
          const targets = node && more.length === 0 ? node.targets : nodes.flatMap((n) => n.targets);
          if (targets.length === 0) continue;
          for (const kind of new Set(targets.map((t) => t.kind))) {
            const ofKind = targets.filter((t) => t.kind === kind);
            const whole = ofKind.filter((t) => !t.partial);
            const used = whole.length > 0 ? whole : ofKind;
            found.push({ kind, ids: [...new Set(used.map((t) => t.id))], start, end: end + 1, partial: whole.length === 0 });
          }
        }
      }
      return longestOnly(found);
    },
    mayBePlace(word) {
      const kept = placeCache.get(word.key);
      if (kept !== undefined) return kept;
      const may = [...wordsOfForm(word.key)].some((w) => placeWords.has(w));
      placeCache.set(word.key, may);
      return may;
    },
    isBent(key) {
      const forms = wordsOfForm(key);
      return forms.size > 0 && !forms.has(key) && !(key.endsWith('s') && forms.has(key.slice(0, -1)));
    },
    isFirstName: (key) => firstNames.has(key),
    byFirstName(key) {
      if (key.length < 4) return [];
      const forms = wordsOfForm(key);
      if (forms.size === 0 && !firstNames.has(key)) return [];
      return [...new Set([key, ...forms])].flatMap((name) => [...(firstNames.get(name) ?? [])]);
    },
    nearSurnames: (firstName, typed) =>
      typed.length < 5
        ? []
        : [...(firstNames.get(firstName) ?? [])].filter((id) => (surnameParts.get(id) ?? []).some((s) => withinEdits(s, typed, 2))),
    isFirstNameOf: (person, key) => [...firstNames].some(([name, ids]) => ids.has(person) && key.length >= 4 && withinEdits(name, key, 1)),
    add(kind, id, names) {
      for (const name of names) {
        const keys = nameWords(name).map((w) => w.key);
        if (keys.length === 0 || (keys.length === 1 && (keys[0] ?? '').length < 2)) continue;
        addPath(keys, { kind, id, partial: false });
        const joined = keys.join('');
        if (keys.length > 1 && keys.length <= 3 && joined.length >= 4 && joined.length <= 24 && !/\d/.test(joined))
          addPath([joined], { kind, id, partial: false });
      }
    },
    addPerson(id, name) {
      const [first, ...surnames] = name.split(/\s+/);
      if (!first || surnames.length === 0) return;
      // "Sirkka-Liisa" may be written as two words; each part of a double surname may stand alone.
      const firstKeys = wordsOf(first).map((w) => w.key);
      for (const key of [...firstKeys, firstKeys.join('')]) firstNames.set(key, (firstNames.get(key) ?? new Set()).add(id));
      const parts = wordsOf(surnames.join(' ')).map((w) => w.key);
      surnameParts.set(id, parts);
      addPath([...firstKeys, ...parts], { kind: 'person', id, partial: false });
      addPath([...parts, ...firstKeys], { kind: 'person', id, partial: false });
      addPath(parts, { kind: 'person', id, partial: false });
      if (parts.length > 1)
        for (const part of parts) {
          addPath([...firstKeys, part], { kind: 'person', id, partial: false });
          addPath([part], { kind: 'person', id, partial: true });
        }
      for (const key of firstKeys) learnWord(key, false);
    },
    remove(kind, id) {
      for (const { list, target } of removable.get(`${kind}:${id}`) ?? []) {
        const at = list.indexOf(target);
        if (at >= 0) list.splice(at, 1);
      }
      removable.delete(`${kind}:${id}`);
      if (kind === 'person') for (const [name, ids] of firstNames) if (ids.delete(id) && ids.size === 0) firstNames.delete(name);
    },
  };

  const regionNames = new Set<string>();
  for (const region of registry.regions) for (const name of namesOf(region.name)) regionNames.add(fold(name));
  for (const region of registry.regions) {
    const kind = region.kind === 'country' ? 'country' : 'region';
    const names = [...namesOf(region.name), ...region.aliases];
    gazetteer.add(kind, region.id, [...names, ...(kind === 'region' ? shortForms(region.name) : [])]);
    for (const name of names) gazetteer.add(kind, region.id, inhabitants(name));
    // "Karjala" alone may be any of the Karelias; "Pohjanmaa" is a region of its own.
    for (const name of namesOf(region.name)) {
      const keys = wordsOf(name).map((w) => w.key);
      const last = keys.at(-1);
      if (kind === 'region' && keys.length > 1 && last && !regionNames.has(last) && last !== 'suomi' && last !== 'finland')
        addPath([last], { kind, id: region.id, partial: true });
    }
  }
  for (const municipality of registry.municipalities) {
    const short = townShort[municipality.name.fi];
    gazetteer.add('municipality', municipality.id, [
      ...(short ? [short] : []),
      ...namesOf(municipality.name),
      ...inhabitants(municipality.name.fi),
    ]);
  }
  return gazetteer;
}

const noWords: ReadonlySet<string> = new Set();
const noNodes: readonly Node[] = [];

/** Where names go on from some nodes by a word that may be one of those. */
function furtherNodes(nodes: readonly Node[], words: ReadonlySet<string> | undefined): readonly Node[] {
  if (!words || words.size === 0) return noNodes;
  const further: Node[] = [];
  for (const node of nodes)
    for (const w of words) {
      const next = node.next.get(w);
      if (next) further.push(next);
    }
  return further;
}

/** The names of a text in all the languages it has. */
export function namesOf(text: { readonly fi: string; readonly sv?: string; readonly en?: string }): string[] {
  return [...new Set([text.fi, text.sv, text.en].filter((n): n is string => n !== undefined && n !== ''))];
}

/** How people shorten a region's name: "E-Karjala", "N. Karelen", "PK", "Kymmene". */
export function shortForms(name: { readonly fi: string; readonly sv?: string; readonly en?: string }): string[] {
  const short: string[] = [];
  for (const full of namesOf(name)) {
    const [first, second, ...more] = full.split(/[\s-]+/);
    if (first && second && more.length === 0 && /^\p{Lu}/u.test(second)) short.push(`${first[0]} ${second}`);
    const apart = /^(\p{L}{3,})(maa|laakso|kunta)$/u.exec(full);
    if (apart && ((apart[1]?.length ?? 0) >= 7 || apart[2] === 'laakso')) short.push(`${apart[1]} ${apart[2]}`);
    if (full.endsWith('dalen') && full.length > 9) short.push(full.slice(0, -5));
  }
  const parts = name.fi.split('-');
  const [one, two] = parts;
  if (parts.length === 2 && one && two && !initialsTaken.has(`${one[0]}${two[0]}`)) short.push(`${one[0]}${two[0]}`);
  return short;
}

/** Initials that more regions than one have, or that are a word. */
const initialsTaken = new Set(['KS', 'PP', 'KP', 'ES', 'VS', 'KH', 'PH']);

/** What a few towns are called in writing. */
const townShort: Readonly<Record<string, string>> = {
  Lappeenranta: 'Lpr',
  Joensuu: 'Jns',
  Helsinki: 'Hki',
  Tampere: 'Tre',
  Jyväskylä: 'Jkl',
  Kouvola: 'Kvl',
};

function inhabitants(name: string): string[] {
  return /^[\p{L}-]+$/u.test(name) && /[aeiouyäöå]$/.test(name) ? [`${name}lainen`] : [];
}

/** Stems of a name: as a noun, and with both parts bent where the first part is an adjective (Uusimaa, Isokyrö). */
function stemsOfName(word: string): Set<string> {
  // A shortened name ("Hki") is bent by its colon only.
  if (word.length <= 3) return new Set([word]);
  const stems = finnishStems(word);
  // Names in the plural: palvelut, kunnat, yrittäjät.
  if (/[aeiouy]t$/.test(word) && word.length > 5) {
    const singular = word.slice(0, -1);
    for (const one of [singular, ...strengthened(singular)]) for (const stem of finnishStems(one)) stems.add(stem);
  }
  const bent = /^(uusi|iso)(.{3,})$/.exec(word);
  if (bent?.[1] && bent[2]) {
    const firsts =
      bent[1] === 'uusi'
        ? ['uuden', 'uudessa', 'uudesta', 'uudella', 'uudelta', 'uudelle', 'uutta', 'uuteen']
        : ['ison', 'isossa', 'isosta', 'isolla', 'isolta', 'isolle'];
    for (const first of firsts) for (const tail of finnishStems(bent[2])) stems.add(first + tail);
  }
  return stems;
}

/** One letter stands in place of another, and the rest is as it should be: that is another name. */
function otherName(name: string, typed: string): boolean {
  if (typed.length < name.length) return false;
  let differing = 0;
  for (let i = 0; i < name.length; i++) if (name[i] !== typed[i]) differing += 1;
  return differing === 1;
}

function longestOnly(found: NameSpan[]): NameSpan[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || Number(a.partial) - Number(b.partial) || a.start - b.start,
  );
  const kept: NameSpan[] = [];
  for (const span of sorted) {
    if (kept.some((k) => k.kind === span.kind && span.start < k.end && k.start < span.end)) continue;
    kept.push(span);
  }
  // "Karelia" in "North Karelia" is no organisation.
  const places = kept.filter((k) => k.kind === 'region' || k.kind === 'municipality');
  const inPlace = (k: NameSpan): boolean => places.some((p) => k.start >= p.start && k.end <= p.end && p.end - p.start > k.end - k.start);
  return kept.filter((k) => k.kind !== 'organisation' || !inPlace(k)).sort((a, b) => a.start - b.start || b.end - a.end);
}
