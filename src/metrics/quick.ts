// The fast path: one figure in one line, shown back before it is stored. Where the line leaves a choice open
// (which metric, which organisation), it asks; where it cannot be read, it says why and offers the form.
import { buttonsFor } from '../conversation/buttons.js';
import { type Context, type Reply, selfOf } from '../conversation/feature.js';
import { formatPeriod } from '../conversation/format.js';
import type { Args } from '../conversation/view.js';
import { rightsOf } from './access.js';
import { typedCommand } from './command-words.js';
import { holdsIdentityCode } from './comment.js';
import { likelyMonth } from './completeness.js';
import { readEntry } from './entry.js';
import { problemText, typedMonth } from './form.js';
import { metricsNamed } from './metric-words.js';
import { type Duty, localName, type Month } from './model.js';
import type { MonthForm } from './month-form.js';
import { brokenBy, concernsFor, draftKey } from './month-loading.js';
import { addMonths, isMonth, monthOf } from './period.js';
import { ruleText } from './rules.js';
import type { Statement } from './statement.js';
import type { MetricsStore } from './store.js';
import { messageView, openAction, quickView } from './views.js';
import { wording } from './wording.js';

/** As long as an action's argument may be. */
const longestFigure = 200;

export function createQuick(store: MetricsStore, monthForm: MonthForm, newId: () => string) {
  /** The duties that the words may mean, among those of the caller. */
  async function meant(context: Context, about: string): Promise<readonly Duty[]> {
    const duties = await store.duties(context.caller.reporterFor);
    const metrics = [...new Map(duties.map((duty) => [duty.metric.id, duty.metric])).values()];
    const named = metricsNamed(about, metrics);
    return duties.filter((duty) => named.some((metric) => metric.id === duty.metric.id));
  }

  /** A statement from a command: always answered. */
  async function state(context: Context, statement: Statement): Promise<Reply> {
    const { language } = context.caller;
    const say = wording[language].refusal;
    if (statement.about === '') {
      return { view: messageView('metrics.not-understood', language, say.notUnderstood(statement.figure), [say.nameMetric]) };
    }
    const duties = await meant(context, statement.about);
    if (duties.length > 0) return settle(context, statement, duties);
    const mine = [...new Set((await store.duties(context.caller.reporterFor)).map((duty) => localName(duty.metric.name, language)))];
    return {
      view: {
        ...messageView('metrics.unknown-metric', language, say.unknownMetric(statement.about), [
          mine.length > 0 ? say.unknownMetricList : undefined,
        ]),
        blocks:
          mine.length > 0
            ? [
                { kind: 'text', text: say.unknownMetricList },
                { kind: 'list', items: mine },
              ]
            : [],
      },
    };
  }

  /** A free message: undefined when it names no metric that the caller reports. */
  async function claim(context: Context, statement: Statement): Promise<Reply | undefined> {
    const duties = await meant(context, statement.about);
    return duties.length > 0 ? settle(context, statement, duties) : undefined;
  }

  async function settle(context: Context, statement: Statement, duties: readonly Duty[]): Promise<Reply> {
    const { language } = context.caller;
    const [only] = duties;
    if (only && duties.length === 1) return ask(context, only, statement.month, statement.figure);
    const names = await store.organisationNames(duties.map((duty) => duty.organisation));
    const severalOrganisations = new Set(duties.map((duty) => duty.organisation)).size > 1;
    const labelOf = (duty: Duty) => {
      const organisation = names.get(duty.organisation);
      return localName(duty.metric.name, language) + (severalOrganisations && organisation ? `, ${localName(organisation, language)}` : '');
    };
    const { actions, rest } = buttonsFor(
      duties.map((duty) => ({
        name: 'metrics.pick',
        label: labelOf(duty),
        args: {
          metric: duty.metric.id,
          organisation: duty.organisation,
          figure: statement.figure.slice(0, longestFigure),
          ...(statement.month && { month: statement.month }),
        },
        typed: typedCommand(
          language,
          undefined,
          [statement.month && typedMonth(statement.month), duty.metric.id, statement.figure].filter((part) => part).join(' '),
        ),
      })),
      language,
    );
    return {
      view: {
        name: 'metrics.choose-metric',
        title: wording[language].choice.metricTitle(statement.about),
        language,
        blocks: [{ kind: 'list', items: duties.map(labelOf) }, ...rest],
        actions,
      },
    };
  }

  /** The choice that `settle` offered came back. */
  async function pick(context: Context, args: Args): Promise<Reply> {
    const { language } = context.caller;
    const duties = await store.duties(context.caller.reporterFor);
    const duty = duties.find((candidate) => candidate.metric.id === args.metric && candidate.organisation === args.organisation);
    if (!duty || !args.figure || (args.month !== undefined && !isMonth(args.month))) {
      return { view: messageView('metrics.old', language, wording[language].refusal.oldForm) };
    }
    return ask(context, duty, args.month, args.figure);
  }

  /** Reads the figure and shows it back; nothing is stored yet. */
  async function ask(context: Context, duty: Duty, month: Month | undefined, figure: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    const { organisation, metric } = duty;
    if (!rightsOf(caller, organisation).enter) return { view: await monthForm.refuse(context, organisation, 'figures.submit') };
    const recent =
      month ??
      likelyMonth(
        [duty],
        await store.given({ organisations: [organisation], metrics: [metric.id], from: addMonths(monthOf(now), -24).slice(0, 4) }),
        organisation,
        now,
      );
    const loaded = await monthForm.load(context, organisation, recent, { metric: metric.id });
    const args = { organisation, month: recent, part: loaded.part };
    const closed = await monthForm.closed(context, loaded, args);
    if (closed) return { view: messageView('metrics.closed', language, closed) };
    const row = loaded.rows.find((candidate) => candidate.metric.id === metric.id);
    if (!row)
      return {
        view: messageView('metrics.closed', language, say.refusal.nothingDue(formatPeriod(recent, language)), [
          localName(metric.name, language),
        ]),
      };

    const field = `${metric.id}@${row.current?.version ?? 0}`;
    if (holdsIdentityCode(figure)) return { view: messageView('metrics.not-understood', language, say.problems.identityCode) };
    const reading = readEntry(figure, metric, language);
    const change = reading.ok ? { metric: metric.id, period: row.period, base: 0, entry: reading.entry } : undefined;
    const broken = change ? brokenBy(loaded, [change]) : [];
    const wrong = broken.find(({ level }) => level === 'wrong');
    const problem = wrong
      ? ruleText(wrong, language)
      : reading.ok
        ? undefined
        : `${localName(metric.name, language)}: ${problemText(reading, language)}`;
    if (!change || problem !== undefined || row.current) {
      // It waits in the form's draft, so that nobody types it twice.
      const draft = await store.draft(selfOf(caller), draftKey(args));
      const others = Object.fromEntries(Object.entries(draft ?? {}).filter(([id]) => !id.startsWith(`${metric.id}@`)));
      await store.saveDraft(selfOf(caller), draftKey(args), { ...others, [field]: figure }, now);
      if (problem === undefined) return monthForm.open(context, args);
      return {
        view: messageView(
          'metrics.not-understood',
          language,
          problem,
          [],
          [openAction(language, organisation, recent, say.form.open(formatPeriod(recent, language)), loaded.part)],
        ),
      };
    }
    const id = newId();
    const sending = { ...args, id, raw: { [field]: figure }, confirmed: false, quick: true };
    await monthForm.keepPending(context, sending);
    const concerns = [
      ...concernsFor(change, loaded.rows, loaded.figures),
      ...broken.map((rule) => ({ kind: 'rule' as const, metric: rule.metric.id, broken: rule })),
    ];
    return { view: quickView(id, loaded.name, recent, row, change.entry, concerns, language) };
  }

  return { state, claim, pick };
}
