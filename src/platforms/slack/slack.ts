// Koolla in Slack: Bolt's App behind our HTTP server or Slack's socket, with our own tokens, gate and routes.
// One workspace by a bot token, or many that install Koolla themselves.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, type AuthorizeResult, HTTPReceiver, type Installation, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Conversation } from '../../conversation/feature.js';
import type { Messenger } from '../../delivery/messenger.js';
import { ConfigError } from '../../errors.js';
import type { InstallationStore } from '../installations.js';
import type { SeenEvents } from '../seen.js';
import { revokedTokens } from './inbound.js';
import { installPage, pageFor } from './install-pages.js';
import { createListener, eventsPath } from './listener.js';
import { createMessenger } from './messenger.js';
import { createPeople } from './people.js';
import { type Accounts, type Patience, patience, type SlackSettings } from './ports.js';
import { createPoster } from './post.js';
import { createReplies } from './reply.js';
import { registerRoutes } from './routes.js';
import { botScopes } from './scopes.js';
import { createSeal } from './seal.js';
import { createSheets } from './sheets.js';
import { boltInstallationStore, isMissing, manyTokens, readOnce, singleToken, type Tokens, tenantOf } from './tokens.js';
import { boltLogger, type Client, clientOptions, faultCode, slackError } from './web.js';
import { languageOf, words } from './wording.js';

export interface SlackDeps {
  readonly config: SlackSettings;
  readonly conversation: Conversation;
  readonly log: Logger;
  /** Needed only where workspaces install Koolla themselves. */
  readonly installations?: InstallationStore | undefined;
  readonly seen: SeenEvents;
  readonly accounts: Accounts;
  readonly now: () => Date;
  /** Only a test waits otherwise. */
  readonly patience?: Patience;
}

export interface Slack {
  /** Serves POST /slack/events, GET /slack/install and GET /slack/oauth_redirect. */
  listener(req: IncomingMessage, res: ServerResponse): void;
  readonly messenger: Messenger;
  /** Connects Slack's socket when an app token is set. @throws when Slack refuses the token */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws ConfigError when neither a bot token nor the OAuth settings are there, or nothing verifies requests */
export function createSlack(deps: SlackDeps): Slack {
  const { config, log, now } = deps;
  const waits = deps.patience ?? patience;
  const installations = deps.installations ?? noInstallations;
  const oauth =
    config.botToken === undefined && config.clientId !== undefined && config.clientSecret !== undefined && config.stateSecret !== undefined;
  requireSettings(config, oauth);

  const secret = config.stateSecret ?? config.signingSecret ?? config.appToken ?? '';
  const seal = createSeal(secret);
  const clients = new Map<string, Client>();
  const clientFor = (token: string): Client => {
    let client = clients.get(token);
    if (!client) {
      client = new webApi.WebClient(token, clientOptions(config.apiUrl, log));
      clients.set(token, client);
    }
    return client;
  };

  const tokens: Tokens = config.botToken
    ? singleToken(config.botToken, clientFor(config.botToken), waits.authorizeMs)
    : manyTokens(
        readOnce(installations, (source) => installer().authorize(source as never) as Promise<AuthorizeResult>),
        waits.authorizeMs,
        now,
      );

  const store = boltInstallationStore(installations, now, (tenant) => tokens.forget(tenant));
  const http = createHttpReceiver();
  const socket = config.appToken ? createSocketReceiver(config.appToken) : undefined;
  const installer = () => {
    if (!http.installer) throw new Error('no installer');
    return http.installer;
  };

  // one app behind both: events come by either way, the pages of the installation always by HTTP
  const receiver: Receiver = {
    init(app) {
      http.init(app);
      socket?.init(app);
    },
    start: async () => socket?.start(),
    stop: async () => socket?.stop(),
  };
  const app = new App({
    receiver,
    authorize: (source) => tokens.authorize(source),
    clientOptions: clientOptions(config.apiUrl, log),
    logger: boltLogger(log),
    convoStore: false,
    extendedErrorHandler: true,
  });

  const people = createPeople(now, (error) => log.warn({ code: faultCode(error) }, 'slack does not tell who a person is'));
  const poster = createPoster(seal, log);
  const sheets = createSheets({ seal, log });
  const replies = createReplies({ poster, sheets, seal, log });
  const messenger = createMessenger({ tokens, poster, clientFor });

  registerRoutes(app, {
    conversation: deps.conversation,
    people,
    accounts: deps.accounts,
    seen: deps.seen,
    replies,
    sheets,
    seal,
    patience: waits,
    log,
    now,
    onGone,
  });

  app.error(async ({ error, body }: { error: Error; body: object }) => {
    const code = faultCode(error);
    if (code !== 'slack_bolt_authorization_error') {
      log.error({ code }, 'slack: an event could not be handled');
      return;
    }
    if (isMissing(error)) {
      log.warn({ code: 'not-installed' }, 'slack: an event of a workspace where Koolla is not installed');
      return;
    }
    log.error({ code: 'no-token' }, 'slack: the token of a workspace could not be read');
    const url = (body as { response_url?: unknown }).response_url;
    if (typeof url === 'string') {
      await sayFault(url, (body as { user?: { locale?: string } }).user?.locale);
      return;
    }
    // not acknowledged: Slack hands an event over again
    if ((body as { event?: unknown }).event !== undefined) throw error;
  });

  async function sayFault(url: string, locale: string | undefined): Promise<void> {
    const text = words[languageOf(locale)];
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text: `${text.faultTitle} ${text.faultText}` }),
      signal: AbortSignal.timeout(5000),
    }).catch((error: unknown) => log.warn({ code: faultCode(error) }, 'a person could not be told of a fault in slack'));
  }

  /** The workspace took Koolla out: its tokens and addresses go, unless it was installed again after that. */
  async function onGone(body: unknown, tenant: string): Promise<void> {
    const { event, event_time: seconds } = body as { event?: { type?: string }; event_time?: number };
    if (event?.type === 'tokens_revoked') {
      const parsed = revokedTokens.safeParse(event);
      if (!parsed.success || (parsed.data.tokens.bot ?? []).length === 0) return;
    }
    const record = await installations.find(tenant);
    if (record && seconds !== undefined && record.installedAt.getTime() > seconds * 1000 + 999) return;
    await installations.remove(tenant);
    tokens.forget(tenant);
    people.forget(tenant);
    clients.clear();
    await deps.accounts.onGone(tenant);
    log.info({ event: event?.type }, 'slack: a workspace has taken Koolla out');
  }

  async function onInstalled(installation: Installation): Promise<void> {
    const tenant = tenantOf({
      teamId: installation.team?.id,
      enterpriseId: installation.enterprise?.id,
      isEnterpriseInstall: installation.isEnterpriseInstall,
    });
    const record = await installations.find(tenant);
    if (record) await installations.save({ ...record, installedAt: now() });
    if (!installation.bot) return;
    const client = clientFor(installation.bot.token);
    const user = installation.user.id;
    const actor = await people.actor(client, { tenant, user, team: installation.team?.id, enterprise: installation.enterprise?.id });
    const reply = await deps.conversation.handle({ kind: 'welcome', actor, place: { kind: 'personal', conversation: user } });
    await replies.carryOut(reply, { client, user, language: languageOf(actor.locale), origin: { kind: 'personal' }, audience: 'caller' });
  }

  function createHttpReceiver(): HTTPReceiver {
    return new HTTPReceiver({
      // without a signing secret nothing is taken by HTTP: only the pages of the installation are served
      signingSecret: config.signingSecret ?? '',
      signatureVerification: config.signingSecret !== undefined,
      endpoints: config.signingSecret === undefined ? [] : [eventsPath],
      logger: boltLogger(log),
      dispatchErrorHandler: ({ response }) => {
        response.writeHead(404);
        response.end();
      },
      processEventErrorHandler: async ({ response }) => {
        if (!response.headersSent) {
          response.writeHead(503);
          response.end();
        }
        return true;
      },
      ...(oauth && {
        clientId: config.clientId as string,
        clientSecret: config.clientSecret as string,
        stateSecret: config.stateSecret as string,
        scopes: [...botScopes],
        installationStore: store,
        installerOptions: {
          directInstall: true,
          clientOptions: clientOptions(config.apiUrl, log),
          ...(config.authorizeUrl && { authorizationUrl: config.authorizeUrl }),
          callbackOptions: {
            successAsync: async (installation, _options, _req, res) => {
              installPage(res, 'done');
              await onInstalled(installation).catch((error: unknown) =>
                log.error({ code: faultCode(error) }, 'slack: the installer could not be welcomed'),
              );
            },
            failure: (error, _options, _req, res) => {
              log.warn({ code: error.code, slack: slackError(error) }, 'slack: an installation did not succeed');
              installPage(res, pageFor(error.code, slackError(error)));
            },
          },
        },
      }),
    });
  }

  function createSocketReceiver(appToken: string): SocketModeReceiver {
    // options of its own: the socket client changes them
    return new SocketModeReceiver({
      appToken,
      logger: boltLogger(log),
      installerOptions: { clientOptions: clientOptions(config.apiUrl, log) },
    });
  }

  return {
    listener: createListener({ next: (req, res) => http.requestListener(req, res), now, log }),
    messenger,
    async start() {
      // asked ahead, so that the first event need not wait; a failure is asked again then
      if (config.botToken)
        tokens.authorize({} as never).catch((error: unknown) => log.warn({ code: faultCode(error) }, 'slack does not answer yet'));
      await app.start();
    },
    async stop() {
      await app.stop();
    },
  };
}

/** One workspace by its bot token has nothing to store. */
const noInstallations: InstallationStore = {
  save: async () => {},
  find: async () => undefined,
  remove: async () => {},
  exclusively: (_, work) => work(),
};

function requireSettings(config: SlackSettings, oauth: boolean): void {
  const problems: { setting: string; problem: string; mend: string }[] = [];
  if (!config.botToken && !oauth) {
    problems.push({
      setting: 'SLACK_BOT_TOKEN',
      problem: 'is not set, and the settings for installing to many workspaces are not complete.',
      mend: 'Set SLACK_BOT_TOKEN, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET.',
    });
  }
  if (!config.signingSecret && !config.appToken) {
    problems.push({
      setting: 'SLACK_SIGNING_SECRET',
      problem: 'is not set: nothing would tell Slack’s requests from others.',
      mend: 'Set it from “Basic Information” of your Slack app, or set SLACK_APP_TOKEN to use Socket Mode.',
    });
  }
  if (problems.length > 0) throw new ConfigError(problems);
}
