// What is wrong with one metric's definition beyond the shape of its fields: bounds, target, versions and rules that
// contradict each other. Pure, for the files and for the steward's chat alike; the sentences are metric-wording.ts.
import type { Metric, MetricRule } from './model.js';
import { ruleReferences } from './references.js';

export type MetricFault =
  | { readonly fault: 'bounds'; readonly minimum: number; readonly maximum: number }
  | { readonly fault: 'target-outside'; readonly target: number }
  /** Two versions are in force on the same day. */
  | { readonly fault: 'versions-overlap'; readonly from: string }
  /** The second and later versions need the day on which they begin. */
  | { readonly fault: 'version-without-start' }
  | { readonly fault: 'rule-on-itself' }
  | { readonly fault: 'rule-not-number'; readonly metric: string }
  | { readonly fault: 'rule-calendar'; readonly metric: string }
  /** Figures that may count the same things are never summed. */
  | { readonly fault: 'rule-overlap'; readonly group: string }
  | { readonly fault: 'rule-carried-kind' };

type Definition = Pick<Metric, 'id' | 'kind' | 'calendar' | 'minimum' | 'maximum' | 'target' | 'versions' | 'rules' | 'overlapGroup'>;

/** Every fault of a definition, each with the field it stands at. `all` holds the metrics that its rules name. */
export function metricFaults(
  metric: Definition,
  all: readonly Pick<Metric, 'id' | 'kind' | 'calendar' | 'overlapGroup'>[],
): readonly (MetricFault & { readonly path: readonly (string | number)[] })[] {
  const { minimum, maximum, target } = metric;
  const faults: (MetricFault & { path: readonly (string | number)[] })[] = [];
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    faults.push({ fault: 'bounds', minimum, maximum, path: ['maximum'] });
  } else if (target?.value !== undefined && (target.value < (minimum ?? -Infinity) || target.value > (maximum ?? Infinity))) {
    faults.push({ fault: 'target-outside', target: target.value, path: ['target'] });
  }
  let last: string | undefined;
  for (const [i, version] of metric.versions.entries()) {
    const before = metric.versions[i - 1];
    if (before && !version.from) faults.push({ fault: 'version-without-start', path: ['versions', i] });
    else if (before && version.from && (last === undefined ? version.from <= (before.from ?? '') : version.from <= last)) {
      faults.push({ fault: 'versions-overlap', from: version.from, path: ['versions', i, 'from'] });
    }
    last = version.until;
  }
  for (const [i, rule] of (metric.rules ?? []).entries()) {
    for (const fault of ruleFaults(metric, rule, all)) faults.push({ ...fault, path: ['rules', i] });
  }
  return faults;
}

function ruleFaults(
  metric: Definition,
  rule: MetricRule,
  all: readonly Pick<Metric, 'id' | 'kind' | 'calendar' | 'overlapGroup'>[],
): readonly MetricFault[] {
  const named = ruleReferences(rule).flatMap(([, ids]) => ids);
  if (named.includes(metric.id)) return [{ fault: 'rule-on-itself' }];
  const faults: MetricFault[] = [];
  const others = named.flatMap((id) => all.find((candidate) => candidate.id === id) ?? []);
  for (const other of [metric, ...others]) {
    if (other.kind === 'yes-no' || other.kind === 'text') faults.push({ fault: 'rule-not-number', metric: other.id });
    else if (other.calendar !== metric.calendar) faults.push({ fault: 'rule-calendar', metric: other.id });
  }
  if (rule.kind === 'carried' && metric.kind !== 'stock') faults.push({ fault: 'rule-carried-kind' });
  const summed = rule.kind === 'sum' ? [rule.of] : rule.kind === 'carried' ? [rule.plus, rule.minus] : [];
  for (const ids of summed) {
    const groups = ids.flatMap((id) => all.find((candidate) => candidate.id === id)?.overlapGroup ?? []);
    const twice = groups.find((group, i) => groups.indexOf(group) !== i);
    if (twice !== undefined) faults.push({ fault: 'rule-overlap', group: twice });
  }
  return faults;
}
