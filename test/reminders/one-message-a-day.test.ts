// A person's own hours, one message a day, and what the steward hears of a message that never arrived.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/conversation/feature.js';
import { viewAsText } from '../../src/conversation/view.js';
import { DeliveryError } from '../../src/errors.js';
import { at, due, openReminderHouse, type ReminderHouse, shown } from './house.js';
import { monthly, person } from './world.js';

let house: ReminderHouse;
beforeAll(async () => {
  house = await openReminderHouse({ manners: true });
});
afterAll(() => house.close());
beforeEach(() => house.begin());

/** Maija is the contact of three networks that are all due on one morning. */
async function three(): Promise<void> {
  for (const network of ['tav', 'kuntoutus']) {
    if (network !== 'tav')
      await house.db.network.create({
        data: {
          id: network,
          name: { fi: 'Kuntoutusverkosto' },
          aliases: [],
          regionId: 'kymenlaakso',
          kind: 'network',
          memberIds: [],
          confidence: 'high',
        },
      });
    await house.db.assignment.create({ data: { id: `maija-${network}`, kind: 'contact', personId: 'maija', networkId: network } });
    await monthly(house.db, network);
  }
  await monthly(house.db);
}
const setHours = async (id: string, values: Record<string, string>, now = due) =>
  (await house.messages.forms['messages.settings']?.(await house.as(id, now), {}, values)) ?? ({} as Reply);

describe('several notices for one person and day', () => {
  beforeEach(three);

  it('come as one message with a button for each, and each is in the ledger as sent', async () => {
    await house.run(due);
    expect(house.slack.sent).toHaveLength(1);
    const digest = house.last('maija');
    expect(digest.title).toBe('Sinulle on tänään 3 asiaa');
    expect(digest.actions.map((action) => action.label)).toEqual(['Avaa kohta 1', 'Avaa kohta 2', 'Avaa kohta 3']);
    expect(viewAsText(digest)).toContain('Aika kutsua verkosto koolle: Työkykykoordinaattoriverkosto, Kymenlaakso');
    expect(viewAsText(digest)).toContain('Tai kirjoita: /verkosto kuntoutus ');
    const rows = await house.db.notice.findMany({ where: { state: 'sent' } });
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.message)).size).toBe(1);
  });

  it('each opens its own card, which is answered and leaves the others where they are', async () => {
    await house.run(due);
    const digest = house.last('maija');
    const open = async (index: number) => {
      const args = digest.actions[index]?.args ?? {};
      return (await house.messages.actions['messages.open']?.(await house.as('maija'), args)) ?? {};
    };
    const card = await open(0);
    expect(card.replace).toBeUndefined();
    if (!card.view) throw new Error('no card');
    await house.press(await house.as('maija'), card.view, 'network.snooze');
    await house.updated();
    expect(house.slack.updated).toEqual([]); // the gathered message stays as it was sent
    expect(shown(await open(0))).toContain('jo hoidettu');
    expect(shown(await open(1))).toContain('Aika kutsua verkosto koolle');
  });

  it('are opened by nobody else', async () => {
    await house.run(due);
    const args = house.last('maija').actions[0]?.args ?? {};
    for (const id of ['pekka', 'sirkka'])
      expect(shown((await house.messages.actions['messages.open']?.(await house.as(id), args)) ?? {})).toContain('jo hoidettu');
    expect(shown((await house.messages.actions['messages.open']?.(await house.as('maija'), { notice: 'nonsense' })) ?? {})).toContain(
      'jo hoidettu',
    );
  });

  it('what comes due later that day waits for the next morning', async () => {
    await house.run(due);
    await house.db.network.create({
      data: {
        id: 'late',
        name: { fi: 'Myöhäinen' },
        aliases: [],
        regionId: 'kymenlaakso',
        kind: 'network',
        memberIds: [],
        confidence: 'high',
      },
    });
    await house.db.assignment.create({ data: { id: 'maija-late', kind: 'contact', personId: 'maija', networkId: 'late' } });
    await monthly(house.db, 'late');
    await house.run(at('2027-01-18T11:00:00Z'));
    expect(house.to('maija')).toHaveLength(1);
    await house.run(at('2027-01-19T07:00:00Z'));
    expect(house.to('maija')).toHaveLength(2);
    expect(house.last('maija').title).toContain('Myöhäinen');
  });

  it('but what somebody waits for comes at once', async () => {
    await house.run(due);
    await house
      .type(await house.as('maija'), 'tyko ei minun')
      .then(async (form) => house.submit(await house.as('maija'), form, { to: 'deputy', comment: '', who: '' }));
    await house.run(at('2027-01-18T07:05:00Z'));
    await house.press(await house.as('pekka'), house.last('pekka'), 'network.decline');
    await house.run(at('2027-01-18T07:10:00Z'));
    expect(house.last('maija').title).toContain('Siirto ei onnistunut'); // the second message of that day, by itself
  });

  it('come each by itself to who chose that', async () => {
    await setHours('maija', { from: '8', until: '16', gather: '' });
    await house.run(due);
    expect(house.to('maija')).toHaveLength(3);
  });

  it('go once when the message arrived and the answer was lost, by whichever notice is tried first', async () => {
    house.slack.faults.push({ error: new DeliveryError('timeout', { retryable: true, retryAfterMs: 0 }), arrives: true });
    await house.run(due);
    expect(house.slack.sent).toHaveLength(1);
    const ids = (await house.db.notice.findMany({ where: { state: 'planned', dueAt: { lte: due } } })).map((row) => row.id);
    expect(ids).toHaveLength(3);
    await house.db.notice.updateMany({ data: { retryAt: null } });
    await house.run(at('2027-01-18T07:10:00Z'));
    expect(house.slack.sent).toHaveLength(1);
    expect(await house.db.notice.count({ where: { state: 'sent' } })).toBe(3);
  });

  it('go once when two processes try at the same moment', async () => {
    await house.run(at('2027-01-14T10:00:00Z'));
    await Promise.all([house.run(due), house.run(due), house.run(due)]);
    expect(house.to('maija')).toHaveLength(1);
    expect(await house.db.notice.count({ where: { state: 'sent' } })).toBe(3);
  });

  it('leave out what was answered meanwhile', async () => {
    await house.run(at('2027-01-14T10:00:00Z'));
    await house.type(await house.as('maija', at('2027-01-15T10:00:00Z')), 'tav koolle 28.1.2027 klo 9.00');
    await house.run(due);
    expect(house.last('maija').title).toBe('Sinulle on tänään 2 asiaa');
  });
});

describe('a person’s own hours', () => {
  it('are kept: nothing before, and the next morning’s first hour after', async () => {
    await monthly(house.db);
    const saved = await setHours('maija', { from: '11', until: '13', gather: 'true' });
    expect(shown(saved)).toBe('Tallennettu: kirjoitan arkisin klo 11.00–13.00, enintään kerran päivässä.');
    await house.run(due);
    expect(house.slack.sent).toEqual([]);
    await house.run(at('2027-01-18T08:59:00Z'));
    expect(house.slack.sent).toEqual([]);
    await house.run(at('2027-01-18T09:00:00Z'));
    expect(house.to('maija')).toHaveLength(1);
    await house.run(at('2027-01-21T12:00:00Z')); // 14 o'clock: too late that day
    expect(house.to('maija')).toHaveLength(1);
    await house.run(at('2027-01-22T09:00:00Z'));
    expect(house.to('maija')).toHaveLength(2);
  });

  it.each([
    ['fi', 'Viestit sinulle', 'arkisin klo 8.00–16.00, enintään yksi päivässä'],
    ['sv', 'Meddelanden till dig', 'på vardagar kl. 8.00–16.00, högst ett om dagen'],
    ['en', 'Messages to you', 'on working days, 8:00–16:00, one a day at most'],
  ] as const)('stand among the settings in %s', async (language, label, value) => {
    const part = await house.messages.settings?.(await house.as('maija', due, language));
    expect(part).toMatchObject([{ label, value, action: { name: 'messages.settings', opensForm: true } }]);
  });

  it.each([
    { from: '13', until: '11' },
    { from: '9', until: '9' },
    { from: '3', until: '22' },
    { from: '', until: '' },
  ])('refuse %o and keep what was chosen', async (values) => {
    const reply = await setHours('maija', { ...values, gather: 'true' });
    expect(reply.form?.errors?.until).toBeDefined();
    expect(reply.form?.values).toEqual({ ...values, gather: 'true' });
    expect(await house.db.courtesy.count()).toBe(0);
  });
});

describe('a message that failed for good', () => {
  it('is told to each steward once, with who, what and why', async () => {
    await monthly(house.db);
    await house.db.account.deleteMany({ where: { personId: 'maija' } });
    await house.run(due);
    await house.run(at('2027-01-18T07:05:00Z'));
    expect(viewAsText(house.last('sirkka'))).toMatchSnapshot();
    await house.run(at('2027-01-19T08:00:00Z'));
    await house.run(at('2027-01-20T08:00:00Z'));
    expect(house.to('sirkka')).toHaveLength(1);
  });

  it('to the steward is told to the other stewards, and to nobody about a letter that failed', async () => {
    await person(house.db, 'outi', 'Outi Outo', 'kela');
    await house.db.assignment.create({ data: { id: 'a9', kind: 'steward', personId: 'outi' } });
    await house.db.assignment.deleteMany({ where: { networkId: 'tyko' } });
    await house.db.account.deleteMany({ where: { personId: 'sirkka' } });
    await monthly(house.db);
    await house.run(due);
    await house.run(at('2027-01-19T08:00:00Z'));
    const letters = await house.db.notice.findMany({ where: { kind: 'undelivered' } });
    expect(letters.map((row) => [row.personId, row.state])).toEqual([['outi', 'sent']]);
  });

  it('waits for office hours', async () => {
    await monthly(house.db);
    await house.run(at('2027-01-14T10:00:00Z'));
    await house.db.account.deleteMany({ where: { personId: { in: ['maija', 'pekka'] } } });
    await house.run(at('2027-01-18T13:59:00Z'));
    await house.run(at('2027-01-18T14:30:00Z'));
    expect(house.slack.sent.filter((sent) => sent.view.name === 'delivery.undelivered')).toHaveLength(1);
  });
});

describe('late after downtime', () => {
  it('what is no longer useful is cancelled, and why stands in the ledger and on the timeline', async () => {
    await monthly(house.db);
    await house.run(at('2027-01-14T10:00:00Z'));
    await house.run(at('2027-02-16T10:00:00Z')); // back a month later: January is over
    const january = await house.db.notice.findFirstOrThrow({ where: { key: 'tyko:2027-01-01:remind:maija' } });
    expect(january).toMatchObject({ state: 'cancelled', reason: 'lapsed' });
    expect(await house.convening()).toMatchObject({ state: 'closed', outcome: 'lapsed' });
    expect(house.to('maija')).toHaveLength(1);
    expect(viewAsText(house.last('maija'))).toContain('Kausi: 1.2.2027–28.2.2027');
    expect(shown(await house.type(await house.as('maija', at('2027-02-16T11:00:00Z')), 'tyko'))).toContain('kausi päättyi ilman kutsua');
  });
});
