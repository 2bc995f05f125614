// A person's own page: what waits for them, what is theirs, their settings, help and what is kept about them. The
// slices say what concerns the person; this puts it together, also for somebody whom the registry does not know.
import type { Context, Section, Setting } from './feature.js';
import { pageWording } from './home-page-wording.js';
import { homeWording } from './home-wording.js';
import { languageAction } from './language-form.js';
import { privacyAction } from './privacy.js';
import type { Action, Block, Part, View } from './view.js';
import { languages } from './view.js';

export interface PageParts {
  /** Of each slice, in order; undefined where its part could not be had just now. */
  readonly sections: readonly (Section | undefined)[];
  readonly settings: readonly Setting[];
  /** Some part is missing because of a fault. */
  readonly incomplete: boolean;
  readonly stewards: readonly string[];
}

/** What fits under a card; a page with room shows every action beside its matter. */
const mostActions = 6;

/** The whole page, as `blocks` with the six most useful actions and as `parts` with all of them. */
export function homePage({ caller }: Context, { sections, settings, incomplete, stewards }: PageParts): View {
  const { language } = caller;
  const say = pageWording[language];
  const leads: Action[] = [];
  const parts: Part[] = [];
  const known = sections.filter((section) => section !== undefined);
  const waiting = known.flatMap((section) => section.items.flatMap((item) => item.lead ?? []));
  parts.push({ blocks: [{ kind: 'text', text: waiting.length > 0 ? say.waits(waiting.length) : say.nothingWaits }], actions: [] });
  if (!caller.person) parts.push(unknownPart(caller, language, stewards));
  for (const section of known) {
    section.items.forEach((item, i) => {
      const heading: Block[] = i === 0 ? [{ kind: 'text', text: [{ kind: 'bold', text: section.heading }] }] : [];
      parts.push({ blocks: [...(i === 0 ? [divider] : []), ...heading, ...item.blocks], actions: item.actions });
      if (item.lead) leads.push(item.lead);
    });
  }
  if (incomplete) parts.push({ blocks: [divider, { kind: 'note', text: say.partMissing }], actions: [] });
  const find: Action = { name: 'home.find', label: say.find, args: {}, opensForm: true, typed: say.findTyped };
  const networks: Action = { name: 'network.list', label: say.networks, args: {}, typed: '/verkosto' };
  const toSettings: Action = { name: 'home.settings', label: say.settings, args: {}, typed: homeWording[language].settingsTyped };
  const help: Action = { name: 'home.help', label: say.help, args: {}, typed: homeWording[language].helpTyped };
  parts.push({
    blocks: [divider, bold(say.askHeading), { kind: 'text', text: say.ask }],
    actions: [find, networks, help],
  });
  parts.push({ blocks: [divider, bold(say.settingsHeading)], actions: [...languageActions(language), toSettings] });
  for (const { label, value, action } of settings)
    parts.push({ blocks: [{ kind: 'facts', facts: [{ label, value }] }], actions: action ? [action] : [] });
  parts.push({
    blocks: [divider, bold(say.privacyHeading), { kind: 'note', text: homeWording[language].privacy }],
    actions: [privacyAction(language)],
  });
  // a page with room has every button beside its matter
  const typed = leads.slice(mostActions - 3).flatMap((lead) => (lead.typed ? [`${lead.label}: ${lead.typed}`] : []));
  const others: Block[] =
    typed.length > 0
      ? [
          { kind: 'text', text: say.othersTyped },
          { kind: 'list', items: typed },
        ]
      : [];
  const [first = [], ...further] = parts.map((part) => part.blocks);
  return {
    name: 'home.page',
    title: say.title(caller.name),
    language,
    blocks: [...first, ...others, ...further.flat()],
    actions: [
      ...(caller.person || leads.length > 0 ? leads.slice(0, mostActions - 3) : [languageAction(language)]),
      find,
      toSettings,
      help,
    ],
    parts,
  };
}

/** The languages that are not spoken now, each by its own name. */
export function languageActions(language: View['language']): Action[] {
  return languages
    .filter((other) => other !== language)
    .map((other) => ({
      name: 'home.language',
      label: homeWording[other].ownName,
      args: { language: other },
      typed: `/koolla ${homeWording[other].ownName.toLowerCase()}`,
    }));
}

function unknownPart({ actor }: Context['caller'], language: View['language'], stewards: readonly string[]): Part {
  const say = pageWording[language];
  const lines = [
    actor.email ? say.unknownEmail(actor.email) : say.unknownNoEmail,
    say.unknownCan,
    say.unknownRegion,
    stewards.length > 0 ? say.askToBeAdded(stewards.join(', ')) : say.noSteward,
  ];
  return {
    blocks: [divider, bold(say.unknownHeading), ...lines.map((text) => ({ kind: 'text' as const, text }))],
    actions: [languageAction(language)],
  };
}

const divider: Block = { kind: 'divider' };

function bold(text: string): Block {
  return { kind: 'text', text: [{ kind: 'bold', text }] };
}
