// Channels that close or turn Koolla out, seen by the whole service: what was to be posted there is not lost in silence,
// the steward hears once where it was to go, why it did not, and what to do.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import type { Channel } from '../../support/slack-state.js';
import { breaches, type Served, serve } from './served.js';

vi.setConfig({ testTimeout: 60_000 });

let peer: SlackPeer;
let served: Served;
let steward: Person;

beforeAll(async () => {
  peer = await startSlackPeer();
  // in the past: the queue goes by the real clock
  served = await serve(peer, '2026-10-20T08:00:00Z', { KOOLLA_STEWARDS: 'hoitaja@example.fi' });
  steward = peer.person({ name: 'Hilla Hoitaja', email: 'hoitaja@example.fi' });
}, 90_000);
afterAll(async () => {
  await served.close();
  await peer.close();
});
afterEach(() => expect(breaches(peer)).toEqual([]));

const close: Readonly<Record<string, (channel: Channel) => void>> = {
  'was archived': (channel) => {
    channel.archived = true;
  },
  'has no Koolla any more': (channel) => {
    channel.bot = false;
  },
  'is gone': (channel) => {
    peer.state.channels.delete(channel.id);
  },
};

it.each([
  ['was archived', '2026-10-20T08:00:00Z', /Syy: kanava on arkistoitu/],
  ['has no Koolla any more', '2026-10-21T08:00:00Z', /Syy: Koolla ei ole kanavalla/],
  ['is gone', '2026-10-22T08:00:00Z', /Syy: kanavaa ei ole enää/],
])("a month's digest for a channel that %s", async (what, morning, why) => {
  served.set(morning);
  const channel = peer.channel(`luvut ${what}`, [steward]);
  await steward.slash('/luvut', 'kooste tähän', channel);
  expect((await steward.sees(/Kuukausikooste tulee tälle kanavalle/)).text).toContain('/invite @Koolla');
  close[what]?.(channel);
  await served.service().core.tick(new Date(morning));
  const told = await steward.sees(/Viesti ei mennyt perille kanavalle/);
  expect(told).toMatchObject({ channel: steward.direct.id });
  expect(told.text).toMatch(why);
  expect(told.text).toContain(`Slack, kanavan tunnus ${channel.id}`);
  expect(told.text).toContain('Kanavan valitsi: Hilla Hoitaja');
  expect(told.text).toContain('/luvut kooste tähän');
  // the month is settled: nothing is tried again, nobody is told twice
  await served.service().core.tick(new Date(morning));
  const digests = await served.database.db.notice.findMany({ where: { kind: 'figures-digest' }, orderBy: { plannedAt: 'asc' } });
  expect(digests.at(-1)).toMatchObject({ state: 'failed', attempts: 1 });
  const letters = () => steward.everything().filter((message) => message.text.includes(channel.id));
  expect(letters()).toHaveLength(1);
});
