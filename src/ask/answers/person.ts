// Answers about a person: who it is and how to reach them, with nothing that the registry does not have.
import type { Block, Text, View } from '../../conversation/view.js';
import type { Outcome } from '../outcome.js';
import { words } from '../wording.js';
import { closing, contactFacts, inLanguage, organisationName, personLine, type Writer } from './phrases.js';
import type { Written } from './written.js';

export function writePerson(outcome: Extract<Outcome, { kind: 'person' }>, w: Writer): Written {
  const t = words(w.language);
  const person = w.world.people.get(outcome.person);
  if (!person) throw new Error('a person who is not in the registry');
  const missing =
    outcome.asked === 'phone'
      ? person.phone === undefined
      : outcome.asked === 'email'
        ? person.email === undefined
        : outcome.asked === 'reach' && person.phone === undefined && person.email === undefined;
  const facts: { label: string; value: Text }[] = [
    ...(person.title ? [{ label: t.titleLabel, value: inLanguage(person.title, w.language) }] : []),
    { label: t.organisation, value: organisationName(person.organisation, w) },
    { label: t.concerns, value: inLanguage(person.concerns, w.language) },
    ...contactFacts(person, w),
  ];
  const blocks: Block[] = [{ kind: 'facts', facts }];
  if (!person.isContact) blocks.push({ kind: 'text', text: t.notContact });
  if (person.note) blocks.push({ kind: 'text', text: inLanguage(person.note, w.language) });
  blocks.push(...closing(person, w));
  const title = missing
    ? outcome.asked === 'phone'
      ? t.noPhone(person.name)
      : outcome.asked === 'email'
        ? t.noEmail(person.name)
        : t.personNoContact(person.name)
    : outcome.asked === 'phone' && person.phone
      ? `${person.name}: ${person.phone}`
      : outcome.asked === 'email' && person.email
        ? `${person.name}: ${person.email}`
        : personLine(person, w);
  const view: View = {
    name: 'ask.answer',
    title,
    language: w.language,
    blocks,
    actions: [{ name: 'ask.duties', label: t.actions.duties, args: { organisation: person.organisation, page: '0' } }],
  };
  return { state: missing ? 'unknown' : 'contact', view, entries: [`person:${person.id}`], people: [person.id] };
}

export function writeNoContact(organisation: string, w: Writer): Written {
  const t = words(w.language);
  const item = w.world.organisations.get(organisation);
  const view: View = {
    name: 'ask.answer',
    title: t.noContactOf(organisationName(organisation, w)),
    language: w.language,
    blocks: closing({ citations: item?.citations.slice(0, 1) ?? [] }, w),
    actions: [{ name: 'ask.duties', label: t.actions.duties, args: { organisation, page: '0' } }],
  };
  return { state: 'unknown', view, entries: [`organisation:${organisation}`] };
}
