// How well an entry fits the topic of a question. A fit is honest only when it explains what was asked: words of the
// question that an entry does not explain count fully against it, words of its name that were not said a little.
import type { Entry, EntryKind } from './entries.js';
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

/** Fits of all entries of the kinds that share a telling idea with the question, best first. */
export function findMatches(
  units: readonly TopicUnit[],
  kinds: ReadonlySet<EntryKind>,
  world: World,
  prior: (entry: Entry) => number = () => 0,
): Match[] {
  const telling = units.filter((u) => u.weight >= anchorWeight && !u.ideas[0]?.startsWith('?'));
  // Kinds of things alone (network, decision) name nothing; two of them may (network meeting).
  const kindsNamed = units.filter((u) => u.weight >= 0.3);
  if (telling.length === 0 && kindsNamed.length < 2) return [];
  const rarest = kindsNamed.toSorted((a, b) => size(a, world) - size(b, world)).slice(0, 1);
  const candidates = new Set<Entry>();
  for (const unit of telling.length > 0 ? telling : rarest) {
    for (const idea of unit.ideas) for (const entry of world.index.withIdea(idea)) if (kinds.has(entry.kind)) candidates.add(entry);
  }
  const required = units.reduce((sum, u) => sum + (u.optional ? 0 : u.weight), 0);
  const matches: Match[] = [];
  for (const entry of candidates) {
    const match = bestFit(entry, units, required);
    if (match) matches.push({ ...match, rank: match.rank + prior(entry) });
  }
  return matches.sort((a, b) => b.rank - a.rank);
}

function size(unit: TopicUnit, world: World): number {
  return unit.ideas.reduce((sum, idea) => sum + world.index.withIdea(idea).size, 0) || Number.POSITIVE_INFINITY;
}

/** The best fit over an entry's names. */
export function bestFit(entry: Entry, units: readonly TopicUnit[], required: number): Match | undefined {
  let best: Match | undefined;
  for (const name of entry.names) {
    // An organisation's name names a topic only when the topic has all of it: "kolmas sektori", not one word of "Ministry of Finance".
    const wholeName = units.every((u) => !u.ofName || u.ideas.includes('toimija') || u.ideas.some((i) => name.ideas.has(i)));
    let explained = 0;
    let optional = 0;
    let beside = 0;
    let foreign = 0;
    let matched = 0;
    let anchored = false;
    const unexplained: TopicUnit[] = [];
    for (const unit of units) {
      if (unit.ideas.some((i) => name.ideas.has(i))) {
        matched += 1;
        if (unit.optional) optional += unit.weight;
        else explained += unit.weight;
        // The words of an organisation's name do not by themselves name a measure or a metric.
        const topical = entry.kind === 'network' || entry.kind === 'responsibility';
        const names =
          !unit.ofName || (topical && wholeName) || (entry.kind === 'measure' && unit.weight >= 1 && !unit.ideas.includes('te'));
        if (unit.weight >= anchorWeight && names) anchored = true;
      } else if (unit.ofName && !unit.ideas.some((i) => i.startsWith('=') || i === 'te' || i === 'palvelu' || i === 'toimisto')) {
        foreign += unit.weight * 0.5;
      } else if (!unit.optional) {
        if (unit.weight >= anchorWeight && unit.ideas.some((i) => entry.extra.has(i))) beside += unit.weight * 0.5;
        unexplained.push(unit);
      }
    }
    const got = explained + optional;
    if (got === 0) continue;
    const missing = Math.max(0, name.weight - got);
    // A thing that was named and that this entry knows nothing of: lasten kuntoutus is not sosiaalinen kuntoutus.
    const mismatch = unexplained.some((u) => u.naming && !u.ideas.some((i) => entry.extra.has(i)));
    const rank = ((got + beside) / (required + optional + foreign + missingCost * missing)) * (mismatch ? mismatchShare : 1);
    // One common word ("yritys", "sosiaalinen") is not enough to name a thing of several.
    if (got < 0.85 && missing >= 0.05) anchored = false;
    // Two words that are only kinds of things name one together: verkostotapaaminen.
    if (matched >= 2 && missing < 0.05) anchored = true;
    if (!best || rank > best.rank) best = { entry, rank, anchored, unexplained };
  }
  return best;
}
