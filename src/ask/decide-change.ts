// What became of bodies: their ends, those who carry on, and plans that came to nothing.

import type { Id } from '../registry/model.js';
import type { Situation } from './decide.js';
import { findTerm } from './decide-meaning.js';
import { narrowed } from './decide-organisation.js';
import type { Option, Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import type { World } from './world.js';

/** Words that tell nothing more beside a body that something became of. */
const idle = new Set([
  'uudistus',
  'sopimus',
  'konsensus',
  'alue',
  'työllisyys',
  'keskus',
  'valtio',
  'yhtiö',
  'organisaatio',
  'toimija',
  'palvelu',
  'työ',
  'toiminta',
  'tilanne',
]);

/** What became of an organisation. */
export function decideSuccession(reading: Reading, { world }: Situation): Outcome | undefined {
  const whyRegion = reading.cues.has('why') && reading.units.some((u) => u.ideas.includes('maakunta'));
  if (whyRegion && reading.organisations.length === 0 && reading.units.every((u) => u.optional || u.weight < 0.5))
    return reformTerm(reading, world);
  if (!reading.cues.has('change')) return undefined;
  const reform = reading.units.some((u) => !u.optional && (u.ideas.includes('uudistus') || u.ideas.includes('kasvupalvelu')));
  const more = reading.units.some((u) => u.weight >= 1 && !u.optional && !u.ideas.some((i) => i === 'uudistus' || i === 'kasvupalvelu'));
  if (reform && !more && reading.organisations.length === 0) return reformTerm(reading, world);
  // Since when a body is there that nothing became of.
  if (
    reading.cues.has('begin') &&
    reading.cues.has('when') &&
    !reading.organisations.some((ids) => ids.some((id) => world.successionsFrom.has(id)))
  )
    return undefined;
  if (reading.roles.includes('convener')) return undefined;
  const ofKind = byKind(reading, world);
  if (reading.organisations.length === 0 && ofKind) return { kind: 'succession', organisations: ofKind };
  const mention = reading.organisations.find((ids) => ids.some((id) => world.successionsFrom.has(id))) ?? reading.organisations[0];
  if (!mention) return endedTerm(reading, world);
  const organisations = olderOf(narrowed(mention, reading, world), world);
  const besides = reading.units.filter((u) => !u.optional && u.weight >= 0.3 && !u.ideas.some((i) => idle.has(i)));
  const told = besides.length > 0 ? toldOf(organisations, world) : undefined;
  const rest = besides.filter((u) => !u.ideas.some((i) => told?.has(i)));
  if (rest.some((u) => !u.ideas[0]?.startsWith('?')) || rest.length > 1) return undefined;
  const parted = organisations.filter((id) => world.successionsFrom.has(id));
  // "Mitä TE-toimistolle tapahtui?": each region's own fell to another.
  if (parted.length > 1 && reading.regions.length === 0 && !reading.cues.has('still') && !reading.cues.has('when'))
    return { kind: 'choose', close: false, options: parted.slice(0, 6).map((id): Option => ({ of: 'organisation', id })) };
  return organisations.length > 0
    ? { kind: 'succession', organisations: (parted.length > 0 ? parted : organisations).slice(0, 3) }
    : undefined;
}

/** "ELY Centre Central Finland": the one body of a kind in the region that was named. */
function byKind(reading: Reading, world: World): readonly Id[] | undefined {
  const strict = reading.units.filter((u) => !u.optional && u.weight >= 0.3);
  const required = strict.length > 0 ? strict : reading.units.filter((u) => u.weight >= 1 && u.ideas[0]?.startsWith('='));
  if (required.length === 0 || reading.regions.length === 0) return undefined;
  const family = world.familyOf(reading.regions);
  const found = [...world.index.ofKind('organisation')].filter(
    (e) => e.regions.some((r) => family.has(r)) && e.names.some((n) => required.every((u) => u.ideas.some((i) => n.ideas.has(i)))),
  );
  return found.length === 1 && found[0] ? [found[0].id] : undefined;
}

/** What the registry tells of bodies' ends, as ideas: "maahanmuuttopalvelut" went to the town. */
function toldOf(organisations: readonly Id[], world: World): ReadonlySet<string> {
  const texts = organisations.flatMap((id) => world.successionsFrom.get(id) ?? []).map((s) => s.description.fi);
  const words = texts.flatMap((t) => t.split(/[^\p{L}]+/u)).filter((w) => w.length > 5);
  return new Set(words.flatMap((w) => world.vocabulary.meaningOfText(w).units.flatMap((u) => u.ideas)));
}

/** What is not a body but a word that the registry explains: "ELY-keskukset", their end and what came after. */
function endedTerm(reading: Reading, world: World): Outcome | undefined {
  if (reading.cues.has('who') || reading.regions.length > 0) return undefined;
  const term = findTerm(reading, world);
  return term ? { kind: 'term', term } : undefined;
}

/** "Toteutuiko maakuntauudistus": the reform as the registry explains it. */
function reformTerm(reading: Reading, world: World): Outcome | undefined {
  if (reading.cues.has('who')) return undefined;
  const term = [...world.index.ofKind('term')].find((e) => e.names.some((n) => n.ideas.has('uudistus')));
  return term ? { kind: 'term', term: term.id } : undefined;
}

/** Of a body and its successor under one name, the one that was there before. */
export function olderOf(ids: readonly Id[], world: World): Id[] {
  const later = new Set(ids.flatMap((id) => (world.successionsFrom.get(id) ?? []).flatMap((s) => s.to)));
  const older = ids.filter((id) => !later.has(id));
  return older.length > 0 ? older : [...ids];
}
