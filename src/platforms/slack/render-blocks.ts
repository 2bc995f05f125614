// Blocks of a view to pieces of Block Kit, each with its plain text and small enough to stand in any message.
// How pieces are put together into messages, modals and the Home tab is the callers' matter.
import type { types } from '@slack/bolt';
import type { Block, Language, Span, Text } from '../../conversation/view.js';
import { calendarLink, plain } from '../../conversation/view.js';
import { limits } from './limits.js';
import { escapeText, inlines, section, spansOf, splitSpans, splitText } from './rich-text.js';
import { words } from './wording.js';

/** One block of Slack's, and the same as fallback text (escaped). */
export interface Piece {
  readonly block: types.KnownBlock;
  readonly text: string;
}

/** What a surface can show: a native table stands in messages only, once. */
export interface Surface {
  readonly nativeTable: boolean;
}

/** The longest text of a piece: leaves room in a message for the heading and the buttons beside it. */
const pieceText = 2600;
/** What fits a phone's width in fixed-width letters. */
const phoneColumns = 44;
/** The same in a table's cells, and what the space around a cell takes of it. */
const phoneCells = 40;
const cellMargin = 4;

/** The title as a header where it fits one, else as bold text. */
export function titlePieces(title: string): Piece[] {
  const trimmed = title.trim();
  if (trimmed === '') return [];
  if (trimmed.length <= limits.headerText) {
    return [{ block: { type: 'header', text: { type: 'plain_text', text: trimmed, emoji: false } }, text: escapeText(trimmed) }];
  }
  return textPieces([{ kind: 'bold', text: trimmed }]);
}

/** All blocks of a view in reading order; pictures become their alternative text here. */
export function blockPieces(blocks: readonly Block[], language: Language, surface: Surface): Piece[] {
  const pieces: Piece[] = [];
  let nativeTables = surface.nativeTable ? limits.tablesPerMessage : 0;
  for (const block of blocks) {
    switch (block.kind) {
      case 'text':
        pieces.push(...textPieces(spansOf(block.text)));
        break;
      case 'note':
        pieces.push(...notePieces(spansOf(block.text)));
        break;
      case 'facts':
        pieces.push(...factPieces(block.facts));
        break;
      case 'list':
        pieces.push(...listPieces(block.items, block.ordered ?? false));
        break;
      case 'table': {
        const native = nativeTables > 0 ? nativeTable(block) : undefined;
        if (native) nativeTables -= 1;
        pieces.push(...(native ? [native] : tablePieces(block)));
        break;
      }
      case 'image':
        pieces.push(...notePieces([`${words[language].picture}${block.alt}`]));
        break;
      case 'calendar':
        // the file itself is uploaded beside the message
        pieces.push(...textPieces(spansOf(calendarLink(block))));
        break;
      case 'file':
        pieces.push(...notePieces([words[language].file(block.label, block.name)]));
        break;
      case 'divider':
        pieces.push({ block: { type: 'divider' }, text: '' });
        break;
      default:
        block satisfies never;
    }
  }
  return pieces;
}

/** Running text, split where it is long. */
export function textPieces(spans: readonly Span[]): Piece[] {
  return splitSpans(spans, pieceText)
    .filter((part) => plain(part).trim() !== '')
    .map((part) => ({ block: section(inlines(part)), text: escapeText(plain(part)) }));
}

/** Small grey text; with links, which a plain context has not, ordinary text in italics would be no better to read. */
export function notePieces(spans: readonly Span[]): Piece[] {
  if (spans.some((span) => typeof span === 'object' && span.kind !== 'email' && span.kind !== 'phone')) return textPieces(spans);
  return splitText(plain(spans), limits.contextText)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => splitSpans([part], pieceText))
    .map((part) => ({
      block: { type: 'context', elements: [{ type: 'plain_text', text: plain(part), emoji: false }] },
      text: escapeText(plain(part)),
    }));
}

function factPieces(facts: readonly { readonly label: string; readonly value: Text }[]): Piece[] {
  const lines = facts.map((fact): Span[] => [{ kind: 'bold', text: `${fact.label}:` }, ' ', ...spansOf(fact.value)]);
  return grouped(lines).flatMap((group) => textPieces(group.flatMap((line, i) => (i === 0 ? line : ['\n', ...line]))));
}

function listPieces(items: readonly Text[], ordered: boolean): Piece[] {
  const filled = items.map(spansOf).filter((spans) => plain(spans).trim() !== '');
  let number = 0;
  return grouped(filled).flatMap((group): Piece[] => {
    const first = number;
    number += group.length;
    const text = group.map((spans, i) => escapeText(`${ordered ? `${first + i + 1}.` : '–'} ${plain(spans)}`)).join('\n');
    if (text.length > pieceText) {
      return group.flatMap((spans, i) => textPieces([`${ordered ? `${first + i + 1}.` : '–'} `, ...spans]));
    }
    // Slack takes `offset`, where a split list goes on counting; the SDK's type does not know it
    const list: types.RichTextList & { offset?: number } = {
      type: 'rich_text_list',
      style: ordered ? 'ordered' : 'bullet',
      elements: group.map((spans) => ({ type: 'rich_text_section', elements: inlines(spans) })),
      ...(ordered && first > 0 && { offset: first }),
    };
    return [{ block: { type: 'rich_text', elements: [list] }, text }];
  });
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Slack's own table, when the whole of it fits; undefined otherwise. */
function nativeTable(table: TableBlock): Piece | undefined {
  const text = escapeText(tableText(table));
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  if (table.rows.length === 0 || table.rows.length + 1 > limits.tableRows) return undefined;
  if (table.columns.length > limits.tableColumns || width > table.columns.length || text.length > pieceText) return undefined;
  // Words are not broken in a cell: on a phone a wider table would run out of the message.
  const widest = table.columns.map((column, i) => longestWord([column.title, ...table.rows.map((row) => row[i] ?? '')]));
  if (widest.reduce((sum, letters) => sum + letters + cellMargin, 0) > phoneCells) return undefined;
  // a cell must not be empty
  const cell = (value: string | undefined) => ({
    type: 'raw_text' as const,
    text: value === undefined || value.trim() === '' ? '–' : value,
  });
  return {
    block: {
      type: 'table',
      column_settings: table.columns.map((column) => ({ align: column.numeric ? 'right' : 'left', is_wrapped: true })),
      rows: [table.columns.map((column) => cell(column.title)), ...table.rows.map((row) => table.columns.map((_, i) => cell(row[i])))],
    },
    text,
  };
}

/** In letters. */
function longestWord(texts: readonly string[]): number {
  return Math.max(...texts.flatMap((text) => text.split(/\s+/).map((word) => word.length)));
}

/** In fixed-width letters where a phone can show it so, else a list item for each row that names every cell. */
function tablePieces(table: TableBlock): Piece[] {
  if (table.rows.length === 0) return textPieces([table.columns.map((column) => column.title).join(' · ')]);
  const widths = table.columns.map((column, i) => Math.max(column.title.length, ...table.rows.map((row) => row[i]?.length ?? 0)));
  const width = widths.reduce((sum, each) => sum + each + 2, 0);
  const ragged = table.rows.some((row) => row.length > table.columns.length || row.some((cell) => cell.includes('\n')));
  if (width > phoneColumns || ragged)
    return listPieces(
      table.rows.map((row) => rowSpans(row, table)),
      false,
    );
  const line = (cells: readonly string[]) =>
    widths
      .map((w, i) => (table.columns[i]?.numeric ? (cells[i] ?? '').padStart(w) : (cells[i] ?? '').padEnd(w)))
      .join('  ')
      .trimEnd();
  const header = line(table.columns.map((column) => column.title));
  return grouped(table.rows.map((row): Span[] => [line(row)])).map((group) => {
    const text = [header, ...group.map(plain)].join('\n');
    return {
      block: { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] },
      text: escapeText(text),
    };
  });
}

function tableText(table: TableBlock): string {
  return rowTexts(table).join('\n');
}

function rowTexts(table: TableBlock): string[] {
  return table.rows.map((row) => plain(rowSpans(row, table)));
}

/** A row in running text, each cell after the title of its column; what the row is about stands out. */
function rowSpans(row: readonly string[], { columns }: TableBlock): Span[] {
  return row.flatMap((cell, i): Span[] => {
    const title = `${i > 0 ? '; ' : ''}${columns[i]?.title ? `${columns[i].title}: ` : ''}`;
    return [title, i === 0 ? { kind: 'bold', text: cell } : cell];
  });
}

/** Neighbours together as long as they fit one piece; an entry that does not fit alone stands alone. */
function grouped(entries: readonly Span[][]): Span[][][] {
  const groups: Span[][][] = [];
  let group: Span[][] = [];
  let used = 0;
  for (const entry of entries) {
    const cost = escapeText(plain(entry)).length + 6; // a line end, a number or dash
    if (group.length > 0 && used + cost > pieceText) {
      groups.push(group);
      group = [];
      used = 0;
    }
    group.push(entry);
    used += cost;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
