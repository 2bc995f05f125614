// Nobody there: the steward is asked once who takes a network over, answers in the card, and others see how things stand.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import { createConvenerReach } from '../../src/storage/vacancies.js';
import { at, due, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { monthly, person } from './world.js';

let house: ReminderHouse;
beforeAll(async () => {
  house = await openReminderHouse();
});
afterAll(() => house.close());
beforeEach(() => house.begin());

const questions = () => house.to('sirkka').filter((sent) => sent.view.name === 'network.vacancy');
/** Ticks every morning from one day to another, or every so many days. */
async function mornings(from: string, until: string, days = 1): Promise<void> {
  for (let day = new Date(from); day <= new Date(until); day = new Date(day.getTime() + days * 86_400_000)) await house.run(day);
}

describe('the steward is asked who takes over', () => {
  it('when no contact is named: when it is due, once, with the agreement’s words and the successor as a proposal', async () => {
    await house.db.assignment.deleteMany({ where: { networkId: 'tyko' } });
    await monthly(house.db);
    await house.run(at('2027-01-11T08:00:00Z'));
    expect(house.slack.sent).toEqual([]);
    await house.run(due);
    expect(viewAsText(house.last('sirkka'))).toMatchSnapshot();
    await mornings('2027-01-19T08:00:00Z', '2027-04-20T08:00:00Z', 7); // three periods on
    expect(house.slack.sent).toHaveLength(1);
  });

  it('when the contact’s account is gone: at once, and the deputy is reminded meanwhile', async () => {
    await monthly(house.db);
    await house.run(due);
    await house.db.account.updateMany({ where: { personId: 'maija' }, data: { active: false } });
    await mornings('2027-01-19T08:00:00Z', '2027-01-25T08:00:00Z');
    expect(questions()).toHaveLength(1);
    expect(viewAsText(house.last('sirkka'))).toContain('Yhteyshenkilö Maija Meikäläinen ei ole enää tavoitettavissa');
    expect(house.to('pekka')).toHaveLength(1);
    expect(house.to('maija')).toHaveLength(1);
  });

  it('when the platform says that the account is gone', async () => {
    await monthly(house.db);
    const { DeliveryError } = await import('../../src/errors.js');
    house.slack.faults.push({ error: new DeliveryError('gone', { retryable: false }) });
    await house.run(due);
    await house.run(at('2027-01-18T07:01:00Z'));
    expect(await house.db.notice.findFirst({ where: { personId: 'maija' } })).toMatchObject({ state: 'failed' });
    expect(questions()).toHaveLength(1);
  });

  it('when three reminders stand unanswered, and not after the contact’s next word', async () => {
    await house.db.assignment.deleteMany({ where: { kind: 'deputy' } });
    await monthly(house.db);
    await mornings('2027-01-18T08:00:00Z', '2027-02-12T08:00:00Z');
    expect(questions()).toEqual([]);
    expect(house.to('maija')).toHaveLength(2);
    await mornings('2027-02-13T08:00:00Z', '2027-02-19T08:00:00Z');
    expect(house.to('maija')).toHaveLength(3);
    expect(viewAsText(house.last('sirkka'))).toContain('ei ole vastannut 3 muistutukseen');
    expect(questions()).toHaveLength(1);
    await house.type(await house.as('maija', at('2027-02-19T09:00:00Z')), 'tyko koolle 26.2.2027 klo 9.00');
    expect(shown(await house.type(await house.as('sirkka', at('2027-02-19T09:30:00Z')), 'tyko'))).not.toContain('ei tavoiteta');
  });

  it('when the contact’s organisation has ended, and says when', async () => {
    await house.db.organisation.update({ where: { id: 'kouvola' }, data: { validUntil: at('2026-12-31') } });
    await monthly(house.db);
    await house.run(due);
    expect(viewAsText(house.last('sirkka'))).toContain('organisaatio päättyi 31.12.2026');
    expect(house.to('maija')).toHaveLength(1);
  });

  it('not at all when somebody was named between planning and sending', async () => {
    await house.db.assignment.deleteMany({ where: { networkId: 'tyko' } });
    await monthly(house.db);
    await house.run(at('2027-01-14T10:00:00Z'));
    await house.db.assignment.create({ data: { id: 'new', kind: 'contact', personId: 'maija', networkId: 'tyko' } });
    await house.run(due);
    expect(questions()).toEqual([]);
    expect(await house.db.notice.findFirst({ where: { personId: 'sirkka' } })).toMatchObject({ state: 'cancelled' });
  });

  it.each([
    ['sv', 'Vem fortsätter som sammankallande?'],
    ['en', 'Who carries on as convener?'],
  ])('in %s', async (language, title) => {
    await house.db.account.updateMany({ where: { personId: 'sirkka' }, data: { language } });
    await house.db.assignment.deleteMany({ where: { networkId: 'tyko' } });
    await monthly(house.db);
    await house.run(due);
    expect(house.last('sirkka').title).toContain(title);
  });
});

describe('the steward’s answer', () => {
  beforeEach(async () => {
    await house.db.assignment.deleteMany({ where: { networkId: 'tyko' } });
    await monthly(house.db);
    await house.run(due);
  });
  const answer = async (who: string, by = 'sirkka') => {
    const form = await house.press(await house.as(by), house.last('sirkka'), 'network.take-over');
    return form.form ? house.submit(await house.as(by), form, { who }) : form;
  };

  it('names a person, who is reminded; it stands in the history', async () => {
    const reply = await answer('person:maija');
    expect(shown(reply)).toContain('Kirjattu: yhteyshenkilönä jatkaa Maija Meikäläinen.');
    expect(await house.db.assignment.findFirst({ where: { kind: 'contact' } })).toMatchObject({
      personId: 'maija',
      validFrom: at('2027-01-18'),
    });
    await house.run(at('2027-01-18T07:05:00Z'));
    expect(house.last('maija').title).toContain('Aika kutsua verkosto koolle');
    expect(shown(await house.type(await house.as('sirkka'), 'tyko'))).toContain(
      '18.1.2027 Sirkka Steward kirjasi koollekutsujan jatkajaksi: Maija Meikäläinen',
    );
    expect(await house.db.audit.findFirst({ where: { action: 'assignment.contact' } })).toMatchObject({ authority: 'steward' });
  });

  it('names an organisation, whose coordinators are asked from then on', async () => {
    await person(house.db, 'liisa', 'Liisa Laine', 'kymhva');
    await house.db.assignment.create({ data: { id: 'c1', kind: 'coordinator', personId: 'liisa', organisationId: 'kymhva' } });
    expect(shown(await answer('organisation:kymhva'))).toContain('Muistutan organisaation koordinaattoria: Liisa Laine.');
    await house.run(at('2027-01-18T07:05:00Z'));
    expect(viewAsText(house.last('liisa'))).toContain('Kysyn sinulta organisaation koordinaattorina');
    expect(shown(await house.type(await house.as('liisa'), 'tyko koolle 28.1.2027 klo 9.00'))).toContain('Kutsuttu koolle');
    expect(shown(await house.type(await house.as('sirkka'), 'tyko'))).toContain(
      'Koollekutsuja nyt: Kymenlaakson hyvinvointialue (rekisterin hoitajan kirjaus 18.1.2027)',
    );
  });

  it('changes its mind with the former kept, and takes typed words too', async () => {
    await answer('organisation:kymhva');
    expect(shown(await house.type(await house.as('sirkka'), 'tyko jatkaja Kela'))).toContain('koollekutsujana jatkaa Kansaneläkelaitos');
    const rows = await house.db.networkConvener.findMany({ orderBy: { recordedAt: 'asc' } });
    expect(rows.map((row) => [row.organisationId, row.validUntil !== null]).sort()).toEqual([
      ['kela', false],
      ['kymhva', true],
    ]);
  });

  it.each([
    ['', 'Valitse henkilö tai organisaatio.'],
    ['Joku Tuntematon', 'En löydä tätä rekisteristä.'],
    ['organisation:kymsote', 'Kymsote päättyi 31.12.2022.'],
    ['person:nobody', 'En löydä tätä rekisteristä.'],
  ])('“%s” is asked again', async (who, message) => {
    const reply = await answer(who);
    expect(reply.form?.errors?.who).toContain(message);
    expect(reply.form?.values.who).toBe(who);
  });

  it('is the steward’s alone', async () => {
    expect(shown(await answer('person:maija', 'maija'))).toContain('Jatkajan valitsee rekisterin hoitaja.');
    const forged = await house.feature.forms['network.take-over']?.(await house.as('maija'), { network: 'tyko' }, { who: 'person:maija' });
    expect(forged?.form).toBeUndefined();
    expect(await house.db.assignment.count({ where: { kind: 'contact' } })).toBe(0);
    expect(await house.db.audit.count({ where: { action: 'network.take-over', outcome: 'refused' } })).toBe(2);
  });
});

describe('a network without a reachable convener', () => {
  it('is known to the answers: nobody of contact, deputy and coordinators can be written to', async () => {
    const reach = createConvenerReach(house, false);
    const among = async (now = due) => {
      const networks = ['tav', 'tyko', 'no-such'];
      const found = await Promise.all(networks.map((network) => reach.unreachable(network, now)));
      return networks.filter((_network, i) => found[i]);
    };
    expect(await among()).toEqual([]); // nothing is expected of a network that nobody set up
    await monthly(house.db);
    await monthly(house.db, 'tav');
    expect(await among()).toEqual(['tav']);
    await house.db.account.updateMany({ where: { personId: 'maija' }, data: { active: false } });
    expect(await among()).toEqual(['tav']); // the deputy is there
    await house.db.account.updateMany({ where: { personId: 'pekka' }, data: { active: false } });
    expect(await among()).toEqual(['tav', 'tyko']);
    expect(shown(await house.type(await house.as('sirkka'), 'tyko'))).toContain('Tavoitettavuus: koollekutsujaa ei tavoiteta');
  });
});
