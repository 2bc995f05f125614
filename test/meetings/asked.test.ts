// "When does the network meet next?" knows what was called together.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type House, openHouse, shown } from './house.js';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database);
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const ask = async (text: string) =>
  shown(
    await house.core.conversation.handle({
      kind: 'message',
      text,
      actor: { platform: 'slack', tenant: 'T1', user: 'U-olli', email: 'olli@example.fi', locale: 'fi-FI' },
      place: { kind: 'personal', conversation: 'D-olli' },
    }),
  );

it('before and after', async () => {
  expect(await ask('Milloin tyko-verkosto kokoontuu seuraavan kerran?')).toContain('seuraavaa kokoontumista ei ole rekisterissä');
  await house.invite('maija', '26.1.2027 klo 9, Kaupungintalo');
  const answer = await ask('Milloin tyko-verkosto kokoontuu seuraavan kerran?');
  expect(answer).toMatch(/^Työkykykoordinaattoriverkosto, Kymenlaakso: seuraava kokous: 26\.1\.2027 klo 9\.00/);
  expect(answer).toContain('Kaupungintalo');
  expect(answer).not.toContain('ei ole rekisterissä');
  expect(await ask('När träffas tyko-nätverket nästa gång?')).toContain('nästa möte: 26.1.2027 kl. 9.00');
  house.set('2027-01-26T08:00:00Z');
  expect(await ask('Milloin tyko-verkosto kokoontuu seuraavan kerran?')).toContain('seuraavaa kokoontumista ei ole rekisterissä');
});
