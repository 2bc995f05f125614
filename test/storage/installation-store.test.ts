// Tokens of installed workspaces at rest, and events that were seen: on a real database.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createInstallationStore } from '../../src/storage/installation-store.js';
import { createSeenStore } from '../../src/storage/seen-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
const key = randomBytes(32);
const record = {
  tenant: 'T1',
  enterprise: 'E1',
  secret: '{"bot":{"token":"xoxb-secret ä"}}',
  installedAt: new Date('2026-11-01T08:00:00Z'),
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it('keeps an installation, readable with the key alone', async () => {
  const store = createInstallationStore(database.db, 'slack', [key]);
  await store.save({ ...record, secret: 'earlier' });
  await store.save(record);
  expect(await store.find('T1')).toEqual(record);
  expect(await store.find('T2')).toBeUndefined();
  expect(await createInstallationStore(database.db, 'other', [key]).find('T1')).toBeUndefined();
  const row = await database.db.installation.findUniqueOrThrow({ where: { platform_tenant: { platform: 'slack', tenant: 'T1' } } });
  expect(Buffer.from(row.secret).toString('latin1')).not.toContain('xoxb');
  await expect(createInstallationStore(database.db, 'slack', [randomBytes(32)]).find('T1')).rejects.toMatchObject({ code: 'key' });
});

it('reads with an earlier key and writes with the current one', async () => {
  const next = randomBytes(32);
  const store = createInstallationStore(database.db, 'slack', [next, key]);
  expect(await store.find('T1')).toEqual(record);
  await store.save(record);
  expect(await createInstallationStore(database.db, 'slack', [next]).find('T1')).toEqual(record);
});

it('closes everything with the current key when asked to, and needs the earlier one no more', async () => {
  await database.db.installation.deleteMany();
  const next = randomBytes(32);
  const before = createInstallationStore(database.db, 'slack', [key]);
  for (const tenant of ['T1', 'T2', 'T3']) await before.save({ ...record, tenant });
  await createInstallationStore(database.db, 'slack', [randomBytes(32)]).save({ ...record, tenant: 'T4' });
  const store = createInstallationStore(database.db, 'slack', [next, key]);
  expect(await store.reseal()).toBe(3);
  expect(await store.reseal()).toBe(0);
  const after = createInstallationStore(database.db, 'slack', [next]);
  for (const tenant of ['T1', 'T2', 'T3']) expect(await after.find(tenant)).toEqual({ ...record, tenant });
  await expect(before.find('T1')).rejects.toMatchObject({ code: 'key' });
  await database.db.installation.deleteMany({ where: { tenant: { not: 'T1' } } });
});

it('lets one process at a time renew a token, and waits for none that has died', async () => {
  const stores = Array.from({ length: 4 }, () => createInstallationStore(database.db, 'slack', [key]));
  await stores[0]?.save(record);
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await stores[0]?.find('T1');
    inside -= 1;
    return 'done';
  };
  expect(await Promise.all(stores.map((store) => store.exclusively('T1', work)))).toEqual(Array(4).fill('done'));
  expect(most).toBe(1);
  await expect(stores[0]?.exclusively('T1', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  // nobody holds it after a fault; one that died holds it until its time is up
  await database.db.$executeRaw`UPDATE "Installation" SET "leaseBy" = gen_random_uuid(), "leaseUntil" = now() - interval '1 second'`;
  expect(await stores[1]?.exclusively('T1', work)).toBe('done');
  // there is nothing to wait for where nothing is installed
  expect(await stores[1]?.exclusively('T9', work)).toBe('done');
});

it('refuses a secret that was altered or moved to another workspace', async () => {
  const store = createInstallationStore(database.db, 'slack', [key]);
  await store.save(record);
  const { secret, keyId } = await database.db.installation.findUniqueOrThrow({
    where: { platform_tenant: { platform: 'slack', tenant: 'T1' } },
  });
  const times = { installedAt: new Date(), updatedAt: new Date() };
  await database.db.installation.create({ data: { platform: 'slack', tenant: 'T2', secret, keyId, ...times } });
  await expect(store.find('T2')).rejects.toMatchObject({ code: 'key' });
  const altered = new Uint8Array(secret);
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  await database.db.installation.update({ where: { platform_tenant: { platform: 'slack', tenant: 'T1' } }, data: { secret: altered } });
  await expect(store.find('T1')).rejects.toMatchObject({ code: 'key' });
  await store.remove('T1');
  expect(await store.find('T1')).toBeUndefined();
});

it('lets exactly one of many processes be the first to see an event', async () => {
  const now = new Date('2026-11-01T08:00:00Z');
  const stores = Array.from({ length: 8 }, () => createSeenStore(database));
  const firsts = await Promise.all(stores.map((store) => store.first('slack:Ev1', now)));
  expect(firsts.filter(Boolean)).toHaveLength(1);
  expect(await createSeenStore(database).first('slack:Ev1', new Date(now.getTime() + 11 * 60_000))).toBe(false);
});

it('lets go of what is older than a day, and of nothing younger', async () => {
  const store = createSeenStore(database);
  const later = new Date('2026-11-02T09:00:00Z');
  for (let i = 0; i < 500; i += 1) await store.first(`sweep:${i}`, later);
  expect(await database.db.seenEvent.findUnique({ where: { key: 'slack:Ev1' } })).toBeNull();
  expect(await database.db.seenEvent.count({ where: { key: { startsWith: 'sweep:' } } })).toBe(500);
});
