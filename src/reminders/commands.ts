// What stands after `/verkosto`: a verb of any of the three languages, a network's name before or after it, and
// what belongs to the verb. Knows no networks; feature.ts finds them.

import type { AnswerVerb } from './answers.js';

type Verb = 'invitation' | 'list' | 'calendar' | 'absence' | 'deputy' | 'settings' | 'take-over' | 'rhythm' | 'show' | AnswerVerb;

export interface Command {
  readonly verb: Verb;
  /** Of an invitation's commands, which one. */
  readonly what?: string;
  /** What was typed of the network's name. */
  readonly name: string;
  /** What was typed after the verb. */
  readonly rest: string;
}

/** Longer phrases first: "ei pidetty" is not "pidetty". */
const verbs: readonly (readonly [Verb, RegExp])[] = [
  ['not-mine', /(?<=^|\s)(ei (?:kuulu )?minu(?:n|lle)|ei minun|(?:hör )?inte (?:till )?mi(?:n|g)|not mine)(?=\s|$)/iu],
  ['decline', /(?<=^|\s)(en (?:voi )?ota|(?:jag )?tar (?:det )?inte|jag tar det inte|decline)(?=\s|$)/iu],
  ['accept', /(?<=^|\s)(otan(?: hoitaakseni)?|jag tar (?:hand om )?det|accept)(?=\s|$)/iu],
  ['not-met', /(?<=^|\s)(ei pidetty|ei kokoonnuttu|hölls inte|not held|was not held)(?=\s|$)/iu],
  ['met', /(?<=^|\s)(pidettiin|kokoonnuttiin|hölls|held)(?=\s|$)/iu],
  ['convene', /(?<=^|\s)(kutsuttu koolle|koolle|sammankalla(?:t)?|convened?|called together)(?=\s|$)/iu],
  ['snooze', /(?<=^|\s)(myöhemmin|senare|later)(?=\s|$)/iu],
  ['skip', /(?<=^|\s)(väliin|hoppa(?: över)?|skip)(?=\s|$)/iu],
  ['take-over', /(?<=^|\s)(jatkaja|efterträdare|successor)(?=\s|$)/iu],
  ['deputy', /(?<=^|\s)(varahenkilö|varahenkilo|sijainen|ersättare|ersattare|deputy)(?=\s|$)/iu],
  ['rhythm', /(?<=^|\s)(rytmi|kokoontumisväli|rytm|mötesintervall|rhythm|cadence)(?=\s|$)/iu],
  ['settings', /(?<=^|\s)(asetukset|inställningar|installningar|settings)(?=\s|$)/iu],
];
const whole: readonly (readonly [Verb, RegExp])[] = [
  ['calendar', /^(kalenteri|kalender|calendar)$/iu],
  ['absence', /^(poissa|poissaolo|borta|frånvaro|away|absence)(?=\s|$)/iu],
];

/** Reads the words after the command's own; `further` are verbs of the invitations. */
export function readCommand(typed: string, further: readonly (readonly [string, RegExp])[] = []): Command {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return { verb: 'list', name: '', rest: '' };
  for (const [verb, pattern] of whole) {
    const found = pattern.exec(text);
    if (found) return { verb, name: '', rest: text.slice(found[0].length).trim() };
  }
  for (const [what, pattern] of further) {
    const found = pattern.exec(text);
    if (found)
      return {
        verb: 'invitation',
        what,
        name: text.slice(0, found.index).trim(),
        rest: text.slice(found.index + found[0].length).trim(),
      };
  }
  for (const [verb, pattern] of verbs) {
    const found = pattern.exec(text);
    if (!found) continue;
    const before = text.slice(0, found.index).trim();
    const after = text.slice(found.index + found[0].length).trim();
    // "asetukset tyko": a setting has nothing but a name after it
    return verb === 'settings' || verb === 'rhythm'
      ? { verb, name: `${before} ${after}`.trim(), rest: '' }
      : { verb, name: before, rest: after };
  }
  return { verb: 'show', name: text, rest: '' };
}
