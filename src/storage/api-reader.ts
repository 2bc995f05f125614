// What the read-only interface reads, from the same tables as everything else.
import type { ApiReader } from '../api/api.js';
import type { FiguresQuery } from '../api/query.js';
import type { Database } from './database.js';
import { type FigurePageQuery, figuresMark, readFigures } from './metrics-bulk.js';
import { readHidden } from './metrics-disclosure.js';
import { createMetricsStore } from './metrics-store.js';

export function createApiReader({ db, pool }: Pick<Database, 'db' | 'pool'>): ApiReader {
  const store = createMetricsStore(db);
  const page = ({ language: _language, ...query }: FiguresQuery): FigurePageQuery => query;
  return {
    metrics: () => store.metrics(),
    organisationNames: () => store.organisationNames(),
    figures: (query) => readFigures(pool, page(query)),
    mark: (query) => figuresMark(pool, page(query)),
    async hidden(query) {
      const [metrics, names] = await Promise.all([store.metrics(), store.organisationNames()]);
      const organisations = query.organisations ?? [...names.keys()];
      return readHidden(pool, new Map(metrics.map((metric) => [metric.id, metric])), { organisations, metrics: query.metrics });
    },
  };
}
