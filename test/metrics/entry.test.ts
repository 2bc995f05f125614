import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/conversation/view.js';
import { entryText, readEntry } from '../../src/metrics/entry.js';
import type { Entry } from '../../src/metrics/model.js';
import { metric } from './support.js';

const count = metric();
const number = (value: number, over: Partial<Extract<Entry, { kind: 'number' }>> = {}): Entry => ({
  kind: 'number',
  value,
  approximate: false,
  provisional: false,
  ...over,
});

describe('a number with words around it', () => {
  test.each([
    ['31', number(31)],
    ['31 kpl', number(31)],
    ['31kpl', number(31)],
    ['noin 70', number(70, { approximate: true })],
    ['Noin 1 234', number(1234, { approximate: true })],
    ['n. 70', number(70, { approximate: true })],
    ['n 70', number(70, { approximate: true })],
    ['n.70', number(70, { approximate: true })],
    ['~70', number(70, { approximate: true })],
    ['31 noin', number(31, { approximate: true })],
    ['ca 70', number(70, { approximate: true })],
    ['ca. 70', number(70, { approximate: true })],
    ['cirka 70 st', number(70, { approximate: true })],
    ['ungefär 70', number(70, { approximate: true })],
    ['about 70', number(70, { approximate: true })],
    ['ennakko 31', number(31, { provisional: true })],
    ['ennakkotieto noin 31', number(31, { approximate: true, provisional: true })],
    ['preliminär 31', number(31, { provisional: true })],
    ['31 provisional', number(31, { provisional: true })],
    ['31 (kaksi vuokratyössä)', number(31, { comment: 'kaksi vuokratyössä' })],
    ['noin 31 (arvio (karkea))', number(31, { approximate: true, comment: 'arvio (karkea)' })],
    ['31; lokakuun lopussa', number(31, { comment: 'lokakuun lopussa' })],
    ['kolme', number(3)],
    ['noin kolme', number(3, { approximate: true })],
  ])('%s', (typed, entry) => {
    expect(readEntry(typed, count, 'fi')).toEqual({ ok: true, entry });
  });
});

describe('no figure is never a zero', () => {
  test.each([
    ['ei tietoa: järjestelmä vaihtui', 'järjestelmä vaihtui'],
    ['Ei tietoa, koska järjestelmä vaihtui', 'järjestelmä vaihtui'],
    ['ei tietoa (järjestelmä vaihtui)', 'järjestelmä vaihtui'],
    ['tieto puuttuu – lomalla', 'lomalla'],
    ['uppgift saknas: systemet byttes', 'systemet byttes'],
    ['no data because the system changed', 'the system changed'],
  ])('%s', (typed, reason) => {
    expect(readEntry(typed, count, 'fi')).toEqual({ ok: true, entry: { kind: 'missing', reason } });
  });
  test.each(['ei tietoa', 'ei tietoa:', 'uppgift saknas', 'n/a', 'no data: -'])('%s needs a reason', (typed) => {
    expect(readEntry(typed, count, 'fi')).toEqual({ ok: false, problem: 'reason-needed' });
  });
  test('a yes-no metric takes it too', () => {
    expect(readEntry('ei tietoa: kysytty', metric({ kind: 'yes-no' }), 'fi')).toMatchObject({ entry: { kind: 'missing' } });
  });
});

describe('yes and no', () => {
  const yesNo = metric({ kind: 'yes-no' });
  test.each(['kyllä', 'Joo', 'on', 'ja', 'Yes', 'y'])('%s is yes', (typed) =>
    expect(readEntry(typed, yesNo, 'fi')).toEqual({ ok: true, entry: number(1) }),
  );
  test.each(['ei', 'Nej', 'no.', 'ei ole'])('%s is no', (typed) =>
    expect(readEntry(typed, yesNo, 'fi')).toEqual({ ok: true, entry: number(0) }),
  );
  test('a comment goes with it', () =>
    expect(readEntry('kyllä (TE-toimistossa)', yesNo, 'fi')).toEqual({ ok: true, entry: number(1, { comment: 'TE-toimistossa' }) }));
  test('anything else is asked back', () => expect(readEntry('ehkä', yesNo, 'fi')).toEqual({ ok: false, problem: 'yes-or-no' }));
});

describe('bounds', () => {
  test('below the minimum', () => expect(readEntry('-1', count, 'fi')).toEqual({ ok: false, problem: 'below', minimum: 0 }));
  test('above the maximum', () =>
    expect(readEntry('101', metric({ maximum: 100 }), 'fi')).toEqual({ ok: false, problem: 'above', maximum: 100 }));
  test('negative where it may be', () =>
    expect(readEntry('−3', { ...count, minimum: -10 }, 'fi')).toEqual({ ok: true, entry: number(-3) }));
  test('a long text', () => expect(readEntry(`3 (${'a'.repeat(600)})`, count, 'fi')).toEqual({ ok: false, problem: 'too-long' }));
  test('percent only for a metric in per cent', () => {
    expect(readEntry('12,5 %', metric({ unit: { fi: '%' }, decimals: 1 }), 'fi')).toEqual({ ok: true, entry: number(12.5) });
    expect(readEntry('12 %', count, 'fi')).toMatchObject({ problem: 'not-a-number' });
  });
});

test('an entry written into a field is read back as the same entry, in every language', () => {
  const word = fc.stringMatching(/^[a-zäö]{3,12}( [a-zäö]{2,8}){0,3}$/);
  const numbers = fc.record(
    {
      kind: fc.constant('number' as const),
      value: fc.integer({ min: 0, max: 999_999_999 }),
      approximate: fc.boolean(),
      provisional: fc.boolean(),
      comment: word,
    },
    { requiredKeys: ['kind', 'value', 'approximate', 'provisional'] },
  );
  const entries = fc.oneof(
    numbers,
    fc.record({ kind: fc.constant('missing' as const), reason: word.filter((text) => !/^(koska|eftersom|because)/.test(text)) }),
  );
  fc.assert(
    fc.property(entries, fc.constantFrom(...languages), (entry, language) => {
      expect(readEntry(entryText(entry, count, language), count, language)).toEqual({ ok: true, entry });
    }),
    { numRuns: 500 },
  );
});
