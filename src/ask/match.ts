// How well an entry fits the topic of a question. A fit is honest only when it explains what was asked: words of the
// question that an entry does not explain count fully against it, words of its name that were not said a little.
import type { Id } from '../registry/model.js';
import type { Entry, EntryKind, NameIdeas } from './entries.js';
import type { TopicUnit } from './reading.js';
import type { World } from './world.js';

export interface Match {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly rank: number;
  /** Something that names the thing was matched, not only what kind of thing it is. */
  readonly anchored: boolean;
  /** Units of the question that it does not explain. */
  readonly unexplained: readonly TopicUnit[];
}

const missingCost = 0.35;
const anchorWeight = 0.5;
/** What a named mismatch leaves of a fit: too little for an answer and for a guess. */
const mismatchShare = 0.4;

/** The fits of one question's units: several deciders look at the same entries. */
const fitsOf = new WeakMap<readonly TopicUnit[], Map<Entry, Match>>();

/** The best of `findMatches`. */
export function bestMatch(units: readonly TopicUnit[], kinds: ReadonlySet<EntryKind>, world: World): Match | undefined {
  let best: Match | undefined;
  for (const match of allMatches(units, kinds, world)) if (!best || match.rank > best.rank) best = match;
  return best;
}

/** Fits of all entries of the kinds that share a telling idea with the question, best first. */
export function findMatches(
  units: readonly TopicUnit[],
  kinds: ReadonlySet<EntryKind>,
  world: World,
  prior?: (entry: Entry) => number,
  /** The region asked for and its family. */
  near?: ReadonlySet<Id>,
): Match[] {
  return allMatches(units, kinds, world, prior, near).sort((a, b) => b.rank - a.rank);
}

function allMatches(
  units: readonly TopicUnit[],
  kinds: ReadonlySet<EntryKind>,
  world: World,
  prior?: (entry: Entry) => number,
  near?: ReadonlySet<Id>,
): Match[] {
  const telling = units.filter((u) => u.weight >= anchorWeight && !u.ideas[0]?.startsWith('?'));
  // Kinds of things alone (network, decision) name nothing; two of them may (network meeting).
  const kindsNamed = units.filter((u) => u.weight >= 0.3);
  if (telling.length === 0 && kindsNamed.length < 2) return [];
  const seeds = telling.length > 0 ? telling : kindsNamed.toSorted((a, b) => size(a, world) - size(b, world)).slice(0, 1);
  const required = units.reduce((sum, u) => sum + (u.optional ? 0 : u.weight), 0);
  const fits = fitsOf.get(units) ?? new Map<Entry, Match>();
  fitsOf.set(units, fits);
  const matches: Match[] = [];
  let best = 0;
  for (const { entries, promise } of candidates(seeds, units, required, kinds, world, near)) {
    // What cannot come near the best one is not looked at closer.
    if (promise < best * hopeless) break;
    for (const entry of entries) {
      const fit = fits.get(entry) ?? bestFit(entry, units, required);
      if (!fit) continue;
      fits.set(entry, fit);
      if (fit.anchored && fit.rank > best) best = fit.rank;
      matches.push(prior ? { entry, rank: fit.rank + prior(entry), anchored: fit.anchored, unexplained: fit.unexplained } : fit);
    }
  }
  return matches;
}

/** Below this share of the best fit an entry changes no decision. */
const hopeless = 0.75;
/** So many entries are looked at closely; of more, those of the region asked for first. */
const enough = 400;
/** A word that stands in more names than this finds nothing by itself where another word does. */
const common = 2500;

/** Entries that share telling words with the question, those that share most first, with the best fit they may have. */
function candidates(
  seeds: readonly TopicUnit[],
  units: readonly TopicUnit[],
  required: number,
  kinds: ReadonlySet<EntryKind>,
  world: World,
  near: ReadonlySet<Id> | undefined,
): { readonly entries: readonly Entry[]; readonly promise: number }[] {
  const rare = seeds.filter((u) => size(u, world) <= common);
  const used = rare.length > 0 ? rare : seeds;
  const shared = new Map<Entry, number>();
  for (const unit of used) {
    const [only, ...others] = unit.ideas;
    const found =
      others.length === 0 && only !== undefined
        ? world.index.withIdea(only)
        : new Set(unit.ideas.flatMap((i) => [...world.index.withIdea(i)]));
    for (const entry of found) if (kinds.has(entry.kind)) shared.set(entry, (shared.get(entry) ?? 0) + unit.weight);
  }
  if (shared.size <= enough) return [{ entries: [...shared.keys()], promise: Number.POSITIVE_INFINITY }];
  const levels = new Map<number, Entry[]>();
  for (const [entry, weight] of shared) {
    const level = levels.get(weight);
    if (level) level.push(entry);
    else levels.set(weight, [entry]);
  }
  const rest = units.filter((u) => !used.includes(u));
  const restWeight = rest.reduce((sum, u) => sum + u.weight, 0);
  const usedWeight = used.reduce((sum, u) => sum + u.weight, 0);
  let looked = 0;
  const result: { entries: readonly Entry[]; promise: number }[] = [];
  for (const [weight, entries] of [...levels].sort((a, b) => b[0] - a[0])) {
    if (looked >= enough) break;
    const taken = entries.length > enough ? mostPromising(entries, rest, near) : entries;
    looked += taken.length;
    result.push({ entries: taken, promise: (weight + restWeight + (usedWeight - weight) * 0.5) / Math.max(required, 0.1) });
  }
  return result;
}

/** Of many that share the same telling words: those of the region asked for and those that share the other words too. */
function mostPromising(entries: readonly Entry[], rest: readonly TopicUnit[], near: ReadonlySet<Id> | undefined): Entry[] {
  const score = (e: Entry): number => {
    let points = near && e.regions.some((r) => near.has(r)) ? 10 : 0;
    for (const unit of rest) {
      if (e.names.some((n) => hasAny(n.ideas, unit.ideas))) points += unit.weight;
    }
    return points;
  };
  const scored = entries.map((entry) => ({ entry, points: score(entry) }));
  const top = Math.max(...scored.slice(0, 5000).map((x) => x.points));
  const first = scored.filter((x) => x.points === top).slice(0, enough);
  return first.length >= enough
    ? first.map((x) => x.entry)
    : scored
        .toSorted((a, b) => b.points - a.points)
        .slice(0, enough)
        .map((x) => x.entry);
}

function size(unit: TopicUnit, world: World): number {
  return unit.ideas.reduce((sum, idea) => sum + world.index.withIdea(idea).size, 0) || Number.POSITIVE_INFINITY;
}

function hasAny(set: ReadonlySet<string>, ideas: readonly string[]): boolean {
  for (const idea of ideas) if (set.has(idea)) return true;
  return false;
}

/** An organisation's name names a topic only when the topic has all of it: "kolmas sektori", not one word of "Ministry of Finance". */
function hasWholeName(name: NameIdeas, units: readonly TopicUnit[]): boolean {
  return units.every((u) => !u.ofName || u.ideas.includes('toimija') || hasAny(name.ideas, u.ideas));
}

const none: readonly never[] = [];

/** A word of an organisation's name that is no name of a place's or an office's own. */
function isForeign(unit: TopicUnit): boolean {
  return unit.ofName === true && !unit.ideas.some((i) => i.startsWith('=') || i === 'te' || i === 'palvelu' || i === 'toimisto');
}

/** The best fit over an entry's names. */
export function bestFit(entry: Entry, units: readonly TopicUnit[], required: number): Match | undefined {
  // The words of an organisation's name do not by themselves name a measure or a metric.
  const topical = entry.kind === 'network' || entry.kind === 'responsibility';
  let best: NameIdeas | undefined;
  let bestRank = 0;
  let bestAnchored = false;
  let bestLeft = 0;
  for (const name of entry.names) {
    let explained = 0;
    let optional = 0;
    let beside = 0;
    let foreign = 0;
    let matched = 0;
    let left = 0;
    let anchored = false;
    let mismatch = false;
    for (const unit of units) {
      if (hasAny(name.ideas, unit.ideas)) {
        matched += 1;
        if (unit.optional) optional += unit.weight;
        else explained += unit.weight;
        if (
          unit.weight >= anchorWeight &&
          (!unit.ofName ||
            (topical && hasWholeName(name, units)) ||
            (entry.kind === 'measure' && unit.weight >= 1 && !unit.ideas.includes('te')))
        )
          anchored = true;
      } else if (isForeign(unit)) {
        foreign += unit.weight * 0.5;
      } else if (!unit.optional) {
        left += 1;
        const told = (unit.weight >= anchorWeight || unit.naming === true) && hasAny(entry.extra, unit.ideas);
        if (told && unit.weight >= anchorWeight) beside += unit.weight * 0.5;
        // A thing that was named and that this entry knows nothing of: lasten kuntoutus is not sosiaalinen kuntoutus.
        if (!told && unit.naming) mismatch = true;
      }
    }
    const got = explained + optional;
    if (got === 0) continue;
    const missing = Math.max(0, name.weight - got);
    const rank = ((got + beside) / (required + optional + foreign + missingCost * missing)) * (mismatch ? mismatchShare : 1);
    if (best && rank <= bestRank) continue;
    best = name;
    bestRank = rank;
    bestLeft = left;
    // One common word ("yritys", "sosiaalinen") is not enough to name a thing of several; two words that are only kinds of
    // things name one together: verkostotapaaminen.
    bestAnchored = (matched >= 2 && missing < 0.05) || (anchored && !(got < 0.85 && missing >= 0.05));
  }
  if (!best) return undefined;
  const { ideas } = best;
  const unexplained = bestLeft === 0 ? none : units.filter((u) => !u.optional && !hasAny(ideas, u.ideas) && !isForeign(u));
  return { entry, rank: bestRank, anchored: bestAnchored, unexplained };
}
