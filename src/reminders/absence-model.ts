// A person's own absences and who stands in, as plain data, and the port through which they are stored. What may be
// set stands in absence-rules.ts, SQL in src/storage/absences.ts.
import type { Id, LocalDate } from '../registry/model.js';

/** Both days included. */
export interface Days {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Who gets a person's reminders meanwhile. `left`: no longer there, so that the deputy gets them. */
export interface StandIn {
  readonly person: Id;
  readonly name: string;
  readonly left: boolean;
  /** When that person is away too, in the same days. */
  readonly away?: Days;
}

export interface Absence extends Days {
  readonly id: string;
  readonly standIn?: StandIn;
}

/** An absence as it is to be. */
export interface AbsenceDraft extends Days {
  /** Registry id. */
  readonly standIn?: Id;
}

/** Who sets it, for the audit log. */
export interface SetBy {
  readonly account: string;
  /** The platform it came from. */
  readonly source: string;
}

/** `already`: just this stands there. `stale`: what it was to take the place of has changed meanwhile. */
export type PutOutcome = 'stored' | 'already' | 'stale';

export interface AbsenceStore {
  /** Those of a person that end on the day of `now` or later, soonest first. */
  of(person: Id, now: Date): Promise<readonly Absence[]>;
  /** Stores it in the place of `replaces`; nothing else may overlap it. */
  put(person: Id, draft: AbsenceDraft, replaces: readonly string[], by: SetBy, now: Date): Promise<PutOutcome>;
  /** Ends one: an ongoing one had its last day yesterday, a coming one goes. False when it is not there any more. */
  end(person: Id, id: string, by: SetBy, now: Date): Promise<boolean>;
  /** The first absence of a person that touches these days. */
  during(person: Id, days: Days): Promise<Days | undefined>;
  /** For whom a person stands in on these days. */
  standsInFor(person: Id, days: Days): Promise<readonly string[]>;
}

/** Who a network's deputy is. */
export interface NetworkDeputy {
  readonly network: Id;
  readonly deputy?: {
    readonly person: Id;
    readonly name: string;
    /** No longer there: nobody is asked in the contact's place. */
    readonly left: boolean;
    /** The last day of an absence that covers today. */
    readonly absentUntil?: LocalDate;
  };
}
