// Reads convenings with everything that decides about them: cadence, contact, deputy, stewards, absences, notices.
// A fixed number of queries however many are asked for. Writing is reminder-store.ts.
import { helsinkiDay } from '../conversation/format.js';
import type { Convening as ConveningRow } from '../generated/prisma/client.js';
import type { Cadence, LocalDate, LocalText } from '../registry/model.js';
import type { Convening, ConveningOutcome, ConveningState, Offer, Recipient, Situation, Step, StepNotice } from '../reminders/model.js';
import { cadenceOf } from './cadence-rows.js';
import type { DbTransaction } from './database.js';
import { loadStandings } from './vacancies.js';

/** Who is a steward by the settings rather than by the registry. */
export interface StewardSettings {
  /** Work e-mails, lower case. */
  readonly firstStewards: readonly string[];
  /** The terminal's person is a steward (local mode only). */
  readonly localSteward: boolean;
}

/** The situations of these convenings as of `now`, in the order of their due times. */
export async function loadSituations(
  tx: DbTransaction,
  settings: StewardSettings,
  ids: readonly string[],
  now: Date,
): Promise<Situation[]> {
  if (ids.length === 0) return [];
  const rows = await tx.convening.findMany({ where: { id: { in: [...ids] } }, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] });
  const [duties, stewards, notices, names] = await Promise.all([
    loadDuties(tx, [...new Set(rows.map((row) => row.networkId))], now),
    loadStewards(tx, settings, now),
    tx.notice.findMany({ where: { about: { in: [...ids] } }, orderBy: { plannedAt: 'asc' } }),
    peopleNames(tx, rows.flatMap(peopleOf)),
  ]);
  const standings = await loadStandings(
    tx,
    [...new Set(rows.map((row) => row.networkId))],
    stewards.map((steward) => steward.person),
    now,
  );
  const assignees = rows.flatMap((row) => row.assignee ?? []);
  const absences = await loadAbsences(tx, assignees, asDate(helsinkiDay(now)));
  const byConvening = new Map<string, StepNotice[]>();
  for (const notice of notices) byConvening.set(notice.about, [...(byConvening.get(notice.about) ?? []), stepNoticeOf(notice)]);
  return rows.flatMap((row) => {
    const duty = duties.get(row.networkId);
    if (!duty) return [];
    const standing = standings.get(row.networkId);
    const assignee = row.assignee ? recipient({ id: row.assignee, name: names.get(row.assignee) ?? '' }, absences) : undefined;
    return [
      {
        convening: conveningOf(row, names),
        ...duty,
        ...(assignee && { assignee }),
        colleagues: standing?.colleagues ?? [],
        ...(standing?.vacancy && { vacancy: standing.vacancy }),
        stewards,
        notices: byConvening.get(row.id) ?? [],
      },
    ];
  });
}

interface Duties {
  readonly networkName: LocalText;
  readonly regionName: LocalText;
  readonly cadence?: Cadence;
  readonly contact?: Recipient;
  readonly deputy?: Recipient;
}

/** Name, cadence, contact and deputy of networks today. */
export async function loadDuties(tx: DbTransaction, networks: readonly string[], now: Date): Promise<Map<string, Duties>> {
  const today = asDate(helsinkiDay(now));
  const valid = [
    { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
    { OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
  ];
  const rows = await tx.network.findMany({
    where: { id: { in: [...networks] } },
    include: {
      cadence: true,
      assignments: { where: { kind: { in: ['contact', 'deputy'] }, AND: valid }, include: { person: true }, orderBy: { id: 'asc' } },
    },
  });
  const people = rows.flatMap((row) => row.assignments.map((assignment) => assignment.personId));
  const [regions, absences] = await Promise.all([
    tx.region.findMany({ where: { id: { in: rows.map((row) => row.regionId) } }, select: { id: true, name: true } }),
    loadAbsences(tx, people, today),
  ]);
  const regionName = new Map(regions.map((region) => [region.id, region.name as unknown as LocalText]));
  return new Map(
    rows.map((row) => {
      const who = (kind: string): Recipient | undefined => {
        const assignment = row.assignments.find(
          (candidate) => candidate.kind === kind && (!candidate.person.validUntil || candidate.person.validUntil >= today),
        );
        return assignment && recipient(assignment.person, absences);
      };
      const [contact, deputy] = [who('contact'), who('deputy')];
      const living = !row.validUntil || row.validUntil >= today;
      return [
        row.id,
        {
          networkName: row.name as unknown as LocalText,
          regionName: regionName.get(row.regionId) ?? { fi: row.regionId },
          ...(living && row.cadence && { cadence: cadenceOf(row.cadence) }),
          ...(contact && { contact }),
          ...(deputy && { deputy }),
        },
      ];
    }),
  );
}

/** Stewards by the registry and by the settings, each person once. */
export async function loadStewards(tx: DbTransaction, settings: StewardSettings, now: Date): Promise<Recipient[]> {
  const today = asDate(helsinkiDay(now));
  const valid = [
    { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
    { OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
  ];
  const [assignments, named, accounts] = await Promise.all([
    tx.assignment.findMany({ where: { kind: 'steward', AND: valid }, include: { person: true }, orderBy: { id: 'asc' } }),
    tx.person.findMany({ where: { email: { in: [...settings.firstStewards] } } }),
    tx.account.findMany({
      where: {
        active: true,
        OR: [{ email: { in: [...settings.firstStewards] } }, ...(settings.localSteward ? [{ platform: 'terminal' }] : [])],
      },
      orderBy: [{ preferred: 'desc' }, { seenAt: 'desc' }],
    }),
  ]);
  const people = [
    ...new Map([...assignments.map((assignment) => assignment.person), ...named].map((person) => [person.id, person])).values(),
  ];
  const absences = await loadAbsences(
    tx,
    people.map((person) => person.id),
    today,
  );
  const found = people.map((person) => recipient(person, absences));
  const emails = new Set(people.map((person) => person.email));
  for (const account of accounts) {
    if (account.personId && people.some((person) => person.id === account.personId)) continue;
    if (account.email !== null && emails.has(account.email)) continue;
    if (account.email !== null) emails.add(account.email);
    found.push({ person: account.personId ?? `account:${account.id}`, name: account.name ?? account.email ?? '' });
  }
  return found;
}

/** Account id, `account:<id>` or registry id → the name to show. */
export async function peopleNames(tx: DbTransaction, ids: readonly string[]): Promise<Map<string, string>> {
  const accountIds = [...new Set(ids.map((id) => id.replace(/^account:/, '')))].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const registryIds = [...new Set(ids)].filter((id) => !accountIds.includes(id.replace(/^account:/, '')));
  const [accounts, people] = await Promise.all([
    accountIds.length === 0
      ? []
      : tx.account.findMany({
          where: { id: { in: accountIds } },
          select: { id: true, name: true, email: true, person: { select: { name: true } } },
        }),
    registryIds.length === 0 ? [] : tx.person.findMany({ where: { id: { in: registryIds } }, select: { id: true, name: true } }),
  ]);
  return new Map([
    ...accounts.flatMap((row): [string, string][] => {
      const name = row.person?.name ?? row.name ?? row.email ?? '';
      return [
        [row.id, name],
        [`account:${row.id}`, name],
      ];
    }),
    ...people.map((row): [string, string] => [row.id, row.name]),
  ]);
}

/** Everybody whom a convening's row names. */
export function peopleOf(row: ConveningRow): string[] {
  const offer = row.offer as StoredOffer | null;
  return [row.answeredBy, row.assignee, offer?.to, offer?.by].flatMap((id) => id ?? []);
}

/** An offer as the column holds it: ids only. */
export interface StoredOffer {
  readonly to: string;
  readonly by: string;
  readonly role: Offer['role'];
  readonly until: LocalDate;
  readonly lasting: boolean;
  readonly outcome?: NonNullable<Offer['outcome']>;
}

/** A convening without the database's types. */
export function conveningOf(row: ConveningRow, names: ReadonlyMap<string, string>): Convening {
  const offer = row.offer as StoredOffer | null;
  return {
    id: row.id,
    network: row.networkId,
    period: row.period,
    dueAt: row.dueAt,
    state: row.state as ConveningState,
    revision: row.revision,
    round: row.round,
    createdAt: row.createdAt,
    ...(row.outcome && { outcome: row.outcome as ConveningOutcome }),
    passedBy: row.passedBy,
    ...(row.handedTo && { handedTo: row.handedTo as NonNullable<Convening['handedTo']> }),
    ...(row.assignee && { assignee: row.assignee }),
    ...(offer && { offer: { ...offer, to: named(offer.to, names), by: named(offer.by, names) } }),
    ...(row.meetsOn && { meetsOn: asDay(row.meetsOn) }),
    ...(row.meetsAt && { meetsAt: row.meetsAt }),
    ...(row.place && { place: row.place }),
    ...(row.snoozedUntil && { snoozedUntil: row.snoozedUntil }),
    ...(row.answeredBy && { answeredBy: { account: row.answeredBy, name: names.get(row.answeredBy) ?? '' } }),
    ...(row.answeredAt && { answeredAt: row.answeredAt }),
    ...(row.participants !== null && { participants: row.participants }),
    ...(row.minutes && { minutes: row.minutes }),
  };
}

/** A calendar day as Prisma stores it. */
export function asDate(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The calendar day of a `Date` column. */
export function asDay(date: Date): LocalDate {
  return date.toISOString().slice(0, 10);
}

function stepNoticeOf(row: {
  id: string;
  subject: unknown;
  personId: string;
  state: string;
  dueAt: Date;
  settledAt: Date | null;
  reason: string | null;
  attempts: number;
}): StepNotice {
  const subject = row.subject as { step: Step; round: string };
  return {
    id: row.id,
    step: subject.step,
    round: Number(subject.round),
    person: row.personId,
    state: row.state as StepNotice['state'],
    dueAt: row.dueAt,
    ...(row.settledAt && { settledAt: row.settledAt }),
    ...(row.reason && { reason: row.reason }),
    ...(row.attempts > 0 && { tried: true }),
  };
}

function named(person: string, names: ReadonlyMap<string, string>): Recipient {
  return { person, name: names.get(person) ?? '' };
}

interface Away {
  readonly until: LocalDate;
  readonly standIn?: { readonly person: string; readonly name: string };
}

function recipient(person: { id: string; name: string }, absences: ReadonlyMap<string, Away>): Recipient {
  const away = absences.get(person.id);
  return {
    person: person.id,
    name: person.name,
    ...(away && { absentUntil: away.until, ...(away.standIn && { standIn: away.standIn }) }),
  };
}

/** Who of these is away today, until when, and who stands in: nobody who is away as well or has left. */
async function loadAbsences(tx: DbTransaction, people: readonly string[], today: Date): Promise<Map<string, Away>> {
  if (people.length === 0) return new Map();
  const covers = { from: { lte: today }, until: { gte: today } };
  const rows = await tx.absence.findMany({ where: { personId: { in: [...people] }, ...covers }, orderBy: { until: 'asc' } });
  const named = rows.flatMap((row) => row.standInId ?? []);
  const [there, away] =
    named.length === 0
      ? [[], []]
      : await Promise.all([
          tx.person.findMany({
            where: {
              id: { in: named },
              AND: [
                { OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
                { OR: [{ accounts: { none: {} } }, { accounts: { some: { active: true } } }] },
              ],
            },
            select: { id: true, name: true },
          }),
          tx.absence.findMany({ where: { personId: { in: named }, ...covers }, select: { personId: true } }),
        ]);
  const standIns = new Map(
    there.filter(({ id }) => !away.some(({ personId }) => personId === id)).map(({ id, name }) => [id, { person: id, name }]),
  );
  return new Map(
    rows.map((row) => {
      const standIn = standIns.get(row.standInId ?? '');
      return [row.personId, { until: asDay(row.until), ...(standIn && { standIn }) }];
    }),
  );
}
