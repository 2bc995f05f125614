// What a steward does in the chat: names who reports what for whom, ends it, and opens a locked month again.
// Metrics themselves are defined in the registry's files.
import type { Context, Reply } from '../conversation/feature.js';
import type { Form, RawValues } from '../conversation/form.js';
import { formatDate, formatPeriod } from '../conversation/format.js';
import type { Args, Block } from '../conversation/view.js';
import { typedCommand } from './command-words.js';
import { metricsNamed } from './metric-words.js';
import { type CollectedMetric, grouped, localName } from './model.js';
import { addMonths, monthOf, today } from './period.js';
import type { MetricsStore, ReportingRole } from './store.js';
import { takeMonth } from './typed-month.js';
import { messageView, peopleText } from './views.js';
import { wording } from './wording.js';

/** How long an opened month stays open. */
const openDays = 7;
const roles: readonly ReportingRole[] = ['reporter', 'deputy', 'coordinator'];
const allWords = ['kaikki', 'alla', 'all'];

export function createSettings(store: MetricsStore) {
  /** The form that names a reporter, for stewards; with `typed` and `errors` the same form again. */
  async function open(context: Context, typed?: RawValues, errors?: Readonly<Record<string, string>>): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language].settings;
    if (!caller.isSteward) return refuse(context, 'reporter.name');
    const [metrics, all, duties] = await Promise.all([store.metrics(), store.organisationNames(), store.duties()]);
    const day = today(now).toString();
    const [reporters, deputies, coordinators] = await Promise.all(roles.map((role) => store.reporters([...all.keys()], day, role)));
    const intro: Block[] = [{ kind: 'text', text: say.intro }];
    const current = [...grouped(duties, (duty) => duty.organisation)].map(([id, own]) => {
      const name = all.get(id);
      const people = reporters?.get(id) ?? [];
      const who = people.length > 0 ? peopleText(people, language) : wording[language].status.noReporters;
      const others = [deputies?.get(id), coordinators?.get(id)].flatMap((list, i) =>
        list?.length ? [`${say.roles[i === 0 ? 'deputy' : 'coordinator']}: ${peopleText(list, language)}`] : [],
      );
      return [`${name ? localName(name, language) : id}: ${who} (${own.length})`, ...others].join('; ');
    });
    if (current.length > 0) intro.push({ kind: 'text', text: say.current }, { kind: 'list', items: current });
    intro.push({ kind: 'list', ordered: true, items: metrics.map((metric) => localName(metric.name, language)) });
    const form: Form = {
      name: 'metrics.name-reporter',
      args: {},
      title: say.title,
      language,
      intro,
      fields: [
        { kind: 'text', id: 'name', label: say.name, required: true, maxLength: 100 },
        { kind: 'text', id: 'email', label: say.email, required: true, maxLength: 200 },
        { kind: 'search', source: 'organisations', id: 'organisation', label: say.organisation, required: true },
        {
          kind: 'choice',
          id: 'role',
          label: say.role,
          required: true,
          options: roles.map((value) => ({ value, label: say.roles[value] })),
        },
        { kind: 'text', id: 'metrics', label: say.metrics, hint: say.metricsHint, maxLength: 500 },
        { kind: 'text', id: 'since', label: say.since, hint: say.sinceHint, maxLength: 40 },
      ],
      values: typed ?? { role: 'reporter', since: typedSince(now) },
      submitLabel: say.save,
      cancelLabel: say.cancel,
      ...(errors && { errors }),
      opener: { name: 'metrics.settings', args: {}, label: say.open },
    };
    return { form };
  }

  async function save(context: Context, _args: Args, raw: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    if (!caller.isSteward) return refuse(context, 'reporter.name');
    const [metrics, organisations] = await Promise.all([store.metrics(), store.organisationNames(undefined, today(now).toString())]);
    const errors: Record<string, string> = {};
    const name = (raw.name ?? '').trim().replace(/\s+/g, ' ');
    if (!/^\p{L}[\p{L}.'’ -]*\s\p{L}[\p{L}.'’ -]*$/u.test(name)) errors.name = say.problems.name;
    const email = (raw.email ?? '').trim().toLowerCase();
    if (!/^[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]{2,}$/.test(email)) errors.email = say.problems.email;
    const organisation = organisationNamed(raw.organisation ?? '', organisations) ?? '';
    const organisationName = organisations.get(organisation);
    if (!organisationName) errors.organisation = say.choice.title;
    const role = roles.find((each) => each === (raw.role ?? 'reporter'));
    if (!role) errors.role = say.problems.chooseRole;
    // Which metrics and from when is a reporter's matter: a deputy and a coordinator follow the organisation's.
    const reports = role === 'reporter';
    const chosen = reports ? chosenMetrics(raw.metrics ?? '', metrics) : { metrics: [], unknown: [] };
    if (reports && (chosen.unknown.length > 0 || chosen.metrics.length === 0)) errors.metrics = say.problems.metrics(chosen.unknown);
    const since = takeMonth(raw.since ?? '', now);
    if (reports && since?.rest !== '') errors.since = say.problems.month;
    if (Object.keys(errors).length > 0 || !organisationName || !role) return open(context, raw, errors);
    const person = await store.nameReporter({
      role,
      name,
      email,
      organisation,
      metrics: chosen.metrics.map((metric) => metric.id),
      since: since?.month ?? monthOf(now),
      by: caller.account,
      at: now,
      platform: caller.actor.platform,
    });
    return {
      view: messageView(
        'metrics.reporter-named',
        language,
        reports
          ? say.settings.savedTitle(person.name, localName(organisationName, language))
          : say.settings.savedRole(person.name, say.settings.roles[role], localName(organisationName, language)),
        [
          reports
            ? say.settings.saved(chosen.metrics.map((metric) => localName(metric.name, language)))
            : say.settings[role === 'deputy' ? 'savedDeputy' : 'savedCoordinator'],
        ],
        [{ name: 'metrics.settings', label: say.settings.open, args: {}, opensForm: true, typed: typedCommand(language, 'settings') }],
      ),
    };
  }

  /** "poista maija@kunta.fi": ends the person's reporting for every organisation. */
  async function remove(context: Context, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language].settings;
    if (!caller.isSteward) return refuse(context, 'reporter.end');
    const email = rest.trim().toLowerCase();
    if (!email.includes('@')) return { view: messageView('metrics.not-understood', language, wording[language].problems.email, [say.how]) };
    const organisations = await store.organisationNames();
    const day = today(now).toString();
    const named = await Promise.all(roles.map((role) => store.reporters([...organisations.keys()], day, role)));
    const theirs = named.flatMap((people) => [...people].filter(([, list]) => list.some((person) => person.email === email)));
    const own = [...new Set(theirs.map(([id]) => id))];
    for (const id of own) await store.endReporter(email, id, caller.account, now, caller.actor.platform);
    const names = own.map((id) => organisations.get(id)).map((name) => (name ? localName(name, language) : '–'));
    const title = names.length > 0 ? say.ended(email, names.join(', ')) : say.notFound(email);
    return { view: messageView('metrics.reporter-ended', language, title) };
  }

  /** "avaa 8/2026 Kela: syy": opens a locked month for a week, recorded with its reason. */
  async function unlock(context: Context, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language].settings;
    if (!caller.isSteward) return refuse(context, 'month.open');
    const month = takeMonth(rest, now);
    const [, typedName = '', reason = ''] = /^([^:]+):\s*(.{3,})$/su.exec(month?.rest ?? '') ?? [];
    const organisations = await store.organisationNames();
    const organisation = organisationNamed(typedName, organisations);
    const name = organisation && organisations.get(organisation);
    if (!month || !organisation || !name) return { view: messageView('metrics.not-understood', language, say.openReason) };
    const until = new Date(now.getTime() + openDays * 24 * 60 * 60 * 1000);
    await store.openMonth({
      organisation,
      month: month.month,
      until,
      by: caller.account,
      reason: reason.trim().slice(0, 500),
      at: now,
      platform: caller.actor.platform,
    });
    return {
      view: messageView(
        'metrics.month-opened',
        language,
        say.opened(localName(name, language), formatPeriod(month.month, language), formatDate(until, language)),
      ),
    };
  }

  async function refuse(context: Context, action: string): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language].refusal;
    const stewards = await store.stewards(now);
    await store.audit({
      at: now,
      actor: caller.account,
      authority: 'none',
      action,
      subject: 'metrics',
      source: caller.actor.platform,
      outcome: 'refused',
    });
    return {
      view: messageView('metrics.refused', caller.language, say.stewardOnly, [
        stewards.length > 0 ? say.stewardIs(peopleText(stewards, caller.language)) : say.noSteward,
      ]),
    };
  }

  return { open, save, remove, unlock, refuse };
}

/** The organisation that a few words mean; undefined when none or several fit. */
export function organisationNamed(
  typed: string,
  organisations: ReadonlyMap<string, { readonly fi: string; readonly sv?: string; readonly en?: string }>,
): string | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted.length < 2) return undefined;
  const all = [...organisations].map(([id, name]) => ({
    id,
    names: [id, name.fi, name.sv ?? '', name.en ?? ''].map((text) => text.toLowerCase()),
  }));
  const exact = all.filter(({ names }) => names.includes(wanted));
  const near = exact.length > 0 ? exact : all.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const found = near.length > 0 ? near : all.filter(({ names }) => names.some((name) => name.includes(wanted)));
  return found.length === 1 ? found[0]?.id : undefined;
}

/** "1, 3, infot" → metrics; a number is the metric's place in the list. A name that fits several takes them all. */
function chosenMetrics(
  typed: string,
  metrics: readonly CollectedMetric[],
): { metrics: readonly CollectedMetric[]; unknown: readonly string[] } {
  const parts = typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 1 && allWords.includes(parts[0]?.toLowerCase() ?? '')) return { metrics, unknown: [] };
  const found = new Map<string, CollectedMetric>();
  const unknown: string[] = [];
  for (const part of parts) {
    const byNumber = /^\d+$/.test(part) ? metrics[Number(part) - 1] : undefined;
    const named = byNumber ? [byNumber] : metricsNamed(part, metrics);
    if (named.length === 0) unknown.push(part);
    for (const metric of named) found.set(metric.id, metric);
  }
  return { metrics: [...found.values()], unknown };
}

function typedSince(now: Date): string {
  const month = addMonths(monthOf(now), -1);
  return `${Number(month.slice(5))}/${month.slice(0, 4)}`;
}
