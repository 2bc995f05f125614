// What Koolla's buttons and dialogs carry, and how it is read when a client sends it back. What comes back is the client's
// word: its shape is checked here, its meaning is authorised again by the core.
import { z } from 'zod/v4';
import type { RawValues } from '../../conversation/form.js';
import type { Args } from '../../conversation/view.js';
import { limits } from './limits.js';

const name = z.string().min(1).max(100);
const text = z.string().max(limits.args.characters);
const args = z.record(text, text).refine((value) => Object.keys(value).length <= limits.args.entries);

/** The action that shows a card of a shared place as its reader may see it. */
const own = z.object({ name, label: text, args });

const pressed = z.object({
  koolla: z.literal('action'),
  verb: name,
  args,
  /** Of the card that the button stands on. */
  own: own.optional(),
});
const owned = z.object({ koolla: z.literal('own'), own });
const submitted = z.object({
  koolla: z.literal('form'),
  verb: name,
  args,
  /** Which showing of the dialog this was, from 1: its inputs carry the number in their ids. */
  attempt: z.number().int().min(1).max(10_000),
  /** The message whose button opened the dialog. */
  origin: z.string().max(200).optional(),
  own: own.optional(),
});
const cancelled = z.object({
  koolla: z.literal('cancel'),
  /** To open the form again, where it had taken a card's place. */
  opener: z.object({ title: text, label: text, name, args }).optional(),
});

export interface Pressed {
  readonly name: string;
  readonly args: Args;
  /** Of the card that was pressed, where it has one. */
  readonly own?: Own;
}

/** The action that shows a card of a shared place as its reader may see it. */
export interface Own {
  readonly name: string;
  readonly label: string;
  readonly args: Args;
}

/** The button that opens a form, and what the form is called. */
export interface Opener extends Pressed {
  readonly title: string;
  readonly label: string;
}

export type Submission =
  | { readonly kind: 'cancel'; readonly opener?: Opener }
  | ({ readonly kind: 'action' } & Pressed)
  | { readonly kind: 'own'; readonly own: Own }
  | {
      readonly kind: 'form';
      readonly name: string;
      readonly args: Args;
      readonly attempt: number;
      readonly origin?: string;
      readonly own?: Own;
      readonly values: RawValues;
    };

/** The data of a button that runs an action. */
export function actionData(action: Pressed): Readonly<Record<string, unknown>> {
  return { koolla: 'action', verb: action.name, args: action.args, ...(action.own ? { own: action.own } : {}) };
}

/** The data with which a card asks how its reader may see it. */
export function ownData({ name, label, args }: Own): Readonly<Record<string, unknown>> {
  return { koolla: 'own', verb: name, own: { name, label, args } };
}

/** The data of a button that opens a dialog: Teams fetches it when it is pressed. */
export function openerData(action: Pressed): Readonly<Record<string, unknown>> {
  return { ...actionData(action), msteams: { type: 'task/fetch' } };
}

/** The data of a dialog's submit button. */
export function submitData(form: Pressed, attempt: number, origin: string | undefined): Readonly<Record<string, unknown>> {
  const { name, args, own } = form;
  return { koolla: 'form', verb: name, args, attempt, ...(origin ? { origin } : {}), ...(own ? { own } : {}) };
}

/** The data of a form's cancel button; with `opener` where the form stands in a card, not in a dialog that closes. */
export function cancelData(opener?: Opener): Readonly<Record<string, unknown>> {
  return { koolla: 'cancel', verb: 'cancel', ...(opener ? { opener } : {}) };
}

/**
 * The id of an input in one showing of a dialog. Fresh for every attempt: a Windows client is reported not to submit a card
 * that comes again with the same ids and untouched values. A box to tick has a mark of its own, since clients give
 * different words for one that is not ticked.
 */
export function inputId(field: string, attempt: number, isBox = false): string {
  return `${isBox ? 'b' : 'a'}${attempt}.${field}`;
}

/** What a button sent back; undefined when it is not ours or was altered. */
export function readPressed(data: unknown): Pressed | undefined {
  const read = pressed.safeParse(data);
  if (!read.success) return undefined;
  const { verb, args, own } = read.data;
  return { name: verb, args, ...(own ? { own } : {}) };
}

/** What a card or a dialog sent back; undefined when it is not ours or was altered. */
export function readSubmission(data: unknown): Submission | undefined {
  const cancel = cancelled.safeParse(data);
  if (cancel.success) return { kind: 'cancel', ...(cancel.data.opener ? { opener: cancel.data.opener } : {}) };
  const asked = owned.safeParse(data);
  if (asked.success) return { kind: 'own', own: asked.data.own };
  const press = readPressed(data);
  if (press) return { kind: 'action', ...press };
  const form = submitted.safeParse(data);
  if (!form.success) return undefined;
  const { verb, attempt, origin, own } = form.data;
  const values: Record<string, string> = {};
  for (const [id, value] of Object.entries(data as Record<string, unknown>)) {
    for (const isBox of [false, true]) {
      const prefix = inputId('', attempt, isBox);
      if (!id.startsWith(prefix)) continue;
      const typed = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
      if (typeof typed !== 'string') return undefined;
      values[id.slice(prefix.length)] = isBox && typed !== 'true' ? '' : typed;
    }
  }
  return { kind: 'form', name: verb, args: form.data.args, attempt, values, ...(origin ? { origin } : {}), ...(own ? { own } : {}) };
}
