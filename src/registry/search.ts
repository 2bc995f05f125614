// Finding organisations, networks and people of the registry by a part of their name, for fields in which one types
// to choose. Held in memory and read through in one pass: 50,000 names take a few milliseconds, whatever is typed.
import type { Choice, ChoiceSource } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { Id, LocalDate, LocalText, Registry } from './model.js';

/** Who is looking decides what is shown: the names of people who are nobody's contact are the steward's alone. */
export interface SearchAs {
  readonly language: Language;
  readonly isSteward: boolean;
  /** What has ended by then comes last and says so. */
  readonly today: LocalDate;
}

export interface RegistrySearch {
  /** Best first; with nothing typed the beginning of the list. */
  find(source: ChoiceSource, typed: string, as: SearchAs, most?: number): readonly Choice[];
  /** What a value of that source is called; undefined when there is no such thing. */
  label(source: ChoiceSource, value: string, language: Language): string | undefined;
}

interface Entry {
  readonly source: Exclude<ChoiceSource, 'all'>;
  readonly id: Id;
  readonly name: LocalText;
  /** What tells apart those of one name: a region, an organisation. */
  readonly beside?: LocalText | undefined;
  /** Folded names and aliases, each with a space before: a word begins after a space. */
  readonly text: string;
  readonly endedOn?: LocalDate | undefined;
  readonly stewardsOnly: boolean;
}

const kinds = { organisations: 'organisation', networks: 'network', people: 'person' } as const;
const usual = 50;
/** How many ranks there are; what has ended comes after all of them. */
const worst = 3;

export function createRegistrySearch(registry: Registry): RegistrySearch {
  const entries = entriesOf(registry).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return {
    find(source, typed, as, most = usual) {
      const words = fold(typed).split(' ').filter(Boolean);
      // the entries stand in order: the first ones of each rank are all that is needed, and nothing is sorted but those
      const ranks: Entry[][] = Array.from({ length: 2 * worst }, () => []);
      for (const entry of entries) {
        if (source !== 'all' && entry.source !== source) continue;
        if (entry.stewardsOnly && !as.isSteward) continue;
        const rank = rankOf(entry.text, words);
        if (rank === undefined) continue;
        const ranked = ranks[hasEnded(entry, as.today) ? rank + worst : rank];
        if (ranked && ranked.length < most) ranked.push(entry);
      }
      const collator = collators[as.language];
      return ranks
        .flatMap((ranked) => ranked.sort((a, b) => collator.compare(local(a.name, as.language), local(b.name, as.language))))
        .slice(0, most)
        .map((entry) => ({ value: source === 'all' ? keyOf(entry) : entry.id, label: offered(entry, as) }));
    },
    label(source, value, language) {
      const entry = byKey.get(source === 'all' ? value : `${kinds[source]}:${value}`);
      return entry && labelOf(entry, language);
    },
  };
}

/** Lower case, without the dots and rings of ä, ö and å, punctuation as spaces: "Etelä-Karjala" → "etela karjala". */
export function fold(text: string): string {
  // what nearly all names consist of, quickly
  if (/^[\x20-\x7eäöåÄÖÅ]*$/.test(text)) {
    return text
      .toLowerCase()
      .replace(/[äå]/g, 'a')
      .replace(/ö/g, 'o')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const collators: Record<Language, Intl.Collator> = {
  fi: new Intl.Collator('fi'),
  sv: new Intl.Collator('sv-FI'),
  en: new Intl.Collator('en-GB'),
};

/** 0 a name begins with what was typed, 1 every word begins a word, 2 every word is somewhere; undefined: not found. */
function rankOf(text: string, words: readonly string[]): number | undefined {
  let rank = text.startsWith(` ${words.join(' ')}`) ? 0 : 1;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return undefined;
    if (rank < 2 && text[at - 1] !== ' ' && !text.includes(` ${word}`)) rank = 2;
  }
  return rank;
}

function entriesOf(registry: Registry): Entry[] {
  const regions = new Map(registry.regions.map((region) => [region.id, region.name]));
  const organisations = new Map(registry.organisations.map((organisation) => [organisation.id, organisation.name]));
  return [
    ...registry.networks
      .filter((network) => network.kind !== 'model')
      .map((network) => entry('networks', network.id, network.name, network.aliases, regions.get(network.region), network.validity?.until)),
    ...registry.organisations.map(({ id, name, aliases, validity }) =>
      entry('organisations', id, name, aliases, undefined, validity?.until),
    ),
    ...registry.people.map((person) => ({
      ...entry('people', person.id, { fi: person.name }, [], organisations.get(person.organisation), person.validity?.until),
      stewardsOnly: !person.isContact,
    })),
  ];
}

function entry(
  source: Entry['source'],
  id: Id,
  name: LocalText,
  aliases: readonly string[],
  beside: LocalText | undefined,
  endedOn: LocalDate | undefined,
): Entry {
  const names = [name.fi, name.sv, name.en, ...aliases, beside?.fi, beside?.sv, beside?.en].flatMap((text) => (text ? fold(text) : []));
  return { source, id, name, beside, endedOn, text: names.map((text) => ` ${text}`).join(''), stewardsOnly: false };
}

function keyOf(entry: Entry): string {
  return `${kinds[entry.source]}:${entry.id}`;
}

function labelOf(entry: Entry, language: Language): string {
  const name = local(entry.name, language);
  return entry.beside ? `${name}, ${local(entry.beside, language)}` : name;
}

function hasEnded(entry: Entry, today: LocalDate): boolean {
  return entry.endedOn !== undefined && entry.endedOn < today;
}

const ended: Record<Language, (day: string) => string> = {
  fi: (day) => `päättyi ${day}`,
  sv: (day) => `upphörde ${day}`,
  en: (day) => `ended on ${day}`,
};

function offered(entry: Entry, as: SearchAs): string {
  const label = labelOf(entry, as.language);
  if (!entry.endedOn || !hasEnded(entry, as.today)) return label;
  return `${label} (${ended[as.language](formatDate(entry.endedOn, as.language))})`;
}

function local(text: LocalText, language: Language): string {
  return text[language] ?? text.fi;
}
