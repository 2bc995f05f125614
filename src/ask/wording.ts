// What Koolla says when it answers a question: the words of each language.
import type { Language } from '../conversation/view.js';
import { en } from './wording-en.js';
import { fi } from './wording-fi.js';
import { sv } from './wording-sv.js';
import type { Words } from './wording-words.js';

const wording: Readonly<Record<Language, Words>> = { fi, sv, en };

/** The words of a language. */
export function words(language: Language): Words {
  return wording[language];
}
