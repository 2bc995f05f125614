// Real Bolt over signed HTTP against the local Slack: forms as people open, fill in and send them.
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/conversation/feature.js';
import type { Form } from '../../../src/conversation/form.js';
import { deferred, saying } from './app.js';
import { anna, app, bertil, peer, run, setStage } from './stage.js';

setStage({ anna: { email: 'Anna.Aalto@Example.fi', locale: 'fi-FI' }, bertil: { email: 'bertil.berg@example.fi' } });

const form: Form = {
  name: 'metrics.submit',
  args: { organisation: 'kela' },
  title: 'Lokakuun luvut',
  language: 'fi',
  intro: [],
  fields: [
    { kind: 'text', id: 'a', label: 'Päätökset', required: true },
    { kind: 'choice', id: 'b', label: 'Tila', options: [{ value: 'x', label: 'valmis' }] },
    { kind: 'date', id: 'c', label: 'Päivä' },
    { kind: 'checkbox', id: 'd', label: 'Arvio', text: 'noin' },
  ],
  values: {},
  submitLabel: 'Tallenna',
  cancelLabel: 'Peru',
  opener: { name: 'metrics.open', args: { organisation: 'kela' }, label: 'Avaa lomake' },
};

describe('forms', () => {
  it('show errors beside their fields and keep what was typed, then close and say what was stored', async () => {
    await run((inbound) => {
      if (inbound.kind === 'command') return { form };
      if (inbound.kind !== 'submit') return {};
      if (inbound.values.a === 'kolme') return { form: { ...form, values: inbound.values, errors: { a: 'Kirjoita luku numeroin.' } } };
      return { view: saying('Tallennettu: 3') };
    });
    await anna.slash('/luvut');
    const modal = await anna.modal(/Lokakuun luvut/);
    modal.fill({ Päätökset: 'kolme', Tila: 'valmis', Päivä: '2026-10-31', Arvio: 'noin' });
    expect(await modal.submit()).toEqual({ errors: { Päätökset: 'Kirjoita luku numeroin.' } });
    expect(modal.value('Päätökset')).toBe('kolme');
    modal.fill({ Päätökset: '3' });
    expect(await modal.submit()).toBe('closed');
    expect(await anna.sees(/Tallennettu: 3/)).toMatchObject({ channel: anna.direct.id, ephemeral: false });
    expect(app.heard.at(-1)).toMatchObject({
      kind: 'submit',
      form: 'metrics.submit',
      args: { organisation: 'kela' },
      values: { a: '3', b: 'x', c: '2026-10-31', d: 'true' },
      place: { kind: 'personal', conversation: anna.direct.id },
    });
  });

  it('are drawn again with what was typed where an error belongs to no field', async () => {
    await run((inbound) =>
      inbound.kind === 'submit'
        ? {
            form: { ...form, values: { ...inbound.values, a: '12,5' }, errors: { '': 'Joku muu tallensi juuri.', a: 'Onko tämä oikein?' } },
          }
        : { form },
    );
    await anna.slash('/luvut');
    const modal = await anna.modal();
    modal.fill({ Päätökset: '12.5', Tila: 'valmis' });
    expect(await modal.submit()).toBe('updated');
    const again = await anna.modal(/Joku muu tallensi juuri/);
    expect(again.shown).toContain('Onko tämä oikein?');
    expect(again.value('Päätökset')).toBe('12,5');
    expect(again.value('Tila')).toBe('valmis');
    expect(await again.submit()).toBe('updated');
  });

  it('opened by a press in a channel end with a message for that person there, and change the card', async () => {
    await run((inbound) => {
      if (inbound.kind === 'action') return { form };
      if (inbound.kind === 'submit') return { view: saying('Tallennettu'), replace: saying('Luku on annettu.') };
      return { view: saying('Anna luku', { actions: [{ name: 'metrics.open', label: 'Avaa', args: {}, opensForm: true }] }) };
    });
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.mention(channel, 'luvut');
    const card = await anna.sees(/Anna luku/);
    await anna.press(card, 'Avaa');
    expect(await (await anna.modal()).fill({ Päätökset: '3' }).submit()).toBe('closed');
    expect(await anna.sees(/Tallennettu/)).toMatchObject({ ephemeral: true, channel: channel.id });
    expect(await bertil.sees(/annettu/)).toMatchObject({ ts: card.ts });
  });

  it('acknowledge in time when the core is slow, with the result afterwards', async () => {
    const slow = deferred<Reply>();
    await run((inbound) => (inbound.kind === 'submit' ? slow.promise : { form }), {
      patience: { authorizeMs: 900, submitMs: 20, openMs: 20 },
    });
    await anna.slash('/luvut');
    const modal = await anna.modal();
    expect(await modal.fill({ Päätökset: '3' }).submit()).toBe('updated');
    expect((await anna.modal()).title).toBe('Hetki vielä');
    slow.resolve({ form: { ...form, values: { a: '3' }, errors: { a: 'Liian suuri.' } } });
    const again = await anna.modal(/Liian suuri/);
    expect(again.value('Päätökset')).toBe('3');
  });

  it('wait in an open modal when they take longer than a trigger lives', async () => {
    const slow = deferred<Reply>();
    await run(
      (inbound) =>
        inbound.kind === 'action'
          ? slow.promise
          : { view: saying('Kortti', { actions: [{ name: 'metrics.open', label: 'Avaa', args: {}, opensForm: true }] }) },
      {
        patience: { authorizeMs: 900, submitMs: 20, openMs: 20 },
      },
    );
    await anna.say('hei');
    await anna.press(await anna.sees(), 'Avaa');
    expect((await anna.modal()).title).toBe('Hetki vielä');
    slow.resolve({ form });
    expect((await anna.modal(/Päätökset/)).title).toBe('Lokakuun luvut');
  });

  it('are offered as a button when the trigger is spent', async () => {
    await run(() => ({ form }));
    peer.fail('views.open', { error: 'expired_trigger_id' });
    await anna.slash('/luvut');
    const offer = await anna.sees(/ei ehtinyt avautua/);
    await anna.press(offer, 'Avaa lomake');
    await anna.modal(/Lokakuun luvut/);
  });

  it('typed for in a message are offered as a button: a message has no trigger', async () => {
    await run(() => ({ form }));
    await anna.say('luvut');
    const offer = await anna.sees(/Lokakuun luvut/);
    await anna.press(offer, 'Avaa lomake');
    await anna.modal(/Lokakuun luvut/);
    expect(app.heard.at(-1)).toMatchObject({ kind: 'action', name: 'metrics.open', args: { organisation: 'kela' } });
  });

  it('with an altered purpose are not handed to the core', async () => {
    await run(() => ({ form }));
    await anna.slash('/luvut');
    const modal = await anna.modal();
    modal.fill({ Päätökset: '3' });
    const metadata = String(modal.view.private_metadata).replace('kela', 'muu1');
    expect(await modal.submit({ privateMetadata: metadata })).toBe('updated');
    expect((await anna.modal()).shown).toContain('ei ole enää käytössä');
    expect(app.heard.filter((inbound) => inbound.kind === 'submit')).toEqual([]);
  });
});
