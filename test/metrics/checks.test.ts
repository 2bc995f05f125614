import { describe, expect, test } from 'vitest';
import { concernsOf, usualRange } from '../../src/metrics/checks.js';
import { holdsIdentityCode, withoutFormula } from '../../src/metrics/comment.js';
import type { Entry } from '../../src/metrics/model.js';
import { figure, metric } from './support.js';

const history = (...values: (number | null)[]) =>
  values.map((value, i) => figure({ period: `2026-${String(i + 1).padStart(2, '0')}`, value }));
const given = (value: number, comment?: string): Entry => ({
  kind: 'number',
  value,
  approximate: false,
  provisional: false,
  ...(comment && { comment }),
});
const kinds = (over: Parameters<typeof metric>[0], entry: Entry, ...values: (number | null)[]) =>
  concernsOf(metric(over), entry, history(...values)).map((concern) => concern.kind);

describe('a running total', () => {
  test('that falls is asked', () => expect(kinds({ kind: 'cumulative' }, given(6), 3, 5, 7)).toEqual(['falls']));
  test('that stays or grows is not', () => {
    expect(kinds({ kind: 'cumulative' }, given(7), 3, 5, 7)).toEqual([]);
    expect(kinds({ kind: 'cumulative' }, given(9), 3, 5, 7)).toEqual([]);
  });
  test('that leaps far beyond its usual steps is asked', () =>
    expect(kinds({ kind: 'cumulative' }, given(90), 2, 4, 6, 8, 10, 12, 14)).toEqual(['jump']));
});

describe('a jump', () => {
  test('needs enough history', () => expect(kinds({}, given(900), 30, 31, 29, 30, 32)).toEqual([]));
  test('is told from ordinary variation', () => {
    expect(kinds({}, given(310), 30, 31, 29, 30, 32, 28)).toEqual(['jump']);
    expect(kinds({}, given(45), 30, 31, 29, 30, 32, 28)).toEqual([]);
  });
  test('one wild value in the past does not hide the next', () =>
    expect(kinds({}, given(310), 30, 31, 900, 30, 32, 28, 29)).toEqual(['jump']));
  test('a flat history allows a count to vary', () => expect(kinds({}, given(7), 4, 4, 4, 4, 4, 4, 4)).toEqual([]));
  test('months without a number do not count', () => expect(usualRange([1, 2, 3])).toBeUndefined());
});

describe('a zero', () => {
  test('after many is asked', () => expect(kinds({}, given(0), 12, 9, 14)).toEqual(['zero']));
  test('where zeros are usual is not', () => expect(kinds({}, given(0), 12, 0, 14)).toEqual([]));
  test('where the figures are small is not', () => expect(kinds({}, given(0), 1, 2, 1)).toEqual([]));
});

test('no data is no drop', () => expect(kinds({ kind: 'cumulative' }, { kind: 'missing', reason: 'lomalla' }, 3, 5, 7)).toEqual([]));

test('a client’s name in a remark is asked about; an organisation’s is not', () => {
  expect(kinds({}, given(3, 'asiakas Matti Meikäläinen mukana'))).toEqual(['name']);
  expect(kinds({}, given(3, 'klient Anna kom'))).toEqual(['name']);
  expect(kinds({}, given(3, 'mukana kaksi asiakasta Kouvolasta'))).toEqual([]);
});

describe('identity codes', () => {
  test.each(['131052-308T', '131052−308T', 'hetu 010594Y9021 ok', '010516B903X', '131052-308t'])('%s is found', (text) =>
    expect(holdsIdentityCode(text)).toBe(true),
  );
  test.each(['131052-308U', '311352-308T', '131052308T', '12345-678', 'A131052-308TX', 'infoja 3', '010594Y9022'])('%s is none', (text) =>
    expect(holdsIdentityCode(text)).toBe(false),
  );
});

describe('formulas', () => {
  test.each(['=1+1', '+cmd|x', '@SUM(A1)', '-2+3', ' =HYPERLINK("x")', '\t=1', '|calc'])('%s is neutralised', (text) =>
    expect(withoutFormula(text)).toBe(`'${text}`),
  );
  test.each(['tavallinen', '-12,5', '−3', '12', ''])('%s stays', (text) => expect(withoutFormula(text)).toBe(text));
});
