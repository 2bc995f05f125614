// Opens Koolla's database: the server that DATABASE_URL names, or the embedded one of the data folder.
// Everything above sees the same Prisma client and the same pool either way.
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { StorageError } from '../errors.js';
import { PrismaClient } from '../generated/prisma/client.js';
import { joinEmbedded } from './embedded.js';
import { migrate } from './migrate.js';

export type Db = PrismaClient;
/** Inside `db.$transaction(async (tx) => …)`. */
export type DbTransaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

export interface Database {
  readonly db: Db;
  /** For what Prisma does not do: the queue, advisory locks, COPY. */
  readonly pool: pg.Pool;
  readonly connection: pg.PoolConfig;
  /** The data folder of an embedded database. */
  readonly folder?: string;
  close(): Promise<void>;
}

/** Where the database is: exactly one of the two. */
export type DatabaseLocation = { readonly url: string } | { readonly folder: string };

// Prisma's query compiler is WebAssembly, and what it makes is kept: plans are found again, not made again. Optimising that
// code would cost 70 MB that the system does not get back, and no query comes sooner.
setFlagsFromString('--liftoff-only');

const migrations = path.resolve(import.meta.dirname, '../../prisma/migrations');

/**
 * Connects, brings the schema up to date, and hands over the client.
 * @throws StorageError `unreachable` when the server does not answer, `migration`, or the embedded server's
 */
export async function openDatabase(location: DatabaseLocation, options: { migrate?: boolean } = {}): Promise<Database> {
  const embedded = 'folder' in location ? await joinEmbedded(location.folder) : undefined;
  const connection: pg.PoolConfig = embedded?.connection ?? {
    connectionString: 'url' in location ? location.url : '',
    options: '-c timezone=UTC',
  };
  try {
    if (options.migrate ?? true) await migrate(connection, migrations);
  } catch (cause) {
    await embedded?.leave();
    if (cause instanceof StorageError) throw cause;
    throw new StorageError(
      'unreachable',
      `The database does not answer: ${describe(cause)}. Check DATABASE_URL and that the server runs.`,
      { cause },
    );
  }
  const { db, pool } = connect(connection);
  return {
    db,
    pool,
    connection,
    ...(embedded && { folder: embedded.folder }),
    async close() {
      await db.$disconnect();
      await pool.end();
      await embedded?.leave();
    },
  };
}

/** A Prisma client and a pool on one connection setting, sessions in UTC. */
export function connect(connection: pg.PoolConfig): { db: Db; pool: pg.Pool } {
  // Idle ones are kept for a minute: a new one has to learn every table again while somebody waits.
  const pool = new pg.Pool({
    ...connection,
    max: 10,
    idleTimeoutMillis: 60_000,
    application_name: 'koolla',
    connectionTimeoutMillis: 5000,
  });
  pool.on('error', () => {}); // an idle connection that breaks is replaced at the next use
  return { db: new PrismaClient({ adapter: new PrismaPg(pool) }), pool };
}

/** The reason without the connection string, which may hold a password. */
function describe(cause: unknown): string {
  const error = cause as { code?: string; errors?: { code?: string }[] };
  return error.code ?? error.errors?.[0]?.code ?? 'no reason given';
}
