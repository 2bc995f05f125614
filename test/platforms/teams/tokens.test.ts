// With credentials every request must carry a token that Bot Framework's own check takes: made out by the issuer, for this
// bot, for this service, and not run out. The issuer is a small OpenID service of the test with a key of its own.
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { activity, type Connector, execute, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { type Issuer, startIssuer } from '../../support/teams-issuer.js';
import { createStory, type Story } from '../../support/teams-story.js';

const appId = '11111111-2222-3333-4444-555555555555';
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

let issuer: Issuer;
let connector: Connector;
let host: TeamsHost;
let story: Story;

beforeAll(async () => {
  issuer = await startIssuer();
  connector = await startConnector();
  story = createStory();
  host = await startTeamsHost(story, {
    appId,
    appPassword: 'a-password',
    tenantId: 'tenant-1',
    otherTenants: ['tenant-3'],
    appType: 'SingleTenant',
    // Nothing is to be fetched from the real one: tokens for answers cannot be had here, and are not needed.
    cloud: { ...issuer.cloud, ToChannelFromBotLoginUrl: 'https://127.0.0.1:1/tenant-1' },
  });
});
afterAll(async () => {
  await host.stop();
  await connector.stop();
  await issuer.stop();
});

const token: Issuer['token'] = (claims = {}, ...rest) => issuer.token({ aud: appId, serviceurl: connector.serviceUrl, ...claims }, ...rest);

// A press without a card to replace is answered in the HTTP response itself: no token for an answer is needed.
const press = (more: Record<string, unknown> = {}): Record<string, unknown> =>
  activity(connector.serviceUrl, { ...execute({ koolla: 'action', verb: 'ask.more', args: { a: { altered: true } } }), ...more });

test('a good token is let in', async () => {
  const result = await post(host.url, press(), { authorization: token() });
  expect(result.status).toBe(200);
  expect(result.text).toContain('ei ole enää käytössä');
});

test('no token, and any that is not good, gets 401 and nothing happens', async () => {
  // Microsoft's libraries would print the keys that they tried: whoever sends forged tokens would fill the log.
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const past = Math.floor(Date.now() / 1000) - 7_200;
  const bad: Record<string, string> = {
    none: '',
    'not a token': 'Bearer abc',
    'another scheme': 'Basic YTpi',
    'for another bot': token({ aud: '99999999-2222-3333-4444-555555555555' }),
    'of another issuer': token({ iss: 'https://other.example.com' }),
    'run out': token({ nbf: past - 60, exp: past }),
    'not yet good': token({ nbf: past + 14_400, exp: past + 18_000 }),
    'for another service': token({ serviceurl: 'https://example.com/' }),
    'signed by a stranger': token({}, stranger),
    'of an unknown key': token({}, undefined, { kid: 'key-2' }),
    unsigned: `${token({}, undefined, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
  };
  for (const [name, authorization] of Object.entries(bad)) {
    const result = await post(host.url, press(), authorization ? { authorization } : {});
    expect(result.status, name).toBe(401);
    expect(result.text).not.toMatch(/\bat .*:\d+|Error/);
  }
  expect(story.inbound).toEqual([]);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

test('a good token is let in from the organisations that are named, and from no other', async () => {
  const before = story.inbound.length;
  const from = async (tenant: string | undefined): Promise<number> => {
    const id = tenant && { id: tenant };
    const more = {
      conversation: { id: 'a:chat', conversationType: 'personal', ...(tenant && { tenantId: tenant }) },
      channelData: { tenant: id },
    };
    return (await post(host.url, press(more), { authorization: token() })).status;
  };
  expect([await from('tenant-1'), await from('tenant-3'), await from('TENANT-3')]).toEqual([200, 200, 200]);
  expect([await from('tenant-2'), await from('local'), await from(undefined)]).toEqual([403, 403, 403]);
  expect(story.inbound).toHaveLength(before);
});

test('tokens and secrets are not logged', () => {
  expect(host.logged.join('')).not.toMatch(/Bearer|eyJ|a-password/);
});
