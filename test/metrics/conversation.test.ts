// The fast path, free messages, the steward's settings, who is missing, summaries and what the ask engine reads.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller, Feature, Reply } from '../../src/conversation/feature.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { createMetricsFeature } from '../../src/metrics/feature.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, contextOf, fillWorld, type World } from './support.js';

let database: TestDatabase;
let feature: Feature;
let world: World;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  await clear(database);
  world = await fillWorld(database.db);
  feature = createMetricsFeature({ store: createMetricsStore(database.db), newId: randomUUID });
});

const say = (rest: string, caller: Caller = world.reporter, over: Parameters<typeof contextOf>[1] = {}) =>
  feature.command(contextOf(caller, over), rest, 'luvut');
const text = (reply: Reply | undefined) => viewAsText((reply?.view ?? reply?.replace) as View);
const rows = () => database.db.figure.findMany({ orderBy: [{ metricId: 'asc' }, { period: 'asc' }, { version: 'asc' }] });
async function press(reply: Reply, index = 0, caller: Caller = world.reporter): Promise<Reply> {
  const action = reply.view?.actions[index];
  const handler = feature.actions[action?.name ?? ''];
  if (!action || !handler) throw new Error('nothing to press');
  return handler(contextOf(caller), action.args);
}
async function give(metricId: string, period: string, value: number, over: object = {}) {
  await database.db.figure.create({
    data: { metricId, organisationId: 'keskus', period, version: 1, value, source: 'slack', authority: 'reporter', ...over },
  });
}

describe('one figure in one line', () => {
  test('is shown back and stored only when confirmed', async () => {
    await give('palkkatuki', '2026-09', 28);
    const asked = await say('10/2026 palkkatuki 31 noin');
    expect(text(asked)).toBe(
      'Tallennetaanko tämä luku?\n\nTyöllisyyskeskus, lokakuu 2026\n\npalkkatukipäätökset: noin 31 (+3, +10,7\u00a0%)',
    );
    expect((await rows()).length).toBe(1);
    expect((await press(asked)).replace?.name).toBe('metrics.receipt');
    expect((await rows()).at(-1)).toMatchObject({ period: '2026-10', approximate: true, authority: 'reporter' });
    expect(text(await press(asked))).toContain('jo tallennettu');
    expect((await rows()).length).toBe(2);
  });

  test('can be let go of', async () => {
    const asked = await say('palkkatuki 31');
    expect((await press(asked, 1)).replace?.title).toBe('Lukua ei tallennettu.');
    expect((await press(asked)).replace?.name).toBe('metrics.gone');
    expect(await rows()).toEqual([]);
  });

  test('in Swedish and English, and typed to confirm', async () => {
    expect(text(await say('oktober lönesubvention cirka 31', world.reporter, { language: 'sv' }))).toContain(
      'beslut om lönesubvention: cirka 31',
    );
    expect(text(await say('october pay subsidy about 31', world.reporter, { language: 'en' }))).toContain(
      'pay subsidy decisions: about 31',
    );
    expect((await say('confirm', world.reporter, { language: 'en' })).view?.title).toBe('Figures saved: October 2026');
    expect((await rows()).length).toBe(1);
  });

  test('without a month it is the latest one that still misses this figure', async () => {
    await give('palkkatuki', '2026-10', 31);
    await give('palkkatuki', '2026-08', 25);
    expect(text(await say('palkkatuki 30'))).toContain('syyskuu 2026');
  });

  test('that cannot be read is answered, and waits in the form', async () => {
    const reply = await say('palkkatuki 1.234');
    expect(text(reply)).toContain('Tarkoitatko 1,234 vai 1\u00a0234?');
    expect((await press(reply)).form?.values).toMatchObject({ 'palkkatuki@0': '1.234' });
  });

  test('of a figure that is in already opens the form, where a reason is asked', async () => {
    await give('palkkatuki', '2026-10', 31);
    const { form } = await say('10/2026 palkkatuki 33');
    expect(form?.values).toMatchObject({ 'palkkatuki@1': '33', reason: '' });
    expect((await rows()).length).toBe(1);
  });

  test('that fits several metrics is a choice; one that fits none lists them', async () => {
    await database.db.metric.create({
      data: {
        id: 'infot-verkosto',
        name: { fi: 'infot verkostolle' },
        aliases: [],
        description: { fi: 'Infot' },
        unit: { fi: 'kpl' },
        kind: 'count',
        decimals: 0,
        regionId: 'pohjois-karjala',
        calendar: 'monthly',
        deadlineWorkingDay: 10,
        confidence: 'high',
        reportedBy: ['keskus'],
      },
    });
    const choice = await say('infot 3');
    expect(choice.view?.title).toBe('Mitä mittaria tarkoitat: ”infot”?');
    expect(choice.view?.actions.map((action) => action.label)).toEqual(['infot henkilöstölle', 'infot verkostolle']);
    expect(text(await press(choice, 1))).toContain('infot verkostolle: 3');
    expect(text(await say(choice.view?.actions[0]?.typed?.replace('luvut ', '') ?? ''))).toContain('infot henkilöstölle: 3');
    expect(text(await say('säätila 3'))).toContain('– palkkatukipäätökset');
  });

  test('a metric or figure that a client made up is not taken', async () => {
    const handler = feature.actions['metrics.pick'];
    const pick = (args: Record<string, string>) => handler?.(contextOf(world.reporter), args);
    expect((await pick({ metric: 'palkkatuki', organisation: 'kunta', figure: '3' }))?.replace?.name).toBe('metrics.old');
    expect((await pick({ metric: 'palkkatuki', organisation: 'keskus', figure: '3', month: '2026-99' }))?.replace?.name).toBe(
      'metrics.old',
    );
  });
});

describe('a free message', () => {
  test('that states a figure is asked about before it is stored', async () => {
    const reply = await feature.claim?.(contextOf(world.reporter), 'Palkkatukipäätöksiä tehtiin lokakuussa noin 31');
    expect(text(reply)).toContain('lokakuu 2026\n\npalkkatukipäätökset: noin 31');
    expect(await rows()).toEqual([]);
  });
  test('a question, another matter, and anybody who reports nothing are left to others', async () => {
    const claim = (message: string, caller = world.reporter) => feature.claim?.(contextOf(caller), message);
    expect(await claim('Paljonko palkkatukipäätöksiä tehtiin 2021?')).toBeUndefined();
    expect(await claim('Kokouksessa oli 12 henkeä')).toBeUndefined();
    expect(await claim('Palkkatukipäätöksiä tehtiin 31', world.stranger)).toBeUndefined();
  });
});

describe('settings', () => {
  const typed = { name: 'Sanna Siiri', email: 'Sanna.Siiri@Kunta.fi', organisation: 'kunta', metrics: 'palkkatuki, 1', since: '9/2026' };

  test('a steward names a reporter, who then gets the form', async () => {
    const { form } = await say('asetukset', world.steward);
    expect(form?.fields.find((field) => field.id === 'organisation')).toMatchObject({ kind: 'search', source: 'organisations' });
    const saved = await feature.forms['metrics.name-reporter']?.(contextOf(world.steward), {}, typed);
    expect(text(saved)).toBe('Sanna Siiri raportoi nyt: Joensuun kunta\n\nMittarit: palkkatukipäätökset ja infot henkilöstölle.');
    const person = await database.db.person.findUnique({ where: { email: 'sanna.siiri@kunta.fi' }, include: { assignments: true } });
    expect(person?.assignments).toMatchObject([{ kind: 'reporter', organisationId: 'kunta', validUntil: null }]);
    const sanna = { ...world.stranger, person: person?.id ?? '', reporterFor: ['kunta'] };
    const opened = await say('', sanna);
    expect(opened.form?.args).toMatchObject({ organisation: 'kunta', month: '2026-10' });
    expect(JSON.stringify(opened.form?.intro)).toContain('syyskuu 2026 (kirjoita ”luvut 9/2026”)');
    expect(await database.db.audit.findMany()).toMatchObject([
      { action: 'reporter.named', authority: 'steward', actor: world.steward.account },
    ]);
  });

  test('naming twice changes nothing more; ending it keeps the figures', async () => {
    const save = () => feature.forms['metrics.name-reporter']?.(contextOf(world.steward), {}, typed);
    await save();
    await save();
    expect(await database.db.assignment.count({ where: { organisationId: 'kunta' } })).toBe(1);
    expect(text(await say('poista sanna.siiri@kunta.fi', world.steward))).toContain('tehtävä päättyi, Joensuun kunta');
    const assignment = await database.db.assignment.findFirst({ where: { organisationId: 'kunta' } });
    expect(assignment?.validUntil?.toISOString().slice(0, 10)).toBe('2026-11-20');
    expect(text(await say('poista sanna.siiri@kunta.fi', world.steward))).toContain('ei ole tehtävää');
  });

  test('every mistake is said beside its field and nothing typed is lost', async () => {
    const raw = { name: 'Sanna', email: 'sanna', organisation: 'ei-ole', metrics: 'sää, palkkatuki', since: 'joskus' };
    const reply = await feature.forms['metrics.name-reporter']?.(contextOf(world.steward), {}, raw);
    expect(Object.keys(reply?.form?.errors ?? {}).sort()).toEqual(['email', 'metrics', 'name', 'organisation', 'since']);
    expect(reply?.form?.errors?.metrics).toContain('sää');
    expect(reply?.form?.values).toEqual(raw);
  });

  test('nobody else may: not to see, not to save, not to end, not to open a month', async () => {
    for (const rest of ['asetukset', 'poista maija@keskus.fi', 'avaa 3/2026 Työllisyyskeskus: syy']) {
      const reply = await say(rest);
      expect(reply.form).toBeUndefined();
      expect(text(reply)).toContain('Vain rekisterin hoitaja');
    }
    const saved = await feature.forms['metrics.name-reporter']?.(contextOf(world.reporter), {}, typed);
    expect(text(saved)).toContain('Helvi Hoitaja');
    expect(await database.db.person.count({ where: { email: 'sanna.siiri@kunta.fi' } })).toBe(0);
    expect((await database.db.audit.findMany()).map((row) => row.outcome)).toEqual(['refused', 'refused', 'refused', 'refused']);
  });
});

test('a steward by the settings is named before anybody met them, and an organisation that has ended is not taken', async () => {
  const settings = { firstStewards: ['uusi@keskus.fi'], localSteward: false };
  feature = createMetricsFeature({ store: createMetricsStore(database.db, settings), newId: randomUUID });
  expect(text(await say('', world.stranger))).toContain('Helvi Hoitaja (helvi@keskus.fi) tai uusi@keskus.fi');
  await database.db.organisation.update({ where: { id: 'kunta' }, data: { validUntil: new Date('2024-12-31') } });
  const typed = { name: 'Sanna Siiri', email: 'sanna@kunta.fi', organisation: 'kunta', metrics: 'kaikki', since: '10/2026' };
  const saved = await feature.forms['metrics.name-reporter']?.(contextOf(world.steward), {}, typed);
  expect(Object.keys(saved?.form?.errors ?? {})).toEqual(['organisation']);
});

describe('who is missing', () => {
  test('by organisation, with the deadline, what and from whom', async () => {
    await give('palkkatuki', '2026-10', 31);
    const reply = await say('tila', world.steward);
    expect(text(reply)).toContain('Organisaatio: Työllisyyskeskus; Annettu: 1/3; Määräpäivä: 13.11.2026; Tila: myöhässä');
    expect(text(reply)).toContain(
      '– Työllisyyskeskus, puuttuu: infot henkilöstölle, tyko käytössä. Luvut antaa Maija Mallikas (maija@keskus.fi) tai Olli Oja (olli@keskus.fi).',
    );
    expect(text(await say('tila 9/2026', world.reporter))).toContain('0/3');
  });
  test('a missing figure with a reason is not missing any more', async () => {
    for (const metricId of ['palkkatuki', 'infot-henkilosto', 'tyko']) {
      await database.db.figure.create({
        data: {
          metricId,
          organisationId: 'keskus',
          period: '2026-10',
          version: 1,
          status: 'missing',
          reason: 'loma',
          source: 'slack',
          authority: 'reporter',
        },
      });
    }
    expect(text(await say('tila'))).toContain('Kaikki luvut on annettu.');
  });
  test('a stranger sees no organisation', async () => {
    expect(text(await say('tila', world.stranger))).toContain('Sinulle ei ole merkitty');
  });
});

describe('summary', () => {
  test('latest figure, change in absolute and per cent, a year ago, target', async () => {
    await give('palkkatuki', '2025-10', 25);
    await give('palkkatuki', '2026-09', 28);
    await give('palkkatuki', '2026-10', 31);
    await give('infot-henkilosto', '2026-10', 4);
    const reply = text(await say('yhteenveto'));
    expect(reply).toContain(
      'Mittari: palkkatukipäätökset; Luku: 31; Jakso: lokakuu 2026; Muutos: +3, +10,7\u00a0%; Vuosi sitten: +6, +24,0\u00a0%; Tavoite: –',
    );
    expect(reply).toContain('Mittari: infot henkilöstölle; Luku: 4; Jakso: lokakuu 2026; Muutos: –; Vuosi sitten: –; Tavoite: 3');
  });
  test('no change is counted over a break in the definition', async () => {
    await database.db.metricVersion.create({
      data: {
        metricId: 'palkkatuki',
        position: 1,
        definition: { fi: 'Uusi' },
        breakNote: { fi: 'Laki muuttui' },
        validFrom: new Date('2026-10-01'),
      },
    });
    await give('palkkatuki', '2026-09', 28);
    await give('palkkatuki', '2026-10', 31);
    const reply = text(await say('yhteenveto'));
    expect(reply).toContain('Luku: 31; Jakso: lokakuu 2026; Muutos: –');
    expect(reply).toContain('palkkatukipäätökset: määritelmä muuttui 1.10.2026.');
  });
  test('what may overlap is never added up, and says so', async () => {
    await database.db.metric.updateMany({ where: { id: { in: ['palkkatuki', 'infot-henkilosto'] } }, data: { overlapGroup: 'x' } });
    await give('palkkatuki', '2026-10', 31);
    await give('infot-henkilosto', '2026-10', 4);
    expect(text(await say('yhteenveto'))).toContain('lukuja ei voi laskea yhteen: infot henkilöstölle, palkkatukipäätökset.');
  });
  test('a stranger sees the documents’ figures and nobody’s reports', async () => {
    await give('palkkatuki', '2026-10', 31);
    await give('palkkatuki', '2021', 385, { source: 'registry', authority: 'registry', organisationId: '' });
    const reply = text(await say('yhteenveto', world.stranger));
    expect(reply).toContain('Luku: 385; Jakso: vuosi 2021');
    expect(reply).not.toContain('31');
  });
  test('one metric’s course shows every figure', async () => {
    await give('palkkatuki', '2026-09', 28);
    await give('palkkatuki', '2026-10', 31);
    const reply = text(await say('yhteenveto palkkatuki'));
    expect(reply).toContain('Jakso: lokakuu 2026; Luku: 31; Muutos: +3');
    expect(reply).toContain('Jakso: syyskuu 2026; Luku: 28; Muutos: –');
  });
});

test('what is not understood shows how it works', async () => {
  const reply = await say('hölynpölyä vaan');
  expect(reply.view?.title).toBe('En ymmärtänyt: ”hölynpölyä vaan”');
  expect(text(reply)).toContain('luvut infot 3');
});
