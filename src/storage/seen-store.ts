// What a platform has already handed over, so that a retry is not handled twice, on any process. Rows go after a day.
import type { SeenEvents } from '../platforms/seen.js';
import type { Database } from './database.js';
import { gathered } from './gathered.js';

const keepMs = 24 * 60 * 60_000;
/** How many keys are written between two sweeps. */
const sweepEvery = 500;

export function createSeenStore({ db, pool }: Pick<Database, 'db' | 'pool'>): SeenEvents {
  let written = 0;
  const write = gathered(async (rows: readonly { key: string; seenAt: Date }[]) => {
    // In one order everywhere, so that two processes never wait for each other.
    const sorted = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
    const added = await pool.query<{ key: string }>({
      name: 'see events',
      text: `INSERT INTO "SeenEvent" ("key", "seenAt")
        SELECT t."key", t."seenAt" FROM jsonb_to_recordset($1::jsonb) AS t("key" text, "seenAt" timestamptz)
        ON CONFLICT DO NOTHING RETURNING "key"`,
      values: [JSON.stringify(sorted)],
    });
    const fresh = new Set(added.rows.map((row) => row.key));
    // Handed over twice in one breath: the first of them is the first.
    return rows.map(({ key }) => fresh.delete(key));
  });
  return {
    async first(key, now) {
      const isFirst = await write({ key, seenAt: now });
      if (isFirst) written += 1;
      if (written >= sweepEvery) {
        written = 0;
        await db.seenEvent.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - keepMs) } } });
      }
      return isFirst;
    },
  };
}
