// A person's own page over the real core: what waits, what is theirs, settings, help; for people with duties, for
// stewards, and for somebody whom the registry does not know. And finding by a part of a name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Inbound, Reply } from '../../src/conversation/feature.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { type Core, createCore } from '../../src/core.js';
import { createLog } from '../../src/log.js';
import { renderHome } from '../../src/platforms/slack/render-view.js';
import { createSeal } from '../../src/platforms/slack/seal.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { textsIn, viewProblems } from '../support/slack-rules.js';

/** A Monday; the reminder of the quarter that began on 1.1. was due at nine. */
const now = new Date('2026-03-02T07:30:00Z');
const actor = (user: string, more: Partial<Actor> = {}): Actor => ({
  platform: 'slack',
  tenant: 'T1',
  user,
  email: `${user}@example.fi`,
  name: user,
  locale: 'fi-FI',
  ...more,
});
const maija = actor('maija', { name: 'Maija Meri' });
const steward = actor('steward', { name: 'Stina Steward' });
const stranger = actor('outi', { name: 'Outi Outo' });

let database: TestDatabase;
let core: Core;

const open = () =>
  createCore({
    database,
    config: { stewards: ['steward@example.fi'], local: false },
    log: createLog('silent'),
    now: () => now,
    lasting: false,
  });

beforeAll(async () => {
  database = await testDatabase();
  await (await open()).stop(); // loads the bundled agreements
  const { db } = database;
  await db.person.create({
    data: {
      id: 'kyosti-kouvola',
      name: 'Kyösti Kouvola',
      organisationId: 'kymenhva',
      email: 'kyosti@example.fi',
      isContact: false,
      concerns: { fi: 'mukana' },
      confidence: 'high',
    },
  });
  await db.person.create({
    data: {
      id: 'maija-meri',
      name: 'Maija Meri',
      organisationId: 'tem',
      email: 'maija@example.fi',
      isContact: true,
      concerns: { fi: 'verkosto' },
      confidence: 'high',
    },
  });
  await db.assignment.createMany({
    data: [
      { id: 'a1', kind: 'contact', personId: 'maija-meri', networkId: 'ky-tav' },
      { id: 'a2', kind: 'reporter', personId: 'maija-meri', organisationId: 'pohjois-karjalan-tyollisyysalue' },
    ],
  });
  await db.cadence.create({
    data: { networkId: 'ky-tav', everyCount: 3, everyUnit: 'months', startsOn: new Date('2026-01-01'), leadDays: 30, escalateAfterDays: 7 },
  });
  core = await open();
  await core.tick(now);
});
afterAll(async () => {
  await core.stop();
  await database.close();
});

const handle = (inbound: Inbound) => core.conversation.handle(inbound);
const place = { kind: 'personal' as const, conversation: 'dm' };
const command = (who: Actor, rest = '') => handle({ kind: 'command', word: 'koolla', rest, actor: who, place });
async function page(who: Actor): Promise<View & { text: string }> {
  const { view, audience } = await command(who);
  if (!view?.parts) throw new Error('no page');
  expect([view.name, audience]).toEqual(['home.page', 'caller']);
  return { ...view, text: viewAsText(view) };
}
const labels = (view: View) => (view.parts ?? []).flatMap((part) => part.actions.map((action) => action.name));

describe('a person with duties', () => {
  test('sees what waits first, with what can be done about it beside it', async () => {
    const view = await page(maija);
    expect(view.title).toBe('Maija Meri: omat asiasi');
    expect(view.text).toMatch(/^Maija Meri: omat asiasi\n\n\d+ asiaa odottaa sinua/);
    expect(view.text).toMatch(/Kymenlaakso: Muistutus/);
    const waiting = view.parts?.find((part) => part.actions.some((action) => action.name === 'network.convene'));
    const names = waiting?.actions.map((action) => action.name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['network.convene', 'network.snooze', 'network.not-mine']));
    expect(names.at(-1)).toBe('network.show');
    expect(labels(view)).toContain('metrics.open');
  });

  test('gets with few buttons those that lead to what waits, with labels that say what they are about', async () => {
    const { actions } = await page(maija);
    expect(actions.length).toBeLessThanOrEqual(6);
    expect(actions.map((action) => action.name).slice(-3)).toEqual(['home.find', 'home.settings', 'home.help']);
    expect(actions[0]).toMatchObject({ name: 'network.show', args: { network: 'ky-tav' } });
    for (const action of actions) expect(action.label).not.toBe('Kutsuttu koolle');
  });

  test('has the whole page in the Home tab of Slack, within its limits', async () => {
    const view = await page(maija);
    const home = renderHome(view, createSeal('secret'));
    expect(viewProblems(home)).toEqual([]);
    const shown = textsIn(home.blocks).join('\n');
    for (const part of view.parts ?? []) for (const action of part.actions) expect(shown).toContain(action.label);
    expect(shown).toContain('Tallennan nimesi');
  });

  test('finds every action of the page answered by the core', async () => {
    const view = await page(maija);
    for (const action of (view.parts ?? []).flatMap((part) => part.actions)) {
      if (action.name.startsWith('home.language') && action.name !== 'home.language-form') continue;
      if (action.name === 'network.snooze') continue;
      const reply: Reply = await handle({ kind: 'action', name: action.name, args: action.args, actor: maija, place });
      expect([action.name, reply.view?.name === 'notice', Boolean(reply.view ?? reply.form ?? reply.replace)]).toEqual([
        action.name,
        false,
        true,
      ]);
    }
  });

  test('reads what the organisation answers for, the settings, and what is kept', async () => {
    const { text } = await page(maija);
    expect(text).toMatch(/Sopimusten mukaan .*työ- ja elinkeinoministeriö vastaa näistä:\n\n– /i);
    expect(text).toMatch(/Kieli: Suomi/);
    expect(text).toMatch(/Poissaolo: ei merkitty/);
    expect(text).toMatch(/Varahenkilö: ei nimetty/);
    expect(text).toMatch(/Viestit sinulle: arkisin klo 8\.00–16\.00/);
    expect(text).toMatch(/Tallennan nimesi/);
  });

  test('reads it in the language that was chosen', async () => {
    for (const [language, title] of [
      ['sv', 'Maija Meri: dina ärenden'],
      ['en', 'Maija Meri: your matters'],
      ['fi', 'Maija Meri: omat asiasi'],
    ] as const) {
      await handle({ kind: 'action', name: 'home.language', args: { language }, actor: maija, place });
      expect((await page(maija)).title).toBe(title);
    }
  });
});

test('a successor’s people read what their predecessor answered for, and that the role is not confirmed', async () => {
  const { text } = await page(actor('kyosti', { name: 'Kyösti Kouvola' }));
  expect(text).toMatch(/Kymsote vastasi sopimusten mukaan näistä\. .* siirtymistä ei ole vahvistettu/);
  expect(text).not.toMatch(/En tunne sinua/);
});

test('a steward sees the questions that wait, and no network of others that needs nothing', async () => {
  const view = await page(steward);
  expect(view.text).toContain('Mikään ei odota sinua juuri nyt');
  expect(labels(view)).not.toContain('network.convene');
});

describe('somebody whom the registry does not know', () => {
  test('is told why, what they can do, and whom to ask', async () => {
    const { text } = await page(stranger);
    expect(text).toContain('Rekisterissä ei ole osoitetta outi@example.fi');
    expect(text).toContain('Voit silti kysyä vastuista');
    expect(text).toContain('Valitse oma alueesi');
    expect(text).toMatch(/pyydä rekisterin hoitajaa lisäämään sinut: .*Stina|steward@example\.fi/);
    const { email: _, ...nameless } = stranger;
    expect((await page({ ...nameless, user: 'outi-2' })).text).toContain('En näe työsähköpostiasi');
  });
});

test('what is not understood gets the help, and is told so', async () => {
  expect((await command(stranger, 'hölynpöly')).view).toMatchObject({
    name: 'home.help',
    title: 'En tunne sanaa ”hölynpöly”. Näin Koolla auttaa:',
  });
  expect((await command(stranger, 'ohje')).view?.title).toBe('Näin Koolla auttaa');
});

describe('finding by a name', () => {
  const find = (who: Actor, entry: string) => handle({ kind: 'submit', form: 'home.find', args: {}, values: { entry }, actor: who, place });

  test('offers networks, organisations and people while one types', async () => {
    expect((await command(stranger, 'hae')).form).toMatchObject({ name: 'home.find', fields: [{ kind: 'search', source: 'all' }] });
    const found = await core.conversation.suggest({ actor: stranger, source: 'all', text: 'kela' });
    expect(found[0]).toMatchObject({ value: 'organisation:kela' });
    expect(await core.conversation.suggest({ actor: stranger, source: 'people', text: 'meri maija' })).toMatchObject([
      { value: 'maija-meri' },
    ]);
  });

  test('shows what was chosen', async () => {
    expect((await find(stranger, 'network:ky-tav')).view?.name).toBe('network.show');
    expect(viewAsText((await find(stranger, 'organisation:kela')).view as View)).toMatch(/^Kela/);
    const [person] = await core.conversation.suggest({ actor: stranger, source: 'people', text: '' });
    const shown = await find(stranger, `person:${person?.value}`);
    expect(viewAsText(shown.view as View)).toContain(person?.label.split(',')[0]);
  });

  test('says kindly when there is no such thing, and names what stands in the field', async () => {
    for (const entry of ['', 'network:ei-ole', 'jotain muuta', '__proto__:x']) {
      const reply = await find(stranger, entry);
      expect(reply.form?.errors?.entry).toMatch(/En löydä/);
    }
  });
});
