// Keeps the tokens of the read-only interface: hashes, what each allows, and the audit trail of making and revoking.
import type { ApiToken, ApiTokenStore } from '../api/tokens.js';
import type { ApiToken as Row } from '../generated/prisma/client.js';
import type { Db } from './database.js';

export function createApiTokenStore(db: Db): ApiTokenStore {
  const trail = (action: string, id: string, by: string, at: Date) => ({
    data: { at, actor: by, authority: 'administrator', action, subject: `api-token:${id}`, source: 'cli', outcome: 'ok' },
  });
  return {
    async byHash(hash) {
      const row = await db.apiToken.findUnique({ where: { hash } });
      return row ? toToken(row) : undefined;
    },

    async list() {
      return (await db.apiToken.findMany({ orderBy: { createdAt: 'desc' } })).map(toToken);
    },

    add: ({ name, regions, smallCounts, createdAt, expiresAt, hash, by }) =>
      db.$transaction(async (tx) => {
        const data = { name, regions: [...regions], smallCounts, createdAt, expiresAt, hash, createdBy: by };
        const row = await tx.apiToken.create({ data });
        await tx.audit.create(trail('token.made', row.id, by, createdAt));
        return toToken(row);
      }),

    revoke: (id, by, at) =>
      db.$transaction(async (tx) => {
        const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } });
        if (count > 0) await tx.audit.create(trail('token.revoked', id, by, at));
        return count > 0;
      }),

    async used(id, at) {
      const minuteAgo = new Date(at.getTime() - 60_000);
      await db.apiToken.updateMany({ where: { id, OR: [{ usedAt: null }, { usedAt: { lt: minuteAgo } }] }, data: { usedAt: at } });
    },
  };
}

function toToken(row: Row): ApiToken {
  return {
    id: row.id,
    name: row.name,
    regions: row.regions,
    smallCounts: row.smallCounts,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    ...(row.revokedAt && { revokedAt: row.revokedAt }),
    ...(row.usedAt && { usedAt: row.usedAt }),
  };
}
