// The agent view: questions to begin with, and the word that an answer is being looked up; and a workspace without it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Reply } from '../../../src/conversation/feature.js';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import { deferred, saying, startApp, type TestApp } from './app.js';

let peer: SlackPeer;
let app: TestApp;

beforeEach(async () => {
  peer = await startSlackPeer();
});
afterEach(async () => {
  await app.close();
  await peer.close();
  expect(peer.problems).toEqual([]);
});

const soon = { authorizeMs: 900, submitMs: 1500, openMs: 1300, statusMs: 20 };

it('offers questions to begin with, in the person’s language', async () => {
  app = await startApp(peer);
  const anna = peer.person({ name: 'Anna' });
  const bertil = peer.person({ name: 'Bertil', locale: 'sv-SE' });
  await anna.openHome('messages');
  await bertil.openHome('messages');
  await expect.poll(() => peer.state.prompts.size).toBe(2);
  expect(peer.state.prompts.get(anna.direct.id)?.map((prompt) => prompt.message)).toContain('luvut');
  expect(peer.state.prompts.get(bertil.direct.id)?.map((prompt) => prompt.message)).toContain('siffror');
});

it('says that an answer is being looked up when it takes a while, and takes the word away after it', async () => {
  const slow = deferred<Reply>();
  app = await startApp(peer, { patience: soon, answer: () => slow.promise });
  const anna = peer.person({ name: 'Anna' });
  const channel = peer.channel('verkosto', [anna]);
  const asked = anna.mention(channel, 'kuka kutsuu?');
  await peer.state.until(
    'status',
    () => peer.state.statuses.find((status) => status === 'etsii vastausta…'),
    () => '',
  );
  slow.resolve({ view: saying('Eksote') });
  await asked;
  await anna.sees(/Eksote/);
  await peer.state.until(
    'status taken away',
    () => (peer.state.statuses.at(-1) === '' ? true : undefined),
    () => '',
  );
});

it('does without in a workspace that has no agent view, and does not ask again for a while', async () => {
  await peer.close();
  peer = await startSlackPeer({ scopes: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'im:write', 'users:read'] });
  app = await startApp(peer, { answer: () => ({ view: saying('Vastaus') }) });
  const anna = peer.person({ name: 'Anna' });
  await anna.openHome('messages');
  await anna.sees(/Vastaus/); // the welcome, which comes after the questions were refused
  await anna.openHome('messages');
  await anna.say('hei');
  await anna.sees(/Vastaus/);
  expect(peer.calls('assistant.threads.setSuggestedPrompts')).toHaveLength(1);
});
