// The part of Adaptive Cards 1.5 that Koolla draws with, as types. How a view or a form becomes a card is elsewhere.
// Running text is always RichTextBlock: its runs are plain text on every client. TextBlock is Markdown, escapes of which
// the phone clients show as backslashes; it is used only for headings that hold nothing that Markdown would take.

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly fontType?: 'Monospace';
  readonly isSubtle?: boolean;
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large';
  readonly color?: 'Attention' | 'Accent';
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
}

interface ElementBase {
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
  readonly separator?: boolean;
}

export interface RichTextBlock extends ElementBase {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly horizontalAlignment?: 'Left' | 'Right';
}

export interface TextBlock extends ElementBase {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size: 'Medium' | 'Default';
  readonly weight: 'Bolder';
  readonly style: 'heading';
}

interface Image extends ElementBase {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size: 'Auto';
}

interface Container extends ElementBase {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'attention' | 'emphasis';
}

export interface TableRow {
  readonly type: 'TableRow';
  readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly CardElement[] }[];
}

interface Table extends ElementBase {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly TableRow[];
  readonly showGridLines: true;
}

interface InputBase extends ElementBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: string;
}

export type Input =
  | (InputBase & {
      readonly type: 'Input.Text';
      readonly isMultiline?: boolean;
      readonly placeholder?: string;
      readonly maxLength?: number;
    })
  | (InputBase & {
      readonly type: 'Input.ChoiceSet';
      readonly style: 'compact' | 'filtered';
      readonly placeholder: string;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      /** Asked of the bot while somebody types. */
      readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
    })
  | (InputBase & { readonly type: 'Input.Date' })
  | (InputBase & {
      readonly type: 'Input.Toggle';
      readonly title: string;
      readonly valueOn: string;
      readonly valueOff: string;
      readonly wrap: true;
    });

export type CardElement = TextBlock | RichTextBlock | Image | Container | Table | Input;

interface ActionBase {
  readonly title: string;
  readonly tooltip?: string;
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'auto' | 'none';
}

export type CardAction =
  | (ActionBase & { readonly type: 'Action.Execute'; readonly verb: string; readonly data: Readonly<Record<string, unknown>> })
  | (ActionBase & { readonly type: 'Action.Submit'; readonly data: Readonly<Record<string, unknown>> });

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
  /** Pressed by the client itself for these people, each of whom then sees the answer in the card's place. */
  readonly refresh?: {
    readonly action: Extract<CardAction, { readonly type: 'Action.Execute' }>;
    readonly userIds: readonly string[];
  };
  readonly msteams?: { readonly width: 'Full' };
}

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** Size as Teams counts it: the JSON as UTF-16, base64 of pictures left out; in bytes. */
export function sizeOf(payload: unknown): number {
  const json = JSON.stringify(payload);
  if (!json.includes('"data:image/')) return json.length * 2;
  const isPicture = (value: unknown): boolean => typeof value === 'string' && value.startsWith('data:image/');
  return JSON.stringify(payload, (_key, value: unknown) => (isPicture(value) ? '' : value)).length * 2;
}
