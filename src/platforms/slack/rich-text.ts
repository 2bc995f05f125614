// Spans to Slack's rich text: structure instead of markup, so nothing that people write can become a mention, an
// emoji or formatting. Also the plain fallback text, and splitting that loses nothing.
import type { types } from '@slack/bolt';
import type { Span, Text } from '../../conversation/view.js';
import { plain } from '../../conversation/view.js';

export type Inline = types.RichTextElement;

/** The three characters that Slack reads as markup in plain message text. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as a list of spans, without empty ones. */
export function spansOf(text: Text): Span[] {
  const spans = typeof text === 'string' ? [text] : text;
  return spans.filter((span) => plain([span]) !== '');
}

/** Spans as elements of a rich text section. */
export function inlines(spans: readonly Span[]): Inline[] {
  return spans.map((span): Inline => {
    if (typeof span === 'string') return { type: 'text', text: span };
    switch (span.kind) {
      case 'bold':
        return { type: 'text', text: span.text, style: { bold: true } };
      case 'code':
        return { type: 'text', text: span.text, style: { code: true } };
      case 'link':
        return isWebLink(span.url) ? { type: 'link', url: span.url, text: span.text } : { type: 'text', text: plain([span]) };
      case 'email':
        return { type: 'link', url: `mailto:${encodeURI(span.address)}`, text: span.address };
      case 'phone':
        return { type: 'text', text: span.number };
      default:
        return span satisfies never;
    }
  });
}

/** A block with one section of running text. */
export function section(elements: Inline[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** Parts of at most `max` UTF-16 units each, cut at a line, a sentence or a word where one is near. Joined they are the text. */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const cut = cutPoint(rest, max);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** Like `splitText`, for spans; a span that is cut keeps its kind on both sides, a link stays whole where it can. */
export function splitSpans(spans: readonly Span[], max: number): Span[][] {
  const parts: Span[][] = [];
  let part: Span[] = [];
  let room = max;
  const close = () => {
    if (part.length > 0) parts.push(part);
    part = [];
    room = max;
  };
  for (const span of spans) {
    let rest: Span | undefined = span;
    while (rest !== undefined) {
      const cost = escapeText(plain([rest])).length;
      if (cost <= room) {
        part.push(rest);
        room -= cost;
        rest = undefined;
      } else if (room < max && cost <= max) {
        close();
      } else {
        const [head, tail] = splitSpan(rest, room);
        if (room < max && escapeText(plain([head])).length > room) {
          close();
          continue;
        }
        part.push(head);
        close();
        rest = tail;
      }
    }
  }
  close();
  return parts;
}

/** A head that costs at most `room` when escaped (or is one character), and what is left. */
function splitSpan(span: Span, room: number): [Span, Span | undefined] {
  const text = typeof span === 'object' && span.kind === 'link' ? span.text : plain([span]);
  let size = Math.max(1, Math.min(room, text.length));
  let [head = ''] = splitText(text, size);
  while (size > 1 && escapeText(head).length > room) {
    size = Math.floor(size / 2);
    [head = ''] = splitText(text, size);
  }
  const tail = text.slice(head.length);
  if (typeof span === 'string' || span.kind === 'email' || span.kind === 'phone') return [head, tail || undefined];
  return [{ ...span, text: head }, tail === '' ? undefined : { ...span, text: tail }];
}

function cutPoint(text: string, max: number): number {
  const window = text.slice(0, max);
  const near = Math.floor(max * 0.6);
  for (const mark of ['\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at >= near) return at + mark.length;
  }
  // never between the two halves of a surrogate pair
  const last = text.charCodeAt(max - 1);
  if (last < 0xd800 || last > 0xdbff) return max;
  return max > 1 ? max - 1 : 2;
}

function isWebLink(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url) && URL.canParse(url);
}
