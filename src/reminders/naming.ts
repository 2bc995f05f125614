// Who was named deputy, or stand-in for an absence, hears of it once: by whom, for when, what it means, and how to say no.
// A no ends it, again only by the person who was named, and who named them hears of it.
import type { Context, Reply } from '../conversation/feature.js';
import { formatDate, helsinkiDay } from '../conversation/format.js';
import type { Action, Args, Block, Language, View } from '../conversation/view.js';
import type { ClaimedNotice, NoticeKind } from '../delivery/notices.js';
import { formAction, rangeOf } from './absence-form.js';
import { absenceWording } from './absence-wording.js';
import { addDays, isOpen, morningOf, nextOpen } from './calendar.js';
import { deputyWording } from './deputy-wording.js';
import type { RegistryEditor, ReminderStore } from './model.js';
import type { Naming, NamingStore, NamingSubject } from './naming-model.js';
import { namingWording } from './naming-wording.js';
import { command, fullName } from './show.js';
import { wording } from './wording.js';

interface NamingDeps {
  readonly store: Pick<ReminderStore, 'networks' | 'absences'>;
  readonly namings: NamingStore;
}

type Prepared = Awaited<ReturnType<NoticeKind['prepare']>>;

const cancel = (reason: string): Prepared => ({ action: 'cancel', reason });

/** Namings, and answers to them, as delivery needs them: checked again, then rendered. */
export function createNamingNotices({ store, namings }: NamingDeps): NoticeKind {
  async function viewOf({ id, person, subject }: ClaimedNotice, language: Language, now: Date): Promise<View | string> {
    const naming = subject as unknown as NamingSubject;
    const networks = naming.networks?.split(' ') ?? [];
    switch (naming.step) {
      case 'deputy': {
        const held = await namings.deputyOf(person, networks, now);
        if (held.length === 0) return 'no-longer';
        return deputyCard(id, naming, held, await names(store, held, language, now), await namings.nameOf(naming.by ?? ''), language);
      }
      case 'stand-in': {
        const absence = await namings.absence(naming.absence ?? '', now);
        if (absence?.standIn !== person) return 'no-longer';
        return standInCard(id, await namings.nameOf(absence.of), rangeOf(absence, language), language);
      }
      case 'no-deputy': {
        const mended = await namings.withDeputy(networks, now);
        const open = networks.filter((network) => !mended.includes(network));
        if (open.length === 0) return 'mended';
        return noDeputyCard(naming, open, await names(store, open, language, now), await namings.nameOf(naming.who ?? ''), language);
      }
      case 'no-stand-in': {
        const absence = await namings.absence(naming.absence ?? '', now);
        if (!absence || absence.standIn) return 'mended';
        return noStandInCard(naming.absence ?? '', await namings.nameOf(naming.who ?? ''), rangeOf(absence, language), language);
      }
      case 'deputy-off': {
        const held = await namings.deputyOf(person, networks, now);
        const gone = networks.filter((network) => !held.includes(network));
        return gone.length === 0 ? 'again' : deputyOffCard(await names(store, gone, language, now), language);
      }
      case 'stand-in-off': {
        const { of = '', from = '', until = '' } = naming;
        const today = helsinkiDay(now);
        if (until < today) return 'over';
        // an absence that ended early keeps its days of before
        if (await namings.standsIn(person, of, { from: from < today ? today : from, until })) return 'again';
        return standInOffCard(await namings.nameOf(of), rangeOf({ from, until }, language), language);
      }
      default:
        return naming.step satisfies never;
    }
  }

  return {
    gathers: true,
    async prepare(notice, language, now) {
      const view = await viewOf(notice, language, now);
      if (typeof view === 'string') return cancel(view);
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      const today = helsinkiDay(now);
      const away = isNaming(notice.subject.step) ? await store.absences.during(notice.person, { from: today, until: today }) : undefined;
      if (away) return { action: 'postpone', until: nextOpen(morningOf(addDays(away.until, 1))), reason: 'absent' };
      return { action: 'send', view };
    },
  };
}

function isNaming(step: string | undefined): boolean {
  return step === 'deputy' || step === 'stand-in';
}

/** The named person's no: pressed on the card, or typed. */
export function createNamingAnswers({ store, namings, editor }: NamingDeps & { readonly editor: Pick<RegistryEditor, 'refused'> }) {
  const by = ({ caller }: Context) => ({ account: caller.account, source: caller.actor.platform });

  async function refuse(context: Context, subject: string): Promise<Reply> {
    const { caller, now } = context;
    await editor.refused('naming.decline', subject, { ...by(context), authority: 'none' }, now);
    return { view: answer(caller.language, namingWording[caller.language].notYours, []) };
  }

  async function decline(context: Context, person: string, naming: Naming): Promise<View> {
    return naming.subject.step === 'stand-in'
      ? declineStandIn(context, person, naming)
      : declineDeputy(context, person, naming.subject.networks?.split(' ') ?? []);
  }

  async function declineDeputy(context: Context, person: string, networks: readonly string[]): Promise<View> {
    const { language } = context.caller;
    const say = namingWording[language].deputy;
    const ended = await namings.declineDeputy(person, networks, by(context), context.now);
    if (ended.length === 0) return answer(language, say.notDeputy, []);
    const named = await names(
      store,
      ended.map(({ network }) => network),
      language,
      context.now,
    );
    const told = [...new Set(ended.map(({ namer }) => namer))].filter((name) => name !== '');
    return answer(language, say.ended(named.join('; ')), told.map(say.told));
  }

  async function declineStandIn(context: Context, person: string, { subject }: Naming): Promise<View> {
    const { language } = context.caller;
    const say = namingWording[language].standIn;
    const absence = await namings.absence(subject.absence ?? '', context.now);
    const ended = absence && (await namings.declineStandIn(person, subject.absence ?? '', by(context), context.now));
    if (!absence || !ended) return answer(language, say.notStandIn, []);
    const name = await namings.nameOf(absence.of);
    return answer(language, say.ended(name, rangeOf(absence, language)), [say.told(name)]);
  }

  return {
    actions: {
      async 'network.naming-no'(context: Context, args: Args): Promise<Reply> {
        const { person } = context.caller;
        const naming = await namings.find(args.n ?? '');
        if (!person || naming?.person !== person || !isNaming(naming.subject.step)) return refuse(context, args.n ?? '');
        return { replace: await decline(context, person, naming) };
      },
    },
    /** "varahenkilö en voi": of one network, or of those of the newest naming that still holds. */
    async deputyTyped(context: Context, network: string | undefined): Promise<Reply> {
      const { person, language } = context.caller;
      for (const { subject } of person ? await namings.of(person) : []) {
        const told = (subject.networks?.split(' ') ?? []).filter((id) => network === undefined || id === network);
        const held = person ? await namings.deputyOf(person, told, context.now) : [];
        if (person && held.length > 0) return { view: await declineDeputy(context, person, held), audience: 'caller' };
      }
      return { view: answer(language, namingWording[language].deputy.notDeputy, []), audience: 'caller' };
    },
    /** "poissa en voi sijaistaa": the newest naming that still holds. */
    async standInTyped(context: Context): Promise<Reply> {
      const { person, language } = context.caller;
      for (const naming of person ? await namings.of(person) : []) {
        const absence = naming.subject.absence && (await namings.absence(naming.subject.absence, context.now));
        if (person && absence && absence.standIn === person)
          return { view: await declineStandIn(context, person, naming), audience: 'caller' };
      }
      return { view: answer(language, namingWording[language].standIn.notStandIn, []), audience: 'caller' };
    },
  };
}

async function names(store: NamingDeps['store'], ids: readonly string[], language: Language, now: Date): Promise<readonly string[]> {
  const networks = await store.networks(now);
  return ids.map((id) => {
    const network = networks.find((each) => each.id === id);
    return network ? fullName(network, language) : id;
  });
}

function noAction(notice: string, label: string, typed: string): Action {
  return { name: 'network.naming-no', label, args: { n: notice }, typed };
}

function deputyCard(
  notice: string,
  { role = 'contact', on }: NamingSubject,
  held: readonly string[],
  networks: readonly string[],
  namer: string,
  language: Language,
): View {
  const { deputy: say, automatic } = namingWording[language];
  const blocks: Block[] = [
    {
      kind: 'facts',
      facts: [
        { label: say.networks(networks.length), value: networks.join('; ') },
        ...(namer === '' ? [] : [{ label: say.namedBy, value: say.namer(namer, role) }]),
        ...(on ? [{ label: say.since, value: say.sinceDay(formatDate(on, language)) }] : []),
      ],
    },
    { kind: 'text', text: say.means },
    { kind: 'text', text: say.refuse(say.no) },
    { kind: 'note', text: automatic },
  ];
  const [only, ...others] = held;
  const typed = only !== undefined && others.length === 0 ? `${command} ${only} ${say.typedNo}` : `${command} ${say.typedNo}`;
  const actions = [noAction(notice, say.no, typed)];
  return { name: 'network.named-deputy', title: say.title(networks.length), language, blocks, actions };
}

function standInCard(notice: string, name: string, range: string, language: Language): View {
  const { standIn: say, automatic } = namingWording[language];
  const facts = [
    { label: say.whom, value: name },
    { label: say.days, value: range },
  ];
  const blocks: Block[] = [
    { kind: 'facts', facts },
    { kind: 'text', text: say.means },
    { kind: 'text', text: say.refuse(say.no, name) },
    { kind: 'note', text: automatic },
  ];
  const actions = [noAction(notice, say.no, `${absenceWording[language].typed} ${say.typedNo}`)];
  return { name: 'network.named-stand-in', title: say.title(name), language, blocks, actions };
}

function deputyOffCard(networks: readonly string[], language: Language): View {
  const say = namingWording[language].deputy;
  const facts = [{ label: say.networks(networks.length), value: networks.join('; ') }];
  return offCard('network.unnamed-deputy', say.offTitle(networks.length), facts, say.off, language);
}

function standInOffCard(name: string, range: string, language: Language): View {
  const say = namingWording[language].standIn;
  const facts = [
    { label: say.whom, value: name },
    { label: say.days, value: range },
  ];
  return offCard('network.unnamed-stand-in', say.offTitle(name), facts, say.off, language);
}

function offCard(
  name: 'network.unnamed-deputy' | 'network.unnamed-stand-in',
  title: string,
  facts: readonly { readonly label: string; readonly value: string }[],
  text: string,
  language: Language,
): View {
  const { automatic } = namingWording[language];
  const blocks: Block[] = [
    { kind: 'facts', facts },
    { kind: 'text', text },
    { kind: 'note', text: automatic },
  ];
  return { name, title, language, blocks, actions: [] };
}

function noDeputyCard({ role }: NamingSubject, ids: readonly string[], networks: readonly string[], who: string, language: Language): View {
  const { noDeputy: say, deputy } = namingWording[language];
  const [only = ''] = ids;
  const action: Action =
    role === 'steward'
      ? {
          name: 'network.settings',
          label: say.action,
          args: { network: only },
          opensForm: true,
          typed: `${command} ${wording[language].typed.settings} ${only}`,
        }
      : {
          name: 'network.deputy',
          label: say.action,
          args: ids.length === 1 ? { network: only } : {},
          opensForm: true,
          typed: `${command} ${deputyWording[language].typed}`,
        };
  return {
    name: 'network.no-deputy',
    title: say.title(who),
    language,
    blocks: [
      { kind: 'facts', facts: [{ label: deputy.networks(networks.length), value: networks.join('; ') }] },
      { kind: 'text', text: say.text },
    ],
    actions: [action],
  };
}

function noStandInCard(absence: string, who: string, range: string, language: Language): View {
  const { noStandIn: say, standIn } = namingWording[language];
  return {
    name: 'network.no-stand-in',
    title: say.title(who),
    language,
    blocks: [
      { kind: 'facts', facts: [{ label: standIn.days, value: range }] },
      { kind: 'text', text: say.text },
    ],
    actions: [{ ...formAction(undefined, language), label: say.action, args: { absence } }],
  };
}

function answer(language: Language, title: string, lines: readonly string[]): View {
  return { name: 'network.naming', title, language, blocks: lines.map((text) => ({ kind: 'text', text })), actions: [] };
}
