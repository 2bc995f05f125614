// Who answers for a topic: finds the network, responsibility, measure, event or title that a question is about,
// weighs the region, and tells a sure answer from a close call and from what is agreed only elsewhere.
import type { Id } from '../registry/model.js';
import type { Situation } from './decide.js';
import { narrowed } from './decide-organisation.js';
import { detail } from './decide-people.js';
import type { Entry, EntryKind } from './entries.js';
import { findMatches, type Match } from './match.js';
import { type Option, type Outcome, type TopicQuestion, unknown } from './outcome.js';
import type { Reading, TopicUnit } from './reading.js';
import { funderPrior, holderPrior, orderByRole, roleFits } from './topic-roles.js';
import type { World } from './world.js';

const kinds: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'responsibility',
  'network',
  'measure',
  'milestone',
  'agreement',
  'term',
  'project',
  'pilot',
]);

const sure = 0.6;
const near = 0.42;
/** Matches within this share of the best one are as good as it. */
const level = 0.94;

/** Decides a question about a topic; undefined when no topic fits. */
export function decideTopic(reading: Reading, situation: Situation): Outcome | undefined {
  const { world } = situation;
  const { cues } = reading;
  const asksContact = cues.has('more-info') || cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person');
  const asksWho = cues.has('who') || asksContact || (reading.roles.length > 0 && !cues.has('when')) || cues.has('duties');
  const holders = new Set(reading.organisations.flatMap((ids) => narrowed(ids, reading, world)).flatMap((id) => withUnits(id, world)));

  const atMinistry =
    reading.units.some((u) => !u.optional && u.ideas.includes('ministeriö')) ||
    (asksWho && reading.organisations.some((ids) => ids.some((id) => world.organisations.get(id)?.kind === 'ministeriö')));
  const asksList =
    reading.units.some((u) => u.ideas.includes('lista')) || (cues.has('reach') && cues.has('where') && !cues.has('more-info'));
  const prior = (entry: Entry): number => {
    switch (entry.kind) {
      case 'measure':
        // Somebody at a ministry answers for a measure.
        if (atMinistry && (asksWho || cues.has('more-info'))) return 0.2;
        if (reading.regions.length > 0 && cues.has('who') && !asksContact) return -0.4;
        if (asksList) return -0.2;
        if (cues.has('when') && reading.units.some((u) => u.ideas.includes('verkosto') || u.ideas.includes('tapaaminen'))) return -0.15;
        // A measure is asked for by what it is, or by who knows more of it; who answers for it here is another thing.
        if (cues.has('when') && !cues.has('who')) return 0.12;
        if (reading.roles.some((r) => r !== 'responsible') && !cues.has('more-info')) return -0.15;
        if ((holders.size > 0 && !cues.has('more-info')) || (reading.regions.length > 0 && !cues.has('more-info'))) return -0.15;
        return cues.has('more-info') || asksContact ? 0.12 : cues.has('what') && !asksWho ? 0.1 : -0.04;
      case 'milestone':
        return cues.has('how-often') ? -0.15 : cues.has('when') || !asksWho ? 0.1 : -0.1;
      case 'agreement':
        return asksWho ? -0.1 : 0;
      case 'term':
        return cues.has('meaning') && !cues.has('who') ? -0.1 : -0.6;
      case 'project':
      case 'pilot':
        return -0.08;
      case 'responsibility':
        return (
          (cues.has('how-often') ? 0.15 : cues.has('when') && !cues.has('who') ? -0.1 : 0) +
          funderPrior(world.responsibilities.get(entry.id), reading.roles) +
          holderPrior(world.responsibilities.get(entry.id), holders) +
          (asksContact && cues.has('more-info') ? -0.05 : 0.02) +
          (cues.has('reach') && cues.has('where') && world.responsibilities.get(entry.id)?.role === 'maintainer' ? 0.2 : 0)
        );
      default:
        return 0;
    }
  };
  const family = world.familyOf(reading.regions);
  const matches = findMatches(aside(reading), kinds, world, prior, family).filter((m) => m.rank >= near);
  if (matches.length === 0) return decideGeneric(reading, situation);
  // A body that nothing is agreed for is rather the topic itself: "kolmas sektori".
  const idle = reading.organisations.every((ids) => ids.every((id) => !world.heldBy.has(id)));
  // Words that only ask (contact, list of duties) do not name a topic.
  const named = reading.units.some(
    (u) => (!u.optional && u.weight >= 0.3) || (u.ofName === true && u.weight >= 1 && (asksWho || idle) && !u.ideas.includes('te')),
  );
  const anchored = matches.filter((m) => m.anchored && named);
  if (anchored.length === 0) return decideGeneric(reading, situation);

  const { inside, outside } = byRegion(anchored, reading, world);
  const bestInside = inside[0]?.rank ?? 0;
  const bestOutside = outside[0]?.rank ?? 0;
  const region = reading.regions[0];
  // What is agreed here and leaves nothing unexplained is not made another region's by a name that fits more closely there.
  const explained =
    inside[0]?.entry.kind !== 'measure' &&
    bestInside >= sure &&
    (inside[0]?.unexplained.length ?? 1) <= (outside[0]?.unexplained.length ?? 0);
  if (region !== undefined && !explained && bestOutside >= sure && bestInside < bestOutside * level) {
    // Named and agreed elsewhere, but not here.
    const best = topicsOf(outside.filter((m) => m.rank >= bestOutside * level));
    return {
      kind: 'not-assigned',
      region,
      ...(reading.municipality ? { municipality: reading.municipality } : {}),
      elsewhere: best.slice(0, 3).map((t) => t.best.entry.key),
      nothingThere: !hasAgreement(region, world),
    };
  }
  const best = inside[0];
  if (!best) return undefined;
  const topics = topicsOf(inside.filter((m) => m.rank >= best.rank * level));
  if (best.rank < sure) {
    const options = topicsOf(inside)
      .slice(0, 3)
      .map((t): Option => ({ of: 'entry', id: t.best.entry.key }));
    return best.rank >= near + 0.06 && best.unexplained.length === 0 ? { kind: 'choose', close: true, options } : undefined;
  }
  return settle(topics, reading, situation);
}

function inAgreement(u: TopicUnit): boolean {
  return u.ideas.includes('konsensus') || u.ideas.includes('sopimus');
}

/** After a reform the successor's kind is often named too: it need not be part of the topic. */
function aside(reading: Reading): readonly TopicUnit[] {
  // In "what the agreement says of job coaching" the agreement is where it stands.
  const about = reading.units.some((u) => !u.optional && u.weight >= 0.9 && !inAgreement(u));
  const convenes = reading.roles.includes('convener');
  // To convene is to have a meeting.
  const beside = (u: TopicUnit): boolean => inAgreement(u) || (convenes && u.ideas.includes('tapaaminen'));
  const units = about ? reading.units.map((u) => (beside(u) ? { ...u, optional: true } : u)) : reading.units;
  if (!reading.cues.has('change')) return units;
  const later = new Set(['uudistus', 'kasvupalvelu', 'hyvinvointi', 'työllisyys', 'kunta', 'maakunta', 'alue']);
  return units.map((u) => (u.ideas.some((i) => later.has(i)) ? { ...u, optional: true } : u));
}

interface Topic {
  readonly key: string;
  readonly best: Match;
  readonly matches: readonly Match[];
}

/** Matches by topic, best first. */
function topicsOf(matches: readonly Match[]): Topic[] {
  const topics = new Map<string, { key: string; best: Match; matches: Match[] }>();
  for (const match of matches) {
    const key = match.entry.kind === 'network' ? match.entry.key : match.entry.topic;
    const topic = topics.get(key);
    if (topic) topic.matches.push(match);
    else topics.set(key, { key, best: match, matches: [match] });
  }
  return [...topics.values()];
}

/** One topic: answer it. Several: the home region's, else ask which. */
function settle(topics: readonly Topic[], reading: Reading, situation: Situation): Outcome | undefined {
  const { world } = situation;
  const [first] = topics;
  if (!first) return undefined;
  if (topics.length === 1) return answerTopic(first, reading, situation);
  // A measure with its own pilots and projects: the measure speaks for them.
  const measures = topics.filter((t) => t.best.entry.kind === 'measure');
  const parts = topics.filter((t) => t.best.entry.kind === 'pilot' || t.best.entry.kind === 'project');
  if (measures.length === 1 && measures[0] && parts.length + 1 === topics.length) return answerTopic(measures[0], reading, situation);
  // Whose role was asked for is agreed as a duty; the projects of that name are other things.
  const dutiesAsked = topics.filter((t) =>
    t.matches.some((m) => m.entry.kind === 'responsibility' && roleFits(world.responsibilities.get(m.entry.id), reading.roles)),
  );
  if (dutiesAsked.length === 1 && dutiesAsked[0] && parts.length + 1 === topics.length)
    return answerTopic(dutiesAsked[0], reading, situation);
  // An exact name beats what merely contains the words.
  const exact = topics.filter((t) => t.best.rank >= 0.99);
  if (exact.length === 1 && exact[0] && topics.every((t) => t === exact[0] || t.best.rank < 0.97))
    return answerTopic(exact[0], reading, situation);
  const home = situation.homeRegion;
  const atHome = home && reading.regions.length === 0 ? topics.filter((t) => t.best.entry.regions.includes(home)) : [];
  if (atHome.length === 1 && atHome[0] && home) {
    const outcome = answerTopic(atHome[0], reading, situation);
    return outcome?.kind === 'topic' ? { ...outcome, homeRegion: home } : outcome;
  }
  const regions = new Set(topics.map((t) => t.best.entry.regions[0] ?? ''));
  if (regions.size === 1) {
    // Same region, same fit: the one whose role was asked for, or both are offered.
    const byRole = topics.filter((t) =>
      t.matches.some((m) => m.entry.kind === 'responsibility' && roleFits(world.responsibilities.get(m.entry.id), reading.roles)),
    );
    if (byRole.length === 1 && byRole[0] && reading.roles.length > 0) return answerTopic(byRole[0], reading, situation);
    const duties = topics
      .map((t) => (t.key.startsWith('responsibility:') ? world.responsibilities.get(t.best.entry.id) : undefined))
      .filter((r) => r !== undefined);
    if (duties.length === topics.length && duties.every((d) => d.role === duties[0]?.role)) {
      return { kind: 'topic', responsibilities: duties.map((d) => d.id), asked: topicQuestion(reading) };
    }
    if (first.best.rank > (topics[1]?.best.rank ?? 0) + 0.03) return answerTopic(first, reading, situation);
  }
  return { kind: 'choose', close: false, options: topics.slice(0, 6).map((t): Option => ({ of: 'entry', id: t.best.entry.key })) };
}

function answerTopic(topic: Topic, reading: Reading, { world }: Situation): Outcome | undefined {
  const { entry } = topic.best;
  return answerEntry(entry, reading, world, topic.matches);
}

/** The outcome for one entry, as when it was chosen from a list. */
export function answerEntry(entry: Entry, reading: Reading, world: World, matches: readonly Match[] = []): Outcome | undefined {
  const { cues } = reading;
  const asked = topicQuestion(reading);
  switch (entry.kind) {
    case 'network':
    case 'responsibility': {
      const network = entry.topic.startsWith('network:') ? entry.topic.slice('network:'.length) : undefined;
      if (network && !cues.has('who') && (entry.kind === 'network' || reading.units.every((u) => !u.ideas.includes('lista')))) {
        // "Since when has the town convened it" asks for the duty, not for the next meeting.
        const since = cues.has('begin') && (reading.roles.length > 0 || reading.organisations.length > 0);
        if (cues.has('when') && !since) return { kind: 'network', network, asked: 'next' };
        const where = cues.has('where') && !cues.has('reach') && reading.roles.length === 0;
        if ((cues.has('times-met') && !since) || where) return { kind: 'network', network, asked: 'life' };
      }
      const all = network
        ? (world.responsibilitiesOfNetwork.get(network) ?? [])
        : [world.responsibilities.get(entry.id)].filter((r) => r !== undefined);
      if (all.length === 0 && network) return { kind: 'network', network, asked: cues.has('who') ? 'members' : 'what' };
      // Who pays is another thing than who convenes.
      if (reading.roles.includes('funder') && !all.some((r) => r.role === 'funder')) return { kind: 'unknown', why: 'no-role' };
      const ranked = new Map(matches.map((m) => [m.entry.id, m.rank]));
      return {
        kind: 'topic',
        ...(network ? { network } : {}),
        responsibilities: orderByRole(all, reading.roles, ranked, cues.has('contact-person')).map((r) => r.id),
        asked,
      };
    }
    case 'measure': {
      // Who pays is agreed as a duty of its own.
      const paid = reading.roles.includes('funder')
        ? findMatches(reading.units, new Set<EntryKind>(['responsibility']), world).find(
            (m) => world.responsibilities.get(m.entry.id)?.role === 'funder',
          )
        : undefined;
      return paid ? { kind: 'topic', responsibilities: [paid.entry.id], asked } : { kind: 'measure', measure: entry.id };
    }
    case 'milestone':
      return { kind: 'milestone', milestone: entry.id };
    case 'agreement':
      if (cues.has('when') && !world.agreements.get(entry.id)?.validity?.from) return { kind: 'unknown', why: 'not-known-when' };
      return cues.has('members') ? { kind: 'parties', agreement: entry.id } : { kind: 'agreement', agreement: entry.id, page: 0 };
    case 'person':
      return { kind: 'person', person: entry.id, asked: detail(reading) };
    case 'term':
      return { kind: 'term', term: entry.id };
    case 'pilot':
      return reading.roles.includes('funder') ? unknown('no-role') : { kind: 'pilot', pilot: entry.id };
    case 'project':
      return reading.roles.includes('funder') ? unknown('no-role') : { kind: 'project', project: entry.id };
    case 'metric':
      return { kind: 'metric', metric: entry.id, asked: 'value', ...(reading.year ? { year: reading.year } : {}) };
    case 'organisation':
      return { kind: 'organisation', organisation: entry.id, page: 0 };
    case 'succession': {
      const ended = world.successions.get(entry.id)?.from ?? [];
      return ended.length > 0 ? { kind: 'succession', organisations: ended.slice(0, 1), told: entry.id } : undefined;
    }
    case 'fact': {
      const [, owner, id, position] = /^(measure|project):(.*)#(\d+)$/.exec(entry.id) ?? [];
      return owner === 'measure' || owner === 'project' ? { kind: 'fact', owner, id: id ?? '', position: Number(position) } : undefined;
    }
    default:
      return entry.kind satisfies never;
  }
}

/** What the question wants to know of its topic. */
export function topicQuestion(reading: Reading): TopicQuestion {
  const { cues } = reading;
  return {
    at: reading.date ?? (reading.year ? `${reading.year}-07-01` : undefined),
    year: reading.year,
    change: cues.has('change'),
    detail: (cues.has('phone') || cues.has('email')) && !cues.has('who'),
    ...(cues.has('email') ? { detailKind: 'email' as const } : cues.has('phone') ? { detailKind: 'phone' as const } : {}),
    contact: cues.has('reach') || cues.has('phone') || cues.has('email') || cues.has('contact-person'),
    partners: cues.has('with-whom'),
  };
}

/** An organisation with its units and the one it is a unit of. */
function withUnits(id: Id, world: World): Id[] {
  const parent = world.organisations.get(id)?.parent;
  return [id, ...(parent ? [parent] : []), ...(world.unitsOf.get(id) ?? []).map((u) => u.id)];
}

/** What holds in the region that was named (or everywhere), and what holds only elsewhere. */
function byRegion(matches: readonly Match[], reading: Reading, world: World): { inside: Match[]; outside: Match[] } {
  const regions = reading.regions.length > 0 ? reading.regions : impliedRegions(reading, world);
  if (regions.length === 0) return { inside: [...matches], outside: [] };
  const family = world.familyOf(regions);
  const inside: Match[] = [];
  const outside: Match[] = [];
  for (const m of matches) {
    const there = m.entry.regions.length === 0 || m.entry.regions.some((r) => family.has(r));
    (there ? inside : outside).push(m);
  }
  return { inside, outside };
}

/** An organisation that works in one region only speaks of that region. */
function impliedRegions(reading: Reading, world: World): Id[] {
  const own = reading.organisations
    .map((ids) => [...new Set(ids.flatMap((id) => world.organisations.get(id)?.regions ?? []))])
    .filter((r) => r.length === 1);
  return own[0] ? own[0].filter((r) => world.regions.get(r)?.kind === 'region') : [];
}

export function hasAgreement(region: Id, world: World): boolean {
  const family = world.regionFamily(region);
  return [...world.agreements.values()].some((a) => family.has(a.region));
}

/** Only the kind of thing was named ("kuka vetää verkostoa?"): ask which one. */
function decideGeneric(reading: Reading, { world, homeRegion }: Situation): Outcome | undefined {
  // "Sopimuksen mukaan": the agreement is only where it stands.
  const units = aside(reading).map((u) => (inAgreement(u) ? { ...u, optional: true } : u));
  if (units.some((u) => !u.optional && (u.weight >= 0.5 || (u.surface !== undefined && u.weight > 0.2)))) return undefined;
  const light = units.filter((u) => u.weight >= 0.2);
  // "Kuka kutsuu koolle?", "so who is in charge of it": a role, and nothing to have it in.
  const ofIt =
    reading.cues.has('pronoun') &&
    reading.cues.has('who') &&
    (reading.roles.length > 0 || reading.cues.has('does') || reading.cues.has('duties'));
  const asksConvener =
    light.every((u) => u.optional) &&
    reading.organisations.length === 0 &&
    reading.unknown.length === 0 &&
    (ofIt || reading.roles.some((r) => r === 'convener' || r === 'coordinator'));
  if (
    !asksConvener &&
    !light.some(
      (u) => u.ideas.includes('verkosto') || u.ideas.includes('työryhmä') || u.ideas.includes('ryhmä') || u.ideas.includes('tapaaminen'),
    )
  )
    return undefined;
  const wanted = reading.regions.length > 0 ? reading.regions : homeRegion ? [homeRegion] : [];
  const family = world.familyOf(wanted);
  const bodies = new Set(reading.organisations.flat());
  const convened = (id: Id): boolean =>
    (world.responsibilitiesOfNetwork.get(id) ?? []).some((r) => bodies.size === 0 || r.holders.some((h) => bodies.has(h)));
  const fits: Entry[] = [];
  for (const e of world.index.ofKind('network')) {
    if (family.size > 0 && !e.regions.some((r) => family.has(r))) continue;
    if (asksConvener && !convened(e.id)) continue;
    if (!e.names.some((n) => light.every((u) => u.optional || u.ideas.some((i) => n.ideas.has(i))))) continue;
    // More than can be offered is more than need be found.
    if (fits.push(e) >= 24) break;
  }
  const [only] = fits;
  if (fits.length === 1 && only) return answerEntry(only, reading, world);
  if (fits.length === 0) {
    const [region] = reading.regions;
    return region ? { kind: 'not-assigned', region, elsewhere: [], nothingThere: !hasAgreement(region, world) } : undefined;
  }
  const ordered = fits.toSorted(
    (a, b) => Number(world.networks.get(b.id)?.kind === 'network') - Number(world.networks.get(a.id)?.kind === 'network'),
  );
  return { kind: 'choose', close: false, options: ordered.slice(0, 6).map((e): Option => ({ of: 'entry', id: e.key })) };
}
