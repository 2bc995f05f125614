// What differs between two states of an entry, field by field, in the words of the files. Which entries of two whole
// registries are compared, and what follows, is the load plan's (load-plan.ts). Pure.
import { toFileShape } from './file-writer.js';
import type { Registry } from './model.js';

export type ListName = keyof Registry;
export type Entry = Registry[ListName][number];

/** One field: how the files name it, and its value before and after; undefined where it was or is absent. */
interface FieldChange {
  /** `description.fi`, `holders` */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One entry that was added, changed or taken away. */
export interface EntryChange {
  readonly list: ListName;
  readonly id: string;
  readonly kind: 'create' | 'update' | 'delete';
  readonly before?: Entry;
  readonly after?: Entry;
  /** For an update: what changed. */
  readonly fields: readonly FieldChange[];
}

/** The lists so that each refers only to those before it (and to itself). */
export const dependencyOrder: readonly ListName[] = [
  'documents',
  'regions',
  'municipalities',
  'organisations',
  'agreements',
  'networks',
  'people',
  'responsibilities',
  'successions',
  'measures',
  'pilots',
  'projects',
  'milestones',
  'metrics',
  'terms',
  'assignments',
  'cadences',
];

/** What an entry is called in its list: its id, or for a cadence its network's. */
function entryId(entry: Entry): string {
  return 'id' in entry ? entry.id : entry.network;
}

/** The entries of one list by id. */
export function byId(registry: Registry, list: ListName): Map<string, Entry> {
  return new Map(registry[list].map((entry) => [entryId(entry), entry]));
}

/** The change of one entry; undefined when nothing differs. */
export function diffEntry(list: ListName, id: string, before: Entry | undefined, after: Entry | undefined): EntryChange | undefined {
  if (!before && !after) return undefined;
  if (!before && after) return { list, id, kind: 'create', after, fields: [] };
  if (before && !after) return { list, id, kind: 'delete', before, fields: [] };
  if (!before || !after) return undefined;
  const old = flatten(fileShape(list, before));
  const fresh = flatten(fileShape(list, after));
  const fields = [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((field) => canonical(old.get(field)) !== canonical(fresh.get(field)))
    .map((field) => ({ field, before: old.get(field), after: fresh.get(field) }));
  return fields.length > 0 ? { list, id, kind: 'update', before, after, fields } : undefined;
}

/** The same text for the same content, whatever the order of its fields and whichever defaults are spelled out. */
export function entryContent(list: ListName, entry: Entry): string {
  return canonical(fileShape(list, entry));
}

function fileShape(list: ListName, entry: Entry): Record<string, unknown> {
  return toFileShape(list, { ...entry });
}

/** Maps are opened up (`description.fi`), lists are compared whole. */
function flatten(value: Record<string, unknown>, prefix = ''): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'object' && each !== null && !Array.isArray(each)) {
      for (const [inner, v] of flatten(each as Record<string, unknown>, `${prefix}${key}.`)) flat.set(inner, v);
    } else flat.set(`${prefix}${key}`, each);
  }
  return flat;
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ''
  );
}
