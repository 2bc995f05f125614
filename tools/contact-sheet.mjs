// `npm run contact-sheet [-- --lang sv] [--out folder] [--only name]`: everything of the catalogue for both platforms, at
// phone and desktop width, light and dark, on one page to look through, and as pictures of a few things each. Says what
// runs out of its frame or is cut, and then ends with 1.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '../dist/catalogue/catalogue.js';
import { drawn } from '../dist/cli/preview.js';
import { readRegistryFiles } from '../dist/registry/files.js';
import { examine, openBrowser, previewPage } from './preview-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'fi' },
    out: { type: 'string', default: path.join(root, 'test/.shots/contact-sheet') },
    only: { type: 'string', default: '' },
  },
});
const perPicture = 4;

const shown = await catalogue(readRegistryFiles(path.join(root, 'prisma/registry')), values.lang);
// What is beyond every limit fills many screens; it is examined and left out of the pictures.
const items = shown.filter(({ name }) => name.startsWith(values.only)).map(drawn);
mkdirSync(values.out, { recursive: true });
writeFileSync(path.join(values.out, `${values.lang}.html`), await previewPage(items, `Koolla, ${values.lang}`));

const misfits = [];
let browser;
try {
  browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 2_360, height: 900 } });
  for (let at = 0; at < items.length; at += perPicture) {
    const some = items.slice(at, at + perPicture);
    misfits.push(...(await examine(page, await previewPage(some, some.map(({ name }) => name).join(', ')))));
    if (some.every(({ name }) => !name.startsWith('extreme.')))
      await page.screenshot({
        path: path.join(values.out, `${values.lang}-${String(at / perPicture + 1).padStart(2, '0')}.png`),
        fullPage: true,
      });
  }
} catch (error) {
  if (browser) throw error;
  console.error(`The page is written; the pictures and the check are not. ${error.message}`);
} finally {
  await browser?.close();
}
console.log(`${items.length} views and forms: ${path.relative(process.cwd(), path.join(values.out, `${values.lang}.html`))}`);
for (const misfit of misfits) console.log(`  ${misfit}`);
if (misfits.length > 0) process.exitCode = 1;
