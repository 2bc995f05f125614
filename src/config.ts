// The only reader of the environment. Settings come from the environment or a `.env` file beside package.json
// (the environment wins); every problem is reported at once, each with how to mend it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod/v4';
import { ConfigError } from './errors.js';
import type { DatabaseLocation } from './storage/database.js';
import { isPublic } from './storage/postgres-binaries.js';

export interface SlackConfig {
  readonly botToken?: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly stateSecret?: string;
  readonly apiUrl?: string;
  readonly authorizeUrl?: string;
}

export interface TeamsConfig {
  readonly appId?: string;
  readonly appPassword?: string;
  /** The organisation of the app registration. */
  readonly tenantId?: string;
  /** Further organisations whose people may speak to Koolla. */
  readonly otherTenants?: readonly string[];
  readonly appType?: 'SingleTenant' | 'UserAssignedMSI';
}

export interface MailConfig {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
}

export interface Config {
  readonly database: DatabaseLocation;
  readonly port: number;
  /** Absent when no Slack credentials are set. */
  readonly slack?: SlackConfig;
  /** Absent when no Teams credentials are set. */
  readonly teams?: TeamsConfig;
  /** Absent: nobody is written to by e-mail. */
  readonly mail?: MailConfig;
  /** Where people reach this service, without a slash at its end; absent: no links to it are given. */
  readonly publicUrl?: string;
  /** Neither platform has credentials: terminal chat, and Teams' endpoint unauthenticated on 127.0.0.1. */
  readonly local: boolean;
  /** Where to listen: loopback in local mode. */
  readonly host: string;
  /** 32 bytes; encrypts platform tokens at rest. */
  /** The current key first, then earlier ones that may still be in use. */
  readonly encryptionKeys?: readonly [Buffer, ...Buffer[]];
  readonly timeZone: string;
  readonly logLevel: string;
  /** Work e-mails of the first stewards, lower case. */
  readonly stewards: readonly string[];
  readonly production: boolean;
}

const root = path.resolve(import.meta.dirname, '..');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const text = z.string().trim().min(1).optional();

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a PostgreSQL address' }).optional(),
  KOOLLA_DATA_DIR: text,
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: text,
  SLACK_API_URL: z.url().optional(),
  SLACK_AUTHORIZE_URL: z.url().optional(),
  TEAMS_APP_ID: text,
  TEAMS_APP_PASSWORD: text,
  TEAMS_TENANT_ID: text,
  TEAMS_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  KOOLLA_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is not an SMTP address' }).optional(),
  KOOLLA_MAIL_FROM: text,
  KOOLLA_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is not a web address' }).optional(),
  KOOLLA_ENCRYPTION_KEY: text,
  KOOLLA_TIME_ZONE: z.string().refine(isTimeZone, 'is not a time zone').default('Europe/Helsinki'),
  KOOLLA_STEWARDS: z.string().default(''),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  NODE_ENV: z.string().optional(),
});
type Environment = z.infer<typeof environment>;

const mends: Readonly<Record<string, string>> = {
  DATABASE_URL: 'Write it as postgresql://user:password@host:5432/koolla, or leave it out to use the embedded database.',
  KOOLLA_SMTP_URL: 'Write it as smtp://user:password@host:587 or smtps://user:password@host:465; signs such as @ in the password as %40.',
  KOOLLA_PUBLIC_URL: 'Write it as https://koolla.example.fi, the address at which people reach this service.',
  PORT: 'Give a whole number from 0 to 65535.',
  TEAMS_APP_TYPE: 'Write SingleTenant or UserAssignedMSI.',
  KOOLLA_TIME_ZONE: 'Write a name such as Europe/Helsinki, or leave it out.',
  LOG_LEVEL: `Write one of ${logLevels.join(', ')}.`,
};

/** What is in the environment and in `.env`; an empty value counts as not set. */
export function readSettings(processEnvironment: NodeJS.ProcessEnv = process.env, file = path.join(root, '.env')): Record<string, string> {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return Object.fromEntries(
    Object.entries({ ...fromFile, ...processEnvironment }).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
  );
}

/**
 * Checks the settings as a whole.
 * @throws ConfigError naming every problem
 */
export function loadConfig(settings: Record<string, string> = readSettings()): Config {
  const parsed = environment.safeParse(settings);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const setting = String(issue.path[0] ?? '');
        return { setting, problem: `${issue.message}.`, mend: mends[setting] ?? 'See .env.example.' };
      }),
    );
  }
  const env = parsed.data;
  const problems = [...slackProblems(env), ...teamsProblems(env), ...keyProblems(env), ...mailProblems(env)];
  const slack = slackConfig(env);
  const teams = teamsConfig(env);
  const production = env.NODE_ENV === 'production';
  const local = !slack && !teams;
  if (production && local && problems.length === 0) {
    problems.push({
      setting: 'NODE_ENV',
      problem: 'is production, but neither Slack nor Teams has credentials.',
      mend: 'Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, or TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID (see README); for a trial on your own machine leave NODE_ENV out.',
    });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    database: env.DATABASE_URL
      ? { url: env.DATABASE_URL }
      : { folder: env.KOOLLA_DATA_DIR ? path.resolve(env.KOOLLA_DATA_DIR) : defaultFolder() },
    port: env.PORT,
    ...(slack && { slack }),
    ...(teams && { teams }),
    local,
    host: local ? '127.0.0.1' : '0.0.0.0',
    ...(env.KOOLLA_SMTP_URL && env.KOOLLA_MAIL_FROM && { mail: { url: env.KOOLLA_SMTP_URL, from: sender(env.KOOLLA_MAIL_FROM) } }),
    ...(env.KOOLLA_PUBLIC_URL && { publicUrl: env.KOOLLA_PUBLIC_URL.replace(/\/+$/, '') }),
    ...(env.KOOLLA_ENCRYPTION_KEY && { encryptionKeys: encryptionKeys(env.KOOLLA_ENCRYPTION_KEY) }),
    timeZone: env.KOOLLA_TIME_ZONE,
    logLevel: env.LOG_LEVEL,
    stewards: env.KOOLLA_STEWARDS.split(/[,;\s]+/)
      .filter(Boolean)
      .map((email) => email.toLowerCase()),
    production,
  };
}

type Problem = ConfigError['problems'][number];

function slackProblems(env: Environment): Problem[] {
  const problems: Problem[] = [];
  const need = (setting: keyof Environment, why: string, mend: string) => {
    if (!env[setting]) problems.push({ setting, problem: why, mend });
  };
  const inSlack = 'Find it at api.slack.com/apps, your app,';
  if (env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN)
    need('SLACK_SIGNING_SECRET', 'is missing beside SLACK_BOT_TOKEN.', `${inSlack} Basic Information.`);
  if (env.SLACK_CLIENT_ID || env.SLACK_CLIENT_SECRET) {
    need('SLACK_CLIENT_ID', 'is missing beside SLACK_CLIENT_SECRET.', `${inSlack} Basic Information.`);
    need('SLACK_CLIENT_SECRET', 'is missing beside SLACK_CLIENT_ID.', `${inSlack} Basic Information.`);
    need('SLACK_STATE_SECRET', 'is needed for installing into many workspaces.', 'Make one with "openssl rand -hex 32".');
    if (!env.SLACK_APP_TOKEN) need('SLACK_SIGNING_SECRET', 'is missing beside SLACK_CLIENT_ID.', `${inSlack} Basic Information.`);
    need('KOOLLA_ENCRYPTION_KEY', "is needed to keep workspaces' tokens.", 'Make one with "openssl rand -base64 32".');
  }
  if (!env.SLACK_BOT_TOKEN && !env.SLACK_CLIENT_ID && (env.SLACK_SIGNING_SECRET || env.SLACK_APP_TOKEN)) {
    problems.push({
      setting: 'SLACK_BOT_TOKEN',
      problem: 'is missing beside the other Slack settings.',
      mend: `${inSlack} OAuth & Permissions; or set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for many workspaces.`,
    });
  }
  return problems;
}

function teamsProblems(env: Environment): Problem[] {
  const problems: Problem[] = [];
  if (!env.TEAMS_APP_ID) {
    if (env.TEAMS_APP_PASSWORD || env.TEAMS_TENANT_ID) {
      problems.push({
        setting: 'TEAMS_APP_ID',
        problem: 'is missing beside the other Teams settings.',
        mend: 'It is the Application (client) ID of the app registration in Entra.',
      });
    }
    return problems;
  }
  if (!env.TEAMS_TENANT_ID)
    problems.push({
      setting: 'TEAMS_TENANT_ID',
      problem: 'is missing beside TEAMS_APP_ID.',
      mend: 'It is the Directory (tenant) ID of the app registration in Entra.',
    });
  else if (!z.array(z.guid()).min(1).safeParse(tenants(env)).success)
    problems.push({
      setting: 'TEAMS_TENANT_ID',
      problem: 'is not made of directory ids.',
      mend: "Write the Directory (tenant) ID of the app registration in Entra, such as 1f0c8e5a-0b1d-4c52-9a53-6f0d2f6f8a11; after it, with commas between, those of other organisations that may use Koolla. An organisation's name or web address will not do.",
    });
  if (env.TEAMS_APP_TYPE === 'SingleTenant' && !env.TEAMS_APP_PASSWORD) {
    problems.push({
      setting: 'TEAMS_APP_PASSWORD',
      problem: 'is missing beside TEAMS_APP_ID.',
      mend: "Make a client secret in Entra's app registration, or set TEAMS_APP_TYPE=UserAssignedMSI.",
    });
  }
  return problems;
}

function keyProblems(env: Environment): Problem[] {
  if (!env.KOOLLA_ENCRYPTION_KEY || encryptionKeys(env.KOOLLA_ENCRYPTION_KEY).every((key) => key.length === 32)) return [];
  return [
    {
      setting: 'KOOLLA_ENCRYPTION_KEY',
      problem: 'is not 32 bytes.',
      mend: 'Make one with "openssl rand -base64 32". To change it, write the new one, a comma, and the old one.',
    },
  ];
}

function mailProblems(env: Environment): Problem[] {
  const problems: Problem[] = [];
  const from = 'Give the address that Koolla writes from, such as "Koolla <koolla@example.fi>".';
  if (env.KOOLLA_SMTP_URL && !env.KOOLLA_MAIL_FROM)
    problems.push({ setting: 'KOOLLA_MAIL_FROM', problem: 'is missing beside KOOLLA_SMTP_URL.', mend: from });
  if (env.KOOLLA_MAIL_FROM && !env.KOOLLA_SMTP_URL)
    problems.push({ setting: 'KOOLLA_SMTP_URL', problem: 'is missing beside KOOLLA_MAIL_FROM.', mend: mends.KOOLLA_SMTP_URL ?? '' });
  if (env.KOOLLA_MAIL_FROM && !z.email().safeParse(sender(env.KOOLLA_MAIL_FROM).address).success)
    problems.push({ setting: 'KOOLLA_MAIL_FROM', problem: 'has no e-mail address in it.', mend: from });
  return problems;
}

/** "Koolla <koolla@example.fi>" or the bare address. */
function sender(text: string): MailConfig['from'] {
  const named = /^"?([^"<>]*?)"?\s*<([^<>]+)>$/.exec(text.trim());
  return named ? { name: named[1] || 'Koolla', address: (named[2] ?? '').trim() } : { name: 'Koolla', address: text.trim() };
}

function slackConfig(env: Environment): SlackConfig | undefined {
  if (!env.SLACK_BOT_TOKEN && !env.SLACK_CLIENT_ID) return undefined;
  return present({
    botToken: env.SLACK_BOT_TOKEN,
    signingSecret: env.SLACK_SIGNING_SECRET,
    appToken: env.SLACK_APP_TOKEN,
    clientId: env.SLACK_CLIENT_ID,
    clientSecret: env.SLACK_CLIENT_SECRET,
    stateSecret: env.SLACK_STATE_SECRET,
    apiUrl: env.SLACK_API_URL,
    authorizeUrl: env.SLACK_AUTHORIZE_URL,
  });
}

function teamsConfig(env: Environment): TeamsConfig | undefined {
  if (!env.TEAMS_APP_ID) return undefined;
  const [tenantId, ...otherTenants] = tenants(env);
  return present({
    appId: env.TEAMS_APP_ID,
    appPassword: env.TEAMS_APP_PASSWORD,
    tenantId,
    ...(otherTenants.length > 0 && { otherTenants }),
    appType: env.TEAMS_APP_TYPE,
  });
}

/** "own, another": the first is the app registration's own, lower case. */
function tenants(env: Environment): string[] {
  return [
    ...new Set(
      (env.TEAMS_TENANT_ID ?? '')
        .toLowerCase()
        .split(/[,;\s]+/)
        .filter(Boolean),
    ),
  ];
}

/** The object without its undefined members. */
function present<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** "new,old": what the old one closed is closed anew with the new one. */
function encryptionKeys(value: string): [Buffer, ...Buffer[]] {
  const [current = '', ...earlier] = value.split(',').map((part) => part.trim());
  return [encryptionKey(current), ...earlier.filter((part) => part !== '').map(encryptionKey)];
}

function encryptionKey(value: string): Buffer {
  return /^[0-9a-f]{64}$/i.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * `.koolla` in the checkout. As root PostgreSQL runs as somebody who must be able to get there: where the
 * checkout lies below a closed folder, one of its own below /var/lib.
 */
function defaultFolder(): string {
  if (process.getuid?.() !== 0 || isPublic(root)) return path.join(root, '.koolla');
  return path.join('/var/lib', `koolla-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
}
