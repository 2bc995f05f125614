// Caring for what is collected, as the figures' feature words it: approval, definitions, who reports, handing over.
import type { Feature } from '../conversation/feature.js';
import type { Language } from '../conversation/view.js';
import { createApprovalNotices } from '../metrics/approval-notices.js';
import type { Review } from '../metrics/approval-store.js';
import { seenCode } from '../metrics/approval-views.js';
import { createHandOverNotices } from '../metrics/hand-over.js';
import type { CollectedMetric } from '../metrics/model.js';
import type { Registry } from '../registry/model.js';
import { type FigureFacts, figureOf, figurePaper, month, organisation, submission } from './figure-house.js';
import { figureFeature } from './figures.js';
import { contextOf, found, longest, maija, matti, now, type Spoken, said, sent, stina } from './paper.js';

type Press = NonNullable<Feature['actions'][string]>;
type Submit = NonNullable<Feature['forms'][string]>;
const press = (feature: Feature, name: string) => feature.actions[name] as Press;
const submit = (feature: Feature, name: string) => feature.forms[name] as Submit;

/** Everything about approval, definitions and reporters in one language. */
export async function figureCareSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  return [...(await approval(registry, language)), ...(await definitions(registry, language)), ...(await reporters(registry, language))];
}

function people(language: Language) {
  return {
    coordinator: contextOf(language, { account: 'stina', person: stina.person, name: stina.name, coordinatorOf: [organisation] }),
    steward: contextOf(language, { account: 'stina', person: stina.person, name: stina.name, isSteward: true }),
    reporter: contextOf(language, { reporterFor: [organisation] }),
  };
}

async function approval(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const { coordinator, steward, reporter } = people(language);
  const some = registry.metrics.slice(0, 4);
  const figures = some.flatMap((metric, index) => [
    figureOf(metric, month, 1_230, { current: false }),
    figureOf(metric, month, 1_234 + index, { version: 2, approval: 'waiting', reason: 'Yksi puuttui.', approximate: index === 1 }),
  ]);
  const review = (decision: Review['decision']): Review => ({
    ...{ id: decision, organisation, month, decision, figures: some.length, by: longest.name, at: now },
    ...(decision === 'returned' && { comment: 'Työpajojen määrä on sama kuin syyskuussa. Tarkistatko?' }),
  });
  const waiting: FigureFacts = { figures };
  const decided = (decision: Review['decision']): FigureFacts => ({
    figures: figures.map((figure) => (figure.current ? { ...figure, approval: decision } : figure)),
    reviews: [review(decision)],
  });
  const feature = figureFeature(registry, waiting);
  const args = { organisation, month };
  const seen = seenCode(figures.filter(({ current }) => current));
  const many = { ...waiting, organisations: registry.organisations.slice(0, 8).map(({ id }) => id) };
  const notice = (step: string, id: string, facts: FigureFacts) =>
    createApprovalNotices(figurePaper(registry, facts)).prepare(
      { subject: { ...args, step, review: id }, person: maija.person },
      language,
      now,
    );
  const own = contextOf(language, { coordinatorOf: [organisation] });
  const pressed = (facts: FigureFacts) => press(figureFeature(registry, facts), 'metrics.approval')(coordinator, args);
  return [
    ...(await said('metrics.approval', pressed(waiting))),
    ...(await said('metrics.approval.approved', pressed(decided('approved')))),
    ...(await said('metrics.approval.returned', pressed(decided('returned')))),
    ...(await said('metrics.approval.changed', press(feature, 'metrics.approve')(coordinator, { ...args, seen: 'other' }))),
    ...(await said('metrics.approval-own', press(feature, 'metrics.approve')(own, { ...args, seen }))),
    ...(await said('metrics.approvals', figureFeature(registry, many).command(steward, 'hyväksy', 'luvut'))),
    ...(await said('metrics.approvals.none', figureFeature(registry, { organisations: [] }).command(steward, 'hyväksy', 'luvut'))),
    ...(await said('metrics.send-back', press(feature, 'metrics.send-back')(coordinator, args))),
    ...(await said('metrics.send-back.error', submit(feature, 'metrics.send-back')(coordinator, { ...args, seen }, { comment: '' }))),
    ...(await sent('metrics.reviewed', notice('reviewed', 'approved', decided('approved')))),
    ...(await sent('metrics.reviewed.returned', notice('reviewed', 'returned', decided('returned')))),
    ...(await said('metrics.approval-settings', feature.command(steward, 'hyväksyntä', 'luvut'))),
    ...(await said('metrics.approval-set', feature.command(steward, 'hyväksyntä Kela päälle', 'luvut'))),
    ...(await said('metrics.approval-refused', feature.command(reporter, 'hyväksy 10/2026 Kela', 'luvut'))),
  ];
}

async function definitions(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const { steward, reporter } = people(language);
  const feature = figureFeature(registry);
  const about = (change: string) => press(feature, 'metrics.define')(steward, { change, metric: 'palkkatuki' });
  const create = submit(feature, 'metrics.define')(steward, { change: 'create' }, { 'name-fi': 'Verkostotapaamiset', bounds: 'paljon' });
  const everything: CollectedMetric = {
    ...found(registry.metrics, 'palkkatuki'),
    ...{ minimum: 0, maximum: 10_000, target: { value: 1_234.5, direction: 'reach' }, hideBelow: 5, overlapGroup: 'palkkatuki-ja-tuki' },
    validity: { from: '2020-01-01', until: '2027-12-31' },
  };
  return [
    ...(await said('metrics.definitions', feature.command(reporter, 'mittarit', 'luvut'))),
    ...(await said('metrics.definitions.steward', feature.command(steward, 'mittarit', 'luvut'))),
    ...(await said('metrics.definitions.unknown', feature.command(reporter, 'mittari lumityöt', 'luvut'))),
    ...(await said('metrics.definition', feature.command(reporter, 'mittari tojt', 'luvut'))),
    ...(await said(
      'metrics.definition.full',
      figureFeature(registry, { metrics: [everything] }).command(steward, 'mittari palkkatuki', 'luvut'),
    )),
    ...(await said('metrics.define', press(feature, 'metrics.define')(steward, { change: 'create' }))),
    ...(await said('metrics.define.error', create)),
    ...(await said('metrics.define.change', about('change'))),
    ...(await said('metrics.define.version', about('version'))),
    ...(await said('metrics.define.end', about('end'))),
    ...(await said('metrics.define.refused', press(feature, 'metrics.define')(reporter, { change: 'create' }))),
  ];
}

async function reporters(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const { steward, reporter, coordinator } = people(language);
  const feature = figureFeature(registry);
  const name = (values: Readonly<Record<string, string>>) => submit(feature, 'metrics.name-reporter')(steward, {}, values);
  const complete = { name: longest.name, email: longest.email, organisation, role: 'reporter', metrics: 'kaikki', since: '10/2026' };
  const hand = (who: string) => submit(feature, 'metrics.hand-over')(reporter, { organisation }, { who });
  const asked = contextOf(language, { account: 'matti', person: matti.person, name: matti.name });
  const answer = (how: 'accept' | 'decline') => press(feature, `metrics.hand-over-${how}`)(asked, { handOver: submission });
  const notice = (state: 'asked' | 'accepted' | 'declined') =>
    createHandOverNotices(figurePaper(registry, { handOver: state })).prepare(
      { subject: { handOver: submission, step: state === 'asked' ? 'asked' : 'answered' } },
      language,
      now,
    );
  return [
    ...(await said('metrics.name-reporter', press(feature, 'metrics.settings')(steward, {}))),
    ...(await said(
      'metrics.name-reporter.error',
      name({ name: 'Maija', email: 'maija', organisation: 'Lumityöt', role: 'x', metrics: 'lumi', since: 'joskus' }),
    )),
    ...(await said('metrics.reporter-named', name(complete))),
    ...(await said('metrics.reporter-named.coordinator', name({ ...complete, role: 'coordinator' }))),
    ...(await said('metrics.reporter-ended', feature.command(steward, `poista ${longest.email}`, 'luvut'))),
    ...(await said('metrics.month-opened', feature.command(steward, 'avaa 8/2026 Kela: luvut myöhästyivät', 'luvut'))),
    ...(await said('metrics.hand-over', feature.command(reporter, 'siirrä', 'luvut'))),
    ...(await said('metrics.hand-over.coordinator', feature.command(coordinator, 'siirrä', 'luvut'))),
    ...(await said('metrics.hand-over.error', hand('Kuka Lie'))),
    ...(await said('metrics.hand-over.asked', hand(matti.name))),
    ...(await said('metrics.hand-over.accepted', answer('accept'))),
    ...(await said('metrics.hand-over.declined', answer('decline'))),
    ...(await said('metrics.hand-over.nothing', figureFeature(registry, { organisations: [] }).command(reporter, 'siirrä', 'luvut'))),
    ...(await sent('metrics.hand-over-offer', notice('asked'))),
    ...(await sent('metrics.hand-over-answered', notice('accepted'))),
    ...(await sent('metrics.hand-over-answered.no', notice('declined'))),
  ];
}
