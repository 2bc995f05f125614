// How a network meets: the days that each kind gives, the form in which it is set, and meetings that follow from one another.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import type { Cadence, Every } from '../../src/registry/model.js';
import { periodAt, periodsToKeep } from '../../src/reminders/cadence.js';
import { dayOf } from '../../src/reminders/calendar.js';
import { everyText } from '../../src/reminders/rhythm-wording.js';
import { readRegistry, rowsFrom } from '../../src/storage/registry-read.js';
import { at, due, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { person } from './world.js';

const cadence = (every: Every, startsOn = '2027-01-01', leadDays = 14): Cadence => ({
  network: 'n',
  every,
  startsOn,
  leadDays,
  escalateAfterDays: 7,
});
const days = (one: Cadence, count: number) => Array.from({ length: count }, (_, index) => periodAt(one, index)?.until);

describe('the meeting’s day', () => {
  it.each([
    ['second Tuesday', { count: 1, unit: 'weekday', weekday: 2, nth: 2 }, '2027-01-01', ['2027-01-12', '2027-02-09', '2027-03-09']],
    ['second Tuesday when it has passed', { count: 1, unit: 'weekday', weekday: 2, nth: 2 }, '2027-01-13', ['2027-02-09', '2027-03-09']],
    ['second Tuesday that is today', { count: 1, unit: 'weekday', weekday: 2, nth: 2 }, '2027-01-12', ['2027-01-12', '2027-02-09']],
    [
      'last Friday every third month',
      { count: 3, unit: 'weekday', weekday: 5, nth: -1 },
      '2027-01-01',
      ['2027-01-29', '2027-04-30', '2027-07-30'],
    ],
    ['first Monday over a leap February', { count: 1, unit: 'weekday', weekday: 1, nth: 1 }, '2028-02-01', ['2028-02-07', '2028-03-06']],
    ['last Tuesday of a leap February', { count: 1, unit: 'weekday', weekday: 2, nth: -1 }, '2028-02-01', ['2028-02-29', '2028-03-28']],
    ['over the turn of a year', { count: 2, unit: 'weekday', weekday: 4, nth: 4 }, '2027-11-01', ['2027-11-25', '2028-01-27']],
    ['listed', { unit: 'dates', dates: ['2027-02-01', '2027-05-04'] }, '2027-01-01', ['2027-02-01', '2027-05-04', undefined]],
    ['listed, one before the start', { unit: 'dates', dates: ['2026-02-01', '2027-05-04'] }, '2027-01-01', ['2027-05-04', undefined]],
  ] as const)('%s', (_what, every, startsOn, expected) => {
    expect(days(cadence(every as Every, startsOn), expected.length)).toEqual(expected);
  });

  it('is reminded of so many days before it', () => {
    const one = periodAt(cadence({ count: 1, unit: 'weekday', weekday: 2, nth: 2 }), 0);
    expect(one?.dueAt).toEqual(at('2026-12-29T07:00:00Z'));
  });

  it('is asked for after the last listed day, and from meeting to meeting where nothing is listed', () => {
    const listed = cadence({ unit: 'dates', dates: ['2027-02-01'] });
    const keep = (one: Cadence, now: string, newest?: Parameters<typeof periodsToKeep>[2]) =>
      periodsToKeep(one, at(now), newest).map((period) => [period.from, dayOf(period.dueAt), period.open]);
    expect(keep(listed, '2027-01-04T08:00:00Z')).toEqual([['2027-01-01', '2027-01-18', false]]);
    expect(keep(listed, '2027-02-02T08:00:00Z', { period: '2027-01-01', closed: false })).toEqual([]);
    expect(keep(listed, '2027-02-03T08:00:00Z', { period: '2027-01-01', closed: true, meetsOn: '2027-02-01' })).toEqual([
      ['2027-02-02', '2027-03-02', true],
    ]);
    const agreed = cadence({ unit: 'agreed', weeks: 2 }, '2026-01-01');
    expect(keep(agreed, '2027-01-04T08:00:00Z')).toEqual([['2027-01-04', '2027-01-18', true]]);
    expect(keep(agreed, '2027-01-27T08:00:00Z', { period: '2027-01-04', closed: true, meetsOn: '2027-01-26' })).toEqual([
      ['2027-01-27', '2027-02-10', true],
    ]);
    expect(keep(agreed, '2027-01-27T08:00:00Z', { period: '2027-01-27', closed: true })).toEqual([['2027-01-28', '2027-02-11', true]]);
  });

  it.each([
    ['fi', 'kuukauden toisena tiistaina', '3 kuukauden välein, kuukauden viimeisenä perjantaina', 'sovittuina päivinä: 1.2.2027, 4.5.2027'],
    [
      'sv',
      'den andra tisdagen i månaden',
      'med 3 månaders mellanrum, den sista fredagen i månaden',
      'på avtalade dagar: 1.2.2027, 4.5.2027',
    ],
    [
      'en',
      'on the second Tuesday of the month',
      'every 3 months, on the last Friday of the month',
      'on agreed days: 1 February 2027, 4 May 2027',
    ],
  ] as const)('in words: %s', (language, second, last, listed) => {
    expect(everyText({ count: 1, unit: 'weekday', weekday: 2, nth: 2 }, language)).toBe(second);
    expect(everyText({ count: 3, unit: 'weekday', weekday: 5, nth: -1 }, language)).toBe(last);
    expect(everyText({ unit: 'dates', dates: ['2027-02-01', '2027-05-04'] }, language)).toBe(listed);
  });
});

describe('set in the chat', () => {
  let house: ReminderHouse;
  beforeAll(async () => {
    house = await openReminderHouse();
  });
  afterAll(() => house.close());
  beforeEach(() => house.begin());
  const now = at('2027-01-04T08:00:00Z');
  const values = {
    kind: 'weekday',
    count: '2',
    nth: '2',
    weekday: '2',
    dates: '',
    weeks: '4',
    startsOn: '1.1.2027',
    leadDays: '21',
    inviteDays: '10',
    nudgeDays: '2',
    escalateDays: '8',
  };
  const set = async (by: string, change: Record<string, string> = {}) =>
    house.submit(await house.as(by, now), await house.type(await house.as(by, now), 'tyko rytmi'), { ...values, ...change });

  it('by the contact: the reminder, the day to invite by, and the second reminder follow it', async () => {
    const reply = await set('maija');
    expect(shown(reply)).toContain('2 kuukauden välein, kuukauden toisena tiistaina');
    expect(await house.db.audit.findFirst({ where: { action: 'cadence.set' } })).toMatchObject({ authority: 'contact', outcome: 'done' });
    await house.run(now);
    const card = viewAsText(house.last('maija')); // 22.12. was due: three weeks before Tuesday 12 January
    expect(card).toContain('Verkoston on määrä kokoontua 12.1.2027 mennessä');
    expect(card).toContain('Kutsu viimeistään: 2.1.2027');
    await house.run(at('2027-01-05T10:00:00Z'));
    expect(house.to('maija')).toHaveLength(1);
    await house.run(at('2027-01-07T10:00:00Z'));
    expect(house.to('maija')).toHaveLength(2);
    const again = await house.type(await house.as('maija', now), 'rytmi tyko');
    expect(again.form?.values).toEqual({ ...values, startsOn: '2027-01-01' });
    const registry = await readRegistry(rowsFrom(house.pool));
    expect(registry.cadences[0]).toEqual({
      network: 'tyko',
      every: { count: 2, unit: 'weekday', weekday: 2, nth: 2 },
      startsOn: '2027-01-01',
      leadDays: 21,
      inviteDays: 10,
      nudgeAfterDays: 2,
      escalateAfterDays: 8,
    });
  });

  it('is kept by the steward’s form when only people change there', async () => {
    await set('sirkka', { kind: 'dates', dates: '1.2.2027; 4.5.2027\n1.2.2027' });
    const form = await house.type(await house.as('sirkka', now), 'asetukset tyko');
    expect(form.form?.values.every).toBe('keep');
    await house.submit(await house.as('sirkka', now), form, { ...form.form?.values, deputyName: '-' });
    expect(await house.db.cadence.findFirst()).toMatchObject({ everyUnit: 'dates', dates: ['2027-02-01', '2027-05-04'], inviteDays: 10 });
  });

  it.each([
    [{ kind: '' }, 'kind'],
    [{ kind: 'weeks', count: '0' }, 'count'],
    [{ kind: 'months', count: 'monta' }, 'count'],
    [{ weekday: '9' }, 'weekday'],
    [{ nth: '7' }, 'nth'],
    [{ kind: 'dates', dates: '1.2.2027, 31.2.2027' }, 'dates'],
    [{ kind: 'dates', dates: 'ensi tiistaina' }, 'dates'],
    [{ kind: 'dates', dates: '1.2.2020' }, 'dates'],
    [{ kind: 'dates', dates: '' }, 'dates'],
    [{ kind: 'agreed', weeks: '99' }, 'weeks'],
    [{ startsOn: '31.2.2027' }, 'startsOn'],
    [{ leadDays: '200' }, 'leadDays'],
    [{ inviteDays: '30' }, 'inviteDays'],
    [{ nudgeDays: '9' }, 'nudgeDays'],
    [{ escalateDays: '1' }, 'escalateDays'],
  ])('refuses %o by its field and keeps what was typed', async (change, field) => {
    const reply = await set('maija', change as Record<string, string>);
    expect(Object.keys(reply.form?.errors ?? {})).toContain(field);
    expect(reply.form?.values).toEqual({ ...values, ...change });
    expect(await house.db.cadence.count()).toBe(0);
  });

  it('by nobody else, and the attempt is on record', async () => {
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    expect(shown(await house.type(await house.as('outi', now), 'tyko rytmi'))).toContain(
      'Kokoontumisvälin asettaa verkoston yhteyshenkilö',
    );
    const forged = await house.feature.forms['network.rhythm']?.(await house.as('outi', now), { network: 'tyko' }, values);
    expect(forged?.form).toBeUndefined();
    expect(await house.db.audit.count({ where: { action: 'network.rhythm', outcome: 'refused' } })).toBe(2);
  });

  it('by agreement: nothing is due by itself; after a meeting the next date is asked for, and reminded of weeks later', async () => {
    await set('maija', { kind: 'agreed', weeks: '2' });
    await house.run(at('2027-01-04T09:00:00Z'));
    expect(house.slack.sent).toEqual([]);
    await house.type(await house.as('maija', at('2027-01-05T08:00:00Z')), 'tyko koolle 12.1.2027 klo 9.00');
    await house.run(at('2027-01-13T07:00:00Z'));
    expect(house.last('maija').title).toContain('Kokoontuiko verkosto?');
    const answered = at('2027-01-13T08:00:00Z');
    const form = await house.press(await house.as('maija', answered), house.last('maija'), 'network.met');
    const met = await house.submit(await house.as('maija', answered), form, { participants: '9', minutes: '' });
    expect(shown(met)).toContain('Onko seuraava kokous jo sovittu?');
    expect(met.replace?.actions.map((action) => action.label)).toEqual(['Kerro seuraava päivä', 'Lähetä kutsu']);
    await house.run(at('2027-01-26T10:00:00Z'));
    expect(house.to('maija')).toHaveLength(1);
    await house.run(at('2027-01-27T07:00:00Z'));
    expect(viewAsText(house.last('maija'))).toContain('Verkoston seuraavaa kokousta ei ole sovittu (edellinen oli 12.1.2027 klo 9.00).');
    if (!met.replace) throw new Error('no card');
    const next = await house.press(await house.as('maija', at('2027-01-27T08:00:00Z')), met.replace, 'network.convene');
    const saved = await house.submit(await house.as('maija', at('2027-01-27T08:00:00Z')), next, {
      date: '2027-03-01',
      time: '9',
      place: '',
    });
    expect(shown(saved)).toContain('Kutsuttu koolle 1.3.2027');
  });

  it('by agreement, and nobody gives a date: it is asked again after a while, never dropped', async () => {
    await set('maija', { kind: 'agreed', weeks: '1' });
    for (let time = due.getTime(); time < at('2027-06-30T08:00:00Z').getTime(); time += 3 * 86_400_000) await house.run(new Date(time));
    const reminders = await house.db.notice.findMany({ where: { state: 'sent', personId: 'maija' }, orderBy: { sentAt: 'asc' } });
    expect(reminders.filter((row) => (row.subject as { step: string }).step === 'remind').length).toBeGreaterThanOrEqual(2);
  });
});
