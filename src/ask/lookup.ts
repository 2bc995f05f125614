// The registry as a list that narrows while somebody types: responsibilities, networks and people by the beginnings of
// their words, the caller's own first. What a whole question means is the engine's part, and is asked when no name fits.
import type { Caller } from '../conversation/feature.js';
import { helsinkiDay } from '../conversation/format.js';
import type { LookupHit, LookupKind } from '../conversation/lookup.js';
import type { Language, View } from '../conversation/view.js';
import type { Id, LocalText, Registry } from '../registry/model.js';
import type { AskEngine } from './engine.js';
import type { FigureReader } from './figure-reader.js';
import { cleanText, fold, wordsOf } from './text.js';
import { words } from './wording.js';

export interface LookupDeps {
  /** The newest registry. */
  readonly registry: () => Registry;
  readonly engine: () => AskEngine;
  readonly figures: FigureReader;
}

export interface RegistryLookup {
  find(
    caller: Caller,
    query: { readonly of: LookupKind; readonly text: string; readonly skip: number; readonly count: number },
    now: Date,
  ): Promise<readonly LookupHit[]>;
  show(caller: Caller, key: string, now: Date): Promise<View | undefined>;
}

/** One thing that can be found. */
interface Item {
  readonly key: string;
  readonly title: LocalText;
  readonly detail: Readonly<Record<Language, string>>;
  /** Folded words of its names, then of what stands around it. */
  readonly names: readonly string[];
  readonly around: readonly string[];
  readonly regions: readonly Id[];
  /** Networks that it belongs to. */
  readonly networks: readonly Id[];
}

type Shelf = Readonly<Record<LookupKind, readonly Item[]>>;

/** Longer queries are cut: nobody types more into a search box. */
const longestQuery = 200;

export function createLookup(deps: LookupDeps): RegistryLookup {
  // Made anew for each state of the registry, when it is first searched.
  const shelves = new WeakMap<Registry, Shelf>();
  const shelf = (): Shelf => {
    const registry = deps.registry();
    const known = shelves.get(registry);
    if (known) return known;
    const made = shelve(registry);
    shelves.set(registry, made);
    return made;
  };

  return {
    async find(caller, { of, text, skip, count }, now) {
      const { language, homeRegion } = caller;
      const own = new Set([...caller.contactOf, ...caller.deputyOf]);
      const query = wordsOf(cleanText(text).slice(0, longestQuery)).map((word) => word.key);
      const items = shelf()[of];
      const ranked = items
        .map((item) => ({ item, rank: rankOf(item, query) }))
        .filter(({ rank }) => rank > 0)
        .map(({ item, rank }) => ({
          item,
          title: local(item.title, language),
          rank:
            rank * 8 +
            (item.networks.some((id) => own.has(id)) ? 4 : 0) +
            (homeRegion !== undefined && item.regions.includes(homeRegion) ? 2 : 0),
        }))
        .sort((a, b) => b.rank - a.rank || a.title.localeCompare(b.title, language));
      const hit = ({ item }: { item: Item }): LookupHit => ({
        key: item.key,
        title: local(item.title, language),
        detail: item.detail[language],
      });
      if (ranked.length > 0 || query.length === 0) return ranked.slice(skip, skip + count).map(hit);
      if (skip > 0) return [];
      // No name fits: a question may have been typed.
      const answer = await deps.engine().ask({ text, ...asked(caller, now) }, deps.figures);
      // What is agreed about a network is an answer about the network.
      const about = new Set(answer.entries);
      for (const duty of shelf().responsibility) if (about.has(duty.key)) for (const id of duty.networks) about.add(`network:${id}`);
      return items
        .filter((item) => about.has(item.key))
        .slice(0, count)
        .map((item) => hit({ item }));
    },
    async show(caller, key, now) {
      const isKnown = Object.values(shelf()).some((items) => items.some((item) => item.key === key));
      if (!isKnown) return undefined;
      const [kind, id = ''] = key.split(/:(.*)/s);
      const option = kind === 'person' ? { of: 'person' as const, id } : { of: 'entry' as const, id: key };
      return (await deps.engine().choose(option, asked(caller, now), deps.figures))?.view;
    },
  };
}

function asked(caller: Caller, now: Date): { language: Language; today: string; homeRegion?: Id } {
  return { language: caller.language, today: helsinkiDay(now), ...(caller.homeRegion && { homeRegion: caller.homeRegion }) };
}

/** 0: a word of the query is not there at all. The mean of how well each word fits, names above what stands around. */
function rankOf(item: Item, query: readonly string[]): number {
  let sum = 0;
  for (const typed of query) {
    const best = Math.max(bestFit(item.names, typed) * 2, bestFit(item.around, typed));
    if (best === 0) return 0;
    sum += best;
  }
  return query.length === 0 ? 1 : sum / query.length;
}

function bestFit(known: readonly string[], typed: string): number {
  let best = 0;
  for (const word of known) {
    if (word.startsWith(typed)) return 3;
    if (typed.length >= 4 && word.includes(typed)) best = Math.max(best, 2);
    else if (typed.length >= 6 && commonStart(word, typed) >= Math.max(5, typed.length - 4)) best = Math.max(best, 1);
  }
  return best;
}

/** An inflected word and its base form share their beginning: "Kymenlaaksossa", "verkoston". */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function shelve(registry: Registry): Shelf {
  const regions = new Map(registry.regions.map((region) => [region.id, region]));
  const organisations = new Map(registry.organisations.map((organisation) => [organisation.id, organisation]));
  const texts = (...all: readonly (LocalText | undefined)[]): string[] =>
    all.flatMap((text) => (text ? [text.fi, text.sv, text.en].filter((each) => each !== undefined) : []));
  const folded = (names: readonly string[]): string[] => [
    ...new Set(names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u).map(fold)).filter((word) => word !== '')),
  ];
  const detail = (write: (language: Language) => readonly (string | undefined)[]): Readonly<Record<Language, string>> => {
    const one = (language: Language): string =>
      write(language)
        .filter((part) => part !== undefined && part !== '')
        .join(' · ');
    return { fi: one('fi'), sv: one('sv'), en: one('en') };
  };
  const regionName = (id: Id, language: Language): string => local(regions.get(id)?.name ?? { fi: id }, language);
  const organisationNames = (ids: readonly Id[], language: Language): string =>
    ids.map((id) => local(organisations.get(id)?.name ?? { fi: id }, language)).join(', ');
  const aliasesOf = (ids: readonly Id[]): string[] =>
    ids.flatMap((id) => [...texts(organisations.get(id)?.name), ...(organisations.get(id)?.aliases ?? [])]);

  const contactNetworks = new Map<Id, Id[]>();
  for (const { kind, person, network } of registry.assignments)
    if (network && (kind === 'contact' || kind === 'deputy'))
      contactNetworks.set(person, [...(contactNetworks.get(person) ?? []), network]);

  return {
    network: registry.networks.map((network) => ({
      key: `network:${network.id}`,
      title: network.name,
      detail: detail((language) => [regionName(network.region, language)]),
      names: folded([...texts(network.name), ...network.aliases]),
      around: folded(texts(regions.get(network.region)?.name)),
      regions: [network.region],
      networks: [network.id],
    })),
    responsibility: registry.responsibilities.map((duty) => ({
      key: `responsibility:${duty.id}`,
      title: duty.area,
      detail: detail((language) => [
        regionName(duty.region, language),
        duty.state === 'open'
          ? words(language).open
          : `${words(language).roleName[duty.role]}: ${organisationNames(duty.holders, language)}`,
      ]),
      names: folded([...texts(duty.area), ...duty.aliases]),
      around: folded([...texts(regions.get(duty.region)?.name), ...aliasesOf(duty.holders)]),
      regions: [duty.region],
      networks: duty.network ? [duty.network] : [],
    })),
    // Speakers and authors whom a document names are nobody's contact and are not offered as one.
    person: registry.people
      .filter((person) => person.isContact || contactNetworks.has(person.id))
      .map((person) => ({
        key: `person:${person.id}`,
        title: { fi: person.name },
        detail: detail((language) => [person.title && local(person.title, language), organisationNames([person.organisation], language)]),
        names: folded([person.name]),
        around: folded([...texts(person.title, person.concerns), ...aliasesOf([person.organisation])]),
        regions: organisations.get(person.organisation)?.regions ?? [],
        networks: contactNetworks.get(person.id) ?? [],
      })),
  };
}

function local(text: LocalText, language: Language): string {
  const own = text[language] ?? text.fi;
  return own.charAt(0).toLocaleUpperCase(language) + own.slice(1);
}
