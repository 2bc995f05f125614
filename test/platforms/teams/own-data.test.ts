// A person's copy of their own data in Teams, by the whole service: the text in the private chat, where bots send no files,
// and never in a channel.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Connector, inChannel, startConnector } from '../../support/teams-connector.js';
import { type Json, type ServedTeams, serveTeams } from './served.js';

vi.setConfig({ testTimeout: 60_000 });

let served: ServedTeams;
let teams: Connector;

beforeAll(async () => {
  served = await serveTeams('2026-03-03T09:00:00Z');
}, 90_000);
afterAll(() => served.close());
beforeEach(async () => {
  teams = await startConnector();
});
afterEach(() => teams.stop());

const copies = () => teams.calls.filter(({ body }) => JSON.stringify(body).includes('\\"accounts\\": ['));

test('is the text in the private chat, by word and by button', async () => {
  await served.arrives({ text: 'koolla tiedot' }, teams);
  const page = teams.cards().find((card) => JSON.stringify(card).includes('Mitä sinusta on tallessa')) as Json;
  const pressed = await served.press(page, 'Kopio tiedoistani', teams);
  expect(pressed.status).toBe(200);
  await served.arrives({ text: 'koolla tiedot kopio' }, teams);
  expect(copies().map(({ path }) => path.replace(/activities.*/, ''))).toEqual(['/v3/conversations/a:chat/', '/v3/conversations/a:chat/']);
  expect(JSON.stringify(copies()[0]?.body)).toContain('maija.virtanen@example.fi');
});

test('asked for in a channel is refused, and nothing of it is said anywhere', async () => {
  await served.arrives(inChannel('koolla tiedot kopio'), teams);
  expect(JSON.stringify(teams.cards())).toContain('vain kahdenkeskisessä keskustelussa');
  expect(copies()).toEqual([]);
});
