// Which figures must be hidden from others, worked out from everything that an organisation has given, not from what
// one question asks for: two questions together must not tell what one of them hides. The rule is metrics/disclosure.ts's.
import type { Pool } from 'pg';
import { type Countable, figureKey, hiddenWidely } from '../metrics/disclosure.js';
import type { Hiding } from '../metrics/export.js';
import type { CollectedMetric, StoredFigure } from '../metrics/model.js';
import { readFigures } from './metrics-bulk.js';

export interface DisclosureQuery {
  readonly organisations: readonly string[];
  /** Whose figures will be shown; all when absent. */
  readonly metrics?: readonly string[];
  /** A threshold for metrics that have none of their own. */
  readonly hideBelow?: number;
}

/** Tells of each figure whether it is hidden, and why. Reads one organisation at a time. */
export async function readHidden(
  pool: Pool,
  metrics: ReadonlyMap<string, CollectedMetric>,
  query: DisclosureQuery,
): Promise<(figure: StoredFigure) => Hiding | undefined> {
  const concerned = concernedMetrics(metrics, query);
  const hidden = new Set<string>();
  if (concerned.length > 0) {
    for (const organisation of query.organisations) {
      const figures: StoredFigure[] = [];
      for await (const page of readFigures(pool, { organisations: [organisation], metrics: concerned })) figures.push(...page);
      const found = hiddenWidely(figures, metrics as ReadonlyMap<string, Countable>, {
        ...(query.hideBelow !== undefined && { hideBelow: query.hideBelow }),
      });
      for (const key of found.figures) hidden.add(key);
    }
  }
  return (figure) => {
    const metric = metrics.get(figure.metric);
    const threshold =
      figure.source === 'registry' || !metric || metric.kind === 'yes-no' ? undefined : (metric.hideBelow ?? query.hideBelow);
    const size = Math.abs(figure.value ?? 0);
    // An older version may be small where the one in force is not.
    if (threshold !== undefined && size > 0 && size < threshold) return 'small';
    if (!hidden.has(figureKey(figure))) return undefined;
    return metric?.kind === 'cumulative' ? 'small' : 'dependent';
  };
}

/** Metrics with a threshold among what is asked for, and all that rules bind to them. */
function concernedMetrics(metrics: ReadonlyMap<string, CollectedMetric>, query: DisclosureQuery): readonly string[] {
  const counted = [...metrics.values()].filter((metric) => metric.kind !== 'yes-no' && metric.kind !== 'text');
  const groups = boundTogether(counted);
  const asked = query.metrics && new Set(query.metrics);
  return groups
    .filter((group) => !asked || group.some((metric) => asked.has(metric.id)))
    .filter((group) => group.some((metric) => (metric.hideBelow ?? query.hideBelow) !== undefined))
    .flatMap((group) => group.map((metric) => metric.id));
}

function boundTogether(metrics: readonly CollectedMetric[]): readonly (readonly CollectedMetric[])[] {
  const groupOf = new Map<string, Set<CollectedMetric>>(metrics.map((metric) => [metric.id, new Set([metric])]));
  for (const metric of metrics) {
    for (const rule of metric.rules ?? []) {
      const others = rule.kind === 'sum' ? rule.of : rule.kind === 'carried' ? [...rule.plus, ...rule.minus] : [];
      for (const other of others) {
        const [mine, theirs] = [groupOf.get(metric.id), groupOf.get(other)];
        if (!mine || !theirs || mine === theirs) continue;
        for (const member of theirs) {
          mine.add(member);
          groupOf.set(member.id, mine);
        }
      }
    }
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}
