// What is said once a month's figures have been stored, now or before.
import type { Context } from '../conversation/feature.js';
import { formatPeriod } from '../conversation/format.js';
import { entryOf } from './entry.js';
import { type FormRow, fieldsPerForm } from './form.js';
import { localName } from './model.js';
import type { FormArgs, LoadedMonth } from './month-loading.js';
import type { FigureChange } from './store.js';
import { openAction, receiptView } from './views.js';
import { wording } from './wording.js';

/** The receipt of what was stored just now, with the way to what is still missing. */
export function storedView(context: Context, loaded: LoadedMonth, sending: FormArgs, changes: readonly FigureChange[], reason?: string) {
  const { caller, now } = context;
  const { language } = caller;
  const done = new Set(changes.map((change) => change.metric));
  const missing = loaded.rows.filter((row) => !row.current && !done.has(row.metric.id));
  const nextPart = Math.floor(loaded.rows.indexOf(missing[0] as FormRow) / fieldsPerForm) + 1;
  const next = [];
  if (missing.length > 0) {
    const label =
      loaded.rows.length > fieldsPerForm
        ? wording[language].form.part(nextPart, Math.ceil(loaded.rows.length / fieldsPerForm))
        : formatPeriod(sending.month, language);
    next.push(openAction(language, sending.organisation, sending.month, wording[language].receipt.next(label), nextPart));
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
      by: caller.name,
      at: now,
      platform: caller.actor.platform,
      missing: missing.map((row) => localName(row.metric.name, language)),
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
      missing: loaded.rows.filter((row) => !row.current).map((row) => localName(row.metric.name, language)),
      next: [],
    },
    language,
  );
  return { ...view, blocks: [{ kind: 'text' as const, text: wording[language].receipt.already }, ...view.blocks] };
}
