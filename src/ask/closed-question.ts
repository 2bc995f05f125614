// Questions for a yes or a no about somebody who is in the registry, on something that the registry never tells: their card
// or their duties would be an answer to another question.
import type { Reading } from './reading.js';

const telling = [
  'who',
  'what',
  'reach',
  'phone',
  'email',
  'contact-person',
  'more-info',
  'duties',
  'members',
  'you',
  'help',
  'change',
  'still',
  'begin',
  'when',
  'now',
  'agreement-word',
] as const;

/** A yes or no about somebody, and no word of what the registry tells of them: "can we sue Eksote". */
export function asksNothingKnown({ cues, roles, units, wordCount }: Reading): boolean {
  return (
    cues.has('closed') &&
    wordCount > 3 &&
    roles.length === 0 &&
    !telling.some((c) => cues.has(c)) &&
    !units.some((u) => !u.optional && u.weight >= 0.3 && u.surface === undefined && !u.ideas[0]?.startsWith('~'))
  );
}
