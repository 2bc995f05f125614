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
    // Nothing here takes so long; a machine that is busy with other things may make it.
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
