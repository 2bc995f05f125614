// Who is missing in a month, what came in time, and what is said to whoever has nothing to report. How figures developed is summary.ts's.
// Shows only what the caller may see.
import type { Context, Reply } from '../conversation/feature.js';
import { formatDate, formatNumber, formatPeriod } from '../conversation/format.js';
import type { Action, Block, Language, View } from '../conversation/view.js';
import { rightsOf } from './access.js';
import { nudgeAction } from './chasing.js';
import { typedCommand } from './command-words.js';
import { monthState } from './completeness.js';
import { typedMonth } from './form.js';
import { localName, type Month } from './model.js';
import { addMonths, isMonth, monthOf, periodFor, today } from './period.js';
import type { MetricsStore } from './store.js';
import { type Timeliness, timeliness } from './timeliness.js';
import { takeMonth } from './typed-month.js';
import { messageView, openAction, peopleText } from './views.js';
import { wording } from './wording.js';

/** @param nudging whether reporters can be reminded */
export function createReports(store: MetricsStore, nudging: boolean) {
  async function status(context: Context, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    const typed = rest === '' ? undefined : takeMonth(rest, now);
    if (rest !== '' && typed?.rest !== '')
      return { view: messageView('metrics.not-understood', language, say.refusal.notUnderstood(rest), [say.problems.month]) };
    return statusOf(context, typed?.month ?? addMonths(monthOf(now), -1));
  }

  async function statusOf(context: Context, month: Month): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    if (!isMonth(month)) return { view: messageView('metrics.old', language, say.refusal.oldForm) };
    const { duties, ids, names } = await visibleDuties(store, context);
    if (ids.length === 0) return { view: await nothingToSee(context) };
    const periods = [...new Set(duties.flatMap(({ metric }) => periodFor(metric.calendar, month) ?? []))];
    const [figures, arrivals, reporters] = await Promise.all([
      store.given({ organisations: ids, from: month.slice(0, 4), until: `${month.slice(0, 4)}-Q4` }),
      store.arrivals({ organisations: ids, periods }),
      store.reporters(ids, today(now).toString()),
    ]);
    const timely = timeliness(duties, arrivals, ids, [month], now);
    const nameOf = (id: string) => localName(names.get(id) ?? { fi: id }, language);
    const states = ids
      .flatMap((id) => monthState(duties, figures, id, month, now) ?? [])
      .sort((a, b) => nameOf(a.organisation).localeCompare(nameOf(b.organisation), language));
    const rows = states.map((state) => {
      const people = reporters.get(state.organisation) ?? [];
      const label = say.status.state[state.missing.length > 0 && people.length === 0 ? 'no-reporter' : state.state];
      const given = state.expected.length - state.missing.length;
      const came = timely.find((row) => row.organisation === state.organisation);
      const inTime = (came && say.status.timely(came)) || '–';
      return [nameOf(state.organisation), `${given}/${state.expected.length}`, formatDate(state.due, language), label, inTime];
    });
    const missing = states
      .filter((state) => state.missing.length > 0)
      .map((state) => {
        const people = reporters.get(state.organisation) ?? [];
        const metrics = state.missing.map(({ metric }) => localName(metric.name, language)).join(', ');
        return say.status.missing(
          nameOf(state.organisation),
          metrics,
          people.length > 0 ? say.refusal.whom(peopleText(people, language)) : say.status.noReporters,
        );
      });
    const blocks: Block[] = [];
    if (rows.length > 0) blocks.push({ kind: 'table', columns: say.status.columns.map((title, i) => ({ title, numeric: i === 1 })), rows });
    if (rows.length > 1) blocks.push({ kind: 'text', text: overall(timely, language) });
    if (rows.length === 0) blocks.push({ kind: 'text', text: say.refusal.nothingDue(formatPeriod(month, language)) });
    else blocks.push(missing.length > 0 ? { kind: 'list', items: missing } : { kind: 'text', text: say.status.allIn });
    const step = (by: number, label: string): Action => {
      const other = addMonths(month, by);
      return { name: 'metrics.status', label, args: { month: other }, typed: typedCommand(language, 'status', typedMonth(other)) };
    };
    const actions = [step(-1, say.status.earlier)];
    if (month < monthOf(now)) actions.push(step(1, say.status.later));
    const mine = states.find((state) => caller.reporterFor.includes(state.organisation) && state.missing.length > 0);
    if (mine) actions.unshift(openAction(language, mine.organisation, month, say.form.open(formatPeriod(month, language))));
    const late = states.filter((state) => state.missing.length > 0 && rightsOf(caller, state.organisation).nudge);
    if (nudging) {
      for (const state of late.slice(0, 6 - actions.length)) {
        const action = nudgeAction(language, state.organisation, month);
        actions.push(late.length > 1 ? { ...action, label: `${action.label}: ${nameOf(state.organisation)}` } : action);
      }
    }
    return { view: { name: 'metrics.status', title: say.status.title(formatPeriod(month, language)), language, blocks, actions } };
  }

  /** For who has nothing to see or to report: why, whom to ask, and what there is for everyone. */
  async function nothingToSee(context: Context): Promise<View> {
    const { caller, now } = context;
    const say = wording[caller.language].refusal;
    const stewards = await store.stewards(now);
    const whom = stewards.length > 0 ? say.noDutyWhom(peopleText(stewards, caller.language)) : say.noSteward;
    const actions: Action[] = [
      {
        name: 'metrics.summary',
        label: wording[caller.language].receipt.summary,
        args: {},
        typed: typedCommand(caller.language, 'summary'),
      },
    ];
    if (caller.isSteward) {
      actions.unshift({
        name: 'metrics.settings',
        label: wording[caller.language].settings.open,
        args: {},
        opensForm: true,
        typed: typedCommand(caller.language, 'settings'),
      });
    }
    return messageView('metrics.no-duty', caller.language, say.noDuty, [caller.isSteward ? undefined : whom, say.canSee], actions);
  }

  return { status, statusOf, nothingToSee };
}

/** How much of everything has come, and how much of it in time. */
export function overall(rows: readonly Timeliness[], language: Language): string {
  const count = (of: (row: Timeliness) => number) => rows.reduce((all, row) => all + of(row), 0);
  const expected = count((row) => row.expected);
  const missing = count((row) => row.missing.length);
  const came = { onTime: count((row) => row.onTime), late: count((row) => row.late), imported: count((row) => row.imported) };
  const percent = formatNumber(expected === 0 ? 0 : Math.floor(((expected - missing) / expected) * 100), language);
  return wording[language].status.overall(`${expected - missing}/${expected}`, percent, wording[language].status.timely(came));
}

/** Organisations whose figures the caller may see, of those that report. */
export async function visibleDuties(store: MetricsStore, context: Context) {
  const { caller } = context;
  const duties = await store.duties(caller.isSteward ? undefined : [...new Set([...caller.reporterFor, ...caller.coordinatorOf])]);
  const ids = [...new Set(duties.map((duty) => duty.organisation))];
  return { duties, ids, names: await store.organisationNames(ids) };
}
