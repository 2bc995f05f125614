import { describe, expect, it } from 'vitest';
import { type BenchQuestion, givenQuestions, judge, kindOf, ownQuestions } from '../bench/ask-questions.js';
import { ask } from './bundled.js';

async function score(questions: readonly BenchQuestion[]): Promise<{ right: number; falseAnswers: number }> {
  let answerable = 0;
  let right = 0;
  let refusable = 0;
  let falseAnswers = 0;
  for (const q of questions) {
    const a = await ask(...q.turns);
    const verdict = judge(q.expect, kindOf(a.state), a.text);
    if (q.expect.kind === 'answer') {
      answerable += 1;
      if (verdict.right) right += 1;
    }
    if (q.expect.kind === 'unknown') {
      refusable += 1;
      if (verdict.falseAnswer) falseAnswers += 1;
    }
  }
  return { right: right / answerable, falseAnswers: falseAnswers / refusable };
}

describe('question sets', () => {
  const given = givenQuestions();
  it.skipIf(given.length === 0)('the given questions: 97 % right, 1 % false', async () => {
    const result = await score(given);
    expect(result.right).toBeGreaterThanOrEqual(0.97);
    expect(result.falseAnswers).toBeLessThanOrEqual(0.01);
  });

  it('our own questions, those that were tuned on', async () => {
    const result = await score((['fi', 'sv', 'en'] as const).flatMap((l) => [...ownQuestions(l, 'dev'), ...ownQuestions(l, 'held')]));
    expect(result.right).toBeGreaterThanOrEqual(0.95);
    expect(result.falseAnswers).toBeLessThanOrEqual(0.02);
  });

  it('our own questions, those that nobody tuned on, do not fall behind what was reached', async () => {
    const result = await score((['fi', 'sv', 'en'] as const).flatMap((l) => ownQuestions(l, 'fresh')));
    expect(result.right).toBeGreaterThanOrEqual(0.84);
    expect(result.falseAnswers).toBeLessThanOrEqual(0.03);
  });
});
