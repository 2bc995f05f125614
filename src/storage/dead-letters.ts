// Dead letters: when a notice has failed for good, a notice to each steward is written in the same transaction, once.
import type { LocalText } from '../registry/model.js';
import { nextOpen } from '../reminders/calendar.js';
import { type Failure, undeliveredKind } from '../reminders/undelivered.js';
import type { Db } from './database.js';
import type { OnSettled } from './notice-store.js';
import type { NoticeQueue } from './queue.js';
import { loadStewards, peopleNames, type StewardSettings } from './reminder-situations.js';

/** For the notice store: told of every notice that failed. */
export function createDeadLetters(queue: NoticeQueue, settings: StewardSettings): OnSettled {
  return async (tx, notice, settlement, now) => {
    if (settlement.state !== 'failed' || notice.kind === undeliveredKind) return; // no letters about dead letters
    const stewards = (await loadStewards(tx, settings, now)).filter((steward) => steward.person !== notice.person);
    if (stewards.length === 0) return;
    const dueAt = nextOpen(now);
    const made = await tx.notice.createManyAndReturn({
      data: stewards.map((steward) => ({
        key: `${undeliveredKind}:${notice.id}:${steward.person}`,
        kind: undeliveredKind,
        subject: { notice: notice.id },
        about: notice.id,
        personId: steward.person,
        dueAt,
        plannedAt: now,
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    await queue.enqueue(
      tx,
      made.map(({ id }) => ({ notice: id, at: dueAt })),
    );
  };
}

/** Reads what failed, for the steward's message; undefined when it has not failed (any more). */
export function createFailureReader(db: Db): (notice: string) => Promise<Failure | undefined> {
  return async (id) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    const row = await db.notice.findUnique({ where: { id } });
    if (row?.state !== 'failed') return undefined;
    const subject = row.subject as Readonly<Record<string, string>>;
    const place = await placeOf(db, row.personId);
    const who = place ? `account:${place.setBy}` : row.personId;
    const [names, person, network, organisation] = await Promise.all([
      peopleNames(db, [who]),
      db.person.findUnique({ where: { id: row.personId }, select: { email: true } }),
      subject.network ? db.network.findUnique({ where: { id: subject.network }, select: { id: true, name: true } }) : null,
      subject.organisation ? db.organisation.findUnique({ where: { id: subject.organisation }, select: { name: true } }) : null,
    ]);
    return {
      person: names.get(who) ?? (place ? '–' : row.personId),
      kind: row.kind,
      dueAt: row.dueAt,
      reason: row.reason ?? '',
      ...(person?.email && { email: person.email }),
      ...(place && { place: { platform: place.platform, conversation: place.conversation } }),
      ...(network && { network: { id: network.id, name: network.name as unknown as LocalText } }),
      ...(organisation && { organisation: organisation.name as unknown as LocalText }),
    };
  };
}

/** The channel or group chat that stands for a reader: of a network's invitations, or of a digest. */
async function placeOf(db: Db, reader: string): Promise<{ platform: string; conversation: string; setBy: string } | null> {
  const select = { platform: true, conversation: true, setBy: true };
  const [, kind, id] = /^(channel|digest):(.+)$/.exec(reader) ?? [];
  if (id === undefined) return null;
  return kind === 'channel'
    ? db.networkChannel.findUnique({ where: { networkId: id }, select })
    : db.figureDigest.findUnique({ where: { id }, select });
}
