// Everything that Koolla shows, as both platforms draw it, in headless Chromium at phone and desktop width, light and dark:
// nothing runs out of its frame and no text is cut. `npm run contact-sheet` makes the pages for people to look through.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.js';
import { type Drawn, drawn } from '../../src/cli/preview.js';
import { languages } from '../../src/conversation/view.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import { bundled } from '../registry/folder.js';
import { chromiumHint, findChromium } from '../support/teams-playground.js';

interface Page {
  close(): Promise<void>;
}
interface Drawing {
  previewPage(items: readonly Drawn[]): Promise<string>;
  openBrowser(): Promise<{ newPage(options: object): Promise<Page>; close(): Promise<void> }>;
  examine(page: Page, html: string): Promise<string[]>;
}

const withChromium = findChromium() !== undefined;
if (!withChromium) console.warn(`SKIPPED: test/platforms/contact-sheet.test.ts. ${chromiumHint}`);
const registry = readRegistryFiles(bundled);

describe.skipIf(!withChromium)(`the contact sheet${withChromium ? '' : ` (skipped: ${chromiumHint})`}`, () => {
  let drawing: Drawing;
  let browser: Awaited<ReturnType<Drawing['openBrowser']>>;
  beforeAll(async () => {
    drawing = (await import(pathToFileURL(path.resolve(import.meta.dirname, '../../tools/preview-page.mjs')).href)) as Drawing;
    browser = await drawing.openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  const misfits = async (items: readonly Drawn[]): Promise<string[]> => {
    const page = await browser.newPage({ viewport: { width: 2_360, height: 900 } });
    try {
      return await drawing.examine(page, await drawing.previewPage(items));
    } finally {
      await page.close();
    }
  };

  test.each(languages)('fits in %s', { timeout: 180_000 }, async (language) => {
    const items = (await catalogue(registry, language)).map(drawn);
    expect(items.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (let at = 0; at < items.length; at += 12) wrong.push(...(await misfits(items.slice(at, at + 12))));
    expect(wrong).toEqual([]);
  });

  test('what does not fit is found', { timeout: 60_000 }, async () => {
    const row = (text: string) => [
      { type: 'raw_text', text },
      { type: 'raw_text', text },
    ];
    const table = { type: 'table', rows: [row('x'.repeat(60)), row('y')] };
    const card = { type: 'AdaptiveCard', version: '1.5' };
    const column = { type: 'Column', width: '900px', items: [{ type: 'TextBlock', text: 'x' }] };
    const wide = { ...card, body: [{ type: 'ColumnSet', columns: [column] }] };
    const wrong = await misfits([
      { name: 'wide', language: 'fi', slack: { messages: [{ blocks: [table] }] }, teams: [wide] },
      { name: 'good', language: 'fi', teams: [{ ...card, body: [{ type: 'TextBlock', text: 'Hyvä', wrap: true }] }] },
    ]);
    expect(wrong.some((line) => line.startsWith('wide.fi slack light 360: runs out'))).toBe(true);
    expect(wrong.some((line) => line.startsWith('wide.fi teams dark 360: runs out'))).toBe(true);
    expect(wrong.filter((line) => line.startsWith('good'))).toEqual([]);
  });
});
