// What loading files into the database would do, entry by entry, before anything is done. Three sides are compared: the
// file, the database, and what the file said when it was loaded last. So a change made in Koolla is told from one made in
// the file, an entry deleted in Koolla stays away, and nothing that only the database has goes without --prune. Pure.
import { byId, dependencyOrder, diffEntry, type Entry, type EntryChange, entryContent, type ListName } from './diff.js';
import type { Registry } from './model.js';
import { compareIds } from './order.js';
import { references } from './references.js';

/** An entry that loading leaves as it is, and why. */
export interface Kept {
  readonly list: ListName;
  readonly id: string;
  readonly why: /** Only the database has it: made in Koolla, or taken out of the file. */
    | 'only-in-database'
    /** As above, and --prune asks to delete it, but people's figures or meetings hang on it. */
    | 'has-history'
    /** As above, but it was named or defined in Koolla and never stood in a file: --prune has no say over it. */
    | 'made-here'
    /** Changed in Koolla since the last load; the file has not changed. */
    | 'changed-here'
    /** Changed both in Koolla and in the file: overwrite to take the file's. */
    | 'conflict'
    /** Deleted in Koolla since the last load; the file still has it. */
    | 'deleted-here';
  /** Where both have it: what the file would change. */
  readonly change?: EntryChange;
}

/** A reference that would lead nowhere after the load. */
interface Dangling {
  readonly list: ListName;
  readonly id: string;
  readonly field: string;
  readonly missing: string;
}

export interface LoadPlan {
  /** In dependency order; deletions last and in reverse order. */
  readonly changes: readonly EntryChange[];
  readonly kept: readonly Kept[];
  /** Not empty: the plan must not be carried out. */
  readonly dangling: readonly Dangling[];
  /** The registry as it would be. */
  readonly result: Registry;
}

export interface LoadState {
  readonly file: Registry;
  readonly database: Registry;
  /** What the file said of an entry when it was loaded last, as `digest` gave it; undefined for one never loaded. */
  readonly lastLoaded: (list: ListName, id: string) => string | undefined;
  readonly digest: (content: string) => string;
  /** Whether people's own data hangs on an entry that a deletion would take with it. */
  readonly hasHistory: (list: ListName, id: string) => boolean;
}

export interface LoadOptions {
  /** Delete what only the database has, but not what was made in Koolla. */
  readonly prune?: boolean;
  /** Take the file's side where both changed, and bring back what was deleted in Koolla. */
  readonly overwrite?: boolean;
}

/** Decides every entry. */
export function planLoad(state: LoadState, options: LoadOptions = {}): LoadPlan {
  const changes: EntryChange[] = [];
  const deletions: EntryChange[] = [];
  const kept: Kept[] = [];
  const result: Record<string, Entry[]> = {};
  for (const list of dependencyOrder) {
    const files = byId(state.file, list);
    const rows = byId(state.database, list);
    const entries: Entry[] = [];
    for (const id of [...new Set([...files.keys(), ...rows.keys()])].sort(compareIds)) {
      const file = files.get(id);
      const row = rows.get(id);
      const decided = decide(list, id, file, row, state, options);
      if (decided.kept) kept.push(decided.kept);
      if (decided.change) (decided.change.kind === 'delete' ? deletions : changes).push(decided.change);
      if (decided.entry) entries.push(decided.entry);
    }
    result[list] = entries;
  }
  // Every list of the registry stands in dependencyOrder, which the compiler cannot see.
  const registry = result as unknown as Registry;
  return { changes: [...changes, ...deletions.reverse()], kept, dangling: danglingIn(registry), result: registry };
}

/** What the chat adds: people and their duties, how often networks meet, metrics. */
const madeInKoolla: readonly ListName[] = ['people', 'assignments', 'cadences', 'metrics'];

interface Decision {
  readonly entry?: Entry | undefined;
  readonly change?: EntryChange | undefined;
  readonly kept?: Kept;
}

function decide(
  list: ListName,
  id: string,
  file: Entry | undefined,
  row: Entry | undefined,
  state: LoadState,
  options: LoadOptions,
): Decision {
  const last = state.lastLoaded(list, id);
  const sameAsLast = (entry: Entry) => last === state.digest(entryContent(list, entry));
  if (!file) {
    if (!row) return {};
    if (!options.prune) return { entry: row, kept: { list, id, why: 'only-in-database' } };
    if (last === undefined && madeInKoolla.includes(list)) return { entry: row, kept: { list, id, why: 'made-here' } };
    if (state.hasHistory(list, id)) return { entry: row, kept: { list, id, why: 'has-history' } };
    return { change: diffEntry(list, id, row, undefined) };
  }
  if (!row) {
    if (last !== undefined && sameAsLast(file) && !options.overwrite) return { kept: { list, id, why: 'deleted-here' } };
    return { entry: file, change: diffEntry(list, id, undefined, file) };
  }
  const change = diffEntry(list, id, row, file);
  if (!change) return { entry: file };
  if (last === undefined || sameAsLast(row) || options.overwrite) return { entry: file, change };
  return { entry: row, kept: { list, id, why: sameAsLast(file) ? 'changed-here' : 'conflict', change } };
}

function danglingIn(registry: Registry): Dangling[] {
  const known = new Map(dependencyOrder.map((list) => [list, new Set(byId(registry, list).keys())]));
  return references(registry)
    .filter(({ target, id }) => !known.get(target)?.has(id))
    .map(({ list, index, path, id }) => {
      const entry = registry[list][index];
      return { list, id: entry ? ('id' in entry ? entry.id : entry.network) : '', field: path.join('.'), missing: id };
    });
}
