// Members of a network, named by a steward in the chat: people whom its invitations go to.
import { Temporal } from 'temporal-polyfill';
import { helsinkiDay } from '../conversation/format.js';
import type { MemberAdded } from '../meetings/model.js';
import type { AnswerBy, PersonDraft } from '../reminders/model.js';
import type { Db } from './database.js';
import { auditRow } from './duties.js';
import { NameConflict, personFor } from './registry-editor.js';
import { asDate } from './reminder-situations.js';

/** The person is made, or found by e-mail, and is a member from today on. */
export async function addMember(db: Db, network: string, draft: PersonDraft, by: AnswerBy, now: Date): Promise<MemberAdded> {
  const today = asDate(helsinkiDay(now));
  try {
    return await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${network} FOR UPDATE`; // two stewards at once take turns
      const person = await personFor(tx, 'contact', draft, by, now, []);
      const standing = await tx.assignment.findFirst({
        where: { kind: 'member', networkId: network, personId: person, OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
      });
      if (standing) return { kind: 'already' };
      const id = `${network}-member-${person}`;
      await tx.assignment.upsert({
        where: { id },
        create: { id, kind: 'member', networkId: network, personId: person, validFrom: today },
        update: { validFrom: today, validUntil: null },
      });
      await auditRow(tx, 'assignment.member', network, by, now, 'done', { person });
      return { kind: 'added' };
    });
  } catch (error) {
    if (error instanceof NameConflict) return { kind: 'conflict', name: error.holder };
    throw error;
  }
}

/** False where nobody with that address was a member. */
export async function endMember(db: Db, network: string, email: string, by: AnswerBy, now: Date): Promise<boolean> {
  const today = Temporal.PlainDate.from(helsinkiDay(now));
  return db.$transaction(async (tx) => {
    const rows = await tx.assignment.findMany({
      where: {
        kind: 'member',
        networkId: network,
        person: { email },
        OR: [{ validUntil: null }, { validUntil: { gte: asDate(today.toString()) } }],
      },
    });
    for (const row of rows) {
      await tx.assignment.update({ where: { id: row.id }, data: { validUntil: asDate(today.subtract({ days: 1 }).toString()) } });
      await auditRow(tx, 'assignment.member.end', network, by, now, 'done', { person: row.personId });
    }
    return rows.length > 0;
  });
}
