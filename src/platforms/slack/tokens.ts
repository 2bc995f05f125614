// Which token speaks for which workspace: one from the settings, or many from the installations. Kept in memory for
// a while, so that a database that is slow or away does not silence Koolla; refreshed once at a time per tenant.
import type { Authorize, AuthorizeResult, InstallationStore as BoltStore, InstallationQuery } from '@slack/bolt';
import { DeliveryError } from '../../errors.js';
import type { InstallationStore } from '../installations.js';
import { type Client, deliveryError } from './web.js';

type Source = Parameters<Authorize<boolean>>[0];

export interface Tokens {
  /** For Bolt: whose token an event is answered with. Bounded in time. */
  authorize(source: Source): Promise<AuthorizeResult>;
  /** For messages outside a reply. @throws DeliveryError `revoked` where Koolla is not installed */
  tokenFor(tenant: string): Promise<string>;
  forget(tenant: string): void;
}

/** The tenant of an installation: the organisation where Koolla is installed for all of it. */
export function tenantOf(source: {
  teamId?: string | undefined;
  enterpriseId?: string | undefined;
  isEnterpriseInstall?: boolean | undefined;
}): string {
  return (source.isEnterpriseInstall ? source.enterpriseId : source.teamId) ?? source.teamId ?? source.enterpriseId ?? '';
}

/** One workspace. Who Koolla is there, Slack is asked once; a failed question is asked again. */
export function singleToken(token: string, client: Client, waitMs: number): Tokens {
  let known: Promise<AuthorizeResult> | undefined;
  const ask = () => {
    known ??= client.auth.test({ token }).then((result) => ({
      botToken: token,
      ...(result.bot_id && { botId: result.bot_id }),
      ...(result.user_id && { botUserId: result.user_id }),
      ...(result.team_id && { teamId: result.team_id }),
    }));
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return {
    authorize: () => within(ask(), waitMs),
    async tokenFor(tenant) {
      const { teamId } = await ask().catch((error: unknown) => {
        throw deliveryError(error);
      });
      if (teamId !== undefined && teamId !== tenant) throw new DeliveryError('revoked', { retryable: false });
      return token;
    },
    forget() {},
  };
}

const freshMs = 5 * 60_000;

/**
 * Many workspaces. `read` is the OAuth library's own `authorize`, which reads the installation and renews a token
 * that is about to expire; here it runs once at a time for a tenant.
 */
export function manyTokens(read: (source: Source) => Promise<AuthorizeResult>, waitMs: number, now: () => Date): Tokens {
  const known = new Map<string, { result: AuthorizeResult; at: number }>();
  const asking = new Map<string, { answer: Promise<AuthorizeResult>; at: number }>();

  const ask = (source: Source): Promise<AuthorizeResult> => {
    const tenant = tenantOf(source);
    const begun = asking.get(tenant);
    // a question that hangs is given up in the end, not at once: renewing a token twice would spoil it
    if (begun && performance.now() - begun.at < 10 * waitMs) return begun.answer;
    const question = {
      at: performance.now(),
      answer: read(source)
        .then((result) => {
          known.set(tenant, { result, at: now().getTime() });
          return result;
        })
        .finally(() => {
          if (asking.get(tenant) === question) asking.delete(tenant);
        }),
    };
    asking.set(tenant, question);
    return question.answer;
  };

  const authorize = async (source: Source): Promise<AuthorizeResult> => {
    const tenant = tenantOf(source);
    const kept = known.get(tenant);
    if (kept && now().getTime() - kept.at < freshMs) return kept.result;
    const question = ask(source);
    question.catch(() => {}); // it may end after nobody waits for it any more
    try {
      return await within(question, waitMs);
    } catch (error) {
      // a workspace that is gone is forgotten by its own event; anything else is the database's trouble
      if (kept) return kept.result;
      throw error;
    }
  };

  return {
    authorize,
    async tokenFor(tenant) {
      // an organisation's id begins with E, a workspace's with T
      const whole = tenant.startsWith('E');
      const result = await authorize({
        teamId: whole ? undefined : tenant,
        enterpriseId: whole ? tenant : undefined,
        isEnterpriseInstall: whole,
      } as Source).catch((error: unknown) => {
        throw new DeliveryError(isMissing(error) ? 'revoked' : 'storage', { retryable: !isMissing(error) });
      });
      if (!result.botToken) throw new DeliveryError('revoked', { retryable: false });
      return result.botToken;
    },
    forget(tenant) {
      known.delete(tenant);
    },
  };
}

/** How long before its end the OAuth library renews a token. */
const renewedBeforeSeconds = 7200;

/** Reads an installation; where its token is about to be renewed, while no other process does. */
export function readOnce(
  store: InstallationStore,
  read: (source: Source) => Promise<AuthorizeResult>,
): (source: Source) => Promise<AuthorizeResult> {
  return async (source) => {
    const tenant = tenantOf(source);
    const record = await store.find(tenant);
    const expiresAt = record && (JSON.parse(record.secret) as { bot?: { expiresAt?: number } }).bot?.expiresAt;
    const ends = expiresAt !== undefined && expiresAt <= Date.now() / 1000 + renewedBeforeSeconds;
    return ends ? store.exclusively(tenant, () => read(source)) : read(source);
  };
}

/** No such installation, as against a store that does not answer. */
class NotInstalled extends Error {
  constructor() {
    super('Koolla is not installed there');
    this.name = 'NotInstalled';
  }
}

export function isMissing(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = (each as { original?: unknown }).original ?? each.cause) {
    if (each instanceof NotInstalled) return true;
  }
  return false;
}

/** Our store as the OAuth library wants it. */
export function boltInstallationStore(store: InstallationStore, now: () => Date, forget: (tenant: string) => void): BoltStore {
  const tenant = (query: InstallationQuery<boolean>) => tenantOf(query);
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (id === undefined) throw new NotInstalled();
      const before = await store.find(id);
      await store.save({
        tenant: id,
        enterprise: installation.enterprise?.id,
        secret: JSON.stringify(installation),
        // a renewed token comes this way too and is no new installation
        installedAt: before?.installedAt ?? now(),
      });
      forget(id);
    },
    async fetchInstallation(query) {
      const record = (await store.find(tenant(query))) ?? (query.enterpriseId ? await store.find(query.enterpriseId) : undefined);
      if (!record) throw new NotInstalled();
      return JSON.parse(record.secret);
    },
    async deleteInstallation(query) {
      await store.remove(tenant(query));
      forget(tenant(query));
    },
  };
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
