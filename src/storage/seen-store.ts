// What a platform has already handed over, so that a retry is not handled twice, on any process. Rows go after a day.
import type { SeenEvents } from '../platforms/seen.js';
import type { Db } from './database.js';

const keepMs = 24 * 60 * 60_000;
/** How many keys are written between two sweeps. */
const sweepEvery = 500;

export function createSeenStore(db: Db): SeenEvents {
  let written = 0;
  return {
    async first(key, now) {
      const count = await db.$executeRaw`INSERT INTO "SeenEvent" ("key", "seenAt") VALUES (${key}, ${now}) ON CONFLICT DO NOTHING`;
      written += count;
      if (written >= sweepEvery) {
        written = 0;
        await db.seenEvent.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - keepMs) } } });
      }
      return count === 1;
    },
  };
}
