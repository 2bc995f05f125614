// A whole Koolla for a journey: the real service on a database of its own, with a contact person and reporter in
// its registry, and a clock that the test sets.
import { loadConfig } from '../../src/config.js';
import type { Core } from '../../src/core.js';
import type { Messenger } from '../../src/delivery/messenger.js';
import { createLog } from '../../src/log.js';
import { type Service, startService } from '../../src/service.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

export interface House {
  readonly service: Service;
  readonly database: TestDatabase;
  readonly url: string;
  /** The instant that Koolla believes it is. */
  set(now: string): void;
  /** What the minute's tick does; nothing ticks by itself, so that what is sent comes when the story has come to it. */
  tick(): Promise<void>;
  /** What the contact person of another network types after the command for networks, somewhere else. */
  colleagueSays(words: string): Promise<void>;
  close(): Promise<void>;
}

/** The person of every journey: contact person of Kymenlaakso's employer network, reporter of a wellbeing services county. */
export const maija = { name: 'Maija Virtanen', email: 'maija.virtanen@example.fi' };

export async function openHouse(options: {
  settings?: Record<string, string>;
  now: string;
  alsoTo?: (core: Core) => Messenger;
}): Promise<House> {
  const database = await testDatabase();
  let now = new Date(options.now);
  const config = loadConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'silent',
    KOOLLA_STEWARDS: 'steward@example.fi',
    ...options.settings,
  });
  const service = await startService(config, createLog('silent'), {
    now: () => now,
    clock: false,
    ...(options.alsoTo && { alsoTo: options.alsoTo }),
  });
  await seed(database);
  return {
    service,
    database,
    url: `http://127.0.0.1:${service.port}`,
    set(instant) {
      now = new Date(instant);
    },
    tick: () => service.core.tick(now),
    async colleagueSays(rest) {
      const actor = { platform: 'teams' as const, tenant: 'elsewhere', user: 'pekka', email: 'pekka.perho@example.fi', locale: 'fi-FI' };
      const place = { kind: 'personal' as const, conversation: 'elsewhere' };
      await service.core.conversation.handle({ kind: 'command', word: 'verkosto', rest, actor, place });
    },
    async close() {
      await service.stop();
      await database.close();
    },
  };
}

async function seed({ db }: TestDatabase): Promise<void> {
  const alike = { organisationId: 'kouvolan-tyollisyyspalvelut', isContact: true, concerns: { fi: 'verkosto' }, language: 'fi' };
  await db.person.createMany({
    data: [
      { id: 'maija-virtanen', name: maija.name, email: maija.email, confidence: 'high', ...alike },
      { id: 'pekka-perho', name: 'Pekka Perho', email: 'pekka.perho@example.fi', confidence: 'high', ...alike },
    ],
  });
  await db.cadence.create({
    data: { networkId: 'ky-tav', everyCount: 3, everyUnit: 'months', startsOn: new Date('2026-01-01'), leadDays: 30, escalateAfterDays: 7 },
  });
  await db.assignment.createMany({
    data: [
      { id: 'pekka-contact', kind: 'contact', personId: 'pekka-perho', networkId: 'ek-tyko' },
      { id: 'maija-contact', kind: 'contact', personId: 'maija-virtanen', networkId: 'ky-tav' },
      { id: 'maija-reporter', kind: 'reporter', personId: 'maija-virtanen', organisationId: 'pk-hva' },
    ],
  });
}
