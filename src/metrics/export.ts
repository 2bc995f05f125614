// Figures as rows for other systems: column names, SDMX-style codes for status and confidentiality, and how a value is
// written for a Finnish Excel. Reads no database and writes no file.
import { withoutFormula } from './comment.js';
import { type CollectedMetric, localName, type StoredFigure } from './model.js';
import { monthOfPeriod } from './period.js';

/** Columns of the CSV, in order (createCsvLines writes them); the import reads the same names. */
export const exportColumns = [
  'metric',
  'metric_name',
  'organisation',
  'organisation_name',
  'period',
  'value',
  'text',
  'obs_status',
  'conf_status',
  'approximate',
  'unit',
  'comment',
  'reason',
  'source',
  'entered_at',
  'version',
] as const;

/**
 * SDMX code list CL_OBS_STATUS 2.2: A normal, B break in the series, E estimated, P provisional, O missing without a
 * breakdown of why, Q suppressed. One code each: what limits the value's use most wins.
 */
export const statusCodes = ['A', 'B', 'E', 'P', 'O', 'Q'] as const;
export type ObservationStatus = (typeof statusCodes)[number];

/** CL_CONF_STATUS: F free, A primary confidentiality due to small counts, D secondary confidentiality set by the sender. */
type ConfidentialityStatus = 'F' | 'A' | 'D';

/** Why a figure is hidden: it is small itself, or a small one could be reckoned from it. */
export type Hiding = 'small' | 'dependent';

export interface Observation {
  readonly figure: StoredFigure;
  readonly metric: CollectedMetric;
  readonly organisationName: string;
  readonly status: ObservationStatus;
  readonly confidentiality: ConfidentialityStatus;
  /** Null where there is none or it is hidden. */
  readonly value: number | null;
}

/** What leaves the house of one figure. @param hiding why it is hidden from whoever gets it, if it is */
export function observe(figure: StoredFigure, metric: CollectedMetric, organisationName: string, hiding?: Hiding): Observation {
  return {
    figure,
    metric,
    organisationName,
    status: hiding ? 'Q' : statusOf(figure, metric),
    confidentiality: hiding === 'small' ? 'A' : hiding ? 'D' : 'F',
    value: hiding ? null : figure.value,
  };
}

function statusOf(figure: StoredFigure, metric: CollectedMetric): ObservationStatus {
  if (figure.status === 'missing') return 'O';
  if (figure.status === 'provisional' || figure.approval === 'waiting' || figure.approval === 'returned') return 'P';
  if (figure.approximate) return 'E';
  if (!metric.versions.some((version) => version.breakNote)) return 'A'; // most: a million figures pass here
  const month = monthOfPeriod(figure.period);
  const breaks = metric.versions.some((version) => version.breakNote && version.from && monthOf(version.from, figure.period) === month);
  return breaks ? 'B' : 'A';
}

/** The collection month of the period, in the figure's own calendar, that a day falls in. */
function monthOf(day: string, period: string): string | undefined {
  const month = day.slice(0, 7);
  if (period.length === 4) return `${day.slice(0, 4)}-12`;
  if (period.includes('Q')) return monthOfPeriod(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);
  return month;
}

/**
 * Lines of the CSV: decimal comma, no thousands marks, nothing that a spreadsheet would run. Written by hand, not by a
 * library: what repeats from line to line is made once, and a million lines take a third of the time.
 */
function createCsvLines(language: 'fi' | 'sv' | 'en'): (observation: Observation) => string {
  const cell = (words: string | undefined) => (words ? quoted(withoutFormula(words)) : '');
  let metric: CollectedMetric | undefined;
  let organisation = '';
  let subject = '';
  let unit = '';
  return ({ figure, metric: definition, organisationName, status, confidentiality, value }) => {
    if (metric !== definition || organisation !== figure.organisation) {
      metric = definition;
      organisation = figure.organisation;
      subject = [quoted(metric.id), cell(localName(metric.name, language)), quoted(organisation), cell(organisationName)].join(';');
      unit = cell(localName(metric.unit, language));
    }
    const hidden = confidentiality !== 'F';
    const text = hidden || !figure.text ? '' : cell(localName(figure.text, language));
    const number = value === null ? '' : String(value).replace('.', ',');
    const comment = hidden ? '' : cell(figure.comment);
    const period = figure.period.startsWith('as-of:') ? figure.period.slice(6) : figure.period;
    return `${subject};${period};${number};${text};${status};${confidentiality};${figure.approximate ? '1' : ''};${unit};${comment};${cell(figure.reason)};${quoted(figure.source)};${figure.enteredAt.toISOString()};${figure.version}\r\n`;
  };
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One observation of the JSON export. */
function jsonObservation(
  { figure, metric, organisationName, status, confidentiality, value }: Observation,
  language: 'fi' | 'sv' | 'en',
): object {
  const hidden = confidentiality !== 'F';
  return {
    METRIC: metric.id,
    METRIC_NAME: localName(metric.name, language),
    ORGANISATION: figure.organisation || null,
    ORGANISATION_NAME: organisationName || null,
    TIME_PERIOD: figure.period.replace(/^as-of:/, ''),
    FREQ: figure.period.startsWith('as-of:') ? null : { monthly: 'M', quarterly: 'Q', yearly: 'A' }[calendarCode(figure.period)],
    OBS_VALUE: value,
    ...(figure.text && !hidden && { OBS_TEXT: figure.text }),
    OBS_STATUS: status,
    CONF_STATUS: confidentiality,
    UNIT_MEASURE: localName(metric.unit, language),
    DECIMALS: metric.decimals,
    ...(figure.approximate && { APPROXIMATE: true }),
    ...(figure.comment !== undefined && !hidden && { COMMENT_OBS: figure.comment }),
    ...(figure.reason !== undefined && { REASON: figure.reason }),
    ...(figure.approval && { APPROVAL: figure.approval }),
    SOURCE: figure.source,
    VERSION: figure.version,
    LAST_UPDATE: figure.enteredAt.toISOString(),
  };
}

function calendarCode(period: string): 'monthly' | 'quarterly' | 'yearly' {
  if (period.includes('Q')) return 'quarterly';
  return period.length === 4 ? 'yearly' : 'monthly';
}

/** The whole CSV for a Finnish Excel, piece by piece: byte order mark, semicolons, Windows line ends. */
export async function* csvText(pages: AsyncIterable<readonly Observation[]>, language: 'fi' | 'sv' | 'en'): AsyncGenerator<string> {
  yield `\ufeff${exportColumns.join(';')}\r\n`;
  const line = createCsvLines(language);
  for await (const page of pages) yield page.map(line).join('');
}

/** The whole JSON, one observation a line, so that the file can be read without holding it whole. @param next address of the next page */
export async function* jsonText(
  pages: AsyncIterable<readonly Observation[]>,
  language: 'fi' | 'sv' | 'en',
  now: Date,
  next?: string,
): AsyncGenerator<string> {
  yield `{"format":"koolla-figures/1","prepared":"${now.toISOString()}","codes":{"OBS_STATUS":"SDMX:CL_OBS_STATUS(2.2)","CONF_STATUS":"SDMX:CL_CONF_STATUS(1.2)"},"observations":[\n`;
  let before = '';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield before + page.map((observation) => JSON.stringify(jsonObservation(observation, language))).join(',\n');
    before = ',\n';
  }
  yield `\n]${next === undefined ? '' : `,"next":${JSON.stringify(next)}`}}\n`;
}
