// What Learn shows: to the asker what became of the question, to the steward what waits and what was not answered.
import { formatDate } from '../conversation/format.js';
import type { Action, Block, Language, Text, View } from '../conversation/view.js';
import type { EntryName } from './entry-names.js';
import { codeOf, type HandledQuestion, type MissedCount, type SentQuestion, type Steward, type StoredQuestion } from './model.js';
import { wording } from './wording.js';

/** How many of a list have a button of their own. */
const buttons = 4;

/** A sentence, and more lines where they are needed. */
export function say(language: Language, title: string, ...lines: readonly string[]): View {
  return {
    name: 'learn.notice',
    title,
    language,
    blocks: lines.filter((line) => line !== '').map((text) => ({ kind: 'text', text })),
    actions: [],
  };
}

/** Names of the stewards, as running text; '' when there is none. */
export function stewardNames(stewards: readonly Steward[], language: Language): string {
  return wording[language].and([...new Set(stewards.map((steward) => steward.name).filter((name) => name !== ''))]);
}

/** The notice to the asker: the steward's answer, or that the question was handled without one. */
export function answerView(question: StoredQuestion, sent: SentQuestion): View {
  const { language } = question;
  const words = wording[language].asker;
  const quoted = { label: words.youAsked, value: wording[language].quote(sent.text) };
  const by = sent.answeredBy ? [{ label: words.answeredBy, value: sent.answeredBy }] : [];
  const [title, text, note] =
    sent.answer === undefined ? [words.dismissedTitle, words.dismissed, undefined] : [words.answerTitle, sent.answer, words.proposal];
  const blocks: Block[] = [
    { kind: 'text', text },
    { kind: 'facts', facts: [quoted, ...by] },
  ];
  if (note !== undefined) blocks.push({ kind: 'note', text: note });
  return { name: 'learn.answer', title, language, blocks, actions: [] };
}

/** One sent question as a steward sees it, with what can be done to it now. */
export function questionCard(question: HandledQuestion, entryName: EntryName, language: Language, remark?: string): View {
  const { steward, actions, states, quote } = wording[language];
  const { sent } = question;
  const about = namesOf(question.entries, entryName, language);
  const facts = [
    { label: steward.facts.koolla, value: states[question.state] },
    ...(about.length > 0 ? [{ label: steward.facts.about, value: about.join('; ') }] : []),
    ...(sent.suggestion ? [{ label: steward.facts.suggestion, value: quote(sent.suggestion) }] : []),
    ...(sent.askerName ? [{ label: steward.facts.from, value: sent.askerName }] : []),
    { label: steward.facts.sentOn, value: formatDate(sent.at, language) },
    ...(sent.handling === 'open' ? [] : [{ label: steward.facts.handling, value: steward.handling[sent.handling] }]),
    ...(sent.answer ? [{ label: steward.facts.answer, value: quote(sent.answer) }] : []),
    ...(sent.answeredBy ? [{ label: steward.facts.answeredBy, value: sent.answeredBy }] : []),
    { label: steward.facts.code, value: codeOf(question.id) },
  ];
  const args = { question: question.id };
  const byHandling: Readonly<Record<SentQuestion['handling'], readonly Action[]>> = {
    open: [
      { name: 'learn.answer', label: actions.answer, args, style: 'primary', opensForm: true },
      { name: 'learn.dismiss', label: actions.dismiss, args },
    ],
    answered: [{ name: 'learn.done', label: actions.done, args, style: 'primary' }],
    dismissed: [],
    done: [],
  };
  return {
    name: 'learn.question',
    title: sent.handling === 'open' ? steward.cardTitle : steward.handledTitle,
    language,
    blocks: [
      ...(remark ? [{ kind: 'note' as const, text: remark }] : []),
      { kind: 'text', text: quote(sent.text) },
      { kind: 'facts', facts },
    ],
    actions: byHandling[sent.handling],
  };
}

/** What waits for an answer, oldest first. */
export function openList({ total, questions }: { total: number; questions: readonly HandledQuestion[] }, language: Language): View {
  const { steward, states, quote, command } = wording[language];
  const blocks: Block[] =
    total === 0
      ? [{ kind: 'text', text: steward.listEmpty }]
      : [
          {
            kind: 'list',
            items: questions.map((question) => [
              { kind: 'bold', text: `${codeOf(question.id)} ` },
              `${quote(question.sent.text)} (${states[question.state]}; ${formatDate(question.sent.at, language)})`,
            ]),
          },
          { kind: 'note', text: steward.how(`${command} ${codeOf(questions[0]?.id ?? '')}`) },
        ];
  if (total > questions.length) blocks.push({ kind: 'note', text: steward.more(total - questions.length) });
  return {
    name: 'learn.list',
    title: steward.listTitle(total),
    language,
    blocks,
    actions: [
      ...questions.slice(0, buttons).map((question) => openAction(question, language)),
      ...elsewhere(language, 'proposals', 'missed'),
    ],
  };
}

/** Answers that are proposals for the registry, until each is marked as handled. */
export function proposalList(
  { total, questions }: { total: number; questions: readonly HandledQuestion[] },
  entryName: EntryName,
  language: Language,
): View {
  const { steward, actions, quote } = wording[language];
  const item = (question: HandledQuestion): Text => {
    const about = namesOf(question.entries, entryName, language);
    const ids = question.entries.length > 0 ? ` [${question.entries.join(', ')}]` : '';
    return [
      { kind: 'bold', text: `${steward.proposal} ${codeOf(question.id)}: ` },
      `${quote(question.sent.answer ?? '')} (${steward.facts.about}: ${about.length > 0 ? about.join('; ') : '–'}${ids}). ${wording[language].form.question}: ${quote(question.sent.text)}`,
    ];
  };
  const blocks: Block[] =
    total === 0
      ? []
      : [
          { kind: 'list', items: questions.map(item) },
          { kind: 'note', text: steward.proposalsNote },
        ];
  if (total > questions.length) blocks.push({ kind: 'note', text: steward.more(total - questions.length) });
  return {
    name: 'learn.proposals',
    title: steward.proposalsTitle(total),
    language,
    blocks,
    actions: [
      ...questions.slice(0, buttons).map((question) => ({
        name: 'learn.done',
        label: `${actions.done} ${codeOf(question.id)}`,
        args: { question: question.id, list: 'proposals' },
      })),
      ...elsewhere(language, 'list', 'missed'),
    ],
  };
}

/** What was asked and not answered, week by week, and the texts that their askers sent. */
export function missedList(
  counts: readonly MissedCount[],
  cut: boolean,
  texts: readonly string[],
  entryName: EntryName,
  language: Language,
): View {
  const { steward, states, languages, week, quote } = wording[language];
  const { columns } = steward;
  const nameOf: EntryName = (key, of) => (key.startsWith('person:') ? steward.aPerson : entryName(key, of));
  const blocks: Block[] =
    counts.length === 0
      ? [{ kind: 'text', text: steward.missedNone }]
      : [
          {
            kind: 'table',
            columns: [
              { title: columns.week },
              { title: columns.state },
              { title: columns.about },
              { title: columns.language },
              { title: columns.count, numeric: true },
            ],
            rows: counts.map((row) => [
              week(row.week.slice(0, 4), row.week.slice(5)),
              row.wrong ? `${states[row.state]}, ${steward.markedWrong}` : states[row.state],
              namesOf(row.entries, nameOf, language).join('; ') || '–',
              languages[row.language],
              String(row.count),
            ]),
          },
        ];
  if (cut) blocks.push({ kind: 'note', text: steward.missedCut(counts.length) });
  if (texts.length > 0) {
    blocks.push({ kind: 'text', text: [{ kind: 'bold', text: steward.missedTexts }] }, { kind: 'list', items: texts.map(quote) });
  }
  blocks.push({ kind: 'note', text: steward.missedNote });
  return { name: 'learn.missed', title: steward.missedTitle, language, blocks, actions: elsewhere(language, 'list', 'proposals') };
}

/** The names of what an answer was about, each once; three are enough to know it by. */
function namesOf(entries: readonly string[], entryName: EntryName, language: Language): string[] {
  const names = [...new Set(entries.map((key) => entryName(key, language) ?? key))];
  return names.length > 3 ? [...names.slice(0, 3), '…'] : names;
}

function openAction(question: HandledQuestion, language: Language): Action {
  return {
    name: 'learn.open',
    label: `${wording[language].actions.open} ${codeOf(question.id)}`,
    args: { question: question.id },
    typed: `${wording[language].command} ${codeOf(question.id)}`,
  };
}

function elsewhere(language: Language, ...lists: readonly ('list' | 'proposals' | 'missed')[]): Action[] {
  const { actions, command, typed } = wording[language];
  return lists.map((name) => ({ name: `learn.${name}`, label: actions[name], args: {}, typed: name === 'list' ? command : typed[name] }));
}
