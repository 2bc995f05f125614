// The work e-mail that Teams vouches for, asked of the conversation's roster and kept for a while.
// Without it a person may still ask; what needs a person in the registry is then refused by the core.
import type { TeamsChannelAccount, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod/v4';
import { faultOf } from './faults.js';

export interface Roster {
  /** The person's e-mail in lower case; undefined when the roster does not say or cannot be reached. */
  emailOf(context: TurnContext, key: string): Promise<string | undefined>;
  /** Forgets one person, so that the next question goes to the roster again. */
  forget(key: string): void;
}

interface Entry {
  readonly email: string | undefined;
  readonly until: number;
}

const keepMs = 60 * 60 * 1000;
const keepUnknownMs = 60 * 1000;
const most = 5_000;
const email = z.email();

/** @param member asks Teams for the person who sent the activity of the turn */
export function createRoster(deps: {
  member: (context: TurnContext) => Promise<Partial<TeamsChannelAccount>>;
  log: Logger;
  now: () => Date;
}): Roster {
  const entries = new Map<string, Entry>();
  const keep = (key: string, entry: Entry): void => {
    entries.delete(key);
    entries.set(key, entry);
    // A map keeps the order of insertion: the first one is the oldest.
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
  };
  return {
    async emailOf(context, key) {
      const now = deps.now().getTime();
      const kept = entries.get(key);
      if (kept && kept.until > now) return kept.email;
      try {
        const found = addressOf(await deps.member(context));
        keep(key, { email: found, until: now + (found ? keepMs : keepUnknownMs) });
        return found;
      } catch (error) {
        deps.log.warn({ fault: faultOf(error) }, 'the Teams roster could not be asked for a person');
        // An address that was right an hour ago is better than none, but not of somebody whom the roster no longer knows.
        const last = faultOf(error).status === 404 ? undefined : kept?.email;
        keep(key, { email: last, until: now + keepUnknownMs });
        return last;
      }
    },
    forget(key) {
      entries.delete(key);
    },
  };
}

/** A guest's user name is made up by the host organisation and is nobody's address. */
/** The address of a member, lower case; undefined where the roster has none that is theirs. */
export function addressOf(member: Partial<TeamsChannelAccount>): string | undefined {
  for (const candidate of [member.email, member.userPrincipalName]) {
    const address = candidate?.trim().toLowerCase();
    if (address && !address.includes('#ext#') && email.safeParse(address).success) return address;
  }
  return undefined;
}
