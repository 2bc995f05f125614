// How Koolla answered a question: the honest states that an answer is in. Asking decides them; what comes after an answer
// counts by them.

export type AnswerState =
  | 'agreed'
  | 'open'
  | 'figure'
  | 'contact'
  | 'succession'
  | 'info'
  | 'not-assigned'
  | 'unknown'
  | 'ambiguous'
  | 'did-you-mean';
