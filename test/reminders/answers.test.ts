// A reminder, and what its reader can answer.
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

describe('a reminder and its answer', () => {
  beforeEach(async () => {
    await monthly(house.db);
    await house.run(due);
  });

  it('reaches the contact with the agreement’s word and what became of it', () => {
    expect(house.slack.sent).toHaveLength(1);
    expect(viewAsText(house.last('maija'))).toMatchSnapshot();
  });

  it('is answered with a date, which is stored, shown to everybody, and asked about the day after', async () => {
    const form = await house.press(await house.as('maija'), house.last('maija'), 'network.convene');
    const answer = await house.submit(await house.as('maija'), form, { date: '2027-01-26', time: '9.00', place: 'Kaupungintalo' });
    expect(shown(answer)).toContain('Kutsuttu koolle 26.1.2027 klo 9.00');
    expect(await house.convening()).toMatchObject({
      state: 'convened',
      meetsOn: at('2027-01-26'),
      meetsAt: '09:00',
      place: 'Kaupungintalo',
      revision: 1,
    });
    expect(shown(await house.feature.command(await house.as('pekka'), 'tyko', 'verkosto'))).toContain(
      'Seuraava kokous: 26.1.2027 klo 9.00, Kaupungintalo',
    );

    await house.run(at('2027-01-25T10:00:00Z')); // no nudge: it is answered
    expect(house.slack.sent).toHaveLength(1);
    await house.run(at('2027-01-27T07:00:00Z'));
    expect(viewAsText(house.last('maija'))).toContain('Kokous oli 26.1.2027 klo 9.00. Pidettiinkö se?');
    const met = await house.press(await house.as('maija', at('2027-01-27T08:00:00Z')), house.last('maija'), 'network.met');
    expect(
      shown(await house.submit(await house.as('maija', at('2027-01-27T08:00:00Z')), met, { participants: '12', minutes: '' })),
    ).toContain('kokous pidettiin 26.1.2027');
    expect(await house.convening()).toMatchObject({ state: 'closed', outcome: 'met', participants: 12 });
    const story = shown(await house.feature.command(await house.as('maija', at('2027-01-28T08:00:00Z')), 'tyko', 'verkosto'));
    expect(story).toContain('Edellinen kokous: 26.1.2027 klo 9.00, 12 osallistujaa');
    expect(story).toContain('18.1.2027 Maija Meikäläinen kutsui koolle: 26.1.2027 klo 9.00');
  });

  it('does no harm when it is answered twice: the second press says what is known', async () => {
    const form = await house.press(await house.as('maija'), house.last('maija'), 'network.convene');
    const values = { date: '2027-01-26', time: '9.00', place: '' };
    await house.submit(await house.as('maija'), form, values);
    expect(shown(await house.submit(await house.as('maija'), form, values))).toContain('Kutsuttu koolle 26.1.2027 klo 9.00');
    expect(shown(await house.press(await house.as('maija'), house.last('maija'), 'network.snooze'))).toContain('Tähän on jo vastattu');
    expect(await house.db.conveningEvent.count({ where: { what: { not: 'sent' } } })).toBe(1);
    expect(await house.convening()).toMatchObject({ state: 'convened', revision: 1 });
  });

  it('shows the second of two people the first one’s answer, keeps what was typed, and lets them decide', async () => {
    const card = house.last('maija');
    const mine = await house.press(await house.as('maija'), card, 'network.convene');
    const theirs = await house.press(await house.as('pekka'), card, 'network.convene');
    await house.submit(await house.as('maija'), mine, { date: '26.1.2027', time: '9.00', place: '' });
    const second = await house.submit(await house.as('pekka'), theirs, { date: '29.1.2027', time: '13', place: 'Teams' });
    expect(second.form?.values).toEqual({ date: '29.1.2027', time: '13', place: 'Teams' });
    expect(second.form?.errors?.['']).toContain('Maija Meikäläinen ehti vastata: Kutsuttu koolle: 26.1.2027 klo 9.00.');
    expect(await house.convening()).toMatchObject({ meetsOn: at('2027-01-26') });
    await house.submit(await house.as('pekka'), second, { date: '29.1.2027', time: '13', place: 'Teams' });
    expect(await house.convening()).toMatchObject({ meetsOn: at('2027-01-29'), meetsAt: '13:00', revision: 2 });
  });

  it('stores one of two answers that arrive at the same moment', async () => {
    const card = house.last('maija');
    const contexts = [await house.as('maija'), await house.as('pekka')];
    const replies = await Promise.all(contexts.map((context) => house.press(context, card, 'network.snooze')));
    expect((await house.convening()).revision).toBe(1);
    expect(replies.map(shown).filter((text) => text.startsWith('Muistutan uudelleen'))).toHaveLength(1);
    expect(replies.map(shown).filter((text) => text.startsWith('Tähän on jo vastattu'))).toHaveLength(1);
  });

  it('is put off for a week and comes back', async () => {
    expect(shown(await house.press(await house.as('maija'), house.last('maija'), 'network.snooze'))).toContain(
      'Muistutan uudelleen 25.1.2027',
    );
    await house.run(at('2027-01-22T10:00:00Z'));
    expect(house.slack.sent).toHaveLength(1);
    await house.run(at('2027-01-25T07:00:00Z'));
    expect(house.to('maija')).toHaveLength(2);
    expect(house.last('maija').title).toContain('Aika kutsua verkosto koolle');
  });

  it('goes to the deputy who said yes, then to the steward, and no reminder to the contact follows', async () => {
    const form = await house.press(await house.as('maija'), house.last('maija'), 'network.not-mine');
    expect(shown(await house.submit(await house.as('maija'), form, { to: 'deputy', comment: 'Pekka hoitaa tämän kevään.' }))).toContain(
      'Kysyn, ottaako Pekka Perho tämän hoitaakseen',
    );
    await house.run(at('2027-01-18T07:05:00Z'));
    expect(viewAsText(house.last('pekka'))).toContain('Maija Meikäläinen pyytää, että kutsut verkoston koolle tällä kaudella.');
    expect(viewAsText(house.last('pekka'))).toContain('”Pekka hoitaa tämän kevään.”');
    const yes = await house.press(await house.as('pekka'), house.last('pekka'), 'network.accept');
    expect(shown(yes)).toContain('Asian hoitaa Pekka Perho');
    if (!yes.replace) throw new Error('no card');
    const back = await house.press(await house.as('pekka'), yes.replace, 'network.not-mine');
    await house
      .submit(await house.as('pekka'), back, { to: 'contact', comment: '' })
      .then((reply) => expect(reply.form?.errors?.to).toBeDefined());
    await house.submit(await house.as('pekka'), back, { to: 'steward', comment: '' });
    await house.run(at('2027-01-18T07:10:00Z'));
    const stewards = viewAsText(house.last('sirkka'));
    expect(stewards).toContain('Pekka Perho kertoi, ettei asia kuulu hänelle.');
    expect(stewards).toContain('Tehtävien jatkaja: Kymenlaakson hyvinvointialue');
    expect(stewards).toContain('vain ehdotus');
    expect(house.to('maija')).toHaveLength(1);
  });

  it('climbs from silence to a nudge, the deputy and the steward, one step at a time', async () => {
    for (let day = 18; day <= 31; day += 1) await house.run(at(`2027-01-${day}T10:00:00Z`));
    for (let day = 1; day <= 10; day += 1) await house.run(at(`2027-02-${String(day).padStart(2, '0')}T10:00:00Z`));
    const steps = await house.db.notice.findMany({ where: { state: 'sent' }, orderBy: { sentAt: 'asc' } });
    expect(steps.map((row) => [row.key, row.sentAt?.toISOString().slice(0, 10)])).toEqual([
      ['tyko:2027-01-01:remind:maija', '2027-01-18'],
      ['tyko:2027-01-01:nudge:maija', '2027-01-21'],
      ['tyko:2027-01-01:deputy:pekka', '2027-01-25'],
      ['tyko:2027-01-01:steward:sirkka', '2027-02-01'],
    ]);
  });

  it('changes everybody’s card when one answers', async () => {
    await house.run(at('2027-01-21T07:00:00Z'));
    await house.run(at('2027-01-25T07:00:00Z'));
    await house.feature.command(await house.as('pekka', at('2027-01-25T08:00:00Z')), 'tyko koolle 29.1.2027 klo 9.00', 'verkosto');
    await house.updated();
    expect(house.slack.updated.map((card) => card.receipt.conversation)).toEqual(['dm-U-maija', 'dm-U-maija', 'dm-U-pekka']);
    const card = house.slack.updated[0]?.view;
    expect(card && viewAsText(card)).toContain('Vastasi: Pekka Perho, 25.1.2027');
    expect(card?.actions.map((action) => action.name)).toEqual(['network.convene', 'meeting.open']);
  });

  it('lapses when the next period’s turn comes, and a late press says so', async () => {
    const card = house.last('maija');
    await house.run(at('2027-02-15T07:00:00Z'));
    expect(await house.convening()).toMatchObject({ state: 'closed', outcome: 'lapsed' });
    expect(house.to('maija').at(-1)?.view.title).toContain('Aika kutsua');
    const reply = await house.press(await house.as('maija', at('2027-02-15T08:00:00Z')), card, 'network.convene');
    expect(shown(reply)).toContain('Tämä kausi on jo päättynyt');
  });

  it('is refused to others, saying why and whom to ask', async () => {
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    const reply = await house.press(await house.as('outi'), house.last('maija'), 'network.convene');
    expect(reply.form).toBeUndefined();
    expect(shown(reply)).toContain('Maija Meikäläinen ja Pekka Perho');
    expect(shown(reply)).toContain('Sirkka Steward');
    const forged = await house.feature.forms['network.convene']?.(
      await house.as('outi'),
      house.button(house.last('maija'), 'network.convene').args,
      {
        date: '2027-01-26',
        time: '9',
        place: '',
      },
    );
    expect(shown(forged ?? {})).toContain('Tätä en voi tallentaa');
    expect(await house.convening()).toMatchObject({ state: 'reminded', revision: 0 });
  });

  it('is not the former contact’s to answer any more', async () => {
    const card = house.last('maija');
    await house.db.assignment.update({ where: { id: 'a1' }, data: { validUntil: at('2027-01-17') } });
    expect(shown(await house.press(await house.as('maija'), card, 'network.snooze'))).toContain('Tätä en voi tallentaa');
  });

  it.each([
    ['a card of nothing', { c: 'not-an-id', r: '0' }],
    ['an unknown convening', { c: '01900000-0000-7000-8000-000000000000', r: '0' }],
    ['no arguments', {}],
  ])('survives %s', async (_what, args) => {
    const aboutNetworks = ['network.rhythm', 'network.take-over'];
    const ofNoConvening = /^network\.(list|calendar|show|settings|absence.*|deputy|naming-no)$/;
    for (const name of Object.keys(house.feature.actions).filter((each) => !ofNoConvening.test(each))) {
      const says = aboutNetworks.includes(name) ? 'Tätä verkostoa ei ole rekisterissä' : 'Tätä muistutusta ei enää ole';
      expect(shown((await house.feature.actions[name]?.(await house.as('maija'), args)) ?? {})).toContain(says);
    }
  });

  it.each([
    [{ date: '31.2.2027', time: '9.00' }, 'date', 'Tällaista päivää ei ole'],
    [{ date: '1.1.2027', time: '9.00' }, 'date', 'on jo mennyt'],
    [{ date: 'joskus', time: '9.00' }, 'date', 'Anna päivä'],
    [{ date: '', time: '9.00' }, 'date', 'Anna kokouksen päivä'],
    [{ date: '26.1.2027', time: 'aamulla' }, 'time', 'Anna kellonaika'],
    [{ date: '26.1.2027', time: '9', place: 'x'.repeat(201) }, 'place', '200 merkkiä'],
  ])('asks again where %o will not do, and keeps it', async (values, field, message) => {
    const form = await house.press(await house.as('maija'), house.last('maija'), 'network.convene');
    const again = await house.submit(await house.as('maija'), form, values as Record<string, string>);
    expect(again.form?.errors?.[field]).toContain(message);
    expect(again.form?.values).toEqual(values);
    expect((await house.convening()).revision).toBe(0);
  });

  it.each([
    ['fi', 'ensi tiistaina klo 9 Kaupungintalo', 'Tarkoititko: tiistai 26.1.2027 klo 9.00?'],
    ['sv', 'nästa tisdag kl. 9 Stadshuset', 'Menade du: tisdag 26.1.2027 kl. 9.00?'],
    ['en', 'next Tuesday at 9 City Hall', 'Did you mean Tuesday 26 January 2027 at 9:00?'],
  ] as const)('understands a relative day in %s and asks before it counts', async (language, typed, question) => {
    const verb = { fi: 'koolle', sv: 'sammankalla', en: 'convene' }[language];
    const context = await house.as('maija', due, language);
    const reply = await house.feature.command(context, `tyko ${verb} ${typed}`, 'verkosto');
    expect(reply.view?.title).toBe(question);
    expect((await house.convening()).revision).toBe(0);
    if (!reply.view) throw new Error('no view');
    await house.press(context, reply.view, 'network.confirm');
    expect(await house.convening()).toMatchObject({ state: 'convened', meetsOn: at('2027-01-26'), meetsAt: '09:00' });
  });

  it('takes every answer as a typed command too', async () => {
    expect(
      shown(await house.feature.command(await house.as('maija'), 'koolle 26.1.2027 klo 9.00 Kaupungintalo, kokoushuone 2', 'verkosto')),
    ).toContain('Kutsuttu koolle 26.1.2027 klo 9.00');
    expect(await house.convening()).toMatchObject({ place: 'Kaupungintalo, kokoushuone 2' });
    expect(shown(await house.feature.command(await house.as('maija'), 'myöhemmin 3', 'verkosto'))).toContain(
      'Muistutan uudelleen 21.1.2027',
    );
    expect((await house.feature.command(await house.as('maija'), 'ei minun', 'verkosto')).form?.name).toBe('network.not-mine');
    expect(shown(await house.feature.command(await house.as('maija'), 'tyko väliin Yhdistettiin seminaariin', 'verkosto'))).toContain(
      'jätetään väliin',
    );
    expect(await house.convening()).toMatchObject({ state: 'closed', outcome: 'skipped' });
  });

  it('offers for each button the words that do the same', () => {
    for (const action of house.last('maija').actions) expect(action.typed).toMatch(/^\/verkosto tyko /);
  });
});

describe('meetings that were not held', () => {
  it('are recorded with their reason, and a new date or a new reminder follows', async () => {
    await monthly(house.db);
    await house.run(due);
    await house.feature.command(await house.as('maija'), 'koolle 26.1.2027 klo 9.00', 'verkosto');
    const after = at('2027-01-27T07:00:00Z');
    await house.run(after);
    const form = await house.press(await house.as('maija', after), house.last('maija'), 'network.not-met');
    expect((await house.submit(await house.as('maija', after), form, { reason: '' })).form?.errors?.reason).toBeDefined();
    const reply = await house.submit(await house.as('maija', after), form, { reason: 'Liian moni sairastui', date: '', time: '' });
    expect(shown(reply)).toContain('Muistutan uuden ajankohdan sopimisesta 3.2.2027');
    await house.run(at('2027-02-03T07:00:00Z'));
    expect(house.last('maija').title).toContain('Aika kutsua verkosto koolle');
  });

  it('cannot be told before the meeting’s day', async () => {
    await monthly(house.db);
    await house.run(due);
    await house.feature.command(await house.as('maija'), 'koolle 26.1.2027 klo 9.00', 'verkosto');
    expect(shown(await house.feature.command(await house.as('maija'), 'pidettiin 12', 'verkosto'))).toContain('Kokous on vasta 26.1.2027');
  });
});
