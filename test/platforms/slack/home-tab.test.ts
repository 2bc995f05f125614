// The Home tab, the first visit and the shortcuts: answers open as modals over the tab, forms lie over them, and the
// tab is drawn anew after everything that was done in it.
import { describe, expect, it } from 'vitest';
import type { Inbound, Reply } from '../../../src/conversation/feature.js';
import type { Form } from '../../../src/conversation/form.js';
import type { Action, View } from '../../../src/conversation/view.js';
import { tinyPng } from '../../contract/views.js';
import { deferred, saying } from './app.js';
import { anna, app, bertil, peer, run, setStage } from './stage.js';

setStage({ bertil: { email: 'bertil.berg@example.fi' } });
const action = (name: string, label: string, more: Partial<Action> = {}): Action => ({ name, label, args: {}, ...more });
const form: Form = {
  name: 'metrics.submit',
  args: {},
  title: 'Luvut',
  language: 'fi',
  intro: [],
  fields: [{ kind: 'text', id: 'a', label: 'Infot', required: true }],
  values: {},
  submitLabel: 'Tallenna',
  cancelLabel: 'Peru',
  opener: { name: 'metrics.open', args: {}, label: 'Avaa' },
};

/** A page that counts how often it was drawn. */
function pages(parts: View['parts'] = []): { page: () => View; drawn: () => number } {
  let drawn = 0;
  return {
    drawn: () => drawn,
    page() {
      drawn += 1;
      return saying(`Omat asiat ${drawn}`, {
        parts: [
          {
            blocks: [{ kind: 'text', text: 'Verkosto odottaa' }],
            actions: [action('network.show', 'Näytä'), action('metrics.open', 'Anna luvut', { opensForm: true })],
          },
          ...parts,
        ],
      });
    },
  };
}
const isHome = (inbound: Inbound) => inbound.kind === 'command' && inbound.word === 'koolla';

describe('the Home tab', () => {
  it('shows each matter with its own buttons; a press opens the answer over it and draws the tab anew', async () => {
    const { page } = pages();
    await run((inbound) =>
      isHome(inbound) ? { view: page() } : { view: saying('Tyko-verkosto', { actions: [action('network.convene', 'Kutsuttu')] }) },
    );
    await anna.openHome();
    expect((await anna.home(/Omat asiat 1/)).buttons).toEqual(['Näytä', 'Anna luvut']);
    await anna.pressHome('Näytä');
    const sheet = await anna.modal(/Tyko-verkosto/);
    expect(sheet.buttons).toEqual(['Kutsuttu']);
    await anna.home(/Omat asiat 2/);
    expect(anna.everything()).toEqual([]);
  });

  it('what is pressed in a sheet changes the sheet; a form lies over it, and its result stands in the sheet', async () => {
    const { page } = pages();
    await run((inbound): Reply => {
      if (isHome(inbound)) return { view: page() };
      if (inbound.kind === 'submit') return { replace: saying('Kutsuttu koolle 12.3.') };
      if (inbound.kind === 'action' && inbound.name === 'network.convene') return { form };
      return { view: saying('Tyko-verkosto', { actions: [action('network.convene', 'Kutsuttu', { opensForm: true })] }) };
    });
    await anna.openHome();
    await anna.home(/Omat asiat/);
    await anna.pressHome('Näytä');
    const sheet = await anna.modal(/Tyko-verkosto/);
    await anna.pressIn(sheet, 'Kutsuttu');
    const over = await anna.modal(/Infot/);
    expect(sheet.isOpen).toBe(true);
    expect(await over.fill({ Infot: '3' }).submit()).toBe('closed');
    const result = await anna.modal(/Kutsuttu koolle 12\.3\./);
    expect(result.state.id).toBe(sheet.state.id);
    await anna.home(/Omat asiat 3/);
    expect(anna.everything()).toEqual([]);
  });

  it('a form opened from the tab itself becomes its result, with the picture in the own conversation', async () => {
    const { page } = pages();
    await run((inbound): Reply => {
      if (isHome(inbound)) return { view: page() };
      if (inbound.kind !== 'submit') return { form };
      const image = { kind: 'image' as const, png: tinyPng, alt: 'Viiva nousee.', name: 'a.png' };
      return inbound.values.a === 'x'
        ? { form: { ...form, values: inbound.values, errors: { a: 'Luku numeroin.' } } }
        : { view: saying('Luvut tallennettu', { blocks: [image] }) };
    });
    await anna.openHome();
    await anna.home(/Omat asiat/);
    await anna.pressHome('Anna luvut');
    const modal = await anna.modal(/Infot/);
    expect(await modal.fill({ Infot: 'x' }).submit()).toEqual({ errors: { Infot: 'Luku numeroin.' } });
    expect(await modal.fill({ Infot: '3' }).submit()).toBe('updated');
    expect((await anna.modal(/Luvut tallennettu/)).shown).toContain('Viiva nousee.');
    expect((await anna.sees()).file).toMatchObject({ alt: 'Viiva nousee.' });
  });

  it('says it in the own conversation when the trigger has expired, the sheet was closed, or changed under the press', async () => {
    const { page } = pages();
    await run((inbound) =>
      isHome(inbound) ? { view: page() } : { view: saying('Tyko-verkosto', { actions: [action('network.list', 'Kaikki')] }) },
    );
    await anna.openHome();
    await anna.home(/Omat asiat/);
    peer.fail('views.open', { error: 'expired_trigger_id' });
    await anna.pressHome('Näytä');
    expect(await anna.sees(/Tyko-verkosto/)).toMatchObject({ channel: anna.direct.id });
    await anna.pressHome('Näytä');
    const sheet = await anna.modal(/Tyko-verkosto/);
    peer.fail('views.update', { error: 'hash_conflict' });
    await anna.pressIn(sheet, 'Kaikki');
    await anna.sees(/Tyko-verkosto/);
    peer.fail('views.update', { error: 'not_found' });
    await anna.pressIn(sheet, 'Kaikki');
    await anna.sees(/Tyko-verkosto/);
    expect(peer.calls('views.update')[0]).toMatchObject({ hash: '1' });
  });

  it('is drawn once more where somebody else drew it meanwhile', async () => {
    const { page, drawn } = pages();
    await run((inbound) => (isHome(inbound) ? { view: page() } : {}));
    await anna.openHome();
    await anna.home(/Omat asiat 1/);
    peer.state.homeVersions.set(anna.id, 7);
    const home = peer.state.homes.get(anna.id);
    peer.state.homes.set(anna.id, { ...home });
    const press = anna.pressHome('Näytä');
    peer.state.homeVersions.set(anna.id, 8);
    await press;
    await anna.home(/Omat asiat 3/);
    expect(drawn()).toBe(3);
  });

  it('holds a page that is too long, keeps its end, and says that there is more', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({
      blocks: [{ kind: 'text' as const, text: `Asia ${i}` }],
      actions: [action('a.b', `Nappi ${i}`)],
    }));
    const end = ['Kysy', 'Asetukset', 'Tietosi'].map((text) => ({
      blocks: [{ kind: 'text' as const, text }],
      actions: [action('c.d', text)],
    }));
    await run((inbound) => (isHome(inbound) ? { view: pages([...many, ...end]).page() } : {}));
    await anna.openHome();
    const home = await anna.home(/Omat asiat/);
    expect(home.blocks.length).toBeLessThanOrEqual(100);
    expect(home.shown).toContain('Kaikki ei mahdu');
    expect(home.buttons.slice(-3)).toEqual(['Kysy', 'Asetukset', 'Tietosi']);
  });

  it('opens a waiting modal where the core takes long, and shows in it what came', async () => {
    const { page } = pages();
    const slow = deferred<Reply>();
    await run((inbound) => (isHome(inbound) ? { view: page() } : slow.promise), {
      patience: { authorizeMs: 900, submitMs: 1500, openMs: 20 },
    });
    await anna.openHome();
    await anna.home(/Omat asiat/);
    await anna.pressHome('Anna luvut');
    await anna.modal(/Hetki vielä/);
    slow.resolve({ view: saying('Ei lukuja annettavana') });
    await anna.modal(/Ei lukuja annettavana/);
    expect(anna.everything()).toEqual([]);
  });
});

describe('the first visit and shortcuts', () => {
  it('welcomes a person once, when they first open the conversation', async () => {
    await run((inbound) => (inbound.kind === 'welcome' ? { view: saying('Tervetuloa') } : {}));
    await anna.openHome('messages');
    await anna.sees(/Tervetuloa/);
    await anna.openHome('messages');
    await anna.openHome('messages');
    await bertil.openHome('messages');
    await bertil.sees(/Tervetuloa/);
    expect(app.heard).toHaveLength(2);
  });

  it('asks about a message, asks anew, and opens the figures', async () => {
    await run((inbound) =>
      inbound.kind === 'command' ? { form } : { view: saying(`Vastaus: ${inbound.kind === 'message' ? inbound.text : ''}`) },
    );
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.shortcut('koolla_ask_about', { channel: channel.id, ts: '1.1', text: 'Kuka kokoaa luvut?' });
    expect(await anna.sees(/Vastaus: Kuka kokoaa luvut/)).toMatchObject({ ephemeral: true });
    await bertil.shortcut('koolla_ask');
    const ask = await bertil.modal(/Fråga Koolla/);
    expect(await ask.fill({ 'Din fråga': 'Vem?' }).submit()).toBe('closed');
    expect(await bertil.sees(/Vastaus: Vem/)).toMatchObject({ channel: bertil.direct.id });
    await anna.shortcut('koolla_figures');
    await anna.modal(/Infot/);
  });
});
