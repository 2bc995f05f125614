// Every sample view and form, drawn by Microsoft's own renderer in headless Chromium as wide as a phone and as a desktop:
// nothing runs out of its card, and no button's title is cut, as Teams does with what is longer than one line. Two pictures with all of them are left in test/.shots.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../../src/platforms/teams/card.js';
import { renderForm } from '../../../src/platforms/teams/render-form.js';
import { renderView } from '../../../src/platforms/teams/render-view.js';
import { sampleForms, sampleViews } from '../../contract/views.js';
import { chromiumHint, findChromium, shotsFolder } from '../../support/teams-playground.js';

const executablePath = findChromium();
if (!executablePath) console.warn(`SKIPPED: test/platforms/teams/phone.test.ts. ${chromiumHint}`);

/** The renderer as one script for the browser. */
async function renderer(): Promise<string> {
  const built = await build({
    stdin: { contents: "export * from 'adaptivecards'", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    globalName: 'AdaptiveCards',
    write: false,
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** About what Teams has set: buttons stand side by side on a desktop and wrap, on a phone one below the other. */
const hostConfig = (width: number) => ({
  fontFamily: 'Segoe UI, DejaVu Sans, sans-serif',
  actions: { maxActions: 6, actionsOrientation: width < 400 ? 'vertical' : 'horizontal', buttonSpacing: 8 },
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  containerStyles: { attention: { backgroundColor: '#fde7e9', foregroundColors: { default: { default: '#252423', subtle: '#605e5c' } } } },
});

describe.skipIf(!executablePath)(`drawn by Microsoft's renderer${executablePath ? '' : ` (skipped: ${chromiumHint})`}`, () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    script = await renderer();
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
  }, 30_000);
  afterAll(() => browser?.close());

  // The longest texts are the contract's matter; here they would only make the picture long.
  const views = sampleViews.filter((view) => view.name !== 'ask.long' && view.name !== 'ask.lists');
  const cards: AdaptiveCard[] = [
    ...views.flatMap((view) => renderView(view).slice(0, 2)),
    ...sampleForms.slice(0, 9).map((form) => renderForm(form, 1, { kind: 'card' })),
  ];

  test.each([320, 600])('at %i px nothing runs out of its card, and no button is cut', async (width) => {
    const page = await browser.newPage({ viewport: { width: width < 400 ? 6 * (width + 20) : 4 * (width + 20), height: 900 } });
    await page.setContent(
      `<style>main{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start} body{margin:8px;background:#f5f5f5;font:14px sans-serif} .card{width:${width}px;background:#fff;margin-bottom:16px;box-sizing:border-box}
       .ac-actionSet{flex-wrap:wrap} .ac-pushButton{padding:6px 12px;max-width:100%;font:600 14px 'Segoe UI','DejaVu Sans',sans-serif} .ac-pushButton,.ac-pushButton *{white-space:nowrap!important;overflow:hidden;text-overflow:ellipsis} input,textarea,select{max-width:100%;box-sizing:border-box}</style><main></main>`,
    );
    await page.addScriptTag({ content: script });
    const overflowing = await page.evaluate(draw, { cards: JSON.parse(JSON.stringify(cards)), hostConfig: hostConfig(width) });
    mkdirSync(shotsFolder, { recursive: true });
    await page.screenshot({ path: path.join(shotsFolder, `teams-cards-${width}.png`), fullPage: true });
    await page.close();
    expect(overflowing).toEqual([]);
  });
});

/** What `draw` uses of the browser's globals, which are not in this project's types. */
interface BrowserGlobals {
  readonly document: Drawn & { createElement(tag: string): Drawn; querySelector(selector: string): Drawn | null };
  readonly AdaptiveCards: {
    readonly AdaptiveCard: new () => { hostConfig: unknown; parse(json: unknown): void; render(): Drawn | undefined };
    readonly HostConfig: new (config: unknown) => unknown;
  };
}

interface Drawn {
  className: string;
  readonly textContent: string;
  append(child: Drawn): void;
  querySelectorAll(selector: string): Iterable<Drawn>;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  getBoundingClientRect(): { readonly right: number };
}

/** Runs in the browser: draws the cards, gives back those whose content is wider than they are, whose buttons are cut, or that were not drawn. */
function draw({ cards, hostConfig }: { cards: unknown[]; hostConfig: unknown }): string[] {
  const { AdaptiveCards, document } = globalThis as unknown as BrowserGlobals;
  const wrong: string[] = [];
  for (const json of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.parse(json);
    const frame = document.createElement('div');
    frame.className = 'card';
    document.querySelector('main')?.append(frame);
    const drawn = card.render();
    if (!drawn) {
      wrong.push(`not drawn: ${JSON.stringify(json).slice(0, 80)}`);
      continue;
    }
    frame.append(drawn);
  }
  for (const frame of document.querySelectorAll('.card')) {
    const edge = frame.getBoundingClientRect().right + 1;
    for (const element of frame.querySelectorAll('*')) {
      if (element.getBoundingClientRect().right > edge) {
        wrong.push(`${element.className}: ${element.textContent.slice(0, 80)}`);
        break;
      }
    }
  }
  for (const title of document.querySelectorAll('.ac-pushButton, .ac-pushButton *'))
    if (title.scrollWidth > title.clientWidth + 1) wrong.push(`cut: ${title.textContent}`);
  return wrong;
}
