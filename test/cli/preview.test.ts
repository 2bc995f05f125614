// `koolla preview`: each thing of the catalogue as each platform gets it, in three languages; its names are there to be
// listed, and a name that is not is told.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.js';
import { previewCommand, printed } from '../../src/cli/preview.js';
import { languages, viewAsText } from '../../src/conversation/view.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import { textsOf, textsOfForm } from '../contract/views.js';
import { bundled } from '../registry/folder.js';

const folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const registry = readRegistryFiles(bundled);

async function preview(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const command = previewCommand({ out: (line) => void lines.push(line), bundled }).exitOverride();
  command.configureOutput({ writeErr: (text) => void lines.push(text) });
  await command.parseAsync(args, { from: 'user' }).catch(() => {});
  return lines.join('\n');
}

test('without a name it lists every name once', async () => {
  const names = (await preview()).split('\n');
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual((await catalogue(registry, 'fi')).map(({ name }) => name));
});

test('the catalogue has the same things in every language, each in its own words', async () => {
  const [fi, ...others] = await Promise.all(languages.map((language) => catalogue(registry, language)));
  const everyday = fi?.filter(({ name }) => !name.startsWith('extreme.')) ?? [];
  for (const other of others) {
    expect(other.map(({ name }) => name)).toEqual(everyday.map(({ name }) => name));
    const texts = (all: typeof other) => all.map((shown) => ('view' in shown ? viewAsText(shown.view) : JSON.stringify(shown.form.fields)));
    const spoken = (all: typeof other) => texts(all.filter(({ name }) => !name.startsWith('sample.')));
    const same = spoken(other).filter((text) => spoken(everyday).includes(text));
    expect(same).toEqual([]);
  }
});

describe.each(languages)('in %s', (language) => {
  test('as text it says everything, buttons and what to type included', async () => {
    for (const shown of (await catalogue(registry, language)).filter(({ name }) => !name.startsWith('extreme.'))) {
      const text = squeezed(printed(shown, 'text'));
      const parts = 'view' in shown ? textsOf(shown.view) : textsOfForm(shown.form);
      for (const part of parts) expect(text, shown.name).toContain(squeezed(part));
    }
  });

  test('as Slack and Teams get it, it is their JSON', async () => {
    const slack = JSON.parse(await preview('ask.agreed', '--platform', 'slack', '--lang', language));
    expect(slack.messages[0].blocks[0].type).toMatch(/header|rich_text|section/);
    const [card] = JSON.parse(await preview('ask.agreed', '--platform', 'teams', '--lang', language));
    expect(card).toMatchObject({ type: 'AdaptiveCard', lang: language });
    expect(JSON.parse(await preview('network.convene', '--platform', 'slack', '--lang', language)).modal.type).toBe('modal');
  });
});

test('a page needs nothing beside it', async () => {
  const file = path.join(folder, 'one.html');
  expect(await preview('home.help', '--out', file)).toBe(file);
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('data-name="home.help.fi"');
  expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
});

test('an unknown name, platform, language or kind of file is told', async () => {
  expect(await preview('none.such')).toContain('There is no view “none.such”');
  expect(await preview('home.help', '--platform', 'irc')).toMatch(/slack, teams, text/);
  expect(await preview('home.help', '--lang', 'de')).toMatch(/fi, sv, en/);
  expect(await preview('home.help', '--out', 'x.gif')).toContain('.html or .png');
});

/** Text as it is however the lines were broken. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
