// The calendar file read back by another library: what every calendar must find in it, on both sides of a clock change.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/conversation/view.js';
import { calendarBlock, calendarFile } from '../../src/meetings/calendar-file.js';
import type { Meeting } from '../../src/meetings/model.js';

const meeting: Meeting = {
  id: '01a2014d-69b3-73ab-9b21-1cca421763cd',
  convening: 'c',
  network: 'tyko',
  networkName: { fi: 'Työkykyverkosto', sv: 'Nätverket', en: 'The network' },
  regionName: { fi: 'Kymenlaakso', sv: 'Kymmenedalen' },
  state: 'confirmed',
  version: 1,
  options: [],
  at: { day: '2027-02-02', time: '09:00' },
  minutes: 90,
  place: 'Kaupungintalo, sali 2; ovi "B"',
  agenda: 'Luvut\nTyönjako: kuka, mitä; milloin\\nyt',
  organiser: { account: 'a', name: 'Maija "Maikki" Meikäläinen', email: 'maija@example.fi' },
  secret: 's',
  replies: [],
  changedAt: new Date('2027-01-18T07:30:00Z'),
};
const attendee = { name: 'Pekka Perho', email: 'pekka@example.fi' };

function read(one: Meeting, reader: Parameters<typeof calendarFile>[1] = { language: 'fi', attendee }) {
  const text = calendarFile(one, reader) ?? '';
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('there is no event');
  return { text, calendar, component, event: new ICAL.Event(component) };
}

describe('the file', () => {
  it('is a request from the convener to the member', () => {
    const { calendar, component, event } = read(meeting);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.uid).toBe('01a2014d-69b3-73ab-9b21-1cca421763cd@koolla');
    expect(event.sequence).toBe(0);
    expect(event.summary).toBe('Työkykyverkosto, Kymenlaakso');
    expect(event.location).toBe('Kaupungintalo, sali 2; ovi "B"');
    expect(event.description).toContain('Luvut\nTyönjako: kuka, mitä; milloin\\nyt');
    expect(event.organizer).toBe('mailto:maija@example.fi');
    expect(component.getFirstProperty('organizer')?.getParameter('cn')).toBe('Maija  Maikki  Meikäläinen');
    expect(event.attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual(['mailto:pekka@example.fi']);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2027-01-18T07:30:00Z');
  });

  it.each([
    ['in winter', '2027-02-02', '09:00', '2027-02-02T07:00:00.000Z'],
    ['in summer', '2027-06-02', '09:00', '2027-06-02T06:00:00.000Z'],
    ['before the clocks go forward', '2027-03-26', '09:00', '2027-03-26T07:00:00.000Z'],
    ['on the day they go forward', '2027-03-28', '09:00', '2027-03-28T06:00:00.000Z'],
    ['in the hour that day does not have', '2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
    ['before the clocks go back', '2027-10-29', '09:00', '2027-10-29T06:00:00.000Z'],
    ['on the day they go back', '2027-10-31', '09:00', '2027-10-31T07:00:00.000Z'],
    ['on 29 February', '2028-02-29', '23:30', '2028-02-29T21:30:00.000Z'],
  ])('is at the right instant %s', (_when, day, time, instant) => {
    const { event } = read({ ...meeting, at: { day, time } });
    expect(event.startDate.toJSDate().toISOString()).toBe(instant);
    expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(90 * 60_000);
  });

  it('keeps its name through a change and a cancellation, a sequence higher each', () => {
    const versions = [meeting, { ...meeting, version: 2 }, { ...meeting, version: 3, state: 'cancelled' as const }].map((one) => read(one));
    expect(new Set(versions.map(({ event }) => event.uid)).size).toBe(1);
    expect(versions.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(versions[2]?.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(versions[2]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('for everybody asks nobody for an answer', () => {
    const { calendar, event } = read(meeting, { language: 'fi' });
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.attendees).toEqual([]);
  });

  it('holds a link as a link, and nothing for times that are only proposed', () => {
    const { component } = read({ ...meeting, place: 'https://example.fi/kokous?a=1&b=2' });
    expect(component.getFirstPropertyValue('url')).toBe('https://example.fi/kokous?a=1&b=2');
    const { at: _, ...proposed } = meeting;
    expect(
      calendarFile({ ...proposed, state: 'proposed', options: [{ day: '2027-02-02', time: '09:00' }] }, { language: 'fi' }),
    ).toBeUndefined();
  });

  it.each(languages)('is written in %s', (language) => {
    const { event } = read(meeting, { language, attendee });
    expect(event.description).toContain('Koolla');
    expect(calendarBlock(meeting, { language }, undefined)?.name).toMatch(/^\p{L}+-2027-02-02\.ics$/u);
  });

  it('cannot be broken out of by what was typed', () => {
    const hostile = 'x\r\nATTENDEE:mailto:salaa@example.com\r\nEND:VEVENT';
    const { calendar, event } = read({ ...meeting, place: hostile, agenda: hostile, organiser: { ...meeting.organiser, name: hostile } });
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(event.attendees).toHaveLength(1);
  });
});
