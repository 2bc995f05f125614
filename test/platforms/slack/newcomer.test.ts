// What a person hears once in their life with Koolla, whichever way they came: what else it does. Through the real
// service, so that "once" is the database's word.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { breaches, type Served, serve } from './served.js';

vi.setConfig({ testTimeout: 60_000 });

let peer: SlackPeer;
let served: Served;
const hint = { fi: /Autan muussakin/, sv: /Jag hjälper till med mer/, en: /I can help with more/ };
const question = 'Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?';

beforeAll(async () => {
  peer = await startSlackPeer();
  served = await serve(peer, '2026-11-23T09:00:00Z');
}, 90_000);
afterAll(async () => {
  await served.close();
  await peer.close();
});
afterEach(() => expect(breaches(peer)).toEqual([]));

let people = 0;
const somebody = (locale = 'fi-FI'): Person => {
  people += 1;
  return peer.person({ name: `Henkilö ${people}`, email: `henkilo.${people}@example.fi`, locale });
};
const hints = (person: Person) => person.everything().filter((message) => Object.values(hint).some((each) => each.test(message.text)));

it('comes after the first answer in the own conversation, and not after a restart', async () => {
  const person = somebody();
  await person.say(question);
  await person.sees(/koollekutsuja on/);
  expect(await person.sees(hint.fi)).toMatchObject({ channel: person.direct.id, buttons: ['Ohje'] });
  await person.say(question);
  await person.sees(/koollekutsuja on/);
  await served.restart();
  await person.say('Entä Etelä-Karjalassa?');
  await person.sees(/Etelä-Karjala/);
  await person.slash('/verkosto');
  await person.sees();
  expect(hints(person)).toHaveLength(1);
});

it('after a mention in a channel stands in its thread, for the asker alone', async () => {
  const [person, other] = [somebody('sv-SE'), somebody()];
  const channel = peer.channel('verkosto', [person, other]);
  const thread = await person.mention(channel, 'Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?');
  await other.sees(/Kymmenedalen/);
  expect(await person.sees(hint.sv)).toMatchObject({ channel: channel.id, thread, ephemeral: true });
  await person.mention(channel, 'Och i Södra Karelen?', { thread });
  await other.sees(/Södra Karelen/);
  expect(hints(person)).toHaveLength(1);
  expect(hints(other)).toEqual([]);
});

it('after a command is ephemeral, in the language of the answer', async () => {
  const person = somebody('fi-FI');
  const channel = peer.channel('muut', [person], { bot: false });
  await person.slash('/vastuu', 'Who convenes the employer cooperation network in Kymenlaakso?', channel);
  await person.sees(/Kymenlaakso/);
  expect(await person.sees(hint.en)).toMatchObject({ channel: channel.id, ephemeral: true });
});

it('comes once when two first questions cross each other', async () => {
  const person = somebody();
  await Promise.all([person.say(question), person.slash('/vastuu', question), person.say(question)]);
  for (let i = 0; i < 3; i += 1) await person.sees(/koollekutsuja on/);
  await person.sees(hint.fi);
  await person.say('apua');
  await person.sees(/Näin Koolla auttaa/);
  expect(hints(person)).toHaveLength(1);
});

it('is not needed by who has read the help, or was welcomed', async () => {
  const reader = somebody();
  await reader.slash('/koolla', 'ohje');
  await reader.sees(/Näin Koolla auttaa/);
  const visitor = somebody();
  await visitor.openHome('messages');
  await visitor.sees(/Hei! Olen Koolla/);
  for (const person of [reader, visitor]) {
    await person.say(question);
    await person.sees(/koollekutsuja on/);
    await person.slash('/koolla', 'ohje');
    await person.sees(/Näin Koolla auttaa/);
    expect(hints(person)).toEqual([]);
  }
});

it('does not follow a sentence that answers nothing, nor the Home tab', async () => {
  const person = somebody();
  await person.openHome();
  await person.home(/omat asiasi/);
  await person.say('!?');
  await person.sees(/Kuka kutsuu koolle/);
  expect(hints(person)).toEqual([]);
  await person.say(question);
  await person.sees(/koollekutsuja on/);
  await person.sees(hint.fi);
});
