// What invitations say: one catalogue a language, checked by the compiler to be complete. Dates come in formatted.
import type { Language } from '../conversation/view.js';
import { en } from './wording-en.js';
import { fi } from './wording-fi.js';
import { sv } from './wording-sv.js';

export interface Words {
  readonly card: {
    readonly invitation: (network: string) => string;
    readonly proposal: (network: string) => string;
    readonly confirmed: (network: string) => string;
    readonly moved: (network: string) => string;
    readonly cancelled: (network: string) => string;
    readonly expired: (network: string) => string;
    readonly tomorrow: (network: string) => string;
    readonly over: (network: string) => string;
    readonly superseded: (network: string) => string;
    readonly choose: (network: string) => string;
    readonly organiser: (network: string) => string;
    readonly by: (name: string) => string;
    readonly proposalText: string;
    readonly confirmedText: string;
    readonly movedText: string;
    readonly cancelledText: string;
    readonly reason: (reason: string) => string;
    readonly tomorrowText: string;
    readonly chooseText: string;
    readonly supersededText: string;
    readonly carried: string;
    readonly mailAnswer: (url: string) => string;
    readonly mailNoAnswer: (name: string) => string;
    readonly automatic: string;
  };
  readonly facts: {
    readonly time: string;
    readonly option: (number: number) => string;
    readonly place: string;
    readonly agenda: string;
    readonly yourAnswer: string;
    readonly coming: string;
    readonly maybe: string;
    readonly declined: string;
    readonly silent: string;
    readonly suits: string;
    readonly recipients: string;
    readonly channel: string;
    readonly unreached: string;
    readonly noReach: string;
    readonly replied: string;
  };
  /** What somebody answered, said to themselves. */
  readonly answer: {
    readonly yes: string;
    readonly maybe: string;
    readonly no: string;
    readonly none: string;
    readonly suits: (times: string) => string;
    readonly suitsNone: string;
  };
  readonly actions: {
    readonly yes: string;
    readonly maybe: string;
    readonly no: string;
    readonly suits: (time: string) => string;
    readonly unsuits: (time: string) => string;
    readonly none: string;
    readonly choose: (time: string) => string;
    readonly change: string;
    readonly cancel: string;
    readonly send: string;
    readonly edit: string;
    readonly who: string;
    readonly addMember: string;
  };
  readonly typed: {
    readonly invite: string;
    readonly yes: string;
    readonly maybe: string;
    readonly no: string;
    readonly suits: string;
    readonly choose: string;
    readonly cancel: string;
    readonly here: string;
    readonly members: string;
    readonly example: string;
  };
  readonly preview: {
    readonly title: (network: string) => string;
    readonly changeTitle: (network: string) => string;
    readonly several: string;
    readonly nobody: string;
    readonly nobodyHow: string;
    readonly noChannel: string;
    readonly channelOn: (platform: string) => string;
    readonly mailOff: (names: string) => string;
    readonly note: string;
    readonly changeNote: string;
  };
  readonly sent: {
    readonly invited: (count: number) => string;
    readonly proposed: (count: number) => string;
    readonly changed: string;
    readonly cancelled: string;
    readonly later: (when: string) => string;
    readonly follows: string;
    readonly replyStored: string;
  };
  readonly form: {
    readonly inviteTitle: string;
    readonly changeTitle: string;
    readonly cancelTitle: string;
    readonly intro: string;
    readonly date: string;
    readonly dateHint: string;
    readonly time: string;
    readonly timeHint: string;
    readonly second: string;
    readonly third: string;
    readonly optionHint: string;
    readonly minutes: string;
    readonly minutesOption: (minutes: number) => string;
    readonly place: string;
    readonly placeHint: string;
    readonly agenda: string;
    readonly agendaHint: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly cancelIntro: string;
    readonly next: string;
    readonly doCancel: string;
    readonly close: string;
  };
  readonly problems: {
    readonly timePassed: string;
    readonly sameTime: string;
    readonly optionUnread: string;
    readonly tooLong: (limit: number) => string;
    readonly tooMany: string;
    readonly overtaken: string;
  };
  readonly refused: {
    readonly invite: (contacts: string) => string;
    readonly title: string;
    readonly notMember: (organiser: string) => string;
    readonly notMemberTitle: string;
    readonly cancelled: (network: string) => string;
    readonly over: (network: string) => string;
    readonly old: string;
    readonly gone: string;
    readonly noMeeting: (network: string) => string;
    readonly standing: (organiser: string) => string;
    readonly notProposed: string;
    readonly whichTime: string;
    readonly notHere: string;
  };
  readonly channel: {
    readonly title: (network: string) => string;
    readonly set: string;
    readonly slack: string;
    readonly ended: (network: string) => string;
    readonly none: string;
  };
  readonly members: {
    readonly title: (network: string) => string;
    readonly none: string;
    readonly reach: Readonly<Record<'chat' | 'mail' | 'none', string>>;
    readonly how: string;
    readonly columns: readonly [string, string, string];
  };
  readonly calendar: {
    readonly add: string;
    readonly cancelled: string;
    readonly file: string;
    readonly description: (network: string) => string;
  };
  readonly page: {
    readonly title: string;
    readonly saved: string;
    readonly question: string;
    readonly gone: string;
  };
  /** "tiistai 2.2.2027 klo 9.00–10.00" */
  readonly range: (day: string, from: string, until: string) => string;
  /** "ti 2.2. klo 9.00", for a button */
  readonly short: (day: string, time: string) => string;
  readonly weekdays: readonly string[];
  readonly and: (items: readonly string[]) => string;
  readonly count: (count: number) => string;
}

export const wording: Readonly<Record<Language, Words>> = { fi, sv, en };
