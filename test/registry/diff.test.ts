import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { diffEntry, entryContent } from '../../src/registry/diff.js';
import { writeRegistryFiles } from '../../src/registry/file-writer.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import { compareIds } from '../../src/registry/order.js';
import { references } from '../../src/registry/references.js';
import { bundled } from './folder.js';

const registry = readRegistryFiles(bundled);
const entry = registry.responsibilities.find((each) => each.id === 'ky-2') ?? registry.responsibilities[0];

test('ids are ordered by their words, and by the size of the numbers in them', () => {
  expect(['ky-10', 'ek-1', 'ky-2', 'ky-1', 'ky'].sort(compareIds)).toEqual(['ek-1', 'ky', 'ky-1', 'ky-2', 'ky-10']);
});

test('the order of ids is an order', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}$/);
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
      if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0) expect(compareIds(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('an entry does not differ from itself, nor from itself with defaults spelled out and fields in another order', () => {
  if (!entry) throw new Error('no entry');
  const same = Object.fromEntries(Object.entries({ ...entry, inferred: false, partners: [] }).reverse()) as unknown as typeof entry;
  expect(diffEntry('responsibilities', entry.id, entry, same)).toBeUndefined();
  expect(entryContent('responsibilities', same)).toBe(entryContent('responsibilities', entry));
});

test('a change is told in the fields of the file', () => {
  if (!entry) throw new Error('no entry');
  const { validity: _, ...rest } = entry;
  const after = {
    ...rest,
    validity: { until: '2024-12-31' },
    contact: { kind: 'person' as const, person: 'juha-kouvo' },
    confidence: 'low' as const,
  };
  expect(diffEntry('responsibilities', entry.id, entry, after)?.fields).toEqual([
    { field: 'contact.toBeNamedBy', before: 'te-kaakkois-suomi', after: undefined },
    { field: 'contact.bodyAllowed', before: true, after: undefined },
    { field: 'contact.person', before: undefined, after: 'juha-kouvo' },
    { field: 'until', before: undefined, after: '2024-12-31' },
    { field: 'confidence', before: undefined, after: 'low' },
  ]);
});

test('every field of the files that names another entry is known as a reference', () => {
  const found = new Set(references(registry).map(({ list, index, path }) => `${list} ${index} ${path.join('.')}`));
  const ids = new Set(Object.values(registry).flatMap((list) => (list as readonly { id?: string }[]).flatMap((each) => each.id ?? [])));
  // Whatever stands in a file as an id of an entry must be checked, unless it is the entry's own id or a word of a text.
  const idFields =
    /^(region|regions|covers|parent|document|network|agreement|person|organisation|organisations|holders|partners|agreedBy|members|parties|municipalities|measure|responsibilities|reportedBy|mergedInto|fromOrganisations|toOrganisations|toBeNamedBy)$/;
  const unchecked: string[] = [];
  const visit = (value: unknown, list: string, index: number, path: (string | number)[]) => {
    if (typeof value === 'string') {
      const field = String(path.findLast((step) => typeof step === 'string'));
      if (idFields.test(field) && ids.has(value) && !found.has(`${list} ${index} ${path.join('.')}`))
        unchecked.push(`${list} ${index} ${path.join('.')}: ${value}`);
    } else if (Array.isArray(value)) for (const [i, each] of value.entries()) visit(each, list, index, [...path, i]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) visit(each, list, index, [...path, key]);
  };
  for (const [, text] of writeRegistryFiles(registry)) {
    const parsed = parse(text) as Record<string, unknown[]>;
    for (const [list, entries] of Object.entries(parsed)) for (const [index, each] of entries.entries()) visit(each, list, index, []);
  }
  expect(found.size).toBeGreaterThan(900);
  expect(unchecked).toEqual([]);
});
