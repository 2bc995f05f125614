// A reply of the core → what Teams shall show: messages, the pressed card replaced, a dialog. One function for each way
// in which Teams asks. It decides who sees what; rendering and reading are elsewhere.
import type { TaskModuleTaskInfo, TurnContext } from 'botbuilder';
import type { Actor, Place, Reply } from '../../conversation/feature.js';
import type { Form } from '../../conversation/form.js';
import type { View } from '../../conversation/view.js';
import type { Messenger } from '../../delivery/messenger.js';
import { DeliveryError } from '../../errors.js';
import type { AdaptiveCard } from './card.js';
import { deliveredSoon } from './faults.js';
import { referenceOf } from './inbound.js';
import { attachmentOf, type MessageSurface, messagesOf } from './outgoing.js';
import type { Opener, Own, Submission } from './payload.js';
import type { Readers } from './readers.js';
import { createRecentForms } from './recent-forms.js';
import { dialogSize, launcherOf, openerView, renderForm } from './render-form.js';
import { ownOf, renderView, type Shared } from './render-view.js';
import { languageOf, teamsWording } from './wording.js';

/** One turn with somebody: where it is and who it is. */
export interface Turn {
  readonly context: TurnContext;
  readonly actor: Actor;
  readonly place: Place;
  /** Nothing may be said in the place: Koolla was called from the compose box of a chat that it may be no member of. */
  readonly isAside?: true;
}

/** What the card that was pressed becomes for the person who pressed it: another card, a short notice, or it stays with an error. */
export type CardAnswer = { readonly card: AdaptiveCard } | { readonly notice: string } | { readonly fault: string };

/** What a dialog becomes: `undefined` closes it, `keep` leaves it as it is with the client's own word that it failed. */
type DialogAnswer = TaskModuleTaskInfo | 'keep' | undefined;

/** A form as it came back. */
export type SentForm = Extract<Submission, { kind: 'form' }>;

export interface Responder {
  /** To something that was typed. */
  toMessage(turn: Turn, reply: Reply): Promise<void>;
  /** To a button on a card; `own` is how a reader gets their own of that card, where it differs for them. */
  toPress(turn: Turn, reply: Reply, own?: Own): Promise<CardAnswer>;
  /** To a card that asks how its reader may see it. */
  toOwn(turn: Turn, reply: Reply, own: Own): Promise<CardAnswer>;
  /** To a button that opens a dialog; a dialog is opened in any case, since Teams shows an error otherwise. */
  toOpen(turn: Turn, reply: Reply, own?: Own): Promise<TaskModuleTaskInfo>;
  /** To a dialog that was sent. */
  toSubmit(turn: Turn, reply: Reply, sent: SentForm): Promise<DialogAnswer>;
  /** To a form that stood in a card and was sent. */
  toCardSubmit(turn: Turn, reply: Reply, sent: SentForm): Promise<CardAnswer>;
  /** To a form in a card that was cancelled: the button that opens it again. */
  toCardCancel(turn: Turn, opener: Opener): CardAnswer;
  /** Says something in the conversation. */
  say(turn: Turn, view: View): Promise<void>;
  /** Tells the person in the private chat; in the conversation where there is no way to it. */
  tell(turn: Turn, view: View): Promise<void>;
}

export function createResponder(deps: { messenger: Messenger; surface: MessageSurface; readers: Readers }): Responder {
  const recent = createRecentForms();

  /** For whom a card of a shared place changes by itself; undefined where everybody sees the same. */
  const sharedBy = async ({ context, place, isAside }: Turn, view: View, own?: Own): Promise<Shared | undefined> => {
    if (place.kind === 'personal' || isAside || !(own ?? ownOf(view))) return undefined;
    return { readers: await deps.readers.of(context), own };
  };

  const say = async (turn: Turn, view: View): Promise<void> => {
    const shared = await sharedBy(turn, view);
    for (const message of messagesOf(view, deps.surface, shared)) await deliveredSoon(() => turn.context.sendActivity(message));
  };

  /** To the person alone, in the private chat with the bot. False when there is no way to it. */
  const whisper = async ({ context, actor }: Turn, view: View): Promise<boolean> => {
    try {
      const reference = referenceOf(context.activity);
      await deps.messenger.send({ platform: 'teams', tenant: actor.tenant, user: actor.user, reference }, view, '');
      return true;
    } catch (error) {
      if (error instanceof DeliveryError) return false;
      throw error;
    }
  };

  /** In a shared place, for the person alone: privately, with a line in the thread that says so. */
  const sayPrivately = async (turn: Turn, view: View): Promise<void> => {
    const words = teamsWording[view.language];
    const title = (await whisper(turn, view)) ? words.answeredPrivately : words.cannotAnswerPrivately;
    await say(turn, { name: 'teams.private', title, language: view.language, blocks: [], actions: [] });
  };

  /** A form that somebody asked for in a shared place: in their private chat, or a button that says nothing of theirs. */
  const offer = async (turn: Turn, form: Form): Promise<void> => {
    const launcher = launcherOf(form);
    if (turn.place.kind === 'personal') return say(turn, launcher);
    if (!(await whisper(turn, launcher))) return say(turn, { ...launcher, blocks: [] });
    return say(turn, sentence(teamsWording[form.language].formPrivately, form.language));
  };

  /** Replaces a message for everyone. False when it is gone, unknown or does not fit: the caller says it anew. */
  const replace = async (turn: Turn, message: string | undefined, view: View, own?: Own): Promise<boolean> => {
    const { context } = turn;
    const shared = await sharedBy(turn, view, own);
    // The presser's own buttons are nobody else's: the others get the button to theirs.
    const forAll: View = shared && own ? { ...view, actions: [{ ...own, own: true }] } : view;
    const [first, ...more] = messagesOf(forAll, deps.surface, shared);
    if (!message || !first || more.length > 0) return false;
    try {
      await deliveredSoon(() => context.updateActivity({ ...first, id: message, conversation: context.activity.conversation }));
      return true;
    } catch (error) {
      if (error instanceof DeliveryError) return false;
      throw error;
    }
  };

  /** Says it in the conversation. False when Teams would not take it: what was done is done, and is shown another way. */
  const said = async (turn: Turn, view: View): Promise<boolean> => {
    try {
      await say(turn, view);
      return true;
    } catch (error) {
      if (error instanceof DeliveryError) return false;
      throw error;
    }
  };

  const dialog = (turn: Turn, form: Form, attempt: number, origin: string | undefined, own?: Own): TaskModuleTaskInfo => {
    recent.shown(turn.actor, form);
    return { title: form.title, ...dialogSize(form), card: attachmentOf(renderForm(form, attempt, { kind: 'dialog', origin, own })) };
  };

  const inCard = (turn: Turn, form: Form, attempt: number): CardAnswer => {
    recent.shown(turn.actor, form);
    return { card: renderForm(form, attempt, { kind: 'card' }) };
  };

  /** The form that was sent, with what was typed and why nothing came of it. */
  const kept = (turn: Turn, sent: SentForm, sentence: string): Form | undefined => {
    const form = recent.recall(turn.actor, sent.name, sent.args);
    return form ? { ...form, values: sent.values, errors: { '': sentence } } : undefined;
  };

  const isForAll = (turn: Turn, reply: Reply): boolean =>
    !turn.isAside && (turn.place.kind === 'personal' || reply.audience === 'everyone');

  return {
    say,

    async tell(turn, view) {
      if (turn.place.kind === 'personal' || !(await whisper(turn, view))) await say(turn, view);
    },

    async toMessage(turn, reply) {
      const isPrivate = turn.place.kind !== 'personal' && reply.audience === 'caller';
      const views = [...(reply.replace ? [reply.replace] : []), ...(reply.view ? [reply.view] : [])];
      for (const view of views) await (isPrivate ? sayPrivately(turn, view) : say(turn, view));
      if (reply.form) await offer(turn, reply.form);
    },

    async toPress(turn, reply, own) {
      const pressed = turn.context.activity.replyToId;
      const words = teamsWording[languageOfReply(reply) ?? languageOf(turn.actor.locale)];
      if (reply.form && deps.surface === 'message-without-dialogs') return inCard(turn, reply.form, 1);
      const views = [...(reply.view ? [reply.view] : []), ...(reply.form ? [launcherOf(reply.form)] : [])];
      let card: AdaptiveCard | undefined;
      if (reply.replace) {
        if (await replace(turn, pressed, reply.replace, own))
          card = renderView(reply.replace, deps.surface, await sharedBy(turn, reply.replace, own))[0];
        else views.unshift(reply.replace);
      }
      for (const view of views) {
        const cards = renderView(view, deps.surface);
        const [only] = cards;
        if (isForAll(turn, reply) && (await said(turn, view))) continue;
        // Teams shows the card in the answer to the person who pressed alone; the others keep the card as it is.
        if (!card && only && (cards.length === 1 || isForAll(turn, reply))) card = only;
        else if (!isForAll(turn, reply)) await sayPrivately(turn, view);
      }
      if (card) return { card };
      return { notice: views.length > 0 ? words.answeredBelow : words.done };
    },

    async toOwn(turn, reply, own) {
      const view = reply.view ?? reply.replace;
      if (!view) return { notice: teamsWording[languageOfReply(reply) ?? languageOf(turn.actor.locale)].done };
      const cards = renderView(view, deps.surface, await sharedBy(turn, view, own));
      const [card] = cards;
      return card ? { card } : { notice: teamsWording[view.language].done };
    },

    async toCardSubmit(turn, reply, sent) {
      const form = reply.keepForm ? kept(turn, sent, reply.keepForm) : reply.form;
      if (form) return inCard(turn, form, sent.attempt + 1);
      if (reply.keepForm) return { fault: reply.keepForm };
      // The form has taken the card's place: without anything else to put there, the answer takes the form's.
      return this.toPress(turn, reply.replace || !reply.view ? reply : { replace: reply.view }, sent.own);
    },

    toCardCancel(turn, opener) {
      const [card] = renderView(openerView(opener, languageOf(turn.actor.locale)), deps.surface);
      return card ? { card } : { notice: teamsWording[languageOf(turn.actor.locale)].done };
    },

    async toOpen(turn, reply, own) {
      const origin = turn.context.activity.replyToId;
      if (reply.form) return dialog(turn, reply.form, 1, origin, own);
      const lost = reply.replace && !(await replace(turn, origin, reply.replace, own)) ? reply.replace : undefined;
      if (lost && reply.view && isForAll(turn, reply)) await said(turn, lost);
      return viewDialog(turn, reply);
    },

    async toSubmit(turn, reply, sent) {
      const { attempt, origin, own } = sent;
      const form = reply.keepForm ? kept(turn, sent, reply.keepForm) : reply.form;
      if (form) return dialog(turn, form, attempt + 1, origin, own);
      if (reply.keepForm) return 'keep';
      const replaced = reply.replace ? await replace(turn, origin ?? turn.context.activity.replyToId, reply.replace, own) : false;
      const lost = reply.replace && !replaced ? reply.replace : undefined;
      const views = [...(lost ? [lost] : []), ...(reply.view ? [reply.view] : [])];
      let unsaid: View | undefined;
      for (const view of views) if (!isForAll(turn, reply) || !(await said(turn, view))) unsaid = view;
      return unsaid ? viewDialog(turn, { view: unsaid }) : undefined;
    },
  };

  async function viewDialog(turn: Turn, reply: Reply): Promise<TaskModuleTaskInfo> {
    const view = reply.view ?? reply.replace;
    const language = view?.language ?? languageOf(turn.actor.locale);
    const shown = view ?? { name: 'teams.done', title: teamsWording[language].done, language, blocks: [], actions: [] };
    const [first, ...more] = renderView(shown, 'dialog');
    if (more.length > 0) {
      // A dialog does not turn pages: the whole is said where the person can read it.
      if (turn.isAside) await whisper(turn, shown);
      else await (isForAll(turn, reply) ? say(turn, shown) : sayPrivately(turn, shown));
    }
    return { title: 'Koolla', width: 'medium', height: 'medium', ...(first ? { card: attachmentOf(first) } : {}) };
  }
}

function languageOfReply(reply: Reply): View['language'] | undefined {
  return (reply.view ?? reply.replace ?? reply.form)?.language;
}

/** A message that is not a view of the core's: one sentence as a card. */
export function sentence(text: string, language: View['language']): View {
  return { name: 'teams.sentence', title: text, language, blocks: [], actions: [] };
}
