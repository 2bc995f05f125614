// Under an answer about a network, for whoever convenes it: the way to its reminders and meetings. Who that is was
// decided when the caller was recognised; the page behind it decides again.
import type { Caller } from '../conversation/feature.js';
import type { Action, Language } from '../conversation/view.js';
import type { Id } from '../registry/model.js';

const label: Readonly<Record<Language, string>> = {
  fi: 'Muistutukset ja kokoukset',
  sv: 'Påminnelser och möten',
  en: 'Reminders and meetings',
};

/** The action for a network's contact person, deputy or a steward; undefined for everybody else. */
export function remindAction(
  network: Id | undefined,
  caller: Pick<Caller, 'contactOf' | 'deputyOf' | 'isSteward'>,
  language: Language,
): Action | undefined {
  if (network === undefined) return undefined;
  if (!caller.isSteward && !caller.contactOf.includes(network) && !caller.deputyOf.includes(network)) return undefined;
  return { name: 'network.show', label: label[language], args: { network }, typed: `/verkosto ${network}` };
}
