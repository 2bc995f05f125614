// The registry in the database: read whole, changed by a load plan in one transaction, with a trace in the audit log.
// What a load would do is decided by the pure load plan; files are opened by whoever calls.
import { createHash } from 'node:crypto';
import type { EntryChange, ListName } from '../registry/diff.js';
import { byId, dependencyOrder, entryContent } from '../registry/diff.js';
import { type LoadOptions, type LoadPlan, planLoad } from '../registry/load-plan.js';
import type { Metric, Organisation, Registry } from '../registry/model.js';
import type { Db, DbTransaction } from './database.js';
import { syncFigures } from './registry-figures.js';
import { readRegistry } from './registry-read.js';
import { citationSubject, toRows } from './registry-rows.js';
import { networkChanged } from './reminder-store.js';

/** Who loads, for the audit log: `cli`, an account's id. */
export interface LoadActor {
  readonly actor: string;
  readonly authority: string;
  /** `cli`, `slack`, `start` */
  readonly source: string;
  readonly now: Date;
}

/** One load at a time, whichever process. */
const loadLock = 7_306_021;
const patience = { timeout: 120_000, maxWait: 20_000 };

/** What loading these files would do now. Changes nothing. */
export async function planRegistryLoad(db: Db, file: Registry, options: LoadOptions = {}): Promise<LoadPlan> {
  return db.$transaction((tx) => plan(tx, file, options), { ...patience, isolationLevel: 'RepeatableRead' });
}

/**
 * Loads files in one transaction: all of the plan or nothing. A plan with dangling references changes nothing;
 * the caller sees them in what is returned.
 */
export async function loadRegistry(db: Db, file: Registry, actor: LoadActor, options: LoadOptions = {}): Promise<LoadPlan> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadLock})`;
    const decided = await plan(tx, file, options);
    if (decided.dangling.length > 0) return decided;
    await applyDiff(tx, decided.changes, actor.now);
    await remember(tx, file, decided);
    await audit(tx, decided, actor);
    return decided;
  }, patience);
}

/** Carries changes out, in the order in which a load plan gives them. */
async function applyDiff(tx: DbTransaction, changes: readonly EntryChange[], now: Date): Promise<void> {
  if (changes.length === 0) return;
  await forgetParts(tx, changes);
  for (const list of dependencyOrder) {
    const fresh = changes.filter((change) => change.list === list && change.after);
    if (fresh.length > 0) await write(tx, list, fresh);
  }
  await insertParts(tx, changes);
  for (const change of changes) {
    if (change.list === 'metrics' && change.after) await syncFigures(tx, change.before as Metric | undefined, change.after as Metric, now);
  }
  for (const change of unitsFirst(changes.filter((each) => each.kind === 'delete'))) await remove(tx, change.list, change.id);
  for (const network of affectedNetworks(changes)) await networkChanged(tx, network, now);
}

async function plan(tx: DbTransaction, file: Registry, options: LoadOptions): Promise<LoadPlan> {
  const database = await readRegistry(tx);
  const loaded = new Map((await tx.loadedEntry.findMany()).map((row) => [row.key, row.content]));
  const history = options.prune ? await entriesWithHistory(tx) : new Set<string>();
  return planLoad(
    {
      file,
      database,
      lastLoaded: (list, id) => loaded.get(keyOf(list, id)),
      digest,
      hasHistory: (list, id) => history.has(`${list} ${id}`),
    },
    options,
  );
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** A digest too: the id of a person is the person's name. */
function keyOf(list: ListName, id: string): string {
  return digest(`${list} ${id}`);
}

/** Networks with meetings and metrics or organisations with reported figures: a deletion would take them along. */
async function entriesWithHistory(tx: DbTransaction): Promise<Set<string>> {
  const [convenings, figures] = await Promise.all([
    tx.convening.findMany({ where: { answeredBy: { not: null } }, distinct: ['networkId'], select: { networkId: true } }),
    tx.figure.findMany({
      where: { source: { not: 'registry' } },
      distinct: ['metricId', 'organisationId'],
      select: { metricId: true, organisationId: true },
    }),
  ]);
  return new Set([
    ...convenings.map((row) => `networks ${row.networkId}`),
    ...figures.flatMap((row) => [`metrics ${row.metricId}`, `organisations ${row.organisationId}`]),
  ]);
}

/** Notes what the file said, for every entry that now says the same in the database. */
async function remember(tx: DbTransaction, file: Registry, decided: LoadPlan): Promise<void> {
  const known = new Map((await tx.loadedEntry.findMany()).map((row) => [row.key, row.content]));
  const kept = new Set(decided.kept.map(({ list, id }) => keyOf(list, id)));
  const rows = dependencyOrder
    .flatMap((list) => [...byId(file, list)].map(([id, entry]) => ({ key: keyOf(list, id), content: digest(entryContent(list, entry)) })))
    .filter(({ key, content }) => !kept.has(key) && known.get(key) !== content);
  const gone = decided.changes.filter((change) => change.kind === 'delete').map((change) => keyOf(change.list, change.id));
  await tx.loadedEntry.deleteMany({ where: { key: { in: [...rows.map((row) => row.key), ...gone] } } });
  await tx.loadedEntry.createMany({ data: rows });
}

async function audit(tx: DbTransaction, decided: LoadPlan, { actor, authority, source, now }: LoadActor): Promise<void> {
  if (decided.changes.length === 0) return;
  const count = (kind: EntryChange['kind']) => decided.changes.filter((change) => change.kind === kind).length;
  const row = { at: now, actor, authority, source, outcome: 'ok' };
  await tx.audit.createMany({
    data: [
      {
        ...row,
        action: 'registry.loaded',
        subject: 'registry',
        detail: { created: count('create'), updated: count('update'), deleted: count('delete'), kept: decided.kept.length },
      },
      ...decided.changes
        .filter((change) => change.kind !== 'create')
        .map((change) => ({
          ...row,
          action: change.kind === 'update' ? 'registry.updated' : 'registry.deleted',
          subject: change.list === 'people' ? `person:${change.id}` : `${change.list}:${change.id}`,
          detail: { fields: change.fields.map((field) => field.field) },
        })),
    ],
  });
}

/** Parts and citations of entries that change or go: they are written anew, or gone. */
async function forgetParts(tx: DbTransaction, changes: readonly EntryChange[]): Promise<void> {
  const touched = (list: ListName) => changes.filter((change) => change.list === list && change.before).map((change) => change.id);
  await tx.municipalityRegion.deleteMany({ where: { municipalityId: { in: touched('municipalities') } } });
  await tx.responsibilityParty.deleteMany({ where: { responsibilityId: { in: touched('responsibilities') } } });
  await tx.measureContact.deleteMany({ where: { measureId: { in: touched('measures') } } });
  await tx.metricVersion.deleteMany({ where: { metricId: { in: touched('metrics') } } });
  for (const [list, subject] of Object.entries(citationSubject)) {
    const ids = touched(list as ListName);
    if (ids.length > 0) await tx.citation.deleteMany({ where: { subject, subjectId: { in: ids } } });
  }
  // An address may move from one person to another within one load.
  await tx.person.updateMany({ where: { id: { in: touched('people') } }, data: { email: null } });
}

async function insertParts(tx: DbTransaction, changes: readonly EntryChange[]): Promise<void> {
  const rows = toRows(after(changes));
  await tx.municipalityRegion.createMany({ data: rows.municipalityRegions });
  await tx.responsibilityParty.createMany({ data: rows.parties });
  await tx.measureContact.createMany({ data: rows.measureContacts });
  await tx.metricVersion.createMany({ data: rows.metricVersions });
  await tx.citation.createMany({ data: rows.citations });
}

/** A registry of only what the changes bring. */
function after(changes: readonly EntryChange[]): Registry {
  const lists = dependencyOrder.map((list) => [
    list,
    changes.flatMap((change) => (change.list === list && change.after ? [change.after] : [])),
  ]);
  return Object.fromEntries(lists) as Registry;
}

async function write(tx: DbTransaction, list: ListName, changes: readonly EntryChange[]): Promise<void> {
  const created = toRows(after(changes.filter((change) => change.kind === 'create')));
  const updated = toRows(after(changes.filter((change) => change.kind === 'update')));
  const each = async <T extends { id: string }>(rows: readonly T[], update: (row: T) => Promise<unknown>) => {
    for (const row of rows) await update(row);
  };
  switch (list) {
    case 'documents':
      await tx.document.createMany({ data: created.documents });
      return each(updated.documents, (data) => tx.document.update({ where: { id: data.id }, data }));
    case 'regions':
      await tx.region.createMany({ data: created.regions });
      return each(updated.regions, (data) => tx.region.update({ where: { id: data.id }, data }));
    case 'municipalities':
      await tx.municipality.createMany({ data: created.municipalities });
      return each(updated.municipalities, (data) => tx.municipality.update({ where: { id: data.id }, data }));
    case 'organisations':
      await tx.organisation.createMany({ data: created.organisations });
      return each(updated.organisations, (data) => tx.organisation.update({ where: { id: data.id }, data }));
    case 'agreements':
      await tx.agreement.createMany({ data: created.agreements });
      return each(updated.agreements, (data) => tx.agreement.update({ where: { id: data.id }, data }));
    case 'networks':
      await tx.network.createMany({ data: created.networks });
      return each(updated.networks, (data) => tx.network.update({ where: { id: data.id }, data }));
    case 'people':
      await tx.person.createMany({ data: created.people });
      return each(updated.people, (data) => tx.person.update({ where: { id: data.id }, data }));
    case 'responsibilities':
      await tx.responsibility.createMany({ data: created.responsibilities });
      return each(updated.responsibilities, (data) => tx.responsibility.update({ where: { id: data.id }, data }));
    case 'successions':
      await tx.succession.createMany({ data: created.successions });
      return each(updated.successions, (data) => tx.succession.update({ where: { id: data.id }, data }));
    case 'measures':
      await tx.programmeMeasure.createMany({ data: created.measures });
      return each(updated.measures, (data) => tx.programmeMeasure.update({ where: { id: data.id }, data }));
    case 'pilots':
      await tx.pilot.createMany({ data: created.pilots });
      return each(updated.pilots, (data) => tx.pilot.update({ where: { id: data.id }, data }));
    case 'projects':
      await tx.project.createMany({ data: created.projects });
      return each(updated.projects, (data) => tx.project.update({ where: { id: data.id }, data }));
    case 'milestones':
      await tx.milestone.createMany({ data: created.milestones });
      return each(updated.milestones, (data) => tx.milestone.update({ where: { id: data.id }, data }));
    case 'metrics':
      await tx.metric.createMany({ data: created.metrics });
      return each(updated.metrics, (data) => tx.metric.update({ where: { id: data.id }, data }));
    case 'terms':
      await tx.term.createMany({ data: created.terms });
      return each(updated.terms, (data) => tx.term.update({ where: { id: data.id }, data }));
    case 'assignments':
      await tx.assignment.createMany({ data: created.assignments });
      return each(updated.assignments, (data) => tx.assignment.update({ where: { id: data.id }, data }));
    case 'cadences':
      await tx.cadence.createMany({ data: created.cadences });
      for (const data of updated.cadences) await tx.cadence.update({ where: { networkId: data.networkId }, data });
      return;
    default:
      return list satisfies never;
  }
}

async function remove(tx: DbTransaction, list: ListName, id: string): Promise<unknown> {
  const where = { where: { id } };
  switch (list) {
    case 'documents':
      return tx.document.delete(where);
    case 'regions':
      return tx.region.delete(where);
    case 'municipalities':
      return tx.municipality.delete(where);
    case 'organisations':
      return tx.organisation.delete(where);
    case 'agreements':
      return tx.agreement.delete(where);
    case 'networks':
      return tx.network.delete(where);
    case 'people':
      return tx.person.delete(where);
    case 'responsibilities':
      return tx.responsibility.delete(where);
    case 'successions':
      return tx.succession.delete(where);
    case 'measures':
      return tx.programmeMeasure.delete(where);
    case 'pilots':
      return tx.pilot.delete(where);
    case 'projects':
      return tx.project.delete(where);
    case 'milestones':
      return tx.milestone.delete(where);
    case 'metrics':
      // Only what a document said goes with its metric; a figure that somebody reported meanwhile stops the load.
      await tx.figure.deleteMany({ where: { metricId: id, source: 'registry' } });
      return tx.metric.delete(where);
    case 'terms':
      return tx.term.delete(where);
    case 'assignments':
      return tx.assignment.deleteMany(where); // gone already where its person or network went
    case 'cadences':
      return tx.cadence.deleteMany({ where: { networkId: id } });
    default:
      return list satisfies never;
  }
}

/** A unit goes before what it is a unit of; otherwise the order stays. */
function unitsFirst(deletions: readonly EntryChange[]): EntryChange[] {
  const parents = new Map(deletions.map((change) => [change.id, (change.before as Partial<Organisation>).parent]));
  const depth = (id: string | undefined): number => (id !== undefined && parents.has(id) ? 1 + depth(parents.get(id)) : 0);
  const place = (change: EntryChange) => (change.list === 'organisations' ? -depth(change.id) : 0);
  return [...deletions].sort((a, b) => dependencyOrder.indexOf(b.list) - dependencyOrder.indexOf(a.list) || place(a) - place(b));
}

/** Networks whose reminders must be thought over again: their contact, deputy or cadence changed. */
function affectedNetworks(changes: readonly EntryChange[]): Set<string> {
  return new Set(
    changes.flatMap(({ list, before, after: fresh }) =>
      list === 'assignments' || list === 'cadences'
        ? [before, fresh].flatMap((entry) => (entry && 'network' in entry && entry.network ? [entry.network] : []))
        : [],
    ),
  );
}
