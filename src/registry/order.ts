// The order of the registry's lists: by id, numbers inside an id by their size (ky-2 before ky-10), the same on every
// machine and in every locale.

/** Compares two ids: letters by code point, runs of digits by value. */
export function compareIds(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const l = left[i] ?? '';
    const r = right[i] ?? '';
    const numeric = /^\d/.test(l) && /^\d/.test(r) ? Number(l) - Number(r) : 0;
    if (numeric !== 0) return numeric;
    if (l !== r) return l < r ? -1 : 1;
  }
  return left.length - right.length;
}

/** A copy in the registry's order. */
export function sortById<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => compareIds(a.id, b.id));
}
