// Koolla comes to somebody, to a team or a group chat, and goes; people come to a team and leave it. Greets once, keeps whom
// it may have to write to, and forgets whom it no longer can. Events come twice and in any order.
import type { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { Activity, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Actor } from '../../conversation/feature.js';
import { deliveredSoon, faultOf } from './faults.js';
import { actorOf, placeOfActivity, referenceOf, sharedPlaceOf, tenantOf } from './inbound.js';
import { TeamsInfo } from './libraries.js';
import { addressOf } from './roster.js';
import type { TeamsDependencies } from './teams.js';

export interface MembershipDeps extends Pick<TeamsDependencies, 'onSeen' | 'expected' | 'onGone' | 'onLeft'> {
  readonly log: Logger;
  /** True the first time for a key. */
  isFirst(key: string): Promise<boolean>;
  welcome(context: TurnContext): Promise<void>;
  /** Forgets what is kept of a person in memory. */
  forget(actor: Actor): void;
}

/** Members of a team in one answer of Teams. */
const rosterPage = 500;

/** Whether Koolla is told that it, or a team that it was in, is gone: nobody is to be kept because of it. */
export function isFarewell(activity: Partial<Activity>): boolean {
  // An upgrade removes and adds again: that is no farewell.
  if (activity.type === 'installationUpdate') return activity.action === 'remove';
  if (activity.type !== 'conversationUpdate') return false;
  return (activity.membersRemoved ?? []).some(({ id }) => id === activity.recipient?.id) || isTeamDeleted(activity);
}

function isTeamDeleted(activity: Partial<Activity>): boolean {
  const event: unknown = activity.channelData?.eventType;
  return event === 'teamDeleted' || event === 'teamHardDeleted';
}

/** Registers the routes of what is told about who is where. */
export function addMembership(app: Application, deps: MembershipDeps): void {
  const welcome = async (context: TurnContext): Promise<void> => {
    // Teams announces one installation in several events.
    const { activity } = context;
    const place = sharedPlaceOf(activity) ?? activity.conversation.id;
    if (await deps.isFirst(`teams:${tenantOf(activity)}:welcome:${place}`)) await deps.welcome(context);
  };

  /** Keeps where those of a team's members can be reached whom the registry knows; nothing is kept of the others. */
  const meetTeam = async (context: TurnContext, ids?: readonly string[]): Promise<void> => {
    if (!deps.expected || placeOfActivity(context.activity).kind === 'personal') return;
    try {
      await deliveredSoon(async () => {
        let next: string | undefined;
        do {
          const page = await TeamsInfo.getPagedMembers(context, rosterPage, next);
          next = page.continuationToken;
          const members = page.members.flatMap((member) => {
            const email = addressOf(member);
            return email && (!ids || ids.includes(member.id)) ? [{ member, email }] : [];
          });
          const wanted = await deps.expected?.(members.map(({ email }) => email));
          for (const { member, email } of members) {
            if (!wanted?.has(email)) continue;
            const { id, aadObjectId, name } = member;
            const activity = { ...context.activity, from: { id, name, ...(aadObjectId && { aadObjectId }) }, locale: '', entities: [] };
            await deps.onSeen({ ...actorOf(activity), email }, referenceOf(activity), 'fallback');
          }
        } while (next);
      });
    } catch (error) {
      deps.log.warn({ fault: faultOf(error) }, 'the members of a team could not be read');
    }
  };

  /** Koolla is no longer here. */
  const leave = async ({ activity }: TurnContext): Promise<void> => {
    const place = sharedPlaceOf(activity);
    if (place) return deps.onLeft?.(tenantOf(activity), place);
    const actor = actorOf(activity);
    deps.forget(actor);
    await deps.onGone?.(actor);
  };

  app.conversationUpdate('membersAdded', async (context) => {
    const { membersAdded, recipient } = context.activity;
    const isKoolla = membersAdded?.some((member) => member.id === recipient.id);
    await meetTeam(context, isKoolla ? undefined : membersAdded?.map(({ id }) => id));
    // Others who join a chat are not greeted: they did not ask for it.
    if (isKoolla) await welcome(context);
  });

  app.conversationUpdate('membersRemoved', async (context) => {
    const { activity } = context;
    if (isFarewell(activity)) return leave(context);
    const place = sharedPlaceOf(activity);
    const users = activity.membersRemoved?.map((member) => actorOf({ ...activity, from: member }).user) ?? [];
    if (place) await deps.onLeft?.(tenantOf(activity), place, users);
  });

  app.conversationUpdate('teamDeleted', leave);
  app.conversationUpdate('teamHardDeleted', leave);

  app.activity('installationUpdate', async (context) => {
    const { action } = context.activity;
    if (action === 'add') await welcome(context);
    if (action === 'remove') await leave(context);
  });
}
