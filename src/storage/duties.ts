// Duties that move from one person to another: nothing is deleted, an assignment that ends gets its last day, and each
// change leaves a row in the audit log of the same transaction.
import { Temporal } from 'temporal-polyfill';
import { helsinkiDay } from '../conversation/format.js';
import type { DbTransaction } from './database.js';
import { asDate } from './reminder-situations.js';

/** Who changes it, and by what right. */
export interface By {
  readonly account: string;
  readonly authority: string;
  readonly source: string;
}

/** True when the duty moved to that person today. */
export async function moveDuty(
  tx: DbTransaction,
  kind: 'contact' | 'deputy',
  network: string,
  person: string,
  by: By,
  now: Date,
): Promise<boolean> {
  const today = asDate(helsinkiDay(now));
  const standing = await tx.assignment.findFirst({
    where: {
      kind,
      networkId: network,
      personId: person,
      OR: [{ validUntil: null }, { validUntil: { gte: today } }],
      AND: { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
    },
  });
  const ended = await endDuties(tx, kind, network, standing?.id, by, now);
  if (standing) return ended;
  let id = `${network}-${kind}-${person}`;
  if (await tx.assignment.findUnique({ where: { id } })) id = `${id}-${helsinkiDay(now)}`;
  await tx.assignment.upsert({
    where: { id },
    create: { id, kind, networkId: network, personId: person, validFrom: today },
    update: { validFrom: today, validUntil: null },
  });
  await auditRow(tx, `assignment.${kind}`, network, by, now, 'done', { person });
  return true;
}

/** Ends the duty of everybody but one; true when somebody had it. */
export async function endDuties(
  tx: DbTransaction,
  kind: string,
  network: string,
  but: string | undefined,
  by: By,
  now: Date,
): Promise<boolean> {
  const today = Temporal.PlainDate.from(helsinkiDay(now));
  const rows = await tx.assignment.findMany({
    where: {
      kind,
      networkId: network,
      ...(but && { id: { not: but } }),
      OR: [{ validUntil: null }, { validUntil: { gte: asDate(today.toString()) } }],
    },
  });
  for (const row of rows) {
    await tx.assignment.update({ where: { id: row.id }, data: { validUntil: asDate(today.subtract({ days: 1 }).toString()) } });
    await auditRow(tx, `assignment.${kind}.end`, network, by, now, 'done', { person: row.personId });
  }
  return rows.length > 0;
}

/** One line of the append-only log: who did what, by what authority. */
export async function auditRow(
  tx: DbTransaction,
  action: string,
  subject: string,
  by: By,
  at: Date,
  outcome: string,
  detail?: Record<string, string>,
): Promise<void> {
  await tx.audit.create({
    data: { at, actor: by.account, authority: by.authority, action, subject, source: by.source, outcome, ...(detail && { detail }) },
  });
}
