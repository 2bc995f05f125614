// Koolla in the compose box, over the wire: the three searches over the bundled registry with their pages and languages,
// the card that is put into a message, and the month's form, called from a chat that Koolla is no member of.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLookup } from '../../../src/ask/lookup.js';
import { languageOfLocale } from '../../../src/conversation/callers.js';
import type { Actor, Caller } from '../../../src/conversation/feature.js';
import type { Lookups } from '../../../src/conversation/lookup.js';
import { engine, figures, registry } from '../../ask/bundled.js';
import { activity, type Connector, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { createStory, type Story } from '../../support/teams-story.js';

type Json = Record<string, unknown>;

const now = new Date('2026-11-22T08:00:00Z');
const found = createLookup({ registry: () => registry, engine: () => engine, figures });
let asked: Actor[];
let fails: boolean;

const callerOf = (actor: Actor): Caller => {
  asked.push(actor);
  if (fails) throw new Error('secret text');
  const none: string[] = [];
  const language = languageOfLocale(actor.locale);
  return {
    ...{ actor, account: 'a', name: '', language, languageChosen: false, isSteward: false },
    ...{ contactOf: none, deputyOf: none, reporterFor: none, coordinatorOf: none },
  };
};
const lookups: Lookups = {
  async find({ actor, ...query }) {
    const caller = callerOf(actor);
    return { language: caller.language, hits: await found.find(caller, query, now) };
  },
  async show(actor, key) {
    const caller = callerOf(actor);
    return { language: caller.language, view: await found.show(caller, key, now) };
  },
};

let connector: Connector;
let host: TeamsHost;
let story: Story;

beforeEach(async () => {
  asked = [];
  fails = false;
  connector = await startConnector();
  // Koolla is no member of the chat: neither roster nor message.
  connector.member = undefined;
  connector.refuse(403, 99);
  story = createStory(() => fails);
  host = await startTeamsHost(story, { dialogs: true }, lookups);
});
afterEach(async () => {
  await host.stop();
  await connector.stop();
});

/** A chat of two people. */
const elsewhere: Json = { conversation: { id: '19:two@unq.gbl.spaces', conversationType: 'personal', tenantId: 'tenant-1' } };
const invoke = async (name: string, value: unknown, more: Json = {}): Promise<Json> => {
  const result = await post(host.url, activity(connector.serviceUrl, { type: 'invoke', name, value, ...elsewhere, ...more }));
  expect(result.status).toBe(200);
  return (result.json ?? {}) as Json;
};
const search = async (commandId: string, text: string | undefined, options: Json = {}, more: Json = {}): Promise<Json> => {
  const parameters = text === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'text', value: text }];
  const value = { commandId, parameters, queryOptions: { skip: 0, count: 25, ...options } };
  return (await invoke('composeExtension/query', value, more)).composeExtension as Json;
};
const previews = (extension: Json): { title: string; text: string; tap: Json }[] =>
  ((extension.attachments as Json[]) ?? []).map(({ preview }) => (preview as Json).content as { title: string; text: string; tap: Json });

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../manifest/teams/manifest.json'), 'utf8'));
const commands: { id: string; type: string; parameters?: { name: string }[] }[] = manifest.composeExtensions[0].commands;

describe('searching', () => {
  test('every command of the manifest is answered', async () => {
    for (const { id, type, parameters } of commands) {
      if (type === 'query') {
        expect(parameters?.map(({ name }) => name)).toEqual(['text']);
        expect((await search(id, undefined)).type, id).toBe('result');
      } else {
        expect(await invoke('composeExtension/fetchTask', { commandId: id, context: {} })).toMatchObject({ task: { type: 'continue' } });
      }
    }
  });

  test('a line has what tells it from others, and leads to its answer as a card without buttons', async () => {
    const [line] = previews(await search('networks', 'työnant kymen'));
    expect(line).toMatchObject({ title: 'Työnantajayhteistyöverkosto', text: 'Kymenlaakso', tap: { type: 'invoke' } });
    const chosen = (await invoke('composeExtension/selectItem', line?.tap.value)).composeExtension as Json;
    const [attachment] = chosen.attachments as Json[];
    expect(attachment?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    const card = attachment?.content as Json;
    expect(JSON.stringify(card)).toContain('Kaakkois-Suomen TE-palvelut');
    expect(JSON.stringify(card)).toContain('Automaattinen vastaus');
    expect(card.actions).toBeUndefined();
  });

  test('pages: the second begins where the first ended, the one after the last is empty and no message', async () => {
    const first = previews(await search('responsibilities', undefined, { count: 10 }));
    const second = previews(await search('responsibilities', undefined, { skip: 10, count: 10 }));
    const both = previews(await search('responsibilities', undefined, { count: 20 }));
    expect([...first, ...second]).toEqual(both);
    expect(await search('responsibilities', undefined, { skip: 10_000 })).toMatchObject({ type: 'result', attachments: [] });
    expect(previews(await search('responsibilities', undefined, { count: 100_000 })).length).toBeLessThanOrEqual(25);
  });

  test('in the language of the person', async () => {
    const [line] = previews(await search('networks', 'arbetsgivar', {}, { locale: 'sv-FI' }));
    expect(line?.title).toMatch(/arbetsgivar/i);
    expect(await search('people', 'xyzzy', {}, { locale: 'sv-FI' })).toMatchObject({
      type: 'message',
      text: expect.stringContaining('Registret har inget för ”xyzzy”'),
    });
  });

  test('what was typed is shown as it was typed, never as markup', async () => {
    const marked: Lookups = {
      ...lookups,
      find: async () => ({ language: 'fi', hits: [{ key: 'network:x', title: '<b>a</b> & b', detail: '<img src=x>' }] }),
    };
    await host.stop();
    host = await startTeamsHost(story, { dialogs: true }, marked);
    expect(previews(await search('networks', 'a'))[0]).toMatchObject({ title: '&lt;b&gt;a&lt;/b&gt; &amp; b', text: '&lt;img src=x&gt;' });
  });

  test('altered queries and choices are answered kindly', async () => {
    for (const value of [undefined, null, 'x', {}, { commandId: 'networks', parameters: 'x', queryOptions: { skip: -1, count: 'all' } }])
      await post(host.url, activity(connector.serviceUrl, { type: 'invoke', name: 'composeExtension/query', value, ...elsewhere }));
    expect(await search('networks', undefined, { skip: -5, count: 0 })).toMatchObject({ type: 'result' });
    for (const value of [{ koolla: 'entry', key: 'network:none' }, { koolla: 'entry', key: { a: 1 } }, { key: 'network:ky-tav' }, 'x'])
      expect(await invoke('composeExtension/selectItem', value), JSON.stringify(value)).toMatchObject({
        composeExtension: { type: 'message', text: expect.any(String) },
      });
  });

  test('a fault is told with a code and logged without what was typed', async () => {
    fails = true;
    const told = await search('people', 'salainen-sana');
    expect(told).toMatchObject({ type: 'message', text: expect.stringMatching(/tunnus \w{8}/) });
    expect(host.logged.join('')).not.toMatch(/salainen-sana|secret/);
  });

  test('a chat between people is never taken for the private chat with Koolla', async () => {
    await search('networks', 'tyko');
    expect(host.stored.map(({ quality, reference }) => [quality, reference.conversation])).toEqual([['fallback', undefined]]);
    expect(asked[0]).toMatchObject({ tenant: 'tenant-1', user: 'aad-maija' });
  });
});

describe('submitting figures', () => {
  const dialogOf = (body: Json): { title: string; card: Json } => {
    const value = (body.task as Json).value as Json;
    return { title: String(value.title), card: (value.card as Json).content as Json };
  };
  const send = (data: unknown): Promise<Json> => invoke('composeExtension/submitAction', { commandId: 'figures', data, context: {} });
  const filled = (card: Json, values: Json): Json => {
    const data = { ...((card.actions as Json[])[0]?.data as Json) };
    for (const [id, value] of Object.entries(values)) data[`a${data.attempt}.${id}`] = value;
    return data;
  };

  test('opens the form, keeps what was typed beside an error, and shows the receipt to the person alone', async () => {
    const opened = dialogOf(await invoke('composeExtension/fetchTask', { commandId: 'figures', context: {} }));
    expect(opened.title).toBe('Lokakuun 2026 luvut');
    expect(story.inbound.at(-1)).toMatchObject({ kind: 'command', word: 'luvut' });
    const wrong = dialogOf(await send(filled(opened.card, { infot: 'kolme', tila: 'final' })));
    expect(JSON.stringify(wrong.card)).toContain('"value":"kolme"');
    expect(JSON.stringify(wrong.card)).toContain('Kirjoita luku numeroin');
    const done = dialogOf(await send(filled(wrong.card, { infot: '3', tila: 'final' })));
    expect(JSON.stringify(done.card)).toContain('Kuittaus: infoja 3, final.');
    expect(connector.calls, 'nothing is said in a chat of others').toEqual([]);
  });

  test('cancel closes it; altered data does not reach the core', async () => {
    const opened = dialogOf(await invoke('composeExtension/fetchTask', { commandId: 'figures', context: {} }));
    const cancel = (opened.card.actions as Json[])[1]?.data;
    expect(await send(cancel)).toEqual({});
    const before = story.inbound.length;
    expect(await send({ koolla: 'form', verb: 'metrics.submit', args: {}, attempt: 'x' })).toMatchObject({ task: { type: 'message' } });
    expect(story.inbound).toHaveLength(before);
  });

  test('a fault leaves the form with all that was typed', async () => {
    const opened = dialogOf(await invoke('composeExtension/fetchTask', { commandId: 'figures', context: {} }));
    fails = true;
    const kept = dialogOf(await send(filled(opened.card, { infot: '12,5', tila: 'final' })));
    expect(JSON.stringify(kept.card)).toContain('"value":"12,5"');
  });
});
