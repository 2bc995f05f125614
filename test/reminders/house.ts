// The reminders put together as the service does it, on a real database with the small world of world.ts, with a
// messenger that records. One house for each test file; `begin` clears it before each test.
import type { Context, Feature, Reply } from '../../src/conversation/feature.js';
import { type Action, type Language, type View, viewAsText } from '../../src/conversation/view.js';
import { cardAgain } from '../../src/delivery/card-again.js';
import { createCardUpdates } from '../../src/delivery/card-updates.js';
import { createDispatcher } from '../../src/delivery/dispatcher.js';
import { createAnsweredCards, createConveningNotices } from '../../src/reminders/card.js';
import { createReminderClock } from '../../src/reminders/clock.js';
import { createManners, createMessagesFeature } from '../../src/reminders/courtesy.js';
import { createReminderFeature } from '../../src/reminders/feature.js';
import { createNamingNotices } from '../../src/reminders/naming.js';
import { namingKind } from '../../src/reminders/naming-model.js';
import { createUndeliveredNotices, undeliveredKind } from '../../src/reminders/undelivered.js';
import { createCourtesyStore } from '../../src/storage/courtesy-store.js';
import { createDeadLetters, createFailureReader } from '../../src/storage/dead-letters.js';
import { createNamingStore } from '../../src/storage/naming-store.js';
import { createNoticeStore } from '../../src/storage/notice-store.js';
import { createNoticeQueue } from '../../src/storage/queue.js';
import { createRegistryEditor } from '../../src/storage/registry-editor.js';
import { conveningSettled, createReminderStore } from '../../src/storage/reminder-store.js';
import { testDatabase } from '../support/database.js';
import { buildWorld, callerOf, clearWorld, contextOf, recordingMessenger } from './world.js';

/** A Monday at nine in Helsinki: two weeks before the end of January's period. */
export const due = new Date('2027-01-18T07:00:00Z');
export const at = (iso: string) => new Date(iso);

/** @param manners people's own hours, one message a day, and dead letters to the steward, as the service has them */
export async function openReminderHouse({ manners = false } = {}) {
  const test = await testDatabase();
  const queue = createNoticeQueue({ connection: test.connection, onError: () => {}, supervise: false });
  await queue.start();
  const silent = { info() {}, warn() {} };
  let slack = recordingMessenger('slack');
  let updates: Promise<void> = Promise.resolve();
  const namings = createNamingStore(test.db, queue);
  const store = createReminderStore(test.db, queue, { firstStewards: [], localSteward: false });
  const settings = { firstStewards: [], localSteward: false };
  const notices = createNoticeStore(
    test.db,
    queue,
    { convening: conveningSettled },
    manners ? createDeadLetters(queue, settings) : undefined,
  );
  const courtesies = createCourtesyStore(test.db);
  const kinds = {
    convening: createConveningNotices(store),
    [namingKind]: createNamingNotices({ store, namings }),
    [undeliveredKind]: createUndeliveredNotices(createFailureReader(test.db)),
  };
  const messages = createMessagesFeature({
    store: courtesies,
    card: (id, people, language, now) => cardAgain(notices, kinds, { id, people }, language, now),
  });
  const clock = createReminderClock({ reminders: store, notices });
  const feature: Feature = createReminderFeature({
    store,
    editor: createRegistryEditor(test.db, queue),
    namings,
    answered: (about, now) => {
      updates = createCardUpdates({ store: notices, messengers: [slack], view: createAnsweredCards(store), log: silent })(about, now);
    },
  });

  /** Whose own conversation got a card about a network's meeting, in order: word of having been named is not one. */
  const reminded = () => slack.sent.filter(({ view }) => !/^network\.(?:un)?named-/.test(view.name)).map(({ address }) => address.user);
  const to = (id: string) => slack.sent.filter((sent) => sent.address.user === `U-${id}`);
  const last = (id: string): View => {
    const card = to(id).at(-1)?.view;
    if (!card) throw new Error(`${id} has no card`);
    return card;
  };
  const button = (view: View, name: string): Action => {
    const action = view.actions.find((candidate) => candidate.name === name);
    if (!action) throw new Error(`no ${name} among ${view.actions.map((each) => each.name).join(', ')}`);
    return action;
  };

  return {
    db: test.db,
    pool: test.pool,
    store,
    feature,
    messages,
    notices,
    get slack() {
      return slack;
    },
    /** An empty world with its people, and a fresh messenger. */
    async begin() {
      await clearWorld(test);
      await buildWorld(test.db);
      slack = recordingMessenger('slack');
    },
    async close() {
      await queue.stop();
      await test.close();
    },
    /** One tick, and everything that is due delivered. */
    async run(now: Date) {
      await clock.tick(now);
      return createDispatcher({
        store: notices,
        messengers: [slack],
        kinds,
        ...(manners && { manners: createManners(courtesies) }),
        log: silent,
      }).deliverDue(now);
    },
    /** Resolves when the cards of the last answer are up to date. */
    updated: () => updates,
    as: async (id: string, now = due, language: Language = 'fi'): Promise<Context> =>
      contextOf(await callerOf(test.db, id, language, now), now),
    to,
    reminded,
    last,
    button,
    async press(context: Context, view: View, name: string): Promise<Reply> {
      const owner = name.startsWith('messages.') ? messages : feature;
      return (await owner.actions[name]?.(context, button(view, name).args)) ?? {};
    },
    async submit(context: Context, reply: Reply, values: Record<string, string>): Promise<Reply> {
      if (!reply.form) throw new Error(`no form but ${JSON.stringify(reply)}`);
      return (await feature.forms[reply.form.name]?.(context, reply.form.args, values)) ?? {};
    },
    type: (context: Context, rest: string): Promise<Reply> => feature.command(context, rest, 'verkosto'),
    convening: (period = '2027-01-01') => test.db.convening.findFirstOrThrow({ where: { period } }),
  };
}

export type ReminderHouse = Awaited<ReturnType<typeof openReminderHouse>>;

/** What a reply says, as text. */
export function shown(reply: Reply): string {
  const view = reply.replace ?? reply.view;
  if (!view) throw new Error(`no view but ${JSON.stringify(reply.form?.errors ?? reply)}`);
  return viewAsText(view);
}
