// Absences and deputies in PostgreSQL. A person's absences never overlap: what is stored takes the place of what it
// touches, or is refused when that has changed meanwhile.
import { Temporal } from 'temporal-polyfill';
import { helsinkiDay } from '../conversation/format.js';
import { absenceKeptDays } from '../conversation/own-data.js';
import type { Absence, AbsenceStore, Days, NetworkDeputy } from '../reminders/absence-model.js';
import type { Db, DbTransaction } from './database.js';
import { auditRow } from './duties.js';
import { tellNoStandIn, tellStandIn } from './namings.js';
import type { NoticeQueue } from './queue.js';
import { asDate, asDay } from './reminder-situations.js';

/** @param changed asks the planner to look again at what is a person's */
export function createAbsenceStore(
  db: Db,
  queue: NoticeQueue,
  changed: (tx: DbTransaction, person: string, now: Date) => Promise<void>,
): AbsenceStore {
  return {
    async of(person, now) {
      const rows = await db.absence.findMany({
        where: { personId: person, until: { gte: asDate(helsinkiDay(now)) } },
        orderBy: { from: 'asc' },
      });
      const ids = rows.flatMap((row) => row.standInId ?? []);
      const [people, away] =
        ids.length === 0
          ? [[], []]
          : await Promise.all([
              db.person.findMany({ where: { id: { in: ids } }, include: { accounts: { select: { active: true } } } }),
              db.absence.findMany({ where: { personId: { in: ids } }, orderBy: { from: 'asc' } }),
            ]);
      return rows.map((row): Absence => {
        const standIn = people.find((one) => one.id === row.standInId);
        const theirs = away.find((one) => one.personId === row.standInId && one.from <= row.until && one.until >= row.from);
        return {
          id: row.id,
          ...daysOf(row),
          ...(standIn && {
            standIn: {
              person: standIn.id,
              name: standIn.name,
              left: hasLeft(standIn, now),
              ...(theirs && { away: daysOf(theirs) }),
            },
          }),
        };
      });
    },

    async put(person, draft, replaces, by, now) {
      await queue.start(); // before the transaction, which is not to wait for it
      return db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${person} FOR UPDATE`; // two presses at once take turns
        const [from, until] = [asDate(draft.from), asDate(draft.until)];
        const standing = await tx.absence.findMany({ where: { personId: person, until: { gte: asDate(helsinkiDay(now)) } } });
        const same = standing.find((row) => row.from.getTime() === from.getTime() && row.until.getTime() === until.getTime());
        if (same && same.standInId === (draft.standIn ?? null)) return 'already';
        if (replaces.some((id) => !standing.some((row) => row.id === id))) return 'stale';
        if (standing.some((row) => !replaces.includes(row.id) && row.from <= until && row.until >= from)) return 'stale';
        await tx.absence.deleteMany({ where: { id: { in: [...replaces] } } });
        const { id } = await tx.absence.create({
          data: { personId: person, from, until, standInId: draft.standIn ?? null, createdBy: by.account, createdAt: now },
        });
        await auditRow(tx, 'absence.set', `person:${person}`, { ...by, authority: 'self' }, now, 'ok');
        await changed(tx, person, now);
        const others = standing.filter((row) => replaces.includes(row.id) && row.standInId !== (draft.standIn ?? null));
        await tellNoStandIn(tx, queue, others, now);
        if (draft.standIn) await tellStandIn(tx, queue, draft.standIn, { id, of: person }, by.account, now);
        return 'stored';
      });
    },

    async end(person, id, by, now) {
      if (!/^[0-9a-f-]{36}$/.test(id)) return false;
      await queue.start();
      return db.$transaction(async (tx) => {
        const ending = await tx.absence.findMany({ where: { id, personId: person } });
        const today = asDate(helsinkiDay(now));
        const coming = await tx.absence.deleteMany({ where: { id, personId: person, from: { gte: today } } });
        const yesterday = asDate(Temporal.PlainDate.from(helsinkiDay(now)).subtract({ days: 1 }).toString());
        const ongoing = await tx.absence.updateMany({
          where: { id, personId: person, from: { lt: today }, until: { gte: today } },
          data: { until: yesterday },
        });
        if (coming.count + ongoing.count === 0) return false;
        await auditRow(tx, 'absence.end', `person:${person}`, { ...by, authority: 'self' }, now, 'ok');
        await changed(tx, person, now);
        await tellNoStandIn(tx, queue, ending, now);
        return true;
      });
    },

    async during(person, days) {
      const row = await db.absence.findFirst({ where: { personId: person, ...touching(days) }, orderBy: { from: 'asc' } });
      return row ? daysOf(row) : undefined;
    },

    async standsInFor(person, days) {
      const rows = await db.absence.findMany({ where: { standInId: person, ...touching(days) }, orderBy: { from: 'asc' } });
      const people = await db.person.findMany({ where: { id: { in: rows.map((row) => row.personId) } }, select: { name: true } });
      return people.map(({ name }) => name);
    },
  };
}

/** Forgets absences that ended long ago; how many. */
export async function forgetAbsences(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - absenceKeptDays * 86_400_000);
  return (await db.absence.deleteMany({ where: { until: { lt: asDate(helsinkiDay(before)) } } })).count;
}

/** Who stands as deputy of these networks today, those who have left included; in the order of `networks`. */
export async function loadDeputies(db: Db, networks: readonly string[], now: Date): Promise<NetworkDeputy[]> {
  const today = asDate(helsinkiDay(now));
  const rows = await db.assignment.findMany({
    where: {
      kind: 'deputy',
      networkId: { in: [...networks] },
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validUntil: null }, { validUntil: { gte: today } }] }],
    },
    include: { person: { include: { accounts: { select: { active: true } } } } },
    orderBy: { id: 'asc' },
  });
  const away = await db.absence.findMany({
    where: { personId: { in: rows.map((row) => row.personId) }, from: { lte: today }, until: { gte: today } },
  });
  return networks.map((network) => {
    const own = rows.filter((row) => row.networkId === network);
    const person = (own.find((row) => !hasLeft(row.person, now)) ?? own[0])?.person;
    const absence = away.find((row) => row.personId === person?.id);
    return {
      network,
      ...(person && {
        deputy: {
          person: person.id,
          name: person.name,
          left: hasLeft(person, now),
          ...(absence && { absentUntil: asDay(absence.until) }),
        },
      }),
    };
  });
}

/** The registry says so, or every account of the person is closed. */
function hasLeft(person: { validUntil: Date | null; accounts: readonly { active: boolean }[] }, now: Date): boolean {
  if (person.validUntil && person.validUntil < asDate(helsinkiDay(now))) return true;
  return person.accounts.length > 0 && !person.accounts.some((account) => account.active);
}

function touching(days: Days) {
  return { from: { lte: asDate(days.until) }, until: { gte: asDate(days.from) } };
}

function daysOf(row: { from: Date; until: Date }): Days {
  return { from: asDay(row.from), until: asDay(row.until) };
}
