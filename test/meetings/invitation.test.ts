// One time is set: who hears of it and how, who answers, what a change and a cancellation do.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { action, type House, last, openHouse, shown, viewOf } from './house.js';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());
beforeEach(async () => {
  house = await openHouse(database);
  return () => house.close();
});

const convening = () => database.db.convening.findFirstOrThrow({ where: { networkId: 'tyko', period: '2027-01-01' } });
const text = (view: Parameters<typeof viewAsText>[0]) => viewAsText(view).replace(/calendar\/\S+\.ics/, 'calendar/….ics');

describe('an invitation', () => {
  it('begins at the reminder’s card, is looked over, and goes to every member and the channel once', async () => {
    await house.type('maija', 'tyko tänne', 'C-tyko');
    await house.minute();
    const form = await house.press('maija', action(last(house.inbox('maija')), 'meeting.open'));
    expect(form.form?.title).toBe('Kutsu verkosto koolle');
    const preview = await house.submit('maija', form, { date: '2027-01-26', time: '9', place: 'Kaupungintalo', agenda: 'Luvut' });
    expect(shown(preview)).toMatchSnapshot();
    expect(house.slack.sent).toHaveLength(1); // nothing but the reminder
    expect(await convening()).toMatchObject({ state: 'reminded' });

    const sent = await house.press('maija', action(viewOf(preview), 'meeting.send'));
    expect(shown(sent)).toContain('Kutsu lähtee: 4 jäsentä');
    expect(await convening()).toMatchObject({ state: 'convened', meetsAt: '09:00', place: 'Kaupungintalo' });
    await house.minute();
    await house.minute();
    expect(text(last(house.inbox('liisa')))).toMatchSnapshot();
    expect(house.inbox('liisa')).toHaveLength(1);
    expect(house.inbox('risto')).toHaveLength(1);
    expect(house.inbox('pekka')).toHaveLength(1);
    expect(house.inbox('olli')).toHaveLength(0);
    expect(house.channel()).toHaveLength(1);
    expect(house.mails('matti@example.fi').map(text)).toEqual([expect.stringContaining('Kallelse till möte')]);
    expect(text(last(house.inbox('maija')))).toContain('Kutsu ja vastaukset');
    const story = shown(await house.type('maija', 'tyko'));
    expect(story).toContain('Maija Meikäläinen kutsui koolle: 26.1.2027 klo 9.00');
    expect(story).toContain('Maija Meikäläinen lähetti kutsun: 4 jäsentä');
    expect(story).toContain('Niilo Numero: kutsu ei mennyt perille');
  });

  it('is typed with a day in words, which is echoed before anything is sent', async () => {
    const preview = await house.type('maija', 'tyko kutsu ensi tiistaina klo 13.30, https://example.fi/kokous');
    expect(shown(preview)).toContain('tiistai 26.1.2027 klo 13.30–14.30');
    expect(shown(preview)).toContain('https://example.fi/kokous');
    expect(await database.db.meeting.count()).toBe(0);
  });

  it('is sent once however often it is pressed, and by two conveners at once', async () => {
    const mine = action(viewOf(await house.type('maija', 'tyko kutsu 26.1.2027 klo 9')), 'meeting.send');
    const theirs = action(viewOf(await house.type('pekka', 'tyko kutsu 27.1.2027 klo 9')), 'meeting.send');
    const replies = await Promise.all([house.press('maija', mine), house.press('pekka', theirs), house.press('maija', mine)]);
    expect(await database.db.meeting.count()).toBe(1);
    expect(replies.map(shown).filter((each) => each.startsWith('Kutsu lähtee'))).toHaveLength(1);
    const { organiser } = await database.db.meeting.findFirstOrThrow();
    const other = (await database.db.account.findUniqueOrThrow({ where: { id: organiser } })).user === 'U-maija' ? replies[1] : replies[0];
    expect(shown(other ?? {})).toContain('Kutsun on jo lähettänyt');
  });

  it('does not leave in the evening, and does when waiting would be too late', async () => {
    house.set('2027-01-18T18:00:00Z');
    expect(shown(await house.invite('maija', '26.1.2027 klo 9'))).toContain('Viestit lähtevät 19.1.2027');
    await house.minute();
    expect(house.inbox('liisa')).toHaveLength(0);
    house.set('2027-01-19T07:00:00Z');
    await house.minute();
    expect(house.inbox('liisa')).toHaveLength(1);
  });

  it('for tomorrow is told at once', async () => {
    house.set('2027-01-18T18:00:00Z');
    await house.invite('maija', '19.1.2027 klo 12');
    await house.minute();
    expect(house.inbox('liisa')).toHaveLength(1);
  });
});

describe('what cannot be', () => {
  it.each([
    ['17.1.2027 klo 9', 'date', /mennyt|menneisyydess/i],
    ['18.1.2027 klo 9', 'time', /jo mennyt/],
    ['31.2.2027 klo 9', 'date', /kalenterissa/],
    ['26.1.2027', 'time', /kellonaika/i],
    ['26.1.2027 klo 9 tai 26.1.2027 klo 9', 'second', /jo ehdotettu/],
    ['26.1.2027 klo 9 tai joskus', 'second', /päivä ja kellonaika/],
  ])('%s is refused with what was typed', async (typed, field, message) => {
    const reply = await house.type('maija', `tyko kutsu ${typed}`);
    expect(reply.form?.errors?.[field]).toMatch(message);
    expect(Object.keys(reply.form?.errors ?? {})).toEqual([field]);
  });

  it('four times', async () => {
    expect(shown(await house.type('maija', 'tyko kutsu 26.1. klo 9 tai 27.1. klo 9 tai 28.1. klo 9 tai 29.1. klo 9'))).toContain(
      'enintään kolme',
    );
  });

  it('by somebody who is not the convener, by command or by the convener’s own button', async () => {
    const mine = action(viewOf(await house.type('maija', 'tyko kutsu 26.1.2027 klo 9')), 'meeting.send');
    expect(shown(await house.press('liisa', mine))).toContain(
      'Kutsun lähettää verkoston yhteyshenkilö tai varahenkilö (Maija Meikäläinen ja Pekka Perho)',
    );
    expect(shown(await house.type('liisa', 'tyko kutsu 26.1.2027 klo 9'))).toContain('Tätä en voi tehdä sinun nimissäsi');
    expect(await database.db.meeting.count()).toBe(0);
  });
});

describe('an answer', () => {
  beforeEach(async () => {
    await house.type('maija', 'tyko tänne', 'C-tyko');
    await house.invite('maija', '26.1.2027 klo 9, Kaupungintalo');
    await house.minute();
  });

  it('is one press, changed by another, counted for the convener and the channel', async () => {
    const card = last(house.inbox('liisa'));
    expect(shown(await house.press('liisa', action(card, 'meeting.reply', 'Tulen')))).toContain('Vastauksesi: tulet');
    await house.press('liisa', action(card, 'meeting.reply', 'Tulen'));
    await house.press('risto', action(card, 'meeting.reply', 'Ehkä'));
    const changed = await house.press('risto', action(card, 'meeting.reply', 'En pääse'));
    expect(shown(changed)).toContain('Vastauksesi: et pääse');
    expect(shown(await house.type('maija', 'tyko kutsu'))).toMatchSnapshot();
    await expect.poll(() => house.slack.updated.map(({ view }) => viewAsText(view)).join('\n')).toContain('Ei pääse: 1 (Risto Ranta)');
  });

  it('in the channel changes everybody’s card, and says the presser’s own answer to them alone', async () => {
    const reply = await house.press('liisa', action(last(house.channel()), 'meeting.reply', 'Tulen'), 'C-tyko');
    expect(reply.audience).toBe('caller');
    expect(text(reply.view ?? last(house.channel()))).toContain('Vastauksesi on tallennettu: tulet');
    expect(text(reply.replace ?? last(house.channel()))).toContain('Tulee: 2 (Liisa Lahti, Maija Meikäläinen)');
    expect(text(reply.replace ?? last(house.channel()))).not.toContain('Vastauksesi');
  });

  it('is typed', async () => {
    expect(shown(await house.type('liisa', 'tyko tulen'))).toContain('Vastauksesi: tulet');
    expect(shown(await house.type('liisa', 'tyko en pääse'))).toContain('Vastauksesi: et pääse');
    expect(shown(await house.type('liisa', 'tyko sopii 1'))).toContain('jo yksi sovittu aika');
  });

  it('of a stranger is refused, and everybody answers for themselves on whoever’s card', async () => {
    const card = last(house.inbox('liisa'));
    expect(shown(await house.press('olli', action(card, 'meeting.reply', 'Tulen')))).toContain('Et ole rekisterissä tämän verkoston jäsen');
    await house.press('risto', action(card, 'meeting.reply', 'Tulen'));
    const replies = await database.db.meetingReply.findMany({ orderBy: { member: 'asc' } });
    expect(replies.map(({ member, answer }) => [member, answer])).toEqual([
      ['maija', 'yes'],
      ['risto', 'yes'],
    ]);
  });

  it('to an old card, a cancelled meeting or one that has been changes nothing and says so', async () => {
    const card = last(house.inbox('liisa'));
    const press = () => house.press('liisa', action(card, 'meeting.reply', 'Tulen'));
    const moved = await house.type('maija', 'tyko kutsu 27.1.2027 klo 10');
    await house.press('maija', action(viewOf(moved), 'meeting.move'));
    expect(text((await press()).view ?? card)).toContain('muuttuneet tämän viestin jälkeen');
    await house.submit('maija', await house.type('maija', 'tyko peru kokous'), { reason: 'Sairastapaus' });
    expect(text((await press()).view ?? card)).toContain('Kokous on peruttu, joten vastausta ei tarvita');
    expect(await database.db.meetingReply.count({ where: { member: 'liisa' } })).toBe(0);
  });

  it('the day before is asked for from those who have not declined', async () => {
    const card = last(house.inbox('liisa'));
    await house.press('risto', action(card, 'meeting.reply', 'En pääse'));
    house.set('2027-01-25T07:00:00Z');
    await house.minute();
    await house.minute();
    expect(house.inbox('risto')).toHaveLength(1);
    expect(house.inbox('liisa')).toHaveLength(2);
    expect(text(last(house.inbox('liisa')))).toMatchSnapshot();
    expect(house.mails('matti@example.fi')).toHaveLength(2);
  });
});

describe('a change', () => {
  beforeEach(async () => {
    await house.invite('maija', '26.1.2027 klo 9, Kaupungintalo');
    await house.minute();
  });

  it('is told to everybody once, with the same entry a sequence higher, and asks for answers anew', async () => {
    await house.press('liisa', action(last(house.inbox('liisa')), 'meeting.reply', 'Tulen'));
    const preview = await house.type('maija', 'tyko kutsu 28.1.2027 klo 10, Kaupungintalo');
    expect(shown(preview)).toContain('Tarkista muutos');
    await house.press('maija', action(viewOf(preview), 'meeting.move'));
    await house.press('maija', action(viewOf(preview), 'meeting.move'));
    await house.minute();
    await house.minute();
    const [before, after] = house.inbox('liisa');
    expect(text(after ?? last([]))).toMatch(/Kokouksen tiedot muuttuivat[\s\S]*torstai 28\.1\.2027 klo 10\.00–11\.00/);
    const ics = [before, after].map((view) => view?.blocks.find((block) => block.kind === 'calendar')?.text ?? '');
    const uid = ics.map((file) => /UID:(.*)/.exec(file)?.[1]);
    expect(uid[0]).toBe(uid[1]);
    expect(ics.map((file) => /SEQUENCE:(\d+)/.exec(file)?.[1])).toEqual(['0', '1']);
    expect(house.inbox('liisa')).toHaveLength(2);
    expect(await database.db.meetingReply.count({ where: { member: 'liisa' } })).toBe(0);
    expect(await convening()).toMatchObject({ meetsOn: new Date('2027-01-28'), meetsAt: '10:00' });
    expect(shown(await house.type('maija', 'tyko'))).toContain('siirsi kokouksen: 28.1.2027 klo 10.00');
  });

  it('of the agenda keeps the answers', async () => {
    await house.press('liisa', action(last(house.inbox('liisa')), 'meeting.reply', 'Tulen'));
    const form = await house.press('maija', action(viewOf(await house.type('maija', 'tyko kutsu')), 'meeting.edit'));
    expect(form.form?.values).toMatchObject({ date: '2027-01-26', time: '9.00', place: 'Kaupungintalo' });
    const preview = await house.submit('maija', form, { agenda: 'Uusi asia' });
    await house.press('maija', action(viewOf(preview), 'meeting.move'));
    await house.minute();
    expect(text(last(house.inbox('liisa')))).toContain('Asiat: Uusi asia');
    expect(await database.db.meetingReply.count({ where: { member: 'liisa', answer: 'yes' } })).toBe(1);
  });

  it('made on the reminder’s own card reaches the invited too', async () => {
    const change = await house.press('pekka', action(viewOf(await house.type('pekka', 'tyko')), 'network.convene'));
    await house.submit('pekka', change, { date: '2027-01-29', time: '12', place: 'Teams' });
    await house.minute();
    expect(text(last(house.inbox('liisa')))).toMatch(/muuttuivat[\s\S]*29\.1\.2027 klo 12\.00[\s\S]*Teams/);
    await house.minute();
    expect(house.inbox('liisa')).toHaveLength(2);
  });

  it('that cancels takes the entry out of the calendar, tells only who knew, and brings the duty back', async () => {
    await database.db.assignment.create({ data: { id: 'late', kind: 'member', personId: 'sirkka', networkId: 'tyko' } });
    const form = await house.press('maija', action(viewOf(await house.type('maija', 'tyko kutsu')), 'meeting.cancel'));
    expect(shown(await house.submit('maija', form, { reason: 'Sairastapaus' }))).toContain('Kokous on peruttu');
    await house.minute();
    expect(text(last(house.inbox('liisa')))).toMatch(/Kokous on peruttu[\s\S]*Syy: Sairastapaus/);
    const entry = last(house.inbox('liisa')).blocks.find((block) => block.kind === 'calendar');
    expect(entry).toMatchObject({ method: 'CANCEL', text: expect.stringMatching(/SEQUENCE:1[\s\S]*STATUS:CANCELLED/) });
    expect(house.inbox('sirkka').map(text).join()).not.toContain('peruttu'); // the steward hears at most of whom a message did not reach
    expect(last(house.inbox('liisa')).actions).toEqual([]);
    expect(await convening()).toMatchObject({ state: 'snoozed' });
    house.set('2027-01-25T07:00:00Z');
    await house.minute();
    expect(last(house.inbox('maija')).title).toContain('Aika kutsua verkosto koolle');
    expect(house.inbox('liisa')).toHaveLength(2); // no reminder of what was cancelled
  });

  it('brings who has joined since an invitation', async () => {
    await database.db.assignment.create({ data: { id: 'late', kind: 'member', personId: 'olli', networkId: 'tyko' } });
    house.set('2027-01-18T08:30:00Z');
    await house.minute();
    expect(house.inbox('olli')).toHaveLength(1);
    expect(house.inbox('liisa')).toHaveLength(1);
  });
});

it('a network without a cadence is called together too', async () => {
  await database.db.assignment.create({ data: { id: 'a9', kind: 'contact', personId: 'maija', networkId: 'tav' } });
  expect((await house.type('maija', 'tav kutsu')).form?.name).toBe('meeting.invite');
  const preview = await house.type('maija', 'tav kutsu 26.1.2027 klo 9 tai 27.1.2027 klo 9');
  expect(shown(await house.press('maija', action(viewOf(preview), 'meeting.send')))).toContain('Aikaehdotukset lähtevät');
  await house.minute();
  expect(shown(await house.type('maija', 'tav kutsu'))).toContain('Sopii ti 26.1. klo 9.00: 0');
  await house.type('maija', 'tav valitse 1');
  await house.minute();
  expect(shown(await house.type('liisa', 'tav'))).toContain('Seuraava kokous: 26.1.2027 klo 9.00');
  expect(await database.db.convening.findMany({ where: { networkId: 'tav' } })).toMatchObject([{ state: 'convened', meetsAt: '09:00' }]);
});
