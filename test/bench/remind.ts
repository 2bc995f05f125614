// Numbers and faults of the reminders: planning speed, and 1,000 reminders by three processes that are killed at
// random. Not part of `npm test`: run with `npm run bench:remind`.
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReminderClock } from '../../src/reminders/clock.js';
import { forecast } from '../../src/reminders/forecast.js';
import { createNoticeStore } from '../../src/storage/notice-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { conveningSettled, createReminderStore } from '../../src/storage/reminder-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const reminders = Number(process.env.BENCH_REMINDERS ?? 1000);
const processes = 3;
const fewestKills = Number(process.env.BENCH_KILLS ?? 60);
const due = new Date('2027-01-18T07:00:00Z');
const print = (line: string) => process.stdout.write(`${line}\n`);

let test: TestDatabase;
let queue: NoticeQueue;
beforeAll(async () => {
  test = await testDatabase();
  queue = createNoticeQueue({ connection: test.connection, onError: () => {}, supervise: false });
  await queue.start();
});
afterAll(async () => {
  await queue.stop();
  await test.close();
});

async function fill(networks: number): Promise<void> {
  const { db } = test;
  const ids = Array.from({ length: networks }, (_, index) => `n${index}`);
  await db.region.create({ data: { id: 'r', name: { fi: 'Maakunta' }, kind: 'region', aliases: [], covers: [] } });
  await db.organisation.create({
    data: { id: 'o', name: { fi: 'Organisaatio' }, kind: 'kunta', aliases: [], regionIds: ['r'], confidence: 'high' },
  });
  await db.network.createMany({
    data: ids.map((id) => ({ id, name: { fi: id }, aliases: [], regionId: 'r', kind: 'network', memberIds: [], confidence: 'high' })),
  });
  await db.person.createMany({
    data: ids.map((id) => ({
      id: `p-${id}`,
      name: `Henkilö ${id}`,
      organisationId: 'o',
      email: `${id}@example.fi`,
      isContact: true,
      concerns: { fi: '' },
      confidence: 'high',
    })),
  });
  await db.account.createMany({
    data: ids.map((id) => ({
      platform: 'slack',
      tenant: 'T',
      user: `U-${id}`,
      personId: `p-${id}`,
      email: `${id}@example.fi`,
      reference: { channel: id },
      seenAt: due,
    })),
  });
  await db.assignment.createMany({ data: ids.map((id) => ({ id: `a-${id}`, kind: 'contact', personId: `p-${id}`, networkId: id })) });
  await db.cadence.createMany({
    data: ids.map((id) => ({
      networkId: id,
      everyCount: 1,
      everyUnit: 'months',
      startsOn: new Date('2027-01-01'),
      leadDays: 14,
      escalateAfterDays: 6,
    })),
  });
}

function assemble() {
  const store = createReminderStore(test.db, queue, { firstStewards: [], localSteward: false });
  const notices = createNoticeStore(test.db, queue, { convening: conveningSettled });
  return { store, notices, clock: createReminderClock({ reminders: store, notices }) };
}

describe('planning', () => {
  it('500 networks, a year', async () => {
    await fill(500);
    const { store, clock } = assemble();
    const begin = new Date('2027-01-04T08:00:00Z');
    const first = await timed(() => clock.tick(begin));
    const situations = await store.situations(begin);
    const year = await timed(async () => forecast(situations, begin, new Date('2028-01-04T08:00:00Z')));
    let idle = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) idle = Math.min(idle, (await timed(() => clock.tick(begin))).ms);
    const planned = await timed(() => clock.tick(new Date('2027-01-12T08:00:00Z')));
    print(
      `rows for 500 networks made in ${Math.round(first.ms)} ms; a year forecast: ${year.value.length} reminders in ${Math.round(year.ms)} ms (${Math.round(year.cpu)} ms of processor time)`,
    );
    print(`a tick with nothing due: ${idle.toFixed(1)} ms; 500 reminders planned and enqueued in ${Math.round(planned.ms)} ms`);
    expect(year.value.length).toBeGreaterThan(5000);
    expect(planned.value.planned).toHaveLength(500);
  }, 60_000);
});

describe('three processes, killed at random', () => {
  it(`${reminders} reminders, at least ${fewestKills} kills: none lost, none twice`, async () => {
    await test.db.$executeRawUnsafe('TRUNCATE "Region", "Organisation", "Network", "Person", "Account", "Notice", "Convening" CASCADE');
    await test.db.$executeRawUnsafe('DELETE FROM pgboss.job');
    await fill(reminders);
    const children = new Map<number, ChildProcess>();
    let kills = 0;
    let stopping = false;
    const kill = (child: ChildProcess | undefined) => {
      if (stopping || !child || child.killed || child.exitCode !== null) return;
      if (child.kill('SIGKILL')) kills += 1;
    };
    // Every so many deliveries a process dies: the sender itself, between the sending and the record, or any of them.
    let untilNext = 10;
    const peer = await startPeer((pid) => {
      untilNext -= 1;
      if (untilNext > 0 || kills > fewestKills + 5) return;
      untilNext = 3 + Math.floor(Math.random() * 8);
      const all = [...children.values()];
      if (Math.random() < 0.5) kill(all.find((child) => child.pid === pid));
      else setTimeout(() => kill(all[Math.floor(Math.random() * all.length)]), Math.random() * 500);
    });
    const startedAt = Date.now();
    const argument = JSON.stringify({ connection: test.connection, peer: peer.url, now: due.getTime(), startedAt });
    const start = (slot: number): void => {
      const child = fork(path.join(import.meta.dirname, 'remind-worker.mjs'), [argument], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      children.set(slot, child);
      child.once('exit', () => {
        if (!stopping) start(slot);
      });
    };
    for (let slot = 0; slot < processes; slot += 1) start(slot);
    const settled = () => test.db.notice.count({ where: { state: 'sent' } });
    while ((await settled()) < reminders) {
      if (Date.now() - startedAt > 540_000) break;
      // The jobs wait for January 2027 by the real clock, the processes live in it: the queue is told that it is time.
      await test.pool.query(
        "UPDATE pgboss.job SET start_after = now() WHERE state = 'created' AND start_after > now() + interval '1 hour'",
      );
      await pause(500); // between two looks at the ledger
    }
    stopping = true;
    for (const child of children.values()) child.kill('SIGKILL');
    await peer.close();

    const ledger = await settled();
    const twice = [...peer.delivered.values()].filter((count) => count > 1).length;
    const inDoubt = await test.db.notice.count({ where: { state: 'sent', attempts: { gt: 1 } } });
    print(`${reminders} reminders, ${processes} processes, ${kills} kills, ${Math.round((Date.now() - startedAt) / 1000)} s`);
    print(
      `seen by the peer: ${peer.delivered.size}; lost: ${reminders - peer.delivered.size}; twice: ${twice}; in the ledger as sent: ${ledger}; needed more than one attempt: ${inDoubt}`,
    );
    print(`the peer also answered ${peer.refused} times 429 and dropped ${peer.dropped} connections after accepting the message`);
    expect(kills).toBeGreaterThanOrEqual(fewestKills);
    expect({ seen: peer.delivered.size, twice, ledger }).toEqual({ seen: reminders, twice: 0, ledger: reminders });
  }, 600_000);
});

/** `cpu` is this process's own processor time, which a busy machine does not stretch; the database's is not in it. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number; cpu: number }> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(used);
  return { value, ms: performance.now() - began, cpu: (user + system) / 1000 };
}

/** Takes messages like a platform: slowly, sometimes refusing, sometimes accepting and then hanging up. */
async function startPeer(onDelivered: (pid: number) => void) {
  const delivered = new Map<string, number>();
  const state = { refused: 0, dropped: 0 };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://peer');
    if (url.pathname === '/find') {
      const notice = url.searchParams.get('notice') ?? '';
      response.end(JSON.stringify(delivered.has(notice) ? { message: notice } : {}));
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { notice, pid } = JSON.parse(body) as { notice: string; pid: number };
      const luck = Math.random();
      if (luck < 0.05) {
        state.refused += 1;
        response.writeHead(429).end();
        return;
      }
      setTimeout(() => {
        delivered.set(notice, (delivered.get(notice) ?? 0) + 1);
        onDelivered(pid);
        if (luck < 0.1) {
          state.dropped += 1;
          request.socket.destroy();
          return;
        }
        setTimeout(() => response.end(JSON.stringify({ message: notice })), Math.random() * 200);
      }, Math.random() * 200);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    get refused() {
      return state.refused;
    },
    get dropped() {
      return state.dropped;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
