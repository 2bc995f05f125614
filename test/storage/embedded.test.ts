import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type EmbeddedServer, joinEmbedded } from '../../src/storage/embedded.js';
import { takeServiceLock } from '../../src/storage/service-lock.js';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let server: EmbeddedServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'koolla-embedded-'));
  server = await joinEmbedded(folder);
});
afterAll(async () => {
  await server.leave();
  rmSync(folder, { recursive: true, force: true });
});

test('a second process joins the living server, and its leaving does not stop it', async () => {
  const child = member();
  await saying(child, 'in');
  child.stdin?.write('leave\n');
  expect(await exit(child)).toBe(0);
  expect(await answers(server.connection)).toBe(true);
});

test('a process that is killed leaves a healthy server, and the last one out stops it', async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'koolla-killed-'));
  try {
    const child = member(other);
    await saying(child, 'in');
    child.kill('SIGKILL');
    await exit(child);
    const rejoined = await joinEmbedded(other);
    expect(await answers(rejoined.connection)).toBe(true);
    await rejoined.leave();
    expect(await answers(rejoined.connection)).toBe(false);
    const again = await joinEmbedded(other);
    expect(await answers(again.connection)).toBe(true);
    await again.leave();
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

test('three processes starting at once on an empty folder share one server', { timeout: 60_000 }, async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'koolla-together-'));
  try {
    const children = Array.from({ length: 3 }, () => member(other));
    await Promise.all(children.map((child) => saying(child, 'in')));
    for (const child of children) child.stdin?.write('leave\n');
    expect(await Promise.all(children.map(exit))).toEqual([0, 0, 0]);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

test('a server that dies under us is started again', async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'koolla-died-'));
  const inside = await joinEmbedded(other);
  try {
    const postmaster = Number(readFileSync(path.join(other, 'pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGQUIT'); // what an out-of-memory kill of a child makes it do, too
    await vi.waitUntil(async () => (await postmasterOf(other)) !== postmaster && (await answers(inside.connection)), {
      timeout: 15_000,
      interval: 50,
    });
  } finally {
    await inside.leave();
    expect(await answers(inside.connection)).toBe(false);
    rmSync(other, { recursive: true, force: true });
  }
});

test('the second service on one folder hears who holds it', async () => {
  const lock = await takeServiceLock(server.connection, folder, 3978);
  await expect(takeServiceLock(server.connection, folder, 3979)).rejects.toThrow(new RegExp(`pid ${process.pid} port 3978`));
  await lock.release();
  await (await takeServiceLock(server.connection, folder, 3979)).release();
});

/** A process that joins, says "in", and leaves when told to. */
function member(home = folder): ChildProcess {
  const script = `
    const { joinEmbedded } = await import('./dist/storage/embedded.js');
    const server = await joinEmbedded(${JSON.stringify(home)});
    process.stdout.write('in\\n');
    process.stdin.once('data', async () => { await server.leave(); process.exit(0); });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
}

function saying(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (data) => String(data).includes(word) && resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}

function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });
}

async function postmasterOf(home: string): Promise<number | undefined> {
  const file = path.join(home, 'pgdata/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

async function answers(connection: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query('SELECT 1')).rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
