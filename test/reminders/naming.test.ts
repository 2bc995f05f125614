// Who was named deputy or stand-in hears of it once, when it is decent, as it stands then; and may say no, which ends it
// and is told to who named them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Language, View } from '../../src/conversation/view.js';
import { viewAsText } from '../../src/conversation/view.js';
import { deletePerson } from '../../src/storage/person-store.js';
import { at, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { person } from './world.js';

let house: ReminderHouse;
beforeAll(async () => {
  house = await openReminderHouse({ manners: true });
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin();
  await person(house.db, 'outi', 'Outi Outo', 'kela');
});

/** A Monday, ten in Helsinki. */
const now = at('2027-01-11T08:00:00Z');
const later = at('2027-01-11T08:05:00Z');
const tomorrow = at('2027-01-12T08:00:00Z');
const contact = (network: string, id = 'maija') =>
  house.db.assignment.create({ data: { id: `c-${network}`, kind: 'contact', personId: id, networkId: network } });
const type = async (id: string, rest: string, when = now) => shown(await house.type(await house.as(id, when), rest));
const name = (who: string, network = 'tyko', when = now) => type('maija', `${network} varahenkilö ${who}`, when);
const cards = (id: string) => house.to(id).map(({ view }) => view);
const no = async (id: string, view: View, when = later) => house.press(await house.as(id, when), view, 'network.naming-no');
const deputies = async () => Object.fromEntries((await house.store.networks(now)).map(({ id, deputy }) => [id, deputy?.person]));
const ledger = async () =>
  (await house.db.notice.findMany({ where: { kind: 'naming' } }))
    .map((row) => `${row.personId} ${(row.subject as { step: string }).step} ${row.state}${row.reason ? ` ${row.reason}` : ''}`)
    .sort();
const standInOf = async (id = 'maija') => (await house.store.absences.of(id, now))[0]?.standIn?.person;
const settings = async (values: Record<string, string>, when = now) => {
  const sirkka = await house.as('sirkka', when);
  const form = await house.type(sirkka, 'asetukset tyko');
  return house.submit(sirkka, form, { ...(form.form?.values as Record<string, string>), ...values });
};

describe('a new deputy', () => {
  it('hears once of all networks at a time: by whom, since when, what it means, what to do if it does not suit', async () => {
    await contact('tav');
    const form = (await house.feature.actions['network.deputy']?.(await house.as('maija', now), {})) ?? {};
    expect(shown(await house.submit(await house.as('maija', now), form, { network: 'all', who: 'outi' }))).toContain(
      'Kerron siitä hänelle: Outi Outo.',
    );
    await house.run(now);
    await house.run(later);
    expect(cards('outi').map(viewAsText)).toMatchSnapshot();
    expect(cards('pekka')).toEqual([]);
    expect(await ledger()).toEqual(['outi deputy sent']);
  });

  it.each<Language>(['sv', 'en'])('hears in %s', async (language) => {
    await house.db.account.updateMany({ where: { personId: 'outi' }, data: { language } });
    await name('Outi Outo');
    await house.run(now);
    expect(viewAsText(house.last('outi'))).toMatchSnapshot();
  });

  it('named by a steward hears that it was the steward', async () => {
    await settings({ deputyName: 'Outi Outo', deputyEmail: 'outi@example.fi', deputyOrganisation: 'Kela' });
    await house.run(now);
    expect(viewAsText(house.last('outi'))).toContain('Nimesi: Sirkka Steward, rekisterin hoitaja');
  });

  it('is told nothing where it is the one who named, nor where nothing changed', async () => {
    await settings({ deputyName: 'Sirkka Steward', deputyEmail: 'sirkka@example.fi', deputyOrganisation: 'Kymenlaakson hyvinvointialue' });
    expect(await deputies()).toMatchObject({ tyko: 'sirkka' });
    await name('Outi Outo');
    await name('Outi Outo');
    expect(await ledger()).toEqual(['outi deputy planned']);
  });

  it('waits for office hours, own hours and the end of an absence', async () => {
    const evening = at('2027-01-11T18:00:00Z');
    await name('Outi Outo', 'tyko', evening);
    await house.run(evening);
    expect(cards('outi')).toEqual([]);
    await house.db.courtesy.create({ data: { person: 'outi', fromHour: 12, untilHour: 16, updatedAt: now } });
    await house.run(tomorrow);
    expect(cards('outi')).toEqual([]);
    await house.db.absence.create({ data: { personId: 'outi', from: at('2027-01-12'), until: at('2027-01-13'), createdBy: 'x' } });
    await house.run(at('2027-01-12T10:30:00Z'));
    expect(cards('outi')).toEqual([]);
    await house.run(at('2027-01-14T10:30:00Z'));
    expect(cards('outi')).toHaveLength(1);
  });

  it('changed or taken back before it left is not told, or as it stands', async () => {
    await contact('tav');
    await name('Outi Outo');
    await name('Outi Outo', 'tav');
    await name('ei kukaan');
    await house.run(now);
    const text = viewAsText(house.last('outi'));
    expect(text).toContain('Työnantajayhteistyöverkosto');
    expect(text).not.toContain('Työkyky');
    expect(await ledger()).toEqual(['outi deputy cancelled no-longer', 'outi deputy sent']);
  });

  it('named, taken back and named again hears once, of the last', async () => {
    await name('Outi Outo');
    await name('ei kukaan', 'tyko', later);
    await name('Outi Outo', 'tyko', at('2027-01-11T08:07:00Z'));
    await house.run(at('2027-01-11T08:10:00Z'));
    expect(cards('outi')).toHaveLength(1);
    expect(await ledger()).toEqual(['outi deputy cancelled superseded', 'outi deputy sent']);
  });
});

describe('a deputy who cannot', () => {
  it('says so once: the duty ends on record, and who named hears and can name another', async () => {
    await name('Outi Outo');
    await house.run(now);
    const card = house.last('outi');
    expect(shown(await no('outi', card))).toBe(
      'Et ole enää varahenkilö: Työkykykoordinaattoriverkosto, Kymenlaakso.\n\nKerron siitä nimeäjälle: Maija Meikäläinen.',
    );
    expect(shown(await no('outi', card))).toContain('mikään ei muuttunut');
    expect(await deputies()).toMatchObject({ tyko: undefined });
    await house.run(later);
    expect(cards('maija').map(viewAsText)).toMatchSnapshot();
    const form = await house.press(await house.as('maija', later), house.last('maija'), 'network.deputy');
    await house.submit(await house.as('maija', later), form, { who: 'pekka' });
    expect(await deputies()).toMatchObject({ tyko: 'pekka' });
    const trail = await house.db.audit.findMany({ where: { action: 'assignment.deputy.end', authority: 'self' } });
    expect(trail).toMatchObject([{ subject: 'tyko', detail: { person: 'outi' } }]);
  });

  it('types it, also before the message came', async () => {
    await name('Outi Outo');
    expect(await type('outi', 'tyko varahenkilö en voi')).toContain('Et ole enää varahenkilö');
    expect(await type('outi', 'varahenkilö en voi')).toContain('Et ole tässä varahenkilönä');
    await house.run(later);
    expect(cards('outi')).toEqual([]);
    expect(cards('maija')).toHaveLength(1);
  });

  it('is not taken at their word: the button of another does nothing and stands on record', async () => {
    await name('Outi Outo');
    await house.run(now);
    expect(shown(await no('pekka', house.last('outi')))).toContain('Tämä viesti oli toiselle henkilölle');
    const made = { name: 'network.naming-no', args: { n: 'x' }, label: '' };
    expect(shown((await house.feature.actions['network.naming-no']?.(await house.as('outi', later), made.args)) ?? {})).toContain(
      'toiselle',
    );
    expect(await deputies()).toMatchObject({ tyko: 'outi' });
    expect(await house.db.audit.count({ where: { action: 'naming.decline', outcome: 'refused' } })).toBe(2);
  });

  it('of long standing, whom nobody named here, is told that nothing changed', async () => {
    expect(await type('pekka', 'varahenkilö en voi')).toContain('Et ole tässä varahenkilönä');
    expect(await deputies()).toMatchObject({ tyko: 'pekka' });
  });

  it('who named hears nothing when another was named meanwhile', async () => {
    await name('Outi Outo');
    await house.run(now);
    await no('outi', house.last('outi'));
    await name('Pekka Perho', 'tyko', later);
    await house.run(tomorrow);
    expect(cards('maija')).toEqual([]);
    expect(await ledger()).toContain('maija no-deputy cancelled mended');
  });
});

describe('a stand-in', () => {
  it('hears for whom and when, says no once, and the absent one hears and can choose another', async () => {
    await type('maija', 'poissa 1.2.–14.2.2027 sijainen Outi Outo');
    await house.run(now);
    await house.run(later);
    expect(cards('outi').map(viewAsText)).toMatchSnapshot();
    const card = house.last('outi');
    expect(shown(await no('outi', card))).toContain('Et ole enää sijaisena: Maija Meikäläinen, 1.2.2027–14.2.2027.');
    expect(await standInOf()).toBeUndefined();
    expect(shown(await no('outi', card))).toContain('Et ole tässä sijaisena');
    await house.run(later);
    expect(cards('maija').map(viewAsText)).toMatchSnapshot();
    const form = await house.press(await house.as('maija', later), house.last('maija'), 'network.absence-form');
    await house.submit(await house.as('maija', later), form, { ...(form.form?.values as Record<string, string>), standIn: 'pekka' });
    expect(await standInOf()).toBe('pekka');
    expect(await house.db.audit.count({ where: { action: 'absence.stand-in.declined', subject: 'person:maija' } })).toBe(1);
  });

  it('types it', async () => {
    await type('maija', 'poissa 1.2.–14.2.2027 sijainen Outi Outo');
    expect(await type('outi', 'poissa en voi sijaistaa')).toContain('Et ole enää sijaisena');
    expect(await type('outi', 'poissa en voi sijaistaa')).toContain('Et ole tässä sijaisena');
    await house.run(now);
    expect(cards('outi')).toEqual([]);
  });

  it('of an absence that ended, or whose days changed, before it left hears nothing, or the days as they are', async () => {
    await type('maija', 'poissa 1.2.–14.2.2027 sijainen Outi Outo');
    await type('maija', 'poissa 10.2.–20.2.2027');
    await type('sirkka', 'poissa 1.3.–3.3.2027 sijainen Outi Outo');
    await type('sirkka', 'poissa loppu');
    await house.run(now);
    expect(cards('outi')).toHaveLength(1);
    expect(viewAsText(house.last('outi'))).toContain('1.2.2027–20.2.2027');
    expect(await ledger()).toEqual(['outi stand-in cancelled no-longer', 'outi stand-in cancelled no-longer', 'outi stand-in sent']);
  });
});

describe('who was told and is not needed any more', () => {
  it('as a deputy hears so once; who had not been told, or is deputy again before it leaves, does not', async () => {
    await contact('tav');
    await name('Outi Outo');
    await house.run(now);
    await name('Outi Outo', 'tav', later);
    await name('Pekka Perho', 'tyko', later);
    await name('Pekka Perho', 'tav', later);
    await house.run(tomorrow);
    expect(viewAsText(house.last('outi'))).toMatchSnapshot();
    await house.run(at('2027-01-12T09:00:00Z'));
    expect(cards('outi')).toHaveLength(2);

    await name('ei kukaan', 'tyko', at('2027-01-12T09:00:00Z'));
    await name('Pekka Perho', 'tyko', at('2027-01-12T09:05:00Z'));
    await house.run(at('2027-01-13T08:00:00Z'));
    expect(cards('pekka').filter((view) => view.name === 'network.unnamed-deputy')).toEqual([]);
  });

  it('as a stand-in hears so when the absence goes, ends early or has another, not when its days change', async () => {
    const off = () => cards('outi').filter((view) => view.name === 'network.unnamed-stand-in');
    await type('maija', 'poissa 1.2.–14.2.2027 sijainen Outi Outo');
    await house.run(now);
    await type('maija', 'poissa 10.2.–20.2.2027', later); // joined: the same stand-in
    await house.run(tomorrow);
    expect(off()).toEqual([]);
    await type('maija', 'poissa 1.2.–20.2.2027 sijainen Pekka Perho', at('2027-01-12T09:00:00Z'));
    await house.run(at('2027-01-13T08:00:00Z'));
    expect(off().map(viewAsText)).toMatchSnapshot();
    await type('maija', 'poissa loppu', at('2027-02-03T08:00:00Z'));
    await house.run(at('2027-02-03T08:05:00Z'));
    expect(cards('pekka').at(-1)?.name).toBe('network.unnamed-stand-in');
    expect(off()).toHaveLength(1);
  });

  it('said no themselves: nothing is said on top of it', async () => {
    await name('Outi Outo');
    await house.run(now);
    await no('outi', house.last('outi'));
    await house.run(tomorrow);
    expect(cards('outi')).toHaveLength(1);
  });
});

it.each(['outi', 'maija'])('%s, erased, is in nobody’s notice any more', async (who) => {
  await name('Outi Outo');
  await type('maija', 'poissa 1.2.–14.2.2027 sijainen Outi Outo');
  await house.run(now);
  await type('outi', 'tyko varahenkilö en voi', later);
  await type('outi', 'poissa en voi sijaistaa', later);
  const account = (await house.as(who, now)).caller.account;
  await deletePerson(house.db, who, { actor: 'cli', authority: 'operator', source: 'cli', now: later });
  const { rows } = await house.pool.query<{ row: string }>('SELECT t::text AS row FROM "Notice" t');
  expect(rows.filter(({ row }) => row.includes(who) || row.includes(account))).toEqual([]);
});
