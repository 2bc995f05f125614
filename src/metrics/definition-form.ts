// The steward's forms for metrics: which fields they have, and what was typed read into a definition or every error at
// once. What contradicts itself is the registry's own check; who may and what is stored is definitions.ts.
import type { Field, RawValues } from '../conversation/form.js';
import { formatNumber } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { metricFaults } from '../registry/metric-checks.js';
import { metricFaultWords } from '../registry/metric-wording.js';
import type { LocalText, MetricKind } from '../registry/model.js';
import type { Revision } from './definition-store.js';
import { definitionWording } from './definition-wording.js';
import { type CollectedMetric, localName } from './model.js';
import { readNumber } from './number.js';
import { organisationNamed } from './settings.js';
import { takeMonth } from './typed-month.js';
import { wording } from './wording.js';

type Errors = Record<string, string>;
type Names = ReadonlyMap<string, LocalText>;

const kinds: readonly MetricKind[] = ['count', 'cumulative', 'stock', 'yes-no', 'text'];
const calendars: readonly CollectedMetric['calendar'][] = ['monthly', 'quarterly', 'yearly'];
const languages: readonly Language[] = ['fi', 'sv', 'en'];

/** The fields that a new metric has before those that every form of a metric has. */
export function creationFields(regions: Names, language: Language): readonly Field[] {
  const say = definitionWording[language];
  const option = (value: string, label: string) => ({ value, label });
  const regionOptions = [...regions]
    .map(([id, name]) => option(id, localName(name, language)))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return [
    ...languages.map(
      (each): Field => ({
        kind: 'text',
        id: `definition-${each}`,
        label: say.form.definition(each),
        multiline: true,
        maxLength: 1000,
        required: each === 'fi',
        ...(each === 'fi' && { hint: say.form.definitionHint }),
      }),
    ),
    { kind: 'choice', id: 'kind', label: say.form.kind, required: true, options: kinds.map((kind) => option(kind, say.kinds[kind])) },
    { kind: 'choice', id: 'region', label: say.form.region, required: true, options: regionOptions },
    {
      kind: 'choice',
      id: 'calendar',
      label: say.form.calendar,
      required: true,
      options: calendars.map((calendar) => option(calendar, say.calendars[calendar])),
    },
    { kind: 'text', id: 'since', label: say.form.since, hint: say.form.sinceHint, maxLength: 40 },
  ];
}

/** The fields that may change later too. */
export function revisionFields(language: Language): readonly Field[] {
  const say = definitionWording[language].form;
  return [
    ...languages.map(
      (each): Field => ({ kind: 'text', id: `name-${each}`, label: say.name(each), maxLength: 150, required: each === 'fi' }),
    ),
    { kind: 'text', id: 'unit', label: say.unit, hint: say.unitHint, required: true, maxLength: 100 },
    { kind: 'text', id: 'deadline', label: say.deadline, hint: say.deadlineHint, required: true, maxLength: 5 },
    { kind: 'text', id: 'decimals', label: say.decimals, maxLength: 2 },
    { kind: 'text', id: 'bounds', label: say.bounds, hint: say.boundsHint, maxLength: 40 },
    { kind: 'text', id: 'target', label: say.target, hint: say.targetHint, maxLength: 60 },
    { kind: 'text', id: 'reporters', label: say.reporters, hint: say.reportersHint, multiline: true, maxLength: 1000 },
    { kind: 'text', id: 'hideBelow', label: say.hideBelow, hint: say.hideBelowHint, maxLength: 5 },
    { kind: 'text', id: 'aliases', label: say.aliases, hint: say.aliasesHint, maxLength: 500 },
  ];
}

/** What a metric says, as its form's fields hold it. */
export function valuesOf(metric: CollectedMetric, organisations: Names, language: Language): RawValues {
  const { name, unit, minimum, maximum, target } = metric;
  const number = (value: number | undefined) => (value === undefined ? '' : formatNumber(value, language));
  return {
    'name-fi': name.fi,
    'name-sv': name.sv ?? '',
    'name-en': name.en ?? '',
    unit: [unit.fi, unit.sv ?? '', unit.en ?? ''].join('; ').replace(/(; )+$/, ''),
    deadline: String(metric.deadlineWorkingDay),
    decimals: String(metric.decimals),
    bounds: minimum === undefined && maximum === undefined ? '' : `${number(minimum)}–${number(maximum)}`,
    target: target ? targetText(target, language) : '',
    reporters: metric.reportedBy.map((id) => localName(organisations.get(id) ?? { fi: id }, language)).join(', '),
    hideBelow: metric.hideBelow === undefined ? '' : String(metric.hideBelow),
    aliases: metric.aliases.join(', '),
  };
}

/** "vähintään 12", or a word where the target has no number. */
export function targetText(target: NonNullable<CollectedMetric['target']>, language: Language): string {
  const say = definitionWording[language];
  return target.value === undefined ? say.targetWord[target.direction] : say.target[target.direction](formatNumber(target.value, language));
}

export interface Reading<T> {
  readonly value?: T;
  readonly errors: Errors;
}

/** Reads what may change. @param before the metric as it is, for what the form does not show */
export function readRevision(raw: RawValues, organisations: Names, language: Language, before?: CollectedMetric): Reading<Revision> {
  const say = definitionWording[language].problems;
  const errors: Errors = {};
  const field = (id: string) => (raw[id] ?? '').trim().replace(/\s+/g, ' ');
  const name = localText(field('name-fi'), field('name-sv'), field('name-en'));
  if (name.fi.length < 3) errors['name-fi'] = say.name;
  const [unitFi = '', unitSv = '', unitEn = ''] = field('unit').split(/\s*;\s*/);
  if (unitFi === '') errors.unit = say.text;
  const deadline = wholeNumber(field('deadline'), 1, 31);
  if (deadline === undefined) errors.deadline = say.deadline;
  const decimals = field('decimals') === '' ? 0 : wholeNumber(field('decimals'), 0, 6);
  if (decimals === undefined) errors.decimals = say.decimals;
  const bounds = readBounds(field('bounds'), language);
  if (!bounds) errors.bounds = say.bounds;
  const target = readTarget(field('target'), language, before);
  if (target === 'unclear') errors.target = say.target;
  const hideBelow = field('hideBelow') === '' ? null : wholeNumber(field('hideBelow'), 2, 1000);
  if (hideBelow === undefined) errors.hideBelow = say.hideBelow;
  const reportedBy: string[] = [];
  for (const typed of parts(raw.reporters ?? '')) {
    const id = organisationNamed(typed, organisations);
    if (id) reportedBy.push(id);
    else errors.reporters = say.reporters(typed);
  }
  const value: Revision = {
    name,
    aliases: parts(raw.aliases ?? ''),
    unit: localText(unitFi, unitSv, unitEn),
    decimals: decimals ?? 0,
    deadlineWorkingDay: deadline ?? 1,
    reportedBy: [...new Set(reportedBy)],
    ...bounds,
    ...(target && target !== 'unclear' && { target }),
    ...(hideBelow != null && { hideBelow }),
    ...(before?.overlapGroup !== undefined && { overlapGroup: before.overlapGroup }),
  };
  return { value, errors };
}

/** Reads a whole new metric. */
export function readCreation(
  raw: RawValues,
  organisations: Names,
  regions: Names,
  language: Language,
  now: Date,
): Reading<Omit<CollectedMetric, 'id'>> {
  const say = definitionWording[language].problems;
  const { value: revision, errors } = readRevision(raw, organisations, language);
  const definition = localText(...languageTexts(raw, 'definition'));
  if (definition.fi.length < 3) errors['definition-fi'] = say.text;
  const kind = kinds.find((each) => each === raw.kind);
  if (!kind) errors.kind = say.choose;
  const calendar = calendars.find((each) => each === raw.calendar);
  if (!calendar) errors.calendar = say.choose;
  const region = raw.region !== undefined && regions.has(raw.region) ? raw.region : undefined;
  if (region === undefined) errors.region = say.choose;
  const typedSince = (raw.since ?? '').trim();
  const since = typedSince === '' ? undefined : takeMonth(typedSince, now);
  if (typedSince !== '' && since?.rest !== '') errors.since = wording[language].problems.month;
  if (!revision || !kind || !calendar || region === undefined) return { errors };
  const from = since && `${since.month}-01`;
  return {
    value: {
      ...revision,
      description: definition,
      kind,
      calendar,
      region,
      versions: [{ definition, citations: [], ...(from && { from }) }],
      ...(from && { validity: { from } }),
    },
    errors,
  };
}

/** What a definition says against itself, at the form's fields. */
export function contradictions(
  metric: Omit<CollectedMetric, 'id'> & { readonly id?: string },
  all: readonly CollectedMetric[],
  language: Language,
): Errors {
  const faults = metricFaults({ id: '', ...metric }, all);
  const fieldOf = (path: readonly (string | number)[]) => ({ maximum: 'bounds', target: 'target' })[String(path[0])] ?? '';
  return Object.fromEntries(
    faults.map(({ path, ...fault }) => {
      const { problem, mend } = metricFaultWords[language](fault);
      return [fieldOf(path), `${problem.charAt(0).toUpperCase()}${problem.slice(1)} ${mend}`];
    }),
  );
}

/** The three languages of one text in a form. */
export function languageTexts(raw: RawValues, id: string): readonly [string, string, string] {
  const text = (language: Language) => (raw[`${id}-${language}`] ?? '').trim();
  return [text('fi'), text('sv'), text('en')];
}

/** A text in the languages in which there is one. */
export function localText(fi: string, sv: string, en: string): LocalText {
  return { fi, ...(sv && { sv }), ...(en && { en }) };
}

function parts(typed: string): readonly string[] {
  return typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}\.?$/.test(typed) ? Number.parseInt(typed, 10) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** "0–10000", "0–", "–5"; a minus sign before a number is not a dash between two. */
function readBounds(typed: string, language: Language): Pick<Revision, 'minimum' | 'maximum'> | undefined {
  if (typed === '') return {};
  const match = /^([-−]?[\d\s\u00a0.,]*?)\s*(?:–|—|\.\.+|…|(?<=\d)\s*-)\s*([-−]?[\d\s\u00a0.,]*)$/.exec(typed);
  if (!match) return undefined;
  const [minimum, maximum] = [match[1] ?? '', match[2] ?? ''].map((text) => (text.trim() === '' ? null : readNumber(text, language, 6)));
  if ((minimum && !minimum.ok) || (maximum && !maximum.ok) || (!minimum && !maximum)) return undefined;
  return { ...(minimum?.ok && { minimum: minimum.value }), ...(maximum?.ok && { maximum: maximum.value }) };
}

const atLeast = /^(vähintään|minst|at least|yli|över|over)\s+/iu;
const atMost = /^(enintään|korkeintaan|högst|at most|alle|under)\s+/iu;

/** "12", "vähintään 12"; a target that the form shows only as a word stays as it was. */
function readTarget(
  typed: string,
  language: Language,
  before: CollectedMetric | undefined,
): NonNullable<CollectedMetric['target']> | undefined | 'unclear' {
  if (typed === '') return undefined;
  const known = before?.target;
  if (known && typed === targetText(known, language)) return known;
  const direction = atLeast.test(typed) ? 'increase' : atMost.test(typed) ? 'decrease' : 'reach';
  const reading = readNumber(typed.replace(atLeast, '').replace(atMost, ''), language, 6);
  if (!reading.ok) return 'unclear';
  return { value: reading.value, direction, ...(known?.note && { note: known.note }) };
}
