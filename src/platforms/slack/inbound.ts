// What Slack sends, checked and turned into what the core understands. Payloads are read through schemas: a shape
// that is not ours is nothing. Who the person is and what to do with the answer is decided elsewhere.
import { z } from 'zod/v4';
import type { Place } from '../../conversation/feature.js';

const id = z.string().min(1).max(64);

const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: id,
  channel_type: z.string().optional(),
  user: id,
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
});

export interface Said {
  readonly user: string;
  readonly text: string;
  /** The message itself. */
  readonly ts: string;
  readonly place: Place;
  /** The thread that an answer belongs in. */
  readonly thread?: string;
  /** Whether that thread has messages already: only then an ephemeral message shows in it. */
  readonly threadLives: boolean;
}

/** What a person said to Koolla, in a direct conversation or by name; undefined for bots, edits and side events. */
export function saidIn(event: unknown, botUser: string | undefined): Said | undefined {
  const parsed = messageEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  if (message.bot_id !== undefined || message.edited !== undefined || message.hidden || message.user === botUser) return undefined;
  if (message.subtype !== undefined && message.subtype !== 'file_share' && message.subtype !== 'thread_broadcast') return undefined;
  const text = readable(botUser === undefined ? message.text : withoutMention(message.text, botUser));
  if (message.type === 'app_mention') {
    const thread = message.thread_ts ?? message.ts;
    return {
      user: message.user,
      text,
      ts: message.ts,
      place: { kind: placeKind(message.channel, undefined), conversation: message.channel, thread },
      thread,
      threadLives: message.thread_ts !== undefined,
    };
  }
  // other kinds of conversation send messages only to apps that ask for all of them, which Koolla does not
  if (message.channel_type !== 'im') return undefined;
  return {
    user: message.user,
    text,
    ts: message.ts,
    place: { kind: 'personal', conversation: message.channel, ...(message.thread_ts !== undefined && { thread: message.thread_ts }) },
    ...(message.thread_ts !== undefined && { thread: message.thread_ts }),
    threadLives: message.thread_ts !== undefined,
  };
}

export const slashCommand = z.object({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  user_id: id,
  channel_id: id,
  channel_name: z.string().optional(),
  trigger_id: z.string().optional(),
});

export const homeOpened = z.object({ user: id, channel: id.optional(), tab: z.string() });

export const revokedTokens = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

/** The part of every interaction that tells where it was. */
export const interaction = z.object({
  user: z.object({ id }),
  trigger_id: z.string().optional(),
  channel: z.object({ id, name: z.string().optional() }).nullish(),
  container: z
    .object({
      type: z.string().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      channel_id: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
      view_id: z.string().optional(),
    })
    .nullish(),
  message: z
    .object({
      ts: z.string(),
      thread_ts: z.string().optional(),
      text: z.string().optional(),
      blocks: z.array(z.object({ block_id: z.string().optional() })).optional(),
    })
    .nullish(),
  view: z.object({ id: z.string(), type: z.string(), hash: z.string().optional() }).nullish(),
});
export type Interaction = z.infer<typeof interaction>;

/** The kind of a conversation by its id and, where Slack says it, its name. */
export function placeKind(channel: string, name: string | undefined): Place['kind'] {
  if (channel.startsWith('D') || name === 'directmessage') return 'personal';
  if (name?.startsWith('mpdm-')) return 'group';
  return 'channel';
}

/** Message text as it was typed: Slack's markup for people, channels, links and its three escapes undone. */
export function readable(text: string): string {
  return text
    .replaceAll(
      /<([@#!])([^>|]*)(?:\|([^>]*))?>/g,
      (_, mark: string, target: string, label: string | undefined) => `${mark === '#' ? '#' : '@'}${label ?? target.replace(/\^.*$/, '')}`,
    )
    .replaceAll(/<(mailto:|tel:)?([^>|]+)(?:\|([^>]*))?>/g, (_, scheme: string | undefined, target: string, label: string | undefined) =>
      scheme
        ? (label ?? target)
        : label !== undefined && label !== target && !target.endsWith(label)
          ? `${label} (${target})`
          : (label ?? target),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function withoutMention(text: string, botUser: string): string {
  return text.replaceAll(new RegExp(`<@${botUser}(\\|[^>]*)?>[:,]?`, 'g'), ' ').replaceAll(/ {2,}/g, ' ');
}
