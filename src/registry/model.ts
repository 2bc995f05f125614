// What the registry says, as plain immutable data: the shape that files, the database and the ask engine share.
// Nothing here reads a clock, a file or a database. Ids are stable kebab-case words chosen by the steward.

/** A calendar day in Europe/Helsinki, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A stable identifier: lower-case letters, digits and hyphens. */
export type Id = string;

/** A name or a sentence; Finnish always, Swedish and English where they exist. */
export interface LocalText {
  readonly fi: string;
  readonly sv?: string;
  readonly en?: string;
}

/** How sure the registry is of a statement; `none` = reported somewhere, confirmed nowhere. */
export type Confidence = 'high' | 'medium' | 'low' | 'none';

/** Where a statement stands: which document, where in it, and in our own words what it says there. */
export interface Citation {
  readonly document: Id;
  /** The place in the document, in Finnish: "Vastuunjako, 1. kohta". */
  readonly place: string;
  readonly says?: LocalText;
}

/** From the first day to the last day (both included); a missing end is open. */
export interface Validity {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}

/** What every statement of the registry carries. */
export interface Statement {
  readonly citations: readonly Citation[];
  readonly validity?: Validity;
  readonly confidence: Confidence;
  /** True where it is our reading rather than the document's own words. */
  readonly inferred?: boolean;
  readonly note?: LocalText;
}

export interface Document {
  readonly id: Id;
  readonly title: LocalText;
  readonly kind: 'agreement' | 'news' | 'report' | 'programme' | 'web' | 'law';
  /** The document's own date; absent when it carries none, then `dateNote` says so. */
  readonly date?: LocalDate;
  readonly dateNote?: LocalText;
  readonly authors?: readonly string[];
  readonly url?: string;
}

/** `country` stands for the whole of Finland, `office-area` for a state office's area over several regions. */
export interface Region {
  readonly id: Id;
  readonly name: LocalText;
  readonly kind: 'region' | 'office-area' | 'country';
  readonly aliases: readonly string[];
  /** For an office area: the regions that it covers. */
  readonly covers?: readonly Id[];
}

export interface Municipality {
  readonly id: Id;
  readonly name: LocalText;
  /** Other names, in base form: "Pedersöre". */
  readonly aliases: readonly string[];
  /** Which region it belongs to, and when; the last one without an end is today's. */
  readonly regions: readonly ({ readonly region: Id } & Validity)[];
  /** The municipality that it is part of today, where it has ended; its last region then has an end. */
  readonly mergedInto?: Id;
}

export interface Organisation extends Statement {
  readonly id: Id;
  readonly name: LocalText;
  /** Kind in Finnish as the field says it: "sote-kuntayhtymä", "ministeriö". */
  readonly kind: string;
  /** Other names and spellings, in base form: "Siunsote", "KELA". */
  readonly aliases: readonly string[];
  readonly regions: readonly Id[];
  /** The organisation that this is a unit of. */
  readonly parent?: Id;
}

export interface Agreement extends Statement {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly region: Id;
  readonly document: Id;
  /** Organisations known to be committed; `partiesKnown` false when the documents do not list them. */
  readonly parties: readonly Id[];
  readonly partiesKnown: boolean;
}

export interface Network extends Statement {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly region: Id;
  readonly agreement?: Id;
  /** `model` is a responsibility area that has nothing to convene. */
  readonly kind: 'network' | 'working-group' | 'panel' | 'model';
  readonly members: readonly Id[];
  /** What the documents tell of its life: "kokoontunut kaksi kertaa". */
  readonly status?: LocalText;
  /** How many times it is known to have met, with the day the count is from. */
  readonly meetings?: { readonly count: number; readonly asOf: LocalDate };
  /** A cadence or a scheduled meeting that a document states. */
  readonly schedule?: LocalText;
}

export type Role =
  | 'convener'
  | 'assembler'
  | 'coordinator'
  | 'developer'
  | 'maintainer'
  | 'provider'
  | 'adviser'
  | 'funder'
  | 'participant'
  | 'invited'
  | 'responsible'
  | 'owner-steering'
  | 'initiator';

/** What is known of the person to turn to in one responsibility. */
export type ContactStatement =
  | { readonly kind: 'person'; readonly person: Id }
  /** The document leaves the naming to `by`; `bodyAllowed`: it may be a body instead of a person. */
  | { readonly kind: 'to-be-named'; readonly by: Id; readonly bodyAllowed: boolean }
  /** A way to reach somebody is said to exist, but is not given. */
  | { readonly kind: 'exists-not-given'; readonly what: LocalText };

export interface Responsibility extends Statement {
  readonly id: Id;
  readonly region: Id;
  /** What is answered for. */
  readonly area: LocalText;
  readonly aliases: readonly string[];
  readonly network?: Id;
  readonly agreement?: Id;
  readonly role: Role;
  /** `open`: agreed later, by `agreedBy`. An open one with holders has partners only. */
  readonly state: 'agreed' | 'open';
  readonly holders: readonly Id[];
  readonly partners: readonly Id[];
  readonly agreedBy: readonly Id[];
  readonly contact?: ContactStatement;
  /** In our own words, one or two sentences. */
  readonly description: LocalText;
}

export type SuccessionKind =
  | 'one-to-one'
  | 'merge'
  | 'split'
  | 'partial-transfer'
  | 'same-name-new-entity'
  | 'planned-void'
  | 'dissolved'
  /** A planned change that names no successor: more staff, a new number. Who answers stays the same. */
  | 'planned-change';

/** What became of organisations. Who inherits legal tasks has not thereby inherited a role by agreement. */
export interface Succession extends Statement {
  readonly id: Id;
  readonly kind: SuccessionKind;
  readonly from: readonly Id[];
  readonly to: readonly Id[];
  /** The successor's name where it never became an organisation of the registry. */
  readonly toName?: LocalText;
  /** The first day of the new order; absent when no document gives one. */
  readonly effective?: LocalDate;
  readonly state: 'planned' | 'void' | 'in-force';
  /** Responsibilities whose succession a document speaks of; empty = the organisation as a whole. */
  readonly responsibilities: readonly Id[];
  /** True only where somebody with authority confirmed who carries the agreed role on. */
  readonly roleConfirmed: boolean;
  readonly description: LocalText;
}

export interface Person extends Statement {
  readonly id: Id;
  readonly name: string;
  readonly title?: LocalText;
  readonly organisation: Id;
  /** Work address, lower case. */
  readonly email?: string;
  readonly phone?: string;
  /** False for speakers, authors and others who are not anybody's contact. */
  readonly isContact: boolean;
  readonly concerns: LocalText;
  readonly language?: 'fi' | 'sv' | 'en';
}

export interface ProgrammeMeasure extends Statement {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly period: LocalText;
  readonly description: LocalText;
  /** People who answer for it, with what each answers for where the document tells them apart. */
  readonly contacts: readonly { readonly person: Id; readonly concerns?: LocalText }[];
  readonly figures: readonly { readonly name: LocalText; readonly value: LocalText; readonly aliases: readonly string[] }[];
}

export interface Pilot extends Statement {
  readonly id: Id;
  readonly number: number;
  readonly name: string;
  readonly region: Id;
  readonly measure: Id;
  readonly description?: LocalText;
}

/** A project or service trial: procurement projects, and those that a pilot names as partners. */
export interface Project extends Statement {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'procurement' | 'partner' | 'service-trial';
  readonly municipalities: readonly Id[];
  readonly region?: Id;
  readonly organisations: readonly Id[];
  readonly measure?: Id;
  readonly description?: LocalText;
  /** Number of customers or the like, where a document gives it. */
  readonly figures: readonly { readonly name: LocalText; readonly value: LocalText; readonly aliases: readonly string[] }[];
}

/** A goal or an event that a document sets: "seminaaripäivä, maaliskuu 2022". */
export interface Milestone extends Statement {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly region: Id;
  readonly kind: 'goal' | 'event';
  readonly when?: LocalText;
  readonly description: LocalText;
}

export type MetricKind = 'count' | 'cumulative' | 'stock' | 'yes-no' | 'text';

export interface MetricVersion extends Validity {
  readonly definition: LocalText;
  /** Why the series breaks where this version begins. */
  readonly breakNote?: LocalText;
  readonly citations: readonly Citation[];
}

/** What must hold between a metric's figure and the same organisation's figures of other metrics in the same period. */
export type MetricRule = {
  /** `wrong` is not stored, `unlikely` is asked about. */
  readonly level: 'wrong' | 'unlikely';
} & (
  | /** This is a part: it may not be larger than the other. */ { readonly kind: 'at-most'; readonly metric: Id }
  /** This is the whole: its parts make it up. */
  | { readonly kind: 'sum'; readonly of: readonly Id[] }
  /** This is a stock: the one of the period before, with what came and without what went. */
  | { readonly kind: 'carried'; readonly plus: readonly Id[]; readonly minus: readonly Id[] }
);

/** One recorded value of a metric. `value: null` with `text` for words; a month without a figure has no record.
 * Of a `yes-no` metric 1 is yes and 0 is no. */
export interface RecordedFigure {
  /** `2021`, `2021-Q3` or `2021-10`; absent when the figure is a state or a running total as of a day. */
  readonly period?: string;
  readonly asOf?: LocalDate;
  readonly value: number | null;
  readonly text?: LocalText;
  readonly approximate?: boolean;
  readonly cumulative?: boolean;
  readonly organisation?: Id;
  readonly where?: LocalText;
  readonly split?: readonly { readonly name: string; readonly value: number }[];
  readonly citations: readonly Citation[];
}

export interface Metric extends Statement {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly description: LocalText;
  readonly unit: LocalText;
  readonly kind: MetricKind;
  readonly decimals: number;
  readonly region: Id;
  readonly calendar: 'monthly' | 'quarterly' | 'yearly';
  /** Due on the nth working day after the period's end. */
  readonly deadlineWorkingDay: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly target?: { readonly value?: number; readonly direction: 'increase' | 'decrease' | 'reach'; readonly note?: LocalText };
  readonly versions: readonly MetricVersion[];
  /** Metrics of one group may count the same things twice: they are never summed. */
  readonly overlapGroup?: string;
  /** Counts from 1 up to, not including, this could point at a person: hidden in what is shown widely. */
  readonly hideBelow?: number;
  /** Absent where there are none. */
  readonly rules?: readonly MetricRule[];
  /** Organisations whose reporters submit it; a convention of the product, not of the documents. */
  readonly reportedBy: readonly Id[];
  readonly figures: readonly RecordedFigure[];
}

/** A word of the field and what it means. */
export interface Term {
  readonly id: Id;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly meaning: LocalText;
  readonly citations: readonly Citation[];
}

/** Who does what in Koolla: set by the steward, in a file or in the chat. */
export interface Assignment extends Validity {
  readonly id: Id;
  readonly kind: 'contact' | 'deputy' | 'member' | 'reporter' | 'coordinator' | 'steward';
  readonly person: Id;
  /** For contact and deputy. */
  readonly network?: Id;
  /** For reporter, coordinator and a reporter's deputy. */
  readonly organisation?: Id;
}

/** How the days of a network's meetings follow one another. */
export type Every =
  | { readonly count: number; readonly unit: 'weeks' | 'months' }
  /** The nth weekday (1 = Monday, nth -1 = the last) of every so manieth month. */
  | { readonly count: number; readonly unit: 'weekday'; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | -1 }
  /** Those days, in order; when they have passed, somebody is asked for the next. */
  | { readonly unit: 'dates'; readonly dates: readonly LocalDate[] }
  /** Agreed from meeting to meeting; asked for when so many weeks have passed without a date. */
  | { readonly unit: 'agreed'; readonly weeks: number };

/** How often a network is called together. All rules are in Europe/Helsinki. */
export interface Cadence {
  readonly network: Id;
  readonly every: Every;
  /** The first period begins on this day. */
  readonly startsOn: LocalDate;
  /** How many days before a period's end, or before the meeting's day, the first reminder is due. */
  readonly leadDays: number;
  /** How many days before the meeting the invitation is to be out. */
  readonly inviteDays?: number;
  /** Days of silence before the second reminder; half of the next where absent. */
  readonly nudgeAfterDays?: number;
  /** Days of silence before the deputy and then the steward hear of it. */
  readonly escalateAfterDays: number;
}

/** All of it. Lists are sorted by id; every reference inside resolves (the loader checks). */
export interface Registry {
  readonly documents: readonly Document[];
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
  readonly organisations: readonly Organisation[];
  readonly agreements: readonly Agreement[];
  readonly networks: readonly Network[];
  readonly responsibilities: readonly Responsibility[];
  readonly successions: readonly Succession[];
  readonly people: readonly Person[];
  readonly measures: readonly ProgrammeMeasure[];
  readonly pilots: readonly Pilot[];
  readonly projects: readonly Project[];
  readonly milestones: readonly Milestone[];
  readonly metrics: readonly Metric[];
  readonly terms: readonly Term[];
  readonly assignments: readonly Assignment[];
  readonly cadences: readonly Cadence[];
}
