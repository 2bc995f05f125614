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
  expect(told.text).toContain('Lopetin kuukausikoosteen lähettämisen tälle kanavalle.');
  expect(told.text).toContain('/luvut kooste tähän');
  expect(await served.database.db.figureDigest.count({ where: { conversation: channel.id } })).toBe(0);
  const ended = await served.database.db.audit.findMany({ where: { action: 'digest.ended' }, orderBy: { id: 'asc' } });
  expect(ended.at(-1)).toMatchObject({ actor: 'system', authority: 'platform', source: 'slack' });
  // it has ended: nothing is tried again, also next month, and nobody is told twice
  await served.service().core.tick(new Date(morning));
  await served.service().core.tick(new Date(morning.replace('-10-', '-11-')));
  const digests = await served.database.db.notice.findMany({ where: { kind: 'figures-digest' }, orderBy: { plannedAt: 'asc' } });
  expect(digests.at(-1)).toMatchObject({ state: 'failed', attempts: 1 });
  const letters = () => steward.everything().filter((message) => message.text.includes(channel.id));
  expect(letters()).toHaveLength(1);
});

it('a channel that comes back gets the digest where it is ordered anew', async () => {
  served.set('2026-10-23T08:00:00Z');
  const channel = peer.channel('luvut takaisin', [steward]);
  await steward.slash('/luvut', 'kooste tähän', channel);
  await steward.sees(/Kuukausikooste tulee tälle kanavalle/);
  channel.archived = true;
  await served.service().core.tick(new Date('2026-10-23T08:00:00Z'));
  await steward.sees(/Lopetin kuukausikoosteen/);
  channel.archived = false;
  await steward.slash('/luvut', 'kooste tähän', channel);
  await steward.sees(/Kuukausikooste tulee tälle kanavalle/);
  await served.service().core.tick(new Date('2026-10-23T08:00:00Z'));
  expect(await steward.sees(/Kuukauden luvut: syyskuu 2026/)).toMatchObject({ channel: channel.id });
});
