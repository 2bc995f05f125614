// Modals that are submitted, and modals whose content takes longer than Slack waits: what was typed stays on the
// screen until the core has it, errors stand beside their fields, and the result lands where the form came from.
import type { App, Context as BoltContext, ViewOutput } from '@slack/bolt';
import type { Actor, Inbound, Place, Reply } from '../../conversation/feature.js';
import type { Language, View } from '../../conversation/view.js';
import type { HomeTab } from './home-tab.js';
import { type RefillableView, refilled } from './refill.js';
import { formCallback, inlineErrors, noticeModal, readSubmission, renderForm, type SubmittedView } from './render-form.js';
import type { Situation } from './reply.js';
import type { RouteDeps } from './routes.js';
import type { ModalState, Origin, Seal } from './seal.js';
import { type Client, faultCode } from './web.js';
import { languageOf, words } from './wording.js';

export interface SubmissionDeps extends Pick<RouteDeps, 'replies' | 'sheets' | 'seal' | 'patience' | 'log'> {
  readonly homeTab: HomeTab;
  handle(inbound: Inbound): Promise<Reply>;
  actorOf(client: Client, context: BoltContext, user: string): Promise<Actor>;
  answer(at: Situation, work: () => Promise<void>): Promise<void>;
}

/** The listener of submitted forms. */
export function registerSubmissions(app: App, deps: SubmissionDeps): void {
  const { replies, seal, log, patience } = deps;

  app.view({ callback_id: formCallback, type: 'view_submission' }, async ({ ack, body, view, client, context }) => {
    const respond = ack as (response?: object) => Promise<void>;
    const state = seal.openModal(view.private_metadata);
    const user = body.user.id;
    const typed = readSubmission(view as SubmittedView);
    if (!state) {
      log.warn('slack: a modal that is not sealed by us was submitted');
      await respond({ response_action: 'update', view: noticeModal(words.fi.outdatedTitle, words.fi.outdatedText, 'fi') });
      return;
    }
    let language: Language = 'fi';
    let actor: Actor | undefined;
    const situation = (): Situation => ({
      client,
      user,
      language,
      origin: state.origin,
      threadLives: state.origin.thread !== undefined,
      audience: 'caller',
    });
    const work = (async () => {
      actor = await deps.actorOf(client, context, user);
      language = languageOf(actor.locale);
      return deps.handle({
        kind: 'submit',
        form: state.form,
        args: state.args,
        values: typed.values,
        actor,
        place: placeFrom(state.origin, user),
      });
    })();
    let reply: Reply;
    let response: object;
    try {
      if (await isLate(work, patience.submitMs)) {
        const say = words[language];
        await respond({ response_action: 'update', view: noticeModal(say.waitTitle, say.waitText, language) });
        await deps.answer(situation(), () => finishLate(deps, work, situation, view));
        await afterwards();
        return;
      }
      reply = await work;
      response = responseTo(reply, state, typed, seal);
    } catch (error) {
      // the modal stays open with everything in it
      log.error({ code: faultCode(error) }, 'slack: a submission failed');
      await respond(keepOpen(typed, `${words[language].faultTitle} ${words[language].faultText}`));
      return;
    }
    const shown = state.origin.kind === 'home' && !reply.form && reply.keepForm === undefined ? (reply.view ?? reply.replace) : undefined;
    if (shown) {
      await showInstead(shown, view, respond, situation());
    } else {
      await respond(response);
      const { form: _, ...rest } = reply;
      await replies.carryOut(rest, situation());
    }
    await afterwards();

    async function afterwards(): Promise<void> {
      if (state?.origin.kind === 'home' && actor) await deps.homeTab.refresh(client, actor);
    }
  });

  /** What came of a form that was opened from the Home tab: in the sheet below it, else in the form's place. */
  async function showInstead(shown: View, submitted: ViewOutput, respond: (response?: object) => Promise<void>, at: Situation) {
    const sheet = deps.sheets.instead(shown);
    if (submitted.previous_view_id) {
      await respond(); // closes the form alone
      if (await deps.sheets.show(at.client, shown, { sheet: { id: submitted.previous_view_id } }))
        return replies.picturesToPerson(shown, at);
    } else if (sheet) {
      await respond({ response_action: 'update', view: sheet });
      return replies.picturesToPerson(shown, at);
    } else {
      await respond({ response_action: 'clear' });
    }
    await replies.carryOut({ view: shown }, at);
  }
}

/** The trigger would be spent before the form is there: a modal that says so is opened with it and filled later. */
export async function openLate(
  deps: Pick<RouteDeps, 'replies' | 'log'>,
  work: Promise<Reply>,
  at: Situation,
  trigger: string,
): Promise<void> {
  const say = words[at.language];
  const wait = { trigger_id: trigger, view: noticeModal(say.waitTitle, say.waitText, at.language) };
  const opened = await (at.sheet ? at.client.views.push(wait) : at.client.views.open(wait)).catch((error: unknown) => {
    deps.log.info({ code: faultCode(error) }, 'a slack modal that says to wait did not open; what comes is said in a message');
    return undefined;
  });
  await fillLate(deps, await work, { ...at, trigger: undefined }, opened?.view?.id);
}

async function finishLate(
  deps: Pick<RouteDeps, 'replies'>,
  work: Promise<Reply>,
  situation: () => Situation,
  submitted: ViewOutput,
): Promise<void> {
  // what fails so late comes back as a view: only a form that is to be kept is left to think of
  const reply = await work.catch(() => {
    const say = words[situation().language];
    return { keepForm: `${say.faultTitle} ${say.faultText}` } satisfies Reply;
  });
  const at = situation();
  if (reply.keepForm !== undefined) {
    await at.client.views.update({ view_id: submitted.id, view: refilled(submitted as unknown as RefillableView, reply.keepForm) });
    return;
  }
  await fillLate(deps, reply, at, submitted.id);
}

async function fillLate(deps: Pick<RouteDeps, 'replies'>, reply: Reply, at: Situation, viewId: string | undefined): Promise<void> {
  const { form, ...rest } = reply;
  if (form) {
    await deps.replies.openForm(form, at, viewId);
  } else if (at.origin.kind === 'home' && viewId !== undefined) {
    return deps.replies.carryOut(rest, { ...at, sheet: { id: viewId } });
  } else if (viewId !== undefined) {
    const done = words[at.language].doneTitle;
    const title = (reply.view ?? reply.replace)?.title ?? done;
    // the person may have closed it meanwhile; the message comes anyway
    await at.client.views.update({ view_id: viewId, view: noticeModal(done, title, at.language) }).catch(() => undefined);
  }
  await deps.replies.carryOut(rest, at);
}

function responseTo(reply: Reply, state: ModalState, typed: ReturnType<typeof readSubmission>, seal: Seal): object {
  const { form } = reply;
  if (reply.keepForm !== undefined) return keepOpen(typed, reply.keepForm);
  if (!form) return { response_action: 'clear' };
  const same = form.name === state.form && form.title === state.title && JSON.stringify(form.args) === JSON.stringify(state.args);
  const errors = same ? inlineErrors(form, typed.values, typed.blockOf) : undefined;
  return errors ? { response_action: 'errors', errors } : { response_action: 'update', view: renderForm(form, state.origin, seal) };
}

/** The modal stays as it is, with a sentence beside its first field: that is where Slack has room for one. */
function keepOpen(typed: ReturnType<typeof readSubmission>, sentence: string): object {
  const block = [...typed.blockOf.values()][0] ?? '';
  return { response_action: 'errors', errors: { [block]: sentence } };
}

function placeFrom(origin: Origin, user: string): Place {
  return {
    kind: origin.kind === 'home' ? 'personal' : origin.kind,
    conversation: origin.channel ?? user,
    ...(origin.thread !== undefined && { thread: origin.thread }),
  };
}

/** Whether the work is still going on after `ms`. Rejects when it has failed by then. */
export async function isLate(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
  });
  try {
    return await Promise.race([work.then((): false => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
