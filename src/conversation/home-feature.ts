// `/koolla`: a person's own page, what Koolla can do, finding by name, and the person's own settings. Knows no slice:
// what of theirs stands on the page and among the settings they say themselves (Feature.home, Feature.settings).
import type { Callers } from './callers.js';
import type { Context, Feature, Reply, Section, Setting, SettingsPage } from './feature.js';
import { findForm } from './find-form.js';
import { homePage } from './home-page.js';
import { pageWording } from './home-page-wording.js';
import { homeWording } from './home-wording.js';
import { createLanguageForm, type Region } from './language-form.js';
import { createLinking } from './linking.js';
import type { Links } from './links.js';
import type { OwnData } from './own-data.js';
import { copyWords, createPrivacy, forgetWords } from './privacy.js';
import { privacyWording } from './privacy-wording.js';
import { settingsPage } from './settings-page.js';
import { settingsWording } from './settings-wording.js';
import type { Args, Language, View } from './view.js';
import { languages } from './view.js';
import { wording } from './wording.js';

export interface HomeDeps {
  readonly callers: Callers;
  /** Accounts of one person on several platforms; without it there is nothing to join. */
  readonly links?: Links;
  /** Regions that a person or a workspace may choose as its own, by name in a language. */
  readonly regions: () => Promise<readonly Region[]>;
  /** Names of today's stewards, to tell whom to ask. */
  readonly stewards: () => Promise<readonly string[]>;
  /** What concerns the caller, by each slice, in the order of the page. */
  readonly sections?: readonly ((context: Context) => Promise<Section | undefined>)[];
  readonly settings?: readonly ((context: Context) => Promise<readonly Setting[]>)[];
  /** What is stored of the caller. */
  readonly data: OwnData;
  /** Shows what was found: `network:<id>`, `organisation:<id>`, `person:<id>`; undefined when there is no such thing. */
  readonly show?: (context: Context, key: string) => Promise<Reply | undefined>;
  /** Told of a part of the page that could not be had; the rest is shown. */
  readonly onFault?: (error: unknown, context: Context) => void;
}

const helpWords = new Set(['apua', 'ohje', 'ohjeet', 'help', 'hjälp', 'hjalp']);
const findWords = new Set(['hae', 'haku', 'etsi', 'sök', 'sok', 'find', 'search']);
const homeWords = new Set(languages.flatMap((language) => pageWording[language].words));
const settingsWords = new Set(['asetukset', 'inställningar', 'installningar', 'settings']);
const languageWords: Readonly<Record<string, Language>> = {
  suomi: 'fi',
  finska: 'fi',
  finnish: 'fi',
  fi: 'fi',
  ruotsi: 'sv',
  svenska: 'sv',
  swedish: 'sv',
  sv: 'sv',
  englanti: 'en',
  engelska: 'en',
  english: 'en',
  en: 'en',
};

const privacyWords = new Set(languages.flatMap((language) => privacyWording[language].words));
const accountWords = new Set(['tilit', 'tilini', 'konton', 'accounts']);
/** "oma alue Kymenlaakso", "min region", "my region". */
const ownRegionWords = /^(?:oma|min|my)\s+(?:alue|region|landskap|område)(?:\s+|$)/u;

export interface HomeFeature extends Feature {
  welcome(context: Context): Promise<Reply>;
  introduction(context: Context): Promise<Reply>;
  readonly settingsPage: SettingsPage;
}

export function createHomeFeature(deps: HomeDeps): HomeFeature {
  const saved: SettingsPage = (context, title, notes) => settings(context, { title, notes });
  const linking = deps.links && createLinking(deps.links, saved);
  const speaking = createLanguageForm({ callers: deps.callers, regions: deps.regions, page: saved });
  const privacy = createPrivacy(deps);
  const settingsParts = [speaking.settings, ...(deps.settings ?? []), ...(linking ? [linking.settings] : [])];

  async function settings(context: Context, options: Partial<Parameters<typeof settingsPage>[2]> = {}): Promise<View> {
    const [parts, stewards] = await Promise.all([gather(context, settingsParts), deps.stewards()]);
    return settingsPage(context, parts.found.flat(), { ...options, stewards });
  }

  /** One part that fails must not cost the person the others. */
  async function gather<T>(context: Context, sources: readonly ((context: Context) => Promise<T | undefined>)[] = []) {
    const results = await Promise.allSettled(sources.map((source) => source(context)));
    for (const result of results) if (result.status === 'rejected') deps.onFault?.(result.reason, context);
    const found = results.flatMap((result) => (result.status === 'fulfilled' && result.value !== undefined ? [result.value] : []));
    return { found, incomplete: results.some((result) => result.status === 'rejected') };
  }

  async function page(context: Context): Promise<View> {
    const [sections, settings, stewards] = await Promise.all([
      gather(context, deps.sections),
      gather(context, settingsParts),
      context.caller.person ? [] : deps.stewards(),
    ]);
    return homePage(context, {
      sections: sections.found,
      settings: settings.found.flat(),
      incomplete: sections.incomplete || settings.incomplete,
      stewards,
    });
  }

  async function found(context: Context, key: string): Promise<Reply> {
    const reply = key === '' ? undefined : await deps.show?.(context, key);
    const { language } = context.caller;
    return reply ?? { form: findForm(language, { entry: key }, { entry: pageWording[language].findNothing }) };
  }

  async function setLanguage(context: Context, language: Language): Promise<Reply> {
    await deps.callers.chooseLanguage(context.caller.account, language);
    const caller = { ...context.caller, language, languageChosen: true };
    return { replace: await settings({ ...context, caller }, { title: homeWording[language].languageSet }) };
  }

  async function setRegion(context: Context, region: string): Promise<Reply> {
    const words = homeWording[context.caller.language];
    if (!context.caller.isSteward) return { view: simple(context, words.regionRefused(await deps.stewards())) };
    const chosen = (await deps.regions()).find((candidate) => candidate.id === region);
    await deps.callers.chooseHomeRegion(context.caller.actor, chosen?.id);
    return { view: simple(context, chosen ? words.regionSet(chosen.name[context.caller.language]) : words.regionCleared) };
  }

  /** By its name in any language; an empty one clears it. */
  async function setOwnRegion(context: Context, name: string): Promise<Reply> {
    const { language, account, actor } = context.caller;
    const say = settingsWording[language];
    const match = await regionNamed(name);
    if (name && !match) return { view: simple(context, homeWording[language].regionUnknown) };
    await deps.callers.chooseOwnRegion(account, match?.id);
    const caller = await deps.callers.resolve(actor, context.now);
    const title = match ? say.ownRegionSet(match.name[language]) : say.ownRegionCleared;
    return { view: await settings({ ...context, caller }, { title }), audience: 'caller' };
  }

  const regionNamed = async (name: string) =>
    (await deps.regions()).find((region) => region.id === name || languages.some((l) => region.name[l].toLowerCase() === name));

  const data = (context: Context, rest: string): Promise<Reply> =>
    copyWords.has(rest) ? privacy.copy(context) : forgetWords.has(rest) ? privacy.ask(context) : privacy.show(context);

  return {
    name: 'home',
    words: ['koolla', ...helpWords, ...settingsWords, ...pageWording.fi.words.slice(0, 1), ...pageWording.sv.words.slice(0, 1), 'home'],
    async command(context, rest, word) {
      const [first = '', ...others] = rest.toLowerCase().split(/\s+/);
      const words = homeWording[context.caller.language];
      // A person's own data is nobody else's to read, wherever it was asked for; what waits for them as little.
      if (settingsWords.has(first) || settingsWords.has(word)) return { view: await settings(context), audience: 'caller' };
      if (homeWords.has(word) || homeWords.has(first) || (word === 'koolla' && first === ''))
        return { view: await page(context), audience: 'caller' };
      if (privacyWords.has(first)) return data(context, others.join(' '));
      if (linking && accountWords.has(first)) return linking.accounts(context);
      if (ownRegionWords.test(rest.toLowerCase())) return setOwnRegion(context, rest.toLowerCase().replace(ownRegionWords, '').trim());
      const linked = linking?.command(context, first, rest.trim().slice(first.length));
      if (linked) return linked;
      if (findWords.has(first)) return { form: findForm(context.caller.language, {}) };
      const language = languageWords[others.at(-1) ?? first] ?? languageWords[first];
      if (/^(kieli|språk|sprak|language)$/.test(first) || (language && others.length === 0)) {
        if (!language) return speaking.open(context);
        const reply = await setLanguage(context, language);
        return reply.replace ? { view: reply.replace, audience: 'caller' } : reply;
      }
      if (/^(alue|region|landskap|område)$/.test(first)) {
        const name = others.join(' ');
        const match = await regionNamed(name);
        if (name && !match) return { view: simple(context, words.regionUnknown) };
        return setRegion(context, match?.id ?? '');
      }
      const view = help(context);
      const understood = first === '' || helpWords.has(first);
      return { view: understood ? view : { ...view, title: wording[context.caller.language].notUnderstood(first.slice(0, 60)) } };
    },
    actions: {
      ...linking?.actions,
      'home.page': async (context) => ({ view: await page(context), audience: 'caller' }),
      'home.find': async (context) => ({ form: findForm(context.caller.language, {}) }),
      'home.help': async (context) => ({ view: help(context) }),
      'home.settings': async (context, { from }: Args) => ({
        view: await settings(context, from ? { from: Number(from) || 0 } : {}),
        audience: 'caller',
      }),
      'home.language-form': speaking.open,
      'home.privacy': privacy.show,
      'home.copy': privacy.copy,
      'home.forget': privacy.ask,
      'home.forget-now': privacy.forget,
      'home.forget-not': privacy.keep,
      'home.language': async (context, args) => {
        const language = languages.find((candidate) => candidate === args.language);
        return language ? setLanguage(context, language) : { view: await settings(context) };
      },
    },
    forms: {
      ...linking?.forms,
      'home.find': (context, _args, values) => found(context, (values.entry ?? '').trim()),
      'home.language-form': speaking.submit,
    },
    settingsPage: saved,
    welcome: async (context) => ({ view: welcome(context) }),
    introduction: async ({ caller: { language } }) => ({ view: introduction(language), audience: 'caller' }),
  };
}

function help(context: Context): View {
  const { language } = context.caller;
  const words = homeWording[language];
  return {
    name: 'home.help',
    title: words.helpTitle,
    language,
    blocks: [
      { kind: 'text', text: words.helpIntro },
      { kind: 'facts', facts: words.commands.map((command) => ({ label: command.does, value: [{ kind: 'code', text: command.typed }] })) },
      { kind: 'note', text: words.helpNote },
    ],
    actions: [
      { name: 'home.page', label: pageWording[language].mine, args: {}, typed: pageWording[language].typed },
      { name: 'home.find', label: pageWording[language].find, args: {}, opensForm: true, typed: pageWording[language].findTyped },
      { name: 'home.settings', label: words.settings, args: {}, typed: words.settingsTyped },
    ],
  };
}

function welcome(context: Context): View {
  const { actor, language } = context.caller;
  const words = homeWording[language];
  const view = { ...help(context), name: 'home.welcome', title: words.welcome };
  if (context.place.kind === 'personal') return view;
  return { ...view, blocks: [{ kind: 'text', text: words.inShared(actor.name) }, ...view.blocks] };
}

function introduction(language: Language): View {
  const words = homeWording[language];
  return {
    name: 'home.introduction',
    title: words.moreTitle,
    language,
    blocks: [{ kind: 'text', text: words.more }],
    actions: [{ name: 'home.help', label: pageWording[language].help, args: {}, typed: words.helpTyped }],
  };
}

function simple(context: Context, title: string): View {
  return { name: 'notice', title, language: context.caller.language, blocks: [], actions: [] };
}
