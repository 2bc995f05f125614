// Whether a network has somebody who would call it together: its contact named, there, answering, of a living
// organisation; else its deputy, else its organisation's coordinators. A fixed number of queries for any number of networks.
import { helsinkiDay } from '../conversation/format.js';
import type { LocalDate } from '../registry/model.js';
import type { Recipient, Vacancy } from '../reminders/model.js';
import type { Database, DbTransaction } from './database.js';
import { gathered } from './gathered.js';

/** So many reminders in a row without a word from the contact: somebody else is asked who takes over. */
const silenceLimit = 3;

/** What is known of the people behind a network today. */
export interface Standing {
  readonly vacancy?: Vacancy;
  /** Coordinators of the organisation that convenes: the one that a steward recorded, else the contact's. */
  readonly colleagues: readonly Recipient[];
  /** Nobody of contact, deputy and coordinators can be written to in a chat. */
  readonly unreachable: boolean;
  /** The contact has a work e-mail, for where Koolla sends mail. */
  readonly hasMail: boolean;
}

interface Row {
  network: string;
  contact: string | null;
  name: string | null;
  assignment: string | null;
  ended: Date | null;
  mailed: boolean;
  accounts: number;
  living: number;
  deputies: number;
  last: string | null;
  former: string | null;
  organisation: string | null;
}

/** By network id; networks that do not exist are left out. `stewards` are those who would be asked. */
export async function loadStandings(
  tx: DbTransaction,
  networks: readonly string[],
  stewards: readonly string[],
  now: Date,
): Promise<Map<string, Standing>> {
  if (networks.length === 0) return new Map();
  const today = helsinkiDay(now);
  const rows = await tx.$queryRaw<Row[]>`
    WITH duty AS (
      SELECT DISTINCT ON (a."networkId", a."kind") a."networkId", a."kind", a."id", p."id" AS person, p."name", p."email", p."organisationId"
      FROM "Assignment" a JOIN "Person" p ON p."id" = a."personId"
      WHERE a."networkId" = ANY(${[...networks]}) AND a."kind" IN ('contact', 'deputy')
        AND (a."validFrom" IS NULL OR a."validFrom" <= ${today}::date) AND (a."validUntil" IS NULL OR a."validUntil" >= ${today}::date)
        AND (p."validUntil" IS NULL OR p."validUntil" >= ${today}::date)
      ORDER BY a."networkId", a."kind", a."id"),
    reach AS (
      SELECT u.person, count(*)::int AS accounts, (count(*) FILTER (WHERE u."active"))::int AS living FROM (
        SELECT d.person, x."id", x."active" FROM duty d JOIN "Account" x ON x."personId" = d.person
        UNION SELECT d.person, x."id", x."active" FROM duty d JOIN "Account" x ON x."email" = d."email"
        UNION SELECT d.person, y."id", y."active" FROM duty d JOIN "Account" x ON x."personId" = d.person JOIN "Account" y ON y."linkId" = x."linkId"
      ) u GROUP BY u.person)
    SELECT n."id" AS network, c.person AS contact, c."name", c."id" AS assignment, o."validUntil" AS ended, c."email" IS NOT NULL AS mailed,
      COALESCE(rc.accounts, 0) AS accounts, COALESCE(rc.living, 0) AS living, COALESCE(rd.living, 0) AS deputies,
      (SELECT max(f."id") FROM "Assignment" f WHERE f."networkId" = n."id" AND f."kind" = 'contact') AS former,
      (SELECT a2."id" FROM "Assignment" a2 JOIN "Person" p2 ON p2."id" = a2."personId" WHERE a2."networkId" = n."id" AND a2."kind" = 'contact'
        AND (a2."validFrom" IS NULL OR a2."validFrom" <= ${today}::date) AND (a2."validUntil" IS NULL OR a2."validUntil" >= ${today}::date)
        AND p2."validUntil" < ${today}::date ORDER BY a2."id" LIMIT 1) AS last,
      COALESCE((SELECT k."organisationId" FROM "NetworkConvener" k WHERE k."networkId" = n."id" AND k."validUntil" IS NULL
        ORDER BY k."recordedAt" DESC LIMIT 1), c."organisationId") AS organisation
    FROM "Network" n
    LEFT JOIN duty c ON c."networkId" = n."id" AND c."kind" = 'contact'
    LEFT JOIN duty d ON d."networkId" = n."id" AND d."kind" = 'deputy'
    LEFT JOIN reach rc ON rc.person = c.person
    LEFT JOIN reach rd ON rd.person = d.person
    LEFT JOIN "Organisation" o ON o."id" = c."organisationId" AND o."validUntil" < ${today}::date
    WHERE n."id" = ANY(${[...networks]})`;
  const [silences, colleagues] = await Promise.all([
    loadSilences(tx, rows),
    loadColleagues(
      tx,
      rows.flatMap((row) => row.organisation ?? []),
      today,
    ),
  ]);
  const found = rows.map((row) => ({ row, vacancy: vacancyOf(row, silences.get(row.network) ?? 0) }));
  const keys = found.flatMap(({ row, vacancy }) =>
    vacancy ? stewards.map((steward) => vacancyKey(row.network, vacancy.of, steward)) : [],
  );
  const asked =
    keys.length === 0
      ? []
      : await tx.notice.findMany({ where: { key: { in: keys }, state: { in: ['sent', 'failed'] } }, select: { key: true } });
  const askedKeys = new Set(asked.map((notice) => notice.key));
  return new Map(
    found.map(({ row, vacancy }) => {
      const others = (row.organisation ? (colleagues.get(row.organisation) ?? []) : []).filter((one) => one.person !== row.contact);
      const reachable = (vacancy === undefined || vacancy.reason === 'dissolved' ? row.living > 0 : false) || row.deputies > 0;
      const standing: Standing = {
        colleagues: others,
        unreachable: !reachable && others.length === 0,
        hasMail: row.mailed && vacancy === undefined,
        ...(vacancy && {
          vacancy: { ...vacancy, asked: stewards.filter((steward) => askedKeys.has(vacancyKey(row.network, vacancy.of, steward))) },
        }),
      };
      return [row.network, standing];
    }),
  );
}

/** One question to one steward about one vacancy, however many periods pass meanwhile. */
export function vacancyKey(network: string, of: string, steward: string): string {
  return `${network}:vacancy:${of}:${steward}`;
}

function vacancyOf(row: Row, silence: number): Omit<Vacancy, 'asked'> | undefined {
  if (!row.contact || !row.assignment) {
    return row.last ? { reason: 'left', of: row.last } : { reason: 'no-contact', of: `after-${row.former ?? 'nobody'}` };
  }
  const of = row.assignment;
  if (row.accounts > 0 && row.living === 0) return { reason: 'left', of };
  if (row.ended) return { reason: 'dissolved', of, endedOn: row.ended.toISOString().slice(0, 10) as LocalDate };
  return silence >= silenceLimit ? { reason: 'silent', of, silence } : undefined;
}

/** Reminders that a contact has got since the contact's own last answer to this network's reminders. */
async function loadSilences(tx: DbTransaction, rows: readonly Row[]): Promise<Map<string, number>> {
  const asked = rows.flatMap((row) => (row.contact ? [{ network: row.network, contact: row.contact }] : []));
  if (asked.length === 0) return new Map();
  const counted = await tx.$queryRaw<{ network: string; count: number }[]>`
    SELECT t.network, count(*)::int AS count
    FROM unnest(${asked.map((one) => one.network)}::text[], ${asked.map((one) => one.contact)}::text[]) AS t(network, contact)
    JOIN "Notice" n ON n."personId" = t.contact AND n."state" = 'sent' AND n."kind" = 'convening'
      AND n."subject"->>'network' = t.network AND n."subject"->>'step' IN ('remind', 'nudge')
    WHERE n."sentAt" > COALESCE((
      SELECT max(e."at") FROM "ConveningEvent" e JOIN "Convening" v ON v."id" = e."conveningId"
      JOIN "Account" a ON a."id"::text = e."by" WHERE v."networkId" = t.network AND a."personId" = t.contact), '-infinity')
    GROUP BY t.network`;
  return new Map(counted.map((row) => [row.network, row.count]));
}

async function loadColleagues(tx: DbTransaction, organisations: readonly string[], today: LocalDate): Promise<Map<string, Recipient[]>> {
  if (organisations.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ organisation: string; person: string; name: string; absentUntil: Date | null }[]>`
    SELECT a."organisationId" AS organisation, p."id" AS person, p."name",
      (SELECT max(b."until") FROM "Absence" b WHERE b."personId" = p."id" AND b."from" <= ${today}::date AND b."until" >= ${today}::date) AS "absentUntil"
    FROM "Assignment" a JOIN "Person" p ON p."id" = a."personId"
    WHERE a."kind" = 'coordinator' AND a."organisationId" = ANY(${[...new Set(organisations)]})
      AND (a."validFrom" IS NULL OR a."validFrom" <= ${today}::date) AND (a."validUntil" IS NULL OR a."validUntil" >= ${today}::date)
      AND EXISTS (SELECT 1 FROM "Account" x WHERE x."active" AND (x."personId" = p."id" OR x."email" = p."email"))
    ORDER BY a."id"`;
  const found = new Map<string, Recipient[]>();
  for (const { organisation, absentUntil, ...person } of rows)
    found.set(organisation, [
      ...(found.get(organisation) ?? []),
      { ...person, ...(absentUntil && { absentUntil: absentUntil.toISOString().slice(0, 10) }) },
    ]);
  return found;
}

/** For the answers to questions: whether a network has nobody who could be reminded to call it together. */
export function createConvenerReach(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  mail: boolean,
): { unreachable(network: string, now: Date): Promise<boolean> } {
  const kept = gathered(async (networks: readonly string[]) => {
    const { rows } = await pool.query<{ networkId: string }>({
      name: 'networks with a cadence',
      text: 'SELECT "networkId" FROM "Cadence" WHERE "networkId" = ANY($1::text[])',
      values: [[...new Set(networks)]],
    });
    const found = new Set(rows.map((row) => row.networkId));
    return networks.map((network) => found.has(network));
  });
  return {
    async unreachable(network, now) {
      // Where no cadence is set, Koolla reminds nobody and says nothing of it.
      if (!(await kept(network))) return false;
      const standing = (await loadStandings(db, [network], [], now)).get(network);
      return standing?.unreachable === true && !(mail && standing.hasMail);
    },
  };
}
