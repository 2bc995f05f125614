// The sentences that an answer is made of, as a shape that each language fills; the compiler sees to it that none is
// missing. Which of them is said is decided by the answers.
import type { Role } from '../registry/model.js';

export interface Words {
  readonly automatic: string;
  readonly source: string;
  readonly noDate: string;
  readonly role: string;
  readonly roleName: Readonly<Record<Role, string>>;
  /** "koolle kutsuu" */
  readonly roleDoes: Readonly<Record<Role, (many: boolean) => string>>;
  readonly state: string;
  readonly agreed: string;
  readonly agreedEnded: string;
  readonly agreedExpired: string;
  readonly expired: (day: string) => string;
  readonly open: string;
  readonly stillOpen: string;
  readonly openUntil: (by: string) => string;
  readonly openNobody: string;
  readonly inferred: string;
  readonly confidenceLow: string;
  readonly contact: string;
  readonly contactInKoolla: string;
  readonly contactLeft: (day: string) => string;
  readonly contactUnreachable: string;
  readonly contactNotNamed: string;
  readonly contactToBeNamed: (by: string, bodyAllowed: boolean) => string;
  readonly contactExists: (what: string) => string;
  readonly validity: string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly startNotTold: string;
  readonly asOf: (when: string) => string;
  readonly notYetThen: (from: string) => string;
  readonly ended: (who: string, day: string) => string;
  readonly carriesOn: (names: string, day: string | undefined) => string;
  readonly carriesOnSplit: (names: string, day: string | undefined) => string;
  readonly roleUnconfirmed: string;
  readonly roleConfirmed: string;
  readonly plannedVoid: (name: string) => string;
  readonly planned: (name: string) => string;
  readonly partners: string;
  readonly others: string;
  readonly agreedElsewhere: (region: string) => string;
  readonly notAssigned: (region: string) => string;
  readonly nothingInRegion: (region: string) => string;
  readonly elsewhereIntro: string;
  readonly choose: string;
  readonly didYouMean: string;
  readonly chooseHint: string;
  readonly unknown: Readonly<
    Record<'nothing' | 'person' | 'no-detail' | 'no-figure' | 'no-role' | 'not-known-when' | 'no-organisation', string>
  >;
  readonly unknownHint: string;
  readonly clientData: string;
  readonly help: { readonly title: string; readonly items: readonly string[]; readonly more: string };
  readonly greeting: string;
  readonly greetingMore: string;
  readonly thanks: string;
  readonly personAt: (name: string, title: string, organisation: string) => string;
  readonly personNoContact: (name: string) => string;
  readonly noPhone: (name: string) => string;
  readonly noEmail: (name: string) => string;
  readonly notContact: string;
  readonly titleLabel: string;
  readonly organisation: string;
  readonly phone: string;
  readonly email: string;
  readonly concerns: string;
  readonly noContactOf: (organisation: string) => string;
  readonly duties: (organisation: string, count: number) => string;
  readonly noDuties: (organisation: string) => string;
  readonly mentions: string;
  readonly whatBecame: (organisation: string, several: boolean) => string;
  readonly stillThere: (organisation: string) => string;
  readonly successorOf: (names: string) => string;
  readonly partiesTitle: (agreement: string) => string;
  readonly partiesUnknown: (agreement: string) => string;
  readonly networkLife: (network: string) => string;
  readonly met: (count: number, day: string) => string;
  readonly scheduleUnknown: (network: string) => string;
  readonly membersTitle: (network: string) => string;
  readonly membersUnknown: (network: string) => string;
  readonly members: string;
  readonly schedule: string;
  readonly noConvener: string;
  readonly notANetwork: string;
  readonly region: string;
  readonly status: string;
  readonly kindOfBody: string;
  /** Not there, and what there is elsewhere, of what is not agreed but counted or run. */
  readonly notHere: Readonly<Record<'figure' | 'project', (region: string) => string>>;
  readonly elsewhereOf: Readonly<Record<'figure' | 'project', string>>;
  readonly pilotTitle: (region: string, name: string) => string;
  readonly pilotNumber: string;
  readonly programme: string;
  readonly moreFrom: string;
  readonly projectTitle: (name: string, where: string) => string;
  readonly place: string;
  readonly period: string;
  readonly termTitle: (word: string, meaning: string) => string;
  readonly countOf: Readonly<
    Record<'pilot' | 'project' | 'network' | 'agreement' | 'metric' | 'person' | 'organisation' | 'goal', (count: number) => string>
  >;
  readonly page: (from: number, to: number, of: number) => string;
  readonly more: string;
  readonly agreementCovers: (name: string) => string;
  readonly regionNothing: (region: string) => string;
  readonly figureValue: (name: string, period: string, value: string) => string;
  readonly figureTotal: (name: string, day: string, value: string) => string;
  readonly figureMissing: (name: string, period: string) => string;
  readonly figureNone: (name: string) => string;
  readonly figureLatest: string;
  readonly missingIsNotZero: string;
  readonly approximately: (value: string) => string;
  readonly cumulative: string;
  readonly change: (name: string, from: string, to: string, difference: string, percent: string) => string;
  readonly changeUnknown: (name: string) => string;
  readonly target: string;
  readonly targetWord: Readonly<Record<'increase' | 'decrease' | 'reach', string>>;
  readonly targetNone: (name: string) => string;
  readonly overlap: string;
  readonly seriesBreak: string;
  readonly split: string;
  readonly reported: (day: string) => string;
  readonly homeRegion: (region: string) => string;
  readonly actions: { readonly card: string; readonly duties: string; readonly agreement: string; readonly more: string };
  readonly typedNumber: (number: number) => string;
  readonly and: string;
  readonly yes: string;
  readonly no: string;
  readonly beforeAgreement: (year: number) => string;
}

/** A phrase that is the same for one and for many. */
export const always = (text: string) => (): string => text;
