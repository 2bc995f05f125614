// Microsoft's libraries for Teams as one file, dist/platforms/teams/libraries.js: 1,200 files take a second and 85 MB to
// load, this a third. What Koolla never calls is left out; should a call ever lead there, the error says so.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * botbuilder-dialogs: conversations by prompts, with recognisers of numbers and dates in a dozen languages; teams-ai brings
 * them for signing people in. whatwg-url: node-fetch takes it where Node has no URL of its own.
 */
const leftOut = /^(botbuilder-dialogs|whatwg-url)$/;

/** Makes the bundle where it is not there or not of these versions; tells whether it did. */
export async function bundleTeams(root, outfile) {
  const stamp = `${outfile}.stamp`;
  const parts = ['package-lock.json', 'src/platforms/teams/libraries.ts', 'tools/bundle-teams.mjs'];
  const wanted = createHash('sha256')
    .update(parts.map((part) => readFileSync(path.join(root, part), 'utf8')).join('\n'))
    .digest('hex');
  if (existsSync(outfile) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  const { build } = await import('esbuild');
  await build({
    entryPoints: [path.join(root, 'src/platforms/teams/libraries.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    // They print what went wrong beside our log, some of it with what was said.
    drop: ['console'],
    minifyWhitespace: true,
    legalComments: 'linked',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    // The libraries are CommonJS and ask for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [{ name: 'left-out', setup: leaveOut }],
  });
  writeFileSync(stamp, wanted);
  return true;
}

function leaveOut({ onResolve, onLoad }) {
  onResolve({ filter: leftOut }, ({ path: name }) => ({ path: name, namespace: 'left-out' }));
  // Classes are derived from what is left out while the libraries load, so each name in it stands for a class.
  onLoad({ filter: /./, namespace: 'left-out' }, ({ path: name }) => ({
    contents: `module.exports = new Proxy({}, {
      get: (_, part) => part === '__esModule' ? undefined : class {
        constructor() { throw new Error('${name} (' + String(part) + ') is left out of the bundle: see tools/bundle-teams.mjs'); }
      },
    });`,
    loader: 'js',
  }));
}
