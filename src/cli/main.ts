// The command line: `npx koolla ask | remind | metrics | registry | preview | doctor`. Beside a running service it joins that
// service's database; alone it starts the embedded one and stops it again.
import { Command } from 'commander';
import { type Config, loadConfig } from '../config.js';
import { connectPlatforms } from '../connect.js';
import { type Core, createCore } from '../core.js';
import type { Messenger } from '../delivery/messenger.js';
import { ConfigError, StorageError } from '../errors.js';
import { createLog } from '../log.js';
import { bundledFolder } from '../storage/bundled-registry.js';
import { type Database, openDatabase } from '../storage/database.js';
import { askCommand } from './ask.js';
import { doctorCommand } from './doctor.js';
import { metricsCommand } from './metrics.js';
import { previewCommand } from './preview.js';
import { registryCommand } from './registry.js';
import { remindCommand } from './remind.js';

const out = (line: string) => void process.stdout.write(`${line}\n`);
const now = () => new Date();

let settings: Config | undefined;
const config = (): Config => {
  settings ??= loadConfig();
  return settings;
};

async function open(): Promise<Database> {
  return openDatabase(config().database);
}

async function withCore(work: (core: Core, database: Database) => Promise<void>): Promise<void> {
  const database = await open();
  try {
    const core = await createCore({ database, config: config(), log: createLog('silent'), now, lasting: false });
    try {
      await work(core, database);
    } finally {
      await core.stop();
    }
  } finally {
    await database.close();
  }
}

/** With the messengers of the platforms that have credentials; nothing is listened to. */
async function withDelivery(work: (core: Core, messengers: readonly Messenger[]) => Promise<void>): Promise<void> {
  await withCore(async (core, database) => {
    const platforms = await connectPlatforms(config(), core, database, createLog('silent'), now);
    try {
      await work(core, platforms.messengers);
    } finally {
      await platforms.stop();
    }
  });
}

const program = new Command('koolla')
  .description('Who is responsible for what, who calls the network together, and the monthly figures.')
  .addCommand(askCommand({ withCore, out, now, input: process.stdin }))
  .addCommand(remindCommand({ withDelivery, out, now }))
  .addCommand(metricsCommand({ out, open, now, stdout: process.stdout }))
  .addCommand(registryCommand({ out, open, bundled: bundledFolder, now }))
  .addCommand(previewCommand({ out, bundled: bundledFolder }))
  .addCommand(doctorCommand(out))
  .showHelpAfterError('Add --help to see what can be given.');

// A reader that has had enough (`koolla … | head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(`Settings to mend:\n${error.problems.map((p) => `  ${p.setting} ${p.problem}\n    ${p.mend}`).join('\n')}\n`);
    process.exitCode = 78;
  } else if (error instanceof StorageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 69;
  } else {
    throw error;
  }
}
