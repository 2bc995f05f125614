// A person's own absences and who stands in: the form and what it refuses, overlaps, ending early, the typed words; and
// that the dispatcher really writes to whom was named.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/conversation/feature.js';
import { viewAsText } from '../../src/conversation/view.js';
import { forgetAbsences } from '../../src/storage/absences.js';
import { createCallers } from '../../src/storage/account-store.js';
import { createChaseStore } from '../../src/storage/metrics-chasing.js';
import { createNoticeQueue } from '../../src/storage/queue.js';
import { at, due, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { monthly, person } from './world.js';

let house: ReminderHouse;
beforeAll(async () => {
  house = await openReminderHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin();
  await person(house.db, 'outi', 'Outi Outo', 'kela');
});

const now = at('2027-01-10T10:00:00Z');
const open = async (args = {}, id = 'maija', when = now) =>
  (await house.feature.actions['network.absence-form']?.(await house.as(id, when), args)) ?? {};
const send = async (reply: Reply, values: Record<string, string>, id = 'maija', when = now) =>
  house.submit(await house.as(id, when), reply, values);
const rows = async () =>
  (await house.db.absence.findMany({ orderBy: { from: 'asc' } })).map(({ personId, from, until, standInId }) => [
    personId,
    from.toISOString().slice(5, 10),
    until.toISOString().slice(5, 10),
    standInId,
  ]);

describe('the form', () => {
  it('stores the days and who stands in, and says where the reminders go', async () => {
    const reply = await send(await open(), { from: '2027-01-15', until: '2027-01-20', standIn: 'outi' });
    expect(shown(reply)).toContain('Poissaolosi 15.1.2027–20.1.2027 on merkitty, sijaisena Outi Outo.');
    expect(shown(reply)).toContain('muistutukset menevät sijaisellesi: Outi Outo');
    expect(await rows()).toEqual([['maija', '01-15', '01-20', 'outi']]);
    const [setting] = (await house.feature.settings?.(await house.as('maija', now))) ?? [];
    expect(setting).toMatchObject({
      label: 'Poissaolo',
      value: '15.1.2027–20.1.2027, sijaisena Outi Outo',
      action: { name: 'network.absence' },
    });
  });

  it.each([
    [{ from: '2027-01-20', until: '2027-01-15' }, 'until', /ennen ensimmäistä/],
    [{ from: '2027-01-05', until: '2027-01-09' }, 'until', /jo mennyt/],
    [{ from: '2027-01-05', until: '2027-01-20' }, 'from', /voi alkaa tänään tai myöhemmin/],
    [{ from: '2027-02-30', until: '2027-03-01' }, 'from', /ei ole kalenterissa/],
    [{ from: '', until: 'joskus' }, 'until', /Anna päivä/],
    [{ from: '2027-01-15', until: '2028-06-01' }, 'until', /enintään vuoden/],
    [{ from: '2027-01-15', until: '2027-01-20', standIn: 'maija' }, 'standIn', /oma sijaisesi/],
    [{ from: '2027-01-15', until: '2027-01-20', standIn: 'Kalle Kukaties' }, 'standIn', /En löydä/],
    [{ from: '2027-01-15', until: '2027-01-20', standIn: 'lähtenyt' }, 'standIn', /En löydä/],
    [{ from: '2027-01-15', until: '2027-01-20', standIn: 'mykkä' }, 'standIn', /En tavoita/],
    [{ from: '2027-01-15', until: '2027-01-20', standIn: 'pekka' }, 'standIn', /on itsekin poissa 18\.1\.2027–19\.1\.2027/],
  ])('refuses %o at %s and keeps what was typed', async (values, field, problem) => {
    await person(house.db, 'lähtenyt', 'Lassi Lähtenyt', 'kela');
    await person(house.db, 'mykkä', 'Minna Mykkä', 'kela');
    await house.db.person.update({ where: { id: 'lähtenyt' }, data: { validUntil: at('2026-12-31') } });
    await house.db.account.deleteMany({ where: { personId: 'mykkä' } });
    await house.db.absence.create({ data: { personId: 'pekka', from: at('2027-01-18'), until: at('2027-01-19'), createdBy: 'x' } });
    const { form } = await send(await open(), values);
    expect(form?.errors?.[field]).toMatch(problem);
    expect(form?.values).toEqual(values);
    expect(await house.db.absence.count({ where: { personId: 'maija' } })).toBe(0);
  });

  it('says that it is marked already when it is sent a second time', async () => {
    const form = await open();
    const values = { from: '2027-01-15', until: '2027-01-20', standIn: '' };
    await send(form, values);
    expect(shown(await send(form, values))).toContain('Tämä poissaolo on jo merkitty.');
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    ['join', ['01-15', '01-25']],
    ['replace', ['01-18', '01-25']],
  ])('asks what to do with an absence that it touches, and can %s', async (overlap, days) => {
    await send(await open(), { from: '2027-01-15', until: '2027-01-20', standIn: 'outi' });
    const values = { from: '2027-01-18', until: '2027-01-25', standIn: '' };
    const asked = await send(await open(), values);
    expect(asked.form?.errors?.overlap).toMatch(/jo merkinnyt poissaolon 15\.1\.2027–20\.1\.2027/);
    expect(asked.form?.fields.find(({ id }) => id === 'overlap')).toMatchObject({
      options: [{ label: 'Yhdistä: poissa 15.1.2027–25.1.2027' }, { label: 'Korvaa aiempi: poissa 18.1.2027–25.1.2027' }],
    });
    expect(await rows()).toHaveLength(1);
    await send(asked, { ...values, overlap });
    expect((await rows()).map((row) => row.slice(1, 3))).toEqual([days]);
    expect(shown(await send(asked, { ...values, overlap }))).toContain('jo merkitty');
  });

  it('tells once that an absence was changed or removed meanwhile, and then stores what was typed', async () => {
    await send(await open(), { from: '2027-01-15', until: '2027-01-20', standIn: '' });
    const { id } = await house.db.absence.findFirstOrThrow();
    const stale = await open({ absence: id });
    await house.db.absence.update({ where: { id }, data: { until: at('2027-01-22') } });
    const told = await send(stale, { from: '2027-01-15', until: '2027-01-18' });
    expect(told.form?.errors?.['']).toMatch(/muutettu.*15\.1\.2027–22\.1\.2027/);
    await send(told, { from: '2027-01-15', until: '2027-01-18' });
    expect((await rows()).map((row) => row[2])).toEqual(['01-18']);
    await house.db.absence.deleteMany();
    const gone = await send(told, { from: '2027-01-15', until: '2027-01-19' });
    expect(gone.form?.errors?.['']).toMatch(/jo päättynyt tai poistettu/);
    await send(gone, { from: '2027-01-15', until: '2027-01-19' });
    expect((await rows()).map((row) => row[2])).toEqual(['01-19']);
  });

  it('holds four at a time, and says so to the fifth', async () => {
    for (const month of ['02', '03', '04', '05']) await send(await open(), { from: `2027-${month}-01`, until: `2027-${month}-03` });
    const fifth = await open();
    expect(shown(fifth)).toContain('Sinulla on jo 4 poissaoloa');
    expect(fifth.view?.actions.length).toBeLessThanOrEqual(6);
    expect(fifth.view?.actions.map(({ label }) => label)).toEqual(expect.arrayContaining(['Muuta: 1.5.2027–3.5.2027']));
  });

  it('is nobody’s whom the registry does not know, whatever a client sends', async () => {
    const stranger = { ...(await house.as('outi', now)) };
    const { person: _, ...caller } = stranger.caller;
    const reply = await house.feature.forms['network.absence-form']?.(
      { ...stranger, caller },
      {},
      { from: '2027-01-15', until: '2027-01-20' },
    );
    expect(shown(reply ?? {})).toContain('En löydä sinua rekisteristä');
    expect(await rows()).toEqual([]);
  });

  it('ends nobody else’s absence', async () => {
    await send(await open(), { from: '2027-01-15', until: '2027-01-20' });
    const { id } = await house.db.absence.findFirstOrThrow();
    expect(shown((await house.feature.actions['network.absence-end']?.(await house.as('outi', now), { absence: id })) ?? {})).toContain(
      'ei enää ole merkittynä',
    );
    expect(await rows()).toHaveLength(1);
  });
});

describe('ending it', () => {
  it('before its time: the day before was the last one, the coming ones stay', async () => {
    await send(await open(), { from: '2027-01-15', until: '2027-01-20' });
    await send(await open(), { from: '2027-07-01', until: '2027-07-31' });
    const page = await house.feature.actions['network.absence']?.(await house.as('maija', due), {});
    const view = page?.view;
    if (!view) throw new Error('no page');
    const ended = await house.press(await house.as('maija', due), view, 'network.absence-end');
    expect(shown(ended)).toContain('Poissaolosi on päättynyt. Muistutukset tulevat taas sinulle.');
    expect(shown(ended)).toContain('1.7.2027–31.7.2027');
    expect((await rows()).map((row) => row.slice(1, 3))).toEqual([
      ['01-15', '01-17'],
      ['07-01', '07-31'],
    ]);
    expect(shown(await house.press(await house.as('maija', due), view, 'network.absence-end'))).toContain('ei enää ole merkittynä');
  });

  it('takes a coming one out altogether', async () => {
    await send(await open(), { from: '2027-07-01', until: '2027-07-31' });
    const { id } = await house.db.absence.findFirstOrThrow();
    const form = await open({ absence: id });
    expect(shown(await send(form, { ...form.form?.values, remove: 'true' }))).toContain('Poissaolo 1.7.2027–31.7.2027 on poistettu.');
    expect(await rows()).toEqual([]);
    expect(shown(await send(form, { ...form.form?.values, remove: 'true' }))).toContain('ei enää ole merkittynä');
  });

  it('is forgotten a month after it ended', async () => {
    await send(await open(), { from: '2027-01-15', until: '2027-01-20' });
    expect(await forgetAbsences(house.db, at('2027-02-19T10:00:00Z'))).toBe(0);
    expect(await forgetAbsences(house.db, at('2027-02-20T10:00:00Z'))).toBe(1);
  });
});

describe('typed', () => {
  it('says the days, the stand-in and the end in one line each', async () => {
    const maija = await house.as('maija', now);
    expect(shown(await house.type(maija, 'poissa 15.1.–20.1.2027 sijainen Outi Outo'))).toContain('sijaisena Outi Outo');
    expect(await rows()).toEqual([['maija', '01-15', '01-20', 'outi']]);
    expect(shown(await house.type(maija, 'poissa 18.1.–25.1.2027'))).toContain(
      'Yhdistin tämän aiempaan poissaoloosi: olet poissa 15.1.2027–25.1.2027.',
    );
    expect(await rows()).toEqual([['maija', '01-15', '01-25', 'outi']]);
    expect(shown(await house.type(maija, 'poissa'))).toContain('15.1.2027–25.1.2027, sijaisena Outi Outo');
    expect(shown(await house.type(maija, 'poissa loppu'))).toContain('on poistettu');
    expect(await rows()).toEqual([]);
    expect(shown(await house.type(maija, 'poissa loppu'))).toContain('Poissaoloa ei ole merkitty');
    expect(shown(await house.type(maija, 'poissa 20.1.2027–15.1.2027'))).toContain('Viimeinen päivä on ennen ensimmäistä');
  });
});

describe('while away', () => {
  it('the stand-in is reminded instead, may answer as the deputy, and no longer afterwards', async () => {
    await monthly(house.db);
    await send(await open(), { from: '2027-01-15', until: '2027-01-20', standIn: 'outi' });
    await house.run(due);
    expect(house.reminded()).toEqual(['U-outi']);
    expect(
      house
        .to('outi')
        .map(({ view }) => viewAsText(view))
        .join(),
    ).toContain('Maija Meikäläinen on poissa');

    const callers = createCallers({ db: house.db, pool: house.pool }, { firstStewards: [], localSteward: false });
    const account = await house.db.account.findFirstOrThrow({ where: { personId: 'outi' } });
    const actor = { platform: 'slack' as const, tenant: account.tenant, user: account.user, email: account.email ?? '' };
    expect((await callers.resolve(actor, due)).deputyOf).toEqual(['tyko']);
    expect((await callers.resolve(actor, at('2027-01-21T10:00:00Z'))).deputyOf).toEqual([]);
    const outi = { ...(await house.as('outi')), caller: await callers.resolve(actor, due) };
    const later = await house.press(
      outi,
      house
        .to('outi')
        .map(({ view }) => view)
        .find(({ actions }) => actions.some(({ name }) => name === 'network.convene')) ?? house.last('outi'),
      'network.convene',
    );
    await house.submit(outi, later, { date: '2027-01-26', time: '9', place: '' });
    expect(await house.convening()).toMatchObject({ state: 'convened' });
  });

  it('the deputy is reminded where the stand-in has left or is away as well, and the page says so', async () => {
    await monthly(house.db);
    await send(await open(), { from: '2027-01-15', until: '2027-01-20', standIn: 'outi' });
    await house.db.account.updateMany({ where: { personId: 'outi' }, data: { active: false } });
    await house.run(due);
    expect(house.reminded()).toEqual(['U-pekka']);
    const [setting] = (await house.feature.settings?.(await house.as('maija', due))) ?? [];
    expect(setting?.value).toContain('Outi Outo ei ole enää käytettävissä');
  });

  it('the reminder comes to oneself again on the day after an early end', async () => {
    await monthly(house.db);
    await send(await open(), { from: '2027-01-15', until: '2027-01-31', standIn: 'outi' });
    await house.run(at('2027-01-15T10:00:00Z'));
    await house.type(await house.as('maija', at('2027-01-16T10:00:00Z')), 'poissa loppu');
    await house.run(due);
    expect(house.reminded()).toEqual(['U-maija']);
  });

  it('tells a person who goes away that they stand in for somebody', async () => {
    await send(await open(), { from: '2027-01-15', until: '2027-01-20', standIn: 'outi' });
    const reply = await send(await open({}, 'outi'), { from: '2027-01-16', until: '2027-01-17' }, 'outi');
    expect(shown(reply)).toContain('Olet itse sijaisena näinä päivinä: Maija Meikäläinen');
  });

  it('figures are asked of the stand-in', async () => {
    await house.db.assignment.create({ data: { id: 'r1', kind: 'reporter', personId: 'maija', organisationId: 'kouvola' } });
    await send(await open(), { from: '2027-01-15', until: '2027-01-20', standIn: 'outi' });
    const chase = createChaseStore(house.db, createNoticeQueue({ connection: {}, onError: () => {}, supervise: false }));
    const reporters = async (when: Date) => (await chase.concerned(['kouvola'], when))[0]?.reporters.map(({ id }) => id);
    expect(await reporters(due)).toEqual(['outi']);
    expect(await reporters(at('2027-01-21T10:00:00Z'))).toEqual(['maija']);
  });
});
