// Who is invited: seen by all, changed by a steward.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { action, type House, openHouse, shown, viewOf } from './house.js';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());
beforeEach(async () => {
  house = await openHouse(database);
  return () => house.close();
});

it('a steward adds somebody, who is invited, and removes them', async () => {
  const list = viewOf(await house.type('sirkka', 'tyko jäsenet'));
  const form = await house.press('sirkka', action(list, 'meeting.member'));
  const wrong = await house.submit('sirkka', form, { name: 'Uuno', email: 'ei osoite', organisation: 'Ei ole' });
  expect(Object.keys(wrong.form?.errors ?? {})).toEqual(['name', 'email', 'organisation']);
  const taken = await house.submit('sirkka', form, { name: 'Uuno Uusi', email: 'liisa@example.fi', organisation: 'Kela' });
  expect(taken.form?.errors?.email).toContain('Liisa Lahti');
  const again = await house.submit('sirkka', form, { name: 'Liisa Lahti', email: 'liisa@example.fi', organisation: 'Kela' });
  expect(again.form?.errors?.email).toContain('jo verkoston jäsen');
  const added = await house.submit('sirkka', form, { name: 'Uuno Uusi', email: 'Uuno@Example.fi', organisation: 'Kela' });
  expect(shown(added)).toContain('Uuno Uusi');
  await house.invite('maija', '26.1.2027 klo 9');
  await house.minute();
  expect(house.mails('uuno@example.fi')).toHaveLength(1);
  expect(shown(await house.type('sirkka', 'tyko jäsenet poista uuno@example.fi'))).not.toContain('Uuno Uusi');
  expect(shown(await house.type('sirkka', 'tyko jäsenet poista uuno@example.fi'))).toContain('ei ole jäsentä');
  expect(await database.db.audit.count({ where: { action: { startsWith: 'assignment.member' } } })).toBe(2);
});

it('others see the list and change nothing', async () => {
  const list = viewOf(await house.type('liisa', 'tyko jäsenet'));
  expect(list.actions).toEqual([]);
  expect(shown({ view: list })).toContain('Matti Maili');
  const button = action(viewOf(await house.type('sirkka', 'tyko jäsenet')), 'meeting.member');
  expect(shown(await house.press('maija', button))).toContain('Jäsenet lisää ja poistaa rekisterin hoitaja');
  expect(shown(await house.type('maija', 'tyko jäsenet poista liisa@example.fi'))).toContain('Jäsenet lisää ja poistaa');
  expect(await database.db.assignment.count({ where: { kind: 'member', validUntil: null } })).toBe(3);
});
