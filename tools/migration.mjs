// `npm run db:migration -- name`: writes prisma/migrations/<time>_<name>/migration.sql, the step from the newest
// migration to prisma/schema.prisma. It needs no database: Prisma's engine compares the two.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'prisma/migrations');
const name = (process.argv[2] ?? 'change').replace(/[^a-z0-9]+/gi, '_').toLowerCase();
mkdirSync(folder, { recursive: true });
if (!existsSync(path.join(folder, 'migration_lock.toml')))
  writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');

const empty = !readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory());
const from = empty ? ['--from-empty'] : ['--from-migrations', folder];
const sql = execFileSync(
  process.execPath,
  [
    path.join(root, 'node_modules/prisma/build/index.js'),
    'migrate',
    'diff',
    ...from,
    '--to-schema',
    path.join(root, 'prisma/schema.prisma'),
    '--script',
  ],
  { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
if (/^\s*(--.*)?\s*$/.test(sql)) {
  console.log('the schema has not changed');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = path.join(folder, `${stamp}_${name}`);
  mkdirSync(target);
  writeFileSync(path.join(target, 'migration.sql'), sql);
  console.log(`wrote ${path.relative(root, target)}/migration.sql`);
}
