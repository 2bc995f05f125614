// Handing the duty over: nothing moves without the new person's yes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { at, due, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { monthly, person } from './world.js';

let house: ReminderHouse;
beforeAll(async () => {
  house = await openReminderHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin();
  await monthly(house.db);
  await person(house.db, 'liisa', 'Liisa Laine', 'kouvola');
  await house.run(due);
});

const later = (minutes: number) => new Date(due.getTime() + minutes * 60_000);

async function offer(from: string, values: Record<string, string>, now = due) {
  const form = await house.press(await house.as(from, now), house.last(from), 'network.not-mine');
  return house.submit(await house.as(from, now), form, { comment: '', who: '', ...values });
}

/** Maija asks Liisa to take January over, and Liisa has the question. */
async function offeredToLiisa(values: Record<string, string> = {}): Promise<View> {
  const reply = await offer('maija', { to: 'person', who: 'liisa@example.fi', ...values });
  expect(shown(reply)).toContain('Kysyn, ottaako Liisa Laine tämän hoitaakseen');
  await house.run(later(1));
  return house.last('liisa');
}

describe('an offer', () => {
  it('asks the new person, who sees who asks, why and until when', async () => {
    const card = await offeredToLiisa({ comment: 'Olen virkavapaalla.' });
    expect(viewAsText(card)).toMatchSnapshot();
    expect(card.actions.map((action) => action.name)).toEqual(['network.accept', 'network.decline']);
    expect(await house.convening()).toMatchObject({ state: 'offered', assignee: null, revision: 1 });
    expect(house.to('maija')).toHaveLength(1);
  });

  it('accepted: the reminders go to the new person for this period, and the contact stays', async () => {
    const card = await offeredToLiisa();
    const reply = await house.press(await house.as('liisa', later(5)), card, 'network.accept');
    expect(shown(reply)).toContain('Asian hoitaa Liisa Laine');
    await house.updated();
    expect(house.slack.updated.slice(-2).map(({ receipt, view }) => [receipt.conversation, view.title.split(':')[0]])).toEqual([
      ['dm-U-maija', 'Asian hoitaa Liisa Laine'],
      ['dm-U-liisa', 'Asian hoitaa Liisa Laine'],
    ]);
    await house.run(later(10));
    expect(house.to('liisa')).toHaveLength(1); // who has just said yes is not reminded at once
    await house.run(at('2027-01-21T07:00:00Z'));
    expect(house.last('liisa').title).toContain('Odottaa vielä kutsua');
    expect(house.to('maija')).toHaveLength(1);
    const meeting = { date: '2027-01-28', time: '9.00', place: '' };
    const form = await house.press(await house.as('liisa', at('2027-01-21T08:00:00Z')), house.last('liisa'), 'network.convene');
    expect(shown(await house.submit(await house.as('liisa', at('2027-01-21T08:00:00Z')), form, meeting))).toContain(
      'Kutsuttu koolle 28.1.2027',
    );
    await house.run(at('2027-01-29T07:00:00Z'));
    expect(house.last('liisa').title).toContain('Kokoontuiko verkosto?');
    await house.run(at('2027-02-15T07:00:00Z'));
    expect(house.last('maija').title).toContain('Aika kutsua verkosto koolle'); // the next period is the contact's again
  });

  it('accepted for good: the duty itself moves, with its history and an audit row', async () => {
    const card = await offeredToLiisa({ lasting: 'true' });
    expect(viewAsText(card)).toContain('pyytää sinua verkoston yhteyshenkilöksi');
    expect(shown(await house.press(await house.as('liisa', later(5)), card, 'network.accept'))).toContain(
      'Tästä lähtien hän on verkoston yhteyshenkilö.',
    );
    const duties = await house.db.assignment.findMany({ where: { kind: 'contact' }, orderBy: { personId: 'asc' } });
    expect(duties.map(({ personId, validFrom, validUntil }) => [personId, validFrom, validUntil])).toEqual([
      ['liisa', at('2027-01-18'), null],
      ['maija', null, at('2027-01-17')],
    ]);
    expect((await house.db.audit.findMany({ orderBy: { id: 'asc' } })).map((row) => [row.action, row.authority])).toEqual([
      ['assignment.contact.end', 'hand-over'],
      ['assignment.contact', 'hand-over'],
    ]);
    await house.run(at('2027-02-15T07:00:00Z'));
    expect(house.last('liisa').title).toContain('Aika kutsua verkosto koolle');
    expect(house.to('maija')).toHaveLength(1);
  });

  it('declined: it is the offerer’s again, who hears it with the reason', async () => {
    await offeredToLiisa();
    expect(shown(await house.type(await house.as('liisa', later(5)), 'tyko en ota En ehdi tammikuussa'))).toContain(
      'Asian hoitaa edelleen Maija',
    );
    await house.run(later(6));
    const card = viewAsText(house.last('maija'));
    expect(card).toContain('Liisa Laine ei voi ottaa asiaa hoitaakseen, joten se on taas sinulla.');
    expect(card).toContain('”En ehdi tammikuussa”');
    await house.run(at('2027-01-21T10:00:00Z'));
    expect(house.last('maija').title).toContain('Odottaa vielä kutsua'); // and the chain goes on from there
  });

  it('without an answer in three working days comes back and climbs', async () => {
    await offeredToLiisa();
    await house.run(at('2027-01-21T13:00:00Z'));
    expect(await house.convening()).toMatchObject({ state: 'offered' });
    await house.run(at('2027-01-22T07:00:00Z'));
    await house.run(at('2027-01-22T07:01:00Z'));
    expect(viewAsText(house.last('maija'))).toContain('Liisa Laine ei vastannut ajoissa');
    const late = await house.press(await house.as('liisa', at('2027-01-22T08:00:00Z')), house.last('liisa'), 'network.accept');
    expect(shown(late)).toContain('Tätä en voi tallentaa'); // no longer hers to answer
    await house.run(at('2027-01-25T10:00:00Z'));
    await house.run(at('2027-01-28T10:00:00Z'));
    expect(house.last('pekka').title).toContain('Voitko kutsua verkoston koolle?');
  });

  it('to somebody whom no message reaches comes back at once', async () => {
    await offer('maija', { to: 'person', who: 'liisa@example.fi' });
    await house.db.account.updateMany({ where: { personId: 'liisa' }, data: { active: false } });
    await house.run(later(1));
    await house.run(later(2));
    await house.run(later(3));
    expect(viewAsText(house.last('maija'))).toContain('Siirto ei onnistunut');
  });

  it('of the deputy comes back to the deputy', async () => {
    await house.run(at('2027-01-21T10:00:00Z'));
    const asked = at('2027-01-25T07:00:00Z');
    await house.run(asked);
    await offer('pekka', { to: 'person', who: 'Liisa Laine' }, asked);
    await house.run(asked);
    await house.press(await house.as('liisa', asked), house.last('liisa'), 'network.decline');
    await house.run(asked);
    expect(viewAsText(house.last('pekka'))).toContain('Liisa Laine ei voi ottaa asiaa hoitaakseen');
    expect(house.to('maija')).toHaveLength(2); // remind and nudge, no more
  });

  it('stands on the network’s timeline with who and when', async () => {
    const card = await offeredToLiisa();
    await house.press(await house.as('liisa', later(5)), card, 'network.accept');
    const story = shown(await house.type(await house.as('maija', later(6)), 'tyko'));
    expect(story).toContain('18.1.2027 Maija Meikäläinen pyysi jatkajaksi: Liisa Laine');
    expect(story).toContain('18.1.2027 Liisa Laine: kysyttiin, ottaako hän asian hoitaakseen');
    expect(story).toContain('18.1.2027 Liisa Laine otti asian hoitaakseen');
    expect(story).toContain('Tilanne: Asian hoitaa Liisa Laine');
  });
});

describe('two at once', () => {
  it('a yes and the contact’s own answer: one counts, the other hears what is known', async () => {
    const card = await offeredToLiisa();
    const [liisa, maija] = [await house.as('liisa', later(5)), await house.as('maija', later(5))];
    const replies = await Promise.all([house.press(liisa, card, 'network.accept'), house.type(maija, 'tyko koolle 28.1.2027 klo 9.00')]);
    const now = await house.convening();
    expect(now.revision).toBe(2);
    expect(['handed-over', 'convened']).toContain(now.state);
    const texts = replies.map((reply) => (reply.form ? 'form' : shown(reply)));
    expect(texts.filter((text) => text === 'form' || text.includes('on jo vastattu') || text.includes('Tätä en voi'))).toHaveLength(1);
  });

  it('a second yes does no harm', async () => {
    const card = await offeredToLiisa();
    const context = await house.as('liisa', later(5));
    await Promise.all([house.press(context, card, 'network.accept'), house.press(context, card, 'network.accept')]);
    expect(await house.db.conveningEvent.count({ where: { what: 'accepted' } })).toBe(1);
    expect(await house.convening()).toMatchObject({ assignee: 'liisa', revision: 2 });
  });

  it('two offers from the same card: one stands', async () => {
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    const form = await house.press(await house.as('maija'), house.last('maija'), 'network.not-mine');
    const context = await house.as('maija');
    const send = (who: string) => house.submit(context, form, { to: 'person', who, comment: '' });
    await Promise.all([send('liisa@example.fi'), send('outi@example.fi')]);
    expect(await house.db.conveningEvent.count({ where: { what: 'offered' } })).toBe(1);
  });
});

describe('is refused', () => {
  beforeEach(async () => {
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    await house.db.account.updateMany({ where: { personId: 'outi' }, data: { active: false } });
    await house.db.absence.create({
      data: { personId: 'pekka', from: at('2027-01-18'), until: at('2027-01-20'), createdBy: 'test' },
    });
  });

  it.each([
    ['to oneself', { to: 'person', who: 'maija@example.fi' }, 'Et voi siirtää asiaa itsellesi'],
    ['to somebody unknown', { to: 'person', who: 'joku@muualla.fi' }, 'En tunne tätä henkilöä'],
    ['to nobody', { to: 'person', who: ' ' }, 'Kirjoita henkilön työsähköposti'],
    ['to a deactivated account', { to: 'person', who: 'Outi Outo' }, 'En tavoita henkilöä Outi Outo'],
    ['to somebody who is away', { to: 'person', who: 'pekka@example.fi' }, 'Pekka Perho on poissa 20.1.2027 asti'],
  ])('%s, and keeps what was typed', async (_what, values, message) => {
    const reply = await offer('maija', values);
    expect(reply.form?.errors?.who).toContain(message);
    expect(reply.form?.values).toEqual({ comment: '', ...values });
    expect(await house.convening()).toMatchObject({ state: 'reminded', revision: 0 });
  });

  it('in a circle: whoever passed it on or said no is not asked again', async () => {
    const card = await offeredToLiisa();
    await house.press(await house.as('liisa', later(5)), card, 'network.accept');
    const accepted = await house.type(await house.as('liisa', later(6)), 'tyko ei minun');
    const back = await house.submit(await house.as('liisa', later(6)), accepted, { to: 'person', who: 'maija@example.fi', comment: '' });
    expect(back.form?.errors?.who).toContain('Maija Meikäläinen on tällä kaudella jo siirtänyt asian eteenpäin');
    await house.db.absence.deleteMany();
    const on = await house.submit(await house.as('liisa', later(7)), accepted, { to: 'person', who: 'pekka@example.fi', comment: '' });
    expect(shown(on)).toContain('Kysyn, ottaako Pekka Perho');
    await house.run(later(8));
    await house.press(await house.as('pekka', later(9)), house.last('pekka'), 'network.decline');
    await house.run(later(10));
    expect(house.last('liisa').title).toContain('Siirto ei onnistunut'); // to her who passed it on, not to the contact
    expect(house.to('maija')).toHaveLength(1);
  });

  it('to anybody else’s yes', async () => {
    const card = await offeredToLiisa();
    await house.db.account.updateMany({ where: { personId: 'outi' }, data: { active: true } });
    expect(shown(await house.press(await house.as('outi', later(5)), card, 'network.accept'))).toContain('Tätä en voi tallentaa');
    const contact = await house.press(await house.as('maija', later(5)), card, 'network.accept');
    expect(shown(contact)).toContain('Kysyn, ottaako Liisa Laine');
    expect(await house.convening()).toMatchObject({ state: 'offered' });
  });

  it.each([
    ['fi', 'Otatko tämän hoitaaksesi?', 'Otan hoitaakseni'],
    ['sv', 'Tar du hand om det här?', 'Jag tar hand om det'],
    ['en', 'Will you take this over?', 'I will take it over'],
  ] as const)('nothing of it in %s', async (language, title, label) => {
    await house.db.account.updateMany({ where: { personId: 'liisa' }, data: { language } });
    const card = await offeredToLiisa();
    expect(card.title).toContain(title);
    expect(card.actions[0]?.label).toBe(label);
    expect(card.actions[0]?.typed).toMatch(/^\/verkosto tyko /);
    const typed = card.actions[0]?.typed?.replace('/verkosto ', '') ?? '';
    await house.type(await house.as('liisa', later(5), language), typed);
    expect(await house.convening()).toMatchObject({ assignee: 'liisa' });
  });
});
