// Draws what `koolla preview` renders as a page to look at: Slack's blocks by slack-blocks-to-jsx, Adaptive Cards by
// Microsoft's own renderer with about what Teams has set, each at phone and desktop width, light and dark.
// The libraries are those of development; without them, or without Chromium, it says so.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');

/** A narrow phone, as each app draws on it, and a desktop's column. */
const widths = { slack: [360, 760], teams: [320, 760] };
const themes = ['light', 'dark'];

/** The Chromium on this machine; undefined where there is none. */
export function findChromium() {
  return [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find((file) => file && existsSync(file));
}

/**
 * The whole page as HTML that needs nothing else.
 * @param items `{ name, language, slack?: { messages: [{ blocks }], modal? }, teams?: [card] }`
 * @param looks the themes in which each is drawn, both when absent; `phone` alone leaves the desktop out
 */
export async function previewPage(items, title = 'Koolla', looks = themes, phone = false) {
  const [{ createElement }, { renderToStaticMarkup }, { Message }, adaptiveCards] = await Promise.all([
    import('react'),
    import('react-dom/server'),
    import('slack-blocks-to-jsx'),
    adaptiveCardsScript(),
  ]);
  const slackCss = readFileSync(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');

  const slackBlocks = (blocks, theme, isModal) =>
    renderToStaticMarkup(
      createElement(Message, {
        blocks: blocks.map(drawable),
        logo: logo,
        name: 'Koolla',
        time: new Date('2026-11-23T09:00:00Z'),
        theme,
        withoutWrapper: isModal,
      }),
    );
  const slackFrame = ({ messages = [], modal }, theme) =>
    modal
      ? `<div class="modal-title">${escapeHtml(modal.title.text)}</div>${slackBlocks(modal.blocks, theme, true)}<div class="modal-buttons"><span>${escapeHtml(modal.close?.text ?? '')}</span><span class="primary">${escapeHtml(modal.submit?.text ?? '')}</span></div>`
      : messages.map(({ blocks }) => slackBlocks(blocks, theme, false)).join('');

  const frames = (platform, content) =>
    looks
      .flatMap((theme) => {
        const drawn = content(theme);
        return widths[platform]
          .slice(0, phone ? 1 : undefined)
          .map(
            (width) =>
              `<div class="frame ${platform} ${theme}" data-theme="${theme}" data-width="${width}" style="width:${width}px">${drawn}</div>`,
          );
      })
      .join('');
  const sections = items.map(({ name, language, slack, teams }) => {
    const id = `${name}.${language}`;
    const parts = [];
    if (slack) parts.push(`<h3>Slack</h3><div class="row">${frames('slack', (theme) => slackFrame(slack, theme))}</div>`);
    if (teams)
      parts.push(
        `<h3>Teams</h3><div class="row">${frames('teams', () => teams.map((card) => `<script type="application/json">${JSON.stringify(card).replaceAll('<', '\\u003c')}</script>`).join(''))}</div>`,
      );
    return `<section id="${escapeHtml(id)}" data-name="${escapeHtml(id)}"><h2>${escapeHtml(name)} <small>${language}</small></h2>${parts.join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${slackCss}</style><style>${ownCss}</style></head>
<body><h1>${escapeHtml(title)}</h1><nav>${items.map(({ name, language }) => `<a href="#${escapeHtml(`${name}.${language}`)}">${escapeHtml(name)} ${language}</a>`).join(' ')}</nav>
${sections.join('\n')}
<script>${adaptiveCards.replaceAll('</script', '<\\/script')}</script><script>(${drawCards})(${JSON.stringify(hostConfigs())})</script></body></html>`;
}

/** Opens pages in one headless Chromium. @throws where there is none */
export async function openBrowser() {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('Chromium is missing: install it (Debian: apt-get install chromium; macOS: Google Chrome) or name it in CHROMIUM.');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'] });
}

/** The library takes plain text of Slack's for markup, which Slack does not: what is hostile looks otherwise there. */
const misread = /^extreme\.ask\.hostile\.\w+ slack /;

/** Loads a page of `previewPage` and gives back what does not fit: `section: what`. */
export async function examine(page, html) {
  await page.setContent(html, { waitUntil: 'load' });
  return (await page.evaluate(findMisfits)).filter((misfit) => !misread.test(misfit));
}

/** What can hardly be read on its ground, in the themes that the page has: `section: what`. */
export async function examineContrast(page, html) {
  await page.setContent(html, { waitUntil: 'load' });
  return (await page.evaluate(findFaint)).filter((faint) => !misread.test(faint));
}

/** Of one file from `--out`. */
export async function writePng(html, file) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 2_360, height: 900 } });
    const misfits = await examine(page, html);
    await page.screenshot({ path: file, fullPage: true });
    return misfits;
  } finally {
    await browser.close();
  }
}

/** What the library draws of an image is its address: Koolla's pictures are uploaded and have none here. */
function drawable(block) {
  if (block.type === 'image' && block.slack_file)
    return { type: 'context', elements: [{ type: 'plain_text', text: block.alt_text ?? '' }] };
  return block;
}

const logo = `data:image/svg+xml;base64,${readFileSync(path.join(root, 'manifest/teams/color.svg')).toString('base64')}`;

let script;

/** The renderer as one script for the browser; built once. */
async function adaptiveCardsScript() {
  if (script) return script;
  const { build } = await import('esbuild');
  const built = await build({
    stdin: { contents: "export * from 'adaptivecards'", resolveDir: root },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'AdaptiveCards',
    write: false,
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  script = built.outputFiles[0].text;
  return script;
}

/** About what Teams has set, by theme. */
function hostConfigs() {
  const colours = {
    light: {
      default: '#242424',
      subtle: '#616161',
      accent: '#5b5fc7',
      attention: '#c4314b',
      good: '#237b4b',
      ground: '#ffffff',
      emphasis: '#f5f5f5',
      alarm: '#fcf4f6',
    },
    dark: {
      default: '#ffffff',
      subtle: '#adadad',
      accent: '#9299f7',
      attention: '#f9526b',
      good: '#92c353',
      ground: '#292929',
      emphasis: '#1f1f1f',
      alarm: '#3b1519',
    },
  };
  return Object.fromEntries(
    themes.flatMap((theme) =>
      widths.teams.map((width) => {
        const c = colours[theme];
        const both = (name) => ({ default: c[name], subtle: name === 'default' ? c.subtle : c[name] });
        const foregroundColors = Object.fromEntries(['default', 'accent', 'attention', 'good'].map((name) => [name, both(name)]));
        const style = (backgroundColor) => ({ backgroundColor, foregroundColors });
        return [
          `${theme}${width}`,
          {
            fontFamily: "'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif",
            fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
            lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
            actions: {
              maxActions: 6,
              actionsOrientation: width < 400 ? 'vertical' : 'horizontal',
              buttonSpacing: 8,
              actionAlignment: 'left',
            },
            spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
            separator: { lineThickness: 1, lineColor: theme === 'light' ? '#e0e0e0' : '#525252' },
            containerStyles: { default: style(c.ground), emphasis: style(c.emphasis), attention: style(c.alarm) },
            inputs: { label: { requiredInputs: { suffix: ' *', suffixColor: 'attention' }, optionalInputs: {} } },
          },
        ];
      }),
    ),
  );
}

/** Runs in the browser: draws each card where its JSON stands. */
function drawCards(configs) {
  /* global AdaptiveCards, document */
  for (const frame of document.querySelectorAll('.frame.teams')) {
    for (const source of frame.querySelectorAll('script')) {
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(configs[frame.dataset.theme + frame.dataset.width]);
      card.parse(JSON.parse(source.textContent));
      const drawn = card.render();
      if (drawn) source.replaceWith(drawn);
      else source.replaceWith('NOT DRAWN');
    }
  }
}

/** Runs in the browser: what runs out of its frame, what is cut, what was not drawn. */
function findMisfits() {
  const wrong = [];
  const isInput = (element) => ['INPUT', 'TEXTAREA', 'SELECT', 'OPTION'].includes(element.tagName);
  for (const frame of document.querySelectorAll('.frame')) {
    const where = `${frame.closest('section').dataset.name} ${frame.className.replace('frame ', '')} ${frame.dataset.width}`;
    const say = (what, element) => wrong.push(`${where}: ${what}: ${(element.textContent ?? '').trim().slice(0, 60)}`);
    if (frame.textContent.includes('NOT DRAWN')) say('not drawn', frame);
    if (frame.scrollWidth > frame.clientWidth + 1) say('runs out', frame);
    const edge = frame.getBoundingClientRect().right + 1;
    for (const element of frame.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (box.right > edge) {
        say('runs out', element);
        break;
      }
      if (isInput(element)) continue;
      const style = getComputedStyle(element);
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) say('is cut', element);
      else if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) say('is cut', element);
    }
  }
  return wrong;
}

/**
 * Runs in the browser: texts whose colour is too near to the ground behind them (below 4.5 to 1, large ones 3 to 1).
 * Slack's buttons, code and empty fields have the drawing library's colours, which are neither ours nor Slack's: left out.
 */
function findFaint() {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const over = ([r, g, b, a = 1], ground) => [r, g, b].map((value, i) => value * a + ground[i] * (1 - a));
  const light = (colour) => {
    const [r, g, b] = colour.map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(channels(getComputedStyle(at).backgroundColor));
    return layers.reduce((ground, layer) => over(layer, ground), [255, 255, 255]);
  };
  const faint = [];
  for (const frame of document.querySelectorAll('.frame')) {
    const where = `${frame.closest('section').dataset.name} ${frame.className.replace('frame ', '')} ${frame.dataset.width}`;
    const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (node.textContent.trim() === '' || element.getClientRects().length === 0) continue;
      if (frame.matches('.slack') && element.closest('button, .slack_inline_code, [class*=button], [class*=input], [class*=select]'))
        continue;
      const style = getComputedStyle(element);
      const ground = groundOf(element);
      const [one, other] = [light(over(channels(style.color), ground)), light(ground)];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const isLarge = Number.parseFloat(style.fontSize) >= (Number(style.fontWeight) >= 700 ? 18.66 : 24);
      if (Math.round(ratio * 10) / 10 < (isLarge ? 3 : 4.5))
        faint.push(`${where}: ${ratio.toFixed(1)} to 1: ${node.textContent.trim().slice(0, 60)}`);
    }
  }
  return faint;
}

function escapeHtml(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ownCss = `
body{margin:16px;background:#8a8f98;font:14px/1.4 'Segoe UI','Liberation Sans','DejaVu Sans',sans-serif}
h1,h2,section>h3{font-weight:600;margin:12px 0 6px} section>h3{font-size:13px} nav a{color:#102a43;margin-right:8px;display:inline-block}
.row{display:flex;gap:16px;align-items:flex-start;width:max-content}
.frame{box-sizing:border-box;border-radius:6px;overflow:visible;overflow-wrap:break-word}
.frame.slack{padding:8px 12px} .frame.slack div,.frame.slack p,.frame.slack span,.frame.slack h3,.frame.slack code{overflow-wrap:anywhere!important;word-break:normal!important;min-width:0} .frame.slack td *,.frame.slack th *{overflow-wrap:normal!important} .frame.light{background:#fff;color:#1d1c1d} .frame.dark{background:#1a1d21;color:#d1d2d3}
.frame.teams.dark{background:#292929}
.modal-title{font-weight:700;font-size:18px;padding:8px 0;border-bottom:1px solid #8884;margin-bottom:8px}
.modal-buttons{display:flex;gap:8px;justify-content:flex-end;padding:12px 0 4px;flex-wrap:wrap} .modal-buttons span{border:1px solid #8888;border-radius:4px;padding:6px 12px}
.modal-buttons .primary{background:#007a5a;color:#fff}
.ac-actionSet{flex-wrap:wrap;row-gap:8px}
.ac-pushButton{padding:6px 12px;border-radius:4px;border:1px solid #8888;background:transparent;color:inherit;font:600 14px 'Segoe UI','Liberation Sans','DejaVu Sans',sans-serif;max-width:100%}
.ac-pushButton,.ac-pushButton *{white-space:nowrap!important;overflow:hidden;text-overflow:ellipsis}
.ac-pushButton.style-positive{background:#5b5fc7;color:#fff} .ac-pushButton.style-destructive{background:#c4314b;color:#fff}
.frame.teams.dark .ac-pushButton{color:#fff}
.ac-input,.frame input,.frame textarea,.frame select{max-width:100%;box-sizing:border-box} .frame.teams .ac-input:not([type=checkbox]){width:100%;padding:6px 8px;border:1px solid #8888;border-radius:4px;font:14px 'Segoe UI','Liberation Sans','DejaVu Sans',sans-serif;background:transparent;color:inherit}
.ac-anchor{color:#5b5fc7} .frame.dark .ac-anchor{color:#9299f7}
`;
