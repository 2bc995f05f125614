// Metrics defined in the chat: what a steward types becomes a metric that is collected, survives loading the files
// again, and goes out with the registry; what contradicts itself is said at its field.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Caller, Reply } from '../../src/conversation/feature.js';
import type { Form } from '../../src/conversation/form.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { writeRegistryFiles } from '../../src/registry/file-writer.js';
import type { Registry } from '../../src/registry/model.js';
import { readRegistry } from '../../src/storage/registry-read.js';
import { loadRegistry } from '../../src/storage/registry-store.js';
import { formHouse } from './form-house.js';
import { contextOf, now } from './support.js';

const house = formHouse();
const { open, say, submit } = house;
const text = (reply: Reply | undefined) => viewAsText((reply?.replace ?? reply?.view) as View);
const stored = (id: string) =>
  house.database.db.metric.findUnique({ where: { id }, include: { versions: { orderBy: { position: 'asc' } } } });
const form = async (rest: string, caller: Caller = house.world.steward): Promise<Form> => open(caller, `mittari ${rest}`);

const whole = {
  'name-fi': 'Työpajat nuorille',
  'name-sv': 'Verkstäder för unga',
  'definition-fi': 'Pidetyt työpajat, joissa oli vähintään viisi osallistujaa.',
  unit: 'kpl; st; pcs',
  kind: 'count',
  region: 'pohjois-karjala',
  calendar: 'quarterly',
  deadline: '7',
  bounds: '0–500',
  target: 'vähintään 12',
  reporters: 'Työllisyyskeskus',
  hideBelow: '5',
  aliases: 'pajat, nuorten pajat',
  since: '7/2026',
};

describe('a new metric', () => {
  test('is defined in one form, shown to everybody, and collected from its first period on', async () => {
    const fresh = await form('uusi');
    expect(fresh.values).toMatchObject({ kind: 'count', calendar: 'monthly', deadline: '10', bounds: '0–' });
    const reply = await submit(fresh, whole, house.world.steward);
    expect(reply.view?.title).toBe('Mittari on luotu: Työpajat nuorille');
    expect(await stored('tyopajat-nuorille')).toMatchObject({
      name: { fi: 'Työpajat nuorille', sv: 'Verkstäder för unga' },
      unit: { fi: 'kpl', sv: 'st', en: 'pcs' },
      kind: 'count',
      calendar: 'quarterly',
      deadlineWorkingDay: 7,
      hideBelow: 5,
      targetDirection: 'increase',
      reportedBy: ['keskus'],
      aliases: ['pajat', 'nuorten pajat'],
    });
    const card = text(await say('mittari pajat', house.world.stranger));
    expect(card).toContain('1.7.2026 alkaen: Pidetyt työpajat, joissa oli vähintään viisi osallistujaa.');
    expect(card).toContain('Tavoite: vähintään 12');
    expect(card).toContain('Pienet luvut: alle 5 piilotetaan muilta');
    expect(card).toContain('Luvut antavat: Työllisyyskeskus');
    const month = await open(house.world.reporter, '9/2026');
    expect(month.fields.map((field) => field.label)).toContain('Työpajat nuorille (kpl)');
    expect((await open(house.world.reporter, '10/2026')).fields.map((field) => field.label)).not.toContain('Työpajat nuorille (kpl)');
    const audit = await house.database.db.audit.findMany({ where: { action: 'metric.defined' } });
    expect(audit).toMatchObject([{ actor: house.world.steward.account, authority: 'steward', subject: 'metrics:tyopajat-nuorille' }]);
  });

  test.each([
    ['name-fi', '', 'Anna mittarille nimi suomeksi.'],
    ['name-fi', 'Palkkatukipäätökset', 'Mittari ”palkkatukipäätökset” on jo olemassa. Anna toinen nimi.'],
    ['definition-fi', '', 'Kirjoita tähän muutama sana.'],
    ['kind', 'arvaus', 'Valitse yksi.'],
    ['deadline', '40', 'Anna työpäivä numerona 1–31.'],
    ['decimals', '9', 'Anna desimaalien määrä numerona 0–6.'],
    ['bounds', 'paljon', 'Kirjoita rajat näin: 0–10000, tai vain alaraja: 0–.'],
    ['bounds', '10–1', 'Pienin sallittu luku 10 on suurempi kuin suurin 1. Vaihda niiden paikka tai korjaa toinen.'],
    ['target', 'hyvä', 'Kirjoita tavoite näin: 12, vähintään 12 tai enintään 5.'],
    ['target', '501', 'Tavoite 501 ei ole sallittujen lukujen rajoissa. Korjaa tavoite tai rajat.'],
    ['reporters', 'Työllisyyskeskus, Tuntematon', 'En löydä organisaatiota ”Tuntematon”. Kirjoita sen nimi niin kuin se on rekisterissä.'],
    ['hideBelow', '1', 'Anna kokonaisluku 2–1000 tai jätä tyhjäksi.'],
    ['since', 'joskus', 'Anna kuukausi, esimerkiksi 10/2026.'],
  ])('%s "%s" is answered at its field and nothing typed is lost', async (field, typed, message) => {
    const { form: again } = await submit(await form('uusi'), { ...whole, [field]: typed }, house.world.steward);
    expect(again?.errors).toEqual({ [field]: message });
    expect(again?.values).toMatchObject({ ...whole, [field]: typed });
    expect(await house.database.db.metric.count()).toBe(3);
  });

  test('negative bounds and decimals are read as they are written', async () => {
    await submit(await form('uusi'), { ...whole, bounds: '-5–12,5', decimals: '1', target: '' }, house.world.steward);
    const metric = await stored('tyopajat-nuorille');
    expect([metric?.minimum?.toNumber(), metric?.maximum?.toNumber(), metric?.decimals, metric?.targetDirection]).toEqual([
      -5,
      12.5,
      1,
      null,
    ]);
  });
});

describe('a metric that is there', () => {
  test('changes field by field; what was emptied is gone; its figures stay', async () => {
    await house.send(await open(), { 'infot-henkilosto': '4' });
    const change = await form('henkilöstöinfot muuta');
    expect(change.values).toMatchObject({
      'name-fi': 'infot henkilöstölle',
      unit: 'kpl; st; pcs',
      target: '3',
      bounds: '0–',
      reporters: 'Työllisyyskeskus',
    });
    const reply = await submit(
      change,
      { ...change.values, target: 'enintään 9', bounds: '', deadline: '5', reporters: 'Työllisyyskeskus, Joensuun kunta' },
      house.world.steward,
    );
    expect(reply.view?.title).toBe('Mittaria muutettiin: infot henkilöstölle');
    const metric = await stored('infot-henkilosto');
    expect(metric).toMatchObject({ deadlineWorkingDay: 5, minimum: null, targetDirection: 'decrease', reportedBy: ['keskus', 'kunta'] });
    expect(await house.rows()).toHaveLength(1);
  });

  test('a new definition from a day breaks the series: the form compares with nothing older', async () => {
    await house.database.db.figure.create({
      data: {
        metricId: 'infot-henkilosto',
        organisationId: 'keskus',
        period: '2026-09',
        version: 1,
        value: 90,
        source: 'slack',
        authority: 'reporter',
      },
    });
    const version = await form('infot-henkilosto määritelmä');
    const incomplete = await submit(version, { from: 'pian' }, house.world.steward);
    expect(incomplete.form?.errors).toEqual({
      from: 'Anna päivä, esimerkiksi 1.1.2027.',
      'definition-fi': 'Kirjoita tähän muutama sana.',
      'breakNote-fi': 'Kirjoita tähän muutama sana.',
    });
    const values = {
      from: '1.10.2026',
      'definition-fi': 'Vain vähintään tunnin infot.',
      'breakNote-fi': 'Lyhyitä infoja ei enää lasketa.',
    };
    const reply = await submit(version, values, house.world.steward);
    expect(text(reply)).toContain('1.10.2026 alkaen: Vain vähintään tunnin infot. (Lyhyitä infoja ei enää lasketa.)');
    // Without the break, a running total that falls from 90 to 4 would be asked about.
    expect((await house.send(await open(), { 'infot-henkilosto': '4' })).view?.name).toBe('metrics.receipt');
    const earlier = await submit(await form('infot-henkilosto määritelmä'), { ...values, from: '1.9.2026' }, house.world.steward);
    expect(earlier.form?.errors?.from).toContain('Anna myöhempi päivä');
  });

  test('ends on a day: it is asked for until then, and its figures stay', async () => {
    await house.send(await open(), { tyko: 'kyllä' });
    const reply = await submit(await form('tyko päätä'), { until: '31.10.2026' }, house.world.steward);
    expect(reply.view?.title).toBe('tyko käytössä: mittaria kerätään 31.10.2026 asti');
    expect((await open(house.world.reporter, '10/2026')).fields.map((field) => field.id)).toContain('tyko@1');
    expect((await open(house.world.reporter, '11/2026')).fields.map((field) => field.id.split('@')[0])).not.toContain('tyko');
    expect(await house.rows()).toHaveLength(1);
  });

  test('of two stewards at once the second is told that it changed, with what they typed', async () => {
    const [first, second] = [await form('tyko muuta'), await form('tyko muuta')];
    await submit(first, { ...first.values, deadline: '5' }, house.world.steward);
    const { form: again } = await submit(second, { ...second.values, deadline: '6' }, house.world.steward);
    expect(again?.errors?.['']).toContain('Joku muu muutti mittaria');
    expect(again?.values.deadline).toBe('6');
    expect((await stored('tyko'))?.deadlineWorkingDay).toBe(5);
    await submit(again as Form, again?.values ?? {}, house.world.steward);
    expect((await stored('tyko'))?.deadlineWorkingDay).toBe(6);
  });

  test('only a steward may, also with a form in hand, and the refusal is recorded', async () => {
    expect((await say('mittari uusi', house.world.reporter)).view?.title).toBe('Vain rekisterin hoitaja voi tehdä tämän');
    const change = await form('tyko muuta');
    expect((await submit(change, change.values, house.world.reporter)).view?.name).toBe('metrics.refused');
    const audit = await house.database.db.audit.findMany({ where: { outcome: 'refused' } });
    expect(audit.map((row) => row.action)).toEqual(['metric.create', 'metric.change']);
  });

  test('anybody sees the list; several that fit are a list; what is unknown shows all', async () => {
    const list = text(await say('mittarit', house.world.stranger));
    expect(list).toContain('infot henkilöstölle (kertymä alusta asti, kuukausittain)');
    expect((await say('mittarit', house.world.stranger)).view?.actions).toEqual([]);
    expect((await say('mittari kahvit')).view?.title).toBe('En löydä mittaria ”kahvit”');
    const english = await house.feature.command(contextOf({ ...house.world.steward, language: 'en' }), 'metric palkkatuki', 'figures');
    expect(viewAsText(english.view as View)).toContain('Kind: count in the period');
  });
});

describe('and the registry’s files', () => {
  beforeEach(async () => {
    await house.database.db.loadedEntry.deleteMany();
  });
  const by = { actor: 'cli', authority: 'administrator', source: 'cli', now };

  test('loading them again keeps what was defined and changed here, and an export writes it', async () => {
    const { db } = house.database;
    const files: Registry = await readRegistry(db);
    await loadRegistry(db, files, by);
    await submit(await form('uusi'), whole, house.world.steward);
    const change = await form('palkkatuki muuta');
    await submit(change, { ...change.values, deadline: '3' }, house.world.steward);
    const plan = await loadRegistry(db, files, by, { prune: true });
    expect(plan.changes).toEqual([]);
    expect(plan.kept.map(({ list, id, why }) => [list, id, why])).toEqual([
      ['metrics', 'palkkatuki', 'changed-here'],
      ['metrics', 'tyopajat-nuorille', 'made-here'],
    ]);
    const written = writeRegistryFiles(await readRegistry(db)).get('metrics.yaml');
    expect(written).toContain('id: tyopajat-nuorille');
    expect(written).toContain('hideBelow: 5');
    expect(written).toContain('deadlineWorkingDay: 3');
  });
});
