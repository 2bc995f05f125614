// What became of a naming, read from the ledger and the registry, and a "no" to it: the duty ends and who named hears of it,
// in one transaction.
import { Temporal } from 'temporal-polyfill';
import { helsinkiDay } from '../conversation/format.js';
import { type Naming, type NamingStore, type NamingSubject, namingKind } from '../reminders/naming-model.js';
import type { Db } from './database.js';
import { auditRow } from './duties.js';
import { deputyRows, plan, readerOf } from './namings.js';
import type { NoticeQueue } from './queue.js';
import { asDate, asDay, peopleNames } from './reminder-situations.js';
import { lookAgain, networkChanged } from './reminder-store.js';

const uuid = /^[0-9a-f-]{36}$/;
/** A naming is answered soon or not at all; who was named in so many others has their older cards for the answer. */
const mostNamings = 50;

export function createNamingStore(db: Db, queue: NoticeQueue): NamingStore {
  const read = (row: { id: string; personId: string; subject: unknown }): Naming => ({
    id: row.id,
    person: row.personId,
    subject: row.subject as NamingSubject,
  });
  const namings = async (person: string) =>
    (
      await db.notice.findMany({
        where: {
          kind: namingKind,
          personId: person,
          OR: ['deputy', 'stand-in'].map((step) => ({ subject: { path: ['step'], equals: step } })),
        },
        orderBy: { plannedAt: 'desc' },
        take: mostNamings,
      })
    ).map(read);

  return {
    async find(id) {
      const row = uuid.test(id) ? await db.notice.findUnique({ where: { id } }) : null;
      return row?.kind === namingKind ? read(row) : undefined;
    },

    of: namings,

    async deputyOf(person, networks, now) {
      const rows = await db.assignment.findMany({ where: deputyRows(person, networks, now), select: { networkId: true } });
      return networks.filter((network) => rows.some((row) => row.networkId === network));
    },

    async withDeputy(networks, now) {
      const rows = await db.assignment.findMany({ where: deputyRows(undefined, networks, now), select: { networkId: true } });
      return networks.filter((network) => rows.some((row) => row.networkId === network));
    },

    async absence(id, now) {
      const row = uuid.test(id) ? await db.absence.findUnique({ where: { id } }) : null;
      if (!row || row.until < asDate(helsinkiDay(now))) return undefined;
      return { of: row.personId, from: asDay(row.from), until: asDay(row.until), ...(row.standInId && { standIn: row.standInId }) };
    },

    async standsIn(person, of, { from, until }) {
      const days = { from: { lte: asDate(until) }, until: { gte: asDate(from) } };
      return (await db.absence.count({ where: { personId: of, standInId: person, ...days } })) > 0;
    },

    async nameOf(who) {
      const id = uuid.test(who) ? `account:${who}` : who;
      return (await peopleNames(db, [id])).get(id) ?? '';
    },

    async declineDeputy(person, networks, by, now) {
      const told = await namings(person);
      await queue.start();
      return db.$transaction(async (tx) => {
        const ended: { network: string; namer: string }[] = [];
        for (const network of [...networks].sort()) {
          await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${network} FOR UPDATE`; // two presses at once take turns
          const rows = await tx.assignment.findMany({ where: deputyRows(person, [network], now), select: { id: true } });
          if (rows.length === 0) continue;
          const yesterday = asDate(Temporal.PlainDate.from(helsinkiDay(now)).subtract({ days: 1 }).toString());
          await tx.assignment.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { validUntil: yesterday } });
          await auditRow(tx, 'assignment.deputy.end', network, { ...by, authority: 'self' }, now, 'done', { person });
          await networkChanged(tx, network, now);
          const naming = told.find(({ subject }) => subject.networks?.split(' ').includes(network));
          ended.push({ network, namer: naming?.subject.by ?? '' });
        }
        for (const namer of new Set(ended.map((each) => each.namer))) {
          const ids = ended.filter((each) => each.namer === namer).map(({ network }) => network);
          const role = told.find(({ subject }) => subject.by === namer)?.subject.role ?? 'contact';
          const subject: NamingSubject = { step: 'no-deputy', networks: ids.join(' '), role, who: person };
          if (namer !== '')
            await plan(tx, queue, await readerOf(tx, namer), subject, `${now.toISOString()}:${person}:${ids.join('+')}`, now);
        }
        const names = await peopleNames(
          tx,
          ended.flatMap(({ namer }) => (namer === '' ? [] : [`account:${namer}`])),
        );
        return ended.map(({ network, namer }) => ({ network, namer: names.get(`account:${namer}`) ?? '' }));
      });
    },

    async declineStandIn(person, absence, by, now) {
      if (!uuid.test(absence)) return false;
      await queue.start();
      return db.$transaction(async (tx) => {
        const today = asDate(helsinkiDay(now));
        const taken = await tx.absence.updateManyAndReturn({
          where: { id: absence, standInId: person, until: { gte: today } },
          data: { standInId: null },
        });
        const [row] = taken;
        if (!row) return false;
        await auditRow(tx, 'absence.stand-in.declined', `person:${row.personId}`, { ...by, authority: 'stand-in' }, now, 'ok', { person });
        await lookAgain(tx, row.personId, now);
        await plan(tx, queue, row.personId, { step: 'no-stand-in', absence, of: row.personId, who: person }, `${absence}:${person}`, now);
        return true;
      });
    },
  };
}
