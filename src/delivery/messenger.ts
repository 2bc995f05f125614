// How a view reaches a person or a channel outside a reply: one small port, implemented by each platform.
import type { Platform } from '../conversation/feature.js';
import type { View } from '../conversation/view.js';

/** Where to send: a platform's own address, as it was stored when the person was last seen there. */
export interface Address {
  readonly platform: Platform;
  readonly tenant: string;
  /** The platform's user id. */
  readonly user: string;
  /** Platform-specific, opaque outside the platform's folder (Teams: conversation reference; Slack: channel). */
  readonly reference: unknown;
}

/** Proof of delivery: what is needed to update the message later. */
export interface Receipt {
  readonly platform: Platform;
  readonly tenant: string;
  readonly conversation: string;
  readonly message: string;
}

export interface Messenger {
  readonly platform: Platform;
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
}
