// The registry as things that can be asked about: each with its names as ideas, its region and its topic. Keeps an
// index from idea to entries and takes changes in one by one, so that an edit never rebuilds all.
import type { Id, LocalText, Registry } from '../registry/model.js';
import { namesOf } from './gazetteer.js';
import { cleanText } from './text.js';
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
}

export interface EntryIndex {
  readonly size: number;
  get(key: string): Entry | undefined;
  /** Entries with an idea in a name, or with it in the description. */
  withIdea(idea: string): ReadonlySet<Entry>;
  ofKind(kind: EntryKind): ReadonlySet<Entry>;
  put(entry: Entry): void;
  remove(key: string): void;
}

/** An empty index. */
export function createEntryIndex(): EntryIndex {
  const byKey = new Map<string, Entry>();
  const byIdea = new Map<string, Set<Entry>>();
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
    ofKind: (kind) => byKind.get(kind) ?? none,
    put(entry) {
      this.remove(entry.key);
      byKey.set(entry.key, entry);
      put(byKind, entry.kind, entry);
      for (const idea of ideasOf(entry)) put(byIdea, idea, entry);
    },
    remove(key) {
      const entry = byKey.get(key);
      if (!entry) return;
      byKey.delete(key);
      byKind.get(entry.kind)?.delete(entry);
      for (const idea of ideasOf(entry)) byIdea.get(idea)?.delete(entry);
    },
  };
}

/** What an entry is made from, before its words are understood. */
interface Source {
  readonly kind: EntryKind;
  readonly id: Id;
  readonly regions: readonly Id[];
  readonly topic?: string;
  readonly names: readonly string[];
  /** Ideas that belong to its kind: a pilot is a "te palvelu pilotti" whatever its name. */
  readonly kindIdeas?: readonly string[];
  readonly extra?: readonly string[];
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
  return { key, kind: source.kind, id: source.id, regions: source.regions, topic: source.topic ?? key, names, extra };
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

/** Every item of the registry that can be asked about, as the lists in which they stand. */
export function sourcesOf(registry: Registry): { readonly item: object; readonly source: Source }[] {
  const country = new Set(registry.regions.filter((r) => r.kind === 'country').map((r) => r.id));
  const regional = (...ids: readonly (Id | undefined)[]): Id[] => ids.filter((id): id is Id => id !== undefined && !country.has(id));
  const networks = new Map(registry.networks.map((n) => [n.id, n]));
  const currentRegion = new Map(registry.municipalities.map((m) => [m.id, m.regions.at(-1)?.region]));
  const list: { item: object; source: Source }[] = [];
  const add = (item: object, source: Source): void => void list.push({ item, source });
  const texts = (...all: readonly (LocalText | undefined)[]): string[] => all.flatMap((t) => (t ? namesOf(t) : []));

  for (const n of registry.networks) {
    add(n, {
      kind: 'network',
      id: n.id,
      regions: regional(n.region),
      names: [...namesOf(n.name), ...n.aliases],
      ...(n.status ? { extra: [n.status.fi] } : {}),
    });
  }
  for (const r of registry.responsibilities) {
    const network = r.network ? networks.get(r.network) : undefined;
    add(r, {
      kind: 'responsibility',
      id: r.id,
      regions: regional(r.region),
      topic: network ? `network:${network.id}` : `responsibility:${r.id}`,
      names: [...namesOf(r.area), ...r.aliases, ...(network ? [...namesOf(network.name), ...network.aliases] : [])],
      extra: [r.description.fi],
    });
  }
  for (const a of registry.agreements)
    add(a, { kind: 'agreement', id: a.id, regions: regional(a.region), names: [...namesOf(a.name), ...a.aliases] });
  for (const m of registry.measures) {
    m.figures.forEach((f, i) => {
      add(f, { kind: 'fact', id: `measure:${m.id}#${i}`, regions: [], names: [...namesOf(f.name), ...f.aliases] });
    });
  }
  for (const p of registry.projects) {
    p.figures.forEach((f, i) => {
      const names = [...namesOf(f.name), ...f.aliases].flatMap((n) => [p.name, ...p.aliases].map((owner) => `${owner}: ${n}`));
      add(f, { kind: 'fact', id: `project:${p.id}#${i}`, regions: regional(p.region), names });
    });
  }
  for (const m of registry.measures)
    add(m, {
      kind: 'measure',
      id: m.id,
      regions: [],
      names: [...namesOf(m.name), ...m.aliases],
      extra: [m.description.fi, ...m.contacts.flatMap((c) => (c.concerns ? [c.concerns.fi] : []))],
    });
  for (const p of registry.pilots) {
    add(p, {
      kind: 'pilot',
      id: p.id,
      regions: regional(p.region),
      names: [p.name, ...p.name.split(/\s+[–-]\s+/)],
      kindIdeas: ['te', 'palvelu', 'pilotti', 'hanke'],
    });
  }
  for (const p of registry.projects) {
    add(p, {
      kind: 'project',
      id: p.id,
      regions: [...new Set(regional(p.region, ...p.municipalities.map((m) => currentRegion.get(m))))],
      names: [p.name, ...p.aliases],
      kindIdeas:
        p.kind === 'procurement'
          ? ['hankinta', 'hanke', 'työllistäminen']
          : p.kind === 'service-trial'
            ? ['palvelu', 'kokeilu']
            : ['hanke'],
      extra: texts(p.description, ...p.figures.map((f) => f.name)),
    });
  }
  for (const m of registry.milestones)
    add(m, {
      kind: 'milestone',
      id: m.id,
      regions: regional(m.region),
      names: [...namesOf(m.name), ...m.aliases],
      extra: [m.description.fi],
    });
  for (const m of registry.metrics)
    add(m, { kind: 'metric', id: m.id, regions: regional(m.region), names: [...namesOf(m.name), ...m.aliases], extra: [m.description.fi] });
  for (const p of registry.people) {
    add(p, { kind: 'person', id: p.id, regions: [], names: p.title ? namesOf(p.title) : [], extra: namesOf(p.concerns) });
  }
  for (const t of registry.terms) add(t, { kind: 'term', id: t.id, regions: [], names: [...namesOf(t.name), ...t.aliases] });
  for (const o of registry.organisations) add(o, { kind: 'organisation', id: o.id, regions: regional(...o.regions), names: [o.kind] });
  return list;
}
