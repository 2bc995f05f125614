// Learn in English.
import { joined, type Words } from './wording.js';

export const en: Words = {
  actions: {
    right: 'Correct',
    wrong: 'Correct this',
    send: 'Ask the steward',
    answer: 'Answer the asker',
    dismiss: 'No change needed',
    done: 'Handled',
    open: 'Open',
    list: 'Open questions',
    missed: 'Questions without an answer',
    proposals: 'Proposed changes',
  },
  form: {
    wrongTitle: 'Correct the answer',
    sendTitle: 'Send the question',
    answerTitle: 'Answer the question',
    question: 'Question',
    questionHint: 'You can edit the question before you send it.',
    correct: 'What is right, or whose matter is it?',
    correctHint: 'If you do not know what is right, tell what is wrong with the answer.',
    whose: 'Whose matter do you think it is?',
    whoseHint: 'You may leave this empty.',
    answer: 'Answer to the asker',
    answerHint: 'The answer is also recorded as a proposed change of the registry.',
    send: 'Send',
    cancel: 'Cancel',
    reader: (names) =>
      names
        ? `Your question, your suggestion and your name will be seen by the steward of the registry: ${names}. They are stored only when you send the form.`
        : 'The registry has no steward yet. Your question, your suggestion and your name are stored when you send the form, and the steward sees them once one is named.',
    noClients: 'Do not write anything about clients.',
    asker: (name) => `The answer and your name are sent to the asker${name ? ` (${name})` : ''}.`,
  },
  problems: {
    question: 'Please write the question.',
    correct: 'Please write what is right, or what is wrong with the answer.',
    answer: 'Please write an answer to the asker.',
    tooLong: (most) => `Please shorten the text to at most ${most} characters.`,
    identityCode: 'The text holds a personal identity code. Please remove it before sending.',
  },
  asker: {
    thanks: 'Thank you! It is good to know that the answer was right.',
    sentTitle: 'Thank you, your question has been sent.',
    sent: (names) =>
      names
        ? `I will bring the answer of the steward of the registry (${names}) to our own chat.`
        : 'The question waits until the registry has a steward. I will bring the answer to our own chat.',
    alreadySent: (day) => `You sent this question to the steward on ${day}. I will bring the answer to our own chat.`,
    notYours: 'A question can be sent only by whoever asked it. Ask me the same yourself, and you can send your own question.',
    askAgain: 'I no longer remember who asked this. Please ask again, and you can send the question.',
    gone: 'This question is no longer there. Please ask again, and you can send it.',
    answerTitle: 'The steward of the registry has answered your question',
    dismissedTitle: 'The steward of the registry has handled your question',
    dismissed: 'The question led to no change of the registry. Thank you for telling.',
    youAsked: 'You asked',
    answeredBy: 'Answered by',
    proposal: 'The answer is also a proposed change of the registry. My own answers change only when the registry has been changed.',
  },
  steward: {
    cardTitle: 'A question is waiting for your answer',
    facts: {
      from: 'Asked by',
      sentOn: 'Sent',
      koolla: 'Koolla’s answer',
      about: 'The answer was about',
      suggestion: 'The asker’s suggestion',
      answer: 'Answer',
      answeredBy: 'Handled by',
      code: 'Code',
      handling: 'Status',
    },
    handling: {
      open: 'waiting for an answer',
      answered: 'answered, proposed for the registry',
      dismissed: 'no change needed',
      done: 'answered, proposal handled',
    },
    handledTitle: 'The question has been handled',
    tooLate: 'Somebody else handled the question first. Your answer was not sent.',
    listTitle: (open) =>
      open === 0
        ? 'No question is waiting for an answer.'
        : open === 1
          ? '1 question is waiting for an answer'
          : `${open} questions are waiting for an answer`,
    listEmpty: 'When somebody sends a question or a correction, you will get a message.',
    more: (count) => `And ${count} more. They show when these have been answered.`,
    how: (typed) => `Open a question by typing its code: ${typed}`,
    proposalsTitle: (count) =>
      count === 0
        ? 'There are no unhandled proposals.'
        : count === 1
          ? '1 proposed change of the registry'
          : `${count} proposed changes of the registry`,
    proposal: 'Proposed for the registry',
    proposalsNote: 'Mark a proposal as handled when the registry has been changed, or when no change is made.',
    missedTitle: 'What was asked and not answered, the last eight weeks',
    missedNone: 'Every question was answered, and no answer was marked as wrong.',
    missedNote: 'The list does not show who asked. The text of a question shows only if the asker sent it.',
    missedCut: (shown) => `These are the first ${shown} rows.`,
    missedTexts: 'Questions that were sent',
    columns: { week: 'Week', state: 'Koolla’s answer', language: 'Language', about: 'The answer was about', count: 'Times' },
    markedWrong: 'wrong according to the asker',
    aPerson: 'contact person',
    refusedTitle: 'Questions are handled by the steward of the registry.',
    refused: (names) => (names ? `The steward: ${names}.` : 'The registry has no steward yet. Please ask the administrator of Koolla.'),
    noSuchCode: 'No question has this code.',
  },
  states: {
    agreed: 'answered: an agreed responsibility',
    open: 'answered: not agreed yet',
    figure: 'answered: a figure',
    contact: 'answered: contact details',
    succession: 'answered: a change of organisation',
    info: 'answered',
    'not-assigned': 'not agreed in this region',
    unknown: 'not known',
    ambiguous: 'asked to specify',
    'did-you-mean': 'offered alternatives',
  },
  languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
  week: (year, week) => `${Number(week)}/${year}`,
  and: (items) => joined(items, 'and'),
  quote: (text) => `“${text}”`,
  command: '/kysymykset',
  typed: { missed: '/kysymykset unanswered', proposals: '/kysymykset proposals' },
  home: {
    heading: 'Questions for you',
    waiting: (count) => (count === '1' ? 'One question is waiting for your answer.' : `${count} questions are waiting for your answer.`),
    show: 'Show the questions',
  },
};
