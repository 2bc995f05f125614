// Where people can be reached, as Teams tells it over the wire and the database keeps it: service URLs that move, teams that
// Koolla is taken out of or that people leave, events that come twice or in the wrong order, people who blocked it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Callers } from '../../../src/conversation/callers.js';
import type { Address } from '../../../src/delivery/messenger.js';
import { createCallers } from '../../../src/storage/account-store.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { activity, type Connector, inChannel, inChannelPlace, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { createStory, reminder, type Story } from '../../support/teams-story.js';

type Json = Record<string, unknown>;

let database: TestDatabase;
let callers: Callers;
let connector: Connector;
let host: TeamsHost;
let story: Story;

beforeAll(async () => {
  database = await testDatabase();
  callers = createCallers(database, { firstStewards: [], localSteward: false });
});
afterAll(() => database?.close());
beforeEach(async () => {
  await database.db.account.deleteMany();
  connector = await startConnector();
  connector.members = [];
  story = createStory();
  const now = () => new Date();
  host = await startTeamsHost(story, { dialogs: true }, undefined, [], {
    onSeen: (actor, reference, quality) => callers.remember(actor, reference, quality, now()),
    onGone: ({ tenant, user }) => callers.forgetAddress({ platform: 'teams', tenant, user }),
    onLeft: (tenant, place, users) => callers.forgetPlace({ platform: 'teams', tenant, place, ...(users && { users }) }),
    expected: async (emails) => new Set(emails),
  });
});
afterEach(async () => {
  await host.stop();
  await connector.stop();
});

const arrives = (more: Json, from = connector): ReturnType<typeof post> => post(host.url, activity(from.serviceUrl, more));
/** Who can be written to, by user. */
const reachable = async (): Promise<string[]> => {
  const accounts = await database.db.account.findMany({ where: { active: true }, orderBy: { user: 'asc' } });
  return accounts.flatMap(({ user, reference }) => (reference === null ? [] : [user]));
};
const addressOf = async (user: string): Promise<Address> => {
  const { tenant, reference } = await database.db.account.findFirstOrThrow({ where: { user, active: true } });
  return { platform: 'teams', tenant, user, reference };
};
const remind = async (user: string): Promise<void> => void (await host.teams.messenger.send(await addressOf(user), reminder, 'notice'));

const someone = (name: string): Json => ({ from: { id: `29:${name}`, aadObjectId: `aad-${name}`, name } });
const person = (name: string): { id: string; [field: string]: string } => ({
  id: `29:${name}`,
  aadObjectId: `aad-${name}`,
  email: `${name}@example.fi`,
});
const team = (name: string): Json => ({
  conversation: { id: `19:${name}-general@thread.tacv2`, conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' },
  channelData: { tenant: { id: 'tenant-1' }, team: { id: `19:${name}@thread.tacv2` } },
});
const update = (where: Json, what: Json): Json => ({ type: 'conversationUpdate', ...someone('admin'), ...where, ...what });
const koolla = { id: '28:koolla' };

describe('a service URL that moves', () => {
  let moved: Connector;
  beforeEach(async () => {
    moved = await startConnector();
    moved.members = [];
  });
  afterEach(() => moved.stop());

  test('the next reminder goes to the new one, whatever kind of event brought it', async () => {
    await arrives({ text: 'vastuu' });
    await arrives({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, moved);
    const before = connector.calls.length;
    await remind('aad-maija');
    expect(connector.calls).toHaveLength(before);
    expect(moved.calls.map(({ path }) => path.replace(/activities.*/, ''))).toEqual(['/v3/conversations/a:chat/']);
  });

  test('also for whom only a team made known', async () => {
    connector.members = [person('maija')];
    await arrives(update(team('north'), { membersAdded: [koolla] }));
    moved.members = connector.members;
    await arrives(update(team('north'), { membersAdded: [{ id: '29:maija' }] }), moved);
    await remind('aad-maija');
    expect(moved.calls.map(({ path }) => path)[0]).toBe('/v3/conversations');
  });
});

describe('a team', () => {
  beforeEach(async () => {
    connector.members = [person('maija'), person('matti')];
    await arrives(update(team('north'), { membersAdded: [koolla] }));
    connector.members = [person('matti')];
    await arrives(update(team('south'), { membersAdded: [koolla] }));
    await arrives({ text: 'vastuu', ...someone('sofia') });
    await arrives({ text: 'vastuu', ...someone('sofia'), ...inChannel('vastuu'), ...team('north') });
    expect(await reachable()).toEqual(['aad-admin', 'aad-maija', 'aad-matti', 'aad-sofia']);
  });

  test.each<[string, (place: Json) => Json]>([
    ['is taken out of it', () => ({ type: 'installationUpdate', action: 'remove' })],
    ['is removed from it, as a member', () => ({ membersRemoved: [koolla] })],
    ['sees it deleted', (place) => ({ channelData: { ...(place.channelData as Json), eventType: 'teamDeleted' } })],
  ])(
    'when Koolla %s, whom only this team made known is forgotten; who is in another, or has a chat of their own, stays',
    async (_how, goes) => {
      await arrives(update(team('north'), goes(team('north'))));
      expect(await reachable()).toEqual(['aad-admin', 'aad-matti', 'aad-sofia']);
      await remind('aad-matti');
      await arrives(update(team('south'), goes(team('south'))));
      expect(await reachable()).toEqual(['aad-sofia']);
    },
  );

  test('who leaves it is forgotten where nothing else makes them known', async () => {
    await arrives(update(team('north'), { membersRemoved: [person('maija'), person('matti'), person('sofia')] }));
    expect(await reachable()).toEqual(['aad-admin', 'aad-matti', 'aad-sofia']);
  });

  test('another organisation’s team of the same id is another team', async () => {
    const elsewhere = { ...team('north'), conversation: { ...(team('north').conversation as Json), tenantId: 'tenant-2' } };
    await arrives(update(elsewhere, { membersRemoved: [koolla] }));
    expect(await reachable()).toContain('aad-maija');
  });

  test('an upgrade of the app forgets nobody, a channel that goes neither', async () => {
    await arrives({ type: 'installationUpdate', action: 'remove-upgrade', ...team('north') });
    await arrives({ type: 'installationUpdate', action: 'add-upgrade', ...team('north') });
    await arrives(update(team('north'), { channelData: { ...(inChannelPlace.channelData as Json), eventType: 'channelDeleted' } }));
    expect(await reachable()).toContain('aad-maija');
  });

  test('back in it, its members are known again', async () => {
    await arrives(update(team('north'), { membersRemoved: [koolla] }));
    connector.members = [person('maija')];
    await arrives(update(team('north'), { membersAdded: [koolla] }));
    expect(await reachable()).toContain('aad-maija');
  });
});

describe('events in another order, or twice', () => {
  test('a message before the installation is answered, and the greeting comes once', async () => {
    await arrives({ text: 'vastuu' });
    await arrives({ type: 'conversationUpdate', membersAdded: [koolla] });
    await arrives({ type: 'installationUpdate', action: 'add' });
    await arrives({ type: 'conversationUpdate', membersAdded: [koolla] });
    expect(story.inbound.map(({ kind }) => kind)).toEqual(['message', 'welcome']);
    expect(await reachable()).toEqual(['aad-maija']);
  });

  test('a removal of somebody whom nobody knew does no harm, twice neither; an installation after it counts', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect((await arrives({ type: 'installationUpdate', action: 'remove' })).status).toBe(200);
      expect((await arrives(update(team('north'), { membersRemoved: [koolla] }))).status).toBe(200);
    }
    expect(await reachable()).toEqual([]);
    await arrives({ type: 'installationUpdate', action: 'add' });
    expect(await reachable()).toEqual(['aad-maija']);
  });

  test('removed, and then an earlier message comes late: it is answered where Teams takes it, and no harm where not', async () => {
    await arrives({ type: 'installationUpdate', action: 'remove' });
    connector.refuse(403, 9);
    expect((await arrives({ text: 'vastuu' })).status).toBe(200);
    await expect(remind('aad-maija')).rejects.toMatchObject({ code: 'blocked', retryable: false });
  });
});
