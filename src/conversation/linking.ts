// Joining one's accounts on two platforms with a one-time code, taking them apart, and choosing where messages come.
// Part of the feature `home`; codes and rows are the store's.
import type { Context, Reply, SettingsPart } from './feature.js';
import { linkWording } from './link-wording.js';
import { type LinkedAccount, type Links, linkMinutes } from './links.js';
import type { Action, Args, Language, View } from './view.js';
import { languages } from './view.js';

export interface Linking {
  /** What `/koolla <first> …` means here; undefined when it is no matter of accounts. */
  command(context: Context, first: string, rest: string): Promise<Reply> | undefined;
  readonly actions: Readonly<Record<string, (context: Context, args: Args) => Promise<Reply>>>;
  settings(context: Context): Promise<SettingsPart>;
}

type Verb = 'linkWords' | 'unlinkWords' | 'hereWords';

export function createLinking(links: Links): Linking {
  const means = (first: string, verb: Verb) => languages.some((language) => linkWording[language][verb].includes(first));

  async function begin(context: Context): Promise<Reply> {
    const { language, account } = context.caller;
    const say = linkWording[language];
    if (context.place.kind !== 'personal') return { view: sentence(language, say.inPrivate), audience: 'caller' };
    const code = await links.begin(account, context.now);
    return {
      view: {
        name: 'home.link-code',
        title: say.codeTitle,
        language,
        blocks: [
          { kind: 'text', text: say.code(code, linkMinutes) },
          { kind: 'text', text: [`${say.codeHow} `, { kind: 'code', text: `${say.typedLink} ${code}` }] },
        ],
        actions: [],
      },
      audience: 'caller',
    };
  }

  async function ask(context: Context, code: string): Promise<Reply> {
    const { language, account } = context.caller;
    const say = linkWording[language];
    const found = await links.look(account, code, context.now);
    if (typeof found === 'string') return { view: sentence(language, say.refusal[found]), audience: 'caller' };
    return {
      view: {
        name: 'home.link',
        title: say.confirmTitle(nameOf(found, language)),
        language,
        blocks: [{ kind: 'text', text: say.confirmText }],
        actions: [
          { name: 'home.link-confirm', label: say.yes, args: { code }, style: 'primary' },
          { name: 'home.link-cancel', label: say.no, args: {} },
        ],
      },
      audience: 'caller',
    };
  }

  async function join(context: Context, code: string): Promise<Reply> {
    const { language, account } = context.caller;
    const say = linkWording[language];
    const joined = await links.join(account, code, context.now);
    if (typeof joined === 'string') return { replace: sentence(language, say.refusal[joined]) };
    return { replace: { ...sentence(language, say.joined(nameOf(joined, language)), say.joinedText), actions: [here(language)] } };
  }

  async function unlink({ caller, now }: Context): Promise<Reply> {
    const say = linkWording[caller.language];
    return {
      view: sentence(caller.language, (await links.unlink(caller.account, now)) ? say.unlinked : say.notLinked),
      audience: 'caller',
    };
  }

  async function prefer({ caller }: Context): Promise<Reply> {
    const say = linkWording[caller.language];
    await links.prefer(caller.account);
    return { view: sentence(caller.language, say.hereDone(say.platform[caller.actor.platform])), audience: 'caller' };
  }

  return {
    command(context, first, rest) {
      if (means(first, 'linkWords')) return rest.trim() === '' ? begin(context) : ask(context, rest.trim().slice(0, 40));
      if (means(first, 'unlinkWords')) return unlink(context);
      if (means(first, 'hereWords')) return prefer(context);
      return undefined;
    },
    actions: {
      'home.link': begin,
      'home.link-confirm': (context, args) => join(context, args.code ?? ''),
      'home.link-cancel': async ({ caller: { language } }) => ({ replace: sentence(language, linkWording[language].cancelled) }),
      'home.unlink': unlink,
      'home.here': prefer,
    },
    async settings({ caller }) {
      const { language } = caller;
      const say = linkWording[language];
      const all = await links.of(caller.account);
      const link: Action = { name: 'home.link', label: say.link, args: {}, typed: say.typedLink };
      if (all.length < 2) return { facts: [], actions: [link] };
      const first = all.find((account) => account.preferred) ?? all[0];
      const facts = [
        { label: say.accounts, value: all.map((account) => nameOf(account, language)).join('; ') },
        ...(first ? [{ label: say.messagesGo, value: say.platform[first.platform] }] : []),
      ];
      return { facts, actions: first?.account === caller.account ? [link] : [here(language), link] };
    },
  };
}

function here(language: Language): Action {
  const say = linkWording[language];
  return { name: 'home.here', label: say.here, args: {}, typed: `/koolla ${say.hereWords[0] ?? ''}` };
}

/** "Slack, Maija Meikäläinen (maija@kunta.fi)". */
function nameOf({ platform, name, email }: LinkedAccount, language: Language): string {
  const where = linkWording[language].platform[platform];
  return email && email !== name ? `${where}, ${name} (${email})` : `${where}, ${name}`;
}

function sentence(language: Language, title: string, text?: string): View {
  return { name: 'home.linked', title, language, blocks: text ? [{ kind: 'text', text }] : [], actions: [] };
}
