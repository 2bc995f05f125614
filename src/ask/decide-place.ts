// The body that answers for a kind of services in a place today: which kinds of bodies there are and what they organise
// is told by the registry's words (an employment area, a wellbeing services county), which of them is there by its regions
// and its note. Services that no such word tells of are another matter.

import type { Id, Organisation } from '../registry/model.js';
import type { Situation } from './decide.js';
import { tells, tellsWhere } from './decide-told.js';
import type { Option, Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import { fold } from './text.js';
import type { World } from './world.js';

/** What only says that services are meant, or that they belong to somebody. */
const around = new Set(['palvelu', 'toiminta', 'alue', 'kunta', 'toimija', 'suomi', 'maakunta']);

/** "Kuka järjestää työvoimapalvelut Haminassa", "mihin hyvinvointialueeseen Imatra kuuluu"; undefined for anything else. */
export function decidePlace(reading: Reading, situation: Situation): Outcome | undefined {
  const { world, today } = situation;
  const { cues } = reading;
  if (reading.organisations.length > 0 && !reading.organisationsOfKind && !isKindName(reading, world)) return undefined;
  if (
    reading.regions.length === 0 ||
    reading.year !== undefined ||
    reading.years !== undefined ||
    reading.roles.some((r) => r === 'convener' || r === 'coordinator')
  )
    return undefined;
  if (!cues.has('who') && !cues.has('what') && !cues.has('where') && !cues.has('members')) return undefined;
  if (cues.has('how-many') || cues.has('when') || cues.has('phone') || cues.has('email') || cues.has('reach') || cues.has('agreement-word'))
    return undefined;
  const ofKind = reading.units.filter((u) => u.ofName && u.weight >= 0.2);
  const asked = reading.units.filter((u) => !u.optional && u.weight >= 0.2);
  const units = asked.length > 0 ? asked : ofKind;
  if (!units.some((u) => u.weight >= 0.5 && !u.ideas.some((i) => around.has(i)))) return undefined;
  for (const entry of world.index.ofKind('term')) {
    const term = world.terms.get(entry.id);
    if (!term || !units.every((u) => tells(entry, u))) continue;
    const bodies = world.organisationsOfKind.get(fold(term.name.fi)) ?? [];
    if (bodies.length === 0) continue;
    const there = bodiesIn(reading, world, today, bodies);
    const [only] = there;
    if (only === undefined) return reading.organisations.length > 0 ? { kind: 'unknown', why: 'no-organisation' } : undefined;
    if (there.length === 1) return { kind: 'organisation', organisation: only, page: 0 };
    return { kind: 'choose', close: false, options: there.slice(0, 6).map((id): Option => ({ of: 'organisation', id })) };
  }
  return undefined;
}

/** Several bodies have that name: "hyvinvointialue". */
function isKindName(reading: Reading, world: World): boolean {
  return reading.organisations.every((ids) => ids.length > 1 && ids.every((id) => !world.successionsFrom.has(id)));
}

/** Those of the bodies that are there today; of several, those that name the municipality. */
function bodiesIn(reading: Reading, world: World, today: string, bodies: readonly Organisation[]): Id[] {
  const family = world.familyOf(reading.regions);
  const there = bodies.filter((o) => (o.validity?.until ?? '9999') >= today && o.regions.some((r) => family.has(r)));
  const named = there.filter((o) => {
    const entry = world.index.get(`organisation:${o.id}`);
    return entry !== undefined && tellsWhere(entry, reading, world) === 'by name';
  });
  return (named.length > 0 ? named : there).map((o) => o.id);
}
