// Who is reminded of figures and when; on a real ledger: once, checked again, within office hours.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import { type ChaseStore, createFigureNotices, tickFigures } from '../../src/metrics/chasing.js';
import { createMetricsFeature } from '../../src/metrics/feature.js';
import type { MetricsStore } from '../../src/metrics/store.js';
import { createChaseStore } from '../../src/storage/metrics-chasing.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, contextOf, fillWorld, type World } from './support.js';

let database: TestDatabase;
let queue: NoticeQueue;
let world: World;
let store: MetricsStore;
let chase: ChaseStore;

beforeAll(async () => {
  database = await testDatabase();
  queue = createNoticeQueue({ connection: database.connection, onError: () => {}, supervise: false });
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});
beforeEach(async () => {
  await clear(database);
  await database.db.notice.deleteMany();
  await database.db.absence.deleteMany();
  world = await fillWorld(database.db);
  store = createMetricsStore(database.db);
  chase = createChaseStore(database.db, queue);
});

/** October's figures are due on Friday 13.11.2026. */
const at = (day: string, time = '09:30') => new Date(`${day}T${time}:00+02:00`);
const keys = async () => (await database.db.notice.findMany({ orderBy: { key: 'asc' } })).map((row) => row.key);
const tick = (now: Date) => tickFigures(store, chase, now);
async function give(...metrics: string[]) {
  for (const metricId of metrics)
    await database.db.figure.create({
      data: { metricId, organisationId: 'keskus', period: '2026-10', version: 1, value: 1, source: 'slack', authority: 'reporter' },
    });
}
const everything = ['palkkatuki', 'infot-henkilosto', 'tyko'];
async function prepare(now: Date, over: { step?: string; person?: string } = {}) {
  const notices = createFigureNotices(store, chase);
  return notices.prepare(
    { subject: { organisation: 'keskus', month: '2026-10', step: over.step ?? 'due' }, person: over.person ?? 'maija' },
    'fi',
    now,
  );
}

describe('planning', () => {
  test('three working days before, on the day, two after; each once however often the clock ticks', async () => {
    expect(await tick(at('2026-11-09'))).toBe(0);
    expect(await tick(at('2026-11-10', '08:59'))).toBe(0);
    expect(await tick(at('2026-11-10'))).toBe(2);
    expect(await tick(at('2026-11-10'))).toBe(0);
    expect(await tick(at('2026-11-13'))).toBe(2);
    expect(await tick(at('2026-11-17'))).toBe(2);
    expect(await keys()).toEqual(
      ['after', 'before', 'due'].flatMap((step) => [`figures:keskus:2026-10:${step}:maija`, `figures:keskus:2026-10:${step}:olli`]),
    );
  });
  test('after a pause only the latest step is sent', async () => {
    expect(await tick(at('2026-11-18'))).toBe(2);
    expect((await keys()).every((key) => key.includes(':after:'))).toBe(true);
  });
  test('never once everything is in, and an explained gap counts as in', async () => {
    await give('palkkatuki', 'tyko');
    await database.db.figure.create({
      data: {
        metricId: 'infot-henkilosto',
        organisationId: 'keskus',
        period: '2026-10',
        version: 1,
        status: 'missing',
        reason: 'loma',
        source: 'slack',
        authority: 'reporter',
      },
    });
    expect(await tick(at('2026-11-13'))).toBe(0);
  });
  test('who is away is left alone, the others are not', async () => {
    await database.db.absence.create({
      data: { personId: 'maija', from: new Date('2026-11-10'), until: new Date('2026-11-13'), createdBy: 'x', createdAt: at('2026-11-01') },
    });
    await tick(at('2026-11-13'));
    expect(await keys()).toEqual(['figures:keskus:2026-10:due:olli']);
  });
  test('the coordinator hears three working days after', async () => {
    await database.db.assignment.create({ data: { id: 'c1', kind: 'coordinator', personId: 'helvi', organisationId: 'keskus' } });
    await tick(at('2026-11-18'));
    expect(await keys()).toContain('figures:keskus:2026-10:coordinator:helvi');
  });
  test('two processes ticking at once plan each notice once', async () => {
    const added = await Promise.all([1, 2, 3, 4].map(() => tick(at('2026-11-13'))));
    expect(added.reduce((sum, count) => sum + count)).toBe(2);
  });
});

describe('before it leaves', () => {
  test('it says what is missing and until when, with the form one press away', async () => {
    await give('palkkatuki');
    const prepared = await prepare(at('2026-11-13'));
    if (prepared.action !== 'send') throw new Error(prepared.action);
    expect(viewAsText(prepared.view)).toContain(
      'Luvut annetaan tänään: lokakuu 2026\n\nTyöllisyyskeskus. Määräpäivä on 13.11.2026.\n\n– infot henkilöstölle\n– tyko käytössä',
    );
    expect(prepared.view.actions).toMatchObject([{ name: 'metrics.open', opensForm: true, typed: 'luvut 10/2026' }]);
  });
  test('it is called off when the figures came in, or the person no longer reports', async () => {
    await database.db.assignment.delete({ where: { id: 'r2' } });
    expect(await prepare(at('2026-11-13'), { person: 'olli' })).toEqual({ action: 'cancel', reason: 'not-theirs' });
    await give(...everything);
    expect(await prepare(at('2026-11-13'))).toEqual({ action: 'cancel', reason: 'figures-in' });
  });
  test('it waits for office hours', async () => {
    expect(await prepare(at('2026-11-13', '19:00'))).toEqual({
      action: 'postpone',
      until: at('2026-11-16', '09:00'),
      reason: 'office-hours',
    });
  });
});

describe('a coordinator’s nudge', () => {
  const feature = () => createMetricsFeature({ store, newId: randomUUID, chase });
  const coordinator = () => ({ ...world.stranger, coordinatorOf: ['keskus'] });

  test('is offered where something is missing, sent once a day, and recorded', async () => {
    const status = await feature().command(contextOf(coordinator()), 'tila', 'luvut');
    const action = status.view?.actions.find((candidate) => candidate.name === 'metrics.nudge');
    const nudge = () => feature().actions['metrics.nudge']?.(contextOf(coordinator()), action?.args ?? {});
    expect((await nudge())?.view?.title).toBe('Muistutus lähtee: Maija Mallikas (maija@keskus.fi) tai Olli Oja (olli@keskus.fi).');
    expect((await nudge())?.view?.title).toBe('Tästä on jo muistutettu tänään.');
    expect((await keys()).length).toBe(2);
    expect((await database.db.audit.findMany()).map((row) => row.action)).toEqual(['figures.nudged', 'figures.nudged']);
    const typed = await feature().command(contextOf(coordinator()), action?.typed?.replace('luvut ', '') ?? '', 'luvut');
    expect(typed.view?.title).toBe('Tästä on jo muistutettu tänään.');
  });
  test('is nobody else’s to press', async () => {
    const reply = await feature().actions['metrics.nudge']?.(contextOf(world.reporter), { organisation: 'keskus', month: '2026-10' });
    expect(reply?.view?.name).toBe('metrics.refused');
    expect(await keys()).toEqual([]);
  });
  test('is not sent when everything is in', async () => {
    await give(...everything);
    const reply = await feature().actions['metrics.nudge']?.(contextOf(coordinator()), { organisation: 'keskus', month: '2026-10' });
    expect(reply?.view?.title).toContain('jo tulleet');
  });
});
