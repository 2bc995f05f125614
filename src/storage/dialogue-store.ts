// Dialogues in PostgreSQL, so that a follow-up question survives a restart and reaches any process.
import { type Dialogue, type DialogueStore, dialogueMinutes } from '../ask/dialogue.js';
import type { Db } from './database.js';

/** Expired dialogues are never returned; `forgetDialogues` removes them. */
export function createDialogueStore(db: Db): DialogueStore {
  return {
    async load(key, now) {
      const row = await db.dialogue.findUnique({ where: { key } });
      // What is stored was written by this very type, and is a matter of minutes: no older version of it is around.
      return row && row.expiresAt > now ? (row.state as unknown as Dialogue) : undefined;
    },
    async save(key, dialogue, now) {
      const data = {
        state: { ...dialogue, reading: { ...dialogue.reading } } as object,
        expiresAt: new Date(now.getTime() + dialogueMinutes * 60_000),
      };
      await db.dialogue.upsert({ where: { key }, create: { key, ...data }, update: data });
    },
  };
}

/** Removes what has expired; returns how many. */
export async function forgetDialogues(db: Db, now: Date): Promise<number> {
  return (await db.dialogue.deleteMany({ where: { expiresAt: { lte: now } } })).count;
}
