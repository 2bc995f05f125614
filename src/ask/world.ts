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
import { createEntryIndex, type EntryIndex, makeEntry, type Source } from './entries.js';
import { createGazetteer, type Gazetteer, namesOf } from './gazetteer.js';
import { described, type SourceContext } from './sources.js';
import { createTable, type Table } from './table.js';
import { fold, nameWords } from './text.js';
import { createVocabulary, type Unit, type Vocabulary } from './vocabulary.js';

export interface World {
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
  readonly successions: ReadonlyMap<Id, Succession>;
  /** Responsibilities in which an organisation is holder or partner. */
  readonly heldBy: ReadonlyMap<Id, readonly Responsibility[]>;
  readonly peopleOf: ReadonlyMap<Id, readonly Person[]>;
  readonly unitsOf: ReadonlyMap<Id, readonly Organisation[]>;
  /** Organisations by their kind, folded. */
  readonly organisationsOfKind: ReadonlyMap<string, readonly Organisation[]>;
  /** Contact persons whom the steward named in Koolla, by network; each has its own validity. */
  readonly contactsOf: ReadonlyMap<Id, readonly Assignment[]>;
  readonly responsibilitiesOfNetwork: ReadonlyMap<Id, readonly Responsibility[]>;
  readonly responsibilitiesOfAgreement: ReadonlyMap<Id, readonly Responsibility[]>;
  readonly responsibilitiesOfRegion: ReadonlyMap<Id, readonly Responsibility[]>;
  readonly successionsFrom: ReadonlyMap<Id, readonly Succession[]>;
  readonly successionsTo: ReadonlyMap<Id, readonly Succession[]>;
  readonly successionsOfRole: ReadonlyMap<Id, readonly Succession[]>;
  regionOf(municipality: Id, day: LocalDate): Id | undefined;
  /** Organisations whose generic name is made of exactly these ideas. */
  organisationsByIdeas(units: readonly Unit[]): readonly (readonly Id[])[];
  /** The region itself, what it covers and what covers it. */
  regionFamily(region: Id): ReadonlySet<Id>;
  /** The families of all of them; empty where there are none. */
  familyOf(regions: readonly Id[]): ReadonlySet<Id>;
}

/** The registry's lists as tables, and the lookups over them. They are kept, and change with the registry. */
function createTables(byIdeas: ReadonlyMap<string, ReadonlySet<Id>>) {
  const tables = {
    documents: createTable<Document>(),
    regions: createTable<Region>(),
    municipalities: createTable<Municipality>(),
    networks: createTable<Network>(),
    responsibilities: createTable<Responsibility>(),
    agreements: createTable<Agreement>(),
    measures: createTable<ProgrammeMeasure>(),
    pilots: createTable<Pilot>(),
    projects: createTable<Project>(),
    milestones: createTable<Milestone>(),
    metrics: createTable<Metric>(),
    people: createTable<Person>(),
    terms: createTable<Term>(),
    organisations: createTable<Organisation>(),
    successions: createTable<Succession>(),
    assignments: createTable<Assignment>(),
  };
  const regions = tables.regions.byId;
  const municipalities = tables.municipalities.byId;
  // Regions never change while the tables are kept.
  const families = new Map<Id, ReadonlySet<Id>>();
  const noFamily: ReadonlySet<Id> = new Set();
  const regionFamily = (region: Id): ReadonlySet<Id> => {
    const known = families.get(region);
    if (known) return known;
    const family = new Set([region, ...(regions.get(region)?.covers ?? [])]);
    for (const other of regions.values()) if (other.covers?.includes(region)) family.add(other.id);
    families.set(region, family);
    return family;
  };
  const lookups = {
    regions,
    municipalities,
    organisations: tables.organisations.byId,
    people: tables.people.byId,
    documents: tables.documents.byId,
    networks: tables.networks.byId,
    agreements: tables.agreements.byId,
    responsibilities: tables.responsibilities.byId,
    measures: tables.measures.byId,
    pilots: tables.pilots.byId,
    projects: tables.projects.byId,
    milestones: tables.milestones.byId,
    metrics: tables.metrics.byId,
    terms: tables.terms.byId,
    successions: tables.successions.byId,
    heldBy: tables.responsibilities.by((r) => [...r.holders, ...r.partners]),
    peopleOf: tables.people.by((p) => [p.organisation]),
    unitsOf: tables.organisations.by((o) => [o.parent]),
    organisationsOfKind: tables.organisations.by((o) => [fold(o.kind)]),
    contactsOf: tables.assignments.by((a) => (a.kind === 'contact' ? [a.network] : [])),
    responsibilitiesOfNetwork: tables.responsibilities.by((r) => [r.network]),
    responsibilitiesOfAgreement: tables.responsibilities.by((r) => [r.agreement]),
    responsibilitiesOfRegion: tables.responsibilities.by((r) => [r.region]),
    successionsFrom: tables.successions.by((s) => s.from),
    successionsTo: tables.successions.by((s) => s.to),
    successionsOfRole: tables.successions.by((s) => s.responsibilities),
    organisationsByIdeas(units: readonly Unit[]) {
      const found = byIdeas.get(markOf(units.filter((u) => u.weight >= 0.3)));
      return found ? [[...found]] : [];
    },
    regionOf(municipality: Id, day: LocalDate): Id | undefined {
      const spells = municipalities.get(municipality)?.regions ?? [];
      return (spells.find((s) => (s.from ?? '') <= day && day <= (s.until ?? '9999')) ?? spells.at(-1))?.region;
    },
    regionFamily,
    familyOf([first, ...others]: readonly Id[]): ReadonlySet<Id> {
      if (first === undefined) return noFamily;
      return others.length === 0 ? regionFamily(first) : new Set([first, ...others].flatMap((r) => [...regionFamily(r)]));
    },
  };
  return { tables, lookups };
}

/** The ideas of a generic name in order; empty for one with a name of its own or a single word. */
function markOf(units: readonly Unit[]): string {
  if (units.length < 2) return '';
  const ideas = units.map((u) => u.ideas[0] ?? '');
  return ideas.some((i) => i.startsWith('=') || i.startsWith('?')) ? '' : [...new Set(ideas)].sort().join(' ');
}

export interface WorldKeeper {
  readonly world: World;
  /** Takes a new state of the registry in; only what differs is indexed again. Returns how many entries that was. */
  update(registry: Registry): number;
}

/** Builds everything once, and again only where the places themselves change. */
export function createWorld(registry: Registry): WorldKeeper {
  let kept = createKeeper(registry);
  return {
    get world() {
      return kept.world;
    },
    update(next) {
      if (kept.samePlaces(next)) return kept.take(next);
      kept = createKeeper(next);
      return kept.world.index.size;
    },
  };
}

function createKeeper(registry: Registry) {
  const vocabulary = createVocabulary();
  const gazetteer = createGazetteer(registry);
  const index = createEntryIndex();
  // Generic names, of ideas alone: "TE-toimisto", "kuntakokeilu", not "Kymsote".
  const generic = new Map<string, Set<Id>>();
  const marks = new Map<Id, readonly string[]>();
  const { tables, lookups } = createTables(generic);
  const world: World = { ...lookups, vocabulary, gazetteer, index };

  const withoutPlaces = (name: string): string => {
    const words = nameWords(name);
    if (!words.some((w) => gazetteer.mayBePlace(w))) return name;
    const spans = gazetteer.spans(words, () => true).filter((s) => (s.kind === 'region' || s.kind === 'municipality') && !s.partial);
    if (spans.length === 0) return name;
    const rest = words.filter((_, i) => !spans.some((s) => i >= s.start && i < s.end));
    return rest.length === 0 ? name : rest.map((w) => w.raw).join(' ');
  };
  const forget = (o: Id): void => {
    for (const mark of marks.get(o) ?? []) generic.get(mark)?.delete(o);
    marks.delete(o);
    gazetteer.remove('organisation', o);
  };
  const nameOrganisation = (o: Organisation): void => {
    const names = [...namesOf(o.name), ...o.aliases];
    const own = names.map((name) => markOf(vocabulary.learn(name))).filter((mark) => mark !== '');
    for (const mark of own) generic.set(mark, (generic.get(mark) ?? new Set()).add(o.id));
    if (own.length > 0) marks.set(o.id, own);
    gazetteer.add('organisation', o.id, names);
  };
  // The entries that each item of a list gave.
  const given = new Map<string, readonly string[]>();
  const describe = <L extends keyof typeof described>(list: L, next: Registry): { touched: number; networks: ReadonlySet<Id> } => {
    const table = tables[list] as Table<Registry[L][number]>;
    const sources = described[list] as (item: Registry[L][number], context: SourceContext) => readonly Source[];
    const { changed, removed } = table.take(next[list]);
    let touched = 0;
    const put = (item: Registry[L][number]): void => {
      const mark = `${list}:${item.id}`;
      const made = sources(item, lookups).map((source) => makeEntry(source, vocabulary, withoutPlaces));
      for (const key of given.get(mark) ?? []) if (!made.some((e) => e.key === key)) index.remove(key);
      for (const entry of made) index.put(entry);
      given.set(
        mark,
        made.map((e) => e.key),
      );
      touched += made.length;
    };
    for (const { item } of changed) put(item);
    for (const { id } of removed) {
      for (const key of given.get(`${list}:${id}`) ?? []) index.remove(key);
      touched += given.get(`${list}:${id}`)?.length ?? 0;
      given.delete(`${list}:${id}`);
    }
    return { touched, networks: new Set(list === 'networks' ? changed.filter((c) => c.before).map((c) => c.item.id) : []) };
  };

  const take = (next: Registry): number => {
    for (const list of ['documents', 'regions', 'municipalities', 'assignments'] as const)
      (tables[list] as Table<{ readonly id: Id }>).take(next[list]);
    let touched = 0;
    for (const list of Object.keys(described) as (keyof typeof described)[]) {
      const { touched: here, networks } = describe(list, next);
      touched += here;
      // What is agreed on a renamed network is found by its new name too.
      for (const id of networks)
        for (const r of lookups.responsibilitiesOfNetwork.get(id) ?? [])
          for (const source of described.responsibilities(r, lookups)) index.put(makeEntry(source, vocabulary, withoutPlaces));
    }
    const namesChanged = <T extends { readonly id: Id }>(
      now: ReadonlyMap<Id, T>,
      named: Map<Id, T>,
      name: (item: T) => void,
      unname: (id: Id) => void,
    ): void => {
      for (const [id, item] of now) {
        if (named.get(id) === item) continue;
        if (named.has(id)) unname(id);
        name(item);
        named.set(id, item);
      }
      if (named.size > now.size)
        for (const id of [...named.keys()])
          if (!now.has(id)) {
            unname(id);
            named.delete(id);
          }
    };
    namesChanged(lookups.organisations, organisationsNamed, nameOrganisation, forget);
    namesChanged(
      lookups.people,
      peopleNamed,
      (p) => gazetteer.addPerson(p.id, p.name),
      (id) => gazetteer.remove('person', id),
    );
    return touched;
  };
  const organisationsNamed = new Map<Id, Organisation>();
  const peopleNamed = new Map<Id, Person>();
  const places = { regions: registry.regions, municipalities: registry.municipalities };
  const samePlaces = (next: Registry): boolean =>
    (next.regions === places.regions && next.municipalities === places.municipalities) ||
    isDeepStrictEqual(places, { regions: next.regions, municipalities: next.municipalities });
  take(registry);
  return { world, take, samePlaces };
}
