import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context, Feature, Reply } from '../../src/conversation/feature.js';
import { type Action, type Language, type View, viewAsText } from '../../src/conversation/view.js';
import { createCardUpdates } from '../../src/delivery/card-updates.js';
import { createDispatcher } from '../../src/delivery/dispatcher.js';
import { createAnsweredCards, createConveningNotices } from '../../src/reminders/card.js';
import { createReminderClock } from '../../src/reminders/clock.js';
import { createReminderFeature } from '../../src/reminders/feature.js';
import { createNoticeStore } from '../../src/storage/notice-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { createRegistryEditor } from '../../src/storage/registry-editor.js';
import { conveningSettled, createReminderStore } from '../../src/storage/reminder-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { buildWorld, callerOf, clearWorld, contextOf, monthly, person, type RecordingMessenger, recordingMessenger } from './world.js';

let test: TestDatabase;
let queue: NoticeQueue;
let slack: RecordingMessenger;
let feature: Feature;
let run: (now: Date) => Promise<void>;
let updates: Promise<void> = Promise.resolve();

beforeAll(async () => {
  test = await testDatabase();
  queue = createNoticeQueue({ connection: test.connection, onError: () => {}, supervise: false });
  await queue.start();
});
afterAll(async () => {
  await queue.stop();
  await test.close();
});
beforeEach(async () => {
  await clearWorld(test);
  await buildWorld(test.db);
  slack = recordingMessenger('slack');
  const store = createReminderStore(test.db, queue, { firstStewards: [], localSteward: false });
  const notices = createNoticeStore(test.db, queue, { convening: conveningSettled });
  const dispatcher = createDispatcher({
    store: notices,
    messengers: [slack],
    kinds: { convening: createConveningNotices(store) },
    log: { info() {}, warn() {} },
  });
  const clock = createReminderClock({ reminders: store, notices });
  const update = createCardUpdates({
    store: notices,
    messengers: [slack],
    view: createAnsweredCards(store),
    log: { info() {}, warn() {} },
  });
  feature = createReminderFeature({
    store,
    editor: createRegistryEditor(test.db),
    answered: (about, now) => {
      updates = update(about, now);
    },
  });
  run = async (now) => {
    await clock.tick(now);
    await dispatcher.deliverDue(now);
  };
});

const due = new Date('2027-01-18T07:00:00Z');
const at = (iso: string) => new Date(iso);
const as = async (id: string, now = due, language: Language = 'fi'): Promise<Context> =>
  contextOf(await callerOf(test.db, id, language, now), now);
const to = (id: string) => slack.sent.filter((sent) => sent.address.user === `U-${id}`);
const last = (id: string): View => {
  const card = to(id).at(-1)?.view;
  if (!card) throw new Error(`${id} has no card`);
  return card;
};
const button = (view: View, name: string): Action => {
  const action = view.actions.find((candidate) => candidate.name === name);
  if (!action) throw new Error(`no ${name} among ${view.actions.map((each) => each.name).join(', ')}`);
  return action;
};
const press = async (context: Context, view: View, name: string): Promise<Reply> => {
  const { args } = button(view, name);
  return (await feature.actions[name]?.(context, args)) ?? {};
};
const submit = async (context: Context, reply: Reply, values: Record<string, string>): Promise<Reply> => {
  if (!reply.form) throw new Error(`no form but ${JSON.stringify(reply)}`);
  return (await feature.forms[reply.form.name]?.(context, reply.form.args, values)) ?? {};
};
const shown = (reply: Reply) => {
  const view = reply.replace ?? reply.view;
  if (!view) throw new Error(`no view but ${JSON.stringify(reply.form?.errors)}`);
  return viewAsText(view);
};
const convening = () => test.db.convening.findFirstOrThrow({ where: { period: '2027-01-01' } });

describe('a reminder and its answer', () => {
  beforeEach(async () => {
    await monthly(test.db);
    await run(due);
  });

  it('reaches the contact with the agreement’s word and what became of it', () => {
    expect(slack.sent).toHaveLength(1);
    expect(viewAsText(last('maija'))).toMatchSnapshot();
  });

  it('is answered with a date, which is stored, shown to everybody, and asked about the day after', async () => {
    const form = await press(await as('maija'), last('maija'), 'network.convene');
    const answer = await submit(await as('maija'), form, { date: '2027-01-26', time: '9.00', place: 'Kaupungintalo' });
    expect(shown(answer)).toContain('Kutsuttu koolle 26.1.2027 klo 9.00');
    expect(await convening()).toMatchObject({
      state: 'convened',
      meetsOn: at('2027-01-26'),
      meetsAt: '09:00',
      place: 'Kaupungintalo',
      revision: 1,
    });
    expect(shown(await feature.command(await as('pekka'), 'tyko', 'verkosto'))).toContain(
      'Seuraava kokous: 26.1.2027 klo 9.00, Kaupungintalo',
    );

    await run(at('2027-01-25T10:00:00Z')); // no nudge: it is answered
    expect(slack.sent).toHaveLength(1);
    await run(at('2027-01-27T07:00:00Z'));
    expect(viewAsText(last('maija'))).toContain('Kokous oli 26.1.2027 klo 9.00. Pidettiinkö se?');
    const met = await press(await as('maija', at('2027-01-27T08:00:00Z')), last('maija'), 'network.met');
    expect(shown(await submit(await as('maija', at('2027-01-27T08:00:00Z')), met, { participants: '12', minutes: '' }))).toContain(
      'kokous pidettiin 26.1.2027',
    );
    expect(await convening()).toMatchObject({ state: 'closed', outcome: 'met', participants: 12 });
    const story = shown(await feature.command(await as('maija', at('2027-01-28T08:00:00Z')), 'tyko', 'verkosto'));
    expect(story).toContain('Edellinen kokous: 26.1.2027 klo 9.00, 12 osallistujaa');
    expect(story).toContain('18.1.2027 Maija Meikäläinen kutsui koolle: 26.1.2027 klo 9.00');
  });

  it('does no harm when it is answered twice: the second press says what is known', async () => {
    const form = await press(await as('maija'), last('maija'), 'network.convene');
    const values = { date: '2027-01-26', time: '9.00', place: '' };
    await submit(await as('maija'), form, values);
    expect(shown(await submit(await as('maija'), form, values))).toContain('Kutsuttu koolle 26.1.2027 klo 9.00');
    expect(shown(await press(await as('maija'), last('maija'), 'network.snooze'))).toContain('Tähän on jo vastattu');
    expect(await test.db.conveningEvent.count({ where: { what: { not: 'sent' } } })).toBe(1);
    expect(await convening()).toMatchObject({ state: 'convened', revision: 1 });
  });

  it('shows the second of two people the first one’s answer, keeps what was typed, and lets them decide', async () => {
    const card = last('maija');
    const mine = await press(await as('maija'), card, 'network.convene');
    const theirs = await press(await as('pekka'), card, 'network.convene');
    await submit(await as('maija'), mine, { date: '26.1.2027', time: '9.00', place: '' });
    const second = await submit(await as('pekka'), theirs, { date: '29.1.2027', time: '13', place: 'Teams' });
    expect(second.form?.values).toEqual({ date: '29.1.2027', time: '13', place: 'Teams' });
    expect(second.form?.errors?.['']).toContain('Maija Meikäläinen ehti vastata: Kutsuttu koolle: 26.1.2027 klo 9.00.');
    expect(await convening()).toMatchObject({ meetsOn: at('2027-01-26') });
    await submit(await as('pekka'), second, { date: '29.1.2027', time: '13', place: 'Teams' });
    expect(await convening()).toMatchObject({ meetsOn: at('2027-01-29'), meetsAt: '13:00', revision: 2 });
  });

  it('stores one of two answers that arrive at the same moment', async () => {
    const card = last('maija');
    const contexts = [await as('maija'), await as('pekka')];
    const replies = await Promise.all(contexts.map((context) => press(context, card, 'network.snooze')));
    expect((await convening()).revision).toBe(1);
    expect(replies.map(shown).filter((text) => text.startsWith('Muistutan uudelleen'))).toHaveLength(1);
    expect(replies.map(shown).filter((text) => text.startsWith('Tähän on jo vastattu'))).toHaveLength(1);
  });

  it('is put off for a week and comes back', async () => {
    expect(shown(await press(await as('maija'), last('maija'), 'network.snooze'))).toContain('Muistutan uudelleen 25.1.2027');
    await run(at('2027-01-22T10:00:00Z'));
    expect(slack.sent).toHaveLength(1);
    await run(at('2027-01-25T07:00:00Z'));
    expect(to('maija')).toHaveLength(2);
    expect(last('maija').title).toContain('Aika kutsua verkosto koolle');
  });

  it('goes to the deputy when the contact hands it over, and no reminder to the contact follows', async () => {
    const form = await press(await as('maija'), last('maija'), 'network.not-mine');
    expect(shown(await submit(await as('maija'), form, { to: 'deputy', comment: 'Pekka hoitaa tämän kevään.' }))).toContain(
      'Siirretty varahenkilölle: Pekka Perho',
    );
    await run(at('2027-01-18T07:05:00Z'));
    expect(viewAsText(last('pekka'))).toContain('Maija Meikäläinen siirsi asian sinulle.');
    expect(viewAsText(last('pekka'))).toContain('”Pekka hoitaa tämän kevään.”');
    const back = await press(await as('pekka'), last('pekka'), 'network.not-mine');
    expect(back.form?.fields.find((field) => field.id === 'to')).toMatchObject({ options: [{ value: 'steward' }] }); // not in a circle
    await submit(await as('pekka'), back, { to: 'contact', comment: '' }).then((reply) => expect(reply.form?.errors?.to).toBeDefined());
    await submit(await as('pekka'), back, { to: 'steward', comment: '' });
    await run(at('2027-01-18T07:10:00Z'));
    const stewards = viewAsText(last('sirkka'));
    expect(stewards).toContain('Pekka Perho kertoi, ettei asia kuulu hänelle.');
    expect(stewards).toContain('Tehtävien jatkaja: Kymenlaakson hyvinvointialue');
    expect(stewards).toContain('vain ehdotus');
    expect(to('maija')).toHaveLength(1);
  });

  it('climbs from silence to a nudge, the deputy and the steward, one step at a time', async () => {
    for (let day = 18; day <= 31; day += 1) await run(at(`2027-01-${day}T10:00:00Z`));
    for (let day = 1; day <= 10; day += 1) await run(at(`2027-02-${String(day).padStart(2, '0')}T10:00:00Z`));
    const steps = await test.db.notice.findMany({ where: { state: 'sent' }, orderBy: { sentAt: 'asc' } });
    expect(steps.map((row) => [row.key, row.sentAt?.toISOString().slice(0, 10)])).toEqual([
      ['tyko:2027-01-01:remind:maija', '2027-01-18'],
      ['tyko:2027-01-01:nudge:maija', '2027-01-21'],
      ['tyko:2027-01-01:deputy:pekka', '2027-01-25'],
      ['tyko:2027-01-01:steward:sirkka', '2027-02-01'],
    ]);
  });

  it('changes everybody’s card when one answers', async () => {
    await run(at('2027-01-21T07:00:00Z'));
    await run(at('2027-01-25T07:00:00Z'));
    await feature.command(await as('pekka', at('2027-01-25T08:00:00Z')), 'tyko koolle 29.1.2027 klo 9.00', 'verkosto');
    await updates;
    expect(slack.updated.map((card) => card.receipt.conversation)).toEqual(['dm-U-maija', 'dm-U-maija', 'dm-U-pekka']);
    const card = slack.updated[0]?.view;
    expect(card && viewAsText(card)).toContain('Vastasi: Pekka Perho, 25.1.2027');
    expect(card?.actions.map((action) => action.name)).toEqual(['network.convene']);
  });

  it('lapses when the next period’s turn comes, and a late press says so', async () => {
    const card = last('maija');
    await run(at('2027-02-15T07:00:00Z'));
    expect(await convening()).toMatchObject({ state: 'closed', outcome: 'lapsed' });
    expect(to('maija').at(-1)?.view.title).toContain('Aika kutsua');
    const reply = await press(await as('maija', at('2027-02-15T08:00:00Z')), card, 'network.convene');
    expect(shown(reply)).toContain('Tämä kausi on jo päättynyt');
  });

  it('is refused to others, saying why and whom to ask', async () => {
    await person(test.db, 'outi', 'Outi Outo', 'kela');
    const reply = await press(await as('outi'), last('maija'), 'network.convene');
    expect(reply.form).toBeUndefined();
    expect(shown(reply)).toContain('Maija Meikäläinen ja Pekka Perho');
    expect(shown(reply)).toContain('Sirkka Steward');
    const forged = await feature.forms['network.convene']?.(await as('outi'), button(last('maija'), 'network.convene').args, {
      date: '2027-01-26',
      time: '9',
      place: '',
    });
    expect(shown(forged ?? {})).toContain('Tätä en voi tallentaa');
    expect(await convening()).toMatchObject({ state: 'reminded', revision: 0 });
  });

  it('is not the former contact’s to answer any more', async () => {
    const card = last('maija');
    await test.db.assignment.update({ where: { id: 'a1' }, data: { validUntil: at('2027-01-17') } });
    expect(shown(await press(await as('maija'), card, 'network.snooze'))).toContain('Tätä en voi tallentaa');
  });

  it.each([
    ['a card of nothing', { c: 'not-an-id', r: '0' }],
    ['an unknown convening', { c: '01900000-0000-7000-8000-000000000000', r: '0' }],
    ['no arguments', {}],
  ])('survives %s', async (_what, args) => {
    for (const name of Object.keys(feature.actions).filter(
      (each) => !['network.list', 'network.calendar', 'network.show', 'network.settings'].includes(each),
    )) {
      expect(shown((await feature.actions[name]?.(await as('maija'), args)) ?? {})).toContain('Tätä muistutusta ei enää ole');
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
    const form = await press(await as('maija'), last('maija'), 'network.convene');
    const again = await submit(await as('maija'), form, values as Record<string, string>);
    expect(again.form?.errors?.[field]).toContain(message);
    expect(again.form?.values).toEqual(values);
    expect((await convening()).revision).toBe(0);
  });

  it.each([
    ['fi', 'ensi tiistaina klo 9 Kaupungintalo', 'Tarkoititko: tiistai 26.1.2027 klo 9.00?'],
    ['sv', 'nästa tisdag kl. 9 Stadshuset', 'Menade du: tisdag 26.1.2027 kl. 9.00?'],
    ['en', 'next Tuesday at 9 City Hall', 'Did you mean Tuesday 26 January 2027 at 9:00?'],
  ] as const)('understands a relative day in %s and asks before it counts', async (language, typed, question) => {
    const verb = { fi: 'koolle', sv: 'sammankalla', en: 'convene' }[language];
    const context = await as('maija', due, language);
    const reply = await feature.command(context, `tyko ${verb} ${typed}`, 'verkosto');
    expect(reply.view?.title).toBe(question);
    expect((await convening()).revision).toBe(0);
    if (!reply.view) throw new Error('no view');
    await press(context, reply.view, 'network.confirm');
    expect(await convening()).toMatchObject({ state: 'convened', meetsOn: at('2027-01-26'), meetsAt: '09:00' });
  });

  it('takes every answer as a typed command too', async () => {
    expect(shown(await feature.command(await as('maija'), 'koolle 26.1.2027 klo 9.00 Kaupungintalo, kokoushuone 2', 'verkosto'))).toContain(
      'Kutsuttu koolle 26.1.2027 klo 9.00',
    );
    expect(await convening()).toMatchObject({ place: 'Kaupungintalo, kokoushuone 2' });
    expect(shown(await feature.command(await as('maija'), 'myöhemmin 3', 'verkosto'))).toContain('Muistutan uudelleen 21.1.2027');
    expect((await feature.command(await as('maija'), 'ei minun', 'verkosto')).form?.name).toBe('network.not-mine');
    expect(shown(await feature.command(await as('maija'), 'tyko väliin Yhdistettiin seminaariin', 'verkosto'))).toContain(
      'jätetään väliin',
    );
    expect(await convening()).toMatchObject({ state: 'closed', outcome: 'skipped' });
  });

  it('offers for each button the words that do the same', () => {
    for (const action of last('maija').actions) expect(action.typed).toMatch(/^\/verkosto tyko /);
  });
});

describe('meetings that were not held', () => {
  it('are recorded with their reason, and a new date or a new reminder follows', async () => {
    await monthly(test.db);
    await run(due);
    await feature.command(await as('maija'), 'koolle 26.1.2027 klo 9.00', 'verkosto');
    const after = at('2027-01-27T07:00:00Z');
    await run(after);
    const form = await press(await as('maija', after), last('maija'), 'network.not-met');
    expect((await submit(await as('maija', after), form, { reason: '' })).form?.errors?.reason).toBeDefined();
    const reply = await submit(await as('maija', after), form, { reason: 'Liian moni sairastui', date: '', time: '' });
    expect(shown(reply)).toContain('Muistutan uuden ajankohdan sopimisesta 3.2.2027');
    await run(at('2027-02-03T07:00:00Z'));
    expect(last('maija').title).toContain('Aika kutsua verkosto koolle');
  });

  it('cannot be told before the meeting’s day', async () => {
    await monthly(test.db);
    await run(due);
    await feature.command(await as('maija'), 'koolle 26.1.2027 klo 9.00', 'verkosto');
    expect(shown(await feature.command(await as('maija'), 'pidettiin 12', 'verkosto'))).toContain('Kokous on vasta 26.1.2027');
  });
});

describe('nobody there', () => {
  it('asks the steward who convenes when no contact is named', async () => {
    await monthly(test.db, 'tav');
    await run(due);
    expect(slack.sent.map((sent) => sent.address.user)).toEqual(['U-sirkka']);
    expect(viewAsText(last('sirkka'))).toContain('Verkostolle ei ole nimetty yhteyshenkilöä.');
    expect(last('sirkka').actions.map((action) => action.name)).toContain('network.settings');
  });

  it('asks the deputy while the contact is away, and the contact is left in peace', async () => {
    await monthly(test.db);
    expect(shown(await feature.command(await as('maija', at('2027-01-10T10:00:00Z')), 'poissa 15.1.–20.1.2027', 'verkosto'))).toContain(
      '15.1.2027–20.1.2027',
    );
    await run(due);
    expect(slack.sent.map((sent) => sent.address.user)).toEqual(['U-pekka']);
    expect(viewAsText(last('pekka'))).toContain('Maija Meikäläinen on poissa');
  });

  it('sends nothing to a contact who was replaced between planning and sending', async () => {
    await monthly(test.db);
    await run(at('2027-01-14T10:00:00Z'));
    await test.db.assignment.update({ where: { id: 'a1' }, data: { personId: 'pekka' } });
    await run(due);
    expect(to('maija')).toEqual([]);
    expect(await test.db.notice.findFirst({ where: { personId: 'maija' } })).toMatchObject({ state: 'cancelled' });
    await run(at('2027-01-18T07:01:00Z'));
    expect(to('pekka')).toHaveLength(1);
  });

  it('waits for office hours when the service comes back in the evening, and says that it is late', async () => {
    await monthly(test.db);
    await run(at('2027-01-14T10:00:00Z'));
    await run(at('2027-01-22T20:00:00Z')); // a Friday evening, four days late
    expect(slack.sent).toEqual([]);
    await run(at('2027-01-25T07:00:00Z'));
    expect(viewAsText(last('maija'))).toContain('Tämän viestin piti lähteä 18.1.2027.');
  });
});

describe('looking at networks', () => {
  it('shows what is public to anybody, without actions', async () => {
    await person(test.db, 'outi', 'Outi Outo', 'kela');
    await monthly(test.db);
    await run(due);
    const reply = await feature.command(await as('outi'), 'tyko-verkosto Kymenlaaksossa', 'verkosto');
    expect(reply.view?.actions).toEqual([]);
    expect(shown(reply)).toMatchSnapshot();
    expect(shown(await feature.command(await as('outi'), '', 'verkosto'))).toContain('Yhteyshenkilö: Maija Meikäläinen');
  });

  it('shows a contact their own networks with where they stand', async () => {
    await monthly(test.db);
    await run(due);
    const reply = await feature.command(await as('maija'), '', 'verkosto');
    expect(shown(reply)).toContain('Työkykykoordinaattoriverkosto, Kymenlaakso: Muistutus on lähetetty');
    expect(reply.view?.actions.map((action) => action.name)).toEqual(['network.show', 'network.calendar']);
  });

  it('asks which one when several fit, and says so when none does', async () => {
    await person(test.db, 'outi', 'Outi Outo', 'kela');
    expect(shown(await feature.command(await as('outi'), 'kymenlaakso', 'verkosto'))).toContain('Mitä verkostoa tarkoitat');
    const none = await feature.command(await as('maija'), 'avaruusverkosto Lapissa', 'verkosto');
    expect(shown(none)).toContain('En löydä verkostoa');
  });

  it('previews the coming reminders to those concerned only', async () => {
    await monthly(test.db);
    await run(at('2027-01-02T10:00:00Z'));
    const preview = shown(await feature.command(await as('maija', at('2027-01-02T10:00:00Z')), 'kalenteri', 'verkosto'));
    expect(preview.match(/Mitä: muistutus; Kenelle: Maija Meikäläinen/g)).toHaveLength(6);
    expect(preview).toContain('Milloin: 18.1.2027');
    expect(preview).toContain('Milloin: 18.5.2027');
    await person(test.db, 'outi', 'Outi Outo', 'kela');
    expect(shown(await feature.command(await as('outi'), 'kalenteri', 'verkosto'))).toContain('Sirkka Steward');
  });
});

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
    const form = await feature.command(await as('sirkka', now), 'asetukset tav', 'verkosto');
    const reply = await submit(await as('sirkka', now), form, values);
    expect(shown(reply)).toContain('Seuraava muistutus lähtee 18.3.2027: Liisa Laine.');
    expect(shown(reply)).toContain('Liisa Laine ei ole vielä käyttänyt Koollaa.');
    expect(await test.db.assignment.findFirst({ where: { networkId: 'tav', kind: 'contact' }, include: { person: true } })).toMatchObject({
      person: { id: 'liisa-laine', email: 'liisa.laine@kouvola.example', organisationId: 'kouvola', language: 'sv' },
    });
    expect((await test.db.audit.findMany({ orderBy: { id: 'asc' } })).map((row) => [row.action, row.outcome])).toEqual([
      ['person.create', 'done'],
      ['assignment.contact', 'done'],
      ['cadence.set', 'done'],
    ]);
    const again = await feature.command(await as('sirkka', now), 'asetukset tav', 'verkosto');
    expect(again.form?.values).toMatchObject({ contactName: 'Liisa Laine', every: 'months-3', startsOn: '2027-01-01' });
    expect(shown(await submit(await as('sirkka', now), again, { ...again.form?.values }))).toContain('Mikään ei muuttunut.');
  });

  it('begin again with the new contact when the old one has been silent', async () => {
    await monthly(test.db);
    await run(due);
    const now = at('2027-01-19T08:00:00Z');
    const form = await feature.command(await as('sirkka', now), 'asetukset tyko', 'verkosto');
    await test.db.account.create({
      data: { platform: 'slack', tenant: 'T1', user: 'U-liisa', email: 'liisa.laine@kouvola.example', reference: {}, seenAt: now },
    });
    await submit(await as('sirkka', now), form, { ...values, every: 'months-1' });
    await run(at('2027-01-19T08:01:00Z'));
    expect(last('liisa').title).toContain('Dags att sammankalla nätverket');
    expect((await callerOf(test.db, 'maija', 'fi', now)).contactOf).toEqual([]);
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
    const form = await feature.command(await as('sirkka', now), 'asetukset tav', 'verkosto');
    const reply = await submit(await as('sirkka', now), form, { ...values, ...change });
    expect(Object.keys(reply.form?.errors ?? {})).toEqual([field]);
    expect(reply.form?.values).toEqual({ ...values, ...change });
    expect(await test.db.assignment.count({ where: { networkId: 'tav' } })).toBe(0);
  });

  it('tell who carries on the tasks of an organisation that has ended', async () => {
    const now = at('2027-01-04T08:00:00Z');
    const form = await feature.command(await as('sirkka', now), 'asetukset tav', 'verkosto');
    const reply = await submit(await as('sirkka', now), form, { ...values, contactOrganisation: 'kymsote' });
    expect(reply.form?.errors?.contactOrganisation).toBe('Kymsote päättyi 31.12.2022. Tehtäviä jatkaa Kymenlaakson hyvinvointialue.');
  });

  it('are the steward’s alone: others are told whom to ask, and the attempt is audited', async () => {
    const reply = await feature.command(await as('maija'), 'asetukset tyko', 'verkosto');
    expect(shown(reply)).toContain('Sirkka Steward');
    const forged = await feature.forms['network.settings']?.(await as('maija'), { network: 'tyko' }, values);
    expect(forged?.form).toBeUndefined();
    expect(await test.db.audit.findFirst()).toMatchObject({ action: 'network.settings', subject: 'tyko', outcome: 'refused' });
    expect(await test.db.person.findUnique({ where: { id: 'liisa-laine' } })).toBeNull();
  });
});
