// Every kind of view and form that Koolla shows, by name and language: what a person looks through, and what renderers are
// checked against. How each looks on a platform is the renderers' part.
import type { Form } from '../conversation/form.js';
import { type Language, languages, type View } from '../conversation/view.js';
import type { Registry } from '../registry/model.js';
import { extremeForms, extremes } from './extremes.js';
import { everyday, formsIn, pageIn } from './samples.js';
import { spoken } from './spoken.js';

/** A view or a form to look at. */
export type Shown = { readonly name: string; readonly language: Language } & ({ readonly view: View } | { readonly form: Form });

/** What Koolla says, then a sample of each building block, then what strains a renderer (in Finnish alone). */
export async function catalogue(registry: Registry, language: Language): Promise<readonly Shown[]> {
  const ofView = (name: string, view: View): Shown => ({ name, language: view.language, view });
  const ofForm = (name: string, form: Form): Shown => ({ name, language: form.language, form });
  return [
    ...(await spoken(registry, language)).flatMap(({ name, view, form }) => [
      ...(view ? [ofView(name, view)] : []),
      ...(form ? [ofForm(name, form)] : []),
    ]),
    ...everyday(language).map((view) => ofView(`sample.${view.name}`, view)),
    ofView('home.page', pageIn(language)),
    ...formsIn(language).map((form, index) => ofForm(`sample.${form.name}.${index + 1}`, form)),
    ...(language === languages[0] ? extremes.map((view) => ofView(`extreme.${view.name}`, view)) : []),
    ...(language === languages[0] ? extremeForms.map((form) => ofForm(`extreme.${form.name}`, form)) : []),
  ];
}
