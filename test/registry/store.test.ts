import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeRegistryFiles } from '../../src/registry/file-writer.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import type { Registry } from '../../src/registry/model.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { readRegistry } from '../../src/storage/registry-read.js';
import { loadRegistry, planRegistryLoad } from '../../src/storage/registry-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { bundled } from './folder.js';

const by = { actor: 'cli', authority: 'administrator', source: 'cli', now: new Date('2026-03-02T08:00:00Z') };
const files = readRegistryFiles(bundled);
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A registry that differs from the bundled one in one entry. */
function changed<L extends 'organisations' | 'people' | 'responsibilities' | 'metrics' | 'networks'>(
  list: L,
  id: string,
  change: (entry: Registry[L][number]) => Partial<Registry[L][number]>,
  from: Registry = files,
): Registry {
  const entries = from[list] as readonly Registry[L][number][];
  return { ...from, [list]: entries.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry)) };
}

function without<L extends keyof Registry>(list: L, gone: (id: string) => boolean, from: Registry = files): Registry {
  return { ...from, [list]: from[list].filter((entry) => !('id' in entry && gone(entry.id))) };
}

describe('loading into an empty database', () => {
  test('a dry run says everything and changes nothing', async () => {
    const plan = await planRegistryLoad(database.db, files);
    expect(plan.changes.length).toBe(Object.values(files).reduce((sum, list) => sum + list.length, 0));
    expect(await database.db.document.count()).toBe(0);
  });

  test('the database then says what the files say, byte for byte', async () => {
    await loadRegistry(database.db, files, by);
    const back = await readRegistry(database.db);
    expect(back).toEqual(files);
    expect([...writeRegistryFiles(back)]).toEqual([...writeRegistryFiles(files)]);
  });

  test('a second load changes nothing, and leaves no second trace', async () => {
    const plan = await loadRegistry(database.db, files, by);
    expect(plan).toMatchObject({ changes: [], kept: [], dangling: [] });
    expect(await database.db.audit.count({ where: { action: 'registry.loaded' } })).toBe(1);
    expect(await database.db.audit.findFirst({ where: { action: 'registry.loaded' } })).toMatchObject({
      actor: 'cli',
      authority: 'administrator',
      outcome: 'ok',
      detail: { updated: 0, deleted: 0 },
    });
  });
});

describe('loading again', () => {
  beforeEach(async () => {
    await loadRegistry(database.db, files, by, { prune: true, overwrite: true });
    expect(await readRegistry(database.db)).toEqual(files);
  });

  test('a changed file changes exactly what it says, field by field', async () => {
    const file = changed('responsibilities', 'ky-6', (entry) => ({
      holders: ['kymsote'],
      description: { ...entry.description, fi: 'Uusi kuvaus.' },
    }));
    const plan = await loadRegistry(database.db, file, by);
    expect(plan.changes.map(({ list, id, kind, fields }) => ({ list, id, kind, fields: fields.map((field) => field.field) }))).toEqual([
      { list: 'responsibilities', id: 'ky-6', kind: 'update', fields: ['holders', 'description.fi'] },
    ]);
    expect(await readRegistry(database.db)).toEqual(file);
    expect(await database.db.audit.findFirst({ where: { subject: 'responsibilities:ky-6' }, orderBy: { id: 'desc' } })).toMatchObject({
      action: 'registry.updated',
      detail: { fields: ['holders', 'description.fi'] },
    });
  });

  test('a field taken out of the file is taken out of the database', async () => {
    const { note: _, validity: __, ...bare } = files.organisations.find((entry) => entry.id === 'siunsote') ?? files.organisations[0] ?? {};
    const file = {
      ...files,
      organisations: files.organisations.map((entry) => (entry.id === 'siunsote' ? (bare as typeof entry) : entry)),
    };
    await loadRegistry(database.db, file, by);
    expect((await readRegistry(database.db)).organisations.find((entry) => entry.id === 'siunsote')).toEqual(bare);
  });

  test('what only the database has is listed and kept; --prune deletes it', async () => {
    const file = without('terms', (id) => id === 'tyko');
    const kept = await loadRegistry(database.db, file, by);
    expect(kept).toMatchObject({ changes: [], kept: [{ list: 'terms', id: 'tyko', why: 'only-in-database' }] });
    expect(await database.db.term.count({ where: { id: 'tyko' } })).toBe(1);
    const pruned = await loadRegistry(database.db, file, by, { prune: true });
    expect(pruned.changes).toMatchObject([{ list: 'terms', id: 'tyko', kind: 'delete' }]);
    expect(await readRegistry(database.db)).toEqual(file);
  });

  test('--prune takes an organisation with its units, people and citations, in an order that the database accepts', async () => {
    const gone = (id: string) => ['heikintalo', 'lasse-koivumaki', 'siun-tyoterveys'].includes(id);
    const file = without('organisations', gone, without('people', gone));
    await loadRegistry(database.db, file, by, { prune: true });
    expect(await readRegistry(database.db)).toEqual(file);
    expect(await database.db.citation.count({ where: { subjectId: { in: ['heikintalo', 'lasse-koivumaki'] } } })).toBe(0);
  });

  test('a load that would leave a reference to nothing changes nothing at all', async () => {
    const file = changed(
      'responsibilities',
      'ky-6',
      () => ({ holders: ['kymsote'] }),
      without('organisations', (id) => id === 'jhny'),
    );
    const plan = await loadRegistry(database.db, file, by, { prune: true });
    expect(plan.dangling).toEqual([{ list: 'responsibilities', id: 'fi-3', field: 'holders.0', missing: 'jhny' }]);
    expect(await readRegistry(database.db)).toEqual(files);
  });

  test('an address may pass from one person to another in one load', async () => {
    const { email: _, ...plain } = files.people.find((entry) => entry.id === 'katja-pippuri') ?? files.people[0] ?? {};
    const file: Registry = {
      ...files,
      people: files.people.map((entry) =>
        entry.id === 'katja-pippuri'
          ? (plain as typeof entry)
          : entry.id === 'aija-tuimala'
            ? { ...entry, email: 'katja.pippuri@te-toimisto.fi' }
            : entry,
      ),
    };
    await loadRegistry(database.db, file, by);
    expect(await readRegistry(database.db)).toEqual(file);
  });

  test('figures are never overwritten: a changed one becomes a new version, one taken out stays in the history', async () => {
    const file = changed('metrics', 'palkkatuki', (entry) => ({
      figures: entry.figures.slice(1).map((figure) => ({ ...figure, value: 386 })),
    }));
    await loadRegistry(database.db, file, by);
    expect((await readRegistry(database.db)).metrics).toEqual(file.metrics);
    const rows = await database.db.figure.findMany({ where: { metricId: 'palkkatuki' }, orderBy: [{ period: 'asc' }, { version: 'asc' }] });
    expect(rows.filter((row) => row.current).map((row) => [row.period, Number(row.value)])).toEqual([['2021', 386]]);
    expect(rows.some((row) => row.period === '2021' && Number(row.value) === 385 && !row.current)).toBe(true);
    expect(rows.some((row) => row.period === '2020' && Number(row.value) === 279 && !row.current)).toBe(true);
  });

  test('reported figures are not the registry’s: they survive a load and keep --prune from taking their metric', async () => {
    await database.db.figure.create({
      data: {
        metricId: 'infot-verkosto',
        organisationId: 'pk-hva',
        period: '2026-01',
        version: 1,
        value: 2,
        source: 'terminal',
        authority: 'reporter',
      },
    });
    await loadRegistry(
      database.db,
      changed('metrics', 'infot-verkosto', () => ({ deadlineWorkingDay: 5 })),
      by,
    );
    expect(await database.db.figure.count({ where: { metricId: 'infot-verkosto', source: 'terminal', current: true } })).toBe(1);
    expect((await readRegistry(database.db)).metrics.find((entry) => entry.id === 'infot-verkosto')?.figures).toHaveLength(1);
    const plan = await loadRegistry(
      database.db,
      without('metrics', (id) => id === 'infot-verkosto'),
      by,
      { prune: true },
    );
    expect(plan.kept).toContainEqual({ list: 'metrics', id: 'infot-verkosto', why: 'has-history' });
    await database.db.figure.deleteMany({ where: { source: 'terminal' } });
  });

  test('what was set in Koolla is kept, said, and exported', async () => {
    await database.db.assignment.create({
      data: { id: 'yhteyshenkilo-ek-tyko', kind: 'contact', personId: 'aija-tuimala', networkId: 'ek-tyko' },
    });
    await database.db.person.update({ where: { id: 'aija-tuimala' }, data: { phone: '0295 000 000' } });
    const plan = await loadRegistry(database.db, files, by);
    expect(plan.changes).toEqual([]);
    expect(plan.kept.map(({ list, id, why }) => ({ list, id, why }))).toEqual([
      { list: 'people', id: 'aija-tuimala', why: 'changed-here' },
      { list: 'assignments', id: 'yhteyshenkilo-ek-tyko', why: 'only-in-database' },
    ]);
    const exported = writeRegistryFiles(await readRegistry(database.db));
    expect(exported.get('assignments.yaml')).toContain('yhteyshenkilo-ek-tyko');
    expect(exported.get('people.yaml')).toContain('phone: 0295 000 000');
    await database.db.assignment.deleteMany();
  });

  test('--prune keeps the reporters, metrics and duties that were made in the chat, and says so', async () => {
    const { db } = database;
    const store = createMetricsStore(db);
    const account = await db.account.create({ data: { platform: 'slack', tenant: 'T1', user: 'U1', seenAt: by.now } });
    await store.nameReporter({
      role: 'reporter',
      name: 'Outi Oja',
      email: 'outi.oja@pohjoiskarjala.fi',
      organisation: 'pk-hva',
      metrics: ['palkkatuki'],
      since: '2026-01',
      by: account.id,
      at: by.now,
      platform: 'slack',
    });
    const plan = await loadRegistry(db, files, by, { prune: true });
    expect(plan.changes).toEqual([]);
    expect(plan.kept).toEqual([
      { list: 'people', id: 'outi-oja', why: 'made-here' },
      { list: 'assignments', id: 'reporter-outi-oja-pk-hva', why: 'made-here' },
    ]);
    expect((await store.reporters(['pk-hva'], '2026-03-02')).get('pk-hva')?.map((person) => person.name)).toEqual(['Outi Oja']);
    expect((await store.duties(['pk-hva'])).map((duty) => duty.metric.id)).toContain('palkkatuki');
    await db.assignment.deleteMany();
    await db.account.deleteMany();
    await db.person.delete({ where: { id: 'outi-oja' } });
    await db.reporting.deleteMany();
  });

  test('a metric’s threshold and rules are loaded, read back and written as they were', async () => {
    const file = changed('metrics', 'tyonantajat-kiinnostuneet', () => ({
      hideBelow: 5,
      rules: [
        { kind: 'at-most' as const, metric: 'palkkatuki', level: 'wrong' as const },
        { kind: 'sum' as const, of: ['palkkatuki', 'infot-verkosto'], level: 'unlikely' as const },
      ],
    }));
    await loadRegistry(database.db, file, by);
    const back = await readRegistry(database.db);
    expect(back.metrics).toEqual(file.metrics);
    const written = writeRegistryFiles(back).get('metrics.yaml');
    expect(written).toContain('hideBelow: 5');
    expect(written).toContain('- { kind: at-most, metric: palkkatuki }');
    expect(written).toContain('level: unlikely');
  });

  test('a metric goes with what documents said of it, never with what somebody reported', async () => {
    const file = without('metrics', (id) => id === 'palkkatuki');
    await loadRegistry(database.db, file, by, { prune: true });
    expect(await database.db.figure.count({ where: { metricId: 'palkkatuki' } })).toBe(0);
    await loadRegistry(database.db, files, by, { overwrite: true });
    const reported = { organisationId: 'pk-hva', period: '2026-01', version: 1, value: 2, source: 'slack', authority: 'reporter' };
    await database.db.figure.create({ data: { metricId: 'palkkatuki', ...reported } });
    await expect(database.db.metric.delete({ where: { id: 'palkkatuki' } })).rejects.toMatchObject({ code: 'P2003' });
    await database.db.figure.deleteMany({ where: { source: 'slack' } });
  });

  test('an entry changed in Koolla and in the file is a conflict, and the file wins only with --overwrite', async () => {
    await database.db.person.update({ where: { id: 'aija-tuimala' }, data: { phone: '0295 000 000' } });
    const file = changed('people', 'aija-tuimala', () => ({ phone: '0295 111 111' }));
    const careful = await loadRegistry(database.db, file, by);
    expect(careful).toMatchObject({
      changes: [],
      kept: [
        { id: 'aija-tuimala', why: 'conflict', change: { fields: [{ field: 'phone', before: '0295 000 000', after: '0295 111 111' }] } },
      ],
    });
    const bold = await loadRegistry(database.db, file, by, { overwrite: true });
    expect(bold.changes).toHaveLength(1);
    expect(await readRegistry(database.db)).toEqual(file);
  });

  test('a person deleted in Koolla does not come back with the next load', async () => {
    await database.db.citation.deleteMany({ where: { subject: 'Person', subjectId: 'lasse-koivumaki' } });
    await database.db.person.delete({ where: { id: 'lasse-koivumaki' } });
    const plan = await loadRegistry(database.db, files, by);
    expect(plan).toMatchObject({ changes: [], kept: [{ list: 'people', id: 'lasse-koivumaki', why: 'deleted-here' }] });
    expect(await database.db.person.count({ where: { id: 'lasse-koivumaki' } })).toBe(0);
  });

  test('what is remembered of the files names nobody', async () => {
    const rows = await database.db.loadedEntry.findMany();
    expect(rows.length).toBeGreaterThan(500);
    expect(JSON.stringify(rows)).not.toMatch(/pippuri|tuimala|eksote/);
  });

  test('two loads at once: one does the work, the other finds it done', async () => {
    const file = changed('networks', 'ek-tyko', () => ({ status: { fi: 'Kokoontuu.' } }));
    const plans = await Promise.all([loadRegistry(database.db, file, by), loadRegistry(database.db, file, by)]);
    expect(plans.map((plan) => plan.changes.length).sort()).toEqual([0, 1]);
    expect(await readRegistry(database.db)).toEqual(file);
  });

  test('every process that listens hears of a load', async () => {
    const { listenForRegistryChanges } = await import('../../src/storage/registry-changes.js');
    let heard: () => void = () => {};
    const once = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const listener = await listenForRegistryChanges(database.connection, () => heard());
    await loadRegistry(
      database.db,
      changed('networks', 'ek-tyko', () => ({ status: { fi: 'Kokoontuu.' } })),
      by,
    );
    await once;
    await listener.close();
  });
});
