// The rows of a file that somebody wants to import, CSV or XLSX, by column name whatever language the header is in.
// What the rows mean is import.ts's.
import { parse } from 'csv-parse/sync';
import { exportColumns } from './export.js';
import { type ImportRow, neededColumns } from './import.js';
import { workbookWording } from './workbook-wording.js';
import { isXlsx, type ReadCell, readXlsx } from './xlsx.js';

/** Where a cell stands, for who has to mend it. */
export interface CellPlace {
  readonly line: number;
  /** As the header of the file has it, or the column's own name. */
  readonly title: string;
  /** In a workbook: its sheet and the column's letters. */
  readonly sheet?: string;
  readonly letters?: string;
}

export type ReadRows =
  | { readonly unreadable: 'csv' | 'xlsx' }
  | {
      readonly rows: readonly ImportRow[];
      /** Needed columns that the header lacks. */
      readonly missing: readonly string[];
      /** Lines with another number of cells than the header (CSV only). */
      readonly uneven: readonly number[];
      readonly place: (line: number, column: string) => CellPlace;
    };

/** Reads a file's bytes; a workbook is known by how it begins, not by its name. */
export async function readImportRows(file: Buffer): Promise<ReadRows> {
  return isXlsx(file) ? readWorkbook(file) : readCsv(file);
}

/** Header words of every language, and the columns' own names. */
const columnOf = new Map<string, string>(
  exportColumns.flatMap((column) => [
    [column, column] as const,
    ...Object.values(workbookWording).map(({ columns }) => [columns[column].toLowerCase(), column] as const),
  ]),
);

function columnsOf(header: readonly ReadCell[]): readonly string[] {
  const columns = header.map((cell) => {
    const title = String(cell ?? '')
      .trim()
      .toLowerCase();
    return columnOf.get(title) ?? title;
  });
  // A name does for an id where there is no column of ids.
  return columns.map((column) => {
    const id = column.replace(/_name$/, '');
    return column !== id && !columns.includes(id) ? id : column;
  });
}

async function readWorkbook(file: Buffer): Promise<ReadRows> {
  const sheets = await readXlsx(file);
  if (!sheets) return { unreadable: 'xlsx' };
  // Koolla's own export has the figures first and their history, with the same columns, behind.
  const fits = (sheet: (typeof sheets)[number]) => neededColumns.every((column) => columnsOf(sheet.rows[0] ?? []).includes(column));
  const sheet = sheets.find(fits) ?? sheets[0];
  const [header = [], ...rest] = sheet?.rows ?? [];
  const columns = columnsOf(header);
  return {
    missing: neededColumns.filter((column) => !columns.includes(column)),
    uneven: [],
    rows: rest.flatMap((row, i) =>
      row.every((cell) => cell === null || cell === '')
        ? []
        : [{ line: i + 2, cells: Object.fromEntries(columns.map((column, at) => [column, plainCell(row[at] ?? null)])) }],
    ),
    place: (line, column) => {
      const at = columns.indexOf(column);
      return {
        line,
        sheet: sheet?.name ?? '',
        title: at < 0 ? column : String(header[at]),
        ...(at >= 0 && { letters: columnLetters(at) }),
      };
    },
  };
}

/** Dates as days, truth as 1 and 0; numbers stay numbers, for a cell's number can be read in one way only. */
function plainCell(cell: ReadCell): string | number {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

/** 0 → A, 26 → AA. */
function columnLetters(at: number): string {
  return (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** Rows with the lines on which they begin; the delimiter is the one that the header uses. */
function readCsv(file: Buffer): ReadRows {
  const header = file.subarray(0, Math.max(0, file.indexOf(0x0a)) || undefined).toString('utf8');
  const delimiter = [';', '\t', ','].find((candidate) => header.includes(candidate)) ?? ';';
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly bytes: number } }[];
  try {
    records = parse(file, { bom: true, delimiter, relax_column_count: true, info: true }) as unknown as typeof records;
  } catch {
    return { unreadable: 'csv' };
  }
  let line = 1;
  let read = 0;
  const placed = records.map(({ record, info }) => {
    const begins = line;
    for (; read < info.bytes; read += 1) if (file[read] === 0x0a) line += 1;
    return { record, line: begins };
  });
  const [first, ...rest] = placed;
  const columns = columnsOf(first?.record ?? []);
  // Excel leaves empty rows at the end as nothing but delimiters.
  const filled = rest.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  return {
    missing: neededColumns.filter((column) => !columns.includes(column)),
    uneven: filled.filter(({ record }) => record.length !== columns.length).map((row) => row.line),
    rows: filled.map((row) => ({
      line: row.line,
      cells: Object.fromEntries(columns.map((column, i) => [column, unescapeFormula(row.record[i] ?? '')])),
    })),
    place: (at, column) => ({ line: at, title: column }),
  };
}

/** What `withoutFormula` put before a text comes off again. */
function unescapeFormula(text: string): string {
  return /^'[\s]*[=+\-@\t\r|]/.test(text) ? text.slice(1) : text;
}
