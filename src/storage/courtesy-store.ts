// When people want to hear from Koolla, in PostgreSQL.
import type { CourtesyStore } from '../delivery/courtesy.js';
import type { Db } from './database.js';

export function createCourtesyStore(db: Db): CourtesyStore {
  return {
    async of(person) {
      const row = await db.courtesy.findUnique({ where: { person } });
      return row ? { fromHour: row.fromHour, untilHour: row.untilHour, gather: row.gather } : undefined;
    },
    async set(person, courtesy, now) {
      const data = { ...courtesy, updatedAt: now };
      await db.courtesy.upsert({ where: { person }, create: { person, ...data }, update: data });
    },
    async lastGathered(person) {
      const row = await db.notice.findFirst({
        where: { personId: person, state: 'sent', gatheredInto: { not: null } },
        orderBy: { sentAt: 'desc' },
        select: { sentAt: true },
      });
      return row?.sentAt ?? undefined;
    },
  };
}
