// A Finnish name beside its translation helps once: where an answer names the same again, the translation is enough.
import type { Block, Span, Text, View } from '../../conversation/view.js';
import type { World } from '../world.js';
import type { Writer } from './phrases.js';

/** How much before a parenthesis tells whose it is. */
const before = 16;

/** The view with each name in its parenthesis the first time alone; Finnish answers have none. */
export function namedOnce(view: View, { language, world }: Writer): View {
  if (language === 'fi') return view;
  const seen = new Set<string>();
  /** Drops a parenthesis that stood after the same words already; places tell lines apart and stay. */
  const once = (text: string): string => {
    if (!text.includes(' (')) return text;
    let out = '';
    let from = 0;
    for (const [start, end] of parentheses(text)) {
      const inside = text.slice(start + 2, end);
      const key = text.slice(Math.max(0, start - before), end);
      if (!fourLetters.test(inside) || isPlace(inside, world)) continue;
      if (seen.has(key)) {
        out += text.slice(from, start);
        from = end + 1;
      }
      seen.add(key);
    }
    return out + text.slice(from);
  };
  const inSpan = (span: Span): Span => {
    if (typeof span === 'string') return once(span);
    return span.kind === 'bold' ? { ...span, text: once(span.text) } : span;
  };
  const inText = (text: Text): Text => (typeof text === 'string' ? once(text) : text.map(inSpan));
  const inBlock = (block: Block): Block => {
    if (block.kind === 'text' || block.kind === 'note') return { ...block, text: inText(block.text) };
    if (block.kind === 'list') return { ...block, items: block.items.map(inText) };
    if (block.kind === 'facts') return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: inText(fact.value) })) };
    return block;
  };
  return { ...view, title: once(view.title), blocks: view.blocks.map(inBlock) };
}

const fourLetters = /\p{L}{4}/u;

/** The names of a world's regions; they never change while it stands. */
const regionNames = new WeakMap<World['regions'], ReadonlySet<string | undefined>>();

function isPlace(text: string, { regions }: World): boolean {
  let names = regionNames.get(regions);
  if (!names) {
    names = new Set([...regions.values()].flatMap(({ name }) => [name.fi, name.sv, name.en]));
    regionNames.set(regions, names);
  }
  return names.has(text);
}

/** Where each outermost " (…)" begins and ends. */
function parentheses(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let start = text.indexOf(' ('); start >= 0; start = text.indexOf(' (', start + 1)) {
    let depth = 0;
    let end = start + 1;
    for (; end < text.length; end += 1) {
      if (text[end] === '(') depth += 1;
      if (text[end] === ')' && --depth === 0) break;
    }
    if (end === text.length) break;
    found.push([start, end]);
    start = end;
  }
  return found;
}
