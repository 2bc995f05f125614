// Which channels get the monthly digest, and its notices in the ledger, each with its job in one transaction.
import type { Address, Carrier } from '../delivery/messenger.js';
import { type DigestPlace, type DigestStore, digestKind } from '../metrics/digest-notices.js';
import type { Db } from './database.js';
import type { NoticeQueue } from './queue.js';

/** @param shared the address of a conversation that many share, made from somebody's own there; undefined where there is no way */
export function createDigestStore(
  db: Db,
  queue: NoticeQueue,
  shared: (of: Address, conversation: string) => Address | undefined,
): DigestStore {
  const keyOf = ({ platform, tenant, conversation }: DigestPlace) => ({ platform_tenant_conversation: { platform, tenant, conversation } });
  const trail = (action: string, id: string, by: string, authority: string, at: Date, source: string) => ({
    data: { at, actor: by, authority, action, subject: `digest:${id}`, source, outcome: 'ok' },
  });
  return {
    async all() {
      const rows = await db.figureDigest.findMany({ orderBy: { id: 'asc' } });
      return rows.map((row) => ({ id: row.id, organisations: row.organisationIds }));
    },

    async at(place) {
      const row = await db.figureDigest.findUnique({ where: keyOf(place) });
      return row ? { id: row.id, organisations: row.organisationIds } : undefined;
    },

    async set(place, { organisations, language, by, authority, at }) {
      const account = await db.account.findUnique({ where: { id: by } });
      const address =
        account &&
        shared(
          { platform: account.platform as Carrier, tenant: account.tenant, user: account.user, reference: account.reference },
          place.conversation,
        );
      if (!address) return false;
      const data = { reference: address.reference as object, language, organisationIds: [...organisations], setBy: by, setAt: at };
      await db.$transaction(async (tx) => {
        const { id } = await tx.figureDigest.upsert({ where: keyOf(place), create: { ...place, ...data }, update: data });
        await tx.audit.create(trail('digest.set', id, by, authority, at, place.platform));
      });
      return true;
    },

    end: (place, by, authority, at) =>
      db.$transaction(async (tx) => {
        const row = await tx.figureDigest.findUnique({ where: keyOf(place), select: { id: true } });
        if (!row) return false;
        await tx.figureDigest.delete({ where: { id: row.id } });
        await tx.audit.create(trail('digest.ended', row.id, by, authority, at, place.platform));
        return true;
      }),

    async plan(notices) {
      await queue.start(); // before the transaction, which is not to wait for it
      return db.$transaction(async (tx) => {
        const made = await tx.notice.createManyAndReturn({
          data: notices.map(({ digest, month, dueAt }) => ({
            key: `digest:${digest}:${month}`,
            about: `digest:${digest}`,
            kind: digestKind,
            personId: `digest:${digest}`,
            dueAt,
            subject: { digest, month },
          })),
          skipDuplicates: true,
          select: { id: true, dueAt: true },
        });
        await queue.enqueue(
          tx,
          made.map(({ id, dueAt }) => ({ notice: id, at: dueAt })),
        );
        return made.length;
      });
    },
  };
}
