// Dialogues in PostgreSQL, so that a follow-up question survives a restart and reaches any process.
import { type Dialogue, type DialogueStore, dialogueMinutes } from '../ask/dialogue.js';
import type { Db } from './database.js';

/** Expired dialogues are never returned; `forgetDialogues` removes them. */
export function createDialogueStore(db: Db): DialogueStore {
  return {
    async load(key, now) {
      // What is stored was written by this very type, and is a matter of minutes: no older version of it is around.
      const [row] = await db.$queryRaw<{ state: Dialogue }[]>`
        SELECT "state" FROM "Dialogue" WHERE "key" = ${key} AND "expiresAt" > ${now}`;
      return row?.state;
    },
    async save(key, dialogue, now) {
      const state = JSON.stringify(dialogue);
      const expiresAt = new Date(now.getTime() + dialogueMinutes * 60_000);
      await db.$executeRaw`
        INSERT INTO "Dialogue" ("key", "state", "expiresAt") VALUES (${key}, ${state}::jsonb, ${expiresAt})
        ON CONFLICT ("key") DO UPDATE SET "state" = excluded."state", "expiresAt" = excluded."expiresAt"`;
    },
  };
}

/** Removes what has expired; returns how many. */
export async function forgetDialogues(db: Db, now: Date): Promise<number> {
  return (await db.dialogue.deleteMany({ where: { expiresAt: { lte: now } } })).count;
}
