// The steward’s settings of a network.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, due, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { callerOf, monthly } from './world.js';

let house: ReminderHouse;
beforeAll(async () => {
  house = await openReminderHouse();
});
afterAll(() => house.close());
beforeEach(() => house.begin());

describe('the steward’s settings', () => {
  const values = {
    contactName: 'Liisa Laine',
    contactEmail: 'Liisa.Laine@kouvola.example',
    contactOrganisation: 'Kouvola',
    language: 'sv',
    deputyName: '',
    deputyEmail: '',
    deputyOrganisation: '',
    every: 'months-3',
    startsOn: '1.1.2027',
    leadDays: '14',
  };

  it('name a contact and a cadence; a reminder follows, and the change is audited', async () => {
    const now = at('2027-01-04T08:00:00Z');
    const form = await house.feature.command(await house.as('sirkka', now), 'asetukset tav', 'verkosto');
    const reply = await house.submit(await house.as('sirkka', now), form, values);
    expect(shown(reply)).toContain('Seuraava muistutus lähtee 18.3.2027: Liisa Laine.');
    expect(shown(reply)).toContain('Liisa Laine ei ole vielä käyttänyt Koollaa.');
    expect(await house.db.assignment.findFirst({ where: { networkId: 'tav', kind: 'contact' }, include: { person: true } })).toMatchObject({
      person: { id: 'liisa-laine', email: 'liisa.laine@kouvola.example', organisationId: 'kouvola', language: 'sv' },
    });
    expect((await house.db.audit.findMany({ orderBy: { id: 'asc' } })).map((row) => [row.action, row.outcome])).toEqual([
      ['person.create', 'done'],
      ['assignment.contact', 'done'],
      ['cadence.set', 'done'],
    ]);
    const again = await house.feature.command(await house.as('sirkka', now), 'asetukset tav', 'verkosto');
    expect(again.form?.values).toMatchObject({ contactName: 'Liisa Laine', every: 'months-3', startsOn: '2027-01-01' });
    expect(shown(await house.submit(await house.as('sirkka', now), again, { ...again.form?.values }))).toContain('Mikään ei muuttunut.');
  });

  it('begin again with the new contact when the old one has been silent', async () => {
    await monthly(house.db);
    await house.run(due);
    const now = at('2027-01-19T08:00:00Z');
    const form = await house.feature.command(await house.as('sirkka', now), 'asetukset tyko', 'verkosto');
    await house.db.account.create({
      data: { platform: 'slack', tenant: 'T1', user: 'U-liisa', email: 'liisa.laine@kouvola.example', reference: {}, seenAt: now },
    });
    await house.submit(await house.as('sirkka', now), form, { ...values, every: 'months-1' });
    await house.run(at('2027-01-19T08:01:00Z'));
    expect(house.last('liisa').title).toContain('Dags att sammankalla nätverket');
    expect((await callerOf(house.db, 'maija', 'fi', now)).contactOf).toEqual([]);
  });

  it.each([
    [{ contactName: 'Liisa' }, 'contactName'],
    [{ contactEmail: 'liisa' }, 'contactEmail'],
    [{ contactOrganisation: 'Tuntematon' }, 'contactOrganisation'],
    [{ contactOrganisation: 'Kymsote' }, 'contactOrganisation'],
    [{ deputyName: 'Liisa Laine', deputyEmail: 'liisa.laine@kouvola.example', deputyOrganisation: 'Kela' }, 'deputyEmail'],
    [{ contactEmail: 'maija@example.fi' }, 'contactEmail'],
    [{ every: 'weeks-0' }, 'every'],
    [{ startsOn: '31.2.2027' }, 'startsOn'],
    [{ leadDays: '200' }, 'leadDays'],
  ])('refuse %o by its field and keep the rest', async (change, field) => {
    const now = at('2027-01-04T08:00:00Z');
    const form = await house.feature.command(await house.as('sirkka', now), 'asetukset tav', 'verkosto');
    const reply = await house.submit(await house.as('sirkka', now), form, { ...values, ...change });
    expect(Object.keys(reply.form?.errors ?? {})).toEqual([field]);
    expect(reply.form?.values).toEqual({ ...values, ...change });
    expect(await house.db.assignment.count({ where: { networkId: 'tav' } })).toBe(0);
  });

  it('tell who carries on the tasks of an organisation that has ended', async () => {
    const now = at('2027-01-04T08:00:00Z');
    const form = await house.feature.command(await house.as('sirkka', now), 'asetukset tav', 'verkosto');
    const reply = await house.submit(await house.as('sirkka', now), form, { ...values, contactOrganisation: 'kymsote' });
    expect(reply.form?.errors?.contactOrganisation).toBe('Kymsote päättyi 31.12.2022. Tehtäviä jatkaa Kymenlaakson hyvinvointialue.');
  });

  it('are the steward’s alone: others are told whom to ask, and the attempt is audited', async () => {
    const reply = await house.feature.command(await house.as('maija'), 'asetukset tyko', 'verkosto');
    expect(shown(reply)).toContain('Sirkka Steward');
    const forged = await house.feature.forms['network.settings']?.(await house.as('maija'), { network: 'tyko' }, values);
    expect(forged?.form).toBeUndefined();
    expect(await house.db.audit.findFirst()).toMatchObject({ action: 'network.settings', subject: 'tyko', outcome: 'refused' });
    expect(await house.db.person.findUnique({ where: { id: 'liisa-laine' } })).toBeNull();
  });
});
