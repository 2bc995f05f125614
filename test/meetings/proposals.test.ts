// Several times are proposed: which suit whom, the convener's choice, and what happens when nobody chooses.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
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
  const preview = await house.type('maija', 'tyko kutsu 2.2.2027 klo 9 tai 3.2.2027 klo 13 tai 4.2.2027 klo 9, Kaupungintalo');
  expect(shown(preview)).toMatch(
    /Aika 1: tiistai 2\.2\.2027 klo 9\.00–10\.00\nAika 2: keskiviikko 3\.2\.2027 klo 13\.00–14\.00\nAika 3: torstai/,
  );
  await house.press('maija', action(viewOf(preview), 'meeting.send'));
  await house.minute();
  return () => house.close();
});

const convening = () => database.db.convening.findFirstOrThrow({ where: { networkId: 'tyko', period: '2027-01-01' } });

it('asks each member which times suit, changes with a second press and counts', async () => {
  const card = last(house.inbox('liisa'));
  expect(viewAsText(card)).toMatchSnapshot();
  expect(card.blocks.some((block) => block.kind === 'calendar')).toBe(false);
  const first = await house.press('liisa', action(card, 'meeting.reply', 'Sopii: ti 2.2.'));
  await house.press('liisa', action(card, 'meeting.reply', 'Sopii: ti 2.2.')); // the same twice
  const second = await house.press('liisa', action(viewOf(first), 'meeting.reply', 'Sopii: ke 3.2.'));
  expect(shown(second)).toContain('Vastauksesi: sopii ti 2.2. klo 9.00 ja ke 3.2. klo 13.00');
  const third = await house.press('liisa', action(viewOf(second), 'meeting.reply', 'Ei sovikaan: ti 2.2.'));
  expect(shown(third)).toContain('Vastauksesi: sopii ke 3.2. klo 13.00');
  await house.press('risto', action(card, 'meeting.reply', 'Mikään ei sovi'));
  await house.type('pekka', 'tyko sopii 2 3');
  const seen = await house.type('maija', 'tyko kutsu');
  expect(shown(seen)).toMatchSnapshot();
  expect(viewOf(seen).actions.map((each) => each.label)).toEqual([
    'Valitse ke 3.2. klo 13.00 (2)',
    'Valitse to 4.2. klo 9.00 (1)',
    'Valitse ti 2.2. klo 9.00 (0)',
    'Peru kokous',
  ]);
  expect(shown(await house.type('pekka', 'tyko sopii 7'))).toContain('Anna ajan numero');
});

it('is chosen by the convener, told to all with an entry, and carries over who it suits', async () => {
  await house.type('liisa', 'tyko sopii 2');
  const seen = viewOf(await house.type('maija', 'tyko kutsu'));
  await house.press('maija', action(seen, 'meeting.choose', 'Valitse ke 3.2.'));
  await house.press('pekka', action(seen, 'meeting.choose', 'Valitse ti 2.2.')); // too late: one is chosen
  expect(await convening()).toMatchObject({ state: 'convened', meetsOn: new Date('2027-02-03'), meetsAt: '13:00', place: 'Kaupungintalo' });
  await house.minute();
  await house.minute();
  const news = last(house.inbox('liisa'));
  expect(viewAsText(news)).toMatch(
    /Kokouksen aika on valittu[\s\S]*keskiviikko 3\.2\.2027 klo 13\.00–14\.00[\s\S]*tulevaksi, koska tämä aika sopi/,
  );
  expect(news.blocks.find((block) => block.kind === 'calendar')).toMatchObject({ method: 'REQUEST' });
  expect(house.inbox('liisa')).toHaveLength(2);
  expect(viewAsText(last(house.inbox('risto')))).not.toContain('tulevaksi');
  expect(shown(await house.type('maija', 'tyko kutsu'))).toContain('Tulee: 2 (Liisa Lahti, Maija Meikäläinen)');
});

it('waits without reminding the convener to convene, then asks them to choose', async () => {
  expect(await convening()).toMatchObject({ state: 'proposed' });
  expect(shown(await house.type('maija', 'tyko'))).toContain('Jäsenille on ehdotettu aikoja');
  const before = house.inbox('maija').length;
  house.set('2027-01-21T10:00:00Z');
  await house.minute();
  expect(house.inbox('maija')).toHaveLength(before);
  house.set('2027-01-25T09:00:00Z');
  await house.minute();
  expect(viewAsText(last(house.inbox('maija')))).toContain('Valitse kokouksen aika');
  expect(house.inbox('maija')).toHaveLength(before + 1);
});

it('that nobody chooses passes by, and the duty comes back', async () => {
  const card = last(house.inbox('liisa'));
  house.set('2027-02-04T08:00:00Z');
  await house.minute();
  await house.minute();
  expect(await database.db.meeting.findFirstOrThrow()).toMatchObject({ state: 'expired' });
  expect(last(house.inbox('maija')).title).toContain('Aika kutsua verkosto koolle');
  const late = await house.press('liisa', action(card, 'meeting.reply', 'Sopii: to 4.2.'));
  expect(shown(late)).toContain('Ehdotetut ajat menivät ohi');
  expect(shown(await house.type('maija', 'tyko'))).toContain('ehdotetut ajat ehtivät mennä ohi');
});

it('follows a date that was set on the reminder’s card, and a period that was skipped', async () => {
  const form = await house.type('pekka', 'tyko koolle 5.2.2027 klo 9 Teams');
  expect(shown(form)).toContain('Kutsuttu koolle 5.2.2027');
  await house.minute();
  expect(viewAsText(last(house.inbox('liisa')))).toMatch(/aika on valittu[\s\S]*5\.2\.2027/);
});
