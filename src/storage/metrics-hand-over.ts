// Handing reporting over in the database: asked, answered once, and with a yes the duty moves. Nothing is deleted: an
// assignment that ends gets its last day.
import { Temporal } from 'temporal-polyfill';
import { helsinkiDay } from '../conversation/format.js';
import type { HandOver, HandOverStore } from '../metrics/hand-over-store.js';
import type { Db, DbTransaction } from './database.js';
import { auditRow } from './duties.js';
import { findCandidate } from './reminder-candidates.js';
import { asDate } from './reminder-situations.js';

type Act = Parameters<HandOverStore['answerHandOver']>[2];

/** The part of the metrics store that moves reporting from one person to another. */
export function createHandOvers(db: Db): HandOverStore {
  return {
    successor: (typed, now) => db.$transaction((tx) => findCandidate(tx, { typed }, now)),

    askHandOver: ({ organisation, from, to, ...act }) =>
      db.$transaction(async (tx) => {
        await tx.reportingHandOver.updateMany({
          where: { organisationId: organisation, fromPersonId: from, state: 'asked' },
          data: { state: 'cancelled', settledAt: act.at },
        });
        const { id } = await tx.reportingHandOver.create({
          data: { organisationId: organisation, fromPersonId: from, toPersonId: to, askedBy: act.by, askedAt: act.at },
        });
        await audit(tx, 'reporter.hand-over.asked', organisation, act, { person: to });
        const made = await read(tx, id);
        if (!made) throw new Error('a hand-over that was just made is not there');
        return made;
      }),

    handOver: (id) => read(db, id),

    answerHandOver: (id, accepted, act) =>
      db.$transaction(async (tx) => {
        const { count } = await tx.reportingHandOver.updateMany({
          where: { id, state: 'asked' },
          data: { state: accepted ? 'accepted' : 'declined', settledAt: act.at },
        });
        const handOver = count === 1 ? await read(tx, id) : undefined;
        if (!handOver) return undefined;
        if (accepted && !(await move(tx, handOver, act))) {
          await tx.reportingHandOver.update({ where: { id }, data: { state: 'cancelled' } });
          return undefined;
        }
        await audit(tx, accepted ? 'reporter.hand-over.accepted' : 'reporter.hand-over.declined', handOver.organisation, act, {
          person: handOver.to.id,
        });
        return handOver;
      }),
  };
}

/** False where the one who hands over is no reporter any more. */
async function move(tx: DbTransaction, { organisation, from, to }: HandOver, { at }: Act): Promise<boolean> {
  const today = helsinkiDay(at);
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  const { count } = await tx.assignment.updateMany({
    where: {
      kind: 'reporter',
      personId: from.id,
      organisationId: organisation,
      OR: [{ validUntil: null }, { validUntil: { gte: asDate(today) } }],
    },
    data: { validUntil: asDate(yesterday) },
  });
  if (count === 0) return false;
  const id = `reporter-${to.id}-${organisation}`;
  await tx.assignment.upsert({
    where: { id },
    create: { id, kind: 'reporter', personId: to.id, organisationId: organisation, validFrom: asDate(today) },
    update: { validFrom: asDate(today), validUntil: null },
  });
  return true;
}

async function read(db: Db | DbTransaction, id: string): Promise<HandOver | undefined> {
  const row = /^[0-9a-f-]{36}$/i.test(id) ? await db.reportingHandOver.findUnique({ where: { id } }) : null;
  if (!row) return undefined;
  const people = await db.person.findMany({ where: { id: { in: [row.fromPersonId, row.toPersonId] } }, select: { id: true, name: true } });
  const named = (person: string) => ({ id: person, name: people.find((each) => each.id === person)?.name ?? '–' });
  return {
    id: row.id,
    organisation: row.organisationId,
    from: named(row.fromPersonId),
    to: named(row.toPersonId),
    state: row.state as HandOver['state'],
  };
}

function audit(tx: DbTransaction, action: string, organisation: string, act: Act, detail: Record<string, string>): Promise<void> {
  const by = { account: act.by, authority: act.authority, source: act.platform };
  return auditRow(tx, action, `organisation:${organisation}`, by, act.at, 'ok', detail);
}
