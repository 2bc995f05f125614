// `/koolla`: what Koolla can do, and a person's own settings. Knows no slice; what it lists are typed commands.
import type { Callers } from './callers.js';
import type { Context, Feature, Reply } from './feature.js';
import { homeWording } from './home-wording.js';
import type { Action, Language, View } from './view.js';
import { languages } from './view.js';

export interface HomeDeps {
  readonly callers: Callers;
  /** Regions that a workspace may choose as its own, by name in a language. */
  readonly regions: () => Promise<readonly { readonly id: string; readonly name: Readonly<Record<Language, string>> }[]>;
  /** Names of today's stewards, to tell whom to ask. */
  readonly stewards: () => Promise<readonly string[]>;
}

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

export function createHomeFeature(deps: HomeDeps): Feature & { welcome(context: Context): Promise<Reply> } {
  async function settings(context: Context, title?: string): Promise<View> {
    const { language, isSteward, homeRegion } = context.caller;
    const words = homeWording[language];
    const region = (await deps.regions()).find((candidate) => candidate.id === homeRegion);
    const actions: Action[] = languages
      .filter((other) => other !== language)
      .map((other) => ({
        name: 'home.language',
        label: homeWording[other].ownName,
        args: { language: other },
        typed: `/koolla ${homeWording[other].ownName.toLowerCase()}`,
      }));
    return {
      name: 'home.settings',
      title: title ?? words.settingsTitle,
      language,
      blocks: [
        {
          kind: 'facts',
          facts: [
            { label: words.language, value: words.ownName },
            { label: words.name, value: context.caller.name },
            { label: words.email, value: context.caller.actor.email ?? words.emailMissing },
            { label: words.roles, value: words.roleList(context.caller) },
            ...(region ? [{ label: words.homeRegion, value: region.name[language] }] : []),
          ],
        },
        ...(isSteward ? [{ kind: 'note' as const, text: words.regionHint }] : []),
        { kind: 'note', text: words.privacy },
      ],
      actions,
    };
  }

  async function setLanguage(context: Context, language: Language): Promise<Reply> {
    await deps.callers.chooseLanguage(context.caller.account, language);
    return { replace: await settings({ ...context, caller: { ...context.caller, language } }, homeWording[language].languageSet) };
  }

  async function setRegion(context: Context, region: string): Promise<Reply> {
    const words = homeWording[context.caller.language];
    if (!context.caller.isSteward) return { view: simple(context, words.regionRefused(await deps.stewards())) };
    const chosen = (await deps.regions()).find((candidate) => candidate.id === region);
    await deps.callers.chooseHomeRegion(context.caller.actor, chosen?.id);
    return { view: simple(context, chosen ? words.regionSet(chosen.name[context.caller.language]) : words.regionCleared) };
  }

  return {
    name: 'home',
    words: ['koolla', 'apua', 'ohje', 'ohjeet', 'help', 'hjälp', 'hjalp', ...settingsWords],
    async command(context, rest, word) {
      const [first = '', ...others] = rest.toLowerCase().split(/\s+/);
      const words = homeWording[context.caller.language];
      // A person's own data is nobody else's to read, wherever it was asked for.
      if (settingsWords.has(first) || settingsWords.has(word)) return { view: await settings(context), audience: 'caller' };
      const language = languageWords[others.at(-1) ?? first] ?? languageWords[first];
      if (/^(kieli|språk|sprak|language)$/.test(first) || (language && others.length === 0)) {
        if (!language) return { view: await settings(context), audience: 'caller' };
        const reply = await setLanguage(context, language);
        return reply.replace ? { view: reply.replace, audience: 'caller' } : reply;
      }
      if (/^(alue|region|landskap|område)$/.test(first)) {
        const name = others.join(' ');
        const match = (await deps.regions()).find(
          (region) => region.id === name || languages.some((l) => region.name[l].toLowerCase() === name),
        );
        if (name && !match) return { view: simple(context, words.regionUnknown) };
        return setRegion(context, match?.id ?? '');
      }
      return { view: help(context) };
    },
    actions: {
      'home.help': async (context) => ({ view: help(context) }),
      'home.settings': async (context) => ({ view: await settings(context) }),
      'home.language': async (context, args) => {
        const language = languages.find((candidate) => candidate === args.language);
        return language ? setLanguage(context, language) : { view: await settings(context) };
      },
    },
    forms: {},
    welcome: async (context) => ({ view: { ...help(context), name: 'home.welcome', title: homeWording[context.caller.language].welcome } }),
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
    actions: [{ name: 'home.settings', label: words.settings, args: {}, typed: words.settingsTyped }],
  };
}

function simple(context: Context, title: string): View {
  return { name: 'notice', title, language: context.caller.language, blocks: [], actions: [] };
}
