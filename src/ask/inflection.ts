// How words bend in Finnish, Swedish and English: the stems that a base form can take. What may
// follow them is in endings.ts. Works on folded words (no dots). It may make stems that no dictionary knows: harmless, because
// only words of a closed vocabulary are ever looked up with them.

import type { Bending } from './endings.js';
import { fold } from './text.js';

const vowels = 'aeiouy';
const isVowel = (c: string | undefined): boolean => c !== undefined && vowels.includes(c);

/** Strong grade to weak at the last consonants before the final vowels: kunta → kunna, turku → turu, lahti → lahdi. */
export function weakened(stem: string): string[] {
  return graded(stem, toWeak);
}

/** Weak grade to strong: hanke → hankke, osoite → osoitte. */
export function strengthened(stem: string): string[] {
  return graded(stem, toStrong);
}

const toWeak: readonly (readonly [string, readonly string[]])[] = [
  ['kk', ['k']],
  ['pp', ['p']],
  ['tt', ['t']],
  ['nk', ['ng']],
  ['nt', ['nn']],
  ['lt', ['ll']],
  ['rt', ['rr']],
  ['mp', ['mm']],
  ['lk', ['l', 'lj']],
  ['rk', ['r', 'rj']],
  ['k', ['', 'v']],
  ['p', ['v']],
  ['t', ['d']],
];

const toStrong: readonly (readonly [string, readonly string[]])[] = [
  ['ng', ['nk']],
  ['nn', ['nt']],
  ['ll', ['lt']],
  ['rr', ['rt']],
  ['mm', ['mp']],
  ['k', ['kk']],
  ['p', ['pp']],
  ['t', ['tt']],
  ['d', ['t']],
  ['v', ['p']],
];

function graded(stem: string, table: typeof toWeak): string[] {
  let end = stem.length;
  while (end > 0 && isVowel(stem[end - 1])) end -= 1;
  if (end === stem.length || end < 2) return [];
  for (const [from, tos] of table) {
    const start = end - from.length;
    if (start < 1 || stem.slice(start, end) !== from) continue;
    // s and t before a stop keep it: posti, tasku, matka.
    if (from.length === 1 && (from === 'k' || from === 'p' || from === 't') && /[st]/.test(stem[start - 1] ?? '') && table === toWeak)
      return [];
    return tos.map((to) => stem.slice(0, start) + to + stem.slice(end));
  }
  return [];
}

/** Stems of a Finnish noun, adjective or name in its base form; an ending of `finnishEndings` may follow each. */
export function finnishStems(base: string): Set<string> {
  const stems = new Set<string>([base]);
  const vowelStem = (stem: string): void => {
    for (const s of [stem, ...weakened(stem)]) {
      stems.add(s);
      const last = s.at(-1);
      const before = s.slice(0, -1);
      if (last === 'a') {
        stems.add(before);
        stems.add(`${before}o`);
      } else if (last === 'e') {
        stems.add(before);
      } else if (last === 'i') {
        stems.add(`${before}e`);
        stems.add(before);
      } else if (isVowel(s.at(-2))) {
        stems.add(before);
      }
    }
  };
  const last = base.at(-1);
  if (base.endsWith('nen')) {
    const root = base.slice(0, -3);
    for (const tail of ['se', 's', 'si']) stems.add(root + tail);
  } else if (last === 's') {
    const root = base.slice(0, -1);
    for (const tail of ['kse', 'ks', 'ksi', 's']) stems.add(root + tail);
    if (/[uoye]s$/.test(base)) for (const tail of ['de', 't', 'te', 'd']) stems.add(root + tail);
    if (/[ai]s$/.test(base)) for (const r of [root, ...strengthened(root)]) for (const tail of ['', root.at(-1) ?? '']) stems.add(r + tail);
    stems.add(`${base}i`);
    stems.add(`${base}e`);
  } else if (last === 'e') {
    stems.add(`${base}e`);
    for (const strong of strengthened(base)) {
      stems.add(`${strong}e`);
      stems.add(strong);
    }
  } else if (last === 'i') {
    vowelStem(base);
    vowelStem(`${base.slice(0, -1)}e`);
    if (base.endsWith('si')) for (const tail of ['de', 'te', 't']) stems.add(base.slice(0, -2) + tail);
  } else if (last === 'n' && base.length > 4) {
    stems.add(`${base.slice(0, -1)}me`);
    stems.add(`${base.slice(0, -1)}m`);
    stems.add(`${base}i`);
  } else if (isVowel(last)) {
    vowelStem(base);
  } else {
    stems.add(`${base}i`);
    stems.add(`${base}e`);
  }
  return stems;
}

const irregularVerbs: Readonly<Record<string, readonly string[]>> = {
  tehda: ['teh', 'tehd', 'teht', 'teke', 'tek', 'tee', 'tehn', 'te'],
  nahda: ['nah', 'nahd', 'nake', 'nae', 'nak'],
  tulla: ['tul', 'tule', 'tull'],
  menna: ['men', 'mene', 'menn'],
  olla: ['ol', 'ole', 'oll'],
  panna: ['pan', 'pane', 'pann'],
  tietaa: ['tieta', 'tieda', 'tiet', 'tied', 'tiede', 'tiete'],
  kayda: ['kay', 'kayd', 'kav'],
  saada: ['saa', 'sai', 'saad'],
  vieda: ['vie', 'vei', 'vied'],
  tuoda: ['tuo', 'toi', 'tuod'],
  jaada: ['jaa', 'jai', 'jaad'],
  lahtea: ['lahte', 'lahde', 'lahd', 'laht', 'lahe'],
};

/** Stems of a Finnish verb from its dictionary form (folded): vastata, kutsua, koordinoida, polkaista. */
function finnishVerbStems(infinitive: string): Set<string> {
  const irregular = irregularVerbs[infinitive];
  const stems = new Set<string>(irregular);
  if (irregular) return stems;
  // Spoken: kirjottaa for kirjoittaa.
  if (infinitive.includes('oitta')) for (const s of finnishVerbStems(infinitive.replace('oitta', 'otta'))) stems.add(s);
  const add = (stem: string): void => {
    for (const s of [stem, ...weakened(stem)]) {
      stems.add(s);
      if (s.endsWith('a') || s.endsWith('e')) stems.add(s.slice(0, -1));
      // The passive turns a into e: pitää, pidetty.
      if (s.endsWith('a')) stems.add(`${s.slice(0, -1)}e`);
    }
  };
  if (/[aeiouy]ta$/.test(infinitive) && !/[aeiouy]{2}ta$/.test(infinitive.replace(/oota$/, 'ota'))) {
    const root = infinitive.slice(0, -2);
    stems.add(root);
    for (const r of [root, ...strengthened(root)]) {
      stems.add(r);
      stems.add(`${r}a`);
    }
    // kadota, kadonnut
    stems.add(`${root}n`);
    if (root.endsWith('i')) stems.add(`${root}tse`);
  } else if (infinitive.endsWith('da')) {
    stems.add(infinitive.slice(0, -2));
  } else if (/(ll|nn|rr|st)a$/.test(infinitive)) {
    const root = infinitive.slice(0, -2);
    stems.add(root);
    stems.add(`${root}e`);
    for (const r of strengthened(`${root}e`)) stems.add(r);
    // työskennellä, työskentelee: the grade stands before -ella.
    if (infinitive.endsWith('ella')) {
      for (const r of strengthened(infinitive.slice(0, -3))) for (const tail of ['l', 'le']) stems.add(r + tail);
    }
  } else {
    add(infinitive.slice(0, -1));
    // alkaa, alkoi: in two syllables with an a in the first, the past tense takes an o.
    const two = /^([^aeiouy]*a[^aeiouy]+)aa$/.exec(infinitive);
    if (two?.[1]) for (const s of [`${two[1]}a`, ...weakened(`${two[1]}a`)]) stems.add(`${s.slice(0, -1)}o`);
  }
  return stems;
}

/** Stems of a Swedish word: as it is, and without the final vowel that endings replace. */
function swedishStems(base: string): Set<string> {
  const stems = new Set([base]);
  if (/[ae]$/.test(base) && base.length > 3) stems.add(base.slice(0, -1));
  if (/(um)$/.test(base)) stems.add(base.slice(0, -2));
  if (/e(l|r|n)$/.test(base) && base.length > 4) stems.add(base.slice(0, -2) + base.slice(-1));
  if (/m$/.test(base)) stems.add(`${base}m`);
  return stems;
}

/** Stems of an English word. */
function englishStems(base: string): Set<string> {
  const stems = new Set([base]);
  if (base.endsWith('e') && base.length > 3) stems.add(base.slice(0, -1));
  if (base.endsWith('y') && base.length > 3) stems.add(`${base.slice(0, -1)}i`);
  if (/[^aeiou][aeiou][bdgmnprt]$/.test(base)) stems.add(base + base.at(-1));
  return stems;
}

/** A Finnish verb with the words that it makes: kutsua, kutsuminen, kutsuja, kutsuva. */
export function verbFamily(infinitive: string): { word: string; bending: Bending }[] {
  const family: { word: string; bending: Bending }[] = [{ word: infinitive, bending: 'fi-verb' }];
  const folded = fold(infinitive);
  const weak = folded.endsWith('ella') ? strengthened(folded.slice(0, -3)).map((r) => `${r}le`) : [];
  for (const stem of [nounStem(folded), ...weak])
    if (stem) for (const tail of ['minen', 'ja', 'va']) family.push({ word: stem + tail, bending: 'fi-noun' });
  return family;
}

function nounStem(infinitive: string): string | undefined {
  if (infinitive.endsWith('da')) return infinitive.slice(0, -2);
  if (/(ll|nn|rr|st)a$/.test(infinitive)) return `${infinitive.slice(0, -2)}e`;
  if (/[^aeiouy]a$/.test(infinitive)) return infinitive.slice(0, -1);
  if (/[aouy]ta$/.test(infinitive) && !/[aeiouy]{2}ta$/.test(infinitive)) return `${infinitive.slice(0, -2)}a`;
  return infinitive.slice(0, -1);
}

/** How a word would be written that is typed as it is spoken: kokoontunu, noussu, assti; a letter held down too long. */
export function asWritten(key: string): string[] {
  // No word that is held down too long is longer than this.
  if (key.length > 40) return [];
  const written = /(nu|ny|ssu|ssy|llu|lly|rru|rry)$/.test(key) ? [`${key}t`] : [];
  for (let i = 1; i < key.length; i++) if (key[i] === key[i - 1]) written.push(key.slice(0, i) + key.slice(i + 1));
  return written;
}

/** Stems of a base form by the way it bends. */
export function stemsOf(base: string, bending: Bending): Iterable<string> {
  switch (bending) {
    case 'fi-noun':
      return finnishStems(base);
    case 'fi-verb':
      return finnishVerbStems(base);
    case 'sv':
      return swedishStems(base);
    case 'en':
      return englishStems(base);
    case 'exact':
      return [base];
    default:
      return bending satisfies never;
  }
}
