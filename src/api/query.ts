// What a request to the read-only interface asks for, read from its address: every mistake at once, in words.
import { type Language, languages } from '../conversation/view.js';
import type { CollectedMetric } from '../metrics/model.js';
import { endOfSpan, isPeriod } from '../metrics/period.js';

/** A place in the order of figures: where the page before ended. */
export interface Place {
  readonly metric: string;
  readonly organisation: string;
  readonly period: string;
  readonly version: number;
}

export interface FiguresQuery {
  readonly metrics: readonly string[];
  readonly organisations?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly history: boolean;
  readonly language: Language;
  /** Without it everything comes in one answer. */
  readonly limit?: number;
  readonly after?: Place;
}

/** Figures in one page at most. */
export const largestPage = 10_000;
const known = new Set(['metric', 'region', 'organisation', 'from', 'to', 'history', 'lang', 'limit', 'after']);

export type FiguresReading =
  | { readonly ok: true; readonly query: FiguresQuery }
  | { readonly ok: false; readonly status: 400 | 403; readonly errors: readonly string[] };

/**
 * @param metrics those that exist
 * @param regions those that the token opens; empty: all
 */
export function readFiguresQuery(params: URLSearchParams, metrics: readonly CollectedMetric[], regions: readonly string[]): FiguresReading {
  const errors: string[] = [];
  const list = (name: string) =>
    params
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter((value) => value !== '');
  for (const name of new Set(params.keys())) if (!known.has(name)) errors.push(`Unknown parameter “${name}”.`);

  const askedRegions = list('region');
  const existing = new Set(metrics.map((metric) => metric.region));
  for (const region of askedRegions) if (!existing.has(region)) errors.push(`No metric of region “${region}”.`);
  const askedMetrics = list('metric');
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  for (const id of askedMetrics) if (!byId.has(id)) errors.push(`No metric “${id}”: see /api/v1/metrics.`);

  const period = (name: 'from' | 'to') => {
    const value = params.get(name);
    if (value === null) return undefined;
    if (!isPeriod(value)) errors.push(`“${name}” must be a year, quarter or month: 2026, 2026-Q3 or 2026-10.`);
    return value;
  };
  const from = period('from');
  const to = period('to');
  const language = params.get('lang') ?? 'fi';
  if (!languages.includes(language as Language)) errors.push('“lang” must be fi, sv or en.');
  const history = params.get('history') ?? 'false';
  if (!['true', 'false'].includes(history)) errors.push('“history” must be true or false.');
  const limit = params.get('limit');
  if (limit !== null && !(/^[1-9]\d{0,4}$/.test(limit) && Number(limit) <= largestPage)) {
    errors.push(`“limit” must be a whole number from 1 to ${largestPage}.`);
  }
  const cursor = params.get('after');
  const after = cursor === null ? undefined : readPlace(cursor);
  if (cursor !== null && !after) errors.push('“after” must be what “next” of the page before gave.');
  if (cursor !== null && limit === null) errors.push('“after” needs “limit”.');
  if (errors.length > 0) return { ok: false, status: 400, errors };

  const open = (metric: CollectedMetric) => regions.length === 0 || regions.includes(metric.region);
  const closed = [
    ...askedRegions.filter((region) => regions.length > 0 && !regions.includes(region)).map((region) => `region “${region}”`),
    ...askedMetrics.filter((id) => !open(byId.get(id) as CollectedMetric)).map((id) => `metric “${id}”`), // known, or refused above
  ];
  if (closed.length > 0) return { ok: false, status: 403, errors: closed.map((what) => `This token does not open ${what}.`) };
  const organisations = list('organisation');
  return {
    ok: true,
    query: {
      metrics: metrics
        .filter((metric) => open(metric) && (askedRegions.length === 0 || askedRegions.includes(metric.region)))
        .map((metric) => metric.id)
        .filter((id) => askedMetrics.length === 0 || askedMetrics.includes(id)),
      ...(organisations.length > 0 && { organisations }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to: endOfSpan(to) }),
      history: history === 'true',
      language: language as Language,
      ...(limit !== null && { limit: Number(limit) }),
      ...(after && { after }),
    },
  };
}

/** A place as text that goes into an address. */
export function writePlace({ metric, organisation, period, version }: Place): string {
  return Buffer.from(JSON.stringify([metric, organisation, period, version])).toString('base64url');
}

function readPlace(text: string): Place | undefined {
  try {
    const [metric, organisation, period, version] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (typeof metric !== 'string' || typeof organisation !== 'string' || typeof period !== 'string') return undefined;
    return Number.isInteger(version) ? { metric, organisation, period, version: version as number } : undefined;
  } catch {
    return undefined;
  }
}
