// Dialogues in PostgreSQL, so that a follow-up question survives a restart and reaches any process.
import type { Pool } from 'pg';
import { type Dialogue, type DialogueStore, dialogueMinutes } from '../ask/dialogue.js';
import type { Db } from './database.js';
import { gathered } from './gathered.js';

/** Expired dialogues are never returned; `forgetDialogues` removes them. */
export function createDialogueStore(pool: Pool): DialogueStore {
  const load = gathered(async (keys: readonly string[]) => {
    // What is stored was written by this very type, and is a matter of minutes: no older version of it is around.
    const { rows } = await pool.query<{ key: string; state: Dialogue; expiresAt: Date }>({
      name: 'load dialogues',
      text: 'SELECT "key", "state", "expiresAt" FROM "Dialogue" WHERE "key" = ANY($1::text[])',
      values: [[...new Set(keys)]],
    });
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return keys.map((key) => byKey.get(key));
  });
  const save = gathered(async (rows: readonly { key: string; state: Dialogue; expiresAt: Date }[]) => {
    // One row for each key, the last one; in one order everywhere, so that two processes never wait for each other.
    const last = [...new Map(rows.map((row) => [row.key, row])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    await pool.query({
      name: 'save dialogues',
      text: `INSERT INTO "Dialogue" ("key", "state", "expiresAt")
        SELECT t."key", t."state", t."expiresAt" FROM jsonb_to_recordset($1::jsonb) AS t("key" text, "state" jsonb, "expiresAt" timestamptz)
        ON CONFLICT ("key") DO UPDATE SET "state" = excluded."state", "expiresAt" = excluded."expiresAt"`,
      values: [JSON.stringify(last)],
    });
    return rows.map(() => undefined);
  });
  return {
    async load(key, now) {
      const row = await load(key);
      return row && row.expiresAt.getTime() > now.getTime() ? row.state : undefined;
    },
    save: (key, state, now) => save({ key, state, expiresAt: new Date(now.getTime() + dialogueMinutes * 60_000) }),
  };
}

/** Removes what has expired; returns how many. */
export async function forgetDialogues(db: Db, now: Date): Promise<number> {
  return (await db.dialogue.deleteMany({ where: { expiresAt: { lte: now } } })).count;
}
