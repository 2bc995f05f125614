import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../src/conversation/view.js';
import { createDispatcher } from '../../src/delivery/dispatcher.js';
import type { NoticeKind } from '../../src/delivery/notices.js';
import { DeliveryError } from '../../src/errors.js';
import { createReminderClock } from '../../src/reminders/clock.js';
import { createNoticeStore } from '../../src/storage/notice-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { conveningSettled, createReminderStore } from '../../src/storage/reminder-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { buildWorld, clearWorld, monthly, type RecordingMessenger, recordingMessenger } from './world.js';

let test: TestDatabase;
let queue: NoticeQueue;
let slack: RecordingMessenger;
const quiet = { info() {}, warn() {} };
const card: View = { name: 'network.reminder', title: 'Kutsu koolle', language: 'fi', blocks: [], actions: [] };
const always: NoticeKind = { prepare: async () => ({ action: 'send', view: card }) };

beforeAll(async () => {
  test = await testDatabase();
  queue = createNoticeQueue({ connection: test.connection, onError: () => {}, supervise: false });
  await queue.start();
});
afterAll(async () => {
  await queue.stop();
  await test.close();
});
beforeEach(async () => {
  await clearWorld(test);
  await buildWorld(test.db);
  slack = recordingMessenger('slack');
});

function assemble(
  kinds: Record<string, NoticeKind> = { convening: always },
  extra: { leaseMs?: number; sendTimeoutMs?: number; maxAttempts?: number } = {},
) {
  const reminders = createReminderStore(test.db, queue, { firstStewards: [], localSteward: false });
  const notices = createNoticeStore(test.db, queue, { convening: conveningSettled });
  const dispatcher = createDispatcher({ store: notices, messengers: [slack], kinds, log: quiet, ...extra });
  return { reminders, notices, dispatcher, clock: createReminderClock({ reminders, notices }) };
}

/** 18 January 2027, a Monday: January's reminder is due at 9.00. */
const due = new Date('2027-01-18T07:00:00Z');
const noticeRow = () => test.db.notice.findFirstOrThrow();

describe('the plan', () => {
  it('stands in the database a week ahead, with the job of its delivery, and only once', async () => {
    await monthly(test.db);
    const { clock } = assemble();
    expect((await clock.tick(new Date('2027-01-02T10:00:00Z'))).planned).toEqual([]);
    const early = await clock.tick(new Date('2027-01-12T10:00:00Z'));
    expect(early.planned).toEqual([
      { key: 'tyko:2027-01-01:remind:maija', network: 'tyko', person: 'maija', step: 'remind', dueAt: due, sendAt: due },
    ]);
    await clock.tick(new Date('2027-01-12T10:00:00Z'));
    await assemble().clock.tick(new Date('2027-01-13T10:00:00Z'));
    expect(await test.db.notice.count()).toBe(1);
    const jobs = await test.db.$queryRawUnsafe<{ start_after: Date }[]>('SELECT start_after FROM pgboss.job');
    expect(jobs.map((job) => job.start_after)).toEqual([due]);
  });

  it('is the same when two processes plan at the same moment', async () => {
    await monthly(test.db);
    await Promise.all([assemble(), assemble(), assemble()].map(({ clock }) => clock.tick(due)));
    await assemble().clock.tick(due);
    expect(await test.db.notice.count()).toBe(1);
    expect(await test.db.convening.count()).toBe(2);
  });

  it('changes nothing when it is only rehearsed, and says what it would do', async () => {
    await monthly(test.db);
    const { reminders } = assemble();
    const { plannerRules } = await import('../../src/reminders/life.js');
    const result = await reminders.plan(due, plannerRules, { reconcile: true, dryRun: true });
    expect(result.planned.map((line) => line.key)).toEqual(['tyko:2027-01-01:remind:maija']);
    expect([await test.db.notice.count(), await test.db.convening.count()]).toEqual([0, 0]);
    expect(await test.db.$queryRawUnsafe('SELECT 1 FROM pgboss.job')).toEqual([]);
  });
});

describe('delivery', () => {
  it('sends one reminder to the contact when two workers reach for it at once', async () => {
    await monthly(test.db);
    const one = assemble();
    const other = assemble();
    await one.clock.tick(due);
    await Promise.all([one.dispatcher.deliverDue(due), other.dispatcher.deliverDue(due), one.dispatcher.deliverDue(due)]);
    expect(slack.sent.map((sent) => sent.address.user)).toEqual(['U-maija']);
    expect(await noticeRow()).toMatchObject({ state: 'sent', platform: 'slack', conversation: 'dm-U-maija', sentAt: due });
    expect(await test.db.convening.findFirst({ where: { period: '2027-01-01' } })).toMatchObject({ state: 'reminded' });
    expect(await test.db.conveningEvent.findMany()).toMatchObject([
      { what: 'sent', by: 'system', detail: { step: 'remind', person: 'maija' } },
    ]);
  });

  it('is done by the queue’s workers, once, in two processes', async () => {
    await monthly(test.db);
    const { clock, dispatcher } = assemble();
    const second = createNoticeQueue({ connection: test.connection, onError: () => {}, pollSeconds: 0.5, supervise: false });
    const first = createNoticeQueue({ connection: test.connection, onError: () => {}, pollSeconds: 0.5, supervise: false });
    await clock.tick(due);
    await test.db.$executeRawUnsafe('UPDATE pgboss.job SET start_after = now()');
    const arrived = new Promise<void>((resolve) => {
      const seen = async (id: string) => {
        const outcome = await dispatcher.deliver(id, due);
        if (outcome.outcome === 'sent') resolve();
      };
      void Promise.all([first, second].map((each) => each.start().then(() => each.work(seen))));
    });
    await arrived;
    await Promise.all([first.stop(), second.stop()]);
    expect(slack.sent).toHaveLength(1);
  });

  it('does not send before the time, nor what was cancelled', async () => {
    await monthly(test.db);
    const { clock, dispatcher } = assemble();
    await clock.tick(new Date('2027-01-15T07:00:00Z'));
    expect(await dispatcher.deliverDue(new Date('2027-01-18T06:59:59Z'))).toEqual([]);
    await test.db.notice.updateMany({ data: { state: 'cancelled' } });
    expect(await dispatcher.deliverDue(due)).toEqual([]);
    expect(slack.sent).toEqual([]);
  });

  it('finds what a crashed worker had sent instead of sending it again', async () => {
    await monthly(test.db);
    const { clock, dispatcher, notices } = assemble();
    await clock.tick(due);
    const { id } = await noticeRow();
    await notices.claim(id, due, 60_000);
    await slack.send({ platform: 'slack', tenant: 'T1', user: 'U-maija', reference: {} }, card, id);
    // … and here the process died, before it recorded anything
    expect(await dispatcher.deliver(id, due)).toMatchObject({ outcome: 'skipped' });
    await test.db.notice.updateMany({ data: { leaseUntil: new Date(Date.now() - 1000) } });
    expect(await dispatcher.deliver(id, due)).toMatchObject({ outcome: 'sent' });
    expect(slack.sent).toHaveLength(1);
    expect(await noticeRow()).toMatchObject({ state: 'sent', message: id });
  });

  it('looks first after a time-out that may have arrived', async () => {
    await monthly(test.db);
    const { clock, dispatcher } = assemble();
    await clock.tick(due);
    slack.faults.push({ error: new DeliveryError('network', { retryable: true }), arrives: true });
    await dispatcher.deliverDue(due);
    expect(await noticeRow()).toMatchObject({ state: 'planned', reason: 'network' });
    await test.db.notice.updateMany({ data: { retryAt: null } });
    await dispatcher.deliverDue(due);
    expect(await noticeRow()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(slack.sent).toHaveLength(1);
  });

  it('waits as long as the platform says, and is enqueued for then', async () => {
    await monthly(test.db);
    const { clock, dispatcher } = assemble();
    await clock.tick(due);
    slack.faults.push({ error: new DeliveryError('rate-limited', { retryable: true, retryAfterMs: 600_000 }) });
    await dispatcher.deliverDue(due);
    const row = await noticeRow();
    expect((row.retryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(590_000);
    expect(await dispatcher.deliverDue(due)).toEqual([]);
    const jobs = await test.db.$queryRawUnsafe<{ start_after: Date }[]>('SELECT start_after FROM pgboss.job ORDER BY start_after');
    expect(jobs.some((job) => Math.abs(job.start_after.getTime() - (row.retryAt?.getTime() ?? 0)) < 2000)).toBe(true);
  });

  it('gives up after its attempts and lets the next person be asked', async () => {
    await monthly(test.db);
    const { clock, dispatcher } = assemble(undefined, { maxAttempts: 1 });
    await clock.tick(due);
    slack.faults.push({ error: new DeliveryError('network', { retryable: true }) });
    await dispatcher.deliverDue(due);
    expect(await noticeRow()).toMatchObject({ state: 'failed', reason: 'gave-up:network' });
    const later = new Date(due.getTime() + 60_000);
    expect((await clock.tick(later)).planned.map((line) => line.step)).toEqual(['deputy']);
    await dispatcher.deliverDue(later);
    expect(slack.sent.map((sent) => sent.address.user)).toEqual(['U-pekka']);
  });

  it('tries the person’s other account when the first one is gone, and remembers that', async () => {
    await monthly(test.db);
    await test.db.account.create({
      data: {
        platform: 'slack',
        tenant: 'T2',
        user: 'U-other',
        email: 'maija@example.fi',
        personId: 'maija',
        reference: {},
        preferred: true,
        seenAt: due,
      },
    });
    const { clock, dispatcher } = assemble();
    await clock.tick(due);
    slack.faults.push({ error: new DeliveryError('gone', { retryable: false }) });
    await dispatcher.deliverDue(due);
    expect(slack.sent.map((sent) => sent.address.user)).toEqual(['U-maija']);
    expect(await test.db.account.findFirst({ where: { user: 'U-other' } })).toMatchObject({ active: false });
  });

  it('does not begin to send when the lease could end before the sending does', async () => {
    await monthly(test.db);
    const { clock, dispatcher } = assemble(undefined, { leaseMs: 60_000, sendTimeoutMs: 60_000 });
    await clock.tick(due);
    expect(await dispatcher.deliverDue(due)).toMatchObject([{ outcome: 'planned', reason: 'slow' }]);
    expect(slack.sent).toEqual([]);
  });

  it('records nothing for a worker that lost its lease', async () => {
    await monthly(test.db);
    const { clock, notices } = assemble();
    await clock.tick(due);
    const { id } = await noticeRow();
    const [slow] = await notices.claim(id, due, 1);
    await test.db.notice.updateMany({ data: { leaseUntil: new Date(Date.now() - 1000) } });
    const [quick] = await notices.claim(id, due, 60_000);
    if (!slow || !quick) throw new Error('both should have held it in turn');
    expect(await notices.settle(slow, { state: 'failed', reason: 'late' }, due)).toBe(false);
    expect(await notices.settle(quick, { state: 'cancelled', reason: 'answered' }, due)).toBe(true);
    expect(await noticeRow()).toMatchObject({ state: 'cancelled', reason: 'answered' });
  });

  it('enqueues again what was dropped', async () => {
    await monthly(test.db);
    const { clock } = assemble();
    await clock.tick(due);
    await test.db.$executeRawUnsafe('DELETE FROM pgboss.job');
    await clock.tick(new Date(due.getTime() + 120_000));
    expect(await test.db.$queryRawUnsafe('SELECT 1 FROM pgboss.job')).toHaveLength(1);
    await clock.tick(new Date(due.getTime() + 180_000));
    expect(await test.db.$queryRawUnsafe('SELECT 1 FROM pgboss.job')).toHaveLength(1);
  });
});
