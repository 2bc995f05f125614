// PostgreSQL from npm packages on a private unix socket, for a machine that has no database server.
// Every Koolla process that uses a data folder shares one server: the first one in starts it, the last one out
// stops it. A server that a killed process left behind is healthy and simply joined.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StorageError } from '../errors.js';
import { type Binaries, findBinaries, isPublic, runsAsRoot } from './postgres-binaries.js';

/** A share in the embedded server. */
export interface EmbeddedServer {
  /** For `pg` and Prisma's adapter; a unix socket, nothing listens on the network. */
  readonly connection: pg.PoolConfig;
  readonly folder: string;
  /** Leaves the server; the last one out stops it. */
  leave(): Promise<void>;
}

/** Advisory lock: shared by everyone inside, exclusive for who stops the server. */
const presenceLock = 7_270_001;
/** Unix socket paths end at about 104 bytes on macOS and 108 on Linux; the file name takes 16. */
const longestSocketFolder = 80;

/**
 * Starts or joins the server of a data folder, and starts it again should it go away while we are inside.
 * @param home absolute path; made when missing
 * @param more further settings of the server where this call starts it, such as `fsync=off` for tests that may lose it
 * @throws StorageError `binaries`, `start` (with the server's own last words), `folder`
 */
export async function joinEmbedded(home: string, more: readonly string[] = []): Promise<EmbeddedServer> {
  const data = path.join(home, 'pgdata');
  const socket = socketFolder(home, data);
  const connection: pg.PoolConfig = { host: socket, user: 'postgres', database: 'postgres', options: '-c timezone=UTC' };
  let left = false;
  let presence = await enterOrStart(home, data, socket, connection, more);
  let returning: Promise<void> | undefined;

  function watch(): void {
    presence.once('end', () => {
      if (!left) returning = comeBack();
    });
  }
  async function comeBack(): Promise<void> {
    while (!left) {
      try {
        presence = await enterOrStart(home, data, socket, connection, more);
        if (left) return leave(presence, data);
        returning = undefined;
        return watch();
      } catch {
        await pause(1000); // a full disk, perhaps: whoever asks the database meanwhile is told that it is away
      }
    }
  }

  watch();
  return {
    connection,
    folder: home,
    async leave() {
      if (left) return;
      left = true;
      if (returning) await returning;
      else await leave(presence, data);
    },
  };
}

async function enterOrStart(
  home: string,
  data: string,
  socket: string,
  connection: pg.PoolConfig,
  more: readonly string[],
): Promise<pg.Client> {
  const deadline = Date.now() + 60_000;
  let binaries: Binaries | undefined;
  for (;;) {
    const presence = await enter(connection);
    if (presence) return presence;
    if (Date.now() > deadline)
      throw new StorageError('start', `The embedded PostgreSQL in ${home} did not start within a minute: ${lastWords(home)}`);
    if (!binaries) {
      prepareFolders(home, data, socket);
      binaries = findBinaries(home);
      makeCluster(binaries, home, data);
    }
    removeStaleLock(data, socket);
    await startServer(binaries, home, data, socket, connection, more);
  }
}

/** Connects and takes the shared presence lock; undefined when no server answers or it is being stopped. */
async function enter(connection: pg.PoolConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...connection, application_name: `koolla presence ${process.pid}` });
  client.on('error', () => {}); // the server going away shows in every other connection as well
  try {
    await client.connect();
    const { rows } = await client.query<{ inside: boolean }>('SELECT pg_try_advisory_lock_shared($1) AS inside', [presenceLock]);
    if (rows[0]?.inside) return client;
    await client.end();
  } catch {
    await client.end().catch(() => {});
  }
  return undefined;
}

/** Gives up the presence; who finds nobody else inside keeps newcomers out and stops the server. */
async function leave(presence: pg.Client, data: string): Promise<void> {
  try {
    await presence.query('SELECT pg_advisory_unlock_shared($1)', [presenceLock]);
    const { rows } = await presence.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [presenceLock]);
    if (rows[0]?.alone) {
      const pid = postmasterPid(data);
      if (pid) process.kill(pid, 'SIGINT');
      for (let i = 0; i < 400 && existsSync(path.join(data, 'postmaster.pid')); i++) await pause(25);
    }
  } catch {
    // the server was stopped under us: there is nothing left to leave
  }
  await presence.end().catch(() => {});
}

function socketFolder(home: string, data: string): string {
  const inside = path.join(home, 'run');
  if (inside.length <= longestSocketFolder) return inside;
  return path.join(tmpdir(), `koolla-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`);
}

function prepareFolders(home: string, data: string, socket: string): void {
  try {
    mkdirSync(home, { recursive: true });
    mkdirSync(socket, { recursive: true, mode: 0o700 });
    if (runsAsRoot()) {
      if (!isPublic(path.dirname(home))) {
        throw new StorageError(
          'folder',
          `${home} lies below a folder that only root may enter, and PostgreSQL does not run as root. Set KOOLLA_DATA_DIR to a folder such as /var/lib/koolla.`,
        );
      }
      chownSync(home, 65534, 65534);
      chownSync(socket, 65534, 65534);
      if (existsSync(data)) chownSync(data, 65534, 65534);
    }
  } catch (cause) {
    if (cause instanceof StorageError) throw cause;
    throw new StorageError(
      'folder',
      `The data folder ${home} cannot be made or written: ${(cause as Error).message}. Set KOOLLA_DATA_DIR to a folder of your own.`,
      { cause },
    );
  }
}

/** Makes the cluster in a folder of its own and moves it into place, so that a half-made one is never used. */
function makeCluster(binaries: Binaries, home: string, data: string): void {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  const unfinished = `${data}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = spawnSync(
    binaries.initdb,
    [
      '-D',
      unfinished,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...binaries.as, cwd: home, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new StorageError('start', `initdb failed: ${made.error?.message ?? made.stderr}`);
  }
  try {
    renameSync(unfinished, data);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another process was first: its cluster is as good
  }
}

async function startServer(
  binaries: Binaries,
  home: string,
  data: string,
  socket: string,
  connection: pg.PoolConfig,
  more: readonly string[],
): Promise<void> {
  const log = openSync(path.join(home, 'postgres.log'), 'a', 0o600);
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${socket}`,
    'unix_socket_permissions=0700',
    'shared_buffers=64MB',
    'max_connections=60',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_min_messages=warning',
    'log_statement=none',
    'log_min_error_statement=panic', // a failing statement may hold what a person typed
    ...more,
  ];
  // Detached: Ctrl+C in the terminal must reach Koolla, which then stops the server in its own time.
  const server = spawn(binaries.postgres, ['-D', data, ...settings.flatMap((s) => ['-c', s])], {
    ...binaries.as,
    cwd: home,
    detached: true,
    stdio: ['ignore', log, log],
  });
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  server.once('error', () => {
    ended = true;
  });
  server.unref();
  for (let i = 0; i < 1200 && !ended; i++) {
    const probe = new pg.Client(connection);
    probe.on('error', () => {});
    try {
      await probe.connect();
      await probe.end();
      return;
    } catch {
      await probe.end().catch(() => {});
      await pause(25);
    }
  }
  // Ended: either another process started the server at the same moment (then entering works now) or it cannot start.
  await pause(100);
  if (!existsSync(path.join(data, 'postmaster.pid'))) {
    throw new StorageError('start', `The embedded PostgreSQL in ${home} does not start: ${lastWords(home)}`);
  }
}

/** Removes lock files that no living process holds: after a power cut the process number may be somebody else's. */
function removeStaleLock(data: string, socket: string): void {
  const lock = path.join(data, 'postmaster.pid');
  if (!existsSync(lock) || process.platform !== 'linux') return;
  if (someoneWorksIn(data)) return;
  rmSync(lock, { force: true });
  rmSync(path.join(socket, '.s.PGSQL.5432.lock'), { force: true });
}

/** Whether a living (not zombie) process has the folder as its working directory; Linux only. */
function someoneWorksIn(folder: string): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${name}/status`, 'utf8')) && readlinkSync(`/proc/${name}/cwd`) === folder;
    } catch {
      return false; // it ended meanwhile, or belongs to somebody else
    }
  });
}

function postmasterPid(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function lastWords(home: string): string {
  try {
    return readFileSync(path.join(home, 'postgres.log'), 'utf8').trim().split('\n').slice(-5).join(' | ');
  } catch {
    return 'it left no log';
  }
}
