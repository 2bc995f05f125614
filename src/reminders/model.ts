// The life of one duty to call a network together, as plain data, and the ports through which it is stored.
// Rules stand in life.ts, words in wording.ts, SQL in src/storage.
import type { Language } from '../conversation/view.js';
import type { Cadence, Id, LocalDate, LocalText } from '../registry/model.js';
import type { AbsenceStore, NetworkDeputy } from './absence-model.js';
import type { Newest } from './cadence.js';

/**
 * `reminded`: the contact has been written to; `escalated`: the deputy or the steward as well; `offered`: somebody was
 * asked to take it over and has not said yes or no; `proposed`: the members say which of several times suit them.
 */
export type ConveningState =
  | 'planned'
  | 'reminded'
  | 'escalated'
  | 'snoozed'
  | 'offered'
  | 'handed-over'
  | 'proposed'
  | 'convened'
  | 'closed';

/** Why a convening is closed. `unknown`: nobody told whether it met; `lapsed`: the next period's turn came. */
export type ConveningOutcome = 'met' | 'not-met' | 'unknown' | 'skipped' | 'lapsed' | 'cadence';

/**
 * remind → nudge (contact) → deputy → organisation (its coordinators) → steward; after a meeting's day: met → met-nudge;
 * `offer`: will you take it over? `vacancy`: who takes the network over?
 */
export type Step = 'remind' | 'nudge' | 'deputy' | 'organisation' | 'steward' | 'met' | 'met-nudge' | 'offer' | 'vacancy';

/** No contact named; the account is gone; three reminders unanswered; the contact's organisation has ended. */
export type VacancyReason = 'no-contact' | 'left' | 'silent' | 'dissolved';

/** A network without a contact person who could be counted on. */
export interface Vacancy {
  readonly reason: VacancyReason;
  /** Tells one vacancy of a network from the next: the steward is asked about each once. */
  readonly of: string;
  /** How many reminders stand unanswered. */
  readonly silence?: number;
  /** Last day of the contact's organisation. */
  readonly endedOn?: LocalDate;
  /** Stewards who have been asked. */
  readonly asked: readonly Id[];
}

/** A hand-over that waits for a yes, or what came of the last one. People are registry ids, or `account:<id>`. */
export interface Offer {
  readonly to: Recipient;
  readonly by: Recipient;
  /** What the offerer was to the network: it goes back there. */
  readonly role: 'contact' | 'deputy';
  /** The last day for an answer. */
  readonly until: LocalDate;
  /** For good, not for this period alone: the yes makes the person the network's contact. */
  readonly lasting: boolean;
  readonly outcome?: 'accepted' | 'declined' | 'lapsed';
}

export interface Convening {
  readonly id: string;
  readonly network: Id;
  /** First day of the period. */
  readonly period: LocalDate;
  readonly dueAt: Date;
  readonly state: ConveningState;
  readonly outcome?: ConveningOutcome;
  /** Grows with each answer: what a card was drawn from. */
  readonly revision: number;
  /** Grows when the chain of reminders begins again. */
  readonly round: number;
  readonly handedTo?: 'deputy' | 'steward' | 'person';
  readonly offer?: Offer;
  /** Who said yes to a hand-over of this period: the contact's reminders go there. */
  readonly assignee?: Id;
  /** Who has passed it on, said no or kept silent in this period. */
  readonly passedBy: readonly Id[];
  readonly meetsOn?: LocalDate;
  /** `09:00` */
  readonly meetsAt?: string;
  readonly place?: string;
  readonly snoozedUntil?: Date;
  /** Account id of who answered last, with the name to show. */
  readonly answeredBy?: { readonly account: string; readonly name: string };
  readonly answeredAt?: Date;
  readonly participants?: number;
  readonly minutes?: string;
  readonly createdAt: Date;
}

/** Somebody who may get a reminder. `person` is a registry id, or `account:<id>` for a steward by the settings. */
export interface Recipient {
  readonly person: Id;
  readonly name: string;
  /** The last day of an absence that covers today. */
  readonly absentUntil?: LocalDate;
  /** Who was named for these days, where that person is there. */
  readonly standIn?: { readonly person: Id; readonly name: string };
}

/** What the ledger knows of one notice about a convening. */
export interface StepNotice {
  readonly id: string;
  readonly step: Step;
  readonly round: number;
  readonly person: Id;
  readonly state: 'planned' | 'sending' | 'sent' | 'failed' | 'cancelled';
  readonly dueAt: Date;
  readonly settledAt?: Date;
  readonly reason?: string;
  /** Delivery has had it in hand: its due time is delivery's, not the plan's. */
  readonly tried?: boolean;
}

/** Everything that decides what happens next with one convening. */
export interface Situation {
  readonly convening: Convening;
  readonly networkName: LocalText;
  readonly regionName: LocalText;
  /** Absent when the network has no cadence (any more), or has itself ended. */
  readonly cadence?: Cadence;
  readonly contact?: Recipient;
  readonly deputy?: Recipient;
  /** The convening's `assignee`, as a person to write to. */
  readonly assignee?: Recipient;
  /** Coordinators of the organisation that convenes. */
  readonly colleagues: readonly Recipient[];
  readonly vacancy?: Vacancy;
  readonly stewards: readonly Recipient[];
  readonly notices: readonly StepNotice[];
}

export interface PlannedStep {
  readonly step: Step;
  readonly person: Id;
  /** When the rules make it due. */
  readonly dueAt: Date;
  /** When it may leave: inside office hours, never before now. */
  readonly sendAt: Date;
}

/** What the planner decided; applied in one transaction. */
export interface Decision {
  readonly plan: readonly PlannedStep[];
  /** Notices that are no longer wanted. */
  readonly cancel: readonly { readonly id: string; readonly reason: string }[];
  readonly close?: ConveningOutcome;
  /** Nobody took the offer up in time: it goes back to who made it. */
  readonly offerLapsed?: true;
  /** When to look again; absent: when something happens. */
  readonly checkAt?: Date;
}

/** One line of what the planner did, as `koolla remind --json` prints it. */
export interface PlanLine {
  readonly key: string;
  readonly network: Id;
  readonly person: Id;
  readonly step: Step;
  readonly dueAt: Date;
  readonly sendAt: Date;
}

export interface PlanResult {
  readonly planned: readonly PlanLine[];
  readonly cancelled: readonly { readonly key: string; readonly reason: string }[];
  readonly closed: readonly { readonly network: Id; readonly period: LocalDate; readonly outcome: ConveningOutcome }[];
}

/** The planner's rules, handed to the store so that they run inside its transaction. */
export interface PlannerRules {
  /** Which periods of a cadence are to have a row now. */
  periods(
    cadence: Cadence,
    now: Date,
    newest?: Newest,
  ): readonly { readonly from: LocalDate; readonly dueAt: Date; readonly checkAt: Date }[];
  decide(situation: Situation, now: Date): Decision;
}

/** An answer as it is stored. Each raises the revision, cancels what was planned and asks the planner to look again. */
export type Answer =
  | { readonly kind: 'convened'; readonly meetsOn: LocalDate; readonly meetsAt: string; readonly place?: string }
  | { readonly kind: 'snoozed'; readonly until: Date }
  /** `times`: `2027-02-01T09:00` each, with commas between. */
  | { readonly kind: 'proposed'; readonly times: string }
  | { readonly kind: 'handed-over'; readonly to: 'steward'; readonly comment?: string }
  | { readonly kind: 'offered'; readonly offer: OfferDraft; readonly comment?: string }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'declined'; readonly reason?: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'met'; readonly participants?: number; readonly minutes?: string }
  | { readonly kind: 'not-met'; readonly reason: string; readonly next?: { readonly meetsOn: LocalDate; readonly meetsAt: string } };

/** A hand-over as it is proposed. */
export interface OfferDraft {
  readonly to: Id;
  readonly by: Id;
  readonly role: Offer['role'];
  readonly until: LocalDate;
  readonly lasting: boolean;
}

export interface AnswerBy {
  readonly account: string;
  readonly authority: 'contact' | 'deputy' | 'steward' | 'asked';
  /** The platform it came from. */
  readonly source: string;
}

/** Somebody whom a duty might be handed to. */
export interface Candidate extends Recipient {
  /** Has an account on a platform that is in use. */
  readonly reachable: boolean;
}

/** What stands on a network's timeline. `who` is a name to show; absent: Koolla itself. */
export interface TimelineEntry {
  readonly at: Date;
  readonly who?: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** A network as the conversation shows it. */
export interface NetworkSummary {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly region: { readonly id: Id; readonly name: LocalText; readonly aliases: readonly string[] };
  /** False for a responsibility area that has nothing to convene. */
  readonly convenes: boolean;
  readonly contact?: Recipient;
  readonly deputy?: Recipient;
  readonly cadence?: Cadence;
  /** The one that is open now, or the next one. */
  readonly open?: Convening;
}

/** Who is to convene a network by the agreement, and what became of that organisation. */
export interface AgreedConvener {
  readonly organisation: LocalText;
  /** Last day of an organisation that has ended. */
  readonly endedOn?: LocalDate;
  /** Who carries on its legal tasks: a proposal for the role, never the role itself. */
  readonly successors: readonly LocalText[];
}

export interface NetworkDetail extends NetworkSummary {
  readonly conveners: readonly AgreedConvener[];
  /** The agreement leaves it open who convenes. */
  readonly conveningOpen: boolean;
  /** In our own words what the agreement says of convening, with its place. */
  readonly agreed?: { readonly description: LocalText; readonly document: LocalText; readonly place: string };
  readonly members: readonly { readonly name: LocalText; readonly endedOn?: LocalDate }[];
  readonly stewards: readonly Recipient[];
  /** Which organisation a steward recorded as carrying on, since when. */
  readonly recordedConvener?: { readonly organisation: LocalText; readonly since: LocalDate };
  /** Nobody of contact, deputy and coordinators can be written to, though the network is in Koolla's care. */
  readonly unreachable: boolean;
  readonly contactOrganisation?: LocalText;
  readonly deputyOrganisation?: LocalText;
  /** Meetings known to have been held, newest first. */
  readonly held: readonly Convening[];
  /** Newest first, at most 20. */
  readonly timeline: readonly TimelineEntry[];
}

export interface ReminderStore {
  /**
   * Plans what is due to be planned at `now`, in transactions that also enqueue the delivery.
   * `reconcile` also compares every cadence with its rows (else only cadences that have none ahead).
   * `dryRun` rolls everything back; `network` looks at that one only.
   */
  plan(now: Date, rules: PlannerRules, options: { reconcile: boolean; dryRun: boolean; network?: Id }): Promise<PlanResult>;
  /** What stands planned and not yet sent, soonest first. */
  pending(): Promise<readonly PlanLine[]>;
  situation(convening: string, now: Date): Promise<Situation | undefined>;
  /** Every network with a cadence: its contact, deputy and open convenings, for the preview and the auditor. */
  situations(now: Date): Promise<readonly Situation[]>;
  /** Stores an answer if the revision is still the expected one; the situation afterwards either way. */
  answer(
    convening: string,
    revision: number,
    answer: Answer,
    by: AnswerBy,
    now: Date,
  ): Promise<{ readonly stored: boolean; readonly situation?: Situation }>;
  /** Who is meant by a registry id, a work e-mail or a full name; undefined when nobody or several are. */
  candidate(who: { readonly person: Id } | { readonly typed: string }, now: Date): Promise<Candidate | undefined>;
  networks(now: Date): Promise<readonly NetworkSummary[]>;
  network(id: Id, now: Date): Promise<NetworkDetail | undefined>;
  stewards(now: Date): Promise<readonly Recipient[]>;
  readonly absences: AbsenceStore;
  /** Who stands as deputy of these networks today, in their order. */
  deputies(networks: readonly Id[], now: Date): Promise<readonly NetworkDeputy[]>;
  audit(now: Date): Promise<AuditFacts>;
}

/** What the auditor compares: the ledger's side of the story. */
export interface AuditFacts {
  readonly cadences: readonly { readonly cadence: Cadence; readonly conveningPeriods: readonly LocalDate[]; readonly since: Date }[];
  /** Notices due and neither sent, failed nor cancelled. */
  readonly unsent: readonly { readonly id: string; readonly dueAt: Date; readonly retryAt?: Date }[];
  /** Convenings the planner should have looked at. */
  readonly unplanned: readonly { readonly id: string; readonly checkAt: Date }[];
  /** Failed in the last 30 days. */
  readonly failed: number;
  readonly sentLast30Days: number;
}

/** A person to be named in the settings form. */
export interface PersonDraft {
  readonly name: string;
  /** Work address, lower case. */
  readonly email: string;
  readonly organisation: Id;
  readonly language?: Language;
}

export interface NetworkSettings {
  readonly network: Id;
  readonly contact?: PersonDraft;
  /** `none` ends the deputy's assignment; absent leaves it as it is. */
  readonly deputy?: PersonDraft | 'none';
  /** `none` ends the reminders; absent leaves them as they are. */
  readonly cadence?: Omit<Cadence, 'network'> | 'none';
}

/** The steward's pen: writes to the registry what the chat sets, with an audit row for each change. */
export interface RegistryEditor {
  organisations(): Promise<readonly EditableOrganisation[]>;
  /** `reachable`: has an account on some platform. */
  person(
    id: Id,
  ): Promise<(PersonDraft & { readonly id: Id; readonly organisationName: LocalText; readonly reachable: boolean }) | undefined>;
  /** What was changed (empty when everything stood already), or whose name the e-mail already carries in the registry. */
  setNetwork(
    settings: NetworkSettings,
    by: { readonly account: string; readonly authority: string; readonly source: string },
    now: Date,
  ): Promise<{ readonly changes: readonly string[] } | { readonly conflict: 'contact' | 'deputy'; readonly name: string }>;
  /** Makes a person the deputy of these networks, or nobody; those where that was new. */
  setDeputy(
    networks: readonly Id[],
    person: Id | undefined,
    by: { readonly account: string; readonly authority: string; readonly source: string },
    now: Date,
  ): Promise<readonly Id[]>;
  /** Records who carries on as convener: a person becomes the contact, an organisation stands beside; the former stay as history. */
  takeOver(
    network: Id,
    who: { readonly person: Id } | { readonly organisation: Id },
    by: { readonly account: string; readonly authority: string; readonly source: string },
    now: Date,
  ): Promise<{ readonly colleagues: readonly string[] }>;
  /** Records a refused attempt. */
  refused(
    action: string,
    subject: Id,
    by: { readonly account: string; readonly authority: string; readonly source: string },
    now: Date,
  ): Promise<void>;
}

export interface EditableOrganisation {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly endedOn?: LocalDate;
  readonly successors: readonly LocalText[];
}
