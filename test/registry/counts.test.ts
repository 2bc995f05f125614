// What the bundled registry holds. The numbers come from the documents; where they change, the documents must have too.
import { expect, test } from 'vitest';
import { readRegistryFiles } from '../../src/registry/files.js';
import { bundled } from './folder.js';

const registry = readRegistryFiles(bundled);
const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);
const countBy = <T>(entries: readonly T[], key: (entry: T) => string) =>
  entries.reduce<Record<string, number>>((counts, entry) => Object.assign(counts, { [key(entry)]: (counts[key(entry)] ?? 0) + 1 }), {});

test('how much of everything there is', () => {
  expect(countBy(registry.responsibilities, (entry) => entry.region)).toEqual({
    kymenlaakso: 11,
    'etela-karjala': 7,
    'pohjois-karjala': 5,
    suomi: 6,
  });
  expect(registry.networks).toHaveLength(12);
  expect(registry.agreements.map((entry) => [entry.id, entry.partiesKnown])).toEqual([
    ['ek-sopimus', false],
    ['ky-sopimus', false],
  ]);
  expect(registry.people).toHaveLength(20);
  expect(registry.people.filter((person) => person.isContact)).toHaveLength(11);
  expect(registry.people.filter((person) => person.phone)).toHaveLength(3);
  expect(registry.measures).toHaveLength(6);
  expect(registry.pilots).toHaveLength(8);
  expect(countBy(registry.projects, (entry) => entry.kind)).toEqual({ procurement: 7, partner: 9, 'service-trial': 2 });
  expect(countBy(registry.milestones, (entry) => entry.kind)).toEqual({ goal: 7, event: 1 });
  expect(registry.metrics).toHaveLength(12);
  expect(registry.metrics.flatMap((metric) => metric.figures)).toHaveLength(13);
  expect(registry.successions.filter((succession) => succession.id.startsWith('ps-'))).toHaveLength(6);
  expect(registry.assignments).toEqual([]);
  expect(registry.cadences).toEqual([]);
});

test('50 organisations of the documents and 14 of what came later', () => {
  const later = registry.organisations.filter((entry) =>
    entry.citations.every((citation) => !['ky-sopimus', 'ek-uutinen', 'pk-pilotti', 'tem-ohjelma'].includes(citation.document)),
  );
  expect(later).toHaveLength(14);
  expect(registry.organisations).toHaveLength(64);
});

test('19 regions, two office areas and the country; 308 municipalities of today', () => {
  expect(countBy(registry.regions, (entry) => entry.kind)).toEqual({ region: 19, 'office-area': 2, country: 1 });
  const today = registry.municipalities.filter((entry) => !entry.mergedInto);
  expect(today).toHaveLength(308);
  expect(countBy(today, (entry) => entry.regions.at(-1)?.region ?? '')).toEqual({
    ahvenanmaa: 16,
    'etela-karjala': 9,
    'etela-pohjanmaa': 18,
    'etela-savo': 11,
    kainuu: 8,
    'kanta-hame': 11,
    'keski-pohjanmaa': 8,
    'keski-suomi': 22,
    kymenlaakso: 6,
    lappi: 21,
    'paijat-hame': 10,
    pirkanmaa: 23,
    pohjanmaa: 14,
    'pohjois-karjala': 13,
    'pohjois-pohjanmaa': 30,
    'pohjois-savo': 19,
    satakunta: 16,
    uusimaa: 26,
    'varsinais-suomi': 27,
  });
});

test('municipalities that changed region or ended keep both sides of the change', () => {
  const moved = registry.municipalities.filter((entry) => entry.regions.length > 1);
  expect(Object.fromEntries(moved.map((entry) => [entry.id, entry.regions.map((part) => part.region)]))).toEqual({
    heinavesi: ['etela-savo', 'pohjois-karjala'],
    iitti: ['kymenlaakso', 'paijat-hame'],
    isokyro: ['pohjanmaa', 'etela-pohjanmaa'],
    joroinen: ['etela-savo', 'pohjois-savo'],
    kuhmoinen: ['keski-suomi', 'pirkanmaa'],
  });
  expect(moved.every((entry) => entry.regions[0]?.until === '2020-12-31' && entry.regions[1]?.from === '2021-01-01')).toBe(true);
  expect(
    Object.fromEntries(registry.municipalities.filter((entry) => entry.mergedInto).map((entry) => [entry.id, entry.mergedInto])),
  ).toEqual({
    honkajoki: 'kankaanpaa',
    pertunmaa: 'mantyharju',
    valtimo: 'nurmes',
  });
});

test('what the documents leave open stays open', () => {
  const responsibility = (id: string) => registry.responsibilities.find((entry) => entry.id === id);
  expect(registry.responsibilities.filter((entry) => entry.state === 'open').map((entry) => entry.id)).toEqual([
    'ky-4',
    'ky-7',
    'ky-8',
    'ky-9',
    'ky-10',
  ]);
  expect(responsibility('ky-2')?.contact).toEqual({ kind: 'to-be-named', by: 'te-kaakkois-suomi', bodyAllowed: true });
  expect(responsibility('ek-5')?.contact).toEqual({ kind: 'to-be-named', by: 'te-kaakkois-suomi', bodyAllowed: false });
  expect(responsibility('pk-3')?.contact?.kind).toBe('exists-not-given');
  expect(JSON.stringify(responsibility('pk-3'))).not.toMatch(/pippuri|0295/i);
  expect(registry.metrics.find((metric) => metric.id === 'tyopajat-siunsote')?.figures).toEqual([]);
  expect(registry.documents.find((document) => document.id === 'ky-sopimus')?.date).toBeUndefined();
  expect(registry.documents.find((document) => document.id === 'tem-ohjelma')?.date).toBeUndefined();
});

test('Kymenlaakso has neither a tyko network nor social rehabilitation', () => {
  const words = registry.responsibilities
    .filter((entry) => entry.region === 'kymenlaakso')
    .map((entry) => `${entry.area.fi} ${entry.aliases.join(' ')}`.toLowerCase());
  expect(words.filter((each) => /tyko|työkykykoordinaattori|sosiaali(nen|sen) kuntoutu/.test(each))).toEqual([]);
});

test('the two employer counts share an overlap group and are approximate', () => {
  const counts = registry.metrics.filter((metric) => metric.overlapGroup);
  expect(ids(counts)).toEqual(['tyonantajat-ehka', 'tyonantajat-kiinnostuneet']);
  expect(new Set(counts.map((metric) => metric.overlapGroup)).size).toBe(1);
  expect(counts.every((metric) => metric.figures.every((figure) => figure.approximate))).toBe(true);
});

test('no role by agreement is said to be inherited, and planned successors of the reform are void', () => {
  expect(registry.successions.filter((entry) => entry.roleConfirmed)).toEqual([]);
  expect(registry.successions.filter((entry) => entry.state === 'void').map((entry) => entry.id)).toEqual(['ps-1', 'ps-2', 'ps-3']);
});

test('one convener, two agreements: split into three authorities, two of them in Kymenlaakso', () => {
  const split = registry.successions.find((entry) => entry.kind === 'split');
  expect(split).toMatchObject({ from: ['te-kaakkois-suomi'], effective: '2025-01-01' });
  const inKymenlaakso = split?.to.filter((id) => registry.organisations.find((entry) => entry.id === id)?.regions.includes('kymenlaakso'));
  expect(inKymenlaakso).toHaveLength(2);
});

test('names, areas and descriptions stand in Finnish, Swedish and English', () => {
  const texts = [
    ...registry.responsibilities.flatMap((entry) => [entry.area, entry.description]),
    ...[
      registry.organisations,
      registry.agreements,
      registry.networks,
      registry.measures,
      registry.milestones,
      registry.metrics,
      registry.terms,
      registry.regions,
      registry.documents,
    ].flatMap((list) =>
      (
        list as readonly {
          readonly name?: { fi: string; sv?: string; en?: string };
          readonly title?: { fi: string; sv?: string; en?: string };
        }[]
      ).map((entry) => entry.name ?? entry.title),
    ),
    ...registry.successions.map((entry) => entry.description),
  ];
  expect(texts.filter((text) => !text?.sv || !text.en)).toEqual([]);
});
