// Which language a message is written in, from the words that only one language has.
import { type Language, languages } from '../conversation/view.js';
import type { Word } from './text.js';
import type { Meaning } from './vocabulary.js';

const tellTale: Readonly<Record<Language, string>> = {
  fi: 'kuka ketka kenen kenelle kuka mika mita missa milloin miten montako paljonko onko onks ja tai mutta etta joka entä enta entas ei se sen taalla siella kun jos niin vai kuinka mika mista mihin voinko saisinko',
  sv: 'vem vems vad vilken vilket vilka hur var nar och eller ar det den som inte finns ansvarar for i av till pa med om ett en kan jag vi du har hos fran',
  en: 'who whom whose what which where when how and or the is are of in for to does do did was were has have can i we you it my our a an on at by with about',
};

/** The languages that a small word may be of. */
const languagesOf = new Map<string, Language[]>();
for (const language of languages)
  for (const word of new Set(tellTale[language].split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** The language of the words that count, or undefined when they do not tell (names alone, a number). */
export function detectLanguage(
  words: readonly Word[],
  meanings: readonly Meaning[],
  counts: (position: number) => boolean,
): Language | undefined {
  const votes: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  words.forEach((word, i) => {
    if (!counts(i)) return;
    for (const language of languagesOf.get(word.key) ?? []) votes[language] += 2;
    if (word.raw !== word.key) {
      if (/[äö]/i.test(word.raw)) votes.en -= 0.5;
      if (/å/i.test(word.raw)) votes.sv += 1;
    }
    const [only, other] = meanings[i]?.languages ?? [];
    if (only && !other) votes[only] += 1;
  });
  const most = Math.max(votes.fi, votes.sv, votes.en);
  const [first, second] = languages.filter((language) => votes[language] === most);
  return most > 0 && second === undefined ? first : undefined;
}
