// One outcome to one view; the plain answers (choices, not assigned, unknown, help) are written here.
import type { Action, Block, View } from '../../conversation/view.js';
import type { Citation } from '../../registry/model.js';
import type { KnownFigure } from '../figure-reader.js';
import type { Option, Outcome } from '../outcome.js';
import { words } from '../wording.js';
import { writeMetric } from './figure.js';
import { entryLabel } from './list.js';
import { writeAgreement, writeOrganisation, writeParties, writeRegion, writeSuccession } from './organisation.js';
import { writeNoContact, writePerson } from './person.js';
import { closing, municipalityName, regionName, type Writer } from './phrases.js';
import { writeProgramme } from './programme.js';
import { verdict, writeTopic } from './topic.js';
import type { Written } from './written.js';

/** Writes an outcome. `figures` are those of the metric that the outcome is about. */
export function write(outcome: Outcome, figures: readonly KnownFigure[], w: Writer): Written {
  switch (outcome.kind) {
    case 'topic':
      return writeTopic(outcome, w);
    case 'person':
      return writePerson(outcome, w);
    case 'no-contact':
      return writeNoContact(outcome.organisation, w);
    case 'organisation':
      return writeOrganisation(outcome, w);
    case 'succession':
      return writeSuccession(outcome, w);
    case 'parties':
      return writeParties(outcome, w);
    case 'agreement':
      return writeAgreement(outcome, w);
    case 'region':
      return writeRegion(outcome, w);
    case 'metric':
      return writeMetric(outcome, figures, w);
    case 'pilot':
    case 'project':
    case 'measure':
    case 'milestone':
    case 'term':
    case 'fact':
    case 'list':
    case 'network':
      return writeProgramme(outcome, w);
    case 'choose':
      return writeChoice(outcome, w);
    case 'not-assigned':
      return writeNotAssigned(outcome, w);
    case 'unknown':
      return writeUnknown(outcome, w);
    case 'help':
    case 'greeting':
    case 'thanks':
      return writeTalk(outcome.kind, w);
    default:
      return outcome satisfies never;
  }
}

/** What a choice is called on its button and in the list. */
export function optionLabel(option: Option, w: Writer): string {
  return entryLabel(option.of === 'entry' ? option.id : `${option.of}:${option.id}`, w);
}

function writeChoice(outcome: Extract<Outcome, { kind: 'choose' }>, w: Writer): Written {
  const t = words(w.language);
  const options = outcome.options.map((option) => ({ option, label: optionLabel(option, w) }));
  const actions: Action[] = options.slice(0, 6).map(({ option, label }, i) => ({
    name: 'ask.choose',
    label: label.length > 70 ? `${label.slice(0, 69)}…` : label,
    args: { of: option.of, id: option.id },
    typed: String(i + 1),
  }));
  const view: View = {
    name: 'ask.choice',
    title: outcome.close ? t.didYouMean : t.choose,
    language: w.language,
    blocks: [
      { kind: 'list', ordered: true, items: options.map((o) => o.label) },
      { kind: 'note', text: `${t.chooseHint} ${t.automatic}` },
    ],
    actions,
  };
  return {
    state: outcome.close ? 'did-you-mean' : 'ambiguous',
    view,
    entries: outcome.options.map((o) => (o.of === 'entry' ? o.id : `${o.of}:${o.id}`)),
    options,
  };
}

function writeNotAssigned(outcome: Extract<Outcome, { kind: 'not-assigned' }>, w: Writer): Written {
  const t = words(w.language);
  const region = regionName(outcome.region, w);
  const place = outcome.municipality ? `${municipalityName(outcome.municipality, w)} (${region})` : region;
  const lines = outcome.elsewhere.map((key) => {
    const [kind, id = ''] = key.split(/:(.*)/s);
    const own =
      kind === 'responsibility'
        ? w.world.responsibilities.get(id)
        : kind === 'network'
          ? w.world.responsibilitiesOfNetwork.get(id)?.[0]
          : undefined;
    if (own) return verdict(own, w);
    const metric = kind === 'metric' ? w.world.metrics.get(id) : undefined;
    return metric ? `${entryLabel(key, w)} (${regionName(metric.region, w)})` : entryLabel(key, w);
  });
  const blocks: Block[] = [
    ...(lines.length > 0
      ? [
          { kind: 'text' as const, text: outcome.of ? t.elsewhereOf[outcome.of] : t.elsewhereIntro },
          { kind: 'list' as const, items: lines },
        ]
      : []),
    ...closing({ citations: searched(outcome, w) }, w),
  ];
  const view: View = {
    name: 'ask.answer',
    title: outcome.of ? t.notHere[outcome.of](place) : outcome.nothingThere ? t.nothingInRegion(place) : t.notAssigned(place),
    language: w.language,
    blocks,
    actions: [],
  };
  return { state: 'not-assigned', view, entries: outcome.elsewhere };
}

/** The agreements of the region in which it was looked for, and not found. */
function searched(outcome: Extract<Outcome, { kind: 'not-assigned' }>, w: Writer): readonly Citation[] {
  if (outcome.of || outcome.nothingThere) return [];
  const family = w.world.regionFamily(outcome.region);
  return [...w.world.agreements.values()].filter((a) => family.has(a.region)).flatMap((a) => a.citations.slice(0, 1));
}

function writeUnknown(outcome: Extract<Outcome, { kind: 'unknown' }>, w: Writer): Written {
  const t = words(w.language);
  // What was not understood is never said back: it could be a client's name.
  const blocks: Block[] = [{ kind: 'note', text: `${t.unknownHint} ${t.automatic}` }];
  return {
    state: 'unknown',
    view: { name: 'ask.unknown', title: t.unknown[outcome.why], language: w.language, blocks, actions: [] },
    entries: [],
  };
}

function writeTalk(kind: 'help' | 'greeting' | 'thanks', w: Writer): Written {
  const t = words(w.language);
  const view: View =
    kind === 'help'
      ? {
          name: 'ask.help',
          title: t.help.title,
          language: w.language,
          blocks: [
            { kind: 'list', items: t.help.items },
            { kind: 'note', text: t.help.more },
          ],
          actions: [],
        }
      : {
          name: 'ask.answer',
          title: kind === 'greeting' ? t.greeting : t.thanks,
          language: w.language,
          blocks: kind === 'greeting' ? [{ kind: 'text', text: t.greetingMore }] : [],
          actions: [],
        };
  return { state: 'info', view, entries: [] };
}
