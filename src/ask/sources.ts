// What each kind of item in the registry is found by: its names, its region, its topic, what is told of it. One item at
// a time, so that an edit costs what was edited. Turning names into ideas is the entries' matter.
import type { Id, LocalText, Region, Registry } from '../registry/model.js';
import type { Source } from './entries.js';
import { namesOf } from './gazetteer.js';

/** What an item is looked up in while it is described. */
export interface SourceContext {
  readonly regions: ReadonlyMap<Id, Region>;
  readonly networks: ReadonlyMap<Id, Registry['networks'][number]>;
  readonly organisations: ReadonlyMap<Id, Registry['organisations'][number]>;
  readonly responsibilities: ReadonlyMap<Id, Registry['responsibilities'][number]>;
  readonly municipalities: ReadonlyMap<Id, Registry['municipalities'][number]>;
}

type Described = {
  [L in keyof Registry]?: (item: Registry[L][number], context: SourceContext) => readonly Source[];
};

/** The lists whose items can be asked about, each with what its items are found by. Networks before what is agreed on them. */
export const described = {
  networks: (n, context) => [
    {
      kind: 'network',
      id: n.id,
      regions: regional(context, n.region),
      names: [...namesOf(n.name), ...n.aliases],
      ...(n.status ? { extra: [n.status.fi] } : {}),
      told: n.note || n.status ? texts(n.name, n.note, n.status, n.schedule) : [],
    },
  ],
  responsibilities: (r, context) => {
    const network = r.network ? context.networks.get(r.network) : undefined;
    return [
      {
        kind: 'responsibility',
        id: r.id,
        regions: regional(context, r.region),
        topic: network ? `network:${network.id}` : `responsibility:${r.id}`,
        names: [...namesOf(r.area), ...r.aliases, ...(network ? [...namesOf(network.name), ...network.aliases] : [])],
        extra: [r.description.fi],
        told: r.note ? texts(r.area, r.description, r.note) : [],
      },
    ];
  },
  agreements: (a, context) => [
    {
      kind: 'agreement',
      id: a.id,
      regions: regional(context, a.region),
      names: [...namesOf(a.name), ...a.aliases],
      told: texts(a.name, a.note),
    },
  ],
  measures: (m) => [
    ...m.figures.map(
      (f, i): Source => ({ kind: 'fact', id: `measure:${m.id}#${i}`, regions: [], names: [...namesOf(f.name), ...f.aliases] }),
    ),
    {
      kind: 'measure',
      id: m.id,
      regions: [],
      names: [...namesOf(m.name), ...m.aliases],
      extra: [m.description.fi, ...m.contacts.flatMap((c) => (c.concerns ? [c.concerns.fi] : []))],
      told: [...texts(m.name, m.description, m.period, m.note), ...m.aliases],
    },
  ],
  pilots: (p, context) => [
    {
      kind: 'pilot',
      id: p.id,
      regions: regional(context, p.region),
      names: [p.name, ...p.name.split(/\s+[–-]\s+/)],
      kindIdeas: ['te', 'palvelu', 'pilotti', 'hanke'],
    },
  ],
  projects: (p, context) => [
    ...p.figures.map((f, i): Source => {
      const names = [...namesOf(f.name), ...f.aliases].flatMap((n) => [p.name, ...p.aliases].map((owner) => `${owner}: ${n}`));
      return { kind: 'fact', id: `project:${p.id}#${i}`, regions: regional(context, p.region), names };
    }),
    {
      kind: 'project',
      id: p.id,
      regions: [
        ...new Set(regional(context, p.region, ...p.municipalities.map((m) => context.municipalities.get(m)?.regions.at(-1)?.region))),
      ],
      names: [p.name, ...p.aliases],
      kindIdeas:
        p.kind === 'procurement'
          ? ['hankinta', 'hanke', 'työllistäminen']
          : p.kind === 'service-trial'
            ? ['palvelu', 'kokeilu']
            : ['hanke'],
      extra: texts(p.description, ...p.figures.map((f) => f.name)),
      told: [p.name, ...p.aliases, ...texts(p.description, p.note)],
    },
  ],
  milestones: (m, context) => [
    {
      kind: 'milestone',
      id: m.id,
      regions: regional(context, m.region),
      names: [...namesOf(m.name), ...m.aliases],
      extra: [m.description.fi],
      told: [...texts(m.name, m.description, m.when, m.note), ...m.aliases],
    },
  ],
  metrics: (m, context) => [
    {
      kind: 'metric',
      id: m.id,
      regions: regional(context, m.region),
      names: [...namesOf(m.name), ...m.aliases],
      extra: [m.description.fi],
      told: [...texts(m.name, m.description, m.note, ...m.versions.map((v) => v.breakNote)), ...m.aliases],
    },
  ],
  people: (p) => [{ kind: 'person', id: p.id, regions: [], names: p.title ? namesOf(p.title) : [], extra: namesOf(p.concerns) }],
  terms: (t) => {
    const names = [...namesOf(t.name), ...t.aliases];
    return [{ kind: 'term', id: t.id, regions: [], names, told: [...names, ...texts(t.meaning)] }];
  },
  organisations: (o, context) => [
    {
      kind: 'organisation',
      id: o.id,
      regions: regional(context, ...o.regions),
      names: [o.kind],
      told: o.note ? [o.kind, ...o.aliases, ...texts(o.name, o.note)] : [],
    },
  ],
  successions: (s, context) => [
    { kind: 'succession', id: s.id, regions: placesOf(s, context), names: [], told: texts(s.description, s.toName) },
  ],
} satisfies Described;

/** The whole country is no region of an entry. */
function regional({ regions }: SourceContext, ...ids: readonly (Id | undefined)[]): Id[] {
  return ids.filter((id): id is Id => id !== undefined && regions.get(id)?.kind !== 'country');
}

/** Where a change holds: where the duties are that it speaks of, else where the bodies are. */
function placesOf(s: Registry['successions'][number], context: SourceContext): Id[] {
  const duties = s.responsibilities.map((id) => context.responsibilities.get(id)?.region);
  return [
    ...new Set(
      duties.length > 0
        ? regional(context, ...duties)
        : s.from.flatMap((id) => regional(context, ...(context.organisations.get(id)?.regions ?? []))),
    ),
  ];
}

function texts(...all: readonly (LocalText | undefined)[]): string[] {
  return all.flatMap((t) => (t ? namesOf(t) : []));
}
