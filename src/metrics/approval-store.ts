// What approval needs to have kept: where it is wanted, what waits, what was decided. The port that
// src/storage/metrics-approval.ts implements; who may decide is asked above it.
import type { Platform } from '../conversation/feature.js';
import type { LocalText } from '../registry/model.js';
import type { Month, StoredFigure } from './model.js';

/** Where a coordinator approves figures: one organisation, or every organisation of a region. */
export interface ApprovalScope {
  readonly scope: 'organisation' | 'region';
  readonly id: string;
}

/** A coordinator's decision about a month's figures. */
export interface Review {
  readonly id: string;
  readonly organisation: string;
  readonly month: Month;
  readonly decision: 'approved' | 'returned';
  readonly comment?: string;
  readonly figures: number;
  /** The name of who decided, where it is known. */
  readonly by: string;
  readonly at: Date;
}

interface Act {
  /** Account. */
  readonly by: string;
  readonly authority: 'coordinator' | 'steward';
  readonly at: Date;
  readonly platform: Platform;
}

export interface DecideRequest extends Act {
  readonly organisation: string;
  readonly month: Month;
  /** The periods that are collected with the month. */
  readonly periods: readonly string[];
  readonly decision: Review['decision'];
  readonly comment?: string;
  /** The registry's person, where it is known: nobody approves as coordinator what they gave themselves. */
  readonly person?: string;
  /** What the person saw: metric, period and version of everything that waited. */
  readonly seen: readonly Pick<StoredFigure, 'metric' | 'period' | 'version'>[];
}

export type DecideOutcome =
  | { readonly kind: 'done'; readonly review: Review; readonly reporters: readonly string[] }
  /** Nothing waits: somebody decided before, or nothing was there. */
  | { readonly kind: 'nothing' }
  /** They gave some of it themselves. */
  | { readonly kind: 'own' }
  /** What waits is no longer what was seen. */
  | { readonly kind: 'changed' };

export interface ApprovalStore {
  approvalScopes(): Promise<readonly ApprovalScope[]>;
  regionNames(): Promise<ReadonlyMap<string, LocalText>>;
  /** Recorded; false where it was so already. */
  setApproval(scope: ApprovalScope, on: boolean, act: Act): Promise<boolean>;
  /** Whether new figures of the organisation wait: by its own setting or its region's. */
  needsApproval(organisation: string): Promise<boolean>;
  /** Organisations with approval, and the periods of which something waits. */
  waitingPeriods(): Promise<readonly { readonly organisation: string; readonly period: string }[]>;
  /** Oldest first. */
  reviews(organisation: string, month: Month): Promise<readonly Review[]>;
  /** One decision about everything that waits, in one transaction; of two at once one is `done`. `reporters` are persons. */
  decide(request: DecideRequest): Promise<DecideOutcome>;
}
