// Lists of things of the registry, a page at a time, and what one thing is called in a list or among choices.
import type { Action, Block, View } from '../../conversation/view.js';
import type { Citation } from '../../registry/model.js';
import type { Outcome } from '../outcome.js';
import { words } from '../wording.js';
import {
  closing,
  inLanguage,
  listed,
  municipalityName,
  nameOf,
  organisationName,
  personLine,
  regionName,
  sentenceCase,
  type Writer,
} from './phrases.js';
import type { Written } from './written.js';

const listSize = 10;

/** How many there are, which ones, and the documents that name them. */
export function writeList(outcome: Extract<Outcome, { kind: 'list' }>, w: Writer): Written {
  const t = words(w.language);
  const people = outcome.of === 'person' ? outcome.entries.map((key) => key.slice('person:'.length)) : [];
  const items = people.length > 0 ? people.map((id) => personItem(id, w)) : outcome.entries.map((key) => entryLabel(key, w));
  const pages = Math.ceil(items.length / listSize);
  const at = Math.min(outcome.page, Math.max(0, pages - 1));
  const blocks: Block[] = [
    { kind: 'list', ordered: at === 0, items: items.slice(at * listSize, (at + 1) * listSize) },
    ...closing({ citations: outcome.entries.flatMap((key) => citationsOf(key, w)).filter(isFirstOfDocument) }, w),
  ];
  const actions: Action[] =
    at + 1 < pages ? [{ name: 'ask.list', label: t.actions.more, args: { of: outcome.of, page: String(at + 1) } }] : [];
  const view: View = { name: 'ask.answer', title: `${t.countOf[outcome.of](items.length)}.`, language: w.language, blocks, actions };
  return {
    state: people.length > 0 ? 'contact' : 'info',
    view,
    entries: outcome.entries,
    ...(people.length > 0 ? { people } : {}),
  };
}

/** A person in a list: post and organisation, and how to reach them where that is known. */
function personItem(id: string, w: Writer): string {
  const person = w.world.people.get(id);
  if (!person) return id;
  return [personLine(person, w), person.phone, person.email].filter((part) => part !== undefined).join(', ');
}

function citationsOf(key: string, { world }: Writer): readonly Citation[] {
  const [kind, id = ''] = key.split(/:(.*)/s);
  const tables: Readonly<Record<string, ReadonlyMap<string, { readonly citations: readonly Citation[] }>>> = {
    pilot: world.pilots,
    project: world.projects,
    network: world.networks,
    agreement: world.agreements,
    metric: world.metrics,
    person: world.people,
    organisation: world.organisations,
    milestone: world.milestones,
  };
  return tables[kind ?? '']?.get(id)?.citations.slice(0, 1) ?? [];
}

function isFirstOfDocument(citation: Citation, at: number, all: readonly Citation[]): boolean {
  return all.findIndex((c) => c.document === citation.document) === at;
}

/** A thing in a list of choices: its name and what tells it apart. */
export function entryLabel(key: string, w: Writer): string {
  const [kind, id = ''] = key.split(/:(.*)/s);
  const { world } = w;
  switch (kind) {
    case 'responsibility': {
      const r = world.responsibilities.get(id);
      return r ? `${sentenceCase(inLanguage(r.area, w.language))}, ${regionName(r.region, w)}` : id;
    }
    case 'network': {
      const n = world.networks.get(id);
      return n ? `${sentenceCase(inLanguage(n.name, w.language))}, ${regionName(n.region, w)}` : id;
    }
    case 'agreement':
      return nameLabel(world.agreements.get(id)?.name, w, id);
    case 'measure':
      return nameLabel(world.measures.get(id)?.name, w, id);
    case 'milestone':
      return nameLabel(world.milestones.get(id)?.name, w, id);
    case 'metric':
      return nameLabel(world.metrics.get(id)?.name, w, id);
    case 'term':
      return nameLabel(world.terms.get(id)?.name, w, id);
    case 'organisation':
      return organisationName(id, w);
    case 'person': {
      const person = world.people.get(id);
      return person ? personLine(person, w) : id;
    }
    case 'region':
      return regionName(id, w);
    case 'pilot': {
      const pilot = world.pilots.get(id);
      return pilot ? `${regionName(pilot.region, w)}: ${pilot.name}` : id;
    }
    case 'project': {
      const project = world.projects.get(id);
      const where = project?.municipalities.map((m) => municipalityName(m, w)) ?? [];
      return project ? (where.length > 0 ? `${listed(where, w.language)}: ${project.name}` : project.name) : id;
    }
    case 'fact': {
      const [, owner, ownerId = '', position] = /^(measure|project):(.*)#(\d+)$/.exec(id) ?? [];
      const item = owner === 'measure' ? world.measures.get(ownerId) : world.projects.get(ownerId);
      const figure = item?.figures[Number(position)];
      return figure && item
        ? `${sentenceCase(inLanguage(figure.name, w.language))} (${typeof item.name === 'string' ? item.name : inLanguage(item.name, w.language)})`
        : id;
    }
    default:
      return id;
  }
}

function nameLabel(name: { readonly fi: string } | undefined, w: Writer, id: string): string {
  return name ? sentenceCase(nameOf(name, w.language)) : id;
}
