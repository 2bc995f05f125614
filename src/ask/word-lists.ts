// Hands every word of the field's lists to the vocabulary: things, everyday words, what asks, roles. What a word then
// means in its forms is the vocabulary's matter.
import type { Role } from '../registry/model.js';
import { commonWords } from './common-words.js';
import { conceptTable, ordinaryWords } from './concepts.js';
import { type Cue, cueWords, roleWords, whichBody } from './cues.js';
import type { Bending } from './endings.js';
import {
  changePhrases,
  changeVerbs,
  convenerPhrases,
  everydayEnglish,
  everydayFinnish,
  everydayFinnishVerbs,
  everydaySwedish,
  rolePhrases,
  trendVerbs,
} from './everyday-words.js';
import { foreignTable } from './foreign-topics.js';
import { verbFamily } from './inflection.js';
import type { Lemma } from './vocabulary.js';

const weightOf = { n: 1, g: 0.5, t: 0.35, f: 0.15 } as const;

/** Calls `addWord` for every word and `weigh` for every idea of the lists. */
export function eachWord(
  addWord: (word: string, bending: Bending, rest: Omit<Lemma, 'base' | 'bending'>) => void,
  weigh: (idea: string, weight: number) => void,
): void {
  for (const line of `${conceptTable}\n${foreignTable}`.split('\n')) {
    const [ideaCell = '', weightCell = '', fi = '', fiVerbs = '', sv = '', en = ''] = line.split('|').map((cell) => cell.trim());
    if (ideaCell === '') continue;
    const ideas = ideaCell.split('+');
    const single = ideas[0];
    if (ideas.length === 1 && single) weigh(single, weightOf[weightCell as keyof typeof weightOf] ?? 1);
    for (const w of split(fi)) addWord(w, 'fi-noun', { ideas, language: 'fi' });
    for (const w of split(fiVerbs)) for (const v of verbFamily(w)) addWord(v.word, v.bending, { ideas, language: 'fi' });
    for (const w of split(sv)) addWord(w, 'sv', { ideas, language: 'sv' });
    for (const w of split(en)) addWord(w, 'en', { ideas, language: 'en' });
  }
  for (const form of ['kolmas', 'kolmatta', 'kolmannen', 'kolmannessa', 'kolmannella', 'kolmannesta', 'kolmannelle', 'kolmanteen']) {
    addWord(form, 'exact', { ideas: ['kolmas'], language: 'fi' });
  }
  for (const w of split(`${ordinaryWords.fi} ${everydayFinnish}`)) addWord(w, 'fi-noun', { ordinary: true, language: 'fi' });
  for (const w of split(`${ordinaryWords.fiVerbs} ${everydayFinnishVerbs}`))
    for (const v of verbFamily(w)) addWord(v.word, v.bending, { ordinary: true, language: 'fi' });
  for (const w of split(`${ordinaryWords.sv} ${everydaySwedish}`)) addWord(w, 'exact', { ordinary: true, language: 'sv' });
  for (const w of split(`${ordinaryWords.en} ${everydayEnglish}`)) addWord(w, 'exact', { ordinary: true, language: 'en' });
  for (const w of split(commonWords.fi)) addWord(w, 'fi-noun', { ordinary: true, language: 'fi' });
  for (const w of split(commonWords.fiVerbs)) for (const v of verbFamily(w)) addWord(v.word, v.bending, { ordinary: true, language: 'fi' });
  for (const w of split(commonWords.sv)) addWord(w, 'sv', { ordinary: true, language: 'sv' });
  for (const w of split(commonWords.en)) addWord(w, 'en', { ordinary: true, language: 'en' });
  for (const asking of split(whichBody.fi.asking))
    for (const body of split(whichBody.fi.bodies)) addWord(`${asking}_${body}`, 'fi-noun', { cue: 'who', language: 'fi', ordinary: true });
  for (const language of ['sv', 'en'] as const)
    for (const asking of split(whichBody[language].asking))
      for (const body of split(whichBody[language].bodies))
        addWord(`${asking}_${body}`, language, { cue: 'who', language, ordinary: true });
  for (const [cue, byLanguage] of Object.entries(cueWords) as [Cue, (typeof cueWords)[Cue]][]) {
    for (const language of ['fi', 'sv', 'en'] as const) {
      for (const w of split(byLanguage[language])) {
        const open = w.endsWith('*');
        const word = open ? w.slice(0, -1) : w;
        addWord(word, open ? (language === 'fi' ? 'fi-noun' : language) : 'exact', { cue, language, ordinary: true });
      }
    }
  }
  for (const w of split(changeVerbs))
    for (const v of verbFamily(w)) addWord(v.word, v.bending, { cue: 'change', language: 'fi', ordinary: true });
  for (const w of split(trendVerbs))
    for (const v of verbFamily(w))
      if (v.bending === 'fi-verb') addWord(v.word, v.bending, { cue: 'trend', language: 'fi', ordinary: true });
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const w of split(rolePhrases[language])) addWord(w, 'exact', { role: 'responsible', language, ordinary: true });
    for (const w of split(convenerPhrases[language])) addWord(w, 'exact', { role: 'convener', language, ordinary: true });
    for (const w of split(changePhrases[language])) {
      const open = w.endsWith('*');
      const bending = open ? (language === 'fi' ? 'fi-noun' : language) : 'exact';
      addWord(open ? w.slice(0, -1) : w, bending, { cue: 'change', language, ordinary: true });
    }
  }
  for (const [role, words] of Object.entries(roleWords) as [Role, (typeof roleWords)[Role]][]) {
    for (const w of split(words.fi)) addWord(w, 'fi-noun', { role, language: 'fi', ordinary: true });
    for (const w of split(words.fiVerbs))
      for (const v of verbFamily(w)) addWord(v.word, v.bending, { role, language: 'fi', ordinary: true });
    for (const w of split(words.sv)) addWord(w, 'sv', { role, language: 'sv', ordinary: true });
    for (const w of split(words.en)) addWord(w, 'en', { role, language: 'en', ordinary: true });
  }
}

function split(cell: string): string[] {
  return cell.split(/\s+/).filter((w) => w !== '');
}
