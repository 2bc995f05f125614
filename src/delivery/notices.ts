// The ledger as delivery sees it: one row a notice, from planned to settled. Which notices there are and what
// they say is each slice's own matter (NoticeKind); SQL stands in src/storage/notice-store.ts.
import type { Language, View } from '../conversation/view.js';
import type { SentCard } from './card-updates.js';
import type { Address, Carrier, Receipt } from './messenger.js';

/** A notice that a worker holds under a lease. `attempt` fences: whoever lost the lease can settle nothing. */
export interface ClaimedNotice {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  /** Ids that the view is made of; never the text itself. */
  readonly subject: Readonly<Record<string, string>>;
  readonly about: string;
  /** Registry person, or `account:<id>`. */
  readonly person: string;
  readonly dueAt: Date;
  readonly attempt: number;
  /** When the first attempt began, by the database's clock. */
  readonly firstTryAt: Date;
  /** The notice whose id the message carries: its own, or of the one that it goes with; absent where it goes by itself. */
  readonly gatheredInto?: string;
  /** The same of the attempt before, which may have arrived. */
  readonly earlier?: string;
}

/** A way to reach a person, best first. */
export interface Reach {
  readonly account: string;
  readonly address: Address;
  readonly language: Language;
}

/** How an attempt ended. */
export type Settlement =
  | { readonly state: 'sent'; readonly receipt: Receipt; readonly account: string }
  /** `refusedBy`: the last way that was tried and refused for good; absent when there was none to try. */
  | { readonly state: 'failed'; readonly reason: string; readonly refusedBy?: Reach }
  | { readonly state: 'cancelled'; readonly reason: string }
  /** Tried again later: `retryAt` by the real clock (back-off), or `dueAt` by the plan's (office hours). */
  | { readonly state: 'planned'; readonly reason: string; readonly retryInMs?: number; readonly dueAt?: Date };

export interface NoticeStore {
  /**
   * Takes the notice under a lease if it is due at `now` and nobody else holds it, and with it whatever else is due for
   * the same person of the kinds in `gathering`; the asked one first, empty when it is not to be had. A notice whose
   * subject says `now: 'yes'` goes by itself, and so do all of a person who wants no gathering. Leases run by the
   * database's clock.
   */
  claim(id: string, now: Date, leaseMs: number, gathering?: readonly string[]): Promise<readonly ClaimedNotice[]>;
  /** Ids of notices that are due and free to be claimed, soonest first. */
  claimable(now: Date, limit: number): Promise<readonly string[]>;
  /** One notice as it stands, without taking it. */
  find(id: string): Promise<ClaimedNotice | undefined>;
  /** Where the person can be reached: the preferred account first, then the one seen last. */
  reach(person: string): Promise<readonly Reach[]>;
  /** Stores how the attempt ended, with what follows from it, in one transaction; false when the lease was lost. */
  settle(notice: ClaimedNotice, settlement: Settlement, now: Date): Promise<boolean>;
  /** The cards that were sent about this (a convening), with their receipts. */
  sentAbout(about: string): Promise<readonly SentCard[]>;
  /** The platform says that this account can no longer be reached. */
  deactivate(account: string): Promise<void>;
  /** Enqueues again what is due and has waited longer than `olderThanMs`: a lost job, a worker that died. */
  requeue(now: Date, olderThanMs: number): Promise<number>;
}

/** What a slice says about one of its notices just before it leaves. */
type Prepared =
  | { readonly action: 'send'; readonly view: View }
  | { readonly action: 'cancel'; readonly reason: string }
  | { readonly action: 'postpone'; readonly until: Date; readonly reason: string };

/** One kind of notice, by the slice that plans it. */
export interface NoticeKind {
  /** What comes due on one day for one person comes in one message a day, unless a notice's subject says `now: 'yes'`. */
  readonly gathers?: true;
  /** Checks the condition again and renders. Called once per attempt and way, under the lease; `carrier` absent: nobody to send to. */
  prepare(notice: ClaimedNotice, language: Language, now: Date, carrier?: Carrier): Promise<Prepared>;
}
