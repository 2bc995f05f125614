// What the reminders say: one catalogue a language, checked by the compiler to be complete. Dates come in formatted.
import type { Language } from '../conversation/view.js';
import { en } from './wording-en.js';
import { fi } from './wording-fi.js';
import { sv } from './wording-sv.js';

/** Why the deputy or the steward hears of it. */
export type Why = 'silent' | 'absent' | 'unreachable' | 'handed-over' | 'no-contact';

export interface Words {
  readonly card: {
    readonly remindTitle: (network: string) => string;
    readonly nudgeTitle: (network: string) => string;
    readonly deputyTitle: (network: string) => string;
    readonly stewardTitle: (network: string) => string;
    readonly metTitle: (network: string) => string;
    readonly remind: (until: string) => string;
    readonly nudge: (asked: string) => string;
    readonly deputy: (why: Why, contact: string) => string;
    readonly steward: (why: Why, contact: string) => string;
    readonly met: (when: string) => string;
    readonly comment: (who: string, comment: string) => string;
    readonly late: (due: string) => string;
    readonly automatic: string;
    readonly source: (document: string, place: string) => string;
    readonly proposal: string;
  };
  readonly facts: {
    readonly network: string;
    readonly region: string;
    readonly period: string;
    readonly previous: string;
    readonly next: string;
    readonly place: string;
    readonly contact: string;
    readonly deputy: string;
    readonly convener: string;
    readonly successor: string;
    readonly members: string;
    readonly cadence: string;
    readonly state: string;
    readonly answeredBy: string;
    readonly participants: string;
    readonly minutes: string;
    readonly notNamed: string;
    readonly notNamedAsk: (steward: string) => string;
    readonly notKnown: string;
    readonly membersUnknown: string;
    readonly nothingAgreed: string;
    readonly openInAgreement: string;
    readonly conveningNotMentioned: string;
    readonly noCadence: string;
    /** The same as a sentence after the network's name. */
    readonly notReminded: string;
    readonly nothingToConvene: string;
    readonly ended: (organisation: string, day: string) => string;
    readonly successorIs: (organisations: string) => string;
    readonly absentUntil: (name: string, day: string) => string;
    readonly timeline: string;
    readonly participantsCount: (count: string) => string;
  };
  readonly actions: {
    /** In a shared place: what the reader may do about the network. */
    readonly own: string;
    readonly ownNetworks: string;
    readonly convene: string;
    readonly changeDate: string;
    readonly snooze: string;
    readonly notMine: string;
    readonly skip: string;
    readonly settings: string;
    readonly met: string;
    readonly notMet: string;
    readonly confirm: string;
    readonly otherDate: string;
    readonly show: (network: string) => string;
    readonly calendar: string;
  };
  /** The verb of a typed command, such as "koolle" in `/verkosto tyko koolle 1.2.2027`. */
  readonly typed: {
    readonly convene: string;
    readonly snooze: string;
    readonly notMine: string;
    readonly skip: string;
    readonly settings: string;
    readonly calendar: string;
    readonly met: string;
    readonly notMet: string;
    readonly dateExample: string;
  };
  readonly state: {
    readonly planned: (reminderOn: string) => string;
    readonly waiting: string;
    readonly escalated: string;
    readonly snoozed: (until: string) => string;
    readonly handedOver: (to: 'deputy' | 'steward') => string;
    readonly convened: (when: string) => string;
    readonly askedWhetherMet: (when: string) => string;
    readonly met: (when: string) => string;
    readonly notMet: string;
    readonly skipped: string;
    readonly lapsed: string;
    readonly unknown: (when: string) => string;
    readonly cadence: string;
  };
  readonly answered: {
    readonly convenedTitle: (network: string, when: string) => string;
    readonly snoozedTitle: (until: string) => string;
    readonly snoozedShortened: (lapse: string) => string;
    readonly handedToSteward: (steward: string) => string;
    readonly skippedTitle: (network: string) => string;
    readonly metTitle: (network: string, when: string) => string;
    readonly notMetTitle: (network: string) => string;
    readonly notMetNext: (when: string) => string;
    readonly notMetAgain: (day: string) => string;
    readonly already: (who: string, what: string) => string;
    readonly alreadyTitle: string;
    readonly closedTitle: (network: string) => string;
    readonly afterwards: (day: string) => string;
    readonly savedBy: (who: string, when: string) => string;
  };
  readonly refused: {
    readonly title: string;
    readonly answer: (contact: string) => string;
    readonly settings: string;
    readonly calendar: string;
    readonly ask: (steward: string) => string;
    readonly noSteward: string;
    readonly gone: string;
    readonly metTooEarly: (when: string) => string;
    readonly notConvened: string;
  };
  readonly list: {
    readonly mine: string;
    readonly all: string;
    readonly none: string;
    readonly hint: string;
    readonly columns: readonly [string, string, string, string];
    readonly which: (text: string) => string;
    readonly notFound: (text: string) => string;
    /** A press names a network that is not there: what it carried is not said back. */
    readonly unknown: string;
    readonly close: string;
  };
  readonly calendar: {
    readonly title: (until: string) => string;
    readonly empty: string;
    readonly note: string;
    readonly columns: readonly [string, string, string, string];
    readonly nobody: string;
    readonly step: Readonly<Record<'remind' | 'nudge' | 'deputy' | 'steward' | 'met' | 'met-nudge', string>>;
  };
  readonly confirm: {
    readonly title: (day: string, time: string) => string;
    readonly text: string;
  };
  readonly form: {
    readonly conveneTitle: string;
    readonly changeTitle: string;
    readonly date: string;
    readonly dateHint: string;
    readonly time: string;
    readonly timeHint: string;
    readonly place: string;
    readonly placeHint: string;
    readonly save: string;
    readonly cancel: string;
    readonly notMineTitle: string;
    readonly handTo: string;
    readonly toDeputy: (name: string) => string;
    readonly toSteward: (name: string) => string;
    readonly comment: string;
    readonly commentHint: string;
    readonly skipTitle: string;
    readonly skipIntro: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly metTitle: string;
    readonly participants: string;
    readonly participantsHint: string;
    readonly minutes: string;
    readonly minutesHint: string;
    readonly notMetTitle: string;
    readonly nextDate: string;
    readonly nextDateHint: string;
    readonly nextTime: string;
    readonly settingsTitle: string;
    readonly settingsIntro: (network: string) => string;
    readonly contactName: string;
    readonly contactEmail: string;
    readonly emailHint: string;
    readonly contactOrganisation: string;
    readonly organisationHint: string;
    readonly deputyName: string;
    readonly deputyEmail: string;
    readonly deputyOrganisation: string;
    readonly deputyHint: string;
    readonly every: string;
    readonly never: string;
    readonly startsOn: string;
    readonly startsOnHint: string;
    readonly leadDays: string;
    readonly leadDaysHint: string;
    readonly language: string;
    readonly languages: Readonly<Record<Language, string>>;
  };
  readonly problems: {
    readonly notADate: string;
    readonly noSuchDay: string;
    readonly past: string;
    readonly dateMissing: string;
    readonly notATime: string;
    readonly tooLong: (limit: number) => string;
    readonly reasonMissing: string;
    readonly number: string;
    readonly link: string;
    readonly name: string;
    readonly email: string;
    readonly emailTaken: (name: string) => string;
    readonly organisation: (near: string) => string;
    readonly organisationEnded: (name: string, day: string, successors: string) => string;
    readonly samePerson: string;
    readonly leadDays: string;
    readonly snoozeTooFar: (last: string) => string;
    readonly othersAnswer: (who: string, what: string) => string;
    readonly chooseOne: string;
  };
  readonly settings: {
    readonly savedTitle: (network: string) => string;
    readonly nothingChanged: string;
    readonly next: (day: string, who: string) => string;
    readonly unreachable: (name: string) => string;
  };
  readonly events: {
    readonly sent: (step: keyof Words['calendar']['step'], person: string) => string;
    readonly failed: (step: keyof Words['calendar']['step'], person: string) => string;
    readonly convened: (when: string) => string;
    readonly snoozed: (until: string) => string;
    readonly handedOver: (to: 'deputy' | 'steward') => string;
    readonly skipped: (reason: string) => string;
    readonly met: (participants: string) => string;
    readonly notMet: (reason: string) => string;
    readonly closed: Readonly<Record<string, string>>;
    readonly by: (when: string, who: string, what: string) => string;
  };
  /** "klo" and its time after a date, from `09:00`. */
  readonly dateAndTime: (date: string, time: string) => string;
  readonly and: (items: readonly string[]) => string;
}

export const wording: Record<Language, Words> = { fi, sv, en };
