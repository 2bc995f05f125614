// How the roles of what is agreed weigh in an answer: which duty of a network comes first, and what speaks for one duty
// when somebody is asked for by what they do. Which topic is meant is decided elsewhere.
import type { Id, Responsibility, Role } from '../registry/model.js';

const weightOfRole: readonly Role[] = [
  'convener',
  'assembler',
  'responsible',
  'provider',
  'owner-steering',
  'adviser',
  'developer',
  'maintainer',
  'coordinator',
  'funder',
  'initiator',
  'participant',
  'invited',
];

/** The duties of one topic, the one that was asked for first. */
export function orderByRole(
  all: readonly Responsibility[],
  asked: readonly Role[],
  rank: ReadonlyMap<Id, number>,
  contact: boolean,
): Responsibility[] {
  const score = (r: Responsibility): number =>
    (rank.get(r.id) ?? 0) * 3 +
    (asked.includes(r.role) ? 1 : 0) +
    (contact && r.role === 'coordinator' ? 0.8 : 0) -
    weightOfRole.indexOf(r.role) * 0.02 -
    (r.state === 'open' ? 0.1 : 0);
  return all.toSorted((a, b) => score(b) - score(a));
}

/** Whether a duty is of a role that was asked for. */
export function roleFits(r: Responsibility | undefined, asked: readonly Role[]): boolean {
  return r !== undefined && asked.includes(r.role);
}

/** Who pays is answered by what is said of paying. */
export function funderPrior(r: Responsibility | undefined, asked: readonly Role[]): number {
  if (asked.includes('adviser') && r) return r.role === 'adviser' ? 0.15 : -0.05;
  return asked.includes('funder') && r ? (r.role === 'funder' ? 0.3 : -0.1) : 0;
}

/** A duty of a body that was named comes before others'. */
export function holderPrior(r: Responsibility | undefined, holders: ReadonlySet<Id>): number {
  if (!r || holders.size === 0) return 0;
  return [...r.holders, ...r.partners].some((h) => holders.has(h)) ? 0.1 : -0.05;
}
