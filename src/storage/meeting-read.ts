// Reads meetings, who is invited to them and what the ledger knows of their messages. Writing is meeting-store.ts.
import type { Meeting as MeetingRow, Prisma } from '../generated/prisma/client.js';
import type { Delivery, Meeting, MeetingState, Member, MemberReply, ReplyAnswer, Step, Time, Told } from '../meetings/model.js';
import type { LocalText } from '../registry/model.js';

import type { DbTransaction } from './database.js';
import { asDate, asDay, peopleNames } from './reminder-situations.js';

/** The ledger's name for messages about meetings. */
export const meetingKind = 'meeting';

/** What the ledger keeps of such a message. */
export interface MeetingSubject {
  readonly step: Step;
  readonly version: string;
  /** The meeting's state when it was planned: what its reader was told. */
  readonly state: MeetingState;
}

/** Meetings with their replies and names, newest first. */
export async function loadMeetings(tx: DbTransaction, where: Prisma.MeetingWhereInput): Promise<Meeting[]> {
  const rows = await tx.meeting.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { replies: { orderBy: [{ at: 'asc' }, { member: 'asc' }] } },
  });
  if (rows.length === 0) return [];
  const networks = await tx.network.findMany({
    where: { id: { in: rows.map((row) => row.networkId) } },
    select: { id: true, name: true, regionId: true },
  });
  const [regions, people, organisers, names] = await Promise.all([
    tx.region.findMany({ where: { id: { in: networks.map((network) => network.regionId) } }, select: { id: true, name: true } }),
    tx.person.findMany({
      where: { id: { in: rows.flatMap((row) => row.replies.map((reply) => reply.member)) } },
      select: { id: true, name: true },
    }),
    tx.account.findMany({
      where: { id: { in: rows.map((row) => row.organiser).filter((id) => /^[0-9a-f-]{36}$/.test(id)) } }, // not of who was deleted
      select: { id: true, email: true, person: { select: { id: true, email: true } } },
    }),
    peopleNames(
      tx,
      rows.map((row) => row.organiser),
    ),
  ]);
  return rows.map(({ replies, ...row }) => {
    const network = networks.find((each) => each.id === row.networkId);
    const region = regions.find((each) => each.id === network?.regionId);
    const account = organisers.find((each) => each.id === row.organiser);
    const email = account?.person?.email ?? account?.email;
    return {
      ...plainMeeting(row),
      networkName: (network?.name ?? { fi: row.networkId }) as unknown as LocalText,
      regionName: (region?.name ?? { fi: network?.regionId ?? '' }) as unknown as LocalText,
      organiser: {
        account: row.organiser,
        name: names.get(row.organiser) ?? '',
        ...(account?.person && { person: account.person.id }),
        ...(email && { email }),
      },
      replies: replies.map(
        (reply): MemberReply => ({
          option: reply.option,
          member: reply.member,
          name: people.find((person) => person.id === reply.member)?.name ?? '',
          answer: reply.answer as ReplyAnswer,
          at: reply.at,
        }),
      ),
    };
  });
}

function plainMeeting(row: MeetingRow): Omit<Meeting, 'networkName' | 'regionName' | 'organiser' | 'replies'> {
  return {
    id: row.id,
    convening: row.conveningId,
    network: row.networkId,
    state: row.state as MeetingState,
    version: row.version,
    options: row.options as unknown as Time[],
    minutes: row.minutes,
    secret: row.secret,
    changedAt: row.changedAt,
    ...(row.day && row.time && { at: { day: asDay(row.day), time: row.time } }),
    ...(row.place && { place: row.place }),
    ...(row.agenda && { agenda: row.agenda }),
    ...(row.reason && { reason: row.reason }),
  };
}

/** Who is invited: members and people with a task for the network or its organisations, today. Each once, by name. */
export async function loadMembers(tx: DbTransaction, network: string, today: string, mailOn: boolean): Promise<Member[]> {
  const organisations = await organisationsOf(tx, network);
  const day = asDate(today);
  const valid = [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validUntil: null }, { validUntil: { gte: day } }] }];
  const assignments = await tx.assignment.findMany({
    where: {
      AND: [
        ...valid,
        {
          OR: [
            { kind: { in: ['contact', 'deputy', 'member'] }, networkId: network },
            { kind: { in: ['reporter', 'coordinator'] }, organisationId: { in: organisations } },
          ],
        },
      ],
    },
    include: { person: { include: { organisation: { select: { name: true } } } } },
  });
  const people = [
    ...new Map(
      assignments.flatMap(({ person }) => (!person.validUntil || person.validUntil >= day ? [[person.id, person] as const] : [])),
    ).values(),
  ].sort((a, b) => a.name.localeCompare(b.name, 'fi'));
  const accounts = await tx.account.findMany({
    where: {
      active: true,
      OR: [{ personId: { in: people.map((person) => person.id) } }, { email: { in: people.flatMap((person) => person.email ?? []) } }],
    },
    select: { personId: true, email: true },
  });
  return people.map((person) => ({
    person: person.id,
    name: person.name,
    ...(person.email && { email: person.email }),
    organisation: person.organisation.name as unknown as LocalText,
    reach: accounts.some((account) => account.personId === person.id || (account.email !== null && account.email === person.email))
      ? 'chat'
      : person.email && mailOn
        ? 'mail'
        : 'none',
  }));
}

/** A member, or somebody of one of the network's organisations. */
export async function mayReply(tx: DbTransaction, person: string, network: string, today: string): Promise<boolean> {
  const row = await tx.person.findUnique({ where: { id: person }, select: { organisationId: true, validUntil: true } });
  if (!row || (row.validUntil && row.validUntil < asDate(today))) return false;
  if ((await organisationsOf(tx, network)).includes(row.organisationId)) return true;
  return (await loadMembers(tx, network, today, false)).some((member) => member.person === person);
}

/** The network's members, else the agreement's parties, with those who carry on the tasks of one that has ended. */
export async function organisationsOf(tx: DbTransaction, network: string): Promise<string[]> {
  const row = await tx.network.findUnique({
    where: { id: network },
    select: { memberIds: true, agreement: { select: { partyIds: true } } },
  });
  const found = new Set(row && row.memberIds.length > 0 ? row.memberIds : (row?.agreement?.partyIds ?? []));
  let fresh = [...found];
  while (fresh.length > 0) {
    const successions = await tx.succession.findMany({
      where: { state: 'in-force', fromIds: { hasSome: fresh } },
      select: { toIds: true },
    });
    fresh = successions.flatMap((succession) => succession.toIds).filter((id) => !found.has(id));
    for (const id of fresh) found.add(id);
  }
  return [...found];
}

/** What went to whom about a meeting, in the order in which it was planned. */
export async function loadDeliveries(tx: DbTransaction, meeting: string): Promise<Delivery[]> {
  const rows = await tx.notice.findMany({ where: { kind: meetingKind, about: meeting }, orderBy: [{ plannedAt: 'asc' }, { key: 'asc' }] });
  const people = await tx.person.findMany({ where: { id: { in: rows.map((row) => row.personId) } }, select: { id: true, name: true } });
  return rows.map((row) => {
    const { step, version } = row.subject as unknown as MeetingSubject;
    return {
      person: row.personId,
      name: people.find((person) => person.id === row.personId)?.name ?? '',
      step,
      version: Number(version),
      state: row.state as Delivery['state'],
      ...(row.reason && { reason: row.reason }),
    };
  });
}

/** The newest version that reached somebody, and what it told them. */
export async function loadTold(tx: DbTransaction, meeting: string, person: string): Promise<Told | undefined> {
  const rows = await tx.notice.findMany({ where: { kind: meetingKind, about: meeting, personId: person, state: 'sent' } });
  return rows
    .map((row) => row.subject as unknown as MeetingSubject)
    .filter((subject) => subject.step === 'news')
    .map((subject): Told => ({ version: Number(subject.version), state: subject.state }))
    .sort((a, b) => b.version - a.version)[0];
}
