// How many there are of something, and which: counted and listed from what the registry holds, and said as such. What is
// counted by a metric is the figures' matter; how many times a network has met is, too.
import type { Situation } from './decide.js';
import { findTerm } from './decide-meaning.js';
import { hasAgreement } from './decide-topic.js';
import type { Entry, EntryKind } from './entries.js';
import type { Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import type { World } from './world.js';

type ListKind = Extract<Outcome, { kind: 'list' }>['of'] & EntryKind;

/** The word that is counted, and the words that may stand beside it without narrowing it. */
const countable: readonly { readonly of: ListKind; readonly idea: string; readonly beside: readonly string[] }[] = [
  { of: 'network', idea: 'verkosto', beside: ['yhteistyö'] },
  { of: 'agreement', idea: 'konsensus', beside: ['sopimus'] },
  { of: 'agreement', idea: 'sopimus', beside: ['konsensus'] },
  { of: 'metric', idea: 'mittari', beside: ['seuranta', 'tieto'] },
  { of: 'pilot', idea: 'pilotti', beside: ['te', 'palvelu', 'hanke', 'osatyökykyinen'] },
  { of: 'project', idea: 'hanke', beside: ['hankinta', 'työllistäminen', 'työllisyys'] },
];

/** Words that only say where it is counted. */
const around = new Set(['lista', 'suomi', 'alue', 'maakunta', 'toiminta', 'käyttö', 'yhteinen']);

/** "Montako verkostoa", "luettele pilotit", "mitä mittareita kerätään"; undefined when something else is counted. */
export function decideList(reading: Reading, situation: Situation): Outcome | undefined {
  const { cues } = reading;
  const says = (idea: string): boolean => reading.units.some((u) => u.ideas.includes(idea));
  const lists = cues.has('list-all') || (cues.size === 0 && says('lista')) || (cues.has('what') && (says('lista') || says('mittari')));
  if (!cues.has('how-many') && !lists) return undefined;
  if ((cues.has('who') && !lists) || cues.has('times-met') || cues.has('members') || cues.has('when') || cues.has('trend'))
    return undefined;
  if (
    reading.year !== undefined ||
    reading.years !== undefined ||
    reading.organisations.some((ids) => ids.length === 1) ||
    reading.roles.length > 0
  )
    return undefined;
  const said = reading.units.filter((u) => u.weight >= 0.2 && !u.ideas.some((i) => around.has(i)));
  if (said.length === 0 || said.some((u) => u.surface !== undefined)) return undefined;
  const { world } = situation;
  // "Montako työllisyysaluetta on": a word that tells how many there are.
  const term = cues.has('how-many') && reading.regions.length === 0 ? findTerm(reading, world) : undefined;
  const told = term ? world.index.get(`term:${term}`)?.told : undefined;
  if (term && told && [...told].some((m) => /^\^\d{1,2}$/.test(m) && m !== '^1')) return { kind: 'term', term };
  // The municipalities of the country are not counted here.
  if (reading.regions.length === 0 && said.every((u) => u.ideas.includes('kunta') || u.ideas.includes('kaupunki'))) return undefined;
  const kind = countable.find((k) => said.some((u) => u.ideas.includes(k.idea)));
  if (kind && said.every((u) => u.ideas.some((i) => i === kind.idea || kind.beside.includes(i))))
    return listed(
      reading,
      world,
      kind.of,
      [...world.index.ofKind(kind.of)].filter((e) => !narrows(e, reading, kind.idea, world)),
    );
  const bodies = [...world.index.ofKind('organisation')].filter((e) =>
    e.names.some((n) => said.every((u) => u.ideas.some((i) => n.ideas.has(i) || i === 'organisaatio' || i === 'toimija'))),
  );
  return bodies.length > 0 ? listed(reading, world, 'organisation', bodies) : undefined;
}

/** Buying projects were asked for, and it is another kind of project; a model is no network. */
function narrows(entry: Entry, reading: Reading, idea: string, world: World): boolean {
  if (idea === 'verkosto') return world.networks.get(entry.id)?.kind !== 'network';
  const buys = reading.units.some((u) => u.ideas.includes('hankinta') || u.ideas.includes('työllistäminen'));
  return idea === 'hanke' && buys && world.projects.get(entry.id)?.kind !== 'procurement';
}

function listed(reading: Reading, world: World, of: ListKind, all: readonly Entry[]): Outcome | undefined {
  const [region] = reading.regions;
  const family = world.familyOf(reading.regions);
  const there = region === undefined ? all : all.filter((e) => e.regions.some((r) => family.has(r)));
  if (there.length === 0)
    return region === undefined ? undefined : { kind: 'not-assigned', region, elsewhere: [], nothingThere: !hasAgreement(region, world) };
  return { kind: 'list', of, entries: there.map((e) => e.key), page: 0 };
}
