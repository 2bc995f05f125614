// Joining one's accounts on two platforms with a one-time code, taking them apart, and choosing where messages come.
// Part of the feature `home`; codes and rows are the store's.
import type { Context, Reply, Setting, SettingsPage } from './feature.js';
import type { Form, RawValues } from './form.js';
import { homeWording } from './home-wording.js';
import { linkWording } from './link-wording.js';
import { type LinkedAccount, type Links, linkMinutes } from './links.js';
import type { Action, Args, Language, View } from './view.js';
import { languages } from './view.js';

export interface Linking {
  /** What `/koolla <first> …` means here; undefined when it is no matter of accounts. */
  command(context: Context, first: string, rest: string): Promise<Reply> | undefined;
  /** The accounts as they stand, with what can be done. */
  accounts(context: Context): Promise<Reply>;
  readonly actions: Readonly<Record<string, (context: Context, args: Args) => Promise<Reply>>>;
  readonly forms: Readonly<Record<string, (context: Context, args: Args, values: RawValues) => Promise<Reply>>>;
  settings(context: Context): Promise<readonly Setting[]>;
}

type Verb = 'linkWords' | 'unlinkWords' | 'hereWords';

/** @param settingsPage shown after the form of where messages come */
export function createLinking(links: Links, settingsPage: SettingsPage): Linking {
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

  async function accounts({ caller }: Context): Promise<Reply> {
    const { language } = caller;
    const say = linkWording[language];
    const all = await links.of(caller.account);
    const first = firstOf(all);
    const several = all.length > 1;
    return {
      view: {
        name: 'home.accounts',
        title: say.accounts,
        language,
        blocks: [
          { kind: 'list', items: all.map((account) => nameOf(account, language)) },
          { kind: 'text', text: several && first ? `${say.messagesGo}: ${nameOf(first, language)}.` : say.onlyOne },
          ...(several ? [{ kind: 'note' as const, text: say.unlinkNote }] : []),
        ],
        actions: [
          ...(several ? [preferAction(language)] : []),
          { name: 'home.link', label: say.link, args: {}, typed: say.typedLink },
          ...(caller.link ? [{ name: 'home.unlink', label: say.unlink, args: {}, typed: `/koolla ${say.unlinkWords[0] ?? ''}` }] : []),
          { name: 'home.settings', label: homeWording[language].settings, args: {}, typed: homeWording[language].settingsTyped },
        ],
      },
      audience: 'caller',
    };
  }

  async function openPreferred(context: Context): Promise<Reply> {
    const all = await links.of(context.caller.account);
    return all.length > 1 ? { form: preferredForm(all, context.caller.language) } : accounts(context);
  }

  async function submitPreferred(context: Context, args: Args, raw: RawValues): Promise<Reply> {
    const { language, account } = context.caller;
    const say = linkWording[language];
    const all = await links.of(account);
    const chosen = all.find((each) => each.account === raw.preferred);
    const first = firstOf(all);
    if (all.length < 2) return { replace: await settingsPage(context, say.notLinked) };
    if (!chosen) return { form: preferredForm(all, language, raw, { preferred: say.choose }) };
    const where = say.platform[chosen.platform];
    if (chosen.account === first?.account && first.preferred) return { replace: await settingsPage(context, say.alreadyThere(where)) };
    // Chosen elsewhere since the form was drawn: said once, with what was chosen here.
    if (args.seen !== (first?.account ?? ''))
      return { form: preferredForm(all, language, raw, { '': say.changed(first ? nameOf(first, language) : '') }) };
    await links.prefer(chosen.account);
    return { replace: await settingsPage(context, say.hereDone(where)) };
  }

  return {
    accounts,
    forms: { 'home.preferred': submitPreferred },
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
      'home.accounts': accounts,
      'home.preferred': openPreferred,
    },
    async settings({ caller }) {
      const { language } = caller;
      const say = linkWording[language];
      const all = await links.of(caller.account);
      const first = firstOf(all);
      const action: Action = { name: 'home.accounts', label: say.accountsAction, args: {}, typed: say.typedAccounts };
      const names = all.map((account) => nameOf(account, language)).join('; ');
      if (all.length < 2 || !first) return [{ label: say.accounts, value: names, action }];
      return [{ label: say.accounts, value: `${names}. ${say.messagesGo}: ${say.platform[first.platform]}`, action }];
    },
  };
}

/** Where messages outside a reply go first: what the person chose, else the account that was used last. */
function firstOf(all: readonly LinkedAccount[]): LinkedAccount | undefined {
  return all.find((account) => account.preferred) ?? all[0];
}

/** Which of the person's accounts messages come to. */
export function preferredForm(
  all: readonly LinkedAccount[],
  language: Language,
  raw?: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const say = linkWording[language];
  const first = firstOf(all)?.account ?? '';
  return {
    name: 'home.preferred',
    args: { seen: first },
    title: say.preferTitle,
    language,
    intro: [{ kind: 'text', text: say.preferIntro }],
    fields: [
      {
        id: 'preferred',
        kind: 'choice',
        label: say.messagesGo,
        required: true,
        options: all.map((account) => ({ value: account.account, label: nameOf(account, language).slice(0, 75) })),
      },
    ],
    values: raw ?? { preferred: first },
    submitLabel: say.save,
    cancelLabel: say.cancel,
    ...(errors && { errors }),
    opener: { name: 'home.preferred', args: {}, label: say.preferTitle },
  };
}

function preferAction(language: Language): Action {
  const say = linkWording[language];
  return { name: 'home.preferred', label: say.preferTitle, args: {}, opensForm: true, typed: `/koolla ${say.hereWords[0] ?? ''}` };
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
