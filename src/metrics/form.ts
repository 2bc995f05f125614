// The month's form: which fields an organisation gets, what stands beside them, and what was typed into them.
// Field ids carry the version that the person saw (`palkkatuki@2`), so that a later change by somebody else is noticed.

import type { Field, Form, RawValues } from '../conversation/form.js';
import { formatDate, formatPeriod } from '../conversation/format.js';
import type { Block, Language } from '../conversation/view.js';
import type { Review } from './approval-store.js';
import { approvalWording } from './approval-wording.js';
import { holdsIdentityCode } from './comment.js';
import { type EntryProblem, entryOf, entryText, figureText, longestText, readEntry, sameEntry } from './entry.js';
import { type CollectedMetric, grouped, localName, type Month, type StoredFigure } from './model.js';
import { dueOn, earlierPeriod, isOver, periodFor } from './period.js';
import type { FigureChange } from './store.js';
import { wording } from './wording.js';

/** Slack's modal takes 100 blocks and Teams' dialog gets slow: an organisation with more metrics answers in parts. */
export const fieldsPerForm = 40;
const hintLength = 150;

/** One metric in one form: the period it is about, and what is known of it. */
export interface FormRow {
  readonly metric: CollectedMetric;
  readonly period: string;
  /** The figure in force for the period. */
  readonly current?: StoredFigure;
  /** The latest earlier figure, or a document's. */
  readonly last?: StoredFigure;
  readonly yearAgo?: StoredFigure;
}

export interface FormSubject {
  readonly id: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly month: Month;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly rows: readonly FormRow[];
  /** A coordinator's words, while figures wait to be corrected. */
  readonly sentBack?: Pick<Review, 'by' | 'comment'>;
  readonly otherOpenMonths: readonly Month[];
}

/** Which metrics the form of a month asks for, with their periods. */
export function formPeriods(metrics: readonly CollectedMetric[], month: Month): readonly { metric: CollectedMetric; period: string }[] {
  return metrics.flatMap((metric) => {
    const period = periodFor(metric.calendar, month);
    return period && coversMonth(metric, month) ? [{ metric, period }] : [];
  });
}

function coversMonth(metric: CollectedMetric, month: Month): boolean {
  return (
    (!metric.validity?.from || metric.validity.from.slice(0, 7) <= month) &&
    (!metric.validity?.until || metric.validity.until.slice(0, 7) >= month)
  );
}

/** Rows of the form, given the organisation's figures in force and the documents' latest ones. */
export function formRows(
  wanted: readonly { metric: CollectedMetric; period: string }[],
  figures: readonly StoredFigure[],
  documented: readonly StoredFigure[],
): readonly FormRow[] {
  const byMetric = grouped(figures, (figure) => figure.metric);
  const fromDocuments = new Map(documented.map((figure) => [figure.metric, figure]));
  return wanted.map(({ metric, period }) => {
    const own = byMetric.get(metric.id) ?? [];
    const at = (wantedPeriod: string | undefined) => own.find((figure) => figure.period === wantedPeriod);
    const current = at(period);
    const earlier = own.filter((figure) => figure.period < period && figure.period.length === period.length && figure.status !== 'missing');
    const last =
      earlier.reduce<StoredFigure | undefined>((a, b) => (a && a.period > b.period ? a : b), undefined) ?? fromDocuments.get(metric.id);
    const yearAgo = at(earlierPeriod(period, 'year'));
    return { metric, period, ...(current && { current }), ...(last && { last }), ...(yearAgo && yearAgo !== last && { yearAgo }) };
  });
}

/**
 * The form as a person meets it. `typed` (a draft, or what was sent with errors) wins over stored values.
 * @param errors by metric id, `reason` or ''
 */
export function createForm(
  subject: FormSubject,
  language: Language,
  now: Date,
  typed?: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const say = wording[language];
  const corrects = subject.rows.some((row) => row.current !== undefined);
  const drafts = typed ? typedByMetric(typed) : new Map<string, { text: string; base: number }>();
  const values: Record<string, string> = {};
  const fields: Field[] = subject.rows.map((row) => {
    // A form that comes back keeps the version its sender saw; a resumed draft takes the version of today.
    const base = errors ? (drafts.get(row.metric.id)?.base ?? row.current?.version ?? 0) : (row.current?.version ?? 0);
    const id = `${row.metric.id}@${base}`;
    values[id] = drafts.get(row.metric.id)?.text ?? (row.current ? entryText(entryOf(row.current), row.metric, language) : '');
    return {
      kind: 'text',
      id,
      label: `${localName(row.metric.name, language)} (${localName(row.metric.unit, language)})`,
      hint: hintOf(row, values[id], language),
      maxLength: longestText,
    };
  });
  if (corrects) {
    fields.push({ kind: 'text', id: 'reason', label: say.form.reason, hint: say.form.reasonHint, maxLength: longestText });
    values.reason = typed?.reason ?? '';
  }
  const fieldErrors =
    errors &&
    Object.fromEntries(
      Object.entries(errors).map(([key, error]) => [fields.find((f) => f.id === key || f.id.startsWith(`${key}@`))?.id ?? '', error]),
    );
  const args = { organisation: subject.organisation, month: subject.month, part: String(subject.part) };
  return {
    name: 'metrics.submit',
    args: { ...args, id: subject.id },
    title: say.form.title(formatPeriod(subject.month, language)),
    language,
    intro: intro(subject, corrects, language, now),
    fields,
    values,
    submitLabel: say.form.submit,
    cancelLabel: say.form.cancel,
    ...(fieldErrors && { errors: fieldErrors }),
    opener: { name: 'metrics.open', args, label: say.form.open(formatPeriod(subject.month, language)) },
  };
}

function intro(subject: FormSubject, corrects: boolean, language: Language, now: Date): readonly Block[] {
  const say = wording[language].form;
  const deadline = subject.rows.map((row) => dueOn(subject.month, row.metric.deadlineWorkingDay)).sort()[0];
  const lines = [
    subject.organisationName + (subject.parts > 1 ? ` · ${say.part(subject.part, subject.parts)}` : ''),
    isOver(subject.month, now) ? deadline && say.due(formatDate(deadline, language)) : say.unfinished,
    corrects ? say.corrects : undefined,
  ];
  const blocks: Block[] = [
    { kind: 'text', text: lines.filter((line) => line !== undefined).join('\n') },
    { kind: 'note', text: say.howTo },
  ];
  const { sentBack } = subject;
  if (sentBack) blocks.unshift({ kind: 'text', text: approvalWording[language].returnedIntro(sentBack.by, sentBack.comment ?? '–') });
  const groups = grouped(subject.rows, (row) => row.metric.overlapGroup);
  for (const [group, rows] of groups) {
    if (group !== undefined && rows.length > 1)
      blocks.push({ kind: 'note', text: say.overlap(rows.map((row) => localName(row.metric.name, language))) });
  }
  if (subject.otherOpenMonths.length > 0) {
    blocks.push({
      kind: 'note',
      text: say.otherMonths(subject.otherOpenMonths.map((month) => ({ name: formatPeriod(month, language), typed: typedMonth(month) }))),
    });
  }
  return blocks;
}

/** How a month is typed in a command: 2026-10 → "10/2026". */
export function typedMonth(month: Month): string {
  return `${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

/** What stands beside a field, the most useful first; what does not fit is left out whole. */
function hintOf(row: FormRow, shown: string, language: Language): string {
  const say = wording[language].form;
  const { metric } = row;
  const parts: string[] = [];
  const stored = row.current && figureText(row.current, metric, language);
  if (row.current && stored && shown !== entryText(entryOf(row.current), metric, language))
    parts.push(say.storedNow(stored, row.current.enteredBy));
  if (row.last)
    parts.push(
      say[row.last.source === 'registry' ? 'documented' : 'last'](figureText(row.last, metric, language), say.period(row.last.period)),
    );
  if (row.yearAgo) parts.push(say.yearAgo(figureText(row.yearAgo, metric, language)));
  if (metric.target?.value !== undefined)
    parts.push(
      say.target(entryText({ kind: 'number', value: metric.target.value, approximate: false, provisional: false }, metric, language)),
    );
  if (row.period.length !== 7) parts.unshift(say.period(row.period));
  parts.push(...say.kind(metric.kind));
  let hint = '';
  for (const part of parts) {
    const longer = hint === '' ? part : `${hint} · ${part}`;
    if (longer.length <= hintLength) hint = longer;
  }
  return hint;
}

/** What was typed, by metric, with the version that was seen. Fields that are not metrics' are left out. */
export function typedByMetric(raw: RawValues): ReadonlyMap<string, { text: string; base: number }> {
  const typed = new Map<string, { text: string; base: number }>();
  for (const [id, text] of Object.entries(raw)) {
    const match = /^(.+)@(\d{1,6})$/.exec(id);
    if (match?.[1]) typed.set(match[1], { text, base: Number(match[2]) });
  }
  return typed;
}

export type FormReading =
  | { readonly ok: true; readonly changes: readonly FigureChange[]; readonly reason?: string }
  /** By metric id, `reason` or ''. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Reads a sent form against its rows: what changes, or every error at once. An empty field changes nothing. */
export function readForm(rows: readonly FormRow[], raw: RawValues, language: Language): FormReading {
  const say = wording[language];
  const typed = typedByMetric(raw);
  const errors: Record<string, string> = {};
  const changes: FigureChange[] = [];
  let answered = 0;
  for (const row of rows) {
    const field = typed.get(row.metric.id);
    if (!field || field.text.trim() === '') continue;
    answered += 1;
    if (holdsIdentityCode(field.text)) {
      errors[row.metric.id] = say.problems.identityCode;
      continue;
    }
    const reading = readEntry(field.text, row.metric, language);
    if (!reading.ok) errors[row.metric.id] = problemText(reading, language);
    // What was sent back may be right after all: with a reason it is given again as it was.
    else if (
      !row.current ||
      !sameEntry(reading.entry, entryOf(row.current)) ||
      (row.current.approval === 'returned' && (raw.reason ?? '').trim() !== '')
    ) {
      changes.push({ metric: row.metric.id, period: row.period, base: field.base, entry: reading.entry });
    }
  }
  const reason = (raw.reason ?? '').trim();
  if (holdsIdentityCode(reason)) errors.reason = say.problems.identityCode;
  else if (reason.length > longestText) errors.reason = say.problems.tooLong(longestText);
  else if (changes.some((change) => change.base > 0) && reason.length < 3) errors.reason = say.problems.reasonForCorrection;
  if (answered === 0) errors[''] = say.problems.nothing;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, changes, ...(reason && { reason }) };
}

/** A problem in the person's language, saying what to do. */
export function problemText(problem: EntryProblem, language: Language): string {
  const say = wording[language].problems;
  switch (problem.problem) {
    case 'ambiguous':
      return say.ambiguous(problem.readings[0], problem.readings[1]);
    case 'decimals':
      return say.decimals(problem.decimals);
    case 'below':
      return say.below(problem.minimum);
    case 'above':
      return say.above(problem.maximum);
    case 'too-large':
      return say.tooLarge;
    case 'range':
      return say.range;
    case 'bound':
      return say.bound;
    case 'reason-needed':
      return say.reasonForMissing;
    case 'yes-or-no':
      return say.yesOrNo;
    case 'too-long':
      return say.tooLong(longestText);
    case 'not-a-number':
      return say.notANumber;
    default:
      return problem satisfies never;
  }
}
