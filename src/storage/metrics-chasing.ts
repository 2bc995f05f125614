// The ledger's side of chasing figures: who is concerned today, and planned notices with their jobs in one transaction.

import { helsinkiDay } from '../conversation/format.js';
import type { ChaseStore, Concerned } from '../metrics/chasing.js';
import { figuresKind } from '../metrics/chasing.js';
import type { NamedPerson } from '../metrics/store.js';
import type { Db } from './database.js';
import type { NoticeQueue } from './queue.js';

export function createChaseStore(db: Db, queue: NoticeQueue): ChaseStore {
  return {
    async concerned(organisations, now) {
      const today = new Date(`${helsinkiDay(now)}T00:00:00Z`);
      const rows = await db.assignment.findMany({
        where: {
          kind: { in: ['reporter', 'deputy', 'coordinator'] },
          organisationId: { in: [...organisations] },
          AND: [
            { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
            { OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
          ],
        },
        include: { person: true },
        orderBy: { id: 'asc' },
      });
      const away = await db.absence.findMany({
        where: { personId: { in: rows.map((row) => row.personId) }, from: { lte: today }, until: { gte: today } },
        select: { personId: true, standInId: true },
      });
      const absent = new Set(away.map((row) => row.personId));
      const standIns = await presentPeople(
        db,
        away.flatMap((row) => row.standInId ?? []),
        today,
      );
      return organisations.map((organisation): Concerned => {
        const people = (kind: string): readonly NamedPerson[] => [
          ...new Map(
            rows
              .filter((row) => row.kind === kind && row.organisationId === organisation && !absent.has(row.personId))
              .map(({ person }) => [person.id, { id: person.id, name: person.name, ...(person.email && { email: person.email }) }]),
          ).values(),
        ];
        const forAbsent = away
          .filter(({ personId }) =>
            rows.some((row) => row.kind === 'reporter' && row.organisationId === organisation && row.personId === personId),
          )
          .flatMap(({ standInId }) => standIns.get(standInId ?? '') ?? []);
        const reporters = [...new Map([...people('reporter'), ...forAbsent].map((person) => [person.id, person])).values()];
        return { organisation, reporters: reporters.length > 0 ? reporters : people('deputy'), coordinators: people('coordinator') };
      });
    },

    async plan(notices) {
      if (notices.length === 0) return 0;
      await queue.start(); // before the transaction, which is not to wait for it
      return db.$transaction(async (tx) => {
        const made = await tx.notice.createManyAndReturn({
          data: notices.map(({ kind, key, about, person, dueAt, subject }) => ({
            key,
            about,
            kind: kind ?? figuresKind,
            personId: person,
            dueAt,
            subject: { ...subject },
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

/** Those of these people who are there today: not away, not gone. */
async function presentPeople(db: Db, ids: readonly string[], today: Date): Promise<Map<string, NamedPerson>> {
  if (ids.length === 0) return new Map();
  const [people, away] = await Promise.all([
    db.person.findMany({ where: { id: { in: [...ids] }, OR: [{ validUntil: null }, { validUntil: { gte: today } }] } }),
    db.absence.findMany({ where: { personId: { in: [...ids] }, from: { lte: today }, until: { gte: today } }, select: { personId: true } }),
  ]);
  return new Map(
    people
      .filter(({ id }) => !away.some(({ personId }) => personId === id))
      .map(({ id, name, email }) => [id, { id, name, ...(email && { email }) }]),
  );
}
