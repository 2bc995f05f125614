// The month's form against a real database: opening it, sending, drafts, correcting.
import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/conversation/form.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { createCallers } from '../../src/storage/account-store.js';
import { errorOf, formHouse } from './form-house.js';
import { contextOf, now } from './support.js';

const house = formHouse();
const { open, send, rows } = house;
const october = '2026-10';

describe('opening', () => {
  test('a reporter of one organisation gets the last month’s form at once, with its deadline and earlier figures', async () => {
    await house.database.db.figure.createMany({
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
    expect((await open(house.world.reporter, '9/2026')).args).toMatchObject({ month: '2026-09' });
    expect((await open(house.world.reporter, 'syyskuu')).args).toMatchObject({ month: '2026-09' });
  });

  test('a month that has not begun is refused, and a locked one until a steward opens it', async () => {
    const refused = await house.feature.command(contextOf(house.world.reporter), '12/2026', 'luvut');
    expect(refused.view?.title).toBe('Joulukuu 2026 ei ole vielä alkanut. Lukuja voi antaa alkaneelta kuukaudelta.');
    const locked = await house.feature.command(contextOf(house.world.reporter), '3/2026', 'luvut');
    expect(locked.form).toBeUndefined();
    expect(locked.view?.title).toContain('maaliskuu 2026 lukittiin 15.6.2026');

    const opened = await house.feature.command(
      contextOf(house.world.steward),
      'avaa 3/2026 Työllisyyskeskus: järjestelmä oli poikki',
      'luvut',
    );
    expect(opened.view?.title).toBe('Työllisyyskeskus: maaliskuu 2026 on auki 28.11.2026 asti.');
    expect((await open(house.world.reporter, '3/2026')).args).toMatchObject({ month: '2026-03' });
    const later = new Date(now.getTime() + 8 * 24 * 3600 * 1000);
    expect((await house.feature.command(contextOf(house.world.reporter, { now: later }), '3/2026', 'luvut')).form).toBeUndefined();
  });

  test('several organisations are a choice, with what is in already', async () => {
    await house.database.db.metric.update({ where: { id: 'palkkatuki' }, data: { reportedBy: ['keskus', 'kunta'] } });
    const both = { ...house.world.reporter, reporterFor: ['keskus', 'kunta'] };
    const { view } = await house.feature.command(contextOf(both), '', 'luvut');
    expect(viewAsText(view as View)).toContain('Joensuun kunta, lokakuu 2026 (annettu 0/1)');
    expect(view?.actions.map((action) => action.label)).toEqual(['Työllisyyskeskus', 'Joensuun kunta']);
    const second = view?.actions[1];
    expect((await house.feature.command(contextOf(both), second?.typed?.replace('luvut ', '') ?? '', 'luvut')).form?.args).toMatchObject({
      organisation: 'kunta',
      month: october,
    });
  });

  test('nobody’s reporter learns why, whom to ask, and what can be seen', async () => {
    const { view, form } = await house.feature.command(contextOf(house.world.stranger), '', 'luvut');
    expect(form).toBeUndefined();
    expect(viewAsText(view as View)).toContain('Helvi Hoitaja (helvi@keskus.fi)');
    expect(view?.actions.map((action) => action.typed)).toContain('luvut yhteenveto');
  });
});

describe('sending', () => {
  test('figures are stored with who, whence and how, and the receipt says the change and what is missing', async () => {
    await house.database.db.figure.create({
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
      enteredBy: house.world.reporter.account,
    });
    expect(stored?.value?.toNumber()).toBe(31);
    const audit = await house.database.db.audit.findMany();
    expect(audit.map((row) => row.subject).sort()).toEqual(['figure:palkkatuki:keskus:2026-10:1', 'figure:tyko:keskus:2026-10:1']);
    expect(JSON.stringify(audit.map(({ action, authority, outcome, detail }) => [action, authority, outcome, detail]))).not.toContain('31');
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
    const form = await open(house.world.reporter, '', { language });
    const { form: again, view } = await send(form, { palkkatuki: typed, 'infot-henkilosto': '4' }, house.world.reporter, { language });
    expect(view).toBeUndefined();
    expect(errorOf(again, 'palkkatuki')).toBe(message);
    expect(again?.values).toMatchObject({ 'palkkatuki@0': typed, 'infot-henkilosto@0': '4' });
    expect(again?.args).toEqual(form.args);
    expect(await rows()).toEqual([]);
    const drafts = await house.database.db.draft.findMany();
    expect(JSON.stringify(drafts)).not.toContain('131052-308T');
    expect(JSON.stringify(drafts)).toContain('"infot-henkilosto@0":"4"');
  });

  test('a draft is resumed by the same person on the other platform, and gone once it is stored', async () => {
    const callers = createCallers(house.database, { firstStewards: [], localSteward: false });
    const seen = (platform: 'slack' | 'teams') =>
      callers.resolve({ platform, tenant: `${platform}-1`, user: 'U1', email: 'maija@keskus.fi', name: 'Maija', locale: 'fi-FI' }, now);
    const [slack, teams] = [await seen('slack'), await seen('teams')];
    expect([slack.person, teams.person, slack.account === teams.account]).toEqual(['maija', 'maija', false]);
    await send(await open(slack), { palkkatuki: 'paljon', 'infot-henkilosto': '4' }, slack);
    const resumed = await open(teams);
    expect(resumed.values).toMatchObject({ 'palkkatuki@0': 'paljon', 'infot-henkilosto@0': '4' });
    await send(resumed, { palkkatuki: '31' }, teams);
    expect(await house.database.db.draft.count()).toBe(0);
    expect((await rows()).map((row) => [row.metricId, row.source])).toEqual([
      ['infot-henkilosto', 'teams'],
      ['palkkatuki', 'teams'],
    ]);
  });

  test('earlier months that still miss figures stand in the form, and the receipt leads to the next', async () => {
    await house.database.db.reporting.createMany({
      data: ['palkkatuki', 'infot-henkilosto', 'tyko'].map((metricId) => ({
        metricId,
        organisationId: 'keskus',
        since: '2026-08',
        addedBy: 'test',
        addedAt: now,
      })),
    });
    const form = await open();
    expect(JSON.stringify(form.intro)).toContain('syyskuu 2026 (kirjoita ”luvut 9/2026”), elokuu 2026 (kirjoita ”luvut 8/2026”)');
    const { view } = await send(form, { palkkatuki: '31', 'infot-henkilosto': '4', tyko: 'kyllä' });
    expect(view?.actions[0]).toMatchObject({ label: 'Jatka: syyskuu 2026', args: { organisation: 'keskus', month: '2026-09' } });
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

describe('correcting', () => {
  test('needs a reason, keeps every version, and the history tells who, when and why', async () => {
    await send(await open(), { palkkatuki: '31', 'infot-henkilosto': '4', tyko: 'kyllä' });
    const form = await open(house.world.colleague, '10/2026');
    expect(form.values).toMatchObject({ 'palkkatuki@1': '31', 'tyko@1': 'kyllä', reason: '' });
    const unexplained = await send(form, { palkkatuki: '33' }, house.world.colleague);
    expect(errorOf(unexplained.form, 'reason')).toBe('Kerro lyhyesti, miksi aiemmin annettu luku muuttuu.');
    expect(unexplained.form?.values['palkkatuki@1']).toBe('33');

    const { view } = await send(form, { palkkatuki: '33', reason: 'kaksi päätöstä puuttui' }, house.world.colleague);
    expect(viewAsText(view as View)).toContain('palkkatukipäätökset: 33 (Korvaa aiemman luvun 31)');
    const versions = (await rows()).filter((row) => row.metricId === 'palkkatuki');
    expect(versions.map((row) => [row.version, row.current, row.value?.toNumber(), row.reason, row.enteredBy])).toEqual([
      [1, false, 31, null, house.world.reporter.account],
      [2, true, 33, 'kaksi päätöstä puuttui', house.world.colleague.account],
    ]);
    const history = await house.feature.command(contextOf(house.world.reporter), 'historia 10/2026', 'luvut');
    const text = viewAsText(history.view as View);
    expect(text).toContain('Luku: 31; Kuka: Maija Mallikas, raportoija, Slack; Milloin: 21.11.2026 klo 10.00; Miksi: –');
    expect(text).toContain(
      'Luku: 33 (voimassa); Kuka: Olli Oja, raportoija, Slack; Milloin: 21.11.2026 klo 10.00; Miksi: kaksi päätöstä puuttui',
    );
  });

  test('unchanged figures make no version', async () => {
    await send(await open(), { palkkatuki: '31', 'infot-henkilosto': '4', tyko: 'kyllä' });
    const { view } = await send(await open(house.world.reporter, '10/2026'), {});
    expect(view?.title).toBe('Luvut ovat ennallaan, joten mitään ei tallennettu.');
    expect((await rows()).length).toBe(3);
  });

  test('a steward may correct but not enter', async () => {
    await send(await open(), { palkkatuki: '31' });
    const opening = await house.feature.actions['metrics.open']?.(contextOf(house.world.steward), {
      organisation: 'keskus',
      month: october,
    });
    const form = opening?.form as Form;
    const entering = await send(form, { 'infot-henkilosto': '4' }, house.world.steward);
    expect(entering.form?.errors?.['']).toContain('ei antaa uusia');
    await send(form, { palkkatuki: '30', reason: 'tarkistettu päätöksistä' }, house.world.steward);
    expect((await rows()).at(-1)).toMatchObject({ version: 2, authority: 'steward' });
  });
});
