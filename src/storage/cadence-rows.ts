// A cadence between its row and the model: which columns carry which kind.
import type { Cadence as CadenceRow } from '../generated/prisma/client.js';
import type { Cadence, Every, LocalDate } from '../registry/model.js';

/** The columns as the row of a create or an update. */
export function cadenceColumns({ every, startsOn, leadDays, inviteDays, nudgeAfterDays, escalateAfterDays }: Omit<Cadence, 'network'>) {
  return {
    everyCount: every.unit === 'agreed' ? every.weeks : every.unit === 'dates' ? 1 : every.count,
    everyUnit: every.unit as string,
    weekday: every.unit === 'weekday' ? every.weekday : null,
    nth: every.unit === 'weekday' ? every.nth : null,
    dates: every.unit === 'dates' ? [...every.dates] : [],
    startsOn: new Date(`${startsOn}T00:00:00Z`),
    leadDays,
    inviteDays: inviteDays ?? null,
    nudgeAfterDays: nudgeAfterDays ?? null,
    escalateAfterDays,
  };
}

/** A cadence without the database's types, whichever way its row was read. */
export function cadenceOf(row: Omit<CadenceRow, 'startsOn'> & { readonly startsOn: Date | LocalDate }): Cadence {
  return {
    network: row.networkId,
    every: everyOf(row),
    startsOn: row.startsOn instanceof Date ? row.startsOn.toISOString().slice(0, 10) : row.startsOn,
    leadDays: row.leadDays,
    ...(row.inviteDays !== null && { inviteDays: row.inviteDays }),
    ...(row.nudgeAfterDays !== null && { nudgeAfterDays: row.nudgeAfterDays }),
    escalateAfterDays: row.escalateAfterDays,
  };
}

function everyOf(row: Pick<CadenceRow, 'everyCount' | 'everyUnit' | 'weekday' | 'nth' | 'dates'>): Every {
  switch (row.everyUnit) {
    case 'weekday':
      return {
        count: row.everyCount,
        unit: 'weekday',
        weekday: row.weekday ?? 1,
        nth: (row.nth ?? 1) as Extract<Every, { unit: 'weekday' }>['nth'],
      };
    case 'dates':
      return { unit: 'dates', dates: row.dates };
    case 'agreed':
      return { unit: 'agreed', weeks: row.everyCount };
    default:
      return { count: row.everyCount, unit: row.everyUnit === 'weeks' ? 'weeks' : 'months' };
  }
}
