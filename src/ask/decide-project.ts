// Which pilot or project runs where, and what one of them is.

import type { Id } from '../registry/model.js';
import type { Cue } from './cues.js';
import type { Situation } from './decide.js';
import { pilotContacts } from './decide-people.js';
import { answerEntry, hasAgreement } from './decide-topic.js';
import type { Entry, EntryKind } from './entries.js';
import { bestMatch } from './match.js';
import type { Option, Outcome } from './outcome.js';
import type { Reading } from './reading.js';
import { startsUpper } from './text.js';

const kinds: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'pilot',
  'project',
  'responsibility',
  'measure',
  'network',
  'person',
  'milestone',
]);
const programme: ReadonlySet<EntryKind> = new Set<EntryKind>(['pilot', 'project']);
const duties: ReadonlySet<EntryKind> = new Set<EntryKind>(['responsibility']);
const rivalKinds: ReadonlySet<EntryKind> = new Set<EntryKind>(['responsibility', 'measure', 'network']);
/** What only says that a pilot or a project is meant. */
const kindIdeas = new Set([
  'pilotti',
  'hanke',
  'te',
  'palvelu',
  'hankinta',
  'työllistäminen',
  'työllisyys',
  'osatyökykyinen',
  'kaupunki',
  'kunta',
  'maakunta',
  'ministeriö',
  'lista',
]);

/** Decides when a pilot or a project is asked for; undefined when the question is about something else. */
export function decideProject(reading: Reading, { world, homeRegion }: Situation): Outcome | undefined {
  const { cues } = reading;
  const saysPilot = reading.units.some((u) => u.ideas.includes('pilotti'));
  const buys = reading.units.some((u) => u.ideas.includes('hankinta'));
  // "Keravan hankintajuttu": where a town buys work, it is by a project.
  const townBuys =
    buys &&
    !cues.has('who') &&
    [...world.projects.values()].some((p) => reading.municipality !== undefined && p.municipalities.includes(reading.municipality));
  const saysProject = townBuys || reading.units.some((u) => u.ideas.includes('hanke'));
  const required = reading.units.filter((u) => !u.optional && u.weight >= 0.3);
  // In "mikä pilotti pyörii Uudellamaalla" the place names it; a verb that nobody knows is no name.
  const placed = reading.regions.length > 0 && (saysPilot || saysProject);
  const own = required.filter(
    (u) =>
      !u.ideas.some((i) => kindIdeas.has(i)) &&
      !(placed && u.weight < 0.5) &&
      !(placed && u.surface !== undefined && !startsUpper.test(u.surface)),
  );

  if (cues.has('when') && reading.regions.length === 0 && (saysPilot || saysProject)) {
    const kind = saysPilot ? 'pilot' : 'project';
    const measure = [...world.index.ofKind(kind)]
      .map((e) => world.pilots.get(e.id)?.measure ?? world.projects.get(e.id)?.measure)
      .find((m) => m !== undefined);
    if (measure && own.every((u) => u.ideas.includes('rahoitus'))) return { kind: 'measure', measure };
  }
  // Who coordinates or pays for a project is agreed as a duty of its own.
  const agreed = reading.roles.length > 0 ? bestMatch(reading.units, duties, world) : undefined;
  if (agreed && agreed.rank >= 0.75 && reading.roles.includes(world.responsibilities.get(agreed.entry.id)?.role ?? 'invited'))
    return undefined;
  // By its town and what it does: "millä hankkeella Oulussa vauhditetaan hankinnoilla työllistämistä".
  const town = reading.municipality;
  if (saysProject && town !== undefined && own.length > 0) {
    const there = [...world.index.ofKind('project')].filter((e) => world.projects.get(e.id)?.municipalities.includes(town));
    const theirs = there.filter((e) => e.names.some((n) => own.every((u) => u.ideas.some((i) => n.ideas.has(i)))));
    const [only] = theirs;
    if (theirs.length === 1 && only) return answerEntry(only, reading, world);
    // Working together is what every project is.
    const [single] = there;
    if (there.length === 1 && single && own.every((u) => u.ideas.some((i) => i === 'yhteistyö' || i === 'rahoitus' || i === 'kaupunki')))
      return answerEntry(single, reading, world);
  }
  // By name: "Löytö-hanke", "TyöDesign".
  if (own.length > 0 || (!saysPilot && !saysProject)) {
    // The best of all kinds counts, and is looked for where a pilot or a project may be it.
    const likely = bestMatch(reading.units, programme, world);
    const best = likely && likely.rank >= 0.6 ? bestMatch(reading.units, kinds, world) : undefined;
    const named =
      best &&
      (best.entry.kind === 'pilot' || best.entry.kind === 'project') &&
      best.rank >= (reading.unknown.length > 0 ? 0.7 : 0.6) &&
      best.anchored;
    if (!named) return undefined;
    const rivals = saysPilot ? undefined : bestMatch(reading.units, rivalKinds, world);
    if (rivals && rivals.rank >= best.rank) return undefined;
    if (required.every((u) => u.ideas.some((i) => kindIdeas.has(i))) && !saysPilot && !saysProject) return undefined;
    if (!fitsPlace(best.entry, reading, world)) return elsewhere(reading, [best.entry], world);
    return answerEntry(best.entry, reading, world);
  }

  if (cues.has('who') && required.some((u) => u.ideas.includes('ministeriö'))) {
    const kind = saysPilot ? 'pilot' : 'project';
    const measure = [...world.index.ofKind(kind)]
      .map((e) => world.pilots.get(e.id)?.measure ?? world.projects.get(e.id)?.measure)
      .find(Boolean);
    if (measure) return { kind: 'measure', measure };
  }
  // Somebody at a ministry answers for the pilots as a measure.
  if (cues.has('who') && reading.organisations.some((ids) => ids.some((id) => world.organisations.get(id)?.kind === 'ministeriö')))
    return undefined;
  const wide = reading.regions.length === 0 && reading.organisations.length === 0;
  const buysWork = required.some((u) => u.ideas.includes('hankinta'));
  const pool = [...world.index.ofKind(saysPilot && !buysWork ? 'pilot' : 'project')].filter((e) => !buysWork || isProcurement(e, world));
  const of = saysPilot && !buysWork ? 'pilot' : 'project';
  const asksContact = cues.has('more-info') || cues.has('contact-person') || cues.has('reach') || cues.has('phone') || cues.has('email');
  // "Millä kunnilla on hankintahanke?"
  const asksAll = ['what', 'where', 'list-all', 'how-many', 'members', 'who'].some((c) => cues.has(c as Cue));
  if (wide && asksAll && required.some((u) => u.ideas.includes('kunta') || u.ideas.includes('kaupunki')) && !asksContact) {
    return { kind: 'list', of, entries: pool.filter((e) => of === 'pilot' || isProcurement(e, world)).map((e) => e.key), page: 0 };
  }
  // "Kuka kertoo lisää TE-palvelupiloteista" is about the measure; "pilotin yhteystiedot" says no pilot.
  if (wide && (cues.has('who') || cues.has('more-info') || asksContact) && required.length >= 2) return undefined;
  const first = required[0]?.ideas ?? [];
  // "Kuinka moni osatyökykyinen sai töitä pilotista" counts no pilots.
  if (
    wide &&
    cues.has('how-many') &&
    !first.some((i) => i === 'pilotti' || i === 'hanke' || i === 'te' || i === 'palvelu' || i === 'hankinta')
  )
    return undefined;
  // "Mitkä hankkeet olivat kumppaneina": those that a pilot worked with.
  if (wide && !saysPilot && !buysWork && cues.has('members')) {
    const partners = [...world.index.ofKind('project')].filter((e) => world.projects.get(e.id)?.kind === 'partner');
    if (partners.length > 0) return { kind: 'list', of: 'project', entries: partners.map((e) => e.key), page: 0 };
  }
  if (wide && (cues.has('how-many') || cues.has('list-all') || cues.has('members') || (cues.has('where') && !cues.has('who')))) {
    return { kind: 'list', of, entries: pool.filter((e) => of === 'pilot' || isProcurement(e, world)).map((e) => e.key), page: 0 };
  }
  const [region] = reading.regions;
  const partnersAsked = cues.has('members') || cues.has('what') || cues.has('list-all') || cues.has('how-many');
  if (saysPilot && saysProject && partnersAsked && region !== undefined) {
    const partners = [...world.index.ofKind('project')].filter((e) => fitsPlace(e, reading, world));
    return { kind: 'list', of: 'project', entries: partners.map((e) => e.key), page: 0 };
  }
  if (saysPilot && cues.has('members') && region !== undefined && reading.organisations.every((ids) => ids.length !== 1)) {
    const partners = pilotPartners(region, world);
    if (partners.length > 0) return { kind: 'list', of: 'organisation', entries: partners.map((id) => `organisation:${id}`), page: 0 };
  }
  if (asksContact && saysPilot && region !== undefined) {
    const people = pilotContacts(region, world);
    if (people.length > 0) return { kind: 'list', of: 'person', entries: people.map((id) => `person:${id}`), page: 0 };
  }
  const organisations = new Set(reading.organisations.flat());
  const theirs =
    organisations.size > 0 ? pool.filter((e) => world.projects.get(e.id)?.organisations.some((o) => organisations.has(o))) : [];
  if (organisations.size > 0 && theirs.length === 0 && (region === undefined || cues.has('does') || cues.has('duties'))) return undefined;
  const home = wide && homeRegion ? homeRegion : undefined;
  const there = home ? pool.filter((e) => e.regions.includes(home)) : pool.filter((e) => fitsPlace(e, reading, world));
  const fits = theirs.length > 0 ? theirs : there;
  if (fits.length === 0) return elsewhere(reading, pool, world);
  const [only] = fits;
  if (fits.length === 1 && only && (!wide || home !== undefined)) return answerEntry(only, reading, world);
  // Told apart by what is said of them: "mikä hanke kokosi verkoston".
  const telling = fits
    .map((e) => ({ e, score: reading.units.filter((u) => u.ideas.some((i) => e.extra.has(i) && !kindIdeas.has(i))).length }))
    .toSorted((a, b) => b.score - a.score);
  const [top, second] = telling;
  if (!wide && top && top.score > 0 && top.score > (second?.score ?? 0)) return answerEntry(top.e, reading, world);
  if (cues.has('list-all')) return { kind: 'list', of, entries: fits.map((e) => e.key), page: 0 };
  return { kind: 'choose', close: false, options: fits.slice(0, 8).map((e): Option => ({ of: 'entry', id: e.key })) };
}

function isProcurement(entry: Entry, world: Situation['world']): boolean {
  return world.projects.get(entry.id)?.kind === 'procurement';
}

function fitsPlace(entry: Entry, reading: Reading, world: Situation['world']): boolean {
  if (reading.municipality) {
    const places = world.projects.get(entry.id)?.municipalities ?? [];
    if (entry.kind === 'project' && places.length > 0) return places.includes(reading.municipality);
  }
  if (reading.regions.length === 0) return true;
  const family = world.familyOf(reading.regions);
  return entry.regions.some((r) => family.has(r));
}

/** The bodies that a pilot's document names as its partners. */
function pilotPartners(region: Id, world: Situation['world']): Id[] {
  const family = world.regionFamily(region);
  const documents = new Set(
    [...world.projects.values()]
      .filter((p) => p.kind === 'partner' && p.region !== undefined && family.has(p.region))
      .flatMap((p) => p.citations.map((c) => `${c.document} ${c.place}`)),
  );
  return [...world.organisations.values()]
    .filter((o) =>
      o.citations.some((c) =>
        [...documents].some(
          (d) => `${c.document} ${c.place}` === d || (d.startsWith(`${c.document} `) && c.place.endsWith(d.slice(c.document.length + 1))),
        ),
      ),
    )
    .map((o) => o.id);
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
    of: 'project',
  };
}
