// Approval of figures in the database: settings, what waits, and decisions that happen once.
import { Prisma } from '../generated/prisma/client.js';
import type { ApprovalStore, DecideOutcome, DecideRequest, Review } from '../metrics/approval-store.js';
import type { LocalText } from '../registry/model.js';
import type { Db, DbTransaction } from './database.js';

/** The part of the metrics store that knows who approves and what waits. */
export function createApprovals(db: Db): ApprovalStore {
  return {
    async approvalScopes() {
      const rows = await db.approvalSetting.findMany({ orderBy: [{ scope: 'asc' }, { id: 'asc' }] });
      return rows.map((row) => ({ scope: row.scope as 'organisation' | 'region', id: row.id }));
    },

    async regionNames() {
      const rows = await db.region.findMany({ select: { id: true, name: true } });
      return new Map(rows.map((row) => [row.id, row.name as unknown as LocalText]));
    },

    async setApproval({ scope, id }, on, { by, authority, at, platform }) {
      return db.$transaction(async (tx) => {
        const { count } = on
          ? await tx.approvalSetting.createMany({ data: [{ scope, id, setBy: by, setAt: at }], skipDuplicates: true })
          : await tx.approvalSetting.deleteMany({ where: { scope, id } });
        if (count === 0) return false;
        const action = on ? 'approval.on' : 'approval.off';
        await tx.audit.create({ data: { at, actor: by, authority, action, subject: `${scope}:${id}`, source: platform, outcome: 'ok' } });
        return true;
      });
    },

    async needsApproval(organisation) {
      const rows = await db.$queryRaw<{ wanted: boolean }[]>`
        SELECT EXISTS (
          SELECT 1 FROM "ApprovalSetting" s WHERE (s.scope = 'organisation' AND s.id = ${organisation})
            OR (s.scope = 'region' AND s.id = ANY(SELECT unnest("regionIds") FROM "Organisation" WHERE id = ${organisation}))) AS wanted`;
      return rows[0]?.wanted ?? false;
    },

    waitingPeriods: () => db.$queryRaw`
      SELECT DISTINCT f."organisationId" AS organisation, f.period
      FROM "ApprovalSetting" s
      JOIN "Organisation" o ON (s.scope = 'organisation' AND o.id = s.id) OR (s.scope = 'region' AND s.id = ANY(o."regionIds"))
      JOIN "Figure" f ON f."organisationId" = o.id AND f.current AND f.approval = 'waiting'`,

    reviews: (organisation, month) => readReviews(db, Prisma.sql`r."organisationId" = ${organisation} AND r.month = ${month}`),

    decide: (request) => db.$transaction((tx) => decide(tx, request)),
  };
}

async function decide(tx: DbTransaction, request: DecideRequest): Promise<DecideOutcome> {
  const { organisation, month, periods, decision, comment, by, authority, at, platform } = request;
  const waiting = await tx.$queryRaw<{ id: string; metric: string; period: string; version: number; enteredBy: string | null }[]>`
    SELECT id, "metricId" AS metric, period, version, "enteredBy" FROM "Figure"
    WHERE "organisationId" = ${organisation} AND period = ANY(${[...periods]}) AND current AND approval = 'waiting'
    ORDER BY id FOR UPDATE`;
  if (waiting.length === 0) return { kind: 'nothing' };
  const keyOf = (figure: { metric: string; period: string; version: number }) => `${figure.metric} ${figure.period} ${figure.version}`;
  const seen = new Set(request.seen.map(keyOf));
  if (waiting.length !== seen.size || waiting.some((figure) => !seen.has(keyOf(figure)))) return { kind: 'changed' };
  const accounts = await tx.account.findMany({
    where: { id: { in: waiting.flatMap((figure) => figure.enteredBy ?? []) } },
    select: { id: true, personId: true },
  });
  const own = accounts.some((account) => account.id === by || (account.personId !== null && account.personId === request.person));
  if (decision === 'approved' && authority === 'coordinator' && own) return { kind: 'own' };
  const ids = waiting.map((figure) => figure.id);
  await tx.figure.updateMany({ where: { id: { in: ids } }, data: { approval: decision, approvedBy: by, approvedAt: at } });
  const made = await tx.monthReview.create({
    data: { organisationId: organisation, month, decision, comment: comment ?? null, figures: waiting.length, by, authority, at },
  });
  await tx.audit.createMany({
    data: waiting.map((figure) => ({
      at,
      actor: by,
      authority,
      action: `figure.${decision}`,
      subject: `figure:${figure.metric}:${organisation}:${figure.period}:${figure.version}`,
      source: platform,
      outcome: 'ok',
    })),
  });
  const [review] = await readReviews(tx, Prisma.sql`r.id = ${made.id}::uuid`);
  if (!review) throw new Error('a review that was just made is not there');
  return { kind: 'done', review, reporters: [...new Set(accounts.flatMap((account) => account.personId ?? []))].sort() };
}

async function readReviews(db: Db | DbTransaction, where: Prisma.Sql): Promise<readonly Review[]> {
  const rows = await db.$queryRaw<(Omit<Review, 'comment'> & { readonly comment: string | null })[]>`
    SELECT r.id, r."organisationId" AS organisation, r.month, r.decision, r.comment, r.figures, COALESCE(p.name, a.name, '') AS by, r.at
    FROM "MonthReview" r LEFT JOIN "Account" a ON a.id::text = r.by LEFT JOIN "Person" p ON p.id = a."personId"
    WHERE ${where} ORDER BY r.at, r.id`;
  return rows.map(({ comment, ...row }) => ({ ...row, ...(comment !== null && { comment }) }));
}
