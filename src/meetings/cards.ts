// The cards of an invitation: what a member sees, what stands in the channel, what the convener sees of it.
import type { Action, Args, Block, Language, View } from '../conversation/view.js';
import { command } from '../reminders/show.js';
import { calendarBlock } from './calendar-file.js';
import type { Delivery, Meeting, Member, ReplyAnswer, Told } from './model.js';
import { countFacts, meetingFacts, meetingName, namesOf, ownAnswer, shortTime } from './show.js';
import { isOver } from './timing.js';
import { wording } from './wording.js';

/** For whom a card is drawn. */
export interface Reader {
  readonly language: Language;
  /** Absent: the network's channel. */
  readonly person?: string;
  /** For the entry in a calendar. */
  readonly attendee?: { readonly name: string; readonly email: string };
}

/** What a new message carries beside its text. */
export interface Enclosed {
  /** The calendar file's address. */
  readonly calendarUrl?: string;
  /** By e-mail: where it is answered, where there is a page for that. */
  readonly answerUrl?: string;
  readonly byMail?: boolean;
}

/** News of a meeting for one reader: an invitation, a chosen time, a change, a cancellation. `told` is what they know. */
export function newsCard(meeting: Meeting, reader: Reader, told: Told | undefined, enclosed: Enclosed): View {
  const say = wording[reader.language].card;
  const name = meetingName(meeting, reader.language);
  const [title, text] = newsWords(meeting, told, reader, name);
  const calendar =
    meeting.state === 'confirmed' || (meeting.state === 'cancelled' && told?.state === 'confirmed')
      ? calendarBlock(meeting, { language: reader.language, ...(reader.attendee && { attendee: reader.attendee }) }, enclosed.calendarUrl)
      : undefined;
  const carried = meeting.state === 'confirmed' && meeting.replies.some((reply) => reply.option === 0 && reply.member === reader.person);
  const blocks: Block[] = [
    { kind: 'text', text },
    { kind: 'facts', facts: meetingFacts(meeting, reader.language) },
    ...(meeting.reason && meeting.state === 'cancelled' ? [{ kind: 'text' as const, text: say.reason(meeting.reason) }] : []),
    ...(carried && told?.state === 'proposed' ? [{ kind: 'text' as const, text: say.carried }] : []),
    ...(reader.person === undefined && meeting.state !== 'cancelled'
      ? [{ kind: 'facts' as const, facts: countFacts(meeting, reader.language) }]
      : []),
    ...(enclosed.byMail && meeting.state !== 'cancelled' ? mailAnswer(meeting, reader, enclosed) : []),
    ...(calendar ? [calendar] : []),
    { kind: 'note', text: say.automatic },
  ];
  const actions = enclosed.byMail ? [] : replyActions(meeting, reader);
  return { name: 'meeting.invitation', title, language: reader.language, blocks, actions };
}

function newsWords(meeting: Meeting, told: Told | undefined, reader: Reader, name: string): [string, string] {
  const say = wording[reader.language].card;
  if (meeting.state === 'cancelled') return [say.cancelled(name), say.cancelledText];
  if (meeting.state === 'proposed') return [say.proposal(name), `${say.by(meeting.organiser.name)} ${say.proposalText}`];
  if (told?.state === 'proposed') return [say.confirmed(name), say.confirmedText];
  if (told?.state === 'confirmed') return [say.moved(name), say.movedText];
  return [say.invitation(name), say.by(meeting.organiser.name)];
}

function mailAnswer(meeting: Meeting, reader: Reader, { answerUrl }: Enclosed): Block[] {
  const say = wording[reader.language].card;
  if (answerUrl) return [{ kind: 'text', text: say.mailAnswer(answerUrl) }];
  return meeting.organiser.email ? [{ kind: 'text', text: say.mailNoAnswer(meeting.organiser.name) }] : [];
}

/** The day before. */
export function tomorrowCard(meeting: Meeting, reader: Reader, enclosed: Enclosed): View {
  const say = wording[reader.language];
  const name = meetingName(meeting, reader.language);
  const answer = ownAnswer(meeting, reader.person, reader.language) ?? say.answer.none;
  const blocks: Block[] = [
    { kind: 'text', text: say.card.tomorrowText },
    { kind: 'facts', facts: [...meetingFacts(meeting, reader.language), { label: say.facts.yourAnswer, value: answer }] },
    ...(enclosed.byMail ? mailAnswer(meeting, reader, enclosed) : []),
    { kind: 'note', text: say.card.automatic },
  ];
  const actions = enclosed.byMail ? [] : replyActions(meeting, reader);
  return { name: 'meeting.tomorrow', title: say.card.tomorrow(name), language: reader.language, blocks, actions };
}

/** A card as it stands now: after a press, or when it is looked at again. */
export function currentCard(meeting: Meeting, reader: Reader, now: Date): View {
  const say = wording[reader.language];
  const name = meetingName(meeting, reader.language);
  const over = isOver(meeting, now);
  const open = !over && (meeting.state === 'proposed' || meeting.state === 'confirmed');
  const title =
    meeting.state === 'cancelled'
      ? say.card.cancelled(name)
      : meeting.state === 'expired'
        ? say.card.expired(name)
        : over
          ? say.card.over(name)
          : meeting.state === 'proposed'
            ? say.card.proposal(name)
            : say.card.invitation(name);
  const answer = reader.person === undefined ? undefined : ownAnswer(meeting, reader.person, reader.language);
  const facts = [
    ...meetingFacts(meeting, reader.language),
    ...(answer && open ? [{ label: say.facts.yourAnswer, value: answer }] : []),
    ...(meeting.state === 'confirmed' || meeting.state === 'proposed' ? countFacts(meeting, reader.language) : []),
  ];
  const blocks: Block[] = [
    ...(meeting.reason && meeting.state === 'cancelled' ? [{ kind: 'text' as const, text: say.card.reason(meeting.reason) }] : []),
    { kind: 'facts', facts },
    { kind: 'note', text: say.card.automatic },
  ];
  return { name: 'meeting.current', title, language: reader.language, blocks, actions: open ? replyActions(meeting, reader) : [] };
}

/** What an old message becomes once a newer one tells more. */
export function supersededCard(meeting: Meeting, language: Language): View {
  const say = wording[language].card;
  const title =
    meeting.state === 'cancelled' ? say.cancelled(meetingName(meeting, language)) : say.superseded(meetingName(meeting, language));
  const text = meeting.state === 'cancelled' ? say.cancelledText : say.supersededText;
  return { name: 'meeting.superseded', title, language, blocks: [{ kind: 'text', text }], actions: [] };
}

/** What a reader can answer; the same twice changes nothing. */
function replyActions(meeting: Meeting, reader: Reader): Action[] {
  const say = wording[reader.language];
  const args: Args = { m: meeting.id, v: String(meeting.version) };
  const typed = (words: string) => `${command} ${meeting.network} ${words}`;
  if (meeting.state === 'confirmed') {
    const own = meeting.replies.find((reply) => reply.option === 0 && reply.member === reader.person)?.answer;
    const button = (answer: ReplyAnswer): Action => ({
      name: 'meeting.reply',
      label: say.actions[answer],
      args: { ...args, a: answer },
      ...(answer === 'yes' && own !== 'yes' && { style: 'primary' as const }),
      typed: typed(say.typed[answer]),
    });
    return [button('yes'), button('maybe'), button('no')];
  }
  if (meeting.state !== 'proposed') return [];
  const options = meeting.options.map((option, index): Action => {
    const number = String(index + 1);
    const suits = reader.person !== undefined && namesOfPerson(meeting, reader.person, index + 1);
    return {
      name: 'meeting.reply',
      label: suits ? say.actions.unsuits(shortTime(option, reader.language)) : say.actions.suits(shortTime(option, reader.language)),
      args: { ...args, o: number, a: suits ? 'no' : 'yes' },
      ...(suits ? {} : { typed: typed(`${say.typed.suits} ${number}`) }),
    };
  });
  return [
    ...options,
    { name: 'meeting.reply', label: say.actions.none, args: { ...args, a: 'none' }, typed: typed(`${say.typed.suits} 0`) },
  ];
}

function namesOfPerson(meeting: Meeting, person: string, option: number): boolean {
  return meeting.replies.some((reply) => reply.member === person && reply.option === option && reply.answer === 'yes');
}

/** What the convener sees: who comes, who is silent, whom it did not reach, and what can be done. */
export function organiserCard(
  meeting: Meeting,
  members: readonly Member[],
  deliveries: readonly Delivery[],
  language: Language,
  now: Date,
  asked = false,
): View {
  const say = wording[language];
  const name = meetingName(meeting, language);
  const open = !isOver(meeting, now) && (meeting.state === 'proposed' || meeting.state === 'confirmed');
  const replied = new Set(
    meeting.replies.filter((reply) => (reply.option === 0) === (meeting.state !== 'proposed')).map((reply) => reply.member),
  );
  const silent = members.filter((member) => !replied.has(member.person) && member.person !== meeting.organiser.person);
  const news = deliveries.filter((delivery) => delivery.step === 'news' && delivery.version === meeting.version);
  // a channel that was chosen anew after a failure has been told
  const failed = news.filter(
    ({ state, person }) => state === 'failed' && !news.some((one) => one.person === person && one.state === 'sent'),
  );
  const facts = [
    ...meetingFacts(meeting, language),
    ...(meeting.state === 'expired' ? [] : countFacts(meeting, language)),
    ...(open && silent.length > 0 ? [{ label: say.facts.silent, value: silent.map((member) => member.name).join(', ') }] : []),
    ...(failed.length > 0
      ? [{ label: say.facts.unreached, value: failed.map((delivery) => delivery.name || say.facts.channel.toLowerCase()).join(', ') }]
      : []),
  ];
  const title =
    meeting.state === 'cancelled'
      ? say.card.cancelled(name)
      : meeting.state === 'expired'
        ? say.card.expired(name)
        : asked
          ? say.card.choose(name)
          : say.card.organiser(name);
  const blocks: Block[] = [
    ...(asked && open ? [{ kind: 'text' as const, text: say.card.chooseText }] : []),
    ...(meeting.reason && meeting.state === 'cancelled' ? [{ kind: 'text' as const, text: say.card.reason(meeting.reason) }] : []),
    { kind: 'facts', facts },
  ];
  return { name: 'meeting.organiser', title, language, blocks, actions: open ? organiserActions(meeting, language) : [] };
}

/** The time that suits most comes first. */
function organiserActions(meeting: Meeting, language: Language): Action[] {
  const say = wording[language];
  const args: Args = { m: meeting.id, v: String(meeting.version) };
  const typed = (words: string) => `${command} ${meeting.network} ${words}`;
  const cancel: Action = {
    name: 'meeting.cancel',
    label: say.actions.cancel,
    args,
    style: 'danger',
    opensForm: true,
    typed: typed(say.typed.cancel),
  };
  if (meeting.state === 'confirmed') {
    return [
      {
        name: 'meeting.edit',
        label: say.actions.change,
        args,
        opensForm: true,
        typed: typed(`${say.typed.invite} ${say.typed.example.split(/,| tai | eller | or /)[0] ?? ''}`),
      },
      cancel,
    ];
  }
  const ranked = meeting.options
    .map((option, index) => ({ option, number: index + 1, suits: namesOf(meeting.replies, 'yes', index + 1).length }))
    .sort((a, b) => b.suits - a.suits || a.number - b.number);
  return [
    ...ranked.map(
      ({ option, number, suits }, place): Action => ({
        name: 'meeting.choose',
        label: `${say.actions.choose(shortTime(option, language))} (${say.count(suits)})`,
        args: { ...args, o: String(number) },
        ...(place === 0 && suits > 0 && { style: 'primary' as const }),
        typed: typed(`${say.typed.choose} ${number}`),
      }),
    ),
    cancel,
  ];
}
