// Networks as the conversation shows them: what the agreement says, who is contact now, what is open, what happened.
import { helsinkiDay } from '../conversation/format.js';
import type { LocalDate, LocalText } from '../registry/model.js';
import type { AgreedConvener, Convening, NetworkDetail, NetworkSummary, TimelineEntry } from '../reminders/model.js';
import type { Db } from './database.js';
import { asDay, conveningOf, loadDuties, loadStewards, peopleNames, peopleOf, type StewardSettings } from './reminder-situations.js';
import { loadStandings } from './vacancies.js';

const conveningRoles = ['convener', 'assembler', 'coordinator'];

/** All networks, or one, by region and name. */
export async function loadNetworks(db: Db, now: Date, only?: string): Promise<NetworkSummary[]> {
  const rows = await db.network.findMany({ where: { ...(only && { id: only }) }, orderBy: [{ regionId: 'asc' }, { id: 'asc' }] });
  const [regions, duties, open] = await Promise.all([
    db.region.findMany(),
    loadDuties(
      db,
      rows.map((row) => row.id),
      now,
    ),
    openConvenings(db, only),
  ]);
  return rows.map((row) => {
    const region = regions.find((candidate) => candidate.id === row.regionId);
    const { contact, deputy, cadence } = duties.get(row.id) ?? {};
    const current = open.get(row.id);
    return {
      id: row.id,
      name: text(row.name),
      aliases: row.aliases,
      region: { id: row.regionId, name: region ? text(region.name) : { fi: row.regionId }, aliases: region?.aliases ?? [] },
      convenes: row.kind !== 'model',
      ...(contact && { contact }),
      ...(deputy && { deputy }),
      ...(cadence && { cadence }),
      ...(current && { open: current }),
    };
  });
}

/** One network with its story. */
export async function loadNetwork(db: Db, settings: StewardSettings, id: string, now: Date): Promise<NetworkDetail | undefined> {
  const row = await db.network.findUnique({
    where: { id },
    include: { responsibilities: { include: { parties: { orderBy: { position: 'asc' } } } } },
  });
  if (!row) return undefined;
  const summary = (await loadNetworks(db, now, id))[0];
  if (!summary) return undefined;
  const duty = row.responsibilities.find((candidate) => conveningRoles.includes(candidate.role));
  const holders =
    duty?.state === 'agreed' ? duty.parties.filter((party) => party.as === 'holder').map((party) => party.organisationId) : [];
  const today = helsinkiDay(now);
  const [organisations, successions, citation, events, held, stewards, people] = await Promise.all([
    db.organisation.findMany({ select: { id: true, name: true, validUntil: true, regionIds: true } }),
    db.succession.findMany({ where: { state: 'in-force', fromIds: { hasSome: holders } } }),
    duty
      ? db.citation.findFirst({
          where: { subject: { in: ['responsibility', 'Responsibility'] }, subjectId: duty.id },
          orderBy: { position: 'asc' },
          include: { document: true },
        })
      : null,
    db.conveningEvent.findMany({ where: { convening: { networkId: id } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 20 }),
    db.convening.findMany({ where: { networkId: id, outcome: 'met' }, orderBy: { meetsOn: 'desc' }, take: 5 }),
    loadStewards(db, settings, now),
    db.person.findMany({
      where: { id: { in: [summary.contact?.person, summary.deputy?.person].filter((one) => one !== undefined) } },
      select: { id: true, organisation: { select: { name: true } } },
    }),
  ]);
  const [standings, recorded] = await Promise.all([
    loadStandings(
      db,
      [id],
      stewards.map((steward) => steward.person),
      now,
    ),
    db.networkConvener.findFirst({ where: { networkId: id, validUntil: null }, orderBy: { recordedAt: 'desc' } }),
  ]);
  const nameOf = new Map(organisations.map((organisation) => [organisation.id, text(organisation.name)]));
  const endOf = (id: string): { endedOn?: LocalDate } => {
    const ended = organisations.find((organisation) => organisation.id === id)?.validUntil;
    return ended && asDay(ended) < today ? { endedOn: asDay(ended) } : {};
  };
  const conveners: AgreedConvener[] = holders.map((holder) => {
    const followed = successions.filter((succession) => succession.fromIds.includes(holder));
    const whole = followed.filter(
      (succession) => succession.kind !== 'partial-transfer' || succession.responsibilityIds.includes(duty?.id ?? ''),
    );
    const chosen = whole.length > 0 ? whole : followed;
    const to = chosen.flatMap((succession) => succession.toIds);
    // An organisation that was split has a successor for each area: the network's own come first.
    const here = to.filter((id) => organisations.find((organisation) => organisation.id === id)?.regionIds.includes(row.regionId));
    const named = (here.length > 0 ? here : to).map((id) => nameOf.get(id) ?? { fi: id });
    const unnamed = chosen.flatMap((succession) => (succession.toIds.length === 0 && succession.toName ? [text(succession.toName)] : []));
    return { organisation: nameOf.get(holder) ?? { fi: holder }, ...endOf(holder), successors: named.length > 0 ? named : unnamed };
  });
  const organisationOf = (person: string | undefined) => {
    const name = people.find((candidate) => candidate.id === person)?.organisation.name;
    return name === undefined ? undefined : text(name);
  };
  const [contactOrganisation, deputyOrganisation] = [organisationOf(summary.contact?.person), organisationOf(summary.deputy?.person)];
  return {
    ...summary,
    conveners,
    ...(recorded && {
      recordedConvener: {
        organisation: nameOf.get(recorded.organisationId) ?? { fi: recorded.organisationId },
        since: asDay(recorded.validFrom),
      },
    }),
    unreachable: summary.cadence !== undefined && (standings.get(id)?.unreachable ?? false),
    conveningOpen: duty?.state === 'open',
    ...(duty &&
      citation && { agreed: { description: text(duty.description), document: text(citation.document.title), place: citation.place } }),
    members: row.memberIds.map((member) => ({ name: nameOf.get(member) ?? { fi: member }, ...endOf(member) })),
    stewards,
    ...(contactOrganisation && { contactOrganisation }),
    ...(deputyOrganisation && { deputyOrganisation }),
    held: held.map((convening) => conveningOf(convening, new Map())),
    timeline: await timeline(db, events, (organisation) => nameOf.get(organisation)?.fi ?? organisation),
  };
}

/** The earliest convening of each network that is not closed. */
async function openConvenings(db: Db, network: string | undefined): Promise<Map<string, Convening>> {
  const rows = await db.convening.findMany({
    where: { state: { not: 'closed' }, ...(network && { networkId: network }) },
    orderBy: { dueAt: 'desc' },
  });
  const names = await peopleNames(db, rows.flatMap(peopleOf));
  return new Map(rows.map((row) => [row.networkId, conveningOf(row, names)]));
}

async function timeline(
  db: Db,
  events: readonly { at: Date; by: string; what: string; detail: unknown }[],
  organisationName: (id: string) => string,
): Promise<TimelineEntry[]> {
  const details = events.map((event) => (event.detail ?? {}) as Record<string, string>);
  const names = await peopleNames(db, [...events.map((event) => event.by), ...details.flatMap((detail) => detail.person ?? [])]);
  return events.map((event, index) => {
    const detail = details[index] ?? {};
    const who = event.by === 'system' ? undefined : (names.get(event.by) ?? '');
    return {
      at: event.at,
      what: event.what,
      detail: {
        ...detail,
        ...(detail.person && { person: names.get(detail.person) ?? '' }),
        ...(detail.organisation && { organisation: organisationName(detail.organisation) }),
      },
      ...(who !== undefined && { who }),
    };
  });
}

function text(value: unknown): LocalText {
  return value as LocalText;
}
