// Figures as their store would know them, on paper: the bundled metrics, invented figures of real organisations, what
// waits for approval, and what came of it.
import type { Review } from '../metrics/approval-store.js';
import type { ChaseStore } from '../metrics/chasing.js';
import type { CollectedMetric, Duty, StoredFigure } from '../metrics/model.js';
import { addMonths } from '../metrics/period.js';
import type { MetricsStore, SubmitOutcome } from '../metrics/store.js';
import type { Registry } from '../registry/model.js';
import { longest, maija, matti, port, stina } from './paper.js';

/** The month that is collected on the samples' day. */
export const month = '2026-10';
/** Whose figures most samples are. */
export const organisation = 'pk-hva';
export const submission = '00000000-0000-4000-8000-000000000002';

/** What a sample says is there; the rest is the usual. */
export interface FigureFacts {
  readonly metrics?: readonly CollectedMetric[];
  readonly organisations?: readonly string[];
  readonly figures?: readonly StoredFigure[];
  readonly reviews?: readonly Review[];
  readonly needsApproval?: boolean;
  readonly outcome?: SubmitOutcome;
  /** What waits for a confirmation. */
  readonly draft?: Readonly<Record<string, string>>;
  readonly handOver?: 'asked' | 'accepted' | 'declined';
  readonly nobodyReports?: boolean;
}

/** A figure of a metric, by the kind that the metric has. */
export function figureOf(metric: CollectedMetric, period: string, value: number, more: Partial<StoredFigure> = {}): StoredFigure {
  return {
    ...{ metric: metric.id, organisation, period, version: 1, current: true, value: metric.kind === 'yes-no' ? value % 2 : value },
    ...(metric.kind === 'text' ? { value: null, text: { fi: 'Työpajat tavoittivat hyvin; jonot lyhenivät.' } } : {}),
    ...{ status: 'normal', approximate: false, cumulative: metric.kind === 'cumulative', source: 'teams', authority: 'reporter' },
    ...{ enteredBy: maija.name, enteredAt: new Date('2026-11-03T08:15:00Z'), ...more },
  };
}

/** Two years of each metric for each organisation; the newest month is absent where `until` says so. */
export function courseOf(metrics: readonly CollectedMetric[], organisations: readonly string[], until = month): readonly StoredFigure[] {
  return metrics.flatMap((metric, at) =>
    organisations.flatMap((each, which) =>
      Array.from({ length: 24 }, (_, back) =>
        figureOf(metric, addMonths(until, -back), 1_230 + at * 7 + which * 3 - back + (metric.kind === 'cumulative' ? 0 : (back * 5) % 7), {
          ...{ organisation: each, approximate: back === 5, status: back === 0 && at === 1 ? 'provisional' : 'normal' },
        }),
      ),
    ),
  );
}

/** The metrics of which numbers are collected every month. */
export function numericMetrics(registry: Registry): readonly CollectedMetric[] {
  return registry.metrics.filter(({ calendar, kind }) => calendar === 'monthly' && kind !== 'yes-no' && kind !== 'text');
}

/** The store over such facts: what is written is not kept. */
export function figurePaper(registry: Registry, facts: FigureFacts = {}): MetricsStore {
  const { metrics = registry.metrics, organisations = [organisation], figures = [], reviews = [] } = facts;
  const duties: readonly Duty[] = organisations.flatMap((each) =>
    metrics.map((metric) => ({ metric, organisation: each, since: '2025-01' })),
  );
  const of = (ids: readonly string[] | undefined) => (each: { readonly organisation: string }) => !ids || ids.includes(each.organisation);
  const asked = (query: Parameters<MetricsStore['current']>[0]) =>
    figures.filter(
      (figure) =>
        figure.current &&
        of(query.organisations)(figure) &&
        (!query.metrics || query.metrics.includes(figure.metric)) &&
        (!query.periods || query.periods.includes(figure.period)),
    );
  const names = new Map(registry.organisations.map(({ id, name }) => [id, name] as const));
  const people = facts.nobodyReports
    ? []
    : [
        { id: maija.person, ...maija },
        { id: longest.person, ...longest },
      ];
  const handOver = {
    ...{ id: submission, organisation, from: { id: maija.person, name: maija.name }, to: { id: matti.person, name: matti.name } },
    state: facts.handOver ?? ('asked' as const),
  };
  return port<MetricsStore>({
    duties: async (ids) => duties.filter(of(ids)),
    metrics: async () => metrics,
    organisationNames: async (ids) => new Map([...names].filter(([id]) => !ids || ids.includes(id))),
    regionNames: async () => new Map(registry.regions.map(({ id, name }) => [id, name] as const)),
    current: async (query) => asked(query),
    given: async (query) => asked(query),
    arrivals: async (query) =>
      asked(query).map(({ metric, organisation: each, period }, index) => ({
        ...{ metric, organisation: each, period, day: index % 4 === 0 ? '2026-11-20' : '2026-11-03', imported: false },
      })),
    documented: async (ids) =>
      registry.metrics.flatMap((metric) =>
        ids.includes(metric.id)
          ? metric.figures.slice(-1).map((figure) =>
              figureOf(metric, figure.period ?? `as-of:${figure.asOf ?? ''}`, 0, {
                organisation: '',
                source: 'registry',
                value: figure.value,
                ...(figure.text && { text: figure.text }),
              }),
            )
          : [],
      ),
    versions: async (each, periods) => figures.filter((figure) => figure.organisation === each && periods.includes(figure.period)),
    submission: async () => undefined,
    submit: async () => facts.outcome ?? { kind: 'stored' },
    draft: async (_owner, key) => (key === 'pending' ? facts.draft : undefined),
    saveDraft: async () => {},
    dropDraft: async () => {},
    reporters: async (ids, _day, role = 'reporter') =>
      new Map(
        ids.flatMap((id) => (organisations.includes(id) && people.length > 0 ? [[id, role === 'reporter' ? people : []] as const] : [])),
      ),
    stewards: async () => [{ id: stina.person, ...stina }],
    nameReporter: async ({ name, email }) => ({ id: 'new', name, email }),
    endReporter: async () => true,
    openings: async () => [],
    openMonth: async () => {},
    audit: async () => {},
    approvalScopes: async () => [
      { scope: 'organisation', id: organisation },
      { scope: 'region', id: 'pohjois-karjala' },
    ],
    setApproval: async () => true,
    needsApproval: async () => facts.needsApproval ?? false,
    waitingPeriods: async () => organisations.map((each) => ({ organisation: each, period: month })),
    reviews: async () => reviews,
    decide: async ({ person }) => (person === maija.person ? { kind: 'own' } : { kind: 'nothing' }),
    define: async () => metrics[0]?.id ?? '',
    revise: async () => true,
    addVersion: async () => true,
    end: async () => true,
    successor: async (typed) => (typed === matti.name ? { person: matti.person, name: matti.name, reachable: true } : undefined),
    askHandOver: async () => handOver,
    handOver: async () => handOver,
    answerHandOver: async (_id, accepted) => ({ ...handOver, state: accepted ? 'accepted' : 'declined' }),
  });
}

/** Who is written to about figures; nothing is sent. */
export function chasePaper(): ChaseStore {
  return {
    concerned: async (organisations) =>
      organisations.map((each) => ({
        ...{ organisation: each, reporters: [{ id: maija.person, ...maija }], coordinators: [{ id: stina.person, ...stina }] },
      })),
    plan: async (notices) => notices.length,
  };
}
