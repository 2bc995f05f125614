// Asking, and what becomes of a question, as the engine and the questions' feature word it.
import { type AskEngine, createAskEngine } from '../ask/engine.js';
import { registryFigures } from '../ask/figure-reader.js';
import { createLookup } from '../ask/lookup.js';
import type { Language } from '../conversation/view.js';
import { createEntryName } from '../learn/entry-names.js';
import { createLearnFeature } from '../learn/feature.js';
import { answerForm, sendForm } from '../learn/forms.js';
import type { HandledQuestion, Handling, MissedCount, QuestionStore } from '../learn/model.js';
import { answerView, openList, questionCard } from '../learn/views.js';
import type { Registry } from '../registry/model.js';
import { contextOf, maija, matti, now, port, type Spoken, said, stina, today } from './paper.js';

/** Each name with a question of each language that leads to it. */
const asked: readonly { readonly name: string; readonly ask: Readonly<Record<Language, string>> }[] = [
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

const engines = new WeakMap<Registry, AskEngine>();

/** One engine for each registry: making it is most of the work. */
function engineOf(registry: Registry): AskEngine {
  const known = engines.get(registry) ?? createAskEngine(registry);
  engines.set(registry, known);
  return known;
}

/** Answers of each kind, and one as it is inserted from the compose box. */
export async function askSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const engine = engineOf(registry);
  const figures = registryFigures(registry);
  const answers: Spoken[] = [];
  for (const { name, ask } of asked) {
    const { view } = await engine.ask({ text: ask[language], language, today }, figures);
    answers.push({ name, view });
  }
  const lookup = createLookup({ registry: () => registry, engine: () => engine, figures });
  const person = registry.people.find(({ isContact }) => isContact);
  const inserted = await lookup.show(contextOf(language).caller, `person:${person?.id ?? ''}`, now);
  return [...answers, ...(inserted ? [{ name: 'ask.inserted', view: { ...inserted, actions: [] } }] : [])];
}

/** What follows an answer: sent questions, a steward's lists and answers. */
export async function learnSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const entryName = createEntryName(() => registry);
  const question = (handling: Handling = 'open', number = 0): HandledQuestion => ({
    ...{ id: `00000000-0000-4000-8000-0000003f9a${(44 + number).toString(16)}`, askedAt: now, language, state: 'unknown', entries: [] },
    ...(number > 0 && { state: 'not-assigned' as const, entries: ['network:ek-tyko', 'organisation:pk-hva'] }),
    sent: {
      ...{
        text: number > 0 ? `Kuka kutsuu koolle verkoston nro ${number}?` : 'Kuka hoitaa lumityöt?',
        account: 'maija',
        askerName: maija.name,
      },
      ...{ at: now, handling },
      ...(number > 0 && { suggestion: 'Kouvolan työllisyysalue, Päivi Peltonen' }),
      ...((handling === 'answered' || handling === 'done') && {
        answer: 'Lumityöt hoitaa kaupungin tekninen toimi.',
        answeredBy: stina.name,
      }),
      ...(handling === 'dismissed' && { answeredBy: stina.name }),
    },
  });
  const many = (handling: Handling) => Array.from({ length: 12 }, (_, index) => question(handling, index + 1));
  const counts = Array.from(
    { length: 20 },
    (_, index): MissedCount => ({
      ...{ week: `2026-${47 - index}`, language, state: index % 3 ? 'unknown' : 'not-assigned', wrong: index % 5 === 0, count: 20 - index },
      entries: index % 3 ? [] : ['network:kuntaliitto-yv', 'organisation:pk-hva'],
    }),
  );
  const store = (of: HandledQuestion, isEmpty = false) =>
    port<QuestionStore>({
      question: async () => of,
      stewards: async () => [stina],
      right: async () => {},
      send: async () => true,
      close: async () => true,
      done: async () => true,
      byCode: async () => undefined,
      sentIn: async (handling) => (isEmpty ? { total: 0, questions: [] } : { total: 17, questions: many(handling) }),
      missed: async () => (isEmpty ? [] : counts),
      missedTexts: async () => (isEmpty ? [] : ['Kuka hoitaa lumityöt?', 'Kuka maksaa verkoston kahvit?']),
    });
  const feature = (of = question(), isEmpty = false) => createLearnFeature({ store: store(of, isEmpty), entryName });
  const steward = contextOf(language, { account: 'stina', person: stina.person, name: stina.name, isSteward: true });
  const me = contextOf(language);
  const { sent: _, ...unsent } = question();
  const asking = feature(unsent as HandledQuestion);
  const args = { question: question().id };
  const closed = (handling: Handling): Spoken => ({
    name: `learn.question.${handling}`,
    view: questionCard(question(handling, 1), entryName, language),
  });
  return [
    { name: 'learn.question', view: questionCard(question(), entryName, language) },
    { name: 'learn.question.about', view: questionCard(question('open', 1), entryName, language) },
    closed('answered'),
    closed('dismissed'),
    closed('done'),
    { name: 'learn.list', view: openList({ total: 1, questions: [question()] }, language) },
    ...(await said('learn.list.long', feature().command(steward, '', 'kysymykset'))),
    ...(await said('learn.list.empty', feature(question(), true).command(steward, '', 'kysymykset'))),
    ...(await said('learn.proposals', feature().command(steward, 'ehdotukset', 'kysymykset'))),
    ...(await said('learn.proposals.empty', feature(question(), true).command(steward, 'ehdotukset', 'kysymykset'))),
    ...(await said('learn.missed', feature().command(steward, 'vastaamatta', 'kysymykset'))),
    ...(await said('learn.missed.empty', feature(question(), true).command(steward, 'vastaamatta', 'kysymykset'))),
    { name: 'learn.send', form: sendForm('send', question().id, language, matti.name, { question: question().sent.text }) },
    { name: 'learn.wrong', form: sendForm('wrong', question().id, language, matti.name, {}) },
    ...(await said('learn.send.error', asking.forms['learn.send']?.(me, args, { question: '' }))),
    { name: 'learn.answer', form: answerForm(question(), language, {}) },
    ...(await said('learn.answer.error', feature().forms['learn.answer']?.(steward, args, { answer: '' }))),
    { name: 'learn.answered', view: answerView(question('answered'), question('answered').sent) },
    { name: 'learn.dismissed', view: answerView(question('dismissed'), question('dismissed').sent) },
    ...(await said('learn.sent', asking.forms['learn.send']?.(me, args, { question: 'Kuka hoitaa lumityöt?' }))),
    ...(await said('learn.thanks', feature().actions['learn.right']?.(me, args))),
    ...(await said('learn.refused', feature().command(me, '', 'kysymykset'))),
  ];
}
