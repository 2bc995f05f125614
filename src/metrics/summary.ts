// How figures developed: the latest ones with their change, one metric's course with its picture, and what documents
// say. Shows only what the caller may see; who is missing is reports.ts's.
import type { Context, Reply } from '../conversation/feature.js';
import { formatDate, formatNumber, formatPeriod } from '../conversation/format.js';
import type { Action, Block, Language, View } from '../conversation/view.js';
import { rightsOf } from './access.js';
import { typedCommand } from './command-words.js';
import { entryText, figureText } from './entry.js';
import { metricsNamed } from './metric-words.js';
import { type CollectedMetric, grouped, localName, type StoredFigure } from './model.js';
import { addMonths, calendarOf, earlierPeriod, monthOf } from './period.js';
import { visibleDuties } from './reports.js';
import { organisationNamed } from './settings.js';
import type { MetricsStore } from './store.js';
import { changeText, marks, messageView } from './views.js';
import { wording } from './wording.js';

const rowsShown = 25;
const organisationsShown = 5;
/** Three years show a trend and the year before. */
const periodsShown = 36;

/** Draws one metric's course; absent where pictures are not wanted. */
export type DrawTrend = (course: Course, language: Language) => Promise<Uint8Array | undefined>;

/** One metric of one organisation over time, oldest first, numbers only. */
export interface Course {
  readonly metric: CollectedMetric;
  readonly organisationName: string;
  readonly points: readonly {
    readonly period: string;
    readonly value: number;
    readonly approximate: boolean;
    readonly provisional: boolean;
  }[];
}

/** @param nothingToSee what is said to who may see nothing */
export function createSummaries(store: MetricsStore, draw: DrawTrend | undefined, nothingToSee: (context: Context) => Promise<View>) {
  /** The latest figures of each visible organisation; with a metric's or an organisation's name, that one. */
  async function summary(context: Context, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language].summary;
    const { duties, ids, names } = await visibleDuties(store, context);
    if (rest !== '') {
      const organisation = organisationNamed(rest, names);
      if (organisation) return { view: await summaryView(context, [organisation], names) };
      const [metric] = metricsNamed(rest, [...new Map(duties.map((duty) => [duty.metric.id, duty.metric])).values()]);
      const duty = metric && duties.find((candidate) => candidate.metric.id === metric.id);
      if (duty) return course(context, duty.metric.id, duty.organisation);
      return {
        view: messageView('metrics.not-understood', language, wording[language].refusal.notUnderstood(rest), [
          wording[language].refusal.nameMetric,
        ]),
      };
    }
    if (ids.length === 0) return { view: await documentsView(context) };
    const own = ids.filter((id) => caller.reporterFor.includes(id));
    return { view: await summaryView(context, own.length > 0 ? own : ids, names, now && say.title) };
  }

  async function summaryView(
    context: Context,
    ids: readonly string[],
    names: ReadonlyMap<string, { fi: string }>,
    title?: string,
  ): Promise<View> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language].summary;
    const shown = ids.slice(0, organisationsShown);
    const from = addMonths(monthOf(now), -periodsShown).slice(0, 4);
    const [duties, given] = await Promise.all([store.duties(shown), store.given({ organisations: shown, from })]);
    const blocks: Block[] = [];
    const actions: Action[] = [];
    const pictured: { metric: CollectedMetric; figures: readonly StoredFigure[] }[] = [];
    for (const id of shown) {
      const there = new Set(given.flatMap((figure) => (figure.organisation === id && figure.source !== 'registry' ? [figure.metric] : [])));
      const withFigures = duties.filter((duty) => duty.organisation === id && there.has(duty.metric.id)).map((duty) => duty.metric);
      const listed = withFigures.slice(0, rowsShown);
      // Only what is shown is read: an organisation may have hundreds of metrics.
      const figures = await store.current({ organisations: [id], metrics: listed.map((metric) => metric.id), from });
      const own = grouped(
        figures.filter((figure) => figure.source !== 'registry'),
        (figure) => figure.metric,
      );
      const rows = listed.flatMap((metric) => {
        const row = latestRow(metric, own.get(metric.id) ?? [], language);
        return row ? [{ metric, row }] : [];
      });
      pictured.push(...listed.map((metric) => ({ metric, figures: own.get(metric.id) ?? [] })));
      if (ids.length > 1 && rows.length > 0)
        blocks.push({ kind: 'text', text: [{ kind: 'bold', text: localName(names.get(id) ?? { fi: id }, language) }] });
      if (rows.length > 0) {
        blocks.push({
          kind: 'table',
          columns: say.columns.map((name, i) => ({ title: name, numeric: i !== 0 && i !== 2 })),
          rows: rows.map(({ row }) => row),
        });
        if (withFigures.length > rowsShown)
          blocks.push({ kind: 'note', text: say.more(formatNumber(withFigures.length - rowsShown, language)) });
        blocks.push(
          ...notesOn(
            rows.map(({ metric }) => metric),
            language,
          ),
        );
      }
      for (const { metric } of rows) {
        if (draw && actions.length < 3 && metric.kind !== 'yes-no' && metric.kind !== 'text' && (own.get(metric.id)?.length ?? 0) > 1) {
          const label = localName(metric.name, language);
          actions.push({
            name: 'metrics.course',
            label: say.picture(label),
            args: { organisation: id, metric: metric.id },
            typed: typedCommand(language, 'summary', metric.id),
          });
        }
      }
    }
    const [first] = ids;
    if (ids.length > shown.length)
      blocks.push({ kind: 'note', text: say.moreOrganisations(formatNumber(ids.length - shown.length, language)) });
    const picture =
      ids.length === 1 && first
        ? await pictureOfBest(pictured, localName(names.get(first) ?? { fi: first }, language), language)
        : undefined;
    if (picture) blocks.splice(1, 0, picture);
    const heading = title && ids.length !== 1 ? title : say.titleFor(localName(names.get(first ?? '') ?? { fi: first ?? '' }, language));
    if (blocks.length === 0) {
      const documents = await documentsView(context);
      const known = documents.blocks[0]?.kind === 'table';
      return {
        ...documents,
        title: heading,
        blocks: [...(known ? [{ kind: 'text' as const, text: say.onlyDocuments }] : []), ...documents.blocks],
      };
    }
    return { name: 'metrics.summary', title: heading, language, blocks, actions };
  }

  /** The course of the metric that has most to show. */
  async function pictureOfBest(
    candidates: readonly { readonly metric: CollectedMetric; readonly figures: readonly StoredFigure[] }[],
    organisationName: string,
    language: Language,
  ): Promise<Block | undefined> {
    if (!draw) return undefined;
    const courses = candidates
      .filter(({ metric }) => metric.kind !== 'yes-no' && metric.kind !== 'text')
      .map(({ metric, figures }) => ({ metric, organisationName, points: pointsOf(figures) }))
      .filter(({ points }) => points.length >= 3);
    const best = courses.reduce<Course | undefined>(
      (most, course) => (most && most.points.length >= course.points.length ? most : course),
      undefined,
    );
    const png = best && (await draw(best, language));
    return best && png
      ? { kind: 'image', png, alt: altText(best.metric, best.points, language), name: `${best.metric.id}.png` }
      : undefined;
  }

  /** One metric of one organisation: a picture where there are enough points, and every figure. */
  async function course(context: Context, metricId: string, organisation: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language].summary;
    const duty = (await store.duties([organisation])).find((candidate) => candidate.metric.id === metricId);
    if (!duty || !rightsOf(caller, organisation).see) return { view: await nothingToSee(context) };
    const { metric } = duty;
    const [names, figures] = await Promise.all([
      store.organisationNames([organisation]),
      store.current({ organisations: [organisation], metrics: [metricId], from: addMonths(monthOf(now), -periodsShown).slice(0, 4) }),
    ]);
    const organisationName = localName(names.get(organisation) ?? { fi: organisation }, language);
    const reported = figures.filter((figure) => !figure.period.startsWith('as-of:')).sort((a, b) => (a.period < b.period ? -1 : 1));
    const points = pointsOf(reported);
    const name = localName(metric.name, language);
    const blocks: Block[] = [{ kind: 'text', text: organisationName }];
    const png = points.length >= 2 && draw ? await draw({ metric, organisationName, points }, language) : undefined;
    if (png) blocks.push({ kind: 'image', png, alt: altText(metric, points, language), name: `${metric.id}.png` });
    const columns = [{ title: say.columns[2] }, { title: say.columns[1], numeric: true }, { title: say.columns[3], numeric: true }];
    const rows = reported.map((figure) => [
      formatPeriod(figure.period, language),
      figureText(figure, metric, language) + marks(figure, false, language),
      changeFrom(figure, reported, 'one', metric, language),
    ]);
    blocks.push(
      rows.length > 0 ? { kind: 'table', columns, rows: rows.toReversed().slice(0, rowsShown) } : { kind: 'text', text: say.nothing },
      ...notesOn([metric], language),
    );
    return {
      view: {
        name: 'metrics.course',
        title: say.pictureOf(name),
        language,
        blocks,
        actions: [
          { name: 'metrics.summary', label: wording[language].receipt.summary, args: {}, typed: typedCommand(language, 'summary') },
        ],
      },
    };
  }

  /** The latest figure that a document gives of each metric: anyone may see these. */
  async function documentsView(context: Context): Promise<View> {
    const { language } = context.caller;
    const say = wording[language].summary;
    const metrics = await store.metrics();
    const figures = await store.documented(metrics.map((metric) => metric.id));
    const rows = figures.flatMap((figure) => {
      const metric = metrics.find((candidate) => candidate.id === figure.metric);
      return metric
        ? [[localName(metric.name, language), figureText(figure, metric, language), wording[language].form.period(figure.period)]]
        : [];
    });
    const shown = metrics.filter((metric) => figures.some((figure) => figure.metric === metric.id));
    const blocks: Block[] =
      rows.length > 0
        ? [
            {
              kind: 'table',
              columns: [{ title: say.columns[0] }, { title: say.columns[1], numeric: true }, { title: say.columns[2] }],
              rows: rows.slice(0, rowsShown),
            },
            ...(rows.length > rowsShown
              ? [{ kind: 'note' as const, text: say.more(formatNumber(rows.length - rowsShown, language)) }]
              : []),
            ...notesOn(shown, language),
          ]
        : [{ kind: 'text', text: say.nothing }];
    return { name: 'metrics.documents', title: say.documents, language, blocks, actions: [] };
  }

  return { summary, course };
}

/** Numbers in the order of time; what has none is left out and shows as a gap. */
function pointsOf(figures: readonly StoredFigure[]): Course['points'] {
  return figures
    .filter((figure) => !figure.period.startsWith('as-of:'))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap(({ period, value, approximate, status }) =>
      value === null ? [] : [{ period, value, approximate, provisional: status === 'provisional' }],
    );
}

function latestRow(metric: CollectedMetric, figures: readonly StoredFigure[], language: Language): string[] | undefined {
  const ordered = figures.filter((figure) => !figure.period.startsWith('as-of:')).sort((a, b) => (a.period < b.period ? -1 : 1));
  const last = ordered.at(-1);
  if (!last) return undefined;
  const target = metric.target?.value;
  return [
    localName(metric.name, language),
    figureText(last, metric, language) + marks(last, false, language),
    formatPeriod(last.period, language),
    changeFrom(last, ordered, 'one', metric, language),
    changeFrom(last, ordered, 'year', metric, language),
    target === undefined ? '–' : entryText({ kind: 'number', value: target, approximate: false, provisional: false }, metric, language),
  ];
}

/** The change from the period one before or a year before; a dash where either has no number or the series breaks between. */
function changeFrom(
  figure: StoredFigure,
  all: readonly StoredFigure[],
  back: 'one' | 'year',
  metric: CollectedMetric,
  language: Language,
): string {
  const earlier = earlierPeriod(figure.period, back);
  if (back === 'year' && calendarOf(figure.period) === 'yearly') return '–';
  const before = all.find((candidate) => candidate.period === earlier);
  if (figure.value === null || !before || before.value === null || metric.kind === 'yes-no' || !earlier) return '–';
  const broken = metric.versions.some(
    (version) => version.breakNote && version.from && version.from.slice(0, 7) > earlier && version.from.slice(0, 7) <= figure.period,
  );
  return broken ? '–' : changeText(figure.value, before.value, metric, language);
}

/** What must be known to read the figures right: what is never summed, where a series breaks. */
export function notesOn(metrics: readonly CollectedMetric[], language: Language): readonly Block[] {
  const say = wording[language].summary;
  const overlaps = [...grouped(metrics, (metric) => metric.overlapGroup)].flatMap(([group, members]) =>
    group !== undefined && members.length > 1 ? [say.neverSum(members.map((metric) => localName(metric.name, language)).join(', '))] : [],
  );
  const breaks = metrics.flatMap((metric) =>
    metric.versions.flatMap((version) =>
      version.breakNote && version.from ? [`${say.breaks(localName(metric.name, language), formatDate(version.from, language))}`] : [],
    ),
  );
  return [...overlaps, ...breaks].map((text) => ({ kind: 'note', text }));
}

/** What a picture shows, in words: the course, its target, its breaks, and which numbers are not sure. */
export function altText(metric: CollectedMetric, points: Course['points'], language: Language): string {
  const words = wording[language].summary;
  const say = (value: number) => formatNumber(value, language, metric.decimals);
  const values = points.map((point) => point.value);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return localName(metric.name, language);
  const dated = (point: { period: string; value: number }) => `${say(point.value)} (${formatPeriod(point.period, language)})`;
  const course = words.alt(
    localName(metric.name, language),
    dated(first),
    dated(last),
    points.length,
    say(Math.min(...values)),
    say(Math.max(...values)),
  );
  const before = points.find((point) => point.period === earlierPeriod(last.period, 'year'));
  const breaks = metric.versions.flatMap(({ breakNote, from }) => (breakNote && from ? [formatDate(from, language)] : []));
  const unsure = (of: (point: Course['points'][number]) => boolean) =>
    points.filter(of).map((point) => formatPeriod(point.period, language));
  const details: readonly (readonly [string, readonly string[]])[] = [
    [words.yearBefore, before && calendarOf(last.period) !== 'yearly' ? [say(before.value)] : []],
    [words.target, metric.target?.value === undefined ? [] : [say(metric.target.value)]],
    [words.breakMark, breaks],
    [words.approximate, unsure((point) => point.approximate)],
    [words.provisional, unsure((point) => point.provisional)],
  ];
  const said = details.flatMap(([label, what]) => (what.length > 0 ? [`${label}: ${what.join(', ')}`] : []));
  return said.length === 0 ? course : `${course} ${said.join('; ').replace(/^./u, (letter) => letter.toUpperCase())}.`;
}
