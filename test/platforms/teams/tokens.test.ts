// With credentials every request must carry a token that Bot Framework's own check takes: made out by the issuer, for this
// bot, for this service, and not run out. The issuer is a small OpenID service of the test with a key of its own.
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activity, type Connector, execute, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { createStory, type Story } from '../../support/teams-story.js';

const appId = '11111111-2222-3333-4444-555555555555';
const issuer = 'https://issuer.example.com';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

let openId: Server;
let connector: Connector;
let host: TeamsHost;
let story: Story;

beforeAll(async () => {
  openId = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const key = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
    const body =
      request.url === '/keys' ? { keys: [key] } : { issuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => openId.listen(0, '127.0.0.1', resolve));
  const metadata = `http://127.0.0.1:${(openId.address() as AddressInfo).port}/.well-known/openidconfiguration`;
  connector = await startConnector();
  story = createStory();
  host = await startTeamsHost(story, {
    appId,
    appPassword: 'a-password',
    tenantId: 'tenant-1',
    appType: 'SingleTenant',
    cloud: {
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      // Nothing is to be fetched from the real ones: tokens for answers cannot be had here, and are not needed.
      ToChannelFromBotLoginUrl: 'https://127.0.0.1:1/tenant-1',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: 'https://127.0.0.1:1',
      CallerId: '',
    },
  });
});
afterAll(async () => {
  await host.stop();
  await connector.stop();
  await new Promise((resolve) => openId.close(resolve));
});

function token(claims: Record<string, unknown> = {}, key: KeyObject = privateKey, header: Record<string, unknown> = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ typ: 'JWT', alg: 'RS256', kid: 'key-1', ...header })}.${part({
    iss: issuer,
    aud: appId,
    nbf: now - 60,
    exp: now + 3_600,
    serviceurl: connector.serviceUrl,
    ...claims,
  })}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
}

// A press without a card to replace is answered in the HTTP response itself: no token for an answer is needed.
const press = (more: Record<string, unknown> = {}): Record<string, unknown> =>
  activity(connector.serviceUrl, { ...execute({ koolla: 'action', verb: 'ask.more', args: { a: { altered: true } } }), ...more });

test('a good token is let in', async () => {
  const result = await post(host.url, press(), { authorization: token() });
  expect(result.status).toBe(200);
  expect(result.text).toContain('ei ole enää käytössä');
});

test('no token, and any that is not good, gets 401 and nothing happens', async () => {
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
    'of an unknown key': token({}, privateKey, { kid: 'key-2' }),
    unsigned: `${token({}, privateKey, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
  };
  for (const [name, authorization] of Object.entries(bad)) {
    const result = await post(host.url, press(), authorization ? { authorization } : {});
    expect(result.status, name).toBe(401);
    expect(result.text).not.toMatch(/\bat .*:\d+|Error/);
  }
  expect(story.inbound).toEqual([]);
});

test('a good token from another organisation gets 403', async () => {
  const foreign = press({
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant-2' },
    channelData: { tenant: { id: 'tenant-2' } },
  });
  expect((await post(host.url, foreign, { authorization: token() })).status).toBe(403);
  expect(story.inbound).toEqual([]);
});

test('tokens and secrets are not logged', () => {
  expect(host.logged.join('')).not.toMatch(/Bearer|eyJ|a-password/);
});
