// Metrics, people and callers for the tests of Collect; nothing here is the subject of a test.
import { randomUUID } from 'node:crypto';
import type { Caller, Context, Platform } from '../../src/conversation/feature.js';
import type { Language } from '../../src/conversation/view.js';
import type { CollectedMetric, StoredFigure } from '../../src/metrics/model.js';
import type { Db } from '../../src/storage/database.js';
import type { TestDatabase } from '../support/database.js';

/** Saturday morning, 21 November 2026, in Helsinki. */
export const now = new Date('2026-11-21T08:00:00Z');

export function metric(over: Partial<CollectedMetric> = {}): CollectedMetric {
  return {
    id: 'palkkatuki',
    name: { fi: 'palkkatukipäätökset', sv: 'beslut om lönesubvention', en: 'pay subsidy decisions' },
    aliases: ['palkkatuki'],
    description: { fi: 'osatyökykyisten palkkatukipäätökset' },
    unit: { fi: 'kpl', sv: 'st', en: 'pcs' },
    kind: 'count',
    decimals: 0,
    region: 'pohjois-karjala',
    calendar: 'monthly',
    deadlineWorkingDay: 10,
    minimum: 0,
    versions: [],
    reportedBy: [],
    ...over,
  };
}

export function figure(over: Partial<StoredFigure> = {}): StoredFigure {
  return {
    metric: 'palkkatuki',
    organisation: 'keskus',
    period: '2026-09',
    version: 1,
    current: true,
    value: 28,
    status: 'normal',
    approximate: false,
    cumulative: false,
    source: 'slack',
    authority: 'reporter',
    enteredAt: new Date('2026-10-05T08:00:00Z'),
    ...over,
  };
}

/** Leaves the tables of the tests empty: quicker than a database for each test. */
export async function clear(database: TestDatabase): Promise<void> {
  await database.pool.query(
    'TRUNCATE "Figure", "Submission", "Draft", "Reporting", "MonthOpening", "Audit", "Metric", "Assignment", "Account", "Person", "Organisation", "Region" CASCADE',
  );
}

/** Three metrics, two organisations, an account for each of three people. */
export interface World {
  readonly reporter: Caller;
  readonly colleague: Caller;
  readonly steward: Caller;
  readonly stranger: Caller;
}

/** Fills an empty database with what the tests speak of. */
export async function fillWorld(db: Db): Promise<World> {
  await db.region.create({ data: { id: 'pohjois-karjala', name: { fi: 'Pohjois-Karjala' }, kind: 'region', aliases: [], covers: [] } });
  for (const [id, fi, sv] of [
    ['keskus', 'Työllisyyskeskus', 'Sysselsättningscentralen'],
    ['kunta', 'Joensuun kunta', 'Joensuu kommun'],
  ] as const) {
    await db.organisation.create({
      data: { id, name: { fi, sv }, kind: 'kunta', aliases: [], regionIds: ['pohjois-karjala'], confidence: 'high' },
    });
  }
  const shared = { regionId: 'pohjois-karjala', calendar: 'monthly', deadlineWorkingDay: 10, confidence: 'high', decimals: 0, minimum: 0 };
  await db.metric.createMany({
    data: [
      {
        ...shared,
        id: 'palkkatuki',
        name: { fi: 'palkkatukipäätökset', sv: 'beslut om lönesubvention', en: 'pay subsidy decisions' },
        aliases: ['palkkatuki'],
        description: { fi: 'Päätökset' },
        unit: { fi: 'kpl', sv: 'st', en: 'pcs' },
        kind: 'count',
        reportedBy: ['keskus'],
      },
      {
        ...shared,
        id: 'infot-henkilosto',
        name: { fi: 'infot henkilöstölle', sv: 'infomöten för personalen', en: 'staff infos' },
        aliases: ['henkilöstöinfot'],
        description: { fi: 'Infot' },
        unit: { fi: 'kpl', sv: 'st', en: 'pcs' },
        kind: 'cumulative',
        reportedBy: ['keskus'],
        targetValue: 3,
        targetDirection: 'reach',
      },
      {
        ...shared,
        id: 'tyko',
        name: { fi: 'tyko käytössä', sv: 'tyko i bruk', en: 'coordinator available' },
        aliases: [],
        description: { fi: 'Tyko' },
        unit: { fi: 'kyllä/ei', sv: 'ja/nej', en: 'yes/no' },
        kind: 'yes-no',
        reportedBy: ['keskus'],
      },
    ],
  });
  const person = (id: string, name: string) =>
    db.person.create({
      data: {
        id,
        name,
        organisationId: 'keskus',
        email: `${id}@keskus.fi`,
        isContact: false,
        concerns: { fi: 'luvut' },
        confidence: 'high',
      },
    });
  await person('maija', 'Maija Mallikas');
  await person('olli', 'Olli Oja');
  await person('helvi', 'Helvi Hoitaja');
  await db.assignment.createMany({
    data: [
      { id: 'r1', kind: 'reporter', personId: 'maija', organisationId: 'keskus' },
      { id: 'r2', kind: 'reporter', personId: 'olli', organisationId: 'keskus' },
      { id: 's1', kind: 'steward', personId: 'helvi' },
    ],
  });
  return {
    reporter: await caller(db, { person: 'maija', name: 'Maija Mallikas', reporterFor: ['keskus'] }),
    colleague: await caller(db, { person: 'olli', name: 'Olli Oja', reporterFor: ['keskus'] }),
    steward: await caller(db, { person: 'helvi', name: 'Helvi Hoitaja', isSteward: true }),
    stranger: await caller(db, { name: 'Vieras Ville' }),
  };
}

async function caller(db: Db, over: { person?: string; name: string; reporterFor?: string[]; isSteward?: boolean }): Promise<Caller> {
  const user = randomUUID();
  const account = await db.account.create({
    data: { platform: 'slack', tenant: 'T1', user, name: over.name, personId: over.person ?? null, seenAt: now },
  });
  return {
    actor: { platform: 'slack', tenant: 'T1', user },
    account: account.id,
    ...(over.person && { person: over.person }),
    name: over.name,
    language: 'fi',
    languageChosen: false,
    isSteward: over.isSteward ?? false,
    contactOf: [],
    deputyOf: [],
    reporterFor: over.reporterFor ?? [],
    coordinatorOf: [],
  };
}

export function contextOf(caller: Caller, over: { now?: Date; platform?: Platform; language?: Language } = {}): Context {
  return {
    caller: {
      ...caller,
      language: over.language ?? caller.language,
      actor: { ...caller.actor, platform: over.platform ?? caller.actor.platform },
    },
    place: { kind: 'personal', conversation: 'D1' },
    now: over.now ?? now,
    correlation: 'test',
  };
}
