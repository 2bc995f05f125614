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

  it.each(['fi', 'sv', 'en'] as const)('our own questions in %s: 98 % right, 0.5 % false', async (language) => {
    const result = await score(ownQuestions(['dev', 'held', 'tuned'], language));
    expect(result.right).toBeGreaterThanOrEqual(0.98);
    expect(result.falseAnswers).toBeLessThanOrEqual(0.005);
  });

  it('what nobody has tuned on: 93 % right, 2 % false', async () => {
    const untuned = ownQuestions(['untuned']);
    expect(untuned.length).toBeGreaterThan(100);
    const result = await score(untuned);
    expect(result.right).toBeGreaterThanOrEqual(0.93);
    expect(result.falseAnswers).toBeLessThanOrEqual(0.02);
  });

  it('no question stands twice under one id, and each belongs to a part', () => {
    const all = ownQuestions(['dev', 'held', 'tuned', 'untuned']);
    expect(all.length).toBeGreaterThan(1900);
    expect(new Set(all.map((q) => q.id)).size).toBe(all.length);
  });
});
