// What becomes of a reply of the core: what is said anew, what the pressed message turns into, which form opens.
// Every way has a second one (the person's own conversation with Koolla), so that an answer always arrives.
import type { Logger } from 'pino';
import type { Reply } from '../../conversation/feature.js';
import type { Form } from '../../conversation/form.js';
import type { Language, View } from '../../conversation/view.js';
import { RenderError } from './limits.js';
import type { Poster, Respond, ResponseBody } from './post.js';
import { renderForm } from './render-form.js';
import type { Origin, Seal } from './seal.js';
import type { OpenSheet, Sheets } from './sheets.js';
import { type Client, faultCode, slackError } from './web.js';
import { words } from './wording.js';

/** Where something came from and with what it can be answered. */
export interface Situation {
  readonly client: Client;
  readonly user: string;
  readonly language: Language;
  /** Where new things are said; without a channel in the person's own conversation with Koolla. */
  readonly origin: Origin;
  /** Whether an ephemeral message would show in `origin.thread`. */
  readonly threadLives?: boolean | undefined;
  readonly respond?: Respond | undefined;
  readonly trigger?: string | undefined;
  /** The modal in which it was pressed. */
  readonly sheet?: OpenSheet | undefined;
  /** The pressed message can be replaced only through `respond`. */
  readonly ephemeral?: boolean | undefined;
  readonly audience: 'caller' | 'everyone';
}

export interface Replies {
  /** Never throws; what cannot be done is logged and said to the person where that is still possible. */
  carryOut(reply: Reply, at: Situation): Promise<void>;
  /** An answer that goes with the acknowledgement of a command; `follow` carries out what is left of it, and never throws. */
  withAck(reply: Reply, at: Situation): { readonly body: ResponseBody; readonly follow: () => Promise<void> } | undefined;
  /** Opens the form with the trigger, or offers it as a button where the trigger is spent. */
  openForm(form: Form, at: Situation, openView?: string): Promise<void>;
  fault(at: Situation): Promise<void>;
  /** A picture of a view that was shown where none can stand goes to the person's own conversation. */
  picturesToPerson(view: View, at: Pick<Situation, 'client' | 'user'>): Promise<void>;
}

export function createReplies(deps: { poster: Poster; sheets: Sheets; seal: Seal; log: Logger }): Replies {
  const { poster, sheets, seal, log } = deps;

  async function say(view: View, at: Situation, audience: 'caller' | 'everyone'): Promise<void> {
    const { origin } = at;
    const attempts: { name: string; run: () => Promise<unknown> }[] = [];
    const personal = () => poster.post(at.client, { channel: at.user }, view);
    if (origin.kind === 'home' && (await sheets.show(at.client, view, at))) return picturesToPerson(view, at);
    if (origin.channel === undefined || origin.kind === 'home') {
      attempts.push({ name: 'direct', run: personal });
    } else {
      const spot = { channel: origin.channel, thread: origin.thread };
      const respond = at.respond;
      if (origin.kind === 'personal' && !at.ephemeral) {
        attempts.push({ name: 'conversation', run: () => poster.post(at.client, spot, view) });
      } else if (audience === 'everyone') {
        attempts.push({ name: 'conversation', run: () => poster.post(at.client, spot, view) });
        if (respond)
          attempts.push({ name: 'respond', run: () => poster.respond(respond, view, { everyone: true, thread: origin.thread }) });
      } else {
        // an ephemeral message shows in a thread only when that has begun
        const thread = at.threadLives ? origin.thread : undefined;
        const { shown, isHere } = await inOne(view, at);
        if (isHere) return;
        const withPictures = async (run: () => Promise<void>) => {
          await run();
          await picturesToPerson(shown, at);
        };
        if (respond) attempts.push({ name: 'respond', run: () => withPictures(() => poster.respond(respond, shown, { thread })) });
        const whisper = () => poster.whisper(at.client, { ...spot, thread, user: at.user }, shown);
        attempts.push({ name: 'whisper', run: () => withPictures(whisper) });
      }
      attempts.push({ name: 'direct', run: personal });
    }
    await firstThatWorks(attempts);
  }

  /** What a message for one person's eyes shows of it: all, or where it is. `isHere`: it stands in that very conversation. */
  async function inOne(view: View, at: Situation): Promise<{ shown: View; isHere: boolean }> {
    if (poster.holdsWhole(view)) return { shown: view, isHere: false };
    try {
      const { channel } = await poster.post(at.client, { channel: at.user }, view);
      const { language, title } = view;
      const where: View = { name: 'slack.long', title, language, blocks: [{ kind: 'text', text: words[language].longText }], actions: [] };
      return { shown: where, isHere: channel === at.origin.channel };
    } catch (error) {
      log.info({ code: faultCode(error) }, 'a long answer stays in parts');
      return { shown: view, isHere: false };
    }
  }

  async function replace(view: View, at: Situation): Promise<boolean> {
    const { origin, respond } = at;
    if (at.ephemeral) {
      if (!respond) return false;
      await poster.respond(respond, (await inOne(view, at)).shown, { replace: true });
      return true;
    }
    if (origin.channel === undefined || origin.message === undefined) return false;
    return poster.replace(at.client, { channel: origin.channel, ts: origin.message, parts: origin.parts ?? [] }, view);
  }

  async function openForm(form: Form, at: Situation, openView?: string): Promise<void> {
    let code: string;
    try {
      const view = renderForm(form, at.origin, seal);
      if (openView !== undefined) {
        await at.client.views.update({ view_id: openView, view });
        return;
      }
      if (at.trigger !== undefined) {
        // over the sheet in which it was pressed: closing the form leads back to it
        if (at.sheet) await at.client.views.push({ trigger_id: at.trigger, view });
        else await at.client.views.open({ trigger_id: at.trigger, view });
        return;
      }
      code = 'no-trigger';
    } catch (error) {
      code = error instanceof RenderError ? error.code : faultCode(error);
      log.warn({ code, form: form.name }, 'a slack modal did not open; its button is offered instead');
      if (error instanceof RenderError) {
        await fault(at);
        return;
      }
    }
    const text = words[form.language];
    await say(
      {
        name: 'slack.form-late',
        title: code === 'no-trigger' ? form.title : text.formLateTitle,
        language: form.language,
        blocks: code === 'no-trigger' ? form.intro : [],
        actions: [{ ...form.opener, style: 'primary', opensForm: true }],
      },
      // the trigger is spent
      { ...at, trigger: undefined },
      'caller',
    );
  }

  async function fault(at: Situation): Promise<void> {
    const text = words[at.language];
    const view: View = {
      name: 'slack.fault',
      title: text.faultTitle,
      language: at.language,
      blocks: [{ kind: 'text', text: text.faultText }],
      actions: [],
    };
    await say(view, at, 'caller').catch((error: unknown) =>
      log.error({ code: faultCode(error) }, 'a person could not be told of a fault in slack'),
    );
  }

  async function picturesToPerson(view: View, at: Pick<Situation, 'client' | 'user'>): Promise<void> {
    const files = view.blocks.filter((block) => block.kind === 'image' || block.kind === 'calendar' || block.kind === 'file');
    if (files.length === 0) return;
    try {
      // a file cannot be shared with one person of a channel: it goes to their own conversation
      const { channel } = await at.client.conversations.open({ users: at.user });
      if (channel?.id) await poster.upload(at.client, { channel: channel.id }, files);
    } catch (error) {
      log.warn({ code: faultCode(error) }, 'a file could not be sent to a person in slack');
    }
  }

  async function firstThatWorks(attempts: readonly { name: string; run: () => Promise<unknown> }[]): Promise<void> {
    for (const [i, attempt] of attempts.entries()) {
      try {
        await attempt.run();
        return;
      } catch (error) {
        if (i === attempts.length - 1 || error instanceof RenderError) throw error;
        log.info({ way: attempt.name, code: slackError(error) ?? faultCode(error) }, 'an answer goes another way in slack');
      }
    }
  }

  return {
    withAck(reply, at) {
      const { respond } = at;
      const { view } = reply;
      if (!view || !respond || reply.form || reply.replace || (reply.audience ?? at.audience) !== 'caller') return undefined;
      const body = poster.opening(view);
      return body && { body, follow: () => picturesToPerson(view, at) };
    },

    async carryOut(reply, at) {
      try {
        // the trigger is good for three seconds: the form first
        if (reply.form) await openForm(reply.form, at);
        if (at.origin.kind === 'home') {
          // the page itself is drawn anew; what a card would become is said where nothing else is
          const shown = reply.view ?? reply.replace;
          if (shown) await say(shown, reply.form ? { ...at, trigger: undefined, sheet: undefined } : at, 'caller');
          return;
        }
        let said = false;
        if (reply.replace) {
          const replaced = await replace(reply.replace, at).catch((error: unknown) => {
            log.warn({ code: faultCode(error) }, 'a slack message could not be replaced');
            return false;
          });
          // nothing is lost where the old message cannot be reached
          if (!replaced && !reply.view) {
            await say(reply.replace, at, 'caller');
            said = true;
          }
        }
        if (reply.view && !said) await say(reply.view, at, reply.audience ?? at.audience);
      } catch (error) {
        log.error({ code: error instanceof RenderError ? error.code : faultCode(error) }, 'a reply could not be delivered in slack');
        await fault(at);
      }
    },
    openForm,
    fault,
    picturesToPerson,
  };
}
