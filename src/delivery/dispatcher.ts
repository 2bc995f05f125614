// Brings one notice to one person, once: claims it, checks its condition again, looks for a message that an
// earlier attempt may have left, sends, records. Any number of processes may run it on one database.
import type { Language, View } from '../conversation/view.js';
import { DeliveryError } from '../errors.js';
import type { Manners } from './courtesy.js';
import { digestView } from './digest.js';
import type { Carrier, Messenger } from './messenger.js';
import type { ClaimedNotice, NoticeKind, NoticeStore, Reach, Settlement } from './notices.js';

export interface DispatcherOptions {
  readonly store: NoticeStore;
  /** One for each platform that has credentials. */
  readonly messengers: readonly Messenger[];
  /** When a person may be written to; without it each notice goes by itself and at once. */
  readonly manners?: Manners;
  /** By the notice's kind. */
  readonly kinds: Readonly<Record<string, NoticeKind>>;
  readonly log: DeliveryLog;
  /** How long a worker may hold a notice; longer than `sendTimeoutMs` by far. Default two minutes. */
  readonly leaseMs?: number;
  /** After so long a send counts as in doubt and is looked for before it is tried again. Default 30 s. */
  readonly sendTimeoutMs?: number;
  /** After so many attempts the notice has failed. Default 12, about a working day. */
  readonly maxAttempts?: number;
  readonly onSettled?: (kind: string, state: Settlement['state'], platform: Carrier | undefined) => void;
}

export interface DeliveryLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** What became of a notice; `skipped`: not due, or somebody else holds it or has settled it. */
export interface Delivered {
  readonly id: string;
  readonly key?: string;
  readonly person?: string;
  readonly outcome: Settlement['state'] | 'skipped' | 'lease-lost';
  readonly reason?: string;
  readonly platform?: Carrier;
}

export interface Dispatcher {
  /** Delivers one notice, with what goes in the same message, if it is due at `now`. Faults of the database are thrown; those of a platform are recorded. */
  deliver(id: string, now: Date): Promise<Delivered>;
  /** Delivers everything that is due, until nothing more is claimable. */
  deliverDue(now: Date): Promise<readonly Delivered[]>;
}

const batch = 20;
const unreached: Settlement = { state: 'failed', reason: 'unreachable' };

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, kinds, log } = options;
  const leaseMs = options.leaseMs ?? 120_000;
  const sendTimeoutMs = options.sendTimeoutMs ?? 30_000;
  const maxAttempts = options.maxAttempts ?? 12;
  const messengers = new Map(options.messengers.map((messenger) => [messenger.platform, messenger]));

  const gathering = Object.keys(kinds).filter((kind) => options.manners && kinds[kind]?.gathers);

  async function deliver(id: string, now: Date): Promise<readonly Delivered[]> {
    const began = performance.now(); // before the lease begins
    const group = await store.claim(id, now, leaseMs, gathering);
    if (group.length === 0) return [{ id, outcome: 'skipped' }];
    const settlements = await attempt(group, now, () => performance.now() - began < leaseMs - sendTimeoutMs);
    const done: Delivered[] = [];
    for (const notice of group) done.push(await record(notice, settlements.get(notice.id) ?? unreached, now));
    return done;
  }

  async function record(notice: ClaimedNotice, settlement: Settlement, now: Date): Promise<Delivered> {
    const { id } = notice;
    const kept = await store.settle(notice, settlement, now);
    const platform = settlement.state === 'sent' ? settlement.receipt.platform : undefined;
    if (kept) options.onSettled?.(notice.kind, settlement.state, platform);
    const reason = settlement.state === 'sent' ? undefined : settlement.reason;
    const fields = {
      notice: id,
      kind: notice.kind,
      attempt: notice.attempt,
      outcome: settlement.state,
      ...(reason && { reason }),
      ...(platform && { platform }),
    };
    if (settlement.state === 'failed' || !kept) log.warn(fields, kept ? 'notice failed' : 'lease lost before recording');
    else log.info(fields, 'notice settled');
    return {
      id,
      key: notice.key,
      person: notice.person,
      outcome: kept ? settlement.state : 'lease-lost',
      ...(reason && { reason }),
      ...(platform && { platform }),
    };
  }

  /**
   * One attempt for notices of one person that go in one message; how it ended for each.
   * @param inTime false when a send begun now could outlive the lease, and another worker send as well
   */
  async function attempt(group: readonly ClaimedNotice[], now: Date, inTime: () => boolean): Promise<Map<string, Settlement>> {
    const settled = new Map<string, Settlement>();
    const rest = () => group.filter((notice) => !settled.has(notice.id));
    const settleRest = (settlement: (notice: ClaimedNotice) => Settlement) => {
      for (const notice of rest()) settled.set(notice.id, settlement(notice));
      return settled;
    };
    for (const notice of group) if (!kinds[notice.kind]) settled.set(notice.id, { state: 'failed', reason: 'unknown-kind' });
    const [first] = rest();
    if (!first) return settled;
    const reaches = (await store.reach(first.person)).filter((reach) => messengers.has(reach.address.platform));
    for (const notice of rest()) {
      const found = notice.attempt > 1 ? await findEarlier(notice, reaches) : undefined;
      if (found) settled.set(notice.id, found);
    }
    const wait = rest().length > 0 && (await options.manners?.waitUntil(first.person, first.gatheredInto !== undefined, now));
    if (wait) return settleRest(() => ({ state: 'planned', reason: 'courtesy', dueAt: wait }));
    let refused: Settlement | undefined;
    for (const reach of reaches) {
      const items = await prepare(rest(), reach.language, now, reach.address.platform, settled);
      const [only, ...others] = items;
      if (!only) return settled;
      if (!inTime()) return settleRest(() => ({ state: 'planned', reason: 'slow', retryInMs: backOff(1) }));
      try {
        const messenger = messengers.get(reach.address.platform) as Messenger; // filtered above
        const view = others.length === 0 ? only.view : digestView(items, reach.language);
        const receipt = await withTimeout(messenger.send(reach.address, view, first.gatheredInto ?? first.id), sendTimeoutMs);
        return settleRest(() => ({ state: 'sent', receipt, account: reach.account }));
      } catch (error) {
        const fault = asDeliveryError(error);
        if (fault.retryable) return settleRest((notice) => again(notice, fault));
        if (fault.code === 'gone' || fault.code === 'blocked') await store.deactivate(reach.account);
        refused = { state: 'failed', reason: fault.code, refusedBy: reach };
      }
    }
    // Nobody to send to: still worth asking whether it is wanted at all.
    if (refused === undefined) await prepare(rest(), 'fi', now, undefined, settled);
    return settleRest(() => refused ?? unreached);
  }

  /** What each says now; those that are not wanted, or not yet, are settled. */
  async function prepare(
    notices: readonly ClaimedNotice[],
    language: Language,
    now: Date,
    carrier: Carrier | undefined,
    settled: Map<string, Settlement>,
  ): Promise<{ id: string; view: View }[]> {
    const items: { id: string; view: View }[] = [];
    for (const notice of notices) {
      const prepared = await kinds[notice.kind]?.prepare(notice, language, now, carrier);
      if (prepared?.action === 'cancel') settled.set(notice.id, { state: 'cancelled', reason: prepared.reason });
      if (prepared?.action === 'postpone') settled.set(notice.id, { state: 'planned', reason: prepared.reason, dueAt: prepared.until });
      if (prepared?.action === 'send') items.push({ id: notice.id, view: prepared.view });
    }
    return items;
  }

  /** An earlier attempt may have reached the person and not the ledger. Where the platform can tell, it is asked first. */
  async function findEarlier(notice: ClaimedNotice, reaches: readonly Reach[]): Promise<Settlement | undefined> {
    const since = new Date(notice.firstTryAt.getTime() - 5 * 60_000); // the platform's clock may differ
    const ids = new Set([notice.earlier, notice.id].filter((id) => id !== undefined));
    for (const reach of reaches) {
      const messenger = messengers.get(reach.address.platform);
      if (!messenger?.find) continue;
      for (const id of ids) {
        try {
          const receipt = await withTimeout(messenger.find(reach.address, id, since), sendTimeoutMs);
          if (receipt) return { state: 'sent', receipt, account: reach.account };
        } catch (error) {
          const fault = asDeliveryError(error);
          if (fault.retryable) return again(notice, fault); // not knowing is no reason to send twice
        }
      }
    }
    return undefined;
  }

  function again(notice: ClaimedNotice, fault: DeliveryError): Settlement {
    if (notice.attempt >= maxAttempts) return { state: 'failed', reason: `gave-up:${fault.code}` };
    return { state: 'planned', reason: fault.code, retryInMs: fault.retryAfterMs ?? backOff(notice.attempt) };
  }

  return {
    deliver: async (id, now) => (await deliver(id, now)).find((one) => one.id === id) ?? { id, outcome: 'skipped' },
    async deliverDue(now) {
      const done: Delivered[] = [];
      const seen = new Set<string>();
      for (;;) {
        const ids = (await store.claimable(now, batch)).filter((id) => !seen.has(id));
        if (ids.length === 0) return done;
        for (const id of ids) seen.add(id);
        done.push(...(await Promise.all(ids.map((id) => deliver(id, now)))).flat());
      }
    },
  };
}

/** Milliseconds before the next attempt: half a minute, doubling, at most an hour; spread so that all do not come at once. */
function backOff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(30_000 * 2 ** (attempt - 1), 3_600_000);
  return Math.round(full * (0.75 + random() * 0.5));
}

function asDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  // A platform's adapter that throws something else may have sent or not: in doubt, looked for before the next try.
  return new DeliveryError('unexpected', { retryable: true, cause: error });
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeliveryError('timeout', { retryable: true })), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
