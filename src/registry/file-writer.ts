// Writes a registry as files: the same registry gives the same bytes, and reading them gives the same registry.
// Comments inside a file are not kept, only the header that explains it.
import { Document, type Node, YAMLMap, YAMLSeq } from 'yaml';
import { fieldOrder, registryFiles } from './file-layout.js';
import type { Registry } from './model.js';
import { compareIds } from './order.js';

type List = keyof Registry;
type Written = { [key: string]: unknown };

/** The longest list of words or map that stands on one line. */
const oneLine = 120;

/** The registry's files by name. */
export function writeRegistryFiles(registry: Registry): Map<string, string> {
  return new Map(
    registryFiles.map((file) => {
      const content = Object.fromEntries(
        file.lists.map((list) => [
          list,
          [...(registry[list] as readonly unknown[] as readonly Written[])]
            .sort((a, b) => compareIds(keyOf(a), keyOf(b)))
            .map((entry) => toFileShape(list, entry)),
        ]),
      );
      const header = file.header.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n');
      return [file.name, `${header}\n\n${render(content, file.lists)}`];
    }),
  );
}

function keyOf(entry: Written): string {
  return String(entry.id ?? entry.network);
}

/** What a coordinator would write for this entry: defaults left out, fields in their order. */
export function toFileShape(list: List, entry: Written): Written {
  const written: Written = { ...entry };
  if (list === 'successions') {
    written.fromOrganisations = entry.from;
    written.toOrganisations = entry.to;
    delete written.from;
    delete written.to;
    if (entry.roleConfirmed === false) delete written.roleConfirmed;
  }
  if (list === 'municipalities') {
    const regions = entry.regions as readonly Written[];
    const only = regions.length === 1 ? regions[0] : undefined;
    if (only && !only.from && !only.until) {
      written.region = only.region;
      delete written.regions;
    }
  }
  if (list === 'responsibilities' && entry.contact) written.contact = contactShape(entry.contact as Written);
  if (list === 'metrics') {
    if (entry.decimals === 0) delete written.decimals;
    // `wrong` is what a rule is unless told.
    const rules = (entry.rules ?? []) as readonly Written[];
    written.rules = rules.map(({ level, ...rule }) => (level === 'wrong' ? rule : { ...rule, level }));
  }
  return tidy(written) as Written;
}

function contactShape(contact: Written): Written {
  if (contact.kind === 'person') return { person: contact.person };
  if (contact.kind === 'to-be-named') return { toBeNamedBy: contact.by, bodyAllowed: contact.bodyAllowed };
  return { existsNotGiven: contact.what };
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const source: Written = { ...(value as Written) };
  if (source.citations !== undefined) {
    source.sources = source.citations;
    delete source.citations;
  }
  if (typeof source.validity === 'object') {
    Object.assign(source, source.validity);
    delete source.validity;
  }
  if (source.confidence === 'high') delete source.confidence;
  if (source.inferred === false) delete source.inferred;
  const kept = Object.entries(source).filter(
    ([key, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0) && !(key === 'value' && v === null),
  );
  return Object.fromEntries(kept.sort(([a], [b]) => fieldOrder.indexOf(a) - fieldOrder.indexOf(b)).map(([key, v]) => [key, tidy(v)]));
}

function render(content: Written, lists: readonly List[]): string {
  const parts = lists.map((list) => {
    const entries = content[list] as Written[];
    if (entries.length === 0) return `${list}: []\n`;
    const document = new Document({ [list]: entries });
    const sequence = document.get(list) as YAMLSeq<Node>;
    // Municipalities are a long list of short entries: one line each, no empty lines between.
    const short = list === 'municipalities';
    for (const [index, entry] of sequence.items.entries()) {
      if (short && entry instanceof YAMLMap) flowAll(entry);
      else {
        chooseFlow(entry);
        entry.spaceBefore = index > 0;
      }
    }
    return document.toString({ lineWidth: 0, flowCollectionPadding: true });
  });
  return parts.join('\n');
}

function flowAll(node: unknown) {
  if (!(node instanceof YAMLMap || node instanceof YAMLSeq)) return;
  node.flow = true;
  for (const item of node.items) flowAll(item instanceof YAMLMap || item instanceof YAMLSeq ? item : (item as { value?: unknown }).value);
}

/** Short lists of words and short maps without maps inside stand on one line; texts in several languages never do. */
function chooseFlow(node: unknown) {
  if (node instanceof YAMLSeq) {
    const plain = node.items.every((item) => !(item instanceof YAMLMap || item instanceof YAMLSeq));
    if (plain && JSON.stringify(node.toJSON()).length <= oneLine) node.flow = true;
    else for (const item of node.items) chooseFlow(item);
  } else if (node instanceof YAMLMap) {
    const values = node.items.map((pair) => pair.value);
    const plain = values.every((value) => !(value instanceof YAMLMap || value instanceof YAMLSeq));
    if (plain && !node.has('fi') && !node.has('id') && JSON.stringify(node.toJSON()).length <= oneLine) node.flow = true;
    else for (const value of values) chooseFlow(value);
  }
}
