// One person's data, all of it: shown, corrected, handed out, deleted. What the person answered for stays with the
// organisation, what the person reported stays as the organisation's figures; neither names the person any more.
import { type Account, Prisma } from '../generated/prisma/client.js';
import type { LocalText, Person } from '../registry/model.js';
import { namingKind } from '../reminders/naming-model.js';
import type { Db, DbTransaction } from './database.js';
import { readRegistry } from './registry-read.js';
import { networkChanged } from './reminder-store.js';

/** Who acts, for the audit log. */
export interface PersonActor {
  readonly actor: string;
  readonly authority: string;
  readonly source: string;
  readonly now: Date;
}

/** Everything that is stored on one person, as plain data that can be handed out as JSON. */
export interface PersonData extends StoredOf {
  readonly person: Person;
  readonly responsibilities: readonly string[];
  readonly measures: readonly string[];
  readonly authorOf: readonly string[];
  readonly assignments: readonly {
    readonly kind: string;
    readonly network?: string;
    readonly organisation?: string;
    readonly from?: string;
    readonly until?: string;
  }[];
}

/** What hangs on somebody and on their accounts, in the registry or not. */
interface StoredOf {
  readonly accounts: readonly {
    readonly platform: string;
    readonly tenant: string;
    readonly user: string;
    readonly name?: string;
    readonly email?: string;
    readonly locale?: string;
    readonly language?: string;
    readonly homeRegion?: string;
    readonly seenAt: string;
  }[];
  /** Hours for messages that the person chose. */
  readonly hours: readonly { readonly from: number; readonly until: number; readonly gather: boolean }[];
  readonly absences: readonly { readonly from: string; readonly until: string; readonly standIn?: string }[];
  /** Days on which the person stands in for others. */
  readonly standsIn: readonly { readonly from: string; readonly until: string }[];
  readonly notices: readonly { readonly kind: string; readonly dueAt: string; readonly state: string; readonly sentAt?: string }[];
  readonly answered: readonly { readonly network: string; readonly period: string; readonly at?: string }[];
  /** Answers to invitations. */
  readonly replies: readonly { readonly network: string; readonly answer: string; readonly at: string }[];
  readonly figures: readonly {
    readonly metric: string;
    readonly organisation: string;
    readonly period: string;
    readonly version: number;
    readonly enteredAt: string;
  }[];
  readonly questions: readonly { readonly askedAt: string; readonly language: string; readonly text?: string }[];
  readonly drafts: number;
  /** Under way, kept for minutes. */
  readonly dialogues: number;
  readonly audit: readonly { readonly at: string; readonly action: string; readonly subject: string; readonly outcome: string }[];
}

/** What may be corrected. `null` takes a detail away. */
export interface PersonCorrection {
  readonly name?: string;
  readonly title?: LocalText | null;
  readonly organisation?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly language?: 'fi' | 'sv' | 'en' | null;
  readonly concerns?: LocalText;
}

export type CorrectionOutcome =
  | { readonly kind: 'corrected'; readonly fields: readonly string[] }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'unknown-organisation' }
  /** Another person has the address. */
  | { readonly kind: 'address-taken'; readonly by: string };

/** How many rows went, or lost the person's name. */
export type Deletion = { readonly kind: 'unknown-person' } | { readonly kind: 'deleted'; readonly gone: Readonly<Record<string, number>> };

/** Stands where a deleted person's id stood in what must be kept. */
export const nobody = 'deleted-person';

/** Everything on one person by registry id; undefined for an unknown id. */
export async function showPerson(db: Db, id: string): Promise<PersonData | undefined> {
  return db.$transaction(async (tx) => {
    const registry = await readRegistry(tx);
    const person = registry.people.find((entry) => entry.id === id);
    if (!person) return undefined;
    return {
      person,
      responsibilities: registry.responsibilities
        .filter((entry) => entry.contact?.kind === 'person' && entry.contact.person === id)
        .map((entry) => entry.id),
      measures: registry.measures.filter((entry) => entry.contacts.some((contact) => contact.person === id)).map((entry) => entry.id),
      authorOf: registry.documents.filter((entry) => entry.authors?.includes(person.name)).map((entry) => entry.id),
      assignments: registry.assignments.filter((entry) => entry.person === id).map(({ id: _, person: __, ...rest }) => rest),
      ...(await storedOf(tx, id, await accountsOf(tx, person))),
    };
  });
}

/** The same of somebody whom the registry does not know, by their accounts. */
export async function showAccounts(db: Db, accounts: readonly string[]): Promise<StoredOf> {
  return db.$transaction(async (tx) => storedOf(tx, undefined, await tx.account.findMany({ where: { id: { in: [...accounts] } } })));
}

async function storedOf(tx: DbTransaction, id: string | undefined, accounts: readonly Account[]): Promise<StoredOf> {
  const accountIds = accounts.map((account) => account.id);
  const selves = [...(id === undefined ? [] : [id]), ...accountIds.map((each) => `account:${each}`)];
  const [absences, standsIn, hours, notices, answered, replies, figures, questions, drafts, dialogues, audit] = await Promise.all([
    id === undefined ? [] : tx.absence.findMany({ where: { personId: id }, orderBy: { from: 'asc' } }),
    id === undefined ? [] : tx.absence.findMany({ where: { standInId: id }, orderBy: { from: 'asc' } }),
    tx.courtesy.findMany({ where: { person: { in: selves } } }),
    tx.notice.findMany({ where: { personId: { in: selves } }, orderBy: { dueAt: 'asc' } }),
    tx.convening.findMany({ where: { answeredBy: { in: accountIds } }, orderBy: { period: 'asc' } }),
    tx.meetingReply.findMany({
      where: { member: { in: selves } },
      orderBy: { at: 'asc' },
      include: { meeting: { select: { networkId: true } } },
    }),
    tx.figure.findMany({ where: { enteredBy: { in: accountIds } }, orderBy: [{ enteredAt: 'asc' }, { metricId: 'asc' }] }),
    tx.question.findMany({ where: { accountId: { in: accountIds } }, orderBy: { askedAt: 'asc' } }),
    tx.draft.count({ where: { owner: { in: owners(id, accountIds) } } }),
    tx.dialogue.count({ where: { OR: dialoguesOf([...accountIds, ...owners(id, accountIds)]) } }),
    tx.audit.findMany({ where: auditOf(id, accountIds), orderBy: { id: 'asc' } }),
  ]);
  return {
    accounts: accounts.map(({ platform, tenant, user, name, email, locale, language, homeRegion, seenAt }) => ({
      platform,
      tenant,
      user,
      ...(name !== null && { name }),
      ...(email !== null && { email }),
      ...(locale !== null && { locale }),
      ...(homeRegion !== null && { homeRegion }),
      ...(language !== null && { language }),
      seenAt: seenAt.toISOString(),
    })),
    absences: absences.map((row) => ({
      from: day(row.from),
      until: day(row.until),
      ...(row.standInId !== null && { standIn: row.standInId }),
    })),
    standsIn: standsIn.map((row) => ({ from: day(row.from), until: day(row.until) })),
    hours: hours.map((row) => ({ from: row.fromHour, until: row.untilHour, gather: row.gather })),
    notices: notices.map(({ kind, dueAt, state, sentAt }) => ({
      kind,
      dueAt: dueAt.toISOString(),
      state,
      ...(sentAt && { sentAt: sentAt.toISOString() }),
    })),
    answered: answered.map((row) => ({
      network: row.networkId,
      period: row.period,
      ...(row.answeredAt && { at: row.answeredAt.toISOString() }),
    })),
    replies: replies.map(({ meeting, answer, at }) => ({ network: meeting.networkId, answer, at: at.toISOString() })),
    figures: figures.map((row) => ({
      metric: row.metricId,
      organisation: row.organisationId,
      period: row.period,
      version: row.version,
      enteredAt: row.enteredAt.toISOString(),
    })),
    questions: questions.map(({ askedAt, language, text }) => ({
      askedAt: askedAt.toISOString(),
      language,
      ...(text !== null && { text }),
    })),
    drafts,
    dialogues,
    audit: audit.map(({ at, action, subject, outcome }) => ({ at: at.toISOString(), action, subject, outcome })),
  };
}

/** Corrects details in the registry; the audit log says which fields, not what they held. */
export async function correctPerson(db: Db, id: string, change: PersonCorrection, by: PersonActor): Promise<CorrectionOutcome> {
  return db.$transaction(async (tx): Promise<CorrectionOutcome> => {
    if (!(await tx.person.findUnique({ where: { id }, select: { id: true } }))) return { kind: 'unknown-person' };
    const { organisation, email, ...rest } = change;
    if (organisation !== undefined && !(await tx.organisation.findUnique({ where: { id: organisation }, select: { id: true } }))) {
      return { kind: 'unknown-organisation' };
    }
    const address = email?.trim().toLowerCase();
    const holder = address ? await tx.person.findUnique({ where: { email: address }, select: { id: true } }) : null;
    if (holder && holder.id !== id) return { kind: 'address-taken', by: holder.id };
    const { title, concerns, ...plain } = rest;
    await tx.person.update({
      where: { id },
      data: {
        ...plain,
        ...(organisation !== undefined && { organisationId: organisation }),
        ...(email !== undefined && { email: address ?? null }),
        ...(title !== undefined && { title: title === null ? Prisma.DbNull : { ...title } }),
        ...(concerns !== undefined && { concerns: { ...concerns } }),
      },
    });
    // Matched to accounts by the address: whoever has another address now is not this person until seen again.
    if (email !== undefined)
      await tx.account.updateMany({ where: { personId: id, NOT: { email: address ?? '' } }, data: { personId: null } });
    const fields = Object.keys(change);
    await tx.audit.create({
      data: { ...stamp(by), action: 'person.corrected', subject: `person:${id}`, outcome: 'ok', detail: { fields } },
    });
    return { kind: 'corrected', fields };
  });
}

/**
 * Deletes one person with everything that hangs on the person: assignments, accounts, planned and sent reminders, absences,
 * drafts, questions, names in the audit log and in the lists of authors. The next load does not bring the person back.
 */
export async function deletePerson(db: Db, id: string, by: PersonActor): Promise<Deletion> {
  return db.$transaction(
    async (tx): Promise<Deletion> => {
      const person = await tx.person.findUnique({ where: { id } });
      if (!person) return { kind: 'unknown-person' };
      const accountIds = (await accountsOf(tx, { id, ...(person.email !== null && { email: person.email }) })).map((account) => account.id);
      const networks = await tx.assignment.findMany({ where: { personId: id, networkId: { not: null } }, select: { networkId: true } });
      const gone: Record<string, number> = {};
      const count = async (what: string, work: Promise<{ count: number }>) => {
        gone[what] = (gone[what] ?? 0) + (await work).count;
      };
      await count('notices', tx.notice.deleteMany({ where: { personId: { in: [id, ...accountIds.map((each) => `account:${each}`)] } } }));
      await count('absences', tx.absence.deleteMany({ where: { personId: id } }));
      await count('absences', tx.absence.updateMany({ where: { standInId: id }, data: { standInId: null } }));
      await count('drafts', tx.draft.deleteMany({ where: { owner: { in: owners(id, accountIds) } } }));
      await count('questions', tx.question.deleteMany({ where: { accountId: { in: accountIds } } }));
      await count('dialogues', tx.dialogue.deleteMany({ where: { OR: dialoguesOf([...accountIds, ...owners(id, accountIds)]) } }));
      await forgetAnswers(tx, id, accountIds, count);
      await count('assignments', tx.assignment.deleteMany({ where: { personId: id } }));
      await count('measures', tx.measureContact.deleteMany({ where: { personId: id } }));
      await count(
        'responsibilities',
        tx.responsibility.updateMany({ where: { contactPersonId: id }, data: { contactPersonId: null, contactKind: null } }),
      );
      for (const document of await tx.document.findMany({ where: { authors: { has: person.name } } })) {
        await count(
          'authors',
          tx.document.updateMany({
            where: { id: document.id },
            data: { authors: document.authors.filter((name) => name !== person.name) },
          }),
        );
      }
      await count('citations', tx.citation.deleteMany({ where: { subject: 'Person', subjectId: id } }));
      await count('accounts', tx.account.deleteMany({ where: { id: { in: accountIds } } }));
      await tx.person.delete({ where: { id } });
      await count('audit', tx.audit.updateMany({ where: { actor: { in: accountIds } }, data: { actor: nobody } }));
      for (const row of await tx.audit.findMany({ where: auditOf(id, accountIds) })) {
        const detail = row.detail as Record<string, unknown> | null;
        const data = {
          ...(row.subject.split(':')[1] === id && { subject: row.subject.replace(id, nobody) }),
          ...(detail?.person === id && { detail: { ...detail, person: nobody } }),
        };
        await count('audit', tx.audit.updateMany({ where: { id: row.id }, data }));
      }
      for (const { networkId } of networks) if (networkId) await networkChanged(tx, networkId, by.now);
      await tx.audit.create({ data: { ...stamp(by), action: 'person.deleted', subject: `person:${nobody}`, outcome: 'ok', detail: gone } });
      return { kind: 'deleted', gone };
    },
    { timeout: 30_000 },
  );
}

/** Meetings, figures and openings stay the organisation's; who stood behind them is forgotten. `id`: in the registry. */
export async function forgetAnswers(
  tx: DbTransaction,
  id: string | undefined,
  accounts: readonly string[],
  count: (what: string, work: Promise<{ count: number }>) => Promise<void>,
): Promise<void> {
  const mine = { in: [...accounts] };
  const people = [...(id === undefined ? [] : [id]), ...accounts.map((each) => `account:${each}`)];
  await count('meetings', tx.convening.updateMany({ where: { answeredBy: mine }, data: { answeredBy: null } }));
  await count('meetings', tx.conveningEvent.updateMany({ where: { by: mine }, data: { by: nobody } }));
  await count('meetings', tx.meeting.updateMany({ where: { organiser: mine }, data: { organiser: nobody } }));
  await count('meetings', tx.meetingReply.updateMany({ where: { by: mine }, data: { by: nobody } }));
  await count('settings', tx.networkMetric.updateMany({ where: { setBy: mine }, data: { setBy: nobody } }));
  await count('settings', tx.networkChannel.updateMany({ where: { setBy: mine }, data: { setBy: nobody } }));
  await count('settings', tx.figureDigest.updateMany({ where: { setBy: mine }, data: { setBy: nobody } }));
  await tx.$executeRaw`UPDATE "Notice" SET "subject" = "subject" - 'setBy' WHERE "subject"->>'setBy' = ANY(${[...accounts]})`;
  await tx.$executeRaw`UPDATE "Notice" SET "subject" = "subject" - 'by' WHERE "subject"->>'by' = ANY(${[...accounts]})`;
  for (const person of people) {
    const events = await tx.conveningEvent.findMany({ where: { detail: { path: ['person'], equals: person } } });
    for (const event of events) {
      const { person: _, ...detail } = event.detail as Record<string, string>;
      await count('meetings', tx.conveningEvent.updateMany({ where: { id: event.id }, data: { detail } }));
    }
  }
  for (const person of people) {
    await count('meetings', tx.convening.updateMany({ where: { assignee: person }, data: { assignee: null } }));
    const offered = { OR: ['to', 'by'].map((side) => ({ offer: { path: [side], equals: person } })) };
    await count('meetings', tx.convening.updateMany({ where: offered, data: { offer: Prisma.DbNull } }));
    for (const row of await tx.convening.findMany({ where: { passedBy: { has: person } }, select: { id: true, passedBy: true } }))
      await tx.convening.update({ where: { id: row.id }, data: { passedBy: row.passedBy.filter((each) => each !== person) } });
    await count('meetings', tx.meetingReply.deleteMany({ where: { member: person } }));
    await count('settings', tx.courtesy.deleteMany({ where: { person } }));
    for (const part of ['of', 'who'])
      await count('notices', tx.notice.deleteMany({ where: { kind: namingKind, subject: { path: [part], equals: person } } }));
  }
  await count('figures', tx.figure.updateMany({ where: { enteredBy: mine }, data: { enteredBy: null } }));
  await count('figures', tx.submission.updateMany({ where: { accountId: mine }, data: { accountId: null } }));
  await count('figures', tx.reporting.updateMany({ where: { addedBy: mine }, data: { addedBy: nobody } }));
  await count('figures', tx.figure.updateMany({ where: { approvedBy: mine }, data: { approvedBy: nobody } }));
  await count('figures', tx.monthReview.updateMany({ where: { by: mine }, data: { by: nobody } }));
  await count('figures', tx.approvalSetting.updateMany({ where: { setBy: mine }, data: { setBy: nobody } }));
  if (id !== undefined)
    await count('assignments', tx.reportingHandOver.deleteMany({ where: { OR: [{ fromPersonId: id }, { toPersonId: id }] } }));
  await count('assignments', tx.reportingHandOver.updateMany({ where: { askedBy: mine }, data: { askedBy: nobody } }));
  await count('figures', tx.monthOpening.updateMany({ where: { openedBy: mine }, data: { openedBy: nobody } }));
  await count('absences', tx.absence.updateMany({ where: { createdBy: mine }, data: { createdBy: nobody } }));
}

/** Accounts matched to the person, and those with the person's address that are not matched yet. */
async function accountsOf(tx: DbTransaction, person: { readonly id: string; readonly email?: string }) {
  const own = { OR: [{ personId: person.id }, ...(person.email ? [{ email: person.email, personId: null }] : [])] };
  const links = await tx.account.findMany({ where: { ...own, linkId: { not: null } }, select: { linkId: true } });
  return tx.account.findMany({ where: { OR: [own, ...links.map(({ linkId }) => ({ linkId }))] } });
}

function owners(person: string | undefined, accounts: readonly string[]): string[] {
  return [...(person === undefined ? [] : [`person:${person}`]), ...accounts.map((account) => `account:${account}`)];
}

function auditOf(person: string | undefined, accounts: readonly string[]) {
  if (person === undefined) return { actor: { in: [...accounts] } };
  return {
    OR: [
      { actor: { in: [...accounts] } },
      { subject: `person:${person}` },
      { subject: { startsWith: `person:${person}:` } },
      { detail: { path: ['person'], equals: person } },
    ],
  };
}

function stamp({ actor, authority, source, now }: PersonActor) {
  return { at: now, actor, authority, source };
}

function day(value: Date): string {
  return value.toISOString().slice(0, 10);
}

/** A dialogue's key begins with whose it is: the person's or the account's. */
export function dialoguesOf(owners: readonly string[]) {
  return owners.map((owner) => ({ key: { startsWith: JSON.stringify([owner]).slice(0, -1) } }));
}
