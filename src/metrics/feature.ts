// Collect as the conversation sees it: which words, presses and forms it answers, and what it hands to whom.
// Each handler below authorises again through the part it calls.
import { buttonsFor } from '../conversation/buttons.js';
import type { Context, Feature, Reply } from '../conversation/feature.js';
import { formatPeriod } from '../conversation/format.js';
import type { Action, Args, Block } from '../conversation/view.js';
import { rightsOf } from './access.js';
import { createApproval, createAsking } from './approval.js';
import type { ChaseStore } from './chasing.js';
import { takeSubcommand, typedCommand } from './command-words.js';
import { likelyMonth, monthState } from './completeness.js';
import { createDefinitions } from './definitions.js';
import { createDigestCommand, type DigestStore } from './digest-notices.js';
import { exportHint } from './export-hint.js';
import { createReportingHandOver } from './hand-over.js';
import { createMetricsHome } from './home.js';
import { localName, type Month } from './model.js';
import { createMonthForm } from './month-form.js';
import { readArgs } from './month-loading.js';
import { createNudging } from './nudging.js';
import { addMonths, hasBegun, isMonth, monthOf } from './period.js';
import { createQuick } from './quick.js';
import { createReports } from './reports.js';
import { createSettings, organisationNamed } from './settings.js';
import { readFreeStatement, readStatement } from './statement.js';
import type { MetricsStore } from './store.js';
import { createSummaries, type DrawTrend } from './summary.js';
import { takeMonth } from './typed-month.js';
import { historyView, messageView, openAction } from './views.js';
import { wording } from './wording.js';

export interface MetricsDeps {
  readonly store: MetricsStore;
  /** A new UUID for each opened form. */
  readonly newId: () => string;
  /** Days after a month's last deadline on which it locks; 60 when absent. */
  readonly lockAfterDays?: number;
  /** Draws trends; without it figures are shown as tables alone. */
  readonly draw?: DrawTrend;
  /** Channels that get a monthly digest; without it none can be set. */
  readonly digests?: DigestStore;
  /** Reminds reporters; without it nobody can be nudged. */
  readonly chase?: ChaseStore;
  /** A month's figures were approved or sent back: cards about it can be brought up to date. */
  readonly decided?: (about: string, at: Date) => void;
}

/** An organisation's own figures are its own: asked for in a channel, they are shown to whoever asked, also after a mention. */
function toCaller(reply: Reply): Reply {
  return { audience: 'caller', ...reply };
}

/** The feature `metrics`, for the router. */
export function createMetricsFeature(deps: MetricsDeps): Feature {
  const { store, newId } = deps;
  const monthForm = createMonthForm({
    store,
    newId,
    lockAfterDays: deps.lockAfterDays ?? 60,
    askApproval: createAsking(store, deps.chase),
  });
  const approval = createApproval({ store, chase: deps.chase, decided: deps.decided, refuse: monthForm.refuse });
  const quick = createQuick(store, monthForm, newId);
  const reports = createReports(store, deps.chase !== undefined);
  const summaries = createSummaries(store, deps.draw, reports.nothingToSee);
  const settings = createSettings(store);
  const definitions = createDefinitions(store, settings.refuse);
  const digest = deps.digests && createDigestCommand(store, deps.digests, deps.draw);
  const handOver = deps.chase && createReportingHandOver(store, deps.chase, monthForm.refuse);
  const nudging = deps.chase && createNudging(store, deps.chase, monthForm);

  const old = (context: Context): Reply => ({
    view: messageView('metrics.old', context.caller.language, wording[context.caller.language].refusal.oldForm),
  });
  /** What was pressed becomes what came of it. */
  const replacing = ({ view, ...rest }: Reply): Reply => (view ? { ...rest, replace: view } : rest);

  /** The form at once where there is one organisation, a choice where there are several, an explanation for nobody. */
  async function start(context: Context, month?: Month): Promise<Reply> {
    const { caller, now } = context;
    const duties = await store.duties(caller.reporterFor);
    const ids = [...new Set(duties.map((duty) => duty.organisation))];
    const [only] = ids;
    if (!only) return { view: await reports.nothingToSee(context) };
    if (ids.length === 1) return monthForm.open(context, { organisation: only, part: 1, ...(month && { month }) });
    const given = await store.given({ organisations: ids, from: addMonths(monthOf(now), -12).slice(0, 4) });
    return chooseOrganisation(context, ids, month, duties, given);
  }

  async function chooseOrganisation(
    context: Context,
    ids: readonly string[],
    month: Month | undefined,
    duties: Awaited<ReturnType<MetricsStore['duties']>>,
    figures: Awaited<ReturnType<MetricsStore['given']>>,
  ): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    const names = await store.organisationNames(ids);
    const items = ids.map((id) => {
      const at = month ?? likelyMonth(duties, figures, id, now);
      const state = monthState(duties, figures, id, at, now);
      const name = localName(names.get(id) ?? { fi: id }, language);
      const given = state ? say.choice.given(state.expected.length - state.missing.length, state.expected.length) : '';
      return {
        id,
        at,
        name,
        label: `${name}, ${formatPeriod(at, language)}${given ? ` (${given})` : ''}`,
        missing: state?.missing.length ?? 0,
      };
    });
    items.sort((a, b) => b.missing - a.missing || a.name.localeCompare(b.name, language));
    const action = ({ id, at, name }: (typeof items)[number]): Action => ({
      ...openAction(language, id, at, name),
      typed: typedCommand(language, undefined, `${Number(at.slice(5))}/${at.slice(0, 4)} ${name}`),
    });
    const { actions, rest } = buttonsFor(items.map(action), language);
    const blocks: Block[] = [
      { kind: 'list', items: items.map((item) => item.label) },
      ...rest,
      { kind: 'note', text: say.choice.moreMonths },
    ];
    return { view: { name: 'metrics.choose', title: say.choice.title, language, blocks, actions } };
  }

  async function command(context: Context, rest: string): Promise<Reply> {
    if (rest === '') return start(context);
    const sub = takeSubcommand(rest);
    switch (sub?.command) {
      case 'summary':
        return summaries.summary(context, sub.rest);
      case 'status':
        return reports.status(context, sub.rest);
      case 'history':
        return history(context, sub.rest);
      case 'hand-over':
        return handOverTyped(context, sub.rest);
      case 'metric':
        return definitions.typed(context, sub.rest);
      case 'approve':
      case 'send-back':
        return approval.typed(context, sub.command, sub.rest);
      case 'approval':
        return approval.settings(context, sub.rest);
      case 'settings':
        return settings.open(context);
      case 'remove':
        return settings.remove(context, sub.rest);
      case 'unlock':
        return settings.unlock(context, sub.rest);
      case 'confirm':
        return monthForm.confirm(context);
      case 'discard':
        return monthForm.discard(context);
      case 'export':
        return { view: exportHint(context) };
      case 'digest':
        return digest?.(context, sub.rest) ?? help(context);
      case 'remind':
        return (
          (await nudging?.typed(context, sub.rest)) ??
          help(context, wording[context.caller.language].refusal.notUnderstood(sub.rest.slice(0, 100)))
        );
      case 'help':
        return help(context);
      default:
        return figureOrMonth(context, rest);
    }
  }

  /** "siirrä", "siirrä Kela", or the typed form of the asked person's answer. */
  async function handOverTyped(context: Context, rest: string): Promise<Reply> {
    const [, answer, id] = /^(suostun|en voi|jag samtycker|jag kan inte|i agree|i cannot) ([0-9a-f-]{36})$/iu.exec(rest) ?? [];
    if (answer && id) return (await handOver?.answer(context, id, /^(suostun|jag samtycker|i agree)$/iu.test(answer))) ?? old(context);
    return (await handOver?.open(context, rest)) ?? old(context);
  }

  /** "10/2026", "Kela", "10/2026 palkkatuki 31": a month, an organisation, or a figure. */
  async function figureOrMonth(context: Context, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language].refusal;
    const dated = takeMonth(rest, now);
    if (dated && !hasBegun(dated.month, now)) {
      const month = formatPeriod(dated.month, language);
      return { view: messageView('metrics.closed', language, say.notBegun(month.charAt(0).toUpperCase() + month.slice(1))) };
    }
    if (dated?.rest === '') return start(context, dated.month);
    const mine = await store.organisationNames(caller.reporterFor);
    const organisation = organisationNamed(dated?.rest ?? rest, mine);
    if (organisation) {
      return monthForm.open(context, { organisation, part: 1, ...(dated && { month: dated.month }) });
    }
    if (caller.reporterFor.length === 0) return { view: await reports.nothingToSee(context) };
    const statement = readStatement(rest, now);
    if (statement) return quick.state(context, statement);
    return help(context, say.notUnderstood(rest.slice(0, 100)));
  }

  function help(context: Context, title?: string): Reply {
    const { caller } = context;
    const say = wording[caller.language].help;
    const approves = caller.isSteward || caller.coordinatorOf.length > 0;
    const lines = [...say.lines, ...(approves ? say.coordinator : []), ...(caller.isSteward ? say.steward : [])];
    const blocks: Block[] = [{ kind: 'facts', facts: lines.map(({ typed, does }) => ({ label: typed, value: does })) }];
    return { view: { name: 'metrics.help', title: title ?? say.title, language: caller.language, blocks, actions: [] } };
  }

  /** Every version of a month, for one of the caller's organisations. */
  async function history(context: Context, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const month = takeMonth(rest, now);
    const ids = [...new Set([...caller.reporterFor, ...caller.coordinatorOf])];
    const named = organisationNamed(month ? month.rest : rest, await store.organisationNames(caller.isSteward ? undefined : ids));
    const organisation = named ?? ids[0];
    if (!organisation) return { view: await reports.nothingToSee(context) };
    return showHistory(context, organisation, month?.month ?? addMonths(monthOf(now), -1));
  }

  async function showHistory(context: Context, organisation: string, month: Month): Promise<Reply> {
    const { language } = context.caller;
    if (!rightsOf(context.caller, organisation).see) return { view: await monthForm.refuse(context, organisation, 'figures.history') };
    const loaded = await monthForm.load(context, organisation, month, 1);
    const metrics = loaded.wanted.map(({ metric }) => metric);
    const versions = await store.versions(organisation, [...new Set(loaded.wanted.map(({ period }) => period))]);
    return { view: historyView(organisation, loaded.name, month, versions, metrics, language) };
  }

  const withArgs =
    (handle: (context: Context, args: NonNullable<ReturnType<typeof readArgs>>) => Promise<Reply>) =>
    async (context: Context, args: Args) => {
      const read = readArgs(args);
      return read ? handle(context, read) : old(context);
    };

  return {
    name: 'metrics',
    words: ['luvut', 'siffror', 'figures', 'luku', 'numerot'],
    command: async (context, rest) => toCaller(await command(context, rest)),
    actions: {
      'metrics.start': (context) => start(context),
      'metrics.open': withArgs((context, args) => monthForm.open(context, args)),
      'metrics.confirm': async (context, args) => replacing(await monthForm.confirm(context, args.id ?? '')),
      'metrics.discard': async (context, args) => replacing(await monthForm.discard(context, args.id ?? '')),
      'metrics.keep': withArgs(async (context, args) => replacing(await monthForm.keep(context, args))),
      'metrics.pick': async (context, args) => replacing(await quick.pick(context, args)),
      'metrics.history': withArgs((context, args) => showHistory(context, args.organisation, args.month)),
      'metrics.status': (context, args) =>
        isMonth(args.month ?? '') ? reports.statusOf(context, args.month ?? '') : reports.status(context, ''),
      'metrics.summary': (context) => summaries.summary(context, ''),
      'metrics.course': (context, args) => summaries.course(context, args.metric ?? '', args.organisation ?? ''),
      'metrics.nudge': withArgs(async (context, args) => nudging?.nudge(context, args.organisation, args.month) ?? old(context)),
      'metrics.approval': withArgs(async (context, args) => replacing(await approval.show(context, args.organisation, args.month))),
      'metrics.approve': (context, args) =>
        isMonth(args.month ?? '')
          ? approval.approve(context, args.organisation ?? '', args.month ?? '', args.seen ?? '')
          : Promise.resolve(old(context)),
      'metrics.send-back': (context, args) =>
        isMonth(args.month ?? '')
          ? approval.openSendBack(context, args.organisation ?? '', args.month ?? '', args.seen)
          : Promise.resolve(old(context)),
      'metrics.define': (context, args) => {
        const change = (['create', 'change', 'version', 'end'] as const).find((each) => each === args.change);
        return change ? definitions.open(context, change, args.metric) : Promise.resolve(old(context));
      },
      'metrics.hand-over': async (context) => (await handOver?.open(context, '')) ?? old(context),
      'metrics.hand-over-accept': async (context, args) => (await handOver?.answer(context, args.handOver ?? '', true)) ?? old(context),
      'metrics.hand-over-decline': async (context, args) => (await handOver?.answer(context, args.handOver ?? '', false)) ?? old(context),
      'metrics.settings': (context) => settings.open(context),
    },
    forms: {
      'metrics.submit': async (context, args, values) => {
        const read = readArgs(args);
        const id = args.id ?? '';
        if (!read || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return old(context);
        return monthForm.send(context, { ...read, id: id.toLowerCase(), raw: values, confirmed: false });
      },
      'metrics.send-back': (context, args, values) => approval.sendBack(context, args, values),
      'metrics.hand-over': async (context, args, values) => (await handOver?.submit(context, args, values)) ?? old(context),
      'metrics.define': (context, args, values) => definitions.save(context, args, values),
      'metrics.name-reporter': (context, args, values) => settings.save(context, args, values),
    },
    home: createMetricsHome(store),
    async claim(context, text) {
      if (context.caller.reporterFor.length === 0) return undefined;
      const statement = readFreeStatement(text, context.now);
      const reply = statement && (await quick.claim(context, statement));
      return reply && toCaller(reply);
    },
  };
}
