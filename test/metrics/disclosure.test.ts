// What is hidden where everybody looks, and that nothing hidden can be reckoned from what is shown.
import { describe, expect, test } from 'vitest';
import { figureKey, hiddenWidely, totalKey } from '../../src/metrics/disclosure.js';
import type { CollectedMetric, StoredFigure } from '../../src/metrics/model.js';
import { figure, metric } from './support.js';

const count = metric({ id: 'a', hideBelow: 5 });
const metricsOf = (...metrics: CollectedMetric[]) => new Map(metrics.map((each) => [each.id, each]));
const of = (organisation: string, value: number, over: Partial<StoredFigure> = {}) => figure({ metric: 'a', organisation, value, ...over });
const hiddenOrganisations = (figures: readonly StoredFigure[], totals = true) => {
  const hidden = hiddenWidely(figures, metricsOf(count), { totals });
  return { of: figures.filter((each) => hidden.figures.has(figureKey(each))).map((each) => each.organisation), totals: [...hidden.totals] };
};

describe('a small count', () => {
  test('from one up to, not including, the threshold is hidden; zero and the threshold itself are not', () => {
    const figures = [of('o0', 0), of('o1', 1), of('o4', 4), of('o5', 5)];
    expect(hiddenOrganisations(figures, false).of).toEqual(['o1', 'o4']);
  });

  test('of a metric without a threshold is shown, unless whoever asks brings one', () => {
    const plain = metricsOf(metric({ id: 'a' }));
    expect(hiddenWidely([of('x', 2)], plain).figures.size).toBe(0);
    expect(hiddenWidely([of('x', 2)], plain, { hideBelow: 3 }).figures.size).toBe(1);
  });

  test('that a document has published stays, and so do yes, no and words', () => {
    expect(hiddenOrganisations([of('x', 2, { source: 'registry' }), of('y', 20)]).of).toEqual([]);
    const yes = metricsOf(metric({ id: 'a', kind: 'yes-no', hideBelow: 5 }));
    expect(hiddenWidely([of('x', 1)], yes).figures.size).toBe(0);
  });
});

describe('beside a shown total', () => {
  test('one hidden count takes the next smallest along', () => {
    expect(hiddenOrganisations([of('small', 3), of('middle', 9), of('large', 40)])).toEqual({ of: ['small', 'middle'], totals: [] });
  });

  test('two hidden counts are enough, unless their sum gives both away', () => {
    expect(hiddenOrganisations([of('x', 2), of('y', 3), of('z', 40)]).of).toEqual(['x', 'y']);
    expect(hiddenOrganisations([of('x', 1), of('y', 1), of('z', 40)]).of).toEqual(['x', 'y', 'z']);
    expect(hiddenOrganisations([of('x', 4), of('y', 4), of('z', 40)]).of).toEqual(['x', 'y', 'z']);
  });

  test('where nothing else can be hidden, the total is', () => {
    expect(hiddenOrganisations([of('only', 3), of('none', 0)])).toEqual({ of: ['only'], totals: [totalKey('a', '2026-09')] });
  });

  test('whatever is hidden, at least two ways of filling the gaps remain', () => {
    // Every distribution of three organisations up to seven: the reader knows the total, the threshold and what is shown.
    for (let x = 0; x <= 7; x += 1)
      for (let y = 0; y <= 7; y += 1)
        for (let z = 0; z <= 7; z += 1) {
          const figures = [of('x', x), of('y', y), of('z', z)];
          const hidden = hiddenWidely(figures, metricsOf(count), { totals: true });
          if (hidden.totals.size > 0) continue;
          const gone = figures.filter((each) => hidden.figures.has(figureKey(each)));
          const sum = gone.reduce((all, each) => all + (each.value ?? 0), 0);
          const small = gone.filter((each) => (each.value ?? 0) < 5);
          for (const each of small) {
            const possible = new Set<number>();
            for (let value = 1; value < 5; value += 1) if (fills(sum - value, gone.length - 1)) possible.add(value);
            expect(possible.size, `${x} ${y} ${z}: ${each.organisation}`).toBeGreaterThan(1);
          }
        }
  });
});

/** Whether `parts` counts of at least one can make up the sum. */
function fills(sum: number, parts: number): boolean {
  return parts === 0 ? sum === 0 : sum >= parts;
}

describe('between metrics', () => {
  const whole = metric({ id: 'whole', rules: [{ kind: 'sum', of: ['a', 'b'], level: 'wrong' }] });
  const b = metric({ id: 'b' });

  test('a part cannot be reckoned from its whole: another part is hidden too', () => {
    const figures = [of('x', 2), of('x', 30, { metric: 'b' }), of('x', 32, { metric: 'whole' })];
    const hidden = hiddenWidely(figures, metricsOf(count, b, whole));
    expect(figures.filter((each) => hidden.figures.has(figureKey(each))).map((each) => each.metric)).toEqual(['a', 'b']);
  });

  test('where the other part is not there, nothing can be reckoned', () => {
    const figures = [of('x', 2), of('x', 32, { metric: 'whole' })];
    expect(hiddenWidely(figures, metricsOf(count, b, whole)).figures.size).toBe(1);
  });
});

test('a running total that grew by a small count waits until it has grown enough', () => {
  const running = metricsOf(metric({ id: 'a', kind: 'cumulative', hideBelow: 5 }));
  const figures = [20, 22, 24, 26, 26].map((value, i) => of('x', value, { period: `2026-0${i + 1}` }));
  const hidden = hiddenWidely(figures, running);
  expect(figures.filter((each) => !hidden.figures.has(figureKey(each))).map((each) => each.value)).toEqual([20, 26, 26]);
});
