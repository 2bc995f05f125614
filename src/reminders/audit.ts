// The auditor: compares what should have gone by the cadences and the calendar with what the ledger holds. It shares
// no memory with the planner, so that a planner that silently stopped is found out.
import { periodsDue } from './cadence.js';
import { isOpen } from './calendar.js';
import type { AuditFacts } from './model.js';

export interface AuditCounts {
  /** False when something that should have gone has not, and nobody is still at it. */
  readonly ok: boolean;
  /** Periods whose duty came due without a row, plus notices and convenings that nobody looked at in time. */
  readonly missing: number;
  /** How long the oldest of them has waited, in seconds. */
  readonly oldestSeconds: number;
  /** Settled as failed in the last 30 days: nobody could be reached. The steward has been told of each. */
  readonly failed: number;
  readonly sent: number;
}

/** A tick a minute and a queue that polls: what is later than this has been forgotten. */
const graceMs = 15 * 60_000;

/** Counts for `/healthz` and the metric. Outside office hours nothing is late: it waits for the morning. */
export function auditReminders(facts: AuditFacts, now: Date): AuditCounts {
  const limit = new Date(now.getTime() - graceMs);
  const waits: number[] = [];
  for (const { cadence, conveningPeriods, since } of facts.cadences) {
    if (since >= limit && conveningPeriods.length > 0) continue;
    if (conveningPeriods.length === 0) waits.push(0);
    for (const period of since < limit ? periodsDue(cadence, since, limit) : []) {
      if (!conveningPeriods.includes(period.from)) waits.push(now.getTime() - period.dueAt.getTime());
    }
  }
  if (isOpen(now) && isOpen(limit)) {
    for (const { dueAt, retryAt } of facts.unsent) {
      const at = retryAt && retryAt > dueAt ? retryAt : dueAt;
      if (at < limit) waits.push(now.getTime() - at.getTime());
    }
  }
  for (const { checkAt } of facts.unplanned) if (checkAt < limit) waits.push(now.getTime() - checkAt.getTime());
  return {
    ok: waits.length === 0,
    missing: waits.length,
    oldestSeconds: Math.round(Math.max(0, ...waits) / 1000),
    failed: facts.failed,
    sent: facts.sentLast30Days,
  };
}
