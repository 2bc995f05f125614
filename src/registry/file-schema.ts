// The shape of the registry's files: what a coordinator writes, checked and turned into the model. The files differ
// from the model only where that makes them shorter to write: a text in Finnish alone may be a bare string, empty
// lists and the confidence `high` are left out, `sources` are the citations, and `from`/`until` stand beside the rest.
// References between entries are not checked here (references.ts), nor are files opened (files.ts).
import { z } from 'zod/v4';
import {
  asStatement,
  complain,
  date,
  defined,
  email,
  figureOfText,
  id,
  ids,
  localText,
  period,
  source,
  sourced,
  statement,
  text,
  texts,
  validity,
} from './file-fields.js';

const document = z
  .strictObject({
    id,
    title: localText,
    kind: z.enum(['agreement', 'news', 'report', 'programme', 'web', 'law']),
    date: date.optional(),
    dateNote: localText.optional(),
    authors: z.array(text).optional(),
    url: text.optional(),
  })
  .transform((written, ctx) => {
    if (!written.date && !written.dateNote) complain(ctx, { word: 'needsDateNote' });
    return defined(written);
  });

const region = z
  .strictObject({ id, name: localText, kind: z.enum(['region', 'office-area', 'country']), aliases: texts, covers: z.array(id).optional() })
  .transform((written, ctx) => {
    if (written.kind === 'office-area' && !written.covers?.length) complain(ctx, { word: 'coversMissing' });
    return defined(written);
  });

const municipality = z
  .strictObject({
    id,
    name: localText,
    aliases: texts,
    region: id.optional(),
    regions: z.array(z.strictObject({ region: id, ...validity }).transform(defined)).optional(),
    mergedInto: id.optional(),
  })
  .transform(({ region: only, regions, ...rest }) => ({ ...defined(rest), regions: regions ?? (only ? [{ region: only }] : []) }));

const organisation = z
  .strictObject({ id, name: localText, kind: text, aliases: texts, regions: ids, parent: id.optional(), ...statement })
  .transform(sourced);

const agreement = z
  .strictObject({ id, name: localText, aliases: texts, region: id, document: id, parties: ids, partiesKnown: z.boolean(), ...statement })
  .transform(sourced);

const network = z
  .strictObject({
    id,
    name: localText,
    aliases: texts,
    region: id,
    agreement: id.optional(),
    kind: z.enum(['network', 'working-group', 'panel', 'model']),
    members: ids,
    status: localText.optional(),
    meetings: z.strictObject({ count: z.int().min(0), asOf: date }).optional(),
    schedule: localText.optional(),
    ...statement,
  })
  .transform(sourced);

const contact = z
  .strictObject({
    person: id.optional(),
    toBeNamedBy: id.optional(),
    bodyAllowed: z.boolean().optional(),
    existsNotGiven: localText.optional(),
  })
  .transform((written, ctx) => {
    const { person, toBeNamedBy, bodyAllowed, existsNotGiven } = written;
    if (person && !toBeNamedBy && !existsNotGiven) return { kind: 'person' as const, person };
    if (toBeNamedBy && !person && !existsNotGiven)
      return { kind: 'to-be-named' as const, by: toBeNamedBy, bodyAllowed: bodyAllowed ?? false };
    if (existsNotGiven && !person && !toBeNamedBy) return { kind: 'exists-not-given' as const, what: existsNotGiven };
    complain(ctx, { word: 'badContact' });
    return z.NEVER;
  });

const roles = [
  'convener',
  'assembler',
  'coordinator',
  'developer',
  'maintainer',
  'provider',
  'adviser',
  'funder',
  'participant',
  'invited',
  'responsible',
  'owner-steering',
  'initiator',
] as const;

const responsibility = z
  .strictObject({
    id,
    region: id,
    area: localText,
    aliases: texts,
    network: id.optional(),
    agreement: id.optional(),
    role: z.enum(roles),
    state: z.enum(['agreed', 'open']),
    holders: ids,
    partners: ids,
    agreedBy: ids,
    contact: contact.optional(),
    description: localText,
    ...statement,
  })
  .transform(sourced);

const succession = z
  .strictObject({
    id,
    kind: z.enum([
      'one-to-one',
      'merge',
      'split',
      'partial-transfer',
      'same-name-new-entity',
      'planned-void',
      'dissolved',
      'planned-change',
    ]),
    state: z.enum(['planned', 'void', 'in-force']),
    fromOrganisations: ids,
    toOrganisations: ids,
    toName: localText.optional(),
    effective: date.optional(),
    responsibilities: ids,
    roleConfirmed: z.boolean().default(false),
    description: localText,
    ...statement,
  })
  .transform((written, ctx) => {
    const { fromOrganisations, toOrganisations, ...rest } = written;
    return { ...sourced(rest, ctx), from: fromOrganisations, to: toOrganisations };
  });

const person = z
  .strictObject({
    id,
    name: text,
    title: localText.optional(),
    organisation: id,
    email: email.optional(),
    phone: text.optional(),
    isContact: z.boolean(),
    concerns: localText,
    language: z.enum(['fi', 'sv', 'en']).optional(),
    ...statement,
  })
  .transform(asStatement);

const measure = z
  .strictObject({
    id,
    name: localText,
    aliases: texts,
    period: localText,
    description: localText,
    contacts: z.array(z.strictObject({ person: id, concerns: localText.optional() }).transform(defined)).default([]),
    figures: z.array(figureOfText).default([]),
    ...statement,
  })
  .transform(sourced);

const pilot = z
  .strictObject({ id, number: z.int().min(1), name: text, region: id, measure: id, description: localText.optional(), ...statement })
  .transform(sourced);

const project = z
  .strictObject({
    id,
    name: text,
    aliases: texts,
    kind: z.enum(['procurement', 'partner', 'service-trial']),
    municipalities: ids,
    region: id.optional(),
    organisations: ids,
    measure: id.optional(),
    description: localText.optional(),
    figures: z.array(figureOfText).default([]),
    ...statement,
  })
  .transform(sourced);

const milestone = z
  .strictObject({
    id,
    name: localText,
    aliases: texts,
    region: id,
    kind: z.enum(['goal', 'event']),
    when: localText.optional(),
    description: localText,
    ...statement,
  })
  .transform(sourced);

const figure = z
  .strictObject({
    period: period.optional(),
    asOf: date.optional(),
    value: z.number().nullable().default(null),
    text: localText.optional(),
    approximate: z.boolean().optional(),
    cumulative: z.boolean().optional(),
    organisation: id.optional(),
    where: localText.optional(),
    split: z.array(z.strictObject({ name: text, value: z.number() })).optional(),
    sources: z.array(source).default([]),
  })
  .transform(({ sources, ...rest }, ctx) => {
    if ((rest.period === undefined) === (rest.asOf === undefined)) complain(ctx, { word: 'oneOfPeriodAsOf' });
    if (rest.value === null && !rest.text) complain(ctx, { word: 'valueOrText' });
    if (sources.length === 0) complain(ctx, { word: 'noSource' });
    return { ...defined(rest), citations: sources };
  });

const level = z.enum(['wrong', 'unlikely']).default('wrong');
const atLeastOne = z.array(id).min(1);
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-most'), metric: id, level }),
  z.strictObject({ kind: z.literal('sum'), of: atLeastOne, level }),
  z.strictObject({ kind: z.literal('carried'), plus: ids, minus: ids, level }),
]);

const metric = z
  .strictObject({
    id,
    name: localText,
    aliases: texts,
    description: localText,
    unit: localText,
    kind: z.enum(['count', 'cumulative', 'stock', 'yes-no', 'text']),
    decimals: z.int().min(0).max(6).default(0),
    region: id,
    calendar: z.enum(['monthly', 'quarterly', 'yearly']),
    deadlineWorkingDay: z.int().min(1).max(31),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    target: z
      .strictObject({ value: z.number().optional(), direction: z.enum(['increase', 'decrease', 'reach']), note: localText.optional() })
      .transform(defined)
      .optional(),
    overlapGroup: id.optional(),
    hideBelow: z.int().min(2).max(1000).optional(),
    rules: z.array(rule).optional(),
    reportedBy: ids,
    versions: z.array(
      z
        .strictObject({ definition: localText, breakNote: localText.optional(), ...validity, sources: z.array(source).default([]) })
        .transform(({ sources, ...rest }) => ({ ...defined(rest), citations: sources })),
    ),
    figures: z.array(figure).default([]),
    ...statement,
  })
  .transform((written, ctx) => {
    if (written.versions.length === 0) complain(ctx, { word: 'noVersions' }, ['versions']);
    // A metric may be the region's own convention, with no document behind it.
    const { rules, ...rest } = written;
    return asStatement({ ...rest, ...(rules?.length && { rules }) });
  });

const term = z
  .strictObject({ id, name: localText, aliases: texts, meaning: localText, sources: z.array(source).default([]) })
  .transform(({ sources, ...rest }) => ({ ...defined(rest), citations: sources }));

const assignment = z
  .strictObject({
    id,
    kind: z.enum(['contact', 'deputy', 'member', 'reporter', 'coordinator', 'steward']),
    person: id,
    network: id.optional(),
    organisation: id.optional(),
    ...validity,
  })
  .transform((written, ctx) => {
    // A deputy is a contact person's or, with an organisation, its reporters'.
    const ofNetwork = written.kind === 'contact' || written.kind === 'member';
    if ((ofNetwork || (written.kind === 'deputy' && !written.organisation)) && !written.network)
      complain(ctx, { word: 'assignmentNeeds', value: 'network' });
    if ((written.kind === 'reporter' || written.kind === 'coordinator') && !written.organisation)
      complain(ctx, { word: 'assignmentNeeds', value: 'organisation' });
    return defined(written);
  });

const count = z.int().min(1).max(60);
const every = z.discriminatedUnion('unit', [
  z.strictObject({ count, unit: z.literal('weeks') }),
  z.strictObject({ count, unit: z.literal('months') }),
  z.strictObject({
    count,
    unit: z.literal('weekday'),
    weekday: z.int().min(1).max(7),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
  }),
  z.strictObject({
    unit: z.literal('dates'),
    dates: z
      .array(date)
      .min(1)
      .max(60)
      .transform((dates) => [...new Set(dates)].sort()),
  }),
  z.strictObject({ unit: z.literal('agreed'), weeks: z.int().min(1).max(52) }),
]);
const cadence = z
  .strictObject({
    network: id,
    every,
    startsOn: date,
    leadDays: z.int().min(0).max(120),
    inviteDays: z.int().min(0).max(120).optional(),
    nudgeAfterDays: z.int().min(1).max(60).optional(),
    escalateAfterDays: z.int().min(1).max(120),
  })
  .transform(({ inviteDays, nudgeAfterDays, ...written }) => ({
    ...written,
    ...(inviteDays !== undefined && { inviteDays }),
    ...(nudgeAfterDays !== undefined && { nudgeAfterDays }),
  }));

/** One schema per list of the registry: from what a file says to an entry of the model. */
export const entrySchemas = {
  documents: document,
  regions: region,
  municipalities: municipality,
  organisations: organisation,
  agreements: agreement,
  networks: network,
  responsibilities: responsibility,
  successions: succession,
  people: person,
  measures: measure,
  pilots: pilot,
  projects: project,
  milestones: milestone,
  metrics: metric,
  terms: term,
  assignments: assignment,
  cadences: cadence,
};
