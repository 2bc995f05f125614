// Views and forms that strain a renderer: hostile characters, texts and tables beyond every limit, empty parts. Invented.
import type { Form } from '../conversation/form.js';
import type { Block, Text, View } from '../conversation/view.js';

/** What must come out as typed characters, never as markup, a mention, a colour word or an emoji. */
export const hostileText =
  '<!channel> <@U0000000001> <at>Kaikki</at> *ei lihavoitu* _ei kursiivi_ ~ei~ `ei koodi` :smile: &amp; <b>x</b> [a](http://b) @here "\\" \u202e';

const sentence = 'Verkosto sopii yhdessä, kuka kutsuu kokouksen koolle ja kuka kokoaa luvut kuukausittain. ';

/** Nothing in them may be lost or taken for markup. */
export const extremes: View[] = [
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

/** Forms beyond what one modal holds, and with fields that are searched. */
export const extremeForms: readonly Form[] = [
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
