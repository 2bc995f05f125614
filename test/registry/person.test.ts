import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryCommand } from '../../src/cli/registry.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import { correctPerson, deletePerson, showPerson } from '../../src/storage/person-store.js';
import { readRegistry } from '../../src/storage/registry-read.js';
import { loadRegistry } from '../../src/storage/registry-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { bundled } from './folder.js';

const now = new Date('2026-03-02T08:00:00Z');
const by = { actor: 'cli', authority: 'administrator', source: 'cli', now };
const files = readRegistryFiles(bundled);
let database: TestDatabase;
let account: string;

/** Anu Tirkkonen has used Koolla: an account, duties, reminders, answers, figures, a question, a draft. */
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await loadRegistry(db, files, by);
  const person = { personId: 'anu-tirkkonen' };
  const row = await db.account.create({
    data: { platform: 'slack', tenant: 'T1', user: 'U1', email: 'anu.tirkkonen@kuntaliitto.fi', name: 'Anu T.', seenAt: now, ...person },
  });
  account = row.id;
  await db.assignment.create({ data: { id: 'yhteyshenkilo', kind: 'contact', networkId: 'ek-tyko', ...person } });
  const convening = await db.convening.create({
    data: { networkId: 'ek-tyko', period: '2026-01-01', dueAt: now, answeredBy: account, state: 'convened' },
  });
  await db.conveningEvent.createMany({
    data: [
      { conveningId: convening.id, at: now, by: account, what: 'convened' },
      { conveningId: convening.id, at: now, by: 'system', what: 'sent', detail: { step: 'remind', person: 'anu-tirkkonen' } },
    ],
  });
  await db.notice.createMany({
    data: ['planned', 'sent'].map((state) => ({ key: state, kind: 'convening', subject: {}, dueAt: now, state, ...person })),
  });
  await db.absence.create({ data: { from: now, until: now, createdBy: account, createdAt: now, ...person } });
  await db.draft.create({ data: { owner: 'person:anu-tirkkonen', key: 'month', values: {}, updatedAt: now } });
  await db.question.create({ data: { askedAt: now, language: 'fi', state: 'agreed', accountId: account } });
  await db.dialogue.create({ data: { key: JSON.stringify([account, 'D1', '']), state: {}, expiresAt: now } });
  await db.figure.create({
    data: {
      metricId: 'infot-verkosto',
      organisationId: 'pk-hva',
      period: '2026-01',
      version: 1,
      value: 2,
      source: 'slack',
      authority: 'reporter',
      enteredBy: account,
    },
  });
  await db.audit.createMany({
    data: [
      { at: now, actor: account, authority: 'reporter', action: 'figure.entered', subject: 'figure:x', source: 'slack', outcome: 'ok' },
      {
        at: now,
        actor: 'cli',
        authority: 'steward',
        action: 'assignment.contact',
        subject: 'ek-tyko',
        source: 'slack',
        outcome: 'done',
        detail: { person: 'anu-tirkkonen' },
      },
    ],
  });
});
afterAll(() => database.close());

async function run(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const command = registryCommand({
    out: (line) => lines.push(line),
    open: async () => ({ db: database.db, close: async () => {} }),
    bundled,
    now: () => now,
  });
  await command.parseAsync(['person', ...words], { from: 'user' });
  return lines.join('\n');
}

test('everything that is stored on one person is shown, and handed out as JSON', async () => {
  const data = await showPerson(database.db, 'anu-tirkkonen');
  expect(data).toMatchObject({
    person: { name: 'Anu Tirkkonen', email: 'anu.tirkkonen@kuntaliitto.fi' },
    responsibilities: ['fi-1'],
    measures: ['m4'],
    assignments: [{ kind: 'contact', network: 'ek-tyko' }],
    accounts: [{ platform: 'slack', user: 'U1', name: 'Anu T.' }],
    absences: [{ from: '2026-03-02', until: '2026-03-02' }],
    notices: [{ state: 'planned' }, { state: 'sent' }],
    answered: [{ network: 'ek-tyko', period: '2026-01-01' }],
    figures: [{ metric: 'infot-verkosto', organisation: 'pk-hva', period: '2026-01' }],
    questions: [{ language: 'fi' }],
    drafts: 1,
    audit: [{ action: 'figure.entered' }, { action: 'assignment.contact' }],
  });
  expect(JSON.parse(await run('show', 'anu-tirkkonen', '--json'))).toEqual(data);
  expect(await showPerson(database.db, 'kukaan-ei')).toBeUndefined();
});

test('details are corrected; an address of somebody else is refused; the log tells which fields, not what they held', async () => {
  expect(await correctPerson(database.db, 'jenni-wessman', { email: 'anu.tirkkonen@kuntaliitto.fi' }, by)).toEqual({
    kind: 'address-taken',
    by: 'anu-tirkkonen',
  });
  expect(await correctPerson(database.db, 'jenni-wessman', { organisation: 'ei-ole' }, by)).toEqual({ kind: 'unknown-organisation' });
  expect(await correctPerson(database.db, 'kukaan-ei', { phone: '1' }, by)).toEqual({ kind: 'unknown-person' });
  expect(
    await correctPerson(
      database.db,
      'jenni-wessman',
      { email: 'Jenni.Wessman@esimerkki.fi', phone: '0295 000 000', title: { fi: 'asiantuntija' } },
      by,
    ),
  ).toEqual({
    kind: 'corrected',
    fields: ['email', 'phone', 'title'],
  });
  const person = (await readRegistry(database.db)).people.find((entry) => entry.id === 'jenni-wessman');
  expect(person).toMatchObject({ email: 'jenni.wessman@esimerkki.fi', phone: '0295 000 000', title: { fi: 'asiantuntija' } });
  const trace = await database.db.audit.findFirst({ where: { action: 'person.corrected' } });
  expect(trace).toMatchObject({ subject: 'person:jenni-wessman', detail: { fields: ['email', 'phone', 'title'] } });
  expect(JSON.stringify(trace?.detail)).not.toContain('0295');
  await correctPerson(database.db, 'jenni-wessman', { phone: null, title: null }, by);
  expect((await readRegistry(database.db)).people.find((entry) => entry.id === 'jenni-wessman')).not.toHaveProperty('phone');
});

test('deleting takes everything that names the person, and nothing that is the organisation’s', async () => {
  expect(await run('delete', 'anu-tirkkonen')).toContain('Nothing was deleted');
  expect(await database.db.person.count({ where: { id: 'anu-tirkkonen' } })).toBe(1);
  expect(await deletePerson(database.db, 'anu-tirkkonen', by)).toMatchObject({
    kind: 'deleted',
    gone: { notices: 2, absences: 1, assignments: 1, accounts: 1 },
  });
  expect(await deletePerson(database.db, 'anu-tirkkonen', by)).toEqual({ kind: 'unknown-person' });

  const registry = await readRegistry(database.db);
  const before = files.responsibilities.find((entry) => entry.id === 'fi-1');
  const { contact: _, ...rest } = before ?? {};
  expect(registry.responsibilities.find((entry) => entry.id === 'fi-1')).toEqual(rest);
  expect(await database.db.figure.findFirst({ where: { metricId: 'infot-verkosto', period: '2026-01' } })).toMatchObject({
    enteredBy: null,
    current: true,
  });
  expect(await database.db.convening.count({ where: { networkId: 'ek-tyko', state: 'convened', answeredBy: null } })).toBe(1);
});

test('afterwards no table holds the person’s id, name, address or account', async () => {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  expect(tables.length).toBeGreaterThan(30);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
    if (rows.some(({ row }) => /tirkkonen|Anu T\./i.test(row) || row.includes(account) || row.includes('U1,'))) found.push(name);
  }
  expect(found).toEqual([]);
});

test('and the next load does not bring the person back', async () => {
  const plan = await loadRegistry(database.db, files, by);
  expect(plan.kept.map(({ id, why }) => [id, why])).toContainEqual(['anu-tirkkonen', 'deleted-here']);
  expect(await database.db.person.count({ where: { id: 'anu-tirkkonen' } })).toBe(0);
});

test('an author of a document is taken out of the list of authors too', async () => {
  await deletePerson(database.db, 'samuli-grove', by);
  expect((await readRegistry(database.db)).documents.find((document) => document.id === 'ek-uutinen')).not.toHaveProperty('authors');
});
