// Who may import whom, as a table. A new folder must be entered here before anything can stand in it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '../src');

/** For each part, the other parts of src it may import. Pure parts import only pure ones. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  'registry/model': [],
  conversation: ['registry/model'],
  registry: ['registry/model', 'conversation', 'errors'],
  ask: ['registry', 'conversation', 'errors'],
  delivery: ['conversation', 'errors'],
  reminders: ['registry', 'delivery', 'conversation', 'errors', 'generated/finnish-holidays'],
  metrics: ['registry', 'conversation', 'errors', 'ask/figure-reader', 'reminders/dates', 'reminders/calendar'],
  pictures: ['metrics', 'conversation'],
  api: ['registry', 'metrics', 'conversation', 'errors'],
  meetings: ['registry', 'delivery', 'conversation', 'errors', 'reminders'],
  learn: ['registry', 'delivery', 'conversation', 'errors', 'metrics/comment', 'reminders/calendar'],
  storage: [
    'api',
    'registry',
    'ask',
    'reminders',
    'meetings',
    'metrics',
    'learn',
    'delivery',
    'conversation',
    'platforms/ports',
    'errors',
    'generated',
  ],
  'platforms/ports': ['conversation', 'errors'],
  'platforms/slack': ['platforms/ports', 'conversation', 'delivery', 'errors'],
  'platforms/teams': ['platforms/ports', 'conversation', 'delivery', 'errors'],
  'platforms/terminal': ['conversation', 'delivery', 'errors'],
  'platforms/mail': ['conversation', 'delivery', 'errors'],
  catalogue: ['registry', 'ask', 'reminders', 'meetings', 'metrics', 'learn', 'delivery', 'conversation'],
  config: ['errors', 'storage'],
  invitations: ['meetings', 'reminders', 'delivery', 'conversation', 'storage'],
  log: [],
  server: [],
  core: [
    'invitations',
    'pictures',
    'registry',
    'ask',
    'reminders',
    'meetings',
    'metrics',
    'learn',
    'delivery',
    'conversation',
    'storage',
    'errors',
    'log',
    'config',
  ],
  connect: ['core', 'config', 'delivery', 'log', 'server', 'storage', 'platforms/slack', 'platforms/teams', 'platforms/mail'],
  service: ['api', 'core', 'connect', 'config', 'delivery', 'log', 'server', 'storage', 'errors'],
  cli: [
    'core',
    'connect',
    'service',
    'api',
    'registry',
    'ask',
    'reminders',
    'metrics',
    'delivery',
    'conversation',
    'storage',
    'catalogue',
    'platforms/slack',
    'platforms/teams',
    'platforms/terminal',
    'platforms/mail',
    'errors',
    'log',
    'config',
  ],
  main: ['core', 'service', 'platforms/terminal', 'storage', 'errors', 'config', 'log'],
};

/** Packages that only one part may know. */
const packageHomes: readonly { readonly packages: RegExp; readonly homes: readonly string[] }[] = [
  { packages: /^@slack\//, homes: ['platforms/slack'] },
  { packages: /^(botbuilder|botframework-|@microsoft\/)/, homes: ['platforms/teams'] },
  { packages: /^(@prisma\/|pg$|pg-boss$)/, homes: ['storage', 'generated'] },
  { packages: /^nodemailer/, homes: ['platforms/mail'] },
  { packages: /^(node-cron|prom-client)$/, homes: ['service', 'server'] },
  { packages: /^pino$/, homes: ['log', 'platforms/slack', 'platforms/teams'] },
];

/** Parts that must stay pure: no file, clock, environment or network of their own. */
const pureParts = ['registry/model', 'conversation', 'ask', 'reminders', 'meetings', 'metrics', 'learn'];
const impure = /\bprocess\.env\b|\bDate\.now\(\)|\bnew Date\(\)|from 'node:(fs|http|https|net|child_process)/;
/** The ids and the stopwatch of the door itself. */
const impureAllowed = new Set(['conversation/router.ts']);

const files = readdirSync(source, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .map((file) => file.replaceAll(path.sep, '/'));

test('every file belongs to a part of the table', () => {
  expect(files.filter((file) => !(partOf(file) in mayImport))).toEqual([]);
});

test('imports run only along the table', () => {
  const wrong = files.flatMap((file) => {
    const from = partOf(file);
    return importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).replace(/\.js$/, ''))
      .filter((target) => {
        const to = partOf(`${target}.ts`);
        return (
          to !== from &&
          !(mayImport[from] ?? []).some(
            (allowed) => to === allowed || target === allowed || (allowed === 'registry' && to === 'registry/model'),
          )
        );
      })
      .map((target) => `${file} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('a platform, Prisma and the queue are each known in one place', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => packageHomes.some(({ packages, homes }) => packages.test(target) && !homes.includes(partOf(file))))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the core reads no clock, file, environment or network', () => {
  const wrong = files.filter((file) => pureParts.includes(partOf(file)) && !impureAllowed.has(file) && impure.test(read(file)));
  expect(wrong).toEqual([]);
});

test('no module has grown past 400 lines', () => {
  expect(files.filter((file) => read(file).split('\n').length > 400)).toEqual([]);
});

/** `platforms/slack/…` → platforms/slack; `registry/model.ts` → registry/model; `main.ts` → main. */
function partOf(file: string): string {
  const [first = '', second = ''] = file.replace(/\.ts$/, '').split('/');
  if (first === 'platforms') return file.split('/').length > 2 ? `${first}/${second}` : 'platforms/ports';
  if (first === 'registry' && second === 'model') return 'registry/model';
  return first;
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function read(file: string): string {
  return readFileSync(path.join(source, file), 'utf8');
}
