// Networks as their store would know them, on paper: the bundled agreements' own networks, with invented people, meetings
// and answers. Several states of one network, and one whose every name is long.

import type { Registry } from '../registry/model.js';
import type { AbsenceStore } from '../reminders/absence-model.js';
import type { Answer, Convening, NetworkDetail, NetworkSummary, RegistryEditor, ReminderStore, Situation } from '../reminders/model.js';
import { found, longest, maija, matti, port, stina } from './paper.js';

const id = 'ky-tav';

/** Everything that the samples about networks and meetings stand on. */
export function networkHouse(registry: Registry) {
  const { name, aliases, region } = found(registry.networks, id);
  const regionName = found(registry.regions, region).name;
  const open: Convening = {
    ...{ id: '00000000-0000-4000-8000-000000000001', network: id, period: '2026-10-01', dueAt: new Date('2026-11-16T07:00:00Z') },
    ...{ state: 'reminded', revision: 1, round: 1, passedBy: [], createdAt: new Date('2026-10-01T07:00:00Z') },
  };
  const answered = { answeredBy: { account: 'maija', name: maija.name }, answeredAt: new Date('2026-11-23T09:00:00Z') };
  const convened: Convening = {
    ...{ ...open, ...answered, state: 'convened', meetsOn: '2026-12-08', meetsAt: '09:00', place: 'Kaupungintalo, kokoushuone 2' },
  };
  const over: Convening = { ...convened, meetsOn: '2026-11-20' };
  const held: Convening = { ...convened, state: 'closed', outcome: 'met', meetsOn: '2026-09-08', participants: 14 };
  const notHeld: Convening = { ...over, state: 'closed', outcome: 'not-met' };
  const skipped: Convening = { ...open, ...answered, state: 'closed', outcome: 'skipped' };
  const snoozed: Convening = { ...open, ...answered, state: 'snoozed', snoozedUntil: new Date('2026-11-30T07:00:00Z') };
  const proposed: Convening = { ...open, ...answered, state: 'proposed' };
  const escalated: Convening = { ...open, state: 'escalated' };
  const toSteward: Convening = { ...open, ...answered, state: 'handed-over', handedTo: 'steward' };
  const offer: NonNullable<Convening['offer']> = { to: matti, by: maija, role: 'contact', until: '2026-11-26', lasting: true };
  const offered: Convening = { ...open, ...answered, state: 'offered', offer };
  const accepted: Convening = {
    ...{ ...offered, state: 'handed-over', handedTo: 'person', assignee: matti.person, offer: { ...offer, outcome: 'accepted' } },
  };
  const declined: Convening = { ...open, offer: { ...offer, outcome: 'declined' }, passedBy: [matti.person] };

  const cadence = { network: id, every: { count: 3, unit: 'months' as const }, startsOn: '2026-01-01', leadDays: 30, escalateAfterDays: 7 };
  const summary: NetworkSummary = {
    ...{ id, name, aliases, convenes: true, contact: maija, deputy: matti, cadence, open },
    region: { id: region, name: regionName, aliases: [] },
  };
  const detail: NetworkDetail = {
    ...summary,
    conveners: [
      {
        organisation: found(registry.organisations, 'te-kaakkois-suomi').name,
        endedOn: '2024-12-31',
        successors: [{ fi: 'Kouvolan työllisyysalue' }, { fi: 'Etelä-Kymenlaakson työllisyysalue' }],
      },
    ],
    conveningOpen: false,
    unreachable: false,
    members: [{ name: { fi: 'Kela' } }, { name: { fi: 'Kymsote' }, endedOn: '2022-12-31' }],
    stewards: [stina],
    contactOrganisation: { fi: 'Kouvolan kaupunki' },
    held: [held],
    timeline: [
      { at: new Date('2026-11-16T07:00:00Z'), what: 'sent', detail: { step: 'remind', person: maija.name } },
      { at: new Date('2026-08-18T07:00:00Z'), who: maija.name, what: 'convened', detail: { meetsOn: '2026-09-08', meetsAt: '09:00' } },
    ],
  };
  /** Every name as long as the registry's longest, everybody away, much on the timeline. */
  const longId = 'kuntaliitto-yv';
  const long = found(registry.networks, longId);
  const away = { ...longest, absentUntil: '2026-12-31' };
  const longOpen: Convening = { ...escalated, id: '00000000-0000-4000-8000-000000000002', network: longId };
  const longDetail: NetworkDetail = {
    ...{ ...detail, id: longId, name: long.name, aliases: long.aliases, contact: away, deputy: { ...away, person: 'toinen' } },
    region: { id: long.region, name: found(registry.regions, long.region).name, aliases: [] },
    open: longOpen,
    conveners: [...registry.organisations]
      .sort((a, b) => b.name.fi.length - a.name.fi.length)
      .slice(0, 4)
      .map((organisation) => ({
        organisation: organisation.name,
        endedOn: '2024-12-31',
        successors: [{ fi: 'Pohjois-Karjalan työllisyysalue' }],
      })),
    members: registry.organisations.slice(0, 20).map((organisation) => ({ name: organisation.name })),
    stewards: [stina, away],
    contactOrganisation: found(registry.organisations, 'pk-hva').name,
    timeline: Array.from({ length: 8 }, (_, month) => ({
      at: new Date(Date.UTC(2026, 10 - month, 16, 7)),
      ...(month % 2 ? { who: longest.name } : {}),
      what: month % 2 ? 'convened' : 'sent',
      detail:
        month % 2
          ? { meetsOn: `2026-0${9 - month}-08`, meetsAt: '09:00', place: 'Kaupungintalo' }
          : { step: 'remind', person: longest.name },
    })),
  };

  /** One state of the network with everybody around it. */
  const situation = (convening: Convening = open, more: Partial<Situation> = {}): Situation => ({
    ...{ convening, networkName: name, regionName, cadence, contact: maija, deputy: matti, colleagues: [], stewards: [stina], notices: [] },
    ...more,
  });
  const summaries: readonly NetworkSummary[] = registry.networks.map((network) => {
    if (network.id === id) return summary;
    const { region: at, kind } = network;
    return {
      ...{ id: network.id, name: network.name, aliases: network.aliases, convenes: kind !== 'model' },
      ...(network.id === longId && { contact: longest, cadence: { ...cadence, network: longId } }),
      region: { id: at, name: found(registry.regions, at).name, aliases: [] },
    };
  });
  const states = { open, convened, over, held, notHeld, skipped, snoozed, proposed, escalated, toSteward, offered, accepted, declined };
  return { id, longId, cadence, summary, summaries, detail, longDetail, situation, states };
}

export type NetworkHouse = ReturnType<typeof networkHouse>;

/** The store in which the network stands in one state; an answer leads to `after`. */
export function reminderPaper(house: NetworkHouse, standing: Situation = house.situation(), after: Situation = standing): ReminderStore {
  const detail = { ...house.detail, open: standing.convening };
  return port<ReminderStore>({
    networks: async () => house.summaries.map((network) => (network.id === house.id ? { ...network, open: standing.convening } : network)),
    network: async (id) => (id === house.id ? detail : id === house.longId ? house.longDetail : undefined),
    situation: async (convening) => (convening === standing.convening.id ? standing : undefined),
    situations: async () => [standing],
    stewards: async () => [stina],
    absences: port<AbsenceStore>({
      of: async (person) => (person === matti.person ? [{ id: 'away', from: '2026-12-21', until: '2027-01-06' }] : []),
      put: async () => 'stored',
      end: async () => true,
      during: async () => undefined,
      standsInFor: async () => [],
    }),
    deputies: async (networks) => networks.map((network) => ({ network, deputy: { ...matti, left: false } })),
    candidate: async (who) =>
      ('person' in who ? who.person === matti.person : who.typed === matti.name) ? { ...matti, reachable: true } : undefined,
    answer: async (_convening: string, _revision: number, _answer: Answer) => ({ stored: true, situation: after }),
    plan: async () => ({ planned: [], cancelled: [], closed: [] }),
  });
}

/** The steward's pen on paper: nothing is written. */
export function editorPaper(registry: Registry): RegistryEditor {
  return port<RegistryEditor>({
    organisations: async () => registry.organisations.map(({ id, name, aliases }) => ({ id, name, aliases, successors: [] })),
    person: async (id) =>
      id === maija.person || id === matti.person
        ? {
            ...{ id, name: id === maija.person ? maija.name : matti.name, email: id === maija.person ? maija.email : matti.email },
            ...{ organisation: 'kela', organisationName: { fi: 'Kela' }, reachable: id === maija.person },
          }
        : undefined,
    setNetwork: async () => ({ changes: ['cadence'] }),
    setDeputy: async (networks) => networks,
    takeOver: async () => ({ colleagues: [matti.name] }),
    refused: async () => {},
  });
}
