// The form that finds a network, an organisation or a person by a part of the name.
import type { Form, RawValues } from './form.js';
import { pageWording } from './home-page-wording.js';
import type { Language } from './view.js';

export function findForm(language: Language, values: RawValues, errors?: Readonly<Record<string, string>>): Form {
  const say = pageWording[language];
  return {
    name: 'home.find',
    args: {},
    title: say.findTitle,
    language,
    intro: [{ kind: 'text', text: say.findIntro }],
    fields: [{ kind: 'search', source: 'all', id: 'entry', label: say.findLabel, hint: say.findHint, required: true }],
    values,
    submitLabel: say.findSubmit,
    cancelLabel: say.cancel,
    ...(errors && { errors }),
    opener: { name: 'home.find', args: {}, label: say.find },
  };
}
