// How a slice takes part in the conversation: the words it answers to, its actions and its forms.
// Platforms turn what arrives into an `Inbound`; the router hands it to one feature and gives back a `Reply`.
import type { Choice, ChoiceSource, Form, RawValues } from './form.js';
import type { Action, Args, Block, Language, Text, View } from './view.js';

export type Platform = 'slack' | 'teams' | 'terminal';

/** Who is at the other end, as far as the platform vouches for it. */
export interface Actor {
  readonly platform: Platform;
  /** The workspace or organisation on that platform; 'local' in the terminal. */
  readonly tenant: string;
  /** The platform's own id of the person. */
  readonly user: string;
  /** Work e-mail that the platform vouches for, lower case; absent when it does not say. */
  readonly email?: string;
  readonly name?: string;
  /** The client's locale, such as `fi-FI`. */
  readonly locale?: string;
}

/** Where it was said. `thread` keeps follow-up questions of one person apart from others'. */
export interface Place {
  readonly kind: 'personal' | 'group' | 'channel';
  /** The platform's id of the conversation. */
  readonly conversation: string;
  readonly thread?: string;
}

/** What arrived, the same on every platform. */
export type Inbound =
  | { readonly kind: 'message'; readonly text: string; readonly actor: Actor; readonly place: Place }
  /** `/luvut infot 3`: word `luvut`, rest `infot 3`. */
  | { readonly kind: 'command'; readonly word: string; readonly rest: string; readonly actor: Actor; readonly place: Place }
  | { readonly kind: 'action'; readonly name: string; readonly args: Args; readonly actor: Actor; readonly place: Place }
  | {
      readonly kind: 'submit';
      readonly form: string;
      readonly args: Args;
      readonly values: RawValues;
      readonly actor: Actor;
      readonly place: Place;
    }
  /**
   * The bot was installed or the person opened its first conversation; with `after` the person has just been answered
   * for the first time, in that language.
   */
  | { readonly kind: 'welcome'; readonly actor: Actor; readonly place: Place; readonly after?: Language };

/** What the router knows about the caller: nothing here comes from the client's own word. */
export interface Caller {
  readonly actor: Actor;
  /** Id of the account row: one person on one platform. */
  readonly account: string;
  /** Id in the registry, matched by the vouched e-mail. */
  readonly person?: string;
  /** Shared by the accounts that the person joined with a code. */
  readonly link?: string;
  readonly name: string;
  readonly language: Language;
  /** True where the person chose the language; otherwise a text in another language is answered in its own. */
  readonly languageChosen: boolean;
  readonly isSteward: boolean;
  /** Networks the person is contact or deputy of today. */
  readonly contactOf: readonly string[];
  readonly deputyOf: readonly string[];
  /** Organisations the person reports for, or coordinates, today. */
  readonly reporterFor: readonly string[];
  /** Those of `reporterFor` that the person reports for as a deputy only. */
  readonly reportingDeputyFor?: readonly string[];
  readonly coordinatorOf: readonly string[];
  /** What a question is about that names no region: the person's own, else the workspace's. */
  readonly homeRegion?: string;
  readonly ownRegion?: string;
  readonly workspaceRegion?: string;
  /** Nobody has told the person yet what Koolla does. */
  readonly isNew?: true;
}

/** The same for all accounts of one person: whose drafts and whose dialogue it is. */
export function selfOf(caller: Caller): string {
  if (caller.person) return `person:${caller.person}`;
  return caller.link ? `link:${caller.link}` : `account:${caller.account}`;
}

export interface Context {
  readonly caller: Caller;
  readonly place: Place;
  readonly now: Date;
  readonly correlation: string;
  /** Everyone in the place reads the answer: nothing that is the caller's own stands in it, but a button to it (`Action.own`). */
  readonly isPublic?: true;
}

/** What to do. Several may be set: replace the pressed card and say something as well. */
export interface Reply {
  /** Something new to say. */
  readonly view?: View;
  /** What the message that was pressed, or that the form came from, becomes. */
  readonly replace?: View;
  /** A form to open; with `errors` it is the same form again with what was typed. */
  readonly form?: Form;
  /** After a submit: leave the form open exactly as it is and show this sentence in it (a passing fault, nothing stored). */
  readonly keepForm?: string;
  /** Who sees `view` in a channel; absent: the caller alone for commands and presses, everyone for a mention. */
  readonly audience?: 'caller' | 'everyone';
  /** After `view` the person may be told what else Koolla does (a `welcome` with `after`): it is their first answer. */
  readonly newcomer?: true;
}

/** What concerns a person on their own page, by one slice. */
export interface Section {
  readonly heading: string;
  /** Most urgent first. */
  readonly items: readonly {
    readonly blocks: readonly Block[];
    /** What can be done about it at once. */
    readonly actions: readonly Action[];
    /** The one action that leads to it, with a label that says by itself what it is about: for pages with few buttons. */
    readonly lead?: Action;
  }[];
}

/** One thing that a person may set: how it stands, and what opens its form, or shows what can be done. */
export interface Setting {
  readonly label: string;
  readonly value: Text;
  readonly action?: Action;
}

/** Shows the settings page under a title that says what was saved; the slices' forms end with it. */
export type SettingsPage = (context: Context, title: string, notes?: readonly string[]) => Promise<View>;

/** One slice of Koolla as the conversation sees it. */
export interface Feature {
  /** The word before the dot in its action and form names. */
  readonly name: string;
  /** First words it answers to, without slash, lower case, all three languages; the first one is the slash command. */
  readonly words: readonly string[];
  /** `word` is the one of `words` that was typed; `rest` what came after it. */
  command(context: Context, rest: string, word: string): Promise<Reply>;
  readonly actions: Readonly<Record<string, (context: Context, args: Args) => Promise<Reply>>>;
  readonly forms: Readonly<Record<string, (context: Context, args: Args, values: RawValues) => Promise<Reply>>>;
  /** A free message that is clearly for this feature ("infoja pidettiin 3"); undefined hands it on. */
  claim?(context: Context, text: string): Promise<Reply | undefined>;
  /** What of this slice stands on the caller's own page; undefined when nothing concerns them. */
  home?(context: Context): Promise<Section | undefined>;
  /** What of this slice stands among the caller's settings; empty when there is nothing to set. */
  settings?(context: Context): Promise<readonly Setting[]>;
}

/** The core as a platform sees it. */
export interface Conversation {
  /** Never throws for what a person did; a fault is logged with the correlation id and becomes a view. */
  handle(inbound: Inbound): Promise<Reply>;
  /** What a search field offers for what has been typed so far, best first, at most 50. Never throws: [] when there is nothing. */
  suggest(request: SuggestRequest): Promise<readonly Choice[]>;
}

/** Somebody types into a search field. */
export interface SuggestRequest {
  readonly actor: Actor;
  readonly source: ChoiceSource;
  readonly text: string;
}
