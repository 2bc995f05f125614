// Benchmarks that need a database: `npm run bench:remind`, `npm run bench:metrics`. Not part of `npm test`.
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/bench/remind.ts', 'test/bench/metrics.ts'],
    globalSetup: ['test/support/postgres.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
