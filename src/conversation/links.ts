// A port: accounts of one person on several platforms, joined by a code that one account makes and the other types.
// Who has the same vouched work e-mail on both, in the registry, is one person without it.
import type { Platform } from './feature.js';

/** One of a person's accounts. */
export interface LinkedAccount {
  readonly account: string;
  readonly platform: Platform;
  readonly name: string;
  readonly email?: string;
  /** Where messages outside a reply go first. */
  readonly preferred: boolean;
}

/**
 * `unknown`: no such code, expired or used. `own`: made by this very account. `same`: one person already.
 * `different`: the registry knows the two as different people. `too-many`: too many wrong codes in an hour.
 */
export type LinkRefusal = 'unknown' | 'own' | 'same' | 'different' | 'too-many';

export interface Links {
  /** A new code, good for `linkMinutes` and once; earlier ones of the account are good no more. */
  begin(account: string, now: Date): Promise<string>;
  /** Whose code it is, before it is used; a wrong one counts as a guess. */
  look(account: string, code: string, now: Date): Promise<LinkedAccount | LinkRefusal>;
  /** Joins the two and uses the code up; drafts of both come together. */
  join(account: string, code: string, now: Date): Promise<LinkedAccount | LinkRefusal>;
  /** Takes this account out of what was joined with a code; false when it was not in. */
  unlink(account: string, now: Date): Promise<boolean>;
  /** All active accounts of the person behind this one, itself included. */
  of(account: string): Promise<readonly LinkedAccount[]>;
  /** From now on messages outside a reply go to this account first. */
  prefer(account: string): Promise<void>;
}

export const linkMinutes = 10;
