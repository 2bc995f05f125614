import { describe, expect, test } from 'vitest';
import { metricsNamed } from '../../src/metrics/metric-words.js';
import { readFreeStatement, readStatement } from '../../src/metrics/statement.js';
import { metric, now } from './support.js';

describe('one figure in one command', () => {
  test.each([
    ['infot 3', { about: 'infot', figure: '3' }],
    ['infot: 3', { about: 'infot', figure: '3' }],
    ['10/2026 palkkatuki 31 noin', { month: '2026-10', about: 'palkkatuki', figure: '31 noin' }],
    ['lokakuu palkkatuki noin 1 234 kpl', { month: '2026-10', about: 'palkkatuki', figure: 'noin 1 234 kpl' }],
    ['työnantajainfot n. 70', { about: 'työnantajainfot', figure: 'n. 70' }],
    ['palkkatuki 31 (kaksi vuokratyössä)', { about: 'palkkatuki', figure: '31 (kaksi vuokratyössä)' }],
    ['palkkatuki -3', { about: 'palkkatuki', figure: '-3' }],
    ['palkkatuki 1.234', { about: 'palkkatuki', figure: '1.234' }],
    ['palkkatuki 1e9', { about: 'palkkatuki', figure: '1e9' }],
    ['palkkatuki ei tietoa: loma', { about: 'palkkatuki', figure: 'ei tietoa: loma' }],
    ['tyko käytössä kyllä', { about: 'tyko käytössä', figure: 'kyllä' }],
    ['infot kolme', { about: 'infot', figure: 'kolme' }],
    ['3', { about: '', figure: '3' }],
  ])('%s', (typed, statement) => expect(readStatement(typed, now)).toEqual(statement));
  test.each(['infot', 'mitä ihmettä', ''])('%s holds no figure', (typed) => expect(readStatement(typed, now)).toBeUndefined());
});

describe('a free message', () => {
  test.each([
    ['infoja pidettiin 3', { about: 'infoja', figure: '3' }],
    ['Meillä pidettiin lokakuussa kolme infoa.', { month: '2026-10', about: 'infoa', figure: 'kolme' }],
    ['palkkatukipäätöksiä tehtiin noin 31 viime kuussa', { month: '2026-10', about: 'palkkatukipäätöksiä', figure: 'noin 31' }],
    ['Vi höll... nej', undefined],
    ['3 infomöten hölls', { about: 'infomöten', figure: '3' }],
    ['We held 3 staff infos last month', { month: '2026-10', about: 'staff infos', figure: '3' }],
  ])('%s', (typed, statement) => expect(readFreeStatement(typed, now)).toEqual(statement));

  test.each([
    'Pidettiinkö infoja 3?',
    'Montako infoa pidettiin 2021',
    'Paljonko palkkatukipäätöksiä tehtiin 2021?',
    'infot 3',
    'Kokous pidettiin 3.2.2026 klo 9',
    'Hur många infomöten hölls 2021?',
    'verkosto kokoontuu 3 kertaa',
    'pidettiin 3',
  ])('%s is left to others', (typed) => expect(readFreeStatement(typed, now)).toBeUndefined());
});

describe('which metric is meant', () => {
  const named = (id: string, fi: string, ...aliases: string[]) => metric({ id, name: { fi }, aliases });
  const metrics = [
    named('palkkatuki', 'osatyökykyisten palkkatukipäätökset', 'palkkatuki'),
    named('infot-henkilosto', 'infot henkilöstölle', 'henkilöstöinfot'),
    named('infot-tyonantajat', 'infot työnantajille', 'työnantajainfot'),
    named('verkostotapaamiset', 'verkostotapaamisten määrä', 'verkostotapaamiset'),
  ];
  test.each([
    ['palkkatuki', ['palkkatuki']],
    ['palkkatuen', ['palkkatuki']],
    ['palkkatukipäätöksiä', ['palkkatuki']],
    ['infot', ['infot-henkilosto', 'infot-tyonantajat']],
    ['infoja', ['infot-henkilosto', 'infot-tyonantajat']],
    ['infoja työnantajille', ['infot-tyonantajat']],
    ['työnantajainfot', ['infot-tyonantajat']],
    ['verkostotapaamisia', ['verkostotapaamiset']],
    ['tapaamisia', ['verkostotapaamiset']],
    ['sää', []],
    ['', []],
  ])('%s', (typed, ids) => expect(metricsNamed(typed, metrics).map((found) => found.id)).toEqual(ids));
});
