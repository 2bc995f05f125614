// Everything that Koolla shows, as both platforms draw it, in headless Chromium on a narrow phone and on a desktop, light
// and dark: nothing runs out of its frame, no text is cut, and each can be read on its ground. `npm run contact-sheet`
// makes the pages for people to look through.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue, type Shown } from '../../src/catalogue/catalogue.js';
import { type Drawn, drawn } from '../../src/cli/preview.js';
import { languages } from '../../src/conversation/view.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import { bundled } from '../registry/folder.js';
import { chromiumHint, findChromium } from '../support/teams-playground.js';

interface Page {
  close(): Promise<void>;
}
interface Drawing {
  previewPage(items: readonly Drawn[], title: string, looks: readonly string[], phone: boolean): Promise<string>;
  openBrowser(): Promise<{ newPage(options: object): Promise<Page>; close(): Promise<void> }>;
  examine(page: Page, html: string): Promise<string[]>;
  examineContrast(page: Page, html: string): Promise<string[]>;
}

const withChromium = findChromium() !== undefined;
if (!withChromium) console.warn(`SKIPPED: test/platforms/contact-sheet.test.ts. ${chromiumHint}`);
const registry = readRegistryFiles(bundled);
/** So many on one page: more of them make it slow, fewer make many pages. */
const perPage = 60;

describe.skipIf(!withChromium)(`the contact sheet${withChromium ? '' : ` (skipped: ${chromiumHint})`}`, () => {
  let drawing: Drawing;
  let browser: Awaited<ReturnType<Drawing['openBrowser']>>;
  beforeAll(async () => {
    drawing = (await import(pathToFileURL(path.resolve(import.meta.dirname, '../../tools/preview-page.mjs')).href)) as Drawing;
    browser = await drawing.openBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  /** Two pages at once: the browser draws one while the next is put together. */
  const examined = async (items: readonly Drawn[], looks: readonly string[], how: 'examine' | 'examineContrast'): Promise<string[]> => {
    const wrong: string[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      const page = await browser.newPage({ viewport: { width: 2_360, height: 900 } });
      try {
        while (next < items.length) {
          const some = items.slice(next, next + perPage);
          next += perPage;
          wrong.push(...(await drawing[how](page, await drawing.previewPage(some, 'Koolla', looks, how === 'examineContrast'))));
        }
      } finally {
        await page.close();
      }
    };
    await Promise.all([work(), work()]);
    return wrong;
  };

  // What a theme changes is colours: what fits in one fits in the other.
  test.each(languages)('fits in %s', { timeout: 300_000 }, async (language) => {
    const items = (await catalogue(registry, language)).map(drawn);
    expect(items.length).toBeGreaterThan(250);
    expect(await examined(items, ['light'], 'examine')).toEqual([]);
  });

  test('can be read, light and dark', { timeout: 300_000 }, async () => {
    const all = await catalogue(registry, 'fi');
    const kind = (shown: Shown) => ('view' in shown ? shown.view.name : `${shown.form.name} ${shown.form.errors ? 'wrong' : ''}`);
    const firsts = all.filter((shown, at) => all.findIndex((other) => kind(other) === kind(shown)) === at);
    expect(await examined(firsts.map(drawn), ['light', 'dark'], 'examineContrast')).toEqual([]);
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
    const sheet: readonly Drawn[] = [
      { name: 'wide', language: 'fi', slack: { messages: [{ blocks: [table] }] }, teams: [wide] },
      { name: 'good', language: 'fi', teams: [{ ...card, body: [{ type: 'TextBlock', text: 'Hyvä', wrap: true }] }] },
    ];
    const wrong = await examined(sheet, ['light', 'dark'], 'examine');
    expect(wrong.some((line) => line.startsWith('wide.fi slack light 360: runs out'))).toBe(true);
    expect(wrong.some((line) => line.startsWith('wide.fi teams dark 320: runs out'))).toBe(true);
    expect(wrong.filter((line) => line.startsWith('good'))).toEqual([]);
  });

  test('what cannot be read is found', { timeout: 60_000 }, async () => {
    const text = { type: 'TextBlock', text: 'Haalea', wrap: true, isSubtle: true, color: 'Warning' };
    const faint = { type: 'AdaptiveCard', version: '1.5', body: [text, { ...text, text: 'Selvä', color: 'Default' }] };
    const wrong = await examined([{ name: 'faint', language: 'fi', teams: [faint] }], ['light', 'dark'], 'examineContrast');
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((line) => !line.includes('Haalea'))).toEqual([]);
  });
});
