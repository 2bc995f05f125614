// Nobody there: the steward is asked once who takes a network over, with the agreement's words and the legal successor
// as a proposal, and answers in the card. When that is due stands in life.ts, whether it is in src/storage/vacancies.ts.
import type { Context, Reply } from '../conversation/feature.js';
import type { Form, RawValues } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import type { Action, Block, Language, View } from '../conversation/view.js';
import { askSteward } from './authority.js';
import { findOrganisation } from './find-organisation.js';
import type { NetworkDetail, RegistryEditor, ReminderStore, Situation } from './model.js';

import { command, fullName, local, refusal, situationName, stewardNames } from './show.js';
import { vacancyWording } from './vacancy-wording.js';
import { wording } from './wording.js';

/** The question to the steward; what is known of the agreement comes with `network`. */
export function vacancyCard(situation: Situation, network: NetworkDetail | undefined, language: Language): View {
  const words = vacancyWording[language];
  const say = wording[language];
  const { vacancy, contact } = situation;
  const detail = vacancy?.endedOn ? formatDate(vacancy.endedOn, language) : String(vacancy?.silence ?? '');
  const blocks: Block[] = [
    { kind: 'text', text: words.why(vacancy?.reason ?? 'no-contact', contact?.name ?? '', detail).replace(/ {2,}/g, ' ') },
    { kind: 'text', text: words.ask },
  ];
  const facts = (network?.conveners ?? []).map(({ organisation, endedOn }) => ({
    label: say.facts.convener,
    value: endedOn ? say.facts.ended(local(organisation, language), formatDate(endedOn, language)) : local(organisation, language),
  }));
  if (network?.agreed) facts.push({ label: words.agreed, value: local(network.agreed.description, language) });
  if (facts.length > 0) blocks.push({ kind: 'facts', facts });
  const successors = (network?.conveners ?? []).flatMap((convener) => convener.successors);
  if (successors.length > 0)
    blocks.push({ kind: 'note', text: words.proposal(say.and(successors.map((successor) => local(successor, language)))) });
  const source = network?.agreed ? ` ${say.card.source(local(network.agreed.document, language), network.agreed.place)}` : '';
  blocks.push({ kind: 'note', text: `${say.card.automatic}${source}` });
  return {
    name: 'network.vacancy',
    title: words.title(situationName(situation, language)),
    language,
    blocks,
    actions: [takeOverAction(situation.convening.network, language), settingsAction(situation.convening.network, language)],
  };
}

function takeOverAction(network: string, language: Language): Action {
  const words = vacancyWording[language];
  const typed = `${command} ${network} ${words.typed}`;
  return { name: 'network.take-over', label: words.takeOver, args: { network }, style: 'primary', opensForm: true, typed };
}

function settingsAction(network: string, language: Language): Action {
  const { actions, typed } = wording[language];
  return {
    name: 'network.settings',
    label: actions.settings,
    args: { network },
    opensForm: true,
    typed: `${command} ${typed.settings} ${network}`,
  };
}

/** The steward's answer: opens the form, authorises again, records person or organisation. */
export function createTakeOver({ store, editor }: { readonly store: ReminderStore; readonly editor: RegistryEditor }) {
  async function allowed(context: Context, id: string, then: (network: NetworkDetail) => Promise<Reply> | Reply): Promise<Reply> {
    const { caller, now } = context;
    const network = await store.network(id, now);
    if (!network) return { view: refusal(caller.language, wording[caller.language].list.unknown, []) };
    if (caller.isSteward) return then(network);
    await editor.refused('network.take-over', id, byOf(context, 'none'), now);
    const stewards = stewardNames(network.stewards, caller.language);
    const lines = [vacancyWording[caller.language].refused, askSteward(stewards, caller)];
    return { view: refusal(caller.language, wording[caller.language].refused.title, lines) };
  }

  async function submit(context: Context, network: NetworkDetail, values: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const words = vacancyWording[caller.language];
    const typed = (values.who ?? '').trim();
    const again = (who: string): Reply => ({ form: takeOverForm(network, caller.language, values, { who }) });
    if (typed === '') return again(words.problems.missing);
    const name = fullName(network, caller.language);
    const key = /^(person|organisation):(.+)$/.exec(typed);
    const person = key?.[1] === 'organisation' ? undefined : await store.candidate(key ? { person: key[2] ?? '' } : { typed }, now);
    if (person) {
      await editor.takeOver(network.id, { person: person.person }, byOf(context, 'steward'), now);
      const { done } = words;
      return {
        replace: notice(caller.language, done.person(person.name, name), [person.reachable ? done.personNext : done.personUnreachable]),
      };
    }
    const organisations = await editor.organisations();
    const found = key?.[1] === 'person' ? undefined : findOrganisation(key?.[2] ?? typed, organisations, caller.language, now);
    if (!found) return again(words.problems.unknown);
    if ('problem' in found) return again(key ? found.problem : words.problems.unknown);
    const { colleagues } = await editor.takeOver(network.id, { organisation: found.id }, byOf(context, 'steward'), now);
    const chosen = organisations.find((organisation) => organisation.id === found.id);
    const line =
      colleagues.length > 0 ? words.done.organisationNext(wording[caller.language].and(colleagues)) : words.done.organisationNobody;
    const title = words.done.organisation(chosen ? local(chosen.name, caller.language) : found.id, name);
    return { replace: { ...notice(caller.language, title, [line]), actions: [settingsAction(network.id, caller.language)] } };
  }

  return {
    open: (context: Context, id: string) => allowed(context, id, (network) => ({ form: takeOverForm(network, context.caller.language) })),
    submit: (context: Context, id: string, values: RawValues) => allowed(context, id, (network) => submit(context, network, values)),
  };
}

function notice(language: Language, title: string, lines: readonly string[]): View {
  return { ...refusal(language, title, lines), name: 'network.taken-over' };
}

/** Who carries on, a person or an organisation. */
export function takeOverForm(
  network: NetworkDetail,
  language: Language,
  raw: RawValues = {},
  errors?: Readonly<Record<string, string>>,
): Form {
  const words = vacancyWording[language];
  const say = wording[language];
  const args = { network: network.id };
  const successors = network.conveners.flatMap((convener) => convener.successors);
  return {
    name: 'network.take-over',
    args,
    title: words.form.title,
    language,
    intro: [
      { kind: 'text', text: words.form.intro(fullName(network, language)) },
      ...(successors.length > 0
        ? [{ kind: 'note' as const, text: words.proposal(say.and(successors.map((successor) => local(successor, language)))) }]
        : []),
    ],
    fields: [{ id: 'who', kind: 'search', source: 'all', label: words.form.who, hint: words.form.whoHint, required: true }],
    values: raw,
    submitLabel: say.form.save,
    cancelLabel: say.form.cancel,
    ...(errors && { errors }),
    opener: { name: 'network.take-over', args, label: words.takeOver },
  };
}

function byOf({ caller }: Context, authority: string) {
  return { account: caller.account, authority, source: caller.actor.platform };
}
