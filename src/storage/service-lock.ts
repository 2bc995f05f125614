// One service on one embedded data folder. The lock is a database session's, so it ends with the process that
// holds it, however that ends; who holds it stands in the session's application name.
import pg from 'pg';
import { StorageError } from '../errors.js';

const serviceLock = 7_270_002;

/** Held until `release` or the end of the process. */
export interface ServiceLock {
  release(): Promise<void>;
}

/**
 * @param port where this service listens; told to whoever comes second
 * @throws StorageError `held`, naming the process that holds the folder and since when
 */
export async function takeServiceLock(connection: pg.PoolConfig, folder: string, port: number): Promise<ServiceLock> {
  const client = new pg.Client({ ...connection, application_name: `koolla service pid ${process.pid} port ${port}` });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [serviceLock]);
  if (rows[0]?.taken) return { release: () => client.end() };
  const holder = await client.query<{ name: string; since: Date }>(
    `SELECT a.application_name AS name, a.backend_start AS since FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted`,
    [serviceLock],
  );
  await client.end();
  const [who] = holder.rows;
  const described = who ? `${who.name.replace('koolla service ', '')}, since ${who.since.toISOString()}` : 'another process';
  throw new StorageError(
    'held',
    `A Koolla service already uses ${folder} (${described}). Stop it first, or give this one a folder of its own with KOOLLA_DATA_DIR (and a port with PORT).`,
  );
}
