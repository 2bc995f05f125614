// The ledger of notices in PostgreSQL. Due times come from the caller's clock, leases and back-off from the
// database's, so that a command line with another idea of the time cannot take what a service is sending.

import { languageOfLocale } from '../conversation/callers.js';
import type { Language } from '../conversation/view.js';
import type { Carrier } from '../delivery/messenger.js';
import type { ClaimedNotice, NoticeStore, Reach, Settlement } from '../delivery/notices.js';
import type { Db, DbTransaction } from './database.js';
import type { NoticeQueue } from './queue.js';

/** What else follows in the same transaction when a notice of some kind is settled, such as a line on a timeline. */
export type OnSettled = (tx: DbTransaction, notice: ClaimedNotice, settlement: Settlement, now: Date) => Promise<void>;

interface ClaimRow {
  id: string;
  key: string;
  kind: string;
  subject: Record<string, string>;
  about: string;
  personId: string;
  dueAt: Date;
  attempts: number;
  firstTryAt: Date;
  gatheredInto: string | null;
  earlier: string | null;
}

/** @param onFailed what follows whatever kind of notice has failed for good */
export function createNoticeStore(
  db: Db,
  queue: NoticeQueue,
  onSettled: Readonly<Record<string, OnSettled>> = {},
  onFailed?: OnSettled,
): NoticeStore {
  return {
    async claim(id, now, leaseMs, gathering = []) {
      const rows = await db.$queryRaw<ClaimRow[]>`
        WITH asked AS (
          SELECT n."id", n."personId", n."kind" = ANY(${[...gathering]}) AND n."subject"->>'now' IS NULL
            AND NOT EXISTS (SELECT 1 FROM "Courtesy" c WHERE c."person" = n."personId" AND NOT c."gather") AS gathers
          FROM "Notice" n WHERE n."id" = ${id}::uuid),
        due AS (
          SELECT n."id", n."gatheredInto" AS earlier, a.gathers FROM "Notice" n, asked a
          WHERE n."personId" = a."personId" AND n."state" IN ('planned', 'sending')
            AND (n."id" = a."id" OR (a.gathers AND n."kind" = ANY(${[...gathering]}) AND n."subject"->>'now' IS NULL))
            AND n."dueAt" <= ${now} AND (n."retryAt" IS NULL OR n."retryAt" <= now())
            AND (n."state" = 'planned' OR (n."state" = 'sending' AND n."leaseUntil" < now()))
          ORDER BY n."id" FOR UPDATE OF n)
        UPDATE "Notice" n SET "state" = 'sending', "attempts" = "attempts" + 1,
          "leaseUntil" = now() + ${leaseMs} * interval '1 millisecond', "firstTryAt" = COALESCE("firstTryAt", now()),
          "gatheredInto" = CASE WHEN due.gathers THEN ${id}::uuid END
        FROM due WHERE n."id" = due."id" AND EXISTS (SELECT 1 FROM due d WHERE d."id" = ${id}::uuid)
        RETURNING n."id"::text, "key", "kind", "subject", "about", "personId", "dueAt", "attempts", "firstTryAt",
          n."gatheredInto"::text, due.earlier::text`;
      return rows
        .map(
          ({ personId, attempts, gatheredInto, earlier, ...rest }): ClaimedNotice => ({
            ...rest,
            person: personId,
            attempt: attempts,
            ...(gatheredInto && { gatheredInto }),
            ...(earlier && { earlier }),
          }),
        )
        .sort((a, b) => Number(b.id === id) - Number(a.id === id) || a.dueAt.getTime() - b.dueAt.getTime());
    },

    async find(id) {
      if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
      const row = await db.notice.findUnique({ where: { id } });
      if (!row) return undefined;
      const { key, kind, about, personId, dueAt, attempts, firstTryAt, plannedAt } = row;
      const subject = row.subject as Record<string, string>;
      return { id, key, kind, subject, about, person: personId, dueAt, attempt: attempts, firstTryAt: firstTryAt ?? plannedAt };
    },

    async claimable(now, limit) {
      const rows = await db.$queryRaw<{ id: string }[]>`
        SELECT "id"::text FROM "Notice"
        WHERE "state" IN ('planned', 'sending') AND "dueAt" <= ${now} AND ("retryAt" IS NULL OR "retryAt" <= now())
          AND ("state" = 'planned' OR "leaseUntil" < now())
        ORDER BY "dueAt", "id" LIMIT ${limit}`;
      return rows.map((row) => row.id);
    },

    reach: (person) => reach(db, person),

    async settle(notice, settlement, now) {
      return db.$transaction(async (tx) => {
        // attempt fences: after a lost lease the row carries a higher number
        const { count } = await tx.notice.updateMany({
          where: { id: notice.id, state: 'sending', attempts: notice.attempt },
          data: { ...columnsOf(settlement, now), leaseUntil: null },
        });
        if (count === 0) return false;
        if (settlement.state === 'planned') {
          const at = settlement.dueAt ?? new Date(Date.now() + (settlement.retryInMs ?? 0));
          await queue.enqueue(tx, [{ notice: notice.id, at }]);
        }
        await onSettled[notice.kind]?.(tx, notice, settlement, now);
        if (settlement.state === 'failed') await onFailed?.(tx, notice, settlement, now);
        return true;
      });
    },

    async sentAbout(about) {
      const found = await db.notice.findMany({ where: { about, state: 'sent' }, orderBy: { sentAt: 'asc' } });
      // A message that several notices share is not one card: it stays as it was sent, and its buttons say what is known.
      const shared = await db.notice.groupBy({
        by: ['gatheredInto'],
        where: { gatheredInto: { in: found.flatMap((row) => row.gatheredInto ?? []) }, state: 'sent' },
        _count: true,
      });
      const several = new Set(shared.filter((group) => group._count > 1).map((group) => group.gatheredInto));
      const rows = found.filter((row) => row.gatheredInto === null || !several.has(row.gatheredInto));
      const reaches = new Map<string, Reach[]>();
      for (const person of new Set(rows.map((row) => row.personId))) reaches.set(person, await reach(db, person));
      return rows.flatMap((row) => {
        const { platform, tenant, conversation, message } = row;
        if (!platform || !tenant || !conversation || !message) return [];
        const ways = reaches.get(row.personId) ?? [];
        const language = (ways.find((way) => way.address.platform === platform) ?? ways[0])?.language ?? 'fi';
        const receipt = { platform: platform as Carrier, tenant, conversation, message };
        return [{ id: row.id, subject: row.subject as Record<string, string>, about, person: row.personId, receipt, language }];
      });
    },

    async deactivate(account) {
      if (/^(mail|channel|digest):/.test(account)) return; // an address of the registry, not an account: that it failed stands in the ledger
      await db.account.updateMany({ where: { id: account }, data: { active: false } });
    },

    async requeue(now, olderThanMs) {
      const before = new Date(now.getTime() - olderThanMs);
      return db.$transaction(async (tx) => {
        const rows = await tx.$queryRaw<{ id: string; leaseUntil: Date | null; retryAt: Date | null; dueAt: Date }[]>`
          SELECT "id"::text, "leaseUntil", "retryAt", "dueAt" FROM "Notice"
          WHERE "state" IN ('planned', 'sending') AND "dueAt" <= ${before}
            AND ("leaseUntil" IS NULL OR "leaseUntil" < now()) AND ("retryAt" IS NULL OR "retryAt" < now() - ${olderThanMs} * interval '1 millisecond')
          ORDER BY "dueAt" LIMIT 500`;
        // the same instant each time: while such a job waits, asking again adds none
        await queue.enqueue(
          tx,
          rows.map((row) => ({ notice: row.id, at: row.leaseUntil ?? row.retryAt ?? row.dueAt })),
        );
        return rows.length;
      });
    },
  };
}

function columnsOf(settlement: Settlement, now: Date) {
  switch (settlement.state) {
    case 'sent': {
      const { platform, tenant, conversation, message } = settlement.receipt;
      return { state: 'sent', reason: null, sentAt: now, settledAt: now, platform, tenant, conversation, message };
    }
    case 'failed':
    case 'cancelled':
      return { state: settlement.state, reason: settlement.reason, settledAt: now };
    case 'planned':
      return {
        state: 'planned',
        reason: settlement.reason,
        ...(settlement.dueAt && { dueAt: settlement.dueAt }),
        ...(settlement.retryInMs !== undefined && { retryAt: new Date(Date.now() + settlement.retryInMs) }),
      };
    default:
      return settlement satisfies never;
  }
}

async function reach(db: Db, person: string): Promise<Reach[]> {
  const shared = /^channel:(.+)$/.exec(person)?.[1];
  if (shared) return reachShared(db, shared);
  const digest = /^digest:(.+)$/.exec(person)?.[1];
  if (digest) return reachDigest(db, digest);
  const byAccount = /^account:(.+)$/.exec(person)?.[1];
  const known = byAccount ? null : await db.person.findUnique({ where: { id: person }, select: { email: true, language: true } });
  const own = byAccount ? { id: byAccount } : { OR: [{ personId: person }, ...(known?.email ? [{ email: known.email }] : [])] };
  const links = await db.account.findMany({ where: { active: true, linkId: { not: null }, ...own }, select: { linkId: true } });
  const accounts = await db.account.findMany({
    where: { active: true, OR: [own, ...links.map(({ linkId }) => ({ linkId }))] },
    orderBy: [{ preferred: 'desc' }, { seenAt: 'desc' }],
  });
  // An account whose address is stored is surer than one that the platform would have to look up.
  const sure = (account: { preferred: boolean; reference: unknown }) => (account.preferred ? 0 : account.reference === null ? 2 : 1);
  const chats = accounts
    .sort((a, b) => sure(a) - sure(b))
    .map((account) => ({
      account: account.id,
      address: { platform: account.platform as Carrier, tenant: account.tenant, user: account.user, reference: account.reference },
      language: (account.language ?? known?.language ?? languageOfLocale(account.locale ?? undefined)) as Language,
    }));
  const mail = known?.email ? [mailReach(person, known.email, chats[0]?.language ?? ((known.language ?? 'fi') as Language))] : [];
  return [...chats, ...mail];
}

/** The work e-mail of a person of the registry, after every chat: for who uses none. */
function mailReach(person: string, email: string, language: Language): Reach {
  return { account: `mail:${person}`, address: { platform: 'mail', tenant: '', user: email, reference: null }, language };
}

/** The channel or group chat where a network's invitations are posted. */
async function reachShared(db: Db, network: string): Promise<Reach[]> {
  const row = await db.networkChannel.findUnique({ where: { networkId: network } });
  if (!row) return [];
  const address = { platform: row.platform as Carrier, tenant: row.tenant, user: '', reference: row.reference };
  return [{ account: `channel:${network}`, address, language: row.language as Language }];
}

/** The channel or group chat that gets a digest of the month's figures. */
async function reachDigest(db: Db, id: string): Promise<Reach[]> {
  const row = await db.figureDigest.findUnique({ where: { id } });
  if (!row) return [];
  const address = { platform: row.platform as Carrier, tenant: row.tenant, user: '', reference: row.reference };
  return [{ account: `digest:${id}`, address, language: row.language as Language }];
}
