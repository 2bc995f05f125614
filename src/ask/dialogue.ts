// What one person's conversation remembers: the last reading as ids and ideas (never the text), what it was about,
// and the choices that wait for an answer. Follow-up questions are completed from it.

import { dialogueKeptMinutes } from '../conversation/own-data.js';
import type { Language } from '../conversation/view.js';
import type { Id, Role } from '../registry/model.js';
import type { Cue } from './cues.js';
import type { Option } from './outcome.js';
import type { Reading, TopicUnit } from './reading.js';

/** What is kept of a reading; ideas and ids only, so it holds nothing that a person wrote. */
export interface RememberedReading {
  readonly cues: readonly Cue[];
  readonly roles: readonly Role[];
  readonly units: readonly TopicUnit[];
  readonly regions: readonly Id[];
  readonly municipality?: Id;
  readonly organisations: readonly (readonly Id[])[];
  readonly year?: number;
  readonly month?: number;
}

export interface Dialogue {
  readonly language: Language;
  readonly reading: RememberedReading;
  /** `kind:id` of what the last answer was about. */
  readonly entries: readonly string[];
  readonly people: readonly Id[];
  readonly choices: readonly Option[];
  /** Of a message with several questions: what the first choices belong to; the rest belong to `reading`. */
  readonly earlier?: readonly { readonly upTo: number; readonly reading: RememberedReading }[];
}

/** Keeps dialogues per person, conversation and thread for half an hour. */
export interface DialogueStore {
  load(key: string, now: Date): Promise<Dialogue | undefined>;
  save(key: string, dialogue: Dialogue, now: Date): Promise<void>;
}

export const dialogueMinutes = dialogueKeptMinutes;

/** Dialogues in memory, for tests and for a terminal. */
export function memoryDialogues(): DialogueStore {
  const kept = new Map<string, { dialogue: Dialogue; until: number }>();
  return {
    load: async (key, now) => {
      const found = kept.get(key);
      return found && found.until > now.getTime() ? found.dialogue : undefined;
    },
    save: async (key, dialogue, now) => void kept.set(key, { dialogue, until: now.getTime() + dialogueMinutes * 60_000 }),
  };
}

/** What of a reading is kept; unknown words are not. */
export function remember(reading: Reading): RememberedReading {
  return {
    cues: [...reading.cues],
    roles: reading.roles,
    units: reading.units
      .filter((u) => !u.ideas[0]?.startsWith('?'))
      .map(({ ideas, weight, optional, ofName }) => ({ ideas, weight, optional, ...(ofName ? { ofName } : {}) })),
    regions: reading.regions,
    ...(reading.municipality ? { municipality: reading.municipality } : {}),
    organisations: reading.organisations,
    ...(reading.year !== undefined ? { year: reading.year } : {}),
    ...(reading.month !== undefined ? { month: reading.month } : {}),
  };
}

const asking: ReadonlySet<Cue> = new Set<Cue>([
  'who',
  'how-many',
  'when',
  'reach',
  'phone',
  'email',
  'contact-person',
  'members',
  'change',
  'meaning',
  'trend',
  'target',
  'times-met',
  'duties',
  'more-info',
  'with-whom',
  'latest',
]);

const wideIdeas = new Set(['ministeriö', 'organisaatio', 'palvelu', 'työ', 'toiminta', 'toimija', 'alue']);
const kindsOfThings = new Set(['verkosto', 'info', 'päätös', 'tapaaminen', 'malli', 'hanke', 'pilotti', 'ryhmä', 'tuki', 'työpaja']);

const posts = new Set(['päällikkö', 'johtaja', 'neuvos', 'asiantuntija']);

function isPost(unit: TopicUnit): boolean {
  return unit.ideas.some((i) => posts.has(i));
}

/** "Entä verkostolle järjestettyjen?", "and the employer one?": the kind of thing is that of the question before. */
function headsOf(before: readonly TopicUnit[], reading: Reading): TopicUnit[] {
  const kinds = before.filter((u) => u.ideas.some((i) => kindsOfThings.has(i)));
  const named = reading.units.some((u) => u.ideas.some((i) => kindsOfThings.has(i) && i !== 'verkosto'));
  return named
    ? []
    : kinds.filter((k) => !reading.units.some((u) => u.ideas.join() === k.ideas.join())).map((u) => ({ ...u, optional: true }));
}

/** Completes a follow-up from what was said before; a question that stands alone comes back as it is. */
export function continued(reading: Reading, dialogue: Dialogue | undefined): Reading {
  if (!dialogue) return reading;
  const before = dialogue.reading;
  // "Katjan sähköposti?" after several people were told of.
  const called = reading.firstNamed.filter((id) => dialogue.people.includes(id));
  if (called.length > 0 && reading.people.length === 0)
    return { ...reading, people: called, units: reading.units.filter((u) => u.optional) };
  // "Vem har tagit över dess tjänster": a word as wide as that is no topic of its own.
  const wide = (u: TopicUnit): boolean =>
    reading.cues.has('pronoun') && u.weight < 0.55 && u.ideas.some((i) => wideIdeas.has(i) || kindsOfThings.has(i));
  const ownTopic = reading.units.some((u) => !wide(u) && ((!u.optional && u.weight >= 0.3) || (u.ofName === true && u.weight >= 0.5)));
  const ownSubject = reading.organisations.length > 0 || reading.people.length > 0;
  const follows =
    reading.cues.has('follow-up') ||
    (reading.cues.has('pronoun') && !ownTopic && !ownSubject) ||
    (!ownTopic && !ownSubject && reading.wordCount <= 6);
  if (!(follows || reading.cues.has('source')) || reading.people.length > 0 || reading.personMismatch) return reading;
  if (reading.cues.has('help') || reading.cues.has('thanks') || (reading.cues.has('greeting') && reading.wordCount <= 3)) return reading;
  const nothingNew =
    !ownTopic &&
    !ownSubject &&
    reading.regions.length === 0 &&
    reading.year === undefined &&
    reading.yearShift === undefined &&
    ![...reading.cues].some((c) => asking.has(c)) &&
    reading.roles.length === 0;
  // "Missä niin sanotaan?": the same answer, which names its source.
  const asksSource = reading.cues.has('source') && !ownTopic && !ownSubject && reading.regions.length === 0;
  if (asksSource) return again(before, reading, dialogue);
  if (nothingNew || !follows) return reading;
  const asksAnew = [...reading.cues].some((c) => asking.has(c)) || (reading.roles.length > 0 && reading.cues.has('pronoun'));
  const reaches = reading.cues.has('reach') || reading.cues.has('phone') || reading.cues.has('email');
  const place = reading.regions.length > 0;
  return {
    ...reading,
    cues: new Set(asksAnew ? [...reading.cues] : [...before.cues, ...reading.cues]),
    // "Och vem är projektchef?": a post is asked for, whatever role was asked for before.
    roles: reading.roles.length > 0 || (asksAnew && (ownSubject || reading.units.some(isPost))) ? reading.roles : before.roles,
    units: ownTopic
      ? [...reading.units, ...headsOf(before.units, reading)]
      : [...before.units, ...reading.units.filter((u) => u.optional || wide(u))],
    regions: place ? reading.regions : before.regions,
    ...(place
      ? reading.municipality
        ? { municipality: reading.municipality }
        : {}
      : before.municipality
        ? { municipality: before.municipality }
        : {}),
    // Another place means another organisation of the same kind; the one named before stays only within its place.
    organisations: ownSubject ? reading.organisations : place && before.units.length > 0 ? [] : before.organisations,
    ...(reading.yearShift && before.year !== undefined ? { year: before.year + reading.yearShift } : {}),
    ...(reading.yearShift === undefined && reading.year === undefined && before.year !== undefined && !place && !reading.cues.has('now')
      ? { year: before.year }
      : {}),
    people: reaches && !ownTopic && !ownSubject && !place ? dialogue.people : [],
  };
}

/** The question before as it was asked, in the words' language of the one now. */
function again(before: RememberedReading, now: Reading, dialogue: Dialogue): Reading {
  const [entry] = dialogue.entries;
  return {
    ...now,
    ...before,
    cues: new Set(before.cues),
    people: entry?.startsWith('person:') ? dialogue.people : [],
    unknown: [],
  };
}
