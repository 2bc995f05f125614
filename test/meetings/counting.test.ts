// Meetings that were held are counted into the metrics that a steward chose, and never over a figure that somebody gave.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { action, type House, last, openHouse, shown, viewOf } from './house.js';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());
beforeEach(async () => {
  house = await openHouse(database);
  await database.pool.query('DELETE FROM "NetworkMetric"; DELETE FROM "Figure"; DELETE FROM "Metric"');
  const unit = { fi: 'kpl' };
  for (const [id, fi, kind] of [
    ['kokoukset', 'Verkostokokoukset', 'count'],
    ['osallistujat', 'Kokousten osallistujat', 'count'],
    ['kertyma', 'Kertymä', 'cumulative'],
  ] as const)
    await database.db.metric.create({
      data: {
        id,
        name: { fi },
        aliases: [],
        description: { fi },
        unit,
        kind,
        decimals: 0,
        regionId: 'kymenlaakso',
        calendar: 'monthly',
        deadlineWorkingDay: 10,
        reportedBy: [],
        confidence: 'high',
      },
    });
  return () => house.close();
});

const figures = async () =>
  (await database.db.figure.findMany({ where: { current: true }, orderBy: { metricId: 'asc' } })).map((figure) => [
    figure.metricId,
    figure.organisationId,
    figure.period,
    figure.value?.toNumber(),
    figure.approximate,
    figure.source,
    figure.comment,
  ]);

async function choose() {
  const form = await house.type('sirkka', 'tyko mittari');
  expect(form.form?.fields[0]).toMatchObject({ options: [{ value: 'none' }, { value: 'kokoukset' }, { value: 'osallistujat' }] });
  const saved = await house.submit('sirkka', form, { meetings: 'kokoukset', participants: 'osallistujat', organisation: 'kouvola' });
  expect(shown(saved)).toContain('lasketaan tästä kuusta alkaen');
}

async function hold(participants: string) {
  await house.invite('maija', '26.1.2027 klo 9');
  house.set('2027-01-27T07:30:00Z');
  await house.minute();
  const form = await house.press('maija', action(last(house.inbox('maija')), 'network.met'));
  await house.submit('maija', form, { participants });
  await house.minute();
  await house.minute();
}

it('counts the month’s meetings and who took part, once, and says so on the timeline', async () => {
  await choose();
  await hold('12');
  expect(await figures()).toEqual([
    ['kokoukset', 'kouvola', '2027-01', 1, false, 'meeting', 'Kokouksista 26.1.2027'],
    ['osallistujat', 'kouvola', '2027-01', 12, false, 'meeting', 'Kokouksista 26.1.2027'],
  ]);
  expect(await database.db.figure.count()).toBe(2);
  expect(shown(await house.type('maija', 'tyko'))).toContain('laskettiin mittariin Verkostokokoukset');
});

it('leaves a figure that somebody gave', async () => {
  await database.db.figure.create({
    data: {
      metricId: 'kokoukset',
      organisationId: 'kouvola',
      period: '2027-01',
      version: 1,
      value: 4,
      source: 'slack',
      authority: 'reporter',
    },
  });
  await choose();
  await hold('');
  expect(await figures()).toEqual([['kokoukset', 'kouvola', '2027-01', 4, false, 'slack', null]]);
});

it('is brought up to date by another meeting of the month', async () => {
  await choose();
  await hold('12');
  await database.db.convening.create({
    data: { networkId: 'tyko', period: '2027-01-20', dueAt: new Date(), state: 'closed', outcome: 'met', meetsOn: new Date('2027-01-28') },
  });
  await house.minute();
  expect(await figures()).toEqual([
    ['kokoukset', 'kouvola', '2027-01', 2, false, 'meeting', 'Kokouksista 26.1.2027, 28.1.2027'],
    ['osallistujat', 'kouvola', '2027-01', 12, true, 'meeting', 'Kokouksista 26.1.2027, 28.1.2027'],
  ]);
  expect(await database.db.figure.count()).toBe(4);
});

it('is a steward’s choice, of different metrics, and can be ended', async () => {
  expect(shown(await house.type('maija', 'tyko mittari'))).toContain('Mittarin valitsee rekisterin hoitaja');
  const form = await house.type('sirkka', 'tyko mittari');
  const same = await house.submit('sirkka', form, { meetings: 'kokoukset', participants: 'kokoukset' });
  expect(same.form?.errors).toHaveProperty('participants');
  await choose();
  const ended = await house.submit('sirkka', await house.type('sirkka', 'tyko mittari'), { meetings: 'none', participants: 'none' });
  expect(shown(ended)).toContain('ei enää lasketa');
  await hold('3');
  expect(await figures()).toEqual([]);
  expect(viewOf(await house.type('maija', 'tyko')).title).toContain('Työkykykoordinaattoriverkosto');
});
