// Who is calling, read from a real database: by the vouched address, with the duties of the day, in the chosen language; and
// nothing is written while nothing has changed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Callers } from '../../src/conversation/callers.js';
import type { Actor } from '../../src/conversation/feature.js';
import { createCallers } from '../../src/storage/account-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const now = new Date('2026-11-23T09:00:00Z');
const maija: Actor = { platform: 'teams', tenant: 't1', user: 'u1', email: 'Maija@example.fi', name: 'Maija', locale: 'sv-FI' };
const reference = { serviceUrl: 'https://a/', tenant: 't1', bot: '28:b', user: '29:u', conversation: 'a:c' };

let database: TestDatabase;
let callers: Callers;
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  callers = createCallers(database, { firstStewards: ['stina@example.fi'], localSteward: false });
  await db.region.create({ data: { id: 'r', name: { fi: 'Maakunta' }, kind: 'region', aliases: [], covers: [] } });
  await db.organisation.create({
    data: { id: 'o', name: { fi: 'Kaupunki' }, kind: 'kunta', aliases: [], regionIds: ['r'], confidence: 'high' },
  });
  await db.person.create({
    data: {
      ...{ id: 'maija', name: 'Maija Virtanen', email: 'maija@example.fi', organisationId: 'o', isContact: true },
      ...{ concerns: { fi: 'verkosto' }, confidence: 'high' },
    },
  });
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  await db.assignment.createMany({
    data: [
      { id: 'a1', kind: 'reporter', personId: 'maija', organisationId: 'o' },
      { id: 'a2', kind: 'steward', personId: 'maija', validFrom: day('2026-11-24') },
      { id: 'a3', kind: 'coordinator', personId: 'maija', organisationId: 'o', validUntil: day('2026-11-23') },
    ],
  });
});
afterAll(() => database.close());

/** Changes with every write of the row. */
const versionOf = async (): Promise<string> => {
  const [row] = await database.db.$queryRaw<{ v: string }[]>`SELECT xmin::text AS v FROM "Account" WHERE "user" = 'u1'`;
  return row?.v ?? '';
};

test('the vouched address tells the person, and the day tells the duties', async () => {
  const today = await callers.resolve(maija, now);
  expect(today).toMatchObject({ person: 'maija', language: 'sv', languageChosen: false, isSteward: false });
  expect(today).toMatchObject({ reporterFor: ['o'], coordinatorOf: ['o'], contactOf: [] });
  const tomorrow = await callers.resolve(maija, new Date('2026-11-24T09:00:00Z'));
  expect(tomorrow).toMatchObject({ isSteward: true, reporterFor: ['o'], coordinatorOf: [] });
});

test('an address once vouched for counts when the platform says none; a stranger has no duties', async () => {
  const { email: _email, ...without } = maija;
  expect(await callers.resolve(without, now)).toMatchObject({ person: 'maija' });
  const stranger = await callers.resolve({ ...without, user: 'u2' }, now);
  expect(stranger.person).toBeUndefined();
  expect(stranger.reporterFor).toEqual([]);
});

test('the chosen language and the region of the workspace', async () => {
  const { account } = await callers.resolve(maija, now);
  await callers.chooseLanguage(account, 'en');
  await callers.chooseHomeRegion(maija, 'r');
  expect(await callers.resolve(maija, now)).toMatchObject({ language: 'en', languageChosen: true, homeRegion: 'r' });
});

test('a person who is taken out of the registry is nobody at the next message', async () => {
  await database.db.person.update({ where: { id: 'maija' }, data: { email: 'other@example.fi' } });
  const caller = await callers.resolve(maija, now);
  expect(caller.person).toBeUndefined();
  expect(caller.reporterFor).toEqual([]);
  await database.db.person.update({ where: { id: 'maija' }, data: { email: 'maija@example.fi' } });
  expect(await callers.resolve(maija, now)).toMatchObject({ person: 'maija' });
});

test('the same whereabouts are written once, a fallback never replaces them, a move does', async () => {
  await callers.remember(maija, reference, 'certain', now);
  const written = await versionOf();
  await callers.remember(maija, reference, 'certain', now);
  await callers.remember(maija, { ...reference, conversation: 'x' }, 'fallback', now);
  await callers.resolve(maija, now);
  expect(await versionOf()).toBe(written);
  await callers.remember(maija, { ...reference, serviceUrl: 'https://b/' }, 'certain', now);
  const account = await database.db.account.findFirstOrThrow({ where: { user: 'u1' } });
  expect(account.reference).toMatchObject({ serviceUrl: 'https://b/' });
});
