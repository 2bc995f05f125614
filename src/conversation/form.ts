// A form as meaning: fields, what was typed, what is wrong with it. Defined once; Slack shows it as a modal,
// Teams as a dialog, the terminal asks field by field. Values are always the strings that were typed.
import type { Args, Block, Language } from './view.js';

/** What a person typed or chose, by field id. A field left empty is absent or ''. */
export type RawValues = Readonly<Record<string, string>>;

/** One of what can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What is found by typing a part of its name, out of thousands. `all`: values are `network:<id>`, `organisation:<id>`, `person:<id>`. */
export type ChoiceSource = 'organisations' | 'networks' | 'people' | 'all';
export const choiceSources: readonly ChoiceSource[] = ['organisations', 'networks', 'people', 'all'];

interface FieldBase {
  readonly id: string;
  readonly label: string;
  /** Shown beside the field: last value, an example, the unit. At most 150 characters. */
  readonly hint?: string;
  readonly required?: boolean;
}

/** Numbers and times are text fields: Slack's number field refuses a decimal comma. */
export type Field =
  | (FieldBase & { readonly kind: 'text'; readonly multiline?: boolean; readonly placeholder?: string; readonly maxLength?: number })
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly Choice[] })
  /**
   * Too many to list: found by typing (`Conversation.suggest`). The value is an id of the registry, or, where one can
   * only type, the words that were typed: whoever reads the form takes both. `shown` is the value's name, which the
   * router fills in; absent where the value is no id.
   */
  | (FieldBase & { readonly kind: 'search'; readonly source: ChoiceSource; readonly shown?: string })
  /** `YYYY-MM-DD`, also when it was typed. */
  | (FieldBase & { readonly kind: 'date' })
  /** Ticked is `'true'`; not ticked is absent or `''`. */
  | (FieldBase & { readonly kind: 'checkbox'; readonly text: string });

export interface Form {
  /** Stable, dotted: `metrics.submit`. The feature before the dot handles it. */
  readonly name: string;
  /** What the form is about (ids); comes back on submission and is authorised again then. */
  readonly args: Args;
  /** At most 24 characters, which is what fits a Slack modal's title. */
  readonly title: string;
  readonly language: Language;
  readonly intro: readonly Block[];
  readonly fields: readonly Field[];
  readonly values: RawValues;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  /** By field id; a message not tied to one field has the id ''. */
  readonly errors?: Readonly<Record<string, string>>;
  /** The action that opens this form; a platform that cannot open it at once offers it as a button. */
  readonly opener: { readonly name: string; readonly args: Args; readonly label: string };
}

/** The outcome of reading a form: never throws, never loses what was typed. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>>; readonly raw: RawValues };
