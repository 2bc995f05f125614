// Answers about organisations and agreements: what is agreed for them, what became of them, who is committed.
import { formatDate } from '../../conversation/format.js';
import type { Action, Block, View } from '../../conversation/view.js';
import type { Id, Responsibility } from '../../registry/model.js';
import type { Outcome } from '../outcome.js';
import { words } from '../wording.js';
import { bodyKind } from './body-kinds.js';
import {
  closing,
  endedBody,
  inLanguage,
  listed,
  nameOf,
  organisationName,
  periodText,
  regionName,
  sentenceCase,
  successionsInForce,
  successorSentence,
  type Writer,
} from './phrases.js';
import { shortLine } from './topic.js';
import type { Written } from './written.js';

export const pageSize = 6;

/** All responsibilities of an organisation and of its units, a page at a time. */
export function writeOrganisation(outcome: Extract<Outcome, { kind: 'organisation' }>, w: Writer): Written {
  const t = words(w.language);
  const organisation = w.world.organisations.get(outcome.organisation);
  if (!organisation) throw new Error('an organisation that is not in the registry');
  const name = nameOf(organisation.name, w.language);
  const bodies = [organisation.id, ...(w.world.unitsOf.get(organisation.id) ?? []).map((u) => u.id)];
  const all = [...new Set(bodies.flatMap((id) => w.world.heldBy.get(id) ?? []))];
  const fate = fateOf(organisation.id, w);
  const period = periodText(organisation.validity, w);
  const when = outcome.asked === 'when' && period ? `${name}: ${period}` : undefined;
  const note = organisation.note ? [inLanguage(organisation.note, w.language)] : [];
  if (all.length === 0) {
    const mentions = mentionsOf(organisation.id, w);
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          { label: t.kindOfBody, value: bodyKind(organisation.kind, w.language) },
          ...(organisation.regions[0]
            ? [
                {
                  label: t.region,
                  value: listed(
                    organisation.regions.map((r) => regionName(r, w)),
                    w.language,
                  ),
                },
              ]
            : []),
        ],
      },
      ...(mentions.length > 0
        ? [
            { kind: 'text' as const, text: `${t.mentions}:` },
            { kind: 'list' as const, items: mentions.slice(0, 5) },
          ]
        : []),
      // What is told of a body comes before what is not agreed for it.
      ...(note.length > 0 ? [t.noDuties(name), ...fate] : fate).map((text): Block => ({ kind: 'text', text })),
      ...closing(organisation, w),
    ];
    return {
      state: 'info',
      view: {
        name: 'ask.answer',
        title: when ?? (note[0] ? `${name}: ${note[0]}` : t.noDuties(name)),
        language: w.language,
        blocks,
        actions: [],
      },
      entries: [`organisation:${organisation.id}`],
      people: contactsOf(organisation.id, w),
    };
  }
  const { shown, page, actions } = paged(all, outcome.page, 'ask.duties', { organisation: organisation.id }, w);
  const blocks: Block[] = [
    { kind: 'list', items: shown.map((r) => withRegion(shortLine(r, w), regionName(r.region, w))) },
    ...(page ? [{ kind: 'note' as const, text: page }] : []),
    ...[...note, ...fate].map((text): Block => ({ kind: 'text', text })),
    ...closing({ citations: uniqueCitations(all) }, w),
  ];
  return {
    state: all.every((r) => r.state === 'open') ? 'open' : 'agreed',
    view: { name: 'ask.answer', title: when ?? `${t.duties(name, all.length)}.`, language: w.language, blocks, actions },
    entries: [`organisation:${organisation.id}`, ...all.map((r) => `responsibility:${r.id}`)],
    people: contactsOf(organisation.id, w),
  };
}

function contactsOf(organisation: Id, w: Writer): Id[] {
  return (w.world.peopleOf.get(organisation) ?? []).filter((p) => p.isContact).map((p) => p.id);
}

function uniqueCitations(all: readonly Responsibility[]) {
  const seen = new Set<string>();
  return all.flatMap((r) => r.citations).filter((c) => !seen.has(c.document) && seen.add(c.document));
}

/** Sentences on the end of an organisation and who carries on; also on what it carries on itself. */
function fateOf(id: Id, w: Writer): string[] {
  const t = words(w.language);
  const lines: string[] = [];
  const ended = endedBody(id, w.today, w);
  if (ended?.validity?.until) {
    const sentences = [t.ended(nameOf(ended.name, w.language), formatDate(ended.validity.until, w.language))];
    for (const s of successionsInForce(id, w)) if (s.kind !== 'partial-transfer') sentences.push(successorSentence(s, w) ?? '');
    sentences.push(t.roleUnconfirmed);
    lines.push(sentences.filter((s) => s !== '').join(' '));
  }
  const before = (w.world.successionsTo.get(id) ?? []).filter((s) => s.state === 'in-force').flatMap((s) => s.from);
  if (before.length > 0)
    lines.push(
      `${t.successorOf(
        listed(
          [...new Set(before)].map((o) => organisationName(o, w)),
          w.language,
        ),
      )} ${t.roleUnconfirmed}`,
    );
  return lines;
}

/** What became of organisations: what happened, and plans that came to nothing. */
export function writeSuccession(outcome: Extract<Outcome, { kind: 'succession' }>, w: Writer): Written {
  const t = words(w.language);
  const told = outcome.organisations.map((id) => {
    const parent = w.world.organisations.get(id)?.parent;
    const own = w.world.successionsFrom.get(id) ?? [];
    const all = (own.length > 0 || !parent ? own : (w.world.successionsFrom.get(parent) ?? [])).toSorted(
      (a, b) => Number(b.state === 'in-force') - Number(a.state === 'in-force') || (b.effective ?? '').localeCompare(a.effective ?? ''),
    );
    return { id, all, fate: fateOf(id, w) };
  });
  const [first] = told;
  if (!first) throw new Error('a succession of nothing');
  const name = organisationName(first.id, w);
  const successions = [...new Set(told.flatMap((x) => x.all))];
  const entries = told.map((x) => `organisation:${x.id}`);
  const actions: Action[] = [{ name: 'ask.duties', label: t.actions.duties, args: { organisation: first.id, page: '0' } }];
  if (successions.length === 0 && told.every((x) => x.fate.length === 0)) {
    const item = w.world.organisations.get(first.id);
    const view: View = {
      name: 'ask.answer',
      title: t.stillThere(name),
      language: w.language,
      blocks: closing({ citations: item?.citations ?? [] }, w),
      actions,
    };
    return { state: 'unknown', view, entries };
  }
  const asked = outcome.told ? w.world.successions.get(outcome.told) : undefined;
  const sentence = first.all
    .filter((s) => s.state === 'in-force' && s.kind !== 'partial-transfer')
    .map((s) => successorSentence(s, w))
    .find((s) => s !== undefined);
  const blocks: Block[] = [
    ...[...new Set(told.flatMap((x) => x.fate))].map((text): Block => ({ kind: 'text', text })),
    ...(successions.length > 0
      ? [
          {
            kind: 'list' as const,
            items: successions
              .filter((s) => s !== asked)
              .slice(0, 6)
              .map((s) => inLanguage(s.description, w.language)),
          },
        ]
      : []),
    ...closing({ citations: successions.flatMap((s) => s.citations.slice(-1)) }, w),
  ];
  const view: View = {
    name: 'ask.answer',
    title: asked
      ? inLanguage(asked.description, w.language)
      : sentence && told.length === 1
        ? `${name}: ${lowerFirst(sentence)}`
        : t.whatBecame(
            listed(
              told.map((x) => organisationName(x.id, w)),
              w.language,
            ),
            told.length > 1,
          ),
    language: w.language,
    blocks,
    actions,
  };
  return { state: 'succession', view, entries };
}

function lowerFirst(text: string): string {
  return text === '' ? text : (text[0]?.toLowerCase() ?? '') + text.slice(1);
}

/** Measures, pilots, projects and people's posts that mention an organisation. */
function mentionsOf(id: Id, w: Writer): string[] {
  const organisation = w.world.organisations.get(id);
  if (!organisation) return [];
  const mentions: string[] = [];
  const word = (organisation.name.fi.split(/\s+/)[0] ?? '').replace(/[aä]$/i, '');
  const named = (text: string): boolean => word.length > 2 && text.includes(word);
  for (const m of w.world.measures.values())
    if (named(m.description.fi)) mentions.push(`${nameOf(m.name, w.language)}: ${inLanguage(m.description, w.language)}`);
  for (const p of w.world.projects.values()) if (p.organisations.includes(id)) mentions.push(p.name);
  for (const n of w.world.networks.values()) if (n.members.includes(id)) mentions.push(nameOf(n.name, w.language));
  for (const p of w.world.peopleOf.get(id) ?? []) mentions.push(`${p.name}: ${inLanguage(p.concerns, w.language)}`);
  return mentions;
}

/** Who is committed to an agreement, as far as it tells. */
export function writeParties(outcome: Extract<Outcome, { kind: 'parties' }>, w: Writer): Written {
  const t = words(w.language);
  const agreement = w.world.agreements.get(outcome.agreement);
  if (!agreement) throw new Error('an agreement that is not in the registry');
  const name = nameOf(agreement.name, w.language);
  const known = agreement.parties.length > 0;
  const holders = [...new Set((w.world.responsibilitiesOfAgreement.get(agreement.id) ?? []).flatMap((r) => r.holders))];
  const blocks: Block[] = [
    ...(known ? [{ kind: 'list' as const, items: agreement.parties.map((p) => organisationName(p, w)) }] : []),
    ...(agreement.note ? [{ kind: 'text' as const, text: inLanguage(agreement.note, w.language) }] : []),
    ...(holders.length > 0
      ? [
          {
            kind: 'text' as const,
            text: `${sentenceCase(t.roleName.responsible)}: ${listed(
              holders.map((h) => organisationName(h, w)),
              w.language,
            )}`,
          },
        ]
      : []),
    ...closing(agreement, w),
  ];
  const view: View = {
    name: 'ask.answer',
    title: known && agreement.partiesKnown ? t.partiesTitle(name) : t.partiesUnknown(name),
    language: w.language,
    blocks,
    actions: [{ name: 'ask.agreement', label: t.actions.agreement, args: { agreement: agreement.id, page: '0' } }],
  };
  return { state: 'info', view, entries: [`agreement:${agreement.id}`] };
}

/** Everything that is agreed in one agreement, a page at a time. */
export function writeAgreement(outcome: Extract<Outcome, { kind: 'agreement' }>, w: Writer): Written {
  const t = words(w.language);
  const agreement = w.world.agreements.get(outcome.agreement);
  if (!agreement) throw new Error('an agreement that is not in the registry');
  const all = w.world.responsibilitiesOfAgreement.get(agreement.id) ?? [];
  const { shown, page, actions } = paged(all, outcome.page, 'ask.agreement', { agreement: agreement.id }, w);
  const blocks: Block[] = [
    { kind: 'facts', facts: [{ label: t.validity, value: periodText(agreement.validity, w) ?? t.startNotTold }] },
    { kind: 'list', items: shown.map((r) => shortLine(r, w)) },
    ...(page ? [{ kind: 'note' as const, text: page }] : []),
    ...(agreement.note ? [{ kind: 'text' as const, text: inLanguage(agreement.note, w.language) }] : []),
    ...closing(agreement, w),
  ];
  return {
    state: 'info',
    view: { name: 'ask.answer', title: t.agreementCovers(nameOf(agreement.name, w.language)), language: w.language, blocks, actions },
    entries: [`agreement:${agreement.id}`],
  };
}

/** What is agreed in a region. */
export function writeRegion(outcome: Extract<Outcome, { kind: 'region' }>, w: Writer): Written {
  const family = w.world.regionFamily(outcome.region);
  const agreement = [...w.world.agreements.values()].find((a) => family.has(a.region));
  if (agreement) return writeAgreement({ kind: 'agreement', agreement: agreement.id, page: outcome.page }, w);
  const t = words(w.language);
  const there = [
    ...[...family]
      .flatMap((r) => w.world.responsibilitiesOfRegion.get(r) ?? [])
      .slice(0, 8)
      .map((r) => shortLine(r, w)),
    ...[...w.world.pilots.values()].filter((p) => family.has(p.region)).map((p) => t.pilotTitle(regionName(p.region, w), p.name)),
  ];
  const blocks: Block[] = [
    ...(there.length > 0 ? [{ kind: 'list' as const, items: there.slice(0, 8) }] : []),
    ...closing({ citations: [] }, w),
  ];
  return {
    state: there.length > 0 ? 'info' : 'not-assigned',
    view: { name: 'ask.answer', title: t.regionNothing(regionName(outcome.region, w)), language: w.language, blocks, actions: [] },
    entries: [],
  };
}

function paged(
  all: readonly Responsibility[],
  page: number,
  action: string,
  args: Readonly<Record<string, string>>,
  w: Writer,
): { shown: readonly Responsibility[]; page: string | undefined; actions: Action[] } {
  const t = words(w.language);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = all.slice(at * pageSize, (at + 1) * pageSize);
  const more = at + 1 < pages;
  return {
    shown,
    page: pages > 1 ? t.page(at * pageSize + 1, at * pageSize + shown.length, all.length) : undefined,
    actions: more ? [{ name: action, label: t.actions.more, args: { ...args, page: String(at + 1) } }] : [],
  };
}

/** An organisation's own name may end in its region already. */
function withRegion(line: string, region: string): string {
  return line.endsWith(`(${region})`) ? line : `${line} (${region})`;
}
