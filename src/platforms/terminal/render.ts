// A view as lines of text for a terminal: wrapped at word boundaries, aligned tables, actions as numbers to type.
import { stripVTControlCharacters, styleText } from 'node:util';
import type { Action, Block, View } from '../../conversation/view.js';
import { calendarLink, plain } from '../../conversation/view.js';

export interface TerminalLook {
  /** Characters in a line; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
  /** The number of the first button; 1 where nothing is said. */
  readonly firstNumber?: number;
}

/** Everything in the view, nothing left out; ends without a line break. */
export function renderView(view: View, look: TerminalLook): string {
  const width = Math.max(40, look.width);
  const bold = (text: string) => (look.colour ? styleText('bold', text, { validateStream: false }) : text);
  const faint = (text: string) => (look.colour ? styleText('dim', text, { validateStream: false }) : text);
  const parts = [wrap(safe(view.title), width).map(bold).join('\n')];
  for (const block of view.blocks) parts.push(renderBlock(block, width, faint));
  if (view.actions.length > 0) parts.push(view.actions.map((action, i) => renderAction(action, i + (look.firstNumber ?? 1))).join('\n'));
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderAction(action: Action, number: number): string {
  return `  ${number}  ${safe(action.label)}`;
}

function renderBlock(block: Block, width: number, faint: (text: string) => string): string {
  switch (block.kind) {
    case 'text':
      return wrap(safe(plain(block.text)), width).join('\n');
    case 'note':
      return wrap(safe(plain(block.text)), width)
        .map(faint)
        .join('\n');
    case 'facts':
      return block.facts.map((fact) => hang(`${safe(fact.label)}: `, safe(plain(fact.value)), width)).join('\n');
    case 'list':
      return block.items.map((item, i) => hang(block.ordered ? `${i + 1}. ` : '– ', safe(plain(item)), width)).join('\n');
    case 'table':
      return table(block, width);
    case 'image':
      return wrap(safe(block.alt), width).join('\n');
    case 'calendar':
      return wrap(safe(plain(calendarLink(block))), width).join('\n');
    case 'file':
      // to be copied as it stands: no line is broken
      return `${safe(block.label)}\n\n${safe(block.text)}`;
    case 'divider':
      return '─'.repeat(Math.min(width, 40));
    default:
      return block satisfies never;
  }
}

/** What came from outside must not steer the terminal. */
function safe(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, '');
}

/** Lines of at most `width` characters; a longer word stands alone, uncut. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/ +/)) {
      if (line && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line ? `${line} ${word}` : word;
      }
    }
    return [...lines, line];
  });
}

/** First line after the lead, further lines indented. */
function hang(lead: string, text: string, width: number): string {
  const [first = '', ...rest] = wrap(lead + text, width - 2);
  return [first, ...rest.map((line) => `  ${line}`)].join('\n');
}

function table(block: Extract<Block, { kind: 'table' }>, width: number): string {
  const rows = [block.columns.map((column) => column.title), ...block.rows].map((row) => row.map(safe));
  const widths = block.columns.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  if (widths.reduce((sum, w) => sum + w + 2, 0) > width) {
    // Too wide for the line: one record after another reads better than broken columns.
    return block.rows
      .map((row) => row.map((cell, i) => hang(`${block.columns[i]?.title ?? ''}: `, safe(cell), width)).join('\n'))
      .join('\n\n');
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => (block.columns[i]?.numeric ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
