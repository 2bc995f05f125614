// Who a Slack user is, as far as the workspace vouches for it: name, locale, and the e-mail only of its own people.
// A stranger from another workspace has the e-mail that the other workspace's administrator wrote: not vouched for.
import type { Actor } from '../../conversation/feature.js';
import { type Client, patiently } from './web.js';

export interface People {
  /** Never throws: without an answer from Slack the person has neither name nor e-mail. */
  actor(client: Client, who: { tenant: string; user: string; team?: string | undefined; enterprise?: string | undefined }): Promise<Actor>;
  forget(tenant: string): void;
}

const keepMs = 60 * 60_000;
const keepFailureMs = 30_000;
const keepAtMost = 10_000;

export function createPeople(now: () => Date, onFailure: (error: unknown) => void): People {
  const known = new Map<string, { actor: Promise<Actor>; until: number }>();
  return {
    actor(client, who) {
      const key = `${who.tenant} ${who.user}`;
      const kept = known.get(key);
      if (kept && now().getTime() < kept.until) return kept.actor;
      const entry = { actor: look(client, who), until: now().getTime() + keepMs };
      entry.actor = entry.actor.catch((error: unknown) => {
        onFailure(error);
        entry.until = now().getTime() + keepFailureMs;
        return { platform: 'slack', tenant: who.tenant, user: who.user };
      });
      known.delete(key);
      known.set(key, entry);
      for (const oldest of known.keys()) {
        if (known.size <= keepAtMost) break;
        known.delete(oldest);
      }
      return entry.actor;
    },
    forget(tenant) {
      for (const key of known.keys()) if (key.startsWith(`${tenant} `)) known.delete(key);
    },
  };
}

async function look(client: Client, who: Parameters<People['actor']>[1]): Promise<Actor> {
  const { user } = await patiently(() => client.users.info({ user: who.user, include_locale: true }), 2000);
  const bare = { platform: 'slack' as const, tenant: who.tenant, user: who.user };
  if (!user) return bare;
  const own =
    (who.team !== undefined && user.team_id === who.team) ||
    (who.enterprise !== undefined && user.enterprise_user?.enterprise_id === who.enterprise);
  // the SDK's type lacks these two
  const { is_stranger: stranger, is_email_confirmed: confirmed } = user as { is_stranger?: boolean; is_email_confirmed?: boolean };
  const vouched = own && !stranger && !user.deleted && !user.is_bot && confirmed !== false;
  const email = vouched ? user.profile?.email?.trim().toLowerCase() : undefined;
  const name = user.profile?.real_name || user.real_name || user.profile?.display_name;
  return { ...bare, ...(email && { email }), ...(name && { name }), ...(user.locale && { locale: user.locale }) };
}
