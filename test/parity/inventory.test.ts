// Compares the bundled registry with the inventory of facts beside the repository, where that is present, and names
// what is missing. Without it nothing is compared, and the run says so.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRegistryFiles } from '../../src/registry/files.js';
import { bundled } from '../registry/folder.js';

const file = path.resolve(import.meta.dirname, '../../../shared/data/inventory.json');
const present = existsSync(file);

interface Sourced {
  readonly source?: { readonly quote: string } | readonly { readonly quote: string }[];
}

interface Inventory {
  readonly regions: readonly { readonly id: string; readonly fi: string }[];
  readonly terms: readonly { readonly term: string }[];
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly region: string | readonly string[];
    readonly parent?: string;
  }[];
  readonly documents: readonly { readonly id: string; readonly date: string | null }[];
  readonly networks: readonly { readonly id: string; readonly region: string }[];
  readonly responsibilities: readonly ({
    readonly id: string;
    readonly region: string;
    readonly orgs: readonly string[];
    readonly partners?: readonly string[];
    readonly role: string;
  } & Sourced)[];
  readonly planned_successions: readonly { readonly id: string; readonly of: readonly string[] }[];
  readonly persons: readonly {
    readonly name: string;
    readonly org: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly contact?: boolean;
    readonly title: string | null;
  }[];
  readonly programme_measures: readonly {
    readonly id: string;
    readonly contacts: readonly string[];
    readonly figures?: Readonly<Record<string, string>>;
  }[];
  readonly pilots: readonly { readonly no: number; readonly name: string; readonly region: string }[];
  readonly procurement_projects: readonly { readonly place: string; readonly name: string }[];
  readonly pk_projects: readonly { readonly form: string }[];
  readonly pk_goals: readonly { readonly quote: string }[];
  readonly metrics: readonly {
    readonly id: string;
    readonly target?: { readonly value?: number | null; readonly direction?: string } | null;
    readonly values: readonly {
      readonly value: number | string;
      readonly period?: string;
      readonly as_of?: string;
      readonly approx?: boolean;
      readonly split?: Readonly<Record<string, number>>;
    }[];
    readonly related?: readonly { readonly what: string; readonly value: number }[];
  }[];
  readonly after_sources: { readonly items: readonly { readonly what: string; readonly url?: readonly string[] }[] };
}

describe.skipIf(!present)('the registry against the inventory (skipped where ../shared/data/inventory.json is not there)', () => {
  const inventory: Inventory = present ? JSON.parse(readFileSync(file, 'utf8')) : ({} as Inventory);
  const registry = readRegistryFiles(bundled);
  const kebab = (id: string) => id.toLowerCase().replaceAll('_', '-');
  const person = (name: string) => registry.people.find((entry) => entry.name === name);
  const regionIds = (of: string | readonly string[]) =>
    (typeof of === 'string' ? [of] : of).map((id) => (id === 'valtakunnallinen' ? 'suomi' : id));
  /** What the inventory has and the registry does not, or has otherwise. */
  const missing = <T>(entries: readonly T[], name: (entry: T) => string, has: (entry: T) => boolean) =>
    entries.filter((entry) => !has(entry)).map(name);

  test('regions and documents, undated ones without a date', () => {
    expect(
      missing(
        inventory.regions,
        (e) => e.fi,
        (e) => registry.regions.some((r) => r.id === e.id && r.name.fi === e.fi),
      ),
    ).toEqual([]);
    expect(
      missing(
        inventory.documents,
        (e) => e.id,
        (e) => registry.documents.some((d) => d.id === e.id && (d.date ?? null) === e.date),
      ),
    ).toEqual([]);
  });

  test('terms', () => {
    const known = registry.terms.flatMap((term) => [term.name.fi, ...term.aliases]).map((word) => word.toLowerCase());
    expect(
      missing(
        inventory.terms,
        (e) => e.term,
        (e) =>
          e.term
            .toLowerCase()
            .split(' / ')
            .some((word) => known.some((each) => each.includes(word))),
      ),
    ).toEqual([]);
  });

  test('organisations with their regions and what they are units of', () => {
    // Places of two organisations that the inventory calls nationwide are told more exactly.
    const nearer: Readonly<Record<string, string[]>> = {
      helsinki: ['uusimaa'],
      'ely-ks': ['keski-suomi'],
      'rovaniemi-kemijarvi': ['lappi'],
    };
    const same = (e: Inventory['organisations'][number]) => {
      const entry = registry.organisations.find((o) => o.id === e.id);
      const regions = nearer[e.id] ?? regionIds(e.region);
      return (
        entry !== undefined &&
        entry.parent === e.parent &&
        regions.every((id) => entry.regions.includes(id)) &&
        entry.regions.length === regions.length
      );
    };
    expect(missing(inventory.organisations, (e) => e.id, same)).toEqual([]);
  });

  test('networks', () => {
    expect(
      missing(
        inventory.networks,
        (e) => e.id,
        (e) => registry.networks.some((n) => n.id === e.id && n.region === regionIds(e.region)[0]),
      ),
    ).toEqual([]);
  });

  test('responsibilities with everybody who holds them', () => {
    const same = (e: Inventory['responsibilities'][number]) => {
      const entry = registry.responsibilities.find((r) => r.id === kebab(e.id));
      if (!entry || entry.region !== regionIds(e.region)[0]) return false;
      const involved = [...entry.holders, ...entry.partners, ...entry.agreedBy];
      return (
        [...e.orgs, ...(e.partners ?? [])].every((org) => involved.includes(org)) &&
        (e.role.includes('open') || e.role.includes('KY-4')) === (entry.state === 'open')
      );
    };
    expect(missing(inventory.responsibilities, (e) => e.id, same)).toEqual([]);
  });

  test('planned successions', () => {
    const same = (e: Inventory['planned_successions'][number]) => {
      const entry = registry.successions.find((s) => s.id === kebab(e.id));
      return entry !== undefined && e.of.every((id) => [...entry.responsibilities, ...entry.from].includes(kebab(id)));
    };
    expect(missing(inventory.planned_successions, (e) => e.id, same)).toEqual([]);
  });

  test('people, each with exactly the contact details that the documents give', () => {
    const same = (e: Inventory['persons'][number]) => {
      const entry = person(e.name);
      return (
        entry?.organisation === e.org &&
        (entry.email ?? null) === e.email &&
        (entry.phone ?? null) === e.phone &&
        (entry.title?.fi ?? null) === e.title &&
        entry.isContact === (e.contact ?? true)
      );
    };
    expect(missing(inventory.persons, (e) => e.name, same)).toEqual([]);
  });

  test('measures with who answers for them and their figures', () => {
    const same = (e: Inventory['programme_measures'][number]) => {
      const entry = registry.measures.find((m) => m.id === kebab(e.id));
      return (
        entry !== undefined &&
        e.contacts.every((name) => entry.contacts.some((c) => c.person === person(name)?.id)) &&
        Object.values(e.figures ?? {}).every((value) => entry.figures.some((f) => f.value.fi.replaceAll('\u00a0', ' ') === value))
      );
    };
    expect(missing(inventory.programme_measures, (e) => e.id, same)).toEqual([]);
  });

  test('pilots and projects', () => {
    const regionName = (id: string) => registry.regions.find((r) => r.id === id)?.name.fi;
    expect(
      missing(
        inventory.pilots,
        (e) => e.name,
        (e) => registry.pilots.some((p) => p.number === e.no && p.name === e.name && regionName(p.region) === e.region),
      ),
    ).toEqual([]);
    const places = (ids: readonly string[]) => ids.map((id) => registry.municipalities.find((m) => m.id === id)?.name.fi).join(' ja ');
    expect(
      missing(
        inventory.procurement_projects,
        (e) => e.name,
        (e) => registry.projects.some((p) => p.name === e.name && p.kind === 'procurement' && places(p.municipalities) === e.place),
      ),
    ).toEqual([]);
    expect(
      missing(
        inventory.pk_projects,
        (e) => e.form,
        (e) => registry.projects.some((p) => p.kind === 'partner' && [p.name, ...p.aliases].includes(e.form)),
      ),
    ).toEqual([]);
    expect(inventory.pk_goals).toHaveLength(registry.milestones.filter((m) => m.kind === 'goal').length);
  });

  test('metrics with every figure and target', () => {
    const same = (e: Inventory['metrics'][number]) => {
      const entry = registry.metrics.find((m) => m.id === kebab(e.id));
      if (!entry || entry.figures.length !== e.values.length) return false;
      if ((e.target?.value ?? undefined) !== entry.target?.value) return false;
      return e.values.every((v) =>
        entry.figures.some((f) => {
          const value = typeof v.value === 'number' ? f.value === v.value : f.text?.fi.startsWith(v.value);
          const split = Object.entries(v.split ?? {}).every(([name, count]) =>
            f.split?.some((part) => part.name === name && part.value === count),
          );
          return value && split && f.period === v.period && f.asOf === v.as_of && (f.approximate ?? false) === (v.approx ?? false);
        }),
      );
    };
    expect(missing(inventory.metrics, (e) => e.id, same)).toEqual([]);
  });

  test('customers of the service trials', () => {
    const related = inventory.metrics.flatMap((metric) => metric.related ?? []).filter((each) => /asiak/.test(each.what));
    expect(related.length).toBeGreaterThan(0);
    expect(
      missing(
        related,
        (e) => e.what,
        (e) => registry.projects.some((p) => p.kind === 'service-trial' && p.figures.some((f) => f.value.fi === String(e.value))),
      ),
    ).toEqual([]);
  });

  test('what came later: every source that the inventory gives is a document, and something rests on it', () => {
    const used = new Set(
      JSON.stringify(registry)
        .match(/"document":"[^"]+"/g)
        ?.map((each) => each.slice(12, -1)),
    );
    const urls = inventory.after_sources.items.flatMap((item) => item.url ?? []);
    expect(
      missing(
        urls,
        (url) => url,
        (url) => registry.documents.some((d) => d.url === url && used.has(d.id)),
      ),
    ).toEqual([]);
  });

  test('no sentence of the documents stands in the registry', () => {
    const quotes = [...JSON.stringify(inventory).matchAll(/"quote":"((?:[^"\\]|\\.)*)"/g)].map(
      (match) => JSON.parse(`"${match[1]}"`) as string,
    );
    const own = JSON.stringify([
      registry.responsibilities,
      registry.successions,
      registry.measures,
      registry.milestones,
      registry.metrics,
      registry.terms,
      registry.networks,
    ]).toLowerCase();
    const copied = quotes.filter((quote) => quote.split(' ').length >= 8 && own.includes(quote.toLowerCase()));
    expect(copied).toEqual([]);
  });
});
