// What one entry's schema cannot see: ids used twice, references to what is not there, periods that end before they
// begin, addresses that two people share, units in a circle. Pure: lines and sentences come from the caller.
import { metricFaults } from './metric-checks.js';
import type { Metric, Registry, Validity } from './model.js';
import { references } from './references.js';
import type { FileWords } from './wording.js';

type List = keyof Registry;
type Path = readonly (string | number)[];

export interface FoundProblem {
  readonly list: List;
  readonly index: number;
  readonly path: Path;
  readonly text: { readonly problem: string; readonly mend: string };
}

export interface CheckHelp {
  readonly words: FileWords;
  readonly line: (list: List, index: number, path: Path) => number;
  /** Whether an id stands in a list, entries that failed on their own included: one fault is told once. */
  readonly known: (list: List, id: string) => boolean;
  readonly nearest: (word: string, candidates: Iterable<string>) => string | undefined;
}

/** Every problem between entries, in no particular order. */
export function checkEntries(registry: Registry, help: CheckHelp): FoundProblem[] {
  return [
    ...Object.keys(registry).flatMap((list) => duplicateIds(registry, list as List, help)),
    ...unknownReferences(registry, help),
    ...periods(registry, help),
    ...sharedAddresses(registry, help),
    ...circles(registry, help),
    ...registry.metrics.flatMap((metric, index) => sameFigures(metric, index, help)),
    ...registry.metrics.flatMap((metric, index) =>
      metricFaults(metric, registry.metrics).map(({ path, ...fault }) => ({
        list: 'metrics' as const,
        index,
        path,
        text: help.words.metric(fault),
      })),
    ),
  ];
}

function keyOf(entry: Registry[List][number]): string {
  return 'id' in entry ? entry.id : entry.network;
}

function duplicateIds(registry: Registry, list: List, help: CheckHelp): FoundProblem[] {
  const first = new Map<string, number>();
  const found: FoundProblem[] = [];
  for (const [index, entry] of registry[list].entries()) {
    const key = keyOf(entry);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else found.push({ list, index, path: ['id'], text: help.words.duplicateId(key, help.line(list, earlier, ['id'])) });
  }
  return found;
}

const fileNames: Record<string, string> = { people: 'people.yaml', measures: 'programme.yaml' };

function unknownReferences(registry: Registry, help: CheckHelp): FoundProblem[] {
  return references(registry)
    .filter((reference) => !help.known(reference.target, reference.id))
    .map(({ list, index, path, target, id }) => {
      const likely = help.nearest(id, registry[target].map(keyOf));
      return { list, index, path, text: help.words.unknownReference(id, fileNames[target] ?? `${target}.yaml`, likely) };
    });
}

function periods(registry: Registry, help: CheckHelp): FoundProblem[] {
  const found: FoundProblem[] = [];
  const check = (list: List, index: number, path: Path, validity: Validity | undefined) => {
    const { from, until } = validity ?? {};
    if (from && until && until < from) found.push({ list, index, path: [...path, 'until'], text: help.words.endsBeforeStart(from, until) });
  };
  for (const list of Object.keys(registry) as List[]) {
    for (const [index, entry] of registry[list].entries()) {
      if ('validity' in entry) check(list, index, [], entry.validity);
      if (list === 'assignments') check(list, index, [], entry as Validity);
    }
  }
  for (const [index, municipality] of registry.municipalities.entries()) {
    for (const [i, part] of municipality.regions.entries()) check('municipalities', index, ['regions', i], part);
  }
  for (const [index, metric] of registry.metrics.entries()) {
    for (const [i, version] of metric.versions.entries()) check('metrics', index, ['versions', i], version);
  }
  return found;
}

function sharedAddresses(registry: Registry, help: CheckHelp): FoundProblem[] {
  const owners = new Map<string, string>();
  const found: FoundProblem[] = [];
  for (const [index, person] of registry.people.entries()) {
    if (!person.email) continue;
    const other = owners.get(person.email);
    if (other) found.push({ list: 'people', index, path: ['email'], text: help.words.sameEmail(person.email, other) });
    else owners.set(person.email, person.id);
  }
  return found;
}

function circles(registry: Registry, help: CheckHelp): FoundProblem[] {
  const parents = new Map(registry.organisations.map((organisation) => [organisation.id, organisation.parent]));
  return registry.organisations.flatMap((organisation, index) => {
    const seen = new Set<string>();
    let at = organisation.parent;
    while (at !== undefined && at !== organisation.id && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at);
    }
    return at === organisation.id ? [{ list: 'organisations' as const, index, path: ['parent'], text: help.words.ownParent }] : [];
  });
}

function sameFigures(metric: Metric, index: number, help: CheckHelp): FoundProblem[] {
  const seen = new Set<string>();
  return metric.figures.flatMap((figure, i) => {
    const period = figure.period ?? figure.asOf ?? '';
    const key = `${figure.organisation ?? ''} ${period}`;
    if (seen.has(key)) return [{ list: 'metrics' as const, index, path: ['figures', i], text: help.words.sameFigure(period) }];
    seen.add(key);
    return [];
  });
}
