// What Collect needs to have kept: the port that src/storage/metrics-store.ts implements.
// Authorisation happens above it; atomicity, versions and the audit trail are promised here.
import type { Platform } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import type { LocalText } from '../registry/model.js';
import type { ApprovalStore } from './approval-store.js';
import type { MetricEditor } from './definition-store.js';
import type { HandOverStore } from './hand-over-store.js';
import type { Approval, Authority, CollectedMetric, Duty, Entry, Month, StoredFigure } from './model.js';
import type { Arrival } from './timeliness.js';

/** Which figures in force to read; every part narrows. Periods compare as text, both ends included. */
export interface FigureQuery {
  readonly organisations?: readonly string[];
  readonly metrics?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  /** These periods alone. */
  readonly periods?: readonly string[];
}

/** A new version of one figure; `base` is the version that the person saw, 0 when there was none. */
export interface FigureChange {
  readonly metric: string;
  readonly period: string;
  readonly base: number;
  readonly entry: Entry;
}

/** That a figure in force is there (a known gap counts), without what it says. */
export interface Given {
  readonly metric: string;
  readonly organisation: string;
  readonly period: string;
  /** `registry` for a document's figure. */
  readonly source: string;
  readonly approval?: Approval;
}

export interface SubmitRequest {
  /** Made when the form was opened: the same id is never stored twice. */
  readonly id: string;
  readonly organisation: string;
  readonly month: Month;
  readonly account: string;
  readonly platform: Platform;
  readonly authority: Extract<Authority, 'reporter' | 'deputy' | 'steward'>;
  readonly at: Date;
  /** Why figures that were there before change. */
  readonly reason?: string;
  readonly changes: readonly FigureChange[];
  /** The new versions wait for a coordinator's approval. */
  readonly waits?: boolean;
  /** The drafts that the submission makes needless; they go in the same transaction. */
  readonly drafts: { readonly owner: string; readonly keys: readonly string[] };
}

export type SubmitOutcome =
  | { readonly kind: 'stored' }
  /** This submission was stored before; nothing more was stored now. */
  | { readonly kind: 'already' }
  /** Somebody changed these after the person saw them; nothing was stored. */
  | { readonly kind: 'conflict'; readonly current: readonly StoredFigure[] };

interface StoredSubmission {
  readonly id: string;
  readonly organisation: string;
  readonly month: Month;
  readonly at: Date;
}

/** A person as a name and, where it is known, a work address. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

/** What a steward names people for: reporters, who stands in for them, who follows the figures. */
export type ReportingRole = 'reporter' | 'deputy' | 'coordinator';

export interface ReporterRequest {
  readonly role: ReportingRole;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly organisation: string;
  /** For reporters. */
  readonly metrics: readonly string[];
  readonly since: Month;
  /** Account of the steward. */
  readonly by: string;
  readonly at: Date;
  readonly platform: Platform;
}

interface MonthOpening {
  readonly organisation: string;
  readonly month: Month;
  readonly until: Date;
}

export interface MetricsStore extends ApprovalStore, MetricEditor, HandOverStore {
  /** What these organisations report, by the registry and by the steward's choice in the chat; sorted by metric name. */
  duties(organisations?: readonly string[]): Promise<readonly Duty[]>;
  /** Every metric, sorted by name. */
  metrics(): Promise<readonly CollectedMetric[]>;
  /** All when no ids are given; with `on` only those that exist on that day. */
  organisationNames(ids?: readonly string[], on?: string): Promise<ReadonlyMap<string, LocalText>>;
  /** Figures in force, by metric, organisation and period. */
  current(query: FigureQuery): Promise<readonly StoredFigure[]>;
  /** Which figures are there: quick however many they are. */
  given(query: FigureQuery): Promise<readonly Given[]>;
  /** When each figure in force was given for the first time: quick however many they are. */
  arrivals(query: FigureQuery): Promise<readonly Arrival[]>;
  /** For each metric the latest number from a document: about nobody in particular or this organisation; without one, about anybody. */
  documented(metrics: readonly string[], organisation?: string): Promise<readonly StoredFigure[]>;
  /** Every version of the organisation's figures in these periods, oldest first. */
  versions(organisation: string, periods: readonly string[]): Promise<readonly StoredFigure[]>;
  submission(id: string): Promise<StoredSubmission | undefined>;
  /** All or nothing, once. Writes new versions, moves `current`, records the audit trail without values. */
  submit(request: SubmitRequest): Promise<SubmitOutcome>;
  draft(owner: string, key: string): Promise<RawValues | undefined>;
  saveDraft(owner: string, key: string, values: RawValues, at: Date): Promise<void>;
  dropDraft(owner: string, key: string): Promise<void>;
  /** Who reports for the organisation on the day, or has another role there. */
  reporters(organisations: readonly string[], day: string, role?: ReportingRole): Promise<ReadonlyMap<string, readonly NamedPerson[]>>;
  /** By the registry and by the settings. */
  stewards(now: Date): Promise<readonly NamedPerson[]>;
  /** Makes the person (or finds them by e-mail), the assignment and the metrics to report; recorded. */
  nameReporter(request: ReporterRequest): Promise<NamedPerson>;
  /** Ends what the person does for the organisation on the day before `day`; false when there was none. */
  endReporter(email: string, organisation: string, by: string, at: Date, platform: Platform): Promise<boolean>;
  /** Locked months that a steward has opened again and that are open at `at`. */
  openings(organisation: string, at: Date): Promise<readonly MonthOpening[]>;
  openMonth(
    opening: MonthOpening & { readonly by: string; readonly reason: string; readonly at: Date; readonly platform: Platform },
  ): Promise<void>;
  /** Records something that was done or refused, without values or texts. */
  audit(record: {
    readonly at: Date;
    readonly actor: string;
    readonly authority: string;
    readonly action: string;
    readonly subject: string;
    readonly source: string;
    readonly outcome: 'ok' | 'refused';
  }): Promise<void>;
}
