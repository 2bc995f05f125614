import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/conversation/feature.js';
import { languages } from '../../src/conversation/view.js';
import { createLearnFeature } from '../../src/learn/feature.js';
import type { QuestionStore } from '../../src/learn/model.js';
import { createRecentQuestions } from '../../src/learn/recent-questions.js';
import { wording } from '../../src/learn/wording.js';

const now = new Date('2026-03-02T07:30:00Z');
const context: Context = {
  caller: {
    actor: { platform: 'terminal', tenant: 'local', user: 'u' },
    account: 'a',
    name: 'a',
    language: 'fi',
    languageChosen: false,
    isSteward: false,
    contactOf: [],
    deputyOf: [],
    reporterFor: [],
    coordinatorOf: [],
  },
  place: { kind: 'personal', conversation: 'c' },
  now,
  correlation: 'test',
};

describe('the actions under an answer', () => {
  const recorded: unknown[] = [];
  const store = {
    async record(question: unknown) {
      recorded.push(question);
      return '01900000-0000-7000-8000-000000000000';
    },
  } as unknown as QuestionStore;
  const names = async (state: 'agreed' | 'unknown' | 'not-assigned' | 'did-you-mean' | 'ambiguous', room: number) => {
    const feature = createLearnFeature({ store, entryName: () => undefined });
    return (await feature.feedbackActions(context, { state, entries: [], language: 'fi', text: 'Kuka?', room })).map((one) => one.name);
  };

  it('are no more than there is room for, and the question is counted all the same', async () => {
    expect(await names('agreed', 2)).toEqual(['learn.right', 'learn.wrong']);
    expect(await names('agreed', 1)).toEqual(['learn.wrong']);
    expect(await names('agreed', 0)).toEqual([]);
    expect(await names('unknown', 0)).toEqual([]);
    for (const state of ['unknown', 'not-assigned', 'did-you-mean'] as const) expect(await names(state, 3)).toEqual(['learn.send']);
    expect(await names('ambiguous', 6)).toEqual([]);
    expect(recorded).toHaveLength(8);
    expect(JSON.stringify(recorded)).not.toContain('Kuka?');
  });
});

describe('what is remembered of a question', () => {
  const question = (account: string) => ({ account, text: 'Kuka?' });

  it('is bounded, the oldest going first', () => {
    const recent = createRecentQuestions(3);
    for (const key of ['a', 'b', 'c', 'a', 'd']) recent.remember(key, question(key), now);
    expect(recent.size).toBe(3);
    expect(recent.recall('b', now)).toBeUndefined();
    expect(recent.recall('a', now)?.account).toBe('a');
  });

  it('leaves the memory, not only the answers, after half an hour', () => {
    const recent = createRecentQuestions();
    recent.remember('a', question('a'), now);
    const later = new Date(now.getTime() + 30 * 60_000);
    expect(recent.recall('a', later)).toBeUndefined();
    recent.forgetExpired(later);
    expect(recent.size).toBe(0);
  });
});

describe.each(languages)('the words in %s', (language) => {
  it('fit where they stand on every platform', () => {
    const { form, actions } = wording[language];
    for (const title of [form.wrongTitle, form.sendTitle, form.answerTitle]) expect(title.length).toBeLessThanOrEqual(24);
    for (const hint of [form.questionHint, form.correctHint, form.whoseHint, form.answerHint]) expect(hint.length).toBeLessThanOrEqual(150);
    for (const label of Object.values(actions)) expect(label.length).toBeLessThanOrEqual(75);
    expect(form.reader('X')).toContain('X');
    expect(form.reader('')).not.toContain(': .');
  });
});
