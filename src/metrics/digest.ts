// The month's figures told to a channel: how much came and in time, totals with their change, a picture, who is missing.
// A channel is a wide place: small counts and what would tell them are hidden, nobody is named, and metrics that may
// count the same cases stand apart, never summed. When it is sent and where is digest-notices.ts's.
import { formatNumber, formatPeriod } from '../conversation/format.js';
import type { Block, Language, View } from '../conversation/view.js';
import { typedCommand } from './command-words.js';
import { digestWording } from './digest-wording.js';
import { figureKey, hiddenWidely, totalKey } from './disclosure.js';
import { typedMonth } from './form.js';
import { type CollectedMetric, type Duty, grouped, localName, type Month, type StoredFigure } from './model.js';
import { addMonths, calendarOf, earlierPeriod, periodFor } from './period.js';
import { overall } from './reports.js';
import type { MetricsStore } from './store.js';
import { altText, type Course, type DrawTrend, notesOn } from './summary.js';
import { timeliness } from './timeliness.js';
import { changeText } from './views.js';
import { wording } from './wording.js';

/** Rows of a card that people glance at. */
const metricsShown = 12;
/** Two years show a trend and the year before. */
const monthsRead = 24;

/** One metric's total over organisations in one period. */
interface Total {
  readonly period: string;
  readonly value: number;
  /** Whose figures are in it. */
  readonly organisations: readonly string[];
  readonly approximate: boolean;
  readonly provisional: boolean;
  readonly hidden: boolean;
}

/** The card, or undefined when nothing is expected of these organisations for the month. */
export async function digestView(
  store: Pick<MetricsStore, 'duties' | 'arrivals' | 'current' | 'organisationNames'>,
  draw: DrawTrend | undefined,
  chosen: readonly string[],
  month: Month,
  language: Language,
  now: Date,
): Promise<View | undefined> {
  const say = digestWording[language];
  const duties = await store.duties(chosen.length > 0 ? chosen : undefined);
  const organisations = [...new Set(duties.map((duty) => duty.organisation))];
  const periods = [...new Set(duties.flatMap(({ metric }) => periodFor(metric.calendar, month) ?? []))];
  const arrivals = await store.arrivals({ organisations, periods });
  const came = timeliness(duties, arrivals, organisations, [month], now);
  if (came.length === 0) return undefined;

  const metrics = counted(duties, month);
  const figures = await store.current({
    organisations,
    metrics: metrics.map((metric) => metric.id),
    from: addMonths(month, -monthsRead).slice(0, 4),
  });
  const names = await store.organisationNames(organisations);
  const totals = totalsOf(figures, metrics);
  const rows = metrics.flatMap((metric) => {
    const row = totalRow(metric, totals.get(metric.id) ?? [], duties, month, language);
    return row ? [{ metric, row }] : [];
  });
  const blocks: Block[] = [{ kind: 'text', text: overall(came, language) }];
  const picture = await pictureOf(metrics, totals, month, organisations.length, draw, language);
  if (picture) blocks.push(picture);
  if (rows.length > 0) {
    const columns = say.columns.map((title, i) => ({ title, numeric: i > 0 }));
    blocks.push({ kind: 'table', columns, rows: rows.slice(0, metricsShown).map(({ row }) => row) });
    if (rows.length > metricsShown) blocks.push({ kind: 'note', text: say.more(rows.length - metricsShown) });
    const shown = rows.slice(0, metricsShown).map(({ metric }) => metric);
    blocks.push(...notesOn(shown, language));
    if (rows.some(({ row }) => row[1]?.includes(say.hidden))) blocks.push({ kind: 'note', text: say.hiddenNote });
  }
  const missing = came.filter((row) => row.missing.length > 0);
  blocks.push(
    missing.length > 0
      ? {
          kind: 'list',
          items: missing.map((row) =>
            say.missing(localName(names.get(row.organisation) ?? { fi: row.organisation }, language), row.missing.length, row.expected),
          ),
        }
      : { kind: 'text', text: wording[language].status.allIn },
  );
  blocks.push({ kind: 'note', text: say.automatic(typedCommand(language, 'digest', say.off)) });
  return {
    name: 'metrics.digest',
    title: say.title(formatPeriod(month, language)),
    language,
    blocks,
    actions: [
      {
        name: 'metrics.status',
        label: wording[language].chase.status,
        args: { month },
        typed: typedCommand(language, 'status', typedMonth(month)),
      },
    ],
  };
}

/** Metrics due with the month whose figures are numbers that can be put together over organisations. */
function counted(duties: readonly Duty[], month: Month): readonly CollectedMetric[] {
  const metrics = [...new Map(duties.map(({ metric }) => [metric.id, metric])).values()];
  return metrics.filter((metric) => metric.kind !== 'yes-no' && metric.kind !== 'text' && periodFor(metric.calendar, month) !== undefined);
}

/** Totals by metric, earliest first. What waits for a coordinator's approval does not count yet. */
function totalsOf(figures: readonly StoredFigure[], metrics: readonly CollectedMetric[]): ReadonlyMap<string, readonly Total[]> {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const final = figures.filter(
    ({ value, approval, period, source }) =>
      value !== null && (approval ?? 'approved') === 'approved' && !period.startsWith('as-of:') && source !== 'registry',
  );
  const hidden = hiddenWidely(final, byId, { totals: true });
  return new Map(
    [...grouped(final, (figure) => figure.metric)].map(([id, own]) => {
      const below = byId.get(id)?.hideBelow ?? 0;
      const totals = [...grouped(own, (figure) => figure.period)].map(([period, parts]): Total => {
        const value = parts.reduce((all, part) => all + (part.value ?? 0), 0);
        return {
          period,
          value: Number(value.toFixed(6)),
          organisations: parts.map((part) => part.organisation).sort(),
          approximate: parts.some((part) => part.approximate),
          provisional: parts.some((part) => part.status === 'provisional'),
          hidden:
            hidden.totals.has(totalKey(id, period)) ||
            (Math.abs(value) > 0 && Math.abs(value) < below) ||
            // Of two, each knows its own figure and would know the other's.
            (parts.length < 3 && parts.some((part) => hidden.figures.has(figureKey(part)))),
        };
      });
      return [id, totals.sort((a, b) => (a.period < b.period ? -1 : 1))];
    }),
  );
}

function totalRow(
  metric: CollectedMetric,
  totals: readonly Total[],
  duties: readonly Duty[],
  month: Month,
  language: Language,
): string[] | undefined {
  const say = digestWording[language];
  const period = periodFor(metric.calendar, month);
  const total = totals.find((candidate) => candidate.period === period);
  if (!period || !total) return undefined;
  const expected = duties.filter((duty) => duty.metric.id === metric.id && (duty.since ?? '') <= month).length;
  const number = formatNumber(total.value, language, metric.decimals);
  const qualified = `${total.provisional ? `${say.provisional} ` : ''}${total.approximate ? `${say.about} ` : ''}${number}`;
  const partial = total.organisations.length < expected ? ` (${say.partial(total.organisations.length, expected)})` : '';
  return [
    localName(metric.name, language),
    total.hidden ? say.hidden : `${qualified}${partial}`,
    change(metric, totals, total, 'one', language),
    change(metric, totals, total, 'year', language),
  ];
}

/** Compared only where the same organisations gave both, nothing is hidden, and the definition is the same. */
function change(metric: CollectedMetric, totals: readonly Total[], total: Total, back: 'one' | 'year', language: Language): string {
  const earlier = earlierPeriod(total.period, back);
  const before = totals.find((candidate) => candidate.period === earlier);
  if (!earlier || !before || before.hidden || total.hidden) return '–';
  if (back === 'year' && calendarOf(total.period) === 'yearly') return '–';
  if (before.organisations.join() !== total.organisations.join()) return '–';
  const broken = metric.versions.some(
    ({ breakNote, from }) => breakNote && from && from.slice(0, 7) > earlier && from.slice(0, 7) <= total.period,
  );
  return broken ? '–' : changeText(total.value, before.value, metric, language);
}

/** The metric with most to show, as far as the same organisations gave it as now. */
async function pictureOf(
  metrics: readonly CollectedMetric[],
  totals: ReadonlyMap<string, readonly Total[]>,
  month: Month,
  organisations: number,
  draw: DrawTrend | undefined,
  language: Language,
): Promise<Block | undefined> {
  const courses = metrics.flatMap((metric): Course[] => {
    const all = totals.get(metric.id) ?? [];
    const last = all.find((total) => total.period === periodFor(metric.calendar, month));
    if (!last || last.hidden) return [];
    const points = all.filter(
      (total) => !total.hidden && total.period <= last.period && total.organisations.join() === last.organisations.join(),
    );
    const organisationName = digestWording[language].together(last.organisations.length, organisations);
    return points.length >= 3 ? [{ metric, organisationName, points }] : [];
  });
  const best = courses.reduce<Course | undefined>((most, one) => (most && most.points.length >= one.points.length ? most : one), undefined);
  const png = best && (await draw?.(best, language));
  return best && png ? { kind: 'image', png, alt: altText(best.metric, best.points, language), name: `${best.metric.id}.png` } : undefined;
}
