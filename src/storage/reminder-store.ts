// Convenings in PostgreSQL: the plan, the answers, the timeline. The rules come in from the slice and run inside
// the transaction that stores what they decide and enqueues its delivery.
import { helsinkiDay } from '../conversation/format.js';
import type { Cadence as CadenceRow } from '../generated/prisma/client.js';
import type { Newest } from '../reminders/cadence.js';
import { isPressing, noticeKey } from '../reminders/life.js';
import type { Decision, PlanLine, PlannerRules, PlanResult, ReminderStore, Situation, Step } from '../reminders/model.js';
import { createAbsenceStore, loadDeputies } from './absences.js';
import { cadenceOf } from './cadence-rows.js';
import type { Db, DbTransaction } from './database.js';
import { loadNetwork, loadNetworks } from './network-reader.js';
import type { OnSettled } from './notice-store.js';
import type { NoticeQueue } from './queue.js';
import { giveBack, storeAnswer } from './reminder-answers.js';
import { auditFacts } from './reminder-audit.js';
import { findCandidate } from './reminder-candidates.js';
import { asDate, asDay, loadSituations, loadStewards, type StewardSettings } from './reminder-situations.js';
import { vacancyKey } from './vacancies.js';

/** The ledger's name for what this store plans. */
export const conveningKind = 'convening';
const batch = 100;

export function createReminderStore(db: Db, queue: NoticeQueue, settings: StewardSettings): ReminderStore {
  return {
    async plan(now, rules, { reconcile, dryRun, network }) {
      const total: Mutable<PlanResult> = { planned: [], cancelled: [], closed: [] };
      await queue.start(); // before the transaction, which is not to wait for it
      if (dryRun) {
        await rehearse(db, async (tx) => {
          await ensure(tx, now, rules, await cadencesToEnsure(tx, now, reconcile, network));
          while (await planBatch(tx, now, rules, { reconcile, network, queue, settings }, total));
        });
        return total;
      }
      // a hundred networks at a time: a process that is killed in the middle has not worked in vain
      for (const cadences of chunks(await cadencesToEnsure(db, now, reconcile, network), 100))
        await db.$transaction((tx) => ensure(tx, now, rules, cadences));
      let more = true;
      total.cursor = undefined;
      while (more)
        more = await db.$transaction((tx) => planBatch(tx, now, rules, { reconcile, network, queue, settings }, total), {
          timeout: 60_000,
        });
      return total;
    },

    async pending() {
      const rows = await db.notice.findMany({
        where: { kind: conveningKind, state: { in: ['planned', 'sending'] } },
        orderBy: [{ dueAt: 'asc' }, { key: 'asc' }],
      });
      return rows.map((row) => lineOf(row.key, row.personId, row.subject as unknown as Subject, row.dueAt));
    },

    async situation(id, now) {
      if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
      return (await loadSituations(db, settings, [id], now))[0];
    },

    async situations(now) {
      const rows = await db.convening.findMany({ where: { state: { not: 'closed' } }, select: { id: true } });
      return loadSituations(
        db,
        settings,
        rows.map((row) => row.id),
        now,
      );
    },

    async answer(id, revision, answer, by, now) {
      const stored = await db.$transaction((tx) => storeAnswer(tx, id, revision, answer, by, now));
      const situation = (await loadSituations(db, settings, [id], now))[0];
      return { stored, ...(situation && { situation }) };
    },

    candidate: (who, now) => findCandidate(db, who, now),
    networks: (now) => loadNetworks(db, now),
    network: (id, now) => loadNetwork(db, settings, id, now),
    stewards: (now) => loadStewards(db, settings, now),

    absences: createAbsenceStore(db, queue, lookAgain),
    deputies: (networks, now) => loadDeputies(db, networks, now),

    audit: (now) => auditFacts(db, now),
  };
}

/** What follows for the convening when one of its notices is settled; for the notice store. */
export const conveningSettled: OnSettled = async (tx, notice, settlement, now) => {
  if (settlement.state === 'planned') return;
  const subject = notice.subject as unknown as Subject;
  const detail = {
    step: subject.step,
    person: notice.person,
    ...(settlement.state === 'sent' ? { platform: settlement.receipt.platform } : { reason: settlement.reason }),
  };
  await tx.conveningEvent.create({ data: { conveningId: notice.about, at: now, by: 'system', what: settlement.state, detail } });
  const becomes = settlement.state === 'sent' ? stateAfter[subject.step] : undefined;
  if (becomes) {
    const from = becomes === 'reminded' ? ['planned', 'snoozed'] : ['planned', 'reminded', 'snoozed'];
    await tx.convening.updateMany({ where: { id: notice.about, state: { in: from } }, data: { state: becomes } });
  }
  await tx.convening.updateMany({ where: { id: notice.about, state: { not: 'closed' } }, data: { checkAt: now } });
};

/** What a convening becomes when a step's notice has been sent; other steps leave its state as it is. */
const stateAfter: Partial<Record<Step, 'reminded' | 'escalated'>> = {
  remind: 'reminded',
  nudge: 'reminded',
  deputy: 'escalated',
  organisation: 'escalated',
  steward: 'escalated',
};

/** Asks the planner to look at everything of a network again, after its people or its cadence changed. */
export async function networkChanged(tx: DbTransaction, network: string, now: Date): Promise<void> {
  await tx.convening.updateMany({ where: { networkId: network, state: { not: 'closed' } }, data: { checkAt: now } });
}

interface Subject {
  readonly step: Step;
  readonly round: string;
  readonly network: string;
  readonly due: string;
  /** Which vacancy a question about one is of. */
  readonly of?: string;
  /** Somebody waits for it: it does not wait for the day's one message. */
  readonly now?: 'yes';
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] } & { cursor?: string | undefined };

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

class Rollback extends Error {}

async function rehearse(db: Db, work: (tx: DbTransaction) => Promise<void>): Promise<void> {
  try {
    await db.$transaction(
      async (tx) => {
        await work(tx);
        throw new Rollback();
      },
      { timeout: 60_000 },
    );
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
  }
}

/** Living cadences: all, or those that have no row ahead. */
async function cadencesToEnsure(tx: DbTransaction, now: Date, all: boolean, only: string | undefined): Promise<CadenceRow[]> {
  const today = asDate(helsinkiDay(now));
  const wanting = only
    ? [only]
    : all
      ? undefined
      : (
          await tx.$queryRaw<{ networkId: string }[]>`
        SELECT c."networkId" FROM "Cadence" c
        WHERE NOT EXISTS (SELECT 1 FROM "Convening" v WHERE v."networkId" = c."networkId" AND v."dueAt" > ${now} AND v."outcome" IS DISTINCT FROM 'cadence')
          AND NOT (c."everyUnit" IN ('agreed', 'dates') AND EXISTS (SELECT 1 FROM "Convening" o WHERE o."networkId" = c."networkId" AND o."state" <> 'closed'))`
        ).map((row) => row.networkId);
  if (wanting?.length === 0) return [];
  return tx.cadence.findMany({
    where: { ...(wanting && { networkId: { in: wanting } }), network: { OR: [{ validUntil: null }, { validUntil: { gte: today } }] } },
    orderBy: { networkId: 'asc' },
  });
}

/** Each cadence has a row for its open period and the next one. */
async function ensure(tx: DbTransaction, now: Date, rules: PlannerRules, cadences: readonly CadenceRow[]): Promise<void> {
  const newest = await newestConvenings(tx, cadences);
  const rows = cadences.flatMap((row) =>
    rules.periods(cadenceOf(row), now, newest.get(row.networkId)).map((period) => ({ network: row.networkId, ...period })),
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Convening" ("id", "networkId", "period", "dueAt", "checkAt", "createdAt")
    SELECT gen_random_uuid(), n, p, d, c, ${now}
    FROM unnest(${rows.map((row) => row.network)}::text[], ${rows.map((row) => row.from)}::text[], ${rows.map((row) => row.dueAt)}::timestamptz[], ${rows.map((row) => row.checkAt)}::timestamptz[]) AS t(n, p, d, c)
    ORDER BY n, p
    ON CONFLICT ("networkId", "period") DO UPDATE
      SET "dueAt" = EXCLUDED."dueAt", "checkAt" = LEAST("Convening"."checkAt", EXCLUDED."checkAt"), "state" = 'planned', "outcome" = NULL,
        "round" = "Convening"."round" + CASE WHEN "Convening"."state" = 'closed' THEN 1 ELSE 0 END, "revision" = "Convening"."revision" + 1
      WHERE ("Convening"."state" = 'planned' AND "Convening"."dueAt" <> EXCLUDED."dueAt")
        OR ("Convening"."state" = 'closed' AND "Convening"."outcome" = 'cadence')`;
}

/** For cadences whose next period follows from the last meeting; the others are counted from their start. */
async function newestConvenings(tx: DbTransaction, cadences: readonly CadenceRow[]): Promise<Map<string, Newest>> {
  const networks = cadences.filter((row) => row.everyUnit === 'agreed' || row.everyUnit === 'dates').map((row) => row.networkId);
  if (networks.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ networkId: string; period: string; state: string; meetsOn: Date | null }[]>`
    SELECT DISTINCT ON ("networkId") "networkId", "period", "state", "meetsOn" FROM "Convening"
    WHERE "networkId" = ANY(${networks}) AND "outcome" IS DISTINCT FROM 'cadence' ORDER BY "networkId", "period" DESC`;
  return new Map(
    rows.map(({ networkId, period, state, meetsOn }) => [
      networkId,
      { period, closed: state === 'closed', ...(meetsOn && { meetsOn: asDay(meetsOn) }) },
    ]),
  );
}

interface BatchOptions {
  readonly reconcile: boolean;
  readonly network: string | undefined;
  readonly queue: NoticeQueue;
  readonly settings: StewardSettings;
}

/** One batch in one transaction; true when there may be more. Rows that another process plans are passed over. */
async function planBatch(
  tx: DbTransaction,
  now: Date,
  rules: PlannerRules,
  options: BatchOptions,
  total: Mutable<PlanResult>,
): Promise<boolean> {
  const after = total.cursor ?? '00000000-0000-0000-0000-000000000000';
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Convening"
    WHERE "state" <> 'closed' AND "id" > ${after}::uuid AND (${options.reconcile} OR "checkAt" <= ${now}) AND (${options.network ?? null}::text IS NULL OR "networkId" = ${options.network ?? null})
    ORDER BY "id" LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
  if (ids.length === 0) return false;
  total.cursor = ids.at(-1)?.id;
  const situations = await loadSituations(
    tx,
    options.settings,
    ids.map((row) => row.id),
    now,
  );
  const decided = situations.map((situation) => ({ situation, decision: rules.decide(situation, now) }));
  total.planned.push(...(await insertNotices(tx, options.queue, decided, now)));
  total.cancelled.push(...(await cancelNotices(tx, decided, now)));
  for (const { situation, decision } of decided) {
    if (decision.offerLapsed) await giveBack(tx, situation.convening.id, now);
    if (!decision.close) continue;
    total.closed.push({ network: situation.convening.network, period: situation.convening.period, outcome: decision.close });
    await tx.convening.update({
      where: { id: situation.convening.id },
      data: { state: 'closed', outcome: decision.close, checkAt: null, revision: { increment: 1 } },
    });
    await tx.conveningEvent.create({
      data: { conveningId: situation.convening.id, at: now, by: 'system', what: 'closed', detail: { outcome: decision.close } },
    });
  }
  const open = decided.filter(({ decision }) => !decision.close && !decision.offerLapsed);
  await tx.$executeRaw`
    UPDATE "Convening" v SET "checkAt" = t.c
    FROM unnest(${open.map(({ situation }) => situation.convening.id)}::uuid[], ${open.map(({ decision }) => decision.checkAt ?? null)}::timestamptz[]) AS t(i, c)
    WHERE v."id" = t.i`;
  return ids.length === batch;
}

type Decided = { readonly situation: Situation; readonly decision: Decision };

async function insertNotices(tx: DbTransaction, queue: NoticeQueue, decided: readonly Decided[], now: Date): Promise<PlanLine[]> {
  const rows = decided.flatMap(({ situation: { convening, vacancy }, decision }) =>
    decision.plan.map((planned) => ({
      key:
        planned.step === 'vacancy' && vacancy
          ? vacancyKey(convening.network, vacancy.of, planned.person)
          : noticeKey(convening.network, convening.period, planned.step, convening.round, planned.person),
      about: convening.id,
      person: planned.person,
      sendAt: planned.sendAt,
      subject: {
        step: planned.step,
        round: String(convening.round),
        network: convening.network,
        due: planned.dueAt.toISOString(),
        ...(planned.step === 'vacancy' && vacancy && { of: vacancy.of }),
        ...(isPressing(convening, planned.step) && { now: 'yes' as const }),
      } satisfies Subject,
    })),
  );
  const byKey = new Map(rows.toReversed().map((row) => [row.key, row])); // two open periods ask about one vacancy: the earlier one
  const wanted = [...byKey.values()];
  if (wanted.length === 0) return [];
  // A notice that was cancelled and is wanted again comes back; one that was sent never does.
  const made = await tx.$queryRaw<{ id: string; key: string; dueAt: Date }[]>`
    INSERT INTO "Notice" ("id", "key", "kind", "subject", "about", "personId", "dueAt", "plannedAt")
    SELECT gen_random_uuid(), k, ${conveningKind}, s::jsonb, a, p, d, ${now}
    FROM unnest(${wanted.map((row) => row.key)}::text[], ${wanted.map((row) => JSON.stringify(row.subject))}::text[], ${wanted.map((row) => row.about)}::text[],
      ${wanted.map((row) => row.person)}::text[], ${wanted.map((row) => row.sendAt)}::timestamptz[]) AS t(k, s, a, p, d)
    ON CONFLICT ("key") DO UPDATE
      SET "state" = 'planned', "dueAt" = EXCLUDED."dueAt", "subject" = EXCLUDED."subject", "about" = EXCLUDED."about", "reason" = NULL, "settledAt" = NULL, "retryAt" = NULL
      WHERE "Notice"."state" = 'cancelled'
    RETURNING "id"::text, "key", "dueAt"`;
  await queue.enqueue(
    tx,
    made.map((row) => ({ notice: row.id, at: row.dueAt })),
  );
  return made.flatMap((row) => {
    const planned = byKey.get(row.key);
    return planned ? [lineOf(row.key, planned.person, planned.subject, row.dueAt)] : [];
  });
}

async function cancelNotices(tx: DbTransaction, decided: readonly Decided[], now: Date): Promise<{ key: string; reason: string }[]> {
  const unwanted = decided.flatMap(({ decision }) => decision.cancel);
  if (unwanted.length === 0) return [];
  return tx.$queryRaw<{ key: string; reason: string }[]>`
    UPDATE "Notice" n SET "state" = 'cancelled', "reason" = t.r, "settledAt" = ${now}
    FROM unnest(${unwanted.map((item) => item.id)}::uuid[], ${unwanted.map((item) => item.reason)}::text[]) AS t(i, r)
    WHERE n."id" = t.i AND n."state" = 'planned' RETURNING n."key", n."reason"`;
}

function lineOf(key: string, person: string, subject: Subject, sendAt: Date): PlanLine {
  return { key, network: subject.network, person, step: subject.step, dueAt: new Date(subject.due), sendAt };
}

/** Asks the planner to look again at every network where the person has a task. */
export async function lookAgain(tx: DbTransaction, person: string, now: Date): Promise<void> {
  const assignments = await tx.assignment.findMany({ where: { personId: person, networkId: { not: null } }, select: { networkId: true } });
  for (const { networkId } of assignments) if (networkId) await networkChanged(tx, networkId, now);
}
