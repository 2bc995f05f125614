// Socket Mode: the same app, without a public address.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import { saying, startApp, type TestApp } from './app.js';

let peer: SlackPeer;
let app: TestApp;

beforeEach(async () => {
  peer = await startSlackPeer();
  peer.viaSocket();
});

afterEach(async () => {
  await app.close();
  await peer.close();
  expect(peer.problems).toEqual([]);
  expect(app.logs()).not.toMatch(/xox|xapp|salainen/);
});

it('hears, answers, opens forms, shows errors and takes submissions', async () => {
  const form = {
    name: 'metrics.submit',
    args: {},
    title: 'Luvut',
    language: 'fi' as const,
    intro: [],
    fields: [{ kind: 'text' as const, id: 'a', label: 'Infot' }],
    values: {},
    submitLabel: 'Tallenna',
    cancelLabel: 'Peru',
    opener: { name: 'metrics.open', args: {}, label: 'Avaa' },
  };
  app = await startApp(peer, {
    config: peer.config('socket'),
    answer: (inbound) => {
      if (inbound.kind === 'message') return { view: saying(`Kuulin: ${inbound.text}`) };
      if (inbound.kind === 'submit' && inbound.values.a === 'kolme')
        return { form: { ...form, values: inbound.values, errors: { a: 'Numeroin.' } } };
      return inbound.kind === 'submit' ? { view: saying('Tallennettu') } : { form };
    },
  });
  const anna = peer.person({ name: 'Anna' });
  const id = await anna.say('salainen kysymys');
  await peer.event(
    peer.team(),
    { type: 'message', channel_type: 'im', channel: anna.direct.id, user: anna.id, text: 'salainen kysymys', ts: '1.1' },
    { again: id },
  );
  await anna.sees(/Kuulin: salainen kysymys/);
  await anna.slash('/luvut');
  const modal = await anna.modal();
  expect(await modal.fill({ Infot: 'kolme' }).submit()).toEqual({ errors: { Infot: 'Numeroin.' } });
  expect(await modal.fill({ Infot: '3' }).submit()).toBe('closed');
  await anna.sees(/Tallennettu/);
  expect(app.heard.filter((inbound) => inbound.kind === 'message')).toHaveLength(1);
  // nothing is taken by HTTP without a signing secret
  expect((await peer.post('{}')).status).toBe(404);
});

it('connects again when the socket breaks, and takes up what Slack hands over again', { timeout: 30_000 }, async () => {
  app = await startApp(peer, {
    config: peer.config('socket'),
    answer: (inbound) => ({ view: saying(`Kuulin: ${inbound.kind === 'message' ? inbound.text : ''}`) }),
  });
  const anna = peer.person({ name: 'Anna' });
  await anna.say('ennen');
  await anna.sees(/Kuulin: ennen/);
  peer.dropSockets();
  const event = { type: 'message', channel_type: 'im', channel: anna.direct.id, user: anna.id, text: 'katkon aikana', ts: '1.1' };
  await expect(peer.event(peer.team(), event)).rejects.toThrow('no socket');
  await peer.socketOpens();
  await peer.event(peer.team(), event);
  await anna.sees(/Kuulin: katkon aikana/);
  await anna.slash('/koolla');
  await anna.sees(/Kuulin/);
});

it('does not start with an app token that Slack refuses', async () => {
  app = await startApp(peer, { config: peer.config('socket') });
  await expect(startApp(peer, { config: { ...peer.config('socket'), appToken: 'xapp-wrong' } })).rejects.toThrow(/invalid_auth/);
});
