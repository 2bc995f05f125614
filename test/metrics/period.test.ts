import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dueOn,
  earlierPeriod,
  hasBegun,
  isWorkingDay,
  locksOn,
  monthOf,
  monthOfPeriod,
  periodFor,
  today,
} from '../../src/metrics/period.js';
import { takeMonth } from '../../src/metrics/typed-month.js';
import { metric, now } from './support.js';

describe('months as people type them, on 21 November 2026', () => {
  test.each([
    ['10/2026', '2026-10'],
    ['10 / 2026', '2026-10'],
    ['1/2026', '2026-01'],
    ['10.2026', '2026-10'],
    ['2026-10', '2026-10'],
    ['2026/1', '2026-01'],
    ['lokakuu 2026', '2026-10'],
    ['Lokakuussa 2025', '2025-10'],
    ['lokakuu', '2026-10'],
    ['lokak.', '2026-10'],
    ['kesäkuun', '2026-06'],
    ['kesakuu', '2026-06'],
    ['marraskuu', '2026-11'],
    ['joulukuu', '2025-12'],
    ['oktober 2026', '2026-10'],
    ['maj', '2026-05'],
    ['October', '2026-10'],
    ['may 2026', '2026-05'],
    ['viime kuu', '2026-10'],
    ['viime kuulta', '2026-10'],
    ['förra månaden', '2026-10'],
    ['last month', '2026-10'],
    ['tämä kuu', '2026-11'],
  ])('%s', (typed, month) => expect(takeMonth(typed, now)).toEqual({ month, rest: '' }));

  test('the rest comes back', () =>
    expect(takeMonth('10/2026 palkkatuki 31 noin', now)).toEqual({ month: '2026-10', rest: 'palkkatuki 31 noin' }));
  test.each(['13/2026', '0/2026', '2026-13', '10/26', 'infot 3', 'kuu', '', 'maaliskuuta'.slice(0, 3), '2026'])('%s is no month', (typed) =>
    expect(takeMonth(typed, now)).toBeUndefined(),
  );
});

describe('the month in Helsinki', () => {
  test('begins two or three hours before UTC', () => {
    expect(monthOf(new Date('2026-10-31T21:59:59Z'))).toBe('2026-10');
    expect(monthOf(new Date('2026-10-31T22:00:00Z'))).toBe('2026-11');
    expect(monthOf(new Date('2026-06-30T21:00:00Z'))).toBe('2026-07');
  });
  test('a month that has not begun is known', () => {
    expect(hasBegun('2026-12', now)).toBe(false);
    expect(hasBegun('2026-11', now)).toBe(true);
  });
});

describe('deadlines on working days', () => {
  test.each([
    ['2026-09', 1, '2026-10-01'],
    ['2026-10', 1, '2026-11-02'], // 31.10. was All Saints' Day, 1.11. a Sunday
    ['2026-10', 10, '2026-11-13'],
    ['2026-12', 3, '2027-01-07'], // New Year's Day, Epiphany
    ['2026-03', 2, '2026-04-02'],
    ['2026-03', 3, '2026-04-07'], // Good Friday, Easter Monday
    ['2026-05', 15, '2026-06-22'], // Midsummer Eve on Friday 19.6.
  ])('%s, working day %i', (month, day, due) => expect(dueOn(month, day)).toBe(due));

  test('Christmas Eve is closed and New Year’s Eve is not', () => {
    expect(isWorkingDay(today(new Date('2026-12-24T10:00:00Z')))).toBe(false);
    expect(isWorkingDay(today(new Date('2026-12-31T10:00:00Z')))).toBe(true);
  });
  test('a month locks some days after its latest deadline', () => {
    expect(locksOn('2026-10', [metric({ deadlineWorkingDay: 1 }), metric({ deadlineWorkingDay: 10 })], 30)).toBe('2026-12-13');
  });
});

describe('periods of three calendars', () => {
  test('a quarter is collected with its last month, a year with December', () => {
    expect(periodFor('quarterly', '2026-09')).toBe('2026-Q3');
    expect(periodFor('quarterly', '2026-10')).toBeUndefined();
    expect(periodFor('yearly', '2026-12')).toBe('2026');
    expect(periodFor('yearly', '2026-09')).toBeUndefined();
  });
  test('and each period leads back to its month', () => {
    for (const calendar of ['monthly', 'quarterly', 'yearly'] as const) {
      for (let month = '2024-01'; month < '2027-01'; month = addMonths(month, 1)) {
        const period = periodFor(calendar, month);
        if (period) expect(monthOfPeriod(period)).toBe(month);
      }
    }
  });
  test('one before and a year before', () => {
    expect(earlierPeriod('2026-01', 'one')).toBe('2025-12');
    expect(earlierPeriod('2026-Q1', 'one')).toBe('2025-Q4');
    expect(earlierPeriod('2026', 'one')).toBe('2025');
    expect(earlierPeriod('2026-Q3', 'year')).toBe('2025-Q3');
    expect(earlierPeriod('as-of:2022-01-10', 'one')).toBeUndefined();
  });
});
