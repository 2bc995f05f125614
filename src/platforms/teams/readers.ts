// Who reads a shared place, by their ids in Teams: for whom a card there asks by itself how they may see it. Asked of the
// place's roster and kept for a while; whom it leaves out still has the card's button.
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { faultOf } from './faults.js';
import { limits } from './limits.js';

export interface Readers {
  /** At most what Teams refreshes by itself, whoever is speaking first. */
  of(context: TurnContext): Promise<readonly string[]>;
}

const keepMs = 10 * 60 * 1000;
const most = 500;

/** @param members asks Teams for the first people of the place of the turn, by id */
export function createReaders(deps: {
  members: (context: TurnContext, count: number) => Promise<readonly string[]>;
  log: Logger;
  now: () => Date;
}): Readers {
  const places = new Map<string, { readonly ids: readonly string[]; readonly until: number }>();
  return {
    async of(context) {
      const { conversation, from } = context.activity;
      const key = conversation.id.split(';')[0] ?? '';
      const now = deps.now().getTime();
      let known = places.get(key);
      if (!known || known.until <= now) {
        let ids: readonly string[] = [];
        try {
          ids = await deps.members(context, limits.refreshedReaders);
        } catch (error) {
          deps.log.warn({ fault: faultOf(error) }, 'the Teams roster of a shared place could not be read');
        }
        known = { ids, until: now + keepMs };
        places.delete(key);
        places.set(key, known);
        // A map keeps the order of insertion: the first one is the oldest.
        for (const oldest of places.keys()) {
          if (places.size <= most) break;
          places.delete(oldest);
        }
      }
      return [...new Set([from.id, ...known.ids])].slice(0, limits.refreshedReaders);
    },
  };
}
