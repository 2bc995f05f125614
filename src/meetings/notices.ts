// Messages about meetings as delivery needs them: each is checked again and drawn at the moment of leaving, and cards
// that were sent are brought up to date.
import type { Language, View } from '../conversation/view.js';
import type { Carrier } from '../delivery/messenger.js';
import type { ClaimedNotice, NoticeKind } from '../delivery/notices.js';
import { currentCard, type Enclosed, newsCard, organiserCard, type Reader, supersededCard, tomorrowCard } from './cards.js';
import { answerPath, calendarPath } from './links.js';
import type { Meeting, MeetingStore, Step } from './model.js';
import { decent, instantOf, isOver, newsAt } from './timing.js';

interface MeetingNoticeDeps {
  readonly store: MeetingStore;
  /** Where people reach this service; absent: no addresses are given. */
  readonly publicUrl?: string;
}

type Prepared = Awaited<ReturnType<NoticeKind['prepare']>>;

const cancel = (reason: string): Prepared => ({ action: 'cancel', reason });
const postpone = (until: Date): Prepared => ({ action: 'postpone', until, reason: 'office-hours' });

export function createMeetingNotices({ store, publicUrl }: MeetingNoticeDeps): NoticeKind {
  function enclosed(meeting: Meeting, notice: ClaimedNotice, carrier: Carrier | undefined): Enclosed {
    const byMail = carrier === 'mail';
    return {
      byMail,
      ...(publicUrl && { calendarUrl: `${publicUrl}${calendarPath(meeting)}` }),
      ...(publicUrl && byMail && { answerUrl: `${publicUrl}${answerPath(meeting, notice.id)}` }),
    };
  }

  async function readerOf(meeting: Meeting, notice: ClaimedNotice, language: Language, now: Date): Promise<Reader | undefined> {
    if (notice.person.startsWith('channel:')) return { language };
    const member = (await store.members(meeting.network, now)).find((each) => each.person === notice.person);
    if (!member && notice.person !== meeting.organiser.person) return undefined;
    return {
      language,
      person: notice.person,
      ...(member?.email && { attendee: { name: member.name, email: member.email } }),
    };
  }

  async function news(meeting: Meeting, notice: ClaimedNotice, language: Language, now: Date, carrier?: Carrier): Promise<Prepared> {
    if (Number(notice.subject.version) !== meeting.version || meeting.state === 'expired') return cancel('superseded');
    if (isOver(meeting, now)) return cancel('over');
    const told = await store.told(meeting.id, notice.person);
    if (meeting.state === 'cancelled' && !told) return cancel('never-told');
    const reader = await readerOf(meeting, notice, language, now);
    // Who was told of it hears of its changes, member or not any more.
    if (!reader && !told) return cancel('not-a-member');
    const at = newsAt(meeting, now);
    if (at > now) return postpone(at);
    return {
      action: 'send',
      view: newsCard(meeting, reader ?? { language, person: notice.person }, told, enclosed(meeting, notice, carrier)),
    };
  }

  async function tomorrow(meeting: Meeting, notice: ClaimedNotice, language: Language, now: Date, carrier?: Carrier): Promise<Prepared> {
    if (Number(notice.subject.version) !== meeting.version || meeting.state !== 'confirmed' || !meeting.at) return cancel('superseded');
    if (isOver(meeting, now)) return cancel('over');
    if (meeting.replies.some((reply) => reply.option === 0 && reply.member === notice.person && reply.answer === 'no'))
      return cancel('declined');
    const reader = await readerOf(meeting, notice, language, now);
    if (!reader) return cancel('not-a-member');
    const at = decent(now);
    if (at > now && at < instantOf(meeting.at)) return postpone(at);
    return { action: 'send', view: tomorrowCard(meeting, reader, enclosed(meeting, notice, carrier)) };
  }

  async function toOrganiser(meeting: Meeting, notice: ClaimedNotice, language: Language, now: Date): Promise<Prepared> {
    const asked = notice.subject.step === 'choose';
    if (isOver(meeting, now) || meeting.state === 'cancelled' || meeting.state === 'expired') return cancel('over');
    if (asked && meeting.state !== 'proposed') return cancel('chosen');
    if (asked && decent(now) > now) return postpone(decent(now));
    return { action: 'send', view: await organiserView(store, meeting, language, now, asked) };
  }

  return {
    async prepare(notice, language, now, carrier) {
      const meeting = await store.meeting(notice.about);
      if (!meeting) return cancel('gone');
      const step = notice.subject.step as Step;
      switch (step) {
        case 'news':
          return news(meeting, notice, language, now, carrier);
        case 'tomorrow':
          return tomorrow(meeting, notice, language, now, carrier);
        case 'choose':
        case 'organiser':
          return toOrganiser(meeting, notice, language, now);
        default:
          return step satisfies never;
      }
    },
  };
}

/** The convener's card with what the ledger knows. */
export async function organiserView(store: MeetingStore, meeting: Meeting, language: Language, now: Date, asked = false): Promise<View> {
  return organiserCard(meeting, await store.members(meeting.network, now), await store.deliveries(meeting.id), language, now, asked);
}

/** What a card that was sent says now; undefined leaves it as it is. */
export function createMeetingCards(store: MeetingStore): (
  card: {
    readonly about: string;
    readonly subject: Readonly<Record<string, string>>;
    readonly person: string;
    readonly language: Language;
  },
  now: Date,
) => Promise<View | undefined> {
  return async ({ about, subject, person, language }, now) => {
    const step = subject.step as Step;
    if (!['news', 'tomorrow', 'choose', 'organiser'].includes(step)) return undefined;
    const meeting = await store.meeting(about);
    if (!meeting) return undefined;
    if (step === 'organiser' || step === 'choose') return organiserView(store, meeting, language, now);
    if (Number(subject.version) !== meeting.version) {
      // Once, when it happens: the old message is not touched by every answer that follows.
      return meeting.changedAt.getTime() === now.getTime() ? supersededCard(meeting, language) : undefined;
    }
    return person.startsWith('channel:') ? currentCard(meeting, { language }, now) : undefined;
  };
}
