// The messages about a meeting as rows of the ledger: once for each version and person, planned in the transaction of
// what they tell. What each says is decided when it leaves.
import { helsinkiDay } from '../conversation/format.js';
import type { Meeting, Step } from '../meetings/model.js';
import { chooseAt, isOver, newsAt, remindAt } from '../meetings/timing.js';
import type { DbTransaction } from './database.js';
import { loadMembers, type MeetingSubject, meetingKind } from './meeting-read.js';
import type { OnSettled } from './notice-store.js';
import type { NoticeQueue } from './queue.js';

interface Row {
  readonly key: string;
  readonly person: string;
  readonly step: Step;
  readonly at: Date;
}

/** Plans what is wanted of this version and not planned yet, cancels what was planned of earlier ones. Safe to repeat. */
export async function planNotices(tx: DbTransaction, queue: NoticeQueue, meeting: Meeting, now: Date): Promise<void> {
  const rows = await wanted(tx, meeting, now);
  await tx.$executeRaw`
    UPDATE "Notice" SET "state" = 'cancelled', "reason" = 'superseded', "settledAt" = ${now}
    WHERE "about" = ${meeting.id} AND "kind" = ${meetingKind} AND "state" = 'planned'
      AND "subject"->>'step' <> 'organiser' AND ("subject"->>'version')::int < ${meeting.version}`;
  if (rows.length === 0) return;
  const subjects = rows.map(({ step }) =>
    JSON.stringify({ step, version: String(meeting.version), state: meeting.state } satisfies MeetingSubject),
  );
  const made = await tx.$queryRaw<{ id: string; dueAt: Date }[]>`
    INSERT INTO "Notice" ("id", "key", "kind", "subject", "about", "personId", "dueAt", "plannedAt")
    SELECT gen_random_uuid(), k, ${meetingKind}, s::jsonb, ${meeting.id}, p, d, ${now}
    FROM unnest(${rows.map((row) => row.key)}::text[], ${subjects}::text[], ${rows.map((row) => row.person)}::text[],
      ${rows.map((row) => row.at)}::timestamptz[]) AS t(k, s, p, d)
    ON CONFLICT ("key") DO NOTHING RETURNING "id"::text, "dueAt"`;
  await queue.enqueue(
    tx,
    made.map((row) => ({ notice: row.id, at: row.dueAt })),
  );
}

async function wanted(tx: DbTransaction, meeting: Meeting, now: Date): Promise<Row[]> {
  const { organiser, version } = meeting;
  const self = organiser.person ?? `account:${organiser.account}`;
  const key = (step: string, person: string) => `meeting:${meeting.id}:${version}:${step}:${person}`;
  const rows: Row[] = [{ key: `meeting:${meeting.id}:organiser:${self}`, person: self, step: 'organiser', at: now }];
  if (meeting.state === 'expired' || isOver(meeting, now)) return [];
  const members = await loadMembers(tx, meeting.network, helsinkiDay(now), true);
  const at = newsAt(meeting, now);
  for (const { person } of members) if (person !== self) rows.push({ key: key('news', person), person, step: 'news', at });
  if (await tx.networkChannel.findUnique({ where: { networkId: meeting.network }, select: { networkId: true } })) {
    const person = `channel:${meeting.network}`;
    rows.push({ key: key('news', person), person, step: 'news', at });
  }
  if (meeting.state === 'proposed')
    rows.push({ key: key('choose', self), person: self, step: 'choose', at: chooseAt(meeting.options, now) });
  const eve = meeting.state === 'confirmed' && meeting.at ? remindAt(meeting.at) : undefined;
  // who hears of it on that morning or later needs no reminder of it
  if (eve && eve > at) {
    const everybody = [...new Set([self, ...members.map((member) => member.person)])];
    for (const person of everybody) rows.push({ key: key('tomorrow', person), person, step: 'tomorrow', at: eve });
  }
  return rows;
}

/** That a message did not arrive stands on the network's timeline. */
export const meetingSettled: OnSettled = async (tx, notice, settlement, now) => {
  if (settlement.state !== 'failed') return;
  const meeting = await tx.meeting.findUnique({ where: { id: notice.about }, select: { conveningId: true } });
  if (!meeting) return;
  const detail = { reason: settlement.reason, ...(notice.person.startsWith('channel:') ? { channel: 'yes' } : { person: notice.person }) };
  await tx.conveningEvent.create({ data: { conveningId: meeting.conveningId, at: now, by: 'system', what: 'unreached', detail } });
};
