// The subcommand as the command line runs it: real files, real database, what is printed, the exit code.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { registryCommand } from '../../src/cli/registry.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { bundled, copyOfBundled, edit, lineOf } from './folder.js';

let database: TestDatabase;
let opened = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
afterEach(() => {
  process.exitCode = undefined;
});

/** What a run prints. */
async function run(...words: string[]): Promise<string[]> {
  const lines: string[] = [];
  const command = registryCommand({
    out: (line) => lines.push(line),
    open: async () => {
      opened += 1;
      return {
        db: database.db,
        async close() {
          opened -= 1;
        },
      };
    },
    bundled,
    now: () => new Date('2026-03-02T08:00:00Z'),
  });
  await command.parseAsync(words, { from: 'user' });
  expect(opened).toBe(0);
  return lines;
}

describe('koolla registry', () => {
  test('check takes the bundled files, and counts them', async () => {
    const lines = await run('check');
    expect(lines[0]).toBe('Tiedostot ovat kunnossa:');
    expect(lines).toContain('  responsibilities: 29');
    expect(process.exitCode).toBeUndefined();
  });

  test('check and load refuse a bad file whole: file, line, field, how to mend it, exit code 1', async () => {
    const dir = copyOfBundled();
    edit(dir, 'responsibilities.yaml', 'holders: [ eksote ]', 'holders: [ eksotte ]');
    for (const subcommand of ['check', 'load']) {
      process.exitCode = undefined;
      const lines = await run(subcommand, dir);
      expect(lines[0]).toMatch(
        new RegExp(
          `^responsibilities\\.yaml:${lineOf(dir, 'responsibilities.yaml', 'eksotte')}: responsibilities\\.ek-1\\.holders\\.1: .*eksote\\?$`,
        ),
      );
      expect(lines.at(-1)).toBe('Tiedostoissa on 1 korjattava kohta. Mitään ei ladattu.');
      expect(process.exitCode).toBe(1);
    }
    expect(await database.db.document.count()).toBe(0);
  });

  test('load says what it would change, changes it, and then finds nothing to change', async () => {
    const dry = await run('load', '--dry-run');
    expect(dry[0]).toBe('Lataus muuttaisi rekisteriä näin (mitään ei muutettu):');
    expect(dry.some((line) => line.includes('… ja 299 muuta'))).toBe(true);
    expect(await database.db.document.count()).toBe(0);
    expect((await run('load'))[0]).toBe('Rekisteriä muutettiin näin:');
    expect(await run('load')).toEqual(['Rekisteri on jo tiedostojen mukainen. Mitään ei muutettu.']);
  });

  test('load says a change field by field, in the language that is asked for', async () => {
    const dir = copyOfBundled();
    edit(dir, 'people.yaml', 'phone: 0295 043 187', 'phone: 0295 000 000');
    const lines = await run('load', dir, '--language', 'sv');
    expect(lines).toEqual([
      'Registret ändrades så här:',
      '  personer',
      '    ~ ändras: katja-pippuri',
      '        phone: 0295 043 187 → 0295 000 000',
    ]);
    await run('load');
  });

  test('export writes the same files, and a second export writes nothing', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'koolla-export-'));
    const first = await run('export', dir);
    expect(first).toHaveLength(readdirSync(bundled).length);
    for (const name of readdirSync(bundled))
      expect(readFileSync(path.join(dir, name), 'utf8'), name).toBe(readFileSync(path.join(bundled, name), 'utf8'));
    const second = await run('export', dir);
    expect(second.every((line) => line.endsWith('ennallaan'))).toBe(true);
  });

  test('a load that would leave a reference to nothing says which, changes nothing, and exits with 1', async () => {
    const dir = copyOfBundled();
    removeEntry(dir, 'people.yaml', 'lasse-koivumaki');
    removeEntry(dir, 'organisations.yaml', 'heikintalo');
    await database.db.network.update({ where: { id: 'ky-3s' }, data: { memberIds: ['heikintalo'] } });
    const lines = await run('load', dir, '--prune', '--language', 'en');
    expect(lines[0]).toBe('Nothing was loaded: these references would lead nowhere.');
    expect(lines[1]).toContain('networks.ky-3s: members.0 refers to heikintalo');
    expect(process.exitCode).toBe(1);
    expect(await database.db.person.count({ where: { id: 'lasse-koivumaki' } })).toBe(1);
  });
});

function removeEntry(dir: string, file: string, id: string): void {
  const content = readFileSync(path.join(dir, file), 'utf8');
  const entry = new RegExp(`\\n {2}- id: ${id}\\n(?: {4}.*\\n)*`).exec(content)?.[0];
  if (!entry) throw new Error(`${file} has no ${id}`);
  edit(dir, file, entry, '\n');
}
