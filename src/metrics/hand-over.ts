// A reporter (or the coordinator, or a steward) hands the reporting of an organisation over: the new person is asked,
// and it moves with their yes. Each press is authorised again.
import type { Context, Reply } from '../conversation/feature.js';
import type { Field, Form, RawValues } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import type { Args, Language, View } from '../conversation/view.js';
import { isOpen, nextOpen } from '../reminders/calendar.js';
import { rightsOf } from './access.js';
import type { ChaseStore } from './chasing.js';
import { typedCommand } from './command-words.js';
import type { HandOver } from './hand-over-store.js';
import { handOverWording } from './hand-over-wording.js';
import { localName } from './model.js';
import type { MonthForm } from './month-form.js';
import { today } from './period.js';
import { organisationNamed } from './settings.js';
import type { MetricsStore, NamedPerson } from './store.js';
import { messageView } from './views.js';

/** The ledger's name for these notices. */
export const handOverKind = 'reporting-hand-over';

export function createReportingHandOver(store: MetricsStore, chase: ChaseStore, refuse: MonthForm['refuse']) {
  /** Organisations whose reporting the caller may hand over, with their reporters. */
  async function handable({ caller, now }: Context) {
    const duties = await store.duties(caller.isSteward ? undefined : [...new Set([...caller.reporterFor, ...caller.coordinatorOf])]);
    const ids = [...new Set(duties.map((duty) => duty.organisation))];
    const [names, reporters] = await Promise.all([store.organisationNames(ids), store.reporters(ids, today(now).toString())]);
    const own = (people: readonly NamedPerson[]) => people.some((person) => person.id === caller.person);
    return ids.flatMap((id) => {
      const people = reporters.get(id) ?? [];
      const may = rightsOf(caller, id).nudge || own(people);
      return may && people.length > 0 ? [{ id, name: localName(names.get(id) ?? { fi: id }, caller.language), people }] : [];
    });
  }

  /** "", "Kela": the form. */
  async function open(context: Context, rest: string, raw?: RawValues, errors?: Readonly<Record<string, string>>): Promise<Reply> {
    const { caller } = context;
    const { language } = caller;
    const say = handOverWording[language];
    const all = await handable(context);
    const named = organisationNamed(rest, new Map(all.map(({ id, name }) => [id, { fi: name }])));
    const shown = named ? all.filter(({ id }) => id === named) : all;
    const [first] = shown;
    if (!first) return { view: messageView('metrics.hand-over', language, say.nothing) };
    const people = new Map(shown.flatMap((each) => each.people.map((person) => [person.id, person.name] as const)));
    const chooses = people.size > 1 && shown.some(({ id }) => rightsOf(caller, id).nudge);
    const fields: Field[] = [];
    if (shown.length > 1)
      fields.push({ kind: 'search', source: 'organisations', id: 'organisation', label: say.form.organisation, required: true });
    if (chooses) {
      const options = [...people].slice(0, 100).map(([value, label]) => ({ value, label }));
      fields.push({ kind: 'choice', id: 'from', label: say.form.from, required: true, options });
    }
    fields.push({ kind: 'text', id: 'who', label: say.form.who, hint: say.form.whoHint, required: true, maxLength: 200 });
    const mine = caller.person && people.has(caller.person) ? caller.person : people.size === 1 ? [...people.keys()][0] : undefined;
    const form: Form = {
      name: 'metrics.hand-over',
      args: named || shown.length === 1 ? { organisation: first.id } : {},
      title: say.form.title,
      language,
      intro: [{ kind: 'text', text: shown.length === 1 ? `${first.name}. ${say.form.intro}` : say.form.intro }],
      fields,
      values: raw ?? (mine ? { from: mine } : {}),
      submitLabel: say.form.submit,
      cancelLabel: say.form.cancel,
      ...(errors && { errors }),
      opener: { name: 'metrics.hand-over', args: {}, label: say.form.open },
    };
    return { form };
  }

  async function submit(context: Context, args: Args, raw: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = handOverWording[language];
    const all = await handable(context);
    const typed = args.organisation ?? raw.organisation ?? '';
    const organisation =
      all.find(({ id }) => id === typed)?.id ?? organisationNamed(typed, new Map(all.map(({ id, name }) => [id, { fi: name }])));
    const own = all.find(({ id }) => id === organisation);
    if (args.organisation && !own) return { view: await refuse(context, args.organisation, 'reporter.hand-over') };
    const again = (errors: Readonly<Record<string, string>>) => open(context, args.organisation ?? '', raw, errors);
    if (!own) return again({ organisation: say.problems.choose });
    const nudge = rightsOf(caller, own.id).nudge;
    const wanted = nudge && raw.from ? raw.from : (own.people.find((person) => person.id === caller.person)?.id ?? own.people[0]?.id);
    const from = own.people.find((person) => person.id === wanted);
    if (!from) return again({ from: say.problems.choose });
    const who = (raw.who ?? '').trim();
    if (who === '') return again({ who: say.problems.missing });
    const successor = await store.successor(who, now);
    const problem = !successor
      ? say.problems.unknown
      : successor.person === from.id
        ? say.problems.same(successor.name)
        : own.people.some((person) => person.id === successor.person)
          ? say.problems.already(successor.name)
          : !successor.reachable
            ? say.problems.unreachable(successor.name)
            : successor.absentUntil && say.problems.absent(successor.name, formatDate(successor.absentUntil, language));
    if (problem || !successor) return again({ who: problem ?? '' });
    const asked = await store.askHandOver({
      organisation: own.id,
      from: from.id,
      to: successor.person,
      by: caller.account,
      authority: from.id === caller.person ? 'reporter' : caller.coordinatorOf.includes(own.id) ? 'coordinator' : 'steward',
      at: now,
      platform: caller.actor.platform,
    });
    await tell(asked, successor.person, 'asked', now);
    return { view: messageView('metrics.hand-over', language, say.asked(successor.name), [say.askedText(own.name, from.name)]) };
  }

  /** The asked person's yes or no; anybody else is told that it is not theirs. */
  async function answer(context: Context, id: string, accepted: boolean): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = handOverWording[language];
    const handOver = await store.handOver(id);
    if (!handOver) return { replace: messageView('metrics.hand-over', language, say.gone) };
    if (handOver.to.id !== caller.person) return { view: messageView('metrics.refused', language, say.notYours) };
    const act = { by: caller.account, authority: 'hand-over', at: now, platform: caller.actor.platform } as const;
    const answered = await store.answerHandOver(id, accepted, act);
    const names = await store.organisationNames([handOver.organisation]);
    const organisation = localName(names.get(handOver.organisation) ?? { fi: handOver.organisation }, language);
    if (!answered) {
      const title = handOver.state === 'accepted' ? say.accepted(organisation) : say.gone;
      return { replace: messageView('metrics.hand-over', language, title) };
    }
    await tell(answered, answered.from.id, 'answered', now);
    if (!accepted) return { replace: messageView('metrics.hand-over', language, say.declined, [organisation]) };
    return { replace: messageView('metrics.hand-over', language, say.accepted(organisation), [say.acceptedText]) };
  }

  async function tell({ id, organisation }: HandOver, person: string, step: 'asked' | 'answered', now: Date): Promise<void> {
    const about = `hand-over:${id}`;
    await chase.plan([
      { kind: handOverKind, key: `${about}:${step}:${person}`, about, person, dueAt: now, subject: { organisation, handOver: id, step } },
    ]);
  }

  return { open, submit, answer };
}

interface Prepared {
  readonly subject: Readonly<Record<string, string>>;
}

/** Notices of hand-overs as delivery needs them: checked again, then rendered. */
export function createHandOverNotices(store: MetricsStore) {
  return {
    async prepare(
      { subject }: Prepared,
      language: Language,
      now: Date,
    ): Promise<
      | { readonly action: 'send'; readonly view: View }
      | { readonly action: 'cancel'; readonly reason: string }
      | { readonly action: 'postpone'; readonly until: Date; readonly reason: string }
    > {
      const handOver = await store.handOver(subject.handOver ?? '');
      const asks = subject.step === 'asked';
      if (!handOver || asks !== (handOver.state === 'asked')) return { action: 'cancel', reason: 'answered' };
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      const names = await store.organisationNames([handOver.organisation]);
      const organisation = localName(names.get(handOver.organisation) ?? { fi: handOver.organisation }, language);
      return { action: 'send', view: asks ? offerView(handOver, organisation, language) : outcomeView(handOver, organisation, language) };
    },
  };
}

function offerView({ id, from }: HandOver, organisation: string, language: Language): View {
  const say = handOverWording[language];
  const action = (name: 'accept' | 'decline') => ({
    name: `metrics.hand-over-${name}`,
    label: say[name],
    args: { handOver: id },
    typed: typedCommand(language, 'hand-over', `${say[name].toLowerCase()} ${id}`),
  });
  return {
    name: 'metrics.hand-over-offer',
    title: say.offer(from.name),
    language,
    blocks: [
      { kind: 'text', text: say.offerText(organisation) },
      { kind: 'note', text: say.automatic },
    ],
    actions: [{ ...action('accept'), style: 'primary' }, action('decline')],
  };
}

function outcomeView({ state, to }: HandOver, organisation: string, language: Language): View {
  const say = handOverWording[language];
  const texts = state === 'accepted' ? [organisation] : [say.saidNoText(organisation)];
  return messageView('metrics.hand-over-answered', language, state === 'accepted' ? say.tookOver(to.name) : say.saidNo(to.name), texts);
}
