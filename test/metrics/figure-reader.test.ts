// What the ask engine may read of the figures: the newest that counts, nothing that points at a person.
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../src/storage/database.js';
import { createFigureReader } from '../../src/storage/metrics-figures.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, fillWorld } from './support.js';

let database: TestDatabase;
let db: Db;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  ({ db, pool } = database);
});
afterAll(() => database.close());

beforeEach(async () => {
  await clear(database);
  await fillWorld(db);
});

async function give(metricId: string, period: string, value: number, over: object = {}) {
  await db.figure.create({
    data: { metricId, organisationId: 'keskus', period, version: 1, value, source: 'slack', authority: 'reporter', ...over },
  });
}

describe('figures for the ask engine', () => {
  test('the newest version of each, documents with their citation, missing ones not there', async () => {
    await db.document.upsert({
      where: { id: 'raportti' },
      create: { id: 'raportti', title: { fi: 'Raportti' }, kind: 'report', authors: [] },
      update: {},
    });
    await db.citation.deleteMany();
    await db.citation.create({
      data: { documentId: 'raportti', subject: 'Metric', subjectId: 'palkkatuki', part: 'figure::2021', position: 0, place: 'Tavoite 6' },
    });
    await give('palkkatuki', '2021', 385, { source: 'registry', authority: 'registry', organisationId: '' });
    await give('palkkatuki', '2026-10', 31, { current: false });
    await give('palkkatuki', '2026-10', 33, { version: 2, enteredAt: new Date('2026-11-10T22:30:00Z') });
    await db.figure.create({
      data: {
        metricId: 'palkkatuki',
        organisationId: 'keskus',
        period: '2026-09',
        version: 1,
        status: 'missing',
        reason: 'x',
        source: 'slack',
        authority: 'reporter',
      },
    });
    const reader = createFigureReader(pool);
    expect(await reader.figures('palkkatuki')).toEqual([
      {
        period: '2021',
        value: 385,
        approximate: false,
        cumulative: false,
        split: [],
        citation: { document: 'raportti', place: 'Tavoite 6' },
      },
      { period: '2026-10', value: 33, approximate: false, cumulative: false, organisation: 'keskus', split: [], reported: '2026-11-11' },
    ]);
    expect((await reader.figures('palkkatuki', 'keskus')).length).toBe(1);
    expect(await reader.figures('ei-ole')).toEqual([]);
  });
  test('small counts can be hidden; those of documents are public already', async () => {
    await give('palkkatuki', '2026-10', 3);
    await give('palkkatuki', '2020', 4, { source: 'registry', authority: 'registry', organisationId: '' });
    const figures = await createFigureReader(pool, { hideBelow: 5 }).figures('palkkatuki');
    expect(figures.map(({ value, text: words }) => [value, words?.fi])).toEqual([
      [4, undefined],
      [null, 'ei näytetä tietosuojan vuoksi'],
    ]);
  });

  test('a metric’s own threshold holds for every asker, and what a rule would give away is hidden too', async () => {
    await db.metric.update({ where: { id: 'palkkatuki' }, data: { hideBelow: 5 } });
    await db.metric.update({
      where: { id: 'infot-henkilosto' },
      data: { kind: 'count', rules: [{ kind: 'sum', of: ['palkkatuki', 'muut'], level: 'wrong' }] },
    });
    await db.metric.create({
      data: {
        id: 'muut',
        name: { fi: 'muut' },
        aliases: [],
        description: { fi: 'muut' },
        unit: { fi: 'kpl' },
        kind: 'count',
        decimals: 0,
        regionId: 'pohjois-karjala',
        calendar: 'monthly',
        deadlineWorkingDay: 10,
        reportedBy: ['keskus'],
        confidence: 'high',
      },
    });
    await give('palkkatuki', '2026-10', 3);
    await give('muut', '2026-10', 40);
    await give('infot-henkilosto', '2026-10', 43);
    const reader = createFigureReader(pool);
    expect((await reader.figures('palkkatuki')).map(({ value }) => value)).toEqual([null]);
    expect((await reader.figures('muut', 'keskus')).map(({ value }) => value)).toEqual([null]);
    expect((await reader.figures('infot-henkilosto')).map(({ value }) => value)).toEqual([43]);
  });

  test('what waits for approval is not told yet: the version approved before it is', async () => {
    await give('palkkatuki', '2026-09', 28, { approval: 'approved', current: false });
    await give('palkkatuki', '2026-09', 29, { approval: 'waiting', version: 2 });
    await give('palkkatuki', '2026-10', 31, { approval: 'returned' });
    expect((await createFigureReader(pool).figures('palkkatuki')).map(({ period, value }) => [period, value])).toEqual([['2026-09', 28]]);
  });

  test('those who ask at the same moment are each told what they asked for', async () => {
    await db.metric.update({ where: { id: 'infot-henkilosto' }, data: { kind: 'count', hideBelow: 5 } });
    await give('palkkatuki', '2026-10', 31);
    await give('palkkatuki', '2026-10', 7, { organisationId: 'toinen' });
    await give('infot-henkilosto', '2026-10', 3);
    const reader = createFigureReader(pool);
    const asked = [
      ['palkkatuki'],
      ['palkkatuki', 'keskus'],
      ['infot-henkilosto', 'keskus'],
      ['palkkatuki', 'toinen'],
      ['ei-ole'],
      ['palkkatuki'],
    ] as const;
    const told = await Promise.all(asked.map(([metric, organisation]) => reader.figures(metric, organisation)));
    expect(told.map((figures) => figures.map(({ value }) => value))).toEqual([[31, 7], [31], [null], [7], [], [31, 7]]);
  });
});
