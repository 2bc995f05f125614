// Which questions a message holds: usually one, sometimes two or three in sentences of their own or joined by "and".
// Only cuts; what a piece asks is read elsewhere.
import type { Cue } from './cues.js';
import { wordsOf } from './text.js';
import type { Vocabulary } from './vocabulary.js';

/** One question of a message. */
export interface Piece {
  readonly text: string;
  /** What stands beside it and may name the place that it leaves out. */
  readonly beside?: string;
}

const joined =
  /,\s+(?=entä\s)|,?\s+(?:ja|sekä|och|samt|and)\s+(?=(?:kuka|kumpi|ketkä|kenen|kenelle|kenellä|montako|paljonko|milloin|missä|mikä|mitä|vem|vilka|vilken|vilket|vad|var|när|hur många|who|whose|what|where|when|how many)(?!\p{L}))/iu;

/** Splits a cleaned text into its questions. A message with one question stays whole, its chatter included. */
export function questionsIn(text: string, vocabulary: Vocabulary): Piece[] {
  // Most messages are one sentence that joins nothing.
  if (!/[?!.\n]\s*\S/.test(text) && !joined.test(text)) return [{ text }];
  const has = (part: string, cues: readonly Cue[]): boolean =>
    wordsOf(part).some((w) => vocabulary.meaning(w.key).cues.some((c) => cues.includes(c)));
  const sentences = text
    .split(/(?<=[?!])\s+|(?<=\p{L}{2}\.)\s+(?=\p{Lu})|\n+/u)
    .map((s) => s.trim())
    .filter((s) => s !== '');
  // "Tiiätkö sä?" asks nothing by itself.
  const asks = (s: string): boolean =>
    has(s, ['who', 'how-many']) || (s.includes('?') && (wordsOf(s).length >= 3 || has(s, ['follow-up', 'what', 'when', 'where'])));
  const asking = sentences.filter(asks);
  const chatter = sentences.filter((s) => !asking.includes(s)).join(' ');
  const pieces = asking.flatMap((sentence): Piece[] => {
    const halves = sentence.split(joined);
    const whole =
      halves.length === 1 ||
      halves.length > 3 ||
      halves.some((h) => wordsOf(h).length < 2) ||
      !has(halves[0] ?? '', ['who', 'how-many', 'when', 'where', 'what']);
    if (whole) return [{ text: sentence, ...(chatter === '' ? {} : { beside: chatter }) }];
    return halves.map((half) => ({ text: half, beside: `${halves.filter((h) => h !== half).join(' ')} ${chatter}` }));
  });
  return pieces.length >= 2 && pieces.length <= 3 ? pieces : [{ text }];
}
