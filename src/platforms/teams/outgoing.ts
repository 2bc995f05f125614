// Views → what is sent to Teams: one activity for each card. Who receives it and when is decided elsewhere.
import type { Activity, Attachment } from 'botbuilder';
import type { View } from '../../conversation/view.js';
import type { AdaptiveCard } from './card.js';
import { cardContentType } from './card.js';
import { renderView, type Shared, type Surface } from './render-view.js';

/** The kinds of message: see Surface. */
export type MessageSurface = Exclude<Surface, 'dialog'>;

/** The messages of a view, in order; at least one. `shared` where several people read it, each in their own way. */
export function messagesOf(view: View, surface: MessageSurface, shared?: Shared): readonly Partial<Activity>[] {
  return renderView(view, surface, shared).map((card) => messageOf(card, view.title));
}

/** One message with a card. `summary` is what the notification shows; a `text` would stand above the card a second time. */
function messageOf(card: AdaptiveCard, summary: string): Partial<Activity> {
  return { type: 'message', summary: summary.slice(0, 250), attachments: [attachmentOf(card)] };
}

export function attachmentOf(card: AdaptiveCard): Attachment {
  return { contentType: cardContentType, content: card };
}
