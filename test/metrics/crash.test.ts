// A submission is stored whole or not at all: the database fails at every statement of it in turn, connections are cut
// in the middle, fifty reporters press at once.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Feature } from '../../src/conversation/feature.js';
import type { Form } from '../../src/conversation/form.js';
import { createMetricsFeature } from '../../src/metrics/feature.js';
import { connect } from '../../src/storage/database.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, contextOf, fillWorld, type World } from './support.js';

let database: TestDatabase;
let feature: Feature;
let world: World;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await clear(database);
  world = await fillWorld(database.db);
  feature = createMetricsFeature({ store: createMetricsStore(database.db), newId: randomUUID });
});
afterEach(() => database.pool.query('DROP FUNCTION IF EXISTS fail() CASCADE'));

const counts = async () => [await database.db.submission.count(), await database.db.figure.count(), await database.db.audit.count()];

async function formWithDraft(): Promise<Form> {
  const { form } = await feature.command(contextOf(world.reporter), '', 'luvut');
  if (!form) throw new Error('no form');
  // A first try with a mistake leaves a draft behind.
  await feature.forms['metrics.submit']?.(contextOf(world.reporter), form.args, { 'palkkatuki@0': 'paljon', 'infot-henkilosto@0': '4' });
  return form;
}
const press = (form: Form, on: Feature = feature) =>
  on.forms['metrics.submit']?.(contextOf(world.reporter), form.args, { 'palkkatuki@0': '31', 'infot-henkilosto@0': '4' });

describe('in the middle of a submission', () => {
  test.each([
    ['INSERT', 'Submission'],
    ['INSERT', 'Figure'],
    ['DELETE', 'Draft'],
    ['INSERT', 'Audit'],
  ])('the database fails at %s of %s: nothing is stored, the draft is there, and the same press works later', async (what, table) => {
    const form = await formWithDraft();
    await database.pool.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
    await database.pool.query(`CREATE TRIGGER fail BEFORE ${what} ON "${table}" FOR EACH ROW EXECUTE FUNCTION fail()`);
    await expect(press(form)).rejects.toThrow();
    expect(await counts()).toEqual([0, 0, 0]);
    expect((await database.db.draft.findFirst())?.values).toMatchObject({ 'infot-henkilosto@0': '4' });
    await database.pool.query('DROP FUNCTION fail() CASCADE');
    expect((await press(form))?.view?.name).toBe('metrics.receipt');
    expect(await counts()).toEqual([1, 2, 2]);
    expect(await database.db.draft.count()).toBe(0);
  });

  test.each([
    ['INSERT', 'Submission'],
    ['INSERT', 'Figure'],
    ['DELETE', 'Draft'],
    ['INSERT', 'Audit'],
  ])('the connection is cut at %s of %s: nothing is stored, the draft is there, and the same press works later', async (what, table) => {
    const form = await formWithDraft();
    // The submission waits at this statement for a lock that the test holds: there it is killed.
    await database.pool.query(
      'CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(42); RETURN COALESCE(NEW, OLD); END $$',
    );
    await database.pool.query(`CREATE TRIGGER fail BEFORE ${what} ON "${table}" FOR EACH ROW EXECUTE FUNCTION fail()`);
    const holder = await database.pool.connect();
    await holder.query('SELECT pg_advisory_lock(42)');
    const own = connect(database.connection);
    try {
      const cutting = createMetricsFeature({ store: createMetricsStore(own.db), newId: randomUUID });
      const pressed = expect(press(form, cutting)).rejects.toThrow();
      let killed = 0;
      while (killed === 0) {
        const { rowCount } = await holder.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`,
        );
        killed = rowCount ?? 0;
      }
      await pressed;
      expect(await counts()).toEqual([0, 0, 0]);
      expect((await database.db.draft.findFirst())?.values).toMatchObject({ 'infot-henkilosto@0': '4' });
      await holder.query('SELECT pg_advisory_unlock(42)');
      expect((await press(form, cutting))?.view?.name).toBe('metrics.receipt');
      expect(await counts()).toEqual([1, 2, 2]);
    } finally {
      await holder.query('SELECT pg_advisory_unlock_all()');
      holder.release();
      await own.db.$disconnect();
      await own.pool.end();
    }
  });
});

test('fifty reporters of fifty organisations press twice each at the same moment: each is stored once', async () => {
  const ids = Array.from({ length: 50 }, (_, i) => `org-${i}`);
  await database.db.organisation.createMany({
    data: ids.map((id) => ({ id, name: { fi: id }, kind: 'kunta', aliases: [], regionIds: [], confidence: 'high' })),
  });
  await database.db.metric.update({ where: { id: 'palkkatuki' }, data: { reportedBy: ids } });
  const replies = await Promise.all(
    ids.flatMap((organisation) => {
      const caller = { ...world.reporter, reporterFor: [organisation] };
      const args = { organisation, month: '2026-10', part: '1', id: randomUUID() };
      const send = () => feature.forms['metrics.submit']?.(contextOf(caller), args, { 'palkkatuki@0': '31' });
      return [send(), send()];
    }),
  );
  expect(new Set(replies.map((reply) => reply?.view?.name))).toEqual(new Set(['metrics.receipt']));
  expect(await database.db.figure.count()).toBe(50);
  expect(await database.db.submission.count()).toBe(50);
});
