// Which organisation a steward means, from what was typed or chosen: one that lives today, never a guess among several.
import { formatDate, helsinkiDay } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { EditableOrganisation } from './model.js';
import { local } from './show.js';
import { wording } from './wording.js';

/** An organisation that lives today, by name, alias or a beginning that fits just one. */
export function findOrganisation(
  typed: string,
  organisations: readonly EditableOrganisation[],
  language: Language,
  now: Date,
): { id: string } | { problem: string } {
  const { problems, and } = wording[language];
  const wanted = typed.normalize('NFC').toLowerCase();
  const names = (organisation: EditableOrganisation) =>
    [organisation.id, organisation.name.fi, organisation.name.sv, organisation.name.en, ...organisation.aliases].flatMap((name) =>
      name ? [name.toLowerCase()] : [],
    );
  const exact = wanted === '' ? [] : organisations.filter((organisation) => names(organisation).includes(wanted));
  const similar =
    wanted.length < 3
      ? []
      : organisations.filter((organisation) => names(organisation).some((name) => name.startsWith(wanted) || wanted.startsWith(name)));
  const today = helsinkiDay(now);
  const living = (organisation: EditableOrganisation) => organisation.endedOn === undefined || organisation.endedOn >= today;
  const candidates = exact.length > 0 ? exact : similar;
  const [only, ...others] = candidates.filter(living);
  if (only && others.length === 0) return { id: only.id };
  const ended = candidates[0];
  if (!only && ended?.endedOn)
    return {
      problem: problems.organisationEnded(
        local(ended.name, language),
        formatDate(ended.endedOn, language),
        and(ended.successors.map((successor) => local(successor, language))),
      ),
    };
  return {
    problem: problems.organisation(
      candidates
        .slice(0, 3)
        .map((candidate) => local(candidate.name, language))
        .join(', '),
    ),
  };
}
