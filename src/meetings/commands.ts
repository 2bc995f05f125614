// What can be typed after `/verkosto NAME` about an invitation, in three languages. "Kutsu koolle" is an invitation;
// "kutsuttu koolle" is the reminders' own.

/** A command of the invitations. */
type MeetingVerb = 'cancel' | 'invite' | 'choose' | 'not-here' | 'here' | 'members' | 'counting' | 'no' | 'yes' | 'maybe' | 'suits';

const whole = (words: string) => new RegExp(`(?<=^|\\s)(?:${words})(?=\\s|$)`, 'iu');

/** Longer phrases first: "en tule" is not "tulen", "ei tänne" is not "tänne". */
export const meetingVerbs: readonly (readonly [MeetingVerb, RegExp])[] = [
  ['cancel', whole('peru kokous|peru kutsu|peruuta kokous|ställ in mötet|ställ in|cancel the meeting|cancel meeting')],
  ['not-here', whole('ei enää tänne|ei tänne|inte hit|not here')],
  ['here', whole('tänne|hit|here')],
  ['counting', whole('mittari|mätare|metric')],
  ['members', whole('jäsenet|medlemmar|members')],
  ['choose', whole('valitse|välj|choose')],
  ['suits', whole('sopii|passar|suits')],
  ['no', whole('en pääse|en tule|(?:jag )?kommer inte|kan inte komma|not coming|(?:i )?cannot come')],
  ['yes', whole('tulen|pääsen|(?:jag )?kommer|coming')],
  ['maybe', whole('ehkä|kanske|maybe')],
  ['invite', whole('kutsu koolle|lähetä kutsu|kutsu|skicka kallelse|kalla|kallelse|inbjudan|send an invitation|invite|invitation')],
];
