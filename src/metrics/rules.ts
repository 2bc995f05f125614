// Rules between metrics, checked against what an organisation's period holds and what is about to change: a part and
// its whole, parts that make up a sum, a stock that carries over. Says what does not agree; what follows is the form's.
import { formatNumber } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { MetricRule } from '../registry/model.js';
import { ruleReferences } from '../registry/references.js';
import { type CollectedMetric, localName, type StoredFigure } from './model.js';
import { earlierPeriod } from './period.js';
import type { FigureChange } from './store.js';
import { wording } from './wording.js';

/** One rule that the figures break. */
export interface BrokenRule {
  /** `unlikely` also where a figure is approximate: "about 70" may well differ by one. */
  readonly level: MetricRule['level'];
  readonly kind: MetricRule['kind'];
  /** Whose rule it is. */
  readonly metric: CollectedMetric;
  readonly given: number;
  /** What the others make it: the sum, or for `at-most` the most that it can be. */
  readonly expected: number;
  /** For `carried`: the stock of the period before. */
  readonly previous?: number;
  readonly parts: readonly { readonly metric: CollectedMetric; readonly value: number; readonly sign: 1 | -1 }[];
  /** The metrics among those that are being changed now. */
  readonly changed: readonly string[];
}

interface Known {
  readonly value: number;
  readonly approximate: boolean;
}

/** Rules that speak of any of these metrics bind them to these others: what must be read to check them. */
export function boundTo(metrics: readonly CollectedMetric[], ids: readonly string[]): readonly string[] {
  const groups = metrics.flatMap((metric) =>
    (metric.rules ?? []).map((rule) => [metric.id, ...ruleReferences(rule).flatMap(([, named]) => named)]),
  );
  return [...new Set([...ids, ...groups.filter((group) => group.some((id) => ids.includes(id))).flat()])];
}

/**
 * What would not agree once the changes are stored; a rule of which a figure is missing says nothing.
 * @param metrics those that the organisation reports
 * @param figures the organisation's figures in force of these metrics, of the period and the one before
 */
export function brokenRules(
  metrics: readonly CollectedMetric[],
  figures: readonly StoredFigure[],
  changes: readonly FigureChange[],
): readonly BrokenRule[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const known = new Map<string, Known>();
  for (const { metric, period, value, approximate } of figures) {
    if (value !== null) known.set(`${metric}\n${period}`, { value, approximate });
  }
  for (const { metric, period, entry } of changes) {
    if (entry.kind === 'number') known.set(`${metric}\n${period}`, entry);
    else known.delete(`${metric}\n${period}`);
  }
  return metrics.flatMap((metric) =>
    (metric.rules ?? []).flatMap((rule) => {
      const involved = [metric.id, ...ruleReferences(rule).flatMap(([, ids]) => ids)];
      const touching = changes.filter((change) => involved.includes(change.metric));
      const [period] = touching.map((change) => change.period);
      if (period === undefined) return [];
      const broken = check(rule, metric, (id, when = period) => known.get(`${id}\n${when}`), byId, period);
      return broken ? [{ ...broken, changed: touching.map((change) => change.metric) }] : [];
    }),
  );
}

function check(
  rule: MetricRule,
  metric: CollectedMetric,
  figure: (id: string, period?: string) => Known | undefined,
  byId: ReadonlyMap<string, CollectedMetric>,
  period: string,
): Omit<BrokenRule, 'changed'> | undefined {
  const given = figure(metric.id);
  const partsOf = (ids: readonly string[], sign: 1 | -1) =>
    ids
      .map((id) => ({ metric: byId.get(id), figure: figure(id), sign }))
      .map(
        ({ metric: part, figure: of, sign: by }) => part && of && { metric: part, value: of.value, approximate: of.approximate, sign: by },
      );
  const before = rule.kind === 'carried' ? figure(metric.id, earlierPeriod(period, 'one') ?? '') : undefined;
  const all =
    rule.kind === 'at-most'
      ? partsOf([rule.metric], 1)
      : rule.kind === 'sum'
        ? partsOf(rule.of, 1)
        : [...partsOf(rule.plus, 1), ...partsOf(rule.minus, -1)];
  const parts = all.filter((part) => part !== undefined);
  if (!given || parts.length !== all.length || (rule.kind === 'carried' && !before)) return undefined;
  const expected = parts.reduce((sum, part) => sum + part.sign * part.value, before?.value ?? 0);
  const differs = rule.kind === 'at-most' ? given.value > expected + 1e-6 : Math.abs(given.value - expected) > 1e-6;
  if (!differs) return undefined;
  const approximate = given.approximate || before?.approximate || parts.some((part) => part.approximate);
  return {
    level: approximate ? 'unlikely' : rule.level,
    kind: rule.kind,
    metric,
    given: given.value,
    expected,
    ...(before && { previous: before.value }),
    parts: parts.map(({ approximate: _, ...part }) => part),
  };
}

/** What does not agree, in a sentence with its numbers. */
export function ruleText(broken: BrokenRule, language: Language): string {
  const say = wording[language].rules;
  const { metric, parts } = broken;
  const number = (value: number) => formatNumber(value, language, metric.decimals);
  const name = localName(metric.name, language);
  switch (broken.kind) {
    case 'at-most':
      return say.atMost(name, number(broken.given), localName(parts[0]?.metric.name ?? metric.name, language), number(broken.expected));
    case 'sum':
      return say.sum(name, number(broken.given), number(broken.expected), terms(broken, language));
    case 'carried':
      return say.carried(name, number(broken.given), number(broken.expected), terms(broken, language));
    default:
      return broken.kind satisfies never;
  }
}

/** "28 + 4 (alkaneet) − 2 (päättyneet)". */
function terms({ parts, previous, metric }: BrokenRule, language: Language): string {
  const number = (value: number) => formatNumber(value, language, metric.decimals);
  const first = previous === undefined ? [] : [number(previous)];
  const rest = parts.map(
    (part, i) =>
      `${i > 0 || previous !== undefined ? (part.sign > 0 ? '+ ' : '− ') : ''}${number(part.value)} (${localName(part.metric.name, language)})`,
  );
  return [...first, ...rest].join(' ');
}
