// Who reports when the reporter is away, and how reporting passes to somebody else: with the new person's yes.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../src/conversation/feature.js';
import type { Form } from '../../src/conversation/form.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { type ChaseStore, createFigureNotices, tickFigures } from '../../src/metrics/chasing.js';
import { createHandOverNotices } from '../../src/metrics/hand-over.js';
import { createCallers } from '../../src/storage/account-store.js';
import { createChaseStore } from '../../src/storage/metrics-chasing.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { formHouse } from './form-house.js';
import { contextOf, now } from './support.js';

let queue: NoticeQueue;
let chase: ChaseStore;
const house = formHouse((database) => {
  chase = createChaseStore(database.db, queue);
  return { chase };
});
const { open, send, say, submit } = house;

beforeAll(() => {
  queue = createNoticeQueue({ connection: house.database.connection, onError: () => {}, supervise: false });
});
afterAll(() => queue.stop());
beforeEach(async () => {
  const { db } = house.database;
  await Promise.all([db.notice.deleteMany(), db.absence.deleteMany(), db.reportingHandOver.deleteMany()]);
});

/** Somebody whom the platform vouches for, as the router would see them. */
async function person(user: string, name: string, email: string): Promise<Caller> {
  const callers = createCallers(house.database, { firstStewards: [], localSteward: false });
  return callers.resolve({ platform: 'slack', tenant: 'T1', user, name, email, locale: 'fi-FI' }, now);
}

async function name(values: Record<string, string>) {
  const form = await open(house.world.steward, 'asetukset');
  return submit(form, { ...form.values, organisation: 'keskus', ...values }, house.world.steward);
}
const varpu = { name: 'Varpu Varahenkilö', email: 'varpu@keskus.fi', role: 'deputy', metrics: '', since: '' };
const away = (personId: string) =>
  house.database.db.absence.create({
    data: { personId, from: new Date('2026-11-01'), until: new Date('2026-11-30'), createdBy: 'test' },
  });
const monday = new Date('2026-11-23T08:00:00Z');
const asked = async () =>
  (await house.database.db.notice.findMany({ orderBy: { key: 'asc' } })).map((row) => [
    row.personId,
    (row.subject as { step: string }).step,
  ]);

describe('a deputy', () => {
  test('is named by the steward without metrics of their own, and may give the figures, marked so', async () => {
    const reply = await name(varpu);
    expect(reply.view?.title).toBe('Varpu Varahenkilö on nyt varahenkilö: Työllisyyskeskus');
    const deputy = await person('U9', 'Varpu Varahenkilö', 'varpu@keskus.fi');
    expect(deputy).toMatchObject({ reporterFor: ['keskus'], reportingDeputyFor: ['keskus'], deputyOf: [] });
    expect((await send(await open(deputy), { palkkatuki: '31' }, deputy)).view?.name).toBe('metrics.receipt');
    expect(await house.rows()).toMatchObject([{ authority: 'deputy' }]);
    expect(viewAsText((await say('historia 10/2026')).view as View)).toContain('varahenkilö');
  });

  test('is reminded while every reporter is away, and not otherwise', async () => {
    await name(varpu);
    const store = createMetricsStore(house.database.db);
    await away('maija');
    await tickFigures(store, chase, monday);
    expect(await asked()).toEqual([['olli', 'after']]);
    await house.database.db.notice.deleteMany();
    await away('olli');
    await tickFigures(store, chase, monday);
    expect(await asked()).toEqual([['varpu-varahenkilo', 'after']]);
    const prepare = () =>
      createFigureNotices(store, chase).prepare(
        { subject: { organisation: 'keskus', month: '2026-10', step: 'after' }, person: 'varpu-varahenkilo' },
        'fi',
        monday,
      );
    expect(await prepare()).toMatchObject({ action: 'send' });
    await house.database.db.absence.deleteMany();
    expect(await prepare()).toEqual({ action: 'cancel', reason: 'not-theirs' });
  });

  test('a reporter’s name needs metrics, a deputy’s and a coordinator’s do not; an unknown role is asked again', async () => {
    expect((await name({ ...varpu, role: 'reporter' })).form?.errors).toMatchObject({ metrics: 'Nimeä ainakin yksi mittari.' });
    expect((await name({ ...varpu, role: 'kuningas' })).form?.errors).toEqual({ role: 'Valitse tehtävä.' });
    expect((await name({ ...varpu, role: 'coordinator' })).view?.title).toBe('Varpu Varahenkilö on nyt koordinaattori: Työllisyyskeskus');
    const form = await open(house.world.steward, 'asetukset');
    expect(JSON.stringify(form.intro)).toContain('koordinaattori: Varpu Varahenkilö (varpu@keskus.fi)');
    await say('poista varpu@keskus.fi', house.world.steward);
    expect((await person('U9', 'Varpu', 'varpu@keskus.fi')).coordinatorOf).toEqual([]);
  });
});

describe('handing over', () => {
  let uusi: Caller;
  beforeEach(async () => {
    await house.database.db.person.create({
      data: {
        id: 'uusi',
        name: 'Uuno Uusi',
        organisationId: 'keskus',
        email: 'uuno@keskus.fi',
        isContact: false,
        concerns: { fi: 'luvut' },
        confidence: 'high',
      },
    });
    uusi = await person('U7', 'Uuno Uusi', 'uuno@keskus.fi');
  });
  const ask = async (who: string, caller = house.world.reporter) => {
    const form = await open(caller, 'siirrä');
    return submit(form, { ...form.values, who }, caller);
  };
  const offer = async () => {
    const row = await house.database.db.notice.findFirstOrThrow({ where: { personId: 'uusi' } });
    const prepared = await createHandOverNotices(createMetricsStore(house.database.db)).prepare(
      { subject: row.subject as Record<string, string> },
      'fi',
      monday,
    );
    if (prepared.action !== 'send') throw new Error(prepared.reason);
    return prepared.view;
  };

  test('the new person is asked, and with a yes reports from today on in the other’s place', async () => {
    const reply = await ask('Uuno Uusi');
    expect(viewAsText(reply.view as View)).toContain('Siihen asti luvut antaa Maija Mallikas.');
    const view = await offer();
    expect(view.title).toBe('Maija Mallikas pyytää sinua raportoimaan lukuja');
    expect((await say('', uusi)).form).toBeUndefined();
    const yes = await house.act(view, 'metrics.hand-over-accept', uusi);
    expect(yes.replace?.title).toBe('Raportoit nyt: Työllisyyskeskus');
    const after = await person('U7', 'Uuno Uusi', 'uuno@keskus.fi');
    expect(after.reporterFor).toEqual(['keskus']);
    const reporters = (await createMetricsStore(house.database.db).reporters(['keskus'], '2026-11-21')).get('keskus');
    expect(reporters?.map(({ id }) => id).sort()).toEqual(['olli', 'uusi']);
    expect(await asked()).toContainEqual(['maija', 'answered']);
    const audit = await house.database.db.audit.findMany({
      where: { action: { startsWith: 'reporter.hand-over' } },
      orderBy: { id: 'asc' },
    });
    expect(audit.map((row) => [row.action, row.authority])).toEqual([
      ['reporter.hand-over.asked', 'reporter'],
      ['reporter.hand-over.accepted', 'hand-over'],
    ]);
    expect((await house.act(view, 'metrics.hand-over-accept', uusi)).replace?.title).toBe('Raportoit nyt: Työllisyyskeskus');
  });

  test('a no changes nothing, and the reporter hears of it', async () => {
    await ask('uuno@keskus.fi');
    const view = await offer();
    await house.act(view, 'metrics.hand-over-decline', uusi);
    expect((await person('U7', 'Uuno Uusi', 'uuno@keskus.fi')).reporterFor).toEqual([]);
    expect(await asked()).toContainEqual(['maija', 'answered']);
    expect((await house.act(view, 'metrics.hand-over-accept', uusi)).replace?.title).toBe('Tähän ei enää tarvita vastausta.');
  });

  test('nobody answers for another, and the answer can be typed', async () => {
    await ask('Uuno Uusi');
    const view = await offer();
    expect((await house.act(view, 'metrics.hand-over-accept', house.world.colleague)).view?.title).toBe(
      'Tämä kysymys on toiselle henkilölle.',
    );
    expect((await say(view.actions[0]?.typed?.replace('luvut ', '') ?? '', uusi)).replace?.title).toBe('Raportoit nyt: Työllisyyskeskus');
  });

  test.each([
    ['', 'Kirjoita nimi tai työsähköposti.'],
    ['Tuntematon Tapaus', 'En löydä häntä rekisteristä. Rekisterin hoitaja voi nimetä hänet: luvut asetukset.'],
    ['Olli Oja', 'Olli Oja raportoi jo tälle organisaatiolle.'],
    ['Maija Mallikas', 'Maija Mallikas raportoi jo itse. Valitse joku muu.'],
    ['helvi@keskus.fi', 'Helvi Hoitaja on poissa 30.11.2026 asti. Valitse joku muu tai siirrä myöhemmin.'],
  ])('to "%s" is answered at the field', async (who, message) => {
    await away('helvi');
    const { form } = await ask(who);
    expect(form?.errors).toEqual({ who: message });
    expect(await asked()).toEqual([]);
  });

  test('somebody who has never opened Koolla cannot be asked', async () => {
    await house.database.db.account.deleteMany({ where: { personId: 'uusi' } });
    expect((await ask('Uuno Uusi')).form?.errors?.who).toContain('ei ole vielä avannut Koollaa');
  });

  test('a steward hands over for somebody else; a stranger has nothing to hand over', async () => {
    const form: Form = await open(house.world.steward, 'siirrä');
    expect(form.fields.map((field) => field.id)).toEqual(['from', 'who']);
    await submit(form, { from: 'olli', who: 'Uuno Uusi' }, house.world.steward);
    expect((await offer()).title).toBe('Olli Oja pyytää sinua raportoimaan lukuja');
    expect((await say('siirrä', house.world.stranger)).view?.title).toBe('Sinulla ei ole raportointia, jonka voisi siirtää.');
    expect((await submit(form, { from: 'olli', who: 'Uuno Uusi' }, house.world.stranger)).view?.name).toBe('metrics.refused');
    expect(contextOf(house.world.stranger).caller.reporterFor).toEqual([]);
  });
});
