// The steward's form for one network: who is contact and deputy, how often it meets. Reads what was typed against
// the registry's organisations; stores nothing (settings.ts, through the registry's editor).

import type { Field, Form, Parsed, RawValues } from '../conversation/form.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { languages } from '../conversation/view.js';
import type { Every } from '../registry/model.js';
import { parseDay } from './dates.js';
import { findOrganisation } from './find-organisation.js';
import type { EditableOrganisation, NetworkDetail, NetworkSettings, PersonDraft } from './model.js';
import { everyText } from './rhythm-wording.js';
import { fullName } from './show.js';
import { wording } from './wording.js';

type Counted = Extract<Every, { unit: 'weeks' | 'months' }>;

const offered: readonly Counted[] = [
  { count: 2, unit: 'weeks' },
  { count: 4, unit: 'weeks' },
  { count: 1, unit: 'months' },
  { count: 2, unit: 'months' },
  { count: 3, unit: 'months' },
  { count: 4, unit: 'months' },
  { count: 6, unit: 'months' },
  { count: 12, unit: 'months' },
];
const usualLeadDays = 14;
const usualEscalation = 7;

/** What stands now, for filling the form in. */
export interface CurrentSettings {
  readonly network: NetworkDetail;
  readonly contact?: PersonDraft;
  readonly deputy?: PersonDraft;
}

export function settingsForm(
  { network, contact, deputy }: CurrentSettings,
  language: Language,
  raw?: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const say = wording[language];
  const { cadence } = network;
  const values: RawValues = raw ?? {
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    contactOrganisation: contact?.organisation ?? '',
    language: contact?.language ?? language,
    deputyName: deputy?.name ?? '',
    deputyEmail: deputy?.email ?? '',
    deputyOrganisation: deputy?.organisation ?? '',
    every: cadence ? codeOf(cadence.every) : 'months-3',
    startsOn: cadence?.startsOn ?? '',
    leadDays: String(cadence?.leadDays ?? usualLeadDays),
  };
  const choices = cadence && !offered.some((every) => codeOf(every) === codeOf(cadence.every)) ? [cadence.every, ...offered] : offered;
  const fields: Field[] = [
    { id: 'contactName', kind: 'text', label: say.form.contactName, maxLength: 100 },
    { id: 'contactEmail', kind: 'text', label: say.form.contactEmail, hint: say.form.emailHint, maxLength: 200 },
    {
      id: 'contactOrganisation',
      kind: 'search',
      source: 'organisations',
      label: say.form.contactOrganisation,
      hint: say.form.organisationHint,
    },
    {
      id: 'language',
      kind: 'choice',
      label: say.form.language,
      options: languages.map((value) => ({ value, label: say.form.languages[value] })),
    },
    { id: 'deputyName', kind: 'text', label: say.form.deputyName, hint: say.form.deputyHint, maxLength: 100 },
    { id: 'deputyEmail', kind: 'text', label: say.form.deputyEmail, maxLength: 200 },
    { id: 'deputyOrganisation', kind: 'search', source: 'organisations', label: say.form.deputyOrganisation },
    {
      id: 'every',
      kind: 'choice',
      label: say.form.every,
      required: true,
      options: [
        ...choices.map((every) => ({ value: codeOf(every), label: everyText(every, language).slice(0, 75) })),
        { value: 'none', label: say.form.never },
      ],
    },
    { id: 'startsOn', kind: 'date', label: say.form.startsOn, hint: say.form.startsOnHint },
    { id: 'leadDays', kind: 'text', label: say.form.leadDays, hint: say.form.leadDaysHint, maxLength: 3 },
  ];
  const args = { network: network.id };
  return {
    name: 'network.settings',
    args,
    title: say.form.settingsTitle,
    language,
    intro: [{ kind: 'text', text: say.form.settingsIntro(fullName(network, language)) }],
    fields,
    values,
    submitLabel: say.form.save,
    cancelLabel: say.form.cancel,
    ...(errors && { errors }),
    opener: { name: 'network.settings', args, label: say.actions.settings },
  };
}

export function parseSettings(
  current: CurrentSettings,
  raw: RawValues,
  organisations: readonly EditableOrganisation[],
  language: Language,
  now: Date,
): Parsed<NetworkSettings> {
  const { problems } = wording[language];
  const errors: Record<string, string> = {};
  const spoken = languages.find((value) => value === raw.language);
  const contact = parsePerson('contact', raw, organisations, language, now, errors);
  const deputy = raw.deputyName?.trim() === '-' ? ('none' as const) : parsePerson('deputy', raw, organisations, language, now, errors);
  const contactEmail = contact?.email ?? current.contact?.email;
  const deputyEmail = deputy === 'none' ? undefined : (deputy?.email ?? current.deputy?.email);
  if (contactEmail !== undefined && contactEmail === deputyEmail) errors.deputyEmail = problems.samePerson;
  const cadence = parseCadence(current.network, raw, language, now, errors);
  if (Object.keys(errors).length > 0 || !cadence) return { ok: false, errors, raw };
  return {
    ok: true,
    value: {
      network: current.network.id,
      ...(contact && { contact: { ...contact, ...(spoken && { language: spoken }) } }),
      ...(deputy && { deputy }),
      cadence,
    },
  };
}

function parsePerson(
  who: 'contact' | 'deputy',
  raw: RawValues,
  organisations: readonly EditableOrganisation[],
  language: Language,
  now: Date,
  errors: Record<string, string>,
): PersonDraft | undefined {
  const { problems } = wording[language];
  const name = (raw[`${who}Name`] ?? '').trim().replace(/\s+/g, ' ');
  const email = (raw[`${who}Email`] ?? '').trim().toLowerCase();
  const organisation = (raw[`${who}Organisation`] ?? '').trim();
  if (name === '' && email === '' && organisation === '') return undefined;
  if (!/^\p{L}[\p{L}'’.-]*( \p{L}[\p{L}'’.-]*)+$/u.test(name)) errors[`${who}Name`] = problems.name;
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/u.test(email)) errors[`${who}Email`] = problems.email;
  const found = findOrganisation(organisation, organisations, language, now);
  if ('problem' in found) errors[`${who}Organisation`] = found.problem;
  return 'problem' in found ? undefined : { name, email, organisation: found.id };
}

function parseCadence(
  network: NetworkDetail,
  raw: RawValues,
  language: Language,
  now: Date,
  errors: Record<string, string>,
): NetworkSettings['cadence'] | undefined {
  const { problems } = wording[language];
  if (raw.every === 'none') return 'none';
  const kept = raw.every === 'keep' ? network.cadence : undefined;
  const found = /^(weeks|months)-(\d{1,2})$/.exec(raw.every ?? '');
  const count = Number(found?.[2]);
  const every: Every | undefined =
    kept?.every ?? (found && count > 0 ? { count, unit: found[1] === 'weeks' ? 'weeks' : 'months' } : undefined);
  if (!every) errors.every = problems.chooseOne;
  const typed = (raw.startsOn ?? '').trim();
  // A cadence may begin in the past: the periods are counted from there.
  const startsOn = parseDay(typed === '' ? helsinkiDay(now) : typed, language, helsinkiDay(now), { allowPast: true });
  if (!startsOn.ok) errors.startsOn = startsOn.problem === 'no-such-day' ? problems.noSuchDay : problems.notADate;
  const leadDays = Number((raw.leadDays ?? '').trim() || usualLeadDays);
  if (!Number.isInteger(leadDays) || leadDays < 1 || leadDays > 90) errors.leadDays = problems.leadDays;
  if (!every || !startsOn.ok || errors.leadDays) return undefined;
  const { inviteDays, nudgeAfterDays } = network.cadence ?? {};
  return {
    every,
    startsOn: startsOn.day,
    leadDays,
    ...(inviteDays !== undefined && { inviteDays }),
    ...(nudgeAfterDays !== undefined && { nudgeAfterDays }),
    escalateAfterDays: network.cadence?.escalateAfterDays ?? usualEscalation,
  };
}

/** `keep` stands for a rhythm that has a form of its own (rhythm.ts). */
function codeOf(every: Every): string {
  return every.unit === 'weeks' || every.unit === 'months' ? `${every.unit}-${every.count}` : 'keep';
}
