// Answers to an invitation: comes, maybe, does not; which of the proposed times suit. One press each, a second press
// changes the answer, the same press twice changes nothing. The answer is always the presser's own.
import type { Context, Reply } from '../conversation/feature.js';
import type { Args } from '../conversation/view.js';
import { currentCard, type Reader } from './cards.js';
import type { Meeting, MeetingStore, ReplyAnswer } from './model.js';
import { saying } from './preview.js';
import { meetingName, ownAnswer } from './show.js';
import { isOver } from './timing.js';
import { wording } from './wording.js';

interface ReplyDeps {
  readonly store: MeetingStore;
  readonly changed: (meeting: Meeting, now: Date) => void;
}

export interface Replies {
  press(context: Context, args: Args): Promise<Reply>;
  /** `suits 1 3`, `tulen`; `rest` holds the numbers. */
  typed(context: Context, meeting: Meeting, verb: string, rest: string): Promise<Reply>;
  /** The invitation as it stands, for a member; that there is one is no secret to others. */
  look(context: Context, meeting: Meeting): Promise<Reply>;
}

const answers: readonly ReplyAnswer[] = ['yes', 'maybe', 'no'];

export function createReplies({ store, changed }: ReplyDeps): Replies {
  async function member(context: Context, meeting: Meeting, then: (person: string) => Promise<Reply>): Promise<Reply> {
    const { caller, now } = context;
    if (caller.person && (await store.mayReply(caller.person, meeting.network, now))) return then(caller.person);
    const say = wording[caller.language].refused;
    return { view: saying('meeting.refused', say.notMemberTitle, [say.notMember(meeting.organiser.name)], caller.language) };
  }

  /** The pressed card as it is now, with a word why nothing was stored. */
  function instead(context: Context, meeting: Meeting, person: string, text: string): Reply {
    return { ...shown(context, meeting, person), view: saying('meeting.refused', text, [], context.caller.language), audience: 'caller' };
  }

  /** In a channel the card is everybody's: the presser's own answer is said to them alone. */
  function shown(context: Context, meeting: Meeting, person: string): Reply {
    const { caller, place, now } = context;
    const reader: Reader = place.kind === 'personal' ? { language: caller.language, person } : { language: caller.language };
    return { replace: currentCard(meeting, reader, now) };
  }

  async function save(context: Context, meeting: Meeting, person: string, given: ReadonlyMap<number, ReplyAnswer>): Promise<Reply> {
    const { caller, place, now } = context;
    const say = wording[caller.language];
    const stored = await store.reply(meeting.id, meeting.version, person, given, caller.account, now);
    if (stored.kind === 'overtaken') return instead(context, stored.meeting, person, say.refused.old);
    changed(stored.meeting, now);
    const card = shown(context, stored.meeting, person);
    if (place.kind === 'personal') return card;
    const answer = ownAnswer(stored.meeting, person, caller.language) ?? say.answer.none;
    const view = saying(
      'meeting.replied',
      `${say.sent.replyStored}: ${answer}`,
      [meetingName(stored.meeting, caller.language)],
      caller.language,
    );
    return { ...card, view, audience: 'caller' };
  }

  /** What is closed takes no answers. */
  function closed(context: Context, meeting: Meeting, person: string): Reply | undefined {
    const say = wording[context.caller.language].refused;
    const name = meetingName(meeting, context.caller.language);
    if (meeting.state === 'cancelled' || meeting.state === 'expired') return instead(context, meeting, person, say.cancelled(name));
    return isOver(meeting, context.now) ? instead(context, meeting, person, say.over(name)) : undefined;
  }

  return {
    async press(context, args) {
      const say = wording[context.caller.language].refused;
      const meeting = await store.meeting(args.m ?? '');
      if (!meeting) return { view: saying('meeting.refused', say.gone, [], context.caller.language) };
      return member(context, meeting, async (person) => {
        const refusal = closed(context, meeting, person);
        if (refusal) return refusal;
        if (args.v !== String(meeting.version)) return instead(context, meeting, person, say.old);
        const given = readPress(meeting, person, args);
        return given ? save(context, meeting, person, given) : instead(context, meeting, person, say.old);
      });
    },

    typed: (context, meeting, verb, rest) =>
      member(context, meeting, async (person) => {
        const say = wording[context.caller.language].refused;
        const proposed = meeting.state === 'proposed';
        if (verb !== 'suits' && !proposed) return save(context, meeting, person, new Map([[0, verb as ReplyAnswer]]));
        if (!proposed) return { view: saying('meeting.refused', say.notProposed, [], context.caller.language) };
        const numbers = (rest.match(/\d+/g) ?? []).map(Number);
        const none = verb === 'no' || numbers.includes(0);
        const known = numbers.every((number) => number <= meeting.options.length);
        if (!none && (numbers.length === 0 || !known))
          return { view: saying('meeting.refused', say.whichTime, [], context.caller.language) };
        return save(context, meeting, person, forOptions(meeting, none ? [] : numbers));
      }),

    look: (context, meeting) =>
      member(context, meeting, async (person) => ({
        view: currentCard(meeting, { language: context.caller.language, person }, context.now),
      })),
  };
}

/** What a button says: an answer to the agreed time, or one proposed time more or less. */
function readPress(meeting: Meeting, person: string, args: Args): ReadonlyMap<number, ReplyAnswer> | undefined {
  if (meeting.state === 'confirmed') {
    const answer = answers.find((each) => each === args.a);
    return answer && args.o === undefined ? new Map([[0, answer]]) : undefined;
  }
  if (args.a === 'none') return forOptions(meeting, []);
  const option = Number(args.o);
  if (!Number.isInteger(option) || option < 1 || option > meeting.options.length) return undefined;
  const suits = meeting.replies
    .filter((reply) => reply.member === person && reply.option > 0 && reply.answer === 'yes' && reply.option !== option)
    .map((reply) => reply.option);
  return forOptions(meeting, args.a === 'yes' ? [...suits, option] : suits);
}

/** Every proposed time gets an answer, so that "none" is told from silence. */
function forOptions(meeting: Meeting, suits: readonly number[]): ReadonlyMap<number, ReplyAnswer> {
  return new Map(meeting.options.map((_, index) => [index + 1, suits.includes(index + 1) ? 'yes' : 'no'] as const));
}
