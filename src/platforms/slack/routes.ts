// One listener per kind of what Slack sends, all leading to the one conversation. Slack has its acknowledgement
// first, within three seconds whatever the database does; the answer follows in its own time.
import type { App, Context as BoltContext } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Actor, Conversation, Inbound, Place, Reply } from '../../conversation/feature.js';
import type { Language, View } from '../../conversation/view.js';
import type { SeenEvents } from '../seen.js';
import { createAgentView } from './agent-view.js';
import { createHomeTab } from './home-tab.js';
import { homeOpened, type Interaction, interaction, placeKind, readable, type Said, saidIn, slashCommand } from './inbound.js';
import { createIntroduction } from './introduction.js';
import { readMark } from './mark.js';
import type { People } from './people.js';
import type { Accounts, Patience } from './ports.js';
import type { Respond } from './post.js';
import { askCallback, askModal, readSubmission, type SubmittedView, searchIds, searchOptions, searchSource } from './render-form.js';
import { actionIds, actionName } from './render-view.js';
import type { Replies, Situation } from './reply.js';
import type { Origin, Seal } from './seal.js';
import type { OpenSheet, Sheets } from './sheets.js';
import { isLate, openLate, registerSubmissions } from './submissions.js';
import { tenantOf } from './tokens.js';
import { type Client, faultCode, patiently } from './web.js';
import { languageOf, words } from './wording.js';

export interface RouteDeps {
  readonly conversation: Conversation;
  readonly people: People;
  readonly accounts: Accounts;
  readonly seen: SeenEvents;
  readonly replies: Replies;
  readonly sheets: Sheets;
  readonly seal: Seal;
  readonly patience: Patience;
  readonly log: Logger;
  readonly now: () => Date;
  /** `app_uninstalled`, `tokens_revoked`. */
  readonly onGone: (body: unknown, tenant: string) => Promise<void>;
}

/** The word behind the shortcut that opens the month's form. */
const figuresWord = 'luvut';

/** Registers every listener on the app. */
export function registerRoutes(app: App, deps: RouteDeps): void {
  const { replies, seal, log, patience } = deps;
  const inWork = new Set<string>();
  /** What may still write an address. */
  const underWay = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    const done = () => underWay.delete(work);
    work.then(done, done);
    return work;
  };

  /** `own`: the direct conversation with Koolla, where it is known to be that and not one of two people. */
  async function handle(inbound: Inbound, own?: string): Promise<Reply> {
    // not waited for: an address that could not be stored now is stored the next time
    track(deps.accounts.onSeen(inbound.actor, own?.startsWith('D') ? { channel: own } : {})).catch((error: unknown) =>
      log.warn({ code: faultCode(error) }, 'an address could not be stored'),
    );
    return track(deps.conversation.handle(inbound));
  }

  const homeTab = createHomeTab({ handle, seal, log });
  const agentView = createAgentView(log, deps.now);
  const introduce = createIntroduction({ handle, replies, log });

  /** Runs after the acknowledgement; a fault is told to the person. */
  async function answer(at: Situation, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ code: faultCode(error) }, 'slack: an answer failed');
      await replies.fault(at);
    }
  }

  const actorOf = (client: Client, context: BoltContext, user: string): Promise<Actor> =>
    deps.people.actor(client, { tenant: tenantOf(context), user, team: context.teamId, enterprise: context.enterpriseId });

  /** Once over all processes; without the database at least once in this one. */
  async function first(key: string): Promise<boolean> {
    if (inWork.has(key)) return false;
    inWork.add(key);
    if (inWork.size > 5000) inWork.delete(inWork.values().next().value ?? '');
    try {
      return await deps.seen.first(`slack:${key}`, deps.now());
    } catch (error) {
      log.warn({ code: faultCode(error) }, 'slack: events are deduplicated in memory only');
      return true;
    }
  }

  app.event(/^(message|app_mention|app_home_opened|app_uninstalled|tokens_revoked)$/, async ({ event, body, client, context }) => {
    const eventId = (body as { event_id?: unknown }).event_id;
    if (typeof eventId === 'string' && !(await first(eventId))) return;
    if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked') {
      // what is being answered this moment would bring an address back after it was deleted
      await isLate(Promise.allSettled(underWay), 5000);
      return deps.onGone(body, tenantOf(context));
    }
    if (event.type === 'app_home_opened') return openHome(event, client, context);
    const said = saidIn(event, context.botUserId);
    if (said) await hear(said, client, context);
  });

  async function hear(said: Said, client: Client, context: BoltContext): Promise<void> {
    const actor = await actorOf(client, context, said.user);
    const at: Situation = {
      client,
      user: said.user,
      language: languageOf(actor.locale),
      origin: { channel: said.place.conversation, kind: said.place.kind, thread: said.thread },
      threadLives: said.threadLives,
      audience: 'everyone',
    };
    await answer(at, async () => {
      const own = said.place.kind === 'personal' ? said.place.conversation : undefined;
      const work = handle({ kind: 'message', text: said.text, actor, place: said.place }, own);
      const late = patience.statusMs !== undefined && (await isLate(work, patience.statusMs));
      const where = { tenant: actor.tenant, channel: said.place.conversation, thread: said.thread ?? said.ts };
      const done = late ? await agentView.announce(client, where, at.language) : undefined;
      try {
        await replies.carryOut(await work, at);
      } finally {
        await done?.();
      }
      await introduce(await work, { actor, place: said.place }, at);
    });
  }

  async function openHome(event: unknown, client: Client, context: BoltContext): Promise<void> {
    const parsed = homeOpened.safeParse(event);
    if (!parsed.success) return;
    const { user, channel, tab } = parsed.data;
    const actor = await actorOf(client, context, user);
    const place: Place = { kind: 'personal', conversation: channel ?? user };
    if (tab === 'home') {
      await homeTab.refresh(client, actor, { conversation: channel });
      return;
    }
    if (tab !== 'messages' || channel === undefined) return;
    await agentView.offer(client, { tenant: actor.tenant, channel }, languageOf(actor.locale));
    if (inWork.has(`greeted ${channel}`)) return;
    const history = await patiently(() => client.conversations.history({ channel, limit: 1 }));
    if ((history.messages ?? []).length > 0 || !(await first(`greeted ${channel}`))) return;
    const at: Situation = { client, user, language: languageOf(actor.locale), origin: { channel, kind: 'personal' }, audience: 'caller' };
    await replies.carryOut(await handle({ kind: 'welcome', actor, place }, channel), at);
  }

  app.command(/^\//, async ({ ack, body, client, context, respond }) => {
    const parsed = slashCommand.safeParse(body);
    if (!parsed.success) return ack();
    const command = parsed.data;
    const kind = placeKind(command.channel_id, command.channel_name);
    const place: Place = { kind, conversation: command.channel_id };
    let locale: string | undefined;
    const situation = (): Situation => ({
      client,
      user: command.user_id,
      language: languageOf(locale),
      // a direct conversation may be one of two people: only the caller is answered there
      origin: { channel: command.channel_id, kind },
      ephemeral: true,
      respond: respond as Respond,
      trigger: command.trigger_id,
      audience: 'caller',
    });
    const found = async () => {
      const actor = await actorOf(client, context, command.user_id);
      locale = actor.locale;
      const word = command.command.slice(1).toLowerCase();
      const reply = await handle({ kind: 'command', word, rest: readable(command.text), actor, place });
      return { actor, reply };
    };
    const work = found();
    // An answer that is there in time goes with the acknowledgement: one journey less, and it shows at once.
    let soon: ReturnType<Replies['withAck']>;
    try {
      if (!(await isLate(work, patience.submitMs))) {
        soon = replies.withAck((await work).reply, situation());
      }
    } catch {
      // told below, where what failed fails again
    }
    const introduced = async () => {
      const { actor, reply } = await work;
      await introduce(reply, { actor, place }, situation());
    };
    if (soon) {
      await ack(soon.body);
      await soon.follow();
      return introduced();
    }
    await ack();
    await answer(situation(), async () => {
      await replies.carryOut((await work).reply, situation());
      await introduced();
    });
  });

  app.action({ type: 'block_actions', action_id: actionIds }, async ({ ack, action, body, client, context, respond }) => {
    await ack();
    const parsed = interaction.safeParse(body);
    if (!parsed.success || action.type !== 'button') return;
    const named = actionName(action.action_id);
    const { origin, place, ephemeral, threadLives, sheet, homeHash } = placeOf(parsed.data);
    const actor = await actorOf(client, context, parsed.data.user.id);
    const language = languageOf(actor.locale);
    const at: Situation = {
      client,
      user: parsed.data.user.id,
      language,
      origin,
      threadLives,
      ephemeral,
      respond: respond as Respond | undefined,
      trigger: parsed.data.trigger_id,
      sheet,
      audience: 'caller',
    };
    const pressed = named && seal.openAction(named.name, action.value);
    if (!pressed) {
      log.warn({ action: named?.name }, 'slack: a button that is not sealed by us was pressed');
      return replies.carryOut({ view: sentence(language, words[language].outdatedTitle, words[language].outdatedText) }, at);
    }
    await answer(at, async () => {
      const work = handle({ kind: 'action', name: pressed.name, args: pressed.args, actor, place }, ephemeral ? undefined : origin.channel);
      if (named.opensForm && at.trigger !== undefined && (await isLate(work, patience.openMs))) {
        await openLate(deps, work, at, at.trigger);
      } else {
        await replies.carryOut(await work, at);
        await introduce(await work, { actor, place }, at);
      }
      if (origin.kind === 'home') await homeTab.refresh(client, actor, { hash: homeHash });
    });
  });

  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: searchIds }, async ({ ack, payload, body, client, context }) => {
    const source = searchSource(payload.action_id);
    // answered with nothing rather than late: Slack then says that nothing was found
    const found = async () => {
      const actor = await actorOf(client, context, body.user.id);
      return source ? deps.conversation.suggest({ actor, source, text: payload.value }) : [];
    };
    const work = found();
    const options = (await isLate(work, patience.submitMs)) ? [] : await work;
    await ack({ options: searchOptions(options) });
  });

  registerSubmissions(app, { ...deps, handle, actorOf, answer, homeTab });

  app.view({ callback_id: askCallback, type: 'view_submission' }, async ({ ack, body, view, client, context }) => {
    await ack();
    const user = body.user.id;
    const actor = await actorOf(client, context, user);
    const at: Situation = { client, user, language: languageOf(actor.locale), origin: { kind: 'personal' }, audience: 'caller' };
    const { values } = readSubmission(view as SubmittedView);
    const place: Place = { kind: 'personal', conversation: user };
    await answer(at, async () => {
      const reply = await handle({ kind: 'message', text: values.question ?? '', actor, place });
      await replies.carryOut(reply, at);
      await introduce(reply, { actor, place }, at);
    });
  });

  app.shortcut(/^koolla_/, async ({ ack, shortcut, body, client, context, respond }) => {
    await ack();
    const parsed = interaction.safeParse(body);
    if (!parsed.success) return;
    const user = parsed.data.user.id;
    const actor = await actorOf(client, context, user);
    const language = languageOf(actor.locale);
    const trigger = parsed.data.trigger_id;
    if (shortcut.callback_id === 'koolla_ask_about') {
      const { origin, place, threadLives } = placeOf(parsed.data);
      const at: Situation = {
        client,
        user,
        language,
        origin,
        threadLives,
        ephemeral: true,
        respond: respond as Respond,
        trigger,
        audience: 'caller',
      };
      const text = readable(parsed.data.message?.text ?? '');
      return answer(at, async () => {
        const reply: Reply = { ...(await handle({ kind: 'message', text, actor, place })), audience: 'caller' };
        await replies.carryOut(reply, at);
        await introduce(reply, { actor, place }, at);
      });
    }
    const at: Situation = { client, user, language, origin: { kind: 'personal' }, trigger, audience: 'caller' };
    await answer(at, async () => {
      if (shortcut.callback_id === 'koolla_figures') {
        return replies.carryOut(
          await handle({ kind: 'command', word: figuresWord, rest: '', actor, place: { kind: 'personal', conversation: user } }),
          at,
        );
      }
      if (trigger === undefined) return;
      await client.views.open({ trigger_id: trigger, view: askModal(language) }).catch((error: unknown) => {
        log.info({ code: faultCode(error) }, 'slack: the question modal did not open; the question is asked for in a message');
        return replies.carryOut(
          { view: sentence(language, words[language].askHere, words[language].askHint) },
          { ...at, trigger: undefined },
        );
      });
    });
  });
}

/** Where an interaction happened, for the core and for the answer. */
function placeOf(body: Interaction): {
  origin: Origin;
  place: Place;
  ephemeral: boolean;
  threadLives: boolean;
  sheet?: OpenSheet;
  homeHash?: string | undefined;
} {
  const channel = body.channel?.id ?? body.container?.channel_id;
  if (channel === undefined) {
    const { view } = body;
    return {
      origin: { kind: 'home' },
      place: { kind: 'personal', conversation: body.user.id },
      ephemeral: false,
      threadLives: false,
      ...(view?.type === 'modal' && { sheet: { id: view.id, hash: view.hash } }),
      ...(view?.type === 'home' && { homeHash: view.hash }),
    };
  }
  const thread = body.message?.thread_ts ?? body.container?.thread_ts;
  const message = body.container?.message_ts ?? body.message?.ts;
  const kind = placeKind(channel, body.channel?.name);
  const parts = readMark(body.message?.blocks)?.parts ?? [];
  return {
    origin: {
      channel,
      kind,
      ...(thread !== undefined && { thread }),
      ...(message !== undefined && { message }),
      ...(parts.length > 0 && { parts }),
    },
    place: { kind, conversation: channel, ...(thread !== undefined && { thread }) },
    ephemeral: body.container?.is_ephemeral ?? false,
    threadLives: thread !== undefined,
  };
}

function sentence(language: Language, title: string, text: string): View {
  return { name: 'slack.notice', title, language, blocks: [{ kind: 'text', text }], actions: [] };
}
