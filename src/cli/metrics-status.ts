// `koolla metrics status`: what has come in, and whether in time, by organisation and month; as text or JSON.
import { formatDate, formatPeriod } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { localName } from '../metrics/model.js';
import { addMonths, monthOf, today } from '../metrics/period.js';
import { timeliness } from '../metrics/timeliness.js';
import { wording } from '../metrics/wording.js';
import type { Db } from '../storage/database.js';
import { createMetricsStore } from '../storage/metrics-store.js';

export interface StatusFlags {
  readonly month?: string;
  readonly months: number;
  readonly json?: boolean;
  readonly language: Language;
}

/** Prints a line for each organisation of each month, latest month last. */
export async function showStatus(
  db: Db,
  flags: StatusFlags,
  deps: { readonly out: (line: string) => void; readonly now: () => Date },
): Promise<void> {
  const { language } = flags;
  const say = wording[language].status;
  const now = deps.now();
  const last = flags.month ?? addMonths(monthOf(now), -1);
  const months = Array.from({ length: flags.months }, (_, i) => addMonths(last, i + 1 - flags.months));
  const store = createMetricsStore(db);
  const duties = await store.duties();
  const ids = [...new Set(duties.map((duty) => duty.organisation))];
  // What began later is not missing here: two years before tell when a metric's figures began.
  const from = addMonths(months[0] ?? last, -24).slice(0, 4);
  const [names, arrivals, reporters] = await Promise.all([
    store.organisationNames(ids),
    store.arrivals({ organisations: ids, from, until: `${last.slice(0, 4)}-Q4` }),
    store.reporters(ids, today(now).toString()),
  ]);
  const nameOf = (id: string) => localName(names.get(id) ?? { fi: id }, language);
  const rows = timeliness(duties, arrivals, ids, months, now);
  if (flags.json) {
    const listed = rows.map((row) => ({
      organisation: row.organisation,
      organisationName: nameOf(row.organisation),
      month: row.month,
      due: row.due,
      state: stateOf(row),
      expected: row.expected,
      onTime: row.onTime,
      late: row.late,
      imported: row.imported,
      missing: row.missing.length,
      missingMetrics: row.missing.map((metric) => metric.id),
      reporters: (reporters.get(row.organisation) ?? []).length,
    }));
    return deps.out(JSON.stringify({ asOf: now.toISOString(), months: listed }));
  }
  for (const month of months) {
    deps.out(say.title(formatPeriod(month, language)));
    const states = rows.filter((row) => row.month === month);
    if (states.length === 0) deps.out(wording[language].refusal.nothingDue(formatPeriod(month, language)));
    for (const row of states) {
      const people = reporters.get(row.organisation) ?? [];
      const state = stateOf(row);
      const label = say.state[(state === 'late' || state === 'open') && people.length === 0 ? 'no-reporter' : state];
      const counts = `${row.expected - row.missing.length}/${row.expected}`;
      const missing = row.missing.map((metric) => localName(metric.name, language));
      deps.out(
        [nameOf(row.organisation), counts, formatDate(row.due, language), label, say.timely(row), missing.join(', ')]
          .filter((part) => part !== '')
          .join('  '),
      );
    }
  }

  function stateOf(row: (typeof rows)[number]): 'in' | 'late' | 'open' {
    return row.missing.length === 0 ? 'in' : row.overdue ? 'late' : 'open';
  }
}
