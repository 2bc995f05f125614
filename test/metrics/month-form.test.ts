// The month's form against a real database: open, err, store, correct, conflict, twice, not allowed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Feature, Reply } from '../../src/conversation/feature.js';
import type { Form, RawValues } from '../../src/conversation/form.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { createMetricsFeature } from '../../src/metrics/feature.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, contextOf, fillWorld, now, type World } from './support.js';

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

const october = '2026-10';

async function open(caller = world.reporter, rest = '', over: Parameters<typeof contextOf>[1] = {}): Promise<Form> {
  const { form } = await feature.command(contextOf(caller, over), rest, 'luvut');
  if (!form) throw new Error('no form was opened');
  return form;
}

/** Sends a form with values by metric id; what is not named keeps what the form held. */
function send(
  form: Form,
  typed: Readonly<Record<string, string>>,
  caller = world.reporter,
  over: Parameters<typeof contextOf>[1] = {},
): Promise<Reply> {
  const values: Record<string, string> = { ...form.values };
  for (const [metric, text] of Object.entries(typed)) {
    const field = form.fields.find((candidate) => candidate.id === metric || candidate.id.startsWith(`${metric}@`));
    if (!field) throw new Error(`the form has no field for ${metric}`);
    values[field.id] = text;
  }
  return submit(form, values, caller, over);
}

async function submit(form: Form, values: RawValues, caller = world.reporter, over: Parameters<typeof contextOf>[1] = {}): Promise<Reply> {
  const handler = feature.forms[form.name];
  if (!handler) throw new Error(`no handler for ${form.name}`);
  return handler(contextOf(caller, over), form.args, values);
}

async function act(view: View | undefined, name: string, caller = world.reporter): Promise<Reply> {
  const action = view?.actions.find((candidate) => candidate.name === name);
  const handler = feature.actions[name];
  if (!action || !handler) throw new Error(`no action ${name}`);
  return handler(contextOf(caller), action.args);
}

const rows = () => database.db.figure.findMany({ orderBy: [{ metricId: 'asc' }, { period: 'asc' }, { version: 'asc' }] });
const errorOf = (form: Form | undefined, metric: string) =>
  form?.errors?.[form.fields.find((field) => field.id.startsWith(`${metric}@`))?.id ?? metric];

describe('opening', () => {
  test('a reporter of one organisation gets the last month’s form at once, with its deadline and earlier figures', async () => {
    await database.db.figure.createMany({
      data: [
        {
          metricId: 'palkkatuki',
          organisationId: 'keskus',
          period: '2026-09',
          version: 1,
          value: 28,
          source: 'slack',
          authority: 'reporter',
        },
        {
          metricId: 'palkkatuki',
          organisationId: 'keskus',
          period: '2025-10',
          version: 1,
          value: 25,
          approximate: true,
          source: 'slack',
          authority: 'reporter',
        },
        { metricId: 'infot-henkilosto', period: 'as-of:2022-01-10', version: 1, value: 6, source: 'registry', authority: 'registry' },
      ],
    });
    const form = await open();
    expect(form.args).toMatchObject({ organisation: 'keskus', month: october });
    expect(form.title).toBe('Luvut lokakuu 2026');
    expect(form.fields.map((field) => [field.label, field.hint])).toEqual([
      ['infot henkilöstölle (kpl)', 'Asiakirjassa 6 (tilanne 10.1.2022) · Tavoite 3 · Yhteensä alusta asti'],
      ['palkkatukipäätökset (kpl)', 'Viimeksi 28 (syyskuu 2026) · Vuosi sitten noin 25'],
      ['tyko käytössä (kyllä/ei)', 'Kyllä tai ei'],
    ]);
    expect(JSON.stringify(form.intro)).toContain('13.11.2026');
  });

  test('a typed month opens that month', async () => {
    expect((await open(world.reporter, '9/2026')).args).toMatchObject({ month: '2026-09' });
    expect((await open(world.reporter, 'syyskuu')).args).toMatchObject({ month: '2026-09' });
  });

  test('a month that has not begun is refused, and a locked one until a steward opens it', async () => {
    const refused = await feature.command(contextOf(world.reporter), '12/2026', 'luvut');
    expect(refused.view?.title).toBe('Joulukuu 2026 ei ole vielä alkanut. Lukuja voi antaa alkaneelta kuukaudelta.');
    const locked = await feature.command(contextOf(world.reporter), '3/2026', 'luvut');
    expect(locked.form).toBeUndefined();
    expect(locked.view?.title).toContain('maaliskuu 2026 lukittiin 15.6.2026');

    const opened = await feature.command(contextOf(world.steward), 'avaa 3/2026 Työllisyyskeskus: järjestelmä oli poikki', 'luvut');
    expect(opened.view?.title).toBe('Työllisyyskeskus: maaliskuu 2026 on auki 28.11.2026 asti.');
    expect((await open(world.reporter, '3/2026')).args).toMatchObject({ month: '2026-03' });
    const later = new Date(now.getTime() + 8 * 24 * 3600 * 1000);
    expect((await feature.command(contextOf(world.reporter, { now: later }), '3/2026', 'luvut')).form).toBeUndefined();
  });

  test('several organisations are a choice, with what is in already', async () => {
    await database.db.metric.update({ where: { id: 'palkkatuki' }, data: { reportedBy: ['keskus', 'kunta'] } });
    const both = { ...world.reporter, reporterFor: ['keskus', 'kunta'] };
    const { view } = await feature.command(contextOf(both), '', 'luvut');
    expect(viewAsText(view as View)).toContain('Joensuun kunta, lokakuu 2026 (annettu 0/1)');
    expect(view?.actions.map((action) => action.label)).toEqual(['Työllisyyskeskus', 'Joensuun kunta']);
    const second = view?.actions[1];
    expect((await feature.command(contextOf(both), second?.typed?.replace('luvut ', '') ?? '', 'luvut')).form?.args).toMatchObject({
      organisation: 'kunta',
      month: october,
    });
  });

  test('nobody’s reporter learns why, whom to ask, and what can be seen', async () => {
    const { view, form } = await feature.command(contextOf(world.stranger), '', 'luvut');
    expect(form).toBeUndefined();
    expect(viewAsText(view as View)).toContain('Helvi Hoitaja (helvi@keskus.fi)');
    expect(view?.actions.map((action) => action.typed)).toContain('luvut yhteenveto');
  });
});

describe('sending', () => {
  test('figures are stored with who, whence and how, and the receipt says the change and what is missing', async () => {
    await database.db.figure.create({
      data: {
        metricId: 'palkkatuki',
        organisationId: 'keskus',
        period: '2026-09',
        version: 1,
        value: 28,
        source: 'slack',
        authority: 'reporter',
      },
    });
    const { view } = await send(await open(), { palkkatuki: 'noin 31 (kaksi vuokratyössä)', tyko: 'kyllä' });
    expect(viewAsText(view as View)).toBe(
      [
        'Luvut tallennettu: lokakuu 2026',
        'Työllisyyskeskus',
        'palkkatukipäätökset: noin 31 (kaksi vuokratyössä) (+3, +10,7\u00a0%)\ntyko käytössä: kyllä',
        'Puuttuu vielä: infot henkilöstölle.',
        'Maija Mallikas, 21.11.2026 klo 10.00, Slack.',
      ].join('\n\n'),
    );
    const [stored] = (await rows()).filter((row) => row.metricId === 'palkkatuki' && row.period === october);
    expect(stored).toMatchObject({
      version: 1,
      current: true,
      approximate: true,
      comment: 'kaksi vuokratyössä',
      source: 'slack',
      authority: 'reporter',
      enteredBy: world.reporter.account,
    });
    expect(stored?.value?.toNumber()).toBe(31);
    const audit = await database.db.audit.findMany();
    expect(audit.map((row) => row.subject).sort()).toEqual(['figure:palkkatuki:keskus:2026-10:1', 'figure:tyko:keskus:2026-10:1']);
    expect(JSON.stringify(audit, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('31');
  });

  test('no data is stored as missing with its reason, never as zero', async () => {
    await send(await open(), { palkkatuki: 'ei tietoa: järjestelmä vaihtui' });
    expect(await rows()).toMatchObject([{ value: null, status: 'missing', reason: 'järjestelmä vaihtui' }]);
  });

  test.each([
    ['fi', 'paljon', 'Anna luku, esimerkiksi 12 tai 12,5. Jos lukua ei ole, kirjoita ”ei tietoa:” ja syy.'],
    [
      'fi',
      '1.234',
      'Tarkoitatko 1,234 vai 1\u00a0234? Kirjoita tuhannet välilyönnillä tai ilman (1 234 tai 1234) ja desimaalit pilkulla (12,5).',
    ],
    ['fi', '-3', 'Luvun pitää olla vähintään 0.'],
    ['sv', '1e9', 'Talet är större än vad som kan sparas här. Kontrollera siffrorna.'],
    ['en', 'no data', 'Give the reason too, for example “no data: the system changed”.'],
    ['fi', '3 (hetu 131052-308T)', 'Tekstissä näyttää olevan henkilötunnus. Poista se: tänne annetaan vain yhteenlaskettuja lukuja.'],
  ] as const)('%s: "%s" is answered beside the field and nothing typed is lost', async (language, typed, message) => {
    const form = await open(world.reporter, '', { language });
    const { form: again, view } = await send(form, { palkkatuki: typed, 'infot-henkilosto': '4' }, world.reporter, { language });
    expect(view).toBeUndefined();
    expect(errorOf(again, 'palkkatuki')).toBe(message);
    expect(again?.values).toMatchObject({ 'palkkatuki@0': typed, 'infot-henkilosto@0': '4' });
    expect(again?.args).toEqual(form.args);
    expect(await rows()).toEqual([]);
    const drafts = await database.db.draft.findMany();
    expect(JSON.stringify(drafts)).not.toContain('131052-308T');
    expect(JSON.stringify(drafts)).toContain('"infot-henkilosto@0":"4"');
  });

  test('a draft is resumed on another platform and gone once it is stored', async () => {
    await send(await open(), { palkkatuki: 'paljon', 'infot-henkilosto': '4' });
    const resumed = await open({ ...world.reporter, actor: { platform: 'teams', tenant: 'T2', user: 'x' } });
    expect(resumed.values).toMatchObject({ 'palkkatuki@0': 'paljon', 'infot-henkilosto@0': '4' });
    await send(resumed, { palkkatuki: '31' });
    expect(await database.db.draft.count()).toBe(0);
    expect((await rows()).length).toBe(2);
  });

  test('an empty form says what to do', async () => {
    const { form } = await send(await open(), {});
    expect(form?.errors).toEqual({ '': 'Täytä ainakin yksi kenttä.' });
  });

  test('a formula in a remark is kept as text', async () => {
    await send(await open(), { palkkatuki: '31 (=HYPERLINK("http://x"))' });
    expect((await rows())[0]?.comment).toBe('=HYPERLINK("http://x")');
  });
});

describe('once', () => {
  test('a second press of the same form stores nothing more and says so', async () => {
    const form = await open();
    await send(form, { palkkatuki: '31' });
    const { view } = await send(form, { palkkatuki: '31' });
    expect(viewAsText(view as View)).toContain('Tämä lomake oli jo tallennettu.');
    const changed = await send(form, { palkkatuki: '32' });
    expect(viewAsText(changed.view as View)).toContain('palkkatukipäätökset: 31');
    expect((await rows()).length).toBe(1);
  });

  test('ten presses at the same moment store once', async () => {
    const form = await open();
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(form, { palkkatuki: '31', tyko: 'ei' })));
    expect((await rows()).map((row) => [row.metricId, row.version])).toEqual([
      ['palkkatuki', 1],
      ['tyko', 1],
    ]);
    expect(await database.db.submission.count()).toBe(1);
    for (const reply of replies) expect(reply.view?.name).toBe('metrics.receipt');
  });
});

describe('correcting', () => {
  test('needs a reason, keeps every version, and the history tells who, when and why', async () => {
    await send(await open(), { palkkatuki: '31', 'infot-henkilosto': '4', tyko: 'kyllä' });
    const form = await open(world.colleague, '10/2026');
    expect(form.values).toMatchObject({ 'palkkatuki@1': '31', 'tyko@1': 'kyllä', reason: '' });
    const unexplained = await send(form, { palkkatuki: '33' }, world.colleague);
    expect(errorOf(unexplained.form, 'reason')).toBe('Kerro lyhyesti, miksi aiemmin annettu luku muuttuu.');
    expect(unexplained.form?.values['palkkatuki@1']).toBe('33');

    const { view } = await send(form, { palkkatuki: '33', reason: 'kaksi päätöstä puuttui' }, world.colleague);
    expect(viewAsText(view as View)).toContain('palkkatukipäätökset: 33 (Korvaa aiemman luvun 31)');
    const versions = (await rows()).filter((row) => row.metricId === 'palkkatuki');
    expect(versions.map((row) => [row.version, row.current, row.value?.toNumber(), row.reason, row.enteredBy])).toEqual([
      [1, false, 31, null, world.reporter.account],
      [2, true, 33, 'kaksi päätöstä puuttui', world.colleague.account],
    ]);
    const history = await feature.command(contextOf(world.reporter), 'historia 10/2026', 'luvut');
    const text = viewAsText(history.view as View);
    expect(text).toContain('Luku: 31; Kuka: Maija Mallikas, raportoija, Slack; Milloin: 21.11.2026 klo 10.00; Miksi: –');
    expect(text).toContain(
      'Luku: 33 (voimassa); Kuka: Olli Oja, raportoija, Slack; Milloin: 21.11.2026 klo 10.00; Miksi: kaksi päätöstä puuttui',
    );
  });

  test('unchanged figures make no version', async () => {
    await send(await open(), { palkkatuki: '31', 'infot-henkilosto': '4', tyko: 'kyllä' });
    const { view } = await send(await open(world.reporter, '10/2026'), {});
    expect(view?.title).toBe('Luvut ovat ennallaan, joten mitään ei tallennettu.');
    expect((await rows()).length).toBe(3);
  });

  test('a steward may correct but not enter', async () => {
    await send(await open(), { palkkatuki: '31' });
    const opening = await feature.actions['metrics.open']?.(contextOf(world.steward), { organisation: 'keskus', month: october });
    const form = opening?.form as Form;
    const entering = await send(form, { 'infot-henkilosto': '4' }, world.steward);
    expect(entering.form?.errors?.['']).toContain('ei antaa uusia');
    await send(form, { palkkatuki: '30', reason: 'tarkistettu päätöksistä' }, world.steward);
    expect((await rows()).at(-1)).toMatchObject({ version: 2, authority: 'steward' });
  });
});

describe('two people at once', () => {
  test('the second sees the first’s figures, and both choices are open', async () => {
    const first = await open();
    const second = await open(world.colleague);
    await send(first, { palkkatuki: '31', tyko: 'kyllä' });
    const { view } = await send(second, { palkkatuki: '29', tyko: 'kyllä', 'infot-henkilosto': '4' }, world.colleague);
    expect(viewAsText(view as View)).toContain('Mittari: palkkatukipäätökset; Tallennettu: 31 (Maija Mallikas, klo 10.00); Sinun: 29');
    expect(viewAsText(view as View)).not.toContain('tyko');
    expect((await rows()).length).toBe(2);

    const reopened = (await act(view, 'metrics.open', world.colleague)).form as Form;
    expect(reopened.values).toMatchObject({ 'palkkatuki@1': '29', 'infot-henkilosto@0': '4' });
    expect(reopened.fields.find((field) => field.id === 'palkkatuki@1')?.hint).toContain('Tallennettu nyt 31 (Maija Mallikas)');
    await send(reopened, { reason: 'tarkempi tieto' }, world.colleague);
    expect((await rows()).map((row) => [row.metricId, row.version, row.value?.toNumber()])).toEqual([
      ['infot-henkilosto', 1, 4],
      ['palkkatuki', 1, 31],
      ['palkkatuki', 2, 29],
      ['tyko', 1, 1],
    ]);
  });

  test('keeping the stored ones drops the draft', async () => {
    const second = await open(world.colleague);
    await send(await open(), { palkkatuki: '31' });
    const { view } = await send(second, { palkkatuki: '29' }, world.colleague);
    const kept = await act(view, 'metrics.keep', world.colleague);
    expect(kept.replace?.title).toContain('jäivät voimaan');
    expect((await open(world.colleague, '10/2026')).values['palkkatuki@1']).toBe('31');
  });

  test('of two corrections at the same moment one is stored and the other is told', async () => {
    await send(await open(), { palkkatuki: '31' });
    const forms = await Promise.all([open(world.reporter, '10/2026'), open(world.colleague, '10/2026')]);
    const replies = await Promise.all([
      send(forms[0], { palkkatuki: '32', reason: 'yksi lisää' }, world.reporter),
      send(forms[1], { palkkatuki: '33', reason: 'kaksi lisää' }, world.colleague),
    ]);
    expect(replies.map((reply) => reply.view?.name).sort()).toEqual(['metrics.conflict', 'metrics.receipt']);
    const versions = await rows();
    expect(versions.map((row) => [row.version, row.current])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('a form that claims to have seen a later version does not overwrite', async () => {
    await send(await open(), { palkkatuki: '31' });
    const form = await open(world.reporter, '10/2026');
    const { view } = await submit(form, { 'palkkatuki@7': '99', reason: 'väärennetty' });
    expect(view?.name).toBe('metrics.conflict');
    expect((await rows()).length).toBe(1);
  });
});

describe('what is unlikely', () => {
  beforeEach(async () => {
    await database.db.figure.create({
      data: {
        metricId: 'infot-henkilosto',
        organisationId: 'keskus',
        period: '2026-09',
        version: 1,
        value: 7,
        source: 'slack',
        authority: 'reporter',
      },
    });
  });

  test('is asked first; confirming stores once, however often it is pressed', async () => {
    const { view } = await send(await open(), { 'infot-henkilosto': '6', palkkatuki: '31' });
    expect(viewAsText(view as View)).toContain('infot henkilöstölle: 6 on vähemmän kuin 7 (syyskuu 2026), vaikka luku kertyy alusta asti.');
    expect((await rows()).length).toBe(1);
    const confirmed = await act(view, 'metrics.confirm');
    expect(confirmed.replace?.name).toBe('metrics.receipt');
    const again = await act(view, 'metrics.confirm');
    expect(viewAsText(again.replace as View)).toContain('jo tallennettu');
    expect((await rows()).length).toBe(3);
  });

  test('can be typed to confirm, and nobody else can confirm it', async () => {
    const { view } = await send(await open(), { 'infot-henkilosto': '6' });
    expect((await act(view, 'metrics.confirm', world.colleague)).replace?.name).toBe('metrics.gone');
    expect((await feature.command(contextOf(world.reporter), 'vahvista', 'luvut')).view?.name).toBe('metrics.receipt');
  });

  test('can be changed: the form comes back as it was typed', async () => {
    const { view } = await send(await open(), { 'infot-henkilosto': '6', palkkatuki: '31' });
    const reopened = (await act(view, 'metrics.open')).form;
    expect(reopened?.values).toMatchObject({ 'infot-henkilosto@0': '6', 'palkkatuki@0': '31' });
  });
});

describe('who may', () => {
  test('a form in the hands of somebody else is refused at sending, with whom to ask, and recorded', async () => {
    const form = await open();
    const { view } = await send(form, { palkkatuki: '31' }, world.stranger);
    expect(view?.title).toBe('Et voi antaa lukuja organisaatiolle Työllisyyskeskus');
    expect(viewAsText(view as View)).toContain('Maija Mallikas (maija@keskus.fi) tai Olli Oja (olli@keskus.fi)');
    expect(await rows()).toEqual([]);
    expect(await database.db.audit.findMany()).toMatchObject([
      { action: 'figures.submit', outcome: 'refused', actor: world.stranger.account },
    ]);
  });

  test('an organisation or a month that the client made up does not get through', async () => {
    const form = await open();
    const forged = (args: Record<string, string>) =>
      feature.forms['metrics.submit']?.(contextOf(world.reporter), { ...form.args, ...args }, { 'palkkatuki@0': '31' });
    expect((await forged({ organisation: 'kunta' }))?.view?.name).toBe('metrics.refused');
    expect((await forged({ month: '2026-13' }))?.view?.name).toBe('metrics.old');
    expect((await forged({ month: '2026-12' }))?.form?.errors?.['']).toContain('ei ole vielä alkanut');
    expect((await forged({ id: 'not-a-uuid' }))?.view?.name).toBe('metrics.old');
    expect(await rows()).toEqual([]);
  });

  test('a card from last year says that the month is locked and keeps what was typed', async () => {
    const form = await open();
    const { form: again } =
      (await feature.forms['metrics.submit']?.(contextOf(world.reporter), { ...form.args, month: '2025-10' }, { 'palkkatuki@0': '31' })) ??
      {};
    expect(again?.errors?.['']).toContain('lukittiin');
    expect(again?.values['palkkatuki@0']).toBe('31');
  });

  test('a metric that the organisation does not report is not taken', async () => {
    await database.db.metric.update({ where: { id: 'tyko' }, data: { reportedBy: [] } });
    const { form } = await submit(await open(), { 'tyko@0': 'kyllä' });
    expect(form?.errors?.['']).toBe('Täytä ainakin yksi kenttä.');
    expect(await rows()).toEqual([]);
  });
});
