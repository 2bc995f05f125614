// The agreements that come with Koolla, loaded into a registry that is still empty. A registry that holds
// anything is the steward's: it changes only through `koolla registry load` and the chat.
import path from 'node:path';
import { readRegistryFiles } from '../registry/files.js';
import type { Database } from './database.js';
import { loadRegistry } from './registry-store.js';

/** The folder of the bundled files. */
export const bundledFolder = path.resolve(import.meta.dirname, '../../prisma/registry');

/**
 * Loads the bundled files where the registry is empty; several processes at once load them once.
 * @returns the number of entries loaded, 0 where there was a registry already
 * @throws RegistryFileError when somebody edited the bundled files badly
 */
export async function loadBundledRegistry({ db, pool }: Pick<Database, 'db' | 'pool'>, now: Date): Promise<number> {
  if ((await pool.query('SELECT 1 FROM "Document" LIMIT 1')).rowCount) return 0;
  const plan = await loadRegistry(db, readRegistryFiles(bundledFolder), { actor: 'system', authority: 'bundled', source: 'start', now });
  return plan.changes.length;
}
