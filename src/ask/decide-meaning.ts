// What a word of the field means, where the registry explains it.
import type { Id } from '../registry/model.js';
import type { Situation } from './decide.js';
import { namesOf } from './gazetteer.js';
import type { Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import { fold } from './text.js';
import type { World } from './world.js';

export function decideMeaning(reading: Reading, { world }: Situation): Outcome | undefined {
  const { cues } = reading;
  if (!cues.has('meaning') || cues.has('who')) return undefined;
  // "What is the latest figure for" asks for a number, not for a word's meaning.
  if (cues.has('latest') || cues.has('how-many') || cues.has('trend') || cues.has('target') || reading.year !== undefined) return undefined;
  const [named] = reading.organisations;
  const word = named ? termOfBody(named, reading, world) : undefined;
  if (word) return { kind: 'term', term: word };
  if (reading.organisations.some((ids) => ids.length === 1) || reading.regions.length > 0) return undefined;
  const found = findTerm(reading, world);
  if (!found) return undefined;
  return { kind: 'term', term: found };
}

/** "Mikä oli Yhdessä Hyvä OTE": a body under whose name the registry explains a word. */
function termOfBody(named: readonly Id[], reading: Reading, world: World): Id | undefined {
  if (reading.units.some((u) => !u.optional && u.weight >= 0.3) || reading.regions.length > 0) return undefined;
  const names = new Set(
    named
      .flatMap((id) => [...namesOf(world.organisations.get(id)?.name ?? { fi: '' }), ...(world.organisations.get(id)?.aliases ?? [])])
      .map(fold),
  );
  return [...world.terms.values()].find((t) => [...namesOf(t.name), ...t.aliases].some((n) => names.has(fold(n))))?.id;
}

/** The word of the registry that the question's words name in full. */
export function findTerm(reading: Reading, world: World): Id | undefined {
  const strict = reading.units.filter((u) => !u.optional);
  const ofName = reading.units.filter((u) => u.ofName);
  const required = strict.length > 0 ? strict : ofName.length > 0 ? ofName : reading.units;
  if (required.length === 0) return roleTerm(reading, world);
  for (const entry of world.index.ofKind('term')) {
    for (const name of entry.names) {
      if (
        name.ideas.size > 0 &&
        required.every((u) => u.ideas.some((i) => name.ideas.has(i))) &&
        [...name.ideas].every((i) => required.some((u) => u.ideas.includes(i)))
      )
        return entry.id;
    }
  }
  return undefined;
}

/** "Mitä koollekutsuja tarkoittaa": a word that elsewhere names a role. */
function roleTerm({ roles }: Reading, world: World): Id | undefined {
  if (roles.length === 0) return undefined;
  return [...world.terms.values()].find((t) => world.vocabulary.meaningOfText(t.name.fi).roles.some((r) => roles.includes(r)))?.id;
}
