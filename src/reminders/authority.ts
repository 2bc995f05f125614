// Who may do what to a network, and whom to ask where one may not.
import type { Caller } from '../conversation/feature.js';
import type { Role } from './show.js';
import { wording } from './wording.js';

/** What the caller is to a network today; nothing here comes from the client's own word. */
export function roleOf(caller: Caller, network: string): Role | undefined {
  if (caller.contactOf.includes(network)) return 'contact';
  if (caller.deputyOf.includes(network)) return 'deputy';
  return caller.isSteward ? 'steward' : undefined;
}

/** Whom to turn to: the stewards' names, or that there is none yet. */
export function askSteward(names: string, caller: Caller): string {
  const { refused } = wording[caller.language];
  return names === '' ? refused.noSteward : refused.ask(names);
}
