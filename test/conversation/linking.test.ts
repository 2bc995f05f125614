// One person on two platforms, over the real core: joined by a one-time code, one set of duties, drafts and dialogue,
// messages where the person wants them; codes that cannot be used twice, guessed or taken by somebody else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Inbound, Place } from '../../src/conversation/feature.js';
import { linkMinutes } from '../../src/conversation/links.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { type Core, createCore } from '../../src/core.js';
import { createLog } from '../../src/log.js';
import { createLinks } from '../../src/storage/link-store.js';
import { createNoticeStore } from '../../src/storage/notice-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let now = new Date('2026-03-02T07:30:00Z');
let database: TestDatabase;
let core: Core;

const slack = (user: string, email?: string): Actor => ({
  platform: 'slack',
  tenant: 'T1',
  user,
  name: user,
  locale: 'fi-FI',
  ...(email && { email }),
});
const teams = (user: string, email?: string): Actor => ({
  platform: 'teams',
  tenant: 't-1',
  user,
  name: `${user} Teamsissa`,
  locale: 'fi-FI',
  ...(email && { email }),
});
const maija = slack('maija', 'maija@example.fi');
const maijaTeams = teams('maija', 'maija.meri@toinen.example');
const personal: Place = { kind: 'personal', conversation: 'dm' };

beforeAll(async () => {
  database = await testDatabase();
  core = await createCore({ database, config: { stewards: [], local: false }, log: createLog('silent'), now: () => now, lasting: false });
  const person = { organisationId: 'kela', isContact: true, concerns: { fi: 'x' }, confidence: 'high' };
  await database.db.person.createMany({
    data: [
      { id: 'maija', name: 'Maija', email: 'maija@example.fi', ...person },
      { id: 'olli', name: 'Olli', email: 'olli@example.fi', ...person },
    ],
  });
  await database.db.assignment.create({
    data: { id: 'r', kind: 'reporter', personId: 'maija', organisationId: 'pohjois-karjalan-tyollisyysalue' },
  });
});
afterAll(async () => {
  await core.stop();
  await database.close();
});

const handle = (inbound: Inbound) => core.conversation.handle(inbound);
const command = (actor: Actor, rest: string, place = personal) => handle({ kind: 'command', word: 'koolla', rest, actor, place });
const say = async (actor: Actor, text: string) => (await handle({ kind: 'message', text, actor, place: personal })).view as View;
async function codeOf(actor: Actor): Promise<string> {
  const { view } = await command(actor, 'yhdistä');
  return /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(viewAsText(view as View))?.[0] ?? '';
}
async function title(actor: Actor, rest: string): Promise<string> {
  return (await command(actor, rest)).view?.title ?? '';
}
async function join(maker: Actor, other: Actor): Promise<string> {
  const { view } = await command(other, `yhdistä ${await codeOf(maker)}`);
  const action = view?.actions[0];
  if (!action) return view?.title ?? '';
  return (await handle({ kind: 'action', name: action.name, args: action.args, actor: other, place: personal })).replace?.title ?? '';
}
const resolve = (actor: Actor) => core.callers.resolve(actor, now);

describe('a person whose addresses differ', () => {
  test('is asked whose account it is, and joins it', async () => {
    expect((await resolve(maijaTeams)).person).toBeUndefined();
    const code = await codeOf(maija);
    const { view, audience } = await command(maijaTeams, `yhdistä ${code.toLowerCase().replace('-', ' ')}`);
    expect([view?.title, audience]).toEqual(['Onko tämäkin sinun tilisi: Slack, maija (maija@example.fi)?', 'caller']);
    // nothing is joined before the yes
    expect((await resolve(maijaTeams)).person).toBeUndefined();
    const action = view?.actions[0];
    const done = await handle({ kind: 'action', name: 'home.link-confirm', args: action?.args ?? {}, actor: maijaTeams, place: personal });
    expect(done.replace?.title).toBe('Tilisi on yhdistetty: Slack, maija (maija@example.fi).');
    const caller = await resolve(maijaTeams);
    expect([caller.person, caller.reporterFor]).toEqual(['maija', ['pohjois-karjalan-tyollisyysalue']]);
    expect(await database.db.audit.count({ where: { action: 'account.linked' } })).toBe(1);
  });

  test('goes on with the dialogue and the language on the other platform', async () => {
    await say(maija, 'Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?');
    expect((await say(maijaTeams, 'Entä Etelä-Karjalassa?')).title).toMatch(/Etelä-Karjala/);
    await command(maija, 'svenska');
    expect((await resolve(maijaTeams)).language).toBe('sv');
    await command(maijaTeams, 'suomi');
    expect((await resolve(maija)).language).toBe('fi');
  });

  test('gets messages where they were asked to come', async () => {
    const { reach } = createNoticeStore(database.db, { enqueue: async () => {} } as never);
    await core.callers.remember(maija, { channel: 'D1' }, 'certain', now);
    await core.callers.remember(maijaTeams, { conversation: 'c' }, 'certain', now);
    const first = async () => (await reach('maija'))[0]?.address.platform;
    expect(await title(maijaTeams, 'tänne')).toBe('Muistutukset ja muut viestit tulevat nyt tänne (Teams).');
    expect(await first()).toBe('teams');
    await title(maija, 'tänne');
    expect(await first()).toBe('slack');
    const settings = viewAsText((await command(maijaTeams, 'asetukset')).view as View);
    expect(settings).toContain('Tilisi: ');
    expect(settings).toContain('Viestit tulevat: Slack');
  });

  test('loses the duties with the account that vouched for them, and has them no more when it is taken apart', async () => {
    await core.callers.forgetAddress({ platform: 'slack', tenant: 'T1', user: 'maija' });
    expect((await resolve(maijaTeams)).person).toBeUndefined();
    await resolve(maija); // seen again
    expect((await resolve(maijaTeams)).person).toBe('maija');
    expect(await title(maijaTeams, 'erota')).toBe('Tämä tili on nyt erotettu muista tileistäsi.');
    expect((await resolve(maijaTeams)).person).toBeUndefined();
    expect(await title(maijaTeams, 'erota')).toMatch(/ei ole yhdistetty/);
  });
});

test('drafts of both come together: the newer one of the same form stays', async () => {
  const [a, b] = [slack('paula'), teams('paula')];
  const [one, two] = [(await resolve(a)).account, (await resolve(b)).account];
  const draft = (owner: string, key: string, value: string, minute: number) => ({
    owner,
    key,
    values: { a: value },
    updatedAt: new Date(now.getTime() + minute * 60_000),
  });
  await database.db.draft.createMany({
    data: [draft(`account:${one}`, 'k1', 'vanha', 0), draft(`account:${two}`, 'k1', 'uusi', 1), draft(`account:${one}`, 'k2', 'ainoa', 0)],
  });
  await join(a, b);
  const { link } = await resolve(a);
  const drafts = await database.db.draft.findMany({ where: { owner: `link:${link}` }, orderBy: { key: 'asc' } });
  expect(drafts.map((row) => row.values)).toEqual([{ a: 'uusi' }, { a: 'ainoa' }]);
  expect(await database.db.draft.count({ where: { owner: { in: [`account:${one}`, `account:${two}`] } } })).toBe(0);
});

describe('a code', () => {
  test('is good once, for ten minutes, and only the newest one', async () => {
    const [a, b, c] = [slack('a'), teams('b'), teams('c')];
    const used = await codeOf(a);
    const links = createLinks(database.db);
    const [first, second] = await Promise.all(
      [(await resolve(b)).account, (await resolve(c)).account].map((account) => links.join(account, used, now)),
    );
    expect([typeof first, typeof second].sort()).toEqual(['object', 'string']);
    expect(await title(c, `yhdistä ${used}`)).toMatch(/Koodi ei kelpaa/);
    const old = await codeOf(a);
    const newer = await codeOf(a);
    expect(await title(teams('d'), `yhdistä ${old}`)).toMatch(/Koodi ei kelpaa/);
    now = new Date(now.getTime() + (linkMinutes * 60 + 1) * 1000);
    expect(await title(teams('d'), `yhdistä ${newer}`)).toMatch(/Koodi ei kelpaa/);
  });

  test('cannot be guessed: after five wrong ones even the right one is refused for an hour', async () => {
    const guesser = teams('arvaaja');
    const code = await codeOf(slack('e'));
    for (let i = 0; i < 5; i += 1) expect(await title(guesser, `yhdistä AAAA-AAA${i + 2}`)).toMatch(/Koodi ei kelpaa/);
    expect(await title(guesser, `yhdistä ${code}`)).toMatch(/liian monta kertaa/);
    now = new Date(now.getTime() + 61 * 60_000);
    expect(await title(guesser, `yhdistä ${await codeOf(slack('e'))}`)).toMatch(/Onko tämäkin sinun tilisi/);
  });

  test('is not one’s own, not for who is one person already, and not for two people of the registry', async () => {
    expect(await title(maija, `yhdistä ${await codeOf(maija)}`)).toMatch(/tehty tällä samalla tilillä/);
    expect(await join(maija, teams('maija-2', 'maija@example.fi'))).toBe('Nämä tilit ovat jo samalla henkilöllä.');
    expect(await join(maija, teams('olli', 'olli@example.fi'))).toMatch(/eri henkilöille/);
    // nor through a third account that is joined to one of them
    const between = teams('välissä');
    expect(await join(maija, between)).toMatch(/on yhdistetty/);
    expect(await join(between, teams('olli', 'olli@example.fi'))).toMatch(/eri henkilöille/);
  });

  test('is not shown where others read, nor stored as such', async () => {
    const { view, audience } = await command(maija, 'yhdistä', { kind: 'channel', conversation: 'c1' });
    expect(audience).toBe('caller');
    expect(viewAsText(view as View)).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
    const code = await codeOf(maija);
    const rows = JSON.stringify(await database.db.linkCode.findMany());
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replace('-', ''));
  });
});
