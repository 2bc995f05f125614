// The Teams Application: one route for each way in which Teams speaks to a bot, each of them turned into an Inbound for
// the core and its reply back. No planner, no state of its own; this module loads the libraries, so it is imported late.
import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { Actor, Inbound, Reply } from '../../conversation/feature.js';
import { choiceSources } from '../../conversation/form.js';
import type { Language } from '../../conversation/view.js';
import type { Messenger } from '../../delivery/messenger.js';
import { TeamsAdapter, type TurnOutcome } from './adapter.js';
import { cardContentType } from './card.js';
import { faultOf } from './faults.js';
import { actorOf, messageOf, placeOfActivity, referenceOf, tenantOf } from './inbound.js';
import { Application, TeamsInfo } from './libraries.js';
import { addMembership, isFarewell } from './membership.js';
import { addMessageExtension } from './message-extension.js';
import type { MessageSurface } from './outgoing.js';
import { readPressed, readSubmission } from './payload.js';
import { createReaders } from './readers.js';
import { type CardAnswer, createResponder, type SentForm, sentence, type Turn } from './responder.js';
import { createRoster } from './roster.js';
import type { TeamsDependencies } from './teams.js';
import { whileTyping } from './typing.js';
import { languageOf, teamsWording } from './wording.js';

export interface Bot {
  readonly adapter: TeamsAdapter;
  /** One activity, its shape checked, with the Authorization header it came with; `isOwn` says whose are served. */
  receive(authorization: string, activity: Activity, isOwn: (activity: Activity) => boolean): Promise<TurnOutcome>;
  /** Forgets what is kept of a person in memory. */
  forget(tenant: string, user: string): void;
}

/** Loads nothing by itself, but its imports take a second: see `createTeams`. */
export function createBot(deps: TeamsDependencies & { messenger: Messenger; surface: MessageSurface }): Bot {
  const { config, conversation, log, seen } = deps;
  const adapter = new TeamsAdapter(config);
  const app = new Application({
    // Both of the library's own: one throws on some mentions, the other mixes conversations up.
    removeRecipientMention: false,
    startTypingTimer: false,
    ...(config.appId ? { botAppId: config.appId } : {}),
  });
  const roster = createRoster({ member: (context) => TeamsInfo.getMember(context, context.activity.from.id), log, now: deps.now });
  const readers = createReaders({
    members: async (context, count) => (await TeamsInfo.getPagedMembers(context, count)).members.map(({ id }) => id),
    log,
    now: deps.now,
  });
  const responder = createResponder({ messenger: deps.messenger, surface: deps.surface, readers });

  const keyOf = (tenant: string, user: string): string => `${tenant}/${user}`;
  const turnOf = async (context: TurnContext): Promise<Turn> => {
    const known = actorOf(context.activity);
    const email = await roster.emailOf(context, keyOf(known.tenant, known.user));
    return { context, actor: email ? { ...known, email } : known, place: placeOfActivity(context.activity) };
  };

  /** True the first time. With the database away an event is rather handled twice than not at all. */
  const isFirst = async (key: string): Promise<boolean> => {
    try {
      return await seen.first(key, deps.now());
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'could not tell whether a Teams event was handled before');
      return true;
    }
  };

  /** Logs a fault and gives the sentence that tells the person about it. */
  const faultText = (actor: Actor, error: unknown, place: string): string => {
    const correlation = randomUUID().slice(0, 8);
    log.error({ correlation, fault: faultOf(error), place }, 'a Teams turn failed');
    return teamsWording[languageOf(actor.locale)].fault(correlation);
  };

  /** The boundary: a fault is logged without what was said, and the person is told what to do next. */
  const guarded = async <T>(
    context: TurnContext,
    work: (turn: Turn) => Promise<T>,
    otherwise: (turn: Turn, text: string) => Promise<T>,
  ): Promise<T> => {
    const turn = await turnOf(context);
    try {
      return await work(turn);
    } catch (error) {
      return otherwise(turn, faultText(turn.actor, error, turn.place.kind));
    }
  };
  const tell = async (turn: Turn, text: string): Promise<void> => {
    try {
      await responder.say(turn, sentence(text, languageOf(turn.actor.locale)));
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'a person in Teams could not be told about a fault');
    }
  };
  const stale = (turn: Turn): string => teamsWording[languageOf(turn.actor.locale)].staleButton;
  const ask = (inbound: Inbound): Promise<Reply> => conversation.handle(inbound);

  app.turn('beforeTurn', async (context) => {
    const { activity } = context;
    if (activity.id && !(await isFirst(`teams:${tenantOf(activity)}:${activity.conversation.id}:${activity.id}`))) {
      if (activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
      return false;
    }
    if (isFarewell(activity)) return true;
    // Kept up to date on every sign of life: service URLs move, and a first word is worth as much as an installation.
    await remember(context);
    return true;
  });

  const remember = async (context: TurnContext): Promise<void> => {
    const reference = referenceOf(context.activity);
    try {
      await deps.onSeen(actorOf(context.activity), reference, reference.conversation ? 'certain' : 'fallback');
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'where to reach a person in Teams could not be stored');
    }
  };

  /** Teams tells who installed the bot by an id alone. */
  const installerOf = async (context: TurnContext): Promise<string | undefined> =>
    TeamsInfo.getMember(context, context.activity.from.id).then(
      ({ name }) => name,
      () => undefined,
    );

  addMembership(app, {
    ...deps,
    isFirst,
    welcome: (context) =>
      guarded(
        context,
        async (turn) => {
          const name = turn.actor.name ?? (await installerOf(context));
          await responder.toMessage(
            turn,
            await ask({ kind: 'welcome', actor: { ...turn.actor, ...(name && { name }) }, place: turn.place }),
          );
        },
        tell,
      ),
    forget: ({ tenant, user }) => roster.forget(keyOf(tenant, user)),
  });

  /** What else Koolla does, once to each person, after their first answer. */
  const introduce = async (turn: Turn, after: Language): Promise<void> => {
    try {
      const { view } = await ask({ kind: 'welcome', actor: turn.actor, place: turn.place, after });
      if (view) await responder.tell(turn, view);
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'a person in Teams could not be told what else there is');
    }
  };

  app.activity('message', async (context) => {
    await guarded(
      context,
      async (turn) => {
        await whileTyping(context, async () => {
          // A button of a client that knows no Action.Execute arrives as a message without text.
          const pressed = context.activity.text ? undefined : readPressed(context.activity.value);
          const { actor, place } = turn;
          const reply = await ask(
            pressed ? { kind: 'action', name: pressed.name, args: pressed.args, actor, place } : messageOf(context.activity, actor),
          );
          await responder.toMessage(turn, reply);
          if (reply.newcomer && reply.view) await introduce(turn, reply.view.language);
        });
      },
      tell,
    );
  });

  /** What was typed must survive a fault, whatever it is. */
  const submit = async ({ actor, place }: Turn, sent: SentForm): Promise<Reply> => {
    try {
      return await ask({ kind: 'submit', form: sent.name, args: sent.args, values: sent.values, actor, place });
    } catch (error) {
      return { keepForm: faultText(actor, error, place.kind) };
    }
  };

  const toExecute = async (turn: Turn, data: unknown): Promise<CardAnswer> => {
    const { actor, place } = turn;
    const sent = readSubmission(data);
    switch (sent?.kind) {
      case undefined:
        return { notice: stale(turn) };
      case 'action':
        return responder.toPress(turn, await ask({ kind: 'action', name: sent.name, args: sent.args, actor, place }), sent.own);
      case 'own':
        return responder.toOwn(turn, await ask({ kind: 'action', name: sent.own.name, args: sent.own.args, actor, place }), sent.own);
      case 'form':
        return responder.toCardSubmit(turn, await submit(turn, sent), sent);
      case 'cancel':
        return sent.opener ? responder.toCardCancel(turn, sent.opener) : { notice: stale(turn) };
      default:
        return sent satisfies never;
    }
  };

  app.adaptiveCards.actionExecute(/^/, (context, _state, data: unknown) =>
    guarded(
      context,
      async (turn) => {
        const answer = await toExecute(turn, data);
        if ('fault' in answer) {
          // The client shows the sentence and leaves the card as it is.
          const body = { statusCode: 503, type: 'application/vnd.microsoft.error', value: { code: 'Unavailable', message: answer.fault } };
          await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
          return answer.fault;
        }
        if (!('card' in answer)) return answer.notice;
        // Given to the library, a card that changes for its reader would from then on replace every card for everybody.
        const body = { statusCode: 200, type: cardContentType, value: answer.card };
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
        return '';
      },
      async (_turn, text) => text,
    ),
  );

  app.taskModules.fetch(/^/, (context, _state, data: unknown) =>
    guarded(
      context,
      async (turn) => {
        const pressed = readPressed(data);
        if (!pressed) return stale(turn);
        const { name, args, own } = pressed;
        return responder.toOpen(turn, await ask({ kind: 'action', name, args, actor: turn.actor, place: turn.place }), own);
      },
      async (_turn, text) => text,
    ),
  );

  app.taskModules.submit(/^/, (context, _state, data: unknown) =>
    guarded(
      context,
      async (turn) => {
        const { actor, place } = turn;
        const sent = readSubmission(data);
        if (!sent) return stale(turn);
        switch (sent.kind) {
          case 'cancel':
            return undefined;
          case 'action':
            return responder.toOpen(turn, await ask({ kind: 'action', name: sent.name, args: sent.args, actor, place }), sent.own);
          case 'own':
            return stale(turn);
          case 'form': {
            const answer = await responder.toSubmit(turn, await submit(turn, sent), sent);
            if (answer !== 'keep') return answer;
            // The client says that it failed, and leaves the dialog open with all that was typed.
            await context.sendActivity({ type: 'invokeResponse', value: { status: 503 } });
            return answer;
          }
          default:
            return sent satisfies never;
        }
      },
      async (_turn, text) => text,
    ),
  );

  // Somebody types into a field that is searched.
  app.adaptiveCards.search([...choiceSources], async (context, _state, query) => {
    const source = choiceSources.find((candidate) => candidate === query.parameters.dataset);
    const turn = await turnOf(context);
    const choices = source ? await conversation.suggest({ actor: turn.actor, source, text: String(query.parameters.queryText) }) : [];
    const results = choices.map(({ value, label }) => ({ value, title: label }));
    const body = { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    return results;
  });
  addMessageExtension(app, { lookups: deps.lookups, responder, ask, submit, stale, guarded });

  return {
    adapter,
    receive: (authorization, activity, isOwn) =>
      adapter.receive(authorization, activity, isOwn, async (context) => void (await app.run(context))),
    forget: (tenant, user) => roster.forget(keyOf(tenant, user)),
  };
}
