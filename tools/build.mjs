// Builds what runs: Prisma's client where the schema is newer, Finland's holidays, then each TypeScript file to dist/
// (types are checked by `npm run check`), and Microsoft's libraries bundled beside them. Runs at `npm ci` and again, in a
// blink, before start and test.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleTeams } from './bundle-teams.mjs';

const root = path.resolve(import.meta.dirname, '..');
const teamsLibraries = path.join(root, 'dist/platforms/teams/libraries.js');
const compilerFile = path.join(root, 'src/generated/prisma/query-compiler.wasm');
const quiet = process.argv.includes('--quiet');
const say = (line) => quiet || console.log(line);

await generateClient();
await reckonHolidays();
await compile();
if (await bundleTeams(root, teamsLibraries)) say("bundled Microsoft's libraries for Teams");

async function generateClient() {
  const schema = path.join(root, 'prisma/schema.prisma');
  const client = path.join(root, 'src/generated/prisma/client.ts');
  const stamp = path.join(root, 'src/generated/prisma/.schema');
  const wanted = readFileSync(schema, 'utf8');
  if (existsSync(client) && existsSync(compilerFile) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  try {
    execFileSync(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--no-hints'], {
      cwd: root,
      stdio: 'pipe',
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}\n`);
    throw new Error('prisma generate failed', { cause: error });
  }
  await unpackCompiler();
  writeFileSync(stamp, wanted);
  say("generated Prisma's client");
}

/** The client carries its query compiler as text, which would stay in memory twice, 5 MB of it: it gets the bytes as a file. */
async function unpackCompiler() {
  const file = path.join(root, 'src/generated/prisma/internal/class.ts');
  const asText = /const \{ wasm \} = await import\("(.+)"\)\s+return await decodeBase64AsWasm\(wasm\)/;
  const source = readFileSync(file, 'utf8');
  const [, module] = asText.exec(source) ?? [];
  if (!module)
    throw new Error("Prisma's client brings its query compiler in another way than before: see unpackCompiler in tools/build.mjs");
  const { wasm } = await import(module);
  writeFileSync(compilerFile, Buffer.from(wasm, 'base64'));
  const asFile = `const { readFile } = await import('node:fs/promises')
    return new WebAssembly.Module(await readFile(new URL('../${path.basename(compilerFile)}', import.meta.url)))`;
  writeFileSync(file, source.replace(asText, asFile));
}

/** Finland's public holidays as a list: reckoned while running they take the whole world's data and an almanac of the planets. */
async function reckonHolidays() {
  const file = path.join(root, 'src/generated/finnish-holidays.ts');
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/date-holidays/package.json'), 'utf8'));
  const head = `// Public holidays by year, month and day; made by tools/build.mjs with date-holidays ${version}.\n`;
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(head)) return;
  const { default: Holidays } = await import('date-holidays');
  const finnish = new Holidays('FI', { types: ['public'] });
  const years = Array.from({ length: 200 }, (_, i) => 1950 + i);
  const lines = years.map(
    (year) => `  ${year}: '${[...new Set(finnish.getHolidays(year).map(({ date }) => date.slice(5, 10)))].join(' ')}',\n`,
  );
  writeFileSync(file, `${head}export const publicHolidays: Readonly<Record<number, string>> = {\n${lines.join('')}};\n`);
}

async function compile() {
  const bundled = path.join(root, 'src/platforms/teams/libraries.ts');
  const sources = typescriptFiles(path.join(root, 'src')).filter((file) => file !== bundled);
  const output = path.join(root, 'dist');
  const stamp = path.join(root, 'node_modules/.cache/koolla-build');
  // names and times of all sources and of this file: when nothing moved since the last build, dist/ is what it would become
  const state = [import.meta.filename, ...sources].map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: sources,
    outdir: output,
    outbase: path.join(root, 'src'),
    format: 'esm',
    platform: 'node',
    // Not 'node20': for that esbuild makes of each regular expression with \p{…} one that is compiled at every use.
    target: 'es2023',
    sourcemap: true,
    logLevel: 'warning',
    metafile: true,
  });
  // The process that draws starts while somebody waits: in one file, its libraries load in a third of the time.
  await build({
    entryPoints: [path.join(root, 'src/pictures/worker.ts')],
    outfile: path.join(output, 'pictures/worker.js'),
    bundle: true,
    external: ['@resvg/resvg-js'],
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
  const compiler = path.join(output, path.relative(path.join(root, 'src'), compilerFile));
  copyFileSync(compilerFile, compiler);
  const made = new Set(Object.keys(result.metafile.outputs).map((file) => path.resolve(file)));
  made.add(compiler);
  // a source that is gone leaves nothing behind
  for (const file of filesBelow(output)) if (!made.has(file) && !file.startsWith(teamsLibraries)) rmSync(file);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
  say(`built ${sources.length} modules into dist/`);
}

function typescriptFiles(folder) {
  return filesBelow(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile());
}
