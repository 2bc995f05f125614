// The workbook as its readers meet it: opened again from its bytes, looked at inside, imported into an empty database.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { metricsCommand } from '../../src/cli/metrics.js';
import { languages } from '../../src/conversation/view.js';
import { observe } from '../../src/metrics/export.js';
import { workbookSheets } from '../../src/metrics/workbook.js';
import { type ReadSheet, readXlsx, writeXlsx } from '../../src/metrics/xlsx.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, figure, fillWorld, metric, now } from './support.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'koolla-workbook-'));
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

const file = (name: string) => path.join(folder, name);

async function koolla(...args: string[]): Promise<{ lines: string[]; code: unknown }> {
  const lines: string[] = [];
  process.exitCode = 0;
  const open = async () => ({ db: database.db, pool: database.pool, close: async () => {} });
  await metricsCommand({ out: (line) => lines.push(line), open, now: () => now, stdout: new Writable() })
    .exitOverride()
    .parseAsync(['node', 'metrics', ...args]);
  return { lines, code: process.exitCode };
}

async function fill() {
  const shared = {
    organisationId: 'keskus',
    version: 1,
    source: 'slack',
    authority: 'reporter',
    enteredAt: new Date('2026-11-02T22:30:00Z'),
  };
  await database.db.metric.update({ where: { id: 'infot-henkilosto' }, data: { decimals: 3 } });
  await database.db.metricVersion.create({
    data: { metricId: 'palkkatuki', position: 1, definition: { fi: 'uusi' }, breakNote: { fi: 'laki' }, validFrom: new Date('2026-08-01') },
  });
  await database.db.figure.createMany({
    data: [
      { ...shared, metricId: 'palkkatuki', period: '2026-07', value: 1234, comment: '=HYPERLINK("http://x";"y")' },
      { ...shared, metricId: 'palkkatuki', period: '2026-08', value: 31, comment: 'constructor' },
      {
        ...shared,
        metricId: 'palkkatuki',
        period: '2026-09',
        value: 30,
        status: 'provisional',
        approximate: true,
        comment: 'Åbo ”ääkköset” & <merkit>;\ntoinen rivi',
      },
      { ...shared, metricId: 'palkkatuki', period: '2026-10', status: 'missing', reason: '-1 järjestelmä vaihtui' },
      { ...shared, metricId: 'infot-henkilosto', period: '2026-09', current: false, value: 1 },
      {
        ...shared,
        metricId: 'infot-henkilosto',
        period: '2026-09',
        version: 2,
        value: 1.234,
        reason: 'laskuvirhe',
        enteredAt: new Date('2026-11-20T08:00:00Z'),
      },
      { ...shared, metricId: 'infot-henkilosto', period: '2026-10', value: 12.5, status: 'approximate', approximate: true },
      { ...shared, metricId: 'tyko', period: '2026-10', value: 1 },
      {
        ...shared,
        metricId: 'palkkatuki',
        organisationId: '',
        period: 'as-of:2022-01-10',
        value: 385,
        source: 'registry',
        authority: 'registry',
      },
    ],
  });
}
const content = async () =>
  (
    await database.db.figure.findMany({
      where: { current: true, source: { not: 'registry' } },
      orderBy: [{ metricId: 'asc' }, { organisationId: 'asc' }, { period: 'asc' }],
    })
  ).map(({ metricId, organisationId, period, value, status, approximate, comment }) => ({
    metricId,
    organisationId,
    period,
    value: value?.toNumber() ?? null,
    status,
    approximate,
    comment,
  }));

async function exported(...args: string[]): Promise<Map<string, ReadSheet['rows']>> {
  await koolla('export', '--format', 'xlsx', '-o', file('all.xlsx'), ...args);
  const sheets = (await readXlsx(readFileSync(file('all.xlsx')))) ?? [];
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

test('a sheet for each view, with real numbers and dates', async () => {
  await fill();
  const sheets = await exported();
  expect([...sheets.keys()]).toEqual(['Luvut', 'Kuukausittain', 'Kattavuus ja ajallaan', 'Korjaushistoria', 'Määritelmät', 'Merkinnät']);

  const figures = sheets.get('Luvut') ?? [];
  expect(figures[0]?.slice(0, 8)).toEqual([
    'Mittarin tunnus',
    'Mittari',
    'Organisaation tunnus',
    'Organisaatio',
    'Jakso',
    'Luku',
    'Sanoin',
    'Tila',
  ]);
  const july = figures.find((row) => row[4] === '2026-07');
  expect(july?.[5]).toBe(1234);
  expect(july?.[11]).toBe('=HYPERLINK("http://x";"y")'); // as text: see the next test
  // Half past midnight on a wall in Helsinki; a serial number keeps no more than about a millisecond.
  expect(Math.abs(Number(july?.[14]) - Date.parse('2026-11-03T00:30:00Z'))).toBeLessThan(10);
  expect(figures.find((row) => row[4] === '2026-08')?.slice(7)).toContain('B');

  const months = sheets.get('Kuukausittain') ?? [];
  expect(months[0]).toEqual(['Mittari', 'Organisaatio', 'Yksikkö', '7/2026', '8/2026', '9/2026', '10/2026']);
  expect(months).toContainEqual(['palkkatukipäätökset', 'Työllisyyskeskus', 'kpl', 1234, 31, 30, '..']);
  expect(months).toContainEqual(['infot henkilöstölle', 'Työllisyyskeskus', 'kpl', null, null, 1.234, 12.5]);

  expect(sheets.get('Kattavuus ja ajallaan')?.slice(1)).toEqual([
    ['Työllisyyskeskus', '7/2026', new Date('2026-08-14'), 1, 0, 1, 0, 0, 1],
    ['Työllisyyskeskus', '8/2026', new Date('2026-09-14'), 1, 0, 1, 0, 0, 1],
    ['Työllisyyskeskus', '9/2026', new Date('2026-10-14'), 2, 0, 2, 0, 0, 1],
    ['Työllisyyskeskus', '10/2026', new Date('2026-11-13'), 3, 3, 0, 0, 0, 1],
  ]);
  expect(
    sheets
      .get('Korjaushistoria')
      ?.slice(1)
      .map((row) => [row[4], row[5], row[12], row[15]]),
  ).toEqual([
    ['2026-09', 1, null, 1],
    ['2026-09', 1.234, 'laskuvirhe', 2],
  ]);
  expect(
    sheets
      .get('Määritelmät')
      ?.find((row) => row[0] === 'palkkatuki')
      ?.slice(9),
  ).toEqual([new Date('2026-08-01'), 'uusi', 'laki']);
  expect(JSON.stringify([...sheets.values()])).not.toContain('Yhteensä');
});

test('text is stored as text: no cell of the file holds a formula, headers stay in sight, columns have widths', async () => {
  const observation = observe(figure({ comment: '=1+1', value: -1.5 }), metric({ decimals: 1, name: { fi: '@SUM(A1)' } }), '+358');
  const sheets = workbookSheets(
    { figures: [observation], versions: [observation], timeliness: [], organisationName: (id) => id, metrics: [observation.metric] },
    'fi',
  );
  const xml = await innerXml(await writeXlsx(sheets), 'xl/worksheets/sheet1.xml');
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain('ySplit="1"');
  expect(xml).toContain('state="frozen"');
  expect(xml).toMatch(/<col [^>]*width="34"/);
  expect(xml).toMatch(/<c [^>]*r="B2"[^>]*t="s"|<c [^>]*t="s"[^>]*r="B2"/);
  expect(xml).toContain('<v>-1.5</v>');
});

test('what was exported comes back the same from a workbook, and again changes nothing', async () => {
  await fill();
  const before = await content();
  for (const language of languages) {
    await exported('--language', language);
    await database.db.figure.deleteMany({ where: { source: { not: 'registry' } } });
    expect((await koolla('import', file('all.xlsx'), '--language', 'fi')).lines).toEqual(['Tuotu: uusia 7, muutettuja 0, ennallaan 1.']);
    expect(await content()).toEqual(before);
    expect((await koolla('import', file('all.xlsx'))).lines).toEqual(['Tuotu: uusia 0, muutettuja 0, ennallaan 8.']);
  }
  expect((await database.db.figure.findFirst({ where: { period: '2026-10', metricId: 'palkkatuki' } }))?.reason).toBe(
    '-1 järjestelmä vaihtui',
  );
});

test('months that Excel made into dates, or left as serial numbers, are read', async () => {
  const width = (title: string) => ({ title, width: 10 });
  const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), format: 'mmm yy' });
  const rows = [
    ['palkkatuki', 'keskus', day('2026-09-01'), 28],
    ['palkkatuki', 'keskus', 46235, 0.1 + 0.2 + 26.7],
    ['tyko', 'Työllisyyskeskus', '9/2026', 'kyllä'],
  ];
  const sheet = { name: 'Historia', columns: ['Mittari', 'organisation', 'JAKSO', 'Luku'].map(width), frozenColumns: 0, rows };
  writeFileSync(file('a.xlsx'), await writeXlsx([sheet]));
  await koolla('import', file('a.xlsx'));
  expect((await content()).map(({ period, value }) => [period, value])).toEqual([
    ['2026-08', 27],
    ['2026-09', 28],
    ['2026-09', 1],
  ]);
  writeFileSync(file('b.xlsx'), await writeXlsx([{ ...sheet, columns: ['Mitta', 'organisation', 'JAKSO', 'Luku'].map(width) }]));
  expect((await koolla('import', file('b.xlsx'))).lines).toEqual(['Otsikkoriviltä puuttuu: metric.']);
});

test('a problem is said at its sheet, row and column, and nothing is stored', async () => {
  const columns = ['metric', 'Organisaatio', 'organisation', 'period', 'value'].map((title) => ({ title, width: 10 }));
  const rows = [
    ['palkkatuki', '', 'keskus', '2026-09', 28],
    ['palkkatuki', '', 'keskus', '2026-08', '1.234'],
    [],
    ['palkkatuki', '', 'keskus', '2026-07', 1.234],
    ['palkkatuki', '', 'marsilaiset', 80001, -2],
  ];
  writeFileSync(file('bad.xlsx'), await writeXlsx([{ name: 'Taulukko 1', columns, rows, frozenColumns: 0 }]));
  const { lines, code } = await koolla('import', file('bad.xlsx'), '--dry-run');
  expect(lines).toEqual([
    expect.stringContaining('taulukko Taulukko 1, rivi 3, sarake E (value): Tarkoitatko 1,234 vai 1\u00a0234?'),
    'taulukko Taulukko 1, rivi 5, sarake E (value): Tähän annetaan kokonaisluku, esimerkiksi 12.',
    'taulukko Taulukko 1, rivi 6, sarake C (organisation): En tunne organisaatiota ”marsilaiset”. Käytä tunnusta tai nimeä niin kuin se on rekisterissä.',
    'taulukko Taulukko 1, rivi 6, sarake D (period): En ymmärrä jaksoa ”80001”. Kirjoita esimerkiksi 2026-10, 10/2026, 2026-Q3 tai 2026.',
    'Korjattavaa: 4. Mitään ei tuotu.',
  ]);
  expect(code).toBe(1);
  expect(await database.db.figure.count()).toBe(0);
  writeFileSync(file('broken.xlsx'), Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]));
  expect((await koolla('import', file('broken.xlsx'))).lines).toEqual([
    'Tiedostoa ei voi lukea Excel-työkirjana. Tallenna se muodossa .xlsx ilman salasanaa.',
  ]);
});

test('a small count is hidden everywhere in the workbook', async () => {
  await database.db.figure.createMany({
    data: ['2026-09', '2026-10'].map((period, i) => ({
      metricId: 'palkkatuki',
      organisationId: 'keskus',
      period,
      version: 1,
      value: i === 0 ? 3 : 8,
      comment: i === 0 ? 'kolme' : 'kahdeksan',
      source: 'slack',
      authority: 'reporter',
    })),
  });
  const sheets = await exported('--hide-below', '5');
  expect(sheets.get('Kuukausittain')?.[1]).toEqual(['palkkatukipäätökset', 'Työllisyyskeskus', 'kpl', '...', 8]);
  expect(sheets.get('Luvut')?.[1]?.slice(5, 9)).toEqual([null, null, 'Q', 'A']);
  expect(JSON.stringify([...sheets.values()])).not.toContain('kolme');
  expect((await exported()).get('Luvut')?.[1]?.[5]).toBe(3);
  await database.db.metric.update({ where: { id: 'palkkatuki' }, data: { hideBelow: 9 } });
  expect((await exported('--hide-small')).get('Kuukausittain')?.[1]).toEqual([
    'palkkatukipäätökset',
    'Työllisyyskeskus',
    'kpl',
    '...',
    '...',
  ]);
});

/** One part of the file, unpacked by hand: what the library wrote, not what it reads back. */
async function innerXml(file: Buffer, part: string): Promise<string> {
  const { inflateRawSync } = await import('node:zlib');
  const directory = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  for (let at = file.readUInt32LE(directory + 16); file.readUInt32LE(at) === 0x02014b50; ) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? file.readUInt32LE(at + 20) : file.readUInt16LE(at + offset),
    );
    const start = file.readUInt32LE(at + 42);
    if (file.subarray(at + 46, at + 46 + (name ?? 0)).toString() === part) {
      const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
      return inflateRawSync(file.subarray(data, data + (size ?? 0))).toString('utf8');
    }
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return '';
}
