// The core put together: stores on the database, the slices over them, one conversation in front. Knows no platform
// and no HTTP; the service, the command line and the tests all start from here.
import { randomUUID } from 'node:crypto';
import { type AskEngine, createAskEngine } from './ask/engine.js';
import { createAskFeature } from './ask/feature.js';
import type { FigureReader } from './ask/figure-reader.js';
import { createLookup } from './ask/lookup.js';
import { remindAction } from './ask/remind-action.js';
import type { Config } from './config.js';
import type { Callers } from './conversation/callers.js';
import type { Actor, Conversation, Feature } from './conversation/feature.js';
import { helsinkiDay } from './conversation/format.js';
import { createHomeFeature } from './conversation/home-feature.js';
import { pageWording } from './conversation/home-page-wording.js';
import type { Lookups } from './conversation/lookup.js';
import { createConversation, type RouterOptions } from './conversation/router.js';
import { cardAgain } from './delivery/card-again.js';
import { createCardUpdates, type SentCard } from './delivery/card-updates.js';
import { createDispatcher, type Dispatcher } from './delivery/dispatcher.js';
import type { Address, Carrier, Messenger } from './delivery/messenger.js';
import type { NoticeStore, Settlement } from './delivery/notices.js';
import { createInvitations } from './invitations.js';
import { createEntryName } from './learn/entry-names.js';
import { createLearnFeature } from './learn/feature.js';
import { createHandledCards, createQuestionNotices, questionKind } from './learn/notices.js';
import type { Log } from './log.js';
import type { Page, PageRequest } from './meetings/pages.js';
import { approvalKind, createApprovalCards, createApprovalNotices, tickApprovals } from './metrics/approval-notices.js';
import { createFigureNotices, figuresKind, tickFigures } from './metrics/chasing.js';
import { createDigestNotices, digestKind, tickDigests } from './metrics/digest-notices.js';
import { createMetricsFeature } from './metrics/feature.js';
import { createHandOverNotices, handOverKind } from './metrics/hand-over.js';
import { createPainter } from './pictures/painter.js';
import { follow } from './registry/follow.js';
import { ownOrganisation } from './registry/own-organisation.js';
import { createRegistrySearch, type RegistrySearch } from './registry/search.js';
import { auditReminders } from './reminders/audit.js';
import { createAnsweredCards, createConveningNotices } from './reminders/card.js';
import { createReminderClock } from './reminders/clock.js';
import { createManners, createMessagesFeature } from './reminders/courtesy.js';
import { createReminderFeature } from './reminders/feature.js';
import type { ReminderStore } from './reminders/model.js';
import { createNamingNotices } from './reminders/naming.js';
import { namingKind } from './reminders/naming-model.js';
import { createUndeliveredNotices, undeliveredKind } from './reminders/undelivered.js';
import { forgetAbsences } from './storage/absences.js';
import { createCallers } from './storage/account-store.js';
import { loadBundledRegistry } from './storage/bundled-registry.js';
import { createCourtesyStore } from './storage/courtesy-store.js';
import type { Database } from './storage/database.js';
import { createDeadLetters, createFailureReader } from './storage/dead-letters.js';
import { createDialogueStore, forgetDialogues } from './storage/dialogue-store.js';
import { createDigestStore } from './storage/digest-store.js';
import { createLinks } from './storage/link-store.js';
import { meetingSettled } from './storage/meeting-notices.js';
import { meetingKind } from './storage/meeting-read.js';
import { createChaseStore } from './storage/metrics-chasing.js';
import { createFigureReader } from './storage/metrics-figures.js';
import { createMetricsStore } from './storage/metrics-store.js';
import { createNamingStore } from './storage/naming-store.js';
import { createNoticeStore } from './storage/notice-store.js';
import { createOwnData } from './storage/own-data.js';
import { createQuestionStore } from './storage/question-store.js';
import { createNoticeQueue } from './storage/queue.js';
import { listenForRegistryChanges } from './storage/registry-changes.js';
import { createRegistryEditor } from './storage/registry-editor.js';
import { readRegistry, rowsFrom } from './storage/registry-read.js';
import { loadStewards } from './storage/reminder-situations.js';
import { conveningKind, conveningSettled, createReminderStore } from './storage/reminder-store.js';
import { createConvenerReach } from './storage/vacancies.js';

export interface CoreOptions {
  readonly database: Database;
  readonly config: Pick<Config, 'stewards' | 'local'> & Partial<Pick<Config, 'mail' | 'publicUrl'>>;
  readonly log: Log;
  readonly now: () => Date;
  readonly onHandled?: RouterOptions['onHandled'];
  /** Told of every notice settled, for counters. */
  readonly onNotice?: (kind: string, state: Settlement['state'], platform: Carrier | undefined) => void;
  /** False for a short command: no listening for other processes' changes. */
  readonly lasting?: boolean;
}

export interface Core {
  readonly conversation: Conversation;
  readonly callers: Callers;
  readonly lookups: Lookups;
  /** Of the newest registry. */
  engine(): AskEngine;
  readonly figures: FigureReader;
  readonly reminders: ReminderStore;
  readonly notices: NoticeStore;
  /** Who sits at the terminal in local mode. */
  readonly localActor: Actor;
  /** What is served without a login, below /calendar/ and /meeting/. */
  page(request: PageRequest): Promise<Page>;
  /** Does now what the first question would otherwise wait for. */
  warm(): void;
  /** Starts delivering through these messengers, until `stop`. */
  deliver(messengers: readonly Messenger[]): Promise<void>;
  /** A dispatcher for one round, without the queue's worker. */
  dispatcher(messengers: readonly Messenger[]): Dispatcher;
  /** Plans what has come due; safe at any moment in any number of processes. */
  tick(now: Date): Promise<void>;
  health(now: Date): Promise<{ readonly ok: boolean; readonly detail: Readonly<Record<string, unknown>> }>;
  stop(): Promise<void>;
}

const localActor: Actor = { platform: 'terminal', tenant: 'local', user: 'local', locale: 'fi-FI' };

/** Loads the bundled agreements into an empty registry, and puts everything together. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { database, config, log, now } = options;
  const { db } = database;
  const loaded = await loadBundledRegistry(database, now());
  if (loaded > 0) log.info({ entries: loaded }, 'loaded the bundled agreements');

  const registry = await followRegistry(database, log, options.lasting ?? true);
  const stewardSettings = { firstStewards: config.stewards, localSteward: config.local };
  const queue = createNoticeQueue({
    connection: database.connection,
    onError: (error) => log.error({ error: error.name, code: (error as { code?: string }).code }, 'queue'),
    supervise: options.lasting ?? true,
  });
  const notices = createNoticeStore(
    db,
    queue,
    { [conveningKind]: conveningSettled, [meetingKind]: meetingSettled },
    createDeadLetters(queue, stewardSettings),
  );
  const courtesies = createCourtesyStore(db);
  const reminders = createReminderStore(db, queue, stewardSettings);
  const namings = createNamingStore(db, queue);
  const callers = createCallers(database, stewardSettings);
  const figures = createFigureReader(database.pool);
  const lookup = createLookup({ registry: registry.registry, engine: registry.engine, figures });
  const lookups: Lookups = {
    async find({ actor, ...query }) {
      const caller = await callers.resolve(actor, now());
      return { language: caller.language, hits: await lookup.find(caller, query, now()) };
    },
    async show(actor, key) {
      const caller = await callers.resolve(actor, now());
      return { language: caller.language, view: await lookup.show(caller, key, now()) };
    },
  };
  const questions = createQuestionStore(database, queue, stewardSettings);
  const entryName = createEntryName(registry.registry);
  const learn = createLearnFeature({ store: questions, entryName, handled: (question, at) => void updateCards?.(question, at) });
  const convenerReach = createConvenerReach(database, config.mail !== undefined);
  const askFeature = createAskFeature({
    engine: registry.engine,
    figures,
    dialogues: createDialogueStore(database.pool),
    async withoutConvener(entries, at) {
      const [network, ...others] = registry.networksOf(entries);
      return network !== undefined && others.length === 0 && convenerReach.unreachable(network, at);
    },
    async nextMeeting(entries, at) {
      const [entry = '', ...others] = entries;
      return entry.startsWith('network:') && others.length === 0 ? meetings.next(entry.slice('network:'.length), at) : undefined;
    },
    async afterAnswer(context, { state, entries, language, view }, text) {
      try {
        const [network, ...others] = registry.networksOf(entries);
        const remind = view.actions.length < 5 && others.length === 0 ? remindAction(network, context.caller, language) : undefined;
        const room = 6 - view.actions.length - (remind ? 1 : 0);
        const after = await learn.feedbackActions(context, { state, entries, language, room, ...(text !== undefined && { text }) });
        return remind ? [remind, ...after] : after;
      } catch (error) {
        // The answer is what was asked for; that it could not be counted must not cost it.
        log.error({ correlation: context.correlation, error: (error as Error).name }, 'could not count a question');
        return [];
      }
    },
  });
  const metrics = createMetricsStore(db, stewardSettings);
  const chase = createChaseStore(db, queue);
  // Cards can be brought up to date once there are messengers; a card that stays old says what is known when pressed.
  let updateCards: ((about: string, at: Date) => Promise<void>) | undefined;
  let delivering: readonly Messenger[] = [];
  const meetings = createInvitations({
    db,
    queue,
    reminders,
    notices,
    mail: config.mail !== undefined,
    ...(config.publicUrl && { publicUrl: config.publicUrl }),
    messengers: () => delivering,
    refresh: (about, at) => void updateCards?.(about, at),
  });
  const answered = async (convening: string, at: Date) => {
    await updateCards?.(convening, at);
    // the next tick does it where this fails
    await meetings
      .follow(at)
      .catch((error: unknown) => log.warn({ error: (error as Error).name }, 'invitations follow with the next tick'));
  };
  const networks = createReminderFeature({
    store: reminders,
    editor: createRegistryEditor(db, queue),
    namings,
    answered: (convening, at) => void answered(convening, at),
    invitations: meetings.commands,
    settingsPage: (...saved) => homeFeature.settingsPage(...saved),
  });
  const painter = createPainter();
  const { draw } = painter;
  const shared = (of: Address, conversation: string) =>
    delivering.find(({ platform }) => platform === of.platform)?.shared?.(of, conversation);
  const digests = createDigestStore(db, queue, shared);
  const figuresFeature = createMetricsFeature({
    store: metrics,
    newId: randomUUID,
    draw,
    chase,
    digests,
    decided: (about, at) => void updateCards?.(about, at),
  });
  const messages = createMessagesFeature({
    store: courtesies,
    card: (id, people, language, at) => cardAgain(notices, kinds, { id, people }, language, at),
    settingsPage: (...saved) => homeFeature.settingsPage(...saved),
  });
  const features = [askFeature, networks, meetings.feature, figuresFeature, learn, messages];
  const homeFeature = createHomeFeature({
    callers,
    links: createLinks(db),
    data: createOwnData(db),
    regions: async () =>
      registry.registry().regions.map(({ id, name }) => ({ id, name: { fi: name.fi, sv: name.sv ?? name.fi, en: name.en ?? name.fi } })),
    stewards: async () => (await loadStewards(db, stewardSettings, now())).flatMap((steward) => steward.name ?? []),
    sections: [
      ...features.flatMap((feature: Feature) => (feature.home ? [feature.home] : [])),
      async (context) => ownOrganisation(registry.registry(), context),
    ],
    settings: features.flatMap((feature: Feature) => (feature.settings ? [feature.settings] : [])),
    async show(context, key) {
      const { language } = context.caller;
      const [kind, id = ''] = key.split(/:(.*)/s);
      const name = registry.search().label('all', key, language)?.split(',')[0];
      if (name === undefined) return undefined;
      if (kind === 'network') return networks.actions['network.show']?.(context, { network: id });
      const view = kind === 'person' ? await lookup.show(context.caller, key, context.now) : undefined;
      return view ? { view } : askFeature.ask(context, pageWording[language].askOrganisation(name));
    },
    onFault: (error, { correlation }) => log.error({ correlation, error: (error as Error).name }, 'a part of the own page failed'),
  });
  const conversation = createConversation({
    features: [...features, homeFeature],
    ask: askFeature.ask,
    welcome: homeFeature.welcome,
    introduction: homeFeature.introduction,
    callers,
    search: {
      find: (source, typed, { language, isSteward }, at) =>
        registry.search().find(source, typed, { language, isSteward, today: helsinkiDay(at) }),
      label: (source, value, language) => registry.search().label(source, value, language),
    },
    log,
    now,
    ...(options.onHandled && { onHandled: options.onHandled }),
  });

  const kinds = {
    [conveningKind]: createConveningNotices(reminders),
    [meetingKind]: meetings.kind,
    [figuresKind]: createFigureNotices(metrics, chase),
    [approvalKind]: createApprovalNotices(metrics),
    [digestKind]: createDigestNotices(metrics, digests, draw),
    [handOverKind]: createHandOverNotices(metrics),
    [namingKind]: createNamingNotices({ store: reminders, namings }),
    [questionKind]: createQuestionNotices(questions, entryName),
    [undeliveredKind]: createUndeliveredNotices(createFailureReader(db)),
  };
  const dispatcher = (messengers: readonly Messenger[]) =>
    createDispatcher({
      store: notices,
      messengers,
      kinds,
      manners: createManners(courtesies),
      log,
      ...(options.onNotice && { onSettled: options.onNotice }),
    });
  const clock = createReminderClock({ reminders, notices });

  return {
    conversation,
    callers,
    lookups,
    engine: registry.engine,
    figures,
    reminders,
    notices,
    localActor,
    page: (request) => meetings.page(request, now()),
    warm() {
      registry.engine();
      registry.search();
    },
    dispatcher,
    async deliver(messengers) {
      delivering = messengers;
      const worker = dispatcher(messengers);
      const answeredCard = createAnsweredCards(reminders);
      const handled = createHandledCards(questions, entryName);
      const approvals = createApprovalCards(metrics);
      const view = async (card: SentCard, at: Date) =>
        card.about.startsWith('figures:')
          ? approvals(card)
          : ((await meetings.card(card, at)) ?? (await answeredCard(card, at)) ?? handled(card));
      updateCards = createCardUpdates({ store: notices, messengers, view, log });
      await queue.start();
      await queue.work((notice) => worker.deliver(notice, now()));
    },
    async tick(at) {
      await clock.tick(at);
      await meetings.follow(at);
      await tickFigures(metrics, chase, at);
      await tickDigests(metrics, digests, at);
      await tickApprovals(metrics, chase, at);
      await forgetDialogues(db, at);
      await forgetAbsences(db, at);
      await learn.tick(at);
    },
    async health(at) {
      const { ok, ...counts } = auditReminders(await reminders.audit(at), at);
      return { ok, detail: counts };
    },
    async stop() {
      await registry.close();
      await queue.stop();
      await painter.stop();
    },
  };
}

/** The registry and the engine over it, brought up to date whenever any process changes the registry. */
async function followRegistry(database: Database, log: Log, lasting: boolean) {
  const rows = rowsFrom(database.pool);
  // Built when it is first asked, or by `warm` after the start.
  let built: AskEngine | undefined;
  let searched: RegistrySearch | undefined;
  let networks: ReadonlyMap<string, string | undefined> | undefined;
  const { registry, close } = await follow({
    read: () => readRegistry(rows),
    ...(lasting && { listen: (changed: () => void) => listenForRegistryChanges(database.connection, changed) }),
    onRead(next) {
      built?.update(next);
      searched = undefined;
      networks = undefined;
    },
    onFault: (error) => log.error({ error: (error as Error).name }, 'could not read the registry; the last known one answers'),
  });
  return {
    engine() {
      built ??= createAskEngine(registry());
      return built;
    },
    search() {
      searched ??= createRegistrySearch(registry());
      return searched;
    },
    /** The networks that an answer is about, each once. */
    networksOf(entries: readonly string[]): string[] {
      networks ??= new Map(registry().responsibilities.map(({ id, network }) => [id, network]));
      const found = new Set<string>();
      for (const entry of entries) {
        const [kind, id = ''] = entry.split(':');
        const network = kind === 'network' ? id : kind === 'responsibility' ? networks.get(id) : undefined;
        if (network) found.add(network);
      }
      return [...found];
    },
    registry,
    close,
  };
}
