// Pieces that every answer is made of: names with their Finnish beside them, citations, periods, what became of whom.
import { formatDate } from '../../conversation/format.js';
import type { Block, Language, Text } from '../../conversation/view.js';
import type {
  Citation,
  Id,
  LocalDate,
  LocalText,
  Organisation,
  Person,
  Responsibility,
  Statement,
  Succession,
} from '../../registry/model.js';
import { words } from '../wording.js';
import type { World } from '../world.js';

/** What an answer is written with: the registry, the reader's language and the day. */
export interface Writer {
  readonly world: World;
  readonly language: Language;
  readonly today: LocalDate;
}

/** The text in the reader's language, Finnish where it has no other. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.fi;
}

/** A Finnish thing's name in Swedish or English with the Finnish name beside it. */
export function nameOf(name: LocalText, language: Language): string {
  const own = inLanguage(name, language);
  return language === 'fi' || own === name.fi || own.includes(name.fi) ? own : `${own} (${name.fi})`;
}

export function organisationName(id: Id, w: Writer): string {
  const organisation = w.world.organisations.get(id);
  return organisation ? nameOf(organisation.name, w.language) : id;
}

export function regionName(id: Id, w: Writer): string {
  const region = w.world.regions.get(id);
  return region ? inLanguage(region.name, w.language) : id;
}

export function municipalityName(id: Id, w: Writer): string {
  const municipality = w.world.municipalities.get(id);
  return municipality ? inLanguage(municipality.name, w.language) : id;
}

/** "a, b ja c". */
export function listed(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${words(language).and} ${items.at(-1)}`;
}

/** Document, date or "undated", place. A document's title stays in Finnish beside its translation. */
export function citation(c: Citation, w: Writer): string {
  const document = w.world.documents.get(c.document);
  if (!document) return c.place;
  const date = document.date ? formatDate(document.date, w.language) : words(w.language).noDate;
  return `${nameOf(document.title, w.language)}, ${date}; ${c.place}`;
}

/** Source line, how sure, and that the answer is automatic: the end of every answer that states something. */
export function closing(statement: Pick<Statement, 'citations'> & Partial<Statement>, w: Writer): Block[] {
  const t = words(w.language);
  const [first, second] = statement.citations;
  // Two places of one document: its name is said once.
  const sources =
    first && second && first.document === second.document && first.place !== second.place
      ? [`${citation(first, w)}; ${second.place}`]
      : [first, second].filter((c) => c !== undefined).map((c) => citation(c, w));
  const lines = [
    ...(sources.length > 0 ? [`${t.source}: ${sources.join(' · ')}.`] : []),
    ...(statement.inferred ? [t.inferred] : []),
    ...(statement.confidence === 'low' || statement.confidence === 'none' ? [t.confidenceLow] : []),
    t.automatic,
  ];
  return [{ kind: 'note', text: lines.join(' ') }];
}

/** "30.11.2018 alkaen", "31.12.2022 asti"; undefined when nothing is known. */
export function periodText(validity: { readonly from?: LocalDate; readonly until?: LocalDate } | undefined, w: Writer): string | undefined {
  const t = words(w.language);
  const parts = [
    validity?.from ? t.since(formatDate(validity.from, w.language)) : '',
    validity?.until ? t.until(formatDate(validity.until, w.language)) : '',
  ].filter((p) => p !== '');
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** An organisation, or the one it is a unit of, that had ended by a day. */
export function endedBody(id: Id, day: LocalDate, w: Writer): Organisation | undefined {
  const organisation = w.world.organisations.get(id);
  if (!organisation) return undefined;
  if (organisation.validity?.until !== undefined && organisation.validity.until < day) return organisation;
  return organisation.parent ? endedBody(organisation.parent, day, w) : undefined;
}

/** Successions in force of an organisation or, when it has none of its own, of the one it is a unit of. */
export function successionsInForce(id: Id, w: Writer): readonly Succession[] {
  const own = (w.world.successionsFrom.get(id) ?? []).filter((s) => s.state === 'in-force');
  const parent = w.world.organisations.get(id)?.parent;
  return own.length > 0 || !parent ? own : successionsInForce(parent, w);
}

/** Who carries an ended body's tasks on, in a sentence. */
export function successorSentence(s: Succession, w: Writer): string | undefined {
  const t = words(w.language);
  const names = s.to.length > 0 ? s.to.map((id) => organisationName(id, w)) : s.toName ? [nameOf(s.toName, w.language)] : [];
  if (names.length === 0) return undefined;
  const day = s.effective ? formatDate(s.effective, w.language) : undefined;
  return s.kind === 'split' ? t.carriesOnSplit(listed(names, w.language), day) : t.carriesOn(listed(names, w.language), day);
}

/** What became of a responsibility's holders and of the planned transfers of it (`why`: and why they failed); empty when nothing did. */
export function whatBecame(r: Responsibility, day: LocalDate, w: Writer, why = false): string[] {
  const t = words(w.language);
  const lines: string[] = [];
  const told = new Set<Id>();
  let roleOpen = false;
  // Those who were to agree on it may have ended as well.
  const bodies = r.state === 'open' ? r.agreedBy : r.holders;
  for (const holder of bodies) {
    const ended = endedBody(holder, day, w);
    if (!ended || told.has(ended.id)) continue;
    told.add(ended.id);
    const until = ended.validity?.until;
    const sentences = [until ? t.ended(nameOf(ended.name, w.language), formatDate(until, w.language)) : ''];
    const region = w.world.regionFamily(r.region);
    for (const s of successionsInForce(holder, w)) {
      if (s.kind === 'partial-transfer') continue;
      // Of a split, those that work in the region of this responsibility.
      const here = s.to.filter((id) => w.world.organisations.get(id)?.regions.some((x) => region.has(x)));
      const sentence = successorSentence({ ...s, to: here.length > 0 ? here : s.to }, w);
      if (sentence) sentences.push(sentence);
      if (!s.roleConfirmed) roleOpen = true;
    }
    lines.push(sentences.filter((s) => s !== '').join(' '));
  }
  if (r.state === 'open') lines.push(t.stillOpen);
  else if (roleOpen) lines.push(t.roleUnconfirmed);
  for (const s of w.world.successionsOfRole.get(r.id) ?? []) {
    const name = s.toName
      ? nameOf(s.toName, w.language)
      : listed(
          s.to.map((id) => organisationName(id, w)),
          w.language,
        );
    if (name === '') continue;
    if (s.state === 'void') lines.push(t.plannedVoid(name), ...(why ? [inLanguage(s.description, w.language)] : []));
    else if (s.state === 'planned') lines.push(t.planned(name));
    if (s.roleConfirmed) lines.push(t.roleConfirmed);
  }
  return lines;
}

/** Phone and e-mail as facts; nothing that the registry does not have. */
export function contactFacts(person: Person, w: Writer): { label: string; value: Text }[] {
  const t = words(w.language);
  return [
    ...(person.phone ? [{ label: t.phone, value: [{ kind: 'phone' as const, number: person.phone }] }] : []),
    ...(person.email ? [{ label: t.email, value: [{ kind: 'email' as const, address: person.email }] }] : []),
  ];
}

/** Whom the steward named in Koolla as a network's contact, valid today: the agreement's own contact is another thing. */
export function contactsInKoolla(network: Id | undefined, w: Writer): readonly Person[] {
  return (network === undefined ? [] : (w.world.contactsOf.get(network) ?? []))
    .filter((a) => (a.from ?? '') <= w.today && w.today <= (a.until ?? '9999'))
    .map((a) => w.world.people.get(a.person))
    .filter((p) => p !== undefined);
}

/** "Yhteyshenkilö Koollassa: NAME, ORGANISATION", with the e-mail address where there is one. */
export function contactInKoollaFacts(network: Id | undefined, w: Writer): { label: string; value: Text }[] {
  const t = words(w.language);
  const people = contactsInKoolla(network, w);
  if (people.length === 0) {
    // Somebody was named and is not any more: that nobody is, is worth saying.
    const ended = (network === undefined ? [] : (w.world.contactsOf.get(network) ?? []))
      .flatMap((a) => (a.until !== undefined && a.until < w.today ? [a.until] : []))
      .toSorted()
      .at(-1);
    return ended ? [{ label: t.contactInKoolla, value: t.contactLeft(formatDate(ended, w.language)) }] : [];
  }
  return people.map((p) => {
    const who = `${p.name}, ${organisationName(p.organisation, w)}`;
    const reached: Text = p.email
      ? [`${who}, `, { kind: 'email' as const, address: p.email }]
      : p.phone
        ? [`${who}, `, { kind: 'phone' as const, number: p.phone }]
        : `${who}; ${t.contactUnreachable}`;
    return { label: t.contactInKoolla, value: reached };
  });
}

/** Name, title and organisation on one line. */
export function personLine(person: Person, w: Writer): string {
  const title = person.title ? inLanguage(person.title, w.language) : '';
  return words(w.language).personAt(person.name, title, organisationName(person.organisation, w));
}

/** First letter in upper case. */
export function sentenceCase(text: string): string {
  return text === '' ? text : text[0]?.toUpperCase() + text.slice(1);
}
