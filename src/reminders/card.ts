// The cards that Koolla sends of itself: a reminder, its nudge, the question to deputy and steward, and the
// question whether the network met. Rendered at the moment of sending, from what is known then.
import { formatDate } from '../conversation/format.js';
import type { Block, Language, View } from '../conversation/view.js';
import type { NoticeKind } from '../delivery/notices.js';
import { addDays, isOpen, nextOpen } from './calendar.js';
import { handOverWording } from './hand-over-wording.js';
import { hasComeBack, periodOf, recheck } from './life.js';
import type { NetworkDetail, ReminderStore, Situation, Step } from './model.js';
import { rhythmWording } from './rhythm-wording.js';
import { conveningActions, local, meetingTime, memberNames, type Role, situationName } from './show.js';
import { vacancyCard } from './vacancy.js';
import { vacancyWording } from './vacancy-wording.js';
import { answeredView } from './views.js';
import { type Why, wording } from './wording.js';

/** A message that leaves so much later than it was due says so. */
const lateAfterMs = 3 * 86_400_000;

/** Convening notices as delivery needs them: checks again whether each is still wanted, then renders it. */
export function createConveningNotices(store: ReminderStore): NoticeKind {
  return {
    gathers: true,
    async prepare(notice, language, now) {
      const situation = await store.situation(notice.about, now);
      if (!situation) return { action: 'cancel', reason: 'gone' };
      const step = notice.subject.step as Step;
      const reason = recheck(
        situation,
        { step, round: Number(notice.subject.round), person: notice.person, ...(notice.subject.of && { of: notice.subject.of }) },
        now,
      );
      if (reason) return { action: 'cancel', reason };
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      const network = await store.network(situation.convening.network, now);
      if (step === 'vacancy') return { action: 'send', view: vacancyCard(situation, network, language) };
      const due = new Date(notice.subject.due ?? notice.dueAt);
      return { action: 'send', view: conveningCard(situation, network, { step, person: notice.person }, due, language, now) };
    },
  };
}

/** What a card that was sent says after somebody answered: the answer, and what its reader can still do. */
export function createAnsweredCards(store: ReminderStore): (
  card: {
    readonly about: string;
    readonly subject: Readonly<Record<string, string>>;
    readonly person: string;
    readonly language: Language;
  },
  now: Date,
) => Promise<View | undefined> {
  return async ({ about, subject, person, language }, now) => {
    const situation = await store.situation(about, now);
    return situation && answeredView(situation, roleOfCard(situation, subject.step as Step, person), language, now);
  };
}

/** What the reader of a card is to the convening now; undefined: nothing any more. */
function roleOfCard({ convening }: Situation, step: Step, person: string): Role | undefined {
  if (convening.state === 'offered' && convening.offer?.to.person === person) return 'asked';
  if (convening.assignee === person) return 'contact';
  if (step === 'offer') return undefined;
  if (step === 'vacancy') return 'steward';
  if (step === 'organisation') return 'deputy';
  return step === 'steward' || step === 'deputy' ? step : 'contact';
}

/** The card for one step. `due` is when the rules made it due. */
function conveningCard(
  situation: Situation,
  network: NetworkDetail | undefined,
  { step, person }: { readonly step: Step; readonly person: string },
  due: Date,
  language: Language,
  now: Date,
): View {
  const say = wording[language];
  const name = situationName(situation, language);
  const { convening } = situation;
  const role = roleOfCard(situation, step, person);
  const back = comeBack(situation, step, person, language);
  const [title, text] = back ?? opening(situation, step, language, network?.held[0] && meetingTime(network.held[0], language));
  const blocks: Block[] = [{ kind: 'text', text }];
  const comment = back ? reasonOfNo(network) : step === 'offer' || step === 'steward' ? handOverComment(network) : undefined;
  if (comment) blocks.push({ kind: 'text', text: say.card.comment(comment.who, comment.text) });
  if (step === 'offer' && convening.offer) {
    const { by, until } = convening.offer;
    blocks.push({ kind: 'text', text: handOverWording[language].offerUntil(by.name, formatDate(until, language)) });
  }
  if (now.getTime() - nextOpen(due).getTime() > lateAfterMs) blocks.push({ kind: 'note', text: say.card.late(formatDate(due, language)) });
  blocks.push({ kind: 'facts', facts: facts(situation, network, step, language) });
  if (step === 'steward' && network?.conveners.some((convener) => convener.successors.length > 0))
    blocks.push({ kind: 'note', text: say.card.proposal });
  const source = network?.agreed ? ` ${say.card.source(local(network.agreed.document, language), network.agreed.place)}` : '';
  blocks.push({ kind: 'note', text: `${say.card.automatic}${source}` });
  return { name: 'network.reminder', title: title(name), language, blocks, actions: conveningActions(convening, language, role, now) };
}

function opening(situation: Situation, step: Step, language: Language, previous?: string): [(network: string) => string, string] {
  const { card } = wording[language];
  const contact = (situation.assignee ?? situation.contact)?.name ?? '';
  switch (step) {
    case 'remind': {
      const period = periodOf(situation);
      if (period?.open) return [card.remindTitle, rhythmWording[language].remindOpen(previous ?? '')];
      const until = formatDate(period?.until ?? situation.convening.dueAt, language);
      return [card.remindTitle, situation.assignee ? handOverWording[language].remindAssignee(until) : card.remind(until)];
    }
    case 'nudge': {
      const asked = situation.notices.filter((notice) => notice.state === 'sent').at(-1);
      const since = asked?.settledAt ?? situation.convening.answeredAt ?? situation.convening.dueAt;
      return [card.nudgeTitle, card.nudge(formatDate(since, language))];
    }
    case 'deputy':
      return [card.deputyTitle, card.deputy(whyAsked(situation), contact)];
    case 'organisation':
      return [card.deputyTitle, vacancyWording[language].colleague(contact)];
    case 'vacancy':
      return [vacancyWording[language].title, vacancyWording[language].ask];
    case 'steward': {
      const handedBy = situation.convening.state === 'handed-over' ? (situation.convening.answeredBy?.name ?? contact) : contact;
      return [card.stewardTitle, card.steward(whyAsked(situation), handedBy)];
    }
    case 'met':
    case 'met-nudge':
      return [card.metTitle, card.met(meetingTime(situation.convening, language))];
    case 'offer': {
      const { offer } = situation.convening;
      return [handOverWording[language].offerTitle, handOverWording[language].offer(offer?.by.name ?? '', offer?.lasting ?? false)];
    }
    default:
      return step satisfies never;
  }
}

/** It went to somebody who did not take it: said to the one who asked, in the first card of the new round. */
function comeBack({ convening }: Situation, step: Step, person: string, language: Language): ReturnType<typeof opening> | undefined {
  const { offer } = convening;
  if (!offer || !hasComeBack(convening) || offer.by.person !== person || (step !== 'remind' && step !== 'deputy')) return undefined;
  const words = handOverWording[language];
  return [words.returnedTitle, words.returned(offer.to.name, offer.outcome === 'declined' ? 'declined' : 'lapsed')];
}

/** Why somebody else than the contact person is asked. */
function whyAsked(situation: Situation): Why {
  const { convening, notices } = situation;
  const contact = situation.assignee ?? situation.contact;
  if (convening.state === 'handed-over' && convening.handedTo !== 'person') return 'handed-over';
  if (!contact) return 'no-contact';
  const asked = notices.filter((notice) => notice.person === contact.person && notice.round === convening.round);
  if (asked.some((notice) => notice.state === 'sent')) return 'silent';
  if (contact.absentUntil) return 'absent';
  return asked.some((notice) => notice.state === 'failed') ? 'unreachable' : 'silent';
}

function facts(situation: Situation, network: NetworkDetail | undefined, step: Step, language: Language) {
  const say = wording[language].facts;
  const period = periodOf(situation);
  const list: { label: string; value: string }[] = [];
  if (step === 'met' || step === 'met-nudge') {
    list.push({ label: say.next, value: meetingTime(situation.convening, language) });
    if (situation.convening.place) list.push({ label: say.place, value: situation.convening.place });
    return [{ label: say.network, value: situationName(situation, language) }, ...list.slice(1)];
  }
  const { inviteDays } = situation.cadence ?? {};
  if (period && !period.open && inviteDays !== undefined)
    list.push({ label: rhythmWording[language].inviteBy, value: formatDate(addDays(period.until, -inviteDays), language) });
  if (period && !period.open)
    list.push({ label: say.period, value: `${formatDate(period.from, language)}–${formatDate(period.until, language)}` });
  const previous = network?.held[0];
  list.push({ label: say.previous, value: previous ? meetingTime(previous, language) : say.notKnown });
  for (const convener of network?.conveners ?? []) {
    const name = local(convener.organisation, language);
    list.push({ label: say.convener, value: convener.endedOn ? say.ended(name, formatDate(convener.endedOn, language)) : name });
    if (convener.successors.length > 0)
      list.push({ label: say.successor, value: wording[language].and(convener.successors.map((successor) => local(successor, language))) });
  }
  if (network && network.members.length > 0) list.push({ label: say.members, value: memberNames(network.members, language) });
  return list;
}

function handOverComment(network: NetworkDetail | undefined): { who: string; text: string } | undefined {
  const entry = network?.timeline.find((candidate) => candidate.what === 'handed-over' || candidate.what === 'offered');
  const text = entry?.detail.comment;
  return text ? { who: entry.who ?? '', text } : undefined;
}

function reasonOfNo(network: NetworkDetail | undefined): { who: string; text: string } | undefined {
  const entry = network?.timeline.find((candidate) => candidate.what === 'declined' || candidate.what === 'offer-lapsed');
  return entry?.detail.reason ? { who: entry.who ?? '', text: entry.detail.reason } : undefined;
}
