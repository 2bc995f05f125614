// A question after its answer: what is counted of every one, what is stored of one that its asker agreed to send, and
// the port through which both are kept. What was asked stands nowhere before the asker sends it.
import type { AnswerState } from '../conversation/answer-state.js';
import type { Language } from '../conversation/view.js';

/** States in which the asker was left without an answer. */
export const unansweredStates: readonly AnswerState[] = ['not-assigned', 'unknown', 'did-you-mean'];

/** `done`: its proposal has been brought into the registry, or left. */
export type Handling = 'open' | 'answered' | 'dismissed' | 'done';

export interface StoredQuestion {
  readonly id: string;
  readonly askedAt: Date;
  readonly language: Language;
  readonly state: AnswerState;
  /** `kind:id` of what the answer was about. */
  readonly entries: readonly string[];
  /** Set once the asker has sent it. */
  readonly sent?: SentQuestion;
}

export interface SentQuestion {
  readonly text: string;
  readonly suggestion?: string;
  readonly account: string;
  readonly askerName: string;
  readonly at: Date;
  readonly handling: Handling;
  readonly answer?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: Date;
}

/** A sent question, for those who handle them. */
export type HandledQuestion = StoredQuestion & { readonly sent: SentQuestion };

/** What was asked and not answered in one week, without anything personal. */
export interface MissedCount {
  /** ISO week: `2026-47`. */
  readonly week: string;
  readonly language: Language;
  readonly state: AnswerState;
  /** The asker said that the answer was wrong. */
  readonly wrong: boolean;
  readonly entries: readonly string[];
  readonly count: number;
}

export interface Steward {
  /** Registry person, or `account:<id>`. */
  readonly person: string;
  readonly name: string;
  readonly absentUntil?: string;
}

/** By whom and when; `sendAt` is when the notice about it may leave. */
export interface Act {
  readonly account: string;
  readonly platform: string;
  readonly at: Date;
  readonly sendAt: Date;
}

export interface QuestionStore {
  /** A row without text and asker; returns its id. */
  record(question: Omit<StoredQuestion, 'id' | 'sent'>): Promise<string>;
  /** Undefined also for what is no id at all. */
  question(id: string): Promise<StoredQuestion | undefined>;
  /** Counts the answer as right, unless something was said of it before. */
  right(id: string): Promise<void>;
  /** Stores text and asker and plans the notices to `stewards`, in one transaction; false when it had been sent before. */
  send(
    id: string,
    sent: { readonly text: string; readonly suggestion?: string; readonly feedback: 'wrong' | 'unanswered' },
    stewards: readonly string[],
    act: Act,
  ): Promise<boolean>;
  /** Closes an open one, with an answer or without, and plans the notice to the asker; false when it is not open. */
  close(id: string, answer: string | undefined, act: Act): Promise<boolean>;
  /** The proposal of an answered one needs nothing more; false when it is not answered. */
  done(id: string, act: Omit<Act, 'sendAt'>): Promise<boolean>;
  /** Oldest first, with how many there are in all. */
  sentIn(handling: Handling, limit: number): Promise<{ readonly total: number; readonly questions: readonly HandledQuestion[] }>;
  /** The sent one whose id ends so; undefined when none or several do. */
  byCode(code: string): Promise<string | undefined>;
  /** Newest week first. */
  missed(since: Date, limit: number): Promise<readonly MissedCount[]>;
  /** Sent ones that Koolla did not answer, or answered wrongly, newest first. */
  missedTexts(since: Date, limit: number): Promise<readonly string[]>;
  stewards(now: Date): Promise<readonly Steward[]>;
  /** Removes rows without text from before; returns how many. */
  forget(before: Date): Promise<number>;
}

/** What a question can be called in a typed command. */
export function codeOf(id: string): string {
  return id.slice(-6);
}
