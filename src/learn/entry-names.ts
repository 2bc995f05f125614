// What a `kind:id` of an answer is called, for those who read questions afterwards.
import type { Language } from '../conversation/view.js';
import type { LocalText, Registry } from '../registry/model.js';

/** The name with its region where it has one; undefined when the registry has it no more. */
export type EntryName = (key: string, language: Language) => string | undefined;

/** Looks into the registry that is newest at the time of asking. */
export function createEntryName(registry: () => Registry): EntryName {
  return (key, language) => {
    const at = key.indexOf(':');
    const name = nameOf(registry(), key.slice(0, at), key.slice(at + 1));
    if (!name) return undefined;
    const region = name.region === undefined ? undefined : registry().regions.find((one) => one.id === name.region)?.name;
    return [name.name, region].flatMap((text) => (text ? (text[language] ?? text.fi) : [])).join(', ');
  };
}

function nameOf(registry: Registry, kind: string, id: string): { name: LocalText; region?: string | undefined } | undefined {
  const find = <T extends { readonly id: string }>(list: readonly T[]) => list.find((one) => one.id === id);
  const same = (name: string): LocalText => ({ fi: name });
  switch (kind) {
    case 'responsibility': {
      const found = find(registry.responsibilities);
      return found && { name: found.area, region: found.region };
    }
    case 'network':
      return find(registry.networks);
    case 'agreement':
      return find(registry.agreements);
    case 'organisation': {
      const found = find(registry.organisations);
      return found && { name: found.name };
    }
    case 'person': {
      const found = find(registry.people);
      return found && { name: same(found.name) };
    }
    case 'pilot': {
      const found = find(registry.pilots);
      return found && { name: same(found.name), region: found.region };
    }
    case 'project': {
      const found = find(registry.projects);
      return found && { name: same(found.name), region: found.region };
    }
    case 'region': {
      const found = find(registry.regions);
      return found && { name: found.name };
    }
    case 'measure':
      return find(registry.measures);
    case 'milestone':
      return find(registry.milestones);
    case 'metric':
      return find(registry.metrics);
    case 'term':
      return find(registry.terms);
    default:
      return undefined;
  }
}
