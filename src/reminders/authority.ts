// Who may do what to a network, and whom to ask where one may not.
import type { Caller } from '../conversation/feature.js';
import type { Convening } from './model.js';
import type { Role } from './show.js';
import { wording } from './wording.js';

/** What the caller is to a network today; nothing here comes from the client's own word. */
export function roleOf(caller: Caller, network: string): Role | undefined {
  if (caller.contactOf.includes(network)) return 'contact';
  if (caller.deputyOf.includes(network)) return 'deputy';
  return caller.isSteward ? 'steward' : undefined;
}

/** The same for one convening: who was asked to take it over, and who said yes to that, have a say in it too. */
export function roleIn(caller: Caller, convening: Pick<Convening, 'network' | 'state' | 'offer' | 'assignee'>): Role | undefined {
  const { person } = caller;
  if (person !== undefined && convening.state === 'offered' && convening.offer?.to.person === person) return 'asked';
  return roleOf(caller, convening.network) === 'steward' && convening.assignee !== undefined && convening.assignee === person
    ? 'contact'
    : (roleOf(caller, convening.network) ?? (person !== undefined && convening.assignee === person ? 'contact' : undefined));
}

/** Whom to turn to: the stewards' names, or that there is none yet. */
export function askSteward(names: string, caller: Caller): string {
  const { refused } = wording[caller.language];
  return names === '' ? refused.noSteward : refused.ask(names);
}
