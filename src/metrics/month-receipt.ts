// What is said once a month's figures have been stored, now or before.
import type { Context } from '../conversation/feature.js';
import { formatPeriod } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { entryOf } from './entry.js';
import { localName } from './model.js';
import { type FormArgs, type LoadedMonth, partOf, stillMissing } from './month-loading.js';
import type { FigureChange } from './store.js';
import { openAction, receiptView } from './views.js';
import { wording } from './wording.js';

const namesShown = 12;

/** The receipt of what was stored just now, with the way to what is still missing. @param waiting whose approval it waits for */
export function storedView(
  context: Context,
  loaded: LoadedMonth,
  sending: FormArgs,
  changes: readonly FigureChange[],
  reason: string | undefined,
  waiting: string | undefined,
) {
  const { caller, now } = context;
  const { language } = caller;
  const done = new Set(changes.map((change) => change.metric));
  const missing = stillMissing(loaded, sending.organisation).filter(({ metric }) => !done.has(metric.id));
  const next = [];
  const [first] = missing;
  if (first) {
    const part = partOf(loaded.wanted, first.metric.id);
    const label = loaded.parts > 1 ? wording[language].form.part(part, loaded.parts) : formatPeriod(sending.month, language);
    next.push(openAction(language, sending.organisation, sending.month, wording[language].receipt.next(label), part));
  } else {
    const other = loaded.open.filter((month) => month !== sending.month)[0];
    if (other) next.push(openAction(language, sending.organisation, other, wording[language].receipt.next(formatPeriod(other, language))));
  }
  return receiptView(
    {
      organisation: sending.organisation,
      organisationName: loaded.name,
      month: sending.month,
      rows: loaded.rows,
      stored: changes.flatMap((change) => {
        const row = loaded.rows.find((candidate) => candidate.metric.id === change.metric);
        return row ? [{ metric: row.metric, entry: change.entry }] : [];
      }),
      ...(reason && { reason }),
      ...(waiting && { waiting }),
      by: caller.name,
      at: now,
      platform: caller.actor.platform,
      missing: namesOf(missing, language),
      next,
    },
    language,
  );
}

/** The month as it stands, for a second press of what was stored before. */
export function alreadyView(context: Context, loaded: LoadedMonth, args: FormArgs) {
  const { caller, now } = context;
  const { language } = caller;
  const given = loaded.rows.flatMap((row) => (row.current ? [{ row, figure: row.current }] : []));
  const view = receiptView(
    {
      organisation: args.organisation,
      organisationName: loaded.name,
      month: args.month,
      rows: [],
      stored: given.map(({ row, figure }) => ({ metric: row.metric, entry: entryOf(figure) })),
      by: given[0]?.figure.enteredBy ?? caller.name,
      at: given[0]?.figure.enteredAt ?? now,
      platform: given[0]?.figure.source ?? caller.actor.platform,
      missing: namesOf(stillMissing(loaded, args.organisation), language),
      next: [],
    },
    language,
  );
  return { ...view, blocks: [{ kind: 'text' as const, text: wording[language].receipt.already }, ...view.blocks] };
}

/** Names of what is missing; beyond a dozen their number. */
function namesOf(missing: LoadedMonth['wanted'], language: Language): readonly string[] {
  const names = missing.map(({ metric }) => localName(metric.name, language));
  return names.length <= namesShown ? names : [...names.slice(0, namesShown), wording[language].receipt.others(names.length - namesShown)];
}
