// A person and Koolla, as their own page words it: welcome, help, the page with much in it and with nothing, settings,
// finding by name, joining accounts, and what is said when something cannot be taken.
import type { Callers } from '../conversation/callers.js';
import type { Context, Feature, Inbound } from '../conversation/feature.js';
import { createHomeFeature, type HomeDeps } from '../conversation/home-feature.js';
import type { LinkedAccount, LinkRefusal, Links } from '../conversation/links.js';
import type { OwnData } from '../conversation/own-data.js';
import { createConversation } from '../conversation/router.js';
import type { Language } from '../conversation/view.js';
import type { CourtesyStore } from '../delivery/courtesy.js';
import type { Registry } from '../registry/model.js';
import { ownOrganisation } from '../registry/own-organisation.js';
import { createMessagesFeature } from '../reminders/courtesy.js';
import { createReminderFeature } from '../reminders/feature.js';
import { courseOf } from './figure-house.js';
import { figureFeature } from './figures.js';
import { namingPaper } from './namings.js';
import { editorPaper, networkHouse, reminderPaper } from './network-house.js';
import { channel, contextOf, longest, maija, matti, now, port, type Spoken, said, stina } from './paper.js';

/** Everything about one's own page in one language. */
export async function peopleSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const regions = async () =>
    registry.regions.map(({ id, name }) => ({ id, name: { fi: name.fi, sv: name.sv ?? name.fi, en: name.en ?? name.fi } }));
  const data = port<OwnData>({ forget: async () => true });
  const callers = port<Callers>({
    chooseLanguage: async () => {},
    chooseOwnRegion: async () => {},
    resolve: async () => me.caller,
    chooseHomeRegion: async () => {},
    firstWelcome: async () => true,
  });
  const feature = (more: Partial<HomeDeps> = {}) =>
    createHomeFeature({ callers, regions, data, stewards: async () => [stina.name, longest.name], ...more });
  const caller = { isSteward: true, contactOf: ['ky-tav'], reporterFor: ['pk-hva'], homeRegion: 'pohjois-karjala' };
  const me = contextOf(language, caller);
  return [
    ...(await said('home.welcome', feature().welcome(me))),
    ...(await said('home.introduction', feature().introduction(me))),
    ...(await said('home.help', feature().command(me, '', 'apua'))),
    ...(await said('home.not-understood', feature().command(me, 'lumityöt', 'koolla'))),
    ...(await said('home.settings', feature().command(me, '', 'asetukset'))),
    ...(await said('home.language', feature().actions['home.language']?.(me, { language }))),
    ...(await said('home.region', feature().command(me, 'alue pohjois-karjala', 'koolla'))),
    ...(await said('home.region.refused', feature().command(contextOf(language), 'alue pohjois-karjala', 'koolla'))),
    ...(await said('home.region.own', feature().command(me, 'oma alue pohjois-karjala', 'koolla'))),
    ...(await said('home.forget', feature().actions['home.forget']?.(unknownTo(me), {}))),
    ...(await said('home.forgotten', feature().actions['home.forget-now']?.(unknownTo(me), {}))),
    ...(await said('home.forget.kept', feature().actions['home.forget-not']?.(unknownTo(me), {}))),
    ...(await said('home.forget.refused', feature().actions['home.forget']?.(me, {}))),
    ...(await said('home.find', feature().actions['home.find']?.(me, {}))),
    ...(await said('home.find.nothing', feature().forms['home.find']?.(me, {}, { entry: 'Lumityöt' }))),
    ...(await pages(registry, language, feature)),
    ...(await accounts(language, feature)),
    ...(await door(language, callers, feature())),
  ];
}

/** The same, as somebody whom the registry does not have. */
function unknownTo(context: Context): Context {
  const { person: _, ...caller } = context.caller;
  return { ...context, caller };
}

type Make = (more?: Partial<HomeDeps>) => ReturnType<typeof createHomeFeature>;

/** The page of somebody with nothing, of somebody unknown, and of somebody with very much. */
async function pages(registry: Registry, language: Language, feature: Make): Promise<readonly Spoken[]> {
  const house = networkHouse(registry);
  const many = registry.organisations.slice(0, 8).map(({ id }) => id);
  const slices: readonly Feature[] = [
    createReminderFeature({ store: reminderPaper(house), editor: editorPaper(registry), namings: namingPaper(house) }),
    figureFeature(registry, { organisations: ['pk-hva', ...many], figures: courseOf(registry.metrics.slice(0, 3), many) }),
    createMessagesFeature({ store: port<CourtesyStore>({ of: async () => undefined }), card: async () => undefined }),
  ];
  const sections = [...slices.flatMap(({ home }) => (home ? [home] : [])), async (context: Context) => ownOrganisation(registry, context)];
  const settings = slices.flatMap((slice) => (slice.settings ? [slice.settings] : []));
  const links = linksPaper({ account: 'slack', platform: 'slack', name: longest.name, email: longest.email, preferred: true });
  const busy = contextOf(language, {
    ...{ isSteward: true, contactOf: [house.id, house.longId], reporterFor: ['pk-hva', ...many], coordinatorOf: many },
    person: registry.people.find((person) => person.organisation === 'kela')?.id ?? maija.person,
  });
  const { person: _, ...unknown } = contextOf(language, { name: longest.name }).caller;
  const fails = async () => {
    throw new Error('a part that cannot be had');
  };
  const page = (name: string, context: Context, more: Partial<HomeDeps>) => said(name, feature(more).command(context, '', 'koolla'));
  return [
    ...(await page('home.page', contextOf(language, { contactOf: [house.id], reporterFor: ['pk-hva'] }), { sections, settings })),
    ...(await page('home.page.full', busy, { sections, settings, links })),
    ...(await page('home.page.empty', contextOf(language), { sections, settings })),
    ...(await page('home.page.unknown', { ...contextOf(language), caller: unknown }, { sections, settings })),
    ...(await page('home.page.incomplete', contextOf(language), { sections: [...sections, fails], settings })),
    ...(await said('home.settings.full', feature({ settings, links }).command(busy, '', 'asetukset'))),
  ];
}

function linksPaper(other: LinkedAccount, refusal?: LinkRefusal): Links {
  return port<Links>({
    begin: async () => 'KOIVU-4821',
    look: async () => refusal ?? other,
    join: async () => refusal ?? other,
    unlink: async () => true,
    prefer: async () => {},
    of: async () => [{ account: 'maija', platform: 'teams', name: maija.name, email: maija.email, preferred: false }, other],
  });
}

async function accounts(language: Language, feature: Make): Promise<readonly Spoken[]> {
  const other: LinkedAccount = { account: 'slack', platform: 'slack', name: maija.name, email: 'maija@kunta.example.fi', preferred: true };
  const me = contextOf(language);
  const home = feature({ links: linksPaper(other) });
  const type = (rest: string, context = me) => home.command(context, rest, 'koolla');
  const refusals: readonly LinkRefusal[] = ['unknown', 'own', 'same', 'different', 'too-many'];
  const refused = refusals.map((refusal) =>
    said(`home.linked.${refusal}`, feature({ links: linksPaper(other, refusal) }).command(me, 'yhdistä KOIVU-4821', 'koolla')),
  );
  return [
    ...(await said('home.accounts', type('tilit'))),
    ...(await said('home.preferred.saved', home.forms['home.preferred']?.(me, { seen: 'slack' }, { preferred: 'maija' }))),
    ...(await said('home.link-code', type('yhdistä'))),
    ...(await said('home.link-code.in-channel', type('yhdistä', { ...me, place: channel }))),
    ...(await said('home.link', type('yhdistä KOIVU-4821'))),
    ...(await said('home.linked', home.actions['home.link-confirm']?.(me, { code: 'KOIVU-4821' }))),
    ...(await said('home.linked.cancelled', home.actions['home.link-cancel']?.(me, {}))),
    ...(await said('home.linked.here', home.actions['home.here']?.(me, {}))),
    ...(await said('home.linked.apart', home.actions['home.unlink']?.(me, {}))),
    ...(await Promise.all(refused)).flat(),
  ];
}

/** What the door itself says: a word it does not know, a press of a card that is old, nothing, too much, a fault of ours. */
async function door(language: Language, callers: Callers, home: ReturnType<typeof createHomeFeature>): Promise<readonly Spoken[]> {
  const { caller, place } = contextOf(language, { account: 'matti', person: matti.person, name: matti.name });
  const conversation = createConversation({
    ...{
      features: [home],
      welcome: home.welcome,
      introduction: home.introduction,
      log: { info: () => {}, error: () => {} },
      now: () => now,
    },
    ask: async () => {
      throw new Error('a fault of ours');
    },
    callers: port<Callers>({ ...callers, resolve: async () => caller }),
  });
  const { actor } = caller;
  const handle = (inbound: Inbound) => conversation.handle(inbound);
  const message = (text: string) => handle({ kind: 'message', text, actor, place });
  const fault = await message('Kuka hoitaa lumityöt?');
  const { view } = fault;
  return [
    ...(await said('notice.unknown-command', handle({ kind: 'command', word: 'lumityöt', rest: '', actor, place }))),
    ...(await said('notice.old-card', handle({ kind: 'action', name: 'gone.press', args: {}, actor, place }))),
    ...(await said('notice.empty', message('👍'))),
    ...(await said('notice.too-long', message('x'.repeat(20_000)))),
    // The code in it is another one each time.
    ...(view ? [{ name: 'notice.fault', view: { ...view, title: view.title.replace(/\b[0-9a-f]{8}\b/, '1a2b3c4d') } }] : []),
  ];
}
