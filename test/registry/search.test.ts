// Finding by a part of a name, over the bundled registry and over 50,000 entries.
import { describe, expect, test } from 'vitest';
import type { ChoiceSource } from '../../src/conversation/form.js';
import { createRegistrySearch, fold, type SearchAs } from '../../src/registry/search.js';
import { registry } from '../ask/bundled.js';
import { grown } from '../bench/synthetic-registry.js';

const search = createRegistrySearch(registry);
const somebody: SearchAs = { language: 'fi', isSteward: false, today: '2026-11-22' };
const found = (source: ChoiceSource, typed: string, as: Partial<SearchAs> = {}) =>
  search.find(source, typed, { ...somebody, ...as }).map((choice) => choice.label);

describe('what is typed', () => {
  test('is folded: case, dots and rings, hyphens', () => {
    expect(fold(' Etelä-KARJALAN  hyvinvointialue ')).toBe('etela karjalan hyvinvointialue');
    expect(fold('Åbo')).toBe('abo');
    expect(found('organisations', 'ETELA karj')[0]).toMatch(/^Etelä-Karjala/);
    expect(found('organisations', 'etelä-karj')).toEqual(found('organisations', 'ETELA karj'));
  });

  test('finds by any part, by an alias and in another language, beginnings first', () => {
    expect(found('organisations', 'kela')[0]).toBe('Kela');
    expect(found('organisations', 'fpa')).toContain('Kela');
    expect(found('organisations', 'kela', { language: 'sv' })).toContain('FPA');
    expect(found('networks', 'kymenlaakso').every((label) => label.includes('Kymenlaakso'))).toBe(true);
    expect(found('networks', 'tyko').length).toBeGreaterThan(0);
    expect(found('networks', 'ei-mitään-tällaista')).toEqual([]);
  });

  test('with nothing typed gives the beginning of the list, never more than asked for', () => {
    expect(found('organisations', '')).toHaveLength(50);
    expect(search.find('organisations', '', somebody, 7)).toHaveLength(7);
  });

  test('offers what has ended last, and says so', () => {
    const labels = found('organisations', 'kymsote');
    expect(labels.at(-1)).toMatch(/\(päättyi 31\.12\.2022\)$/);
    expect(found('organisations', 'kymsote', { today: '2019-01-01' }).join()).not.toMatch(/päättyi/);
  });
});

describe('people', () => {
  test('who are nobody’s contact are the steward’s alone to find', () => {
    const hidden = registry.people.find((person) => !person.isContact);
    const contact = registry.people.find((person) => person.isContact);
    expect(found('people', hidden?.name ?? '').join()).not.toContain(hidden?.name);
    expect(found('all', hidden?.name ?? '').join()).not.toContain(hidden?.name);
    expect(found('people', hidden?.name ?? '', { isSteward: true }).join()).toContain(hidden?.name);
    expect(found('people', contact?.name ?? '').join()).toContain(contact?.name);
  });
});

test('a value says its name again, and an unknown one nothing', () => {
  for (const source of ['organisations', 'networks', 'people', 'all'] as const) {
    const [choice] = search.find(source, '', { ...somebody, isSteward: true, today: '1900-01-01' });
    expect(search.label(source, choice?.value ?? '', 'fi')).toBe(choice?.label);
    expect(search.label(source, 'tuntematon', 'fi')).toBeUndefined();
  }
});

test('finds in 50,000 entries too', () => {
  const large = createRegistrySearch(grown(registry, 50_000, 0));
  const found = large.find('all', 'työllisyysalue', somebody);
  expect(found).toHaveLength(50);
  expect(new Set(found.map((choice) => choice.value)).size).toBe(50);
});
