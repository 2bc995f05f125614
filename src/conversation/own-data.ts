// A port: what is stored of the caller, for the caller's own eyes, and forgetting somebody whom the registry does not
// know. A person of the registry is shown in full, corrected and deleted by the steward (`koolla registry person`).
import type { Platform } from './feature.js';
import type { Language } from './view.js';

/** What is counted, one row each. */
export const storedKinds = ['absences', 'notices', 'answers', 'figures', 'drafts', 'questions', 'dialogues', 'audit'] as const;
export type StoredKind = (typeof storedKinds)[number];

export interface StoredData {
  /** As the registry has the person. */
  readonly person?: {
    readonly id: string;
    readonly name: string;
    readonly title?: string;
    readonly organisation: string;
    readonly email?: string;
    readonly phone?: string;
    /** Duties of today and of before. */
    readonly duties: number;
  };
  readonly accounts: readonly {
    readonly platform: Platform;
    readonly name?: string;
    readonly email?: string;
    readonly seenAt: Date;
  }[];
  /** The person chose hours for messages. */
  readonly hours: boolean;
  readonly counts: Readonly<Record<StoredKind, number>>;
}

export interface OwnData {
  /** Of the person behind this account, over all of the person's accounts. */
  read(account: string, language: Language, now: Date): Promise<StoredData>;
  /**
   * All of it as plain data, for the person's own eyes; a line of the audit log says that it was given, not what.
   * What the steward's file of a person of the registry holds, or what hangs on the accounts of somebody it does not know.
   */
  copy(account: string, source: Platform, now: Date): Promise<Readonly<Record<string, unknown>>>;
  /** Deletes everything of somebody whom the registry does not know; false where it does, and nothing was deleted. */
  forget(account: string, source: Platform, now: Date): Promise<boolean>;
}

/** So many days after its end an absence is deleted. */
export const absenceKeptDays = 30;
/** So many days after it was asked a question is deleted, unless the asker sent it to the steward. */
export const questionKeptDays = 400;
/** So many minutes after the last turn a dialogue is deleted. */
export const dialogueKeptMinutes = 30;
