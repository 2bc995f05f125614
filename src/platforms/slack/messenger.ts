// Messages outside a reply: notices to a person's direct conversation with Koolla. Each carries its notice's id in its
// mark, so that a send that was in doubt is found again instead of repeated.
import type { Address, Messenger, Receipt } from '../../delivery/messenger.js';
import { readMark } from './mark.js';
import type { SlackReference } from './ports.js';
import type { Poster } from './post.js';
import type { Tokens } from './tokens.js';
import { type Client, deliveryError, slackError } from './web.js';

/** Pages of a conversation's history that are looked through: 200 messages each. */
const pages = 5;

export function createMessenger(deps: { tokens: Tokens; poster: Poster; clientFor: (token: string) => Client }): Messenger {
  const clientOf = async (tenant: string) => deps.clientFor(await deps.tokens.tokenFor(tenant));

  const open = async (client: Client, user: string): Promise<string> => {
    const { channel } = await client.conversations.open({ users: user });
    if (!channel?.id) throw new Error('no-channel');
    return channel.id;
  };

  const conversation = async (client: Client, address: Address): Promise<string> =>
    referenceOf(address).channel ?? open(client, address.user);

  return {
    platform: 'slack',

    async send(address, view, notice) {
      try {
        const client = await clientOf(address.tenant);
        const post = (channel: string) => deps.poster.post(client, { channel }, view, notice);
        const posted = await post(await conversation(client, address)).catch(async (error: unknown) => {
          // the stored conversation may be gone while the person is not
          if (slackError(error) !== 'channel_not_found' || referenceOf(address).channel === undefined || address.user === '') throw error;
          return post(await open(client, address.user));
        });
        return receipt(address, posted.channel, posted.ts, posted.parts);
      } catch (error) {
        throw deliveryError(error);
      }
    },

    async find(address, notice, since) {
      try {
        const client = await clientOf(address.tenant);
        const channel = await conversation(client, address);
        let cursor: string | undefined;
        for (let page = 0; page < pages; page += 1) {
          const history = await client.conversations.history({
            channel,
            oldest: (since.getTime() / 1000).toFixed(6),
            inclusive: true,
            limit: 200,
            ...(cursor && { cursor }),
          });
          for (const message of history.messages ?? []) {
            const mark = readMark(message.blocks as { block_id?: string }[] | undefined);
            if (mark?.notice === notice && message.ts) return receipt(address, channel, message.ts, mark.parts);
          }
          cursor = history.response_metadata?.next_cursor;
          if (!cursor) break;
        }
        return undefined;
      } catch (error) {
        throw deliveryError(error);
      }
    },

    shared: ({ tenant }, conversation) => ({ platform: 'slack', tenant, user: '', reference: { channel: conversation } }),

    async update(sent, view) {
      try {
        const client = await clientOf(sent.tenant);
        const [ts = '', ...parts] = sent.message.split(' ');
        await deps.poster.replace(client, { channel: sent.conversation, ts, parts }, view);
      } catch (error) {
        throw deliveryError(error);
      }
    },
  };
}

/** `message` is the first one's timestamp, then, after spaces, those in which it goes on. */
function receipt(address: Address, channel: string, ts: string, parts: readonly string[]): Receipt {
  return { platform: 'slack', tenant: address.tenant, conversation: channel, message: [ts, ...parts].join(' ') };
}

function referenceOf(address: Address): SlackReference {
  const reference = address.reference as { channel?: unknown } | null | undefined;
  return typeof reference?.channel === 'string' ? { channel: reference.channel } : {};
}
