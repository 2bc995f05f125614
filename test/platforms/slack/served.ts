// The real service on a database of its own, beside a local Slack: for what only the whole can show. It can be stopped
// and started anew on the same database, as after an update.
import { loadConfig } from '../../../src/config.js';
import { createLog } from '../../../src/log.js';
import { type Service, startService } from '../../../src/service.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import type { SlackPeer } from '../../support/slack-peer.js';

export interface Served {
  readonly database: TestDatabase;
  service(): Service;
  /** The instant that Koolla believes it is. */
  set(now: string): void;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function serve(peer: SlackPeer, startsAt: string, settings: Record<string, string> = {}): Promise<Served> {
  const database = await testDatabase();
  let now = new Date(startsAt);
  const { botToken, signingSecret, apiUrl } = peer.config('token');
  const start = async () => {
    const config = loadConfig({
      DATABASE_URL: database.url,
      PORT: '0',
      LOG_LEVEL: 'silent',
      SLACK_BOT_TOKEN: botToken ?? '',
      SLACK_SIGNING_SECRET: signingSecret ?? '',
      SLACK_API_URL: apiUrl ?? '',
      ...settings,
    });
    const started = await startService(config, createLog('silent'), { now: () => now, clock: false });
    started.core.warm(); // the first question is not the one that waits
    peer.connect(`http://127.0.0.1:${started.port}`);
    return started;
  };
  let service = await start();
  return {
    database,
    service: () => service,
    set(instant) {
      now = new Date(instant);
    },
    async restart() {
      await service.stop();
      service = await start();
    },
    async close() {
      await service.stop();
      await database.close();
    },
  };
}

/** What the app did against Slack's rules. How soon it acknowledges is not looked at: the whole service on a busy machine has no say in it. */
export function breaches(peer: SlackPeer): string[] {
  return peer.problems.filter((problem) => !/was acknowledged after/.test(problem));
}
