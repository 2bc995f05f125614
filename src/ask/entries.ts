// The registry as things that can be asked about: each with its names as ideas, its region and its topic. Keeps an
// index from idea to entries and takes changes in one by one, so that an edit never rebuilds all.
import type { Id } from '../registry/model.js';
import { cleanText, wordsOf } from './text.js';
import type { Unit, Vocabulary } from './vocabulary.js';

export type EntryKind =
  | 'responsibility'
  | 'network'
  | 'agreement'
  | 'measure'
  | 'pilot'
  | 'project'
  | 'milestone'
  | 'metric'
  /** A number told in passing: of a programme measure or a project. Its id is `owner#position`. */
  | 'fact'
  | 'organisation'
  | 'person'
  | 'succession'
  | 'term';

/** One name as a set of ideas. */
export interface NameIdeas {
  readonly ideas: ReadonlySet<string>;
  readonly weight: number;
}

/** A thing of the registry that can be asked about. */
export interface Entry {
  /** `kind:id`, unique. */
  readonly key: string;
  readonly kind: EntryKind;
  readonly id: Id;
  /** Regions it belongs to; empty for the whole country. */
  readonly regions: readonly Id[];
  /** Entries of one topic are answered together: a network and what is agreed about it. */
  readonly topic: string;
  readonly names: readonly NameIdeas[];
  /** Ideas of its description: weak evidence. */
  readonly extra: ReadonlySet<string>;
  /** What is told of it in sentences, as marks of words and ideas; empty for most. */
  readonly told: ReadonlySet<string>;
}

export interface EntryIndex {
  readonly size: number;
  get(key: string): Entry | undefined;
  /** Entries with an idea in a name, or with it in the description. */
  withIdea(idea: string): ReadonlySet<Entry>;
  /** Entries of which something is told with that mark. */
  telling(mark: string): ReadonlySet<Entry>;
  ofKind(kind: EntryKind): ReadonlySet<Entry>;
  put(entry: Entry): void;
  remove(key: string): void;
}

/** An empty index. */
export function createEntryIndex(): EntryIndex {
  const byKey = new Map<string, Entry>();
  const byIdea = new Map<string, Set<Entry>>();
  const byTold = new Map<string, Set<Entry>>();
  const byKind = new Map<EntryKind, Set<Entry>>();
  const none: ReadonlySet<Entry> = new Set();
  const ideasOf = (entry: Entry): Set<string> => {
    const all = new Set<string>();
    for (const name of entry.names) for (const idea of name.ideas) all.add(idea);
    return all;
  };
  const put = <K>(map: Map<K, Set<Entry>>, key: K, entry: Entry): void => {
    const set = map.get(key);
    if (set) set.add(entry);
    else map.set(key, new Set([entry]));
  };
  return {
    get size() {
      return byKey.size;
    },
    get: (key) => byKey.get(key),
    withIdea: (idea) => byIdea.get(idea) ?? none,
    telling: (mark) => byTold.get(mark) ?? none,
    ofKind: (kind) => byKind.get(kind) ?? none,
    put(entry) {
      this.remove(entry.key);
      byKey.set(entry.key, entry);
      put(byKind, entry.kind, entry);
      for (const idea of ideasOf(entry)) put(byIdea, idea, entry);
      for (const mark of entry.told) put(byTold, mark, entry);
    },
    remove(key) {
      const entry = byKey.get(key);
      if (!entry) return;
      byKey.delete(key);
      byKind.get(entry.kind)?.delete(entry);
      for (const idea of ideasOf(entry)) byIdea.get(idea)?.delete(entry);
      for (const mark of entry.told) byTold.get(mark)?.delete(entry);
    },
  };
}

/** What an entry is made from, before its words are understood. */
export interface Source {
  readonly kind: EntryKind;
  readonly id: Id;
  readonly regions: readonly Id[];
  readonly topic?: string;
  readonly names: readonly string[];
  /** Ideas that belong to its kind: a pilot is a "te palvelu pilotti" whatever its name. */
  readonly kindIdeas?: readonly string[];
  readonly extra?: readonly string[];
  /** Sentences of the registry that may answer a question by themselves, in every language they have. */
  readonly told?: readonly string[];
}

/** Turns an item of the registry into an entry. Place names in its names are left out: regions are matched apart. */
export function makeEntry(source: Source, vocabulary: Vocabulary, withoutPlaces: (name: string) => string): Entry {
  const seen = new Set<string>();
  const names: NameIdeas[] = [];
  const addName = (units: readonly Unit[]): void => {
    const ideas = new Set([...units.flatMap((u) => u.ideas), ...(source.kindIdeas ?? [])]);
    if (ideas.size === 0) return;
    const mark = [...ideas].sort().join(' ');
    if (seen.has(mark)) return;
    seen.add(mark);
    // Alternatives of one word count once; ideas of its kind count nothing when they are missing from a question.
    const own = units.reduce((sum, u) => sum + u.weight, 0);
    names.push({ ideas, weight: own });
  };
  for (const name of source.names) {
    for (const variant of variants(name)) {
      const units = vocabulary.learn(withoutPlaces(variant));
      if (units.length > 0 || source.kindIdeas) addName(dedupe(units));
    }
  }
  const extra = new Set<string>();
  for (const text of source.extra ?? []) for (const idea of ideasOfText(cleanText(text), vocabulary)) extra.add(idea);
  const key = `${source.kind}:${source.id}`;
  const told = source.told && source.told.length > 0 ? marksOf(source.told, vocabulary) : nothing;
  return { key, kind: source.kind, id: source.id, regions: source.regions, topic: source.topic ?? key, names, extra, told };
}

const nothing: ReadonlySet<string> = new Set();

/** The mark of a word that need not be one of the vocabulary: its beginning, so that its bent forms share it. */
export function wordMark(key: string): string {
  return `^${key.slice(0, 6)}`;
}

/** Every word of some sentences by its mark, and the ideas it stands for. */
function marksOf(texts: readonly string[], vocabulary: Vocabulary): Set<string> {
  const marks = new Set<string>();
  for (const text of texts)
    for (const word of wordsOf(cleanText(text))) {
      if (word.key.length < 2) continue;
      marks.add(wordMark(word.key));
      for (const unit of vocabulary.meaningOfText(word.key).units)
        for (const idea of unit.ideas) marks.add(/^[?=]/.test(idea) ? wordMark(idea.slice(1)) : idea);
    }
  return marks;
}

/** "Verkosto (tyko-verkosto)" and "A / B" are two names each. */
function variants(name: string): string[] {
  const parts = name
    .split(/\s+\/\s+|[()]/)
    .map((p) => p.trim())
    .filter((p) => p.length > 2);
  return parts.length > 1 ? [name, ...parts] : [name];
}

function dedupe(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter((u) => {
    const mark = u.ideas.join('/');
    if (seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

function ideasOfText(text: string, vocabulary: Vocabulary): string[] {
  const ideas: string[] = [];
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < 4) continue;
    for (const unit of vocabulary.meaningOfText(word).units)
      if (unit.weight >= 0.3) ideas.push(...unit.ideas.filter((i) => !i.startsWith('?')));
  }
  return ideas;
}
