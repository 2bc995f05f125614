// Rules between metrics: what does not agree is said at the right field, asked about where it may be right, stored once it agrees.
import { beforeEach, describe, expect, test } from 'vitest';
import { type View, viewAsText } from '../../src/conversation/view.js';
import type { MetricRule } from '../../src/registry/model.js';
import { errorOf, formHouse } from './form-house.js';

const house = formHouse();
const { open, send, say, act, rows } = house;

beforeEach(async () => {
  const { db } = house.database;
  const like = { regionId: 'pohjois-karjala', calendar: 'monthly', deadlineWorkingDay: 10, confidence: 'high', decimals: 0, minimum: 0 };
  const named = (fi: string, sv: string, en: string) => ({
    name: { fi, sv, en },
    description: { fi },
    unit: { fi: 'kpl', sv: 'st', en: 'pcs' },
  });
  await db.metric.createMany({
    data: [
      {
        ...like,
        ...named('naisten päätökset', 'beslut för kvinnor', 'decisions for women'),
        id: 'naiset',
        kind: 'count',
        aliases: [],
        reportedBy: ['keskus'],
      },
      {
        ...like,
        ...named('miesten päätökset', 'beslut för män', 'decisions for men'),
        id: 'miehet',
        kind: 'count',
        aliases: [],
        reportedBy: ['keskus'],
      },
      {
        ...like,
        ...named('asiakkaita palvelussa', 'klienter i service', 'clients in service'),
        id: 'palvelussa',
        kind: 'stock',
        aliases: [],
        reportedBy: ['keskus'],
      },
    ],
  });
  await db.metric.deleteMany({ where: { id: 'infot-henkilosto' } });
});

const ruled = (id: string, ...rules: readonly MetricRule[]) =>
  house.database.db.metric.update({ where: { id }, data: { rules: rules.map((rule) => ({ ...rule })) } });
const give = (metricId: string, period: string, value: number, over: object = {}) =>
  house.database.db.figure.create({
    data: { metricId, organisationId: 'keskus', period, version: 1, value, source: 'slack', authority: 'reporter', ...over },
  });
const stored = async () =>
  (await rows()).filter((row) => row.period === '2026-10' && row.current).map((row) => [row.metricId, row.value?.toNumber()]);

describe('parts that make up a whole', () => {
  beforeEach(() => ruled('palkkatuki', { kind: 'sum', of: ['naiset', 'miehet'], level: 'wrong' }));

  test.each([
    ['fi', 'palkkatukipäätökset: 31, mutta osista tulee 30: 18 (naisten päätökset) + 12 (miesten päätökset). Tarkista luvut.'],
    ['sv', 'beslut om lönesubvention: 31, men delarna ger 30: 18 (beslut för kvinnor) + 12 (beslut för män). Kontrollera siffrorna.'],
    ['en', 'pay subsidy decisions: 31, but its parts make 30: 18 (decisions for women) + 12 (decisions for men). Check the figures.'],
  ] as const)('%s: a sum that does not agree is said beside the whole, and nothing is stored', async (language, message) => {
    const form = await open(house.world.reporter, '', { language });
    const { form: again } = await send(form, { palkkatuki: '31', naiset: '18', miehet: '12' }, house.world.reporter, { language });
    expect(errorOf(again, 'palkkatuki')).toBe(message);
    expect(again?.values).toMatchObject({ 'palkkatuki@0': '31', 'naiset@0': '18', 'miehet@0': '12' });
    expect(await rows()).toEqual([]);
    await send(again ?? form, { palkkatuki: '30' }, house.world.reporter, { language });
    expect(await stored()).toEqual([
      ['miehet', 12],
      ['naiset', 18],
      ['palkkatuki', 30],
    ]);
  });

  test('a part that is given later is held against what is stored already', async () => {
    await send(await open(), { palkkatuki: '31', naiset: '18' });
    expect((await rows()).length).toBe(2);
    const { form: again } = await send(await open(house.world.reporter, '10/2026'), { miehet: '14' });
    expect(errorOf(again, 'palkkatuki')).toContain('osista tulee 32');
    await send(await open(house.world.reporter, '10/2026'), { miehet: '13' });
    expect((await rows()).length).toBe(3);
  });

  test('an approximate figure cannot be held to the last one: it is asked about', async () => {
    const { view } = await send(await open(), { palkkatuki: 'noin 31', naiset: '18', miehet: '12' });
    expect(view?.name).toBe('metrics.concerns');
    expect(viewAsText(view as View)).toContain('osista tulee 30');
    await act(view, 'metrics.confirm');
    expect((await rows()).length).toBe(3);
  });

  test('in one line too: the figure waits in the form, where all of it can be mended', async () => {
    await send(await open(), { naiset: '18', miehet: '12' });
    const reply = await say('10/2026 palkkatuki 31');
    expect(reply.view?.title).toContain('osista tulee 30');
    const { form } = await act(reply.view, 'metrics.open');
    expect(form?.values['palkkatuki@0']).toBe('31');
    expect((await rows()).length).toBe(2);
  });

  test('what is known to be missing is not zero: nothing is compared', async () => {
    const { view } = await send(await open(), { palkkatuki: '31', naiset: '18', miehet: 'ei tietoa: järjestelmä vaihtui' });
    expect(view?.name).toBe('metrics.receipt');
  });
});

test('a part larger than its whole is told at the part', async () => {
  await ruled('naiset', { kind: 'at-most', metric: 'palkkatuki', level: 'wrong' });
  const { form: again } = await send(await open(), { palkkatuki: '10', naiset: '11' });
  expect(errorOf(again, 'naiset')).toBe(
    'naisten päätökset: 11 on enemmän kuin 10 (palkkatukipäätökset), vaikka se on osa siitä. Tarkista molemmat.',
  );
  expect(errorOf(again, 'palkkatuki')).toBeUndefined();
});

describe('a stock that carries over', () => {
  beforeEach(() => ruled('palvelussa', { kind: 'carried', plus: ['naiset'], minus: ['miehet'], level: 'unlikely' }));

  test('is held against last month with what came and went; an unlikely one is asked and can be confirmed', async () => {
    await give('palvelussa', '2026-09', 40);
    const { view } = await send(await open(), { palvelussa: '50', naiset: '8', miehet: '3' });
    expect(viewAsText(view as View)).toContain(
      'asiakkaita palvelussa: 50, mutta edellisestä jaksosta ja muutoksista tulee 45: 40 + 8 (naisten päätökset) − 3 (miesten päätökset). Tarkista luvut.',
    );
    expect(await stored()).toEqual([]);
    await act(view, 'metrics.confirm');
    expect(await stored()).toEqual([
      ['miehet', 3],
      ['naiset', 8],
      ['palvelussa', 50],
    ]);
  });

  test('says nothing when it agrees, or when last month is not known', async () => {
    expect((await send(await open(), { palvelussa: '50', naiset: '8', miehet: '3' })).view?.name).toBe('metrics.receipt');
    await give('palvelussa', '2026-08', 40);
    await give('naiset', '2026-09', 8);
    await give('miehet', '2026-09', 3);
    const form = await open(house.world.reporter, '9/2026');
    expect((await send(form, { palvelussa: '45' })).view?.name).toBe('metrics.receipt');
  });
});

test('rules bind only what the organisation reports, and only where one of the figures changes', async () => {
  await ruled('palkkatuki', { kind: 'sum', of: ['naiset', 'miehet'], level: 'wrong' });
  await house.database.db.metric.update({ where: { id: 'miehet' }, data: { reportedBy: [] } });
  expect((await send(await open(), { palkkatuki: '31', naiset: '2' })).view?.name).toBe('metrics.receipt');
  await house.database.db.metric.update({ where: { id: 'miehet' }, data: { reportedBy: ['keskus'] } });
  await give('miehet', '2026-10', 1);
  expect((await send(await open(house.world.reporter, '10/2026'), { tyko: 'kyllä' })).view?.name).toBe('metrics.receipt');
});
