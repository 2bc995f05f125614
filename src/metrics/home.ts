// What of the figures concerns a person on their own page: for each organisation that they report for, the months of
// which something is missing, with the form one press away; for coordinators, where the reports stand.
import type { Context, Section } from '../conversation/feature.js';
import { formatDate, formatPeriod } from '../conversation/format.js';
import { typedCommand } from './command-words.js';
import { earliestPeriod, monthState, monthsBack, openMonths } from './completeness.js';
import { typedMonth } from './form.js';
import { homeWording } from './home-wording.js';
import { localName } from './model.js';
import { addMonths, monthOf } from './period.js';
import type { MetricsStore } from './store.js';
import { openAction } from './views.js';
import { wording } from './wording.js';

/** How many months of one organisation stand there; the form itself leads to the others. */
const monthsShown = 3;
const shown = 12;

export function createMetricsHome(store: MetricsStore) {
  return async (context: Context): Promise<Section | undefined> => {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    const own = homeWording[language];
    const watched = caller.coordinatorOf.length > 0 || caller.isSteward;
    if (caller.reporterFor.length === 0 && !watched) return undefined;
    const duties = await store.duties([...new Set(caller.reporterFor)]);
    const ids = [...new Set(duties.map((duty) => duty.organisation))];
    const last = addMonths(monthOf(now), -1);
    const [given, names] = await Promise.all([
      ids.length > 0 ? store.given({ organisations: ids, from: earliestPeriod(last, monthsBack) }) : [],
      store.organisationNames(ids),
    ]);
    const missing = ids
      .flatMap((id) =>
        openMonths(duties, given, id, now)
          .slice(0, monthsShown)
          .flatMap((month) => monthState(duties, given, id, month, now) ?? []),
      )
      .sort((a, b) => a.due.localeCompare(b.due))
      .slice(0, shown);
    const items = missing.map((state) => {
      const name = localName(names.get(state.organisation) ?? { fi: state.organisation }, language);
      const period = formatPeriod(state.month, language);
      const count = say.choice.given(state.expected.length - state.missing.length, state.expected.length);
      const open = openAction(language, state.organisation, state.month, say.form.open(period));
      return {
        blocks: [
          {
            kind: 'text' as const,
            text: [
              { kind: 'bold' as const, text: `${name}, ${period}` },
              `: ${count}, ${own.due(formatDate(state.due, language))}${state.state === 'late' ? ` (${say.status.state.late})` : ''}`,
            ],
          },
        ],
        actions: [{ ...open, style: 'primary' as const }],
        // The name only where there are several, and then the month in figures: a button is no place for long words.
        lead: ids.length === 1 ? open : { ...open, label: `${own.heading} ${typedMonth(state.month)}: ${name}` },
      };
    });
    const status = { name: 'metrics.status', label: own.status, args: { month: last }, typed: typedCommand(language, 'status') };
    const summary = { name: 'metrics.summary', label: say.receipt.summary, args: {}, typed: typedCommand(language, 'summary') };
    const nothing = ids.length > 0 && items.length === 0 ? own.allIn : undefined;
    return {
      heading: own.heading,
      items: [
        ...items,
        {
          blocks: [{ kind: 'text', text: nothing ?? own.more }],
          actions: watched || caller.reporterFor.length > 0 ? [status, summary] : [summary],
        },
      ],
    };
  };
}
