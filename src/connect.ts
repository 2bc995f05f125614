// Connects the core to the platforms that the settings name. Each platform's libraries are loaded only when used.
import type { Config } from './config.js';
import type { Core } from './core.js';
import type { Messenger } from './delivery/messenger.js';
import type { Log } from './log.js';
import type { Handler } from './server.js';
import type { Database } from './storage/database.js';
import { createInstallationStore } from './storage/installation-store.js';
import { createSeenStore } from './storage/seen-store.js';

export interface Connected {
  readonly messengers: readonly Messenger[];
  readonly routes: readonly { readonly path: string; readonly method: string; readonly handle: Handler }[];
  /** Opens what is not HTTP: Slack's socket. @throws when a platform refuses the credentials */
  start(): Promise<void>;
  /** Loads what only the first message would need. */
  warm(): Promise<void>;
  stop(): Promise<void>;
}

const slackRoutes = [
  { path: '/slack/events', method: 'POST' },
  { path: '/slack/install', method: 'GET' },
  { path: '/slack/oauth_redirect', method: 'GET' },
] as const;
const teamsPath = '/api/messages';

/** The paths that will be served once everything is up. */
export function expectedPaths(config: Config): string[] {
  return [...(config.slack ? slackRoutes.map(({ path }) => path) : []), ...(servesTeams(config) ? [teamsPath] : [])];
}

export async function connectPlatforms(config: Config, core: Core, database: Database, log: Log, now: () => Date): Promise<Connected> {
  const seen = createSeenStore(database);
  const installations = config.encryptionKeys && createInstallationStore(database.db, 'slack', config.encryptionKeys);
  // not waited for: what is not closed anew now is read with its earlier key
  installations?.reseal().then(
    (count) => count > 0 && log.info({ count }, 'tokens of workspaces were encrypted with the new key'),
    (error: unknown) => log.warn({ error: (error as Error).name }, 'tokens of workspaces could not be encrypted with the new key'),
  );
  const { callers, conversation } = core;
  const slack = config.slack
    ? (await import('./platforms/slack/slack.js')).createSlack({
        config: config.slack,
        conversation,
        log: log.child({ part: 'slack' }),
        seen,
        now,
        accounts: {
          onSeen: (actor, reference) => callers.remember(actor, reference, 'certain', now()),
          onGone: (tenant) => callers.forgetAddress({ platform: 'slack', tenant }),
        },
        ...(installations && { installations }),
      })
    : undefined;
  const teams = servesTeams(config)
    ? (await import('./platforms/teams/teams.js')).createTeams({
        config: config.teams ?? {},
        conversation,
        lookups: core.lookups,
        log: log.child({ part: 'teams' }),
        seen,
        now,
        onSeen: (actor, reference, quality) => callers.remember(actor, reference, quality, now()),
        expected: (emails) => callers.expected(emails),
        onGone: (actor) => callers.forgetAddress({ platform: 'teams', tenant: actor.tenant, user: actor.user }),
        onLeft: (tenant, place, users) => callers.forgetPlace({ platform: 'teams', tenant, place, ...(users && { users }) }),
      })
    : undefined;
  const mail = config.mail ? (await import('./platforms/mail/mail.js')).createMail(config.mail) : undefined;
  return {
    messengers: [...(slack ? [slack.messenger] : []), ...(teams ? [teams.messenger] : []), ...(mail ? [mail.messenger] : [])],
    routes: [
      ...(slack ? slackRoutes.map((route) => ({ ...route, handle: slack.listener })) : []),
      ...(teams ? [{ path: teamsPath, method: 'POST', handle: teams.listener }] : []),
    ],
    start: async () => slack?.start(),
    warm: async () => teams?.warm(),
    async stop() {
      mail?.close();
      await slack?.stop();
    },
  };
}

/** In local mode too: unauthenticated, on this machine only. */
function servesTeams(config: Config): boolean {
  return Boolean(config.teams) || config.local;
}
