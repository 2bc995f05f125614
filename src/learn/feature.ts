// Learning from answers: whoever asked says whether an answer was right or sends the question on; the steward answers,
// and the answer is a proposal for the registry. Counts every question; keeps no text and no asker before they agree.

import type { AnswerState } from '../conversation/answer-state.js';
import type { Context, Feature, Reply } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import { questionKeptDays } from '../conversation/own-data.js';
import type { Action, Args, Language } from '../conversation/view.js';
import { holdsIdentityCode } from '../metrics/comment.js';
import { nextOpen } from '../reminders/calendar.js';
import type { EntryName } from './entry-names.js';
import { answerForm, type Purpose, parseAnswer, parseSending, prefill, sendForm } from './forms.js';
import { type Act, type HandledQuestion, type QuestionStore, type StoredQuestion, unansweredStates } from './model.js';
import { createRecentQuestions, type RecentQuestions } from './recent-questions.js';
import { missedList, openList, proposalList, questionCard, say, stewardNames } from './views.js';
import { wording } from './wording.js';

export interface LearnDeps {
  readonly store: QuestionStore;
  readonly entryName: EntryName;
  /** Told of a question that a steward handled: the other stewards' cards can be brought up to date. */
  readonly handled?: (question: string, now: Date) => void;
  /** What this process remembers; its own when absent. */
  readonly recent?: RecentQuestions;
}

/** An answer of the ask slice, as far as learning needs it. */
export interface Answered {
  readonly state: AnswerState;
  readonly entries: readonly string[];
  readonly language: Language;
  /** What was asked; absent where the answer continues what was asked before by a press. */
  readonly text?: string;
  /** How many more actions the answer's view can hold. */
  readonly room: number;
}

export interface LearnFeature extends Feature {
  /** Counts the answer and gives the actions that go under it, no more than there is room for. */
  feedbackActions(context: Context, answered: Answered): Promise<readonly Action[]>;
  /** Forgets what is past its time, in memory and in the database. */
  tick(now: Date): Promise<void>;
}

const dayMs = 86_400_000;
const listed = 20;
const missedDays = 56;
const missedRows = 30;
const missedTexts = 10;

const verbs: Readonly<Record<string, 'missed' | 'proposals'>> = {
  vastaamatta: 'missed',
  obesvarade: 'missed',
  unanswered: 'missed',
  ehdotukset: 'proposals',
  förslag: 'proposals',
  forslag: 'proposals',
  proposals: 'proposals',
};

/** The feature `learn`: `/kysymykset`, and the presses under an answer. */
export function createLearnFeature(deps: LearnDeps): LearnFeature {
  const { store, entryName } = deps;
  const recent = deps.recent ?? createRecentQuestions();

  /** The reply when this caller must not send this question now. */
  function refusal({ caller, now }: Context, question: StoredQuestion | undefined): Reply | undefined {
    const language = question?.language ?? caller.language;
    const words = wording[language].asker;
    if (!question) return { view: say(language, words.gone) };
    const owner = question.sent?.account ?? recent.recall(question.id, now)?.account;
    if (owner !== undefined && owner !== caller.account) return { view: say(language, words.notYours) };
    return question.sent && { view: say(language, words.alreadySent(formatDate(question.sent.at, language))) };
  }

  const open =
    (purpose: Purpose) =>
    async (context: Context, args: Args): Promise<Reply> => {
      const question = await store.question(args.question ?? '');
      const refused = refusal(context, question);
      if (refused || !question) return refused ?? {};
      const { language, id } = question;
      const asked = recent.recall(id, context.now);
      // In a channel others see the button too, and whose question it was is known for half an hour.
      if (!asked && context.place.kind !== 'personal') return { view: say(language, wording[language].asker.askAgain) };
      const names = stewardNames(await store.stewards(context.now), language);
      return { form: sendForm(purpose, id, language, names, prefill(asked?.text ?? '')) };
    };

  const send =
    (purpose: Purpose) =>
    async (context: Context, args: Args, values: RawValues): Promise<Reply> => {
      const question = await store.question(args.question ?? '');
      const refused = refusal(context, question);
      if (refused || !question) return refused ?? {};
      const { language, id } = question;
      const stewards = await store.stewards(context.now);
      const names = stewardNames(stewards, language);
      const parsed = parseSending(purpose, values, language);
      if (!parsed.ok) return { form: sendForm(purpose, id, language, names, parsed.raw, parsed.errors) };
      const present = stewards.filter((steward) => !steward.absentUntil);
      const sent = await store.send(
        id,
        { ...parsed.value, feedback: purpose === 'wrong' ? 'wrong' : 'unanswered' },
        (present.length > 0 ? present : stewards).map((steward) => steward.person),
        actOf(context),
      );
      if (!sent) return refusal(context, await store.question(id)) ?? {};
      const words = wording[language].asker;
      return { view: say(language, words.sentTitle, words.sent(names)), audience: 'caller' };
    };

  /** Runs what only a steward may do. */
  const asSteward = async (context: Context, then: () => Promise<Reply>): Promise<Reply> => {
    const { caller, now } = context;
    if (caller.isSteward) return { ...(await then()), audience: 'caller' };
    const words = wording[caller.language].steward;
    return { view: say(caller.language, words.refusedTitle, words.refused(stewardNames(await store.stewards(now), caller.language))) };
  };

  const withSent = async (context: Context, id: string, then: (question: HandledQuestion) => Promise<Reply> | Reply): Promise<Reply> => {
    const question = await store.question(id);
    const { language } = context.caller;
    return question?.sent ? then({ ...question, sent: question.sent }) : { view: say(language, wording[language].steward.noSuchCode) };
  };

  const card = async (context: Context, id: string, remark?: string): Promise<Reply> =>
    withSent(context, id, (question) => ({ replace: questionCard(question, entryName, context.caller.language, remark) }));

  const show = (context: Context, id: string): Promise<Reply> =>
    withSent(context, id, (question) => ({ view: questionCard(question, entryName, context.caller.language) }));

  const lists = {
    list: async ({ caller }: Context): Promise<Reply> => ({ view: openList(await store.sentIn('open', listed), caller.language) }),
    proposals: async ({ caller }: Context): Promise<Reply> => ({
      view: proposalList(await store.sentIn('answered', listed), entryName, caller.language),
    }),
    missed: async ({ caller, now }: Context): Promise<Reply> => {
      const since = new Date(now.getTime() - missedDays * dayMs);
      const [counts, texts] = await Promise.all([store.missed(since, missedRows + 1), store.missedTexts(since, missedTexts)]);
      return { view: missedList(counts.slice(0, missedRows), counts.length > missedRows, texts, entryName, caller.language) };
    },
  };

  return {
    name: 'learn',
    words: ['kysymykset', 'frågor', 'fragor', 'questions'],

    async feedbackActions(context, { state, entries, language, text, room }) {
      // The empty question stands for a press whose time has passed.
      if (state === 'info' || text === '') return [];
      const { caller, now } = context;
      const dialogue = `in ${JSON.stringify([caller.account, context.place.conversation, context.place.thread ?? ''])}`;
      // A number or a press only chooses among answers: the question is the one before it.
      const continues = text === undefined || /^\s*\d{1,2}[.)]?\s*$/.test(text);
      const asked = continues ? (recent.recall(dialogue, now)?.text ?? '') : holdsIdentityCode(text) ? '' : text;
      const question = { account: caller.account, text: asked };
      recent.remember(dialogue, question, now);
      const id = await store.record({ askedAt: now, language, state, entries });
      recent.remember(id, question, now);
      if (state === 'ambiguous') return [];
      const action = (name: 'right' | 'wrong' | 'send'): Action => ({
        name: `learn.${name}`,
        label: wording[language].actions[name],
        args: { question: id },
        ...(name !== 'right' && { opensForm: true }),
      });
      if (unansweredStates.includes(state)) return room > 0 ? [action('send')] : [];
      return room > 1 ? [action('right'), action('wrong')] : room > 0 ? [action('wrong')] : [];
    },

    async tick(now) {
      recent.forgetExpired(now);
      await store.forget(new Date(now.getTime() - questionKeptDays * dayMs));
    },

    async home({ caller }) {
      if (!caller.isSteward) return undefined;
      const open = await store.sentIn('open', 1);
      if (open.total === 0) return undefined;
      const { home } = wording[caller.language];
      const action: Action = { name: 'learn.list', label: home.show, args: {}, typed: '/kysymykset' };
      const text = home.waiting(String(open.total));
      return { heading: home.heading, items: [{ blocks: [{ kind: 'text', text }], actions: [action], lead: action }] };
    },

    command: (context, rest) =>
      asSteward(context, async () => {
        const word = rest.trim().toLowerCase();
        const verb = word === '' ? 'list' : verbs[word];
        return verb ? lists[verb](context) : show(context, (await store.byCode(word)) ?? '');
      }),

    actions: {
      'learn.right': async (context, args) => {
        const question = await store.question(args.question ?? '');
        const language = question?.language ?? context.caller.language;
        const words = wording[language].asker;
        if (!question) return { view: say(language, words.gone) };
        // Whoever saw the answer may say so: nothing of anybody's is stored, and one answer counts once.
        await store.right(question.id);
        return { view: say(language, words.thanks), audience: 'caller' };
      },
      'learn.wrong': open('wrong'),
      'learn.send': open('send'),
      'learn.list': (context) => asSteward(context, () => lists.list(context)),
      'learn.proposals': (context) => asSteward(context, () => lists.proposals(context)),
      'learn.missed': (context) => asSteward(context, () => lists.missed(context)),
      'learn.open': (context, args) => asSteward(context, () => show(context, args.question ?? '')),
      'learn.answer': (context, args) =>
        asSteward(context, () =>
          withSent(context, args.question ?? '', (question) =>
            question.sent.handling === 'open' ? { form: answerForm(question, context.caller.language, {}) } : card(context, question.id),
          ),
        ),
      'learn.dismiss': (context, args) =>
        asSteward(context, async () => {
          if (await store.close(args.question ?? '', undefined, actOf(context))) deps.handled?.(args.question ?? '', context.now);
          return card(context, args.question ?? '');
        }),
      'learn.done': (context, args) =>
        asSteward(context, async () => {
          if (await store.done(args.question ?? '', actOf(context))) deps.handled?.(args.question ?? '', context.now);
          if (args.list !== 'proposals') return card(context, args.question ?? '');
          const { view } = await lists.proposals(context);
          return view ? { replace: view } : {};
        }),
    },

    forms: {
      'learn.wrong': send('wrong'),
      'learn.send': send('send'),
      'learn.answer': (context, args, values) =>
        asSteward(context, () =>
          withSent(context, args.question ?? '', async (question) => {
            const { language } = context.caller;
            if (question.sent.handling !== 'open') return card(context, question.id, wording[language].steward.tooLate);
            const parsed = parseAnswer(values, language);
            if (!parsed.ok) return { form: answerForm(question, language, parsed.raw, parsed.errors) };
            const answered = await store.close(question.id, parsed.value, actOf(context));
            if (answered) deps.handled?.(question.id, context.now);
            return card(context, question.id, answered ? undefined : wording[language].steward.tooLate);
          }),
        ),
    },
  };
}

/** Who does it now; a message about it leaves in office hours. */
function actOf({ caller, now }: Context): Act {
  return { account: caller.account, platform: caller.actor.platform, at: now, sendAt: nextOpen(now) };
}
