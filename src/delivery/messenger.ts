// How a view reaches a person or a channel outside a reply: one small port, implemented by each platform.
import type { Platform } from '../conversation/feature.js';
import type { View } from '../conversation/view.js';

/** What can carry a message: the platforms where people talk, and e-mail. */
export type Carrier = Platform | 'mail';

/** Where to send: a platform's own address, as it was stored when the person was last seen there. */
export interface Address {
  readonly platform: Carrier;
  readonly tenant: string;
  /** The platform's user id; for e-mail the address. '' for a shared conversation. */
  readonly user: string;
  /** Platform-specific, opaque outside the platform's folder (Teams: conversation reference; Slack: channel). */
  readonly reference: unknown;
}

/** Proof of delivery: what is needed to update the message later. */
export interface Receipt {
  readonly platform: Carrier;
  readonly tenant: string;
  readonly conversation: string;
  readonly message: string;
}

export interface Messenger {
  readonly platform: Carrier;
  /**
   * Sends once and returns the receipt. `notice` is the ledger's id; a platform that can carries it with the
   * message, so that an in-doubt send can be found again.
   * @throws DeliveryError with `retryable` and, where the platform said so, `retryAfterMs`.
   */
  send(address: Address, view: View, notice: string): Promise<Receipt>;
  /** Finds a message sent earlier for this notice, where the platform can tell; undefined when it cannot or has none. */
  find?(address: Address, notice: string, since: Date): Promise<Receipt | undefined>;
  /** Replaces a message that was sent; a message that is gone is not an error. */
  update(receipt: Receipt, view: View): Promise<void>;
  /** The address of a shared conversation, by that of somebody who speaks there; absent where there are none. */
  shared?(of: Address, conversation: string): Address | undefined;
}
