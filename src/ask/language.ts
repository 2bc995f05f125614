// Which language a message is written in, from the words that only one language has.
import type { Language } from '../conversation/view.js';
import type { Word } from './text.js';
import type { Vocabulary } from './vocabulary.js';

const tellTale: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(
    'kuka ketka kenen kenelle kuka mika mita missa milloin miten montako paljonko onko onks ja tai mutta etta joka entä enta entas ei se sen taalla siella kun jos niin vai kuinka mika mista mihin voinko saisinko'.split(
      ' ',
    ),
  ),
  sv: new Set(
    'vem vems vad vilken vilket vilka hur var nar och eller ar det den som inte finns ansvarar for i av till pa med om ett en kan jag vi du har hos fran'.split(
      ' ',
    ),
  ),
  en: new Set(
    'who whom whose what which where when how and or the is are of in for to does do did was were has have can i we you it my our a an on at by with about'.split(
      ' ',
    ),
  ),
};

/** The language of the words, or undefined when they do not tell (names alone, a number). */
export function detectLanguage(words: readonly Word[], vocabulary: Vocabulary): Language | undefined {
  const votes: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  for (const word of words) {
    for (const language of ['fi', 'sv', 'en'] as const) if (tellTale[language].has(word.key)) votes[language] += 2;
    if (/[äö]/i.test(word.raw)) votes.en -= 0.5;
    if (/å/i.test(word.raw)) votes.sv += 1;
    const { languages } = vocabulary.meaning(word.key);
    if (languages.length === 1 && languages[0]) votes[languages[0]] += 1;
  }
  const order = (['fi', 'sv', 'en'] as const).toSorted((a, b) => votes[b] - votes[a]);
  const [first, second] = order;
  if (!first || !second || votes[first] <= 0) return undefined;
  return votes[first] > votes[second] ? first : undefined;
}
