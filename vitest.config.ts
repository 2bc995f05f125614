import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Microsoft's libraries for Teams as they run: the bundle that the build makes, so that every Teams test is a test of it.
const teamsLibraries = fileURLToPath(new URL('dist/platforms/teams/libraries.js', import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: './libraries.js', replacement: teamsLibraries }] },
  test: {
    server: { deps: { external: [/dist\/platforms\/teams\/libraries\.js$/] } },
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
