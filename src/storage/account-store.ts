// People on platforms: finds or makes the account of who is calling and reads the person's duties of today.
import { isDeepStrictEqual } from 'node:util';
import type { Callers } from '../conversation/callers.js';
import { languageOfLocale } from '../conversation/callers.js';
import type { Actor, Caller } from '../conversation/feature.js';
import type { Language } from '../conversation/view.js';
import { Prisma } from '../generated/prisma/client.js';
import { forgetPlace, withPlaces } from './account-places.js';
import { createCallerReader, type Known } from './caller-read.js';
import type { Database, Db } from './database.js';
import { sameHuman } from './link-store.js';

/** How long an account may go without a write when nothing about it changed. */
const freshnessMs = 60 * 60 * 1000;

/**
 * @param firstStewards work e-mails, lower case, that are stewards by the settings
 * @param localSteward the terminal's person is a steward (local mode only)
 */
export function createCallers(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  options: { firstStewards: readonly string[]; localSteward: boolean },
): Callers {
  const read = createCallerReader(pool);
  return {
    async resolve(actor, now) {
      const { account, ...known } = await findOrMake(db, read, actor, now);
      const emails = [account.email, ...known.linkedEmails].filter((email) => email !== null);
      const of = (kind: string, field: 'networkId' | 'organisationId') =>
        known.duties.filter((duty) => duty.kind === kind).flatMap((duty) => duty[field] ?? []);
      // The person's own choice here, then what the registry knows, then what the client is set to.
      const chosen = (account.language ?? known.personLanguage) as Language | null;
      const isFirstSteward = emails.some((email) => options.firstStewards.includes(email));
      const reporterFor = of('reporter', 'organisationId');
      const reportingDeputyFor = of('deputy', 'organisationId').filter((id) => !reporterFor.includes(id));
      const isLocalSteward = options.localSteward && actor.platform === 'terminal';
      return {
        actor,
        account: account.id,
        ...(known.person && { person: known.person }),
        ...(account.linkId && { link: account.linkId }),
        name: account.name ?? account.email ?? actor.user,
        language: chosen ?? languageOfLocale(account.locale ?? undefined),
        languageChosen: chosen !== null,
        isSteward: isFirstSteward || isLocalSteward || known.duties.some((duty) => duty.kind === 'steward'),
        contactOf: of('contact', 'networkId'),
        deputyOf: of('deputy', 'networkId'),
        reporterFor: [...reporterFor, ...reportingDeputyFor],
        ...(reportingDeputyFor.length > 0 && { reportingDeputyFor }),
        coordinatorOf: of('coordinator', 'organisationId'),
        ...((known.ownRegion ?? known.homeRegion) && { homeRegion: known.ownRegion ?? known.homeRegion ?? '' }),
        ...(known.ownRegion && { ownRegion: known.ownRegion }),
        ...(known.homeRegion && { workspaceRegion: known.homeRegion }),
        ...(!account.welcomed && { isNew: true as const }),
      } satisfies Caller;
    },

    async remember(actor, seen, quality, now) {
      const { account } = await findOrMake(db, read, actor, now);
      const isFirst = account.reference === null;
      const reference = quality === 'certain' || isFirst ? seen : withPlaces(account.reference, seen);
      if (reference === undefined) return;
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

    forgetPlace: (where) => forgetPlace(db, where),

    async chooseLanguage(account, language) {
      await db.account.updateMany({ where: await sameHuman(db, account), data: { language: language ?? null } });
    },

    async chooseOwnRegion(account, region) {
      await db.account.updateMany({ where: await sameHuman(db, account), data: { homeRegion: region ?? null } });
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

/** The account, made or brought up to date where what the platform says differs from what stands there. */
async function findOrMake(
  db: Db,
  read: ReturnType<typeof createCallerReader>,
  actor: Actor,
  now: Date,
): Promise<Known & Required<Pick<Known, 'account'>>> {
  const key = { platform: actor.platform, tenant: actor.tenant, user: actor.user };
  const vouched = actor.email?.toLowerCase() ?? null;
  const known = await read(actor, vouched, now);
  const found = known.account;
  const email = vouched ?? found?.email ?? null;
  const personId = known.knownAs;
  const name = actor.name ?? found?.name ?? null;
  const locale = actor.locale ?? found?.locale ?? null;
  const same = found?.active && found.email === email && found.personId === personId && found.name === name && found.locale === locale;
  if (found && same && now.getTime() - found.seenAt.getTime() < freshnessMs) return { ...known, account: found };
  const data = { email, personId, name, locale, active: true, seenAt: now };
  const account = await db.account.upsert({ where: { platform_tenant_user: key }, create: { ...key, ...data }, update: data });
  return { ...(await read(actor, vouched, now)), account };
}
