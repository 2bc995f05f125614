// Writes what the steward sets in the chat into the registry: people, assignments, cadences. Nothing is deleted:
// an assignment that ends gets its last day. Every change leaves an audit row in the same transaction.

import { helsinkiDay } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { Prisma } from '../generated/prisma/client.js';
import type { LocalText } from '../registry/model.js';
import type { NetworkSettings, PersonDraft, RegistryEditor } from '../reminders/model.js';
import { cadenceColumns, cadenceOf } from './cadence-rows.js';
import type { Db, DbTransaction } from './database.js';
import { auditRow, type By, endDuties, moveDuty } from './duties.js';
import { tellingDeputies } from './namings.js';
import type { NoticeQueue } from './queue.js';
import { asDate, asDay } from './reminder-situations.js';
import { networkChanged } from './reminder-store.js';
import { loadStandings } from './vacancies.js';

/** The e-mail stands for another name in the registry. */
export class NameConflict extends Error {
  constructor(
    readonly who: 'contact' | 'deputy',
    readonly holder: string,
  ) {
    super('e-mail belongs to somebody else');
  }
}

/** @param queue delivers what a newly named deputy is told */
export function createRegistryEditor(db: Db, queue: NoticeQueue): RegistryEditor {
  return {
    async organisations() {
      const [rows, successions] = await Promise.all([
        db.organisation.findMany({ orderBy: { id: 'asc' } }),
        db.succession.findMany({ where: { state: 'in-force' }, select: { fromIds: true, toIds: true, toName: true } }),
      ]);
      const nameOf = new Map(rows.map((row) => [row.id, row.name as unknown as LocalText]));
      return rows.map((row) => ({
        id: row.id,
        name: row.name as unknown as LocalText,
        aliases: row.aliases,
        ...(row.validUntil && { endedOn: asDay(row.validUntil) }),
        successors: successions
          .filter((one) => one.fromIds.includes(row.id))
          .flatMap((one) => one.toIds.flatMap((to) => nameOf.get(to) ?? [])),
      }));
    },

    async person(id) {
      const row = await db.person.findUnique({ where: { id }, include: { organisation: { select: { name: true } } } });
      if (!row) return undefined;
      return {
        id: row.id,
        name: row.name,
        email: row.email ?? '',
        organisation: row.organisationId,
        organisationName: row.organisation.name as unknown as LocalText,
        reachable:
          (await db.account.count({ where: { active: true, OR: [{ personId: id }, ...(row.email ? [{ email: row.email }] : [])] } })) > 0,
        ...(row.language && { language: row.language as Language }),
      };
    },

    async setNetwork(settings, by, now) {
      await queue.start(); // before the transaction, which is not to wait for it
      try {
        const changes = await db.$transaction((tx) => apply(tx, queue, settings, by, now), { timeout: 15_000 });
        return { changes };
      } catch (error) {
        if (error instanceof NameConflict) return { conflict: error.who, name: error.holder };
        throw error;
      }
    },

    async setDeputy(networks, person, by, now) {
      await queue.start();
      const set = async (tx: DbTransaction) => {
        const changed: string[] = [];
        for (const network of [...networks].sort()) {
          const moved = person
            ? await moveDuty(tx, 'deputy', network, person, by, now)
            : await endDuties(tx, 'deputy', network, undefined, by, now);
          if (!moved) continue;
          changed.push(network);
          await networkChanged(tx, network, now);
        }
        return changed;
      };
      return db.$transaction(async (tx) => {
        for (const network of [...networks].sort()) await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${network} FOR UPDATE`;
        return tellingDeputies(tx, queue, networks, by, now, () => set(tx));
      });
    },

    async takeOver(network, who, by, now) {
      return db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${network} FOR UPDATE`;
        if ('person' in who) {
          if (await moveDuty(tx, 'contact', network, who.person, by, now)) await beginAgain(tx, network, now);
        } else await recordConvener(tx, network, who.organisation, by, now);
        const open = await tx.convening.findFirst({ where: { networkId: network, state: { not: 'closed' } }, orderBy: { dueAt: 'asc' } });
        const detail = 'person' in who ? { person: who.person } : { organisation: who.organisation };
        if (open) await tx.conveningEvent.create({ data: { conveningId: open.id, at: now, by: by.account, what: 'taken-over', detail } });
        await networkChanged(tx, network, now);
        const colleagues = (await loadStandings(tx, [network], [], now)).get(network)?.colleagues ?? [];
        return { colleagues: colleagues.map((one) => one.name) };
      });
    },

    async refused(action, subject, by, now) {
      await auditRow(db, action, subject, by, now, 'refused');
    },
  };
}

async function apply(tx: DbTransaction, queue: NoticeQueue, settings: NetworkSettings, by: By, now: Date): Promise<string[]> {
  const { network, contact, deputy, cadence } = settings;
  await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${network} FOR UPDATE`; // two stewards at once take turns
  const changes: string[] = [];
  if (contact && (await moveDuty(tx, 'contact', network, await personFor(tx, 'contact', contact, by, now, changes), by, now))) {
    changes.push('contact');
    await beginAgain(tx, network, now);
  }
  const setDeputy = async () => {
    if (deputy === 'none') return endDuties(tx, 'deputy', network, undefined, by, now);
    return deputy !== undefined && moveDuty(tx, 'deputy', network, await personFor(tx, 'deputy', deputy, by, now, changes), by, now);
  };
  if (await tellingDeputies(tx, queue, [network], by, now, setDeputy)) changes.push('deputy');
  if (cadence && (await setCadence(tx, network, cadence, by, now))) changes.push('cadence');
  if (changes.length > 0) await networkChanged(tx, network, now);
  return changes;
}

/** The person with that e-mail, made or brought up to date. An e-mail that another name carries is a conflict. */
export async function personFor(
  tx: DbTransaction,
  who: 'contact' | 'deputy',
  draft: PersonDraft,
  by: By,
  now: Date,
  changes: string[],
): Promise<string> {
  const byEmail = await tx.person.findUnique({ where: { email: draft.email } });
  // A name that the documents give without an address is the same person when the organisation is the same.
  const known =
    byEmail ??
    (await tx.person.findFirst({
      where: { name: { equals: draft.name, mode: 'insensitive' }, organisationId: draft.organisation, email: null },
    }));
  if (known && known.name.toLowerCase() !== draft.name.toLowerCase()) throw new NameConflict(who, known.name);
  const data = { email: draft.email, organisationId: draft.organisation, ...(draft.language && { language: draft.language }) };
  if (!known) {
    const id = await freeId(tx, draft.name);
    await tx.person.create({
      data: {
        id,
        name: draft.name,
        isContact: true,
        concerns: { fi: 'Verkoston koolle kutsuminen', sv: 'Sammankallande av nätverket', en: 'Calling the network together' },
        confidence: 'high',
        ...data,
      },
    });
    await auditRow(tx, 'person.create', id, by, now, 'done');
    await linkAccounts(tx, id, draft.email);
    changes.push('person');
    return id;
  }
  const same =
    known.email === data.email &&
    known.organisationId === data.organisationId &&
    (data.language === undefined || known.language === data.language);
  if (!same) {
    await tx.person.update({ where: { id: known.id }, data });
    await auditRow(tx, 'person.update', known.id, by, now, 'done');
    changes.push('person');
  }
  await linkAccounts(tx, known.id, draft.email);
  return known.id;
}

/** Somebody who has already spoken to Koolla with that e-mail is the person from now on. */
async function linkAccounts(tx: DbTransaction, person: string, email: string): Promise<void> {
  await tx.account.updateMany({ where: { email, personId: null }, data: { personId: person } });
}

async function setCadence(
  tx: DbTransaction,
  network: string,
  cadence: NonNullable<NetworkSettings['cadence']>,
  by: By,
  now: Date,
): Promise<boolean> {
  const row = await tx.cadence.findUnique({ where: { networkId: network } });
  if (cadence === 'none') {
    if (!row) return false;
    await tx.cadence.delete({ where: { networkId: network } });
    await auditRow(tx, 'cadence.end', network, by, now, 'done');
    return true;
  }
  const { network: _, ...standing } = row ? cadenceOf(row) : { network };
  if (JSON.stringify(standing) === JSON.stringify(cadence)) return false;
  const data = cadenceColumns(cadence);
  await tx.cadence.upsert({ where: { networkId: network }, create: { networkId: network, ...data }, update: data });
  await auditRow(tx, 'cadence.set', network, by, now, 'done', {
    every: 'count' in cadence.every ? `${cadence.every.count} ${cadence.every.unit}` : cadence.every.unit,
    startsOn: cadence.startsOn,
  });
  return true;
}

/** The organisation that carries on from today; the one recorded before keeps its days as history. */
async function recordConvener(tx: DbTransaction, network: string, organisation: string, by: By, now: Date): Promise<void> {
  const today = asDate(helsinkiDay(now));
  const standing = await tx.networkConvener.findFirst({ where: { networkId: network, validUntil: null } });
  if (standing?.organisationId === organisation) return;
  await tx.networkConvener.updateMany({ where: { networkId: network, validUntil: null }, data: { validUntil: today } });
  await tx.networkConvener.create({
    data: { networkId: network, organisationId: organisation, validFrom: today, recordedBy: by.account, recordedAt: now },
  });
  await auditRow(tx, 'network.convener', network, by, now, 'done', { organisation });
}

/** A convening that others have been asked about begins again with the new contact person. */
async function beginAgain(tx: DbTransaction, network: string, now: Date): Promise<void> {
  const open = {
    networkId: network,
    dueAt: { lte: now },
    state: { in: ['planned', 'reminded', 'escalated', 'snoozed', 'offered', 'handed-over'] },
  };
  const rows = await tx.convening.findMany({ where: open, select: { id: true } });
  await tx.notice.updateMany({
    where: { about: { in: rows.map((row) => row.id) }, state: 'planned' },
    data: { state: 'cancelled', reason: 'contact-changed', settledAt: now },
  });
  await tx.convening.updateMany({
    where: open,
    data: {
      state: 'planned',
      round: { increment: 1 },
      revision: { increment: 1 },
      handedTo: null,
      assignee: null,
      offer: Prisma.DbNull,
      snoozedUntil: null,
      checkAt: now,
    },
  });
}

async function freeId(tx: DbTransaction, name: string): Promise<string> {
  const base = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!(await tx.person.findUnique({ where: { id }, select: { id: true } }))) return id;
  }
}
