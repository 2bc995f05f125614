// Cuts a view's blocks into pieces small enough to be spread over several cards. It knows blocks, not cards: how large a
// card becomes is asked of the caller. No text is lost: what stands in the pieces, in order, is what stood in the view.
import type { Block, Span, Text } from '../../conversation/view.js';
import { plain } from '../../conversation/view.js';
import { limits } from './limits.js';

/**
 * The blocks in as few groups as fit, in reading order; at least one group, which may be empty.
 * @param fits whether a card with these blocks is small enough; a single piece is kept even when it says no
 */
export function group(blocks: readonly Block[], fits: (blocks: readonly Block[]) => boolean): (readonly Block[])[] {
  if (fits(blocks)) return [blocks];
  const groups: (readonly Block[])[] = [];
  let current: readonly Block[] = [];
  let last: Piece | undefined;
  for (const piece of blocks.flatMap(pieces)) {
    const grown = joined(current, last, piece);
    if (current.length === 0 || fits(grown)) {
      current = grown;
    } else {
      groups.push(current);
      current = [piece.block];
    }
    last = piece;
  }
  if (current.length > 0 || groups.length === 0) groups.push(current);
  return groups;
}

/** A block small enough for one card, and the block it was cut from. */
interface Piece {
  readonly block: Block;
  readonly from: Block;
}

function pieces(block: Block): Piece[] {
  return cut(block).map((part) => ({ block: part, from: block }));
}

function cut(block: Block): Block[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return chunks(block.text, limits.textChunk).map((text) => ({ ...block, text }));
    case 'facts':
      return block.facts.flatMap(({ label, value }) =>
        chunks(value, limits.textChunk).map(
          (text, index): Block => ({ kind: 'facts', facts: [{ label: index === 0 ? label : '', value: text }] }),
        ),
      );
    case 'list':
      // A numbered list keeps its numbers only while it is whole: they are written out before it is cut.
      return block.items.flatMap((item, index) =>
        chunks(block.ordered ? [`${index + 1}. `, ...spansOf(item)] : item, limits.textChunk).map(
          (text): Block => (block.ordered ? { kind: 'text', text } : { kind: 'list', items: [text] }),
        ),
      );
    case 'table':
      if (block.rows.length === 0) return [block];
      return block.rows.flatMap((row): Block[] => {
        if (row.join('').length <= limits.textChunk) return [{ ...block, rows: [row] }];
        const line = row
          .map((cell, column) => [block.columns[column]?.title ?? '', cell].filter((text) => text !== '').join(': '))
          .join('\n');
        return chunks(line, limits.textChunk).map((text) => ({ kind: 'text', text }));
      });
    case 'file':
      return [
        { kind: 'text', text: [{ kind: 'bold', text: block.label }] },
        ...chunks([{ kind: 'code', text: block.text }], limits.textChunk).map((text): Block => ({ kind: 'text', text })),
      ];
    case 'image':
    case 'calendar':
    case 'divider':
      return [block];
    default:
      return block satisfies never;
  }
}

/** The blocks with one more piece, made one block again with the piece before it where both were cut from the same. */
function joined(blocks: readonly Block[], last: Piece | undefined, piece: Piece): readonly Block[] {
  const end = blocks.at(-1);
  const { block } = piece;
  if (!end || last?.from !== piece.from) return [...blocks, block];
  const before = blocks.slice(0, -1);
  if (end.kind === 'facts' && block.kind === 'facts') return [...before, { ...end, facts: [...end.facts, ...block.facts] }];
  if (end.kind === 'list' && block.kind === 'list') return [...before, { ...end, items: [...end.items, ...block.items] }];
  if (end.kind === 'table' && block.kind === 'table') return [...before, { ...end, rows: [...end.rows, ...block.rows] }];
  return [...blocks, block];
}

/** A text in chunks of at most `size` characters, cut after a line, a sentence or a word where there is one. */
function chunks(text: Text, size: number): Text[] {
  if (plain(text).length <= size) return [text];
  const out: Span[][] = [[]];
  let room = size;
  for (const span of spansOf(text)) {
    let rest: Span | undefined = span;
    while (rest !== undefined) {
      const length = plain([rest]).length;
      if (length <= room) {
        out.at(-1)?.push(rest);
        room -= length;
        rest = undefined;
      } else {
        const [head, tail]: [Span | undefined, Span | undefined] = split(rest, room, size);
        if (head !== undefined) out.at(-1)?.push(head);
        out.push([]);
        room = size;
        rest = tail;
      }
    }
  }
  return out.filter((spans) => spans.length > 0);
}

function spansOf(text: Text): readonly Span[] {
  return typeof text === 'string' ? [text] : text;
}

/** The span cut at no more than `room` characters; nothing before the cut when it may go whole to the next chunk. */
function split(span: Span, room: number, size: number): [Span | undefined, Span | undefined] {
  if (typeof span !== 'string' && span.kind !== 'bold' && span.kind !== 'code' && span.kind !== 'link') {
    return room === size ? [span, undefined] : [undefined, span];
  }
  const whole = typeof span === 'string' ? span : span.text;
  const cutAt = place(whole, room);
  if (cutAt === 0) return room < size ? [undefined, span] : [span, undefined];
  const make = (text: string): Span => (typeof span === 'string' ? text : { ...span, text });
  return [make(whole.slice(0, cutAt)), cutAt < whole.length ? make(whole.slice(cutAt)) : undefined];
}

function place(text: string, room: number): number {
  const window = text.slice(0, room);
  for (const [mark, least] of [
    ['\n', 0.5],
    ['. ', 0.5],
    [' ', 0.2],
  ] as const) {
    const at = window.lastIndexOf(mark);
    if (at > room * least) return at + mark.length;
  }
  // Never between the halves of one character.
  const code = text.charCodeAt(room - 1);
  return code >= 0xd800 && code <= 0xdbff ? room - 1 : room;
}
