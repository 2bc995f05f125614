// Messages outside a reply: to a person by the stored reference, and updates of messages sent before.
// When to send, to whom and whether to try again is delivery's part.
import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { View } from '../../conversation/view.js';
import type { Address, Messenger, Receipt } from '../../delivery/messenger.js';
import { DeliveryError } from '../../errors.js';
import type { TeamsAdapter } from './adapter.js';
import { delivered } from './faults.js';
import { type MessageSurface, messagesOf } from './outgoing.js';
import type { TeamsReference } from './reference.js';
import { placeOf, readReference, receiptOf } from './reference.js';

/** @param adapter comes with the library, which is loaded when it is first needed */
export function createMessenger(deps: {
  adapter: () => Promise<TeamsAdapter>;
  appId: string;
  isLocal: boolean;
  surface: MessageSurface;
}): Messenger {
  /** Runs a turn that nobody asked for, in a conversation that is known. */
  const inConversation = async (
    place: { serviceUrl: string; conversation: string; tenant?: string; bot?: string; user?: string },
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> => {
    checkServiceUrl(place.serviceUrl, deps.isLocal);
    const adapter = await deps.adapter();
    const reference: Partial<ConversationReference> = {
      channelId: 'msteams',
      serviceUrl: place.serviceUrl,
      conversation: {
        id: place.conversation,
        isGroup: false,
        conversationType: 'personal',
        name: '',
        ...(place.tenant ? { tenantId: place.tenant } : {}),
      },
      bot: { id: place.bot ?? '', name: '' },
      ...(place.user ? { user: { id: place.user, name: '' } } : {}),
    };
    await delivered(() => adapter.continueConversationAsync(deps.appId, reference, turn));
  };

  /** The private chat of the bot and a person; Teams gives the same one back when it is there already. */
  const privateChat = async (reference: TeamsReference): Promise<string> => {
    checkServiceUrl(reference.serviceUrl, deps.isLocal);
    const adapter = await deps.adapter();
    let conversation: string | undefined;
    await delivered(() =>
      adapter.createConversationAsync(
        deps.appId,
        'msteams',
        reference.serviceUrl,
        audience,
        {
          isGroup: false,
          bot: { id: reference.bot, name: '' },
          members: [{ id: reference.user, name: '' }],
          tenantId: reference.tenant,
          activity: undefined as unknown as Activity,
          channelData: { tenant: { id: reference.tenant } },
        },
        async (context) => {
          conversation = context.activity.conversation.id;
        },
      ),
    );
    if (!conversation) throw new DeliveryError('refused', { retryable: false });
    return conversation;
  };

  return {
    platform: 'teams',
    async send(address: Address, view: View, _notice: string): Promise<Receipt> {
      const reference = readReference(address.reference);
      if (!reference) throw new DeliveryError('gone', { retryable: false });
      const conversation = reference.conversation ?? (await privateChat(reference));
      const ids: string[] = [];
      await inConversation({ ...reference, conversation }, async (context) => {
        for (const message of messagesOf(view, deps.surface)) {
          const sent = await context.sendActivity(message);
          if (sent) ids.push(sent.id);
        }
      });
      // The buttons stand on the last message: that is the one to update.
      return receiptOf({ serviceUrl: reference.serviceUrl, tenant: reference.tenant, conversation }, ids.at(-1) ?? '');
    },
    shared(of: Address, conversation: string): Address | undefined {
      const reference = readReference(of.reference);
      return reference && { platform: 'teams', tenant: of.tenant, user: '', reference: { ...reference, conversation } };
    },
    async update(receipt: Receipt, view: View): Promise<void> {
      const place = placeOf(receipt);
      if (!place || receipt.message === '') return;
      const [message, ...more] = messagesOf(view, deps.surface);
      if (!message || more.length > 0) throw new DeliveryError('too-large', { retryable: false });
      try {
        await inConversation({ ...place, tenant: receipt.tenant }, async (context) => {
          await context.updateActivity({ ...message, id: receipt.message });
        });
      } catch (error) {
        if (error instanceof DeliveryError && error.code === 'gone') return;
        throw error;
      }
    },
  };
}

/** For whom the token of an outgoing call is made out: Teams' connector service. */
const audience = 'https://api.botframework.com';

/**
 * Without credentials nothing vouches for a service URL: Koolla then talks to this machine only, so that nobody can make it
 * call other hosts. With credentials the token that came with the URL vouches for it. @throws DeliveryError
 */
function checkServiceUrl(serviceUrl: string, isLocal: boolean): void {
  if (isLocal && !isLoopbackUrl(serviceUrl)) throw new DeliveryError('refused', { retryable: false });
}

/** Whether a URL leads to this machine. */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
