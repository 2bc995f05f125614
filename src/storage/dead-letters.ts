// Dead letters: when a notice has failed for good, a notice to each steward is written in the same transaction, once. A
// channel that is closed to Koolla is ended with it, and whoever chose that channel is told too.
import type { LocalText } from '../registry/model.js';
import { nextOpen } from '../reminders/calendar.js';
import { type Failure, undeliveredKind } from '../reminders/undelivered.js';
import type { Db, DbTransaction } from './database.js';
import type { OnSettled } from './notice-store.js';
import type { NoticeQueue } from './queue.js';
import { loadStewards, peopleNames, type StewardSettings } from './reminder-situations.js';
import { type EndedPlace, endPlace, findPlace, isChosenAnew, isClosed, placeReader } from './shared-places.js';

/** For the notice store: told of every notice that failed. */
export function createDeadLetters(queue: NoticeQueue, settings: StewardSettings): OnSettled {
  return async (tx, notice, settlement, now) => {
    if (settlement.state !== 'failed' || notice.kind === undeliveredKind) return; // no letters about dead letters
    const { reason, refusedBy } = settlement;
    const place = placeReader(notice.person);
    const ended = place && refusedBy && isClosed(reason) ? await endPlace(tx, place, refusedBy, reason, now) : undefined;
    // Of a place that was ended before, or moved meanwhile, somebody has been told, or has done it.
    if (place && !ended && (isClosed(reason) || !(await findPlace(tx, place)))) return;
    const stewards = (await loadStewards(tx, settings, now)).filter((steward) => steward.person !== notice.person);
    const chooser = ended && (await personBehind(tx, ended.setBy));
    const readers = stewards.map((steward) => steward.person);
    if (chooser && !readers.some((reader) => chooser.selves.includes(reader))) readers.push(chooser.person);
    if (readers.length === 0) return;
    const dueAt = nextOpen(now);
    const made = await tx.notice.createManyAndReturn({
      data: readers.map((reader) => ({
        key: `${undeliveredKind}:${notice.id}:${reader}`,
        kind: undeliveredKind,
        subject: { notice: notice.id, ...ended },
        about: notice.id,
        personId: reader,
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

/** Who an account is in the ledger, with every name that they may go by there; undefined when it is closed. */
async function personBehind(tx: DbTransaction, account: string): Promise<{ person: string; selves: readonly string[] } | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(account)) return undefined;
  const found = await tx.account.findUnique({ where: { id: account } });
  if (!found?.active) return undefined;
  const { email, linkId } = found;
  const same = await tx.account.findMany({
    where: { OR: [{ id: account }, ...(email ? [{ email }] : []), ...(linkId ? [{ linkId }] : [])] },
  });
  const byEmail = email ? await tx.person.findUnique({ where: { email }, select: { id: true } }) : null;
  const person = found.personId ?? byEmail?.id ?? `account:${account}`;
  return { person, selves: [person, ...same.flatMap((one) => [`account:${one.id}`, ...(one.personId ? [one.personId] : [])])] };
}

/** Reads what failed, for the letter about it; undefined when it has not failed (any more), or was mended meanwhile. */
export function createFailureReader(db: Db): (letter: Readonly<Record<string, string>>) => Promise<Failure | undefined> {
  return async ({ notice: id = '', platform, conversation, setBy }) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    const row = await db.notice.findUnique({ where: { id } });
    if (row?.state !== 'failed') return undefined;
    const subject = row.subject as Readonly<Record<string, string>>;
    const reader = placeReader(row.personId);
    const ended: EndedPlace | undefined = platform && conversation ? { platform, conversation, setBy: setBy ?? '' } : undefined;
    if (reader && ended && (await isChosenAnew(db, reader, ended))) return undefined;
    const place = ended ?? (reader && (await findPlace(db, reader)));
    const who = place ? `account:${place.setBy}` : row.personId;
    const about = subject.network ?? (reader?.kind === 'channel' ? reader.id : undefined);
    const [names, person, network, organisation] = await Promise.all([
      peopleNames(db, [who]),
      db.person.findUnique({ where: { id: row.personId }, select: { email: true } }),
      about ? db.network.findUnique({ where: { id: about }, select: { id: true, name: true } }) : null,
      subject.organisation ? db.organisation.findUnique({ where: { id: subject.organisation }, select: { name: true } }) : null,
    ]);
    return {
      person: names.get(who) ?? (place ? '–' : row.personId),
      kind: row.kind,
      dueAt: row.dueAt,
      reason: row.reason ?? '',
      ...(person?.email && { email: person.email }),
      ...(place && { place: { platform: place.platform, conversation: place.conversation, ended: ended !== undefined } }),
      ...(network && { network: { id: network.id, name: network.name as unknown as LocalText } }),
      ...(organisation && { organisation: organisation.name as unknown as LocalText }),
    };
  };
}
