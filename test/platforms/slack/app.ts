// Koolla's Slack side on a real HTTP server beside a local Slack, with a conversation that the test scripts.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import type { Actor, Inbound, Reply, SuggestRequest } from '../../../src/conversation/feature.js';
import type { Choice } from '../../../src/conversation/form.js';
import type { View } from '../../../src/conversation/view.js';
import type { InstallationRecord, InstallationStore } from '../../../src/platforms/installations.js';
import type { SeenEvents } from '../../../src/platforms/seen.js';
import type { Accounts, Patience, SlackReference, SlackSettings } from '../../../src/platforms/slack/ports.js';
import { createSlack, type Slack } from '../../../src/platforms/slack/slack.js';
import type { SlackPeer } from '../../support/slack-peer.js';

export interface TestApp {
  readonly slack: Slack;
  readonly url: string;
  readonly heard: Inbound[];
  readonly met: { actor: Actor; reference: SlackReference }[];
  readonly gone: string[];
  readonly installations: MemoryInstallations;
  /** Everything that was logged. */
  logs(): string;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config?: SlackSettings;
  readonly answer?: (inbound: Inbound) => Reply | Promise<Reply>;
  readonly suggest?: (request: SuggestRequest) => Promise<readonly Choice[]>;
  readonly seen?: SeenEvents;
  readonly patience?: Patience;
  readonly installations?: InstallationStore;
  readonly accounts?: Accounts;
  readonly now?: () => Date;
}

/** Starts the app and connects the peer to it. */
export async function startApp(peer: SlackPeer, options: AppOptions = {}): Promise<TestApp> {
  const lines: string[] = [];
  const heard: Inbound[] = [];
  const met: TestApp['met'] = [];
  const gone: string[] = [];
  const accounts: Accounts = options.accounts ?? {
    async onSeen(actor, reference) {
      met.push({ actor, reference });
    },
    async onGone(tenant) {
      gone.push(tenant);
    },
  };
  const memory = new MemoryInstallations();
  const installations = options.installations ?? memory;
  const slack = createSlack({
    config: options.config ?? peer.config(),
    conversation: {
      async handle(inbound) {
        heard.push(inbound);
        return (await options.answer?.(inbound)) ?? {};
      },
      suggest: async (request) => (await options.suggest?.(request)) ?? [],
    },
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    installations,
    seen: options.seen ?? memorySeen(),
    accounts,
    now: options.now ?? (() => new Date()),
    ...(options.patience && { patience: options.patience }),
  });
  const server = createServer((req, res) => slack.listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  peer.connect(url);
  await slack.start();
  return {
    slack,
    url,
    heard,
    met,
    gone,
    installations: installations instanceof MemoryInstallations ? installations : memory,
    logs: () => lines.join(''),
    async close() {
      await slack.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Installations in memory; `broken` stands for a database that is away, `hang` for one that does not answer. */
export class MemoryInstallations implements InstallationStore {
  readonly records = new Map<string, InstallationRecord>();
  state: 'up' | 'broken' | 'hang' = 'up';
  async save(record: InstallationRecord): Promise<void> {
    await this.reached();
    this.records.set(record.tenant, record);
  }
  async find(tenant: string): Promise<InstallationRecord | undefined> {
    await this.reached();
    return this.records.get(tenant);
  }
  async remove(tenant: string): Promise<void> {
    await this.reached();
    this.records.delete(tenant);
  }
  private readonly held = new Map<string, Promise<unknown>>();
  async exclusively<T>(tenant: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.held.get(tenant) ?? Promise.resolve()).catch(() => {}).then(work);
    this.held.set(tenant, mine);
    return mine;
  }
  private async reached(): Promise<void> {
    if (this.state === 'broken') throw new Error('connection refused');
    if (this.state === 'hang') await new Promise(() => {});
  }
}

function memorySeen(): SeenEvents {
  const keys = new Set<string>();
  return {
    async first(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      return true;
    },
  };
}

/** A view that says one thing. */
export function saying(title: string, more: Partial<View> = {}): View {
  return { name: 'test.view', title, language: 'fi', blocks: [], actions: [], ...more };
}

/** A promise that the test settles. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
