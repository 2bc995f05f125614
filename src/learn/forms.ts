// The forms of Learn: sending a question, and answering it. What was typed is read here; nothing is stored here.
import type { Form, Parsed, RawValues } from '../conversation/form.js';
import type { Language } from '../conversation/view.js';
import { holdsIdentityCode } from '../metrics/comment.js';
import type { HandledQuestion } from './model.js';
import { wording } from './wording.js';

const longest = { question: 1000, suggestion: 500, answer: 2000 };

/** `wrong`: the answer is to be corrected; `send`: there was none. */
export type Purpose = 'wrong' | 'send';

/** @param stewards who will read it; '' when there is nobody yet */
export function sendForm(
  purpose: Purpose,
  id: string,
  language: Language,
  stewards: string,
  values: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const { form, actions } = wording[language];
  const wrong = purpose === 'wrong';
  return {
    name: `learn.${purpose}`,
    args: { question: id },
    title: wrong ? form.wrongTitle : form.sendTitle,
    language,
    intro: [{ kind: 'text', text: `${form.reader(stewards)} ${form.noClients}` }],
    fields: [
      {
        id: 'question',
        kind: 'text',
        label: form.question,
        hint: form.questionHint,
        required: true,
        multiline: true,
        maxLength: longest.question,
      },
      {
        id: 'suggestion',
        kind: 'text',
        label: wrong ? form.correct : form.whose,
        hint: wrong ? form.correctHint : form.whoseHint,
        required: wrong,
        multiline: true,
        maxLength: longest.suggestion,
      },
    ],
    values,
    submitLabel: form.send,
    cancelLabel: form.cancel,
    ...(errors && { errors }),
    opener: { name: `learn.${purpose}`, args: { question: id }, label: actions[purpose] },
  };
}

/** The question as it fits the field. */
export function prefill(text: string): RawValues {
  return text === '' ? {} : { question: text.slice(0, longest.question) };
}

export function parseSending(
  purpose: Purpose,
  raw: RawValues,
  language: Language,
): Parsed<{ readonly text: string; readonly suggestion?: string }> {
  const { problems } = wording[language];
  const errors: Record<string, string> = {};
  const text = check(raw, 'question', longest.question, problems.question, language, errors);
  const suggestion = check(raw, 'suggestion', longest.suggestion, purpose === 'wrong' ? problems.correct : '', language, errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors, raw };
  return { ok: true, value: { text, ...(suggestion !== '' && { suggestion }) } };
}

export function answerForm(
  question: HandledQuestion,
  language: Language,
  values: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const { form, actions, steward, quote } = wording[language];
  const { text, suggestion, askerName } = question.sent;
  return {
    name: 'learn.answer',
    args: { question: question.id },
    title: form.answerTitle,
    language,
    intro: [
      {
        kind: 'facts',
        facts: [
          { label: form.question, value: quote(text) },
          ...(suggestion ? [{ label: steward.facts.suggestion, value: quote(suggestion) }] : []),
        ],
      },
      { kind: 'text', text: `${form.asker(askerName)} ${form.noClients}` },
    ],
    fields: [
      { id: 'answer', kind: 'text', label: form.answer, hint: form.answerHint, required: true, multiline: true, maxLength: longest.answer },
    ],
    values,
    submitLabel: form.send,
    cancelLabel: form.cancel,
    ...(errors && { errors }),
    opener: { name: 'learn.answer', args: { question: question.id }, label: actions.answer },
  };
}

export function parseAnswer(raw: RawValues, language: Language): Parsed<string> {
  const errors: Record<string, string> = {};
  const answer = check(raw, 'answer', longest.answer, wording[language].problems.answer, language, errors);
  return Object.keys(errors).length > 0 ? { ok: false, errors, raw } : { ok: true, value: answer };
}

/** The trimmed text of a field, its problem noted; `missing` is what to say of an empty one, '' when it may be empty. */
function check(raw: RawValues, id: string, most: number, missing: string, language: Language, errors: Record<string, string>): string {
  const { problems } = wording[language];
  // What the database cannot hold and nobody can see goes; line breaks stay.
  const text = (raw[id] ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  if (text === '' && missing !== '') errors[id] = missing;
  else if (text.length > most) errors[id] = problems.tooLong(most);
  else if (holdsIdentityCode(text)) errors[id] = problems.identityCode;
  return text;
}
