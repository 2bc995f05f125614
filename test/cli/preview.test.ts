// `koolla preview`: a thing of the catalogue as each platform gets it; the names are there to be listed, and a name that is
// not is told. What all of the catalogue says and how stands in test/catalogue.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.js';
import { previewCommand } from '../../src/cli/preview.js';
import { readRegistryFiles } from '../../src/registry/files.js';
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

test('without a name it lists every name once', { timeout: 60_000 }, async () => {
  const names = (await preview()).split('\n');
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual((await catalogue(registry, 'fi')).map(({ name }) => name));
});

test('a name is printed as each platform gets it, in the language that is asked for', async () => {
  const text = await preview('home.help', '--lang', 'sv');
  expect(text).toMatch(/^Så här hjälper Koolla/);
  expect(text).toContain('Inställningar: /koolla inställningar');
  const slack = JSON.parse(await preview('home.help', '--platform', 'slack', '--language', 'en'));
  expect(slack.messages[0].blocks[0].type).toMatch(/header|rich_text|section/);
  expect(slack.messages[0].text).toContain('How Koolla helps');
  const [card] = JSON.parse(await preview('home.help', '--platform', 'teams'));
  expect(card).toMatchObject({ type: 'AdaptiveCard', lang: 'fi' });
  expect(JSON.parse(await preview('home.find', '--platform', 'slack')).modal.type).toBe('modal');
});

test('the beginning of names prints all that begin so', async () => {
  const text = await preview('home.lin', '--lang', 'en');
  expect(text).toContain('Link your other account');
  expect(text).toContain('The accounts were not linked.');
});

test('a form as text shows what is chosen, what is typed and what is wrong with it', async () => {
  const text = await preview('network.not-mine');
  expect(text).toContain('(x) Varahenkilölle: Matti Mallikas');
  expect(text).toContain('( ) Rekisterin hoitajalle: Stina Storgård');
  expect(text).toContain('[ ] Siirrän yhteyshenkilön tehtävän pysyvästi');
  const wrong = await preview('network.convene.error');
  expect(wrong).toContain('Kellonaika *: yhdeksältä');
  expect(wrong).toContain('! Anna kellonaika, esimerkiksi 9.00.');
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
  expect(await preview('home.hlep')).toContain('home.help');
  expect(await preview('home.help', '--platform', 'irc')).toMatch(/slack, teams, text/);
  expect(await preview('home.help', '--lang', 'de')).toMatch(/fi, sv, en/);
  expect(await preview('home.help', '--out', 'x.gif')).toContain('.html or .png');
});
