// Sheets of cells as an .xlsx file, and back. What stands in the sheets is workbook.ts's and import.ts's.
import type { Cell, Sheet } from './workbook.js';

/** A cell as it comes out of a file: dates are days or times without a zone, written as UTC. */
export type ReadCell = string | number | boolean | Date | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** The file as bytes; held in memory whole. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  return write(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.frozenColumns > 0 && { stickyColumnsCount: sheet.frozenColumns }),
      data: [
        sheet.columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const })),
        ...sheet.rows.map((row) => row.map(written)),
      ],
    })),
  ).toBuffer();
}

function written(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  // Text is stored as text, so that '=1+1' stays what it is; never through the library's guess of a type.
  if (typeof cell === 'string') return { value: safeText(cell), type: String };
  return cell.value instanceof Date
    ? { value: cell.value, type: Date, format: cell.format }
    : { value: cell.value, type: Number, format: cell.format };
}

/** The library keeps its texts in a plain object: 'constructor' and its like would break the file without the space. */
function safeText(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}

/** Every sheet of a file, or undefined when it is no workbook that can be read. */
export async function readXlsx(file: Buffer): Promise<readonly ReadSheet[] | undefined> {
  const { default: read } = await import('read-excel-file/node');
  try {
    return (await read(file)).map(({ sheet, data }) => ({ name: sheet, rows: data as ReadCell[][] }));
  } catch {
    return undefined;
  }
}

/** Whether bytes begin as every .xlsx does. */
export function isXlsx(file: Buffer): boolean {
  return file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}
