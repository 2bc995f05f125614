// The read-only interface over real HTTP, on the server that the service uses, with tokens from the command line.
import { Writable } from 'node:stream';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiPaths, createApi } from '../../src/api/api.js';
import { metricsCommand } from '../../src/cli/metrics.js';
import { type Server, startServer } from '../../src/server.js';
import { createApiReader } from '../../src/storage/api-reader.js';
import { createApiTokenStore } from '../../src/storage/api-token-store.js';
import { clear, fillWorld } from '../metrics/support.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
let server: Server;
let now = new Date('2026-11-21T08:00:00Z');
const faults: unknown[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date('2026-11-21T08:00:00Z');
  faults.length = 0;
  await clear(database);
  await database.db.apiToken.deleteMany();
  await fillWorld(database.db);
  await fill();
  const routes = createApi({ tokens: createApiTokenStore(database.db), reader: createApiReader(database), now: () => now });
  server = await startServer(
    {
      routes: new Map(routes.map(({ path, method, handle }) => [path, { method, handle }])),
      health: async () => ({ ok: true, detail: {} }),
      ready: async () => true,
      metrics: new Registry(),
      onFault: (error) => faults.push(error),
    },
    '127.0.0.1',
    0,
    apiPaths,
  );
});
afterEach(async () => {
  await server.close();
  process.exitCode = 0;
  expect(faults).toEqual([]);
});

async function fill() {
  const { db } = database;
  await db.region.create({ data: { id: 'kymenlaakso', name: { fi: 'Kymenlaakso' }, kind: 'region', aliases: [], covers: [] } });
  await db.metric.update({ where: { id: 'palkkatuki' }, data: { hideBelow: 5, overlapGroup: 'paatokset' } });
  await db.metric.update({ where: { id: 'tyko' }, data: { regionId: 'kymenlaakso' } });
  const shared = { organisationId: 'keskus', version: 1, source: 'slack', authority: 'reporter' };
  await db.figure.createMany({
    data: [
      { ...shared, metricId: 'palkkatuki', period: '2026-08', value: 1234, comment: '=1+1' },
      { ...shared, metricId: 'palkkatuki', period: '2026-09', value: 3, comment: 'kolme ihmistä' },
      { ...shared, metricId: 'palkkatuki', period: '2026-10', status: 'missing', reason: 'järjestelmä vaihtui' },
      { ...shared, metricId: 'infot-henkilosto', period: '2025-12', value: 2, status: 'approximate', approximate: true },
      { ...shared, metricId: 'infot-henkilosto', period: '2026-10', value: 2, current: false },
      { ...shared, metricId: 'infot-henkilosto', period: '2026-10', value: 4, version: 2, reason: 'korjaus', status: 'provisional' },
      { ...shared, metricId: 'tyko', period: '2026-10', value: 1 },
    ],
  });
}

async function koolla(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const open = async () => ({ db: database.db, pool: database.pool, close: async () => {} });
  await metricsCommand({ out: (line) => lines.push(line), open, now: () => now, stdout: new Writable() })
    .exitOverride()
    .parseAsync(['node', 'metrics', ...args]);
  return lines;
}
const makeToken = async (...args: string[]) => (await koolla('token', 'create', '--name', 'Tilastotoimisto', ...args))[0] ?? '';
const get = (path: string, token?: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers } });
const observations = async (path: string, token: string) =>
  ((await (await get(path, token)).json()) as { observations: Record<string, unknown>[] }).observations;

test('without a good token nothing is said, as a problem that says what to do', async () => {
  const refused = async (token?: string) => {
    const response = await get('/api/v1/figures', token);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    return [response.status, response.headers.get('www-authenticate'), ((await response.json()) as { detail: string }).detail];
  };
  expect(await refused()).toEqual([401, 'Bearer realm="koolla"', 'Send “Authorization: Bearer …”.']);
  expect(await refused(`koolla_${'x'.repeat(43)}`)).toEqual([401, expect.stringContaining('invalid_token'), 'The token is not known.']);
  const token = await makeToken('--days', '30');
  expect((await get('/api/v1/figures', token)).status).toBe(200);
  now = new Date('2026-12-22T08:00:00Z');
  expect((await refused(token))[2]).toBe('The token has expired or was revoked.');
  expect((await fetch(`http://127.0.0.1:${server.port}/api/v1/figures`, { method: 'POST' })).status).toBe(405);
});

test('a token is shown once and kept as a hash; it can be listed and revoked, and both are on record', async () => {
  const token = await makeToken('--region', 'pohjois-karjala');
  expect(token).toMatch(/^koolla_[\w-]{43}$/);
  expect(JSON.stringify(await database.db.apiToken.findMany())).not.toContain(token.slice(7));
  await get('/api/v1/metrics', token);
  const [line] = await koolla('token', 'list');
  expect(line).toMatch(/^[0-9a-f-]{36} {2}good {2}Tilastotoimisto {2}pohjois-karjala {2}until 2027-11-21 {2}used 2026-11-21$/);
  expect(await koolla('token', 'revoke', line?.slice(0, 36) ?? '')).toEqual(['Revoked.']);
  expect((await get('/api/v1/metrics', token)).status).toBe(401);
  await koolla('token', 'revoke', line?.slice(0, 36) ?? '');
  expect(process.exitCode).toBe(1);
  const trail = await database.db.audit.findMany({ where: { action: { startsWith: 'token.' } }, orderBy: { id: 'asc' } });
  expect(trail.map(({ action }) => action)).toEqual(['token.made', 'token.revoked']);
  expect((await koolla('token', 'create', '--name', 'x', '--region', 'marsi'))[0]).toBe(
    'No region marsi. There are: kymenlaakso, pohjois-karjala.',
  );
});

test('a region’s token opens that region’s metrics and figures, and nothing else', async () => {
  const token = await makeToken('--region', 'pohjois-karjala');
  const { metrics } = (await (await get('/api/v1/metrics', token)).json()) as { metrics: { id: string }[] };
  expect(metrics.map(({ id }) => id)).toEqual(['infot-henkilosto', 'palkkatuki']);
  expect(metrics[1]).toMatchObject({
    unit: { fi: 'kpl', sv: 'st', en: 'pcs' },
    overlapGroup: 'paatokset',
    note: expect.stringContaining('never sum'),
  });
  expect(JSON.stringify(metrics)).not.toContain('reportedBy');
  expect(new Set((await observations('/api/v1/figures', token)).map(({ METRIC }) => METRIC))).toEqual(
    new Set(['infot-henkilosto', 'palkkatuki']),
  );
  for (const path of ['/api/v1/figures?metric=tyko', '/api/v1/figures?region=kymenlaakso']) {
    const response = await get(path, token);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ title: 'This token does not open that', status: 403 });
  }
  const all = await makeToken();
  expect((await observations('/api/v1/figures?region=kymenlaakso', all)).map(({ METRIC }) => METRIC)).toEqual(['tyko']);
});

describe('figures', () => {
  test('carry SDMX codes; small counts and what goes with them are hidden unless the token opens them', async () => {
    const codes = (rows: Record<string, unknown>[]) =>
      rows.map((row) => [row.METRIC, row.TIME_PERIOD, row.OBS_VALUE, row.OBS_STATUS, row.CONF_STATUS].join(' '));
    const path = '/api/v1/figures?region=pohjois-karjala';
    const shown = await observations(path, await makeToken());
    expect(codes(shown)).toEqual([
      'infot-henkilosto 2025-12 2 E F',
      'infot-henkilosto 2026-10 4 P F',
      'palkkatuki 2026-08 1234 A F',
      'palkkatuki 2026-09  Q A',
      'palkkatuki 2026-10  O F',
    ]);
    expect(JSON.stringify(shown)).not.toContain('kolme');
    expect(codes(await observations(path, await makeToken('--small-counts')))[3]).toBe('palkkatuki 2026-09 3 A F');
  });

  test('are narrowed by metric and period, and every version can be had', async () => {
    const token = await makeToken();
    const periods = async (query: string) =>
      (await observations(`/api/v1/figures?${query}`, token)).map((row) => `${row.TIME_PERIOD} ${row.VERSION}`);
    expect(await periods('metric=infot-henkilosto&to=2025')).toEqual(['2025-12 1']);
    expect(await periods('metric=infot-henkilosto&from=2026-01&history=true')).toEqual(['2026-10 1', '2026-10 2']);
    expect(await periods('metric=palkkatuki,tyko&from=2026-10&to=2026-10')).toEqual(['2026-10 1', '2026-10 1']);
    expect(await periods('organisation=kunta')).toEqual([]);
  });

  test('come as CSV for who asks for it, and nothing in it runs', async () => {
    const response = await get('/api/v1/figures?metric=palkkatuki&lang=sv', await makeToken(), { accept: 'text/csv' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff?metric;metric_name;/);
    expect(lines[1]).toContain(";Sysselsättningscentralen;2026-08;1234;;A;F;;st;'=1+1;");
    expect((await get('/api/v1/figures', await makeToken(), { accept: 'application/xml' })).status).toBe(406);
  });

  test('come page by page: each once, none left out, however the pages fall', async () => {
    const token = await makeToken();
    for (const limit of [1, 2, 3, 6, 7]) {
      const seen: string[] = [];
      let path: string | undefined = `/api/v1/figures?limit=${limit}&history=true`;
      for (let pages = 0; path !== undefined && pages < 20; pages += 1) {
        const response = await get(path, token);
        const body = (await response.json()) as { observations: Record<string, unknown>[]; next?: string };
        expect(response.headers.get('link')).toBe(body.next === undefined ? null : `<${body.next}>; rel="next"`);
        seen.push(...body.observations.map((row) => `${row.METRIC} ${row.TIME_PERIOD} ${row.VERSION}`));
        path = body.next;
      }
      expect(seen.length).toBe(7);
      expect(new Set(seen).size).toBe(7);
    }
  });

  test('what has not changed is not sent again; any change is', async () => {
    const token = await makeToken();
    const path = '/api/v1/figures?metric=palkkatuki';
    const tag = (await get(path, token)).headers.get('etag') ?? '';
    const again = async (accept = 'application/json') => (await get(path, token, { 'if-none-match': tag, accept })).status;
    expect(await again()).toBe(304);
    expect(await again('text/csv')).toBe(200);
    await database.db.figure.updateMany({ where: { metricId: 'palkkatuki', period: '2026-08' }, data: { current: false } });
    expect(await again()).toBe(200);
    const second = (await get(path, token)).headers.get('etag') ?? '';
    await database.db.metric.update({ where: { id: 'palkkatuki' }, data: { hideBelow: 2 } });
    expect((await get(path, token, { 'if-none-match': second })).status).toBe(200);
  });

  test('every mistake in the address is said at once', async () => {
    const response = await get('/api/v1/figures?metric=ei-ole&from=joskus&limit=0&after=x&lang=ru&foo=1', await makeToken());
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: string[] };
    expect(errors).toEqual([
      'Unknown parameter “foo”.',
      'No metric “ei-ole”: see /api/v1/metrics.',
      '“from” must be a year, quarter or month: 2026, 2026-Q3 or 2026-10.',
      '“lang” must be fi, sv or en.',
      '“limit” must be a whole number from 1 to 10000.',
      '“after” must be what “next” of the page before gave.',
    ]);
  });

  test('who hangs up in the middle leaves no connection behind', async () => {
    await database.pool.query(
      `INSERT INTO "Figure" (id, "metricId", "organisationId", period, version, value, source, authority, "enteredAt", comment)
       SELECT gen_random_uuid(), 'palkkatuki', 'kunta', '2026-08', v, 100, 'slack', 'reporter', now(), repeat('x', 400) FROM generate_series(1, 20000) v`,
    );
    const token = await makeToken('--small-counts');
    const hangUp = new AbortController();
    const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/figures?history=true`, {
      headers: { authorization: `Bearer ${token}` },
      signal: hangUp.signal,
    });
    await response.body?.getReader().read();
    expect(database.pool.totalCount - database.pool.idleCount).toBe(1);
    hangUp.abort();
    await expect.poll(() => database.pool.totalCount - database.pool.idleCount).toBe(0);
    expect((await get('/api/v1/figures?metric=tyko', token)).status).toBe(200);
  });
});

test('a token may ask sixty times a minute', async () => {
  const token = await makeToken();
  const statuses: number[] = [];
  for (let i = 0; i < 61; i += 1) statuses.push((await get('/api/v1/metrics', token)).status);
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
  const refused = await get('/api/v1/metrics', token);
  expect([statuses[60], refused.status, refused.headers.get('retry-after')]).toEqual([429, 429, '1']);
  expect((await get('/api/v1/metrics', await makeToken())).status).toBe(200);
  now = new Date(now.getTime() + 2000);
  expect((await get('/api/v1/metrics', token)).status).toBe(200);
});

test('the interface describes itself, every path and parameter of it, without a token', async () => {
  const document = (await (await get('/api/v1/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, { get: { parameters?: { name: string }[]; responses: Record<string, unknown> } }>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(apiPaths.filter((path) => !path.endsWith('openapi.json')));
  const token = await makeToken();
  const values: Record<string, string> = {
    metric: 'tyko',
    region: 'kymenlaakso',
    organisation: 'kunta',
    from: '2026',
    to: '2026',
    history: 'true',
    lang: 'en',
    limit: '5',
  };
  for (const { name } of document.paths['/api/v1/figures']?.get.parameters ?? []) {
    if (name !== 'after') expect([name, (await get(`/api/v1/figures?${name}=${values[name]}`, token)).status]).toEqual([name, 200]);
  }
});
