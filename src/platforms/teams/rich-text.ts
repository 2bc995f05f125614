// Spans → runs of an Adaptive Card's RichTextBlock. Nothing in them is markup on any client, so nothing is escaped.
import type { Span, Text } from '../../conversation/view.js';
import type { CardElement, RichTextBlock, TextBlock, TextRun } from './card.js';

type Look = Pick<TextRun, 'isSubtle' | 'size' | 'weight' | 'color'>;

/** One block for each line of the text; a text without anything visible gives none. */
export function richText(text: Text, look: Look = {}, first: Omit<RichTextBlock, 'type' | 'inlines'> = {}): RichTextBlock[] {
  const lines = toLines(typeof text === 'string' ? [text] : text).filter((line) => line.some((run) => run.text.trim() !== ''));
  return lines.map((line, index) => ({
    type: 'RichTextBlock',
    inlines: line.map((run) => ({ ...look, ...run })),
    ...(index === 0 ? first : first.horizontalAlignment ? { horizontalAlignment: first.horizontalAlignment } : {}),
  }));
}

/** A heading that screen readers announce as one, where its words let us; else the same in bold. */
export function heading(title: string, size: 'Medium' | 'Default' = 'Medium'): CardElement[] {
  const text = clean(title).replaceAll('\n', ' ').trim();
  if (text === '') return [];
  if (markdownWouldTake.test(text)) return richText(text, { weight: 'Bolder', size });
  const block: TextBlock = { type: 'TextBlock', text, wrap: true, size, weight: 'Bolder', style: 'heading' };
  return [block];
}

// Emphasis, links, code, HTML, entities, template functions, and a first word that would open a list or a heading.
const markdownWouldTake = /[*_~`<>[\]\\|]|&[#\w]+;|\{\{|:\/\/|www\.|^(?:[-+#>]|\d+[.)])(?:\s|$)/;

function toLines(spans: readonly Span[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const span of spans) {
    const { text, look } = toRun(span);
    for (const [index, piece] of clean(text).split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ type: 'TextRun', text: piece, ...look });
    }
  }
  return lines;
}

function toRun(span: Span): { text: string; look: Omit<TextRun, 'type' | 'text'> } {
  if (typeof span === 'string') return { text: span, look: {} };
  switch (span.kind) {
    case 'bold':
      return { text: span.text, look: { weight: 'Bolder' } };
    case 'code':
      return { text: span.text, look: { fontType: 'Monospace' } };
    case 'link':
      // Teams opens web addresses only; anything else is shown beside the text, to be copied.
      if (/^https?:\/\//i.test(span.url)) return { text: span.text, look: { selectAction: { type: 'Action.OpenUrl', url: span.url } } };
      return { text: `${span.text} (${span.url})`, look: {} };
    case 'email':
      return { text: span.address, look: {} };
    case 'phone':
      return { text: span.number, look: {} };
    default:
      return span satisfies never;
  }
}

/**
 * Without control characters; `{{` kept apart, since the client would look for a date function in it; what turns the
 * direction of writing is ended where its line ends, so that it cannot turn what stands after it.
 */
function clean(text: string): string {
  return (
    text
      .replaceAll('\r\n', '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replaceAll('{{', '{\u200b{')
      .split('\n')
      .map(endDirections)
      .join('\n')
  );
}

function endDirections(line: string): string {
  if (!/[\u202a-\u202e\u2066-\u2068]/.test(line)) return line;
  const count = (marks: RegExp): number => line.match(marks)?.length ?? 0;
  const overrides = count(/[\u202a\u202b\u202d\u202e]/g) - count(/\u202c/g);
  const isolates = count(/[\u2066-\u2068]/g) - count(/\u2069/g);
  return line + '\u202c'.repeat(Math.max(0, overrides)) + '\u2069'.repeat(Math.max(0, isolates));
}
