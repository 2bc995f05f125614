import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('an instant comes back as it was stored, whatever the zone of the session', async () => {
  const at = new Date('2026-03-29T00:59:59.123Z');
  await database.db.seenEvent.create({ data: { key: 'a', seenAt: at } });
  expect((await database.db.seenEvent.findUniqueOrThrow({ where: { key: 'a' } })).seenAt).toEqual(at);
  const { rows } = await database.pool.query<{ zone: string }>("SELECT current_setting('timezone') AS zone");
  expect(rows[0]?.zone).toBe('UTC');
});
