// Many workspaces: installing, refusing, replaying, leaving; tokens that stay apart, are renewed once, and outlive a
// database that is away.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Form } from '../../../src/conversation/form.js';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { MemoryInstallations, saying, startApp, type TestApp } from './app.js';

let peer: SlackPeer;
let app: TestApp;

beforeEach(async () => {
  peer = await startSlackPeer();
});

afterEach(async () => {
  await app.close();
  await peer.close();
  expect(peer.problems).toEqual([]);
  expect(app.logs()).not.toMatch(/xox|peer-client-secret|peer-state|eyJ/);
});

const start = async (more: Parameters<typeof startApp>[1] = {}) => {
  app = await startApp(peer, {
    config: peer.config('oauth'),
    answer: (inbound) => ({
      view: saying(inbound.kind === 'welcome' ? 'Tervetuloa' : `${inbound.actor.tenant} ${inbound.kind === 'message' ? inbound.text : ''}`),
    }),
    ...more,
  });
};

it('installs, keeps the token, and welcomes the installer', async () => {
  await start();
  const anna = peer.person({ name: 'Anna' });
  const done = await peer.install({ user: anna });
  expect(done.status).toBe(200);
  expect(done.body).toContain('Koolla on asennettu');
  await anna.sees(/Tervetuloa/);
  expect(app.installations.records.get(peer.team().id)).toMatchObject({ tenant: peer.team().id });
  await anna.say('hei');
  await anna.sees(/hei/);
});

it('says kindly what a refused, replayed or foreign installation means', async () => {
  await start();
  const anna = peer.person({ name: 'Anna' });
  const denied = await peer.install({ user: anna, outcome: 'deny' });
  expect([denied.status, denied.body.includes('eikä mitään muutettu')]).toEqual([403, true]);
  const foreign = await peer.install({ user: anna, state: 'somebody-elses' });
  expect([foreign.status, foreign.body.includes('vanhentunut')]).toEqual([400, true]);
  const first = await peer.install({ user: anna });
  const replayed = await peer.install({ user: anna, code: first.code });
  expect([replayed.status, replayed.body.includes('jo käytetty')]).toEqual([400, true]);
  const broken = new MemoryInstallations();
  await app.close();
  await start({ installations: broken });
  broken.state = 'broken';
  expect((await peer.install({ user: anna })).status).toBe(503);
  for (const page of [denied, foreign, replayed]) expect(page.body).not.toMatch(/Error:|\n\s+at /);
});

it('answers each workspace with its own token, also under parallel load', async () => {
  await start();
  const people = ['T0000000001', 'T0000000002', 'T0000000003'].map((team) => peer.person({ name: team, team }));
  for (const person of people) await peer.install({ team: person.team.id, user: person });
  await Promise.all(people.flatMap((person) => Array.from({ length: 15 }, (_, i) => person.say(`viesti ${i}`))));
  for (const person of people) {
    for (let i = 0; i < 15; i += 1) await person.sees(/viesti/);
    const said = person.everything().filter((message) => message.text.includes('viesti'));
    expect(said).toHaveLength(15);
    expect(said.every((message) => message.text.startsWith(person.team.id))).toBe(true);
  }
  const posts = peer.state.calls.filter((call) => call.method === 'chat.postMessage' && String(call.args.text).includes('viesti'));
  expect(posts.every((call) => String(call.args.text).startsWith(call.team))).toBe(true);
});

it('a button and a filled form of one workspace, sent from another, are the other person’s own and change nothing here', async () => {
  const opener = { name: 'metrics.open', args: { organisation: 'kela' }, label: 'Avaa' };
  const field = { kind: 'text', id: 'a', label: 'Infot', required: true } as const;
  const form: Form = {
    ...{ name: 'metrics.submit', args: { organisation: 'kela' }, title: 'Luvut', language: 'fi', intro: [], fields: [field], values: {} },
    ...{ submitLabel: 'Tallenna', cancelLabel: 'Peru', opener },
  };
  await start({
    answer: (inbound) => {
      if (inbound.kind === 'action') return { form };
      if (inbound.kind === 'submit') return { view: saying('Et ole raportoija'), replace: saying('Muutettu') };
      return { view: saying('Anna luvut', { actions: [{ ...opener, opensForm: true }] }) };
    },
  });
  const [anna, outo] = ['T0000000001', 'T0000000002'].map((team) => peer.person({ name: team, team })) as [Person, Person];
  for (const person of [anna, outo]) await peer.install({ team: person.team.id, user: person });
  for (const person of [anna, outo]) await person.say('luvut');
  const card = await anna.sees(/Anna luvut/);
  await anna.press(card, 'Avaa');
  const stolen = String((await anna.modal()).view.private_metadata);
  const [button] = card.blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as { value: string }[]) : []));

  await outo.press(await outo.sees(/Anna luvut/), 'Avaa', { value: button?.value ?? '' });
  const modal = await outo.modal();
  await modal.fill({ Infot: '9' }).submit({ privateMetadata: stolen });
  expect((await outo.sees(/Et ole raportoija/)).channel).toBe(outo.direct.id);
  const pressed = app.heard.filter(({ kind }) => kind === 'action' || kind === 'submit').map(({ kind, actor }) => [kind, actor.tenant]);
  expect(pressed).toEqual([
    ['action', anna.team.id],
    ['action', outo.team.id],
    ['submit', outo.team.id],
  ]);
  // the message that the stolen form came from stays as it is
  expect(anna.everything().filter(({ text }) => /Muutettu|raportoija/.test(text))).toEqual([]);
});

it('forgets a workspace that leaves, whichever event comes first, and not one that has come back', async () => {
  await start();
  const anna = peer.person({ name: 'Anna' });
  const team = peer.team();
  await peer.install({ user: anna });
  await peer.event(team, { type: 'tokens_revoked', tokens: { oauth: ['U1'] } });
  expect(app.installations.records.size).toBe(1);
  await peer.event(team, { type: 'tokens_revoked', tokens: { bot: [team.botUser] } });
  await expect.poll(() => app.gone).toEqual([team.id]);
  await peer.event(team, { type: 'app_uninstalled' });
  await expect.poll(() => app.gone).toEqual([team.id, team.id]);
  expect(app.installations.records.size).toBe(0);
  await peer.install({ user: anna });
  // the retry of an event from before
  await peer.event(team, { type: 'app_uninstalled' }, { at: new Date(Date.now() - 60_000) });
  await anna.say('vielä täällä');
  await anna.sees(/vielä täällä/);
  expect(app.installations.records.size).toBe(1);
  expect(app.gone).toHaveLength(2);
});

it('renews a token that is about to expire once, however many ask at the same time', async () => {
  await start();
  const anna = peer.person({ name: 'Anna' });
  peer.state.expiresIn = 60;
  await peer.install({ user: anna });
  const before = app.installations.records.get(peer.team().id);
  await anna.sees(/Tervetuloa/);
  peer.state.expiresIn = 43_200;
  await Promise.all(Array.from({ length: 6 }, (_, i) => anna.say(`viesti ${i}`)));
  for (let i = 0; i < 6; i += 1) await anna.sees(/viesti/);
  expect(peer.state.refreshes).toBe(1);
  const after = app.installations.records.get(peer.team().id);
  expect(after?.secret).not.toBe(before?.secret);
  expect(after?.installedAt).toEqual(before?.installedAt);
});

it('goes on with a known token while the database is away', async () => {
  let now = Date.now();
  await start({ now: () => new Date(now), patience: { authorizeMs: 50, submitMs: 1500, openMs: 1300 } });
  const anna = peer.person({ name: 'Anna' });
  await peer.install({ user: anna });
  await anna.say('yksi');
  await anna.sees(/yksi/);
  now += 10 * 60_000;
  for (const state of ['broken', 'hang'] as const) {
    app.installations.state = state;
    await anna.say(state);
    await anna.sees(new RegExp(state));
  }
});

it('without a known token tells the person through the response address, and lets Slack hand a message over again', async () => {
  const installations = new MemoryInstallations();
  await start({ installations, patience: { authorizeMs: 50, submitMs: 1500, openMs: 1300 } });
  const anna = peer.person({ name: 'Anna' });
  await peer.install({ user: anna });
  await app.close();
  await start({ installations, patience: { authorizeMs: 50, submitMs: 1500, openMs: 1300 } });
  installations.state = 'hang';
  await anna.slash('/luvut');
  expect(await anna.sees(/Yritä hetken kuluttua/)).toMatchObject({ ephemeral: true });
  await expect(anna.say('hei')).rejects.toThrow('503');
  installations.state = 'up';
  const handedOver = () =>
    anna.say('hei taas').then(
      () => true,
      () => false,
    );
  await expect.poll(handedOver, { timeout: 5000 }).toBe(true);
  await anna.sees(/hei taas/);
});

it('does not answer for a workspace where it is not installed', async () => {
  await start();
  const anna = peer.person({ name: 'Anna' });
  await anna.say('hei');
  expect(app.heard).toEqual([]);
  expect(app.logs()).toContain('not-installed');
});
