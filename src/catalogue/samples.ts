// One sample of each kind of view and form in three languages, from the everyday: what a renderer must be able to show.
// What they say is invented. What strains a platform's limits stands in extremes.ts; what Koolla really says, in spoken.ts.
import type { Caller } from '../conversation/feature.js';
import type { Form } from '../conversation/form.js';
import { homePage } from '../conversation/home-page.js';
import type { Action, Language, View } from '../conversation/view.js';
import { hostileText } from './extremes.js';

type Words = Record<Language, string>;

const say = {
  answerTitle: {
    fi: 'Kymenlaakson välityömarkkinaverkoston kutsui koolle Kaakkois-Suomen TE-palvelut.',
    sv: 'Kymmenedalens nätverk för mellanarbetsmarknaden sammankallades av Sydöstra Finlands TE-tjänster.',
    en: 'Kymenlaakso’s intermediate labour market network was convened by the TE services of South-East Finland.',
  },
  ended: {
    fi: 'Tehtävä päättyi 31.12.2024. Koollekutsujan roolia ei ole vahvistettu kenellekään.',
    sv: 'Uppdraget upphörde 31.12.2024. Sammankallarens roll har inte bekräftats för någon.',
    en: 'The duty ended on 31 December 2024. Nobody has been confirmed as the new convener.',
  },
  role: { fi: 'Rooli', sv: 'Roll', en: 'Role' },
  convener: { fi: 'koollekutsuja', sv: 'sammankallande', en: 'convener' },
  contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact' },
  notNamed: { fi: 'ei nimetty', sv: 'ej angiven', en: 'not named' },
  source: { fi: 'Lähde', sv: 'Källa', en: 'Source' },
  automatic: { fi: 'Automaattinen vastaus.', sv: 'Automatiskt svar.', en: 'Automatic answer.' },
  right: { fi: 'Oikein', sv: 'Rätt', en: 'Correct' },
  wrong: { fi: 'Korjaa tämä', sv: 'Rätta detta', en: 'Correct this' },
  figures: { fi: 'Lokakuun 2026 luvut', sv: 'Siffrorna för oktober 2026', en: 'Figures for October 2026' },
  month: { fi: 'Kuukausi', sv: 'Månad', en: 'Month' },
  value: { fi: 'Luku', sv: 'Siffra', en: 'Figure' },
  reminder: {
    fi: 'Tyko-verkoston kokous on kutsuttava koolle 15.12.2026 mennessä.',
    sv: 'Tyko-nätverkets möte ska sammankallas senast 15.12.2026.',
    en: 'The tyko network’s meeting is to be called by 15 December 2026.',
  },
  convened: { fi: 'Kutsuttu koolle', sv: 'Sammankallat', en: 'Called together' },
  snooze: { fi: 'Muistuta myöhemmin', sv: 'Påminn senare', en: 'Remind me later' },
  notMine: { fi: 'Ei kuulu minulle', sv: 'Hör inte till mig', en: 'Not mine' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  cancel: { fi: 'Peru', sv: 'Avbryt', en: 'Cancel' },
  open: { fi: 'Avaa lomake', sv: 'Öppna formuläret', en: 'Open the form' },
  number: {
    fi: 'Kirjoita luku numeroin, esimerkiksi 12,5.',
    sv: 'Skriv talet med siffror, till exempel 12,5.',
    en: 'Write the number in figures, such as 12.5.',
  },
  picture: {
    fi: 'Viivakaavio: palkkatukipäätökset kasvoivat 279:stä 385:een vuosina 2020–2021.',
    sv: 'Linjediagram: lönesubventionsbesluten ökade från 279 till 385 åren 2020–2021.',
    en: 'Line chart: wage subsidy decisions rose from 279 to 385 in 2020–2021.',
  },
} satisfies Record<string, Words>;

/** A one-pixel PNG. */
export const tinyPng: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Each kind of block, span and button. */
export function everyday(language: Language): View[] {
  return [
    {
      name: 'ask.answer',
      title: say.answerTitle[language],
      language,
      blocks: [
        { kind: 'text', text: say.ended[language] },
        {
          kind: 'facts',
          facts: [
            { label: say.role[language], value: say.convener[language] },
            { label: say.contact[language], value: [{ kind: 'bold', text: say.notNamed[language] }] },
            {
              label: 'Kela',
              value: ['', { kind: 'email', address: 'etunimi.sukunimi@example.fi' }, ', ', { kind: 'phone', number: '+358 29 000 0000' }],
            },
          ],
        },
        { kind: 'list', ordered: true, items: ['Kouvola', ['Etelä-Kymenlaakson ', { kind: 'code', text: 'työllisyysalue' }]] },
        { kind: 'divider' },
        {
          kind: 'note',
          text: [
            `${say.source[language]}: `,
            { kind: 'link', text: 'Konsensussopimus', url: 'https://example.fi/sopimus?a=1&b=2' },
            '. ',
            say.automatic[language],
          ],
        },
      ],
      actions: [
        {
          name: 'ask.feedback',
          label: say.right[language],
          args: { answer: 'a1', verdict: 'right' },
          style: 'primary',
          typed: say.right[language].toLowerCase(),
        },
        { name: 'ask.correct', label: say.wrong[language], args: { answer: 'a1' }, opensForm: true },
      ],
    },
    {
      name: 'reminders.due',
      title: say.reminder[language],
      language,
      blocks: [{ kind: 'note', text: say.automatic[language] }],
      actions: [
        {
          name: 'reminders.convened',
          label: say.convened[language],
          args: { network: 'tyko-verkosto', period: '2026-12' },
          style: 'primary',
          opensForm: true,
          typed: 'verkosto kutsuttu',
        },
        {
          name: 'reminders.snooze',
          label: say.snooze[language],
          args: { network: 'tyko-verkosto', period: '2026-12', days: '7' },
          typed: 'verkosto torkku 7',
        },
        { name: 'reminders.notMine', label: say.notMine[language], args: { network: 'tyko-verkosto', period: '2026-12' }, style: 'danger' },
      ],
    },
    {
      name: 'metrics.table',
      title: say.figures[language],
      language,
      blocks: [
        {
          kind: 'table',
          columns: [{ title: say.month[language] }, { title: say.value[language], numeric: true }, { title: '' }],
          rows: [
            ['10/2026', '1\u00a0234,5', 'noin'],
            ['9/2026', '', 'ei tietoa'],
          ],
        },
        { kind: 'image', png: tinyPng, alt: say.picture[language], name: 'palkkatuki.png' },
      ],
      actions: [
        { name: 'metrics.open', label: say.open[language], args: { organisation: 'siun-sote', period: '2026-10' }, opensForm: true },
      ],
    },
  ];
}

/** Each kind of field: empty, with an error and what was typed, and with an error of no field. */
export function formsIn(language: Language): Form[] {
  const opener = { name: 'metrics.open', args: { organisation: 'siun-sote', period: '2026-10' }, label: say.open[language] };
  const figures: Form = {
    name: 'metrics.submit',
    args: { organisation: 'siun-sote', period: '2026-10' },
    title: say.figures[language].slice(0, 24),
    language,
    intro: [
      { kind: 'text', text: ['Siun sote, ', { kind: 'bold', text: say.figures[language] }] },
      { kind: 'note', text: say.automatic[language] },
    ],
    fields: [
      {
        kind: 'text',
        id: 'palkkatuki',
        label: 'Palkkatukipäätökset',
        hint: '9/2026: 31 · 10/2025: 28',
        required: true,
        placeholder: '12,5',
      },
      { kind: 'text', id: 'kommentti', label: 'Kommentti', multiline: true, maxLength: 500 },
      {
        kind: 'choice',
        id: 'tila',
        label: 'Tila',
        options: [
          { value: 'final', label: 'lopullinen' },
          { value: 'provisional', label: 'alustava' },
        ],
        required: true,
      },
      { kind: 'date', id: 'pvm', label: 'Päivä' },
      { kind: 'checkbox', id: 'noin', label: 'Tarkkuus', text: 'Luku on arvio (noin)' },
    ],
    values: {},
    submitLabel: say.save[language],
    cancelLabel: say.cancel[language],
    opener,
  };
  return [
    figures,
    {
      ...figures,
      values: { palkkatuki: 'kolme', kommentti: hostileText, tila: 'provisional', pvm: '2026-10-31', noin: 'true' },
      errors: { palkkatuki: say.number[language] },
    },
    { ...figures, values: { palkkatuki: '3', pvm: 'ensi tiistaina' }, errors: { '': say.ended[language], pvm: say.number[language] } },
  ];
}

/** A person's own page in parts, as the core puts it together from the slices. */
export function pageIn(language: Language): View {
  const caller: Caller = {
    actor: { platform: 'slack', tenant: 'T1', user: 'U1', email: 'maija@example.fi' },
    account: 'a1',
    name: 'Maija Meikäläinen',
    language,
    languageChosen: true,
    isSteward: false,
    contactOf: [],
    deputyOf: [],
    reporterFor: [],
    coordinatorOf: [],
  };
  const act = (name: string, label: string): Action => ({ name, label, args: { network: 'tyko' }, typed: '/verkosto tyko' });
  return homePage(
    { caller, place: { kind: 'personal', conversation: 'D1' }, now: new Date('2026-11-02T08:00:00Z'), correlation: 'c' },
    {
      sections: [
        {
          heading: say.figures[language],
          items: [
            {
              blocks: [{ kind: 'text', text: [{ kind: 'bold', text: 'Tyko' }, `: ${say.reminder[language]}`] }],
              actions: [act('network.convene', say.convened[language]), act('network.snooze', say.snooze[language])],
              lead: act('network.show', 'Tyko'),
            },
          ],
        },
      ],
      settings: [{ label: say.month[language], value: 'marraskuu' }],
      incomplete: true,
      stewards: ['Stina Steward'],
    },
  );
}
