// A contact person names the deputy of their own networks: for one or for all, or nobody; what is refused, and that the
// one who was named is really asked.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/conversation/feature.js';
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
const both = () => house.db.assignment.create({ data: { id: 'a9', kind: 'contact', personId: 'maija', networkId: 'tav' } });
const open = async (id = 'maija') => (await house.feature.actions['network.deputy']?.(await house.as(id, now), {})) ?? {};
const send = async (reply: Reply, values: Record<string, string>, id = 'maija') => house.submit(await house.as(id, now), reply, values);
const value = async (id = 'maija') =>
  (await house.feature.settings?.(await house.as(id, now)))?.find(({ label }) => label === 'Varahenkilö')?.value;
const deputies = async () => Object.fromEntries((await house.store.networks(now)).map(({ id, deputy }) => [id, deputy?.person]));

describe('named by the contact person', () => {
  it('for one network of several, for all of them, and for none', async () => {
    await both();
    const form = await open();
    expect(form.form?.fields.map(({ id, kind }) => [id, kind])).toEqual([
      ['network', 'choice'],
      ['who', 'search'],
      ['nobody', 'checkbox'],
    ]);
    expect(shown(await send(form, { network: 'tav', who: 'outi' }))).toContain('Outi Outo on nyt varahenkilö: Työnantajayhteistyöverkosto');
    expect(await deputies()).toMatchObject({ tyko: 'pekka', tav: 'outi' });
    expect(await value()).toMatch(/Työnantajayhteistyöverkosto, Kymenlaakso: Outi Outo/);

    await send(await open(), { network: 'all', who: 'Outi Outo' });
    expect(await deputies()).toMatchObject({ tyko: 'outi', tav: 'outi' });
    expect(await value()).toBe('Outi Outo (kaikki verkostosi)');

    expect(shown(await send(await open(), { network: 'all', who: 'outi', nobody: 'true' }))).toContain('Varahenkilöä ei enää ole');
    expect(await deputies()).toMatchObject({ tyko: undefined, tav: undefined });
    expect(await value()).toBe('ei nimetty');
    expect(await house.db.audit.count({ where: { action: 'assignment.deputy', authority: 'contact' } })).toBe(2);
  });

  it('is asked by the dispatcher when the contact is away, and not who was deputy before', async () => {
    await monthly(house.db);
    await send(await open(), { who: 'outi' });
    await house.type(await house.as('maija', now), 'poissa 15.1.–20.1.2027');
    await house.run(due);
    expect(house.reminded()).toEqual(['U-outi']);
  });

  it.each([
    [{ who: '' }, 'who', /Valitse henkilö/],
    [{ who: 'maija' }, 'who', /joku muu kuin sinä/],
    [{ who: 'Kalle Kukaties' }, 'who', /En löydä/],
    [{ who: 'outi', nobody: 'true' }, 'who', /joko henkilö tai/],
    [{ who: 'mykkä' }, 'who', /En tavoita/],
  ])('refuses %o and keeps what was typed', async (values, field, problem) => {
    await person(house.db, 'mykkä', 'Minna Mykkä', 'kela');
    await house.db.account.deleteMany({ where: { personId: 'mykkä' } });
    const { form } = await send(await open(), values);
    expect(form?.errors?.[field]).toMatch(problem);
    expect(form?.values).toEqual(values);
    expect(await deputies()).toMatchObject({ tyko: 'pekka' });
  });

  it('refuses a network that is not one’s own', async () => {
    await both();
    const { form } = await send(await open(), { network: 'jokin-muu', who: 'outi' });
    expect(form?.errors?.network).toMatch(/omista verkostoistasi/);
  });

  it('is told when somebody else changed it meanwhile, and when nothing changes', async () => {
    const stale = await open();
    await send(await open(), { who: 'outi' });
    expect(shown(await send(stale, { who: 'outi' }))).toContain('Mikään ei muuttunut');
    await person(house.db, 'kaisa', 'Kaisa Kolmas', 'kela');
    const told = await send(stale, { who: 'kaisa' });
    expect(told.form?.errors?.['']).toMatch(/Nyt: Outi Outo/);
    await send(told, { who: 'kaisa' });
    expect(await deputies()).toMatchObject({ tyko: 'kaisa' });
  });

  it('who has left stands on the page as such, and who is away is accepted with a word about it', async () => {
    await house.db.account.updateMany({ where: { personId: 'pekka' }, data: { active: false } });
    expect(await value()).toContain('ei ole enää käytettävissä: nimeä toinen');
    await house.db.absence.create({ data: { personId: 'outi', from: at('2027-01-08'), until: at('2027-01-12'), createdBy: 'x' } });
    expect(shown(await send(await open(), { who: 'outi' }))).toContain('Outi Outo on poissa 12.1.2027 asti.');
  });
});

describe('somebody who is no contact person', () => {
  it('is refused, also with a form of before, and it is on record', async () => {
    const form = await open();
    await house.db.assignment.update({ where: { id: 'a1' }, data: { validUntil: at('2027-01-09') } });
    expect(shown(await send(form, { network: 'tyko', who: 'outi' }))).toContain('Varahenkilön nimeää verkoston yhteyshenkilö');
    expect(await value('outi')).toBeUndefined();
    expect(await house.db.audit.count({ where: { action: 'network.deputy', outcome: 'refused' } })).toBe(1);
    expect(await deputies()).toMatchObject({ tyko: 'pekka' });
  });
});

describe('typed', () => {
  it('names, removes, and opens the form', async () => {
    const maija = await house.as('maija', now);
    expect((await house.type(maija, 'varahenkilö')).form?.name).toBe('network.deputy');
    expect(shown(await house.type(maija, 'tyko varahenkilö Outi Outo'))).toContain('Outi Outo on nyt varahenkilö');
    expect(await deputies()).toMatchObject({ tyko: 'outi' });
    expect(shown(await house.type(maija, 'tyko varahenkilö ei kukaan'))).toContain('Varahenkilöä ei enää ole');
    expect(shown(await house.type(maija, 'tav varahenkilö Outi Outo'))).toContain('Varahenkilön nimeää verkoston yhteyshenkilö');
  });
});
