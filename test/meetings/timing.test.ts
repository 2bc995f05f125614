import fc from 'fast-check';
import { expect, it } from 'vitest';
import { helsinkiDay } from '../../src/conversation/format.js';
import { chooseAt, decent, endTime, instantOf, newsAt, remindAt } from '../../src/meetings/timing.js';
import { isFreeDay } from '../../src/reminders/calendar.js';

const tenYears = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2035-12-30T00:00:00Z'), noInvalidDate: true });
const hourOf = (instant: Date) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', hour: '2-digit', hourCycle: 'h23' }).format(instant));

it('news leaves between 8 and 16 of a working day, never before now, in July too', () => {
  fc.assert(
    fc.property(tenYears, (now) => {
      const at = decent(now);
      expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
      expect(hourOf(at)).toBeGreaterThanOrEqual(8);
      expect(hourOf(at)).toBeLessThan(16);
      expect(isFreeDay(helsinkiDay(at))).toBe(false);
      expect(decent(at)).toEqual(at);
      expect(at.getTime() - now.getTime()).toBeLessThan(6 * 86_400_000); // Christmas and a weekend, not a month
    }),
  );
});

it('the reminder comes on the last working morning before the day', () => {
  fc.assert(
    fc.property(tenYears, (date) => {
      const day = helsinkiDay(date);
      const at = remindAt({ day, time: '09:00' });
      expect(helsinkiDay(at) < day).toBe(true);
      expect(isFreeDay(helsinkiDay(at))).toBe(false);
      expect(hourOf(at)).toBe(9);
    }),
  );
});

it.each([
  ['2027-07-14', '2027-07-13T06:00:00.000Z'], // July is no excuse
  ['2027-03-29', '2027-03-25T07:00:00.000Z'], // Easter Monday: after Good Friday and the weekend
  ['2027-06-28', '2027-06-24T06:00:00.000Z'], // after Midsummer
  ['2027-11-01', '2027-10-29T06:00:00.000Z'], // over the change to winter time
])('for a meeting on %s at %s', (day, at) => {
  expect(remindAt({ day, time: '09:00' }).toISOString()).toBe(at);
});

it('what begins soon is told at once', () => {
  const evening = new Date('2027-01-15T18:00:00Z'); // a Friday
  const meeting = (day: string) => ({ at: { day, time: '10:00' }, options: [] });
  expect(newsAt(meeting('2027-01-18'), evening)).toEqual(evening);
  expect(newsAt(meeting('2027-01-20'), evening).toISOString()).toBe('2027-01-18T07:00:00.000Z');
});

it('a choice is asked for before the first time is too near', () => {
  const now = new Date('2027-01-18T07:30:00Z');
  const at = (day: string) =>
    chooseAt(
      [
        { day, time: '09:00' },
        { day: '2027-03-01', time: '09:00' },
      ],
      now,
    ).toISOString();
  expect(at('2027-02-15')).toBe('2027-01-25T07:00:00.000Z');
  expect(at('2027-01-21')).toBe('2027-01-20T07:00:00.000Z');
});

it('ends after the hour that a clock change takes or gives', () => {
  expect(endTime({ day: '2027-03-28', time: '02:30' }, 60)).toBe('04:30');
  expect(endTime({ day: '2027-10-31', time: '02:30' }, 60)).toBe('03:30');
  expect(instantOf({ day: '2027-03-28', time: '12:00' }).toISOString()).toBe('2027-03-28T09:00:00.000Z');
});
