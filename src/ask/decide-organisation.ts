// Questions about a body by itself: all that is agreed for it, since when it is there, how it is reached, and which bodies
// there are of a kind.
import type { Id } from '../registry/model.js';
import { asksNothingKnown } from './closed-question.js';
import type { Situation } from './decide.js';
import { olderOf } from './decide-change.js';
import { type Option, type Outcome, unknown } from './outcome.js';
import type { Reading } from './reading.js';
import type { World } from './world.js';

/** "Mistä Eksote vastaa", "Kuntaliiton tehtävä hankinnoilla työllistämisessä": all that is agreed for it. */
export function decideDuties(reading: Reading, { world }: Situation): Outcome | undefined {
  const { cues } = reading;
  if (cues.has('who') || cues.has('how-many') || cues.has('when') || cues.has('reach') || cues.has('phone') || cues.has('email'))
    return undefined;
  const asks = cues.has('duties') || (cues.has('does') && cues.has('what'));
  if (!asks) return undefined;
  const [mention] = reading.organisations;
  const unknownWords = reading.units.filter((u) => u.ideas[0]?.startsWith('?'));
  if (!mention) return unknownWords.length > 0 && reading.regions.length === 0 ? unknown('no-organisation') : undefined;
  if (unknownWords.length > 0) return undefined;
  if (namesAnother(mention, reading, world)) return unknown('no-organisation');
  const ids = olderOf(narrowed(mention, reading, world), world);
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) return undefined;
  return { kind: 'organisation', organisation: only, page: 0 };
}

/** "Mitkä oppilaitokset ovat kumppaneita": organisations of a kind. */
export function decideOrganisationKind(reading: Reading, { world }: Situation): Outcome | undefined {
  if (!reading.cues.has('what') && !reading.cues.has('who') && !reading.cues.has('list-all') && !reading.cues.has('members'))
    return undefined;
  if (reading.unknown.length > 0 || reading.organisations.length > 0 || reading.cues.has('phone') || reading.cues.has('email'))
    return undefined;
  const light = new Set(['pilotti', 'hanke', 'te', 'palvelu', 'verkosto', 'ohjelma']);
  const wanted = reading.units.filter((u) => u.weight >= 0.3 && !u.ideas.some((i) => light.has(i)));
  if (wanted.length === 0) return undefined;
  const family = world.familyOf(reading.regions);
  const found = [...world.index.ofKind('organisation')].filter(
    (e) =>
      (family.size === 0 || e.regions.some((r) => family.has(r))) &&
      e.names.some(
        (n) =>
          wanted.every((u) => u.optional || u.ideas.some((i) => n.ideas.has(i))) && wanted.some((u) => u.ideas.some((i) => n.ideas.has(i))),
      ),
  );
  const [only] = found;
  if (found.length === 1 && only && reading.cues.has('now') && world.successionsFrom.has(only.id))
    return { kind: 'succession', organisations: [only.id] };
  return found.length > 0 ? { kind: 'list', of: 'organisation', entries: found.map((e) => e.key), page: 0 } : undefined;
}

/** The organisations that a mention may mean, given the region. */
export function narrowed(mention: readonly Id[], reading: Reading, world: World): Id[] {
  if (mention.length < 2 || reading.regions.length === 0) return [...mention];
  const family = world.familyOf(reading.regions);
  const there = mention.filter((id) => world.organisations.get(id)?.regions.some((r) => family.has(r)));
  return there.length > 0 ? there : [...mention];
}

/** A kind of body ("hyvinvointialue") in a region where the registry has none of that kind. */
function namesAnother(mention: readonly Id[], reading: Reading, world: World): boolean {
  if (mention.length < 2 || reading.regions.length === 0) return false;
  const family = world.familyOf(reading.regions);
  return !mention.some((id) => world.organisations.get(id)?.regions.some((r) => family.has(r)));
}

/** What an organisation answers for, or how it is reached; only when nothing else of weight was asked. */
export function decideOrganisation(reading: Reading, situation: Situation): Outcome | undefined {
  const { world } = situation;
  const [mention] = reading.organisations;
  if (!mention) return undefined;
  const rest = reading.units.filter((u) => !u.optional && (u.weight >= 0.5 || (u.surface !== undefined && u.weight > 0.2)));
  if (rest.length > 0) return undefined;
  if (namesAnother(mention, reading, world)) return unknown('no-organisation');
  const ids = olderOf(narrowed(mention, reading, world), world);
  const home = situation.homeRegion;
  const atHome = ids.length > 1 && home ? ids.filter((id) => world.organisations.get(id)?.regions.includes(home)) : ids;
  const chosen = atHome.length === 1 ? atHome : ids;
  if (chosen.length > 1)
    return { kind: 'choose', close: false, options: chosen.slice(0, 6).map((id): Option => ({ of: 'organisation', id })) };
  const [organisation] = chosen;
  const { cues } = reading;
  if (organisation === undefined || cues.has('target')) return undefined;
  // A number is no list of what is agreed.
  if (cues.has('how-many') && !cues.has('duties') && !cues.has('members')) return unknown('no-figure');
  if (cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person') || cues.has('more-info')) {
    const people = (world.peopleOf.get(organisation) ?? []).filter((p) => p.isContact);
    const [person] = people;
    if (people.length > 1)
      return { kind: 'choose', close: false, options: people.slice(0, 6).map((p): Option => ({ of: 'person', id: p.id })) };
    if (!person) return { kind: 'no-contact', organisation };
    return { kind: 'person', person: person.id, asked: cues.has('email') ? 'email' : cues.has('phone') ? 'phone' : 'reach' };
  }
  if (cues.has('when')) {
    const { validity } = world.organisations.get(organisation) ?? {};
    if (validity?.from && (cues.has('begin') || (!cues.has('change') && !world.successionsFrom.has(organisation))))
      return { kind: 'organisation', organisation, page: 0, asked: 'when' };
    return cues.has('begin') ? unknown('not-known-when') : { kind: 'succession', organisations: [organisation] };
  }
  if (cues.has('where') && cues.has('located')) return unknown('no-detail');
  if (cues.has('who') && (cues.has('change') || cues.has('now')) && world.successionsFrom.has(organisation))
    return { kind: 'succession', organisations: [organisation] };
  if (asksNothingKnown(reading)) return unknown('nothing');
  // "Kuka johtaa Kymsotea?" asks for a person, and none is named.
  if (cues.has('who') && !cues.has('duties')) return { kind: 'no-contact', organisation };
  return { kind: 'organisation', organisation, page: 0 };
}
