// `npm start`: reads the settings, starts the service, and where there is a terminal and no platform, chats in it.
import { type Config, loadConfig } from './config.js';
import type { Core } from './core.js';
import { ConfigError, StorageError } from './errors.js';
import type { Terminal } from './platforms/terminal/terminal.js';
import type { Service } from './service.js';
import { joinEmbedded } from './storage/embedded.js';

/** sysexits.h: the configuration is wrong, or something needed is unavailable. */
const exitCodes = { config: 78, unavailable: 69 };

const config = settingsOrExit();
// PostgreSQL starts while the rest of Koolla is still being loaded; what goes wrong with it, the service tells.
const early = 'folder' in config.database ? joinEmbedded(config.database.folder).catch(() => undefined) : undefined;
const { createLog } = await import('./log.js');
const { logFile, startService } = await import('./service.js');
const { createTerminal } = await import('./platforms/terminal/terminal.js');

const chats = config.local && process.stdin.isTTY === true && process.stdout.isTTY === true;
// In a chat the log would run between the lines of the conversation.
const log = createLog(config.logLevel, chats ? logFile(config) : undefined);
const say = (text: string) => void process.stderr.write(`${text}\n`);

let service: Service;
let terminal: Terminal | undefined;
try {
  service = await startService(config, log, { onWaiting: say, ...(chats && { alsoTo: (core: Core) => chat(core).messenger }) });
} catch (error) {
  say(explain(error, config));
  await (await early)?.leave();
  process.exit(exitCodes.unavailable);
}

await (await early)?.leave();

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await service.stop();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

if (config.local) {
  say(`Koolla is ready in local mode: no Slack or Teams credentials are set (README: Slack, Teams).`);
  say(`Teams' endpoint without sign-in, for Microsoft's local client only: http://127.0.0.1:${service.port}/api/messages`);
}
if (terminal) {
  // where notices for the local person go while the chat is open
  await service.core.callers.remember(service.core.localActor, {}, 'certain', new Date());
  await terminal.run();
  await stop();
}

function chat({ conversation, localActor }: Core): Terminal {
  terminal = createTerminal({ conversation, input: process.stdin, output: process.stdout, actor: localActor, language: 'fi' });
  return terminal;
}

function settingsOrExit(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(
      `Koolla cannot start with these settings:\n${error.problems.map((p) => `  ${p.setting} ${p.problem}\n    ${p.mend}`).join('\n')}\n`,
    );
    process.exit(exitCodes.config);
  }
}

function explain(error: unknown, { port }: Config): string {
  if (error instanceof StorageError) return error.message;
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is in use, perhaps by another Koolla. Stop that one, or choose another port with PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
  return `Koolla could not start: ${(error as Error).stack ?? String(error)}`;
}
