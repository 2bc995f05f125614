// Approval by a coordinator, from the steward's setting to the reporter's correction, on a real ledger.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller, Reply } from '../../src/conversation/feature.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { createApprovalNotices, tickApprovals } from '../../src/metrics/approval-notices.js';
import type { ChaseStore } from '../../src/metrics/chasing.js';
import { createChaseStore } from '../../src/storage/metrics-chasing.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { formHouse } from './form-house.js';

let queue: NoticeQueue;
let chase: ChaseStore;
const decided: string[] = [];
const house = formHouse((database) => {
  chase = createChaseStore(database.db, queue);
  return { chase, decided: (about) => void decided.push(about) };
});
const { open, send, say, act, rows } = house;
let coordinator: Caller;
let second: Caller;

beforeAll(() => {
  queue = createNoticeQueue({ connection: house.database.connection, onError: () => {}, supervise: false });
});
afterAll(() => queue.stop());
beforeEach(async () => {
  const { db } = house.database;
  await db.notice.deleteMany();
  await db.approvalSetting.deleteMany();
  await db.monthReview.deleteMany();
  decided.length = 0;
  coordinator = await named('kaisa', 'Kaisa Koordinaattori');
  second = await named('kalle', 'Kalle Koordinaattori');
  await say('hyväksyntä Työllisyyskeskus päälle', house.world.steward);
});

async function named(id: string, name: string): Promise<Caller> {
  const { db } = house.database;
  await db.person.create({
    data: { id, name, organisationId: 'keskus', email: `${id}@keskus.fi`, isContact: false, concerns: { fi: 'luvut' }, confidence: 'high' },
  });
  await db.assignment.create({ data: { id: `c-${id}`, kind: 'coordinator', personId: id, organisationId: 'keskus' } });
  const account = await db.account.create({ data: { platform: 'slack', tenant: 'T1', user: id, name, personId: id, seenAt: new Date() } });
  const { person: _, ...base } = house.world.stranger;
  return { ...base, account: account.id, person: id, name, coordinatorOf: ['keskus'] };
}

const text = (reply: Reply | undefined) => viewAsText((reply?.replace ?? reply?.view) as View);
const approvals = async () =>
  (await rows()).filter((row) => row.period === '2026-10').map((row) => [row.metricId, row.version, row.approval]);
const notices = async () =>
  (await house.database.db.notice.findMany({ orderBy: { key: 'asc' } })).map((row) => [
    row.personId,
    (row.subject as { step: string }).step,
  ]);
const card = async (caller = coordinator) => (await say('hyväksy', caller)).view as View;
/** Monday, in office hours. */
const monday = new Date('2026-11-23T08:00:00Z');

describe('where it is wanted', () => {
  test('a figure waits, the receipt says for whom, and each coordinator gets one card', async () => {
    const { view } = await send(await open(), { palkkatuki: '31' });
    expect(viewAsText(view as View)).toContain(
      'Luvut odottavat hyväksyntää. Hyväksyjä: Kaisa Koordinaattori (kaisa@keskus.fi) tai Kalle Koordinaattori (kalle@keskus.fi).',
    );
    await send(await open(house.world.reporter, '10/2026'), { tyko: 'kyllä' });
    expect(await approvals()).toEqual([
      ['palkkatuki', 1, 'waiting'],
      ['tyko', 1, 'waiting'],
    ]);
    expect(await notices()).toEqual([
      ['kaisa', 'approval'],
      ['kalle', 'approval'],
    ]);
    await tickApprovals(createMetricsStore(house.database.db), chase, monday);
    expect((await notices()).length).toBe(2);
  });

  test('a card that was not planned because the process stopped is planned by the clock', async () => {
    await send(await open(), { palkkatuki: '31' });
    await house.database.db.notice.deleteMany();
    await tickApprovals(createMetricsStore(house.database.db), chase, monday);
    expect((await notices()).length).toBe(2);
  });

  test('a whole region can want it; elsewhere nothing waits; only a steward sets it', async () => {
    await say('hyväksyntä Työllisyyskeskus pois', house.world.steward);
    await send(await open(), { palkkatuki: '31' });
    expect(await approvals()).toEqual([['palkkatuki', 1, null]]);
    expect((await say('hyväksyntä Pohjois-Karjala päälle', house.world.reporter)).view?.title).toBe(
      'Vain rekisterin hoitaja voi tehdä tämän',
    );
    const set = await say('hyväksyntä Pohjois-Karjala päälle', house.world.steward);
    expect(set.view?.title).toBe('Koordinaattori hyväksyy tästä lähtien luvut: Pohjois-Karjala (kaikki maakunnan organisaatiot).');
    await send(await open(house.world.reporter, '10/2026'), { tyko: 'ei' });
    expect((await approvals()).at(-1)).toEqual(['tyko', 1, 'waiting']);
    expect(text(await say('hyväksyntä', house.world.steward))).toContain('Pohjois-Karjala');
    const audit = await house.database.db.audit.findMany({ where: { action: { startsWith: 'approval' } }, orderBy: { id: 'asc' } });
    expect(audit.map((row) => [row.action, row.subject, row.outcome])).toEqual([
      ['approval.on', 'organisation:keskus', 'ok'],
      ['approval.off', 'organisation:keskus', 'ok'],
      ['approval.set', 'region:pohjois-karjala', 'refused'],
      ['approval.on', 'region:pohjois-karjala', 'ok'],
    ]);
  });

  test('the status says that it waits', async () => {
    await send(await open(), { palkkatuki: '31', tyko: 'kyllä', 'infot-henkilosto': '4' });
    expect(text(await say('tila 10/2026', coordinator))).toContain('odottaa hyväksyntää');
  });
});

describe('the coordinator', () => {
  beforeEach(async () => {
    await send(await open(), { palkkatuki: '31 (kaksi vuokratyössä)', tyko: 'kyllä' });
  });

  test('sees everything that waits and approves it with one press; the reporter hears of it', async () => {
    const view = await card();
    expect(viewAsText(view)).toContain('palkkatukipäätökset: 31 (lisätieto: kaksi vuokratyössä)');
    expect(viewAsText(view)).toContain('Antoi Maija Mallikas, 21.11.2026 klo 10.00.');
    const reply = await act(view, 'metrics.approve', coordinator);
    expect(text(reply)).toContain('Hyväksyi Kaisa Koordinaattori, 21.11.2026 klo 10.00.');
    expect(await approvals()).toEqual([
      ['palkkatuki', 1, 'approved'],
      ['tyko', 1, 'approved'],
    ]);
    expect(await notices()).toContainEqual(['maija', 'reviewed']);
    expect(decided).toEqual(['figures:keskus:2026-10']);
    const notice = await house.database.db.notice.findFirstOrThrow({ where: { personId: 'maija' } });
    const prepared = await createApprovalNotices(createMetricsStore(house.database.db)).prepare(
      { subject: notice.subject as Record<string, string>, person: 'maija' },
      'fi',
      monday,
    );
    expect(prepared).toMatchObject({ action: 'send', view: { title: 'Luvut hyväksytty: lokakuu 2026' } });
    const audit = await house.database.db.audit.findMany({ where: { action: 'figure.approved' } });
    expect(audit.map((row) => row.authority)).toEqual(['coordinator', 'coordinator']);
  });

  test('a second press, and the other coordinator’s, say that it is done', async () => {
    const [first, other] = [await card(), await card(second)];
    const replies = await Promise.all([act(first, 'metrics.approve', coordinator), act(other, 'metrics.approve', second)]);
    expect(await house.database.db.monthReview.count()).toBe(1);
    expect(replies.map((reply) => reply.replace?.title)).toEqual(['Luvut hyväksytty: lokakuu 2026', 'Luvut hyväksytty: lokakuu 2026']);
    expect(replies.map(text).filter((said) => said.includes('on jo käsitelty'))).toHaveLength(1);
    expect(text(await act(first, 'metrics.approve', coordinator))).toContain('on jo käsitelty');
    expect(await notices()).toHaveLength(3);
  });

  test('what came in after the card was shown is not approved unseen', async () => {
    const view = await card();
    await send(await open(house.world.colleague, '10/2026'), { palkkatuki: '33', reason: 'kaksi puuttui' }, house.world.colleague);
    const reply = await act(view, 'metrics.approve', coordinator);
    expect(text(reply)).toContain('Mitään ei hyväksytty');
    expect(text(reply)).toContain(
      'palkkatukipäätökset: 33 (aiemmin 31 (kaksi vuokratyössä); kaksi puuttui)'.replace(' (kaksi vuokratyössä)', ''),
    );
    expect((await approvals()).filter(([, , approval]) => approval === 'approved')).toEqual([]);
    await act(reply.replace, 'metrics.approve', coordinator);
    expect(await approvals()).toContainEqual(['palkkatuki', 2, 'approved']);
  });

  test('can type it: the code tells what was seen, without it the card comes', async () => {
    const view = await card();
    const typed = view.actions[0]?.typed?.replace('luvut ', '') ?? '';
    expect(typed).toMatch(/^hyväksy 10\/2026 keskus [0-9a-f]{8}$/);
    expect((await say('hyväksy 10/2026 Työllisyyskeskus', coordinator)).view?.title).toBe('Luvut odottavat hyväksyntääsi: lokakuu 2026');
    expect((await say(typed, coordinator)).replace?.title).toBe('Luvut hyväksytty: lokakuu 2026');
  });

  test('corrected after approval, it asks again', async () => {
    await act(await card(), 'metrics.approve', coordinator);
    await send(await open(house.world.reporter, '10/2026'), { palkkatuki: '32', reason: 'yksi lisää' });
    expect(await approvals()).toContainEqual(['palkkatuki', 2, 'waiting']);
    expect((await notices()).filter(([, step]) => step === 'approval')).toHaveLength(4);
    expect(viewAsText(await card())).toContain('palkkatukipäätökset: 32 (aiemmin 31; yksi lisää)');
    expect(viewAsText(await card())).not.toContain('tyko');
    const history = text(await say('historia 10/2026'));
    expect(history).toContain('Luku: 32 (voimassa, odottaa hyväksyntää)');
  });

  test('nobody else approves, and no coordinator what they gave themselves; a steward may', async () => {
    const view = await card();
    for (const caller of [house.world.reporter, house.world.stranger]) {
      expect((await act(view, 'metrics.approve', caller)).view?.name).toBe('metrics.refused');
    }
    const both = { ...house.world.reporter, coordinatorOf: ['keskus'] };
    expect((await act(view, 'metrics.approve', both)).view?.title).toContain('Annoit nämä luvut itse');
    expect((await approvals()).every(([, , approval]) => approval === 'waiting')).toBe(true);
    await act(view, 'metrics.approve', house.world.steward);
    expect((await approvals()).every(([, , approval]) => approval === 'approved')).toBe(true);
  });
});

describe('sending back', () => {
  beforeEach(async () => {
    await send(await open(), { palkkatuki: '31', tyko: 'kyllä' });
  });
  const sendBack = async (comment: string) => {
    const { form } = await act(await card(), 'metrics.send-back', coordinator);
    if (!form) throw new Error('no form');
    return house.submit(form, { comment }, coordinator);
  };

  test('needs a comment without anybody’s identity code', async () => {
    expect((await sendBack('')).form?.errors?.comment).toBe('Kerro lyhyesti, mitä raportoijan pitää tarkistaa.');
    expect((await sendBack('katso 131052-308T')).form?.errors?.comment).toContain('henkilötunnus');
    expect((await approvals()).every(([, , approval]) => approval === 'waiting')).toBe(true);
  });

  test('the reporter hears why, sees it in the form, and corrects or says why it is right; then it waits again', async () => {
    const reply = await sendBack('Onko lokakuun lopun päätökset mukana?');
    expect(text(reply)).toContain('Palautti Kaisa Koordinaattori');
    expect(await approvals()).toEqual([
      ['palkkatuki', 1, 'returned'],
      ['tyko', 1, 'returned'],
    ]);
    expect(await notices()).toContainEqual(['maija', 'reviewed']);
    const form = await open(house.world.reporter, '10/2026');
    expect(JSON.stringify(form.intro)).toContain('Kaisa Koordinaattori palautti luvut: ”Onko lokakuun lopun päätökset mukana?”');
    await send(form, { palkkatuki: '33', reason: 'kaksi puuttui' });
    expect((await approvals()).filter(([, version]) => version === 2)).toEqual([
      ['palkkatuki', 2, 'waiting'],
      ['tyko', 2, 'waiting'],
    ]);
  });

  test('while it is sent back, the status says so', async () => {
    await send(await open(house.world.reporter, '10/2026'), { 'infot-henkilosto': '4' });
    await sendBack('tarkista');
    expect(text(await say('tila 10/2026', coordinator))).toContain('palautettu korjattavaksi');
  });
});

test('Swedish and English say the same', async () => {
  await send(await open(), { palkkatuki: '31' });
  expect((await say('godkänn', { ...coordinator, language: 'sv' })).view?.title).toBe('Siffror väntar på ditt godkännande: oktober 2026');
  expect((await say('approve', { ...coordinator, language: 'en' })).view?.title).toBe('Figures await your approval: October 2026');
});
