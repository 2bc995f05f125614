// The Teams app package: built by the very command that an administrator runs, valid by Microsoft's own schema without a
// network, its texts complete in all three languages, its icons what Teams asks for and what the drawings show.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32, inflateRawSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const source = path.join(root, 'manifest/teams');
const folder = mkdtempSync(path.join(tmpdir(), 'teams-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const appId = '11111111-2222-3333-4444-555555555555';
const run = promisify(execFile);
const pack = (...args: string[]): Promise<{ stdout: string }> =>
  // Without what the machine's own settings may say.
  run(process.execPath, [path.join(root, 'tools/package-teams.mjs'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, TEAMS_APP_ID: '' },
  });

test('the command builds a package that is valid and holds this installation\u2019s own ids', async () => {
  const out = path.join(folder, 'koolla.zip');
  const { stdout } = await pack(
    '--app-id',
    appId.toUpperCase(),
    '--website',
    'https://example.fi/koolla/',
    '--developer',
    'Kaupunki "A"',
    '--out',
    out,
  );
  expect(stdout).toContain("valid by Microsoft's schema");
  const files = unzip(readFileSync(out));
  expect([...files.keys()].sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png', 'sv.json']);
  const text = files.get('manifest.json')?.toString() ?? '';
  expect(text).not.toContain('{{');
  expect(JSON.parse(text)).toMatchObject({
    id: appId,
    version: JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version,
    bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'] }],
    composeExtensions: [{ botId: appId }],
    developer: { name: 'Kaupunki "A"', websiteUrl: 'https://example.fi/koolla', privacyUrl: 'https://example.fi/koolla/privacy' },
  });
});

test.each([
  ['no application id', ['--website', 'https://example.fi'], 'application id is missing'],
  ['no https', ['--app-id', appId, '--website', 'http://example.fi'], 'https://'],
  [
    'a name that Teams does not take',
    ['--app-id', appId, '--website', 'https://example.fi', '--developer', 'x'.repeat(33)],
    '/developer/name',
  ],
])('with %s it says what to do and builds nothing', async (_name, args, sentence) => {
  const error = await pack(...args, '--out', path.join(folder, 'none.zip')).then(
    () => undefined,
    (reason: { code: number; stderr: string }) => reason,
  );
  expect(error?.code).toBe(1);
  expect(error?.stderr).toContain(sentence);
  expect(error?.stderr).not.toMatch(/\bat .*:\d+:\d+/);
  expect(() => readFileSync(path.join(folder, 'none.zip'))).toThrow();
});

test('every text of the manifest is there in Swedish and English', () => {
  const manifest = JSON.parse(readFileSync(path.join(source, 'manifest.json'), 'utf8'));
  const expected = ['name.short', 'name.full', 'description.short', 'description.full'];
  for (const [list, { commands }] of manifest.bots[0].commandLists.entries()) {
    for (const index of commands.keys()) {
      expected.push(
        `bots[0].commandLists[${list}].commands[${index}].title`,
        `bots[0].commandLists[${list}].commands[${index}].description`,
      );
    }
  }
  for (const [index, { parameters = [] }] of manifest.composeExtensions[0].commands.entries()) {
    const command = `composeExtensions[0].commands[${index}]`;
    expected.push(`${command}.title`, `${command}.description`);
    for (const at of parameters.keys()) expected.push(`${command}.parameters[${at}].title`, `${command}.parameters[${at}].description`);
  }
  for (const language of ['sv', 'en']) {
    const texts = JSON.parse(readFileSync(path.join(source, `${language}.json`), 'utf8'));
    expect(
      Object.keys(texts)
        .filter((key) => key !== '$schema')
        .sort(),
      language,
    ).toEqual([...expected].sort());
  }
  expect(manifest.localizationInfo.additionalLanguages.map((entry: { file: string }) => entry.file)).toEqual(['sv.json', 'en.json']);
});

describe('icons', () => {
  const drawn = (name: string) => new Resvg(readFileSync(path.join(source, `${name}.svg`), 'utf8')).render();

  test.each([
    ['color', 192],
    ['outline', 32],
  ])('%s.png is what its drawing shows, %i pixels square', (name, size) => {
    const image = drawn(name);
    expect([image.width, image.height]).toEqual([size, size]);
    expect(readFileSync(path.join(source, `${name}.png`)).equals(image.asPng())).toBe(true);
  });

  test('the outline is white on nothing, the colour icon has no hole', () => {
    const outline = pixels(drawn('outline').pixels);
    expect(outline.some(([, , , alpha]) => alpha === 0)).toBe(true);
    // Premultiplied: white at any strength has all channels alike.
    expect(outline.every(([red, green, blue, alpha]) => red === alpha && green === alpha && blue === alpha)).toBe(true);
    expect(pixels(drawn('color').pixels).every(([, , , alpha]) => alpha === 255)).toBe(true);
  });
});

function pixels(bytes: Uint8Array): number[][] {
  return Array.from({ length: bytes.length / 4 }, (_, index) => [...bytes.subarray(index * 4, index * 4 + 4)]);
}

/** The files of a zip by its directory, each checked by its checksum. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
    expect(crc32(content), name).toBe(bytes.readUInt32LE(at + 16));
    files.set(name, content);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
