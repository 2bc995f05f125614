// Looking things of the registry up by what has been typed so far: for a compose box, a field, anything that lists while
// somebody types. A port: the slice that knows the registry implements it, a platform shows what it finds.
import type { Actor } from './feature.js';
import type { Language, View } from './view.js';

export type LookupKind = 'responsibility' | 'network' | 'person';

/** `text` may be empty: then what the actor most likely wants comes first. */
export interface Lookup {
  readonly of: LookupKind;
  readonly text: string;
  readonly skip: number;
  readonly count: number;
  readonly actor: Actor;
}

export interface LookupHit {
  /** `kind:id`; `show` takes it. */
  readonly key: string;
  readonly title: string;
  /** What tells it from others of that name. */
  readonly detail: string;
}

/** In the actor's language; no hits where nothing fits or the list has ended. */
export interface LookupPage {
  readonly language: Language;
  readonly hits: readonly LookupHit[];
}

export interface Lookups {
  find(lookup: Lookup): Promise<LookupPage>;
  /** The thing as an answer; undefined when there is no such thing (any more). */
  show(actor: Actor, key: string): Promise<{ readonly language: Language; readonly view: View | undefined }>;
}
