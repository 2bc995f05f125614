// What goes wrong, through the whole service and its database: the same bytes twice, also after a restart, one form twice,
// a channel that closes, two organisations at once.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connector, inChannel, startConnector } from '../../support/teams-connector.js';
import { answered, type Json, type ServedTeams, serveTeams } from './served.js';

vi.setConfig({ testTimeout: 60_000 });

let served: ServedTeams;
let teams: Connector;

beforeAll(async () => {
  served = await serveTeams('2026-03-03T09:00:00Z', { KOOLLA_STEWARDS: 'hoitaja@example.fi' });
  const { db } = served.database;
  const person = { organisationId: 'pk-hva', isContact: true, concerns: { fi: 'luvut' }, language: 'fi', confidence: 'high' } as const;
  await db.person.create({ data: { id: 'maija-virtanen', name: 'Maija Virtanen', email: 'maija.virtanen@example.fi', ...person } });
  await db.assignment.create({ data: { id: 'maija-reporter', kind: 'reporter', personId: 'maija-virtanen', organisationId: 'pk-hva' } });
}, 90_000);
afterAll(() => served.close());
beforeEach(async () => {
  teams = await startConnector();
});
afterEach(() => teams.stop());

const titles = (from = teams) => from.cards().map((card) => (card.body as Json[])[0]?.text);
const versions = (period: string) => served.database.db.figure.count({ where: { metricId: 'tyopajat-siunsote', period } });
const lastCard = (from = teams): Json => from.cards().at(-1) ?? expect.fail('no card');

describe('the same twice', () => {
  test('a message that comes again, at once and after a restart, is answered once', async () => {
    const message = { id: 'once-1', text: 'luvut 2/2026 tyopajat-siunsote 3' };
    await Promise.all([served.arrives(message, teams), served.arrives(message, teams)]);
    await served.restart();
    expect((await served.arrives(message, teams)).status).toBe(200);
    expect(titles().filter((title) => title === 'Tallennetaanko tämä luku?')).toHaveLength(1);
  });

  test('a figure that is confirmed twice is stored once', async () => {
    await served.arrives({ text: 'luvut 2/2026 tyopajat-siunsote 3' }, teams);
    const card = lastCard();
    const replies = await Promise.all([served.press(card, 'Tallenna', teams), served.press(card, 'Tallenna', teams)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await versions('2026-02')).toBe(1);
  });

  test('a form that is sent twice stores one version', async () => {
    await served.arrives({ text: 'luvut 1/2026' }, teams);
    const form = answered(await served.press(lastCard(), 'Anna luvut', teams));
    const send = () => served.press(form, 'Tallenna', teams, { 'Toteutuneet työpajat': '7' });
    const replies = await Promise.all([send(), send()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await versions('2026-01')).toBe(1);
  });
});

describe('a channel that closes', () => {
  const hoitaja = {
    from: { id: '29:hoitaja', aadObjectId: 'aad-hoitaja', name: 'Hilla Hoitaja' },
    conversation: { id: 'a:hoitaja', conversationType: 'personal', tenantId: 'tenant-1' },
  };

  test.each([
    [404, '2026-03-17T08:00:00Z'],
    [403, '2026-03-18T08:00:00Z'],
  ])('Teams says %i: the digest is ended, who ordered it hears once in private, and ordering it anew works', async (status, morning) => {
    served.set(morning);
    teams.member = { id: '29:hoitaja', name: 'Hilla Hoitaja', email: 'hoitaja@example.fi' };
    await served.arrives({ ...hoitaja, text: 'hei' }, teams);
    const order = () => served.arrives({ ...inChannel('luvut kooste tähän'), from: hoitaja.from }, teams);
    await order();
    expect(await served.database.db.figureDigest.count()).toBe(1);
    const before = teams.calls.length;
    teams.refuse(status);
    await served.service().core.tick(new Date(morning));
    await teams.until(({ path, body }) => path.includes('a:hoitaja') && JSON.stringify(body).includes('Lopetin kuukausikoosteen'));
    expect(teams.calls[before]?.path).toContain('19:channel@thread.tacv2');
    expect(await served.database.db.figureDigest.count()).toBe(0);
    await served.service().core.tick(new Date(morning));
    await order();
    await served.service().core.tick(new Date(morning));
    await teams.until(({ path, body }) => path.includes('19:channel') && JSON.stringify(body).includes('Kuukauden luvut: helmikuu 2026'));
    expect(teams.cards().filter((card) => JSON.stringify(card).includes('Lopetin kuukausikoosteen'))).toHaveLength(1);
  });
});

test('two organisations with people of the same ids, at once: each is answered by its own Teams and knows its own', async () => {
  served.set('2026-03-03T09:00:00Z');
  const other = await startConnector();
  other.member = { id: '29:maija', name: 'Maija Muualla', email: 'maija@muualla.example.fi' };
  const elsewhere = {
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant-2' },
    channelData: { tenant: { id: 'tenant-2' } },
  };
  await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0 ? served.arrives({ text: 'luvut 2/2026' }, teams) : served.arrives({ text: 'luvut 2/2026', ...elsewhere }, other),
    ),
  );
  const told = (from: Connector, title: string) => titles(from).filter((one) => one === title).length;
  const [form, none] = ['Luvut helmikuu 2026', 'Sinulle ei ole merkitty raportoitavia lukuja'];
  expect([told(teams, form), told(teams, none), told(other, form), told(other, none)]).toEqual([6, 0, 0, 6]);
  const accounts = await served.database.db.account.findMany({ where: { user: 'aad-maija' }, orderBy: { tenant: 'asc' } });
  expect(accounts.map(({ tenant, email, personId }) => [tenant, email, personId])).toEqual([
    ['tenant-1', 'maija.virtanen@example.fi', 'maija-virtanen'],
    ['tenant-2', 'maija@muualla.example.fi', null],
  ]);

  // A button and a filled form of the one, sent from the other, do what their sender may: nothing.
  const before = await versions('2026-02');
  const launcher = teams.cards().find((card) => JSON.stringify(card.body).includes(form)) ?? expect.fail('no form');
  const open = answered(await served.press(launcher, 'Anna luvut', teams));
  for (const stolen of [
    served.press(launcher, 'Anna luvut', other, {}, elsewhere),
    served.press(open, 'Tallenna', other, { 'Toteutuneet työpajat': '99' }, elsewhere),
  ])
    expect(JSON.stringify((await stolen).json)).not.toContain('Toteutuneet työpajat');
  expect(await versions('2026-02')).toBe(before);
  expect(await served.database.db.audit.count({ where: { outcome: 'refused', actor: accounts[1]?.id ?? '' } })).toBeGreaterThan(0);
  await other.stop();
});

test('who is closed out in the middle of a form: Teams does not vouch for them any more, and nothing breaks', async () => {
  await served.arrives({ text: 'luvut 2/2026' }, teams);
  const open = answered(await served.press(lastCard(), 'Anna luvut', teams));
  const { db } = served.database;
  // the registry ends the task in the same moment: what a form was opened with is not what it is stored by
  await db.assignment.update({ where: { id: 'maija-reporter' }, data: { validUntil: new Date('2026-03-01') } });
  teams.member = undefined;
  const before = await versions('2026-02');
  const done = await served.press(open, 'Tallenna', teams, { 'Toteutuneet työpajat': '8' });
  expect(done.status).toBe(200);
  expect(await versions('2026-02')).toBe(before);
});
