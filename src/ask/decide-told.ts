// Questions that no duty, network or figure answers, but a sentence of the registry does: a body's note, what became of
// it, a word's meaning, what a measure holds. Only when everything that was asked is told in that one place.
import type { Id, Organisation } from '../registry/model.js';
import type { Situation } from './decide.js';
import { narrowed } from './decide-organisation.js';
import { answerEntry } from './decide-topic.js';
import { type Entry, type EntryKind, wordMark } from './entries.js';
import { namesOf } from './gazetteer.js';
import type { Option, Outcome } from './outcome.js';
import type { Reading, TopicUnit } from './reading.js';
import { nameWords } from './text.js';
import type { World } from './world.js';

/** So much must be told when the thing itself is named, and when it is not. */
const enoughOfNamed = 0.5;
const enough = 1.1;

/** The one entry of which everything that was asked is told; undefined when there is none, or several as good. */
export function decideTold(reading: Reading, { world }: Situation): Outcome | undefined {
  const { cues } = reading;
  if (cues.has('phone') || cues.has('email') || cues.has('reach') || reading.people.length > 0) return undefined;
  const strict = reading.units.filter((u) => !u.optional && u.weight >= 0.2);
  const required = strict.length > 0 || !cues.has('why') ? strict : reading.units.filter((u) => u.weight >= 0.9);
  const [seed] = required.toSorted((a, b) => spread(a, world) - spread(b, world));
  if (!seed) return undefined;
  const ofKind = reading.units.filter((u) => u.ofName && u.optional && isKind(u));
  const weight = [...required, ...ofKind].reduce((sum, u) => sum + u.weight, 0);
  const fits: { entry: Entry; score: number }[] = [];
  for (const entry of new Set(seed.ideas.flatMap((i) => [...world.index.telling(markOf(i))]))) {
    if (!required.every((u) => tells(entry, u))) continue;
    const named = namesSubject(entry, reading, world);
    if (reading.organisations.length > 0 && !named && !reading.units.every((u) => !u.ofName || (isKind(u) && tells(entry, u)))) continue;
    if (weight < (named || ownName(entry, required) || cues.has('why') ? enoughOfNamed : enough)) continue;
    // Other fields' services ("immigration") are told of only beside the body that was named.
    if (!named && required.some((u) => u.naming) && !required.some((u) => u.ideas[0]?.startsWith('='))) continue;
    const where = tellsWhere(entry, reading, world);
    if (!where || !tellsWhen(entry, reading) || !tellsWhatIsAsked(entry, reading, world)) continue;
    const beside = reading.units.filter((u) => u.optional && tells(entry, u)).length;
    fits.push({
      entry,
      score: beside + preference[entry.kind] * 0.1 + (named === 'itself' ? 2 : 0) + (where === 'by name' ? 2 : 0) + 1 / entry.told.size,
    });
  }
  const [best, ...others] = fits.toSorted((a, b) => b.score - a.score);
  if (!best) return undefined;
  // The same is told of several bodies of a kind: which one is asked back.
  const alike = others.filter((f) => best.score - f.score < 0.5 && f.entry.kind === 'organisation');
  if (best.entry.kind === 'organisation' && alike.length > 0)
    return {
      kind: 'choose',
      close: false,
      options: [best, ...alike].slice(0, 6).map((f): Option => ({ of: 'organisation', id: f.entry.id })),
    };
  return answerEntry(best.entry, reading, world);
}

/** Of entries that tell the same, what is told of the thing itself before where it is told beside. */
const preference: Readonly<Record<EntryKind, number>> = {
  organisation: 5,
  succession: 4,
  term: 3,
  measure: 2,
  project: 2,
  pilot: 2,
  network: 2,
  milestone: 1,
  metric: 1,
  responsibility: 1,
  agreement: 0,
  fact: 0,
  person: 0,
};

/** A word for a kind of body ("järjestö"), not a body's own name. */
function isKind(unit: TopicUnit): boolean {
  return unit.ideas.every((i) => !i.startsWith('='));
}

/** The mark that an idea leaves where it is told of. */
function markOf(idea: string): string {
  return idea.startsWith('?') || idea.startsWith('=') || idea.startsWith('~') ? wordMark(idea.slice(1)) : idea;
}

/** Whether something is told of an entry with that word. */
export function tells(entry: Entry, unit: TopicUnit): boolean {
  return entry.told.size > 0 && unit.ideas.some((i) => entry.told.has(markOf(i)));
}

/** How many entries tell of a word. */
function spread(unit: TopicUnit, world: World): number {
  return unit.ideas.reduce((sum, i) => sum + world.index.telling(markOf(i)).size, 0);
}

/** The words of its own name were said. */
function ownName(entry: Entry, required: readonly TopicUnit[]): boolean {
  return entry.names.some((n) => n.ideas.size > 0 && [...n.ideas].every((i) => required.some((u) => u.ideas.includes(i))));
}

/** Whether it is about one of the bodies that were named: about the body itself, or naming it. */
function namesSubject(entry: Entry, reading: Reading, world: World): 'itself' | 'beside' | undefined {
  const bodies = reading.organisations.flatMap((ids) => narrowed(ids, reading, world));
  const succession = entry.kind === 'succession' ? world.successions.get(entry.id) : undefined;
  const itself = (id: Id): boolean => (entry.kind === 'organisation' ? entry.id === id : (succession?.from.includes(id) ?? false));
  if (bodies.some(itself)) return 'itself';
  return bodies.some((id) => saysName(entry, [...namesOf(world.organisations.get(id)?.name ?? { fi: '' })])) ? 'beside' : undefined;
}

function saysName(entry: Entry, names: readonly string[]): boolean {
  return markedNames(names).some((marked) => marked.every((m) => entry.told.has(m)));
}

function markedNames(names: readonly string[]): string[][] {
  return names.filter((name) => name !== '').map((name) => nameWords(name).map((w) => wordMark(w.key)));
}

/** The words of a body's names and kind, cut once for each body: all of them are gone through at a time. */
const marksOfBodies = new WeakMap<Organisation, readonly string[][]>();

function saysBody(entry: Entry, body: Organisation): boolean {
  let marked = marksOfBodies.get(body);
  if (!marked) {
    marked = markedNames([...namesOf(body.name), body.kind]);
    marksOfBodies.set(body, marked);
  }
  return marked.some((words) => words.every((m) => entry.told.has(m)));
}

/** Whether it holds in the place that was named: it says its name, or is of its region. */
export function tellsWhere(entry: Entry, reading: Reading, world: World): 'by name' | 'by region' | undefined {
  const place = reading.municipality ? world.municipalities.get(reading.municipality) : undefined;
  if (place && saysName(entry, namesOf(place.name))) return 'by name';
  if (reading.regions.length === 0) return 'by region';
  const family = world.familyOf(reading.regions);
  const ofBody = entry.kind === 'succession' && reading.organisations.length > 0;
  return ofBody || entry.regions.some((r) => family.has(r)) ? 'by region' : undefined;
}

function tellsWhen(entry: Entry, reading: Reading): boolean {
  return reading.year === undefined || entry.told.has(wordMark(String(reading.year)));
}

/** A number is asked for where one is told, a time where a year is, somebody where a body is. */
function tellsWhatIsAsked(entry: Entry, { cues, roles }: Reading, world: World): boolean {
  const has = (pattern: RegExp): boolean => [...entry.told].some((m) => pattern.test(m));
  // Why a thing did not happen is told of plans.
  if (cues.has('why')) return entry.kind === 'succession';
  if (cues.has('how-many') && !has(/^\^(?!1$)\d{1,3}$/)) return false;
  if (cues.has('when') && !has(/^\^(19|20)\d\d$/)) return false;
  if ((cues.has('who') || roles.length > 0) && entry.kind !== 'organisation' && entry.kind !== 'succession')
    return [...world.organisations.values()].some((o) => saysBody(entry, o));
  return true;
}
