// Namings of deputies and stand-ins as rows of the ledger, planned in the transaction of what they tell. What each says
// is decided when it leaves.
import { randomUUID } from 'node:crypto';
import { helsinkiDay } from '../conversation/format.js';
import type { Prisma } from '../generated/prisma/client.js';
import { type NamingSubject, namingKind } from '../reminders/naming-model.js';
import type { DbTransaction } from './database.js';
import type { By } from './duties.js';
import type { NoticeQueue } from './queue.js';
import { asDate, asDay } from './reminder-situations.js';

/** Assignments that make a person deputy of these networks on the day of `now`. */
export function deputyRows(person: string | undefined, networks: readonly string[], now: Date): Prisma.AssignmentWhereInput {
  const today = asDate(helsinkiDay(now));
  return {
    kind: 'deputy',
    networkId: { in: [...networks] },
    ...(person !== undefined && { personId: person }),
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validUntil: null }, { validUntil: { gte: today } }] }],
  };
}

/**
 * Runs what changes the deputy of these networks, and tells whoever is deputy afterwards and was not before, and whoever
 * has been told so and is not any more.
 */
export async function tellingDeputies<T>(
  tx: DbTransaction,
  queue: NoticeQueue,
  networks: readonly string[],
  by: By,
  now: Date,
  change: () => Promise<T>,
): Promise<T> {
  const standing = () =>
    tx.assignment.findMany({ where: deputyRows(undefined, networks, now), select: { personId: true, networkId: true } });
  const before = await standing();
  const result = await change();
  const after = await standing();
  for (const [person, gone] of without(before, after)) {
    const told = await toldOf(tx, person, 'deputy');
    const their = gone.filter((network) => told.some(({ networks: each = '' }) => each.split(' ').includes(network)));
    if (their.length === 0 || (await isSelf(tx, by.account, person))) continue;
    await plan(tx, queue, person, { step: 'deputy-off', networks: their.join(' ') }, `${now.toISOString()}:${their.join('+')}`, now);
  }
  for (const [person, their] of without(after, before)) {
    await outdate(tx, person, their, now);
    if (await isSelf(tx, by.account, person)) continue;
    const role = by.authority === 'steward' ? 'steward' : 'contact';
    const subject: NamingSubject = { step: 'deputy', networks: their.join(' '), role, by: by.account, on: helsinkiDay(now) };
    await plan(tx, queue, person, subject, `${now.toISOString()}:${their.join('+')}`, now);
  }
  return result;
}

interface Held {
  readonly personId: string;
  readonly networkId: string | null;
}

/** Those of the first that are not among the second: networks in order, by person. */
function without(some: readonly Held[], others: readonly Held[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { personId, networkId } of some) {
    const isIn = others.some((row) => row.personId === personId && row.networkId === networkId);
    if (!isIn && networkId) found.set(personId, [...(found.get(personId) ?? []), networkId].sort());
  }
  return found;
}

/** What such messages that have left told a person. */
async function toldOf(tx: DbTransaction, person: string, step: NamingSubject['step']): Promise<readonly NamingSubject[]> {
  const where = { kind: namingKind, personId: person, state: { in: ['sending', 'sent'] }, subject: { path: ['step'], equals: step } };
  return (await tx.notice.findMany({ where, select: { subject: true } })).map(({ subject }) => subject as unknown as NamingSubject);
}

/** Tells who had been told that they stand in for these absences that they do not any more. */
export async function tellNoStandIn(
  tx: DbTransaction,
  queue: NoticeQueue,
  absences: readonly { id: string; personId: string; standInId: string | null; from: Date; until: Date }[],
  now: Date,
): Promise<void> {
  for (const { id, personId, standInId, from, until } of absences) {
    if (standInId === null || !(await toldOf(tx, standInId, 'stand-in')).some(({ absence }) => absence === id)) continue;
    const subject: NamingSubject = { step: 'stand-in-off', of: personId, from: asDay(from), until: asDay(until) };
    await plan(tx, queue, standInId, subject, id, now);
  }
}

/** Tells somebody that they stand in for these days; each absence is told of once. */
export async function tellStandIn(
  tx: DbTransaction,
  queue: NoticeQueue,
  standIn: string,
  absence: { readonly id: string; readonly of: string },
  by: string,
  now: Date,
): Promise<void> {
  if (await isSelf(tx, by, standIn)) return;
  await plan(tx, queue, standIn, { step: 'stand-in', absence: absence.id, of: absence.of, by }, absence.id, now);
}

/** Adds one notice and its job; nothing where that key is there already. */
export async function plan(
  tx: DbTransaction,
  queue: NoticeQueue,
  person: string,
  subject: NamingSubject,
  what: string,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const row = {
    id,
    key: `${namingKind}:${subject.step}:${what}:${person}`,
    kind: namingKind,
    subject: { ...subject },
    about: `naming:${id}`,
  };
  const made = await tx.notice.createManyAndReturn({
    data: [{ ...row, personId: person, dueAt: now, plannedAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  await queue.enqueue(
    tx,
    made.map((notice) => ({ notice: notice.id, at: now })),
  );
}

/** What was planned of an earlier naming for the same networks and has not left is not said any more. */
async function outdate(tx: DbTransaction, person: string, networks: readonly string[], now: Date): Promise<void> {
  const planned = await tx.notice.findMany({ where: { kind: namingKind, personId: person, state: 'planned' } });
  for (const { id, subject } of planned) {
    const { step, networks: told = '' } = subject as unknown as NamingSubject;
    if (step !== 'deputy') continue;
    const rest = told.split(' ').filter((network) => !networks.includes(network));
    const data =
      rest.length > 0
        ? { subject: { ...(subject as object), networks: rest.join(' ') } }
        : { state: 'cancelled', reason: 'superseded', settledAt: now };
    await tx.notice.updateMany({ where: { id, state: 'planned' }, data });
  }
}

/** Whether an account is that person's: nobody is told what they did themselves. */
async function isSelf(tx: DbTransaction, account: string, person: string): Promise<boolean> {
  return (await readerOf(tx, account)) === person;
}

/** How an account is named in the ledger: the person behind it, or the account itself. */
export async function readerOf(tx: DbTransaction, account: string): Promise<string> {
  const row = /^[0-9a-f-]{36}$/.test(account) ? await tx.account.findUnique({ where: { id: account } }) : null;
  if (!row || row.personId) return row?.personId ?? `account:${account}`;
  const [byEmail, linked] = await Promise.all([
    row.email ? tx.person.findUnique({ where: { email: row.email }, select: { id: true } }) : null,
    row.linkId ? tx.account.findFirst({ where: { linkId: row.linkId, personId: { not: null } }, select: { personId: true } }) : null,
  ]);
  return byEmail?.id ?? linked?.personId ?? `account:${account}`;
}
