// From a reading to one outcome. Asks the specific questions first (a person, a figure, a pilot), then who answers
// for a topic; when nothing fits well enough it says so rather than give the nearest thing.
import type { Id, LocalDate, Role } from '../registry/model.js';
import { asksNothingKnown } from './closed-question.js';
import type { Cue } from './cues.js';
import { decideSuccession } from './decide-change.js';
import { decideFigure } from './decide-figure.js';
import { decideList } from './decide-list.js';
import { decideMeaning } from './decide-meaning.js';
import { decideDuties, decideOrganisation, decideOrganisationKind } from './decide-organisation.js';
import { decideFirstName, decidePeople, detail } from './decide-people.js';
import { decidePlace } from './decide-place.js';
import { decideProject } from './decide-project.js';
import { decideTold } from './decide-told.js';
import { decideTopic, hasAgreement } from './decide-topic.js';
import { type Option, type Outcome, unknown } from './outcome.js';
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
  if (reading.people.length > 0)
    return outside || asksPrivate(reading) || asksAfter(reading) ? unknown('no-detail') : decidePerson(reading);
  // What is in somebody's papers is nobody's duty.
  if (outside || reading.cues.has('client-data')) return unknown('nothing');
  // How to get a benefit, or whether one may do something: advice that no registry of duties gives. Opinions it has none.
  if (reading.cues.has('advice') && !reading.cues.has('help') && !asksForSomebody(reading)) return unknown('nothing');
  if (reading.cues.has('opinion') && !asksWhoDoes(reading)) return unknown('nothing');
  // No document tells who wrote an agreement.
  if (reading.cues.has('authored')) return unknown('no-role');
  // Reasons are told of changes; nothing else of the registry is one.
  const reason = reading.cues.has('why') ? decideTold(reading, situation) : undefined;
  if (reason) return reason;
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
    decideFirstName(reading, world) ??
    decideAnyContact(reading, world) ??
    decideRegion(reading) ??
    unknown('nothing')
  );
}

/** A person's pay or whatever else nothing explains is no contact detail. */
function asksPrivate(reading: Reading): boolean {
  const { cues } = reading;
  if (cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person')) return false;
  // Whether somebody is still there today is not known.
  if (cues.has('still') && !cues.has('who') && !cues.has('what')) return true;
  // "Is NN married"
  if (asksNothingKnown(reading) && reading.organisations.length === 0) return true;
  // "Milloin NN jää eläkkeelle", "what languages does NN speak": nothing but the post and the part in it is told of anybody.
  if (
    !cues.has('who') &&
    (cues.has('opinion') || cues.has('why') || (cues.has('when') && !reading.units.some((u) => u.ideas.includes('puhuja'))))
  )
    return true;
  return reading.units.some((u) => !u.optional && (u.ideas.some((i) => i === 'palkka' || i.startsWith('~')) || u.naming === true));
}

/** "Kuka jatkaa NN:n työtä": what becomes of a person's work is not in the registry. */
function asksAfter({ cues, organisations }: Reading): boolean {
  return cues.has('who') && cues.has('change') && organisations.length === 0;
}

/** "Kuka sinun mielestäsi kutsuu koolle": a duty is asked for, politely; "kumpi on parempi" is not. */
function asksWhoDoes({ cues, roles }: Reading): boolean {
  return cues.has('who') && (roles.length > 0 || (['able', 'does', 'duties', 'reach', 'phone', 'email'] as const).some((c) => cues.has(c)));
}

function asksForSomebody({ cues, units, roles, organisations }: Reading): boolean {
  // "Where can one get advice on the act" asks for the adviser.
  const advisers = new Set(['neuvonta', 'tulkinta', 'palkkaaminen']);
  if (cues.has('where') && (roles.includes('adviser') || units.some((u) => u.ideas.some((i) => advisers.has(i))))) return true;
  // "How do I become one" tells of no change.
  const changes = cues.has('change') && (organisations.length > 0 || roles.length > 0 || units.some((u) => u.ideas.includes('uudistus')));
  return (
    (['who', 'reach', 'phone', 'email', 'contact-person', 'more-info', 'meaning', 'sum', 'comparable'] as const).some((c) => cues.has(c)) ||
    changes
  );
}

/** Help, greetings and thanks, when nothing else was said. */
function decideTalk(reading: Reading): Outcome | undefined {
  const { cues } = reading;
  const telling = reading.units.some((u) => !u.optional && u.weight >= 0.3 && !u.ideas[0]?.startsWith('?'));
  if (
    telling ||
    reading.organisations.length > 0 ||
    reading.regions.length > 0 ||
    reading.wordCount === 0 ||
    (cues.has('who') && !(cues.has('help') && cues.has('you') && reading.roles.length === 0))
  )
    return undefined;
  if (
    reading.unknown.length === 0 &&
    (cues.has('help') || (cues.has('able') && (cues.has('you') || cues.has('here')) && !reading.units.some((u) => u.weight >= 0.5)))
  )
    return { kind: 'help' };
  if (reading.wordCount <= 4 && cues.has('greeting') && reading.unknown.length <= 1) return { kind: 'greeting' };
  if (reading.wordCount <= 6 && cues.has('thanks') && !cues.has('what')) return { kind: 'thanks' };
  return undefined;
}

function decidePerson(reading: Reading): Outcome {
  const { people } = reading;
  const [person] = people;
  if (people.length > 1 || person === undefined)
    return { kind: 'choose', close: false, options: people.map((id): Option => ({ of: 'person', id })) };
  if (reading.personPartial) return { kind: 'choose', close: true, options: [{ of: 'person', id: person }] };
  return { kind: 'person', person, asked: detail(reading) };
}

/** Roles that somebody has who is committed: "vem har förbundit sig att samla nätverket". */
const gathers: ReadonlySet<Role> = new Set<Role>([
  'invited',
  'convener',
  'assembler',
  'coordinator',
  'maintainer',
  'provider',
  'developer',
]);

/** Who is committed to an agreement, or takes part in a network. */
function decideParties(reading: Reading, situation: Situation): Outcome | undefined {
  const { cues } = reading;
  const { world } = situation;
  if (reading.units.some((u) => u.ideas.includes('pilotti') || u.ideas.includes('hanke'))) return undefined;
  if (!cues.has('members') || cues.has('how-many') || reading.roles.some((r) => gathers.has(r))) return undefined;
  const listed = new Set(['konsensus', 'sopimus', 'lista']);
  const rest = reading.units.filter((u) => !u.optional && u.weight >= 0.5 && !u.ideas.some((i) => listed.has(i)));
  if (rest.length > 0) {
    const topic = decideTopic(reading, situation);
    if (topic?.kind === 'topic' && topic.network) return { kind: 'network', network: topic.network, asked: 'members' };
    return topic;
  }
  const family = world.familyOf(reading.regions);
  const all = [...world.agreements.values()];
  const organisation = reading.organisations[0]?.[0];
  // "Mitkä kunnat kuuluvat työllisyysalueeseen?": members of a body, not parties to an agreement.
  if (organisation && reading.units.some((u) => u.ideas.includes('kunta')) && !cues.has('agreement-word'))
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
  const family = world.familyOf(wanted);
  const there = goals.filter((e) => e.regions.some((r) => family.has(r)));
  const [region] = reading.regions;
  if (region !== undefined && there.length === 0)
    return { kind: 'not-assigned', region, elsewhere: [], nothingThere: !hasAgreement(region, world) };
  const entries = (there.length > 0 ? there : goals).map((e) => e.key);
  return entries.length > 0 ? { kind: 'list', of: 'goal', entries, page: 0 } : undefined;
}

/** "Mistä konsensussopimuksessa sovittiin": the whole agreement of a region. */
function decideAgreement(reading: Reading, { world, homeRegion }: Situation): Outcome | undefined {
  if (!reading.units.some((u) => u.ideas.includes('sopimus') || u.ideas.includes('konsensus')) || reading.cues.has('who')) return undefined;
  const rest = reading.units.filter((u) => !u.optional && u.weight >= 0.5 && !u.ideas.some((i) => i === 'konsensus' || i === 'sopimus'));
  if (rest.some((u) => !u.ideas[0]?.startsWith('?')) || rest.length > 1) return undefined;
  const regions = reading.regions.length > 0 ? reading.regions : homeRegion ? [homeRegion] : [];
  const family = world.familyOf(regions);
  const found = [...world.agreements.values()].filter((a) => family.has(a.region));
  const [region] = reading.regions;
  // "Onko Pohjois-Karjalassa konsensussopimusta": no, and whose there are.
  if (region !== undefined && found.length === 0) {
    const others = [...world.agreements.values()].slice(0, 3).map((a) => `agreement:${a.id}`);
    return { kind: 'not-assigned', region, elsewhere: others, nothingThere: true };
  }
  if (family.size === 0 && reading.cues.has('when')) {
    const options = [...world.agreements.values()].slice(0, 6).map((a): Option => ({ of: 'entry', id: `agreement:${a.id}` }));
    return options.length > 1 ? { kind: 'choose', close: false, options } : undefined;
  }
  const [only] = found;
  // An agreement without a date is not answered with what it says.
  if (reading.cues.has('when') && only && !only.validity?.from) return unknown('not-known-when');
  return found.length === 1 && only ? { kind: 'agreement', agreement: only.id, page: 0 } : undefined;
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
  if (['how-many', 'when', 'reach', 'why', 'opinion'].some((c) => reading.cues.has(c as Cue))) return undefined;
  // "Kuka päätti että Kouvola jatkaa" is about one thing, and it is not known which.
  if (reading.cues.has('who') && reading.cues.has('change') && reading.roles.length === 0) return undefined;
  // "Kenen kynästä": who is asked for, and nothing that a region's agreement tells of anybody.
  const asksDuty = reading.roles.length > 0 || reading.cues.has('does') || reading.cues.has('duties') || reading.cues.has('members');
  if (reading.cues.has('who') && !asksDuty && reading.wordCount > 3) return undefined;
  // A place in a sentence that asks for something else (the weather) is no question about its agreement.
  if (reading.wordCount > 3 && !reading.cues.has('duties') && !reading.cues.has('list-all') && !reading.cues.has('who')) return undefined;
  if (reading.regions.length > 1)
    return { kind: 'choose', close: false, options: reading.regions.map((id): Option => ({ of: 'region', id })) };
  return { kind: 'region', region, page: 0 };
}
