// Question sets with the answer that each must get, and how an answer is judged. Used by the bench and by tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/conversation/view.js';

export interface Expectation {
  readonly kind: 'answer' | 'ambiguous' | 'unknown';
  /** Every element must occur in the answer's text; of a list, any one; "a|b" is a list too. */
  readonly mustMention: readonly (string | readonly string[])[];
}

export interface BenchQuestion {
  readonly id: string;
  readonly language: Language;
  /** The last turn is judged. */
  readonly turns: readonly string[];
  readonly expect: Expectation;
  readonly set: 'given' | Part;
}

/** All but `untuned` have been read and tuned on; a set that has not shows whether what was learnt carries over. */
type Part = 'dev' | 'held' | 'tuned' | 'untuned';

interface FileQuestion {
  readonly id: string;
  readonly lang?: Language;
  readonly text?: string;
  readonly turns?: readonly string[];
  readonly expect: Expectation;
  readonly part?: Part;
}

/** The questions that came with the field's documents; empty where that folder is absent. */
export function givenQuestions(): BenchQuestion[] {
  const path = join(process.cwd(), '../shared/data/questions.json');
  if (!existsSync(path)) return [];
  const file = JSON.parse(readFileSync(path, 'utf8')) as { questions: FileQuestion[]; dialogues: FileQuestion[] };
  return [...file.questions, ...file.dialogues].map((q) => ({
    id: q.id,
    language: q.lang ?? 'fi',
    turns: q.turns ?? [q.text ?? ''],
    expect: q.expect,
    set: 'given',
  }));
}

/** Our own questions from every file of the folder that are in one of the parts, in a language or in all. */
export function ownQuestions(parts: readonly Part[], language?: Language): BenchQuestion[] {
  const folder = join(process.cwd(), 'test/bench/questions');
  const files = readdirSync(folder).filter((f) => f.endsWith('.json'));
  return files.flatMap((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as FileQuestion[] | { questions: FileQuestion[] };
    const ownLanguage = /^(fi|sv|en)\.json$/.exec(name)?.[1] as Language | undefined;
    return (Array.isArray(file) ? file : file.questions).flatMap((q): BenchQuestion[] => {
      const own = q.lang ?? ownLanguage ?? 'fi';
      if (q.part === undefined || !parts.includes(q.part) || (language !== undefined && own !== language)) return [];
      return [{ id: q.id, language: own, turns: q.turns ?? [q.text ?? ''], expect: q.expect, set: q.part }];
    });
  });
}

export interface Judgement {
  readonly right: boolean;
  /** It answered although it should have refused or asked back. */
  readonly falseAnswer: boolean;
}

/** Judges the kind of an answer and what its text mentions. */
export function judge(expect: Expectation, kind: 'answer' | 'ambiguous' | 'unknown', text: string): Judgement {
  const lower = text.toLowerCase().replaceAll('\u00a0', ' ');
  const mentions = expect.mustMention.every((m) => {
    const any = typeof m === 'string' ? m.split('|') : m;
    return any.some((part) => lower.includes(part.toLowerCase().replaceAll('\u00a0', ' ')));
  });
  const sameKind = kind === expect.kind;
  return { right: sameKind && mentions, falseAnswer: expect.kind === 'unknown' && kind === 'answer' };
}

/** What an answer's state counts as. */
export function kindOf(state: string): Expectation['kind'] {
  if (state === 'unknown' || state === 'not-assigned') return 'unknown';
  return state === 'ambiguous' || state === 'did-you-mean' ? 'ambiguous' : 'answer';
}
