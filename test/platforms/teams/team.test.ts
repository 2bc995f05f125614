// Koolla comes to a team: of its members those whom the registry knows can be written to at once, each in a private chat;
// nothing is kept of the others. And every word of the manifest is answered, in each language, by the real core.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewAsText } from '../../../src/conversation/view.js';
import { type Core, createCore } from '../../../src/core.js';
import { createLog } from '../../../src/log.js';
import { actorOf, messageOf } from '../../../src/platforms/teams/inbound.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { activity, type Connector, inChannelPlace, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { createStory, reminder } from '../../support/teams-story.js';

describe('a team', () => {
  let connector: Connector;
  let host: TeamsHost;
  beforeAll(async () => {
    connector = await startConnector();
    connector.members = [
      { id: '29:maija', aadObjectId: 'aad-maija', name: 'Maija', email: 'Maija@example.fi' },
      { id: '29:other', aadObjectId: 'aad-other', name: 'Other', email: 'other@example.fi' },
      { id: '29:guest', aadObjectId: 'aad-guest', name: 'Guest', userPrincipalName: 'matti_example.fi#EXT#@x.onmicrosoft.com' },
    ];
    host = await startTeamsHost(createStory(), { dialogs: true }, undefined, ['maija@example.fi', 'matti@example.fi']);
  });
  afterAll(async () => {
    await host.stop();
    await connector.stop();
  });
  const added = (...ids: string[]) =>
    post(
      host.url,
      activity(connector.serviceUrl, {
        ...{ type: 'conversationUpdate', from: { id: '29:admin', aadObjectId: 'aad-admin' }, ...inChannelPlace },
        membersAdded: ids.map((id) => ({ id })),
      }),
    );
  const kept = () => host.stored.filter(({ actor }) => actor.user !== 'aad-admin').map(({ actor }) => actor.user);

  test('its members whom the registry knows can be reminded before they have said a word', async () => {
    await added('28:koolla');
    expect(kept()).toEqual(['aad-maija']);
    const { actor, reference, quality } = host.stored.find((entry) => entry.actor.user === 'aad-maija') ?? expect.fail('nobody');
    expect([quality, actor.email, actor.tenant]).toEqual(['fallback', 'maija@example.fi', 'tenant-1']);
    const before = connector.calls.length;
    await host.teams.messenger.send({ platform: 'teams', tenant: actor.tenant, user: actor.user, reference }, reminder, 'n');
    const [created, sent] = connector.calls.slice(before);
    expect(created).toMatchObject({ path: '/v3/conversations', body: { members: [{ id: '29:maija' }], tenantId: 'tenant-1' } });
    expect(sent?.path).toMatch(/^\/v3\/conversations\/a:private-/);
  });

  test('who joins later is kept only where the registry knows them', async () => {
    const before = kept().length;
    await added('29:other');
    expect(kept()).toHaveLength(before);
    await added('29:maija');
    expect(kept()).toHaveLength(before + 1);
  });

  test('a roster that cannot be read is no harm', async () => {
    connector.members = undefined;
    const before = kept().length;
    expect((await added('28:koolla')).status).toBe(200);
    expect(kept()).toHaveLength(before);
  });
});

describe('words', () => {
  let database: TestDatabase;
  let core: Core;
  beforeAll(async () => {
    database = await testDatabase();
    const config = { stewards: [], local: false };
    core = await createCore({ database, config, log: createLog('silent'), now: () => new Date('2026-03-02T07:30:00Z'), lasting: false });
  }, 120_000);
  afterAll(async () => {
    await core?.stop();
    await database?.close();
  });

  const folder = path.resolve(import.meta.dirname, '../../../manifest/teams');
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const listed: string[] = read('manifest.json').bots[0].commandLists.flatMap((list: { commands: { title: string }[] }) =>
    list.commands.map(({ title }) => title),
  );
  const translated = ['sv.json', 'en.json'].flatMap((file) =>
    Object.entries<string>(read(file)).flatMap(([key, text]) => (/^bots.*\.title$/.test(key) ? [text] : [])),
  );
  const greetings = ['hi', 'hello', 'help', 'moi', 'hei', 'hej', 'apua', 'hjälp', 'Hi!', 'HELLO'];

  test.each([...new Set([...listed, ...translated, ...greetings])])('“%s” is answered', async (word) => {
    const said = activity('http://127.0.0.1/', { text: word });
    const { view, form } = await core.conversation.handle(messageOf(said, actorOf(said)));
    const text = view ? viewAsText(view) : JSON.stringify(form ?? '');
    expect(text.length).toBeGreaterThan(50);
    // What Koolla says where it has not understood.
    expect(text).not.toMatch(
      /En löytänyt|En tunne|ei ole rekisterissä|hittar inte|känner inte till|finns inte i registret|not in the registry|do not know/,
    );
  });
});
