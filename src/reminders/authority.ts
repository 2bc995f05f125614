// Who may do what to a network, and whom to ask where one may not.
import type { Caller } from '../conversation/feature.js';
import type { Convening, Recipient } from './model.js';
import type { Role } from './show.js';
import { wording } from './wording.js';

/** What the caller is to a network today; nothing here comes from the client's own word. */
export function roleOf(caller: Caller, network: string): Role | undefined {
  if (caller.contactOf.includes(network)) return 'contact';
  if (caller.deputyOf.includes(network)) return 'deputy';
  return caller.isSteward ? 'steward' : undefined;
}

/** The same for one convening: who was asked to take it over, and who said yes to that, have a say in it too. */
export function roleIn(
  caller: Caller,
  convening: Pick<Convening, 'network' | 'state' | 'offer' | 'assignee'>,
  colleagues: readonly Recipient[] = [],
): Role | undefined {
  const { person } = caller;
  if (person !== undefined && convening.state === 'offered' && convening.offer?.to.person === person) return 'asked';
  const duty = roleOf(caller, convening.network);
  if (person === undefined || duty === 'contact' || duty === 'deputy') return duty;
  if (convening.assignee === person) return 'contact';
  return colleagues.some((one) => one.person === person) ? 'deputy' : duty;
}

/** Whom to turn to: the stewards' names, or that there is none yet. */
export function askSteward(names: string, caller: Caller): string {
  const { refused } = wording[caller.language];
  return names === '' ? refused.noSteward : refused.ask(names);
}
