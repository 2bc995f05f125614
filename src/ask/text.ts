// From what was typed to words: cleans markup, mentions and control characters away, folds letters, cuts into words.
// Leaves meaning to the vocabulary. Nothing that is cut away here is ever echoed.

/** One word of a message. */
export interface Word {
  /** As typed, without markup. */
  readonly raw: string;
  /** Lower case, without dots, rings and accents: "Hämeessä" → "hameessa". */
  readonly key: string;
  /** Sentence number, from 0. */
  readonly sentence: number;
  /** Number of the piece between commas, from 0. */
  readonly clause: number;
  /** True where a hyphen joins the word to the one before it. */
  readonly joined: boolean;
  readonly capital: boolean;
}

const longest = 4000;

/** Letters of the field's languages, signs and line ends, and no tag: nothing in it to take away, unless it holds a link. */
const plainText = /^[\n -;=-~À-ÖØ-öø-ÿ]*$/;
const invisible = /\p{Cf}/gu;
const control = /\p{Cc}/gu;

/** Text without mentions, tags, links, control and direction characters; of an overlong text its beginning and its end. */
export function cleanText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest / 4)} . ${text.slice(-longest * 0.75)}` : text;
  if (plainText.test(cut) && !/https?:/i.test(cut)) return cut;
  return cut
    .normalize('NFKC')
    .replace(/<at\b[^>]{0,200}>[^<]{0,200}<\/at>/gi, ' ')
    .replace(/<[@#!][^>]{0,200}>/g, ' ')
    .replace(/<\/?[a-z][^>]{0,400}>/gi, ' ')
    .replace(/https?:\/\/\S{1,2000}/gi, ' ')
    .replace(invisible, '')
    .replace(control, (c) => (c === '\n' ? '\n' : ' '));
}

const special: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'a', đ: 'd', ł: 'l', þ: 'th' };
const marks = /\p{Mn}/gu;

/** Lower case without diacritics, the form in which all words are compared. */
export function fold(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  // Nearly every word has no other letters than these.
  const lower = word.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o');
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[ßøæđłþ]/g, (c) => special[c] ?? c);
}

const wordPattern = /([\p{L}\p{N}]+)(?:[:’'](\p{L}{1,8})(?!\p{L}))?/gu;
const letter = /\p{L}/u;
/** What is written with a capital. */
export const startsUpper = /^\p{Lu}/u;

/** Words in order; sentences end at . ? ! ; or a line end. At most 400 words, of which the last ones count most. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const [typed, raw = typed] = match;
    const between = text.slice(end, match.index);
    const before = words.at(-1);
    if (before !== undefined && between !== ' ') {
      // "N. Karelen": a point after one letter shortens a name.
      const short = between === '. ' && before.key.length === 1 && letter.test(before.key);
      if (!short && /[.?!;\n]/.test(between) && !/^-?\.?$/.test(between)) sentence += 1;
      if (!short && /[,.?!;:\n–—]/.test(between)) clause += 1;
    }
    end = match.index + typed.length;
    words.push({
      raw,
      key: fold(raw),
      sentence,
      clause,
      joined: between === '-' || between === '–' || between === '‑',
      capital: startsUpper.test(raw),
    });
    if (words.length > 1200) break;
  }
  return words.length > 400 ? words.slice(-400) : words;
}

const cutNames = new Map<string, readonly Word[]>();

/** The words of a name of the registry; the same few names are cut again and again while an index is made. */
export function nameWords(name: string): readonly Word[] {
  const kept = cutNames.get(name);
  if (kept) return kept;
  const words = wordsOf(name);
  if (cutNames.size > 500) cutNames.clear();
  cutNames.set(name, words);
  return words;
}
