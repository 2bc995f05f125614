import { describe, expect, it } from 'vitest';
import { echoDay, parseDay, parseTime } from '../../src/reminders/dates.js';

const today = '2026-11-19'; // a Thursday

function day(text: string): string {
  const parsed = parseDay(text, 'fi', today);
  return parsed.ok ? parsed.day : parsed.problem;
}

describe('a day as it is typed', () => {
  it.each([
    ['1.2.2027', '2027-02-01'],
    ['01.02.2027', '2027-02-01'],
    ['1.2.27', '2027-02-01'],
    ['1. 2. 2027', '2027-02-01'],
    ['1.2.', '2027-02-01'],
    ['1.2', '2027-02-01'],
    ['31.12.', '2026-12-31'],
    ['19.11.', '2026-11-19'],
    ['29.2.', '2028-02-29'],
    ['2027-02-01', '2027-02-01'],
    ['1/2/2027', '2027-02-01'],
    ['ma 1.2.2027', '2027-02-01'],
    ['tiistaina 1.12.2026', '2026-12-01'],
    ['1. helmikuuta 2027', '2027-02-01'],
    ['den 1 februari 2027', '2027-02-01'],
    ['1 February 2027', '2027-02-01'],
    ['February 1, 2027', '2027-02-01'],
    ['tänään', '2026-11-19'],
    ['huomenna', '2026-11-20'],
    ['i morgon', '2026-11-20'],
    ['tomorrow', '2026-11-20'],
    ['ylihuomenna', '2026-11-21'],
    ['ensi tiistaina', '2026-11-24'],
    ['Nästa tisdag', '2026-11-24'],
    ['next Tuesday', '2026-11-24'],
    ['ensi perjantaina', '2026-11-27'],
    ['perjantaina', '2026-11-20'],
    ['på fredag', '2026-11-20'],
    ['on Friday', '2026-11-20'],
    ['torstaina', '2026-11-26'],
    ['keskiviikkona', '2026-11-25'],
    ['tiistaina ensi viikolla', '2026-11-24'],
    ['kahden viikon päästä', '2026-12-03'],
    ['viikon kuluttua', '2026-11-26'],
    ['om två veckor', '2026-12-03'],
    ['in 3 days', '2026-11-22'],
    ['  1.2.2027  ', '2027-02-01'],
  ])('%s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    ['31.2.', 'no-such-day'],
    ['31.2.2027', 'no-such-day'],
    ['29.2.2027', 'no-such-day'],
    ['2027-13-01', 'no-such-day'],
    ['0.5.2027', 'no-such-day'],
    ['1.2.2020', 'past'],
    ['18.11.2026', 'past'],
    ['joskus', 'not-a-date'],
    ['', 'not-a-date'],
    ['ensi', 'not-a-date'],
    ['12', 'not-a-date'],
    ['1.2.2027 tai 2.2.2027', 'not-a-date'],
    ['😀', 'not-a-date'],
    ['viikon', 'not-a-date'],
  ])('%s is refused: %s', (text, problem) => {
    expect(day(text)).toBe(problem);
  });

  it('takes a past day where the caller allows it, and the year of today', () => {
    expect(parseDay('1.2.', 'fi', today, { allowPast: true })).toMatchObject({ ok: true, day: '2026-02-01' });
  });

  it('asks to confirm what was said in relation to today, and only that', () => {
    expect(parseDay('ensi tiistaina', 'fi', today)).toMatchObject({ ok: true, relative: true, echo: 'tiistai 24.11.2026' });
    expect(parseDay('24.11.2026', 'fi', today)).toMatchObject({ ok: true, relative: false });
  });

  it('echoes in each language', () => {
    expect(echoDay('2026-11-24', 'sv')).toBe('tisdag 24.11.2026');
    expect(echoDay('2026-11-24', 'en')).toBe('Tuesday 24 November 2026');
    expect(echoDay('2026-11-25', 'en')).toBe('Wednesday 25 November 2026');
  });
});

describe('a time of day as it is typed', () => {
  it.each([
    ['9', '09:00'],
    ['9.00', '09:00'],
    ['09:30', '09:30'],
    ['klo 9', '09:00'],
    ['klo 14.15', '14:15'],
    ['kl. 14.15', '14:15'],
    ['2 pm', '14:00'],
    ['12 am', '00:00'],
  ])('%s → %s', (text, expected) => {
    expect(parseTime(text)).toEqual({ ok: true, time: expected });
  });

  it.each(['25', '9.60', 'aamulla', '13 pm', '', '9-11'])('%s is refused', (text) => {
    expect(parseTime(text)).toEqual({ ok: false });
  });
});
