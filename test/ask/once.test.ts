// The Finnish name stands beside its translation once in an answer.
import { expect, test } from 'vitest';
import { namedOnce } from '../../src/ask/answers/once.js';
import type { Writer } from '../../src/ask/answers/phrases.js';
import type { View } from '../../src/conversation/view.js';

const regions = new Map([['kymenlaakso', { name: { fi: 'Kymenlaakso', sv: 'Kymmenedalen', en: 'Kymenlaakso' } }]]);
const writer = (language: 'fi' | 'sv') => ({ language, today: '2026-11-22', world: { regions } }) as unknown as Writer;
const view = (title: string, items: readonly string[]): View => ({
  name: 'ask.answer',
  title,
  language: 'sv',
  blocks: [{ kind: 'list', items }],
  actions: [],
});

test('the second time the translation is enough, places and what belongs to others stay', () => {
  const te = 'Sydöstra Finlands TE-tjänster (Kaakkois-Suomen TE-palvelut)';
  const said = view(`${te}: två ansvar`, [
    `Nätverket: sammankallande är ${te} (Kymmenedalen)`,
    `Bolagen (kuntien yhtiöt (Kymenlaakso)), ${te} (Kymmenedalen)`,
    'Bolagen (kuntien yhtiöt (Kymenlaakso)) (upphörde 2024)',
    'Kommunerna (upphörde 2024)',
  ]);
  expect(namedOnce(said, writer('sv'))).toEqual(
    view(`${te}: två ansvar`, [
      'Nätverket: sammankallande är Sydöstra Finlands TE-tjänster (Kymmenedalen)',
      'Bolagen (kuntien yhtiöt (Kymenlaakso)), Sydöstra Finlands TE-tjänster (Kymmenedalen)',
      'Bolagen (upphörde 2024)',
      'Kommunerna (upphörde 2024)',
    ]),
  );
  expect(namedOnce(said, writer('fi'))).toBe(said);
});

test('a parenthesis that does not end is left alone', () => {
  const odd = view('Nätverket (utan slut', ['Nätverket (utan slut', 'a (b']);
  expect(namedOnce(odd, writer('sv'))).toEqual(odd);
});
