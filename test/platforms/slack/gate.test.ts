// What is refused at the door: forged, stale, early, malformed and oversize requests, and what hides behind ssl_check.
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import { startApp, type TestApp } from './app.js';

let peer: SlackPeer;
let app: TestApp;
const form = 'application/x-www-form-urlencoded';
const seconds = () => Math.floor(Date.now() / 1000);

beforeEach(async () => {
  peer = await startSlackPeer();
  app = await startApp(peer);
});

afterEach(async () => {
  expect(app.heard).toEqual([]);
  expect(app.logs()).not.toContain('salainen');
  await app.close();
  await peer.close();
});

const message = () =>
  JSON.stringify({
    type: 'event_callback',
    team_id: peer.team().id,
    event_id: 'Ev1',
    event_time: seconds(),
    event: { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'salainen', ts: '1.1' },
  });

it.each([
  ['a wrong secret', { secret: 'wrong' }],
  ['another signature', { signature: 'v0=00' }],
  ['an unknown version', { signature: 'v1=00' }],
  ['no signature', { signature: '' }],
  ['a stale timestamp', { timestamp: seconds() - 6 * 60 }],
  ['a timestamp in the future', { timestamp: seconds() + 10 * 60 }],
  ['no timestamp', { timestamp: Number.NaN }],
])('refuses %s with 401', async (_, options) => {
  const response = await peer.post(message(), options);
  expect(response.status).toBe(401);
  expect(await response.text()).toBe('');
});

it.each([
  ['broken JSON', '{"type":', 'application/json'],
  ['null', 'null', 'application/json'],
  ['a list', '[]', 'application/json'],
  ['a number', '1', 'application/json'],
  ['nothing', '', 'application/json'],
  ['a broken payload', 'payload=%7B', form],
  ['a null payload', 'payload=null', form],
  ['two payloads', 'payload=%7B%7D&payload=%7B%7D', form],
  ['binary', '\u0000\u0001\ufffd', 'application/json'],
])('answers %s with 400 and no word about the inside', async (_, body, contentType) => {
  const response = await peer.post(body, { contentType });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe('');
});

it('closes the connection on an oversize body, announced or not', async () => {
  for (const headers of [
    `content-length: 2000000\r\n\r\n${'x'.repeat(1000)}`,
    `transfer-encoding: chunked\r\n\r\n${`fffff\r\n${'x'.repeat(0xfffff)}\r\n`.repeat(2)}`,
  ]) {
    const answer = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST /slack/events HTTP/1.1\r\nhost: x\r\nconnection: keep-alive\r\ncontent-type: application/json\r\n${headers}`);
      });
      let text = '';
      socket.on('data', (data) => {
        text += String(data);
      });
      // it ends because the server ends it
      socket.on('close', () => resolve(text));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
      );
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
  }
});

it('answers 404 to other paths and methods', async () => {
  expect((await fetch(`${app.url}/slack/events`)).status).toBe(404);
  expect((await fetch(`${app.url}/slack/install`)).status).toBe(404);
  expect((await peer.post('{}', { path: '/slack/elsewhere' })).status).toBe(404);
  expect((await fetch(`${app.url}/slack/events`, { method: 'DELETE' })).status).toBe(404);
});

it('proves to Slack that it listens, and takes nothing smuggled along', async () => {
  const verified = await peer.post(JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
  expect(await verified.json()).toEqual({ challenge: 'abc' });
  const smuggled = await peer.post(`ssl_check=1&command=%2Fkoolla&user_id=U1&channel_id=C1&text=salainen`, {
    contentType: form,
    signature: 'v0=00',
  });
  expect(smuggled.status).toBe(200);
});

it('survives signed payloads of shapes that Slack never sends', async () => {
  const bodies = [
    { type: 'event_callback' },
    { type: 'event_callback', team_id: peer.team().id, event: null },
    {
      type: 'event_callback',
      team_id: peer.team().id,
      event_id: 7,
      event: { type: 'message', channel_type: 'im', channel: 5, user: {}, text: [], ts: 1 },
    },
    { type: 'event_callback', team_id: peer.team().id, event: { type: 'app_home_opened', user: null, tab: 3 } },
  ];
  const actions = {
    type: 'block_actions',
    user: { id: 'U1', team_id: peer.team().id },
    team: { id: peer.team().id },
    actions: [{ type: 'button', action_id: 'action0:a.b', value: 7 }],
  };
  const payloads = [
    actions,
    { ...actions, actions: [] },
    { ...actions, user: null },
    {
      type: 'view_submission',
      user: { id: 'U1' },
      team: { id: peer.team().id },
      view: { callback_id: 'koolla:form', state: { values: {} } },
    },
  ];
  const responses = await Promise.all([
    ...bodies.map((body) => peer.post(JSON.stringify(body))),
    ...payloads.map((payload) => peer.post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), { contentType: form })),
  ]);
  for (const response of responses) expect([200, 404, 503]).toContain(response.status);
  // and it still listens
  expect((await peer.post(JSON.stringify({ type: 'url_verification', challenge: 'abc' }))).status).toBe(200);
});
