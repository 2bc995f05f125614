// Invitations put together: their store, feature, messages and pages, as the core joins them to the rest.
import type { Context, Feature } from './conversation/feature.js';
import type { View } from './conversation/view.js';
import type { SentCard } from './delivery/card-updates.js';
import type { Messenger } from './delivery/messenger.js';
import type { NoticeKind, NoticeStore } from './delivery/notices.js';
import { createMeetingFeature } from './meetings/feature.js';
import type { Meeting, MeetingStore } from './meetings/model.js';
import { createMeetingCards, createMeetingNotices } from './meetings/notices.js';
import { createMeetingPages, type Page, type PageRequest } from './meetings/pages.js';
import type { Invitations } from './reminders/invitation.js';
import type { ReminderStore } from './reminders/model.js';
import type { Db } from './storage/database.js';
import { createMeetingStore } from './storage/meeting-store.js';
import type { NoticeQueue } from './storage/queue.js';
import { createRegistryEditor } from './storage/registry-editor.js';

interface InvitationsOptions {
  readonly db: Db;
  readonly queue: NoticeQueue;
  readonly reminders: ReminderStore;
  readonly notices: Pick<NoticeStore, 'reach'>;
  /** True where people can be written to by e-mail. */
  readonly mail: boolean;
  readonly publicUrl?: string;
  /** Those that deliver now; none yet before the start. */
  readonly messengers: () => readonly Messenger[];
  /** Brings the cards about a meeting or a convening up to date. */
  readonly refresh: (about: string, at: Date) => void;
}

interface MeetingInvitations {
  readonly feature: Feature;
  /** For the networks' feature: the commands after a network's name. */
  readonly commands: Invitations;
  readonly kind: NoticeKind;
  card(card: SentCard, now: Date): Promise<View | undefined>;
  /** The next meeting of a network that was called together. */
  next: MeetingStore['next'];
  page(request: PageRequest, now: Date): Promise<Page>;
  /** Brings invitations in line with what was answered elsewhere; safe at any moment in any number of processes. */
  follow(now: Date): Promise<void>;
}

export function createInvitations(options: InvitationsOptions): MeetingInvitations {
  const { db, queue, reminders, notices, refresh } = options;
  const store = createMeetingStore(db, queue, { mail: options.mail });
  const changed = (meeting: Meeting, at: Date) => {
    refresh(meeting.id, at);
    refresh(meeting.convening, at);
  };

  /** The platform makes the address of the conversation out of that of the person who speaks there. */
  async function sharedAddress({ caller, place }: Context) {
    const [reach] = await notices.reach(`account:${caller.account}`);
    const messenger = options.messengers().find((each) => each.platform === reach?.address.platform);
    const address = reach && messenger?.shared?.(reach.address, place.conversation);
    return address && { platform: address.platform, tenant: address.tenant, reference: address.reference };
  }

  const { feature, invitations } = createMeetingFeature({
    store,
    reminders,
    editor: createRegistryEditor(db, queue),
    changed,
    sharedAddress,
  });
  const pages = createMeetingPages({ store, changed });
  return {
    feature,
    commands: invitations,
    kind: createMeetingNotices({ store, ...(options.publicUrl && { publicUrl: options.publicUrl }) }),
    card: createMeetingCards(store),
    next: store.next,
    page: pages,
    async follow(now) {
      for (const meeting of await store.follow(now)) refresh(meeting, now);
      await store.count(now);
    },
  };
}
