// What the platforms cost: a question through Slack and Teams end to end, database included, beside what the libraries do
// bare, in one run on one machine; start, memory at rest, and growth. Run with `npm run bench:platforms` (`-- --requests N`).
import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '3000' }, growth: { type: 'string', default: '100000' } } });
const requests = Number(values.requests);
const growth = Number(values.growth);
const connections = 32;
/** Far more than people ask: a region's thousand civil servants, each of them every twenty seconds. */
const pace = 50;
const secret = 'bench-signing-secret';
const root = path.resolve(import.meta.dirname, '../..');
const questions = [
  'Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?',
  'Kuka kutsuu koolle tyko-verkoston?',
  'Mistä Kela vastaa?',
  'Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?',
  'Paljonko palkkatukipäätöksiä oli Pohjois-Karjalassa 2021?',
];
const print = (line: string) => process.stdout.write(`${line}\n`);
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** Slack's and Teams' own services: takes everything and counts the answers, with the acknowledgement or after it. */
async function startPeer() {
  let answered = 0;
  let waiting: { count: number; done: () => void } | undefined;
  const count = () => {
    answered += 1;
    if (waiting && answered >= waiting.count) waiting.done();
  };
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const url = request.url ?? '';
      response.writeHead(200, { 'content-type': 'application/json' });
      if (url.includes('/api/users.info'))
        response.end(JSON.stringify({ ok: true, user: { id: 'U1', team_id: 'T1', real_name: 'Maija' } }));
      else if (url.includes('/members/')) response.end(JSON.stringify({ id: '29:1', name: 'Maija', email: 'maija@example.fi' }));
      else if (url.includes('/api/')) response.end(JSON.stringify({ ok: true, team_id: 'T1', user_id: 'U0', bot_id: 'B1' }));
      else {
        response.end(JSON.stringify({ id: 'm' }));
        count();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    count,
    reset: () => {
      answered = 0;
    },
    answers: (count: number) =>
      new Promise<void>((resolve) => {
        waiting = { count, done: resolve };
        if (answered >= count) resolve();
      }),
    stop: () => server.close(),
  };
}

interface Served {
  readonly port: number;
  readonly child: ChildProcess;
  readonly readyMs: number;
  memory(): Promise<{ heapUsed: number; rss: number }>;
  stop(): Promise<void>;
}

/** Koolla in a process of its own. */
async function startKoolla(settings: Record<string, string>): Promise<Served> {
  const started = performance.now();
  const child = fork(path.join(root, 'dist/main.js'), [], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'info', ...settings },
    // As npm start does, and the probe beside it.
    execArgv: ['-r', path.join(import.meta.dirname, 'memory-probe.cjs')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors = (errors + String(data)).slice(-20_000);
  });
  const port = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data) => {
      text = (text + String(data)).slice(-5_000);
      const ready = /"port":(\d+),.*"msg":"ready"/.exec(text);
      if (ready) resolve(Number(ready[1]));
    });
    child.once('exit', () => reject(new Error(`Koolla did not start: ${errors}`)));
  });
  return { ...served(child, port, () => errors), readyMs: performance.now() - started };
}

async function startBare(kind: 'bolt' | 'adapter'): Promise<Served> {
  const child = fork(path.join(import.meta.dirname, 'platforms-bare.mjs'), [kind, secret], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const { port } = await new Promise<{ port: number }>((resolve) =>
    child.once('message', (message) => resolve(message as { port: number })),
  );
  return { ...served(child, port, () => ''), readyMs: 0 };
}

function served(child: ChildProcess, port: number, errors: () => string) {
  return {
    child,
    port,
    async memory() {
      const before = errors().split('MEMORY ').length;
      child.kill('SIGUSR2');
      while (errors().split('MEMORY ').length === before) await pause(20);
      return JSON.parse(/.*/.exec(errors().split('MEMORY ').at(-1) ?? '')?.[0] ?? '{}') as { heapUsed: number; rss: number };
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

type Make = (index: number) => { body: string; headers: Record<string, string> };

/** One request; milliseconds to its answer. */
function one(port: number, pathname: string, { body, headers }: ReturnType<Make>): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const call = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path: pathname,
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let said = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          said += chunk;
        });
        response.on('end', () => {
          if ((response.statusCode ?? 500) >= 300) return reject(new Error(`status ${response.statusCode}`));
          if (said.includes('"blocks"')) peer.count();
          resolve(performance.now() - started);
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

function loadOf(times: readonly number[], seconds: number): Load {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: sorted.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** `count` requests over 32 connections, as many as it can serve; over when the last of what they cause has arrived. */
async function load(port: number, pathname: string, make: Make, count: number, end?: Promise<void>): Promise<Load> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < count) {
        next += 1;
        times.push(await one(port, pathname, make(next)));
      }
    }),
  );
  await end;
  return loadOf(times, (performance.now() - started) / 1000);
}

/** `perSecond` requests each second over the same connections, whether or not those before are answered: people do not wait in turn. */
async function paced(port: number, pathname: string, make: Make, perSecond: number, count: number): Promise<Load> {
  const started = performance.now();
  const times = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const due = (index * 1000) / perSecond;
      await pause(Math.max(0, started + due - performance.now()));
      // From the moment at which it was due: waiting for a connection counts.
      return performance.now() - started - due + (await one(port, pathname, make(index)));
    }),
  );
  return loadOf(times, (performance.now() - started) / 1000);
}

const slash = (answerUrl: string) => (index: number) => {
  const body = new URLSearchParams({
    ...{
      command: '/vastuu',
      text: questions[index % questions.length] ?? '',
      team_id: 'T1',
      user_id: `U${index % 200}`,
      channel_id: `D${index % 200}`,
    },
    ...{
      channel_name: 'directmessage',
      trigger_id: `1.2.${index}`,
      response_url: `${answerUrl}/answer`,
      api_app_id: 'A1',
      is_enterprise_install: 'false',
    },
  }).toString();
  const stamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`;
  return {
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature },
  };
};

const run = Date.now();
const said = (serviceUrl: string) => (index: number) => ({
  body: JSON.stringify({
    ...{
      type: 'message',
      id: `${run}-${index}-${Math.random()}`,
      channelId: 'msteams',
      serviceUrl: `${serviceUrl}/teams/`,
      locale: 'fi-FI',
    },
    ...{ text: questions[index % questions.length], timestamp: new Date().toISOString() },
    from: { id: `29:${index % 200}`, aadObjectId: `aad-${index % 200}`, name: 'Maija' },
    recipient: { id: '28:koolla', name: 'Koolla' },
    conversation: { id: `a:${index % 200}`, conversationType: 'personal', tenantId: teamsTenant },
  }),
  headers: { 'content-type': 'application/json' },
});

const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const numbers = ({ perSecond, p50, p99 }: Load) => `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;

/** Processor time of a process so far, in ms; 0 where the system does not tell it as Linux does, or the process is gone. */
function processorMs(pid: number | string): number {
  try {
    // After the name, which may hold anything: the times are the 12th and 13th, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** The same of the embedded server and its sessions. */
function postgresMs(): number {
  try {
    const [server = ''] = readFileSync(path.join(folder, 'pgdata/postmaster.pid'), 'utf8').split('\n');
    const sessions = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ');
    return [server, ...sessions].reduce((sum, pid) => sum + processorMs(pid), 0);
  } catch {
    return 0;
  }
}

/** The middle one of the rounds, each number by itself. */
function middle(rounds: readonly Load[]): Load {
  const of = (read: (round: Load) => number): number => rounds.map(read).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
  return { perSecond: of(({ perSecond }) => perSecond), p50: of(({ p50 }) => p50), p99: of(({ p99 }) => p99) };
}

/**
 * Koolla and the bare library by turns, five rounds each, once both have compiled what they run often: a machine that is
 * slower for a while is so for both.
 */
async function sideBySide(of: {
  readonly bare: Served;
  readonly bareName: string;
  readonly own: Served;
  readonly ownName: string;
  /** `answered` is over when as many answers have come, with the acknowledgement or after it. */
  readonly send: (port: number, count: number, answered?: Promise<void>) => Promise<Load>;
  readonly keepPace: (port: number) => Promise<Load>;
}): Promise<void> {
  const { bare, own, send } = of;
  const sendOwn = (): Promise<Load> => {
    peer.reset();
    return send(own.port, requests, peer.answers(requests));
  };
  const [firstBare, firstOwn] = [await send(bare.port, requests), await sendOwn()];
  print(`the first ${requests}: bare ${numbers(firstBare)}; Koolla ${numbers(firstOwn)}`);
  const bareRounds: Load[] = [];
  const ownRounds: Load[] = [];
  const spent = { koolla: 0, postgres: 0, sender: 0 };
  const spend = (sign: 1 | -1): void => {
    const { user, system } = process.cpuUsage();
    spent.koolla += sign * processorMs(own.child.pid ?? 0);
    spent.postgres += sign * postgresMs();
    spent.sender += (sign * (user + system)) / 1000;
  };
  for (let round = 0; round < 5; round += 1) {
    bareRounds.push(await send(bare.port, requests));
    spend(-1);
    ownRounds.push(await sendOwn());
    spend(1);
  }
  await bare.stop();
  const [bareLoad, ownLoad] = [middle(bareRounds), middle(ownRounds)];
  print(`${of.bareName}: ${numbers(bareLoad)}`);
  print(`${of.ownName}: ${numbers(ownLoad)} (to the answer): ${(ownLoad.perSecond / bareLoad.perSecond).toFixed(2)} × of bare`);
  const each = (ms: number): string => `${(ms / requests / 5).toFixed(2)} ms`;
  print(`  of a processor for each: Koolla ${each(spent.koolla)}, PostgreSQL ${each(spent.postgres)}, sender ${each(spent.sender)}`);
  print(`${of.ownName}, ${pace} each second: ${numbers(await of.keepPace(own.port))}`);
}

const peer = await startPeer();
const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/lib' : tmpdir(), 'koolla-bench-'));
const database = { KOOLLA_DATA_DIR: folder };
const slackSettings = { ...database, SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_SIGNING_SECRET: secret, SLACK_API_URL: `${peer.url}/api/` };
const teamsTenant = '22222222-2222-3333-4444-555555555555';
const teamsSettings = { TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555', TEAMS_APP_PASSWORD: 'bench', TEAMS_TENANT_ID: teamsTenant };
try {
  print(`${requests} requests over ${connections} connections each; Node ${process.version}, ${process.platform}`);

  // First start: makes the database. What follows is warm.
  await (await startKoolla(slackSettings)).stop();
  const both = await startKoolla({ ...slackSettings, ...teamsSettings });
  print(`warm start to ready, Slack and Teams: ${(both.readyMs / 1000).toFixed(1)} s`);
  await pause(15_000);
  print(`at rest, Slack and Teams: ${mb((await both.memory()).rss)}`);
  await both.stop();

  const slack = await startKoolla(slackSettings);
  await pause(15_000);
  print(`at rest, Slack alone: ${mb((await slack.memory()).rss)}`);
  const command = slash(peer.url);
  await sideBySide({
    bare: await startBare('bolt'),
    bareName: 'Bolt, bare, acknowledges',
    own: slack,
    ownName: 'Koolla, a slash command answered',
    send: (port, count, answered) => load(port, '/slack/events', command, count, answered),
    keepPace: (port) => paced(port, '/slack/events', command, pace, pace * 20),
  });
  await slack.stop();

  const teams = await startKoolla(database);
  await pause(15_000);
  const message = said(peer.url);
  await sideBySide({
    bare: await startBare('adapter'),
    bareName: 'CloudAdapter, bare, echoes',
    own: teams,
    ownName: 'Koolla, a message in Teams answered',
    send: (port, count) => load(port, '/api/messages', message, count),
    keepPace: (port) => paced(port, '/api/messages', message, pace, pace * 20),
  });

  if (growth > 0) {
    await load(teams.port, '/api/messages', said(peer.url), Math.min(growth / 4, 10_000));
    const before = await teams.memory();
    await load(teams.port, '/api/messages', said(peer.url), growth);
    const after = await teams.memory();
    print(
      `growth over ${growth} requests: heap ${((after.heapUsed - before.heapUsed) / 1024 / 1024).toFixed(1)} MB, resident ${((after.rss - before.rss) / 1024 / 1024).toFixed(1)} MB`,
    );
  }
  await teams.stop();
} finally {
  peer.stop();
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
