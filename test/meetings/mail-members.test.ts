// A member without Slack or Teams: the invitation by e-mail through a real SMTP server, the page on which it is
// answered, and what happens where the address is no good. Also a convener who has only an address.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMail, type Mail } from '../../src/platforms/mail/mail.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type SmtpPeer, startSmtpPeer } from '../support/smtp-peer.js';
import { action, type House, openHouse, publicUrl, shown, viewOf } from './house.js';

let database: TestDatabase;
let peer: SmtpPeer;
let mail: Mail;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());
beforeEach(async () => {
  peer = await startSmtpPeer();
  mail = createMail({ url: peer.url, from: { name: 'Koolla', address: 'koolla@example.fi' } });
  house = await openHouse(database, [mail.messenger]);
});
afterEach(async () => {
  await house.close();
  mail.close();
  await peer.close();
});

const toMatti = () => peer.mails.filter((each) => each.to.includes('matti@example.fi'));
const plain = (index: number) => toMatti()[index]?.parts.find((part) => part.type === 'text/plain')?.text ?? '';
const pageOf = (index: number) => new URL(/https:\S+\/meeting\/\S+/.exec(plain(index))?.[0] ?? 'about:blank').pathname;
const get = (path: string) => house.core.page({ method: 'GET', path, fields: new Map() });
const post = (path: string, fields: Record<string, string[]>) =>
  house.core.page({ method: 'POST', path, fields: new Map(Object.entries(fields)) });
const notice = () => database.db.notice.findFirstOrThrow({ where: { personId: 'matti', key: { contains: ':news:' } } });

describe('an invitation by e-mail', () => {
  beforeEach(() => house.invite('maija', '26.1.2027 klo 9, Kaupungintalo'));

  it('is in the member’s language, with a calendar request, and is answered on a page by one press', async () => {
    await house.minute();
    await house.minute();
    expect(toMatti()).toHaveLength(1);
    expect(toMatti()[0]?.headers.get('subject')).toBe('Kallelse till möte: Nätverket för arbetsförmågekoordinatorer, Kymmenedalen');
    expect(toMatti()[0]?.headers.get('reply-to')).toContain('maija@example.fi');
    expect(plain(0)).toMatch(/Plats: Kaupungintalo[\s\S]*Svara här: https:\/\/koolla\.example\.fi\/meeting\//);
    expect(plain(0)).not.toContain('/verkosto');
    expect(toMatti()[0]?.parts.find((part) => part.type === 'text/calendar')?.text).toMatch(
      /METHOD:REQUEST[\s\S]*MAILTO:matti@example\.fi/i,
    );

    const page = await get(pageOf(0));
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('Jag kommer inte');
    expect(await database.db.meetingReply.count({ where: { member: 'matti' } })).toBe(0); // a filter that opens links answers nothing
    const version = /name="v" value="(\d+)"/.exec(page.body)?.[1] ?? '';
    expect((await post(pageOf(0), { v: [version], a: ['yes'] })).body).toContain('Ditt svar är sparat');
    await post(pageOf(0), { v: [version], a: ['no'] });
    expect(await database.db.meetingReply.findFirst({ where: { member: 'matti' } })).toMatchObject({ answer: 'no', by: 'mail' });
    expect(shown(await house.type('maija', 'tyko kutsu'))).toContain('Ei pääse: 1 (Matti Maili)');
  });

  it('answers nothing where the address was guessed, changed or is somebody else’s', async () => {
    await house.minute();
    const path = pageOf(0);
    const other = await database.db.notice.findFirstOrThrow({ where: { personId: 'liisa' } });
    for (const wrong of [
      path.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
      path.replace(/meeting\/[^.]+/, `meeting/${other.id}`),
      '/meeting/x',
      '/calendar/x.ics',
    ])
      expect((await get(wrong)).status).toBe(404);
    expect((await post(path, { v: ['9'], a: ['yes'] })).body).toContain('har ändrats');
    expect((await post(path, { v: ['1'], a: ['perhaps'] })).body).toContain('har ändrats');
    expect(await database.db.meetingReply.count({ where: { member: 'matti' } })).toBe(0);
  });

  it('shows what somebody typed as text on the page', async () => {
    await house.minute();
    await database.db.meeting.updateMany({ data: { place: '<script>alert(1)</script>"' } });
    const { body } = await get(pageOf(0));
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
  });

  it('waits where the server asks to, and says where the address is no good', async () => {
    peer.faults.push({ at: 'recipient', code: 450 });
    await house.minute();
    expect(await notice()).toMatchObject({ state: 'planned', reason: 'smtp-later' });
    await database.db.notice.updateMany({ data: { retryAt: null } });
    peer.faults.push({ at: 'recipient', code: 550 });
    await house.minute();
    expect(await notice()).toMatchObject({ state: 'failed', reason: 'bounced' });
    expect(shown(await house.type('maija', 'tyko'))).toContain('Matti Maili: kutsu ei mennyt perille');
    expect(shown(await house.type('maija', 'tyko kutsu'))).toMatch(/Kutsu ei mennyt perille: .*Matti Maili/);
  });

  it('in doubt is sent again under the same name, so that it shows once', async () => {
    peer.faults.push({ at: 'after-data' });
    await house.minute();
    await database.db.notice.updateMany({ data: { retryAt: null } });
    await house.minute();
    expect(await notice()).toMatchObject({ state: 'sent', platform: 'mail' });
    expect(new Set(toMatti().map((each) => each.headers.get('message-id'))).size).toBe(1);
  });

  it('has its calendar file at an address that shows the newest version', async () => {
    await house.minute();
    const path = () => new URL(/https:\S+\.ics/.exec(plain(0))?.[0] ?? 'about:blank').pathname;
    expect(publicUrl).toBe('https://koolla.example.fi');
    const file = await get(path());
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.body).toMatch(/METHOD:PUBLISH[\s\S]*SEQUENCE:0[\s\S]*DTSTART:20270126T070000Z/);
    expect(file.body).not.toContain('matti');
    const moved = await house.type('maija', 'tyko kutsu 27.1.2027 klo 9');
    await house.press('maija', action(viewOf(moved), 'meeting.move'));
    expect((await get(path())).body).toMatch(/SEQUENCE:1[\s\S]*DTSTART:20270127T070000Z/);
  });
});

it('proposed times are ticked on the page', async () => {
  await house.invite('maija', '2.2.2027 klo 9 tai 3.2.2027 klo 13');
  await house.minute();
  expect((await get(pageOf(0))).body).toMatch(/type="checkbox" name="o" value="2"/);
  await post(pageOf(0), { v: ['1'], o: ['2'] });
  expect(shown(await house.type('maija', 'tyko kutsu'))).toContain('Sopii ke 3.2. klo 13.00: 1 (Matti Maili)');
});

it('a convener who has only an address is reminded by e-mail', async () => {
  await database.db.account.deleteMany({ where: { personId: 'maija' } });
  await house.minute();
  const [reminder] = peer.mails.filter((each) => each.to.includes('maija@example.fi'));
  expect(reminder?.headers.get('subject')).toContain('Aika kutsua verkosto koolle');
  expect(reminder?.parts[0]?.text).toContain('/verkosto tyko kutsu');
  await house.minute();
  expect(peer.mails.filter((each) => each.to.includes('maija@example.fi'))).toHaveLength(1);
});
