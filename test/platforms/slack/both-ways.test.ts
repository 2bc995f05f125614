// A public address and Slack's socket are two doors to the same house: the same flows, whole, through both.
import { describe, expect, it } from 'vitest';
import type { Inbound, Reply } from '../../../src/conversation/feature.js';
import type { Form } from '../../../src/conversation/form.js';
import { type AppOptions, deferred, saying } from './app.js';
import { anna, app, bertil, peer, run, setStage } from './stage.js';

const form: Form = {
  name: 'metrics.name-reporter',
  args: { month: '2026-10' },
  title: 'Raportoija',
  language: 'fi',
  intro: [],
  fields: [
    { kind: 'search', source: 'organisations', id: 'organisation', label: 'Organisaatio', required: true },
    { kind: 'text', id: 'count', label: 'Infot' },
  ],
  values: {},
  submitLabel: 'Tallenna',
  cancelLabel: 'Peru',
  opener: { name: 'metrics.settings', args: {}, label: 'Avaa' },
};

function answerOf(inbound: Inbound): Reply {
  if (inbound.kind === 'command' && inbound.word === 'koolla')
    return {
      view: saying('Omat asiat', { parts: [{ blocks: [], actions: [{ name: 'network.show', label: 'Näytä', args: { id: 'tyko' } }] }] }),
    };
  if (inbound.kind === 'command') return { form };
  if (inbound.kind === 'submit')
    return inbound.values.count === 'kolme'
      ? { form: { ...form, values: inbound.values, errors: { count: 'Luku numeroin.' } } }
      : { view: saying(`Tallennettu: ${inbound.values.organisation}`) };
  if (inbound.kind === 'action')
    return inbound.name === 'network.show'
      ? { view: saying(`Tyko (${inbound.args.id})`, { actions: [{ name: 'network.met', label: 'Pidetty', args: {} }] }) }
      : { replace: saying('Kirjattu') };
  if (inbound.kind === 'message')
    return { view: saying(`Kuulin: ${inbound.text}`, { actions: [{ name: 'network.met', label: 'Pidetty', args: {} }] }) };
  return {};
}

describe.each(['http', 'socket'] as const)('through %s', (way) => {
  setStage({ socket: way === 'socket' });
  const begin = (more: AppOptions = {}) => run(answerOf, { config: peer.config(way === 'socket' ? 'socket' : 'token'), ...more });

  it('a command opens a form in which one types to choose; an error stays beside its field, then it is stored', async () => {
    await begin({ suggest: async ({ text }) => [{ value: 'kela', label: `Kela (${text})` }] });
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.slash('/luvut', 'asetukset', channel);
    const modal = await anna.modal(/Raportoija/);
    expect(await modal.offers('Organisaatio', 'ke')).toEqual(['Kela (ke)']);
    await modal.choose('Organisaatio', 'ke');
    expect(await modal.fill({ Infot: 'kolme' }).submit()).toEqual({ errors: { Infot: 'Luku numeroin.' } });
    expect(modal.value('Infot')).toBe('kolme');
    expect(await modal.fill({ Infot: '3' }).submit()).toBe('closed');
    expect(await anna.sees(/Tallennettu: kela/)).toMatchObject({ channel: channel.id, ephemeral: true });
    expect(bertil.everything()).toEqual([]);
  });

  it('a form that takes long waits in its modal', async () => {
    const slow = deferred<Reply>();
    await begin({
      answer: (inbound) => (inbound.kind === 'submit' ? slow.promise : answerOf(inbound)),
      suggest: async () => [{ value: 'kela', label: 'Kela' }],
      patience: { authorizeMs: 900, submitMs: 50, openMs: 1300 },
    });
    await anna.slash('/luvut');
    const modal = await anna.modal(/Raportoija/);
    await modal.choose('Organisaatio', 'ke');
    expect(await modal.submit()).toBe('updated');
    await anna.modal(/Hetki vielä/);
    slow.resolve({ view: saying('Tallennettu') });
    await anna.sees(/Tallennettu/);
  });

  it('the Home tab opens an answer over itself, and what is pressed there changes it', async () => {
    await begin();
    await anna.openHome();
    expect((await anna.home(/Omat asiat/)).buttons).toEqual(['Näytä']);
    await anna.pressHome('Näytä');
    const sheet = await anna.modal(/Tyko \(tyko\)/);
    await anna.pressIn(sheet, 'Pidetty');
    await anna.modal(/Kirjattu/);
    expect(anna.everything()).toEqual([]);
  });

  it('a question by name is answered in its thread, its button changes the card, and what is altered is refused', async () => {
    await begin();
    const channel = peer.channel('verkosto', [anna, bertil]);
    const thread = await anna.mention(channel, 'kuka kutsuu?');
    const card = await bertil.sees(/Kuulin: kuka kutsuu\?/);
    expect(card).toMatchObject({ thread });
    await bertil.press(card, 'Pidetty', { value: 'x'.repeat(40) });
    expect(await bertil.sees(/knappen används inte längre/)).toMatchObject({ ephemeral: true });
    await bertil.press(card, 'Pidetty');
    expect(await anna.sees(/Kirjattu/)).toMatchObject({ ts: card.ts });
  });

  it('shortcuts ask about a message, ask anew, and open the figures', async () => {
    await begin();
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.shortcut('koolla_ask_about', { channel: channel.id, ts: '1.1', text: 'Kuka kokoaa luvut?' });
    expect(await anna.sees(/Kuulin: Kuka kokoaa luvut/)).toMatchObject({ ephemeral: true });
    await bertil.shortcut('koolla_ask');
    expect(await (await bertil.modal(/Fråga Koolla/)).fill({ 'Din fråga': 'Vem?' }).submit()).toBe('closed');
    await bertil.sees(/Kuulin: Vem/);
    await anna.shortcut('koolla_figures');
    await anna.modal(/Raportoija/);
  });

  it('an event that comes twice is handled once, and a welcome is said once', async () => {
    await begin({ answer: (inbound) => (inbound.kind === 'welcome' ? { view: saying('Tervetuloa') } : answerOf(inbound)) });
    await anna.openHome('messages');
    await anna.sees(/Tervetuloa/);
    await anna.openHome('messages');
    const event = { type: 'message', channel_type: 'im', channel: anna.direct.id, user: anna.id, text: 'kerran', ts: '1.1' };
    const id = await peer.event(peer.team(), event);
    await anna.sees(/Kuulin: kerran/);
    await peer.event(peer.team(), event, { again: id });
    await anna.say('viimeinen');
    await anna.sees(/Kuulin: viimeinen/);
    expect(app.heard.map((inbound) => inbound.kind)).toEqual(['welcome', 'message', 'message']);
  });
});
