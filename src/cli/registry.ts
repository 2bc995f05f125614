// `koolla registry load | export | check`: the bundled or own files into the database and back. The command line is the
// administrator's: whoever can run it on this machine may load. What is decided and how it is said is src/registry.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../conversation/view.js';
import { RegistryFileError } from '../errors.js';
import { writeRegistryFiles } from '../registry/file-writer.js';
import { readRegistryFiles } from '../registry/files.js';
import type { Registry } from '../registry/model.js';
import { planLines } from '../registry/plan-text.js';
import type { Db } from '../storage/database.js';
import { readRegistry } from '../storage/registry-read.js';
import { loadRegistry, planRegistryLoad } from '../storage/registry-store.js';
import { personCommand } from './registry-person.js';

export interface RegistryCommandDeps {
  readonly out: (line: string) => void;
  /** Opened only by the subcommands that need it, closed by them. */
  readonly open: () => Promise<{ readonly db: Db; close(): Promise<void> }>;
  /** The files that come with Koolla. */
  readonly bundled: string;
  readonly now: () => Date;
}

interface LoadFlags {
  readonly dryRun?: boolean;
  readonly prune?: boolean;
  readonly overwrite?: boolean;
  readonly language: Language;
}

const words: Record<
  Language,
  { readonly fine: string; readonly bad: (count: number) => string; readonly wrote: string; readonly same: string }
> = {
  fi: {
    fine: 'Tiedostot ovat kunnossa:',
    bad: (count) =>
      count === 1
        ? 'Tiedostoissa on 1 korjattava kohta. Mitään ei ladattu.'
        : `Tiedostoissa on ${count} korjattavaa kohtaa. Mitään ei ladattu.`,
    wrote: 'kirjoitettu',
    same: 'ennallaan',
  },
  sv: {
    fine: 'Filerna är i ordning:',
    bad: (count) =>
      count === 1
        ? 'I filerna finns 1 ställe att rätta. Ingenting laddades.'
        : `I filerna finns ${count} ställen att rätta. Ingenting laddades.`,
    wrote: 'skriven',
    same: 'oförändrad',
  },
  en: {
    fine: 'The files are in order:',
    bad: (count) =>
      count === 1
        ? '1 thing in the files must be mended. Nothing was loaded.'
        : `${count} things in the files must be mended. Nothing was loaded.`,
    wrote: 'written',
    same: 'unchanged',
  },
};

/** The subcommand; sets exit code 1 when files are refused. */
export function registryCommand(deps: RegistryCommandDeps): Command {
  const language = () => new Option('--language <code>', 'language of what is said').choices(['fi', 'sv', 'en']).default('fi');
  const registry = new Command('registry').description('the registry: files into the database and back');
  registry
    .command('load')
    .argument('[dir]', 'folder with the files; the bundled ones unless told')
    .description('bring the database up to the files; says what changes, deletes nothing unless told')
    .option('--dry-run', 'only say what would change')
    .option('--prune', 'delete what only the database has, unless it was made in the chat or figures hang on it')
    .option('--overwrite', "take the file's side where Koolla and the file both changed")
    .addOption(language())
    .action(async (dir: string | undefined, flags: LoadFlags) => {
      const files = readOrRefuse(dir ?? deps.bundled, flags.language, deps);
      if (files) await withDatabase(deps, (db) => load(db, files, flags, deps));
    });
  registry
    .command('export')
    .argument('[dir]', 'folder to write to', 'registry-export')
    .description('write the registry as files, with what was changed in Koolla')
    .addOption(language())
    .action(async (dir: string, flags: { language: Language }) => {
      await withDatabase(deps, async (db) => {
        for (const [name, state] of exportTo(dir, await readRegistry(db)))
          deps.out(`${path.join(dir, name)}: ${words[flags.language][state]}`);
      });
    });
  registry
    .command('check')
    .argument('[dir]', 'folder with the files; the bundled ones unless told')
    .description('check the files without a database; says each problem and how to mend it')
    .addOption(language())
    .action((dir: string | undefined, flags: { language: Language }) => {
      const files = readOrRefuse(dir ?? deps.bundled, flags.language, deps);
      if (!files) return;
      deps.out(words[flags.language].fine);
      for (const [list, entries] of Object.entries(files)) deps.out(`  ${list}: ${(entries as readonly unknown[]).length}`);
    });
  registry.addCommand(personCommand({ out: deps.out, withDatabase: (act) => withDatabase(deps, act), now: deps.now }));
  return registry;
}

/** Writes the files that differ from what stands there. Returns each file's name and what became of it. */
function exportTo(dir: string, registry: Registry): Map<string, 'wrote' | 'same'> {
  mkdirSync(dir, { recursive: true });
  const done = new Map<string, 'wrote' | 'same'>();
  for (const [name, content] of writeRegistryFiles(registry)) {
    const file = path.join(dir, name);
    const same = existing(file) === content;
    if (!same) writeFileSync(file, content);
    done.set(name, same ? 'same' : 'wrote');
  }
  return done;
}

async function load(db: Db, files: Registry, flags: LoadFlags, deps: RegistryCommandDeps): Promise<void> {
  const options = { prune: flags.prune ?? false, overwrite: flags.overwrite ?? false };
  const plan = flags.dryRun
    ? await planRegistryLoad(db, files, options)
    : await loadRegistry(db, files, { actor: 'cli', authority: 'administrator', source: 'cli', now: deps.now() }, options);
  for (const line of planLines(plan, !flags.dryRun, flags.language)) deps.out(line);
  if (plan.dangling.length > 0) process.exitCode = 1;
}

function readOrRefuse(dir: string, language: Language, deps: RegistryCommandDeps): Registry | undefined {
  try {
    return readRegistryFiles(dir, language);
  } catch (error) {
    if (!(error instanceof RegistryFileError)) throw error;
    for (const { file, line, field, problem, mend } of error.problems) deps.out(`${file}:${line}: ${field}: ${problem} ${mend}`);
    deps.out(words[language].bad(error.problems.length));
    process.exitCode = 1;
    return undefined;
  }
}

async function withDatabase(deps: RegistryCommandDeps, act: (db: Db) => Promise<void>): Promise<void> {
  const database = await deps.open();
  try {
    await act(database.db);
  } finally {
    await database.close();
  }
}

function existing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
