// The manifest that an administrator pastes into Slack: by Slack's own schema, by the tighter limits that
// @slack/web-api's Manifest type documents, and that it asks for exactly what the code uses.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { botScopes } from '../../../src/platforms/slack/scopes.js';

const folder = path.resolve(import.meta.dirname, '../../../manifest/slack');
const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');

const text = (maxLength: number, minLength = 1) => ({ type: 'string', minLength, maxLength });
const closed = (properties: object, required: string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const https = { type: 'string', pattern: '^https://' };
const list = (items: object, maxItems: number) => ({ type: 'array', items, minItems: 1, maxItems, uniqueItems: true });

const schema = closed({
  _metadata: closed({ major_version: { enum: [1, 2] }, minor_version: { type: 'integer' } }),
  display_information: closed({
    name: text(35),
    description: text(140),
    long_description: text(4000, 175),
    background_color: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
  }),
  features: closed({
    app_home: closed({
      home_tab_enabled: { const: true },
      messages_tab_enabled: { const: true },
      messages_tab_read_only_enabled: { const: false },
    }),
    agent_view: closed({ agent_description: text(300), suggested_prompts: list(closed({ title: text(75), message: text(500) }), 4) }),
    bot_user: closed({ display_name: text(80), always_online: { type: 'boolean' } }),
    shortcuts: list(closed({ name: text(24), type: { enum: ['message', 'global'] }, callback_id: text(255), description: text(150) }), 10),
    slash_commands: list(
      closed({
        command: { ...text(32, 2), pattern: '^/' },
        url: https,
        description: text(2000),
        usage_hint: text(1000),
        should_escape: { const: false },
      }),
      50,
    ),
  }),
  oauth_config: closed({ redirect_urls: list(https, 1000), scopes: closed({ bot: list({ type: 'string' }, 255) }) }),
  settings: closed({
    event_subscriptions: closed({ request_url: https, bot_events: list({ type: 'string' }, 100) }),
    interactivity: closed({ is_enabled: { const: true }, request_url: https, message_menu_options_url: https }),
    org_deploy_enabled: { type: 'boolean' },
    socket_mode_enabled: { type: 'boolean' },
    token_rotation_enabled: { type: 'boolean' },
  }),
});

const ownSchema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../support/slack-schema/manifest.schema.json'), 'utf8'));
const code = path.resolve(import.meta.dirname, '../../../src/platforms/slack');
const sources = readdirSync(code)
  .map((file) => readFileSync(path.join(code, file), 'utf8'))
  .join('\n');

/** What each method that the code calls needs, by Slack's reference of its Web API; '' needs nothing. */
const scopeOf: Readonly<Record<string, string>> = {
  'auth.test': '',
  'views.open': '',
  'views.push': '',
  'views.update': '',
  'views.publish': '',
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'assistant.threads.setStatus': 'chat:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'conversations.history': 'im:history',
  'conversations.open': 'im:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'users.info': 'users:read',
};

describe('the Slack manifest', () => {
  it('is one by Slack’s own schema, also with the socket and for an organisation', () => {
    const validate = new Ajv({ allErrors: true, strict: false, logger: false }).compile(ownSchema);
    const { request_url: _, ...events } = manifest.settings.event_subscriptions;
    const settings = {
      ...manifest.settings,
      event_subscriptions: events,
      interactivity: { is_enabled: true },
      org_deploy_enabled: true,
      socket_mode_enabled: true,
    };
    for (const each of [manifest, { ...manifest, settings }]) {
      validate(each);
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...manifest, display_information: {} })).toBe(false);
  });

  it('asks for no scope that nothing needs, and the code calls nothing without its scope', () => {
    const called = new Set(
      [...sources.matchAll(/\bclient\.((?:[a-z]+\.)+[a-zA-Z]+)\(|apiCall\('([a-zA-Z.]+)'/g)].map((match) => match[1] ?? match[2] ?? ''),
    );
    called.delete('apiCall');
    for (const method of called) expect(scopeOf, `nobody has said what ${method} needs`).toHaveProperty([method]);
    const events: Readonly<Record<string, string>> = { 'message.im': 'im:history', app_mention: 'app_mentions:read' };
    const needed = new Set([
      ...[...called].map((method) => scopeOf[method]),
      ...manifest.settings.event_subscriptions.bot_events.map((event: string) => events[event] ?? ''),
      ...(manifest.features.slash_commands.length > 0 ? ['commands'] : []),
      // the address is a field of its own in what users.info answers
      ...(/profile\?\.email/.test(sources) ? ['users:read.email'] : []),
    ]);
    needed.delete('');
    expect([...needed].sort()).toEqual([...botScopes].sort());
  });

  it('has the shape and the lengths that Slack takes', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('asks for the scopes that the installation asks for, and the guide says why for each', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...botScopes]);
    for (const scope of botScopes) expect(readme).toMatch(new RegExp(`^\\| \`${scope}\` \\| \\S.{20,}\\|$`, 'm'));
    expect(readme.split('| Event |')[0]?.match(/^\| `[a-z_]+:?[a-z.]*` \|/gm)).toHaveLength(botScopes.length);
  });

  it('subscribes to the events and names the commands and shortcuts that are listened to', () => {
    const routes = readFileSync(path.resolve(import.meta.dirname, '../../../src/platforms/slack/routes.ts'), 'utf8');
    const listened = /app\.event\(\/\^\(([^)]+)\)/.exec(routes)?.[1]?.split('|').sort();
    expect(manifest.settings.event_subscriptions.bot_events.map((event: string) => event.split('.')[0]).sort()).toEqual(listened);
    expect(manifest.features.slash_commands.map((each: { command: string }) => each.command)).toEqual([
      '/vastuu',
      '/verkosto',
      '/luvut',
      '/kysymykset',
      '/koolla',
    ]);
    for (const shortcut of manifest.features.shortcuts) expect(shortcut.callback_id).toMatch(/^koolla_(ask|figures|ask_about)$/);
  });

  it('sends everything to one address, the one that is served', () => {
    const urls = [
      manifest.settings.event_subscriptions.request_url,
      manifest.settings.interactivity.request_url,
      ...manifest.features.slash_commands.map((each: { url: string }) => each.url),
    ];
    expect(new Set(urls)).toEqual(new Set(['https://koolla.example.fi/slack/events']));
    expect(manifest.oauth_config.redirect_urls).toEqual(['https://koolla.example.fi/slack/oauth_redirect']);
  });
});
