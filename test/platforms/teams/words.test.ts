// What the real core says over the wire in a private chat, a group chat and a team: every word of the manifest and the usual
// greetings, in each language, in the thread where they were said; the greetings of an installation; and, once in a
// person's life with Koolla, what else it does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../../src/conversation/view.js';
import { type Core, createCore } from '../../../src/core.js';
import { createLog } from '../../../src/log.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { activity, type Connector, inChannel, inChannelPlace, post, startConnector } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';

type Json = Record<string, unknown>;

let database: TestDatabase;
let core: Core;
let connector: Connector;
let host: TeamsHost;

beforeAll(async () => {
  database = await testDatabase();
  const config = { stewards: [], local: false };
  core = await createCore({ database, config, log: createLog('silent'), now: () => new Date('2026-03-02T07:30:00Z'), lasting: false });
  const { callers } = core;
  connector = await startConnector();
  host = await startTeamsHost(core.conversation, { dialogs: true }, core.lookups, [], {
    onSeen: (actor, reference, quality) => callers.remember(actor, reference, quality, new Date('2026-03-02T07:30:00Z')),
  });
}, 120_000);
afterAll(async () => {
  await host?.stop();
  await connector?.stop();
  await core?.stop();
  await database?.close();
});

let people = 0;
/** Somebody whom Koolla has not met. */
const somebody = (locale = 'fi-FI'): Json => {
  people += 1;
  const name = `Henkilö ${people}`;
  connector.member = { id: `29:p${people}`, name, email: `henkilo.${people}@example.fi` };
  return { locale, from: { id: `29:p${people}`, aadObjectId: `aad-p${people}`, name } };
};
interface Said {
  readonly place: string;
  readonly text: string;
}
/** What Koolla sends because of it, by place. */
const said = async (more: Json): Promise<Said[]> => {
  const before = connector.calls.length;
  expect((await post(host.url, activity(connector.serviceUrl, more))).status).toBe(200);
  return connector.calls
    .slice(before)
    .flatMap(({ path: where, body }) =>
      Array.isArray(body.attachments)
        ? [{ place: where.replace(/^\/v3\/conversations\//, '').replace(/\/activities.*/, ''), text: JSON.stringify(body.attachments) }]
        : [],
    );
};
const group: Json = { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: 'tenant-1' } };
const channel = '19:channel@thread.tacv2;messageid=1700';
const scopes: readonly (readonly [string, string, (text: string) => Json])[] = [
  ['a private chat', 'a:chat', (text) => ({ text })],
  ['a group chat', '19:group@thread.v2', (text) => ({ ...inChannel(text), channelData: { tenant: { id: 'tenant-1' } }, ...group })],
  ['a team', channel, inChannel],
];

describe('every word of the manifest and each greeting', () => {
  const folder = path.resolve(import.meta.dirname, '../../../manifest/teams');
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const manifest = read('manifest.json');
  const listed: Record<string, string[]> = {
    fi: manifest.bots[0].commandLists.flatMap((list: { commands: { title: string }[] }) => list.commands.map(({ title }) => title)),
    ...Object.fromEntries(
      ['sv', 'en'].map((language) => [
        language,
        Object.entries<string>(read(`${language}.json`)).flatMap(([key, text]) => (/^bots.*\.title$/.test(key) ? [text] : [])),
      ]),
    ),
  };
  const greetings: Record<string, string[]> = {
    fi: ['moi', 'hei', 'apua', 'ohje', 'help'],
    sv: ['hej', 'hjälp', 'help'],
    en: ['hi', 'Hello!', 'HELP'],
  };
  const cases = languages.flatMap((language) =>
    [...new Set([...(listed[language] ?? []), ...(greetings[language] ?? [])])].map((word) => [language, word] as const),
  );

  test.each(cases)('%s: “%s” is answered in every scope, in its language, where it was said', async (language, word) => {
    for (const [scope, place, say] of scopes) {
      const answers = await said({ ...somebody(`${language}-FI`), ...say(word) });
      const here = answers.find((answer) => answer.place === place);
      expect(here, scope).toBeDefined();
      // What is for the person alone is in the private chat; the others see that it is.
      const text = answers.map((answer) => answer.text).join(' ');
      expect(text.length, scope).toBeGreaterThan(200);
      expect(
        answers.every((answer) => new RegExp(`"lang":"${language}"`).test(answer.text)),
        `${scope}: ${text}`,
      ).toBe(true);
      // What Koolla says where it has not understood.
      expect(text).not.toMatch(
        /En löytänyt|En tunne|ei ole rekisterissä|hittar inte|känner inte till|finns inte i registret|not in the registry/,
      );
    }
  });

  test('each list holds no more than Teams shows, in each language without a word twice', () => {
    for (const { commands } of manifest.bots[0].commandLists) expect(commands.length).toBeLessThanOrEqual(10);
    for (const words of Object.values(listed))
      expect(new Set(words).size).toBe(Math.max(...manifest.bots[0].commandLists.map((l: { commands: unknown[] }) => l.commands.length)));
  });
});

describe('an installation', () => {
  test('in a private chat greets the person once in their life with Koolla', async () => {
    const who = somebody();
    const [greeting, ...more] = await said({ ...who, type: 'installationUpdate', action: 'add', conversation: { ...chat, id: 'a:own-1' } });
    expect(greeting?.text).toContain('Hei! Olen Koolla.');
    expect(greeting?.text).toContain('/vastuu');
    expect(more).toEqual([]);
    expect(await said({ ...who, type: 'installationUpdate', action: 'add', conversation: { ...chat, id: 'a:own-1' } })).toEqual([]);
  });

  test('in a team says to all what it is good for, who brought it, and what to type, though the installer was greeted before', async () => {
    const who = somebody();
    await said({ ...who, type: 'installationUpdate', action: 'add', conversation: { ...chat, id: 'a:own-2' } });
    const from = who.from as { id: string; aadObjectId: string; name: string };
    // Teams tells the installer by the ids alone.
    const bare = {
      type: 'conversationUpdate',
      membersAdded: [{ id: '28:koolla' }],
      ...inChannelPlace,
      from: { id: from.id, aadObjectId: from.aadObjectId },
    };
    const [greeting, ...more] = await said(bare);
    expect(more).toEqual([]);
    expect(greeting?.place).toBe(channel);
    expect(greeting?.text).toMatch(/Hei! Olen Koolla\./);
    expect(greeting?.text).toContain(`${from.name} lisäsi minut tänne. Vastaan täällä, kun mainitset minut`);
    expect(greeting?.text).toContain('/vastuu');
    expect(await said({ ...bare, type: 'installationUpdate', action: 'add', membersAdded: undefined })).toEqual([]);
  });
});

const chat: Json = { conversationType: 'personal', tenantId: 'tenant-1' };

describe('what else Koolla does', () => {
  const question = 'kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?';
  const more = /Autan muussakin/;

  test('is told once in the private chat, after the first answer', async () => {
    const who = somebody();
    const first = await said({ ...who, text: question });
    expect(first.map(({ text }) => more.test(text))).toEqual([false, true]);
    expect((await said({ ...who, text: question })).some(({ text }) => more.test(text))).toBe(false);
  });

  test.each(scopes.slice(1))('after a first mention in %s is told to the person alone, and never again', async (_scope, place, say) => {
    const who = somebody();
    const [answer, introduction, ...rest] = await said({ ...who, ...say(question) });
    expect([answer?.place, rest]).toEqual([place, []]);
    expect(introduction?.place).toMatch(/^a:private-/);
    expect(introduction?.text).toMatch(more);
    expect((await said({ ...who, ...say(question) })).map((each) => each.place)).toEqual([place]);
    expect((await said({ ...who, text: question })).some(({ text }) => more.test(text))).toBe(false);
  });

  test('where there is no way to the person, in the thread', async () => {
    const who = somebody('sv-SE');
    const private403 = connector.calls.length;
    // The answer goes through, the private chat does not.
    connector.refuse(0);
    connector.refuse(403);
    const answers = await said({ ...who, ...inChannel('vem sammankallar tyko-nätverket i Södra Karelen?') });
    expect(connector.calls.length - private403).toBe(3);
    expect(answers.map((each) => each.place)).toEqual([channel, channel]);
    expect(answers[1]?.text).toContain('Jag hjälper till med mer');
  });

  test('not to who has read the help, nor after a greeting', async () => {
    const who = somebody();
    await said({ ...who, text: 'ohje' });
    expect((await said({ ...who, text: question })).some(({ text }) => more.test(text))).toBe(false);
    const other = somebody();
    await said({ ...other, type: 'installationUpdate', action: 'add', conversation: { ...chat, id: 'a:own-3' } });
    expect((await said({ ...other, text: question })).some(({ text }) => more.test(text))).toBe(false);
  });
});
