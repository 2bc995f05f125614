// Whom a duty might be handed to: somebody of the registry, by id, work e-mail or full name, and whether a message
// would reach that person.
import { helsinkiDay } from '../conversation/format.js';
import type { Candidate } from '../reminders/model.js';
import type { DbTransaction } from './database.js';
import { asDate, asDay } from './reminder-situations.js';

/** Undefined when nobody of the registry fits, or more than one does. */
export async function findCandidate(
  tx: DbTransaction,
  who: { readonly person: string } | { readonly typed: string },
  now: Date,
): Promise<Candidate | undefined> {
  const today = asDate(helsinkiDay(now));
  const typed = 'typed' in who ? who.typed.trim().replace(/\s+/g, ' ') : '';
  const people = await tx.person.findMany({
    where: {
      AND: { OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
      ...('person' in who
        ? { id: who.person }
        : { OR: [{ id: typed }, { email: typed.toLowerCase() }, { name: { equals: typed, mode: 'insensitive' as const } }] }),
    },
    take: 2,
  });
  const [person] = people;
  if (!person || people.length > 1) return undefined;
  const [accounts, absence] = await Promise.all([
    tx.account.count({ where: { active: true, OR: [{ personId: person.id }, ...(person.email ? [{ email: person.email }] : [])] } }),
    tx.absence.findFirst({ where: { personId: person.id, from: { lte: today }, until: { gte: today } }, orderBy: { until: 'desc' } }),
  ]);
  return {
    person: person.id,
    name: person.name,
    reachable: accounts > 0,
    ...(absence && { absentUntil: asDay(absence.until) }),
  };
}
