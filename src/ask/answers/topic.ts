// The answer to "who answers for it": the verdict, role, contact, since and until, what became of it, the source.

import { formatDate } from '../../conversation/format.js';
import type { Action, Block, Text, View } from '../../conversation/view.js';
import type { Responsibility } from '../../registry/model.js';
import type { Outcome } from '../outcome.js';
import { words } from '../wording.js';
import {
  closing,
  contactFacts,
  contactInKoollaFacts,
  contactsInKoolla,
  endedBody,
  inLanguage,
  listed,
  nameOf,
  organisationName,
  periodText,
  regionName,
  sentenceCase,
  type Writer,
  whatBecame,
} from './phrases.js';
import type { Written } from './written.js';

export function writeTopic(outcome: Extract<Outcome, { kind: 'topic' }>, w: Writer): Written {
  const t = words(w.language);
  const all = outcome.responsibilities.map((id) => w.world.responsibilities.get(id)).filter((r) => r !== undefined);
  const [main, ...others] = all;
  if (!main) throw new Error('a topic without responsibilities');
  const { asked } = outcome;
  const day = asked.at ?? w.today;
  const ended = main.holders.map((h) => endedBody(h, day, w)).find((o) => o !== undefined);
  const until = main.validity?.until ?? (main.agreement ? w.world.agreements.get(main.agreement)?.validity?.until : undefined);
  const expired = until !== undefined && until < day ? until : undefined;
  const facts: { label: string; value: Text }[] = [];
  if (main.state === 'agreed' || main.holders.length > 0) facts.push({ label: t.role, value: t.roleName[main.role] });
  if (main.state === 'agreed' && main.partners.length > 0)
    facts.push({
      label: t.partners,
      value: listed(
        main.partners.map((p) => organisationName(p, w)),
        w.language,
      ),
    });
  const contact = contactOf(main, others, w);
  facts.push({ label: t.contact, value: contact.text });
  facts.push(...contact.facts);
  const named = contactsInKoolla(main.network, w);
  facts.push(...contactInKoollaFacts(main.network, w));
  facts.push({ label: t.validity, value: validityOf(main, w) });
  facts.push({
    label: t.state,
    value: main.state === 'open' ? stateOpen(main, w) : ended ? t.agreedEnded : expired ? t.agreedExpired : t.agreed,
  });

  const became = whatBecame(main, day, w, asked.change);
  const blocks: Block[] = [];
  blocks.push({ kind: 'text', text: inLanguage(main.description, w.language) });
  if (asked.year !== undefined)
    blocks.push({
      kind: 'text',
      text: [
        t.asOf(asked.at && asked.at !== `${asked.year}-07-01` ? formatDate(asked.at, w.language) : String(asked.year)),
        ...startsLater(main, day, w),
      ].join('. '),
    });
  const notYet = asked.year === undefined ? startsLater(main, day, w) : [];
  if (notYet.length > 0) blocks.push({ kind: 'text', text: `${notYet.join('. ')}.` });
  if (expired) blocks.push({ kind: 'text', text: t.expired(formatDate(expired, w.language)) });
  if (became.length > 0) blocks.push({ kind: 'text', text: became.join(' ') });
  blocks.push({ kind: 'facts', facts });
  const rest = others.filter((r) => r.role !== main.role || r.holders.join() !== main.holders.join()).slice(0, 3);
  if (rest.length > 0) {
    blocks.push({ kind: 'text', text: `${t.others}:` });
    blocks.push({ kind: 'list', items: rest.map((r) => shortLine(r, w)) });
  }
  if (outcome.homeRegion) blocks.push({ kind: 'note', text: t.homeRegion(regionName(outcome.homeRegion, w)) });
  blocks.push(...closing(main, w));
  const tooEarly =
    asked.year !== undefined &&
    startsLater(main, asked.at && asked.at !== `${asked.year}-07-01` ? asked.at : `${asked.year}-12-31`, w).length > 0;
  const missing = asked.detail && contact.facts.length === 0 && !named.some((p) => (asked.detailKind === 'email' ? p.email : p.phone));
  const title =
    tooEarly && asked.year !== undefined
      ? `${t.beforeAgreement(asked.year)}: ${areaLine(main, w)}.`
      : missing
        ? `${t.unknown['no-detail']} ${verdict(main, w)}`
        : verdict(main, w);
  const view: View = { name: 'ask.answer', title, language: w.language, blocks, actions: actionsOf(main, w) };
  return {
    state: tooEarly || missing ? 'unknown' : main.state === 'open' ? 'open' : asked.contact ? 'contact' : 'agreed',
    view,
    entries: all.map((r) => `responsibility:${r.id}`),
    people: main.contact?.kind === 'person' ? [main.contact.person] : named.map((p) => p.id),
  };
}

/** "Työnantajayhteistyöverkosto, Kymenlaakso: koollekutsuja on Kaakkois-Suomen TE-palvelut." */
export function verdict(r: Responsibility, w: Writer): string {
  return `${areaLine(r, w)}: ${whoLine(r, w)}.`;
}

/** "koollekutsuja on Eksote": who, without what. */
export function whoLine(r: Responsibility, w: Writer): string {
  const t = words(w.language);
  if (r.state === 'open') {
    if (r.partners.length > 0 && r.agreedBy.length === 0)
      return `${t.openNobody}; ${t.partners.toLowerCase()}: ${listed(
        r.partners.map((p) => organisationName(p, w)),
        w.language,
      )}`;
    return stateOpen(r, w);
  }
  if (r.holders.length === 0) return t.openNobody;
  return `${t.roleDoes[r.role](r.holders.length > 1)} ${listed(
    r.holders.map((h) => organisationName(h, w)),
    w.language,
  )}`;
}

function areaLine(r: Responsibility, w: Writer): string {
  return `${sentenceCase(nameOf(r.area, w.language))}, ${regionName(r.region, w)}`;
}

/** One line for a list: the area only where it differs. */
export function shortLine(r: Responsibility, w: Writer): string {
  return `${sentenceCase(nameOf(r.area, w.language))}: ${whoLine(r, w)}`;
}

function stateOpen(r: Responsibility, w: Writer): string {
  const t = words(w.language);
  const by = listed(
    r.agreedBy.map((id) => organisationName(id, w)),
    w.language,
  );
  const partners =
    r.partners.length > 0
      ? `; ${t.partners.toLowerCase()}: ${listed(
          r.partners.map((p) => organisationName(p, w)),
          w.language,
        )}`
      : '';
  return (by === '' ? t.openNobody : t.openUntil(by)) + partners;
}

function startsLater(r: Responsibility, day: string, w: Writer): string[] {
  const from = r.validity?.from ?? (r.agreement ? w.world.agreements.get(r.agreement)?.validity?.from : undefined);
  return from !== undefined && from > day ? [words(w.language).notYetThen(formatDate(from, w.language))] : [];
}

function validityOf(r: Responsibility, w: Writer): string {
  const agreement = r.agreement ? w.world.agreements.get(r.agreement) : undefined;
  const from = r.validity?.from ?? agreement?.validity?.from;
  const until = r.validity?.until ?? agreement?.validity?.until;
  return periodText({ ...(from ? { from } : {}), ...(until ? { until } : {}) }, w) ?? words(w.language).startNotTold;
}

/** The contact as the documents have it: a person, a promise to name one, or nothing; never the nearest person. */
function contactOf(
  main: Responsibility,
  others: readonly Responsibility[],
  w: Writer,
): { text: string; facts: { label: string; value: Text }[] } {
  const t = words(w.language);
  const statement = main.contact ?? others.find((o) => o.contact && o.role === 'coordinator')?.contact;
  if (!statement) return { text: t.contactNotNamed, facts: [] };
  switch (statement.kind) {
    case 'person': {
      const person = w.world.people.get(statement.person);
      return person ? { text: person.name, facts: contactFacts(person, w) } : { text: t.contactNotNamed, facts: [] };
    }
    case 'to-be-named':
      return { text: t.contactToBeNamed(organisationName(statement.by, w), statement.bodyAllowed), facts: [] };
    case 'exists-not-given':
      return { text: t.contactExists(inLanguage(statement.what, w.language)), facts: [] };
    default:
      return statement satisfies never;
  }
}

function actionsOf(r: Responsibility, w: Writer): Action[] {
  const t = words(w.language);
  const actions: Action[] = [];
  if (r.contact?.kind === 'person') actions.push({ name: 'ask.card', label: t.actions.card, args: { person: r.contact.person } });
  const [holder] = r.holders;
  if (holder) actions.push({ name: 'ask.duties', label: t.actions.duties, args: { organisation: holder, page: '0' } });
  if (r.agreement) actions.push({ name: 'ask.agreement', label: t.actions.agreement, args: { agreement: r.agreement, page: '0' } });
  return actions;
}
