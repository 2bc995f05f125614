// Koolla comes to a team: of its members those whom the registry knows can be written to at once, each in a private chat;
// nothing is kept of the others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
