// Who is asked when the contact is away, gone or never named; looking at networks.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import { at, due, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { monthly, person } from './world.js';

let house: ReminderHouse;
beforeAll(async () => {
  house = await openReminderHouse();
});
afterAll(() => house.close());
beforeEach(() => house.begin());

describe('nobody there', () => {
  it('asks the steward who convenes when no contact is named', async () => {
    await monthly(house.db, 'tav');
    await house.run(due);
    expect(house.slack.sent.map((sent) => sent.address.user)).toEqual(['U-sirkka']);
    expect(viewAsText(house.last('sirkka'))).toContain('Verkostolle ei ole nimetty yhteyshenkilöä');
    expect(house.last('sirkka').actions.map((action) => action.name)).toContain('network.settings');
  });

  it('asks the deputy while the contact is away, and the contact is left in peace', async () => {
    await monthly(house.db);
    expect(
      shown(await house.feature.command(await house.as('maija', at('2027-01-10T10:00:00Z')), 'poissa 15.1.–20.1.2027', 'verkosto')),
    ).toContain('15.1.2027–20.1.2027');
    await house.run(due);
    expect(house.slack.sent.map((sent) => sent.address.user)).toEqual(['U-pekka']);
    expect(viewAsText(house.last('pekka'))).toContain('Maija Meikäläinen on poissa');
  });

  it('sends nothing to a contact who was replaced between planning and sending', async () => {
    await monthly(house.db);
    await house.run(at('2027-01-14T10:00:00Z'));
    await house.db.assignment.update({ where: { id: 'a1' }, data: { personId: 'pekka' } });
    await house.run(due);
    expect(house.to('maija')).toEqual([]);
    expect(await house.db.notice.findFirst({ where: { personId: 'maija' } })).toMatchObject({ state: 'cancelled' });
    await house.run(at('2027-01-18T07:01:00Z'));
    expect(house.to('pekka')).toHaveLength(1);
  });

  it('waits for office hours when the service comes back in the evening, and says that it is late', async () => {
    await monthly(house.db);
    await house.run(at('2027-01-14T10:00:00Z'));
    await house.run(at('2027-01-22T20:00:00Z')); // a Friday evening, four days late
    expect(house.slack.sent).toEqual([]);
    await house.run(at('2027-01-25T07:00:00Z'));
    expect(viewAsText(house.last('maija'))).toContain('Tämän viestin piti lähteä 18.1.2027.');
  });
});

describe('looking at networks', () => {
  it('shows what is public to anybody, without actions', async () => {
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    await monthly(house.db);
    await house.run(due);
    const reply = await house.feature.command(await house.as('outi'), 'tyko-verkosto Kymenlaaksossa', 'verkosto');
    expect(reply.view?.actions).toEqual([]);
    expect(shown(reply)).toMatchSnapshot();
    expect(shown(await house.feature.command(await house.as('outi'), '', 'verkosto'))).toContain('Yhteyshenkilö: Maija Meikäläinen');
  });

  it('shows a contact their own networks with where they stand', async () => {
    await monthly(house.db);
    await house.run(due);
    const reply = await house.feature.command(await house.as('maija'), '', 'verkosto');
    expect(shown(reply)).toContain('Työkykykoordinaattoriverkosto, Kymenlaakso: Muistutus on lähetetty');
    expect(reply.view?.actions.map((action) => action.name)).toEqual(['network.show', 'network.calendar']);
  });

  it('asks which one when several fit, and says so when none does', async () => {
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    expect(shown(await house.feature.command(await house.as('outi'), 'kymenlaakso', 'verkosto'))).toContain('Mitä verkostoa tarkoitat');
    const none = await house.feature.command(await house.as('maija'), 'avaruusverkosto Lapissa', 'verkosto');
    expect(shown(none)).toContain('En löydä verkostoa');
  });

  it('previews the coming reminders to those concerned only', async () => {
    await monthly(house.db);
    await house.run(at('2027-01-02T10:00:00Z'));
    const preview = shown(await house.feature.command(await house.as('maija', at('2027-01-02T10:00:00Z')), 'kalenteri', 'verkosto'));
    expect(preview.match(/Mitä: muistutus; Kenelle: Maija Meikäläinen/g)).toHaveLength(6);
    expect(preview).toContain('Milloin: 18.1.2027');
    expect(preview).toContain('Milloin: 18.5.2027');
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    expect(shown(await house.feature.command(await house.as('outi'), 'kalenteri', 'verkosto'))).toContain('Sirkka Steward');
  });
});
