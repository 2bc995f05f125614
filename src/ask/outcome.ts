// What Koolla decided to answer, before any wording: a closed set of outcomes, each with the things it is about.
import type { Id, LocalDate } from '../registry/model.js';

/** A thing to choose between; `args` is what a button carries and what typing its number means. */
export interface Option {
  readonly of: 'entry' | 'region' | 'person' | 'organisation';
  /** `kind:id` of an entry, or the id of the region, person or organisation. */
  readonly id: string;
}

export type Outcome =
  /** Who answers for it: responsibilities of one topic, the one asked for first. */
  | {
      readonly kind: 'topic';
      readonly network?: Id;
      readonly responsibilities: readonly Id[];
      readonly asked: TopicQuestion;
      /** Set when a region was filled in rather than named. */
      readonly homeRegion?: Id;
    }
  /** Agreed elsewhere, but not in the region that was asked for. */
  | {
      readonly kind: 'not-assigned';
      readonly region: Id;
      readonly municipality?: Id;
      readonly elsewhere: readonly string[];
      readonly nothingThere: boolean;
      /** What is asked for is not agreed on but counted, or run as a project. */
      readonly of?: 'figure' | 'project';
    }
  | { readonly kind: 'choose'; readonly close: boolean; readonly options: readonly Option[] }
  | { readonly kind: 'person'; readonly person: Id; readonly asked: 'who' | 'reach' | 'phone' | 'email' }
  /** Somebody of an organisation was asked for, and none is named. */
  | { readonly kind: 'no-contact'; readonly organisation: Id }
  | { readonly kind: 'organisation'; readonly organisation: Id; readonly page: number; readonly asked?: 'when' }
  /** `told`: the one succession that was asked for. */
  | { readonly kind: 'succession'; readonly organisations: readonly Id[]; readonly told?: Id }
  | { readonly kind: 'parties'; readonly agreement: Id; readonly organisation?: Id }
  | { readonly kind: 'network'; readonly network: Id; readonly asked: 'life' | 'next' | 'members' | 'what' }
  | { readonly kind: 'pilot'; readonly pilot: Id }
  | { readonly kind: 'project'; readonly project: Id }
  | { readonly kind: 'measure'; readonly measure: Id }
  | { readonly kind: 'milestone'; readonly milestone: Id }
  | { readonly kind: 'term'; readonly term: Id }
  | {
      readonly kind: 'metric';
      readonly metric: Id;
      readonly year?: number;
      readonly month?: number;
      readonly years?: readonly [number, number];
      readonly asked: FigureQuestion;
    }
  | { readonly kind: 'fact'; readonly owner: 'measure' | 'project'; readonly id: Id; readonly position: number }
  /** How many of something the registry lists. */
  | {
      readonly kind: 'list';
      readonly entries: readonly string[];
      readonly page: number;
      readonly of: 'pilot' | 'project' | 'network' | 'agreement' | 'metric' | 'person' | 'organisation' | 'goal';
    }
  | { readonly kind: 'region'; readonly region: Id; readonly page: number }
  | { readonly kind: 'agreement'; readonly agreement: Id; readonly page: number }
  | { readonly kind: 'help' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'unknown'; readonly why: UnknownReason };

/** What was asked about a topic. */
export interface TopicQuestion {
  readonly at: LocalDate | undefined;
  readonly year: number | undefined;
  /** The question is about the past or about what changed. */
  readonly change: boolean;
  readonly contact: boolean;
  /** A phone number or an address was asked for by itself. */
  readonly detail: boolean;
  readonly detailKind?: 'phone' | 'email';
  readonly partners: boolean;
}

export type FigureQuestion = 'value' | 'trend' | 'target' | 'latest' | 'break';

export type UnknownReason = 'nothing' | 'person' | 'no-detail' | 'no-figure' | 'no-role' | 'not-known-when' | 'no-organisation';

/** "Not in the registry", and why. */
export function unknown(why: Extract<Outcome, { kind: 'unknown' }>['why']): Outcome {
  return { kind: 'unknown', why };
}
