// Reminding, as the networks' feature and its notices word it: lists, one network, each reminder, every answer and refusal,
// settings, absence, hand-over, a vacancy.
import type { Context, Feature } from '../conversation/feature.js';
import type { Language, View } from '../conversation/view.js';
import type { CourtesyStore } from '../delivery/courtesy.js';
import { digestView } from '../delivery/digest.js';
import type { ClaimedNotice } from '../delivery/notices.js';
import type { Registry } from '../registry/model.js';
import { createConveningNotices } from '../reminders/card.js';
import { createMessagesFeature, hoursForm } from '../reminders/courtesy.js';
import { createReminderFeature } from '../reminders/feature.js';
import { conveneForm, metForm, notMetForm, parseMeeting, skipForm } from '../reminders/forms.js';
import { handOverForm } from '../reminders/hand-over.js';
import type { Situation, Step } from '../reminders/model.js';
import { createUndeliveredNotices, type Failure } from '../reminders/undelivered.js';
import { takeOverForm, vacancyCard } from '../reminders/vacancy.js';
import { alreadyView, answeredView, choiceView, confirmView, listView } from '../reminders/views.js';
import { namingPaper } from './namings.js';
import { editorPaper, type NetworkHouse, networkHouse, reminderPaper } from './network-house.js';
import { channel, contextOf, longest, maija, matti, now, port, type Spoken, said, sent, stina } from './paper.js';

/** Everything about networks in one language. */
export async function networkSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const house = networkHouse(registry);
  return [
    ...(await shown(registry, house, language)),
    ...answers(house, language),
    ...(await reminders(house, language)),
    ...(await refusals(registry, house, language)),
    ...(await settings(registry, house, language)),
    ...(await messages(house, language)),
  ];
}

function features(registry: Registry, house: NetworkHouse, language: Language) {
  const of = (standing?: Situation, after?: Situation): Feature =>
    createReminderFeature({ store: reminderPaper(house, standing, after), editor: editorPaper(registry), namings: namingPaper(house) });
  const contact = contextOf(language, { contactOf: [house.id] });
  const steward = contextOf(language, { account: 'stina', person: stina.person, name: stina.name, isSteward: true });
  const stranger = contextOf(language, { account: 'matti', person: matti.person, name: matti.name });
  const press = (feature: Feature, name: string, context: Context, args: Readonly<Record<string, string>>) =>
    feature.actions[name]?.(context, args);
  const card = (standing: Situation) => ({ c: standing.convening.id, r: String(standing.convening.revision) });
  return { of, contact, steward, stranger, press, card };
}

async function shown(registry: Registry, house: NetworkHouse, language: Language): Promise<readonly Spoken[]> {
  const { of, contact, steward, stranger } = features(registry, house, language);
  const feature = of();
  const { summary, states, situation } = house;
  return [
    ...(await said('network.list', feature.command(stranger, '', 'verkosto'))),
    ...(await said('network.mine', feature.command(contact, '', 'verkosto'))),
    ...(await said('network.steward', feature.command(steward, '', 'verkosto'))),
    { name: 'network.list.empty', view: listView([], [], language, now, []) },
    ...(await said('network.in-channel', feature.command({ ...contextOf(language, {}, channel), isPublic: true }, house.id, 'verkosto'))),
    ...(await said('network.show', feature.command(contact, house.id, 'verkosto'))),
    ...(await said('network.convened.show', of(situation(states.convened)).command(contact, house.id, 'verkosto'))),
    ...(await said('network.public', feature.command(stranger, house.id, 'verkosto'))),
    ...(await said('network.long', feature.command(steward, house.longId, 'verkosto'))),
    { name: 'network.choice', view: choiceView('tyko', house.summaries.slice(1, 5), true, language) },
    { name: 'network.not-found', view: choiceView('lumityöverkosto', [summary], false, language) },
    ...(await said('network.calendar', feature.command(steward, 'kalenteri', 'verkosto'))),
    ...(await said('network.absence', feature.command(stranger, 'poissa', 'verkosto'))),
    ...(await said('network.absence.none', feature.command(contact, 'poissa', 'verkosto'))),
    ...(await said('network.absence.saved', feature.command(contact, 'poissa 21.12.2026–6.1.2027', 'verkosto'))),
    ...(await said('network.absence.unread', feature.command(contact, 'poissa joskus', 'verkosto'))),
    ...(await said('network.absence.ended', feature.command(contact, 'poissa loppu', 'verkosto'))),
    ...(await said('network.deputy.removed', feature.command(contact, 'varahenkilö ei kukaan', 'verkosto'))),
    ...(await said('network.deputy.refused', feature.command(stranger, 'varahenkilö', 'verkosto'))),
  ];
}

function answers(house: NetworkHouse, language: Language): readonly Spoken[] {
  const { situation, states, detail } = house;
  const answered = (name: string, state: keyof typeof states, role: Parameters<typeof answeredView>[1] = 'contact'): Spoken => ({
    name: `network.${name}`,
    view: answeredView(situation(states[state]), role, language, now),
  });
  const typed = { date: '', time: 'yhdeksältä', place: 'Kaupungintalo' };
  const parsed = parseMeeting(typed, language, now);
  const { open, convened, offered, over } = states;
  return [
    { name: 'network.confirm', view: confirmView(situation(open), { day: '2026-12-08', time: '09:00', place: 'Kaupungintalo' }, language) },
    answered('convened', 'convened'),
    answered('snoozed', 'snoozed'),
    answered('skipped', 'skipped'),
    answered('held', 'held'),
    answered('not-held', 'notHeld'),
    answered('proposed', 'proposed'),
    answered('to-steward', 'toSteward'),
    answered('offered', 'offered'),
    answered('accepted', 'accepted'),
    { name: 'network.already', view: alreadyView(situation(convened), 'deputy', language, now) },
    { name: 'network.asked', view: alreadyView(situation(offered), 'asked', language, now) },
    { name: 'network.convene', form: conveneForm(situation(open), language) },
    { name: 'network.convene.error', form: conveneForm(situation(open), language, typed, parsed.ok ? {} : parsed.errors) },
    { name: 'network.skip', form: skipForm(situation(open), language) },
    { name: 'network.not-mine', form: handOverForm(situation(open), ['deputy', 'person', 'steward'], stina.name, true, language) },
    { name: 'network.take-over', form: takeOverForm(detail, language) },
    { name: 'network.met', form: metForm(situation(over), language) },
    { name: 'network.not-met', form: notMetForm(situation(over), language) },
  ];
}

/** Each message that Koolla sends of itself, as delivery would have it drawn. */
async function reminders(house: NetworkHouse, language: Language): Promise<readonly Spoken[]> {
  const { situation, states } = house;
  const { open, escalated, over, offered, declined, toSteward } = states;
  const card = (name: string, step: Step, person: string, standing: Situation, late = false) => {
    const due = late ? '2026-11-12T07:00:00Z' : '2026-11-23T07:00:00Z';
    const subject = { step, round: '1', due, ...(standing.vacancy && { of: standing.vacancy.of }) };
    const notice = port<ClaimedNotice>({ about: standing.convening.id, person, subject, dueAt: new Date(due) });
    return sent(`network.${name}`, createConveningNotices(reminderPaper(house, standing)).prepare(notice, language, now));
  };
  const told = {
    id: 'n',
    step: 'remind' as const,
    round: 1,
    person: maija.person,
    state: 'sent' as const,
    dueAt: open.dueAt,
    settledAt: open.dueAt,
  };
  const silent = situation(escalated, { notices: [told] });
  const dissolved = { reason: 'dissolved' as const, of: 'a', endedOn: '2024-12-31', asked: [] };
  const byReason = (reason: 'no-contact' | 'left' | 'silent'): Spoken => ({
    name: `network.vacancy.${reason}`,
    view: vacancyCard(situation(open, { vacancy: { reason, of: 'a', silence: 3, asked: [] } }), house.detail, language),
  });
  return [
    ...(await card('remind', 'remind', maija.person, situation(open))),
    ...(await card('remind.late', 'remind', maija.person, situation(open), true)),
    ...(await card('returned', 'remind', maija.person, situation(declined))),
    ...(await card('nudge', 'nudge', maija.person, silent)),
    ...(await card('deputy', 'deputy', matti.person, silent)),
    ...(await card('colleague', 'organisation', longest.person, { ...silent, colleagues: [longest] })),
    ...(await card('escalated', 'steward', stina.person, situation(toSteward))),
    ...(await card('offer', 'offer', matti.person, situation(offered))),
    ...(await card('was-met', 'met', maija.person, situation(over))),
    ...(await card('vacancy', 'vacancy', stina.person, situation(open, { vacancy: dissolved }))),
    ...(['no-contact', 'left', 'silent'] as const).map(byReason),
  ];
}

async function refusals(registry: Registry, house: NetworkHouse, language: Language): Promise<readonly Spoken[]> {
  const { of, contact, stranger, press, card } = features(registry, house, language);
  const { situation, states } = house;
  const open = situation(states.open);
  const offered = situation(states.offered);
  const asked = contextOf(language, { account: 'matti', person: matti.person, name: matti.name });
  const declined = { ...open, convening: { ...states.declined } };
  const far = situation(states.convened);
  return [
    ...(await said('network.refused', press(of(open), 'network.snooze', stranger, card(open)))),
    ...(await said('network.refused.settings', of(open).command(contact, `asetukset ${house.id}`, 'verkosto'))),
    ...(await said('network.refused.early', of(far).command(contact, `${house.id} pidettiin 12`, 'verkosto'))),
    ...(await said('network.refused.gone', press(of(open), 'network.snooze', contact, { c: 'gone', r: '1' }))),
    ...(await said('network.declined', press(of(offered, declined), 'network.decline', asked, card(offered)))),
  ];
}

async function settings(registry: Registry, house: NetworkHouse, language: Language): Promise<readonly Spoken[]> {
  const { of, contact, steward } = features(registry, house, language);
  const feature = of();
  const values = {
    contactName: 'Maija',
    contactEmail: 'maija',
    contactOrganisation: 'Lumityöt',
    every: 'months-3',
    startsOn: '31.2.',
    leadDays: '200',
  };
  const submit = (form: string, context: Context, typed: Readonly<Record<string, string>>) =>
    feature.forms[form]?.(context, { network: house.id }, typed);
  const rhythm = { kind: 'weekday', count: '3', nth: '2', weekday: '2', leadDays: '30', escalateDays: '7', inviteDays: '14' };
  return [
    ...(await said('network.settings', feature.command(steward, `asetukset ${house.id}`, 'verkosto'))),
    ...(await said('network.settings.error', submit('network.settings', steward, values))),
    ...(await said(
      'network.settings.saved',
      submit('network.settings', steward, { every: 'months-3', startsOn: '1.1.2027', leadDays: '30' }),
    )),
    ...(await said('network.rhythm', feature.command(contact, `${house.id} rytmi`, 'verkosto'))),
    ...(await said(
      'network.rhythm.error',
      submit('network.rhythm', contact, { kind: 'dates', dates: 'joskus', leadDays: '0', inviteDays: 'x' }),
    )),
    ...(await said('network.rhythm.saved', submit('network.rhythm', contact, rhythm))),
    ...(await said('network.take-over.error', submit('network.take-over', steward, { who: 'Lumityöt' }))),
    ...(await said('network.taken-over', submit('network.take-over', steward, { who: matti.name }))),
    ...(await said('network.taken-over.organisation', submit('network.take-over', steward, { who: 'organisation:kela' }))),
  ];
}

/** Hours, the day's one message, and what did not arrive. */
async function messages(house: NetworkHouse, language: Language): Promise<readonly Spoken[]> {
  const contact = contextOf(language, { contactOf: [house.id] });
  const feature = createMessagesFeature({
    store: port<CourtesyStore>({ of: async () => undefined, set: async () => {} }),
    card: async () => undefined,
  });
  const vacancy = vacancyCard(
    house.situation(house.states.open, { vacancy: { reason: 'silent', of: 'a', silence: 3, asked: [] } }),
    house.detail,
    language,
  );
  const open = house.situation();
  const due = new Date('2026-11-23T07:00:00Z');
  const notice = port<ClaimedNotice>({
    about: open.convening.id,
    person: maija.person,
    subject: { step: 'remind', round: '1' },
    dueAt: due,
  });
  const [reminder] = await sent('', createConveningNotices(reminderPaper(house)).prepare(notice, language, now));
  const gathered = (name: string, views: readonly View[]): Spoken => ({
    name,
    view: digestView(
      views.map((view, index) => ({ id: `${index}`, view })),
      language,
    ),
  });
  const failure: Failure = {
    ...{ person: longest.name, email: longest.email, kind: 'convening', dueAt: new Date('2026-11-20T07:00:00Z'), reason: 'unreachable' },
    network: { id: house.id, name: house.summary.name },
  };
  const closed: Failure = {
    ...{ ...failure, person: longest.name, kind: 'figures-digest', reason: 'archived' },
    place: { platform: 'slack', conversation: 'C0123456789', ended: true },
  };
  const letter = (of: Failure) =>
    createUndeliveredNotices(async () => of).prepare(port<ClaimedNotice>({ subject: { notice: 'n' } }), language, now);
  return [
    { name: 'messages.settings', form: hoursForm({ fromHour: 9, untilHour: 15, gather: true }, language) },
    ...(await said('messages.settings.error', feature.forms['messages.settings']?.(contact, {}, { from: '12', until: '10' }))),
    ...(await said('messages.saved', feature.forms['messages.settings']?.(contact, {}, { from: '9', until: '15', gather: 'true' }))),
    ...(await said('messages.gone', feature.actions['messages.open']?.(contact, { notice: 'gone' }))),
    gathered('delivery.digest', [vacancy, ...(reminder?.view ? [reminder.view] : [])]),
    gathered(
      'delivery.digest.long',
      Array.from({ length: 8 }, (_, index) => (index % 2 && reminder?.view) || vacancy),
    ),
    ...(await sent('delivery.undelivered', letter(failure))),
    ...(await sent('delivery.undelivered.channel', letter(closed))),
  ];
}
