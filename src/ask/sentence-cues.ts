// What a question asks for that its words tell only together: which of its cues hold beside each other, and which the
// turn of the sentence adds. The words' own cues are read before.
import { asksAuthorOfAgreement } from './authorship.js';
import type { Cue } from './cues.js';
import type { Token } from './focus.js';

/** A sentence as far as its cues depend on it. */
export interface Sentence {
  /** The text, folded. */
  readonly lowered: string;
  readonly tokens: readonly Token[];
  readonly focus: readonly Token[];
  /** Whether it names an organisation. */
  readonly namesBody: boolean;
}

/** Asks for a yes or no, or for a degree. */
const closed =
  /^\W*(onko|oliko|ovatko|voiko|voidaanko|is|are|was|were|can|could|may|might|does|did|has|have|will|would|ar|var|kan|kunde|har|hade|far|skulle|how (old|rich|tall|good|big|large|happy)|hur (gammal|rik|stor|bra|lang)|kuinka (vanha|rikas|suuri|hyva)|minka ikainen)\b/;

/** What is counted by sessions or pieces. */
const counted = new Set(['info', 'päätös', 'tapaaminen', 'työpaja']);

/** Takes away the cues that others make void, and adds those of the sentence as a whole. */
export function settleCues(cues: Set<Cue>, { lowered, tokens, focus, namesBody }: Sentence): void {
  // "Haluaa tietää, kuka": to know is not to know more.
  if (cues.has('who') && cues.has('more-info') && /\b(halua|haluai|haluis|tahto|tahdo)\w* tietaa\b/.test(lowered)) cues.delete('more-info');
  // "Call them together" is no telephone call.
  if (
    (cues.has('phone') || cues.has('reach')) &&
    /\b(call|calls|calling|get|gets|bring|brings|pull|pulls)\b.{1,60}\btogether\b/.test(lowered)
  )
    for (const c of ['phone', 'reach'] as const) cues.delete(c);
  // What somebody thinks, or whether something is good.
  if (
    !cues.has('who') &&
    !cues.has('opinion') &&
    /\b(mita|vad|what|how)\b.*\b(ajattel\w+|mielta|tycker|anser|thinks?|feels?)\b/.test(lowered)
  )
    cues.add('opinion');
  if (
    !cues.has('who') &&
    !cues.has('opinion') &&
    /^\W*(onko|oliko|ovatko|is|are|was|ar|var)\b.*\b(luotettav\w*|hyva|huono|kallis|turvalli\w+|trustworthy|reliable|good|bad|expensive|palitlig\w*|bra|dalig\w*|dyr\w?)\W*$/.test(
      lowered,
    )
  )
    cues.add('opinion');
  // Who or what is best or worst.
  if (
    /\b(parhaiten|huonoiten|paras|huonoin|parhaat|(the|done|performed|did|is|was) (very )?(best|worst)|(ar|var|gjort|lyckats|klarat) (sig )?(bast|samst))\b/.test(
      lowered,
    )
  ) {
    cues.add('opinion');
    cues.delete('who');
  }
  if (closed.test(lowered)) cues.add('closed');
  // What somebody ought to do is nobody's agreed duty: "borde Eksote göra mer".
  if (!cues.has('who') && /^\W*(borde|should|ought|pitaisiko|pitaisko|kannattaako|kannattaisiko)\b/.test(lowered)) cues.add('opinion');
  // "The phone number of" counts nothing.
  if (cues.has('phone') || cues.has('email')) cues.delete('how-many');
  // "More about the number of coordinators" counts nothing either; "info sessions, number" does.
  if (cues.has('more-info') && cues.has('who')) cues.delete('how-many');
  if ((cues.has('contact-person') || cues.has('reach')) && focus.some((t) => t.units.some((u) => u.ideas.includes('lisääminen'))))
    cues.delete('how-many');
  if (
    cues.has('phone') &&
    !cues.has('who') &&
    !cues.has('email') &&
    focus.some((t) => t.units.some((u) => u.ideas.some((i) => counted.has(i))))
  ) {
    cues.delete('phone');
    cues.add('how-many');
  }
  // "Which of the two is better" asks for nobody.
  if (cues.has('opinion') && /\b(parempi|paras|better|best|battre|bast)\b/.test(lowered)) cues.delete('who');
  if (cues.has('who') && asksAuthorOfAgreement(lowered)) cues.add('authored');
  if (/\bkenen (kanssa|kaa)\b/.test(lowered)) cues.add('with-whom');
  if (
    !cues.has('meaning') &&
    /^\s*(mika|mita|mikas|mitas|vad|what|whats|what's)\s+(ihme\w*\s+)?(on|oli|olivat|ovat|oikein|oikeen|ar|var|is|are|was|were)\b/.test(
      lowered,
    )
  )
    cues.add('meaning');
  if (
    !cues.has('meaning') &&
    /\b(mika|mikas|mita|mitas)\b.{2,60}\b(on|onkaan|oikein)\W*$|\bvad\b.{2,60}\b(ar|avses)\W*$|\bvad (avses|ar)\b|\bwhat\b.{2,60}\bis\W*$/.test(
      lowered,
    )
  )
    cues.add('meaning');
  if (
    !cues.has('meaning') &&
    /\bwhat['’]?s an?\b|\b(kerro|kertokaa|kertoisitko|kertoisitteko|selita|selittaisitko|tietaisin|tietaa|berattar?|tell me|explain)\b.{0,20}\b(mita|mika|mitka|vad|what)\s+(on|ovat|oikein|ar|is|are)\b/.test(
      lowered,
    )
  )
    cues.add('meaning');
  if (/\bvad star .{2,40} for\b/.test(lowered)) cues.add('meaning');
  // "Kuka tai mikä on" asks for a word's meaning.
  if (/^\W*(kuka|vem|who) (tai|eli|eller|or) (mika|vad|what)\b/.test(lowered)) {
    cues.add('meaning');
    cues.delete('who');
  }
  // "What came of it": the verb by itself says too little.
  if (!cues.has('change') && /\b(mita|mika|mikas)\b.{2,80}\b(tuli|tullut)\b|\bvart tog\b|\bvad blev det\b/.test(lowered))
    cues.add('change');
  if (namesBody && /\bvad (blev|har blivit)\b/.test(lowered)) cues.add('change');
  // The growth services that were to take over: what became of the plan.
  if (focus.some((t) => t.units.some((u) => u.ideas.includes('kasvupalvelu')))) cues.add('change');
  // "Open to anybody" asks for who may come, not for somebody.
  if (
    /\b(kuka (vaan|vain|tahansa)|ketka (vaan|vain|tahansa)|vem som helst|anyone|anybody)\b/.test(lowered) &&
    /\b(open|join|come|part|paas|saa|avoin|oppe[nt]|far|komma|delta|osallistu|mukaan)/.test(lowered)
  ) {
    if (!/\bwho\b/.test(lowered)) cues.delete('who');
    if (focus.some((t) => t.units.some((u) => u.ideas.includes('verkosto')))) cues.add('members');
  }
  // "Koska" asks for a time at the beginning only; elsewhere it gives a reason.
  if (/^\s*koska\b/.test(lowered)) cues.add('when');
  // "Kymsotea ei enää ole, kuka hoitaa sen hommat": what became of it is said beside the part that asks.
  if (namesBody && cues.has('who') && tokens.some((t) => t.cues.includes('change') && !focus.includes(t))) cues.add('change');
}
