// A form as a modal, and a submitted modal back to what was typed. Errors that Slack can show beside their fields
// are shown there; the others stand above the field in a fresh copy of the modal that holds what was typed.
import { randomBytes } from 'node:crypto';
import type { types } from '@slack/bolt';
import { type Choice, type ChoiceSource, choiceSources, type Field, type Form, type RawValues } from '../../conversation/form.js';
import type { Language } from '../../conversation/view.js';
import { limits, RenderError } from './limits.js';
import { blockPieces, notePieces, textPieces, titlePieces } from './render-blocks.js';
import type { Origin, Seal } from './seal.js';
import { type Words, words } from './wording.js';

export const formCallback = 'koolla:form';
export const askCallback = 'koolla:ask';

const ticked = 'true';
const searchPrefix = 'search:';

/** Every action id of a search field: for the one listener of what is typed there. */
export const searchIds = /^search:/;

/** The source behind a search field's action id; undefined when it is none of ours. */
export function searchSource(actionId: string): ChoiceSource | undefined {
  return choiceSources.find((source) => actionId === `${searchPrefix}${source}`);
}

/** What a search field offers. Names longer than Slack takes are shortened, those whose id is longer left out. */
export function searchOptions(choices: readonly Choice[]): types.PlainTextOption[] {
  return choices
    .filter((choice) => choice.value !== '' && choice.value.length <= limits.optionValue)
    .slice(0, limits.options)
    .map(searchOption);
}

function searchOption({ value, label }: Choice): types.PlainTextOption {
  return { text: plainText(shorten(label.trim() || value, limits.optionText)), value };
}

/** @throws RenderError `too-many-blocks`, `too-many-options`, `metadata-too-long` */
export function renderForm(form: Form, origin: Origin, seal: Seal): types.ModalView {
  const say = words[form.language];
  const blocks: types.KnownBlock[] = [];
  if (form.title.length > limits.modalTitle) blocks.push(...titlePieces(form.title).map((piece) => piece.block));
  const general = form.errors?.[''];
  if (general) blocks.push(...textPieces([{ kind: 'bold', text: general }]).map((piece) => piece.block));
  blocks.push(...blockPieces(form.intro, form.language, { nativeTable: false }).map((piece) => piece.block));
  // Slack keeps what stands in a field as long as its ids stay: fresh ids make the given values count
  const attempt = randomBytes(4).toString('hex');
  for (const field of form.fields) {
    const error = form.errors?.[field.id];
    if (error) blocks.push(...textPieces([{ kind: 'bold', text: `${say.mend}${error}` }]).map((piece) => piece.block));
    blocks.push(...fieldBlocks(field, form.values[field.id] ?? '', attempt, say));
  }
  const submit = buttonText(form.submitLabel, blocks);
  const close = buttonText(form.cancelLabel, blocks);
  if (blocks.length > limits.viewBlocks) throw new RenderError('too-many-blocks');
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: seal.modal({ form: form.name, args: form.args, origin, title: form.title }),
    title: plainText(shorten(form.title.trim() || 'Koolla', limits.modalTitle)),
    submit,
    close,
    blocks,
  };
}

/** A modal without fields: while the work goes on, or to say how it ended. */
export function noticeModal(title: string, text: string, language: Language): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'koolla:notice',
    title: plainText(shorten(title, limits.modalTitle)),
    close: plainText(words[language].close),
    blocks: [...(title.length > limits.modalTitle ? titlePieces(title) : []), ...textPieces([text])].map((piece) => piece.block),
  };
}

/** The modal of the global shortcut: one question. */
export function askModal(language: Language): types.ModalView {
  const say = words[language];
  return {
    type: 'modal',
    callback_id: askCallback,
    title: plainText(say.askTitle),
    submit: plainText(say.askSubmit),
    close: plainText(say.cancel),
    blocks: [
      {
        type: 'input',
        block_id: 'q:question',
        label: plainText(say.askLabel),
        hint: plainText(say.askHint),
        element: { type: 'plain_text_input', action_id: 'value', multiline: true, max_length: limits.inputText },
      },
    ],
  };
}

/** The part of a submitted view that tells what was typed. */
export interface SubmittedView {
  readonly blocks: readonly { readonly block_id?: string; readonly type?: string }[];
  readonly state: { readonly values: Readonly<Record<string, Readonly<Record<string, SubmittedElement>>>> };
}

interface SubmittedElement {
  readonly type: string;
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value?: string } | null | undefined;
  readonly selected_options?: readonly unknown[] | undefined;
  readonly selected_date?: string | null | undefined;
}

/** What was typed or chosen, by field id; and the block of each field, to put an error beside it. */
export function readSubmission(view: SubmittedView): { values: RawValues; blockOf: ReadonlyMap<string, string> } {
  const values: Record<string, string> = {};
  const blockOf = new Map<string, string>();
  for (const [blockId, elements] of Object.entries(view.state.values)) {
    const id = blockId.slice(blockId.indexOf(':') + 1);
    const element = Object.values(elements)[0];
    if (!element) continue;
    blockOf.set(id, blockId);
    values[id] = readElement(element);
  }
  return { values, blockOf };
}

/** Errors by block id when Slack can show all of them beside their fields; undefined when the modal must be drawn again. */
export function inlineErrors(form: Form, typed: RawValues, blockOf: ReadonlyMap<string, string>): Record<string, string> | undefined {
  const errors = Object.entries(form.errors ?? {});
  if (errors.length === 0 || form.fields.length !== blockOf.size) return undefined;
  const inline: Record<string, string> = {};
  for (const field of form.fields) {
    if (!blockOf.has(field.id) || (form.values[field.id] ?? '') !== (typed[field.id] ?? '')) return undefined;
  }
  for (const [id, message] of errors) {
    const block = blockOf.get(id);
    if (block === undefined) return undefined;
    inline[block] = message;
  }
  return inline;
}

function readElement(element: SubmittedElement): string {
  switch (element.type) {
    case 'static_select':
    case 'external_select':
      return element.selected_option?.value ?? '';
    case 'datepicker':
      return element.selected_date ?? '';
    case 'checkboxes':
      return (element.selected_options ?? []).length > 0 ? ticked : '';
    default:
      return element.value ?? '';
  }
}

function fieldBlocks(field: Field, value: string, attempt: string, say: Words): types.KnownBlock[] {
  const before: types.KnownBlock[] = [];
  const explain = (text: string) => before.push(...textPieces([text]).map((piece) => piece.block));
  let label = field.label.trim() || field.id;
  if (label.length > limits.inputLabel) {
    explain(label);
    label = shorten(label, limits.inputLabel);
  }
  let hint = field.hint ?? '';
  if (hint.length > limits.inputHint) {
    before.push(...notePieces([hint]).map((piece) => piece.block));
    hint = '';
  }
  const element = elementOf(field, value, explain, say);
  return [
    ...before,
    {
      type: 'input',
      block_id: `${attempt}:${field.id}`,
      label: plainText(label),
      optional: !field.required,
      ...(hint !== '' && { hint: plainText(hint) }),
      element,
    },
  ];
}

function elementOf(field: Field, value: string, explain: (text: string) => void, say: Words): types.InputBlockElement {
  switch (field.kind) {
    case 'text': {
      const max = Math.min(field.maxLength ?? limits.inputText, limits.inputText);
      // what is longer than the field takes stays readable above it
      if (value.length > max) explain(value);
      return {
        type: 'plain_text_input',
        action_id: 'value',
        multiline: field.multiline ?? false,
        max_length: max,
        ...(value !== '' && { initial_value: value.slice(0, max) }),
        ...(field.placeholder && { placeholder: plainText(shorten(field.placeholder, limits.placeholder)) }),
      };
    }
    case 'date':
      if (value !== '' && !isDay(value)) explain(value);
      return { type: 'datepicker', action_id: 'value', ...(isDay(value) && { initial_date: value }) };
    case 'checkbox': {
      if (field.text.length > limits.optionText) explain(field.text);
      const option = { text: plainText(shorten(field.text.trim() || field.label, limits.optionText)), value: ticked };
      return { type: 'checkboxes', action_id: 'value', options: [option], ...(value === ticked && { initial_options: [option] }) };
    }
    case 'search': {
      const known = field.shown !== undefined && value.length <= limits.optionValue;
      if (value !== '' && !known) explain(field.shown ?? value);
      return {
        type: 'external_select',
        action_id: `${searchPrefix}${field.source}`,
        min_query_length: 0,
        placeholder: plainText(say.searchHint),
        ...(known && { initial_option: searchOption({ value, label: field.shown ?? value }) }),
      };
    }
    case 'choice': {
      const options = field.options.map((option, i): types.PlainTextOption => {
        if (option.value.length > limits.optionValue) throw new RenderError('too-many-options');
        if (option.label.length <= limits.optionText) return { text: plainText(option.label || option.value), value: option.value };
        explain(`${i + 1}. ${option.label}`);
        return { text: plainText(shorten(`${i + 1}. ${option.label}`, limits.optionText)), value: option.value };
      });
      if (options.length > limits.options * limits.optionGroups) throw new RenderError('too-many-options');
      const chosen = options.find((option) => option.value === value);
      const groups = Array.from({ length: Math.ceil(options.length / limits.options) }, (_, g) => ({
        label: plainText(say.moreOptions(g * limits.options + 1, Math.min((g + 1) * limits.options, options.length))),
        options: options.slice(g * limits.options, (g + 1) * limits.options),
      }));
      return {
        type: 'static_select',
        action_id: 'value',
        ...(options.length > limits.options ? { option_groups: groups } : { options }),
        ...(chosen && { initial_option: chosen }),
      };
    }
    default:
      return field satisfies never;
  }
}

/** A modal's button label; a longer one stands in full at the end of the modal. */
function buttonText(label: string, blocks: types.KnownBlock[]): types.PlainTextElement {
  if (label.length > limits.modalButton) blocks.push(...notePieces([label]).map((piece) => piece.block));
  return plainText(shorten(label, limits.modalButton));
}

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Only for texts that stand in full beside it. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}
