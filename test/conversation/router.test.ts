// The one door, with real accounts in PostgreSQL: who is calling, which feature gets the matter, what a fault becomes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Context, Feature, Place } from '../../src/conversation/feature.js';
import { createHomeFeature } from '../../src/conversation/home-feature.js';
import { createConversation, notice } from '../../src/conversation/router.js';
import { viewAsText } from '../../src/conversation/view.js';
import { createCallers } from '../../src/storage/account-store.js';
import { createOwnData } from '../../src/storage/own-data.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const place: Place = { kind: 'personal', conversation: 'c1' };
const maija: Actor = {
  platform: 'teams',
  tenant: 't1',
  user: 'u1',
  email: 'Maija.Virtanen@example.fi',
  name: 'Maija Virtanen',
  locale: 'fi-FI',
};
const now = new Date('2026-11-02T10:00:00Z');
const logged: object[] = [];
let database: TestDatabase;
let asked: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

function conversation(extra: Partial<Feature> = {}) {
  asked = [];
  const callers = createCallers(database, { firstStewards: ['maija.virtanen@example.fi'], localSteward: false });
  const regions = async () => [{ id: 'kymenlaakso', name: { fi: 'Kymenlaakso', sv: 'Kymmenedalen', en: 'Kymenlaakso' } }];
  const home = createHomeFeature({ callers, regions, stewards: async () => ['Maija Virtanen'], data: createOwnData(database.db) });
  const sample: Feature = {
    name: 'sample',
    words: ['luvut', 'siffror'],
    command: async (context, rest, word) => ({ view: notice(context.caller.language, `${word}|${rest}`) }),
    actions: {},
    forms: {
      'sample.break': async () => {
        throw new Error('secret text of a person');
      },
    },
    ...extra,
  };
  return createConversation({
    features: [sample, home],
    ask: async (context: Context, text) => {
      asked.push(text);
      return { view: notice(context.caller.language, 'answer') };
    },
    welcome: home.welcome,
    introduction: home.introduction,
    callers,
    log: { info: () => {}, error: (fields) => void logged.push(fields) },
    now: () => now,
  });
}

const say = async (text: string, actor = maija) => {
  const reply = await conversation().handle({ kind: 'message', text, actor, place });
  return reply.view ? viewAsText(reply.view) : undefined;
};

describe('where a message goes', () => {
  test('the same words typed as a slash command, with or without the slash', async () => {
    const reply = await conversation().handle({ kind: 'command', word: 'luvut', rest: ' infot 3 ', actor: maija, place });
    expect(reply.view?.title).toBe('luvut|infot 3');
    expect(await say('/luvut infot 3')).toBe('luvut|infot 3');
    expect(await say('Luvut infot 3')).toBe('luvut|infot 3');
    expect(await say('siffror')).toBe('siffror|');
  });
  test('a question that begins with a command word is a question', async () => {
    await say('Luvut vuodelta 2021?');
    expect(asked).toEqual(['Luvut vuodelta 2021?']);
  });
  test('many words after a command word are a question, unless there is a date or a figure among them', async () => {
    await say('luvut joita organisaatiot ovat antaneet siitä miten moni on työllistynyt');
    expect(asked).toHaveLength(1);
    expect(await say('luvut 10/2026 palkkatuki 31 koska yksi tuli vielä myöhässä')).toMatch(/^luvut\|10\/2026 palkkatuki/);
    expect(asked).toEqual([]);
  });
  test('invisible characters are dropped before anybody reads the text', async () => {
    await say('kuka\u202E vastaa\u0000 mistä');
    expect(asked).toEqual(['kuka  vastaa  mistä']);
  });
  test.each(['', '   ', '🙂🙂', '!?', '\u0000\u0001'])('nothing to read in %j gets an example, not an answer', async (text) => {
    expect(await say(text)).toMatch(/Kuka kutsuu koolle/);
    expect(asked).toEqual([]);
  });
  test('a message of 10,001 characters is refused kindly', async () => {
    expect(await say('a'.repeat(10_001))).toMatch(/liian pitkä/);
  });
  test('a card of an action that nobody has any more', async () => {
    const reply = await conversation().handle({ kind: 'action', name: 'gone.press', args: {}, actor: maija, place });
    expect(reply.view?.title).toMatch(/vanhentunut/);
  });
});

describe('a fault', () => {
  test('leaves the form open and logs no text of a person', async () => {
    const reply = await conversation().handle({ kind: 'submit', form: 'sample.break', args: {}, values: { a: '1' }, actor: maija, place });
    expect(reply.keepForm).toMatch(/Mitään ei kadonnut/);
    expect(reply.view).toBeUndefined();
    expect(JSON.stringify(logged.at(-1))).not.toContain('secret');
    expect(logged.at(-1)).toMatchObject({ kind: 'submit', platform: 'teams', error: 'Error' });
  });
});

describe('who is calling', () => {
  test('the first steward comes from the settings, matched without regard to case', async () => {
    expect(await say('/koolla asetukset')).toMatch(/rekisterin hoitaja/);
    const other = await say('/koolla asetukset', { ...maija, user: 'u2', email: 'other@example.fi' });
    expect(other).not.toMatch(/Tehtäväsi: rekisterin hoitaja/);
  });
  test('a language once chosen holds against the client locale', async () => {
    const actor: Actor = { ...maija, user: 'u3', email: 'a@example.fi', locale: 'en-GB' };
    expect(await say('help', actor)).toMatch(/^How Koolla helps/);
    expect(await say('/koolla svenska', actor)).toMatch(/^Nu talar jag svenska/);
    expect(await say('help', actor)).toMatch(/^Så här hjälper Koolla/);
  });
  test('only a steward sets the region of the workspace', async () => {
    const stranger: Actor = { ...maija, user: 'u4', email: 'b@example.fi' };
    expect(await say('/koolla alue Kymenlaakso', stranger)).toMatch(/rekisterin hoitaja\. Kysy: Maija Virtanen/);
    expect(await database.db.tenant.count()).toBe(0);
    expect(await say('/koolla alue Kymenlaakso')).toMatch(/nyt Kymenlaakso/);
    expect(await say('/koolla asetukset')).toMatch(/Oma alueeni: Kymenlaakso \(työtilan alue\)/);
    expect(await say('/koolla alue Narnia')).toMatch(/En tunne tuota aluetta/);
  });
  test('the welcome is said once', async () => {
    const actor: Actor = { ...maija, user: 'u5', email: 'c@example.fi' };
    const greet = () => conversation().handle({ kind: 'welcome', actor, place });
    expect((await greet()).view?.name).toBe('home.welcome');
    expect(await greet()).toEqual({});
  });
  test('who comes without a welcome is a newcomer to the first answer, until the short one is said, in its language', async () => {
    const actor: Actor = { ...maija, user: 'u7', email: 'e@example.fi' };
    const both = conversation({
      command: async ({ caller }) => ({ view: { ...notice(caller.language, 'answer'), name: 'sample.answer' } }),
    });
    const ask = () => both.handle({ kind: 'message', text: 'luvut', actor, place });
    const told = () => both.handle({ kind: 'welcome', actor, place, after: 'sv' });
    expect((await both.handle({ kind: 'message', text: '!?', actor, place })).newcomer).toBeUndefined();
    expect((await ask()).newcomer).toBe(true);
    expect((await ask()).newcomer).toBe(true);
    expect((await told()).view).toMatchObject({ name: 'home.introduction', language: 'sv' });
    expect(await told()).toEqual({});
    expect((await ask()).newcomer).toBeUndefined();
  });
  test('two first messages at the same moment make one account', async () => {
    const actor: Actor = { ...maija, user: 'u6', email: 'd@example.fi' };
    const both = conversation();
    const replies = await Promise.all([1, 2, 3, 4].map(() => both.handle({ kind: 'message', text: 'luvut', actor, place })));
    expect(replies.map((reply) => reply.view?.title)).toEqual(['luvut|', 'luvut|', 'luvut|', 'luvut|']);
    expect(await database.db.account.count({ where: { user: 'u6' } })).toBe(1);
  });
});
