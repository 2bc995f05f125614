// A person's settings over the real core: one page with how each stands and what opens its form, language and region,
// hours, accounts, and what is kept of the person; for a person with duties and for one whom the registry does not know.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Inbound, Reply } from '../../src/conversation/feature.js';
import { type Language, type View, viewAsText } from '../../src/conversation/view.js';
import { type Core, createCore } from '../../src/core.js';
import { createLog } from '../../src/log.js';
import { createManners } from '../../src/reminders/courtesy.js';
import { createCourtesyStore } from '../../src/storage/courtesy-store.js';
import { showPerson } from '../../src/storage/person-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const now = new Date('2026-03-02T07:30:00Z');
const actor = (user: string, more: Partial<Actor> = {}): Actor => ({
  ...{ platform: 'slack', tenant: 'T1', user, email: `${user}@example.fi`, name: user, locale: 'fi-FI' },
  ...more,
});
const maija = actor('maija', { name: 'Maija Meri' });
const maijaInTeams = actor('maija-2', { platform: 'teams', tenant: 'tenant', email: 'maija@example.fi', name: 'Meri Maija' });
const steward = actor('steward', { name: 'Stina Steward' });
const outi = actor('outi', { name: 'Outi Outo' });

let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  database = await testDatabase();
  core = await createCore({
    ...{ database, config: { stewards: ['steward@example.fi'], local: false }, log: createLog('silent'), now: () => now, lasting: false },
  });
  const person = { organisationId: 'tem', isContact: true, concerns: { fi: 'verkosto' }, confidence: 'high' };
  await database.db.person.create({
    data: { id: 'maija-meri', name: 'Maija Meri', email: 'maija@example.fi', title: { fi: 'asiantuntija' }, ...person },
  });
  await database.db.assignment.create({ data: { id: 'a1', kind: 'contact', personId: 'maija-meri', networkId: 'ky-tav' } });
  await say(steward, '/koolla');
}, 120_000);
afterAll(async () => {
  await core.stop();
  await database.close();
});

const place = { kind: 'personal' as const, conversation: 'dm' };
const handle = (inbound: Inbound) => core.conversation.handle(inbound);
const say = (who: Actor, text: string) => handle({ kind: 'message', text, actor: who, place });
const press = (who: Actor, name: string, args = {}) => handle({ kind: 'action', name, args, actor: who, place });
const send = (who: Actor, { form }: Reply, values: Record<string, string>) =>
  handle({ kind: 'submit', form: form?.name ?? '', args: form?.args ?? {}, values: { ...form?.values, ...values }, actor: who, place });
const seen = (reply: Reply): View => {
  const view = reply.view ?? reply.replace;
  if (!view) throw new Error(`no view but ${JSON.stringify(reply.form?.errors ?? reply)}`);
  return view;
};
const text = async (reply: Promise<Reply>) => viewAsText(seen(await reply));
const settings = (who: Actor) => say(who, '/koolla asetukset');

describe('the page', () => {
  test('says how each setting stands, with one button for each and never more than six', async () => {
    const view = seen(await settings(maija));
    const page = viewAsText(view);
    for (const line of [
      /Kieli: Suomi \(sovelluksen kielen mukaan\)/,
      /Oma alueeni: ei valittu/,
      /Poissaolo: ei merkitty/,
      /Varahenkilö: ei nimetty/,
      /Viestit sinulle: arkisin klo 8\.00–16\.00, enintään yksi päivässä/,
      /Tilisi: Slack, Maija Meri/,
      /oikaisee rekisterin hoitaja: Stina Steward/,
    ])
      expect(page).toMatch(line);
    expect(view.actions.map(({ name }) => name)).toEqual([
      ...['home.language-form', 'network.absence-form', 'network.deputy', 'messages.settings', 'home.accounts', 'home.privacy'],
    ]);
    for (const { name, args, typed, opensForm } of view.actions) {
      expect(typed, name).toBeTruthy();
      const reply = await press(maija, name, args);
      expect([name, reply.form !== undefined]).toEqual([name, opensForm === true]);
      // what can be typed instead leads to the same
      const written = await say(maija, typed ?? '');
      const same = name === 'network.absence-form' ? 'network.absence' : (reply.form?.name ?? reply.view?.name);
      expect([name, written.form?.name ?? written.view?.name]).toEqual([name, same]);
    }
  });

  test('has everything on the own page too, each setting beside its button', async () => {
    const view = seen(await say(maija, '/koolla'));
    const names = (view.parts ?? []).flatMap((part) => part.actions.map(({ name }) => name));
    for (const name of ['home.language', 'home.settings', 'network.deputy', 'messages.settings', 'home.accounts', 'home.privacy'])
      expect(names).toContain(name);
    expect(view.actions.map(({ name }) => name)).toContain('home.settings');
  });

  test.each(['sv', 'en'] as const)('is whole in %s', async (language) => {
    const who = { ...maija, locale: `${language}-FI` };
    const page = await text(settings(who));
    expect(page).not.toMatch(/Kieli:|Poissaolo|undefined/);
    for (const { name, args } of seen(await settings(who)).actions) {
      const reply = await press(who, name, args);
      expect([name, (reply.form ?? seen(reply)).language]).toEqual([name, language]);
    }
  });
});

describe('language and region', () => {
  const open = async (who: Actor) => press(who, 'home.language-form');

  test('are stored together, hold on the person’s other account, and are read in the new language', async () => {
    await say(maijaInTeams, 'hei');
    expect(await text(send(maija, await open(maija), { language: 'sv', region: 'pohjois-karjala' }))).toMatch(
      /Språket och regionen har sparats[\s\S]*Norra Karelen/,
    );
    expect(await text(settings(maijaInTeams))).toMatch(/Min region: Norra Karelen/);
    expect(await text(send(maija, await open(maija), { language: 'none', region: 'none' }))).toMatch(/Tallensin kielen ja alueen/);
  });

  test('the region answers what names none, for that person alone', async () => {
    const question = 'Kuka kutsuu koolle työnantajayhteistyöverkoston?';
    expect(await text(say(outi, question))).not.toMatch(/asetuksissa valittua aluetta/);
    await say(outi, '/koolla oma alue Kymenlaakso');
    expect(await text(say(outi, question))).toMatch(/asetuksissa valittua aluetta: Kymenlaakso/);
    expect(await text(say(actor('toinen'), question))).not.toMatch(/asetuksissa valittua aluetta/);
    expect(await text(say(outi, '/koolla oma alue Narnia'))).toMatch(/En tunne tuota aluetta/);
    expect(await text(say(outi, '/koolla oma alue'))).toMatch(/Sinulla ei ole nyt omaa aluetta/);
  });

  test('refuse what is not among the choices, and keep the rest', async () => {
    const { form } = await send(maija, await open(maija), { language: 'klingon', region: 'narnia' });
    expect(form?.errors).toEqual({ language: 'Valitse yksi vaihtoehdoista.', region: 'Valitse yksi vaihtoehdoista.' });
    expect(form?.values).toMatchObject({ language: 'klingon', region: 'narnia' });
  });

  test('tell of a second press, and of what was changed elsewhere', async () => {
    const form = await open(maija);
    await send(maija, form, { region: 'kymenlaakso' });
    expect(await text(send(maija, form, { region: 'kymenlaakso' }))).toMatch(/Mikään ei muuttunut/);
    const told = await send(maija, form, { region: 'pohjois-karjala' });
    expect(told.form?.errors?.['']).toMatch(/Nyt: Suomi \(sovelluksen kielen mukaan\), Kymenlaakso/);
    expect(await text(send(maija, told, {}))).toMatch(/Oma alueeni: Pohjois-Karjala/);
    await say(maija, '/koolla oma alue');
  });

  test('the workspace’s region is the steward’s: nobody else gets the field or can send it', async () => {
    expect((await open(maija)).form?.fields.map(({ id }) => id)).toEqual(['language', 'region']);
    await send(maija, await open(maija), { region: 'kymenlaakso', workspace: 'pohjois-karjala' });
    expect(await database.db.tenant.count({ where: { homeRegion: { not: null } } })).toBe(0);
    await send(steward, await open(steward), { workspace: 'pohjois-karjala' });
    expect(await text(settings(outi))).toMatch(/Oma alueeni: Pohjois-Karjala \(työtilan alue\)/);
  });
});

describe('hours for messages', () => {
  test('hold when a message would leave', async () => {
    const form = await press(maija, 'messages.settings');
    expect((await send(maija, form, { from: '13', until: '11' })).form?.errors?.until).toMatch(/myöhempi/);
    expect(await text(send(maija, form, { from: '13', until: '15', gather: '' }))).toMatch(
      /Tallennettu.*[\s\S]*Viestit sinulle: arkisin klo 13\.00–15\.00, jokainen erikseen/,
    );
    expect(await text(send(maija, form, { from: '13', until: '15', gather: '' }))).toMatch(/Mikään ei muuttunut/);
    expect((await send(maija, form, { from: '9', until: '15' })).form?.errors?.['']).toMatch(/muutettu/);
    const { waitUntil } = createManners(createCourtesyStore(database.db));
    expect((await waitUntil('maija-meri', false, now))?.toISOString()).toBe('2026-03-02T11:00:00.000Z');
  });
});

describe('accounts', () => {
  test('one is told how to join another; of two the place for messages is chosen', async () => {
    expect(await text(press(outi, 'home.accounts'))).toMatch(/yhdistä tilit/);
    await say(maijaInTeams, 'hei');
    const view = seen(await press(maija, 'home.accounts'));
    expect(view.actions.map(({ name }) => name)).toEqual(['home.preferred', 'home.link', 'home.settings']);
    const form = await press(maija, 'home.preferred');
    const teams = await database.db.account.findFirstOrThrow({ where: { user: 'maija-2' } });
    expect(await text(send(maija, form, { preferred: teams.id }))).toMatch(/tulevat nyt tänne \(Teams\)[\s\S]*Viestit tulevat: Teams/);
    expect(await text(send(maija, form, { preferred: teams.id }))).toMatch(/Mikään ei muuttunut/);
    const strangers = await database.db.account.findFirstOrThrow({ where: { user: 'outi' } });
    expect((await send(maija, form, { preferred: strangers.id })).form?.errors?.preferred).toMatch(/omista tileistäsi/);
    expect(strangers.preferred).toBe(false);
  });
});

describe('what is kept', () => {
  test('is counted from the database, with how long, and whom to ask; for the person alone', async () => {
    await send(maija, await press(maija, 'network.absence-form'), { from: '2026-07-01', until: '2026-07-31', standIn: '' });
    const reply = await press(maija, 'home.privacy');
    expect(reply.audience).toBe('caller');
    const page = viewAsText(seen(reply));
    expect(page).toMatch(/Rekisterissä: Maija Meri, asiantuntija, työ- ja elinkeinoministeriö, maija@example\.fi; tehtäviä 1/i);
    expect(page).toMatch(/Slack: Maija Meri, maija@example\.fi, viimeksi 2\.3\.2026/);
    expect(page).toMatch(/Poissaolot: 1; poistuvat 30 päivää/);
    expect(page).toMatch(/poistaa ne: Stina Steward\. Kerro hänelle tunnuksesi maija-meri/);
    expect(seen(reply).actions.map(({ name }) => name)).toEqual(['home.copy', 'home.settings']);
    expect(await text(press(maija, 'home.forget-now'))).toMatch(/tietosi poistaa rekisterin hoitaja: Stina Steward/);
    expect(await database.db.account.count({ where: { personId: 'maija-meri' } })).toBe(2);
  });

  test('comes as a copy: the same as the steward’s file, one’s own alone, on record without what it held', async () => {
    const copyOf = (reply: Reply) => {
      const file = seen(reply).blocks.find((block) => block.kind === 'file');
      return { name: file?.name, data: JSON.parse(file?.text ?? '{}') };
    };
    const reply = await press(maija, 'home.copy');
    expect(reply.audience).toBe('caller');
    const { name, data } = copyOf(reply);
    expect(name).toMatch(/^koolla-tietoni-2026-03-\d\d\.json$/);
    const { audit, ...file } = (await showPerson(database.db, 'maija-meri')) ?? {};
    expect(data).toMatchObject(JSON.parse(JSON.stringify(file)));
    expect(audit?.at(-1)).toMatchObject({ action: 'person.copied', subject: 'person:maija-meri' });
    expect(JSON.stringify(data)).not.toMatch(/outi|stina\.steward/i);

    await say(outi, 'Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?');
    const own = copyOf(await say(outi, '/koolla tiedot kopio')).data;
    expect(own.accounts).toMatchObject([{ user: 'outi' }]);
    expect(JSON.stringify(own)).not.toMatch(/maija/i);
    const told = await database.db.audit.findMany({ where: { action: 'person.copied' }, orderBy: { id: 'asc' } });
    expect(told.map(({ authority, detail }) => [authority, detail])).toEqual([
      ['self', null],
      ['self', null],
    ]);
  });

  test.each(['channel', 'group'] as const)('is given to nobody in a %s', async (kind) => {
    const reply = await handle({
      ...{ kind: 'action', name: 'home.copy', args: {}, actor: maija },
      place: { kind, conversation: 'C1' },
    });
    expect(viewAsText(seen(reply))).toMatch(/vain kahdenkeskisessä keskustelussa/);
    expect(seen(reply).blocks.some((block) => block.kind === 'file')).toBe(false);
    expect(reply.audience).toBe('caller');
  });

  test('goes at one’s own word where the registry does not know the person', async () => {
    await say(outi, 'Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?');
    const { id } = await database.db.account.findFirstOrThrow({ where: { user: 'outi' } });
    await database.db.courtesy.create({ data: { person: `account:${id}`, fromHour: 9, untilHour: 12, updatedAt: now } });
    const view = seen(await press(outi, 'home.privacy'));
    expect(viewAsText(view)).toMatch(/sinua ei ole rekisterissä/);
    expect(view.actions[1]).toMatchObject({ name: 'home.forget', typed: '/koolla tiedot poista' });
    expect(await text(say(outi, '/koolla tiedot poista'))).toMatch(/Poistetaanko kaikki/);
    expect(await text(press(outi, 'home.forget-not'))).toMatch(/Mitään ei poistettu/);
    expect(await database.db.account.count({ where: { id } })).toBe(1);
    expect(await text(press(outi, 'home.forget-now'))).toMatch(/Tietosi on poistettu/);
    expect(await database.db.account.count({ where: { id } })).toBe(0);
    expect(await database.db.courtesy.count({ where: { person: `account:${id}` } })).toBe(0);
    expect(await database.db.dialogue.count({ where: { key: { contains: id } } })).toBe(0);
  });
});

test('somebody whom the registry does not know sets what is theirs, and reads how to become known', async () => {
  const stranger = actor('uusi', { name: 'Uusi Ulla' });
  const page = viewAsText(seen(await settings(stranger)));
  expect(page).toMatch(/voit asettaa, kun sinulla on tehtävä rekisterissä/);
  expect(page).toMatch(/oikaisee rekisterin hoitaja: Stina Steward/);
  const names = seen(await settings(stranger)).actions.map(({ name }) => name);
  expect(names).toEqual(['home.language-form', 'messages.settings', 'home.accounts', 'home.privacy']);
  for (const language of ['fi', 'sv', 'en'] satisfies Language[]) {
    const own = seen(await say({ ...stranger, locale: language }, 'koolla'));
    expect(own.actions[0]?.name).toBe('home.language-form');
  }
});
