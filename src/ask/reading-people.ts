// The people whom a question names: by their full name, a surname, or a first name with a surname that is nearly so. A name
// that is nobody's in the registry is told apart from everything else.
import type { Id } from '../registry/model.js';
import { commonFirstNames } from './first-names.js';
import type { Token } from './focus.js';
import type { Gazetteer, NameSpan } from './gazetteer.js';

/**
 * The people named; `byFirstName`: who may be meant by a first name alone; `partial`: by a part of a double surname;
 * `mismatch`: somebody who is not in the registry.
 */
export function readPeople(
  spans: readonly NameSpan[],
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): { people: Id[]; byFirstName: Id[]; partial: boolean; mismatch: boolean } {
  const people = new Set<Id>();
  let partial = false;
  let mismatch = false;
  for (const span of spans.filter((s) => s.kind === 'person')) {
    const before = tokens[span.start - 1];
    const after = tokens[span.end];
    const givenName = (t: Token | undefined): boolean =>
      t !== undefined &&
      !t.inName &&
      !t.inOrganisation &&
      t.word.sentence === tokens[span.start]?.word.sentence &&
      (!t.known || (t.mended && t.word.capital) || gazetteer.isFirstName(t.word.key));
    // A full name needs no check; a surname with somebody else's first name is another person.
    const given = before && span.ids.some((id) => gazetteer.isFirstNameOf(id, before.word.key));
    if (span.end - span.start === 1 && !given && (givenName(before) || (after?.word.joined && !after.inName && !after.known))) {
      mismatch = true;
      continue;
    }
    if (span.partial) partial = true;
    for (const id of span.ids) people.add(id);
  }
  // A first name that is known, with a surname that is nearly so.
  tokens.forEach((t, i) => {
    const next = tokens[i + 1];
    if (people.size === 0 && next && !next.known && !next.inName)
      for (const id of gazetteer.nearSurnames(t.word.key, next.word.key)) people.add(id);
  });
  // "Pekka Lahtisen numero": a first name with a name after it that the registry does not have.
  const stranger = tokens.some((t, i) => {
    const next = tokens[i + 1];
    return (
      commonFirstNames.has(t.word.key) &&
      next !== undefined &&
      next.word.sentence === t.word.sentence &&
      !next.inOrganisation &&
      next.word.key.length >= 3 &&
      (next.word.capital || !next.known || next.mended) &&
      next.cues.length === 0
    );
  });
  // "Sannan numero": a first name and nothing more.
  const byFirstName =
    people.size > 0 || mismatch || stranger ? [] : tokens.filter((t) => !t.inName).flatMap((t) => gazetteer.byFirstName(t.word.key));
  return { people: [...people], byFirstName: [...new Set(byFirstName)], partial, mismatch: (mismatch || stranger) && people.size === 0 };
}
