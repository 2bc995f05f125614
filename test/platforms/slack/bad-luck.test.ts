// What goes wrong between people and Slack: people who leave in the middle, channels that close, messages that go,
// payloads that come twice, late, in the wrong order or from somewhere else. Nothing is lost, nothing is shown elsewhere.
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/conversation/form.js';
import { deferred, saying } from './app.js';
import { anna, app, bertil, peer, run, setStage } from './stage.js';

setStage();

const form: Form = {
  name: 'metrics.submit',
  args: {},
  title: 'Luvut',
  language: 'fi',
  intro: [],
  fields: [
    { kind: 'text', id: 'a', label: 'Infot', required: true },
    { kind: 'choice', id: 'b', label: 'Tila', options: [{ value: 'x', label: 'valmis' }] },
    { kind: 'date', id: 'c', label: 'Päivä' },
    { kind: 'checkbox', id: 'd', label: 'Arvio', text: 'noin' },
  ],
  values: {},
  submitLabel: 'Tallenna',
  cancelLabel: 'Peru',
  opener: { name: 'metrics.open', args: {}, label: 'Avaa lomake' },
};
const card = saying('Kutsu koolle', { actions: [{ name: 'network.convene', label: 'Kutsuttu', args: { network: 'tyko' } }] });

describe('a form', () => {
  it('whose filler is deactivated meanwhile reaches the core without a vouched address, and harms nobody', async () => {
    let now = Date.now();
    await run((inbound) => (inbound.kind === 'submit' ? { view: saying('Tallennettu') } : { form }), { now: () => new Date(now) });
    await anna.slash('/luvut');
    const modal = await anna.modal();
    anna.profile.deleted = true;
    now += 2 * 60 * 60_000; // who it is, is asked anew after an hour
    await modal.fill({ Infot: '3' }).submit();
    await expect.poll(() => app.heard.at(-1)?.kind).toBe('submit');
    expect(app.heard.at(-1)?.actor.email).toBeUndefined();
    expect(bertil.everything()).toEqual([]);
  });

  it('stays as it is, with a sentence, when the core could not take it', async () => {
    await run((inbound) => (inbound.kind === 'submit' ? { keepForm: 'Yritä hetken kuluttua uudelleen.' } : { form }));
    await anna.slash('/luvut');
    const modal = await anna.modal();
    expect(await modal.fill({ Infot: '3' }).submit()).toEqual({ errors: { Infot: 'Yritä hetken kuluttua uudelleen.' } });
    expect(modal.value('Infot')).toBe('3');
  });

  it('comes back with everything that was typed when the core could not take it, and said so late', async () => {
    const slow = deferred<{ keepForm: string }>();
    await run((inbound) => (inbound.kind === 'submit' ? slow.promise : { form }), {
      patience: { authorizeMs: 900, submitMs: 20, openMs: 1300 },
    });
    await anna.slash('/luvut');
    const modal = await anna.modal();
    expect(await modal.fill({ Infot: '3', Tila: 'valmis', Päivä: '2026-10-31', Arvio: 'noin' }).submit()).toBe('updated');
    await anna.modal(/Hetki vielä/);
    slow.resolve({ keepForm: 'Yritä hetken kuluttua uudelleen.' });
    const again = await anna.modal(/Yritä hetken kuluttua/);
    expect(['Infot', 'Tila', 'Päivä', 'Arvio'].map((label) => again.value(label))).toEqual(['3', 'valmis', '2026-10-31', 'true']);
  });

  it('that cannot be opened in time is offered as a button instead', async () => {
    await run(() => ({ form }));
    for (const error of ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']) {
      peer.fail('views.open', { error });
      await anna.slash('/luvut');
      expect((await anna.sees(/Lomake ei ehtinyt avautua/)).buttons).toEqual(['Avaa lomake']);
    }
    peer.fail('views.open', { error: 'expired_trigger_id' });
    await anna.shortcut('koolla_ask');
    await anna.sees(/Kirjoita kysymyksesi tähän/);
  });

  it('whose waiting modal does not open either still comes, as a button or as what was done', async () => {
    const replies = [{ form }, { replace: saying('Kirjattu') }];
    await run(
      async (inbound) => {
        if (inbound.kind !== 'action') return { view: { ...card, actions: [{ name: 'a.b', label: 'Avaa', args: {}, opensForm: true }] } };
        await expect.poll(() => peer.calls('views.open').length).toBe(3 - replies.length);
        return replies.shift() ?? {};
      },
      { patience: { authorizeMs: 900, submitMs: 1500, openMs: 20 } },
    );
    await anna.say('hei');
    const message = await anna.sees(/Kutsu koolle/);
    peer.fail('views.open', { error: 'expired_trigger_id' }, 2);
    await anna.press(message, 'Avaa');
    expect((await anna.sees(/Luvut/)).buttons).toEqual(['Avaa lomake']);
    await anna.press(message, 'Avaa');
    expect(await anna.sees(/Kirjattu/)).toMatchObject({ ts: message.ts });
    expect(app.logs()).not.toContain('an answer failed');
  });
});

describe('places', () => {
  it('a channel that was archived: whoever pressed is told in private, the others are not', async () => {
    await run((inbound) => (inbound.kind === 'action' ? { replace: saying('Kirjattu') } : { view: card }));
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.mention(channel, 'hei');
    const message = await anna.sees(/Kutsu koolle/);
    channel.archived = true;
    peer.fail('respond', { status: 404, error: 'expired_url' }, 2);
    peer.fail('chat.update', { error: 'is_archived' });
    await anna.press(message, 'Kutsuttu');
    expect(await anna.sees(/Kirjattu/)).toMatchObject({ channel: anna.direct.id });
    expect(bertil.everything()).toHaveLength(1);
  });

  it.each([
    ['Koolla was removed from', { bot: false }],
    ['was archived', { archived: true }],
  ])('a channel that %s: the answer to a mention comes in private', async (_, state) => {
    const slow = deferred<void>();
    await run(async () => {
      await slow.promise;
      return { view: saying('Eksote kutsuu koolle') };
    });
    const channel = peer.channel('verkosto', [anna, bertil]);
    const asked = anna.mention(channel, 'kuka kutsuu?');
    await expect.poll(() => app.heard.length).toBe(1);
    Object.assign(channel, state);
    slow.resolve();
    await asked;
    expect(await anna.sees(/Eksote/)).toMatchObject({ channel: anna.direct.id });
    expect(bertil.everything()).toEqual([]);
  });

  it('a message that was deleted before its update: what it would say comes anew, once', async () => {
    const slow = deferred<void>();
    await run(async (inbound) => {
      if (inbound.kind !== 'action') return { view: card };
      await slow.promise;
      return { replace: saying('Kirjattu') };
    });
    await anna.say('hei');
    const message = await anna.sees(/Kutsu koolle/);
    const pressed = anna.press(message, 'Kutsuttu');
    await expect.poll(() => app.heard.length).toBe(2);
    peer.state.messages.splice(
      peer.state.messages.findIndex((each) => each.ts === message.ts),
      1,
    );
    slow.resolve();
    await pressed;
    await anna.sees(/Kirjattu/);
    expect(anna.everything()).toHaveLength(1);
  });
});

describe('payloads', () => {
  it('of another workspace are answered to nobody here', async () => {
    await run(() => ({ view: saying('Vastaus') }), { config: peer.config('oauth') });
    const stranger = peer.person({ name: 'Outo', team: 'T0000000002' });
    await peer.install({ user: anna });
    await anna.sees(/Vastaus/);
    // a signed event that claims a workspace which has not installed Koolla, with a person of one that has
    await peer.event(peer.team('T0000000002'), {
      type: 'message',
      channel_type: 'im',
      channel: anna.direct.id,
      user: anna.id,
      text: 'hei',
      ts: '1.1',
    });
    await stranger.slash('/koolla');
    await anna.say('viimeinen');
    await anna.sees(/Vastaus/);
    expect(app.heard.map((inbound) => inbound.kind)).toEqual(['welcome', 'message']);
    expect(app.heard.every((inbound) => inbound.actor.tenant === anna.team.id)).toBe(true);
  });

  it('in the wrong order: the answer to a newer press is not undone by that to an older one that comes later', async () => {
    const [first, second] = [deferred<void>(), deferred<void>()];
    let presses = 0;
    await run(async (inbound) => {
      if (inbound.kind !== 'action') return { view: card };
      presses += 1;
      const mine = presses;
      await (mine === 1 ? first : second).promise;
      // the core knows the order: the late one says what is known already
      return { replace: saying(mine === 2 ? 'Kirjattu' : 'Tähän on jo vastattu: kirjattu') };
    });
    await anna.say('hei');
    const message = await anna.sees(/Kutsu koolle/);
    const one = anna.press(message, 'Kutsuttu');
    const two = anna.press(message, 'Kutsuttu');
    await expect.poll(() => presses).toBe(2);
    second.resolve();
    await anna.sees(/Kirjattu/);
    first.resolve();
    await Promise.all([one, two]);
    await anna.sees(/jo vastattu/);
    expect(anna.everything()).toHaveLength(1);
  });
});
