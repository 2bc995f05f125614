// Every kind of view and form that Koolla shows, by name and language: what a person looks through, and what renderers are
// checked against. The slices make them, out of the bundled agreements and invented people and figures; how each looks on
// a platform is the renderers' part.
import type { Form } from '../conversation/form.js';
import { type Language, languages, type View } from '../conversation/view.js';
import type { Registry } from '../registry/model.js';
import { extremeForms, extremes } from './extremes.js';
import { figureCareSamples } from './figure-care.js';
import { figureSamples } from './figures.js';
import { meetingSamples } from './meetings.js';
import { namingSamples } from './namings.js';
import { networkSamples } from './networks.js';
import type { Spoken } from './paper.js';
import { peopleSamples } from './people.js';
import { askSamples, learnSamples } from './questions.js';
import { everyday, formsIn } from './samples.js';
import { settingsSamples } from './settings.js';

/** A view or a form to look at. */
export type Shown = { readonly name: string; readonly language: Language } & ({ readonly view: View } | { readonly form: Form });

/** Who makes what, by the first words of the names. */
const makers: readonly {
  readonly of: readonly string[];
  readonly samples: (registry: Registry, language: Language) => readonly Spoken[] | Promise<readonly Spoken[]>;
}[] = [
  { of: ['home', 'notice'], samples: peopleSamples },
  { of: ['home', 'network'], samples: (_, language) => settingsSamples(language) },
  { of: ['ask'], samples: askSamples },
  { of: ['learn'], samples: learnSamples },
  { of: ['network', 'messages', 'delivery'], samples: networkSamples },
  { of: ['network'], samples: namingSamples },
  { of: ['meeting'], samples: meetingSamples },
  { of: ['metrics'], samples: figureSamples },
  { of: ['metrics'], samples: figureCareSamples },
  { of: ['sample'], samples: (_, language) => buildingBlocks(language) },
  { of: ['extreme'], samples: (_, language) => strains(language) },
];

/**
 * What Koolla says in the order in which a person meets it, then a sample of each building block, then what strains a
 * renderer (in Finnish alone).
 * @param first makes only what has this first word: `ask` of `ask.agreed`
 */
export async function catalogue(registry: Registry, language: Language, first?: string): Promise<readonly Shown[]> {
  const all: Shown[] = [];
  for (const { of, samples } of makers) {
    if (first !== undefined && !of.includes(first)) continue;
    for (const { name, view, form } of await samples(registry, language)) {
      if (view) all.push({ name, language: view.language, view });
      if (form) all.push({ name, language: form.language, form });
    }
  }
  return all;
}

function buildingBlocks(language: Language): readonly Spoken[] {
  return [
    ...everyday(language).map((view) => ({ name: `sample.${view.name}`, view })),
    ...formsIn(language).map((form, index) => ({ name: `sample.${form.name}.${index + 1}`, form })),
  ];
}

function strains(language: Language): readonly Spoken[] {
  if (language !== languages[0]) return [];
  return [
    ...extremes.map((view) => ({ name: `extreme.${view.name}`, view })),
    ...extremeForms.map((form) => ({ name: `extreme.${form.name}`, form })),
  ];
}
