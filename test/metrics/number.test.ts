import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/conversation/format.js';
import { languages } from '../../src/conversation/view.js';
import { largestNumber, readNumber } from '../../src/metrics/number.js';

describe('numbers that can be read in one way', () => {
  test.each([
    ['0', 0],
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['1\u2009234 567', 1234567],
    ["1'234", 1234],
    ['007', 7],
    ['１２', 12],
    ['3.', 3],
    ['1.234.567', 1234567],
    ['kolme', 3],
    ['Seitsemän', 7],
    ['två', 2],
    ['twelve', 12],
    ['-5', -5],
    ['−5', -5],
    ['–5', -5],
    ['- 5', -5],
  ])('%s', (typed, value) => {
    for (const language of languages) expect(readNumber(typed, language, 0)).toEqual({ ok: true, value });
  });

  test.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0,5', 0.5],
    [',5', 0.5],
    ['１２，５', 12.5],
  ])('%s with decimals', (typed, value) => {
    for (const language of languages) expect(readNumber(typed, language, 1)).toEqual({ ok: true, value });
  });
});

describe('a mark before three digits', () => {
  test('a full stop is asked back, both readings given', () => {
    for (const language of languages)
      expect(readNumber('1.234', language, 0)).toEqual({ ok: false, problem: 'ambiguous', readings: [1.234, 1234] });
  });
  test('a comma is asked back in Finnish and Swedish and groups thousands in English', () => {
    expect(readNumber('1,234', 'fi', 0)).toMatchObject({ problem: 'ambiguous' });
    expect(readNumber('1,234', 'sv', 1)).toMatchObject({ problem: 'ambiguous' });
    expect(readNumber('1,234', 'en', 0)).toEqual({ ok: true, value: 1234 });
  });
  test('a metric with three decimals takes the comma as decimal in Finnish', () => {
    expect(readNumber('1,234', 'fi', 3)).toEqual({ ok: true, value: 1.234 });
    expect(readNumber('1,234', 'en', 3)).toMatchObject({ problem: 'ambiguous' });
  });
  test('after a zero it can only be a decimal mark', () => {
    expect(readNumber('0,125', 'fi', 3)).toEqual({ ok: true, value: 0.125 });
    expect(readNumber('0.125', 'fi', 0)).toMatchObject({ problem: 'decimals' });
  });
  test('the sign stays in both readings', () => {
    expect(readNumber('-1.234', 'fi', 0)).toMatchObject({ readings: [-1.234, -1234] });
  });
});

describe('what is no number says why', () => {
  test.each([
    ['', 'not-a-number'],
    ['paljon', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1 2345', 'not-a-number'],
    ['12,5,5', 'not-a-number'],
    ['5²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['10-12', 'range'],
    ['10 – 12', 'range'],
    ['yli 70', 'bound'],
    ['> 70', 'bound'],
    ['under 5', 'bound'],
    ['1e9', 'too-large'],
    ['1000000000', 'too-large'],
    ['99999999999999999999999999999', 'too-large'],
    ['12,5', 'decimals'],
  ])('%s', (typed, problem) => {
    expect(readNumber(typed, 'fi', 0)).toMatchObject({ ok: false, problem });
  });
});

test('what is written for a person is read back as the same number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -largestNumber, max: largestNumber }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...languages),
      (whole, decimals, language) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals));
        expect(readNumber(formatNumber(value, language, decimals), language, decimals)).toEqual({
          ok: true,
          value: value === 0 ? 0 : value,
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever is typed, reading ends in a number within bounds or a problem', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-–0-9 .,e']{0,20}$/)),
      fc.constantFrom(...languages),
      (typed, language) => {
        const reading = readNumber(typed, language, 2);
        if (reading.ok) expect(Math.abs(reading.value)).toBeLessThanOrEqual(largestNumber);
      },
    ),
    { numRuns: 1000 },
  );
});
