// The running service: one HTTP port, the platforms, the clock and the queue around the core. Starts in an order
// that answers early (health first), waits for a database that is away, and stops without losing what is under way.
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import cron, { type Logger as ClockLog } from 'node-cron';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { apiPaths, createApi } from './api/api.js';
import type { Config } from './config.js';
import { type Connected, connectPlatforms, expectedPaths } from './connect.js';
import { type Core, createCore } from './core.js';
import type { Messenger } from './delivery/messenger.js';
import { StorageError } from './errors.js';
import type { Log } from './log.js';
import { type Handler, type ServerParts, servePages, startServer } from './server.js';
import { createApiReader } from './storage/api-reader.js';
import { createApiTokenStore } from './storage/api-token-store.js';
import { type Database, openDatabase } from './storage/database.js';
import { type ServiceLock, takeServiceLock } from './storage/service-lock.js';

export interface Service {
  readonly port: number;
  /** There as soon as the database is; the local terminal talks to it. */
  readonly core: Core;
  readonly database: Database;
  stop(): Promise<void>;
}

const longestPauseMs = 30_000;

/**
 * Starts everything and resolves when it is ready.
 * `alsoTo` gives a messenger beside Slack's and Teams' (the terminal's); `onWaiting` is told when the database does
 * not answer, before each new attempt. `clock` false leaves the minute's tick to the caller, for whom time is its own.
 * @throws StorageError `held` when another service uses the data folder; the listen error when the port is taken
 */
export async function startService(
  config: Config,
  log: Log,
  options: { alsoTo?: (core: Core) => Messenger; onWaiting?: (problem: string) => void; now?: () => Date; clock?: boolean } = {},
): Promise<Service> {
  const now = options.now ?? (() => new Date());
  const measures = createMeasures();
  const quiet = createQuietCollection();
  let core: Core | undefined;
  let database: Database | undefined;

  const folders = new Map<string, Handler>();
  const parts: ServerParts = {
    routes: new Map(),
    folders,
    metrics: measures.registry,
    health: async () => (core ? core.health(now()) : { ok: true, detail: { state: 'starting' } }),
    ready: async () => core !== undefined && database !== undefined && (await answers(database)),
    onFault: (error) => log.error({ error: (error as Error).name }, 'request failed'),
  };
  const server = await startServer(parts, config.host, config.port, [...expectedPaths(config), ...apiPaths]);

  let lock: ServiceLock | undefined;
  let connected: Connected | undefined;
  let clock: { stop(): Promise<void> } | undefined;

  async function stop(): Promise<void> {
    await clock?.stop();
    await connected?.stop();
    await server.close();
    await core?.stop();
    await lock?.release();
    await database?.close();
    log.info({}, 'stopped');
  }

  try {
    database = await openPatiently(config, log, options.onWaiting);
    if (database.folder) lock = await takeServiceLock(database.connection, database.folder, server.port);
    core = await createCore({
      database,
      config,
      log,
      now,
      onHandled(kind, platform, outcome, ms) {
        measures.handled.observe({ kind, platform, outcome }, ms / 1000);
        quiet.disturb();
      },
      onNotice: (kind, state, platform) => measures.notices.inc({ kind, state, platform: platform ?? 'none' }),
    });
    // Signatures and tokens go by the clock that the platforms share with us, whatever time the core believes it is.
    connected = await connectPlatforms(config, core, database, log, () => new Date());
    const { page } = core;
    for (const folder of ['/calendar/', '/meeting/']) folders.set(folder, servePages(page));
    const api = createApi({ tokens: createApiTokenStore(database.db), reader: createApiReader(database), now: () => new Date() });
    for (const { path, method, handle } of [...connected.routes, ...api]) parts.routes.set(path, { method, handle });
    await connected.start();
    await core.deliver([...connected.messengers, ...(options.alsoTo ? [options.alsoTo(core)] : [])]);
    if (options.clock !== false) clock = startClock(core, log, measures, quiet, now);
    log.info({ port: server.port, local: config.local, slack: Boolean(config.slack), teams: Boolean(config.teams) }, 'ready');
    // Half a second for the engine's index, and a second for Microsoft's libraries: after the start, before the first message.
    const { warm } = connected;
    const ready = core;
    setTimeout(() => {
      ready.warm();
      void warm()
        .catch(() => {})
        .then(collectGarbage)
        .catch(() => {}); // a Node built without an inspector
    }, 100).unref();
    return { port: server.port, core, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ticks every minute. The tick carries nothing: what is due stands in the database. */
function startClock(core: Core, log: Log, measures: Measures, quiet: QuietCollection, now: () => Date): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  function tick(): void {
    quiet.minute();
    running ??= round().finally(() => {
      running = undefined;
    });
  }
  async function round(): Promise<void> {
    try {
      await core.tick(now());
      const { detail } = await core.health(now());
      measures.missing.set(Number(detail.missing ?? 0));
    } catch (error) {
      log.error({ error: (error as Error).name, code: (error as { code?: string }).code }, 'tick failed; the next one catches up');
    }
  }
  const task = cron.schedule('* * * * *', tick, { noOverlap: true, logger: clockLog(log) });
  tick();
  return {
    async stop() {
      await task.stop();
      await running;
    },
  };
}

/** node-cron's own remarks in our log. A tick that came late is no news: the next one does what was due. */
function clockLog(log: Log): ClockLog {
  const said = (message: string | Error) => (message instanceof Error ? message.name : message);
  return {
    debug: (message) => log.trace(said(message)),
    info: (message) => log.debug(said(message)),
    warn: (message) => log.debug(said(message)),
    error: (message) => log.error(said(message)),
  };
}

/** Opens the database; one that is away is tried again until it answers, an embedded one that cannot start is a fault. */
async function openPatiently(config: Config, log: Log, onWaiting?: (problem: string) => void): Promise<Database> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      return await openDatabase(config.database);
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'unreachable') throw error;
      log.warn({ retryInSeconds: pause / 1000 }, error.message);
      onWaiting?.(error.message);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}

type QuietCollection = ReturnType<typeof createQuietCollection>;

/** After people have been served, and then nobody for a minute, what that left in memory goes: nobody waits for it. */
function createQuietCollection() {
  let minutesSince: number | undefined;
  return {
    disturb() {
      minutesSince = 0;
    },
    minute() {
      if (minutesSince === undefined) return;
      minutesSince += 1;
      if (minutesSince < 2) return;
      minutesSince = undefined;
      void collectGarbage().catch(() => {}); // a Node built without an inspector
    },
  };
}

/**
 * What loading left behind goes now: by itself the engine would keep it until memory runs short, which it does not here.
 * The inspector's way of collecting, unlike `--expose-gc`, also gives emptied pages and the grown nursery back to the system.
 */
async function collectGarbage(): Promise<void> {
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  await setImmediate(); // a session must not end inside its own answer
  session.disconnect();
}

type Measures = ReturnType<typeof createMeasures>;

function createMeasures() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    handled: new Histogram({
      name: 'koolla_handled_seconds',
      help: 'Time from a message, press or form to its reply',
      labelNames: ['kind', 'platform', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    notices: new Counter({
      name: 'koolla_notices_total',
      help: 'Notices settled, by outcome',
      labelNames: ['kind', 'state', 'platform'],
      registers: [registry],
    }),
    missing: new Gauge({
      name: 'koolla_notices_missing',
      help: 'Notices that should have gone and have not, found by the auditor',
      registers: [registry],
    }),
  };
}

/** The folder beside the database for what the service writes itself. */
export function logFile(config: Config): string | undefined {
  return 'folder' in config.database ? path.join(config.database.folder, 'koolla.log') : undefined;
}
