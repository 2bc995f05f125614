// A freshly migrated PostgreSQL database for one test file.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Db } from '../../src/storage/database.js';

export interface TestDatabase {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly connection: pg.PoolConfig;
  /** What DATABASE_URL would be. */
  readonly url: string;
  close(): Promise<void>;
}

/** Makes a database from the template; `close` drops it. */
export async function testDatabase(): Promise<TestDatabase> {
  const host = inject('postgresSocket');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server: pg.PoolConfig = { host, user: 'postgres', database: 'postgres', options: '-c timezone=UTC' };
  await run(server, `CREATE DATABASE ${name} TEMPLATE koolla_template STRATEGY file_copy`);
  const connection = { ...server, database: name };
  const { db, pool } = connect(connection);
  return {
    db,
    pool,
    connection,
    url: `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(host)}`,
    async close() {
      await db.$disconnect();
      await pool.end();
      await run(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function run(server: pg.PoolConfig, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
