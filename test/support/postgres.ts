// One embedded PostgreSQL for a whole test run; each test file gets a database of its own, copied from a
// migrated template, which takes some tens of milliseconds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import PgBoss from 'pg-boss';
import type { TestProject } from 'vitest/node';
import { joinEmbedded } from '../../src/storage/embedded.js';
import { migrate } from '../../src/storage/migrate.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresSocket: string;
  }
}

const template = 'koolla_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'koolla-test-'));
  // Nothing here outlives the run; what must survive a crash is tested with servers of its own (test/storage).
  const server = await joinEmbedded(folder, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']);
  const admin = new pg.Client(server.connection);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  const inTemplate = { ...server.connection, database: template };
  await migrate(inTemplate, path.resolve(import.meta.dirname, '../../prisma/migrations'));
  const boss = new PgBoss({ ...(inTemplate as PgBoss.ConstructorOptions), supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false, wait: true });
  project.provide('postgresSocket', String(server.connection.host));
  return async () => {
    await server.leave();
    rmSync(folder, { recursive: true, force: true });
  };
}
