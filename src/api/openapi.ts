// The interface described for machines (OpenAPI 3.1): what stands in api.ts and query.ts, no more.
import { largestPage } from './query.js';

const parameter = (name: string, description: string, schema: object) => ({ name, in: 'query', description, schema });
const text = { type: 'string' };
const period = { type: 'string', pattern: '^20\\d\\d(-Q[1-4]|-(0[1-9]|1[0-2]))?$' };
const problems = Object.fromEntries(
  (
    [
      ['400', 'The request cannot be understood'],
      ['401', 'A token is needed'],
      ['403', 'This token does not open that'],
      ['406', 'No such representation'],
      ['429', 'Too many requests; see Retry-After'],
    ] as const
  ).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]),
);
const localText = { type: 'object', properties: { fi: text, sv: text, en: text }, required: ['fi'] };

/** The document that /api/v1/openapi.json serves. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Koolla: figures for statistics',
    version: '1',
    description:
      'Read-only. Observation status (CL_OBS_STATUS) and confidentiality (CL_CONF_STATUS) are SDMX codes. Small counts are hidden (OBS_STATUS Q; CONF_STATUS A for a small count, D for what would tell one) unless the token opens them. Metrics of one overlapGroup may count the same cases and must not be summed.',
  },
  security: [{ token: [] }],
  paths: {
    '/api/v1/metrics': {
      get: {
        summary: 'Definitions of the metrics that the token opens',
        responses: {
          200: {
            description: 'Metrics',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { metrics: { type: 'array', items: { $ref: '#/components/schemas/Metric' } } } },
              },
            },
          },
          304: { description: 'Not changed since If-None-Match' },
          ...problems,
        },
      },
    },
    '/api/v1/figures': {
      get: {
        summary: 'Figures in force, or every version',
        parameters: [
          parameter('metric', 'Metric ids, separated by commas', text),
          parameter('region', 'Region ids, separated by commas', text),
          parameter('organisation', 'Organisation ids, separated by commas', text),
          parameter('from', 'First period', period),
          parameter('to', 'Last period; a year takes all of it', period),
          parameter('history', 'Every version', { type: 'boolean', default: false }),
          parameter('lang', 'Language of names', { type: 'string', enum: ['fi', 'sv', 'en'], default: 'fi' }),
          parameter('limit', 'Figures on a page; without it all come in one answer', { type: 'integer', minimum: 1, maximum: largestPage }),
          parameter('after', 'From “next” of the page before', text),
        ],
        responses: {
          200: {
            description:
              'Figures by metric, organisation, period and version. With “limit” the next page is in “next” and in the Link header.',
            headers: { ETag: { schema: text }, Link: { schema: text } },
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { observations: { type: 'array', items: { $ref: '#/components/schemas/Observation' } }, next: text },
                },
              },
              'text/csv': { schema: text },
            },
          },
          304: { description: 'Not changed since If-None-Match' },
          ...problems,
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made by `koolla metrics token create`' } },
    schemas: {
      Metric: {
        type: 'object',
        properties: {
          id: text,
          name: localText,
          description: localText,
          unit: localText,
          kind: text,
          calendar: text,
          region: text,
          overlapGroup: text,
        },
        required: ['id', 'name', 'unit', 'kind', 'calendar', 'region'],
      },
      Observation: {
        type: 'object',
        properties: {
          METRIC: text,
          ORGANISATION: { type: ['string', 'null'] },
          TIME_PERIOD: text,
          FREQ: { type: ['string', 'null'], enum: ['M', 'Q', 'A', null] },
          OBS_VALUE: { type: ['number', 'null'] },
          OBS_STATUS: { type: 'string', enum: ['A', 'B', 'E', 'P', 'O', 'Q'] },
          CONF_STATUS: { type: 'string', enum: ['F', 'A', 'D'] },
          VERSION: { type: 'integer' },
        },
        required: ['METRIC', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'CONF_STATUS'],
      },
      Problem: {
        type: 'object',
        properties: { type: text, title: text, status: { type: 'integer' }, detail: text, errors: { type: 'array', items: text } },
      },
    },
  },
} as const;
