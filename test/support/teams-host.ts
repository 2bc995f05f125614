// The Teams platform mounted on a real HTTP server, as main mounts it, with a memory for handled events and a core that the
// test gives. What it stores and logs can be looked at.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Actor, Conversation } from '../../src/conversation/feature.js';
import type { Lookups } from '../../src/conversation/lookup.js';
import type { Address } from '../../src/delivery/messenger.js';
import type { TeamsReference } from '../../src/platforms/teams/reference.js';
import { createTeams, type Teams, type TeamsConfig, type TeamsDependencies } from '../../src/platforms/teams/teams.js';

export interface TeamsHost {
  readonly teams: Teams;
  /** URL of /api/messages. */
  readonly url: string;
  /** What was stored of people's whereabouts, newest last. */
  readonly stored: readonly { readonly actor: Actor; readonly reference: TeamsReference; readonly quality: 'certain' | 'fallback' }[];
  readonly gone: readonly Actor[];
  /** All log lines so far. */
  readonly logged: readonly string[];
  /** The address of whoever wrote last in a private chat. */
  address(): Address;
  stop(): Promise<void>;
}

/** A registry in which nothing is to be found. */
const nothing: Lookups = {
  find: async () => ({ language: 'fi', hits: [] }),
  show: async () => ({ language: 'fi', view: undefined }),
};

/** Starts it on a free port of 127.0.0.1. */
export async function startTeamsHost(
  conversation: Conversation,
  config: TeamsConfig = {},
  lookups: Lookups = nothing,
  expected: readonly string[] = [],
  /** Where it is kept instead of in `stored` and `gone`. */
  keeper: Partial<Pick<TeamsDependencies, 'onSeen' | 'onGone' | 'onLeft' | 'expected'>> = {},
): Promise<TeamsHost> {
  const stored: { actor: Actor; reference: TeamsReference; quality: 'certain' | 'fallback' }[] = [];
  const gone: Actor[] = [];
  const logged: string[] = [];
  const seen = new Set<string>();
  const teams = createTeams({
    config,
    conversation,
    lookups,
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    seen: {
      async first(key: string) {
        const isFirst = !seen.has(key);
        seen.add(key);
        return isFirst;
      },
    },
    async onSeen(actor, reference, quality) {
      stored.push({ actor, reference, quality });
    },
    expected: async (emails) => new Set(emails.filter((email) => expected.includes(email))),
    async onGone(actor) {
      gone.push(actor);
    },
    ...keeper,
    now: () => new Date(),
  });
  const server: Server = createServer((request, response) => void teams.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    teams,
    url: `http://127.0.0.1:${port}/api/messages`,
    stored,
    gone,
    logged,
    address() {
      const last = stored.findLast((entry) => entry.quality === 'certain');
      if (!last) throw new Error('nobody has written in a private chat yet');
      return { platform: 'teams', tenant: last.actor.tenant, user: last.actor.user, reference: last.reference };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
