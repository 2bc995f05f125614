// Learn in words: sending a question on, handling it, and what has been asked without an answer.

import type { AnswerState } from '../conversation/answer-state.js';
import type { Language } from '../conversation/view.js';
import { en } from './wording-en.js';
import { fi } from './wording-fi.js';
import { sv } from './wording-sv.js';

export interface Words {
  readonly actions: Readonly<
    Record<'right' | 'wrong' | 'send' | 'answer' | 'dismiss' | 'done' | 'open' | 'list' | 'missed' | 'proposals', string>
  >;
  readonly form: {
    readonly wrongTitle: string;
    readonly sendTitle: string;
    readonly answerTitle: string;
    readonly question: string;
    readonly questionHint: string;
    readonly correct: string;
    readonly correctHint: string;
    readonly whose: string;
    readonly whoseHint: string;
    readonly answer: string;
    readonly answerHint: string;
    readonly send: string;
    readonly cancel: string;
    /** Who will read it: names of the stewards, '' when there is none. */
    readonly reader: (names: string) => string;
    readonly noClients: string;
    readonly asker: (name: string) => string;
  };
  readonly problems: {
    readonly question: string;
    readonly correct: string;
    readonly answer: string;
    readonly tooLong: (most: number) => string;
    readonly identityCode: string;
  };
  readonly asker: {
    readonly thanks: string;
    readonly sentTitle: string;
    readonly sent: (names: string) => string;
    readonly alreadySent: (day: string) => string;
    readonly notYours: string;
    readonly askAgain: string;
    readonly gone: string;
    readonly answerTitle: string;
    readonly dismissedTitle: string;
    readonly dismissed: string;
    readonly youAsked: string;
    readonly answeredBy: string;
    readonly proposal: string;
  };
  readonly steward: {
    readonly cardTitle: string;
    readonly facts: Readonly<
      Record<'from' | 'sentOn' | 'koolla' | 'about' | 'suggestion' | 'answer' | 'answeredBy' | 'code' | 'handling', string>
    >;
    readonly handling: Readonly<Record<'open' | 'answered' | 'dismissed' | 'done', string>>;
    readonly handledTitle: string;
    readonly tooLate: string;
    readonly listTitle: (open: number) => string;
    readonly listEmpty: string;
    readonly more: (count: number) => string;
    readonly how: (typed: string) => string;
    readonly proposalsTitle: (count: number) => string;
    readonly proposal: string;
    readonly proposalsNote: string;
    readonly missedTitle: string;
    readonly missedNone: string;
    readonly missedNote: string;
    readonly missedCut: (shown: number) => string;
    readonly missedTexts: string;
    readonly columns: Readonly<Record<'week' | 'state' | 'language' | 'about' | 'count', string>>;
    readonly markedWrong: string;
    readonly aPerson: string;
    readonly refusedTitle: string;
    readonly refused: (names: string) => string;
    readonly noSuchCode: string;
  };
  readonly states: Readonly<Record<AnswerState, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly week: (year: string, week: string) => string;
  readonly and: (items: readonly string[]) => string;
  readonly quote: (text: string) => string;
  readonly command: string;
  readonly typed: { readonly missed: string; readonly proposals: string };
  /** On a steward's own page. */
  readonly home: { readonly heading: string; readonly waiting: (count: string) => string; readonly show: string };
}

/** "Maija, Antti ja Liisa", with the language's own word. */
export function joined(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

export const wording: Record<Language, Words> = { fi, sv, en };
