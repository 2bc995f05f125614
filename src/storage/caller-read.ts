// Everything that is known of who is calling, in one reading: every message begins with it, and those that come together
// share it.
import type { Pool } from 'pg';
import type { Actor } from '../conversation/feature.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Account } from '../generated/prisma/client.js';
import { gathered } from './gathered.js';

interface Duty {
  readonly kind: string;
  readonly networkId: string | null;
  readonly organisationId: string | null;
}

type KnownAccount = Pick<
  Account,
  'id' | 'email' | 'name' | 'locale' | 'language' | 'personId' | 'reference' | 'active' | 'seenAt' | 'linkId' | 'welcomed'
>;

/** An account as it stands, and what hangs on it on the day. */
export interface Known {
  /** Absent before the first word. */
  readonly account?: KnownAccount;
  /** Whom the registry knows by the address: the one vouched for now, else the one on record. */
  readonly knownAs: string | null;
  /** Of the accounts that the person has joined with this one and that are in use. */
  readonly linkedEmails: readonly string[];
  /** The person: by this account, else by a joined one. */
  readonly person: string | null;
  readonly personLanguage: string | null;
  /** The workspace's own. */
  readonly homeRegion: string | null;
  /** The person's own. */
  readonly ownRegion: string | null;
  /** Those of whom the person stands in for are a deputy's. */
  readonly duties: readonly Duty[];
}

type Row = Omit<KnownAccount, 'id'> & Omit<Known, 'account'> & { readonly n: number; readonly id: string | null };

/** `email`: in lower case, null where the platform vouches for none. */
interface Asked {
  readonly platform: string;
  readonly tenant: string;
  readonly user: string;
  readonly email: string | null;
  readonly day: string;
}

/** Duties are those of the day of `now` in Helsinki. */
export function createCallerReader(pool: Pool): (actor: Actor, email: string | null, now: Date) => Promise<Known> {
  const read = gathered(async (asked: readonly Asked[]) => {
    const numbers = new Map<string, number>();
    const positions = asked.map((one) => {
      const key = JSON.stringify(one);
      const n = numbers.get(key) ?? numbers.size;
      numbers.set(key, n);
      return n;
    });
    const distinct = [...numbers].map(([key, n]) => ({ n, ...(JSON.parse(key) as Asked) }));
    const { rows } = await pool.query<Row>({ name: 'who is calling', text: statement, values: [JSON.stringify(distinct)] });
    const byNumber = new Map(rows.map((row) => [row.n, knownOf(row)]));
    return positions.map((n) => byNumber.get(n) ?? nobody);
  });
  return ({ platform, tenant, user }, email, now) => read({ platform, tenant, user, email, day: helsinkiDay(now) });
}

const nobody: Known = {
  knownAs: null,
  linkedEmails: [],
  person: null,
  personLanguage: null,
  homeRegion: null,
  ownRegion: null,
  duties: [],
};

const statement = `
  SELECT t."n", a."id", a."email", a."name", a."locale", a."language", a."personId", a."reference", a."active", a."seenAt", a."linkId", a."welcomed", k."id" AS "knownAs", coalesce(l."emails", '{}') AS "linkedEmails", p."id" AS "person",
      p."language" AS "personLanguage", w."homeRegion", a."homeRegion" AS "ownRegion", coalesce(d."duties", '[]') AS "duties"
    FROM jsonb_to_recordset($1::jsonb) AS t("n" int, "platform" text, "tenant" text, "user" text, "email" text, "day" date)
    LEFT JOIN "Account" a ON a."platform" = t."platform" AND a."tenant" = t."tenant" AND a."user" = t."user"
    LEFT JOIN "Person" k ON k."email" = coalesce(t."email", a."email")
    LEFT JOIN LATERAL (
      SELECT array_agg(o."email" ORDER BY o."id") FILTER (WHERE o."email" IS NOT NULL) AS "emails",
        (array_agg(o."personId" ORDER BY o."id") FILTER (WHERE o."personId" IS NOT NULL))[1] AS "person"
      FROM "Account" o WHERE o."linkId" = a."linkId" AND o."active") l ON a."linkId" IS NOT NULL
    LEFT JOIN "Person" p ON p."id" = coalesce(a."personId", l."person")
    LEFT JOIN "Tenant" w ON w."platform" = t."platform" AND w."id" = t."tenant"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('kind', s."kind", 'networkId', s."networkId", 'organisationId', s."organisationId") ORDER BY s."id") AS "duties"
      FROM (
        SELECT o."id", o."kind", o."networkId", o."organisationId", o."validFrom", o."validUntil" FROM "Assignment" o WHERE o."personId" = p."id"
        UNION ALL
        SELECT o."id", 'deputy', o."networkId", o."organisationId", o."validFrom", o."validUntil"
        FROM "Absence" b JOIN "Assignment" o ON o."personId" = b."personId" AND o."kind" IN ('contact', 'reporter')
        WHERE b."standInId" = p."id" AND b."from" <= t."day" AND b."until" >= t."day") s
      WHERE (s."validFrom" IS NULL OR s."validFrom" <= t."day")
        AND (s."validUntil" IS NULL OR s."validUntil" >= t."day")) d ON true`;

function knownOf({ n: _n, id, knownAs, linkedEmails, person, personLanguage, homeRegion, ownRegion, duties, ...account }: Row): Known {
  const known = { knownAs, linkedEmails, person, personLanguage, homeRegion, ownRegion, duties };
  return id === null ? known : { ...known, account: { id, ...account } };
}
