// What handing reporting over needs to have kept: the port that src/storage/metrics-hand-over.ts implements.
import type { Platform } from '../conversation/feature.js';

/** Somebody of the registry who might report. */
export interface Successor {
  readonly person: string;
  readonly name: string;
  /** Whether a message would reach that person. */
  readonly reachable: boolean;
  /** Away today, until this day. */
  readonly absentUntil?: string;
}

export interface HandOver {
  readonly id: string;
  readonly organisation: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly state: 'asked' | 'accepted' | 'declined' | 'cancelled';
}

interface Act {
  /** Account. */
  readonly by: string;
  readonly authority: 'reporter' | 'coordinator' | 'steward' | 'hand-over';
  readonly at: Date;
  readonly platform: Platform;
}

export interface HandOverStore {
  /** By work e-mail or full name; undefined when nobody fits, or more than one does. */
  successor(typed: string, now: Date): Promise<Successor | undefined>;
  /** Takes the place of one that was asked before for the same reporter and organisation. */
  askHandOver(request: { readonly organisation: string; readonly from: string; readonly to: string } & Act): Promise<HandOver>;
  handOver(id: string): Promise<HandOver | undefined>;
  /** With a yes the duty moves today, in the same transaction. Undefined when there is nothing to answer any more. */
  answerHandOver(id: string, accepted: boolean, act: Act): Promise<HandOver | undefined>;
}
