// An answer to a reminder in PostgreSQL: stored if nobody was faster, with its line on the timeline, and with what it
// means for the duty itself where a hand-over for good is accepted.
import type { Convening as ConveningRow } from '../generated/prisma/client.js';
import { Prisma } from '../generated/prisma/client.js';
import { morningAfter } from '../reminders/calendar.js';
import type { Answer, AnswerBy } from '../reminders/model.js';
import type { DbTransaction } from './database.js';
import { moveDuty } from './duties.js';
import { asDate, type StoredOffer } from './reminder-situations.js';

/**
 * True when the answer was stored; false when the convening has another revision than the answer was given to.
 * `event` is the line on the timeline where the answer's own would not say what happened.
 */
export async function storeAnswer(
  tx: DbTransaction,
  id: string,
  revision: number,
  answer: Answer,
  by: AnswerBy,
  now: Date,
  event?: { readonly by: string; readonly what: string; readonly detail?: Readonly<Record<string, string>> },
): Promise<boolean> {
  const row = await locked(tx, id);
  if (row?.revision !== revision) return false;
  const offer = row.offer as StoredOffer | null;
  if ((answer.kind === 'accepted' || answer.kind === 'declined') && (row.state !== 'offered' || !offer)) return false;
  await cancelPlanned(tx, id, 'answered', now);
  await tx.convening.update({
    where: { id },
    data: { ...columnsOf(answer, row, offer, now), revision: { increment: 1 }, answeredBy: by.account, answeredAt: now, checkAt: now },
  });
  const line = event ?? { by: by.account, what: answer.kind, detail: detailOf(answer, by) };
  await tx.conveningEvent.create({
    data: { conveningId: id, at: now, by: line.by, what: line.what, detail: { ...line.detail, authority: by.authority } },
  });
  if (answer.kind === 'accepted' && offer?.lasting) {
    await moveDuty(tx, 'contact', row.networkId, offer.to, { ...by, authority: 'hand-over' }, now);
    const others = { networkId: row.networkId, state: { not: 'closed' }, id: { not: id } };
    await tx.convening.updateMany({ where: others, data: { checkAt: now } });
  }
  return true;
}

/** The offer was not taken up in time: it goes back to who made it, and the chain of reminders begins again there. */
export async function giveBack(tx: DbTransaction, id: string, now: Date): Promise<void> {
  const row = await locked(tx, id);
  const offer = row?.offer as StoredOffer | null | undefined;
  if (row?.state !== 'offered' || !offer) return;
  await cancelPlanned(tx, id, 'lapsed', now);
  await tx.convening.update({ where: { id }, data: { ...returned(row, offer, 'lapsed'), revision: { increment: 1 }, checkAt: now } });
  await tx.conveningEvent.create({ data: { conveningId: id, at: now, by: 'system', what: 'offer-lapsed', detail: { person: offer.to } } });
}

async function locked(tx: DbTransaction, id: string): Promise<ConveningRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "Convening" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.convening.findUnique({ where: { id } });
}

async function cancelPlanned(tx: DbTransaction, id: string, reason: string, now: Date): Promise<void> {
  await tx.notice.updateMany({ where: { about: id, state: 'planned' }, data: { state: 'cancelled', reason, settledAt: now } });
}

const again = { round: { increment: 1 } };

function columnsOf(answer: Answer, row: ConveningRow, offer: StoredOffer | null, now: Date): Prisma.ConveningUpdateInput {
  const noOffer = { offer: Prisma.DbNull };
  switch (answer.kind) {
    case 'convened':
      return {
        state: 'convened',
        meetsOn: asDate(answer.meetsOn),
        meetsAt: answer.meetsAt,
        place: answer.place ?? null,
        snoozedUntil: null,
        handedTo: null,
        ...noOffer,
      };
    case 'snoozed':
      return { state: 'snoozed', snoozedUntil: answer.until, handedTo: null, ...noOffer, ...again };
    case 'proposed':
      return { state: 'proposed', snoozedUntil: null, handedTo: null, ...noOffer };
    case 'handed-over':
      return { state: 'handed-over', handedTo: answer.to, assignee: null, snoozedUntil: null, ...noOffer, ...again };
    case 'offered':
      return {
        state: 'offered',
        handedTo: null,
        snoozedUntil: null,
        offer: { ...answer.offer },
        passedBy: added(row.passedBy, answer.offer.by),
        ...again,
      };
    case 'accepted':
      return {
        state: 'handed-over',
        handedTo: 'person',
        assignee: offer?.to ?? null,
        ...(offer && { offer: { ...offer, outcome: 'accepted' } }),
        ...again,
      };
    case 'declined':
      return offer ? returned(row, offer, 'declined') : {};
    case 'skipped':
      return { state: 'closed', outcome: 'skipped' };
    case 'met':
      return { state: 'closed', outcome: 'met', participants: answer.participants ?? null, minutes: answer.minutes ?? null };
    case 'not-met':
      return answer.next
        ? { state: 'convened', outcome: null, meetsOn: asDate(answer.next.meetsOn), meetsAt: answer.next.meetsAt, ...again }
        : { state: 'snoozed', outcome: null, snoozedUntil: morningAfter(now, 7), meetsOn: null, meetsAt: null, place: null, ...again };
    default:
      return answer satisfies never;
  }
}

function returned(row: ConveningRow, offer: StoredOffer, outcome: 'declined' | 'lapsed'): Prisma.ConveningUpdateInput {
  return {
    ...(offer.role === 'deputy' ? { state: 'handed-over', handedTo: 'deputy' } : { state: 'planned', handedTo: null }),
    offer: { ...offer, outcome },
    passedBy: added(row.passedBy, offer.to),
    ...again,
  };
}

function added(people: readonly string[], person: string): string[] {
  return people.includes(person) ? [...people] : [...people, person];
}

function detailOf(answer: Answer, by: AnswerBy): Record<string, string> {
  if (answer.kind === 'offered') {
    const { to, until, lasting } = answer.offer;
    return { authority: by.authority, person: to, until, lasting: String(lasting), ...(answer.comment && { comment: answer.comment }) };
  }
  const { kind: _, ...fields } = answer;
  const flat: Record<string, string> = { authority: by.authority };
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Date) flat[name] = value.toISOString();
    else if (typeof value === 'object' && value !== null) for (const [inner, part] of Object.entries(value)) flat[inner] = String(part);
    else if (value !== undefined) flat[name] = String(value);
  }
  return flat;
}
