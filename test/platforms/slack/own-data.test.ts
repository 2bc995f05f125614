// A person's copy of their own data in Slack, by the whole service: a file in their own conversation with Koolla, wherever
// it was asked for, and never in a channel.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { breaches, type Served, serve } from './served.js';

vi.setConfig({ testTimeout: 60_000 });

let peer: SlackPeer;
let served: Served;
let anna: Person;

beforeAll(async () => {
  peer = await startSlackPeer();
  served = await serve(peer, '2026-10-20T08:00:00Z');
  anna = peer.person({ name: 'Anna Alho', email: 'anna@example.fi' });
}, 90_000);
afterAll(async () => {
  await served.close();
  await peer.close();
});
afterEach(() => expect(breaches(peer)).toEqual([]));

const files = () => anna.everything().filter((message) => message.file);

it('comes as a file to the private conversation, by button and by command', async () => {
  await anna.say('koolla tiedot');
  await anna.press(await anna.sees(/Mitä sinusta on tallessa/), 'Kopio tiedoistani');
  await anna.sees(/Kopio tiedoistasi/);
  const sent = await anna.sees();
  expect(sent).toMatchObject({ channel: anna.direct.id, file: { title: 'koolla-tietoni-2026-10-20.json' } });
  expect(sent.file?.bytes).toBeGreaterThan(200);
  await anna.slash('/koolla', 'tiedot kopio');
  await anna.sees(/Kopio tiedoistasi/);
  expect(await anna.sees()).toMatchObject({ channel: anna.direct.id, file: { title: 'koolla-tietoni-2026-10-20.json' } });
});

it('asked for in a channel is told where to ask, and nothing is sent', async () => {
  const channel = peer.channel('kaikki', [anna]);
  const before = files().length;
  await anna.slash('/koolla', 'tiedot kopio', channel);
  await anna.sees(/vain kahdenkeskisessä keskustelussa/);
  expect(files()).toHaveLength(before);
  expect(await served.database.db.audit.count({ where: { action: 'person.copied' } })).toBe(2);
});
