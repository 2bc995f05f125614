// From the registry's model to rows. One entry may become rows of several tables: its own, those of its parts, and its
// citations. Reading back is registry-read.ts, writing to the database registry-store.ts.

import { Prisma } from '../generated/prisma/client.js';
import type { Citation, LocalText, Metric, RecordedFigure, Registry, Statement, Validity } from '../registry/model.js';
import { cadenceColumns } from './cadence-rows.js';

/** Rows for `createMany`, by table. */
export interface RegistryRows {
  documents: Prisma.DocumentCreateManyInput[];
  regions: Prisma.RegionCreateManyInput[];
  municipalities: Prisma.MunicipalityCreateManyInput[];
  municipalityRegions: Prisma.MunicipalityRegionCreateManyInput[];
  organisations: Prisma.OrganisationCreateManyInput[];
  agreements: Prisma.AgreementCreateManyInput[];
  networks: Prisma.NetworkCreateManyInput[];
  people: Prisma.PersonCreateManyInput[];
  responsibilities: Prisma.ResponsibilityCreateManyInput[];
  parties: Prisma.ResponsibilityPartyCreateManyInput[];
  successions: Prisma.SuccessionCreateManyInput[];
  measures: Prisma.ProgrammeMeasureCreateManyInput[];
  measureContacts: Prisma.MeasureContactCreateManyInput[];
  pilots: Prisma.PilotCreateManyInput[];
  projects: Prisma.ProjectCreateManyInput[];
  milestones: Prisma.MilestoneCreateManyInput[];
  metrics: Prisma.MetricCreateManyInput[];
  metricVersions: Prisma.MetricVersionCreateManyInput[];
  terms: Prisma.TermCreateManyInput[];
  assignments: Prisma.AssignmentCreateManyInput[];
  cadences: Prisma.CadenceCreateManyInput[];
  citations: Prisma.CitationCreateManyInput[];
}

/** What a citation's `subject` says for each list. */
export const citationSubject = {
  organisations: 'Organisation',
  agreements: 'Agreement',
  networks: 'Network',
  responsibilities: 'Responsibility',
  successions: 'Succession',
  people: 'Person',
  measures: 'ProgrammeMeasure',
  pilots: 'Pilot',
  projects: 'Project',
  milestones: 'Milestone',
  metrics: 'Metric',
  terms: 'Term',
} as const;

/** Midnight UTC of a calendar day, as `@db.Date` wants it. */
function day(value: string | undefined): Date | null {
  return value === undefined ? null : new Date(`${value}T00:00:00Z`);
}

function json(value: LocalText): Prisma.InputJsonObject;
function json(value: LocalText | undefined): Prisma.InputJsonObject | typeof Prisma.DbNull;
function json(value: LocalText | undefined): Prisma.InputJsonObject | typeof Prisma.DbNull {
  return value === undefined ? Prisma.DbNull : { ...value };
}

function list<T extends object>(values: readonly T[]): Prisma.InputJsonArray {
  // Plain data all through: the model has no functions, dates or undefined inside.
  return values as unknown as Prisma.InputJsonArray;
}

function valid(validity: Validity | undefined) {
  return { validFrom: day(validity?.from), validUntil: day(validity?.until) };
}

function statement(entry: Statement) {
  return { ...valid(entry.validity), confidence: entry.confidence, inferred: entry.inferred ?? false, note: json(entry.note) };
}

function cite(subject: string, subjectId: string, citations: readonly Citation[], part = ''): Prisma.CitationCreateManyInput[] {
  return citations.map(({ document, place, says }, position) => ({
    subject,
    subjectId,
    part,
    position,
    documentId: document,
    place,
    says: json(says),
  }));
}

/** The period of a recorded figure as the database keeps it. */
export function figurePeriod(figure: RecordedFigure): string {
  return figure.period ?? `as-of:${figure.asOf ?? ''}`;
}

/** The part of a metric's citations that belongs to one figure. */
export function figurePart(organisation: string, period: string): string {
  return `figure:${organisation}:${period}`;
}

/** One recorded figure without its version: the content that a changed file changes. */
export function figureRow(metric: string, figure: RecordedFigure, position: number) {
  return {
    metricId: metric,
    organisationId: figure.organisation ?? '',
    period: figurePeriod(figure),
    value: figure.value,
    text: json(figure.text),
    status: figure.approximate ? 'approximate' : 'normal',
    approximate: figure.approximate ?? false,
    cumulative: figure.cumulative ?? false,
    place: json(figure.where),
    split: figure.split ? list(figure.split) : Prisma.DbNull,
    source: 'registry',
    authority: 'registry',
    position,
  };
}

/** Citations of a metric, of its versions and of its figures. */
function metricCitations(metric: Metric): Prisma.CitationCreateManyInput[] {
  return [
    ...cite('Metric', metric.id, metric.citations),
    ...metric.versions.flatMap((version, i) => cite('Metric', metric.id, version.citations, `version:${i}`)),
    ...metric.figures.flatMap((figure) =>
      cite('Metric', metric.id, figure.citations, figurePart(figure.organisation ?? '', figurePeriod(figure))),
    ),
  ];
}

/** All rows of a registry, figures aside: those are append-only (registry-figures.ts). */
export function toRows(registry: Registry): RegistryRows {
  const cited = Object.entries(citationSubject).flatMap(([key, subject]) =>
    key === 'metrics'
      ? registry.metrics.flatMap(metricCitations)
      : (registry[key as keyof typeof citationSubject] as readonly { id: string; citations: readonly Citation[] }[]).flatMap((entry) =>
          cite(subject, entry.id, entry.citations),
        ),
  );
  return {
    documents: registry.documents.map(({ id, title, kind, date, dateNote, authors, url }) => ({
      id,
      title: json(title),
      kind,
      date: day(date),
      dateNote: json(dateNote),
      authors: [...(authors ?? [])],
      url: url ?? null,
    })),
    regions: registry.regions.map(({ id, name, kind, aliases, covers }) => ({
      id,
      name: json(name),
      kind,
      aliases: [...aliases],
      covers: [...(covers ?? [])],
    })),
    municipalities: registry.municipalities.map(({ id, name, aliases, mergedInto }) => ({
      id,
      name: json(name),
      aliases: [...aliases],
      mergedInto: mergedInto ?? null,
    })),
    municipalityRegions: registry.municipalities.flatMap(({ id, regions }) =>
      regions.map((part, position) => ({ municipalityId: id, regionId: part.region, position, ...valid(part) })),
    ),
    organisations: parentsFirst(registry).map((entry) => ({
      id: entry.id,
      name: json(entry.name),
      kind: entry.kind,
      aliases: [...entry.aliases],
      regionIds: [...entry.regions],
      parentId: entry.parent ?? null,
      ...statement(entry),
    })),
    agreements: registry.agreements.map((entry) => ({
      id: entry.id,
      name: json(entry.name),
      aliases: [...entry.aliases],
      regionId: entry.region,
      documentId: entry.document,
      partyIds: [...entry.parties],
      partiesKnown: entry.partiesKnown,
      ...statement(entry),
    })),
    networks: registry.networks.map((entry) => ({
      id: entry.id,
      name: json(entry.name),
      aliases: [...entry.aliases],
      regionId: entry.region,
      agreementId: entry.agreement ?? null,
      kind: entry.kind,
      memberIds: [...entry.members],
      status: json(entry.status),
      meetingCount: entry.meetings?.count ?? null,
      meetingsAsOf: day(entry.meetings?.asOf),
      schedule: json(entry.schedule),
      ...statement(entry),
    })),
    people: registry.people.map((entry) => ({
      id: entry.id,
      name: entry.name,
      title: json(entry.title),
      organisationId: entry.organisation,
      email: entry.email ?? null,
      phone: entry.phone ?? null,
      isContact: entry.isContact,
      concerns: json(entry.concerns),
      language: entry.language ?? null,
      ...statement(entry),
    })),
    responsibilities: registry.responsibilities.map((entry) => ({
      id: entry.id,
      regionId: entry.region,
      area: json(entry.area),
      aliases: [...entry.aliases],
      networkId: entry.network ?? null,
      agreementId: entry.agreement ?? null,
      role: entry.role,
      state: entry.state,
      description: json(entry.description),
      contactKind: entry.contact?.kind ?? null,
      contactPersonId: entry.contact?.kind === 'person' ? entry.contact.person : null,
      contactBy: entry.contact?.kind === 'to-be-named' ? entry.contact.by : null,
      contactBodyAllowed: entry.contact?.kind === 'to-be-named' ? entry.contact.bodyAllowed : null,
      contactWhat: json(entry.contact?.kind === 'exists-not-given' ? entry.contact.what : undefined),
      ...statement(entry),
    })),
    parties: registry.responsibilities.flatMap((entry) =>
      (
        [
          ['holder', entry.holders],
          ['partner', entry.partners],
          ['agreed-by', entry.agreedBy],
        ] as const
      ).flatMap(([as, organisations]) =>
        organisations.map((organisationId, position) => ({ responsibilityId: entry.id, organisationId, as, position })),
      ),
    ),
    successions: registry.successions.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      fromIds: [...entry.from],
      toIds: [...entry.to],
      toName: json(entry.toName),
      effective: day(entry.effective),
      state: entry.state,
      responsibilityIds: [...entry.responsibilities],
      roleConfirmed: entry.roleConfirmed,
      description: json(entry.description),
      ...statement(entry),
    })),
    measures: registry.measures.map((entry) => ({
      id: entry.id,
      name: json(entry.name),
      aliases: [...entry.aliases],
      period: json(entry.period),
      description: json(entry.description),
      figures: list(entry.figures),
      ...statement(entry),
    })),
    measureContacts: registry.measures.flatMap((entry) =>
      entry.contacts.map(({ person, concerns }, position) => ({
        measureId: entry.id,
        personId: person,
        position,
        concerns: json(concerns),
      })),
    ),
    pilots: registry.pilots.map((entry) => ({
      id: entry.id,
      number: entry.number,
      name: entry.name,
      regionId: entry.region,
      measureId: entry.measure,
      description: json(entry.description),
      ...statement(entry),
    })),
    projects: registry.projects.map((entry) => ({
      id: entry.id,
      name: entry.name,
      aliases: [...entry.aliases],
      kind: entry.kind,
      municipalityIds: [...entry.municipalities],
      regionId: entry.region ?? null,
      organisationIds: [...entry.organisations],
      measureId: entry.measure ?? null,
      description: json(entry.description),
      figures: list(entry.figures),
      ...statement(entry),
    })),
    milestones: registry.milestones.map((entry) => ({
      id: entry.id,
      name: json(entry.name),
      aliases: [...entry.aliases],
      regionId: entry.region,
      kind: entry.kind,
      when: json(entry.when),
      description: json(entry.description),
      ...statement(entry),
    })),
    metrics: registry.metrics.map((entry) => ({
      id: entry.id,
      name: json(entry.name),
      aliases: [...entry.aliases],
      description: json(entry.description),
      unit: json(entry.unit),
      kind: entry.kind,
      decimals: entry.decimals,
      regionId: entry.region,
      calendar: entry.calendar,
      deadlineWorkingDay: entry.deadlineWorkingDay,
      minimum: entry.minimum ?? null,
      maximum: entry.maximum ?? null,
      targetValue: entry.target?.value ?? null,
      targetDirection: entry.target?.direction ?? null,
      targetNote: json(entry.target?.note),
      overlapGroup: entry.overlapGroup ?? null,
      hideBelow: entry.hideBelow ?? null,
      rules: list(entry.rules ?? []),
      reportedBy: [...entry.reportedBy],
      ...statement(entry),
    })),
    metricVersions: registry.metrics.flatMap((entry) =>
      entry.versions.map((version, position) => ({
        metricId: entry.id,
        position,
        definition: json(version.definition),
        breakNote: json(version.breakNote),
        ...valid(version),
      })),
    ),
    terms: registry.terms.map(({ id, name, aliases, meaning }) => ({
      id,
      name: json(name),
      aliases: [...aliases],
      meaning: json(meaning),
    })),
    assignments: registry.assignments.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      personId: entry.person,
      networkId: entry.network ?? null,
      organisationId: entry.organisation ?? null,
      ...valid(entry),
    })),
    cadences: registry.cadences.map((entry) => ({ networkId: entry.network, ...cadenceColumns(entry) })),
    citations: cited,
  };
}

/** A unit stands after what it is a unit of, so that the rows can be inserted in this order. */
function parentsFirst(registry: Registry) {
  const depth = (id: string | undefined, seen = 0): number => {
    const parent = registry.organisations.find((organisation) => organisation.id === id)?.parent;
    return parent === undefined || seen > registry.organisations.length ? seen : depth(parent, seen + 1);
  };
  return registry.organisations
    .map((entry) => ({ entry, level: depth(entry.id) }))
    .sort((a, b) => a.level - b.level)
    .map(({ entry }) => entry);
}
