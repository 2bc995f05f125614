// Which words of a message are the question: of a ramble, the sentence and the clause that ask. What the words mean is
// known before; what they amount to is the reading's matter.
import type { Language } from '../conversation/view.js';
import type { Role } from '../registry/model.js';
import type { Cue } from './cues.js';
import type { Word } from './text.js';
import type { Unit } from './vocabulary.js';

/** One word with what it means and where it stands. */
export interface Token {
  readonly word: Word;
  readonly cues: readonly Cue[];
  readonly roles: readonly Role[];
  readonly units: readonly Unit[];
  readonly known: boolean;
  /** Known only as another word a letter away. */
  readonly mended: boolean;
  /** Languages in which it is an everyday word, and its units another language's. */
  readonly idleIn: readonly Language[] | undefined;
  readonly inName: boolean;
  readonly inOrganisation: boolean;
  /** Part of a set phrase, or an everyday word: it need not be explained. */
  readonly covered: boolean;
  /** Part of a set phrase. */
  readonly inPhrase: boolean;
}

const interrogative: ReadonlySet<Cue> = new Set<Cue>([
  'who',
  'how-many',
  'when',
  'what',
  'where',
  'with-whom',
  'reach',
  'phone',
  'email',
  'help',
  'meaning',
]);

/** The sentence that asks; of a ramble the last one. What stands before it lends its topic where the question has none. */
export function focusOf(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1)?.word.sentence ?? 0;
  const asks = (t: Token): boolean => t.cues.some((c) => interrogative.has(c));
  let focus = [...tokens];
  if (last > 0) {
    const asking = [...new Set(tokens.filter(asks).map((t) => t.word.sentence))];
    const chosen =
      asking.findLast((s) => tokens.some((t) => t.word.sentence === s && (t.cues.includes('who') || t.cues.includes('how-many')))) ??
      asking.at(-1);
    if (chosen !== undefined) {
      const inSentence = tokens.filter((t) => t.word.sentence === chosen);
      const hasTopic = inSentence.some(
        (t) => !t.inName && t.units.some((u) => u.weight >= 0.5 && !u.ideas[0]?.startsWith('?')) && t.cues.length === 0,
      );
      // Without a topic of its own, the question is about what was said before it.
      const placed = inSentence.some((t) => t.inName);
      const before = hasTopic
        ? []
        : topicBefore(tokens, chosen)
            .filter((t) => !(placed && t.inName))
            .map((t) => ({ ...t, cues: [], roles: [] }));
      focus = [...before, ...inSentence];
    }
  }
  // "Meillä kilpailutetaan siivous, kuka neuvoo hankintalain tulkinnassa": another field's word beside the question.
  const asked = focus.find((t) => t.cues.some((c) => c === 'who' || c === 'how-many'))?.word.clause;
  if (asked !== undefined && focus.some((t) => t.word.clause === asked && isTelling(t) && t.units.some((u) => u.weight >= 0.9)))
    focus = focus.filter((t) => t.word.clause === asked || !t.units.some((u) => u.ideas[0]?.startsWith('~')));
  // In a long sentence, what stands outside the part that asks is chatter unless it is known.
  if (focus.length > 10) {
    const asks = (t: Token): boolean => t.cues.some((c) => c === 'who' || c === 'how-many');
    const at = focus.findIndex(asks);
    const topicAfter = focus.some((t, i) => i > at && isTelling(t));
    const foreign = (t: Token): boolean => t.units.some((u) => u.ideas[0]?.startsWith('~'));
    if (at >= 3) focus = focus.filter((t, i) => i >= at || (t.known && !(topicAfter && foreign(t))));
    const clause = (focus.findLast(asks) ?? focus.findLast((t) => t.cues.some((c) => c === 'what' || c === 'when' || c === 'where')))?.word
      .clause;
    const inClause = focus.filter((t) => t.word.clause === clause);
    if (clause !== undefined && inClause.length < focus.length) {
      const hasTopic = inClause.some((t) => (isTelling(t) && !t.units.every(onlyWhere)) || t.inOrganisation);
      focus = focus
        .filter((t) => t.word.clause === clause || (t.known && !hasTopic))
        .map((t) => (t.word.clause === clause ? t : { ...t, cues: [], roles: [] }));
    }
  }
  return focus;
}

/** What the nearest sentence before the question speaks of; of a long one, the clause that says most. */
function topicBefore(tokens: readonly Token[], asking: number): readonly Token[] {
  const beside = (t: Token): boolean =>
    t.units.some((u) => u.ideas.some((i) => i.startsWith('~') || i === 'ulkopuolella' || i === 'johtaja'));
  const known = tokens.filter((t) => t.word.sentence !== asking && t.known && !beside(t));
  const telling = (t: Token): boolean => isTelling(t) && t.units.some((u) => u.weight >= 0.5 && !u.ideas[0]?.startsWith('~'));
  const nearest = known.findLast((t) => telling(t) && t.word.sentence < asking)?.word.sentence;
  if (nearest === undefined) return known;
  const inSentence = known.filter((t) => t.word.sentence === nearest);
  const weight = (clause: number): number =>
    inSentence.filter((t) => t.word.clause === clause && telling(t)).reduce((sum, t) => sum + Math.max(...t.units.map((u) => u.weight)), 0);
  const clauses = [...new Set(inSentence.map((t) => t.word.clause))];
  if (inSentence.length <= 10 || clauses.length < 2) return inSentence;
  const most = Math.max(...clauses.map(weight));
  const kept = new Set(clauses.filter((c) => weight(c) >= most * 0.6));
  return inSentence.filter((t) => kept.has(t.word.clause) || t.inName);
}

/** "Sopimuksen mukaan": where it stands, not what it is about. */
function onlyWhere(unit: Unit): boolean {
  return unit.ideas.includes('sopimus') || unit.ideas.includes('konsensus');
}

/** The word says what the question is about. */
export function isTelling(t: Token): boolean {
  return !t.inName && t.cues.length === 0 && t.roles.length === 0 && t.units.some((u) => u.weight >= 0.3 && !u.ideas[0]?.startsWith('?'));
}
