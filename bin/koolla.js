#!/usr/bin/env node
// `npx koolla …`: the command line. It runs what `npm ci` built.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  console.error('Koolla is not built yet. Run: npm ci');
  process.exit(1);
}
await import(built.href);
