// Without a secret: the app is a managed identity in Azure. Tokens for what Koolla sends come from the identity endpoint of
// the machine (App Service's protocol: IDENTITY_ENDPOINT and IDENTITY_HEADER), which is a small server of the test here.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { activity, type Connector, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { type Issuer, startIssuer } from '../../support/teams-issuer.js';
import { createStory, reminder } from '../../support/teams-story.js';

const appId = '33333333-2222-3333-4444-555555555555';
const secret = 'the-identity-header';

let identity: Server;
const asked: { url: URL; header: string | undefined }[] = [];
let refusal = 0;
let issuer: Issuer;
let connector: Connector;
let host: TeamsHost;

beforeAll(async () => {
  identity = createServer((request, response) => {
    asked.push({ url: new URL(request.url ?? '', 'http://x'), header: request.headers['x-identity-header']?.toString() });
    const token = { access_token: `identity-token-${asked.length}`, token_type: 'Bearer', resource: 'https://api.botframework.com' };
    const soon = String(Math.floor(Date.now() / 1000) + 3_600);
    response.writeHead(refusal || 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(refusal ? { error: 'invalid_request' } : { ...token, expires_on: soon, client_id: appId }));
  });
  await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${(identity.address() as AddressInfo).port}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', secret);
  issuer = await startIssuer();
  connector = await startConnector();
  host = await startTeamsHost(createStory(), { appId, tenantId: 'tenant-1', appType: 'UserAssignedMSI', cloud: issuer.cloud });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await host.stop();
  await connector.stop();
  await issuer.stop();
  identity.closeAllConnections();
  await new Promise((resolve) => identity.close(resolve));
});

const arrives = (more: Record<string, unknown>): ReturnType<typeof post> =>
  post(host.url, activity(connector.serviceUrl, more), {
    authorization: issuer.token({ aud: appId, serviceurl: connector.serviceUrl }),
  });

test('an answer and a reminder carry the token of the identity, asked for once, for this identity and this service', async () => {
  expect((await arrives({ text: 'vastuu' })).status).toBe(200);
  await host.teams.messenger.send(host.address(), reminder, 'notice-1');
  expect(connector.cards()).toHaveLength(2);
  const sent = [...connector.rosterCalls, ...connector.calls].map(({ authorization }) => authorization);
  expect(new Set(sent)).toEqual(new Set(['Bearer identity-token-1']));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.header).toBe(secret);
  expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toMatchObject({
    resource: 'https://api.botframework.com',
    client_id: appId,
  });
});

test('what comes in is checked as with a secret', async () => {
  const another = issuer.token({ aud: '99999999-2222-3333-4444-555555555555', serviceurl: connector.serviceUrl });
  expect((await post(host.url, activity(connector.serviceUrl, { text: 'vastuu' }), { authorization: another })).status).toBe(401);
  expect((await post(host.url, activity(connector.serviceUrl, { text: 'vastuu' }))).status).toBe(401);
});

test.each([400, 403])('an endpoint that refuses (%i) is no word about the person: the reminder is tried again', async (status) => {
  const other = `44444444-2222-3333-4444-555555555${status}`;
  const another = await startTeamsHost(createStory(), {
    appId: other,
    tenantId: 'tenant-1',
    appType: 'UserAssignedMSI',
    cloud: issuer.cloud,
  });
  const before = connector.calls.length;
  refusal = status;
  try {
    const error = await another.teams.messenger.send(host.address(), reminder, 'notice-2').catch((fault: unknown) => fault);
    expect(error).toMatchObject({ name: 'DeliveryError', code: 'unauthorised', retryable: true });
    expect(connector.calls).toHaveLength(before);
  } finally {
    refusal = 0;
    await another.stop();
  }
});

test('neither the token nor the header of the endpoint is logged', () => {
  expect(host.logged.join('')).not.toMatch(new RegExp(`identity-token|${secret}|Bearer`));
});
