// From a reading to one outcome. Asks the specific questions first (a person, a figure, a pilot), then who answers
// for a topic; when nothing fits well enough it says so rather than give the nearest thing.
import type { Id, LocalDate } from '../registry/model.js';
import { decideFigure } from './decide-figure.js';
import { decideList } from './decide-list.js';
import { decidePeople, detail } from './decide-people.js';
import { decidePlace } from './decide-place.js';
import { decideProject } from './decide-project.js';
import { decideTold } from './decide-told.js';
import { decideTopic, hasAgreement } from './decide-topic.js';
import type { Option, Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import type { World } from './world.js';

export interface Situation {
  readonly world: World;
  readonly today: LocalDate;
  readonly homeRegion?: Id;
}

/** Decides what to answer. */
export function decide(reading: Reading, situation: Situation): Outcome {
  if (reading.personMismatch) return unknown('person');
  // A budget, a price, a home address: things that the registry never holds, whatever they are of.
  const outside = reading.units.some((u) => u.ideas.includes('ulkopuolella'));
  if (reading.people.length > 0) return outside || asksPrivate(reading) ? unknown('no-detail') : decidePerson(reading);
  if (outside) return unknown('nothing');
  // How to get a benefit, or whether one may do something: advice that no registry of duties gives.
  if (reading.cues.has('advice') && !asksForSomebody(reading)) return unknown('nothing');
  const outcome = decideAsked(reading, situation);
  return outcome.kind === 'unknown' && outcome.why !== 'person' ? (decideTold(reading, situation) ?? outcome) : outcome;
}

function decideAsked(reading: Reading, situation: Situation): Outcome {
  const { world } = situation;
  return (
    decideTalk(reading) ??
    decideSuccession(reading, situation) ??
    decideMeaning(reading, situation) ??
    decideGoals(reading, situation) ??
    decideList(reading, situation) ??
    decidePlace(reading, situation) ??
    decideDuties(reading, situation) ??
    decideFigure(reading, situation) ??
    decidePeople(reading, situation) ??
    decideParties(reading, situation) ??
    decideProject(reading, situation) ??
    decideTopic(reading, situation) ??
    decideOrganisation(reading, situation) ??
    decideAgreement(reading, situation) ??
    decideOrganisationKind(reading, situation) ??
    decideAnyContact(reading, world) ??
    decideRegion(reading) ??
    unknown('nothing')
  );
}

/** A person's pay or whatever else nothing explains is no contact detail. */
function asksPrivate(reading: Reading): boolean {
  const { cues } = reading;
  if (cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person')) return false;
  return reading.units.some((u) => !u.optional && (u.ideas.some((i) => i === 'palkka' || i.startsWith('~')) || u.naming === true));
}

function asksForSomebody({ cues, units, roles }: Reading): boolean {
  // "Where can one get advice on the act" asks for the adviser.
  const advisers = new Set(['neuvonta', 'tulkinta', 'palkkaaminen']);
  if (cues.has('where') && (roles.includes('adviser') || units.some((u) => u.ideas.some((i) => advisers.has(i))))) return true;
  return (['who', 'reach', 'phone', 'email', 'contact-person', 'more-info', 'meaning', 'change', 'sum'] as const).some((c) => cues.has(c));
}

/** Help, greetings and thanks, when nothing else was said. */
function decideTalk(reading: Reading): Outcome | undefined {
  const { cues } = reading;
  const telling = reading.units.some((u) => !u.optional && u.weight >= 0.3 && !u.ideas[0]?.startsWith('?'));
  if (telling || reading.organisations.length > 0 || reading.regions.length > 0 || reading.wordCount === 0 || cues.has('who'))
    return undefined;
  if (cues.has('help') && reading.unknown.length === 0) return { kind: 'help' };
  if (reading.wordCount <= 4 && cues.has('greeting') && reading.unknown.length <= 1) return { kind: 'greeting' };
  if (reading.wordCount <= 6 && cues.has('thanks') && !cues.has('what')) return { kind: 'thanks' };
  return undefined;
}

/** "Not in the registry", and why. */
export function unknown(why: Extract<Outcome, { kind: 'unknown' }>['why']): Outcome {
  return { kind: 'unknown', why };
}

function decidePerson(reading: Reading): Outcome {
  const { people } = reading;
  const [person] = people;
  if (people.length > 1 || person === undefined)
    return { kind: 'choose', close: false, options: people.map((id): Option => ({ of: 'person', id })) };
  if (reading.personPartial) return { kind: 'choose', close: true, options: [{ of: 'person', id: person }] };
  return { kind: 'person', person, asked: detail(reading) };
}

function decideMeaning(reading: Reading, { world }: Situation): Outcome | undefined {
  const { cues } = reading;
  if (!cues.has('meaning') || cues.has('who')) return undefined;
  // "What is the latest figure for" asks for a number, not for a word's meaning.
  if (cues.has('latest') || cues.has('how-many') || cues.has('trend') || cues.has('target') || reading.year !== undefined) return undefined;
  if (reading.organisations.some((ids) => ids.length === 1) || reading.regions.length > 0) return undefined;
  const found = findTerm(reading, world);
  if (!found) return undefined;
  return { kind: 'term', term: found };
}

/** The word of the registry that the question's words name in full. */
export function findTerm(reading: Reading, world: World): Id | undefined {
  const strict = reading.units.filter((u) => !u.optional);
  const ofName = reading.units.filter((u) => u.ofName);
  const required = strict.length > 0 ? strict : ofName.length > 0 ? ofName : reading.units;
  if (required.length === 0) return roleTerm(reading, world);
  for (const entry of world.index.ofKind('term')) {
    for (const name of entry.names) {
      if (
        name.ideas.size > 0 &&
        required.every((u) => u.ideas.some((i) => name.ideas.has(i))) &&
        [...name.ideas].every((i) => required.some((u) => u.ideas.includes(i)))
      )
        return entry.id;
    }
  }
  return undefined;
}

/** "Mitä koollekutsuja tarkoittaa": a word that elsewhere names a role. */
function roleTerm({ roles }: Reading, world: World): Id | undefined {
  if (roles.length === 0) return undefined;
  return [...world.terms.values()].find((t) => world.vocabulary.meaningOfText(t.name.fi).roles.some((r) => roles.includes(r)))?.id;
}

/** Who is committed to an agreement, or takes part in a network. */
function decideParties(reading: Reading, situation: Situation): Outcome | undefined {
  const { cues } = reading;
  const { world } = situation;
  if (reading.units.some((u) => u.ideas.includes('pilotti') || u.ideas.includes('hanke'))) return undefined;
  if (!cues.has('members') || cues.has('how-many') || reading.roles.includes('invited')) return undefined;
  const listed = new Set(['konsensus', 'sopimus', 'lista']);
  const rest = reading.units.filter((u) => !u.optional && u.weight >= 0.5 && !u.ideas.some((i) => listed.has(i)));
  if (rest.length > 0) {
    const topic = decideTopic(reading, situation);
    if (topic?.kind === 'topic' && topic.network) return { kind: 'network', network: topic.network, asked: 'members' };
    return topic;
  }
  const family = new Set(reading.regions.flatMap((r) => [...world.regionFamily(r)]));
  const all = [...world.agreements.values()];
  const organisation = reading.organisations[0]?.[0];
  // "Mitkä kunnat kuuluvat työllisyysalueeseen?": members of a body, not parties to an agreement.
  if (organisation && reading.units.some((u) => u.ideas.includes('kunta') && !u.ofName) && !cues.has('agreement-word'))
    return { kind: 'organisation', organisation, page: 0 };
  const ownRegions = organisation ? (world.organisations.get(organisation)?.regions ?? []) : [];
  const wanted =
    family.size > 0 ? all.filter((a) => family.has(a.region)) : all.filter((a) => ownRegions.length === 0 || ownRegions.includes(a.region));
  if (wanted.length === 0 && reading.regions[0]) {
    return {
      kind: 'not-assigned',
      region: reading.regions[0],
      elsewhere: all.slice(0, 3).map((a) => `agreement:${a.id}`),
      nothingThere: true,
    };
  }
  const home = situation.homeRegion;
  const mine = wanted.find((a) => a.region === home);
  const [only] = wanted;
  if (wanted.length > 1 && mine && family.size === 0) return { kind: 'parties', agreement: mine.id };
  if (wanted.length > 1)
    return { kind: 'choose', close: false, options: wanted.slice(0, 6).map((a): Option => ({ of: 'entry', id: `agreement:${a.id}` })) };
  if (only) return { kind: 'parties', agreement: only.id, ...(organisation ? { organisation } : {}) };
  return undefined;
}

/** What became of an organisation. */
function decideSuccession(reading: Reading, { world }: Situation): Outcome | undefined {
  if (!reading.cues.has('change')) return undefined;
  const reform = reading.units.some((u) => !u.optional && (u.ideas.includes('uudistus') || u.ideas.includes('kasvupalvelu')));
  const more = reading.units.some((u) => u.weight >= 1 && !u.optional && !u.ideas.some((i) => i === 'uudistus' || i === 'kasvupalvelu'));
  if (reform && !more && reading.organisations.length === 0) return reformTerm(reading, world);
  if (reading.roles.includes('convener')) return undefined;
  const ofKind = byKind(reading, world);
  if (reading.organisations.length === 0 && ofKind) return { kind: 'succession', organisations: ofKind };
  const mention = reading.organisations.find((ids) => ids.some((id) => world.successionsFrom.has(id))) ?? reading.organisations[0];
  if (!mention) return endedTerm(reading, world);
  const idle = new Set([
    'uudistus',
    'alue',
    'työllisyys',
    'keskus',
    'valtio',
    'yhtiö',
    'organisaatio',
    'toimija',
    'palvelu',
    'työ',
    'toiminta',
    'tilanne',
  ]);
  const organisations = olderOf(narrowed(mention, reading, world), world);
  const told = toldOf(organisations, world);
  const rest = reading.units.filter((u) => !u.optional && u.weight >= 0.3 && !u.ideas.some((i) => idle.has(i) || told.has(i)));
  if (rest.some((u) => !u.ideas[0]?.startsWith('?')) || rest.length > 1) return undefined;
  const parted = organisations.filter((id) => world.successionsFrom.has(id));
  // "Mitä TE-toimistolle tapahtui?": each region's own fell to another.
  if (parted.length > 1 && reading.regions.length === 0 && !reading.cues.has('still') && !reading.cues.has('when'))
    return { kind: 'choose', close: false, options: parted.slice(0, 6).map((id): Option => ({ of: 'organisation', id })) };
  return organisations.length > 0
    ? { kind: 'succession', organisations: (parted.length > 0 ? parted : organisations).slice(0, 3) }
    : undefined;
}

/** "ELY Centre Central Finland": the one body of a kind in the region that was named. */
function byKind(reading: Reading, world: World): readonly Id[] | undefined {
  const required = reading.units.filter((u) => !u.optional && u.weight >= 0.3);
  if (required.length === 0 || reading.regions.length === 0) return undefined;
  const family = new Set(reading.regions.flatMap((r) => [...world.regionFamily(r)]));
  const found = [...world.index.ofKind('organisation')].filter(
    (e) => e.regions.some((r) => family.has(r)) && e.names.some((n) => required.every((u) => u.ideas.some((i) => n.ideas.has(i)))),
  );
  return found.length === 1 && found[0] ? [found[0].id] : undefined;
}

/** What the registry tells of bodies' ends, as ideas: "maahanmuuttopalvelut" went to the town. */
function toldOf(organisations: readonly Id[], world: World): ReadonlySet<string> {
  const texts = organisations.flatMap((id) => world.successionsFrom.get(id) ?? []).map((s) => s.description.fi);
  const words = texts.flatMap((t) => t.split(/[^\p{L}]+/u)).filter((w) => w.length > 5);
  return new Set(words.flatMap((w) => world.vocabulary.meaningOfText(w).units.flatMap((u) => u.ideas)));
}

/** What is not a body but a word that the registry explains: "ELY-keskukset", their end and what came after. */
function endedTerm(reading: Reading, world: World): Outcome | undefined {
  if (reading.cues.has('who') || reading.regions.length > 0) return undefined;
  const term = findTerm(reading, world);
  return term ? { kind: 'term', term } : undefined;
}

/** "Toteutuiko maakuntauudistus": the reform as the registry explains it. */
function reformTerm(reading: Reading, world: World): Outcome | undefined {
  if (reading.cues.has('who')) return undefined;
  const term = [...world.index.ofKind('term')].find((e) => e.names.some((n) => n.ideas.has('uudistus')));
  return term ? { kind: 'term', term: term.id } : undefined;
}

/** Of a body and its successor under one name, the one that was there before. */
export function olderOf(ids: readonly Id[], world: World): Id[] {
  const later = new Set(ids.flatMap((id) => (world.successionsFrom.get(id) ?? []).flatMap((s) => s.to)));
  const older = ids.filter((id) => !later.has(id));
  return older.length > 0 ? older : [...ids];
}

/** "Mitkä ovat Pohjois-Karjalan pilotin tavoitteet": the goals that a region's documents set. */
function decideGoals(reading: Reading, { world, homeRegion }: Situation): Outcome | undefined {
  const { cues } = reading;
  if (!cues.has('target') || cues.has('how-many') || cues.has('when') || cues.has('trend') || reading.year !== undefined) return undefined;
  const around = new Set(['pilotti', 'hanke', 'te', 'palvelu', 'osatyökykyinen']);
  const required = reading.units.filter((u) => !u.optional && u.weight >= 0.2);
  if (required.some((u) => !u.ideas.some((i) => around.has(i))) || reading.organisations.some((ids) => ids.length === 1)) return undefined;
  if (!required.some((u) => u.ideas.includes('pilotti')) && reading.regions.length === 0) return undefined;
  const goals = [...world.index.ofKind('milestone')].filter((e) => world.milestones.get(e.id)?.kind === 'goal');
  const wanted = reading.regions.length > 0 ? reading.regions : homeRegion ? [homeRegion] : [];
  const family = new Set(wanted.flatMap((r) => [...world.regionFamily(r)]));
  const there = goals.filter((e) => e.regions.some((r) => family.has(r)));
  const [region] = reading.regions;
  if (region !== undefined && there.length === 0)
    return { kind: 'not-assigned', region, elsewhere: [], nothingThere: !hasAgreement(region, world) };
  const entries = (there.length > 0 ? there : goals).map((e) => e.key);
  return entries.length > 0 ? { kind: 'list', of: 'goal', entries, page: 0 } : undefined;
}

/** "Mistä Eksote vastaa", "Kuntaliiton tehtävä hankinnoilla työllistämisessä": all that is agreed for it. */
function decideDuties(reading: Reading, { world }: Situation): Outcome | undefined {
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

/** "Mistä konsensussopimuksessa sovittiin": the whole agreement of a region. */
function decideAgreement(reading: Reading, { world, homeRegion }: Situation): Outcome | undefined {
  if (!reading.units.some((u) => u.ideas.includes('sopimus') || u.ideas.includes('konsensus')) || reading.cues.has('who')) return undefined;
  const rest = reading.units.filter((u) => !u.optional && u.weight >= 0.5 && !u.ideas.some((i) => i === 'konsensus' || i === 'sopimus'));
  if (rest.some((u) => !u.ideas[0]?.startsWith('?')) || rest.length > 1) return undefined;
  const regions = reading.regions.length > 0 ? reading.regions : homeRegion ? [homeRegion] : [];
  const family = new Set(regions.flatMap((r) => [...world.regionFamily(r)]));
  const found = [...world.agreements.values()].filter((a) => family.has(a.region));
  const [only] = found;
  // An agreement without a date is not answered with what it says.
  if (reading.cues.has('when') && only && !only.validity?.from) return unknown('not-known-when');
  return found.length === 1 && only ? { kind: 'agreement', agreement: only.id, page: 0 } : undefined;
}

/** "Mitkä oppilaitokset ovat kumppaneita": organisations of a kind. */
function decideOrganisationKind(reading: Reading, { world }: Situation): Outcome | undefined {
  if (!reading.cues.has('what') && !reading.cues.has('who') && !reading.cues.has('list-all') && !reading.cues.has('members'))
    return undefined;
  if (reading.unknown.length > 0 || reading.organisations.length > 0 || reading.cues.has('phone') || reading.cues.has('email'))
    return undefined;
  const light = new Set(['pilotti', 'hanke', 'te', 'palvelu', 'verkosto', 'ohjelma']);
  const wanted = reading.units.filter((u) => u.weight >= 0.3 && !u.ideas.some((i) => light.has(i)));
  if (wanted.length === 0) return undefined;
  const family = new Set(reading.regions.flatMap((r) => [...world.regionFamily(r)]));
  const found = [...world.index.ofKind('organisation')].filter(
    (e) =>
      (family.size === 0 || e.regions.some((r) => family.has(r))) &&
      e.names.some(
        (n) =>
          wanted.every((u) => u.optional || u.ideas.some((i) => n.ideas.has(i))) && wanted.some((u) => u.ideas.some((i) => n.ideas.has(i))),
      ),
  );
  return found.length > 0 ? { kind: 'list', of: 'organisation', entries: found.map((e) => e.key), page: 0 } : undefined;
}

/** The organisations that a mention may mean, given the region. */
export function narrowed(mention: readonly Id[], reading: Reading, world: World): Id[] {
  if (mention.length < 2 || reading.regions.length === 0) return [...mention];
  const family = new Set(reading.regions.flatMap((r) => [...world.regionFamily(r)]));
  const there = mention.filter((id) => world.organisations.get(id)?.regions.some((r) => family.has(r)));
  return there.length > 0 ? there : [...mention];
}

/** A kind of body ("hyvinvointialue") in a region where the registry has none of that kind. */
function namesAnother(mention: readonly Id[], reading: Reading, world: World): boolean {
  if (mention.length < 2 || reading.regions.length === 0) return false;
  const family = new Set(reading.regions.flatMap((r) => [...world.regionFamily(r)]));
  return !mention.some((id) => world.organisations.get(id)?.regions.some((r) => family.has(r)));
}

/** What an organisation answers for, or how it is reached; only when nothing else of weight was asked. */
function decideOrganisation(reading: Reading, situation: Situation): Outcome | undefined {
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
  if (organisation === undefined) return undefined;
  const { cues } = reading;
  if (cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person') || cues.has('more-info')) {
    const people = (world.peopleOf.get(organisation) ?? []).filter((p) => p.isContact);
    const [person] = people;
    if (people.length > 1)
      return { kind: 'choose', close: false, options: people.slice(0, 6).map((p): Option => ({ of: 'person', id: p.id })) };
    if (!person) return { kind: 'no-contact', organisation };
    return { kind: 'person', person: person.id, asked: cues.has('email') ? 'email' : cues.has('phone') ? 'phone' : 'reach' };
  }
  if (cues.has('when')) return { kind: 'succession', organisations: [organisation] };
  if (cues.has('where') && cues.has('located')) return unknown('no-detail');
  if (cues.has('who') && (cues.has('change') || cues.has('now')) && world.successionsFrom.has(organisation))
    return { kind: 'succession', organisations: [organisation] };
  // "Kuka johtaa Kymsotea?" asks for a person, and none is named.
  if (cues.has('who') && !cues.has('duties')) return { kind: 'no-contact', organisation };
  return { kind: 'organisation', organisation, page: 0 };
}

/** "Kenen numero?": somebody is asked for, and nothing says who. */
function decideAnyContact(reading: Reading, world: World): Outcome | undefined {
  const { cues } = reading;
  const rest = reading.units.filter((u) => !u.optional && (u.weight >= 0.5 || (u.surface !== undefined && u.weight > 0.2)));
  if (rest.length > 0) return undefined;
  if (!(cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person'))) return undefined;
  if (reading.regions.length > 0 || reading.units.some((u) => u.ideas.includes('verkosto'))) return undefined;
  const options = [...world.people.values()].filter((p) => p.isContact && (p.phone || p.email)).slice(0, 6);
  return options.length > 0
    ? { kind: 'choose', close: false, options: options.map((p): Option => ({ of: 'person', id: p.id })) }
    : undefined;
}

function decideRegion(reading: Reading): Outcome | undefined {
  const [region] = reading.regions;
  if (region === undefined || reading.unknown.length > 0 || reading.units.some((u) => !u.optional && u.weight >= 0.3)) return undefined;
  if (reading.cues.has('how-many') || reading.cues.has('when') || reading.cues.has('reach')) return undefined;
  // A place in a sentence that asks for something else (the weather) is no question about its agreement.
  if (reading.wordCount > 3 && !reading.cues.has('duties') && !reading.cues.has('list-all') && !reading.cues.has('who')) return undefined;
  if (reading.regions.length > 1)
    return { kind: 'choose', close: false, options: reading.regions.map((id): Option => ({ of: 'region', id })) };
  return { kind: 'region', region, page: 0 };
}
