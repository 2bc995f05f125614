// The form of one absence, and the page of all that are marked. Reading what was typed is absence-rules.ts, storing it
// absence.ts.
import type { Field, Form, RawValues } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import type { Action, Language, View } from '../conversation/view.js';
import type { LocalDate } from '../registry/model.js';
import type { Absence, Days } from './absence-model.js';
import { mostAbsences } from './absence-rules.js';
import { absenceWording } from './absence-wording.js';
import { wording } from './wording.js';

/** What the form is asked again with: how it overlaps with what stands there. */
export interface Overlap {
  readonly join: Days;
  readonly replace: Days;
}

/** A new absence, or a change of one that stands there. */
export function absenceForm(
  standing: Absence | undefined,
  language: Language,
  again: { readonly raw?: RawValues; readonly errors?: Readonly<Record<string, string>>; readonly overlap?: Overlap | undefined } = {},
): Form {
  const say = absenceWording[language];
  const { overlap } = again;
  const fields: Field[] = [
    { id: 'from', kind: 'date', label: say.from, required: true },
    { id: 'until', kind: 'date', label: say.until, required: true },
    {
      ...{ id: 'standIn', kind: 'search', source: 'people', label: say.standIn, hint: say.standInHint },
      ...(!again.raw && standing?.standIn && { shown: standing.standIn.name }),
    },
    ...(overlap
      ? [
          {
            id: 'overlap',
            kind: 'choice' as const,
            label: say.overlap,
            options: [
              { value: 'join', label: say.join(rangeOf(overlap.join, language)) },
              { value: 'replace', label: say.replace(rangeOf(overlap.replace, language)) },
            ],
          },
        ]
      : []),
    ...(standing ? [{ id: 'remove', kind: 'checkbox' as const, label: say.remove, text: say.removeText }] : []),
  ];
  const args = standing ? { absence: standing.id, seen: seenOf(standing) } : {};
  const start = standing && { from: standing.from, until: standing.until, standIn: standing.standIn?.person ?? '' };
  return {
    name: 'network.absence-form',
    args,
    title: say.title,
    language,
    intro: [{ kind: 'text', text: `${say.intro} ${say.what}` }],
    fields,
    values: again.raw ?? start ?? {},
    submitLabel: wording[language].form.save,
    cancelLabel: wording[language].form.cancel,
    ...(again.errors && { errors: again.errors }),
    opener: {
      name: 'network.absence-form',
      args: standing ? { absence: standing.id } : {},
      label: standing ? say.change(rangeOf(standing, language)) : say.add,
    },
  };
}

/** All that are marked, with what can be done with each. */
export function absencesView(
  absences: readonly Absence[],
  language: Language,
  today: LocalDate,
  title?: string,
  notes?: readonly string[],
): View {
  const say = absenceWording[language];
  const ongoing = absences.find((absence) => absence.from <= today);
  const lines = [...(notes ?? []), ...absences.flatMap((absence) => standInNote(absence, language) ?? [])];
  return {
    name: 'network.absence',
    title: title ?? (absences.length > 0 ? say.title : say.none),
    language,
    blocks: [
      ...lines.map((text) => ({ kind: 'text' as const, text })),
      ...(absences.length > 0 ? [{ kind: 'list' as const, items: absences.map((absence) => sentenceOf(absence, language, today)) }] : []),
      { kind: 'text', text: say.what },
      { kind: 'note', text: say.how },
    ],
    actions: [
      ...(ongoing ? [{ name: 'network.absence-end', label: say.back, args: { absence: ongoing.id }, typed: say.typedEnd }] : []),
      ...absences.map((absence) => formAction(absence, language)),
      ...(absences.length < mostAbsences ? [formAction(undefined, language)] : []),
    ],
  };
}

/** Opens the form of one absence, or of a new one. */
export function formAction(absence: Absence | undefined, language: Language): Action {
  const say = absenceWording[language];
  return {
    name: 'network.absence-form',
    label: absence ? say.change(rangeOf(absence, language)) : say.add,
    args: absence ? { absence: absence.id } : {},
    opensForm: true,
    typed: say.typed,
  };
}

/** "olet poissa 1.8.2027–14.8.2027, sijaisena Pekka Pekkanen". */
export function sentenceOf(absence: Absence, language: Language, today: LocalDate): string {
  return absenceWording[language].one(rangeOf(absence, language), absence.from <= today, absence.standIn?.name);
}

/** That the stand-in has left, or is away too. */
export function standInNote({ standIn }: Absence, language: Language): string | undefined {
  const say = absenceWording[language];
  if (!standIn) return undefined;
  if (standIn.left) return say.standInLeft(standIn.name);
  return standIn.away && say.standInAway(standIn.name, rangeOf(standIn.away, language));
}

export function rangeOf(days: Days, language: Language): string {
  return absenceWording[language].range(formatDate(days.from, language), formatDate(days.until, language));
}

/** What the form was drawn from, to tell when it is not so any more. */
export function seenOf(absence: Absence): string {
  return `${absence.from}/${absence.until}/${absence.standIn?.person ?? ''}`;
}
