// The registry ready to be looked things up in: by id, by holder, by topic. Also the vocabulary, the gazetteer and
// the index, which take an edit in without being built again.
import { isDeepStrictEqual } from 'node:util';
import type {
  Agreement,
  Assignment,
  Document,
  Id,
  LocalDate,
  Metric,
  Milestone,
  Municipality,
  Network,
  Organisation,
  Person,
  Pilot,
  ProgrammeMeasure,
  Project,
  Region,
  Registry,
  Responsibility,
  Succession,
  Term,
} from '../registry/model.js';
import { createEntryIndex, type EntryIndex, makeEntry, sourcesOf } from './entries.js';
import { createGazetteer, type Gazetteer, namesOf } from './gazetteer.js';
import { wordsOf } from './text.js';
import { createVocabulary, type Unit, type Vocabulary } from './vocabulary.js';

export interface World {
  readonly registry: Registry;
  readonly vocabulary: Vocabulary;
  readonly gazetteer: Gazetteer;
  readonly index: EntryIndex;
  readonly organisations: ReadonlyMap<Id, Organisation>;
  readonly people: ReadonlyMap<Id, Person>;
  readonly regions: ReadonlyMap<Id, Region>;
  readonly municipalities: ReadonlyMap<Id, Municipality>;
  readonly documents: ReadonlyMap<Id, Document>;
  readonly networks: ReadonlyMap<Id, Network>;
  readonly agreements: ReadonlyMap<Id, Agreement>;
  readonly responsibilities: ReadonlyMap<Id, Responsibility>;
  readonly measures: ReadonlyMap<Id, ProgrammeMeasure>;
  readonly pilots: ReadonlyMap<Id, Pilot>;
  readonly projects: ReadonlyMap<Id, Project>;
  readonly milestones: ReadonlyMap<Id, Milestone>;
  readonly metrics: ReadonlyMap<Id, Metric>;
  readonly terms: ReadonlyMap<Id, Term>;
  /** Responsibilities in which an organisation is holder or partner. */
  readonly heldBy: ReadonlyMap<Id, readonly Responsibility[]>;
  readonly peopleOf: ReadonlyMap<Id, readonly Person[]>;
  readonly unitsOf: ReadonlyMap<Id, readonly Organisation[]>;
  /** Contact persons whom the steward named in Koolla, by network; each has its own validity. */
  readonly contactsOf: ReadonlyMap<Id, readonly Assignment[]>;
  readonly responsibilitiesOfNetwork: ReadonlyMap<Id, readonly Responsibility[]>;
  readonly successionsFrom: ReadonlyMap<Id, readonly Succession[]>;
  readonly successionsTo: ReadonlyMap<Id, readonly Succession[]>;
  readonly successionsOfRole: ReadonlyMap<Id, readonly Succession[]>;
  regionOf(municipality: Id, day: LocalDate): Id | undefined;
  /** Organisations whose generic name is made of exactly these ideas. */
  organisationsByIdeas(units: readonly Unit[]): readonly (readonly Id[])[];
  /** The region itself, what it covers and what covers it. */
  regionFamily(region: Id): ReadonlySet<Id>;
}

/** Everything looked up by id, made anew for each state of the registry: a few passes over its lists. */
function lookups(registry: Registry, byIdeas: ReadonlyMap<string, ReadonlySet<Id>>) {
  const byId = <T extends { readonly id: Id }>(items: readonly T[]): ReadonlyMap<Id, T> => new Map(items.map((i) => [i.id, i]));
  const group = <T>(items: readonly T[], keys: (item: T) => readonly (Id | undefined)[]): ReadonlyMap<Id, readonly T[]> => {
    const map = new Map<Id, T[]>();
    for (const item of items)
      for (const key of new Set(keys(item))) {
        if (key === undefined) continue;
        const list = map.get(key);
        if (list) list.push(item);
        else map.set(key, [item]);
      }
    return map;
  };
  const regions = byId(registry.regions);
  const municipalities = byId(registry.municipalities);
  return {
    registry,
    regions,
    municipalities,
    organisations: byId(registry.organisations),
    people: byId(registry.people),
    documents: byId(registry.documents),
    networks: byId(registry.networks),
    agreements: byId(registry.agreements),
    responsibilities: byId(registry.responsibilities),
    measures: byId(registry.measures),
    pilots: byId(registry.pilots),
    projects: byId(registry.projects),
    milestones: byId(registry.milestones),
    metrics: byId(registry.metrics),
    terms: byId(registry.terms),
    heldBy: group(registry.responsibilities, (r) => [...r.holders, ...r.partners]),
    peopleOf: group(registry.people, (p) => [p.organisation]),
    unitsOf: group(registry.organisations, (o) => [o.parent]),
    contactsOf: group(
      registry.assignments.filter((a) => a.kind === 'contact'),
      (a) => [a.network],
    ),
    responsibilitiesOfNetwork: group(registry.responsibilities, (r) => [r.network]),
    successionsFrom: group(registry.successions, (s) => s.from),
    successionsTo: group(registry.successions, (s) => s.to),
    successionsOfRole: group(registry.successions, (s) => s.responsibilities),
    organisationsByIdeas(units: readonly Unit[]) {
      const found = byIdeas.get(markOf(units.filter((u) => u.weight >= 0.3)));
      return found ? [[...found]] : [];
    },
    regionOf(municipality: Id, day: LocalDate): Id | undefined {
      const spells = municipalities.get(municipality)?.regions ?? [];
      return (spells.find((s) => (s.from ?? '') <= day && day <= (s.until ?? '9999')) ?? spells.at(-1))?.region;
    },
    regionFamily(region: Id): ReadonlySet<Id> {
      const family = new Set([region, ...(regions.get(region)?.covers ?? [])]);
      for (const other of registry.regions) if (other.covers?.includes(region)) family.add(other.id);
      return family;
    },
  };
}

/** The ideas of a generic name in order; empty for one with a name of its own or a single word. */
function markOf(units: readonly Unit[]): string {
  const ideas = units.map((u) => u.ideas[0] ?? '');
  return ideas.length < 2 || ideas.some((i) => i.startsWith('=') || i.startsWith('?')) ? '' : [...new Set(ideas)].sort().join(' ');
}

interface Indexed {
  readonly item: object;
  readonly key: string;
}

export interface WorldKeeper {
  readonly world: World;
  /** Takes a new state of the registry in; only what differs is indexed again. Returns how many entries that was. */
  update(registry: Registry): number;
}

/** Builds everything once. */
export function createWorld(registry: Registry): WorldKeeper {
  const vocabulary = createVocabulary();
  let gazetteer = createGazetteer(registry);
  let places = { regions: registry.regions, municipalities: registry.municipalities };
  const index = createEntryIndex();
  let indexed = new Map<string, Indexed>();
  // Generic names, of ideas alone: "TE-toimisto", "kuntakokeilu", not "Kymsote".
  const generic = new Map<string, Set<Id>>();
  const marks = new Map<Id, readonly string[]>();
  let world = {} as World;

  const withoutPlaces = (name: string): string => {
    const words = wordsOf(name);
    if (!words.some((w) => gazetteer.mayBePlace(w))) return name;
    const spans = gazetteer.spans(words, () => true).filter((s) => (s.kind === 'region' || s.kind === 'municipality') && !s.partial);
    if (spans.length === 0) return name;
    const kept = words.filter((_, i) => !spans.some((s) => i >= s.start && i < s.end));
    return kept.length === 0 ? name : kept.map((w) => w.raw).join(' ');
  };
  const addNames = (next: Registry, changed: (kind: string, id: Id) => boolean): void => {
    for (const o of next.organisations) {
      if (!changed('organisation', o.id)) continue;
      const names = [...namesOf(o.name), ...o.aliases];
      for (const mark of marks.get(o.id) ?? []) generic.get(mark)?.delete(o.id);
      const own = names.map((name) => markOf(vocabulary.learn(name))).filter((mark) => mark !== '');
      for (const mark of own) generic.set(mark, (generic.get(mark) ?? new Set()).add(o.id));
      if (own.length > 0) marks.set(o.id, own);
      gazetteer.add('organisation', o.id, names);
    }
    for (const p of next.people) if (changed('person', p.id)) gazetteer.addPerson(p.id, p.name);
  };

  const take = (next: Registry): number => {
    const samePlaces = isDeepStrictEqual(places, { regions: next.regions, municipalities: next.municipalities });
    if (!samePlaces) {
      gazetteer = createGazetteer(next);
      places = { regions: next.regions, municipalities: next.municipalities };
    }
    const now = new Map<string, Indexed>();
    let touched = 0;
    const networksChanged = new Set<Id>();
    const sources = sourcesOf(next);
    for (const { item, source } of sources) {
      const key = `${source.kind}:${source.id}`;
      now.set(key, { item, key });
      const before = indexed.get(key);
      const renamed = source.topic !== undefined && networksChanged.has(source.topic);
      if (before && !renamed && (before.item === item || isDeepStrictEqual(before.item, item))) continue;
      if (source.kind === 'network') networksChanged.add(key);
      touched += 1;
      if (before && source.kind === 'organisation') gazetteer.remove('organisation', source.id);
      if (before && source.kind === 'person') gazetteer.remove('person', source.id);
      index.put(makeEntry(source, vocabulary, withoutPlaces));
    }
    for (const [key, before] of indexed) {
      if (now.has(key)) continue;
      touched += 1;
      index.remove(key);
      const [kind, id = ''] = before.key.split(/:(.*)/s);
      if (kind === 'organisation' || kind === 'person') gazetteer.remove(kind, id);
    }
    const previous = indexed;
    addNames(
      next,
      (kind, id) =>
        !samePlaces ||
        previous.get(`${kind}:${id}`) === undefined ||
        now.get(`${kind}:${id}`)?.item !== previous.get(`${kind}:${id}`)?.item,
    );
    indexed = now;
    world = { ...lookups(next, generic), vocabulary, gazetteer, index };
    return touched;
  };
  take(registry);
  return {
    get world() {
      return world;
    },
    update: take,
  };
}
