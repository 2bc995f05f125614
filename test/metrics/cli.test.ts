// The command line on a real database: what leaves comes back the same, and a bad file changes nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { metricsCommand } from '../../src/cli/metrics.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, fillWorld, now } from './support.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'koolla-metrics-'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await clear(database);
  await fillWorld(database.db);
});
afterEach(() => {
  process.exitCode = 0;
});

async function koolla(...args: string[]): Promise<{ lines: string[]; screen: string; code: unknown }> {
  const lines: string[] = [];
  const chunks: Buffer[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  process.exitCode = 0;
  const open = async () => ({ db: database.db, pool: database.pool, close: async () => {} });
  await metricsCommand({ out: (line) => lines.push(line), open, now: () => now, stdout })
    .exitOverride()
    .parseAsync(['node', 'metrics', ...args]);
  return { lines, screen: Buffer.concat(chunks).toString('utf8'), code: process.exitCode };
}

const file = (name: string) => path.join(folder, name);
function written(name: string, ...lines: string[]): string {
  writeFileSync(file(name), lines.join('\r\n'));
  return file(name);
}
const rows = () =>
  database.db.figure.findMany({ orderBy: [{ metricId: 'asc' }, { organisationId: 'asc' }, { period: 'asc' }, { version: 'asc' }] });

async function someFigures() {
  const shared = { organisationId: 'keskus', version: 1, source: 'slack', authority: 'reporter', enteredAt: now };
  const inTime = new Date('2026-10-14T09:00:00Z');
  await database.db.metric.update({ where: { id: 'infot-henkilosto' }, data: { decimals: 1 } });
  await database.db.figure.createMany({
    data: [
      { ...shared, metricId: 'palkkatuki', period: '2026-08', value: 1234, comment: '=SUM(A1)' },
      {
        ...shared,
        metricId: 'palkkatuki',
        period: '2026-09',
        value: 31,
        status: 'provisional',
        approximate: true,
        enteredAt: inTime,
        comment: 'sanoi: "ehkä"; tarkistetaan\ntoinen rivi',
      },
      { ...shared, metricId: 'palkkatuki', period: '2026-10', status: 'missing', reason: 'järjestelmä vaihtui', enteredAt: inTime },
      { ...shared, metricId: 'infot-henkilosto', period: '2026-10', value: 12.5, status: 'approximate', approximate: true },
      // 23.30 in Helsinki on the last day, though the next one by the clock of a server in UTC+3 and on.
      { ...shared, metricId: 'tyko', period: '2026-10', value: 1, enteredAt: new Date('2026-11-13T21:30:00Z') },
      { ...shared, metricId: 'tyko', period: '2026-09', value: 0, source: 'import' },
      { ...shared, metricId: 'palkkatuki', organisationId: '', period: '2021', value: 385, source: 'registry', authority: 'registry' },
    ],
  });
}
const earlierInfos = () =>
  database.db.figure.create({
    data: {
      metricId: 'infot-henkilosto',
      organisationId: 'keskus',
      period: '2026-08',
      version: 1,
      value: 2,
      source: 'slack',
      authority: 'reporter',
    },
  });
const content = async () =>
  (await rows()).map(({ metricId, organisationId, period, version, current, value, status, approximate, comment, reason }) => ({
    metricId,
    organisationId,
    period,
    version,
    current,
    value: value?.toNumber() ?? null,
    status,
    approximate,
    comment,
    reason,
  }));

test('CSV opens in a Finnish Excel: BOM, semicolons, decimal comma, nothing that runs', async () => {
  await someFigures();
  const { screen } = await koolla('export');
  expect(screen.startsWith('\ufeffmetric;metric_name;organisation;')).toBe(true);
  const lines = screen.split('\r\n');
  expect(lines).toContain(
    `palkkatuki;palkkatukipäätökset;keskus;Työllisyyskeskus;2026-08;1234;;A;F;;kpl;'=SUM(A1);;slack;${(await rows()).find((row) => row.period === '2026-08')?.enteredAt.toISOString()};1`,
  );
  expect(screen).toContain(';2026-10;12,5;;E;F;1;kpl;');
  expect(screen).toContain(';2026-10;;;O;F;;kpl;;järjestelmä vaihtui;');
  expect(screen).toContain(';2021;385;;A;F;');
});

test('what was exported and imported into an empty database is the same, and again changes nothing', async () => {
  await someFigures();
  const before = (await content()).filter((row) => row.organisationId !== '');
  await koolla('export', '-o', file('all.csv'));
  await database.db.figure.deleteMany();
  const dry = await koolla('import', file('all.csv'), '--dry-run');
  expect(dry.lines.slice(0, 2)).toEqual([
    'rivi 2, value: infot henkilöstölle, Työllisyyskeskus, lokakuu 2026: noin 12,5',
    'rivi 4, value: palkkatukipäätökset, Työllisyyskeskus, elokuu 2026: 1\u00a0234 (=SUM(A1))',
  ]);
  expect(dry.lines.slice(-2)).toEqual(['uusia 6, muuttuvia 0, ennallaan 1', 'Koeajo: mitään ei tuotu.']);
  expect(await rows()).toEqual([]);
  expect((await koolla('import', file('all.csv'))).lines).toEqual(['Tuotu: uusia 6, muutettuja 0, ennallaan 1.']);
  expect(await content()).toEqual(before);
  expect((await rows())[0]).toMatchObject({ source: 'import', authority: 'import' });
  expect((await koolla('import', file('all.csv'))).lines).toEqual(['Tuotu: uusia 0, muutettuja 0, ennallaan 7.']);
  expect((await rows()).length).toBe(6);
  expect(await database.db.audit.count({ where: { action: 'figures.imported' } })).toBe(1);
});

test('JSON carries status and confidentiality codes, and small counts can be hidden', async () => {
  await someFigures();
  const all = JSON.parse((await koolla('export', '--format', 'json')).screen);
  const codes = Object.fromEntries(
    all.observations.map((o: Record<string, unknown>) => [
      `${o.METRIC} ${o.TIME_PERIOD}`,
      `${o.OBS_STATUS} ${o.CONF_STATUS} ${o.OBS_VALUE}`,
    ]),
  );
  expect(codes).toMatchObject({
    'palkkatuki 2026-08': 'A F 1234',
    'palkkatuki 2026-09': 'P F 31',
    'palkkatuki 2026-10': 'O F null',
    'infot-henkilosto 2026-10': 'E F 12.5',
    'tyko 2026-10': 'A F 1',
  });
  const hidden = (await koolla('export', '--format', 'json', '--hide-below', '20')).screen;
  expect(hidden).toContain('"OBS_VALUE":null,"OBS_STATUS":"Q","CONF_STATUS":"A"');
  expect(hidden).not.toContain('12.5');
});

test('a break in the definition is marked where it begins', async () => {
  await someFigures();
  await database.db.metricVersion.create({
    data: { metricId: 'palkkatuki', position: 1, definition: { fi: 'uusi' }, breakNote: { fi: 'laki' }, validFrom: new Date('2026-08-01') },
  });
  expect((await koolla('export', '--metric', 'palkkatuki')).screen).toContain(';2026-08;1234;;B;F;');
});

test('one metric, some periods, every version', async () => {
  await someFigures();
  await database.db.figure.updateMany({ where: { metricId: 'palkkatuki', period: '2026-08' }, data: { current: false } });
  await database.db.figure.create({
    data: {
      metricId: 'palkkatuki',
      organisationId: 'keskus',
      period: '2026-08',
      version: 2,
      value: 1235,
      source: 'slack',
      authority: 'reporter',
    },
  });
  const periods = async (...args: string[]) =>
    (await koolla('export', ...args)).screen
      .split('\r\n')
      .slice(1, -1)
      .map((line) =>
        line
          .split(';')
          .slice(0, 6)
          .join(' ')
          .replace(/palkkatukipäätökset keskus Työllisyyskeskus /, ''),
      );
  expect(await periods('--metric', 'palkkatuki', '--from', '2026-01', '--to', '2026-08')).toEqual(['palkkatuki 2026-08 1235']);
  expect(await periods('--metric', 'palkkatuki', '--to', '2026-08', '--history', '--from', '2022')).toEqual([
    'palkkatuki 2026-08 1234',
    'palkkatuki 2026-08 1235',
  ]);
  expect((await periods('--to', '2025')).length).toBe(1);
  expect((await koolla('export', '--metric', 'ei-ole')).code).toBe(1);
});

test('every problem is said at its line with how to mend it, and nothing is stored', async () => {
  const bad = written(
    'bad.csv',
    'metric;organisation;period;value;comment',
    'palkkatuki;keskus;10/2026;31;',
    'säätila;keskus;10/2026;31;',
    'palkkatuki;Marsin kunta;10/2026;31;',
    'palkkatuki;keskus;12/2026;31;',
    'palkkatuki;keskus;joskus;31;',
    'palkkatuki;keskus;9/2026;1.234;',
    'palkkatuki;keskus;8/2026;-1;',
    'palkkatuki;keskus;7/2026;;',
    'palkkatuki;keskus;6/2026;5;"hetu',
    '131052-308T"',
    'palkkatuki;keskus;2026-10;32;',
    'palkkatuki;keskus;2026-Q3;32;x',
  );
  const { lines, code } = await koolla('import', bad);
  expect(lines).toEqual([
    'rivi 3, metric: En tunne mittaria ”säätila”. Käytä tunnusta tai nimeä, jonka `koolla metrics export` antaa.',
    'rivi 4, organisation: En tunne organisaatiota ”Marsin kunta”. Käytä tunnusta tai nimeä niin kuin se on rekisterissä.',
    'rivi 5, period: Jakso ”12/2026” ei ole vielä alkanut.',
    'rivi 6, period: En ymmärrä jaksoa ”joskus”. Kirjoita esimerkiksi 2026-10, 10/2026, 2026-Q3 tai 2026.',
    expect.stringContaining('rivi 7, value: Tarkoitatko 1,234 vai 1\u00a0234?'),
    'rivi 8, value: Luvun pitää olla vähintään 0.',
    'rivi 9, value: Luku puuttuu. Jos sitä ei ole, kirjoita obs_status O ja syy sarakkeeseen reason.',
    'rivi 10, comment: Tekstissä näyttää olevan henkilötunnus. Poista se.',
    'rivi 12, period: Sama mittari, organisaatio ja jakso on jo rivillä 2. Poista toinen.',
    'rivi 13, period: Jakso ”2026-Q3” ei sovi mittarin kalenteriin (kuukausi, neljännes tai vuosi).',
    'Korjattavaa: 10. Mitään ei tuotu.',
  ]);
  expect(code).toBe(1);
  expect(await rows()).toEqual([]);
});

test('a file that is no CSV, lacks columns or has uneven rows is refused whole', async () => {
  expect((await koolla('import', written('a.csv', 'jotain muuta', 'a'))).lines).toEqual([
    'Otsikkoriviltä puuttuu: metric, organisation, period, value.',
  ]);
  expect((await koolla('import', written('b.csv', 'metric;organisation;period;value', 'palkkatuki;keskus;10/2026'))).lines[0]).toContain(
    'rivi 2',
  );
  expect((await koolla('import', written('c.csv', 'metric;organisation;period;value', 'palkkatuki;"keskus;10/2026;3'))).lines).toEqual([
    'Tiedostoa ei voi lukea CSV:nä. Tallenna se muodossa CSV UTF-8.',
  ]);
  expect(await rows()).toEqual([]);
});

test('what is there changes only with a reason, as a new version; other delimiters and names are read', async () => {
  await someFigures();
  const changing = written(
    'change.csv',
    'metric,organisation,period,value',
    'Palkkatukipäätökset,työllisyyskeskus,elokuu 2026,1 300',
    'palkkatuki,keskus,2026-07,"noin 12"',
    ',,,',
  );
  const refused = await koolla('import', changing);
  expect(refused.lines).toEqual(['uusia 1, muuttuvia 1, ennallaan 0', '1 lukua muuttuisi. Kerro syy: --reason "…". Mitään ei tuotu.']);
  expect(refused.code).toBe(1);
  await koolla('import', changing, '--reason', 'tilastopalvelun tarkistus');
  const versions = (await content()).filter((row) => row.period === '2026-08');
  expect(versions.map(({ version, current, value, reason }) => ({ version, current, value, reason }))).toEqual([
    { version: 1, current: false, value: 1234, reason: null },
    { version: 2, current: true, value: 1300, reason: 'tilastopalvelun tarkistus' },
  ]);
  expect((await content()).find((row) => row.period === '2026-07')).toMatchObject({ value: 12, approximate: true });
});

test('who is missing, by organisation', async () => {
  await someFigures();
  expect((await koolla('status', '--month', '2026-10')).lines).toEqual([
    'Lukujen tilanne: lokakuu 2026',
    'Työllisyyskeskus  3/3  13.11.2026  valmis  ajallaan 2, myöhässä 1',
  ]);
  // A metric whose figures begin later is not missing; one that was given before is.
  expect((await koolla('status', '--month', '2026-09')).lines[1]).toContain('2/2');
  await earlierInfos();
  expect((await koolla('status', '--month', '2026-09', '--language', 'sv')).lines[1]).toBe(
    'Sysselsättningscentralen  2/3  14.10.2026  försenat  i tid 1, importerade 1  infomöten för personalen',
  );
});

test('completeness and timeliness over several months as JSON', async () => {
  await someFigures();
  await earlierInfos();
  const { lines } = await koolla('status', '--month', '2026-10', '--months', '2', '--json');
  const { asOf, months } = JSON.parse(lines.join(''));
  expect(asOf).toBe(now.toISOString());
  const shared = { organisation: 'keskus', organisationName: 'Työllisyyskeskus', expected: 3, reporters: 2 };
  expect(months).toEqual([
    {
      ...shared,
      month: '2026-09',
      due: '2026-10-14',
      state: 'late',
      onTime: 1,
      late: 0,
      imported: 1,
      missing: 1,
      missingMetrics: ['infot-henkilosto'],
    },
    { ...shared, month: '2026-10', due: '2026-11-13', state: 'in', onTime: 2, late: 1, imported: 0, missing: 0, missingMetrics: [] },
  ]);
});

test('the exported file can be read by another program', async () => {
  await someFigures();
  await koolla('export', '-o', file('other.csv'));
  const bytes = readFileSync(file('other.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
