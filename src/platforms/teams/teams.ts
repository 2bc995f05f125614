// Teams as the rest of Koolla sees it: an HTTP listener and a messenger. Loading Microsoft's libraries takes about a second
// and 100 MB, so they come with the first request, or when `warm` is called after start.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Actor, Conversation } from '../../conversation/feature.js';
import type { Lookups } from '../../conversation/lookup.js';
import type { Messenger } from '../../delivery/messenger.js';
import type { SeenEvents } from '../seen.js';
import type { Bot } from './bot.js';
import { faultOf } from './faults.js';
import { answer, isLocalRequest, readJson } from './http.js';
import { activitySchema, tenantOf } from './inbound.js';
import { createMessenger, isLoopbackUrl } from './messenger.js';
import type { TeamsReference } from './reference.js';

export interface TeamsConfig {
  /** The bot's application id in Entra. Absent: no tokens are checked, and only this machine is let in. */
  readonly appId?: string | undefined;
  /** The application's secret; none for a managed identity. */
  readonly appPassword?: string | undefined;
  /** The id in Entra of the app registration's organisation; needed with `appId`. */
  readonly tenantId?: string | undefined;
  /** Of the other organisations that are served. Activities of any further one are refused. */
  readonly otherTenants?: readonly string[] | undefined;
  /** 'SingleTenant' where nothing is said. */
  readonly appType?: 'SingleTenant' | 'UserAssignedMSI' | undefined;
  /**
   * Whether forms open as dialogs, which Teams does and Microsoft's local test client does not: there a form takes the place
   * of the card that opens it. Where nothing is said: dialogs with `appId`, none without.
   */
  readonly dialogs?: boolean;
  /** The library's own settings for another cloud, such as a government's, by its names (`ToBotFromChannelTokenIssuer`). */
  readonly cloud?: Readonly<Record<string, string>>;
}

export interface TeamsDependencies {
  readonly config: TeamsConfig;
  readonly conversation: Conversation;
  /** What the compose box searches. */
  readonly lookups: Lookups;
  readonly log: Logger;
  readonly seen: SeenEvents;
  /**
   * Called on every sign of life, so that the person can be written to later: `reference` is what an Address needs, plain
   * JSON. A 'fallback' comes from a shared place and must not replace a 'certain' one, which knows the private chat.
   */
  onSeen(actor: Actor, reference: TeamsReference, quality: 'certain' | 'fallback'): Promise<void>;
  /**
   * Which of these addresses are of people whom Koolla may have to write to. Asked when Koolla comes to a team: of all its
   * members only these are kept, so that a reminder reaches them before they have said a word.
   */
  expected?(emails: readonly string[]): Promise<ReadonlySet<string>>;
  /** Called when a person removed Koolla from Teams: nothing may be sent there any more. */
  onGone?(actor: Actor): Promise<void>;
  /** Koolla is no more in a team or group chat, or these users are not: whom only that place made reachable no longer is. */
  onLeft?(tenant: string, place: string, users?: readonly string[]): Promise<void>;
  now(): Date;
}

export interface Teams {
  /** Serves one request to /api/messages on the shared HTTP server; never throws. */
  listener(request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly messenger: Messenger;
  /** Loads Microsoft's libraries now rather than with the first request. */
  warm(): Promise<void>;
  /** Forgets what is kept of a person in memory: the e-mail from the roster. */
  forget(tenant: string, user: string): void;
}

/** Teams, ready to be mounted; the libraries are not loaded yet. */
export function createTeams(deps: TeamsDependencies): Teams {
  const { config, log } = deps;
  const isLocal = !config.appId;
  const surface = (config.dialogs ?? !isLocal) ? 'message' : 'message-without-dialogs';
  let loaded: Bot | undefined;
  let loading: Promise<Bot> | undefined;
  const bot = (): Promise<Bot> => {
    loading ??= import('./bot.js').then(
      ({ createBot }) => {
        loaded = createBot({ ...deps, messenger, surface });
        return loaded;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const messenger = createMessenger({ adapter: async () => (await bot()).adapter, appId: config.appId ?? '', isLocal, surface });

  const statusOf = async (request: IncomingMessage): Promise<{ status: number; body?: unknown }> => {
    if (isLocal && !isLocalRequest(request)) return { status: 403 };
    if (request.method !== 'POST') return { status: 405 };
    const authorization = request.headers.authorization ?? '';
    // Before the body is read: who has nothing to show gets nothing done.
    if (!isLocal && authorization === '') return { status: 401 };
    const body = await readJson(request);
    if (!body.ok) return { status: body.status };
    const activity = activitySchema.safeParse(body.value);
    if (!activity.success) return { status: 400 };
    if (isLocal && !isLoopbackUrl(activity.data.serviceUrl)) return { status: 403 };
    const posted = activity.data as unknown as Activity;
    const outcome = await (await bot()).receive(authorization, posted, isOwnTenant);
    switch (outcome.kind) {
      case 'unauthorised':
        return { status: 401 };
      case 'foreign':
        return { status: 403 };
      case 'done':
        return {
          status: outcome.response?.status ?? 200,
          ...(outcome.response?.body === undefined ? {} : { body: outcome.response.body }),
        };
      default:
        return outcome satisfies never;
    }
  };
  const served = new Set([config.tenantId ?? [], config.otherTenants ?? []].flat().map((id) => id.toLowerCase()));
  const isOwnTenant = (activity: Partial<Activity>): boolean =>
    isLocal || served.size === 0 || served.has(tenantOf(activity).toLowerCase());

  return {
    messenger,
    async listener(request, response) {
      try {
        const { status, body } = await statusOf(request);
        if (status >= 400 && status < 500) log.warn({ status }, 'a Teams request was refused');
        answer(response, status, body);
      } catch (error) {
        log.error({ fault: faultOf(error) }, 'a Teams request failed');
        answer(response, 500);
      }
    },
    async warm() {
      await bot();
    },
    forget(tenant, user) {
      loaded?.forget(tenant, user);
    },
  };
}
