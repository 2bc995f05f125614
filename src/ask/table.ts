// One list of the registry ready to be looked things up in: by id, and by whatever else its items are asked for.
// Takes a new state of the list in and tells what differs; what that means for the index is the world's matter.
import type { Id } from '../registry/model.js';

/** One item that is new or other than it was. */
export interface Change<T> {
  readonly item: T;
  readonly before: T | undefined;
}

export interface Table<T extends { readonly id: Id }> {
  readonly byId: ReadonlyMap<Id, T>;
  /** A lookup by something else than the id; kept up to date. In the order in which items came. */
  by(keys: (item: T) => readonly (Id | undefined)[]): ReadonlyMap<Id, readonly T[]>;
  /** Takes the list's new state in; costs no more than a look at each item where nothing differs. */
  take(items: readonly T[]): { readonly changed: readonly Change<T>[]; readonly removed: readonly T[] };
}

/** An empty table. */
export function createTable<T extends { readonly id: Id }>(): Table<T> {
  const byId = new Map<Id, T>();
  const groups: { readonly keys: (item: T) => readonly (Id | undefined)[]; readonly map: Map<Id, T[]> }[] = [];
  let current: readonly T[] = [];

  const place = (item: T, before: T | undefined): void => {
    for (const { keys, map } of groups) {
      const now = new Set(keys(item));
      const then = before ? new Set(keys(before)) : undefined;
      for (const key of then ?? []) if (key !== undefined && !now.has(key)) leave(map, key, item.id);
      for (const key of now) {
        if (key === undefined) continue;
        const list = map.get(key);
        const at = then?.has(key) ? (list?.findIndex((x) => x.id === item.id) ?? -1) : -1;
        if (!list) map.set(key, [item]);
        else if (at >= 0) list[at] = item;
        else list.push(item);
      }
    }
  };
  const leave = (map: Map<Id, T[]>, key: Id, id: Id): void => {
    const list = map.get(key);
    const rest = list?.filter((x) => x.id !== id) ?? [];
    if (rest.length > 0) map.set(key, rest);
    else map.delete(key);
  };

  return {
    byId,
    by(keys) {
      const map = new Map<Id, T[]>();
      groups.push({ keys, map });
      return map;
    },
    take(items) {
      if (items === current) return { changed: [], removed: [] };
      current = items;
      const changed: Change<T>[] = [];
      for (const item of items) {
        const before = byId.get(item.id);
        if (before === item || (before !== undefined && sameData(before, item))) continue;
        byId.set(item.id, item);
        place(item, before);
        changed.push({ item, before });
      }
      const removed: T[] = [];
      if (items.length < byId.size) {
        const kept = new Set(items.map((i) => i.id));
        for (const [id, item] of byId) {
          if (kept.has(id)) continue;
          byId.delete(id);
          for (const { keys, map } of groups) for (const key of new Set(keys(item))) if (key !== undefined) leave(map, key, id);
          removed.push(item);
        }
      }
      return { changed, removed };
    },
  };
}

/** Whether two pieces of plain data say the same. */
function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
