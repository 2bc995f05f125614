// A small network world in a real database: one region, two organisations, a contact, a deputy and a steward,
// each with an account, and a messenger that records what it sends.
import type { Caller, Context, Platform } from '../../src/conversation/feature.js';
import { helsinkiDay } from '../../src/conversation/format.js';
import type { Language, View } from '../../src/conversation/view.js';
import type { Address, Messenger, Receipt } from '../../src/delivery/messenger.js';
import type { Db } from '../../src/storage/database.js';
import type { TestDatabase } from '../support/database.js';

interface Sent {
  readonly address: Address;
  readonly view: View;
  readonly notice: string;
}

export interface RecordingMessenger extends Messenger {
  readonly sent: Sent[];
  readonly updated: { readonly receipt: Receipt; readonly view: View }[];
  /** Thrown by the next sends, one each; the message counts as delivered when `arrives`. */
  readonly faults: { readonly error: Error; readonly arrives?: boolean }[];
}

/** @param finds the platform can tell which messages it has */
export function recordingMessenger(platform: Platform, finds = true): RecordingMessenger {
  const sent: Sent[] = [];
  const faults: { error: Error; arrives?: boolean }[] = [];
  const updated: { receipt: Receipt; view: View }[] = [];
  const receiptOf = (one: Sent): Receipt => ({
    platform,
    tenant: one.address.tenant,
    conversation: `dm-${one.address.user}`,
    message: one.notice,
  });
  return {
    platform,
    sent,
    updated,
    faults,
    async send(address, view, notice) {
      const fault = faults.shift();
      if (!fault || fault.arrives) sent.push({ address, view, notice });
      if (fault) throw fault.error;
      return receiptOf({ address, view, notice });
    },
    ...(finds && {
      async find(_address: Address, notice: string) {
        const found = sent.find((one) => one.notice === notice);
        return found && receiptOf(found);
      },
    }),
    async update(receipt, view) {
      updated.push({ receipt, view });
    },
  };
}

/** Empties what the tests here fill; deleting few rows is much faster than truncating many tables. */
export async function clearWorld(test: TestDatabase): Promise<void> {
  const tables = [
    'ConveningEvent',
    'Convening',
    'Notice',
    'Absence',
    'Audit',
    'Assignment',
    'NetworkConvener',
    'Courtesy',
    'Cadence',
    'Account',
    'ResponsibilityParty',
    'Responsibility',
    'Citation',
    'Succession',
    'Network',
    'Person',
    'Organisation',
    'Document',
    'Region',
  ];
  await test.pool.query(`BEGIN; ${tables.map((table) => `DELETE FROM "${table}"`).join('; ')}; DELETE FROM pgboss.job; COMMIT`);
}

const statement = { confidence: 'high' };

/** Region, organisations, networks `tyko` and `tav`, people Maija (contact), Pekka (deputy), Sirkka (steward). */
export async function buildWorld(db: Db): Promise<void> {
  await db.region.create({
    data: { id: 'kymenlaakso', name: { fi: 'Kymenlaakso', sv: 'Kymmenedalen' }, kind: 'region', aliases: [], covers: [] },
  });
  await db.document.create({ data: { id: 'sopimus', title: { fi: 'Kymenlaakson konsensussopimus' }, kind: 'agreement', authors: [] } });
  await db.organisation.createMany({
    data: [
      {
        id: 'kouvola',
        name: { fi: 'Kouvolan kaupunki', sv: 'Kouvola stad' },
        kind: 'kunta',
        aliases: ['Kouvola'],
        regionIds: ['kymenlaakso'],
        ...statement,
      },
      {
        id: 'kela',
        name: { fi: 'Kansaneläkelaitos', sv: 'Folkpensionsanstalten' },
        kind: 'virasto',
        aliases: ['Kela'],
        regionIds: [],
        ...statement,
      },
      {
        id: 'kymsote',
        name: { fi: 'Kymsote' },
        kind: 'kuntayhtymä',
        aliases: [],
        regionIds: ['kymenlaakso'],
        validUntil: new Date('2022-12-31'),
        ...statement,
      },
      {
        id: 'kymhva',
        name: { fi: 'Kymenlaakson hyvinvointialue', sv: 'Kymmenedalens välfärdsområde' },
        kind: 'hyvinvointialue',
        aliases: [],
        regionIds: ['kymenlaakso'],
        ...statement,
      },
    ],
  });
  await db.network.createMany({
    data: [
      {
        id: 'tyko',
        name: {
          fi: 'Työkykykoordinaattoriverkosto',
          sv: 'Nätverket för arbetsförmågekoordinatorer',
          en: 'Work ability coordinators’ network',
        },
        aliases: ['tyko-verkosto'],
        regionId: 'kymenlaakso',
        kind: 'network',
        memberIds: ['kouvola', 'kela'],
        ...statement,
      },
      {
        id: 'tav',
        name: { fi: 'Työnantajayhteistyöverkosto' },
        aliases: [],
        regionId: 'kymenlaakso',
        kind: 'network',
        memberIds: ['kouvola'],
        ...statement,
      },
    ],
  });
  await db.responsibility.create({
    data: {
      id: 'tyko-koolle',
      regionId: 'kymenlaakso',
      area: { fi: 'Tyko-verkoston koolle kutsuminen' },
      aliases: [],
      networkId: 'tyko',
      role: 'convener',
      state: 'agreed',
      description: { fi: 'Kymsote kutsuu verkoston koolle.' },
      ...statement,
      parties: { create: [{ organisationId: 'kymsote', as: 'holder', position: 0 }] },
    },
  });
  await db.citation.create({
    data: { documentId: 'sopimus', subject: 'Responsibility', subjectId: 'tyko-koolle', position: 0, place: 'Vastuunjako, 3. kohta' },
  });
  await db.succession.create({
    data: {
      id: 'kymsote-hva',
      kind: 'one-to-one',
      fromIds: ['kymsote'],
      toIds: ['kymhva'],
      state: 'in-force',
      responsibilityIds: [],
      description: { fi: 'Tehtävät siirtyivät.' },
      ...statement,
    },
  });
  await person(db, 'maija', 'Maija Meikäläinen', 'kouvola');
  await person(db, 'pekka', 'Pekka Perho', 'kela');
  await person(db, 'sirkka', 'Sirkka Steward', 'kymhva');
  await db.assignment.createMany({
    data: [
      { id: 'a1', kind: 'contact', personId: 'maija', networkId: 'tyko' },
      { id: 'a2', kind: 'deputy', personId: 'pekka', networkId: 'tyko' },
      { id: 'a3', kind: 'steward', personId: 'sirkka' },
    ],
  });
}

/** The network is to be called together every month from 1.1.2027, reminded 14 days before a month's end. */
export async function monthly(db: Db, network = 'tyko', startsOn = '2027-01-01'): Promise<void> {
  await db.cadence.create({
    data: { networkId: network, everyCount: 1, everyUnit: 'months', startsOn: new Date(startsOn), leadDays: 14, escalateAfterDays: 6 },
  });
}

export async function person(db: Db, id: string, name: string, organisationId: string, platform: Platform = 'slack'): Promise<void> {
  const email = `${id}@example.fi`;
  await db.person.create({
    data: { id, name, organisationId, email, isContact: true, concerns: { fi: 'verkosto' }, language: 'fi', ...statement },
  });
  await db.account.create({
    data: {
      platform,
      tenant: 'T1',
      user: `U-${id}`,
      email,
      name,
      personId: id,
      reference: { channel: `D-${id}` },
      seenAt: new Date('2026-11-01'),
    },
  });
}

/** The person as the router would describe them: duties as they stand in the database on that day. */
export async function callerOf(db: Db, id: string, language: Language = 'fi', now = new Date()): Promise<Caller> {
  const account = await db.account.findFirstOrThrow({ where: { personId: id } });
  const today = new Date(`${helsinkiDay(now)}T00:00:00Z`);
  const duties = await db.assignment.findMany({
    where: {
      personId: id,
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validUntil: null }, { validUntil: { gte: today } }] }],
    },
  });
  const networks = (kind: string) => duties.filter((duty) => duty.kind === kind).flatMap((duty) => duty.networkId ?? []);
  return {
    actor: {
      platform: account.platform as Platform,
      tenant: account.tenant,
      user: account.user,
      email: account.email ?? '',
      name: account.name ?? '',
    },
    account: account.id,
    person: id,
    name: account.name ?? '',
    language,
    isSteward: duties.some((duty) => duty.kind === 'steward'),
    contactOf: networks('contact'),
    deputyOf: networks('deputy'),
    reporterFor: [],
    coordinatorOf: [],
    languageChosen: false,
  } as Caller;
}

export function contextOf(caller: Caller, now: Date): Context {
  return { caller, place: { kind: 'personal', conversation: `D-${caller.person}` }, now, correlation: 'test' };
}
