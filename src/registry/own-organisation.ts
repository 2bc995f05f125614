// What a person's own organisation answers for today, and the networks it belongs to: for their own page.
import type { Context, Section } from '../conversation/feature.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Action, Block, Language } from '../conversation/view.js';
import type { Id, LocalDate, LocalText, Organisation, Registry, Statement } from './model.js';

const shown = 12;
const networksShown = 5;

/** Undefined for a person whom the registry does not know, and where nothing is agreed. */
export function ownOrganisation(registry: Registry, { caller, now }: Context): Section | undefined {
  const person = registry.people.find((each) => each.id === caller.person);
  const organisation = registry.organisations.find((each) => each.id === person?.organisation);
  if (!organisation) return undefined;
  const { language } = caller;
  const say = words[language];
  const today = helsinkiDay(now);
  const regions = new Map(registry.regions.map((region) => [region.id, local(region.name, language)]));
  const name = local(organisation.name, language);
  const holds = registry.responsibilities.filter((each) => each.holders.includes(organisation.id) && stands(each, today));
  const member = registry.networks.filter((each) => each.members.includes(organisation.id) && stands(each, today));
  const before = predecessors(registry, organisation.id).flatMap((earlier) => {
    const theirs = registry.responsibilities.filter((each) => each.holders.includes(earlier.id));
    return theirs.length > 0 ? [{ name: local(earlier.name, language), held: theirs }] : [];
  });
  if (holds.length === 0 && member.length === 0 && before.length === 0) return undefined;
  // A network that one both convenes and coordinates is one line.
  const lines = (list: Registry['responsibilities']) => [
    ...new Set(list.map((each) => `${local(each.area, language)}, ${regions.get(each.region) ?? each.region}`)),
  ];
  const held = lines(holds);
  const blocks: Block[] = [];
  if (holds.length > 0) blocks.push({ kind: 'text', text: say.answersFor(name) }, { kind: 'list', items: held.slice(0, shown) });
  if (held.length > shown) blocks.push({ kind: 'note', text: say.more(held.length - shown, name) });
  for (const earlier of before)
    blocks.push({ kind: 'text', text: say.before(name, earlier.name) }, { kind: 'list', items: lines(earlier.held).slice(0, shown) });
  if (member.length > 0) blocks.push({ kind: 'text', text: say.member(name) });
  const actions = member.slice(0, networksShown).map(
    (network): Action => ({
      name: 'network.show',
      label: `${local(network.name, language)}, ${regions.get(network.region) ?? network.region}`,
      args: { network: network.id },
      typed: `/verkosto ${network.id}`,
    }),
  );
  return { heading: name, items: [{ blocks, actions }] };
}

/** Organisations whose tasks this one carries on by law, where nobody has confirmed that it carries their roles too. */
function predecessors(registry: Registry, id: Id): readonly Organisation[] {
  const from = registry.successions
    .filter((each) => each.state === 'in-force' && each.to.includes(id) && !each.from.includes(id))
    .flatMap((each) => each.from);
  return registry.organisations.filter((each) => from.includes(each.id));
}

function stands({ validity }: Statement, today: LocalDate): boolean {
  return (validity?.from === undefined || validity.from <= today) && (validity?.until === undefined || validity.until >= today);
}

function local(text: LocalText, language: Language): string {
  return text[language] ?? text.fi;
}

const words: Record<
  Language,
  {
    readonly answersFor: (name: string) => string;
    readonly more: (count: number, name: string) => string;
    readonly before: (name: string, earlier: string) => string;
    readonly member: (name: string) => string;
  }
> = {
  fi: {
    answersFor: (name) => `Sopimusten mukaan ${name} vastaa näistä:`,
    more: (count, name) => `Lisäksi ${count} muuta vastuuta. Kirjoita: ”mistä ${name} vastaa?”`,
    before: (name, earlier) =>
      `${earlier} vastasi sopimusten mukaan näistä. ${name} jatkaa sen lakisääteisiä tehtäviä, mutta sovittujen tehtävien siirtymistä ei ole vahvistettu:`,
    member: (name) => `Verkostot, joissa ${name} on mukana:`,
  },
  sv: {
    answersFor: (name) => `Enligt avtalen ansvarar ${name} för detta:`,
    more: (count, name) => `Dessutom ${count} ansvar till. Skriv: ”vad ansvarar ${name} för?”`,
    before: (name, earlier) =>
      `${earlier} ansvarade enligt avtalen för detta. ${name} har tagit över de lagstadgade uppgifterna, men att de avtalade uppgifterna har övergått är inte bekräftat:`,
    member: (name) => `Nätverk som ${name} hör till:`,
  },
  en: {
    answersFor: (name) => `By the agreements ${name} is responsible for:`,
    more: (count, name) => `And ${count} more. Type: “what is ${name} responsible for?”`,
    before: (name, earlier) =>
      `By the agreements ${earlier} was responsible for these. ${name} carries on its statutory tasks, but that the agreed roles have passed on is not confirmed:`,
    member: (name) => `Networks that ${name} belongs to:`,
  },
};
