// A meeting to which Koolla invites: what members have been told, what they answered, and the ports through which it
// is stored. The duty to call together is the reminders'; when things may leave stands in timing.ts.
import type { Language } from '../conversation/view.js';
import type { Id, LocalDate, LocalText } from '../registry/model.js';
import type { AnswerBy, PersonDraft } from '../reminders/model.js';

/** `expired`: its proposed times passed by and nobody chose one. */
export type MeetingState = 'proposed' | 'confirmed' | 'cancelled' | 'expired';

/** A day in Helsinki with a time of day: `09:00`. */
export interface Time {
  readonly day: LocalDate;
  readonly time: string;
}

export type ReplyAnswer = 'yes' | 'maybe' | 'no';

/** What one member answered last. `option` 0: the agreed time; from 1: a proposed one. */
export interface MemberReply {
  readonly option: number;
  readonly member: Id;
  readonly name: string;
  readonly answer: ReplyAnswer;
  readonly at: Date;
}

export interface Meeting {
  readonly id: string;
  readonly convening: string;
  readonly network: Id;
  readonly networkName: LocalText;
  readonly regionName: LocalText;
  readonly state: MeetingState;
  /** Grows with everything that the members are told. */
  readonly version: number;
  /** Two or three while times are proposed; the ones that were proposed afterwards. */
  readonly options: readonly Time[];
  /** The agreed time; absent while times are proposed. */
  readonly at?: Time;
  /** How long it takes. */
  readonly minutes: number;
  readonly place?: string;
  readonly agenda?: string;
  /** Why it was cancelled. */
  readonly reason?: string;
  readonly organiser: { readonly account: string; readonly person?: Id; readonly name: string; readonly email?: string };
  readonly secret: string;
  readonly replies: readonly MemberReply[];
  readonly changedAt: Date;
}

/** How a member hears of a meeting. */
type ReachKind = 'chat' | 'mail' | 'none';

/** Somebody who is invited: named a member, or with a task in Koolla for the network or one of its organisations. */
export interface Member {
  readonly person: Id;
  readonly name: string;
  readonly email?: string;
  readonly organisation: LocalText;
  readonly reach: ReachKind;
}

/** What is to be told: one time is agreed, several are proposed. */
export interface Draft {
  readonly times: readonly Time[];
  readonly minutes: number;
  readonly place: string;
  readonly agenda: string;
}

/** What the ledger knows of one message about a meeting. */
export interface Delivery {
  readonly person: string;
  readonly name: string;
  readonly step: Step;
  readonly version: number;
  readonly state: 'planned' | 'sending' | 'sent' | 'failed' | 'cancelled';
  readonly reason?: string;
}

/** news: what there is to tell of a version; tomorrow: the day before; choose: times wait for a choice; organiser: who comes. */
export type Step = 'news' | 'tomorrow' | 'choose' | 'organiser';

/** What somebody was told last. */
export interface Told {
  readonly version: number;
  readonly state: MeetingState;
}

/** Where a network's invitations are posted. */
export interface Channel {
  readonly platform: string;
  readonly conversation: string;
}

/** The convening that an invitation answers, as the card or the command knew it. */
export interface Duty {
  readonly network: Id;
  /** Absent: a meeting outside the cadence gets a convening of its own. */
  readonly convening?: { readonly id: string; readonly revision: number };
}

type Created =
  | { readonly kind: 'stored'; readonly meeting: Meeting }
  /** There is an invitation already. */
  | { readonly kind: 'standing'; readonly meeting: Meeting }
  /** The convening was answered otherwise in between. */
  | { readonly kind: 'overtaken' };

export type Changed = { readonly kind: 'stored' | 'overtaken'; readonly meeting: Meeting };

export type Change =
  | { readonly kind: 'choose'; readonly option: number }
  | { readonly kind: 'move'; readonly draft: Draft }
  | { readonly kind: 'cancel'; readonly reason: string };

/** In which metrics a network's meetings are counted, as figures of which organisation. */
export interface Counting {
  readonly meetings?: Id;
  readonly participants?: Id;
  readonly organisation: Id;
}

/** What a steward can choose from: monthly counts of the network's region, and organisations of the network or that report them. */
export interface CountingChoices {
  readonly metrics: readonly { readonly id: Id; readonly name: LocalText }[];
  readonly organisations: readonly { readonly id: Id; readonly name: LocalText }[];
  readonly chosen?: Counting;
}

export type MemberAdded = { readonly kind: 'added' | 'already' } | { readonly kind: 'conflict'; readonly name: string };

export interface MeetingStore {
  /** Undefined also for what is no id at all. */
  meeting(id: string): Promise<Meeting | undefined>;
  /** The proposed or confirmed one of a network that is not over; of a convening where one is given. */
  standing(network: Id, today: LocalDate, convening?: string): Promise<Meeting | undefined>;
  /** Stores invitation, answer to the convening and notices in one transaction. */
  create(duty: Duty, draft: Draft, by: AnswerBy, now: Date): Promise<Created>;
  /** … the same for a change; `overtaken` when the version is another one, or nothing can be changed any more. */
  change(id: string, version: number, change: Change, by: AnswerBy, now: Date): Promise<Changed>;
  /** Replaces the member's answers; for proposed times one for each option that suits, none for those that do not. */
  reply(id: string, version: number, member: Id, answers: ReadonlyMap<number, ReplyAnswer>, by: string, now: Date): Promise<Changed>;
  /** The next meeting that was called together, by Koolla or otherwise. */
  next(network: Id, now: Date): Promise<(Time & { readonly place?: string }) | undefined>;
  members(network: Id, now: Date): Promise<readonly Member[]>;
  addMember(network: Id, draft: PersonDraft, by: AnswerBy, now: Date): Promise<MemberAdded>;
  /** False where nobody with that address was a member. */
  endMember(network: Id, email: string, by: AnswerBy, now: Date): Promise<boolean>;
  /** A member, or somebody of an organisation of the network: who sees the card in the channel may answer. */
  mayReply(person: Id, network: Id, now: Date): Promise<boolean>;
  deliveries(meeting: string): Promise<readonly Delivery[]>;
  told(meeting: string, person: string): Promise<Told | undefined>;
  /** To whom a message went, by its id in the ledger. */
  addressee(notice: string): Promise<{ readonly meeting: string; readonly person: Id; readonly language: Language } | undefined>;
  channel(network: Id): Promise<Channel | undefined>;
  setChannel(
    network: Id,
    channel: (Channel & { readonly tenant: string; readonly reference: unknown; readonly language: Language }) | undefined,
    by: AnswerBy,
    now: Date,
  ): Promise<void>;
  countingChoices(network: Id, now: Date): Promise<CountingChoices>;
  /** From the month of `now` on; undefined ends it. What was counted stays. */
  setCounting(network: Id, counting: Counting | undefined, by: AnswerBy, now: Date): Promise<void>;
  /** Writes the figures of meetings that were held; never over a figure that somebody gave. Returns how many were written. */
  count(now: Date): Promise<number>;
  /** Brings invitations in line with what the conveners answered elsewhere, lets proposals expire, invites who has joined. */
  follow(now: Date): Promise<readonly string[]>;
}
