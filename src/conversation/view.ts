// What Koolla says, as meaning: a closed set of blocks that every platform can render in full.
// How it looks is each platform's own matter; limits of a platform are known there, never here.

/** Arguments of an action: short ids and codes only (each at most 200 characters), never personal data. */
export type Args = Readonly<Record<string, string>>;

/** A piece of running text. A bare string is plain text; nothing in it is markup. */
export type Span =
  | string
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'phone'; readonly number: string };

export type Text = string | readonly Span[];

/** One building block of a view. */
export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  /** Label and value pairs, in reading order. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: Text }[] }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Text[] }
  /** `numeric` columns are aligned right. Every cell is text. */
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Side information: source, how sure, that the answer is automatic. */
  | { readonly kind: 'note'; readonly text: Text }
  | { readonly kind: 'image'; readonly png: Uint8Array; readonly alt: string; readonly name: string }
  /**
   * An entry for the reader's calendar. What it says stands in the view's text too: where a file cannot be sent, its
   * address is shown, and nothing where there is none.
   */
  | {
      readonly kind: 'calendar';
      readonly label: string;
      /** `kokous.ics` */
      readonly name: string;
      readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
      /** The iCalendar file. */
      readonly text: string;
      /** Where its newest version can be fetched. */
      readonly url?: string;
      /** To whom an answer by e-mail goes. */
      readonly replyTo?: { readonly name: string; readonly address: string };
    }
  /** A text to keep, for the reader alone: a file where files can be sent, else the text itself. */
  | {
      readonly kind: 'file';
      readonly label: string;
      /** `tietoni.json` */
      readonly name: string;
      readonly text: string;
    }
  | { readonly kind: 'divider' };

/** A thing the reader may press. `typed` is what can be typed instead, for who cannot or will not press. */
export interface Action {
  /** Stable, dotted: `metrics.open`. The feature before the dot handles it. */
  readonly name: string;
  readonly label: string;
  readonly args: Args;
  readonly style?: 'primary' | 'danger';
  /** Pressing it opens a form; a platform that must know that beforehand (Teams) reads it here. */
  readonly opensForm?: boolean;
  readonly typed?: string;
  /**
   * Shows this view as whoever presses may see it, with their own buttons. It stands on views that everyone in a place
   * reads; Teams presses it by itself for each reader.
   */
  readonly own?: true;
}

/** A part of a page with the actions that belong to it. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

export interface View {
  /** Stable name of the kind of view, such as `ask.answer`; a platform may hold a native rendering for it. */
  readonly name: string;
  /** The verdict or heading, plain text; the first thing that is read out and shown in notifications. */
  readonly title: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** At most six; more belongs behind "more". */
  readonly actions: readonly Action[];
  /**
   * The content of `blocks` again, in parts with actions beside each: for a platform whose page has room for them
   * (Slack's Home). Everybody else shows `blocks` and `actions`.
   */
  readonly parts?: readonly Part[];
}

export type Language = 'fi' | 'sv' | 'en';
export const languages: readonly Language[] = ['fi', 'sv', 'en'];

/** The text of spans without their looks. */
export function plain(text: Text): string {
  if (typeof text === 'string') return text;
  return text
    .map((span) => {
      if (typeof span === 'string') return span;
      switch (span.kind) {
        case 'bold':
        case 'code':
          return span.text;
        case 'link':
          return span.text === span.url ? span.url : `${span.text} (${span.url})`;
        case 'email':
          return span.address;
        case 'phone':
          return span.number;
        default:
          return span satisfies never;
      }
    })
    .join('');
}

/** A calendar entry as a link to it; '' where it has no address. */
export function calendarLink(block: Extract<Block, { kind: 'calendar' }>): Text {
  return block.url === undefined ? '' : [{ kind: 'link', text: block.label, url: block.url }];
}

/** The whole view as plain text, title first, nothing left out but pictures, whose alternative text stands for them. */
export function viewAsText(view: View): string {
  const parts: string[] = [view.title];
  for (const block of view.blocks) {
    switch (block.kind) {
      case 'text':
      case 'note':
        parts.push(plain(block.text));
        break;
      case 'facts':
        parts.push(block.facts.map((f) => `${f.label}: ${plain(f.value)}`).join('\n'));
        break;
      case 'list':
        parts.push(block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '–'} ${plain(item)}`).join('\n'));
        break;
      case 'table':
        parts.push(block.rows.map((row) => row.map((cell, i) => `${block.columns[i]?.title ?? ''}: ${cell}`).join('; ')).join('\n'));
        break;
      case 'image':
        parts.push(block.alt);
        break;
      case 'calendar':
        parts.push(plain(calendarLink(block)));
        break;
      case 'file':
        parts.push(`${block.label}\n\n${block.text}`);
        break;
      case 'divider':
        break;
      default:
        block satisfies never;
    }
  }
  return parts.filter((part) => part !== '').join('\n\n');
}
