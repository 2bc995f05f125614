// Settings: what is wrong is told all at once, and the modes that follow from what is set.
import { expect, test } from 'vitest';
import { loadConfig } from '../src/config.js';
import { ConfigError } from '../src/errors.js';

function problems(settings: Record<string, string>): string[] {
  try {
    loadConfig(settings);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => problem.setting);
  }
}

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
const teams = { TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: '1f0c8e5a-0b1d-4c52-9a53-6f0d2f6f8a11' };

test('without credentials: local mode, this machine only, its own database', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({ local: true, host: '127.0.0.1', port: 3978, production: false });
  expect(config.database).toHaveProperty('folder');
});

test('production without credentials does not start; with one platform it does, on all addresses', () => {
  expect(problems({ NODE_ENV: 'production' })).toEqual(['NODE_ENV']);
  expect(loadConfig({ NODE_ENV: 'production', ...slack })).toMatchObject({ local: false, host: '0.0.0.0' });
  expect(loadConfig({ NODE_ENV: 'production', ...teams }).teams).toMatchObject({ appType: 'SingleTenant' });
});

test('every problem is told at once, each with how to mend it', () => {
  expect(problems({ PORT: 'x', DATABASE_URL: 'mysql://h/d', LOG_LEVEL: 'loud' })).toEqual(['DATABASE_URL', 'PORT', 'LOG_LEVEL']);
  expect(problems({ SLACK_CLIENT_ID: 'c', TEAMS_APP_ID: 'a' })).toEqual([
    'SLACK_CLIENT_SECRET',
    'SLACK_STATE_SECRET',
    'SLACK_SIGNING_SECRET',
    'KOOLLA_ENCRYPTION_KEY',
    'TEAMS_TENANT_ID',
    'TEAMS_APP_PASSWORD',
  ]);
  expect(problems({ ...slack, KOOLLA_ENCRYPTION_KEY: 'short' })).toEqual(['KOOLLA_ENCRYPTION_KEY']);
});

test('a key is changed by writing the new one before the old one', () => {
  const [fresh, old] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const both = `${fresh.toString('base64')}, ${old.toString('hex')}`;
  expect(loadConfig({ ...slack, KOOLLA_ENCRYPTION_KEY: both }).encryptionKeys).toEqual([fresh, old]);
  expect(loadConfig({ ...slack, KOOLLA_ENCRYPTION_KEY: fresh.toString('hex') }).encryptionKeys).toEqual([fresh]);
  expect(problems({ ...slack, KOOLLA_ENCRYPTION_KEY: `${both},short` })).toEqual(['KOOLLA_ENCRYPTION_KEY']);
});

test('half a set of credentials is a problem, not a silent local mode', () => {
  expect(problems({ SLACK_SIGNING_SECRET: 's' })).toEqual(['SLACK_BOT_TOKEN']);
  expect(problems({ TEAMS_APP_PASSWORD: 'p' })).toEqual(['TEAMS_APP_ID']);
});

test('several organisations in Teams: the first is the app’s own, and what is no directory id is a problem', () => {
  const [own, other] = [teams.TEAMS_TENANT_ID, '9E2D7C40-33aa-4f6e-8d1b-0c5f4a7b6e22'];
  expect(loadConfig(teams).teams).toMatchObject({ tenantId: own });
  expect(loadConfig(teams).teams).not.toHaveProperty('otherTenants');
  expect(loadConfig({ ...teams, TEAMS_TENANT_ID: ` ${own},${other} ,${own}` }).teams).toMatchObject({
    tenantId: own,
    otherTenants: [other.toLowerCase()],
  });
  for (const wrong of ['example.onmicrosoft.com', `${own},contoso`, `${own}x`, ','])
    expect(problems({ ...teams, TEAMS_TENANT_ID: wrong }), wrong).toEqual(['TEAMS_TENANT_ID']);
});

test('stewards are work e-mails without regard to case', () => {
  expect(loadConfig({ KOOLLA_STEWARDS: 'Maija@Example.fi; b@example.fi' }).stewards).toEqual(['maija@example.fi', 'b@example.fi']);
});

test('e-mail needs a server and a sender, and a mistake in them shows no password', () => {
  const smtp = 'smtp://koolla:hunter2@mail.example.fi:587';
  expect(loadConfig({ KOOLLA_SMTP_URL: smtp, KOOLLA_MAIL_FROM: '"Koolla, testi" <koolla@example.fi>' }).mail).toEqual({
    url: smtp,
    from: { name: 'Koolla, testi', address: 'koolla@example.fi' },
  });
  expect(problems({ KOOLLA_SMTP_URL: smtp })).toEqual(['KOOLLA_MAIL_FROM']);
  expect(problems({ KOOLLA_MAIL_FROM: 'koolla@example.fi' })).toEqual(['KOOLLA_SMTP_URL']);
  expect(problems({ KOOLLA_SMTP_URL: smtp, KOOLLA_MAIL_FROM: 'Koolla' })).toEqual(['KOOLLA_MAIL_FROM']);
  expect(problems({ KOOLLA_PUBLIC_URL: 'koolla.example.fi' })).toEqual(['KOOLLA_PUBLIC_URL']);
  expect(loadConfig({ KOOLLA_PUBLIC_URL: 'https://koolla.example.fi/' }).publicUrl).toBe('https://koolla.example.fi');
  expect(() => loadConfig({ KOOLLA_SMTP_URL: 'http://koolla:hunter2@x', KOOLLA_MAIL_FROM: 'k@example.fi' })).toThrow(/KOOLLA_SMTP_URL/);
  expect(() => loadConfig({ KOOLLA_SMTP_URL: 'http://koolla:hunter2@x', KOOLLA_MAIL_FROM: 'k@example.fi' })).not.toThrow(/hunter2/);
});
