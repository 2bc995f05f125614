// The numbers of Collect: 200 metrics × 10 years × 50 organisations; fifty reporters at once; sixty kills.
// Not part of `npm test`. Prints what it measured; fails where a promise of once-only or of completeness is broken.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metricsCommand } from '../../src/cli/metrics.js';
import type { Feature } from '../../src/conversation/feature.js';
import { createMetricsFeature } from '../../src/metrics/feature.js';
import { createPainter } from '../../src/pictures/painter.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { contextOf, fillWorld, now, type World } from '../metrics/support.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const metrics = 200;
const organisations = 50;
/** Fewer for a quick look: BENCH_MONTHS=2. */
const months = Number(process.env.BENCH_MONTHS ?? 120);
const kills = 60;
const print = (line: string) => process.stdout.write(`${line}\n`);

let database: TestDatabase;
let feature: Feature;
let world: World;
let folder: string;
const painter = createPainter();
const metricId = (i: number) => `m-${String(i).padStart(3, '0')}`;
const ids = Array.from({ length: organisations }, (_, i) => `org-${i}`);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'koolla-bench-'));
  database = await testDatabase();
  world = await fillWorld(database.db);
  const { db, pool } = database;
  await db.metric.deleteMany();
  await db.organisation.createMany({
    data: ids.map((id) => ({ id, name: { fi: `Organisaatio ${id}` }, kind: 'kunta', aliases: [], regionIds: [], confidence: 'high' })),
  });
  await db.metric.createMany({
    data: Array.from({ length: metrics }, (_, i) => ({
      id: `m-${String(i).padStart(3, '0')}`,
      name: { fi: `Mittari ${String(i).padStart(3, '0')}` },
      aliases: [],
      description: { fi: '' },
      unit: { fi: 'kpl' },
      kind: 'count',
      decimals: 0,
      regionId: 'pohjois-karjala',
      calendar: 'monthly',
      deadlineWorkingDay: 10,
      minimum: 0,
      confidence: 'high',
      reportedBy: ids,
    })),
  });
  // October 2026 is left open: the months before it are full.
  await pool.query(
    `INSERT INTO "Figure" (id, "metricId", "organisationId", period, version, value, source, authority, "enteredAt")
     SELECT gen_random_uuid(), 'm-' || lpad(m::text, 3, '0'), 'org-' || o, to_char(date '2026-09-01' - make_interval(months => p), 'YYYY-MM'), 1,
            20 + (m * 7 + o * 3 + p) % 25, 'slack', 'reporter', now()
     FROM generate_series(0, ${metrics - 1}) m, generate_series(0, ${organisations - 1}) o, generate_series(0, ${months - 1}) p`,
  );
  await pool.query('ANALYZE');
  feature = createMetricsFeature({ store: createMetricsStore(db), newId: randomUUID, draw: painter.draw });
}, 600_000);
afterAll(async () => {
  await painter.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const reporterOf = (organisation: string) => ({ ...world.reporter, reporterFor: [organisation] });
/** This process's own work since then, without the database's; the clock beside it also counts whatever else the machine does. */
function work(since: NodeJS.CpuUsage, each = 1): string {
  const { user, system } = process.cpuUsage(since);
  return `${Math.round((user + system) / 1000 / each)} ms of processor time${each > 1 ? ' each' : ''}`;
}
async function timed(count: number, act: (i: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let i = 0; i < count; i += 1) {
    const started = performance.now();
    await act(i);
    times.push(performance.now() - started);
  }
  return `${spread(times)} (${work(cpu, count)})`;
}
function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

test('a form opens, a summary with its picture shows', { timeout: 300_000 }, async () => {
  expect(await database.db.figure.count()).toBe(metrics * organisations * months);
  const open = async (i: number) => {
    const { form } = await feature.command(contextOf(reporterOf(ids[i % organisations] ?? '')), '', 'luvut');
    expect(form?.fields.length).toBe(40);
    expect(form?.fields[0]?.hint).toContain('Viimeksi');
  };
  await timed(3, open);
  print(`form opens: ${await timed(60, open)}`);
  const show = async (i: number) => {
    const { view } = await feature.command(contextOf(reporterOf(ids[i % organisations] ?? '')), 'yhteenveto', 'luvut');
    expect(view?.blocks.some((block) => block.kind === 'image')).toBe(true);
  };
  print(`first summary with picture: ${await timed(1, show)}`);
  print(`summary with picture: ${await timed(30, show)}`);
});

test('everything is exported in constant memory', { timeout: 600_000 }, async () => {
  for (const format of ['csv', 'json'] as const) {
    const cpu = process.cpuUsage();
    const file = path.join(folder, `all.${format}`);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 100);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const command = metricsCommand({
      out: print,
      open: async () => ({ db: database.db, pool: database.pool, close: async () => {} }),
      now: () => now,
      stdout: process.stdout,
    });
    await command.parseAsync(['node', 'metrics', 'export', '--format', format, '-o', file]);
    clearInterval(watch);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const worked = work(cpu);
    let lines = 0;
    for await (const _line of createInterface({ input: createReadStream(file) })) lines += 1;
    expect(lines).toBe(metrics * organisations * months + (format === 'csv' ? 1 : 2));
    print(
      `export ${format}: ${seconds} s (${worked}), ${Math.round(statSync(file).size / 1e6)} MB, memory grew by ${Math.round((peak - before) / 1e6)} MB`,
    );
  }
});

test('fifty reporters send at the same moment', { timeout: 300_000 }, async () => {
  await feature.command(contextOf(reporterOf(ids[0] ?? '')), '', 'luvut');
  // The first fifty meet a process and connections that have stored nothing yet; the others do not.
  const rounds = [
    { name: 'the first', metric: 0, part: '1' },
    { name: 'the next', metric: 180, part: '5' },
    { name: 'the last', metric: 190, part: '5' },
  ];
  for (const [round, { name, metric, part }] of rounds.entries()) {
    const cpu = process.cpuUsage();
    const times = await Promise.all(
      ids.map(async (organisation) => {
        const started = performance.now();
        const args = { organisation, month: '2026-10', part, id: randomUUID() };
        const values = { [`${metricId(metric)}@0`]: '31', [`${metricId(metric + 1)}@0`]: '30' };
        const reply = await feature.forms['metrics.submit']?.(contextOf(reporterOf(organisation)), args, values);
        expect(reply?.view?.name).toBe('metrics.receipt');
        return performance.now() - started;
      }),
    );
    expect(await database.db.submission.count()).toBe(organisations * (round + 1));
    print(`fifty at once, ${name}: ${spread(times)} (${work(cpu, organisations)})`);
  }
});

test('sixty kills between press and receipt: stored once, or not at all', { timeout: 1_200_000 }, async () => {
  let confirmed = 0;
  let found = 0;
  let lost = 0;
  for (let round = 0; round < kills; round += 1) {
    const organisation = ids[round % organisations] ?? '';
    const first = 2 + (round >= organisations ? 60 : 0);
    const presses = Array.from({ length: 30 }, (_, i) => ({
      args: { organisation, month: '2026-10', part: String(Math.floor((first + i) / 40) + 1), id: randomUUID() },
      values: { [`m-${String(first + i).padStart(3, '0')}@0`]: '31' },
    }));
    const settings = JSON.stringify({ connection: database.connection, caller: reporterOf(organisation), presses, now });
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, 'metrics-worker.mjs')], {
      env: { ...process.env, KOOLLA_BENCH: settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await killedAfter(child, 1 + (round % 12), round % 13);
    // Found by organisation and month, which have an index: the submission alone would be looked for in all of the million.
    const storedBy = (id: string) =>
      database.db.figure.count({ where: { organisationId: organisation, period: '2026-10', submissionId: id } });
    for (const { args } of presses) {
      const stored = await storedBy(args.id);
      const submissions = await database.db.submission.count({ where: { id: args.id } });
      expect(stored).toBe(submissions); // with its one figure, or neither
      if (said.has(`metrics.receipt ${args.id}`)) {
        expect(stored).toBe(1);
        confirmed += 1;
      } else if (said.has(`press ${args.id}`)) {
        if (stored === 1) found += 1;
        else lost += 1;
        const again = presses.find((press) => press.args.id === args.id);
        const reply = await feature.forms['metrics.submit']?.(contextOf(reporterOf(organisation)), args, again?.values ?? {});
        expect(reply?.view?.name).toBe('metrics.receipt');
        expect(await storedBy(args.id)).toBe(1);
      }
    }
  }
  print(
    `${kills} kills: ${confirmed} receipts given, all stored once; of presses cut short ${found} were stored, ${lost} were not; pressed again, each was stored once`,
  );
});

/** Kills the child a few milliseconds of its work after the nth press; gives back everything that it said. */
function killedAfter(child: ChildProcess, presses: number, turns: number): Promise<ReadonlySet<string>> {
  return new Promise((resolve) => {
    const said = new Set<string>();
    let seen = 0;
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        said.add(line);
        if (line.startsWith('press')) seen += 1;
        if (seen === presses && line.startsWith('press')) {
          const until = performance.now() + turns * 8; // up to where receipts are made
          const spin = () => (performance.now() < until ? setImmediate(spin) : child.kill('SIGKILL'));
          spin();
        }
      }
    });
    child.on('close', () => resolve(said));
  });
}
