// Where a person or a message is in Teams, as it is stored: just what is needed to write there again, no names.
// Who stores it and for how long is the storage's part.
import { z } from 'zod/v4';
import type { Receipt } from '../../delivery/messenger.js';

const schema = z.object({
  serviceUrl: z.url(),
  tenant: z.string(),
  /** The bot's own id in Teams, `28:…`. */
  bot: z.string(),
  /** The person's id towards this bot, `29:…`. */
  user: z.string(),
  /** The private chat of the bot and the person; absent while only a shared place is known: it is created on first use. */
  conversation: z.string().optional(),
  /** The teams and group chats through which alone the person is known; without them they cannot be written to. */
  through: z.array(z.string()).optional(),
});

export type TeamsReference = z.infer<typeof schema>;

/** A stored reference; undefined when it is none of ours. */
export function readReference(value: unknown): TeamsReference | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}

const between = '/v3/conversations/';

/**
 * The receipt of a message. Its conversation is the address under which Teams' service knows it, service URL included,
 * because an update later on has nothing else to go by.
 */
export function receiptOf(place: { serviceUrl: string; tenant: string; conversation: string }, message: string): Receipt {
  return {
    platform: 'teams',
    tenant: place.tenant,
    conversation: `${place.serviceUrl.replace(/\/+$/, '')}${between}${encodeURIComponent(place.conversation)}`,
    message,
  };
}

/** Service URL and conversation of a receipt; undefined when it is not from Teams. */
export function placeOf(receipt: Receipt): { serviceUrl: string; conversation: string } | undefined {
  const at = receipt.conversation.lastIndexOf(between);
  if (receipt.platform !== 'teams' || at < 1) return undefined;
  return {
    serviceUrl: `${receipt.conversation.slice(0, at)}/`,
    conversation: decodeURIComponent(receipt.conversation.slice(at + between.length)),
  };
}
