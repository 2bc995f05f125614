// People on platforms: finds or makes the account of who is calling and reads the person's duties of today.
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
      const [duties, person, tenant] = await Promise.all([
        personId ? dutiesOf(db, personId, now) : [],
        personId ? db.person.findUnique({ where: { id: personId }, select: { language: true } }) : null,
        db.tenant.findUnique({ where: { platform_id: { platform: actor.platform, id: actor.tenant } } }),
      ]);
      const of = (kind: string, field: 'networkId' | 'organisationId') =>
        duties.filter((duty) => duty.kind === kind).flatMap((duty) => duty[field] ?? []);
      // The person's own choice here, then what the registry knows, then what the client is set to.
      const chosen = (account.language ?? person?.language ?? null) as Language | null;
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
        ...(tenant?.homeRegion && { homeRegion: tenant.homeRegion }),
      } satisfies Caller;
    },

    async remember(actor, reference, quality, now) {
      const account = await findOrMake(db, actor, now);
      if (quality === 'fallback' && account.reference !== null) return;
      if (JSON.stringify(account.reference) === JSON.stringify(reference)) return;
      await db.account.update({ where: { id: account.id }, data: { reference: reference as object, active: true } });
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

async function findOrMake(db: Db, actor: Actor, now: Date): Promise<Account> {
  const key = { platform: actor.platform, tenant: actor.tenant, user: actor.user };
  const known = await db.account.findUnique({ where: { platform_tenant_user: key } });
  const email = actor.email?.toLowerCase() ?? known?.email ?? null;
  const personId = email ? ((await db.person.findUnique({ where: { email }, select: { id: true } }))?.id ?? null) : null;
  const name = actor.name ?? known?.name ?? null;
  const locale = actor.locale ?? known?.locale ?? null;
  const same = known?.active && known.email === email && known.personId === personId && known.name === name && known.locale === locale;
  if (known && same && now.getTime() - known.seenAt.getTime() < freshnessMs) return known;
  const data = { email, personId, name, locale, active: true, seenAt: now };
  return db.account.upsert({ where: { platform_tenant_user: key }, create: { ...key, ...data }, update: data });
}

async function dutiesOf(db: Db, personId: string, now: Date) {
  const today = new Date(`${helsinkiDay(now)}T00:00:00Z`);
  return db.assignment.findMany({
    where: {
      personId,
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validUntil: null }, { validUntil: { gte: today } }] }],
    },
  });
}
