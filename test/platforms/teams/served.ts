// The real service on a database of its own, with Teams' endpoint as Microsoft's local client uses it: for what only the
// whole can show. It can be stopped and started anew on the same database.
import { loadConfig } from '../../../src/config.js';
import { createLog } from '../../../src/log.js';
import { type Service, startService } from '../../../src/service.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { type Activity, activity, type Connector, execute, post } from '../../support/teams-connector.js';

export type Json = Readonly<Record<string, unknown>>;
type Answer = Awaited<ReturnType<typeof post>>;

export interface ServedTeams {
  readonly database: TestDatabase;
  service(): Service;
  /** The instant that Koolla believes it is. */
  set(now: string): void;
  /** Posts an activity as that connector's Teams does. */
  arrives(more: Activity, from: Connector): Promise<Answer>;
  /** Presses the button of that title on a card, with what was filled in by the beginning of each field's label. */
  press(card: Json, title: string, from: Connector, filled?: Readonly<Record<string, string>>, more?: Activity): Promise<Answer>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function serveTeams(startsAt: string, settings: Record<string, string> = {}): Promise<ServedTeams> {
  const database = await testDatabase();
  let now = new Date(startsAt);
  const start = async () => {
    const config = loadConfig({ DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent', ...settings });
    const started = await startService(config, createLog('silent'), { now: () => now, clock: false });
    started.core.warm();
    return started;
  };
  let service = await start();
  const arrives = (more: Activity, from: Connector) =>
    post(`http://127.0.0.1:${service.port}/api/messages`, activity(from.serviceUrl, more));
  return {
    database,
    service: () => service,
    set(instant) {
      now = new Date(instant);
    },
    arrives,
    press(card, title, from, filled = {}, more = {}) {
      const action = (card.actions as Json[] | undefined)?.find((one) => String(one.title).startsWith(title));
      if (!action) throw new Error(`no ${title} on ${JSON.stringify(card).slice(0, 2_000)}`);
      const inputs = objectsIn(card.body).filter((one) => String(one.type).startsWith('Input.'));
      const values = Object.entries(filled).map(([label, value]) => {
        const input = inputs.find((one) => String(one.label).startsWith(label));
        if (!input) throw new Error(`no ${label} among ${inputs.map((one) => String(one.label)).join(', ')}`);
        return [String(input.id), value];
      });
      const standing = inputs.flatMap((one) => (one.value === undefined ? [] : [[String(one.id), one.value]]));
      const data = { ...(action.data as Json), ...Object.fromEntries([...standing, ...values]) };
      return arrives(execute(data, String(action.verb), more), from);
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

/** The card that an invoke was answered with. */
export function answered({ json }: Answer): Json {
  const { value } = json as { value?: Json };
  if (!value) throw new Error(`no card but ${JSON.stringify(json)}`);
  return value;
}

function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}
