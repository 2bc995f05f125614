// Applies prisma/migrations at start-up with Prisma's own bookkeeping, so that `prisma migrate` and Koolla agree
// on what has been applied. Several starters at once: one applies, the others wait and find it done.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StorageError } from '../errors.js';

/** The advisory lock that Prisma Migrate itself takes. */
const migrateLock = 72_707_369;

const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies what is missing, in order, each migration in one transaction.
 * @returns the names applied now
 * @throws StorageError `migration` when one failed before, was changed after it was applied, or is newer than this build
 */
export async function migrate(connection: pg.ClientConfig, folder: string): Promise<string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrateLock]);
    await client.query(bookkeeping);
    const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at',
    );
    const failed = rows.find((row) => !row.finished_at);
    if (failed) {
      throw new StorageError(
        'migration',
        `Migration ${failed.migration_name} failed earlier. Restore a backup or resolve it with "npx prisma migrate resolve".`,
      );
    }
    const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const { name, sql, checksum } of migrationFiles(folder)) {
      const before = known.get(name);
      known.delete(name);
      if (before === checksum) continue;
      if (before)
        throw new StorageError(
          'migration',
          `Migration ${name} was changed after it was applied to this database. Use the Koolla version that made the database, or an empty data folder.`,
        );
      await applyOne(client, name, sql, checksum);
      applied.push(name);
    }
    const [unknown] = known.keys();
    if (unknown)
      throw new StorageError(
        'migration',
        `The database has migration ${unknown}, which this version of Koolla does not know. Use a newer version.`,
      );
    return applied;
  } finally {
    await client.end();
  }
}

function migrationFiles(folder: string): { name: string; sql: string; checksum: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function applyOne(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name]);
  try {
    await client.query(sql); // one message of the simple protocol is one transaction
  } catch (cause) {
    // Nothing of it was applied, so the next start may try again.
    await client.query('DELETE FROM "_prisma_migrations" WHERE id = $1', [id]);
    throw new StorageError('migration', `Migration ${name} could not be applied: ${(cause as Error).message}`, { cause });
  }
  await client.query('UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
}
