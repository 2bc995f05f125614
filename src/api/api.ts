// The read-only interface for a statistics office: metrics and figures over HTTP, for whoever holds a token. What a
// figure says to others is metrics/export.ts's; small counts are hidden unless the token opens them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { csvText, type Hiding, jsonText, type Observation, observe } from '../metrics/export.js';
import { type CollectedMetric, localName, type StoredFigure } from '../metrics/model.js';
import type { LocalText } from '../registry/model.js';
import { acceptable, entityTag, problem, stream, unchanged } from './answers.js';
import { openApi } from './openapi.js';
import { type FiguresQuery, readFiguresQuery, writePlace } from './query.js';
import { createRateLimit } from './rate.js';
import { type ApiToken, type ApiTokenStore, hashOf, isGood } from './tokens.js';

/** What the interface reads: implemented by src/storage/api-reader.ts. */
export interface ApiReader {
  metrics(): Promise<readonly CollectedMetric[]>;
  organisationNames(): Promise<ReadonlyMap<string, LocalText>>;
  /** In order of metric, organisation, period and version, page by page. */
  figures(query: FiguresQuery): AsyncIterable<readonly StoredFigure[]>;
  /** Changes whenever one of these figures does. */
  mark(query: FiguresQuery): Promise<string>;
  /** Which of these figures others must not see. */
  hidden(query: FiguresQuery): Promise<(figure: StoredFigure) => Hiding | undefined>;
}

export interface ApiOptions {
  readonly tokens: ApiTokenStore;
  readonly reader: ApiReader;
  readonly now: () => Date;
}

interface ApiRoute {
  readonly path: string;
  readonly method: 'GET';
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** The paths of the interface. */
export const apiPaths = ['/api/v1/metrics', '/api/v1/figures', '/api/v1/openapi.json'] as const;

/** The interface's routes, for the one HTTP server. */
export function createApi({ tokens, reader, now }: ApiOptions): readonly ApiRoute[] {
  const rate = createRateLimit();

  /** Answers 401 or 429 itself, or lets `act` answer. */
  async function guarded(request: IncomingMessage, response: ServerResponse, act: (token: ApiToken) => Promise<void>): Promise<void> {
    const [, given] = /^Bearer +([\w-]{20,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    const token = given ? await tokens.byHash(hashOf(given)) : undefined;
    const at = now();
    if (!token || !isGood(token, at)) {
      const why = !given ? 'Send “Authorization: Bearer …”.' : token ? 'The token has expired or was revoked.' : 'The token is not known.';
      const challenge = `Bearer realm="koolla"${given ? ', error="invalid_token"' : ''}`;
      return problem(response, 401, why, { headers: { 'www-authenticate': challenge } });
    }
    const turn = rate.begin(token.id, at.getTime());
    if (!turn.ok) return problem(response, 429, 'Try again later.', { headers: { 'retry-after': String(turn.retryAfter) } });
    try {
      await tokens.used(token.id, at);
      await act(token);
    } finally {
      turn.end();
    }
  }

  async function metrics(request: IncomingMessage, response: ServerResponse, token: ApiToken): Promise<void> {
    if (!acceptable(request.headers.accept, ['application/json'])) return problem(response, 406, 'Metrics come as application/json.');
    const opened = (await reader.metrics()).filter((metric) => token.regions.length === 0 || token.regions.includes(metric.region));
    const body = `${JSON.stringify({ metrics: opened.map(metricForOthers) })}\n`;
    const tag = entityTag(body);
    if (unchanged(request, response, tag)) return;
    await stream(response, [body], { 'content-type': 'application/json; charset=utf-8', etag: tag });
  }

  async function figures(request: IncomingMessage, response: ServerResponse, token: ApiToken): Promise<void> {
    const type = acceptable(request.headers.accept, ['application/json', 'text/csv']);
    if (!type) return problem(response, 406, 'Figures come as application/json or text/csv.');
    const address = new URL(request.url ?? '/', 'http://localhost');
    const definitions = await reader.metrics();
    const reading = readFiguresQuery(address.searchParams, definitions, token.regions);
    if (!reading.ok) return problem(response, reading.status, reading.errors.join(' '), { errors: reading.errors });
    const { query } = reading;
    const [mark, names] = await Promise.all([reader.mark(query), reader.organisationNames()]);
    const tag = entityTag(
      type,
      token.id,
      String(token.smallCounts),
      address.search,
      mark,
      JSON.stringify(definitions),
      JSON.stringify([...names]),
    );
    if (unchanged(request, response, tag)) return;

    const hiding = token.smallCounts ? () => undefined : await reader.hidden(query);
    const byId = new Map(definitions.map((metric) => [metric.id, metric]));
    const nameOf = (id: string) => localName(names.get(id) ?? { fi: id }, query.language);
    const toObservations = (page: readonly StoredFigure[]) =>
      page.flatMap((figure): Observation[] => {
        const metric = byId.get(figure.metric);
        return metric ? [observe(figure, metric, nameOf(figure.organisation), hiding(figure))] : [];
      });
    const headers: Record<string, string> = { 'content-type': `${type}; charset=utf-8`, etag: tag };
    if (type === 'text/csv') headers['content-disposition'] = 'attachment; filename="figures.csv"';
    const text = (pages: AsyncIterable<readonly Observation[]>, next?: string) =>
      type === 'text/csv' ? csvText(pages, query.language) : jsonText(pages, query.language, now(), next);

    if (query.limit === undefined) {
      return stream(response, text(mapped(reader.figures(query), toObservations)), headers);
    }
    // A page is small enough to be held, so that the way to the next one can stand in the headers.
    const page: StoredFigure[] = [];
    for await (const some of reader.figures({ ...query, limit: query.limit + 1 })) page.push(...some);
    const last = page.length > query.limit ? page[query.limit - 1] : undefined;
    let next: string | undefined;
    if (last) {
      address.searchParams.set('after', writePlace(last));
      next = `${address.pathname}${address.search}`;
      headers.link = `<${next}>; rel="next"`;
    }
    await stream(response, text(mapped([page.slice(0, query.limit)], toObservations), next), headers);
  }

  return [
    {
      path: apiPaths[0],
      method: 'GET',
      handle: (request, response) => guarded(request, response, (token) => metrics(request, response, token)),
    },
    {
      path: apiPaths[1],
      method: 'GET',
      handle: (request, response) => guarded(request, response, (token) => figures(request, response, token)),
    },
    {
      path: apiPaths[2],
      method: 'GET',
      handle: (_request, response) => stream(response, [JSON.stringify(openApi)], { 'content-type': 'application/json; charset=utf-8' }),
    },
  ];
}

async function* mapped<A, B>(items: AsyncIterable<A> | Iterable<A>, turn: (item: A) => B): AsyncGenerator<B> {
  for await (const item of items) yield turn(item);
}

/** A definition as others see it: what is counted, not how Koolla checks it. */
function metricForOthers(metric: CollectedMetric): object {
  const { id, name, description, unit, kind, decimals, region, calendar, deadlineWorkingDay, target, overlapGroup, hideBelow } = metric;
  const versions = metric.versions.map(({ citations: _citations, ...version }) => version);
  return {
    id,
    name,
    description,
    unit,
    kind,
    decimals,
    region,
    calendar,
    deadlineWorkingDay,
    ...(target && { target }),
    ...(overlapGroup && { overlapGroup, note: 'Metrics of one overlapGroup may count the same cases: never sum them.' }),
    ...(hideBelow !== undefined && { hideBelow }),
    versions,
    ...(metric.validity && { validity: metric.validity }),
  };
}
