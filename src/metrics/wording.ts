// What Collect says, in three languages: the shape of the catalogue here, the words in wording-fi, -sv and -en.
import type { Language } from '../conversation/view.js';
import type { MetricKind } from '../registry/model.js';
import type { ReportingRole } from './store.js';
import { en } from './wording-en.js';
import { fi } from './wording-fi.js';
import { sv } from './wording-sv.js';

export interface Words {
  readonly form: {
    /** At most 24 characters with the longest month. */
    readonly title: (month: string) => string;
    readonly submit: string;
    readonly cancel: string;
    readonly open: (month: string) => string;
    readonly part: (part: number, parts: number) => string;
    readonly due: (date: string) => string;
    readonly unfinished: string;
    readonly corrects: string;
    readonly howTo: string;
    readonly overlap: (names: readonly string[]) => string;
    readonly otherMonths: (months: readonly { name: string; typed: string }[]) => string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly last: (figure: string, period: string) => string;
    readonly documented: (figure: string, period: string) => string;
    readonly yearAgo: (figure: string) => string;
    readonly target: (figure: string) => string;
    readonly storedNow: (figure: string, by: string | undefined) => string;
    /** A period as it stands in a sentence: "syyskuu 2026", "10.1.2022 mennessä". */
    readonly period: (period: string) => string;
    readonly kind: (kind: MetricKind) => readonly string[];
  };
  readonly problems: {
    readonly notANumber: string;
    readonly ambiguous: (decimal: number, thousands: number) => string;
    readonly range: string;
    readonly bound: string;
    readonly tooLarge: string;
    readonly decimals: (decimals: number) => string;
    readonly below: (minimum: number) => string;
    readonly above: (maximum: number) => string;
    readonly yesOrNo: string;
    readonly reasonForMissing: string;
    readonly reasonForCorrection: string;
    readonly tooLong: (characters: number) => string;
    readonly identityCode: string;
    readonly nothing: string;
    readonly email: string;
    readonly name: string;
    readonly month: string;
    readonly metrics: (unknown: readonly string[]) => string;
    readonly chooseRole: string;
  };
  readonly concerns: {
    readonly falls: (name: string, given: string, previous: string, period: string) => string;
    readonly jump: (name: string, given: string, low: string, high: string) => string;
    readonly zero: (name: string, previous: string, period: string) => string;
    readonly name: (name: string) => string;
  };
  /** `terms`: "28 + 4 (alkaneet) − 2 (päättyneet)". */
  readonly rules: {
    readonly atMost: (part: string, given: string, whole: string, most: string) => string;
    readonly sum: (name: string, given: string, sum: string, terms: string) => string;
    readonly carried: (name: string, given: string, expected: string, terms: string) => string;
  };
  readonly confirm: {
    readonly title: string;
    readonly intro: string;
    readonly quickTitle: string;
    readonly replaces: (figure: string) => string;
    readonly store: string;
    readonly change: string;
    readonly discard: string;
    readonly discarded: string;
    readonly gone: string;
    readonly typedStore: string;
    readonly typedDiscard: string;
  };
  readonly receipt: {
    readonly title: (month: string) => string;
    readonly already: string;
    readonly unchanged: string;
    readonly by: (name: string, date: string, time: string, platform: string) => string;
    readonly change: (absolute: string, percent: string | undefined) => string;
    readonly others: (count: number) => string;
    readonly missing: (names: readonly string[]) => string;
    readonly complete: string;
    readonly correct: string;
    readonly history: string;
    readonly summary: string;
    readonly next: (what: string) => string;
    readonly comment: (text: string) => string;
    readonly correctionReason: (text: string) => string;
  };
  readonly conflict: {
    readonly title: string;
    readonly intro: string;
    readonly metric: string;
    readonly theirs: string;
    readonly yours: string;
    readonly open: string;
    readonly keep: string;
    readonly kept: string;
  };
  readonly choice: {
    readonly title: string;
    readonly given: (given: number, all: number) => string;
    readonly moreMonths: string;
    readonly metricTitle: (typed: string) => string;
  };
  readonly refusal: {
    readonly noDuty: string;
    readonly noDutyWhom: (stewards: string) => string;
    readonly noSteward: string;
    readonly notYours: (organisation: string) => string;
    readonly whom: (people: string) => string;
    readonly notBegun: (month: string) => string;
    readonly locked: (month: string, date: string) => string;
    readonly nothingDue: (month: string) => string;
    readonly unknownMetric: (typed: string) => string;
    readonly unknownMetricList: string;
    readonly oldForm: string;
    readonly stewardOnly: string;
    readonly stewardIs: (stewards: string) => string;
    readonly stewardCorrectsOnly: string;
    readonly notUnderstood: (typed: string) => string;
    readonly canSee: string;
    readonly nameMetric: string;
  };
  readonly help: {
    readonly title: string;
    readonly lines: readonly { readonly typed: string; readonly does: string }[];
    readonly coordinator: readonly { readonly typed: string; readonly does: string }[];
    readonly steward: readonly { readonly typed: string; readonly does: string }[];
  };
  readonly history: {
    readonly title: (organisation: string, month: string) => string;
    readonly none: string;
    readonly columns: readonly [metric: string, figure: string, who: string, when: string, why: string];
    readonly inForce: string;
    readonly authority: Readonly<Record<'reporter' | 'deputy' | 'coordinator' | 'steward' | 'import' | 'registry', string>>;
  };
  readonly status: {
    readonly title: (month: string) => string;
    readonly allIn: string;
    /** How much came in time, late, or as imported history; empty when nothing came. */
    readonly timely: (counts: { readonly onTime: number; readonly late: number; readonly imported: number }) => string;
    /** Of all organisations together: "8/9", "88", "ajallaan 6, myöhässä 2". */
    readonly overall: (given: string, percent: string, timely: string) => string;
    readonly columns: readonly [organisation: string, given: string, due: string, state: string, inTime: string];
    readonly state: Readonly<Record<'in' | 'late' | 'open' | 'waiting' | 'returned' | 'no-reporter', string>>;
    readonly missing: (organisation: string, names: string, reporters: string) => string;
    readonly noReporters: string;
    readonly earlier: string;
    readonly later: string;
  };
  readonly summary: {
    readonly title: string;
    readonly titleFor: (organisation: string) => string;
    readonly nothing: string;
    /** Before what documents say, where nothing was reported. */
    readonly onlyDocuments: string;
    readonly documents: string;
    readonly columns: readonly [metric: string, figure: string, period: string, change: string, yearAgo: string, target: string];
    readonly more: (count: string) => string;
    readonly moreOrganisations: (count: string) => string;
    readonly neverSum: (names: string) => string;
    readonly breaks: (name: string, date: string) => string;
    readonly picture: (name: string) => string;
    readonly pictureOf: (name: string) => string;
    readonly alt: (name: string, first: string, last: string, points: number, low: string, high: string) => string;
    /** Words of a picture's legend. */
    readonly figure: string;
    readonly approximate: string;
    readonly provisional: string;
    readonly yearBefore: string;
    readonly target: string;
    readonly breakMark: string;
  };
  readonly chase: {
    readonly before: (month: string) => string;
    readonly due: (month: string) => string;
    readonly after: (month: string) => string;
    readonly coordinator: (month: string) => string;
    readonly wasDue: (date: string) => string;
    readonly automatic: string;
    readonly status: string;
    readonly nudge: string;
    readonly nudged: (people: string) => string;
    readonly nudgedBefore: string;
    readonly nothingMissing: string;
  };
  readonly settings: {
    readonly title: string;
    readonly intro: string;
    readonly name: string;
    readonly email: string;
    readonly organisation: string;
    readonly metrics: string;
    readonly role: string;
    readonly roles: Readonly<Record<ReportingRole, string>>;
    readonly metricsHint: string;
    readonly since: string;
    readonly sinceHint: string;
    readonly save: string;
    readonly cancel: string;
    readonly open: string;
    readonly savedTitle: (name: string, organisation: string) => string;
    readonly savedRole: (name: string, role: string, organisation: string) => string;
    readonly savedDeputy: string;
    readonly savedCoordinator: string;
    readonly saved: (metrics: readonly string[]) => string;
    readonly ended: (email: string, organisation: string) => string;
    readonly notFound: (email: string) => string;
    readonly current: string;
    readonly opened: (organisation: string, month: string, date: string) => string;
    readonly openReason: string;
    readonly how: string;
  };
  readonly platform: Readonly<Record<string, string>>;
}

export const wording: Record<Language, Words> = { fi, sv, en };
