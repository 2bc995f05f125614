// Form → the card inside a dialog, and the card with the button that opens it. What was typed is in it again, errors
// stand by their fields as text. Reading the answer is payload.ts; parsing it belongs to the form's own slice.
import type { Field, Form } from '../../conversation/form.js';
import type { View } from '../../conversation/view.js';
import type { AdaptiveCard, CardAction, CardElement, Input } from './card.js';
import { sizeOf } from './card.js';
import { limits } from './limits.js';
import { cancelData, inputId, type Opener, type Own, submitData } from './payload.js';
import { renderBlocks } from './render-view.js';
import { heading, richText } from './rich-text.js';
import { teamsWording } from './wording.js';

/** A form that no dialog of Teams can hold. */
class FormTooLargeError extends Error {
  readonly code = 'form-too-large';
  constructor(
    readonly form: string,
    readonly bytes: number,
  ) {
    super(`form ${form} needs ${bytes} bytes, a dialog holds ${limits.dialogBytes}`);
    this.name = 'FormTooLargeError';
  }
}

/** Where a form stands: in a dialog, whose frame shows its title, or in a message's card. */
export type FormPlace =
  | { readonly kind: 'dialog'; readonly origin?: string | undefined; readonly own?: Own | undefined }
  | { readonly kind: 'card' };

/**
 * The card of a form. In a dialog `origin` is the message whose button opened it; it comes back on submission.
 * @param attempt from 1, one more each time the same form is shown again
 * @throws FormTooLargeError
 */
export function renderForm(form: Form, attempt: number, place: FormPlace): AdaptiveCard {
  const words = teamsWording[form.language];
  const errors = Object.entries(form.errors ?? {}).filter(([, message]) => message !== '');
  const known = new Set(form.fields.map((field) => field.id));
  const atFields = errors.filter(([id]) => known.has(id));
  // An error of a field that is not on the form would be lost by its field: it stands on top.
  const onTop = errors.filter(([id]) => !known.has(id)).map(([, message]) => message);
  const summary = [...onTop, ...(atFields.length > 0 ? [words.checkFields(atFields.length)] : [])];

  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: form.language,
    fallbackText: form.title,
    body: [
      ...(place.kind === 'card' ? heading(form.title) : []),
      ...(summary.length > 0
        ? [
            {
              type: 'Container' as const,
              style: 'attention' as const,
              items: summary.flatMap((line) => richText(line, { weight: 'Bolder' })),
            },
          ]
        : []),
      ...renderBlocks(form.intro, form.language),
      ...form.fields.map((field) => renderField(field, form, attempt, place)),
    ],
    actions: buttons(form, attempt, place),
  };
  const bytes = sizeOf(card);
  if (bytes > limits.dialogBytes) throw new FormTooLargeError(form.name, bytes);
  return card;
}

function buttons(form: Form, attempt: number, place: FormPlace): CardAction[] {
  const submit = { title: form.submitLabel, style: 'positive' as const };
  const cancel = { title: form.cancelLabel, associatedInputs: 'none' as const };
  if (place.kind === 'dialog') {
    return [
      {
        type: 'Action.Submit',
        ...submit,
        data: submitData({ name: form.name, args: form.args, ...(place.own ? { own: place.own } : {}) }, attempt, place.origin),
      },
      { type: 'Action.Submit', ...cancel, data: cancelData() },
    ];
  }
  return [
    { type: 'Action.Execute', ...submit, verb: form.name, data: submitData(form, attempt, undefined) },
    { type: 'Action.Execute', ...cancel, verb: 'cancel', data: cancelData({ title: form.title, ...form.opener }) },
  ];
}

/** What a dialog is opened with, as Teams' invoke answer wants it. */
export function dialogSize(form: Form): { width: 'medium'; height: 'small' | 'medium' | 'large' } {
  const rows = form.fields.length + form.intro.length;
  return { width: 'medium', height: rows <= 3 ? 'small' : rows <= 6 ? 'medium' : 'large' };
}

/** Where no dialog can be opened at once (a typed word): a card with what the form is about and the button that opens it. */
export function launcherOf(form: Form): View {
  return openerView({ title: form.title, ...form.opener }, form.language, form.intro);
}

/** A card with a form's title and the button that opens it. */
export function openerView(opener: Opener, language: View['language'], blocks: View['blocks'] = []): View {
  const { title, label, name, args } = opener;
  return { name: `${name}.opener`, title, language, blocks, actions: [{ name, label, args, style: 'primary', opensForm: true }] };
}

function renderField(field: Field, form: Form, attempt: number, place: FormPlace): CardElement {
  const words = teamsWording[form.language];
  const error = form.errors?.[field.id];
  const items: CardElement[] = [renderInput(field, form, attempt, place)];
  if (field.hint) items.push(...richText(field.hint, { isSubtle: true, size: 'Small' }, { spacing: 'None' }));
  if (error) items.push(...richText([{ kind: 'bold', text: `${words.correct} ` }, error], { color: 'Attention' }, { spacing: 'Small' }));
  return { type: 'Container', items, spacing: 'Medium' };
}

function renderInput(field: Field, form: Form, attempt: number, place: FormPlace): Input {
  const words = teamsWording[form.language];
  const typed = form.values[field.id] ?? '';
  const base = {
    id: inputId(field.id, attempt, field.kind === 'checkbox'),
    label: field.label,
    ...(field.required ? { isRequired: true, errorMessage: words.fillThis } : {}),
  };
  const value = typed === '' ? {} : { value: typed };
  switch (field.kind) {
    case 'text':
      return {
        type: 'Input.Text',
        ...base,
        ...value,
        ...(field.multiline ? { isMultiline: true } : {}),
        ...(field.placeholder ? { placeholder: field.placeholder } : {}),
        // Not below what is already there: the client would cut what was typed.
        ...(field.maxLength ? { maxLength: Math.max(field.maxLength, typed.length) } : {}),
      };
    case 'search':
      // Where there are no dialogs there is no search while typing either.
      if (place.kind === 'card') return { type: 'Input.Text', ...base, ...(typed === '' ? {} : { value: field.shown ?? typed }) };
      return {
        type: 'Input.ChoiceSet',
        ...base,
        ...value,
        style: 'filtered',
        placeholder: words.typeToSearch,
        choices: typed === '' ? [] : [{ title: field.shown ?? typed, value: typed }],
        'choices.data': { type: 'Data.Query', dataset: field.source },
      };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        ...base,
        ...(field.options.some((option) => option.value === typed) ? value : {}),
        style: field.options.length > limits.choicesBeforeFilter ? 'filtered' : 'compact',
        placeholder: words.chooseOne,
        choices: field.options.map((option) => ({ title: option.label, value: option.value })),
      };
    case 'date':
      // The date picker shows nothing but a date: what was typed otherwise comes back in a text field.
      return typed === '' || isDay(typed) ? { type: 'Input.Date', ...base, ...value } : { type: 'Input.Text', ...base, ...value };
    case 'checkbox':
      return {
        type: 'Input.Toggle',
        ...base,
        title: field.text,
        valueOn: 'true',
        valueOff: 'false',
        value: typed === 'true' ? 'true' : 'false',
        wrap: true,
      };
    default:
      return field satisfies never;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
