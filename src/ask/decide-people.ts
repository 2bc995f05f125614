// Questions for a person who is not named: by post and organisation, by what they did, or as a pilot's contacts.
// A contact that no document names stays unnamed: whoever is nearest is never offered in their place.
import type { Id } from '../registry/model.js';
import type { Situation } from './decide.js';
import { narrowed } from './decide-organisation.js';
import type { EntryKind } from './entries.js';
import { findMatches } from './match.js';
import type { Option, Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import type { World } from './world.js';

const duties: ReadonlySet<EntryKind> = new Set<EntryKind>(['responsibility']);
/** What people did at an occasion, as ideas. */
const acts = new Set(['puhuja', 'kirjoittaja', 'selvitys', 'edustaja']);

/** Decides when a person is asked for by post or by what they did; undefined otherwise. */
export function decidePeople(reading: Reading, { world }: Situation): Outcome | undefined {
  const { cues } = reading;
  const reaches = cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person');
  // "Kaakkois-Suomen TE-palvelujen johtaja": a post and its body, and nothing else asked.
  if (cues.size === 0 && reading.roles.length === 0 && reading.organisations.length > 0 && reading.units.every((u) => !u.naming))
    return byPost(reading, world) ?? byAct(reading, world);
  // "The name of the Kela partner in the pilot".
  const ofBody = cues.has('members') && reading.organisations.length === 1 && reading.units.some((u) => u.ideas.includes('pilotti'));
  if (!cues.has('who') && !reaches) return ofBody ? ofOrganisation(reading, world) : undefined;
  if (cues.has('duties') || cues.has('how-many') || cues.has('change')) return undefined;
  // Who made a study is asked with a word of providing.
  const made = byAct(reading, world);
  if (reading.roles.some((r) => r !== 'participant' && r !== 'adviser'))
    return reading.roles.every((r) => r === 'provider') ? made : undefined;
  if (isList(reading, world)) return undefined;
  return byPost(reading, world) ?? made ?? ofOrganisation(reading, world);
}

/** "Mistä löytyy tykojen yhteystiedot": a list of contacts that somebody keeps, not one of the people on it. */
function isList(reading: Reading, world: World): boolean {
  if (reading.regions.length > 0 || reading.organisations.length > 0 || reading.cues.has('phone') || reading.cues.has('email'))
    return false;
  if (!reading.cues.has('where') && !reading.units.some((u) => u.ideas.includes('lista'))) return false;
  return findMatches(reading.units, duties, world).some(
    (m) => m.rank >= 0.95 && world.responsibilities.get(m.entry.id)?.role === 'maintainer',
  );
}

/** "Pohjois-Karjalan TE-toimiston työkykykoordinaattori": every word is explained by a post and its organisation. */
function byPost(reading: Reading, world: World): Outcome | undefined {
  const required = reading.units.filter((u) => !u.optional && u.weight >= 0.1);
  const heavy = required.filter((u) => u.weight >= 0.5);
  if (heavy.length === 0 || reading.units.some((u) => u.ideas.includes('lisääminen') || u.ideas.includes('ministeriö'))) return undefined;
  const bodies = bodiesOf(reading, world);
  if (required.some((u) => u.naming)) return undefined;
  // Without its body, a post is named by most of its title.
  const said = required.reduce((sum, u) => sum + u.weight, 0);
  const fits = [...world.index.ofKind('person')].filter((entry) => {
    const person = world.people.get(entry.id);
    if (!person) return false;
    return entry.names.some(
      (name) =>
        heavy.some((u) => u.ideas.some((i) => name.ideas.has(i))) &&
        (bodies.size > 0 || said >= name.weight * 0.4) &&
        required.every((u) =>
          u.ideas.some(
            (i) => name.ideas.has(i) || ((bodies.size > 0 || wholeTitle(name.ideas, required)) && (entry.extra.has(i) || i === 'hanke')),
          ),
        ),
    );
  });
  if (fits.length === 0) return undefined;
  const there = fits
    .map((e) => e.id)
    .filter((id) => (bodies.size === 0 ? inRegion(id, reading, world) : bodies.has(world.people.get(id)?.organisation ?? '')));
  // "Sannan numero siitä tyko-hommasta": of several with that post the one with that first name.
  const called = there.filter((id) => reading.firstNamed.includes(id));
  return asked(called.length > 0 ? called : there, reading);
}

/** "Katjan sähköposti": the contact persons with that first name, offered rather than taken. */
export function decideFirstName(reading: Reading, world: World): Outcome | undefined {
  const { cues } = reading;
  if (!(cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person'))) return undefined;
  const known = reading.firstNamed.filter((id) => world.people.get(id)?.isContact && inRegion(id, reading, world));
  if (known.length === 0 || reading.unknown.length > 0 || reading.units.some((u) => u.naming)) return undefined;
  return { kind: 'choose', close: true, options: known.slice(0, 6).map((id): Option => ({ of: 'person', id })) };
}

/** All of a title was said, and it is more than one word: "projektipäällikkö". */
function wholeTitle(title: ReadonlySet<string>, units: Reading['units']): boolean {
  return title.size > 1 && [...title].every((i) => units.some((u) => u.ideas.includes(i)));
}

/** "Ketkä pitivät puheenvuoron", "kuka kirjoitti": people whose part in it the registry tells. */
function byAct(reading: Reading, world: World): Outcome | undefined {
  const act = reading.units.filter((u) => !u.optional && u.ideas.some((i) => acts.has(i)));
  if (act.length === 0 || reading.units.some((u) => u.naming)) return undefined;
  const bodies = bodiesOf(reading, world);
  const known = [...world.index.ofKind('person')].filter((e) => bodies.has(world.people.get(e.id)?.organisation ?? ''));
  const scored = [...world.index.ofKind('person')]
    .filter((e) => known.length === 0 || bodies.has(world.people.get(e.id)?.organisation ?? ''))
    .map((e) => {
      const doing = act.filter((u) => u.ideas.some((i) => e.extra.has(i))).length;
      const rest = reading.units.filter((u) => !act.includes(u) && u.ideas.some((i) => e.extra.has(i))).length;
      return { id: e.id, doing, score: doing * 2 + rest };
    })
    .filter((s) => s.doing > 0 || known.length > 0);
  const best = Math.max(0, ...scored.map((s) => s.score));
  const ids = scored.filter((s) => s.score === best).map((s) => s.id);
  const [only] = ids;
  if (only === undefined) return undefined;
  // The minutes of a meeting are not the news of an agreement.
  const extra = world.index.get(`person:${only}`)?.extra;
  if (reading.units.some((u) => u.ideas.includes('tapaaminen')) && !extra?.has('tapaaminen')) return undefined;
  if (ids.length === 1) return { kind: 'person', person: only, asked: detail(reading) };
  return { kind: 'list', of: 'person', entries: ids.map((id) => `person:${id}`), page: 0 };
}

/** "Kuka Kelasta on mukana pilotissa": the people of an organisation, told apart by what concerns them. */
function ofOrganisation(reading: Reading, world: World): Outcome | undefined {
  const bodies = bodiesOf(reading, world);
  const { cues } = reading;
  const inProject = reading.units.some((u) => u.ideas.includes('pilotti') || u.ideas.includes('hanke') || u.ideas.includes('ohjelma'));
  // In "TE-palvelupilotin yhteystiedot" the services are the pilot's name.
  const inItsName = reading.units.some((u) => u.ofName && u.ideas.includes('te'));
  const asksContact = cues.has('contact-person') || cues.has('reach') || cues.has('phone') || cues.has('email');
  if (bodies.size === 0 || cues.has('agreement-word') || !(cues.has('members') || (inProject && asksContact && !inItsName)))
    return undefined;
  const people = [...bodies].flatMap((id) => world.peopleOf.get(id) ?? []).filter((p) => cues.has('members') || p.isContact);
  const scored = people.map((p) => {
    const extra = world.index.get(`person:${p.id}`)?.extra ?? new Set<string>();
    return { id: p.id, score: reading.units.filter((u) => u.ideas.some((i) => extra.has(i))).length };
  });
  const best = Math.max(0, ...scored.map((s) => s.score));
  const found = asked(
    scored.filter((s) => s.score === best).map((s) => s.id),
    reading,
  );
  // "Who at Kela is the contact" asks for the name first.
  const plain = found?.kind === 'person' && found.asked === 'reach' && (cues.has('who') || cues.has('contact-person'));
  return plain ? { ...found, asked: 'who' } : found;
}

/** The contact persons that a pilot's region has, for "pilotin yhteystiedot". */
export function pilotContacts(region: Id, world: World): Id[] {
  const family = world.regionFamily(region);
  return [...world.people.values()]
    .filter((p) => p.isContact && (p.phone || p.email))
    .filter((p) => world.organisations.get(p.organisation)?.regions.some((r) => family.has(r)))
    .filter((p) => world.index.get(`person:${p.id}`)?.extra.has('pilotti'))
    .map((p) => p.id);
}

function asked(ids: readonly Id[], reading: Reading): Outcome | undefined {
  const [only] = ids;
  if (only === undefined) return undefined;
  if (ids.length === 1) return { kind: 'person', person: only, asked: detail(reading) };
  return { kind: 'choose', close: false, options: ids.slice(0, 6).map((id): Option => ({ of: 'person', id })) };
}

/** Which detail of a person is asked for. */
export function detail(reading: Reading): 'who' | 'reach' | 'phone' | 'email' {
  const { cues } = reading;
  return cues.has('email') ? 'email' : cues.has('phone') ? 'phone' : cues.has('reach') ? 'reach' : 'who';
}

/** The organisations named, with their units. */
function bodiesOf(reading: Reading, world: World): Set<Id> {
  const own = reading.organisations.flatMap((ids) => narrowed(ids, reading, world));
  // "Imatra" may be the town as a body.
  const place = reading.municipality ? world.municipalities.get(reading.municipality)?.name.fi : undefined;
  if (place) {
    for (const o of world.organisations.values())
      if (o.kind.startsWith('kunta') && o.name.fi.startsWith(place.slice(0, -1))) own.push(o.id);
  }
  return new Set(own.flatMap((id) => [id, ...(world.unitsOf.get(id) ?? []).map((u) => u.id)]));
}

function inRegion(person: Id, reading: Reading, world: World): boolean {
  if (reading.regions.length === 0) return true;
  const family = world.familyOf(reading.regions);
  const organisation = world.people.get(person)?.organisation;
  return organisation !== undefined && (world.organisations.get(organisation)?.regions.some((r) => family.has(r)) ?? false);
}
