// Who may see, enter, correct and name: asked again for every act, from what the router knows of the caller.
import type { Caller } from '../conversation/feature.js';

/** What the caller may do with an organisation's figures. */
export interface Rights {
  readonly see: boolean;
  /** Enter figures that were not there. */
  readonly enter: boolean;
  /** Change figures that are there. */
  readonly correct: boolean;
  /** Approve its figures or send them back. */
  readonly approve: boolean;
  /** Have its reporters reminded. */
  readonly nudge: boolean;
  readonly authority: 'reporter' | 'deputy' | 'steward';
}

export function rightsOf(caller: Caller, organisation: string): Rights {
  const reporter = caller.reporterFor.includes(organisation);
  return {
    see: reporter || caller.coordinatorOf.includes(organisation) || caller.isSteward,
    enter: reporter,
    correct: reporter || caller.isSteward,
    approve: caller.coordinatorOf.includes(organisation) || caller.isSteward,
    nudge: caller.coordinatorOf.includes(organisation) || caller.isSteward,
    authority: caller.reportingDeputyFor?.includes(organisation) ? 'deputy' : reporter ? 'reporter' : 'steward',
  };
}
