// That somebody was named deputy of networks, or stand-in for an absence, as plain data, and the port through which it is
// read and taken back. The rows are notices of the ledger; SQL stands in src/storage/naming-store.ts.
import type { Id, LocalDate } from '../registry/model.js';
import type { Days, SetBy } from './absence-model.js';

/** The ledger's name for these notices. */
export const namingKind = 'naming';

/**
 * What a notice of this kind says: you were named; (to who named) that the named person cannot; or that you are not needed
 * any more, to who has been told before that they were.
 */
export type NamingStep = 'deputy' | 'stand-in' | 'no-deputy' | 'no-stand-in' | 'deputy-off' | 'stand-in-off';

/** Ids that a notice is made of. */
export interface NamingSubject {
  readonly step: NamingStep;
  /** Ids of networks, a blank between; of a deputy. */
  readonly networks?: string;
  /** By what right a deputy was named. */
  readonly role?: 'contact' | 'steward';
  /** Account id of who named. */
  readonly by?: string;
  /** The day on which a deputy was named. */
  readonly on?: LocalDate;
  /** Absence id; of a stand-in. */
  readonly absence?: string;
  /** Who is absent. */
  readonly of?: Id;
  /** Of a stand-in who is not needed: the days of which they had been told. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  /** Who said no. */
  readonly who?: Id;
}

/** One naming of a person. */
export interface Naming {
  /** The notice's id. */
  readonly id: string;
  readonly person: Id;
  readonly subject: NamingSubject;
}

export interface NamingStore {
  /** A naming by its notice; undefined when there is none. */
  find(id: string): Promise<Naming | undefined>;
  /** What a person was named for, newest first, as far as it may still hold. */
  of(person: Id): Promise<readonly Naming[]>;
  /** Those of the networks whose deputy the person is today. */
  deputyOf(person: Id, networks: readonly Id[], now: Date): Promise<readonly Id[]>;
  /** Networks of these that have a deputy today. */
  withDeputy(networks: readonly Id[], now: Date): Promise<readonly Id[]>;
  /** An absence that has not ended, with its stand-in. */
  absence(id: string, now: Date): Promise<(Days & { readonly of: Id; readonly standIn?: Id }) | undefined>;
  /** Whether the first stands in for the second on any of these days. */
  standsIn(person: Id, of: Id, days: Days): Promise<boolean>;
  /** A name to show for an account id or a person; '' where it is gone. */
  nameOf(who: string): Promise<string>;
  /**
   * Ends that the person is deputy of these networks, and tells who named them, in one transaction; the networks where it
   * was so, each with the name of who is told.
   */
  declineDeputy(
    person: Id,
    networks: readonly Id[],
    by: SetBy,
    now: Date,
  ): Promise<readonly { readonly network: Id; readonly namer: string }[]>;
  /** Takes the stand-in out of the absence and tells who is absent; false when the person does not stand in there. */
  declineStandIn(person: Id, absence: string, by: SetBy, now: Date): Promise<boolean>;
}
