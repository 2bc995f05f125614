// A Bot Framework activity → who said what, and where. Reads only; what it means is the conversation's part.
import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Actor, Inbound, Place } from '../../conversation/feature.js';
import type { TeamsReference } from './reference.js';

/**
 * What must be in an activity before the library may see it: it would throw without these. Everything else is optional
 * and read with care.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: z.looseObject({ id: z.string().min(1).max(1_000) }),
  recipient: z.looseObject({ id: z.string().min(1).max(1_000) }),
  conversation: z.looseObject({ id: z.string().min(1).max(1_000) }),
  text: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string().optional() })).nullish(),
});

const details = z.object({
  from: z.object({ aadObjectId: z.string().optional(), name: z.string().optional() }).catch({}),
  conversation: z.object({ conversationType: z.string().optional(), tenantId: z.string().optional() }).catch({}),
  channelData: z
    .object({ tenant: z.object({ id: z.string().optional() }).optional(), team: z.object({ id: z.string().optional() }).optional() })
    .catch({}),
  locale: z.string().optional().catch(undefined),
  entities: z
    .array(z.object({ type: z.string().optional(), locale: z.string().optional() }).catch({}))
    .nullish()
    .catch([]),
});

/** The organisation that the activity comes from; 'local' where nothing says. */
export function tenantOf(activity: Partial<Activity>): string {
  const { conversation, channelData } = details.parse({ conversation: {}, channelData: {}, from: {}, ...withoutNulls(activity) });
  return conversation.tenantId ?? channelData.tenant?.id ?? 'local';
}

/** Who it is, without the e-mail, which only the roster can tell. */
export function actorOf(activity: Partial<Activity>): Actor {
  const { from, locale, entities } = details.parse({ conversation: {}, channelData: {}, from: {}, ...withoutNulls(activity) });
  const said = locale ?? entities?.find((entity) => entity.type === 'clientInfo' && entity.locale)?.locale;
  return {
    platform: 'teams',
    tenant: tenantOf(activity),
    user: from.aadObjectId ?? activity.from?.id ?? '',
    ...(from.name ? { name: from.name } : {}),
    ...(said ? { locale: said } : {}),
  };
}

/** Where it is. A channel's id carries the thread's first message behind a semicolon. */
export function placeOfActivity(activity: Partial<Activity>): Place {
  const { conversation } = details.parse({ conversation: {}, channelData: {}, from: {}, ...withoutNulls(activity) });
  const [id = '', thread] = (activity.conversation?.id ?? '').split(';messageid=');
  const kind =
    conversation.conversationType === 'channel' ? 'channel' : conversation.conversationType === 'groupChat' ? 'group' : 'personal';
  return { kind, conversation: id, ...(thread ? { thread } : {}) };
}

/** The team, or the group chat, in which Koolla is there; undefined for a private chat. */
export function sharedPlaceOf(activity: Partial<Activity>): string | undefined {
  const place = placeOfActivity(activity);
  if (place.kind === 'personal') return undefined;
  const { channelData } = details.parse({ conversation: {}, channelData: {}, from: {}, ...withoutNulls(activity) });
  return channelData.team?.id ?? place.conversation;
}

/** Whether it comes from the compose box of a chat, where Koolla may be no member. */
function isFromComposeBox(activity: Partial<Activity>): boolean {
  return activity.type === 'invoke' && activity.name?.startsWith('composeExtension/') === true;
}

/** What to store so that the person can be written to; without a conversation unless this is their private chat. */
export function referenceOf(activity: Partial<Activity>): TeamsReference {
  // A chat of two people is personal too, and not ours.
  const isPersonal = placeOfActivity(activity).kind === 'personal' && !isFromComposeBox(activity);
  const through = isFromComposeBox(activity) ? undefined : sharedPlaceOf(activity);
  return {
    serviceUrl: activity.serviceUrl ?? '',
    tenant: tenantOf(activity),
    bot: activity.recipient?.id ?? '',
    user: activity.from?.id ?? '',
    ...(isPersonal && activity.conversation ? { conversation: activity.conversation.id } : {}),
    ...(through ? { through: [through] } : {}),
  };
}

/**
 * What a message says: a slash at its start makes its first word a command, as people know it from elsewhere. In a shared
 * place everything is said to everyone there.
 */
export function messageOf(activity: Partial<Activity>, actor: Actor): Inbound {
  const place = placeOfActivity(activity);
  const text = textOf(activity);
  const command = /^\/([\p{L}\p{N}_-]+)\s*([\s\S]*)$/u.exec(text);
  if (command && place.kind === 'personal')
    return { kind: 'command', word: (command[1] ?? '').toLowerCase(), rest: command[2] ?? '', actor, place };
  return { kind: 'message', text, actor, place };
}

/**
 * The text without the mention of the bot, other mentions as plain names. The library's own way throws on a mention
 * that does not say who is mentioned.
 */
function textOf(activity: Partial<Activity>): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    const mention = mentionSchema.safeParse(entity);
    if (mention.success && mention.data.mentioned.id === activity.recipient?.id) text = text.replaceAll(mention.data.text, ' ');
  }
  const bot = activity.recipient?.name;
  return decodeEntities(
    text
      .replace(/<at\b[^>]*>(.*?)<\/at>/gis, (_whole, name: string) => (bot !== undefined && name === bot ? ' ' : name))
      .replaceAll('&nbsp;', ' ')
      .replaceAll('\u00a0', ' '),
  )
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const mentionSchema = z.object({ type: z.literal('mention'), text: z.string().min(1), mentioned: z.object({ id: z.string() }) });

/** Teams escapes the few characters that XML needs. */
function decodeEntities(text: string): string {
  const known: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|apos|amp);/g, (whole, name: string) => known[name] ?? whole);
}

function withoutNulls(activity: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== null && value !== undefined));
}
