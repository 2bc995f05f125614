// What is stored of one person, counted from every table, and the deletion of somebody whom the registry does not know.
import type { Platform } from '../conversation/feature.js';
import type { OwnData } from '../conversation/own-data.js';
import type { LocalText } from '../registry/model.js';
import type { Db, DbTransaction } from './database.js';
import { sameHuman } from './link-store.js';
import { dialoguesOf, forgetAnswers, nobody, showAccounts, showPerson } from './person-store.js';

export function createOwnData(db: Db): OwnData {
  return {
    async read(account, language) {
      const { accounts, ids, personId, selves, owners } = await whoIs(db, account);
      const local = (text: unknown) => (text as LocalText)[language] ?? (text as LocalText).fi;
      const [person, duties, hours, absences, notices, answered, replies, figures, drafts, questions, dialogues, audit] = await Promise.all(
        [
          personId ? db.person.findUnique({ where: { id: personId }, include: { organisation: { select: { name: true } } } }) : null,
          personId ? db.assignment.count({ where: { personId } }) : 0,
          db.courtesy.count({ where: { person: { in: selves } } }),
          personId ? db.absence.count({ where: { personId } }) : 0,
          db.notice.count({ where: { personId: { in: selves } } }),
          db.convening.count({ where: { answeredBy: { in: ids } } }),
          db.meetingReply.count({ where: { OR: [{ member: { in: selves } }, { by: { in: ids } }] } }),
          db.figure.count({ where: { enteredBy: { in: ids } } }),
          db.draft.count({ where: { owner: { in: owners } } }),
          db.question.count({ where: { accountId: { in: ids } } }),
          db.dialogue.count({ where: { OR: dialoguesOf([...ids, ...owners]) } }),
          db.audit.count({
            where: {
              OR: [
                { actor: { in: ids } },
                ...(personId
                  ? [
                      { subject: `person:${personId}` },
                      { subject: { startsWith: `person:${personId}:` } },
                      { detail: { path: ['person'], equals: personId } },
                    ]
                  : []),
              ],
            },
          }),
        ],
      );
      return {
        ...(person && {
          person: {
            id: person.id,
            name: person.name,
            organisation: local(person.organisation.name),
            duties,
            ...(person.title !== null && { title: local(person.title) }),
            ...(person.email !== null && { email: person.email }),
            ...(person.phone !== null && { phone: person.phone }),
          },
        }),
        accounts: accounts.map(({ platform, name, email, seenAt }) => ({
          platform: platform as Platform,
          seenAt,
          ...(name !== null && { name }),
          ...(email !== null && { email }),
        })),
        hours: hours > 0,
        counts: { absences, notices, answers: answered + replies, figures, drafts, questions, dialogues, audit },
      };
    },

    async copy(account, source, now) {
      const { ids, personId } = await whoIs(db, account);
      const data = personId ? await showPerson(db, personId) : await showAccounts(db, ids);
      await db.audit.create({
        data: {
          at: now,
          actor: account,
          authority: 'self',
          action: 'person.copied',
          subject: personId ? `person:${personId}` : `account:${account}`,
          source,
          outcome: 'ok',
        },
      });
      return { ...data };
    },

    async forget(account, source, now) {
      return db.$transaction(
        async (tx) => {
          const { ids, personId, selves, owners } = await whoIs(tx, account);
          if (personId) return false;
          await tx.notice.deleteMany({ where: { personId: { in: selves } } });
          await tx.draft.deleteMany({ where: { owner: { in: owners } } });
          await tx.question.deleteMany({ where: { accountId: { in: ids } } });
          await tx.dialogue.deleteMany({ where: { OR: dialoguesOf([...ids, ...owners]) } });
          await forgetAnswers(tx, undefined, ids, async (_what, work) => void (await work));
          await tx.audit.updateMany({ where: { actor: { in: ids } }, data: { actor: nobody } });
          for (const id of ids) await tx.audit.updateMany({ where: { subject: `account:${id}` }, data: { subject: `account:${nobody}` } });
          await tx.account.deleteMany({ where: { id: { in: ids } } });
          await tx.audit.create({
            data: {
              at: now,
              actor: nobody,
              authority: 'self',
              action: 'account.deleted',
              subject: `account:${nobody}`,
              source,
              outcome: 'ok',
            },
          });
          return true;
        },
        { timeout: 30_000 },
      );
    },
  };
}

async function whoIs(db: Db | DbTransaction, account: string) {
  const accounts = await db.account.findMany({ where: await sameHuman(db, account), orderBy: { seenAt: 'desc' } });
  const ids = accounts.map(({ id }) => id);
  const personId = accounts.find((each) => each.personId !== null)?.personId ?? undefined;
  const links = [...new Set(accounts.flatMap(({ linkId }) => linkId ?? []))];
  return {
    accounts,
    ids,
    personId,
    /** As the ledger of messages calls the person. */
    selves: [...(personId ? [personId] : []), ...ids.map((id) => `account:${id}`)],
    /** As drafts and dialogues do. */
    owners: [...(personId ? [`person:${personId}`] : []), ...links.map((id) => `link:${id}`), ...ids.map((id) => `account:${id}`)],
  };
}
