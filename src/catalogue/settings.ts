// A person's settings as Koolla shows them, with invented people: the page, each form empty and with what is wrong, and
// what is kept of a person.
import type { Context, Setting } from '../conversation/feature.js';
import { languageForm } from '../conversation/language-form.js';
import { preferredForm } from '../conversation/linking.js';
import type { LinkedAccount } from '../conversation/links.js';
import { copyView, privacyView } from '../conversation/privacy.js';
import { settingsPage } from '../conversation/settings-page.js';
import type { Language } from '../conversation/view.js';
import { absenceForm, absencesView, formAction, sentenceOf } from '../reminders/absence-form.js';
import type { Absence } from '../reminders/absence-model.js';
import { absenceWording } from '../reminders/absence-wording.js';
import { deputyForm, type OwnNetwork } from '../reminders/deputy.js';
import { deputyWording } from '../reminders/deputy-wording.js';
import type { Spoken } from './paper.js';

const now = new Date('2026-11-23T09:00:00Z');
const today = '2026-11-23';
const regions = [
  { id: 'kymenlaakso', name: { fi: 'Kymenlaakso', sv: 'Kymmenedalen', en: 'Kymenlaakso' } },
  { id: 'pohjois-karjala', name: { fi: 'Pohjois-Karjala', sv: 'Norra Karelen', en: 'North Karelia' } },
];
const away: readonly Absence[] = [
  {
    ...{ id: '00000000-0000-4000-8000-00000000000a', from: '2026-11-20', until: '2026-11-30' },
    standIn: { person: 'matti', name: 'Matti Mallikas', left: false, away: { from: '2026-11-27', until: '2026-11-28' } },
  },
  { id: '00000000-0000-4000-8000-00000000000b', from: '2026-12-20', until: '2027-01-07' },
  {
    ...{ id: '00000000-0000-4000-8000-00000000000c', from: '2027-07-01', until: '2027-07-31' },
    standIn: { person: 'liisa', name: 'Liisa Lahtinen-Länsimäki', left: true },
  },
];
const networks: readonly OwnNetwork[] = [
  {
    network: {
      ...{ id: 'ky-tav', name: { fi: 'Työnantajayhteistyöverkosto', sv: 'Nätverket för arbetsgivarsamarbete' } },
      region: { id: 'kymenlaakso', name: { fi: 'Kymenlaakso', sv: 'Kymmenedalen' }, aliases: [] },
    },
    deputy: { person: 'matti', name: 'Matti Mallikas', left: false, absentUntil: '2026-11-30' },
  },
  {
    network: {
      ...{ id: 'tyko', name: { fi: 'Työkykykoordinaattoriverkosto' } },
      region: { id: 'pohjois-karjala', name: { fi: 'Pohjois-Karjala', sv: 'Norra Karelen' }, aliases: [] },
    },
  },
];
const accounts: readonly LinkedAccount[] = [
  { account: 'a', platform: 'slack', name: 'Maija Meikäläinen', email: 'maija.meikalainen@example.fi', preferred: true },
  { account: 'b', platform: 'teams', name: 'Meikäläinen Maija', email: 'maija.meikalainen@kunta.example.fi', preferred: false },
];

/** All of it in one language. */
export function settingsSamples(language: Language): readonly Spoken[] {
  const context: Context = {
    caller: {
      ...{ actor: { platform: 'slack', tenant: 'T1', user: 'U1', email: 'maija.meikalainen@example.fi' }, account: 'a', person: 'maija' },
      ...{ name: 'Maija Meikäläinen', language, languageChosen: true, isSteward: true, contactOf: ['ky-tav', 'tyko'], deputyOf: [] },
      ...{ reporterFor: [], coordinatorOf: [], homeRegion: 'kymenlaakso', workspaceRegion: 'kymenlaakso' },
    },
    ...{ place: { kind: 'personal', conversation: 'D1' }, now, correlation: 'c' },
  };
  const absence = absenceWording[language];
  const deputy = deputyWording[language];
  const many: readonly Setting[] = Array.from({ length: 8 }, (_, index) => ({
    ...{
      label: `${absence.label} ${index + 1}`,
      value: sentenceOf(away[index % 3] ?? { id: '', from: today, until: today }, language, today),
    },
    action: { ...formAction(undefined, language), label: `${absence.label} ${index + 1}` },
  }));
  const typed = { from: '2026-12-27', until: '2026-12-10' };
  const data = {
    ...{ accounts: accounts.map((account) => ({ ...account, seenAt: now })), hours: true },
    counts: { absences: 3, notices: 41, answers: 7, figures: 120, drafts: 1, questions: 0, dialogues: 1, audit: 260 },
  };
  const person = {
    id: 'maija-meikalainen',
    name: 'Maija Meikäläinen',
    organisation: 'Kouvolan kaupunki',
    email: 'maija.meikalainen@example.fi',
    duties: 3,
  };
  return [
    {
      name: 'home.settings.many',
      view: settingsPage(context, many, {
        title: absence.saved('1.8.2027–14.8.2027'),
        notes: [absence.meanwhile('Matti Mallikas')],
        stewards: ['Stina Steward'],
      }),
    },
    { name: 'home.settings.rest', view: settingsPage(context, many, { from: 5, stewards: [] }) },
    { name: 'home.language-form', form: languageForm(context, regions) },
    { name: 'home.preferred', form: preferredForm(accounts, language) },
    { name: 'home.privacy', view: privacyView({ ...data, person }, 'Stina Steward', language) },
    { name: 'home.copy', view: copyView({ accounts: [{ platform: 'slack', user: 'U1' }], drafts: 0 }, language, now) },
    { name: 'home.privacy.unknown', view: privacyView(data, 'Stina Steward', language) },
    { name: 'network.absence.several', view: absencesView(away, language, today) },
    { name: 'network.absence.nothing', view: absencesView([], language, today) },
    { name: 'network.absence-form', form: absenceForm(undefined, language) },
    {
      name: 'network.absence-form.error',
      form: absenceForm(away[1], language, {
        raw: typed,
        errors: {
          until: absence.problems.reversed,
          standIn: absence.problems.self,
          overlap: absence.problems.overlaps('20.11.2026–30.11.2026'),
        },
        overlap: { join: { from: '2026-11-20', until: '2027-01-07' }, replace: { from: '2026-11-28', until: '2027-01-07' } },
      }),
    },
    { name: 'network.deputy.form', form: deputyForm(networks, language) },
    {
      name: 'network.deputy.error',
      form: deputyForm(networks, language, undefined, { network: 'all', who: 'matti', nobody: 'true' }, { who: deputy.problems.both }),
    },
  ];
}
