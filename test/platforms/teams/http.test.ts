// The Teams surface over real HTTP: what is let in, how each kind of activity reaches the core, and what goes back to Teams.
// The bot's libraries are real; Teams' own service is a small server that keeps what it was sent.
import { request as httpRequest } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Inbound } from '../../../src/conversation/feature.js';
import { limits } from '../../../src/platforms/teams/limits.js';
import { activity, type Connector, execute, inChannel, inChannelPlace, post, startConnector, task } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { createStory, type Story } from '../../support/teams-story.js';

type Json = Record<string, unknown>;

let connector: Connector;
let host: TeamsHost;
let story: Story;
let fails: (inbound: Inbound) => boolean;

beforeAll(async () => {
  // The libraries take a second to load: not at the expense of the first test.
  const first = await startTeamsHost(createStory());
  await first.teams.warm();
  await first.stop();
});
beforeEach(async () => {
  connector = await startConnector();
  fails = () => false;
  story = createStory((inbound) => fails(inbound));
  host = await startTeamsHost(story, { dialogs: true });
});
afterEach(async () => {
  await host.stop();
  await connector.stop();
});

const send = (more: Json): ReturnType<typeof post> => post(host.url, activity(connector.serviceUrl, more));
const bodyOf = (result: { json: unknown }): Json => result.json as Json;
const titlesOf = (cards: readonly Json[]): unknown[] => cards.map((card) => (card.body as Json[])[0]?.text);

describe('what is let in', () => {
  test('malformed JSON, another type of content and what is no activity are refused in one plain sentence', async () => {
    for (const [body, status] of [
      ['{"type": "message", ', 400],
      ['"text"', 400],
      ['[]', 400],
      ['null', 400],
      ['{}', 400],
      [{ ...activity(connector.serviceUrl), channelId: 'emulator' }, 400],
      [{ ...activity(connector.serviceUrl), from: undefined }, 400],
      [{ ...activity(connector.serviceUrl), conversation: {} }, 400],
      [{ ...activity(connector.serviceUrl), entities: 'x' }, 400],
    ] as const) {
      const result = await post(host.url, body);
      expect(result.status, JSON.stringify(body)).toBe(status);
      expect(result.text).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error/);
    }
    expect((await post(host.url, 'type=message', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await post(host.url, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]).toString('latin1'))).status).toBe(400);
    expect((await fetch(host.url)).status).toBe(405);
    expect(story.inbound).toEqual([]);
  });

  test('a body that is too large is refused, with a length and without, and the next request is served', async () => {
    const large = JSON.stringify(activity(connector.serviceUrl, { text: 'x'.repeat(limits.requestBytes) }));
    expect((await post(host.url, large)).status).toBe(413);
    expect(await postInChunks(host.url, large)).toBe(413);
    expect((await send({ text: 'vastuu' })).status).toBe(200);
  });

  test('without credentials nobody but this machine gets in: no proxy, no web page, no other host name, no other service', async () => {
    const say = activity(connector.serviceUrl, { text: 'vastuu' });
    for (const headers of [{ 'x-forwarded-for': '192.0.2.1' }, { forwarded: 'for=192.0.2.1' }, { origin: 'https://example.com' }]) {
      expect((await post(host.url, say, headers)).status, JSON.stringify(headers)).toBe(403);
    }
    expect(await postWithHost(host.url, JSON.stringify(say), 'koolla.example.com')).toBe(403);
    expect((await post(host.url, { ...say, serviceUrl: 'https://example.com/teams/' })).status).toBe(403);
    expect(story.inbound).toEqual([]);
    expect(connector.calls).toEqual([]);
  });

  test('an event that comes again is not handled again', async () => {
    const said = activity(connector.serviceUrl, { text: 'vastuu' });
    await post(host.url, said);
    expect((await post(host.url, said)).status).toBe(200);
    expect(story.inbound).toHaveLength(1);
    const pressed = activity(connector.serviceUrl, execute({ koolla: 'action', verb: 'ask.more', args: {} }));
    await post(host.url, pressed);
    expect((await post(host.url, pressed)).status).toBe(200);
    expect(story.inbound).toHaveLength(2);
  });
});

describe('who and where', () => {
  test('a private message brings name, locale and the e-mail of the roster, which is asked once', async () => {
    await send({ text: 'vastuu  koolle ' });
    await send({ text: 'kuka' });
    expect(story.inbound[0]).toEqual({
      kind: 'message',
      text: 'vastuu koolle',
      actor: {
        platform: 'teams',
        tenant: 'tenant-1',
        user: 'aad-maija',
        name: 'Maija Virtanen',
        locale: 'fi-FI',
        email: 'maija.virtanen@example.fi',
      },
      place: { kind: 'personal', conversation: 'a:chat' },
    });
    expect(connector.rosterCalls).toHaveLength(1);
    expect(titlesOf(connector.cards())).toContain('Sinä olet Maija Virtanen maija.virtanen@example.fi.');
    host.teams.forget('tenant-1', 'aad-maija');
    await send({ text: 'kuka' });
    expect(connector.rosterCalls).toHaveLength(2);
  });

  test("a guest's made-up user name is no e-mail, and a roster that is away only costs the e-mail", async () => {
    connector.member = { id: '29:maija', userPrincipalName: 'maija_example.fi#EXT#@host.onmicrosoft.com' };
    await send({ text: 'kuka', from: { id: '29:guest', name: 'Vieras' } });
    connector.member = undefined;
    await send({ text: 'kuka', from: { id: '29:other', name: 'Toinen' } });
    expect(story.inbound.map((inbound) => inbound.actor.email)).toEqual([undefined, undefined]);
    expect(connector.cards()).toHaveLength(2);
  });

  test('in a channel the mention goes, the thread stays, and the answer is in the thread', async () => {
    await send(inChannel('vastuu &quot;koolle&quot;'));
    expect(story.inbound[0]).toMatchObject({
      text: 'vastuu "koolle"',
      place: { kind: 'channel', conversation: '19:channel@thread.tacv2', thread: '1700' },
    });
    expect(connector.calls[0]?.path).toContain('/v3/conversations/19:channel@thread.tacv2;messageid=1700/activities');
  });

  test('a mention that does not say who is mentioned does no harm', async () => {
    const result = await send({ text: '<at>Koolla</at> vastuu <at>Matti</at>', entities: [{ type: 'mention', text: '<at>Koolla</at>' }] });
    expect(result.status).toBe(200);
    expect(story.inbound[0]).toMatchObject({ text: 'vastuu Matti' });
  });

  test('a slash makes the first word a command', async () => {
    await send({ text: '/Luvut infot 3' });
    expect(story.inbound[0]).toMatchObject({ kind: 'command', word: 'luvut', rest: 'infot 3' });
  });

  test('where a person can be reached is stored on every sign of life, a shared place only as a fallback', async () => {
    await send({ text: 'vastuu' });
    await send(inChannel('vastuu'));
    expect(host.stored.map(({ reference, quality }) => [quality, reference.conversation, reference.user])).toEqual([
      ['certain', 'a:chat', '29:maija'],
      ['fallback', undefined, '29:maija'],
    ]);
    expect(JSON.stringify(host.stored.map(({ reference }) => reference))).not.toContain('Virtanen');
  });

  test('an installation is greeted once, others who join are not, and a removal is told', async () => {
    await send({ type: 'installationUpdate', action: 'add' });
    await send({ type: 'conversationUpdate', membersAdded: [{ id: '28:koolla' }, { id: '29:maija' }] });
    await send({ type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] });
    expect(story.inbound.map((inbound) => inbound.kind)).toEqual(['welcome']);
    await send({ type: 'installationUpdate', action: 'remove' });
    expect(host.gone.map((actor) => actor.user)).toEqual(['aad-maija']);
    expect(host.stored).toHaveLength(3);
  });
});

describe('answers', () => {
  test('a press replaces the card for everyone and for the presser', async () => {
    const result = await send(execute({ koolla: 'action', verb: 'ask.feedback', args: { answer: 'a1', verdict: 'right' } }));
    expect(story.inbound[0]).toMatchObject({ kind: 'action', name: 'ask.feedback', args: { answer: 'a1', verdict: 'right' } });
    expect(bodyOf(result)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(connector.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['PUT /v3/conversations/a:chat/activities/pressed-1']);
  });

  test('a press that is answered with something new leaves the card and says where the answer is', async () => {
    const result = await send(execute({ koolla: 'action', verb: 'ask.more', args: {} }));
    expect(bodyOf(result)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Vastaus on uutena viestinä alla.',
    });
    expect(titlesOf(connector.cards())).toEqual(['Lisätietoja ei ole kirjattu.']);
  });

  test('in a channel the answer to a press is seen by the presser alone', async () => {
    const result = await send(execute({ koolla: 'action', verb: 'ask.more', args: {} }, 'ask.more', inChannelPlace));
    expect(titlesOf([bodyOf(result).value as Json])).toEqual(['Lisätietoja ei ole kirjattu.']);
    expect(connector.calls).toEqual([]);
  });

  test('what is for the asker alone goes to their private chat, and the channel is told so', async () => {
    await send(inChannel('salaa'));
    expect(connector.calls.map(({ path }) => path.replace(/\/activities.*/, ''))).toEqual([
      '/v3/conversations',
      '/v3/conversations/a:private-1',
      '/v3/conversations/19:channel@thread.tacv2;messageid=1700',
    ]);
    expect(connector.calls[0]?.body).toMatchObject({ members: [{ id: '29:maija' }], tenantId: 'tenant-1' });
    expect(titlesOf(connector.cards())).toEqual(['Vain sinulle.', 'Vastasin sinulle kahdenkeskisessä keskustelussa.']);
    connector.refuse(403);
    await send(inChannel('salaa'));
    expect(titlesOf(connector.cards()).at(-1)).toContain('enkä saanut sitä perille');
    expect(connector.cards().filter((card) => JSON.stringify(card).includes('Vain sinulle'))).toHaveLength(1);
  });

  test('altered data of a button is answered kindly and does not reach the core', async () => {
    const result = await send(execute({ koolla: 'action', verb: 'ask.more', args: { x: { y: 1 } } }));
    expect(bodyOf(result).value).toContain('Tämä painike ei ole enää käytössä');
    expect(bodyOf(await send(task('task/submit', { koolla: 'form', verb: 'metrics.submit', args: {}, attempt: 'x' })))).toMatchObject({
      task: { type: 'message' },
    });
    expect(story.inbound).toEqual([]);
  });

  test('a passing refusal of Teams is tried again within the turn, an answer is not sent twice', async () => {
    connector.refuse(502);
    await send({ text: 'vastuu' });
    expect(connector.calls).toHaveLength(2);
  });

  test('an answer that takes a while is announced by the sign of writing, which never comes after it', async () => {
    const slow = await startTeamsHost({
      suggest: async () => [],
      async handle(inbound) {
        await connector.until((call) => call.body.type === 'typing');
        return story.handle(inbound);
      },
    });
    await post(slow.url, activity(connector.serviceUrl, { text: 'vastuu' }));
    await slow.stop();
    expect(connector.calls.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });

  test('a fault is told with a code, and the log holds the code but nothing of what was said', async () => {
    fails = () => true;
    const result = await send({ text: 'vastuu salainen-sana' });
    expect(result.status).toBe(200);
    const told = String(titlesOf(connector.cards())[0]);
    const code = /tunnus (\w{8})/.exec(told)?.[1];
    expect(code).toBeDefined();
    const log = host.logged.join('');
    expect(log).toContain(String(code));
    expect(log).not.toMatch(/salainen-sana|Virtanen|example\.fi|secret/);
  });
});

describe('dialogs', () => {
  const opener = {
    koolla: 'action',
    verb: 'metrics.open',
    args: { organisation: 'siun-sote', period: '2026-10' },
    msteams: { type: 'task/fetch' },
  };
  const dialogOf = (result: { json: unknown }): { title: string; card: Json } => {
    const value = (bodyOf(result).task as Json).value as Json;
    return { title: String(value.title), card: (value.card as Json).content as Json };
  };
  const submit = (card: Json, values: Json): Json => {
    const data = { ...((card.actions as Json[])[0]?.data as Json) };
    for (const [id, value] of Object.entries(values)) data[`${id === 'noin' ? 'b' : 'a'}${data.attempt}.${id}`] = value;
    return data;
  };

  test('a typed word brings a card whose button opens the dialog', async () => {
    await send({ text: 'luvut' });
    expect(connector.cards()[0]?.actions).toMatchObject([{ type: 'Action.Submit', title: 'Avaa lomake', data: opener }]);
  });

  test('an error shows the same dialog with what was typed, and then it succeeds: card replaced, receipt said, dialog closed', async () => {
    const opened = dialogOf(await send(task('task/fetch', opener)));
    expect(opened.title).toBe('Lokakuun 2026 luvut');
    const wrong = dialogOf(
      await send(task('task/submit', submit(opened.card, { infot: 'kolme', tila: 'provisional', pvm: '', noin: 'true' }))),
    );
    expect(story.inbound.at(-1)).toMatchObject({ kind: 'submit', values: { infot: 'kolme', tila: 'provisional', pvm: '', noin: 'true' } });
    const text = JSON.stringify(wrong.card);
    expect(text).toContain('"value":"kolme"');
    expect(text).toContain('"value":"provisional"');
    expect(text).toContain('Kirjoita luku numeroin');
    expect(text).toContain('"id":"a2.infot"');
    expect(connector.calls).toEqual([]);

    const done = await send(
      task('task/submit', submit(wrong.card, { infot: '12,5', tila: 'final', noin: 'false' }), { replyToId: undefined }),
    );
    expect(done).toMatchObject({ status: 200, text: '' });
    expect(story.inbound.at(-1)).toMatchObject({ values: { infot: '12,5', tila: 'final', noin: '' } });
    expect(connector.calls.map(({ method, path }) => `${method} ${path.includes('pressed-1')}`)).toEqual(['PUT true', 'POST false']);
    expect(titlesOf(connector.cards())).toEqual(['Luvut on annettu.', 'Kuittaus: infoja 12,5, final.']);
  });

  test('in a channel the receipt is shown in the dialog, to the reporter alone', async () => {
    const opened = dialogOf(await send(task('task/fetch', opener, inChannelPlace)));
    const done = dialogOf(await send(task('task/submit', submit(opened.card, { infot: '3', tila: 'final' }), inChannelPlace)));
    expect(titlesOf([done.card])).toEqual(['Kuittaus: infoja 3, final.']);
    expect(connector.calls.map(({ method }) => method)).toEqual(['PUT']);
  });

  test('cancelling closes the dialog and reaches nobody', async () => {
    const opened = dialogOf(await send(task('task/fetch', opener)));
    const before = story.inbound.length;
    const closed = await send(task('task/submit', (opened.card.actions as Json[])[1]?.data));
    expect(closed).toMatchObject({ status: 200, text: '' });
    expect(story.inbound).toHaveLength(before);
  });

  test('a fault while submitting keeps the dialog with all that was typed; unknown to this process, the client keeps it', async () => {
    const opened = dialogOf(await send(task('task/fetch', opener)));
    fails = (inbound) => inbound.kind === 'submit';
    const kept = dialogOf(await send(task('task/submit', submit(opened.card, { infot: '12,5', tila: 'final' }))));
    expect(JSON.stringify(kept.card)).toContain('"value":"12,5"');
    expect(JSON.stringify(kept.card)).toMatch(/tunnus \w{8}/);
    const unknown = { ...submit(opened.card, { infot: '12,5' }), args: { organisation: 'another' } };
    expect((await send(task('task/submit', unknown))).status).toBe(503);
  });

  test('a button for a dialog that leads to no form still opens one, with the answer and its buttons', async () => {
    const result = await send(task('task/fetch', { koolla: 'action', verb: 'ask.more', args: {} }));
    expect(titlesOf([dialogOf(result).card])).toEqual(['Lisätietoja ei ole kirjattu.']);
    const again = await send(task('task/submit', { koolla: 'action', verb: 'metrics.open', args: {} }));
    expect(dialogOf(again).title).toBe('Lokakuun 2026 luvut');
  });

  test('when the receipt cannot be sent, the dialog shows it: what was stored is not called a failure', async () => {
    const opened = dialogOf(await send(task('task/fetch', opener)));
    connector.refuse(403, 3);
    const done = dialogOf(await send(task('task/submit', submit(opened.card, { infot: '3', tila: 'final' }))));
    expect(JSON.stringify(done.card)).toContain('Kuittaus');
  });
});

/** Without a length: the size shows only while it is read. */
function postInChunks(url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    for (let at = 0; at < body.length; at += 65_536) request.write(body.slice(at, at + 65_536));
    request.end();
  });
}

function postWithHost(url: string, body: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers: { 'content-type': 'application/json', host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}
