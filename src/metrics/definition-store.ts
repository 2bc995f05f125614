// What defining metrics in the chat needs to have kept: the port that src/storage/metric-editor.ts implements. Each
// change is one transaction with its line in the audit log; who may is asked above.
import type { Platform } from '../conversation/feature.js';
import type { CollectedMetric } from './model.js';

interface Act {
  /** Account of the steward. */
  readonly by: string;
  readonly at: Date;
  readonly platform: Platform;
}

/** What of a metric may change without making its figures another series. */
export type Revision = Pick<
  CollectedMetric,
  | 'name'
  | 'aliases'
  | 'unit'
  | 'decimals'
  | 'deadlineWorkingDay'
  | 'minimum'
  | 'maximum'
  | 'target'
  | 'hideBelow'
  | 'overlapGroup'
  | 'reportedBy'
>;

export interface MetricEditor {
  /** Gives it a free id made of its Finnish name. */
  define(metric: Omit<CollectedMetric, 'id'>, act: Act): Promise<string>;
  /** Undefined leaves a field empty; false where the metric is gone. */
  revise(id: string, revision: Revision, act: Act): Promise<boolean>;
  /** Ends the version in force the day before; false where another one begins on that day or later. */
  addVersion(id: string, version: CollectedMetric['versions'][number] & { readonly from: string }, act: Act): Promise<boolean>;
  /** Its last day; figures stay. */
  end(id: string, until: string, act: Act): Promise<boolean>;
}
