// Collecting a month, as the figures' feature words it: the form, the fast path, what is asked and answered, the reminders,
// summaries with their pictures, the channel's digest.

import type { Feature } from '../conversation/feature.js';
import type { Language } from '../conversation/view.js';
import { createFigureNotices } from '../metrics/chasing.js';
import { digestView } from '../metrics/digest.js';
import type { DigestStore } from '../metrics/digest-notices.js';
import { createMetricsFeature } from '../metrics/feature.js';
import { createForm, type FormRow } from '../metrics/form.js';
import type { CollectedMetric } from '../metrics/model.js';
import type { MetricsStore } from '../metrics/store.js';
import { createTrendPicture } from '../metrics/trend-picture.js';
import { historyView, receiptView } from '../metrics/views.js';
import type { Registry } from '../registry/model.js';
import {
  chasePaper,
  courseOf,
  type FigureFacts,
  figureOf,
  figurePaper,
  month,
  numericMetrics,
  organisation,
  submission,
} from './figure-house.js';
import { channel, contextOf, longest, maija, now, port, type Spoken, said, sent, stina } from './paper.js';

const draw = createTrendPicture();
type Submit = NonNullable<Feature['forms'][string]>;

/** The feature over such facts. */
export function figureFeature(registry: Registry, facts: FigureFacts = {}): Feature {
  return createMetricsFeature({
    ...{ store: figurePaper(registry, facts), newId: () => submission, draw, chase: chasePaper() },
    digests: port<DigestStore>({ at: async () => undefined, set: async () => true, end: async () => true }),
  });
}

/** Everything about a month's figures in one language. */
export async function figureSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  return [
    ...(await month1(registry, language)),
    ...(await answers(registry, language)),
    ...(await summaries(registry, language)),
    ...(await reminders(registry, language)),
  ];
}

function reporter(language: Language, organisations: readonly string[] = [organisation]) {
  return contextOf(language, { reporterFor: organisations });
}

const steward = (language: Language) => contextOf(language, { account: 'stina', person: stina.person, name: stina.name, isSteward: true });

/** The form in its states, and what a person sees after sending it. */
async function month1(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const me = reporter(language);
  const metrics = registry.metrics.filter(({ calendar }) => calendar === 'monthly');
  const some = metrics.slice(0, 3);
  const before = courseOf(metrics, [organisation], '2026-09');
  const name = registry.organisations.find(({ id }) => id === organisation)?.name;
  const organisationName = name?.[language] ?? name?.fi ?? organisation;
  const rows: FormRow[] = some.map((metric, index) => ({
    ...{ metric, period: month, last: figureOf(metric, '2026-09', 28 + index), yearAgo: figureOf(metric, '2025-10', 1_234) },
  }));
  const subject = { ...{ id: submission, organisation, organisationName, month, part: 1, parts: 1, rows }, otherOpenMonths: ['2026-09'] };
  const entry = { kind: 'number' as const, value: 31, approximate: true, provisional: false };
  const receipt = {
    ...{ organisation, organisationName, month, rows, stored: some.slice(0, 2).map((metric) => ({ metric, entry })) },
    ...{
      by: maija.name,
      at: now,
      platform: 'teams',
      missing: some.slice(2).map((metric) => metric.name[language] ?? metric.name.fi),
      next: [],
    },
  };
  const args = { organisation, month, part: '1', id: submission };
  const submit = (facts: FigureFacts, typed: Readonly<Record<string, string>>) =>
    (figureFeature(registry, { figures: before, ...facts }).forms['metrics.submit'] as Submit)(me, args, typed);
  const returned = some.map((metric) => figureOf(metric, month, 12, { approval: 'returned' }));
  const review = {
    ...{ id: 'r', organisation, month, decision: 'returned' as const, figures: 3, by: stina.name, at: now },
    comment: 'Työpajojen määrä on sama kuin syyskuussa. Tarkistatko?',
  };
  const versions = some.flatMap((metric) => [
    figureOf(metric, month, 30, { current: false }),
    figureOf(metric, month, 31, { version: 2, reason: 'Yksi puuttui.', enteredBy: longest.name }),
  ]);
  const theirs = some.slice(0, 2).map((metric) => figureOf(metric, month, 1_250, { enteredBy: longest.name }));
  const conflict = { kind: 'conflict' as const, current: theirs };
  const typed = Object.fromEntries(some.map((metric, index) => [`${metric.id}@0`, String(1_234 + 8 * index)]));
  return [
    { name: 'metrics.form', form: createForm(subject, language, now) },
    ...(await said('metrics.form.full', figureFeature(registry, { figures: before }).actions['metrics.open']?.(me, args))),
    ...(await said(
      'metrics.form.error',
      submit({}, { 'infot-henkilosto@0': 'ehkä kolme', 'palkkatuki@0': '12,5', 'tyoryhma-perustettu@0': 'jos' }),
    )),
    ...(await said(
      'metrics.form.sent-back',
      figureFeature(registry, { figures: [...before, ...returned], reviews: [review] }).actions['metrics.open']?.(me, args),
    )),
    ...(await said('metrics.concerns', submit({}, { 'infot-henkilosto@0': '3', 'tojt@0': '0', 'palkkatuki@0': '98 765' }))),
    ...(await said('metrics.conflict', submit({ outcome: conflict }, typed))),
    ...(await said(
      'metrics.unchanged',
      submit({ figures: some.map((metric) => figureOf(metric, month, 12)) }, { 'infot-henkilosto@1': '12' }),
    )),
    { name: 'metrics.receipt', view: receiptView(receipt, language) },
    ...(await said('metrics.receipt.complete', submit({ metrics: some }, typed))),
    ...(await said('metrics.receipt.waiting', submit({ metrics: some, needsApproval: true }, typed))),
    { name: 'metrics.history', view: historyView(organisation, organisationName, month, versions, some, language) },
    { name: 'metrics.history.none', view: historyView(organisation, organisationName, month, [], some, language) },
  ];
}

/** The fast path, choices, and what is said when nothing can be stored. */
async function answers(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const me = reporter(language);
  const before = courseOf(registry.metrics, [organisation], '2026-09');
  const feature = figureFeature(registry, { figures: before });
  const type = (rest: string, context = me) => feature.command(context, rest, 'luvut');
  const pending = { id: submission, organisation, month, part: '1' };
  const several = registry.organisations.filter(({ id }) =>
    [organisation, 'keha', 'te-pk-yritys', 'pohjois-karjalan-tyollisyysalue'].includes(id),
  );
  const conflicted = figureFeature(registry, { draft: { ...pending, kind: 'conflict' } });
  const ids = several.map(({ id }) => id);
  return [
    ...(await said('metrics.quick', type('10/2026 palkkatuki 1234 noin'))),
    ...(await said('metrics.quick.unlikely', type('10/2026 palkkatuki 98765'))),
    ...(await said('metrics.choose-metric', type('10/2026 infot 3'))),
    ...(await said('metrics.choose', figureFeature(registry, { organisations: ids }).command(reporter(language, ids), '', 'luvut'))),
    ...(await said('metrics.unknown-metric', type('10/2026 lumityöt 3'))),
    ...(await said('metrics.not-understood', type('10/2026 palkkatuki 12,5'))),
    ...(await said('metrics.not-begun', type('12/2026'))),
    ...(await said('metrics.closed', type('3/2024'))),
    ...(await said('metrics.gone', type('vahvista'))),
    ...(await said('metrics.discarded', figureFeature(registry, { draft: pending }).command(me, 'peru', 'luvut'))),
    ...(await said('metrics.kept', conflicted.command(me, 'peru', 'luvut'))),
    ...(await said('metrics.old', feature.actions['metrics.open']?.(me, { organisation: 'x' }))),
    ...(await said('metrics.refused', feature.actions['metrics.open']?.(reporter(language, []), pending))),
    ...(await said('metrics.no-duty', figureFeature(registry).command(contextOf(language), '', 'luvut'))),
    ...(await said('metrics.help', type('ohje'))),
    ...(await said('metrics.help.steward', type('ohje', steward(language)))),
    ...(await said('metrics.export', type('vienti', steward(language)))),
    ...(await said('metrics.export.reporter', type('vienti'))),
  ];
}

/** How figures developed, what came in time, and the digest of a channel. */
async function summaries(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const me = reporter(language);
  const numeric = numericMetrics(registry);
  const many = registry.organisations.slice(0, 20).map(({ id }) => id);
  const full = { figures: courseOf(registry.metrics, [organisation]) };
  const late = { organisations: many, figures: courseOf(numeric.slice(0, 6), many.slice(0, 12)), nobodyReports: true };
  return [
    ...(await said('metrics.summary', figureFeature(registry, full).command(me, 'yhteenveto', 'luvut'))),
    ...(await said(
      'metrics.summary.many',
      figureFeature(registry, { organisations: many, figures: courseOf(registry.metrics, many) }).command(
        steward(language),
        'yhteenveto',
        'luvut',
      ),
    )),
    ...(await said('metrics.summary.none', figureFeature(registry).command(me, 'yhteenveto', 'luvut'))),
    ...(await said('metrics.course', figureFeature(registry, full).command(me, 'yhteenveto palkkatuki', 'luvut'))),
    ...(await said('metrics.documents', figureFeature(registry).command(contextOf(language), 'yhteenveto', 'luvut'))),
    ...(await said(
      'metrics.status',
      figureFeature(registry, { figures: full.figures.filter(({ metric }) => metric !== 'tojt') }).command(me, 'tilanne', 'luvut'),
    )),
    ...(await said('metrics.status.many', figureFeature(registry, late).command(steward(language), 'tilanne 10/2026', 'luvut'))),
    ...(await digestSample(registry, language, now)),
    ...(await digestOf(registry, 'metrics.digest.long', numeric, many, many.slice(0, 9), language, now)),
    ...(await said(
      'metrics.digest-setting',
      figureFeature(registry).command({ ...steward(language), place: channel }, 'kooste tähän', 'luvut'),
    )),
    ...(await said('metrics.digest-setting.private', figureFeature(registry).command(steward(language), 'kooste tähän', 'luvut'))),
    ...(await said('metrics.digest-setting.refused', figureFeature(registry).command(me, 'kooste tähän', 'luvut'))),
  ];
}

/** The digest of two organisations, one of which has not given everything. */
export function digestSample(registry: Registry, language: Language, at: Date): Promise<readonly Spoken[]> {
  const metrics = numericMetrics(registry).slice(0, 3);
  return digestOf(registry, 'metrics.digest', metrics, [organisation, 'kela'], [organisation, 'kela'], language, at);
}

/** @param given whose figures are in */
async function digestOf(
  registry: Registry,
  name: string,
  metrics: readonly CollectedMetric[],
  organisations: readonly string[],
  given: readonly string[],
  language: Language,
  at: Date,
): Promise<readonly Spoken[]> {
  const figures = courseOf(metrics, given).filter((figure) => figure.organisation !== given.at(-1) || figure.metric !== metrics.at(-1)?.id);
  const store: MetricsStore = figurePaper(registry, { metrics, organisations, figures });
  const view = await digestView(store, draw, organisations, month, language, at);
  return view ? [{ name, view }] : [];
}

/** Each reminder of figures, and the press that sends one. */
async function reminders(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const prepare = (step: string, person: string, facts: FigureFacts = {}, at = now) =>
    createFigureNotices(figurePaper(registry, facts), chasePaper()).prepare(
      { subject: { organisation, month, step }, person },
      language,
      at,
    );
  const coordinator = contextOf(language, { account: 'stina', person: stina.person, name: stina.name, coordinatorOf: [organisation] });
  const all = { figures: courseOf(registry.metrics, [organisation]) };
  const nudge = (facts: FigureFacts) => figureFeature(registry, facts).actions['metrics.nudge']?.(coordinator, { organisation, month });
  return [
    ...(await sent(
      'metrics.reminder',
      prepare('before', maija.person, { metrics: registry.metrics.slice(0, 3) }, new Date('2026-11-10T08:00:00Z')),
    )),
    ...(await sent('metrics.reminder.late', prepare('after', maija.person))),
    ...(await sent('metrics.reminder.coordinator', prepare('coordinator', stina.person))),
    ...(await said('metrics.nudged', nudge({}))),
    ...(await said('metrics.nudged.nothing', nudge(all))),
  ];
}
