// People on platforms: finds or makes the account of who is calling and reads the person's duties of today.
import { isDeepStrictEqual } from 'node:util';
import type { Callers } from '../conversation/callers.js';
import { languageOfLocale } from '../conversation/callers.js';
import type { Actor, Caller } from '../conversation/feature.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { type Account, Prisma } from '../generated/prisma/client.js';
import type { Db } from './database.js';
import { sameHuman } from './link-store.js';

/** How long an account may go without a write when nothing about it changed. */
const freshnessMs = 60 * 60 * 1000;

/**
 * @param firstStewards work e-mails, lower case, that are stewards by the settings
 * @param localSteward the terminal's person is a steward (local mode only)
 */
export function createCallers(db: Db, options: { firstStewards: readonly string[]; localSteward: boolean }): Callers {
  return {
    async resolve(actor, now) {
      const account = await findOrMake(db, actor, now);
      // what another platform vouches for counts as long as the account there is in use
      const linked = account.linkId
        ? await db.account.findMany({ where: { linkId: account.linkId, active: true }, orderBy: { id: 'asc' } })
        : [];
      const personId = account.personId ?? linked.find((other) => other.personId !== null)?.personId ?? null;
      const emails = [account.email, ...linked.map((other) => other.email)].filter((email) => email !== null);
      const { duties, language, homeRegion } = await standingOf(db, personId, actor, now);
      const of = (kind: string, field: 'networkId' | 'organisationId') =>
        duties.filter((duty) => duty.kind === kind).flatMap((duty) => duty[field] ?? []);
      // The person's own choice here, then what the registry knows, then what the client is set to.
      const chosen = (account.language ?? language) as Language | null;
      const isFirstSteward = emails.some((email) => options.firstStewards.includes(email));
      const reporterFor = of('reporter', 'organisationId');
      const reportingDeputyFor = of('deputy', 'organisationId').filter((id) => !reporterFor.includes(id));
      const isLocalSteward = options.localSteward && actor.platform === 'terminal';
      return {
        actor,
        account: account.id,
        ...(personId && { person: personId }),
        ...(account.linkId && { link: account.linkId }),
        name: account.name ?? account.email ?? actor.user,
        language: chosen ?? languageOfLocale(account.locale ?? undefined),
        languageChosen: chosen !== null,
        isSteward: isFirstSteward || isLocalSteward || duties.some((duty) => duty.kind === 'steward'),
        contactOf: of('contact', 'networkId'),
        deputyOf: of('deputy', 'networkId'),
        reporterFor: [...reporterFor, ...reportingDeputyFor],
        ...(reportingDeputyFor.length > 0 && { reportingDeputyFor }),
        coordinatorOf: of('coordinator', 'organisationId'),
        ...(homeRegion && { homeRegion }),
      } satisfies Caller;
    },

    async remember(actor, reference, quality, now) {
      const account = await findOrMake(db, actor, now);
      if (quality === 'fallback' && account.reference !== null) return;
      // The database keeps the members of an object in an order of its own.
      if (isDeepStrictEqual(account.reference, reference)) return;
      await db.account.update({ where: { id: account.id }, data: { reference: reference as object, active: true } });
    },

    async expected(emails) {
      const people = await db.person.findMany({ where: { email: { in: [...emails] } }, select: { email: true } });
      return new Set(people.flatMap(({ email }) => email ?? []));
    },

    async forgetAddress({ platform, tenant, user }) {
      await db.account.updateMany({
        where: { platform, tenant, ...(user !== undefined && { user }) },
        data: { reference: Prisma.DbNull, active: false },
      });
    },

    async chooseLanguage(account, language) {
      await db.account.updateMany({ where: await sameHuman(db, account), data: { language: language ?? null } });
    },

    async chooseHomeRegion(actor, region) {
      const key = { platform: actor.platform, id: actor.tenant };
      await db.tenant.upsert({
        where: { platform_id: key },
        create: { ...key, homeRegion: region ?? null },
        update: { homeRegion: region ?? null },
      });
    },

    async firstWelcome(account) {
      const { count } = await db.account.updateMany({ where: { id: account, welcomed: false }, data: { welcomed: true } });
      return count === 1;
    },
  };
}

/** The account as it stands, and who the registry knows by its address: one reading, since every message begins with it. */
async function findOrMake(db: Db, actor: Actor, now: Date): Promise<Account> {
  const key = { platform: actor.platform, tenant: actor.tenant, user: actor.user };
  const vouched = actor.email?.toLowerCase() ?? null;
  const [found] = await db.$queryRaw<(Account & { knownAs: string | null })[]>`
    SELECT a.*, (SELECT p."id" FROM "Person" p WHERE p."email" = coalesce(${vouched}, a."email")) AS "knownAs"
    FROM "Account" a
    WHERE a."platform" = ${key.platform} AND a."tenant" = ${key.tenant} AND a."user" = ${key.user}`;
  const { knownAs, ...known } = found ?? { knownAs: undefined };
  const email = vouched ?? found?.email ?? null;
  const personId = knownAs !== undefined ? knownAs : await personWith(db, email);
  const name = actor.name ?? found?.name ?? null;
  const locale = actor.locale ?? found?.locale ?? null;
  const same = found?.active && found.email === email && found.personId === personId && found.name === name && found.locale === locale;
  if (found && same && now.getTime() - found.seenAt.getTime() < freshnessMs) return known as Account;
  const data = { email, personId, name, locale, active: true, seenAt: now };
  return db.account.upsert({ where: { platform_tenant_user: key }, create: { ...key, ...data }, update: data });
}

async function personWith(db: Db, email: string | null): Promise<string | null> {
  return email ? ((await db.person.findUnique({ where: { email }, select: { id: true } }))?.id ?? null) : null;
}

interface Standing {
  readonly language: string | null;
  readonly homeRegion: string | null;
  readonly duties: readonly { readonly kind: string; readonly networkId: string | null; readonly organisationId: string | null }[];
}

/** A person's duties on the day and language, and the workspace's region. */
async function standingOf(db: Db, personId: string | null, actor: Actor, now: Date): Promise<Standing> {
  const today = helsinkiDay(now);
  const [standing] = await db.$queryRaw<Standing[]>`
    SELECT
      (SELECT p."language" FROM "Person" p WHERE p."id" = ${personId}) AS "language",
      (SELECT t."homeRegion" FROM "Tenant" t WHERE t."platform" = ${actor.platform} AND t."id" = ${actor.tenant}) AS "homeRegion",
      (SELECT coalesce(json_agg(json_build_object('kind', a."kind", 'networkId', a."networkId", 'organisationId', a."organisationId") ORDER BY a."id"), '[]')
        FROM "Assignment" a
        WHERE a."personId" = ${personId}
          AND (a."validFrom" IS NULL OR a."validFrom" <= ${today}::date)
          AND (a."validUntil" IS NULL OR a."validUntil" >= ${today}::date)) AS "duties"`;
  return standing ?? { language: null, homeRegion: null, duties: [] };
}
