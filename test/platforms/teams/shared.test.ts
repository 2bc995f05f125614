// What others see, and what happens when things are not as they were: forms asked for in a team's channel, cards that were
// deleted before they are answered, people whose account was closed in the middle, a Teams that asks to wait.
import * as AdaptiveCards from 'adaptivecards';
import type { TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderView } from '../../../src/platforms/teams/render-view.js';
import { createRoster } from '../../../src/platforms/teams/roster.js';
import { activity, type Connector, execute, inChannel, inChannelPlace, post, startConnector, task } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { createStory, type Story, view } from '../../support/teams-story.js';

type Json = Record<string, unknown>;

let connector: Connector;
let host: TeamsHost;
let story: Story;

beforeAll(async () => {
  const first = await startTeamsHost(createStory());
  await first.teams.warm();
  await first.stop();
});
beforeEach(async () => {
  connector = await startConnector();
  story = createStory();
  host = await startTeamsHost(story, { dialogs: true });
});
afterEach(async () => {
  await host.stop();
  await connector.stop();
});

const send = (more: Json): ReturnType<typeof post> => post(host.url, activity(connector.serviceUrl, more));
const titles = (): unknown[] => connector.cards().map((card) => (card.body as Json[])[0]?.text);
const placeOf = ({ path }: { path: string }): string => path.replace(/^\/v3\/conversations\/?/, '').replace(/\/activities.*/, '');
const channel = '19:channel@thread.tacv2;messageid=1700';
const opener = {
  koolla: 'action',
  verb: 'metrics.open',
  args: { organisation: 'siun-sote', period: '2026-10' },
  msteams: { type: 'task/fetch' },
};
const dialogOf = (result: { json: unknown }): Json => (((result.json as Json).task as Json).value as Json).card as Json;
const filled = (result: { json: unknown }): Json => {
  const [submit] = (dialogOf(result).content as Json).actions as Json[];
  return { ...(submit?.data as Json), 'a1.infot': '3', 'a1.tila': 'final' };
};

describe('a form that is asked for in a channel', () => {
  test('comes to the person in their private chat; the channel sees that it did and nothing of it', async () => {
    await send(inChannel('luvut'));
    expect(connector.calls.map(placeOf)).toEqual(['', 'a:private-1', channel]);
    const [form, line] = connector.cards();
    expect(JSON.stringify(form)).toContain('Siun sote');
    expect(form?.actions).toMatchObject([{ title: 'Avaa lomake' }]);
    expect(JSON.stringify(line)).not.toMatch(/Siun sote|lokakuu/i);
    expect(line?.actions).toBeUndefined();
    expect(titles().at(-1)).toBe('Lähetin lomakkeen sinulle kahdenkeskiseen keskusteluun.');
  });

  test('where there is no way to them, a bare button: each who presses it is asked about by themselves', async () => {
    connector.refuse(403);
    await send(inChannel('luvut'));
    const card = connector.cards().at(-1) ?? expect.fail('no card');
    expect(placeOf(connector.calls.at(-1) ?? { path: '' })).toBe(channel);
    expect(JSON.stringify(card.body)).not.toContain('Siun sote');
    expect(card.actions).toMatchObject([{ title: 'Avaa lomake' }]);
    const [button] = card.actions as Json[];
    const matti = { from: { id: '29:matti', aadObjectId: 'aad-matti', name: 'Matti' } };
    await send(task('task/fetch', button?.data, { ...inChannelPlace, ...matti }));
    expect(story.inbound.at(-1)).toMatchObject({ kind: 'action', name: 'metrics.open', actor: { user: 'aad-matti' } });
  });
});

describe('a card that was deleted meanwhile', () => {
  test('the answer to a press is said anew, once', async () => {
    connector.refuse(404);
    const result = await send(execute({ koolla: 'action', verb: 'ask.feedback', args: { answer: 'a1', verdict: 'right' } }));
    expect(result.status).toBe(200);
    expect(connector.calls.map(({ method }) => method)).toEqual(['PUT', 'POST']);
    expect(titles()).toEqual(Array(2).fill('Kiitos, merkitsin vastauksen oikeaksi.'));
  });

  test('a form that was opened from it is stored, and the receipt is said', async () => {
    const opened = await send(task('task/fetch', opener));
    connector.refuse(404);
    const done = await send(task('task/submit', filled(opened)));
    expect(done).toMatchObject({ status: 200, text: '' });
    expect(connector.calls.map(({ method }) => method)).toEqual(['PUT', 'POST', 'POST']);
    expect(titles().slice(1)).toEqual(['Luvut on annettu.', 'Kuittaus: infoja 3, final.']);
  });
});

test('presses in the wrong order: the answer to the newer one is not undone by that to the older one, which comes later', async () => {
  await host.stop();
  let [presses, release] = [0, () => {}];
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  host = await startTeamsHost({
    ...story,
    async handle() {
      presses += 1;
      if (presses > 1) return { replace: view('reminders.done', 'Kirjattu') };
      await held;
      // the core knows the order: the late one says what is known already
      return { replace: view('reminders.done', 'Tähän on jo vastattu: kirjattu') };
    },
  });
  const press = () => send(execute({ koolla: 'action', verb: 'reminders.snooze', args: { network: 'tyko' } }));
  const older = press();
  await expect.poll(() => presses).toBe(1);
  expect((await press()).status).toBe(200);
  release();
  expect((await older).status).toBe(200);
  expect(titles()).toEqual(['Kirjattu', 'Tähän on jo vastattu: kirjattu']);
  expect(new Set(connector.calls.map(({ method, path }) => `${method} ${path}`))).toEqual(
    new Set(['PUT /v3/conversations/a:chat/activities/pressed-1']),
  );
});

test('who was closed out in the middle of a form is not vouched for any more, and nothing breaks', async () => {
  const opened = await send(task('task/fetch', opener));
  expect(story.inbound.at(-1)?.actor.email).toBe('maija.virtanen@example.fi');
  host.teams.forget('tenant-1', 'aad-maija');
  connector.member = undefined;
  connector.refuse(403, 9);
  const done = await send(task('task/submit', filled(opened)));
  expect(done.status).toBe(200);
  expect(story.inbound.at(-1)).toMatchObject({ kind: 'submit' });
  expect(story.inbound.at(-1)?.actor.email).toBeUndefined();
  // The core decides what becomes of it; the answer is in the dialog, since nothing can be said any more.
  expect(JSON.stringify(dialogOf(done))).toContain('Kuittaus');
});

test('the address of the last hour stands in while the roster is away, not once it does not know the person any more', async () => {
  let [now, status] = [Date.UTC(2026, 10, 2), 200];
  const roster = createRoster({
    async member() {
      if (status !== 200) throw Object.assign(new Error('refused'), { statusCode: status });
      return { email: 'maija@example.fi' };
    },
    log: pino({ level: 'silent' }),
    now: () => new Date(now),
  });
  const later = (then: number) => {
    [now, status] = [now + 2 * 60 * 60 * 1000, then];
    return roster.emailOf({} as TurnContext, 'tenant-1/maija');
  };
  expect([await later(200), await later(503), await later(404), await later(503)]).toEqual([
    'maija@example.fi',
    'maija@example.fi',
    undefined,
    undefined,
  ]);
});

describe('Teams asks to wait', () => {
  test.each([429, 412, 502, 504])('%i: the answer is tried again within the turn, twice at most', async (status) => {
    connector.refuse(status, 1, { 'retry-after': '0' });
    await send({ text: 'vastuu' });
    expect(connector.calls).toHaveLength(2);
    const before = connector.calls.length;
    connector.refuse(status, 9, { 'retry-after': '0' });
    expect((await send({ text: 'vastuu' })).status).toBe(200);
    // The answer three times, and the word that it failed as often: then it is given up.
    expect(connector.calls.length - before).toBe(6);
  });

  test('longer than a turn lasts: it is not waited for', async () => {
    connector.refuse(429, 2, { 'retry-after': '600' });
    expect((await send({ text: 'vastuu' })).status).toBe(200);
    expect(connector.calls).toHaveLength(2);
  });
});

test("the card that changes for its reader is read so by Microsoft's own parser", () => {
  const own = { name: 'network.show', args: { network: 'tyko' }, label: 'Näytä omat toimintoni', own: true } as const;
  const readers = Array.from({ length: 60 }, (_, index) => `29:person-${index}`);
  const [card] = renderView(view('network.show', 'Tyko-verkosto', [], [own]), 'message', { readers });
  const parsed = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  expect(context.eventCount).toBe(0);
  expect(parsed.refresh?.userIds).toEqual(readers);
  expect(parsed.refresh?.action).toBeInstanceOf(AdaptiveCards.ExecuteAction);
  expect(parsed.refresh?.action).toMatchObject({ verb: 'network.show', data: { koolla: 'own' } });
});
