// One tick of the reminders: plans what has come due to be planned, and puts back into the queue what somebody
// dropped. The tick itself carries nothing: late, twice or not for a day, the same notices result.
import type { NoticeStore } from '../delivery/notices.js';
import { plannerRules } from './life.js';
import type { PlanResult, ReminderStore } from './model.js';

/** What is due and has waited so long is enqueued again: its job was lost, or its worker died. */
const requeueAfterMs = 60_000;
/** Every cadence is compared with its rows so often, for registries that were loaded beside the service. */
const reconcileEveryMs = 60 * 60_000;

export interface ReminderClock {
  /** Safe at any moment, in any number of processes. Faults of the database are thrown. */
  tick(now: Date): Promise<PlanResult & { readonly requeued: number }>;
}

export function createReminderClock(deps: { readonly reminders: ReminderStore; readonly notices: NoticeStore }): ReminderClock {
  let reconciledAt: number | undefined;
  return {
    async tick(now) {
      const reconcile = reconciledAt === undefined || Math.abs(now.getTime() - reconciledAt) >= reconcileEveryMs;
      const result = await deps.reminders.plan(now, plannerRules, { reconcile, dryRun: false });
      if (reconcile) reconciledAt = now.getTime();
      return { ...result, requeued: await deps.notices.requeue(now, requeueAfterMs) };
    },
  };
}
