// Whether everything in a registry that names something else names what is there. Pure: the caller knows the files
// and lines, this module knows which fields refer to what.
import type { Citation, MetricRule, Registry, Statement } from './model.js';

/** The lists that something can refer to. */
type ReferenceTarget =
  | 'documents'
  | 'regions'
  | 'municipalities'
  | 'organisations'
  | 'agreements'
  | 'networks'
  | 'responsibilities'
  | 'people'
  | 'measures'
  | 'metrics';

/** One use of an id: in which list and entry (by its place in the list), at which path of the file's entry. */
export interface Reference {
  readonly list: keyof Registry;
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly target: ReferenceTarget;
  readonly id: string;
}

/** Every reference in a registry. `path` speaks of the file's fields, not of the model's. */
export function references(registry: Registry): Reference[] {
  const found: Reference[] = [];
  const collector = (list: keyof Registry, index: number) => {
    const one = (target: ReferenceTarget, path: readonly (string | number)[], id: string | undefined) => {
      if (id !== undefined) found.push({ list, index, path, target, id });
    };
    const many = (target: ReferenceTarget, field: string, ids: readonly string[] | undefined) => {
      for (const [position, id] of (ids ?? []).entries()) one(target, [field, position], id);
    };
    const cited = (citations: readonly Citation[], at: readonly (string | number)[] = []) => {
      for (const [position, citation] of citations.entries()) one('documents', [...at, 'sources', position, 'document'], citation.document);
    };
    return { one, many, cited };
  };
  const each = <T>(list: keyof Registry, entries: readonly T[], visit: (entry: T, collect: ReturnType<typeof collector>) => void) => {
    for (const [index, entry] of entries.entries()) visit(entry, collector(list, index));
  };
  const statements = (list: keyof Registry, entries: readonly Statement[]) => each(list, entries, (entry, c) => c.cited(entry.citations));

  each('regions', registry.regions, (entry, c) => c.many('regions', 'covers', entry.covers));
  each('municipalities', registry.municipalities, (entry, c) => {
    const only = entry.regions.length === 1 && !entry.regions[0]?.from && !entry.regions[0]?.until;
    for (const [i, part] of entry.regions.entries()) c.one('regions', only ? ['region'] : ['regions', i, 'region'], part.region);
    c.one('municipalities', ['mergedInto'], entry.mergedInto);
  });
  statements('organisations', registry.organisations);
  each('organisations', registry.organisations, (entry, c) => {
    c.many('regions', 'regions', entry.regions);
    c.one('organisations', ['parent'], entry.parent);
  });
  statements('agreements', registry.agreements);
  each('agreements', registry.agreements, (entry, c) => {
    c.one('regions', ['region'], entry.region);
    c.one('documents', ['document'], entry.document);
    c.many('organisations', 'parties', entry.parties);
  });
  statements('networks', registry.networks);
  each('networks', registry.networks, (entry, c) => {
    c.one('regions', ['region'], entry.region);
    c.one('agreements', ['agreement'], entry.agreement);
    c.many('organisations', 'members', entry.members);
  });
  statements('responsibilities', registry.responsibilities);
  each('responsibilities', registry.responsibilities, (entry, c) => {
    c.one('regions', ['region'], entry.region);
    c.one('networks', ['network'], entry.network);
    c.one('agreements', ['agreement'], entry.agreement);
    c.many('organisations', 'holders', entry.holders);
    c.many('organisations', 'partners', entry.partners);
    c.many('organisations', 'agreedBy', entry.agreedBy);
    if (entry.contact?.kind === 'person') c.one('people', ['contact', 'person'], entry.contact.person);
    if (entry.contact?.kind === 'to-be-named') c.one('organisations', ['contact', 'toBeNamedBy'], entry.contact.by);
  });
  statements('successions', registry.successions);
  each('successions', registry.successions, (entry, c) => {
    c.many('organisations', 'fromOrganisations', entry.from);
    c.many('organisations', 'toOrganisations', entry.to);
    c.many('responsibilities', 'responsibilities', entry.responsibilities);
  });
  statements('people', registry.people);
  each('people', registry.people, (entry, c) => c.one('organisations', ['organisation'], entry.organisation));
  statements('measures', registry.measures);
  each('measures', registry.measures, (entry, c) => {
    for (const [i, contact] of entry.contacts.entries()) c.one('people', ['contacts', i, 'person'], contact.person);
  });
  statements('pilots', registry.pilots);
  each('pilots', registry.pilots, (entry, c) => {
    c.one('regions', ['region'], entry.region);
    c.one('measures', ['measure'], entry.measure);
  });
  statements('projects', registry.projects);
  each('projects', registry.projects, (entry, c) => {
    c.many('municipalities', 'municipalities', entry.municipalities);
    c.one('regions', ['region'], entry.region);
    c.many('organisations', 'organisations', entry.organisations);
    c.one('measures', ['measure'], entry.measure);
  });
  statements('milestones', registry.milestones);
  each('milestones', registry.milestones, (entry, c) => c.one('regions', ['region'], entry.region));
  statements('metrics', registry.metrics);
  each('metrics', registry.metrics, (entry, c) => {
    c.one('regions', ['region'], entry.region);
    c.many('organisations', 'reportedBy', entry.reportedBy);
    for (const [i, rule] of (entry.rules ?? []).entries()) {
      for (const [field, ids] of ruleReferences(rule)) for (const [j, id] of ids.entries()) c.one('metrics', ['rules', i, field, j], id);
    }
    for (const [i, version] of entry.versions.entries()) c.cited(version.citations, ['versions', i]);
    for (const [i, figure] of entry.figures.entries()) {
      c.cited(figure.citations, ['figures', i]);
      c.one('organisations', ['figures', i, 'organisation'], figure.organisation);
    }
  });
  each('terms', registry.terms, (entry, c) => c.cited(entry.citations));
  each('assignments', registry.assignments, (entry, c) => {
    c.one('people', ['person'], entry.person);
    c.one('networks', ['network'], entry.network);
    c.one('organisations', ['organisation'], entry.organisation);
  });
  each('cadences', registry.cadences, (entry, c) => c.one('networks', ['network'], entry.network));
  return found;
}

/** The metrics that a rule names, by its field. */
export function ruleReferences(rule: MetricRule): readonly (readonly [field: string, metrics: readonly string[]])[] {
  switch (rule.kind) {
    case 'at-most':
      return [['metric', [rule.metric]]];
    case 'sum':
      return [['of', rule.of]];
    case 'carried':
      return [
        ['plus', rule.plus],
        ['minus', rule.minus],
      ];
    default:
      return rule satisfies never;
  }
}
