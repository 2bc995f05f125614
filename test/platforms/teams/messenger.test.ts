// Messages outside a reply, over real HTTP to a small stand-in of Teams' service: sent once, updated later, and each refusal
// known by its code. No call is tried again by the library behind our back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestSample } from '../../../src/catalogue/figures.js';
import { DeliveryError } from '../../../src/errors.js';
import { placeOfActivity } from '../../../src/platforms/teams/inbound.js';
import { readRegistryFiles } from '../../../src/registry/files.js';
import { activity, type Connector, inChannel, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { createStory, reminder, view } from '../../support/teams-story.js';

let connector: Connector;
let host: TeamsHost;

beforeEach(async () => {
  connector = await startConnector();
  host = await startTeamsHost(createStory(), { dialogs: true });
  await post(host.url, activity(connector.serviceUrl, { type: 'installationUpdate', action: 'add' }));
});
afterEach(async () => {
  await host.stop();
  await connector.stop();
});

const errorOf = (work: Promise<unknown>): Promise<DeliveryError> =>
  work.then(
    () => {
      throw new Error('it was delivered');
    },
    (error: unknown) => {
      if (!(error instanceof DeliveryError)) throw error;
      return error;
    },
  );

test('goes to the private chat by the stored reference, and can be replaced by its receipt later', async () => {
  const stored = JSON.parse(JSON.stringify(host.address()));
  const receipt = await host.teams.messenger.send(stored, reminder, 'notice-1');
  const sent = connector.calls.at(-1);
  expect(sent?.path).toMatch(/^\/v3\/conversations\/a:chat\/activities/);
  expect(sent?.body).toMatchObject({ type: 'message', summary: reminder.title });
  expect(connector.cards().at(-1)).toMatchObject({ actions: [{ title: 'Kutsuttu koolle' }, { title: 'Muistuta myöhemmin' }] });

  await host.teams.messenger.update(JSON.parse(JSON.stringify(receipt)), view('reminders.done', 'Kokous on kutsuttu koolle.'));
  const update = connector.calls.at(-1);
  expect(update).toMatchObject({ method: 'PUT', path: `/v3/conversations/a:chat/activities/${receipt.message}` });
  expect(connector.cards().at(-1)?.actions).toBeUndefined();
});

test('a person known from a channel only is written to in a private chat, never in the channel', async () => {
  await post(host.url, activity(connector.serviceUrl, inChannel('vastuu')));
  const before = connector.calls.length;
  const { actor, reference } = host.stored.at(-1) ?? expect.fail('nothing was stored');
  await host.teams.messenger.send({ platform: 'teams', tenant: actor.tenant, user: actor.user, reference }, reminder, 'notice-2');
  const [created, sent] = connector.calls.slice(before);
  expect(created).toMatchObject({ path: '/v3/conversations', body: { isGroup: false, members: [{ id: '29:maija' }] } });
  expect(sent?.path).toMatch(/^\/v3\/conversations\/a:private-/);
});

test("a month's digest goes to the channel itself, not into the thread where it was asked for, its picture with it", async () => {
  const asked = activity(connector.serviceUrl, inChannel('luvut kooste tähän'));
  await post(host.url, asked);
  const { actor, reference } = host.stored.at(-1) ?? expect.fail('nothing was stored');
  const place = placeOfActivity(asked);
  const shared = host.teams.messenger.shared?.(
    { platform: 'teams', tenant: actor.tenant, user: actor.user, reference },
    place.conversation,
  );
  const [digest] = await digestSample(readRegistryFiles('prisma/registry'), 'fi', new Date('2026-11-20T08:00:00Z'));
  if (!shared || !digest?.view) throw new Error('nothing to post');
  const before = connector.calls.length;
  await host.teams.messenger.send(shared, digest.view, 'notice-4');
  const posted = connector.calls.slice(before);
  expect(new Set(posted.map(({ path }) => decodeURIComponent(path.split('/')[3] ?? '')))).toEqual(new Set(['19:channel@thread.tacv2']));
  const cards = JSON.stringify(connector.cards().slice(-posted.length));
  expect(cards).toContain('Kuukauden luvut: lokakuu 2026');
  expect(cards).toContain('data:image/png;base64,');
});

test('a message that does not fit one card is sent as several, in order', async () => {
  const before = connector.calls.length;
  const long = view(
    'x.y',
    'Pitkä',
    Array.from({ length: 40 }, (_, index) => ({ kind: 'text' as const, text: `${index} ${'sana '.repeat(150)}` })),
  );
  const receipt = await host.teams.messenger.send(host.address(), long, 'notice-3');
  expect(connector.calls.length - before).toBeGreaterThan(1);
  expect(receipt.message).toBe(`message-${connector.calls.length}`);
  const error = await errorOf(host.teams.messenger.update(receipt, long));
  expect(error).toMatchObject({ code: 'too-large', retryable: false });
});

describe('a refusal is asked of Teams once and known by its code', () => {
  test.each([
    [403, 'blocked', false],
    [404, 'gone', false],
    [400, 'refused', false],
    [413, 'refused', false],
    [401, 'unauthorised', true],
    [412, 'unavailable', true],
    [429, 'rate-limited', true],
    [500, 'unavailable', true],
    [502, 'unavailable', true],
    [504, 'unavailable', true],
  ])('%i → %s', async (status, code, retryable) => {
    const before = connector.calls.length;
    connector.refuse(status, 9);
    const error = await errorOf(host.teams.messenger.send(host.address(), reminder, 'notice-4'));
    expect(error).toMatchObject({ code, retryable });
    expect(connector.calls.length - before).toBe(1);
    expect(JSON.stringify(error) + String(error) + JSON.stringify(error.cause)).not.toMatch(/Tyko|koolle|29:/);
  });

  test('Retry-After is handed on', async () => {
    connector.refuse(429, 1, { 'retry-after': '17' });
    expect(await errorOf(host.teams.messenger.send(host.address(), reminder, 'n'))).toMatchObject({ retryAfterMs: 17_000 });
  });

  test('a service that is away is a network fault', async () => {
    const address = host.address();
    await connector.stop();
    expect(await errorOf(host.teams.messenger.send(address, reminder, 'n'))).toMatchObject({ code: 'network', retryable: true });
    connector = await startConnector();
  });
});

test('an update of a message that is gone is no error, another refusal is', async () => {
  const receipt = await host.teams.messenger.send(host.address(), reminder, 'notice-5');
  connector.refuse(404);
  await host.teams.messenger.update(receipt, reminder);
  connector.refuse(403);
  expect(await errorOf(host.teams.messenger.update(receipt, reminder))).toMatchObject({ code: 'blocked' });
});

test('a stored reference that is none of ours is gone; without credentials no other host is called', async () => {
  const address = host.address();
  const before = connector.calls.length;
  expect(await errorOf(host.teams.messenger.send({ ...address, reference: { channel: 'D1' } }, reminder, 'n'))).toMatchObject({
    code: 'gone',
  });
  const elsewhere = { ...(address.reference as object), serviceUrl: 'http://192.0.2.1/teams/' };
  expect(await errorOf(host.teams.messenger.send({ ...address, reference: elsewhere }, reminder, 'n'))).toMatchObject({ code: 'refused' });
  expect(connector.calls).toHaveLength(before);
});
