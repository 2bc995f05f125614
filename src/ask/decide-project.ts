// Which pilot or project runs where, and what one of them is.
import type { Situation } from './decide.js';
import { answerEntry, hasAgreement } from './decide-topic.js';
import type { Entry, EntryKind } from './entries.js';
import { findMatches } from './match.js';
import type { Option, Outcome } from './outcome.js';
import type { Reading } from './reading.js';

const kinds: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'pilot',
  'project',
  'responsibility',
  'measure',
  'network',
  'person',
  'milestone',
]);
/** What only says that a pilot or a project is meant. */
const kindIdeas = new Set(['pilotti', 'hanke', 'te', 'palvelu', 'hankinta', 'työllistäminen', 'osatyökykyinen']);

/** Decides when a pilot or a project is asked for; undefined when the question is about something else. */
export function decideProject(reading: Reading, { world, homeRegion }: Situation): Outcome | undefined {
  const { cues } = reading;
  const saysPilot = reading.units.some((u) => u.ideas.includes('pilotti'));
  const saysProject = reading.units.some((u) => u.ideas.includes('hanke'));
  const required = reading.units.filter((u) => !u.optional && u.weight >= 0.3);
  const own = required.filter((u) => !u.ideas.some((i) => kindIdeas.has(i)));

  // By name: "Löytö-hanke", "TyöDesign".
  if (own.length > 0 || (!saysPilot && !saysProject)) {
    const best = findMatches(reading.units, kinds, world)[0];
    const named = best && (best.entry.kind === 'pilot' || best.entry.kind === 'project') && best.rank >= 0.6 && best.anchored;
    if (!named) return saysPilot || saysProject ? nothingLike(reading, own.length) : undefined;
    const rivals = findMatches(reading.units, new Set<EntryKind>(['responsibility', 'measure', 'network']), world)[0];
    if (rivals && rivals.rank >= best.rank && !saysPilot) return undefined;
    if (required.every((u) => u.ideas.some((i) => kindIdeas.has(i))) && !saysPilot && !saysProject) return undefined;
    if (!fitsPlace(best.entry, reading, world)) return elsewhere(reading, [best.entry], world);
    return answerEntry(best.entry, reading, world);
  }

  if (cues.has('how-many') && reading.regions.length === 0 && !reading.municipality) {
    const all = [...world.index.ofKind(saysPilot ? 'pilot' : 'project')].filter(
      (e) => saysPilot || world.projects.get(e.id)?.kind === 'procurement' || !required.some((u) => u.ideas.includes('hankinta')),
    );
    return { kind: 'list', of: saysPilot ? 'pilot' : 'project', entries: all.map((e) => e.key), page: 0 };
  }
  const wide = reading.regions.length === 0 && !reading.municipality && reading.organisations.length === 0;
  // "Kuka kertoo lisää TE-palvelupiloteista" and "vauhditushanke" are about the measure or the duty.
  const asksWho = cues.has('who') || cues.has('more-info') || cues.has('contact-person') || cues.has('reach');
  if (wide && asksWho && required.length >= 2) return undefined;

  const pool: Entry[] =
    saysPilot && !required.some((u) => u.ideas.includes('hankinta'))
      ? [...world.index.ofKind('pilot'), ...(saysProject ? world.index.ofKind('project') : [])]
      : [...world.index.ofKind('project')].filter(
          (e) => !required.some((u) => u.ideas.includes('hankinta')) || world.projects.get(e.id)?.kind === 'procurement',
        );
  const organisations = new Set(reading.organisations.flat());
  const byOrganisation =
    organisations.size > 0 ? pool.filter((e) => world.projects.get(e.id)?.organisations.some((o) => organisations.has(o))) : [];
  if (organisations.size > 0 && byOrganisation.length === 0 && reading.regions.length === 0) return undefined;
  const home = wide && homeRegion ? homeRegion : undefined;
  const placed = home ? pool.filter((e) => e.regions.includes(home)) : pool.filter((e) => fitsPlace(e, reading, world));
  const fits = byOrganisation.length > 0 ? byOrganisation : placed;
  if (fits.length === 0) return elsewhere(reading, pool, world);
  const [only] = fits;
  if (fits.length === 1 && only && (!wide || home !== undefined || pool.length === 1)) return answerEntry(only, reading, world);
  if (cues.has('list-all') || (saysPilot && cues.has('where')))
    return { kind: 'list', of: saysPilot ? 'pilot' : 'project', entries: fits.map((e) => e.key), page: 0 };
  return { kind: 'choose', close: false, options: fits.slice(0, 8).map((e): Option => ({ of: 'entry', id: e.key })) };
}

/** A pilot or project was named by a name that nothing has. */
function nothingLike(_reading: Reading, _own: number): Outcome | undefined {
  return undefined;
}

function fitsPlace(entry: Entry, reading: Reading, world: Situation['world']): boolean {
  if (reading.municipality) {
    const places = world.projects.get(entry.id)?.municipalities ?? [];
    if (entry.kind === 'project' && places.length > 0) return places.includes(reading.municipality);
  }
  if (reading.regions.length === 0) return true;
  const family = new Set(reading.regions.flatMap((r) => [...world.regionFamily(r)]));
  return entry.regions.some((r) => family.has(r));
}

/** Nothing there: say what there is nearby, as theirs. */
function elsewhere(reading: Reading, pool: readonly Entry[], world: Situation['world']): Outcome | undefined {
  const [region] = reading.regions;
  if (!region) return undefined;
  const family = world.regionFamily(region);
  const near = pool.filter((e) => e.regions.some((r) => family.has(r)));
  return {
    kind: 'not-assigned',
    region,
    ...(reading.municipality ? { municipality: reading.municipality } : {}),
    elsewhere: near.slice(0, 2).map((e) => e.key),
    nothingThere: !hasAgreement(region, world),
  };
}
