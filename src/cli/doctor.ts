// `koolla doctor`: looks at everything that an installation needs and says, for each thing that is not right,
// how to mend it. Changes nothing.
import { Command } from 'commander';
import { type Config, loadConfig } from '../config.js';
import { ConfigError, type DeliveryError } from '../errors.js';
import { createMail } from '../platforms/mail/mail.js';
import { type Database, openDatabase } from '../storage/database.js';

/** One thing looked at. `note` is worth knowing, `problem` keeps something from working. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly says: string;
}

const networkPatienceMs = 8_000;

/** Exit code 1 when there is a problem. */
export function doctorCommand(out: (line: string) => void): Command {
  return new Command('doctor')
    .description('check this installation and say how to mend what is not right')
    .option('--json', 'one JSON object a line')
    .action(async (options: { json?: boolean }) => {
      let problems = 0;
      for await (const finding of examine()) {
        if (finding.state === 'problem') problems += 1;
        out(options.json ? JSON.stringify(finding) : `${finding.state.padEnd(7)}  ${finding.what}: ${finding.says}`);
      }
      process.exitCode = problems > 0 ? 1 : 0;
    });
}

/** Looks at one thing after another. */
export async function* examine(): AsyncGenerator<Finding> {
  yield nodeVersion();
  let config: Config;
  try {
    config = loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) yield { what: problem.setting, state: 'problem', says: `${problem.problem} ${problem.mend}` };
    return;
  }
  yield { what: 'settings', state: 'ok', says: config.local ? 'no platform credentials: local mode' : 'complete' };
  yield config.slack?.botToken
    ? await slack(config.slack.botToken, config.slack.apiUrl ?? 'https://slack.com/api/')
    : { what: 'Slack', state: 'note', says: config.slack ? 'installed per workspace at /slack/install' : 'not set up (README: Slack)' };
  yield config.teams ? await teams(config.teams) : { what: 'Teams', state: 'note', says: 'not set up (README: Teams)' };
  yield await mail(config);
  if (!config.stewards.length) {
    yield {
      what: 'KOOLLA_STEWARDS',
      state: config.local ? 'note' : 'problem',
      says: 'nobody keeps the registry. Set it to the work e-mail of the first steward.',
    };
  }
  yield* database(config);
  yield await service(config);
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return {
    what: 'Node.js',
    state: enough ? 'ok' : 'problem',
    says: enough ? process.versions.node : `${process.versions.node} is too old. Install 20.19 or newer.`,
  };
}

async function* database(config: Config): AsyncGenerator<Finding> {
  let opened: Database;
  try {
    opened = await openDatabase(config.database);
  } catch (error) {
    yield { what: 'database', state: 'problem', says: (error as Error).message };
    return;
  }
  try {
    const { rows } = await opened.pool.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    yield {
      what: 'database',
      state: 'ok',
      says: `PostgreSQL ${rows[0]?.version} (${opened.folder ? `embedded in ${opened.folder}` : 'DATABASE_URL'})`,
    };
    const [responsibilities, networks, contacts, failed] = await Promise.all([
      opened.db.responsibility.count(),
      opened.db.network.count(),
      opened.db.assignment.count({ where: { kind: 'contact' } }),
      opened.db.notice.count({ where: { state: 'failed' } }),
    ]);
    yield responsibilities > 0
      ? { what: 'registry', state: 'ok', says: `${responsibilities} responsibilities, ${networks} networks` }
      : {
          what: 'registry',
          state: 'note',
          says: 'empty; the bundled agreements load at the first start, or with: npx koolla registry load',
        };
    yield contacts > 0
      ? { what: 'contact persons', state: 'ok', says: `${contacts} named` }
      : {
          what: 'contact persons',
          state: 'note',
          says: 'none named, so nobody is reminded. A steward names them with: /verkosto asetukset',
        };
    yield failed > 0
      ? {
          what: 'deliveries',
          state: 'problem',
          says: `${failed} messages could not be delivered. See the log, and /healthz of the service.`,
        }
      : { what: 'deliveries', state: 'ok', says: 'nothing undelivered' };
  } finally {
    await opened.close();
  }
}

async function slack(token: string, api: string): Promise<Finding> {
  try {
    const response = await fetch(new URL('auth.test', api), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(networkPatienceMs),
    });
    const answer = (await response.json()) as { ok: boolean; error?: string; team?: string };
    if (answer.ok) return { what: 'Slack', state: 'ok', says: `the token belongs to ${answer.team ?? 'a workspace'}` };
    return {
      what: 'Slack',
      state: 'problem',
      says: `the token is refused (${answer.error}). Copy SLACK_BOT_TOKEN again from api.slack.com/apps, OAuth & Permissions.`,
    };
  } catch {
    return { what: 'Slack', state: 'problem', says: `${api} cannot be reached from this machine. Check the network and SLACK_API_URL.` };
  }
}

async function mail({ mail: settings, publicUrl }: Config): Promise<Finding> {
  if (!settings)
    return {
      what: 'e-mail',
      state: 'note',
      says: 'not set up: who uses neither Slack nor Teams is not reached (README: Calling a network together)',
    };
  const sender = createMail(settings);
  try {
    await sender.verify();
    return publicUrl
      ? { what: 'e-mail', state: 'ok', says: `the server takes mail from ${settings.from.address}` }
      : {
          what: 'e-mail',
          state: 'note',
          says: 'the server takes mail; set KOOLLA_PUBLIC_URL so that invitations can be answered on a page',
        };
  } catch (error) {
    const { code } = error as DeliveryError;
    return {
      what: 'e-mail',
      state: 'problem',
      says: `the server of KOOLLA_SMTP_URL does not take mail (${code}). Check host, port, user and password.`,
    };
  } finally {
    sender.close();
  }
}

async function teams(config: NonNullable<Config['teams']>): Promise<Finding> {
  if (!config.appPassword) return { what: 'Teams', state: 'note', says: 'managed identity: checked only where the service runs' };
  try {
    const response = await fetch(`https://login.microsoftonline.com/${encodeURIComponent(config.tenantId ?? '')}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: config.appId ?? '',
        client_secret: config.appPassword,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(networkPatienceMs),
    });
    if (response.ok) return { what: 'Teams', state: 'ok', says: 'the app registration gives a token' };
    const { error } = (await response.json()) as { error?: string };
    return {
      what: 'Teams',
      state: 'problem',
      says: `the app registration refuses (${error}). Check TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID in Entra.`,
    };
  } catch {
    return { what: 'Teams', state: 'problem', says: 'login.microsoftonline.com cannot be reached from this machine. Check the network.' };
  }
}

async function service(config: Config): Promise<Finding> {
  try {
    const response = await fetch(`http://127.0.0.1:${config.port}/healthz`, { signal: AbortSignal.timeout(2_000) });
    const { status } = (await response.json()) as { status: string };
    return {
      what: 'service',
      state: response.ok ? 'ok' : 'problem',
      says: response.ok ? `runs on port ${config.port}` : `runs on port ${config.port} and asks for attention (${status}); see /healthz`,
    };
  } catch {
    return { what: 'service', state: 'note', says: `does not run on port ${config.port}. Start it with: npm start` };
  }
}
