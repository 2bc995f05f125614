// Accounts joined with a one-time code, in PostgreSQL. A code is random, stored as its hash, good for minutes and once;
// wrong ones are counted by account and stop who guesses.
import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Platform } from '../conversation/feature.js';
import { type LinkedAccount, type LinkRefusal, type Links, linkMinutes } from '../conversation/links.js';
import type { Account, Prisma } from '../generated/prisma/client.js';
import type { Db, DbTransaction } from './database.js';

/** Without letters and digits that are taken for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;
const triesInAnHour = 5;
const hourMs = 60 * 60_000;

export function createLinks(db: Db): Links {
  return {
    async begin(account, now) {
      const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
      await db.$transaction([
        db.linkCode.deleteMany({ where: { OR: [{ accountId: account }, { expiresAt: { lte: now } }] } }),
        db.linkCode.create({ data: { hash: hashOf(code), accountId: account, expiresAt: new Date(now.getTime() + linkMinutes * 60_000) } }),
      ]);
      return `${code.slice(0, 4)}-${code.slice(4)}`;
    },

    async look(account, code, now) {
      const found = await examine(db, account, code, now);
      return typeof found === 'string' ? found : shown(found.maker);
    },

    async join(account, code, now) {
      return db.$transaction(async (tx) => {
        // both rows at once and in one order: two who join each other at the same moment do not wait for ever
        const found = await examine(tx, account, code, now, true);
        if (typeof found === 'string') return found;
        const { own, maker } = found;
        const { count } = await tx.linkCode.deleteMany({ where: { hash: hashOf(code), expiresAt: { gt: now } } });
        if (count === 0) return 'unknown';
        const link = maker.linkId ?? own.linkId ?? randomUUID();
        const before = [own.linkId, maker.linkId].filter((id) => id !== null);
        await tx.account.updateMany({
          where: { OR: [{ id: { in: [own.id, maker.id] } }, { linkId: { in: before } }] },
          data: { linkId: link },
        });
        const accounts = await tx.account.findMany({ where: { linkId: link } });
        await gatherDrafts(tx, link, accounts, before);
        // the language and the region that the person chose on one platform hold on the other
        const language = own.language ?? maker.language;
        const homeRegion = own.homeRegion ?? maker.homeRegion;
        await tx.account.updateMany({
          where: { linkId: link },
          data: { ...(language !== null && { language }), ...(homeRegion !== null && { homeRegion }) },
        });
        await tx.audit.create({
          data: {
            at: now,
            actor: own.id,
            authority: 'self',
            action: 'account.linked',
            subject: `account:${maker.id}`,
            source: own.platform,
            outcome: 'ok',
          },
        });
        return shown(maker);
      });
    },

    async unlink(account, now) {
      return db.$transaction(async (tx) => {
        const own = await tx.account.findUnique({ where: { id: account } });
        if (!own?.linkId) return false;
        await tx.account.update({ where: { id: account }, data: { linkId: null, preferred: false } });
        const left = await tx.account.findMany({ where: { linkId: own.linkId }, select: { id: true } });
        if (left.length < 2) await tx.account.updateMany({ where: { linkId: own.linkId }, data: { linkId: null } });
        await tx.audit.create({
          data: {
            at: now,
            actor: account,
            authority: 'self',
            action: 'account.unlinked',
            subject: `account:${account}`,
            source: own.platform,
            outcome: 'ok',
          },
        });
        return true;
      });
    },

    async of(account) {
      const accounts = await db.account.findMany({
        where: { active: true, ...(await sameHuman(db, account)) },
        orderBy: { seenAt: 'desc' },
      });
      return accounts.map(shown);
    },

    async prefer(account) {
      await db.$transaction(async (tx) => {
        await tx.account.updateMany({ where: await sameHuman(tx, account), data: { preferred: false } });
        await tx.account.update({ where: { id: account }, data: { preferred: true } });
      });
    },
  };
}

/** Selects the accounts of the person behind this one: joined by a code, or one person of the registry. */
export async function sameHuman(db: Db | DbTransaction, account: string): Promise<Prisma.AccountWhereInput> {
  const own = await db.account.findUniqueOrThrow({ where: { id: account } });
  const linked = own.linkId ? await db.account.findMany({ where: { linkId: own.linkId, active: true }, select: { personId: true } }) : [];
  const person = own.personId ?? linked.find((each) => each.personId !== null)?.personId;
  const links = person
    ? await db.account.findMany({ where: { personId: person, linkId: { not: null } }, select: { linkId: true } })
    : [{ linkId: own.linkId }];
  return {
    OR: [{ id: own.id }, ...(person ? [{ personId: person }] : []), ...links.flatMap(({ linkId }) => (linkId ? [{ linkId }] : []))],
  };
}

async function examine(
  db: Db | DbTransaction,
  account: string,
  typed: string,
  now: Date,
  lock = false,
): Promise<{ own: Account; maker: Account } | LinkRefusal> {
  const tries = await db.linkTry.count({ where: { accountId: account, at: { gt: new Date(now.getTime() - hourMs) } } });
  if (tries >= triesInAnHour) return 'too-many';
  const code = await db.linkCode.findUnique({ where: { hash: hashOf(typed) } });
  if (!code || code.expiresAt <= now) {
    await db.linkTry.create({ data: { accountId: account, at: now } });
    return 'unknown';
  }
  if (lock) {
    const ids = [account, code.accountId].sort();
    await db.$queryRaw`SELECT 1 FROM "Account" WHERE "id" IN (${ids[0]}::uuid, ${ids[1]}::uuid) ORDER BY "id" FOR UPDATE`;
  }
  const [own, maker] = await Promise.all([
    db.account.findUniqueOrThrow({ where: { id: account } }),
    db.account.findUniqueOrThrow({ where: { id: code.accountId } }),
  ]);
  if (own.id === maker.id) return 'own';
  if (own.linkId !== null && own.linkId === maker.linkId) return 'same';
  const people = await db.account.findMany({
    where: {
      OR: [{ id: { in: [own.id, maker.id] } }, { linkId: { in: [own.linkId, maker.linkId].filter((id) => id !== null) } }],
      personId: { not: null },
    },
    select: { personId: true },
  });
  if (new Set(people.map((row) => row.personId)).size > 1) return 'different';
  if (own.personId !== null && own.personId === maker.personId) return 'same';
  return { own, maker };
}

/** Drafts belong to the person of the registry where there is one, else to the link. The newest of one form stays. */
async function gatherDrafts(tx: DbTransaction, link: string, accounts: readonly Account[], before: readonly string[]): Promise<void> {
  const person = accounts.find((row) => row.personId !== null)?.personId;
  const owner = person ? `person:${person}` : `link:${link}`;
  const owners = [...accounts.map((row) => `account:${row.id}`), ...before.map((id) => `link:${id}`), `link:${link}`].filter(
    (each) => each !== owner,
  );
  for (const draft of await tx.draft.findMany({ where: { owner: { in: owners } }, orderBy: { updatedAt: 'asc' } })) {
    const kept = await tx.draft.findUnique({ where: { owner_key: { owner, key: draft.key } } });
    await tx.draft.delete({ where: { owner_key: { owner: draft.owner, key: draft.key } } });
    if (kept && kept.updatedAt > draft.updatedAt) continue;
    const data = { values: draft.values as object, updatedAt: draft.updatedAt };
    await tx.draft.upsert({ where: { owner_key: { owner, key: draft.key } }, create: { owner, key: draft.key, ...data }, update: data });
  }
}

function shown(row: Account): LinkedAccount {
  return {
    account: row.id,
    platform: row.platform as Platform,
    name: row.name ?? row.email ?? row.user,
    preferred: row.preferred,
    ...(row.email !== null && { email: row.email }),
  };
}

/** As it was typed: case, spaces and dashes do not matter. */
function hashOf(typed: string): string {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update('koolla/link').update(code).digest('hex');
}
