// Asking as the conversation sees it: the command, everything that no other feature claims, and the presses that
// continue an answer. Keeps each person's dialogue apart; what a press carries is checked against the registry again.
import { type Context, type Feature, type Reply, selfOf } from '../conversation/feature.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Action, Args } from '../conversation/view.js';
import type { Dialogue, DialogueStore } from './dialogue.js';
import type { Answer, AskEngine, Question } from './engine.js';
import type { FigureReader } from './figure-reader.js';
import { type NextMeeting, withNextMeeting } from './next-meeting.js';
import type { Option, Outcome } from './outcome.js';
import { type WithoutConvener, withReachNote } from './reach-note.js';

export interface AskDeps {
  /** The engine of the newest registry. */
  readonly engine: () => AskEngine;
  readonly figures: FigureReader;
  readonly dialogues: DialogueStore;
  readonly withoutConvener?: WithoutConvener;
  readonly nextMeeting?: NextMeeting;
  /** Told of each answer to a question; what it returns goes under the answer. `text` is absent when a press chose. */
  readonly afterAnswer?: (context: Context, answer: Answer, text: string | undefined) => Promise<readonly Action[]>;
}

export interface AskFeature extends Feature {
  /** Answers a free message; the router sends here what no other feature claims. Never undefined. */
  ask(context: Context, text: string): Promise<Reply>;
}

/** The feature `ask`: `/vastuu`, `/ansvar`, `/responsibility`. */
export function createAskFeature(deps: AskDeps): AskFeature {
  const settings = (context: Context, dialogue: Dialogue | undefined): Omit<Question, 'text'> => ({
    language: context.caller.language,
    today: helsinkiDay(context.now),
    ...(context.caller.homeRegion ? { homeRegion: context.caller.homeRegion } : {}),
    ...(dialogue ? { dialogue } : {}),
  });
  const reply = async (context: Context, answer: Answer): Promise<Reply> => {
    await deps.dialogues.save(dialogueKey(context), answer.dialogue, context.now);
    return { view: answer.view };
  };
  /** What goes with an answer to a question: where it is asked in one go, the answer waits for the slowest, not for each. */
  const answered = async (context: Context, found: Answer, text?: string): Promise<Reply> => {
    const answer = withNextMeeting(found, await deps.nextMeeting?.(found.entries, context.now));
    const [actions, without] = await Promise.all([
      deps.afterAnswer?.(context, answer, text) ?? [],
      deps.withoutConvener?.(answer.entries, context.now) ?? false,
      deps.dialogues.save(dialogueKey(context), answer.dialogue, context.now),
    ]);
    return { view: withReachNote({ ...answer.view, actions: [...answer.view.actions, ...actions] }, without) };
  };
  const ask = async (context: Context, text: string): Promise<Reply> => {
    const dialogue = await deps.dialogues.load(dialogueKey(context), context.now);
    return answered(context, await deps.engine().ask({ text, ...settings(context, dialogue) }, deps.figures), text);
  };
  const show = async (context: Context, outcome: Outcome | undefined): Promise<Reply> => {
    if (!outcome) return ask(context, '');
    const dialogue = await deps.dialogues.load(dialogueKey(context), context.now);
    return reply(context, await deps.engine().show(outcome, settings(context, dialogue), deps.figures));
  };
  const page = (args: Args): number => Math.max(0, Math.min(1000, Number.parseInt(args.page ?? '0', 10) || 0));

  return {
    name: 'ask',
    words: ['vastuu', 'ansvar', 'responsibility'],
    ask,
    command: (context, rest) => ask(context, rest.trim() === '' ? helpWord[context.caller.language] : rest),
    actions: {
      'ask.choose': async (context, args) => {
        const dialogue = await deps.dialogues.load(dialogueKey(context), context.now);
        const option = optionOf(args);
        const answer = option ? await deps.engine().choose(option, settings(context, dialogue), deps.figures) : undefined;
        return answer ? answered(context, answer) : ask(context, '');
      },
      'ask.card': (context, args) => show(context, deps.engine().outcomeFor('card', args.person ?? '', 0)),
      'ask.duties': (context, args) => show(context, deps.engine().outcomeFor('duties', args.organisation ?? '', page(args))),
      'ask.agreement': (context, args) => show(context, deps.engine().outcomeFor('agreement', args.agreement ?? '', page(args))),
      'ask.list': (context, args) => show(context, deps.engine().outcomeFor('list', args.of ?? '', page(args))),
    },
    forms: {},
  };
}

const helpWord = { fi: 'apua', sv: 'hjälp', en: 'help' } as const;

/**
 * One person in one conversation and thread: nobody continues another's question. In private the person goes on where
 * they were, on whichever platform.
 */
function dialogueKey({ caller, place }: Context): string {
  if (place.kind === 'personal' && place.thread === undefined) return JSON.stringify([selfOf(caller)]);
  return JSON.stringify([caller.account, place.conversation, place.thread ?? '']);
}

function optionOf(args: Args): Option | undefined {
  const { of, id } = args;
  if (id === undefined) return undefined;
  return of === 'entry' || of === 'region' || of === 'person' || of === 'organisation' ? { of, id } : undefined;
}
