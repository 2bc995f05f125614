// Who is calling: the port through which the router learns a person's language and duties.
// What counts is the e-mail that the platform vouches for; a client's own word about itself counts for nothing.
import type { Actor, Caller, Platform } from './feature.js';
import type { Language } from './view.js';

export interface Callers {
  /**
   * Finds or makes the account and looks up the person's duties on the day of `now` (Europe/Helsinki).
   * `reference` is the platform's address for later messages, stored when it is new.
   */
  resolve(actor: Actor, now: Date): Promise<Caller>;
  /**
   * Stores where the person can be reached outside a reply. A 'fallback' (a shared place) replaces only another one,
   * whose places it then names too.
   */
  remember(actor: Actor, reference: unknown, quality: 'certain' | 'fallback', now: Date): Promise<void>;
  /** Which of these work addresses belong to people of the registry; lower case. */
  expected(emails: readonly string[]): Promise<ReadonlySet<string>>;
  /** The person removed Koolla, or with `user` absent the whole workspace did: nothing more is sent there. */
  forgetAddress(where: { readonly platform: Platform; readonly tenant: string; readonly user?: string }): Promise<void>;
  /**
   * A shared place is gone, or these users (all without `users`) left it: addresses that came from there alone go.
   * An address names such places in its `through`, a list; one without it stays.
   */
  forgetPlace(where: {
    readonly platform: Platform;
    readonly tenant: string;
    readonly place: string;
    readonly users?: readonly string[];
  }): Promise<void>;
  /** The person's own choice of language; undefined goes back to the client's locale. */
  chooseLanguage(account: string, language: Language | undefined): Promise<void>;
  /** The person's own region, on all of the person's accounts; undefined goes back to the workspace's. */
  chooseOwnRegion(account: string, region: string | undefined): Promise<void>;
  /** The workspace's own region; undefined clears it. */
  chooseHomeRegion(actor: Actor, region: string | undefined): Promise<void>;
  /** True the first time it is called for an account. */
  firstWelcome(account: string): Promise<boolean>;
}

/** The language that a client's locale stands for: `sv-FI` → sv; anything unknown → fi. */
export function languageOfLocale(locale: string | undefined): Language {
  const prefix = locale?.slice(0, 2).toLowerCase();
  return prefix === 'sv' || prefix === 'en' ? prefix : 'fi';
}
