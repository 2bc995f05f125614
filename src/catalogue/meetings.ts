// Calling together, as the meetings' feature and cards word it: from the form to the invitation, the answers, changes and
// the cancellation, for members, the channel and the convener.
import type { Context } from '../conversation/feature.js';
import type { Language } from '../conversation/view.js';
import { currentCard, type Enclosed, newsCard, organiserCard, type Reader, supersededCard, tomorrowCard } from '../meetings/cards.js';
import { createMeetingFeature } from '../meetings/feature.js';
import type { Meeting, MeetingStore, Member, MemberReply } from '../meetings/model.js';
import type { Registry } from '../registry/model.js';
import { editorPaper, networkHouse, reminderPaper } from './network-house.js';
import { channel, contextOf, longest, maija, matti, now, port, type Spoken, said, stina } from './paper.js';

const url = 'https://koolla.example.fi';
const first = { day: '2026-12-08', time: '09:00' };
const times = [first, { day: '2026-12-10', time: '13:00' }, { day: '2026-12-15', time: '08:30' }];
const agenda = 'Vuoden 2027 tapaamiset, työkykykoordinaattoreiden kuulumiset ja uudet tulevaisuuden työpajat.';

/** Everything about meetings in one language. */
export async function meetingSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const house = networkHouse(registry);
  const answered = (option: number, answer: MemberReply['answer'], ...people: readonly (typeof maija)[]): MemberReply[] =>
    people.map(({ person, name }) => ({ option, member: person, name, answer, at: now }));
  const confirmed: Meeting = {
    ...{ id: '00000000-0000-4000-8000-00000000a001', convening: house.states.open.id, network: house.id, secret: 's', version: 1 },
    ...{
      networkName: house.summary.name,
      regionName: house.summary.region.name,
      state: 'confirmed',
      options: [],
      at: first,
      minutes: 60,
    },
    ...{ place: 'Kaupungintalo, kokoushuone 2', agenda, changedAt: now, replies: [] },
    organiser: { account: 'maija', person: maija.person, name: maija.name, email: maija.email },
  };
  const told = { ...confirmed, replies: [...answered(0, 'yes', matti, longest), ...answered(0, 'maybe', stina)] };
  const { at: _, ...without } = confirmed;
  const proposed: Meeting = {
    ...{ ...without, state: 'proposed', options: times, place: 'https://meet.example.fi/tyonantajayhteistyoverkosto' },
    replies: [...answered(1, 'yes', matti), ...answered(2, 'yes', matti, longest, stina), ...answered(3, 'no', matti)],
  };
  const cancelled: Meeting = { ...told, state: 'cancelled', version: 2, reason: 'Liian moni on estynyt; uusi aika tulee tammikuulle.' };
  const members: readonly Member[] = [
    { ...matti, organisation: { fi: 'Kouvolan kaupunki', sv: 'Kouvola stad', en: 'City of Kouvola' }, reach: 'chat' },
    { ...longest, organisation: registry.organisations.find(({ id }) => id === 'pk-hva')?.name ?? { fi: 'Kela' }, reach: 'mail' },
    { person: 'kaisa', name: 'Kaisa Koskinen', organisation: { fi: 'Kela', sv: 'FPA', en: 'Kela' }, reach: 'none' },
  ];
  const many = registry.organisations
    .slice(0, 20)
    .map(({ id, name }, index): Member => ({ person: id, name: `${longest.name} ${index + 1}`, organisation: name, reach: 'chat' }));
  const house2 = { registry, house, members, confirmed, told, proposed, cancelled };
  return [...cards(house2, many, language), ...(await commands(house2, many, language))];
}

interface Meetings {
  readonly registry: Registry;
  readonly house: ReturnType<typeof networkHouse>;
  readonly members: readonly Member[];
  readonly confirmed: Meeting;
  readonly told: Meeting;
  readonly proposed: Meeting;
  readonly cancelled: Meeting;
}

/** What members, the channel and the convener see. */
function cards({ members, confirmed, told, proposed, cancelled }: Meetings, many: readonly Member[], language: Language): Spoken[] {
  const reader: Reader = { language, person: matti.person, attendee: { name: matti.name, email: matti.email } };
  const everybody: Reader = { language };
  const enclosed: Enclosed = { calendarUrl: `${url}/calendar/1.ics` };
  const mail: Enclosed = { ...enclosed, byMail: true, answerUrl: `${url}/meeting/1` };
  const was = (state: Meeting['state']) => ({ version: 1, state });
  const moved = { ...told, version: 2, at: times[1] } as Meeting;
  const crowd = many.map(({ person, name }): MemberReply => ({ option: 0, member: person, name, answer: 'yes', at: now }));
  const failed = [{ person: 'kaisa', name: 'Kaisa Koskinen', step: 'news' as const, version: 1, state: 'failed' as const }];
  return [
    { name: 'meeting.invitation', view: newsCard(confirmed, reader, undefined, enclosed) },
    { name: 'meeting.invitation.mail', view: newsCard(confirmed, reader, undefined, mail) },
    { name: 'meeting.invitation.channel', view: newsCard(told, everybody, undefined, enclosed) },
    { name: 'meeting.proposal', view: newsCard(proposed, reader, undefined, {}) },
    { name: 'meeting.chosen', view: newsCard(told, reader, was('proposed'), enclosed) },
    { name: 'meeting.moved', view: newsCard(moved, reader, was('confirmed'), enclosed) },
    { name: 'meeting.cancelled', view: newsCard(cancelled, reader, was('confirmed'), enclosed) },
    { name: 'meeting.tomorrow', view: tomorrowCard(told, reader, enclosed) },
    { name: 'meeting.current', view: currentCard(told, reader, now) },
    { name: 'meeting.current.proposal', view: currentCard(proposed, reader, now) },
    { name: 'meeting.current.channel', view: currentCard(proposed, everybody, now) },
    { name: 'meeting.current.over', view: currentCard({ ...told, at: { day: '2026-11-20', time: '09:00' } }, reader, now) },
    { name: 'meeting.superseded', view: supersededCard(moved, language) },
    { name: 'meeting.organiser', view: organiserCard(told, members, failed, language, now) },
    { name: 'meeting.organiser.proposal', view: organiserCard(proposed, members, [], language, now) },
    { name: 'meeting.organiser.choose', view: organiserCard(proposed, members, [], language, now, true) },
    { name: 'meeting.organiser.cancelled', view: organiserCard(cancelled, members, [], language, now) },
    { name: 'meeting.organiser.expired', view: organiserCard({ ...proposed, state: 'expired' }, members, [], language, now) },
    { name: 'meeting.organiser.long', view: organiserCard({ ...told, replies: crowd }, many, [], language, now) },
  ];
}

/** What the conveners, the steward and others do, and what they are told. */
async function commands(meetings: Meetings, many: readonly Member[], language: Language): Promise<Spoken[]> {
  const { registry, house, confirmed, proposed, cancelled } = meetings;
  const open = house.situation();
  const feature = (standing: Meeting | undefined, members = meetings.members) => {
    const after = standing ?? confirmed;
    const metrics = registry.metrics.filter(({ calendar, kind }) => calendar === 'monthly' && kind !== 'text' && kind !== 'yes-no');
    const store = port<MeetingStore>({
      meeting: async () => after,
      standing: async () => standing,
      members: async () => members,
      channel: async () => ({ platform: 'slack', conversation: 'C1' }),
      setChannel: async () => {},
      deliveries: async () => [],
      create: async () => ({ kind: 'stored', meeting: standing ?? confirmed }),
      change: async (_id, _version, change) => ({ kind: 'stored', meeting: change.kind === 'cancel' ? cancelled : confirmed }),
      reply: async (_id, _version, member, given) => {
        const replies = [...given].map(([option, answer]): MemberReply => ({ option, member, name: matti.name, answer, at: now }));
        return { kind: 'stored', meeting: { ...after, replies } };
      },
      mayReply: async (person) => person === matti.person,
      addMember: async () => ({ kind: 'conflict', name: longest.name }),
      endMember: async () => false,
      countingChoices: async () => ({ metrics, organisations: registry.organisations.slice(0, 12) }),
      setCounting: async () => {},
    });
    const sharedAddress = async ({ place }: Context) =>
      place.kind === 'personal' ? undefined : { platform: 'slack', tenant: 'T1', reference: {} };
    const made = createMeetingFeature({
      store,
      reminders: reminderPaper(house, open),
      editor: editorPaper(registry),
      changed: () => {},
      sharedAddress,
    });
    const command = (context: Context, verb: string, rest = '') => made.invitations.command(context, house.summary, verb, rest);
    return { ...made.feature, command };
  };
  const contact = contextOf(language, { contactOf: [house.id] });
  const steward = contextOf(language, { account: 'stina', person: stina.person, name: stina.name, isSteward: true });
  const member = contextOf(language, { account: 'matti', person: matti.person, name: matti.name });
  const stranger = contextOf(language, { account: 'x', person: 'kaisa', name: 'Kaisa Koskinen' });
  const none = feature(undefined);
  const one = feature(confirmed);
  const two = feature(proposed);
  const duty = { k: house.id, c: open.convening.id, r: '1' };
  const at = { m: confirmed.id, v: '1' };
  const draft = { date: '8.12.2026', time: '9', place: 'Kaupungintalo', agenda, minutes: '90' };
  const bad = { date: '30.2.', time: 'yhdeksältä', second: 'joskus', minutes: '60', place: 'Kaupungintalo' };
  const anew = { name: 'Kaisa', email: 'kaisa', organisation: 'Lumityöt' };
  const added = { name: longest.name, email: longest.email, organisation: 'kela' };
  const counted = { meetings: 'verkostotapaamiset', participants: 'verkostotapaamiset', organisation: registry.organisations[0]?.id ?? '' };
  return [
    ...(await said('meeting.invite', none.actions['meeting.open']?.(contact, duty))),
    ...(await said('meeting.invite.error', none.forms['meeting.invite']?.(contact, duty, bad))),
    ...(await said('meeting.preview', none.forms['meeting.invite']?.(contact, duty, draft))),
    ...(await said(
      'meeting.preview.times',
      none.forms['meeting.invite']?.(contact, duty, { ...draft, second: '10.12. klo 13', third: '15.12. klo 8.30' }),
    )),
    ...(await said('meeting.preview.long', feature(undefined, many).forms['meeting.invite']?.(contact, duty, draft))),
    ...(await said(
      'meeting.sent',
      none.actions['meeting.send']?.(contact, { ...duty, w: '2026-12-08T09:00', n: '60', p: 'Kaupungintalo' }),
    )),
    ...(await said('meeting.edit', one.actions['meeting.edit']?.(contact, at))),
    ...(await said('meeting.edit.preview', one.forms['meeting.change']?.(contact, at, draft))),
    ...(await said('meeting.edit.sent', one.actions['meeting.move']?.(contact, { ...at, w: '2026-12-10T13:00', n: '60' }))),
    ...(await said('meeting.cancel', one.actions['meeting.cancel']?.(contact, at))),
    ...(await said('meeting.cancel.sent', one.forms['meeting.cancel']?.(contact, at, { reason: 'Liian moni on estynyt.' }))),
    ...(await said('meeting.replied', one.actions['meeting.reply']?.({ ...member, place: channel }, { ...at, a: 'yes' }))),
    ...(await said('meeting.replied.old', two.actions['meeting.reply']?.(member, { ...at, v: '7', a: 'yes', o: '1' }))),
    ...(await said('meeting.refused', one.actions['meeting.reply']?.(stranger, { ...at, a: 'yes' }))),
    ...(await said('meeting.refused.invite', none.actions['meeting.open']?.(stranger, duty))),
    ...(await said('meeting.refused.none', none.command(member, 'yes'))),
    ...(await said('meeting.refused.here', one.command(contact, 'here'))),
    ...(await said('meeting.channel', one.command({ ...contact, place: channel }, 'here'))),
    ...(await said('meeting.channel.ended', one.command(contact, 'not-here'))),
    ...(await said('meeting.members', one.command(contact, 'members'))),
    ...(await said('meeting.members.long', feature(confirmed, many).command(steward, 'members'))),
    ...(await said('meeting.members.none', feature(confirmed, []).command(contact, 'members'))),
    ...(await said('meeting.member', one.actions['meeting.member']?.(steward, { k: house.id }))),
    ...(await said('meeting.member.error', one.forms['meeting.member']?.(steward, { k: house.id }, anew))),
    ...(await said('meeting.member.taken', one.forms['meeting.member']?.(steward, { k: house.id }, added))),
    ...(await said('meeting.counting', one.command(steward, 'counting'))),
    ...(await said('meeting.counting.error', one.forms['meeting.counting']?.(steward, { k: house.id }, counted))),
    ...(await said(
      'meeting.counting.saved',
      one.forms['meeting.counting']?.(steward, { k: house.id }, { ...counted, participants: 'none' }),
    )),
    ...(await said('meeting.counting.refused', one.command(contact, 'counting'))),
  ];
}
