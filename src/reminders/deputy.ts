// The deputy of one's own networks: a contact person names one for a network or for all of them, or nobody. Who may is
// asked anew each time; a steward's form for other people's networks is settings.ts.
import { createHash } from 'node:crypto';
import type { Context, Reply, Setting, SettingsPage } from '../conversation/feature.js';
import type { Field, Form, RawValues } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import type { Args, Language, View } from '../conversation/view.js';
import type { NetworkDeputy } from './absence-model.js';
import { deputyWording } from './deputy-wording.js';
import type { NetworkSummary, RegistryEditor, ReminderStore } from './model.js';
import { command, fullName } from './show.js';
import { wording } from './wording.js';

/** A contact person's network with who stands as its deputy now. */
export interface OwnNetwork {
  readonly network: Pick<NetworkSummary, 'id' | 'name' | 'region'>;
  readonly deputy?: NetworkDeputy['deputy'];
}

interface Chosen {
  readonly person: string;
  readonly name: string;
  readonly absentUntil?: string;
}

const all = 'all';
const nobody = /^(-|–|ei kukaan|ei ketään|ei|poista|ingen|ta bort|none|nobody|remove)$/iu;

export function createDeputies(deps: {
  readonly store: ReminderStore;
  readonly editor: RegistryEditor;
  readonly settingsPage?: SettingsPage;
}) {
  const { store, editor, settingsPage } = deps;

  async function own({ caller, now }: Context): Promise<readonly OwnNetwork[]> {
    const networks = (await store.networks(now)).filter(({ id }) => caller.contactOf.includes(id));
    const deputies = await store.deputies(
      networks.map(({ id }) => id),
      now,
    );
    return networks.map((network, index) => {
      const deputy = deputies[index]?.deputy;
      return { network, ...(deputy && { deputy }) };
    });
  }

  async function open(context: Context, args: Args = {}): Promise<Reply> {
    const { language } = context.caller;
    const networks = await own(context);
    if (networks.length === 0) return refused(context, args.network ?? '');
    return { form: deputyForm(networks, language, args.network) };
  }

  async function refused(context: Context, subject: string): Promise<Reply> {
    const { caller, now } = context;
    const by = { account: caller.account, authority: 'none', source: caller.actor.platform };
    if (subject !== '') await editor.refused('network.deputy', subject, by, now);
    return { view: sentence(caller.language, deputyWording[caller.language].notContact) };
  }

  async function submit(context: Context, args: Args, raw: RawValues): Promise<Reply> {
    const { language } = context.caller;
    const say = deputyWording[language];
    const networks = await own(context);
    if (networks.length === 0) return refused(context, raw.network ?? '');
    const again = (errors: Readonly<Record<string, string>>): Reply => ({ form: deputyForm(networks, language, undefined, raw, errors) });

    const chosen = networks.length === 1 ? networks : networks.filter(({ network }) => raw.network === all || raw.network === network.id);
    if (chosen.length === 0) return again({ network: say.problems.network });
    const typed = (raw.who ?? '').trim();
    const none = raw.nobody === 'true';
    if (none && typed !== '' && !chosen.some(({ deputy }) => deputy?.person === typed)) return again({ who: say.problems.both });
    if (!none && typed === '') return again({ who: say.problems.missing });
    const person = none ? undefined : await personFor(context, typed);
    if (person && 'problem' in person) return again({ who: person.problem });

    const isSo = chosen.every(({ deputy }) => deputy?.person === person?.person);
    if (isSo) return { replace: await saved(context, say.already, []) };
    if (args.seen !== seenOf(networks)) return again({ '': say.problems.changed(standing(networks, language)) });
    return { replace: await appoint(context, chosen, person) };
  }

  async function appoint(context: Context, chosen: readonly OwnNetwork[], person: Chosen | undefined): Promise<View> {
    const { caller, now } = context;
    const { language } = caller;
    const say = deputyWording[language];
    const by = { account: caller.account, authority: 'contact', source: caller.actor.platform };
    const ids = chosen.map(({ network }) => network.id);
    await editor.setDeputy(ids, person?.person, by, now);
    const names = chosen.map(({ network }) => fullName(network, language)).join('; ');
    if (!person) return saved(context, say.removed(names), [say.without]);
    const away = person.absentUntil && `${say.awayNote(person.name, formatDate(person.absentUntil, language))}.`;
    return saved(context, say.saved(person.name, names), [...(away ? [away] : []), say.tell(person.name)]);
  }

  async function saved(context: Context, title: string, notes: readonly string[]): Promise<View> {
    if (settingsPage) return settingsPage(context, title, notes);
    return { ...sentence(context.caller.language, title), blocks: notes.map((text) => ({ kind: 'text', text })) };
  }

  async function personFor({ caller, now }: Context, typed: string): Promise<Chosen | { readonly problem: string }> {
    const { problems } = deputyWording[caller.language];
    const candidate = await store.candidate({ typed }, now);
    if (!candidate) return { problem: problems.unknown };
    if (candidate.person === caller.person) return { problem: problems.self };
    return candidate.reachable ? candidate : { problem: problems.unreachable(candidate.name) };
  }

  return {
    open,
    submit,
    /** "Pekka Pekkanen", "ei kukaan", or nothing: the form. `network`: one of the caller's own, else all of them. */
    async typed(context: Context, network: string | undefined, rest: string): Promise<Reply> {
      const { language } = context.caller;
      const networks = await own(context);
      const chosen = network === undefined ? networks : networks.filter((each) => each.network.id === network);
      if (chosen.length === 0) return refused(context, network ?? '');
      if (rest === '') return { form: deputyForm(networks, language, network) };
      const person = nobody.test(rest) ? undefined : await personFor(context, rest);
      if (person && 'problem' in person) return { view: sentence(language, person.problem) };
      if (chosen.every(({ deputy }) => deputy?.person === person?.person))
        return { view: sentence(language, deputyWording[language].already), audience: 'caller' };
      return { view: await appoint(context, chosen, person), audience: 'caller' };
    },
    async setting(context: Context): Promise<readonly Setting[]> {
      const { language } = context.caller;
      const networks = await own(context);
      if (networks.length === 0) return [];
      const say = deputyWording[language];
      const action = { name: 'network.deputy', label: say.action, args: {}, opensForm: true, typed: `${command} ${say.typed}` };
      return [{ label: say.label, value: standing(networks, language), action }];
    },
  };
}

/** Whose deputy, who, or nobody. */
export function deputyForm(
  networks: readonly OwnNetwork[],
  language: Language,
  chosen?: string,
  raw?: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const say = deputyWording[language];
  const label = (text: string) => text.slice(0, 75);
  const only = networks.length === 1 ? networks[0]?.network.id : chosen;
  const shown = only ? networks.filter(({ network }) => network.id === only) : networks;
  const people = new Set(shown.map(({ deputy }) => (deputy && !deputy.left ? deputy.person : '')));
  const [person = ''] = people;
  const values = raw ?? {
    ...(networks.length > 1 && { network: only ?? all }),
    ...(people.size === 1 && person !== '' && { who: person }),
  };
  const named = networks.find(({ deputy }) => deputy !== undefined && deputy.person === values.who)?.deputy?.name;
  const fields: Field[] = [
    ...(networks.length > 1
      ? [
          {
            id: 'network',
            kind: 'choice' as const,
            label: say.which,
            required: true,
            options: [
              { value: all, label: say.all(networks.length) },
              ...networks.map(({ network }) => ({ value: network.id, label: label(fullName(network, language)) })),
            ],
          },
        ]
      : []),
    { id: 'who', kind: 'search', source: 'people', label: say.who, hint: say.whoHint, ...(named && { shown: named }) },
    { id: 'nobody', kind: 'checkbox', label: say.nobody, text: say.nobodyText },
  ];
  return {
    name: 'network.deputy',
    args: { seen: seenOf(networks) },
    title: say.title,
    language,
    intro: [
      { kind: 'text', text: say.intro },
      { kind: 'facts', facts: networks.map((each) => ({ label: fullName(each.network, language), value: deputyText(each, language) })) },
    ],
    fields,
    values,
    submitLabel: wording[language].form.save,
    cancelLabel: wording[language].form.cancel,
    ...(errors && { errors }),
    opener: { name: 'network.deputy', args: {}, label: say.action },
  };
}

/** "Pekka Pekkanen (kaikki verkostosi)", or by network. */
function standing(networks: readonly OwnNetwork[], language: Language): string {
  const [first] = networks;
  const same = networks.every(({ deputy }) => deputy?.person === first?.deputy?.person);
  if (first && same) {
    const text = deputyText(first, language);
    return networks.length > 1 && first.deputy && !first.deputy.left ? deputyWording[language].everywhere(text) : text;
  }
  return networks.map((each) => `${fullName(each.network, language)}: ${deputyText(each, language)}`).join('; ');
}

function deputyText({ deputy }: OwnNetwork, language: Language): string {
  const say = deputyWording[language];
  if (!deputy) return say.none;
  if (deputy.left) return say.leftNote(deputy.name);
  return deputy.absentUntil ? say.awayNote(deputy.name, formatDate(deputy.absentUntil, language)) : deputy.name;
}

/** What the form was drawn from: of as many networks as there may be, in the few letters that an argument has room for. */
function seenOf(networks: readonly OwnNetwork[]): string {
  const deputies = networks.map(({ network, deputy }) => [network.id, deputy?.person]);
  return createHash('sha256').update(JSON.stringify(deputies)).digest('hex').slice(0, 12);
}

function sentence(language: Language, title: string): View {
  return { name: 'network.deputy', title, language, blocks: [], actions: [] };
}
