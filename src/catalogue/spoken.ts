// What Koolla really says: the slices' own views and forms, about the bundled agreements and invented people. For looking
// at, in a preview or on the contact sheet; the wording is the slices', the people and figures are made up here.
import { createAskEngine } from '../ask/engine.js';
import { registryFigures } from '../ask/figure-reader.js';
import type { Context } from '../conversation/feature.js';
import type { Form } from '../conversation/form.js';
import { createHomeFeature } from '../conversation/home-feature.js';
import type { Language, View } from '../conversation/view.js';
import { digestView } from '../delivery/digest.js';
import { answerForm, sendForm } from '../learn/forms.js';
import type { HandledQuestion } from '../learn/model.js';
import { openList, questionCard } from '../learn/views.js';
import { createForm, type FormRow, readForm } from '../metrics/form.js';
import type { CollectedMetric, StoredFigure } from '../metrics/model.js';
import { historyView, receiptView } from '../metrics/views.js';
import type { Registry } from '../registry/model.js';
import { hoursForm } from '../reminders/courtesy.js';
import { conveneForm, metForm, notMetForm, parseMeeting, skipForm } from '../reminders/forms.js';
import { handOverForm } from '../reminders/hand-over.js';
import type { Convening, NetworkDetail, Situation } from '../reminders/model.js';
import { networkView } from '../reminders/network-view.js';
import { rhythmForm } from '../reminders/rhythm.js';
import { takeOverForm, vacancyCard } from '../reminders/vacancy.js';
import { alreadyView, answeredView, choiceView, confirmView, listView } from '../reminders/views.js';
import { digestSample } from './figures.js';

/** One thing to look at, by a name of its own. */
export interface Spoken {
  readonly name: string;
  readonly view?: View;
  readonly form?: Form;
}

const now = new Date('2026-11-23T09:00:00Z');
const today = '2026-11-23';
const maija = { person: 'maija-meikalainen', name: 'Maija Meikäläinen' };
const matti = { person: 'matti-mallikas', name: 'Matti Mallikas' };

/** Each name with a question of each language that leads to it. */
const questions: readonly { readonly name: string; readonly ask: Readonly<Record<Language, string>> }[] = [
  {
    name: 'ask.agreed',
    ask: {
      fi: 'Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?',
      sv: 'Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?',
      en: 'Who convenes the employer cooperation network in Kymenlaakso?',
    },
  },
  {
    name: 'ask.not-assigned',
    ask: {
      fi: 'Kuka kutsuu koolle tyko-verkoston Kymenlaaksossa?',
      sv: 'Vem sammankallar tyko-nätverket i Kymmenedalen?',
      en: 'Who convenes the tyko network in Kymenlaakso?',
    },
  },
  {
    name: 'ask.choice',
    ask: { fi: 'työnantajayhteistyöverkosto', sv: 'nätverket för arbetsgivarsamarbete', en: 'employer cooperation network' },
  },
  {
    name: 'ask.figure',
    ask: {
      fi: 'Paljonko palkkatukipäätöksiä oli Pohjois-Karjalassa 2021?',
      sv: 'Hur många beslut om lönesubvention fattades i Norra Karelen 2021?',
      en: 'How many wage subsidy decisions were there in North Karelia in 2021?',
    },
  },
  { name: 'ask.organisation', ask: { fi: 'Mistä Kela vastaa?', sv: 'Vad ansvarar FPA för?', en: 'What is Kela responsible for?' } },
  { name: 'ask.succession', ask: { fi: 'Mitä Kymsotelle tapahtui?', sv: 'Vad hände med Kymsote?', en: 'What became of Kymsote?' } },
  {
    name: 'ask.list',
    ask: { fi: 'Luettele alueelliset pilotit', sv: 'Lista de regionala pilotprojekten', en: 'List the regional pilots' },
  },
  { name: 'ask.unknown', ask: { fi: 'Kuka hoitaa lumityöt?', sv: 'Vem sköter snöröjningen?', en: 'Who clears the snow?' } },
  { name: 'ask.help', ask: { fi: 'apua', sv: 'hjälp', en: 'help' } },
];

/** Everything in one language. */
export async function spoken(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const engine = createAskEngine(registry);
  const figures = registryFigures(registry);
  const answers: Spoken[] = [];
  for (const { name, ask } of questions) {
    const { view } = await engine.ask({ text: ask[language], language, today }, figures);
    answers.push({ name, view });
  }
  const digest = await digestSample(registry, language, now);
  return [
    ...answers,
    ...(await home(language)),
    ...networks(registry, language),
    ...metrics(registry, language),
    ...digest,
    ...learning(language),
  ];
}

async function home(language: Language): Promise<Spoken[]> {
  const feature = createHomeFeature({
    callers: {} as Parameters<typeof createHomeFeature>[0]['callers'],
    regions: async () => [],
    stewards: async () => [maija.name],
  });
  const context: Context = {
    caller: {
      actor: { platform: 'teams', tenant: 'example', user: 'maija', email: 'maija.meikalainen@example.fi' },
      ...{ account: 'maija', name: maija.name, language, languageChosen: true, isSteward: true },
      ...{ contactOf: ['ky-tav'], deputyOf: [], reporterFor: ['pk-hva'], coordinatorOf: [] },
    },
    place: { kind: 'personal', conversation: 'c' },
    now,
    correlation: '00000000',
  };
  const view = async (name: string, reply: Promise<{ readonly view?: View }>): Promise<Spoken> => {
    const { view } = await reply;
    return { name, ...(view && { view }) };
  };
  return [
    await view('home.welcome', feature.welcome(context)),
    await view('home.introduction', feature.introduction(context)),
    await view('home.help', feature.command(context, '', 'koolla')),
    await view('home.settings', feature.command(context, '', 'asetukset')),
  ];
}

function networks(registry: Registry, language: Language): Spoken[] {
  const id = 'ky-tav';
  const { name, aliases, region } = found(registry.networks, id);
  const { name: regionName } = found(registry.regions, region);
  const open: Convening = {
    ...{ id: '00000000-0000-4000-8000-000000000001', network: id, period: '2026-10-01', dueAt: new Date('2026-11-16T07:00:00Z') },
    ...{ state: 'reminded', revision: 1, round: 0, passedBy: [], createdAt: new Date('2026-10-01T07:00:00Z') },
  };
  const answered = { answeredBy: { account: 'a', name: maija.name }, answeredAt: now };
  const convened: Convening = {
    ...{ ...open, ...answered, state: 'convened', meetsOn: '2026-12-08', meetsAt: '09:00', place: 'Kaupungintalo, kokoushuone 2' },
  };
  const held: Convening = { ...convened, state: 'closed', outcome: 'met', meetsOn: '2026-09-08', participants: 14 };
  const cadence = { network: id, every: { count: 3, unit: 'months' as const }, startsOn: '2026-01-01', leadDays: 30, escalateAfterDays: 7 };
  const summary = {
    ...{ id, name, aliases, convenes: true, contact: maija, deputy: matti, cadence, open },
    region: { id: region, name: regionName, aliases: [] },
  };
  const detail: NetworkDetail = {
    ...summary,
    conveners: [
      {
        organisation: { fi: 'Kaakkois-Suomen TE-palvelut' },
        endedOn: '2024-12-31',
        successors: [{ fi: 'Kouvolan työllisyysalue' }, { fi: 'Etelä-Kymenlaakson työllisyysalue' }],
      },
    ],
    conveningOpen: false,
    unreachable: false,
    members: [{ name: { fi: 'Kela' } }, { name: { fi: 'Kymsote' }, endedOn: '2022-12-31' }],
    stewards: [matti],
    contactOrganisation: { fi: 'Kouvolan kaupunki' },
    held: [held],
    timeline: [
      { at: new Date('2026-11-16T07:00:00Z'), what: 'sent', detail: { step: 'remind', person: maija.name } },
      { at: new Date('2026-08-18T07:00:00Z'), who: maija.name, what: 'convened', detail: { meetsOn: '2026-09-08', meetsAt: '09:00' } },
    ],
  };
  const situation = (convening: Convening): Situation => ({
    ...{ convening, networkName: name, regionName, cadence, contact: maija, deputy: matti, colleagues: [], stewards: [matti], notices: [] },
  });
  const snoozed: Convening = { ...open, ...answered, state: 'snoozed', snoozedUntil: new Date('2026-11-30T07:00:00Z') };
  const offer: NonNullable<Convening['offer']> = { to: matti, by: maija, role: 'contact', until: '2026-11-26', lasting: true };
  const offered: Convening = { ...open, ...answered, state: 'offered', offer };
  const accepted: Convening = {
    ...{ ...offered, state: 'handed-over', handedTo: 'person', assignee: matti.person, offer: { ...offer, outcome: 'accepted' } },
  };
  const vacancy = vacancyCard({ ...situation(open), vacancy: { reason: 'silent', of: 'a', silence: 3, asked: [] } }, detail, language);
  const over: Convening = { ...convened, meetsOn: '2026-11-20' };
  const typed = { date: '', time: 'yhdeksältä', place: 'Kaupungintalo' };
  const parsed = parseMeeting(typed, language, now);
  return [
    { name: 'network.list', view: listView([summary], [], language, now, []) },
    { name: 'network.mine', view: listView([summary], [summary], language, now, []) },
    { name: 'network.show', view: networkView(detail, 'contact', language, now) },
    { name: 'network.public', view: networkView(detail, undefined, language, now) },
    { name: 'network.choice', view: choiceView('tyko', [summary], true, language) },
    {
      name: 'network.confirm',
      view: confirmView(situation(open), { day: '2026-12-08', time: '09:00', place: 'Kaupungintalo' }, language),
    },
    { name: 'network.convened', view: answeredView(situation(convened), 'contact', language, now) },
    { name: 'network.snoozed', view: answeredView(situation(snoozed), 'contact', language, now) },
    { name: 'network.already', view: alreadyView(situation(convened), 'deputy', language, now) },
    { name: 'network.convene', form: conveneForm(situation(open), language) },
    {
      name: 'network.convene.error',
      form: conveneForm(situation(open), language, typed, parsed.ok ? {} : parsed.errors),
    },
    { name: 'network.skip', form: skipForm(situation(open), language) },
    { name: 'network.offered', view: answeredView(situation(offered), 'contact', language, now) },
    { name: 'network.asked', view: alreadyView(situation(offered), 'asked', language, now) },
    { name: 'network.accepted', view: answeredView(situation(accepted), 'contact', language, now) },
    { name: 'network.not-mine', form: handOverForm(situation(open), ['deputy', 'person', 'steward'], matti.name, true, language) },
    { name: 'network.vacancy', view: vacancy },
    { name: 'network.take-over', form: takeOverForm(detail, language) },
    { name: 'network.rhythm', form: rhythmForm(detail, language) },
    { name: 'messages.settings', form: hoursForm({ fromHour: 9, untilHour: 15, gather: true }, language) },
    {
      name: 'delivery.digest',
      view: digestView(
        [vacancy, answeredView(situation(open), 'contact', language, now)].map((view, index) => ({ id: `${index}`, view })),
        language,
      ),
    },
    { name: 'network.met', form: metForm(situation(over), language) },
    { name: 'network.not-met', form: notMetForm(situation(over), language) },
  ];
}

function metrics(registry: Registry, language: Language): Spoken[] {
  const organisation = 'pk-hva';
  const organisationName = registry.organisations.find(({ id }) => id === organisation)?.name.fi ?? organisation;
  const month = '2026-10';
  const collected: readonly CollectedMetric[] = registry.metrics.filter(({ calendar }) => calendar === 'monthly').slice(0, 3);
  const figure = (metric: CollectedMetric, period: string, value: number, version = 1): StoredFigure => ({
    ...{ metric: metric.id, organisation, period, version, current: true, value, status: 'normal', approximate: false },
    ...{ cumulative: false, source: 'teams', authority: 'reporter', enteredBy: maija.name, enteredAt: new Date('2026-11-03T08:15:00Z') },
  });
  const rows: FormRow[] = collected.map((metric, index) => ({
    ...{ metric, period: month, last: figure(metric, '2026-09', 28 + index), yearAgo: figure(metric, '2025-10', 1_234) },
  }));
  const subject = {
    ...{ id: '00000000-0000-4000-8000-000000000002', organisation, organisationName, month, part: 1, parts: 1, rows, otherOpenMonths: [] },
  };
  const [first] = rows;
  const typed = first ? { [`${first.metric.id}@0`]: 'ehkä kolme' } : {};
  const read = readForm(rows, typed, language);
  const entry = { kind: 'number' as const, value: 31, approximate: true, provisional: false };
  return [
    { name: 'metrics.form', form: createForm(subject, language, now) },
    { name: 'metrics.form.error', form: createForm(subject, language, now, typed, read.ok ? {} : read.errors) },
    {
      name: 'metrics.receipt',
      view: receiptView(
        {
          ...{ organisation, organisationName, month, rows, stored: collected.slice(0, 2).map((metric) => ({ metric, entry })) },
          ...{ by: maija.name, at: now, platform: 'teams', missing: collected.slice(2).map(({ name }) => name.fi), next: [] },
        },
        language,
      ),
    },
    {
      name: 'metrics.history',
      view: historyView(
        organisation,
        organisationName,
        month,
        collected.flatMap((metric) => [
          { ...figure(metric, month, 30), current: false },
          { ...figure(metric, month, 31, 2), reason: 'Yksi puuttui.' },
        ]),
        collected,
        language,
      ),
    },
  ];
}

function learning(language: Language): Spoken[] {
  const question: HandledQuestion = {
    ...{ id: '00000000-0000-4000-8000-0000003f9a2c', askedAt: now, language, state: 'unknown', entries: [] },
    sent: { text: 'Kuka hoitaa lumityöt?', account: 'a', askerName: maija.name, at: now, handling: 'open' },
  };
  return [
    { name: 'learn.question', view: questionCard(question, () => undefined, language) },
    { name: 'learn.list', view: openList({ total: 1, questions: [question] }, language) },
    { name: 'learn.send', form: sendForm('send', question.id, language, matti.name, { question: question.sent.text }) },
    { name: 'learn.wrong', form: sendForm('wrong', question.id, language, matti.name, {}) },
    { name: 'learn.answer', form: answerForm(question, language, {}) },
  ];
}

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`the bundled agreements have no ${id}`);
  return item;
}
