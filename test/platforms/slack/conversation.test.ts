// Real Bolt over signed HTTP against the local Slack: what people say, command, press and fill in, and what they get.
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/conversation/feature.js';
import { tinyPng } from '../../contract/views.js';
import { deferred, saying } from './app.js';
import { anna, app, bertil, peer, run, setStage } from './stage.js';

setStage({ anna: { email: 'Anna.Aalto@Example.fi', locale: 'fi-FI' }, bertil: { email: 'bertil.berg@example.fi' } });

describe('what people say', () => {
  it('is answered where it was said, by a person whom the workspace vouches for', async () => {
    await run(() => ({ view: saying('Eksote kutsuu koolle.') }));
    await anna.say('Kuka kutsuu <koolle> & milloin?');
    const answer = await anna.sees(/Eksote/);
    expect(answer).toMatchObject({ channel: anna.direct.id, ephemeral: false });
    expect(app.heard).toEqual([
      {
        kind: 'message',
        text: 'Kuka kutsuu <koolle> & milloin?',
        actor: {
          platform: 'slack',
          tenant: peer.team().id,
          user: anna.id,
          email: 'anna.aalto@example.fi',
          name: 'Anna Aalto',
          locale: 'fi-FI',
        },
        place: { kind: 'personal', conversation: anna.direct.id },
      },
    ]);
    expect(app.met).toEqual([{ actor: app.heard[0]?.actor, reference: { channel: anna.direct.id } }]);
  });

  it('by name in a channel is answered in its thread, and follow-ups stay in it', async () => {
    await run((inbound) => ({ view: saying(`Kuulin: ${inbound.kind === 'message' ? inbound.text : ''}`) }));
    const channel = peer.channel('verkosto', [anna, bertil]);
    const ts = await anna.mention(channel, 'kuka kutsuu koolle?');
    expect(await bertil.sees(/Kuulin: kuka kutsuu koolle\?/)).toMatchObject({ channel: channel.id, thread: ts, ephemeral: false });
    await bertil.mention(channel, 'entä 2019?', { thread: ts });
    expect(await anna.sees(/entä 2019/)).toMatchObject({ thread: ts });
    expect(app.heard.map((inbound) => inbound.place)).toEqual([
      { kind: 'channel', conversation: channel.id, thread: ts },
      { kind: 'channel', conversation: channel.id, thread: ts },
    ]);
    // an address is stored for a person's own conversation only
    expect(app.met.map((met) => met.reference)).toEqual([{}, {}]);
  });

  it('by name is answered to the asker alone when the core says so, where an ephemeral message shows', async () => {
    await run(() => ({ view: saying('Vain sinulle'), audience: 'caller' }));
    const channel = peer.channel('verkosto', [anna, bertil]);
    const ts = await anna.mention(channel, 'omat lukuni?');
    const first = await anna.sees(/Vain sinulle/);
    // the thread has not begun: in it the message would show nowhere
    expect([first.ephemeral, first.thread]).toEqual([true, undefined]);
    peer.state.add({ channel: channel.id, ts: peer.state.nextTs(), user: bertil.id, text: 'jatkoa', blocks: [], thread: ts });
    await anna.mention(channel, 'entä nyt?', { thread: ts });
    expect(await anna.sees(/Vain sinulle/)).toMatchObject({ ephemeral: true, thread: ts });
    expect(bertil.everything()).toEqual([]);
  });

  it('is not answered when it comes from a bot, is an edit or a deletion, or comes a second time', async () => {
    await run(() => ({ view: saying('Vastaus') }));
    const channel = anna.direct.id;
    const common = { type: 'message', channel, channel_type: 'im', user: anna.id, text: 'x' };
    await peer.event(peer.team(), { ...common, ts: '1.1', bot_id: 'B9' });
    await peer.event(peer.team(), { ...common, ts: '1.2', subtype: 'message_changed', message: { text: 'y' } });
    await peer.event(peer.team(), { ...common, ts: '1.3', edited: { user: anna.id } });
    await peer.event(peer.team(), { ...common, ts: '1.4', user: peer.team().botUser });
    await peer.event(peer.team(), { ...common, ts: '1.5', channel_type: 'channel' });
    const id = await anna.say('kerran');
    await peer.event(peer.team(), { ...common, ts: '1.6', text: 'kerran' }, { again: id });
    await anna.say('viimeinen');
    await anna.sees(/Vastaus/);
    await anna.sees(/Vastaus/);
    expect(app.heard.map((inbound) => inbound.kind === 'message' && inbound.text)).toEqual(['kerran', 'viimeinen']);
  });

  it('has no vouched e-mail when the person belongs to another workspace or is deactivated', async () => {
    await run(() => ({ view: saying('Vastaus') }));
    const stranger = peer.person({ name: 'Outo', email: 'anna.aalto@example.fi', home: 'T9999999999' });
    await stranger.say('hei');
    await stranger.sees();
    bertil.profile.deleted = true;
    await bertil.slash('/koolla');
    await bertil.sees();
    expect(app.heard.map((inbound) => inbound.actor.email)).toEqual([undefined, undefined]);
  });

  it('is answered without a name when Slack does not tell who it is', async () => {
    await run(() => ({ view: saying('Vastaus') }));
    peer.fail('users.info', { error: 'internal_error' });
    await anna.say('hei');
    await anna.sees(/Vastaus/);
    expect(app.heard[0]?.actor).toEqual({ platform: 'slack', tenant: peer.team().id, user: anna.id });
  });

  it('gets the same as plain text when Slack refuses the blocks, and an answer when the rate is limited', async () => {
    await run(() => ({ view: saying('Eksote', { blocks: [{ kind: 'text', text: 'kutsuu koolle' }] }) }));
    peer.fail('chat.postMessage', { error: 'invalid_blocks' });
    await anna.say('kuka kutsuu?');
    const plain = await anna.sees(/Eksote/);
    expect(plain.blocks).toEqual([]);
    expect(plain.text).toContain('kutsuu koolle');
    peer.fail('chat.postMessage', { retryAfter: 0 });
    await anna.say('kuka kutsuu?');
    expect((await anna.sees(/Eksote/)).blocks.length).toBeGreaterThan(0);
  });

  it('is told of a fault when the core breaks its word and throws', async () => {
    await run(() => {
      throw new Error('kuka kutsuu');
    });
    await bertil.say('vem?');
    await bertil.sees(/Koolla kunde inte slutföra detta/);
  });

  it('may be answered with a picture, which carries its alternative text', async () => {
    await run(() => ({ view: saying('Kuva', { blocks: [{ kind: 'image', png: tinyPng, alt: 'Viiva nousee.', name: 'a.png' }] }) }));
    await anna.say('kuva');
    expect((await anna.sees(/Kuva/)).shown).toContain('Viiva nousee.');
    expect((await anna.sees()).file).toMatchObject({ alt: 'Viiva nousee.', bytes: tinyPng.length, title: 'a.png' });
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.slash('/luvut', 'kuva', channel);
    expect(await anna.sees(/Viiva nousee/)).toMatchObject({ ephemeral: true });
    // not into the channel, where everybody would see it
    expect(await anna.sees()).toMatchObject({ channel: anna.direct.id, file: { alt: 'Viiva nousee.' } });
    expect(bertil.everything()).toEqual([]);
  });
});

describe('commands', () => {
  it('are answered to the caller alone, also where Koolla was not invited', async () => {
    await run(() => ({ view: saying('Luvut') }));
    const channel = peer.channel('muut', [anna, bertil], { bot: false });
    await anna.slash('/luvut', 'infot 3 &lt;noin&gt;', channel);
    expect(await anna.sees(/Luvut/)).toMatchObject({ ephemeral: true, channel: channel.id });
    expect(bertil.everything()).toEqual([]);
    expect(app.heard[0]).toMatchObject({
      kind: 'command',
      word: 'luvut',
      rest: 'infot 3 <noin>',
      place: { kind: 'channel', conversation: channel.id },
    });
    expect(app.met[0]?.reference).toEqual({});
  });

  it('are answered to everybody when the core says so', async () => {
    await run(() => ({ view: saying('Yhteenveto'), audience: 'everyone' }));
    const channel = peer.channel('muut', [anna, bertil]);
    await anna.slash('/luvut', 'yhteenveto', channel);
    expect(await bertil.sees(/Yhteenveto/)).toMatchObject({ ephemeral: false });
  });

  it('are answered with the acknowledgement itself where the answer is there in time', async () => {
    await run(() => ({ view: saying('Luvut', { blocks: [{ kind: 'image', png: tinyPng, alt: 'Kehitys', name: 'kehitys' }] }) }));
    await anna.slash('/luvut', '');
    expect(await anna.sees(/Luvut/)).toMatchObject({ ephemeral: true });
    expect(peer.calls('ack')).toHaveLength(1);
    expect(peer.calls('respond')).toEqual([]);
    expect(await anna.sees()).toMatchObject({ channel: anna.direct.id, file: { alt: 'Kehitys' } });
  });

  it('are answered afterwards where it is not, and even when the response address has expired', async () => {
    const slow = deferred<Reply>();
    await run(() => slow.promise, { patience: { authorizeMs: 900, submitMs: 20, openMs: 20 } });
    const channel = peer.channel('muut', [anna], { bot: false });
    await anna.slash('/luvut', '', channel);
    expect(peer.calls('ack')).toEqual([]);
    peer.fail('respond', { status: 404, error: 'expired_url' });
    slow.resolve({ view: saying('Luvut') });
    expect(await anna.sees(/Luvut/)).toMatchObject({ channel: anna.direct.id });
  });

  it('tell of a fault once, kindly, after the acknowledgement', async () => {
    await run(() => Promise.reject(new Error('kuka kutsuu')));
    await anna.slash('/vastuu', 'x');
    await anna.sees(/ei saanut tätä tehtyä/);
    expect(peer.calls('ack')).toEqual([]);
  });
});

describe('buttons', () => {
  const card = saying('Kutsu koolle', {
    actions: [{ name: 'reminders.convened', label: 'Kutsuttu', args: { network: 'tyko' }, style: 'primary' }],
  });
  const pressed: Reply = { replace: saying('Kiitos, kirjattu.'), view: saying('Lisäksi') };

  it('change the pressed message and say what is new; a second press is harmless', async () => {
    await run((inbound) => (inbound.kind === 'action' ? pressed : { view: card }));
    await anna.say('hei');
    const message = await anna.sees(/Kutsu koolle/);
    await anna.press(message, 'Kutsuttu');
    expect(await anna.sees(/kirjattu/)).toMatchObject({ ts: message.ts, buttons: [] });
    expect(await anna.sees(/Lisäksi/)).toMatchObject({ channel: anna.direct.id, ephemeral: false });
    expect(app.heard[1]).toMatchObject({
      kind: 'action',
      name: 'reminders.convened',
      args: { network: 'tyko' },
      place: { kind: 'personal' },
    });
    await expect(anna.press(message, 'Kutsuttu')).rejects.toThrow('no button');
  });

  it('in a channel answer the presser alone, and change an ephemeral message through its address', async () => {
    await run((inbound) => (inbound.kind === 'action' ? pressed : { view: card }));
    const channel = peer.channel('verkosto', [anna, bertil]);
    const ts = await anna.mention(channel, 'hei');
    const message = await bertil.sees(/Kutsu koolle/);
    await bertil.press(message, 'Kutsuttu');
    expect(await bertil.sees(/Lisäksi/)).toMatchObject({ ephemeral: true, thread: ts });
    expect(await anna.sees(/kirjattu/)).toMatchObject({ ts: message.ts });
    await anna.slash('/koolla', '', channel);
    const own = await anna.sees(/Kutsu koolle/);
    await anna.press(own, 'Kutsuttu');
    expect(await anna.sees(/kirjattu/)).toMatchObject({ ts: own.ts, ephemeral: true });
    expect(peer.calls('chat.update')).toHaveLength(1);
  });

  it('say anew what a deleted message cannot show', async () => {
    await run((inbound) => (inbound.kind === 'action' ? { replace: saying('Kiitos, kirjattu.') } : { view: card }));
    await anna.say('hei');
    const message = await anna.sees(/Kutsu koolle/);
    peer.fail('chat.update', { error: 'message_not_found' });
    await anna.press(message, 'Kutsuttu');
    expect((await anna.sees(/kirjattu/)).ts).not.toBe(message.ts);
  });

  it('with altered data never reach the core', async () => {
    await run(() => ({ view: card }));
    await bertil.say('hej');
    const message = await bertil.sees(/Kutsu koolle/);
    const [button] = message.blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as { value: string }[]) : []));
    const value = button?.value ?? '';
    expect(value).toContain('tyko');
    await bertil.press(message, 'Kutsuttu', { value: value.replace('tyko', 'muut') });
    await bertil.sees(/knappen används inte längre/);
    await bertil.press(message, 'Kutsuttu', { actionId: 'action0:registry.load' });
    await bertil.sees(/knappen används inte längre/);
    expect(app.heard.filter((inbound) => inbound.kind === 'action')).toEqual([]);
  });
});
