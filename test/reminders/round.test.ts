// `koolla remind` and the auditor, on a real database.
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RemindReport, readInstant, remindCommand } from '../../src/cli/remind.js';
import { createDispatcher } from '../../src/delivery/dispatcher.js';
import type { Messenger } from '../../src/delivery/messenger.js';
import { auditReminders } from '../../src/reminders/audit.js';
import { createConveningNotices } from '../../src/reminders/card.js';
import type { ReminderStore } from '../../src/reminders/model.js';
import { createNoticeStore } from '../../src/storage/notice-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { conveningSettled, createReminderStore } from '../../src/storage/reminder-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { buildWorld, clearWorld, monthly, type RecordingMessenger, recordingMessenger } from './world.js';

let test: TestDatabase;
let queue: NoticeQueue;
let slack: RecordingMessenger;
let reminders: ReminderStore;

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
  await monthly(test.db);
  slack = recordingMessenger('slack');
  reminders = createReminderStore(test.db, queue, { firstStewards: [], localSteward: false });
});

async function koolla(args: string[], messengers: readonly Messenger[] = [slack]): Promise<string> {
  const out: string[] = [];
  const notices = createNoticeStore(test.db, queue, { convening: conveningSettled });
  const dispatcher = (through: readonly Messenger[]) =>
    createDispatcher({
      store: notices,
      messengers: through,
      kinds: { convening: createConveningNotices(reminders) },
      log: { info() {}, warn() {} },
    });
  const command = remindCommand({
    withDelivery: (work) => work({ reminders, dispatcher }, messengers),
    out: (line) => out.push(line),
    now: () => new Date('2027-01-18T07:00:00Z'),
  });
  await new Command()
    .exitOverride()
    .configureOutput({ writeErr: (text) => void out.push(text) })
    .addCommand(command.exitOverride().configureOutput({ writeErr: (text) => void out.push(text) }))
    .parseAsync(['remind', ...args], { from: 'user' });
  return out.join('\n');
}
const report = async (args: string[], messengers?: readonly Messenger[]): Promise<RemindReport> =>
  JSON.parse(await koolla([...args, '--json'], messengers)) as RemindReport;

describe('koolla remind', () => {
  it('plans and sends what is due, once', async () => {
    const first = await report(['--at', '2027-01-18T09:00+02:00']);
    expect(first).toEqual({
      at: '2027-01-18T07:00:00.000Z',
      dryRun: false,
      planned: [
        {
          key: 'tyko:2027-01-01:remind:maija',
          network: 'tyko',
          person: 'maija',
          step: 'remind',
          dueAt: '2027-01-18T07:00:00.000Z',
          sendAt: '2027-01-18T07:00:00.000Z',
        },
        {
          key: 'tyko:2027-01-01:nudge:maija',
          network: 'tyko',
          person: 'maija',
          step: 'nudge',
          dueAt: '2027-01-21T07:00:00.000Z',
          sendAt: '2027-01-21T07:00:00.000Z',
        },
      ],
      sent: [{ key: 'tyko:2027-01-01:remind:maija', person: 'maija', platform: 'slack' }],
      cancelled: [],
      failed: [],
    });
    const second = await report(['--at', '2027-01-18T09:00+02:00']);
    expect(second.sent).toEqual([]);
    expect(slack.sent).toHaveLength(1);
  });

  it('sends once when two rounds run at the same moment', async () => {
    const rounds = await Promise.all([report(['--at', '2027-01-18']), report(['--at', '2027-01-18'])]);
    expect(rounds.flatMap((round) => round.sent)).toHaveLength(1);
    expect(slack.sent).toHaveLength(1);
  });

  it('changes nothing in a rehearsal', async () => {
    const rehearsed = await report(['--at', '2027-01-18', '--dry-run']);
    expect(rehearsed).toMatchObject({ dryRun: true, planned: [{ key: 'tyko:2027-01-01:remind:maija' }], sent: [] });
    expect(await Promise.all([test.db.notice.count(), test.db.convening.count(), test.db.conveningEvent.count()])).toEqual([0, 0, 0]);
  });

  it('says that nobody can be reached where no platform is set up, keeps the plan and fails nobody', async () => {
    const round = await report(['--at', '2027-01-18'], []);
    expect(round.undeliverable).toContain('No platform has credentials');
    expect(round.planned).toHaveLength(1);
    expect(await test.db.notice.findFirst()).toMatchObject({ state: 'planned' });
    expect(await koolla(['--at', '2027-01-18'], [])).toContain('2027-01-18 09:00  remind  tyko  maija');
  });

  it('asks the next person in the same round when the first cannot be reached', async () => {
    await test.db.account.deleteMany({ where: { personId: 'maija' } });
    const round = await report(['--at', '2027-01-18']);
    expect(round.failed).toEqual([{ key: 'tyko:2027-01-01:remind:maija', person: 'maija', reason: 'unreachable' }]);
    expect(round.sent.map((sent) => sent.key)).toEqual(['tyko:2027-01-01:deputy:pekka']);
  });

  it('cancels what is no longer wanted when it leaves', async () => {
    await report(['--at', '2027-01-14']);
    await test.db.absence.create({
      data: { personId: 'maija', from: new Date('2027-01-15'), until: new Date('2027-01-31'), createdBy: 'test' },
    });
    const round = await report(['--at', '2027-01-18']);
    expect(round.cancelled.map((each) => each.key)).toEqual(['tyko:2027-01-01:remind:maija']);
    expect(round.sent.map((sent) => sent.person)).toEqual(['pekka']);
  });

  it.each(['yesterday', '2027-13-01', '2027-01-18T25:00'])('refuses --at %s with what to write instead', async (at) => {
    await expect(koolla(['--at', at])).rejects.toThrow(/is not an instant/);
  });

  it('reads a day, a local time in Finland, and an instant with its offset', () => {
    expect(readInstant('2027-01-18')).toEqual(new Date('2027-01-18T07:00:00Z'));
    expect(readInstant('2027-06-18T09:00')).toEqual(new Date('2027-06-18T06:00:00Z'));
    expect(readInstant('2027-06-18T09:00Z')).toEqual(new Date('2027-06-18T09:00:00Z'));
  });
});

describe('the auditor', () => {
  const audit = async (iso: string) => auditReminders(await reminders.audit(new Date(iso)), new Date(iso));

  it('is content when everything went, and outside office hours', async () => {
    await report(['--at', '2027-01-04']);
    expect(await audit('2027-01-04T08:00:00Z')).toMatchObject({ ok: true, missing: 0 });
    await report(['--at', '2027-01-18']);
    expect(await audit('2027-01-18T10:00:00Z')).toMatchObject({ ok: true, missing: 0, sent: 1 });
  });

  it('finds a reminder that was planned and did not go', async () => {
    await report(['--at', '2027-01-14'], []);
    expect(await audit('2027-01-18T07:10:00Z')).toMatchObject({ ok: true });
    expect(await audit('2027-01-18T08:00:00Z')).toMatchObject({ ok: false, missing: 1, oldestSeconds: 3600 });
    expect(await audit('2027-01-18T20:00:00Z')).toMatchObject({ missing: 1 }); // the planner alone: unsent waits for the morning
  });

  it('finds a planner that stopped, by the cadence alone', async () => {
    await report(['--at', '2027-01-04']);
    await test.db.convening.updateMany({ data: { checkAt: null } });
    expect(await audit('2027-03-20T10:00:00Z')).toMatchObject({ ok: false });
    expect((await audit('2027-03-20T10:00:00Z')).missing).toBe(1); // March has no row; January and February have
  });

  it('finds a cadence that nobody planned for', async () => {
    expect(await audit('2027-01-04T10:00:00Z')).toMatchObject({ ok: false, missing: 1 });
  });

  it('does not count what waits for the platform’s Retry-After', async () => {
    await report(['--at', '2027-01-14'], []);
    await test.db.notice.updateMany({ data: { retryAt: new Date('2027-01-18T09:00:00Z') } });
    expect((await reminders.audit(new Date('2027-01-18T08:00:00Z'))).unsent).toHaveLength(1);
    const facts = await reminders.audit(new Date('2027-01-18T08:00:00Z'));
    expect(auditReminders({ ...facts, unplanned: [] }, new Date('2027-01-18T08:00:00Z'))).toMatchObject({ ok: true });
  });
});
