// Questions in PostgreSQL: counted without their text, stored with it once the asker sends them. A notice about one is
// planned in the transaction that makes it due.
import { randomUUID } from 'node:crypto';
import type { AnswerState } from '../conversation/answer-state.js';
import type { Language } from '../conversation/view.js';
import { Prisma, type Question as QuestionRow } from '../generated/prisma/client.js';
import {
  type Act,
  type HandledQuestion,
  type Handling,
  type MissedCount,
  type QuestionStore,
  type SentQuestion,
  type StoredQuestion,
  unansweredStates,
} from '../learn/model.js';
import { type QuestionStep, questionKind } from '../learn/notices.js';
import type { Database, Db, DbTransaction } from './database.js';
import { gathered } from './gathered.js';
import type { NoticeQueue } from './queue.js';
import { loadStewards, peopleNames, type StewardSettings } from './reminder-situations.js';

/** An answer can be about a whole list; what it was about shows in its first ones. */
const mostEntries = 10;

const missed = Prisma.sql`("state" IN (${Prisma.join([...unansweredStates])}) OR "feedback" = 'wrong')`;

export function createQuestionStore(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  queue: NoticeQueue,
  settings: StewardSettings,
): QuestionStore {
  const add = gathered(async (rows: readonly Pick<QuestionRow, 'id' | 'askedAt' | 'language' | 'state' | 'entries'>[]) => {
    await pool.query({
      name: 'record questions',
      text: `INSERT INTO "Question" ("id", "askedAt", "language", "state", "entries")
        SELECT * FROM jsonb_to_recordset($1::jsonb) AS t("id" uuid, "askedAt" timestamptz, "language" text, "state" text, "entries" text[])`,
      values: [JSON.stringify(rows)],
    });
    return rows.map(() => undefined);
  });
  return {
    async record({ askedAt, language, state, entries }) {
      const id = randomUUID();
      await add({ id, askedAt, language, state, entries: entries.slice(0, mostEntries) });
      return id;
    },

    async question(id) {
      const row = isId(id) ? await db.question.findUnique({ where: { id } }) : null;
      return row ? questionOf(row, await namesIn(db, [row])) : undefined;
    },

    async right(id) {
      if (isId(id)) await db.question.updateMany({ where: { id, feedback: null }, data: { feedback: 'right' } });
    },

    async send(id, { text, suggestion, feedback }, stewards, act) {
      if (!isId(id)) return false;
      return db.$transaction(async (tx) => {
        const { count } = await tx.question.updateMany({
          where: { id, sentAt: null },
          data: { text, suggestion: suggestion ?? null, feedback, accountId: act.account, sentAt: act.at, handling: 'open' },
        });
        if (count === 0) return false;
        await plan(tx, queue, id, 'steward', stewards, act);
        await audit(tx, 'question.sent', id, 'self', act);
        return true;
      });
    },

    async close(id, answer, act) {
      if (!isId(id)) return false;
      return db.$transaction(async (tx) => {
        const { count } = await tx.question.updateMany({
          where: { id, handling: 'open' },
          data: {
            handling: answer === undefined ? 'dismissed' : 'answered',
            answer: answer ?? null,
            answeredBy: act.account,
            answeredAt: act.at,
          },
        });
        if (count === 0) return false;
        const { accountId } = await tx.question.findUniqueOrThrow({ where: { id }, select: { accountId: true } });
        await plan(tx, queue, id, 'asker', accountId === null ? [] : [`account:${accountId}`], act);
        await audit(tx, answer === undefined ? 'question.dismissed' : 'question.answered', id, 'steward', act);
        return true;
      });
    },

    async done(id, act) {
      if (!isId(id)) return false;
      return db.$transaction(async (tx) => {
        const { count } = await tx.question.updateMany({
          where: { id, handling: 'answered' },
          data: { handling: 'done', doneBy: act.account, doneAt: act.at },
        });
        if (count === 0) return false;
        await audit(tx, 'question.done', id, 'steward', act);
        return true;
      });
    },

    async sentIn(handling, limit) {
      const [total, rows] = await Promise.all([
        db.question.count({ where: { handling } }),
        db.question.findMany({ where: { handling }, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }], take: limit }),
      ]);
      const names = await namesIn(db, rows);
      return {
        total,
        questions: rows.map((row) => questionOf(row, names)).filter((question): question is HandledQuestion => question.sent !== undefined),
      };
    },

    async byCode(code) {
      if (!/^[0-9a-f]{6}$/.test(code)) return undefined;
      const rows = await db.$queryRaw<{ id: string }[]>`
        SELECT "id"::text FROM "Question" WHERE "sentAt" IS NOT NULL AND right("id"::text, 6) = ${code} LIMIT 2`;
      return rows.length === 1 ? rows[0]?.id : undefined;
    },

    async missed(since, limit) {
      return db.$queryRaw<MissedCount[]>`
        SELECT to_char("askedAt" AT TIME ZONE 'Europe/Helsinki', 'IYYY-IW') AS "week", "language", "state",
          ("feedback" IS NOT DISTINCT FROM 'wrong') AS "wrong", "entries", count(*)::int AS "count"
        FROM "Question" WHERE "askedAt" >= ${since} AND ${missed}
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1 DESC, 6 DESC, 2, 3, 5 LIMIT ${limit}`;
    },

    async missedTexts(since, limit) {
      const rows = await db.$queryRaw<{ text: string }[]>`
        SELECT "text" FROM "Question" WHERE "askedAt" >= ${since} AND "text" IS NOT NULL AND ${missed}
        ORDER BY "askedAt" DESC LIMIT ${limit}`;
      return rows.map((row) => row.text);
    },

    stewards: (now) => loadStewards(db, settings, now),

    async forget(before) {
      return (await db.question.deleteMany({ where: { askedAt: { lt: before }, text: null } })).count;
    },
  };
}

/** One notice to each person; a second call plans none. */
async function plan(
  tx: DbTransaction,
  queue: NoticeQueue,
  question: string,
  step: QuestionStep,
  people: readonly string[],
  act: Act,
): Promise<void> {
  if (people.length === 0) return;
  const made = await tx.notice.createManyAndReturn({
    data: [...new Set(people)].map((personId) => ({
      key: `question:${question}:${step}:${personId}`,
      kind: questionKind,
      subject: { step },
      about: question,
      personId,
      dueAt: act.sendAt,
      plannedAt: act.at,
    })),
    skipDuplicates: true,
    select: { id: true, dueAt: true },
  });
  await queue.enqueue(
    tx,
    made.map((notice) => ({ notice: notice.id, at: notice.dueAt })),
  );
}

async function audit(tx: DbTransaction, action: string, id: string, authority: string, act: Omit<Act, 'sendAt'>): Promise<void> {
  await tx.audit.create({
    data: { at: act.at, actor: act.account, authority, action, subject: `question:${id}`, source: act.platform, outcome: 'ok' },
  });
}

function namesIn(db: Db, rows: readonly QuestionRow[]): Promise<Map<string, string>> {
  return peopleNames(
    db,
    rows.flatMap((row) => [row.accountId, row.answeredBy].filter((id) => id !== null)),
  );
}

function questionOf(row: QuestionRow, names: ReadonlyMap<string, string>): StoredQuestion {
  const sent = sentOf(row, names);
  return {
    id: row.id,
    askedAt: row.askedAt,
    language: row.language as Language,
    state: row.state as AnswerState,
    entries: row.entries,
    ...(sent && { sent }),
  };
}

function sentOf(row: QuestionRow, names: ReadonlyMap<string, string>): SentQuestion | undefined {
  if (row.text === null || row.sentAt === null || row.accountId === null) return undefined;
  return {
    text: row.text,
    account: row.accountId,
    askerName: names.get(row.accountId) ?? '',
    at: row.sentAt,
    handling: row.handling as Handling,
    ...(row.suggestion !== null && { suggestion: row.suggestion }),
    ...(row.answer !== null && { answer: row.answer }),
    ...(row.answeredBy !== null && { answeredBy: names.get(row.answeredBy) ?? '' }),
    ...(row.answeredAt !== null && { answeredAt: row.answeredAt }),
  };
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
