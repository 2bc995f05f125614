// Sample views and forms in three languages, from the everyday to the hostile, for every platform's contract suite:
// a renderer is right when each of these is within its limits, loses no text and gives every action back.
// What a view says here is invented for the test; the platforms' own rules are in the platforms' tests.
import type { Caller } from '../../src/conversation/feature.js';
import type { Form } from '../../src/conversation/form.js';
import { homePage } from '../../src/conversation/home-page.js';
import type { Action, Block, Language, Text, View } from '../../src/conversation/view.js';
import { languages, plain } from '../../src/conversation/view.js';

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

/** What must come out as typed characters, never as markup, a mention, a colour word or an emoji. */
const hostileText =
  '<!channel> <@U0000000001> <at>Kaikki</at> *ei lihavoitu* _ei kursiivi_ ~ei~ `ei koodi` :smile: &amp; <b>x</b> [a](http://b) @here "\\" \u202e';

const sentence = 'Verkosto sopii yhdessä, kuka kutsuu kokouksen koolle ja kuka kokoaa luvut kuukausittain. ';

function everyday(language: Language): View[] {
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

const extremes: View[] = [
  { name: 'help.short', title: 'Selvä.', language: 'fi', blocks: [], actions: [] },
  {
    name: 'ask.hostile',
    title: hostileText,
    language: 'fi',
    blocks: [
      { kind: 'text', text: hostileText },
      {
        kind: 'text',
        text: [
          hostileText,
          { kind: 'bold', text: hostileText },
          { kind: 'code', text: hostileText },
          { kind: 'link', text: hostileText, url: 'https://example.fi/' },
        ],
      },
      { kind: 'facts', facts: [{ label: hostileText, value: hostileText }] },
      { kind: 'list', items: [hostileText] },
      { kind: 'table', columns: [{ title: hostileText }], rows: [[hostileText]] },
      { kind: 'note', text: [hostileText, { kind: 'link', text: hostileText, url: 'https://example.fi/|x>' }] },
    ],
    actions: [{ name: 'ask.more', label: hostileText.slice(0, 60), args: { q: '<!channel> "\\" ä€😀' }, typed: '`<!here>`' }],
  },
  {
    name: 'ask.long',
    title: `Pitkä otsikko ${'x'.repeat(200)} loppu`,
    language: 'fi',
    blocks: [
      { kind: 'text', text: sentence.repeat(120) },
      { kind: 'text', text: 'ä'.repeat(7000) },
      { kind: 'text', text: ['😀'.repeat(2500), { kind: 'bold', text: sentence.repeat(60) }] },
      { kind: 'note', text: sentence.repeat(40) },
    ],
    actions: [
      {
        name: 'ask.more',
        label: `${sentence}${sentence}`,
        args: Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`k${i}`, 'ä'.repeat(200)])),
      },
      ...Array.from({ length: 5 }, (_, i) => ({ name: 'ask.choose', label: `Vaihtoehto ${i + 1}`, args: { i: String(i) } })),
    ],
  },
  {
    name: 'ask.lists',
    title: 'Kaikki vastuut',
    language: 'fi',
    blocks: [
      { kind: 'list', items: Array.from({ length: 120 }, (_, i): Text => [{ kind: 'bold', text: `Vastuu ${i + 1}` }, `: ${sentence}`]) },
      {
        kind: 'facts',
        facts: Array.from({ length: 30 }, (_, i) => ({ label: `Tieto ${i + 1}`, value: i === 7 ? sentence.repeat(30) : `arvo ${i + 1}` })),
      },
      ...Array.from({ length: 70 }, (_, i): Block => (i % 2 === 0 ? { kind: 'text', text: `Kappale ${i}` } : { kind: 'divider' })),
    ],
    actions: [],
  },
  {
    name: 'metrics.tables',
    title: 'Isot taulukot',
    language: 'sv',
    blocks: [
      {
        kind: 'table',
        columns: [{ title: 'Organisation' }, { title: '2025', numeric: true }, { title: '2026', numeric: true }],
        rows: Array.from({ length: 150 }, (_, i) => [`Kommun ${i + 1}`, String(i * 3), `${i * 5},5`]),
      },
      {
        kind: 'table',
        columns: Array.from({ length: 24 }, (_, i) => ({ title: `K${i + 1}`, numeric: i > 0 })),
        rows: Array.from({ length: 3 }, (_, r) => Array.from({ length: 24 }, (_, c) => `${r + 1}.${c + 1}`)),
      },
      { kind: 'table', columns: [{ title: 'Lång' }], rows: [[sentence.repeat(50)]] },
      { kind: 'table', columns: [{ title: 'Tom' }], rows: [] },
    ],
    actions: [],
  },
  {
    name: 'meeting.invitation',
    title: 'Kutsu: Työkykykoordinaattoriverkosto, Kymenlaakso',
    language: 'fi',
    blocks: [
      { kind: 'text', text: 'Tiistai 1.12.2026 klo 9.00–10.00' },
      {
        kind: 'calendar',
        label: 'Lisää kalenteriin',
        name: 'kokous.ics',
        method: 'PUBLISH',
        text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
        url: 'https://koolla.example.fi/calendar/1-2.ics',
      },
      { kind: 'calendar', label: 'Kalenteritiedosto', name: 'kokous.ics', method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    ],
    actions: [],
  },
  {
    name: 'ask.empty-parts',
    title: 'Tyhjiä osia',
    language: 'en',
    blocks: [
      { kind: 'text', text: '' },
      { kind: 'text', text: ['', { kind: 'bold', text: '' }] },
      { kind: 'facts', facts: [{ label: 'A', value: '' }] },
      { kind: 'facts', facts: [] },
      { kind: 'list', items: [] },
      { kind: 'list', items: [''] },
      { kind: 'note', text: '' },
      { kind: 'text', text: 'rivi 1\nrivi 2\n\nrivi 4' },
    ],
    actions: [],
  },
];

/** A person's own page in parts, as the core puts it together from the slices. */
function pageIn(language: Language): View {
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
      settings: [{ facts: [{ label: say.month[language], value: 'marraskuu' }], actions: [] }],
      incomplete: true,
      stewards: ['Stina Steward'],
    },
  );
}

/** Every sample view. Names repeat across languages. */
export const sampleViews: readonly View[] = [...languages.flatMap(everyday), ...languages.map(pageIn), ...extremes];

function formsIn(language: Language): Form[] {
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

/** Every sample form: empty, with errors and what was typed, and one that strains every limit. */
export const sampleForms: readonly Form[] = [
  ...languages.flatMap(formsIn),
  {
    name: 'registry.big',
    args: { a: 'x'.repeat(200), b: 'ä'.repeat(200) },
    title: 'Kaikki kentät',
    language: 'fi',
    intro: [
      { kind: 'text', text: sentence.repeat(60) },
      {
        kind: 'table',
        columns: [{ title: 'A' }, { title: 'B', numeric: true }],
        rows: [
          ['x', '1'],
          ['y', '22'],
        ],
      },
      { kind: 'list', items: ['yksi', 'kaksi'] },
    ],
    fields: [
      {
        kind: 'choice',
        id: 'organisaatio',
        label: 'Organisaatio',
        options: Array.from({ length: 150 }, (_, i) => ({
          value: `org-${i}`,
          label: i % 40 === 3 ? `Organisaatio ${i}: ${sentence}${sentence}` : `Organisaatio ${i}`,
        })),
      },
      ...Array.from({ length: 40 }, (_, i) => ({
        kind: 'text' as const,
        id: `luku-${i}`,
        label: `Luku ${i} ${i === 0 ? sentence.repeat(3) : ''}`.trim(),
        hint: `edellinen ${i}`,
      })),
    ],
    values: Object.fromEntries([['organisaatio', 'org-120'], ...Array.from({ length: 40 }, (_, i) => [`luku-${i}`, String(i)])]),
    submitLabel: 'Tallenna kaikki nämä luvut nyt',
    cancelLabel: 'Peru',
    opener: { name: 'registry.open', args: {}, label: 'Avaa' },
  },
  {
    name: 'network.settings',
    args: { network: 'ky-tav' },
    title: 'Verkoston asetukset',
    language: 'fi',
    intro: [],
    fields: [
      { kind: 'search', source: 'organisations', id: 'organisaatio', label: 'Organisaatio', shown: `Kouvolan kaupunki ${sentence}`.trim() },
      { kind: 'search', source: 'people', id: 'henkilo', label: 'Henkilö', hint: 'Kirjoita osa nimestä.', required: true },
    ],
    values: { organisaatio: 'org-kouvola' },
    submitLabel: 'Tallenna',
    cancelLabel: 'Peru',
    opener: { name: 'network.settings', args: { network: 'ky-tav' }, label: 'Asetukset' },
  },
];

/** Each piece of text that a rendering of the view must show, in reading order. */
export function textsOf(view: View): string[] {
  const out: string[] = [view.title];
  for (const block of view.blocks) out.push(...blockTexts(block));
  for (const action of view.actions) {
    out.push(action.label);
    if (action.typed !== undefined) out.push(action.typed);
  }
  return out.map((text) => text.trim()).filter((text) => text !== '');
}

/** Each piece of text that a rendering of the form must show: intro, labels, hints, options, values, errors. */
export function textsOfForm(form: Form): string[] {
  const out: string[] = [form.title];
  for (const block of form.intro) out.push(...blockTexts(block));
  for (const field of form.fields) {
    out.push(field.label, field.hint ?? '');
    if (field.kind === 'choice') out.push(...field.options.map((option) => option.label));
    if (field.kind === 'checkbox') out.push(field.text);
  }
  out.push(...Object.values(form.errors ?? {}), form.submitLabel, form.cancelLabel);
  return out.map((text) => text.trim()).filter((text) => text !== '');
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return spanTexts(block.text);
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, ...spanTexts(fact.value)]);
    case 'list':
      return block.items.flatMap(spanTexts);
    case 'table':
      return [...block.columns.map((column) => column.title), ...block.rows.flat()];
    case 'image':
      return [block.alt];
    case 'calendar':
      return block.url === undefined ? [] : [block.label, block.url];
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function spanTexts(text: Text): string[] {
  if (typeof text === 'string') return [text];
  return text.flatMap((span) => (typeof span === 'object' && span.kind === 'link' ? [span.text, span.url] : [plain([span])]));
}
