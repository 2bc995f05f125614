// Meetings in PostgreSQL: each invitation, change and answer in one transaction with the convening that it answers,
// the line on the timeline and the messages that follow. Reading is meeting-read.ts.
import { randomBytes } from 'node:crypto';
import { helsinkiDay } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { Prisma } from '../generated/prisma/client.js';
import { follow } from '../meetings/follow.js';
import type { Change, Changed, Draft, Meeting, MeetingStore, Time } from '../meetings/model.js';
import { instantOf, isOver } from '../meetings/timing.js';
import { addDays, morningAfter } from '../reminders/calendar.js';
import type { AnswerBy } from '../reminders/model.js';
import type { Db, DbTransaction } from './database.js';
import { countingChoices, countMeetings, setCounting } from './meeting-figures.js';
import { addMember, endMember } from './meeting-members.js';
import { planNotices } from './meeting-notices.js';
import { loadDeliveries, loadMeetings, loadMembers, loadTold, mayReply, meetingKind } from './meeting-read.js';
import type { NoticeQueue } from './queue.js';
import { storeAnswer } from './reminder-answers.js';
import { asDate, asDay } from './reminder-situations.js';

/** Who has become a member since is invited so often. */
const joinersEveryMs = 30 * 60_000;
/** A cancelled meeting's duty comes back after so many days. */
const againAfterDays = 7;
const uuid = /^[0-9a-f-]{36}$/;

/** @param options.mail true where people can be written to by e-mail */
export function createMeetingStore(db: Db, queue: NoticeQueue, options: { readonly mail: boolean }): MeetingStore {
  let joinersAt: number | undefined;

  async function after(tx: DbTransaction, id: string, now: Date): Promise<Meeting> {
    const meeting = await one(tx, id);
    await planNotices(tx, queue, meeting, now);
    return meeting;
  }

  /** Locks the meeting and applies what still fits it. */
  async function locked(
    id: string,
    version: number,
    now: Date,
    apply: (tx: DbTransaction, meeting: Meeting) => Promise<boolean>,
  ): Promise<Changed> {
    await queue.start();
    return db.$transaction(
      async (tx) => {
        await lockDuty(tx, id);
        const meeting = await one(tx, id);
        const fits =
          meeting.version === version && (meeting.state === 'proposed' || meeting.state === 'confirmed') && !isOver(meeting, now);
        const stored = fits && (await apply(tx, meeting));
        return stored ? { kind: 'stored', meeting: await after(tx, id, now) } : { kind: 'overtaken', meeting: await one(tx, id) };
      },
      { timeout: 30_000 },
    );
  }

  async function followOne(id: string, now: Date): Promise<boolean> {
    return db.$transaction(
      async (tx) => {
        await lockDuty(tx, id);
        const meeting = await one(tx, id);
        const row = await tx.convening.findUniqueOrThrow({ where: { id: meeting.convening } });
        const what = follow(
          meeting,
          {
            state: row.state,
            ...(row.outcome && { outcome: row.outcome }),
            ...(row.meetsOn && { meetsOn: asDay(row.meetsOn) }),
            ...(row.meetsAt && { meetsAt: row.meetsAt }),
            ...(row.place && { place: row.place }),
          },
          now,
        );
        switch (what.kind) {
          case 'nothing':
            return false;
          case 'move':
            await move(tx, meeting, what.at, { place: what.place }, now);
            break;
          case 'cancel':
            await tx.meeting.update({ where: { id }, data: { state: 'cancelled', version: { increment: 1 }, changedAt: now } });
            break;
          case 'expire':
            await tx.meeting.update({ where: { id }, data: { state: 'expired', version: { increment: 1 }, changedAt: now } });
            if (row.state === 'proposed') {
              const by = { account: meeting.organiser.account, authority: 'contact' as const, source: 'system' };
              await storeAnswer(tx, row.id, row.revision, { kind: 'snoozed', until: now }, by, now, {
                by: 'system',
                what: 'proposal-expired',
              });
            }
            break;
          default:
            what satisfies never;
        }
        await after(tx, id, now);
        return true;
      },
      { timeout: 30_000 },
    );
  }

  return {
    async meeting(id) {
      return uuid.test(id) ? (await loadMeetings(db, { id }))[0] : undefined;
    },

    standing: (network, today, convening) => standing(db, network, today, convening),

    async create(duty, draft, by, now) {
      await queue.start();
      return db.$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${duty.network} FOR UPDATE`; // two conveners at once take turns
          const known = await standing(tx, duty.network, helsinkiDay(now), duty.convening?.id);
          if (known) return { kind: 'standing', meeting: known };
          const convening = duty.convening ?? (await ownConvening(tx, duty.network, now));
          if (!(await answerDuty(tx, convening, draft, by, now))) return { kind: 'overtaken' };
          const { id } = await insert(tx, duty.network, convening.id, draft, by, now);
          const meeting = await after(tx, id, now);
          const count = (await loadMembers(tx, duty.network, helsinkiDay(now), options.mail)).filter(
            (member) => member.person !== meeting.organiser.person && member.reach !== 'none',
          ).length;
          await tx.conveningEvent.create({
            data: { conveningId: convening.id, at: now, by: by.account, what: 'invited', detail: { count: String(count) } },
          });
          return { kind: 'stored', meeting };
        },
        { timeout: 30_000 },
      );
    },

    change: (id, version, change, by, now) => locked(id, version, now, (tx, meeting) => applyChange(tx, meeting, change, by, now)),

    reply: (id, version, member, answers, by, now) =>
      locked(id, version, now, async (tx, meeting) => {
        const options = meeting.state === 'confirmed' ? [0] : meeting.options.map((_, index) => index + 1);
        if ([...answers.keys()].some((option) => !options.includes(option))) return false;
        const rows = [...answers].map(([option, answer]) => ({ meetingId: id, option, member, answer, at: now, by }));
        await tx.meetingReply.deleteMany({ where: { meetingId: id, member, option: { in: options } } });
        await tx.meetingReply.createMany({ data: rows });
        return true;
      }),

    async next(network, now) {
      const rows = await db.convening.findMany({
        where: { networkId: network, state: 'convened', meetsOn: { gte: asDate(helsinkiDay(now)) } },
        orderBy: [{ meetsOn: 'asc' }, { meetsAt: 'asc' }],
      });
      const times = rows.flatMap((row) =>
        row.meetsOn ? [{ day: asDay(row.meetsOn), time: row.meetsAt ?? '09:00', ...(row.place && { place: row.place }) }] : [],
      );
      return times.find((time) => instantOf(time) > now);
    },

    members: (network, now) => loadMembers(db, network, helsinkiDay(now), options.mail),
    addMember: (network, draft, by, now) => addMember(db, network, draft, by, now),
    endMember: (network, email, by, now) => endMember(db, network, email, by, now),
    mayReply: (person, network, now) => mayReply(db, person, network, helsinkiDay(now)),
    deliveries: (meeting) => loadDeliveries(db, meeting),
    told: (meeting, person) => loadTold(db, meeting, person),

    async addressee(id) {
      const row = uuid.test(id) ? await db.notice.findFirst({ where: { id, kind: meetingKind } }) : null;
      const person = row && (await db.person.findUnique({ where: { id: row.personId }, select: { language: true } }));
      return row && person ? { meeting: row.about, person: row.personId, language: (person.language ?? 'fi') as Language } : undefined;
    },

    async channel(network) {
      const row = await db.networkChannel.findUnique({ where: { networkId: network } });
      return row ? { platform: row.platform, conversation: row.conversation } : undefined;
    },

    async setChannel(network, channel, by, now) {
      await db.$transaction(async (tx) => {
        if (!channel) await tx.networkChannel.deleteMany({ where: { networkId: network } });
        else {
          const data = { ...channel, reference: channel.reference as Prisma.InputJsonValue, setBy: by.account, setAt: now };
          await tx.networkChannel.upsert({ where: { networkId: network }, create: { networkId: network, ...data }, update: data });
        }
        await tx.audit.create({
          data: {
            at: now,
            actor: by.account,
            authority: by.authority,
            action: channel ? 'network.channel' : 'network.channel.end',
            subject: network,
            source: by.source,
            outcome: 'done',
          },
        });
      });
    },

    countingChoices: (network, now) => countingChoices(db, network, helsinkiDay(now)),
    setCounting: (network, counting, by, now) => setCounting(db, network, counting, by, now),
    count: (now) => countMeetings(db, now),

    async follow(now) {
      const rows = await db.$queryRaw<{ id: string; differs: boolean }[]>`
        SELECT m."id"::text, NOT (v."state" = 'convened' AND m."state" = 'confirmed' AND v."meetsOn" = m."day" AND v."meetsAt" = m."time"
            AND COALESCE(v."place", '') = COALESCE(m."place", '')) AS differs
        FROM "Meeting" m JOIN "Convening" v ON v."id" = m."conveningId"
        WHERE m."state" = 'proposed' OR (m."state" = 'confirmed' AND m."day" >= ${asDate(helsinkiDay(now))})`;
      const changed: string[] = [];
      for (const row of rows) if (row.differs && (await followOne(row.id, now))) changed.push(row.id);
      const joiners = joinersAt === undefined || Math.abs(now.getTime() - joinersAt) >= joinersEveryMs;
      if (joiners) {
        joinersAt = now.getTime();
        for (const row of rows)
          await db.$transaction(async (tx) => planNotices(tx, queue, await one(tx, row.id), now), { timeout: 30_000 });
      }
      return changed;
    },
  };
}

async function one(tx: DbTransaction, id: string): Promise<Meeting> {
  const [meeting] = await loadMeetings(tx, { id });
  if (!meeting) throw new Error('the meeting is gone');
  return meeting;
}

/** Network first, then meeting: the order in which everybody takes these locks. */
async function lockDuty(tx: DbTransaction, meeting: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Network" n JOIN "Meeting" m ON m."networkId" = n."id" WHERE m."id" = ${meeting}::uuid FOR UPDATE OF n`;
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${meeting}::uuid FOR UPDATE`;
}

async function standing(tx: DbTransaction, network: string, today: string, convening?: string): Promise<Meeting | undefined> {
  const found = await loadMeetings(tx, {
    networkId: network,
    ...(convening && { conveningId: convening }),
    OR: [{ state: 'proposed' }, { state: 'confirmed', day: { gte: asDate(today) } }],
  });
  return found[0];
}

/** A meeting outside the cadence stands in a period of its own that begins today. */
async function ownConvening(tx: DbTransaction, network: string, now: Date): Promise<{ id: string; revision: number }> {
  let period = helsinkiDay(now);
  while (await tx.convening.findUnique({ where: { networkId_period: { networkId: network, period } }, select: { id: true } }))
    period = addDays(period, 1);
  return tx.convening.create({ data: { networkId: network, period, dueAt: now, createdAt: now }, select: { id: true, revision: true } });
}

/** The convening gets its answer, unless it says the same already; false when it is another one than was seen. */
async function answerDuty(
  tx: DbTransaction,
  convening: { readonly id: string; readonly revision: number },
  draft: Draft,
  by: AnswerBy,
  now: Date,
): Promise<boolean> {
  const row = await tx.convening.findUnique({ where: { id: convening.id } });
  if (!row || row.revision !== convening.revision || row.state === 'closed') return false;
  const [first, ...more] = draft.times;
  if (!first) return false;
  if (more.length > 0) {
    const times = draft.times.map((time) => `${time.day}T${time.time}`).join(',');
    return storeAnswer(tx, row.id, row.revision, { kind: 'proposed', times }, by, now);
  }
  const same =
    row.state === 'convened' &&
    row.meetsOn !== null &&
    asDay(row.meetsOn) === first.day &&
    row.meetsAt === first.time &&
    (row.place ?? '') === draft.place;
  return same || storeAnswer(tx, row.id, row.revision, convened(first, draft.place), by, now);
}

function convened(at: Time, place: string) {
  return { kind: 'convened' as const, meetsOn: at.day, meetsAt: at.time, ...(place !== '' && { place }) };
}

async function insert(
  tx: DbTransaction,
  network: string,
  convening: string,
  draft: Draft,
  by: AnswerBy,
  now: Date,
): Promise<{ id: string }> {
  const [first, ...more] = draft.times;
  const agreed = first && more.length === 0 ? first : undefined;
  const row = await tx.meeting.create({
    data: {
      conveningId: convening,
      networkId: network,
      state: agreed ? 'confirmed' : 'proposed',
      options: agreed ? [] : draft.times.map(({ day, time }) => ({ day, time })),
      day: agreed ? asDate(agreed.day) : null,
      time: agreed?.time ?? null,
      minutes: draft.minutes,
      place: draft.place || null,
      agenda: draft.agenda || null,
      organiser: by.account,
      secret: randomBytes(24).toString('base64url'),
      createdAt: now,
      changedAt: now,
    },
    select: { id: true },
  });
  if (agreed) await organiserComes(tx, row.id, by.account, now);
  return row;
}

/** Whoever calls a meeting comes to it, unless they say otherwise. */
async function organiserComes(tx: DbTransaction, meeting: string, account: string, now: Date): Promise<void> {
  const person = (await tx.account.findUnique({ where: { id: account }, select: { personId: true } }))?.personId;
  if (!person) return;
  const key = { meetingId: meeting, option: 0, member: person };
  await tx.meetingReply.upsert({
    where: { meetingId_option_member: key },
    create: { ...key, answer: 'yes', at: now, by: account },
    update: {},
  });
}

async function applyChange(tx: DbTransaction, meeting: Meeting, change: Change, by: AnswerBy, now: Date): Promise<boolean> {
  const { revision } = await tx.convening.findUniqueOrThrow({ where: { id: meeting.convening }, select: { revision: true } });
  switch (change.kind) {
    case 'choose': {
      const at = meeting.options[change.option - 1];
      if (meeting.state !== 'proposed' || !at || instantOf(at) <= now) return false;
      if (!(await storeAnswer(tx, meeting.convening, revision, convened(at, meeting.place ?? ''), by, now))) return false;
      await move(tx, meeting, at, {}, now);
      return true;
    }
    case 'move': {
      const [at, ...more] = change.draft.times;
      if (!at || more.length > 0) return false;
      const { minutes, place, agenda } = change.draft;
      const moves = meeting.at?.day !== at.day || meeting.at.time !== at.time;
      const replaced = moves || place !== (meeting.place ?? '');
      if (!replaced && minutes === meeting.minutes && agenda === (meeting.agenda ?? '')) return true; // nothing to tell
      const event = { by: by.account, what: moves ? 'moved' : 'meeting-changed', detail: { when: `${at.day}T${at.time}` } };
      if (replaced) {
        if (!(await storeAnswer(tx, meeting.convening, revision, convened(at, place), by, now, event))) return false;
      } else {
        await tx.conveningEvent.create({ data: { conveningId: meeting.convening, at: now, ...event } });
      }
      await move(tx, meeting, at, { minutes, place, agenda }, now);
      return true;
    }
    case 'cancel': {
      const answer = { kind: 'snoozed' as const, until: morningAfter(now, againAfterDays) };
      const event = { by: by.account, what: 'meeting-cancelled', detail: { reason: change.reason } };
      if (!(await storeAnswer(tx, meeting.convening, revision, answer, by, now, event))) return false;
      await tx.meeting.update({
        where: { id: meeting.id },
        data: { state: 'cancelled', reason: change.reason || null, version: { increment: 1 }, changedAt: now },
      });
      return true;
    }
    default:
      return change satisfies never;
  }
}

/** A new version with that time. Answers to another time say nothing about this one; those to a proposal of it do. */
async function move(
  tx: DbTransaction,
  meeting: Meeting,
  at: Time,
  to: { readonly minutes?: number; readonly place?: string; readonly agenda?: string },
  now: Date,
): Promise<void> {
  const before = meeting.at;
  const same = before?.day === at.day && before.time === at.time;
  if (!same) {
    await tx.meetingReply.deleteMany({ where: { meetingId: meeting.id, option: 0 } });
    const chosen =
      meeting.state === 'proposed' ? meeting.options.findIndex((option) => option.day === at.day && option.time === at.time) + 1 : 0;
    const suits = chosen > 0 ? meeting.replies.filter((reply) => reply.option === chosen && reply.answer === 'yes') : [];
    await tx.meetingReply.createMany({
      data: suits.map((reply) => ({ meetingId: meeting.id, option: 0, member: reply.member, answer: 'yes', at: now, by: 'chosen' })),
    });
    await organiserComes(tx, meeting.id, meeting.organiser.account, now);
  }
  await tx.meeting.update({
    where: { id: meeting.id },
    data: {
      state: 'confirmed',
      day: asDate(at.day),
      time: at.time,
      ...(to.minutes !== undefined && { minutes: to.minutes }),
      ...(to.place !== undefined && { place: to.place || null }),
      ...(to.agenda !== undefined && { agenda: to.agenda || null }),
      version: { increment: 1 },
      changedAt: now,
    },
  });
}
