// What is wrong with a metric's definition beyond the shape of its fields, told at its line in three languages.
import { describe, expect, test } from 'vitest';
import { readRegistryFiles } from '../../src/registry/files.js';
import { metricFaults } from '../../src/registry/metric-checks.js';
import { metricFaultWords } from '../../src/registry/metric-wording.js';
import type { Metric, MetricRule } from '../../src/registry/model.js';
import { bundled, copyOfBundled, edit, problemsOf } from './folder.js';

const all = readRegistryFiles(bundled).metrics;
const sample = all.find((metric) => metric.id === 'palkkatuki') ?? all[0];
if (!sample) throw new Error('the bundled registry has metrics');
const faultsOf = (over: Partial<Metric>, others: readonly Metric[] = all) =>
  metricFaults({ ...sample, ...over }, others).map(({ fault }) => fault);
type Unlevelled<T> = T extends MetricRule ? Omit<T, 'level'> : never;
const rule = (one: Unlevelled<MetricRule>) => [{ level: 'wrong', ...one } as MetricRule];
const version = (from?: string, until?: string) => ({
  definition: { fi: 'x' },
  citations: [],
  ...(from && { from }),
  ...(until && { until }),
});

test('the bundled metrics have none', () => {
  expect(all.flatMap((metric) => metricFaults(metric, all))).toEqual([]);
});

describe('a definition', () => {
  test.each([
    ['bounds the wrong way round', { minimum: 10, maximum: 1 }, ['bounds']],
    ['a target out of bounds', { maximum: 10, target: { value: 11, direction: 'reach' } }, ['target-outside']],
    ['two versions on one day', { versions: [version('2020-01-01', '2021-06-30'), version('2021-06-30')] }, ['versions-overlap']],
    ['a second version that begins on no day', { versions: [version(), version()] }, ['version-without-start']],
    ['versions one after the other', { versions: [version(undefined, '2021-06-30'), version('2021-07-01')] }, []],
    ['an open version and the next', { versions: [version('2020-01-01'), version('2021-07-01')] }, []],
    ['a rule on itself', { rules: rule({ kind: 'at-most', metric: 'palkkatuki' }) }, ['rule-on-itself']],
    ['a stock rule on a count', { kind: 'count', rules: rule({ kind: 'carried', plus: [], minus: [] }) }, ['rule-carried-kind']],
  ] as const)('%s', (_, over, faults) => {
    expect(faultsOf(over as Partial<Metric>)).toEqual(faults);
  });

  test('a rule compares numbers of the same rhythm and never sums what may overlap', () => {
    const other = { ...sample, id: 'toinen' };
    const sum = rule({ kind: 'sum', of: ['toinen', 'kolmas'] });
    expect(faultsOf({ rules: sum }, [{ ...other, kind: 'yes-no' }])).toEqual(['rule-not-number']);
    expect(faultsOf({ rules: sum, calendar: 'monthly' }, [{ ...other, calendar: 'yearly' }])).toEqual(['rule-calendar']);
    const twins = [
      { ...other, overlapGroup: 'ryhma' },
      { ...other, id: 'kolmas', overlapGroup: 'ryhma' },
    ];
    expect(faultsOf({ rules: sum }, twins)).toEqual(['rule-overlap']);
  });
});

test('a file is refused at the rule’s line, and a metric that is not there is named', () => {
  const dir = copyOfBundled();
  edit(dir, 'metrics.yaml', '    reportedBy: [', '    rules: [{ kind: at-most, metric: infot-tyonantaja }]\n    reportedBy: [');
  expect(problemsOf(dir)).toMatchObject([{ file: 'metrics.yaml', mend: 'Tarkoititko infot-tyonantajat?' }]);
});

test('every fault is a sentence in every language', () => {
  const faults = [
    { fault: 'bounds', minimum: 10, maximum: 1 },
    { fault: 'target-outside', target: 11 },
    { fault: 'versions-overlap', from: '2026-01-01' },
    { fault: 'version-without-start' },
    { fault: 'rule-on-itself' },
    { fault: 'rule-not-number', metric: 'a' },
    { fault: 'rule-calendar', metric: 'a' },
    { fault: 'rule-overlap', group: 'g' },
    { fault: 'rule-carried-kind' },
  ] as const;
  for (const words of Object.values(metricFaultWords)) {
    const sentences = faults.map((fault) => words(fault));
    expect(new Set(sentences.map(({ problem }) => problem)).size).toBe(faults.length);
    for (const { mend } of sentences) expect(mend).toMatch(/\.$/);
  }
});
