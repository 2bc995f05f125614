// What every platform's contract suite renders, the catalogue's own samples, and what of them must be seen: a renderer is
// right when each of these is within its limits, loses no text and gives every action back.
import { extremeForms, extremes } from '../../src/catalogue/extremes.js';
import { everyday, formsIn, pageIn } from '../../src/catalogue/samples.js';
import { settingsSamples } from '../../src/catalogue/settings.js';
import type { Form } from '../../src/conversation/form.js';
import type { Block, Text, View } from '../../src/conversation/view.js';
import { languages, plain } from '../../src/conversation/view.js';

export { tinyPng } from '../../src/catalogue/samples.js';

const settings = languages.flatMap(settingsSamples);

/** Every sample view. Names repeat across languages. */
export const sampleViews: readonly View[] = [
  ...languages.flatMap(everyday),
  ...languages.map(pageIn),
  ...settings.flatMap(({ view }) => view ?? []),
  ...extremes,
];

/** Every sample form: empty, with errors and what was typed, and those that strain every limit. */
export const sampleForms: readonly Form[] = [...languages.flatMap(formsIn), ...extremeForms, ...settings.flatMap(({ form }) => form ?? [])];

/** Each piece of text that a rendering of the view must show, in reading order. */
export function textsOf(view: View): string[] {
  const out: string[] = [view.title];
  for (const block of view.blocks) out.push(...blockTexts(block));
  for (const action of view.actions) {
    out.push(action.label);
    if (action.typed !== undefined) out.push(action.typed);
  }
  return out.map((text) => text.trim()).filter((text) => text !== '');
}

/** Each piece of text that a rendering of the form must show: intro, labels, hints, options, values, errors. */
export function textsOfForm(form: Form): string[] {
  const out: string[] = [form.title];
  for (const block of form.intro) out.push(...blockTexts(block));
  for (const field of form.fields) {
    out.push(field.label, field.hint ?? '');
    if (field.kind === 'choice') out.push(...field.options.map((option) => option.label));
    if (field.kind === 'checkbox') out.push(field.text);
  }
  out.push(...Object.values(form.errors ?? {}), form.submitLabel, form.cancelLabel);
  return out.map((text) => text.trim()).filter((text) => text !== '');
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return spanTexts(block.text);
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, ...spanTexts(fact.value)]);
    case 'list':
      return block.items.flatMap(spanTexts);
    case 'table':
      return [...block.columns.map((column) => column.title), ...block.rows.flat()];
    case 'image':
      return [block.alt];
    case 'calendar':
      return block.url === undefined ? [] : [block.label, block.url];
    case 'file':
      return [block.label];
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function spanTexts(text: Text): string[] {
  if (typeof text === 'string') return [text];
  return text.flatMap((span) => (typeof span === 'object' && span.kind === 'link' ? [span.text, span.url] : [plain([span])]));
}
