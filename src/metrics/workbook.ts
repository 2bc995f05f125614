// A workbook of everything that is known of some figures, as sheets of cells: the figures row by row (the import reads
// these), the same by period, completeness, every version, and the definitions. Writes no file; xlsx.ts does.
// Nothing is summed: metrics of one overlap group may hold the same cases.
import { Temporal } from 'temporal-polyfill';
import { helsinki } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { type exportColumns, type Observation, statusCodes } from './export.js';
import { type CollectedMetric, grouped, localName } from './model.js';
import { calendarOf, monthOfPeriod } from './period.js';
import type { Timeliness } from './timeliness.js';
import { workbookWording } from './workbook-wording.js';

/** A cell: text never runs as a formula, a date is a calendar day or a Helsinki time written as if it were UTC. */
export type Cell = string | number | null | { readonly value: number | Date; readonly format: string };

export interface Sheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that stay in sight beside the header row. */
  readonly frozenColumns: number;
}

export interface WorkbookContent {
  /** Figures in force, by metric, organisation and period. */
  readonly figures: readonly Observation[];
  /** Every version of the same figures. */
  readonly versions: readonly Observation[];
  readonly timeliness: readonly Timeliness[];
  readonly organisationName: (id: string) => string;
  readonly metrics: readonly CollectedMetric[];
}

/**
 * So many figures and versions go into one workbook; it is made in memory (about 3 kB a row at the peak), and a sheet
 * would hold 1,048,575 rows in any case. More is for CSV or JSON.
 */
export const workbookLimit = 100_000;

const day = 'd.m.yyyy';
const moment = 'd.m.yyyy hh:mm';

/** The sheets in their order; empty ones are left out, but for the figures. */
export function workbookSheets(content: WorkbookContent, language: Language): readonly Sheet[] {
  const say = workbookWording[language];
  const matrices = (['monthly', 'quarterly', 'yearly'] as const).map((calendar) =>
    matrixSheet(
      say.sheets[calendar],
      content.figures.filter(({ figure }) => !figure.period.startsWith('as-of:') && calendarOf(figure.period) === calendar),
      language,
    ),
  );
  const corrected = [...grouped(content.versions, keyOf).values()].flatMap((group) => (group.length > 1 ? group : []));
  const sheets = [
    ...matrices,
    timelinessSheet(content, language),
    figureSheet(say.sheets.history, corrected, language),
    definitionSheet(content.metrics, language),
  ];
  return [figureSheet(say.sheets.figures, content.figures, language), ...sheets.filter((sheet) => sheet.rows.length > 0), legend(language)];
}

function keyOf({ figure }: Observation): string {
  return `${figure.metric}\n${figure.organisation}\n${figure.period}`;
}

/** One row a figure, with the columns of the CSV and what each code means. */
function figureSheet(name: string, observations: readonly Observation[], language: Language): Sheet {
  const say = workbookWording[language];
  const columns: Record<(typeof exportColumns)[number], number> = {
    metric: 22,
    metric_name: 34,
    organisation: 22,
    organisation_name: 34,
    period: 11,
    value: 12,
    text: 20,
    obs_status: 8,
    conf_status: 8,
    approximate: 8,
    unit: 12,
    comment: 30,
    reason: 30,
    source: 11,
    entered_at: 17,
    version: 8,
  };
  const titles = Object.entries(columns).map(([column, width]) => ({ title: say.columns[column as keyof typeof columns], width }));
  return {
    name,
    columns: [...titles, { title: say.meaning, width: 30 }],
    frozenColumns: 0,
    rows: observations.map(({ figure, metric, organisationName, status, confidentiality, value }) => {
      const hidden = confidentiality !== 'F';
      return [
        metric.id,
        localName(metric.name, language),
        figure.organisation,
        organisationName,
        figure.period.replace(/^as-of:/, ''),
        value === null ? null : { value, format: numberFormat(metric) },
        hidden || !figure.text ? null : localName(figure.text, language),
        status,
        confidentiality,
        figure.approximate ? 1 : null,
        localName(metric.unit, language),
        hidden ? null : (figure.comment ?? null),
        figure.reason ?? null,
        figure.source,
        { value: helsinkiClock(figure.enteredAt), format: moment },
        figure.version,
        say.status[status],
      ];
    }),
  };
}

/** One row for each metric and organisation, one column a period; a mark beside the number says what kind it is. */
function matrixSheet(name: string, observations: readonly Observation[], language: Language): Sheet {
  const say = workbookWording[language];
  const periods = [...new Set(observations.map(({ figure }) => figure.period))].sort();
  const at = new Map(periods.map((period, i) => [period, i]));
  const rows = [...grouped(observations, ({ figure }) => `${figure.metric}\n${figure.organisation}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const cells: Cell[] = periods.map(() => null);
    for (const observation of group) cells[at.get(observation.figure.period) ?? 0] = matrixCell(observation, language);
    return [[localName(first.metric.name, language), first.organisationName, localName(first.metric.unit, language), ...cells]];
  });
  return {
    name,
    columns: [
      { title: say.columns.metric_name, width: 34 },
      { title: say.columns.organisation_name, width: 34 },
      { title: say.columns.unit, width: 10 },
      ...periods.map((period) => ({ title: columnPeriod(period), width: 10 })),
    ],
    frozenColumns: 2,
    rows,
  };
}

function columnPeriod(period: string): string {
  return calendarOf(period) === 'monthly' ? `${Number(period.slice(5))}/${period.slice(0, 4)}` : period.replace('-', ' ');
}

/** The number stays a number; its format carries the mark. Without a number: ".." not known, "..." hidden. */
function matrixCell({ figure, metric, status, value }: Observation, language: Language): Cell {
  if (value === null) return status === 'Q' ? '...' : status === 'O' ? '..' : figure.text ? localName(figure.text, language) : null;
  const marks = workbookWording[language].marks;
  const mark = [figure.approximate ? marks.approximate : '', figure.status === 'provisional' ? marks.provisional : ''].join('');
  const changed = status === 'B' ? marks.broken : '';
  return { value, format: `${mark ? `"${mark}"` : ''}${numberFormat(metric)}${changed ? `"${changed}"` : ''}` };
}

function numberFormat(metric: CollectedMetric): string {
  return metric.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(metric.decimals)}`;
}

function timelinessSheet({ timeliness, organisationName }: WorkbookContent, language: Language): Sheet {
  const say = workbookWording[language];
  return {
    name: say.sheets.timeliness,
    columns: say.timeliness.map((title, i) => ({ title, width: i === 0 ? 34 : 13 })),
    frozenColumns: 1,
    rows: timeliness.map((row) => [
      organisationName(row.organisation),
      columnPeriod(row.month),
      { value: new Date(`${row.due}T00:00:00Z`), format: day },
      row.expected,
      row.onTime,
      row.late,
      row.imported,
      row.missing.length,
      row.expected === 0 ? null : { value: (row.expected - row.missing.length) / row.expected, format: '0 %' },
    ]),
  };
}

function definitionSheet(metrics: readonly CollectedMetric[], language: Language): Sheet {
  const say = workbookWording[language];
  return {
    name: say.sheets.definitions,
    columns: say.definitions.map((title, i) => ({ title, width: [22, 34, 44, 10, 16, 16, 12, 12, 20, 13, 44, 34][i] ?? 16 })),
    frozenColumns: 2,
    rows: metrics.flatMap((metric) => {
      const versions = metric.versions.length > 0 ? metric.versions : [undefined];
      return versions.map((version) => [
        metric.id,
        localName(metric.name, language),
        localName(metric.description, language),
        localName(metric.unit, language),
        say.kinds[metric.kind],
        say.calendars[metric.calendar],
        metric.deadlineWorkingDay,
        metric.target?.value ?? null,
        metric.overlapGroup ?? null,
        version?.from ? { value: new Date(`${version.from}T00:00:00Z`), format: day } : null,
        version ? localName(version.definition, language) : null,
        version?.breakNote ? localName(version.breakNote, language) : null,
      ]);
    }),
  };
}

/** What the codes and marks of the other sheets mean, and what must not be done with the figures. */
function legend(language: Language): Sheet {
  const say = workbookWording[language];
  return {
    name: say.sheets.legend,
    columns: [
      { title: say.legend[0], width: 16 },
      { title: say.legend[1], width: 90 },
    ],
    frozenColumns: 0,
    rows: [
      ...statusCodes.map((code) => [code, say.status[code]]),
      ['F', say.free],
      ['A', say.small],
      ['D', say.dependent],
      ['..', say.status.O],
      ['...', say.status.Q],
      [say.marks.approximate.trim(), say.status.E],
      [say.marks.provisional.trim(), say.status.P],
      [say.marks.broken.trim(), say.status.B],
      ['', say.neverSum],
      ['', say.timelinessNote],
    ],
  };
}

/** The clock on a Helsinki wall at an instant, as a spreadsheet keeps times: without a zone. */
function helsinkiClock(instant: Date): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(helsinki).toPlainDateTime();
  return new Date(`${wall.toString({ smallestUnit: 'second' })}Z`);
}

/** Months of collection that the periods of some figures belong to, earliest first. */
export function monthsOf(observations: readonly Observation[]): readonly string[] {
  return [...new Set(observations.flatMap(({ figure }) => monthOfPeriod(figure.period) ?? []))].sort();
}
