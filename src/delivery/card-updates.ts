// After an answer: brings the cards that other people were sent about the same thing up to date, so that nobody
// presses a button that has been answered. Best effort: a card that stays old is harmless, its press says what is known.
import type { Language, View } from '../conversation/view.js';
import { DeliveryError } from '../errors.js';
import type { DeliveryLog } from './dispatcher.js';
import type { Messenger, Receipt } from './messenger.js';
import type { NoticeStore } from './notices.js';

/** A card that was sent and can be replaced. */
export interface SentCard {
  readonly id: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly about: string;
  readonly person: string;
  readonly receipt: Receipt;
  readonly language: Language;
}

export interface CardUpdatesOptions {
  readonly store: Pick<NoticeStore, 'sentAbout'>;
  readonly messengers: readonly Messenger[];
  /** What the card says now; undefined leaves it. */
  readonly view: (card: SentCard, now: Date) => Promise<View | undefined>;
  readonly log: DeliveryLog;
}

/** Returns a function that replaces the cards about one thing; it never rejects. */
export function createCardUpdates(options: CardUpdatesOptions): (about: string, now: Date) => Promise<void> {
  const messengers = new Map(options.messengers.map((messenger) => [messenger.platform, messenger]));
  return async (about, now) => {
    try {
      for (const card of await options.store.sentAbout(about)) {
        const messenger = messengers.get(card.receipt.platform);
        const view = messenger && (await options.view(card, now));
        if (view)
          await messenger
            .update(card.receipt, view)
            .catch((error: unknown) => options.log.warn({ notice: card.id, ...codeOf(error) }, 'a card could not be brought up to date'));
      }
    } catch (error) {
      options.log.warn({ about, ...codeOf(error) }, 'cards could not be brought up to date');
    }
  };
}

function codeOf(error: unknown): { error: string; code?: string } {
  const name = error instanceof Error ? error.name : typeof error;
  return { error: name, ...(error instanceof DeliveryError && { code: error.code }) };
}
