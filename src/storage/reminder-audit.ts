// The facts that the auditor of reminders compares, in four queries.

import { helsinkiDay } from '../conversation/format.js';
import type { AuditFacts } from '../reminders/model.js';
import { cadenceOf } from './cadence-rows.js';
import type { Db } from './database.js';
import { asDate } from './reminder-situations.js';

const month = 30 * 86_400_000;

/** Reads what should be and what is, as of `now`. */
export async function auditFacts(db: Db, now: Date): Promise<AuditFacts> {
  const since = new Date(now.getTime() - month);
  const [cadences, unsent, unplanned, counts] = await Promise.all([
    db.cadence.findMany({
      where: { network: { OR: [{ validUntil: null }, { validUntil: { gte: asDate(helsinkiDay(now)) } }] } },
      include: { network: { select: { convenings: { select: { period: true, createdAt: true }, orderBy: { period: 'asc' } } } } },
    }),
    db.notice.findMany({
      where: { state: { in: ['planned', 'sending'] }, dueAt: { lte: now } },
      select: { id: true, dueAt: true, retryAt: true },
    }),
    db.convening.findMany({ where: { state: { not: 'closed' }, checkAt: { lte: now } }, select: { id: true, checkAt: true } }),
    db.notice.groupBy({ by: ['state'], where: { settledAt: { gte: since, lte: now } }, _count: true }),
  ]);
  const count = (state: string) => counts.find((row) => row.state === state)?._count ?? 0;
  return {
    cadences: cadences.map((row) => {
      const convenings = row.network.convenings;
      const first = Math.min(...convenings.map((convening) => convening.createdAt.getTime()));
      return {
        cadence: cadenceOf(row),
        conveningPeriods: convenings.map((convening) => convening.period),
        since: convenings.length > 0 ? new Date(first) : now,
      };
    }),
    unsent: unsent.map(({ retryAt, ...row }) => ({ ...row, ...(retryAt && { retryAt }) })),
    unplanned: unplanned.flatMap((row) => (row.checkAt ? [{ id: row.id, checkAt: row.checkAt }] : [])),
    failed: count('failed'),
    sentLast30Days: count('sent'),
  };
}
