// Questions for a number: which metric, which period, value or change. Never a number of something else.
import type { Situation } from './decide.js';
import { answerEntry } from './decide-topic.js';
import type { Entry, EntryKind } from './entries.js';
import { bestFit, bestMatch, findMatches, type Match } from './match.js';
import type { FigureQuestion, Option, Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import type { World } from './world.js';

const kinds: ReadonlySet<EntryKind> = new Set<EntryKind>(['metric', 'fact']);
const rivalKinds: ReadonlySet<EntryKind> = new Set<EntryKind>(['responsibility', 'network', 'project', 'pilot', 'measure', 'milestone']);

/** Decides when a number is asked for; undefined when the question is about something else. */
export function decideFigure(reading: Reading, situation: Situation): Outcome | undefined {
  const { world } = situation;
  const { cues } = reading;
  // "What was decided at the last meeting" counts nothing.
  const latest = cues.has('latest') && !reading.units.some((u) => u.ideas.includes('tapaaminen'));
  const asksNumber = cues.has('how-many') || cues.has('trend') || cues.has('target') || latest || cues.has('sum') || cues.has('comparable');
  // "Minä vuosina määrää lisättiin" asks for years; "paljonko tukea voin saada" for money.
  if (cues.has('when') && !cues.has('latest') && !cues.has('times-met')) return undefined;
  // The registry gives figures, not their reasons.
  if (cues.has('why') && asksNumber && !cues.has('comparable') && reading.roles.length === 0) return { kind: 'unknown', why: 'no-figure' };
  if (cues.has('advice') && asksNumber && !cues.has('sum')) return { kind: 'unknown', why: 'no-figure' };
  // What a thing costs is no figure of the registry.
  if (cues.has('how-many') && reading.roles.includes('funder')) return { kind: 'unknown', why: 'no-figure' };
  if (cues.has('who') && !asksNumber) return undefined;
  if (cues.has('who') && !cues.has('how-many')) return undefined;
  // What is counted must be known in full: a word that nobody knows may be what is counted.
  const units = reading.units.map((u) => (u.surface !== undefined ? { ...u, weight: 1 } : u));
  const required = units.filter((u) => !u.optional);

  if (cues.has('times-met') && (cues.has('how-many') || cues.has('how-often'))) {
    const network = meetingNetwork(reading, world);
    if (network && world.networks.get(network.id)?.meetings) return { kind: 'network', network: network.id, asked: 'life' };
    // How many times a pilot's network has met is counted as its meetings.
    const met = [...world.index.ofKind('metric')].filter(
      (e) =>
        inRegion(e, reading, world) !== false &&
        e.names.some((n) => n.ideas.has('tapaaminen') && n.ideas.has('verkosto')) &&
        required.every((u) => u.weight < 0.5 || e.names.some((n) => u.ideas.some((i) => n.ideas.has(i)))),
    );
    const [only] = met;
    // The network itself has no count, and what was said names it by its kind only.
    const byKind = !required.some((u) => u.weight >= 0.5);
    if (met.length === 1 && only && (!network || byKind || reading.units.some((u) => u.ideas.includes('pilotti'))))
      return metricOutcome(only, reading, world);
    if (network) return { kind: 'network', network: network.id, asked: 'life' };
  }
  // How many pilots there are is counted from the list of them.
  const counted = required.filter((u) => u.weight >= 0.3);
  if (
    cues.has('how-many') &&
    counted.length > 0 &&
    counted.every((u) => u.ideas.some((i) => ['pilotti', 'hanke', 'te', 'palvelu', 'hankinta'].includes(i))) &&
    counted.some((u) => u.ideas.includes('pilotti') || u.ideas.includes('hanke'))
  )
    return undefined;

  // A metric's own name, and something else than its value is asked for.
  if (
    !asksNumber &&
    (cues.has('when') ||
      cues.has('reach') ||
      cues.has('more-info') ||
      cues.has('meaning') ||
      cues.has('duties') ||
      reading.roles.length > 0)
  )
    return undefined;
  const matches = findMatches(units, kinds, world)
    .filter((m) => inRegion(m.entry, reading, world) !== false || m.rank >= 0.6)
    .filter((m) => countsTheSame(m.entry, reading))
    .filter((m) => asksNumber || m.entry.kind !== 'fact' || (strongName(m) && reading.units.length > 1))
    // One common word and more beside it: "found a job thanks to the pilot" counts something else than what has jobs.
    .filter((m) => m.entry.kind !== 'fact' || !hangsOnOneWord(m, required))
    // Another thing was named that is counted: clients of the coordinator are not those of a project.
    .filter((m) => !m.unexplained.some((u) => u.weight >= 1 && u.surface === undefined && !u.ideas.some((i) => m.entry.extra.has(i))))
    .filter((m) => !cues.has('how-many') || world.metrics.get(m.entry.id)?.kind !== 'yes-no');
  const best = matches[0];
  const anchored = best?.anchored && best.rank >= (asksNumber ? 0.55 : 0.6);
  if (!asksNumber) {
    // "palkkatuki 2021": a metric's own name with a year, and nothing that asks for a person.
    if (!best || !anchored || best.rank < 0.6 || (reading.year === undefined && !strongName(best))) return undefined;
    // What a meeting was about is no number of meetings.
    if (cues.has('what') && reading.year === undefined && reading.units.some((u) => u.ideas.includes('tapaaminen'))) return undefined;
    const rival = bestMatch(reading.units, rivalKinds, world);
    if (rival && rival.rank >= best.rank) return undefined;
  }
  if (best && anchored) {
    const level = matches.filter((m) => m.rank >= best.rank * 0.97 && m.anchored);
    const here = level.filter((m) => inRegion(m.entry, reading, world) !== false);
    if (here.length === 0) {
      const [region] = reading.regions;
      return region ? { kind: 'not-assigned', region, elsewhere: [best.entry.key], nothingThere: false, of: 'figure' } : undefined;
    }
    const [only] = here;
    if (here.length === 1 && only) return metricOutcome(only.entry, reading, world);
    return { kind: 'choose', close: false, options: here.slice(0, 6).map((m): Option => ({ of: 'entry', id: m.entry.key })) };
  }
  if (!cues.has('how-many') && !cues.has('trend')) return undefined;
  if (cues.has('members')) return { kind: 'unknown', why: 'no-figure' };
  // Only the kind of thing is counted: "infoa", "päätöstä". All metrics of that kind are possible.
  const around = new Set(['pilotti', 'hanke', 'osatyökykyinen']);
  const light = required.filter((u) => u.weight < 0.5 && u.weight > 0.2 && !u.ideas.some((i) => around.has(i)));
  const heavy = required.filter((u) => u.weight >= 0.5);
  if (light.length > 0 && heavy.length === 0) {
    const fits = [...world.index.ofKind('metric')].filter(
      (e) => inRegion(e, reading, world) !== false && e.names.some((n) => light.every((u) => u.ideas.some((i) => n.ideas.has(i)))),
    );
    const [only] = fits;
    if (fits.length === 1 && only) return metricOutcome(only, reading, world);
    if (fits.length > 1)
      return { kind: 'choose', close: false, options: fits.slice(0, 6).map((e): Option => ({ of: 'entry', id: e.key })) };
  }
  if (required.length === 0 && reading.organisations.length === 0 && cues.has('how-many') && reading.wordCount <= 6) {
    const all = [...world.index.ofKind('metric')].slice(0, 6);
    return { kind: 'choose', close: false, options: all.map((e): Option => ({ of: 'entry', id: e.key })) };
  }
  // A number was asked for and nothing counts it: no other kind of answer will do.
  return cues.has('how-many') && heavy.length > 0 ? { kind: 'unknown', why: 'no-figure' } : undefined;
}

/** Sessions and meetings are counted only when sessions or meetings were asked for: "työntekijää" is not "henkilöstön infoa". */
function countsTheSame(entry: Entry, reading: Reading): boolean {
  // How many were employed is no number of decisions.
  const employed = reading.cues.has('how-many') && reading.units.some((u) => !u.optional && u.ideas.includes('työllistäminen'));
  if (employed && entry.kind === 'metric' && !entry.names.some((n) => n.ideas.has('työllistäminen'))) return false;
  const heads = ['info', 'tapaaminen'];
  const counts = entry.names.some((n) => heads.some((h) => n.ideas.has(h)));
  return !counts || reading.units.some((u) => u.ideas.some((i) => heads.includes(i) || i === 'koulutus'));
}

function hangsOnOneWord(match: Match, required: Reading['units']): boolean {
  const told = required.filter((u) => !match.unexplained.some((x) => x.ideas.join() === u.ideas.join()));
  const beside = match.unexplained.some((u) => u.weight >= 0.3 && !u.ideas.some((i) => match.entry.extra.has(i)));
  return beside && told.reduce((sum, u) => sum + u.weight, 0) < 0.6;
}

function strongName(match: Match): boolean {
  return match.rank >= 0.8 && match.unexplained.length === 0;
}

/** The metric's or the fact's outcome with what was asked of it. */
export function metricOutcome(entry: Entry, reading: Reading, world: World): Outcome | undefined {
  if (entry.kind !== 'metric') return answerEntry(entry, reading, world);
  const { cues, years } = reading;
  const broken = world.metrics.get(entry.id)?.versions.some((v) => v.breakNote) ?? false;
  const asks: readonly (readonly [boolean, FigureQuestion])[] = [
    [cues.has('sum'), 'value'],
    [broken && (cues.has('comparable') || (cues.has('why') && cues.has('trend'))), 'break'],
    [cues.has('target'), 'target'],
    [cues.has('trend') || years !== undefined, 'trend'],
    [cues.has('latest'), 'latest'],
  ];
  const asked = asks.find(([is]) => is)?.[1] ?? 'value';
  return {
    kind: 'metric',
    metric: entry.id,
    asked,
    ...(reading.year ? { year: reading.year } : {}),
    ...(reading.month ? { month: reading.month } : {}),
    ...(years ? { years } : {}),
  };
}

function meetingNetwork(reading: Reading, world: World): Entry | undefined {
  const required = reading.units.reduce((sum, u) => sum + (u.optional ? 0 : u.weight), 0);
  const best = [...world.index.ofKind('network')]
    .filter((e) => inRegion(e, reading, world) !== false)
    .map((e) => bestFit(e, reading.units, required))
    .filter((m) => m !== undefined)
    .toSorted(
      (a, b) =>
        b.rank - a.rank ||
        Number(world.networks.get(b.entry.id)?.meetings !== undefined) - Number(world.networks.get(a.entry.id)?.meetings !== undefined),
    )[0];
  return best && best.rank >= 0.6 ? best.entry : undefined;
}

/** True or false when both speak of a region, undefined when one does not. */
function inRegion(entry: Entry, reading: Reading, world: World): boolean | undefined {
  if (entry.regions.length === 0) return undefined;
  if (reading.regions.length === 0) {
    // "Montako kokousta Eksote on pitänyt": a body of another region.
    const theirs = reading.organisations.flatMap((ids) => ids.flatMap((id) => world.organisations.get(id)?.regions ?? []));
    const families = theirs.map((r) => world.regionFamily(r));
    return theirs.length > 0 && !theirs.includes('suomi') && families.every((f) => !entry.regions.some((r) => f.has(r)))
      ? false
      : undefined;
  }
  const family = world.familyOf(reading.regions);
  return entry.regions.some((r) => family.has(r));
}
