// Answers about pilots, projects, programme measures, events, words, and lists of them.
import { formatDate } from '../../conversation/format.js';
import type { Action, Block, Text, View } from '../../conversation/view.js';
import type { Citation } from '../../registry/model.js';
import type { Outcome } from '../outcome.js';
import { words } from '../wording.js';
import { writeList } from './list.js';
import {
  closing,
  contactInKoollaFacts,
  inLanguage,
  listed,
  municipalityName,
  nameOf,
  organisationName,
  periodText,
  personLine,
  regionName,
  sentenceCase,
  type Writer,
} from './phrases.js';
import type { Written } from './written.js';

type Programme = Extract<Outcome, { kind: 'pilot' | 'project' | 'measure' | 'milestone' | 'term' | 'fact' | 'list' | 'network' }>;

export function writeProgramme(outcome: Programme, w: Writer): Written {
  switch (outcome.kind) {
    case 'pilot':
      return writePilot(outcome.pilot, w);
    case 'project':
      return writeProject(outcome.project, w);
    case 'measure':
      return writeMeasure(outcome.measure, w);
    case 'milestone':
      return writeMilestone(outcome.milestone, w);
    case 'term':
      return writeTerm(outcome.term, w);
    case 'fact':
      return writeFact(outcome, w);
    case 'list':
      return writeList(outcome, w);
    case 'network':
      return writeNetwork(outcome, w);
    default:
      return outcome satisfies never;
  }
}

function done(
  state: Written['state'],
  title: string,
  blocks: readonly Block[],
  entry: string,
  w: Writer,
  extra: { people?: readonly string[]; actions?: readonly Action[] } = {},
): Written {
  const view: View = { name: 'ask.answer', title, language: w.language, blocks, actions: extra.actions ?? [] };
  return { state, view, entries: [entry], ...(extra.people ? { people: extra.people } : {}) };
}

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('an outcome about something that is not in the registry');
  return item;
}

function writePilot(id: string, w: Writer): Written {
  const t = words(w.language);
  const pilot = found(w.world.pilots.get(id));
  const measure = w.world.measures.get(pilot.measure);
  const contacts = (measure?.contacts ?? []).map((c) => w.world.people.get(c.person)).filter((p) => p !== undefined);
  const blocks: Block[] = [
    ...(pilot.description ? [{ kind: 'text' as const, text: inLanguage(pilot.description, w.language) }] : []),
    {
      kind: 'facts',
      facts: [
        { label: t.pilotNumber, value: `${pilot.number}/8` },
        ...(measure
          ? [
              { label: t.programme, value: nameOf(measure.name, w.language) },
              { label: t.period, value: inLanguage(measure.period, w.language) },
            ]
          : []),
        ...(contacts.length > 0 ? [{ label: t.moreFrom, value: contacts.map((p) => personLine(p, w)).join('; ') }] : []),
      ],
    },
    ...closing(pilot, w),
  ];
  return done('info', t.pilotTitle(regionName(pilot.region, w), pilot.name), blocks, `pilot:${id}`, w, {
    people: contacts.map((p) => p.id),
  });
}

function writeProject(id: string, w: Writer): Written {
  const t = words(w.language);
  const project = found(w.world.projects.get(id));
  const where =
    project.municipalities.length > 0
      ? listed(
          project.municipalities.map((m) => municipalityName(m, w)),
          w.language,
        )
      : project.region
        ? regionName(project.region, w)
        : '';
  const measure = project.measure ? w.world.measures.get(project.measure) : undefined;
  const contacts = (measure?.contacts ?? []).map((c) => w.world.people.get(c.person)).filter((p) => p !== undefined);
  const period = periodText(project.validity, w);
  const facts: { label: string; value: Text }[] = [
    ...(project.organisations.length > 0
      ? [
          {
            label: t.organisation,
            value: listed(
              project.organisations.map((o) => organisationName(o, w)),
              w.language,
            ),
          },
        ]
      : []),
    ...(measure ? [{ label: t.programme, value: nameOf(measure.name, w.language) }] : []),
    ...(period ? [{ label: t.period, value: period }] : []),
    ...project.figures.map((f) => ({ label: sentenceCase(inLanguage(f.name, w.language)), value: inLanguage(f.value, w.language) })),
    ...(contacts.length > 0 ? [{ label: t.moreFrom, value: contacts.map((p) => personLine(p, w)).join('; ') }] : []),
  ];
  const blocks: Block[] = [
    ...(project.description ? [{ kind: 'text' as const, text: inLanguage(project.description, w.language) }] : []),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...closing(project, w),
  ];
  return done('info', t.projectTitle(project.name, where), blocks, `project:${id}`, w, { people: contacts.map((p) => p.id) });
}

function writeMeasure(id: string, w: Writer): Written {
  const t = words(w.language);
  const measure = found(w.world.measures.get(id));
  const contacts = measure.contacts
    .map((c) => ({ person: w.world.people.get(c.person), concerns: c.concerns }))
    .filter((c) => c.person !== undefined);
  const lines = contacts.map(({ person, concerns }) =>
    person
      ? `${personLine(person, w)}${concerns ? ` (${inLanguage(concerns, w.language)})` : ''}${person.email ? `, ${person.email}` : ''}`
      : '',
  );
  const blocks: Block[] = [
    { kind: 'text', text: inLanguage(measure.description, w.language) },
    {
      kind: 'facts',
      facts: [
        { label: t.period, value: inLanguage(measure.period, w.language) },
        ...measure.figures.map((f) => ({ label: sentenceCase(inLanguage(f.name, w.language)), value: inLanguage(f.value, w.language) })),
      ],
    },
    ...(lines.length > 0
      ? [
          { kind: 'text' as const, text: `${t.moreFrom}:` },
          { kind: 'list' as const, items: lines },
        ]
      : []),
    ...closing(measure, w),
  ];
  const names = contacts.map((c) => c.person?.name ?? '').filter((n) => n !== '');
  const title =
    names.length > 0
      ? `${nameOf(measure.name, w.language)}: ${lowerLabel(t.moreFrom)} ${listed(names, w.language)}.`
      : nameOf(measure.name, w.language);
  return done('contact', title, blocks, `measure:${id}`, w, { people: contacts.flatMap((c) => (c.person ? [c.person.id] : [])) });
}

function lowerLabel(label: string): string {
  return label.toLowerCase();
}

function writeMilestone(id: string, w: Writer): Written {
  const t = words(w.language);
  const milestone = found(w.world.milestones.get(id));
  const when = milestone.when ? inLanguage(milestone.when, w.language) : undefined;
  const blocks: Block[] = [
    { kind: 'text', text: inLanguage(milestone.description, w.language) },
    {
      kind: 'facts',
      facts: [{ label: t.region, value: regionName(milestone.region, w) }, ...(when ? [{ label: t.period, value: when }] : [])],
    },
    ...closing(milestone, w),
  ];
  return done(
    'info',
    when ? `${sentenceCase(nameOf(milestone.name, w.language))}: ${when}` : sentenceCase(nameOf(milestone.name, w.language)),
    blocks,
    `milestone:${id}`,
    w,
  );
}

function writeTerm(id: string, w: Writer): Written {
  const t = words(w.language);
  const term = found(w.world.terms.get(id));
  return done(
    'info',
    t.termTitle(sentenceCase(nameOf(term.name, w.language)), inLanguage(term.meaning, w.language)),
    closing({ citations: term.citations }, w),
    `term:${id}`,
    w,
  );
}

function writeFact(outcome: Extract<Outcome, { kind: 'fact' }>, w: Writer): Written {
  const owner = found<{
    name: string | { fi: string };
    figures: readonly { name: { fi: string }; value: { fi: string } }[];
    citations: readonly Citation[];
  }>(outcome.owner === 'measure' ? w.world.measures.get(outcome.id) : w.world.projects.get(outcome.id));
  const figure = found(owner.figures[outcome.position]);
  const ownerName = typeof owner.name === 'string' ? owner.name : nameOf(owner.name, w.language);
  const title = `${sentenceCase(inLanguage(figure.name, w.language))}: ${inLanguage(figure.value, w.language)}`;
  return done(
    'figure',
    title,
    [{ kind: 'text', text: ownerName }, ...closing({ citations: owner.citations }, w)],
    `${outcome.owner}:${outcome.id}`,
    w,
  );
}

function writeNetwork(outcome: Extract<Outcome, { kind: 'network' }>, w: Writer): Written {
  const t = words(w.language);
  const network = found(w.world.networks.get(outcome.network));
  const name = `${sentenceCase(nameOf(network.name, w.language))}, ${regionName(network.region, w)}`;
  const duties = w.world.responsibilitiesOfNetwork.get(network.id) ?? [];
  const convener = duties.find((d) => d.role === 'convener' || d.role === 'assembler');
  const met = network.meetings ? t.met(network.meetings.count, formatDate(network.meetings.asOf, w.language)) : undefined;
  const schedule = network.schedule ? inLanguage(network.schedule, w.language) : undefined;
  const facts: { label: string; value: Text }[] = [
    ...(convener
      ? [
          {
            label: sentenceCase(t.roleName[convener.role]),
            value: listed(
              convener.holders.map((h) => organisationName(h, w)),
              w.language,
            ),
          },
        ]
      : []),
    ...contactInKoollaFacts(network.id, w),
    ...(network.status ? [{ label: t.status, value: inLanguage(network.status, w.language) }] : []),
    ...(schedule ? [{ label: t.schedule, value: schedule }] : []),
    ...(network.members.length > 0
      ? [
          {
            label: t.members,
            value: listed(
              network.members.map((m) => organisationName(m, w)),
              w.language,
            ),
          },
        ]
      : []),
  ];
  const blocks: Block[] = [
    ...(network.kind === 'model'
      ? [{ kind: 'text' as const, text: t.notANetwork }]
      : convener
        ? []
        : [{ kind: 'text' as const, text: t.noConvener }]),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...(network.note ? [{ kind: 'text' as const, text: inLanguage(network.note, w.language) }] : []),
    ...closing(network, w),
  ];
  const actions: Action[] = network.agreement
    ? [{ name: 'ask.agreement', label: t.actions.agreement, args: { agreement: network.agreement, page: '0' } }]
    : [];
  const key = `network:${network.id}`;
  switch (outcome.asked) {
    case 'next':
      return schedule
        ? done('info', `${name}: ${schedule}`, blocks, key, w, { actions })
        : done('unknown', t.scheduleUnknown(name), blocks, key, w, { actions });
    case 'life':
      return met
        ? done('info', `${name}: ${met}`, blocks, key, w, { actions })
        : done(schedule ? 'info' : 'unknown', schedule ? `${name}: ${schedule}` : t.scheduleUnknown(name), blocks, key, w, { actions });
    case 'members':
      return done('info', network.members.length > 0 ? t.membersTitle(name) : t.membersUnknown(name), blocks, key, w, { actions });
    case 'what':
      return done('info', met ? `${name}: ${met}` : convener ? name : `${name}: ${t.noConvener}`, blocks, key, w, { actions });
    default:
      return outcome.asked satisfies never;
  }
}
