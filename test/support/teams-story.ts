// A small core for the tests of the Teams surface: an answer with buttons, a reminder, a form that refuses what is no number.
// It stands in for the conversation behind its port; the real one has tests of its own.
import type { Actor, Conversation, Inbound, Reply } from '../../src/conversation/feature.js';
import type { Form, RawValues } from '../../src/conversation/form.js';
import type { Action, Block, View } from '../../src/conversation/view.js';

/** What arrived, and the story that answers it. */
export interface Story extends Conversation {
  readonly inbound: readonly Inbound[];
}

export function view(name: string, title: string, blocks: readonly Block[] = [], actions: readonly Action[] = []): View {
  return { name, title, language: 'fi', blocks, actions };
}

export const reminder: View = view(
  'reminders.due',
  'Tyko-verkoston kokous on kutsuttava koolle 15.12.2026 mennessä.',
  [
    { kind: 'text', text: 'Olet verkoston yhteyshenkilö.' },
    { kind: 'note', text: 'Automaattinen muistutus.' },
  ],
  [
    {
      name: 'reminders.convened',
      label: 'Kutsuttu koolle',
      args: { network: 'tyko' },
      style: 'primary',
      opensForm: true,
      typed: 'verkosto kutsuttu',
    },
    { name: 'reminders.snooze', label: 'Muistuta myöhemmin', args: { network: 'tyko', days: '7' }, typed: 'verkosto torkku 7' },
  ],
);

const answer = view(
  'ask.answer',
  'Koollekutsuja oli Kaakkois-Suomen TE-palvelut.',
  [
    { kind: 'text', text: 'Tehtävä päättyi 31.12.2024. Koollekutsujan roolia ei ole vahvistettu kenellekään.' },
    {
      kind: 'facts',
      facts: [
        { label: 'Rooli', value: 'koollekutsuja' },
        { label: 'Yhteyshenkilö', value: [{ kind: 'bold', text: 'ei nimetty' }] },
        { label: 'Lakisääteiset tehtävät nyt', value: 'Kouvola; Etelä-Kymenlaakson työllisyysalue' },
      ],
    },
    { kind: 'divider' },
    {
      kind: 'note',
      text: [
        'Lähde: ',
        { kind: 'link', text: 'Kymenlaakson konsensussopimus', url: 'https://example.fi/sopimus' },
        '. Automaattinen vastaus.',
      ],
    },
  ],
  [
    { name: 'ask.feedback', label: 'Oikein', args: { answer: 'a1', verdict: 'right' }, style: 'primary', typed: 'oikein' },
    { name: 'ask.more', label: 'Lisää', args: { answer: 'a1' } },
  ],
);

function figures(values: RawValues, errors?: Readonly<Record<string, string>>): Form {
  return {
    name: 'metrics.submit',
    args: { organisation: 'siun-sote', period: '2026-10' },
    title: 'Lokakuun 2026 luvut',
    language: 'fi',
    intro: [{ kind: 'text', text: ['Siun sote, ', { kind: 'bold', text: 'lokakuu 2026' }] }],
    fields: [
      { kind: 'text', id: 'infot', label: 'Infotilaisuudet', hint: 'Syyskuussa 3', required: true },
      {
        kind: 'choice',
        id: 'tila',
        label: 'Tila',
        required: true,
        options: [
          { value: 'final', label: 'lopullinen' },
          { value: 'provisional', label: 'alustava' },
        ],
      },
      { kind: 'date', id: 'pvm', label: 'Laskettu' },
      { kind: 'checkbox', id: 'noin', label: 'Tarkkuus', text: 'Luku on arvio' },
    ],
    values,
    submitLabel: 'Tallenna',
    cancelLabel: 'Peru',
    ...(errors ? { errors } : {}),
    opener: { name: 'metrics.open', args: { organisation: 'siun-sote', period: '2026-10' }, label: 'Avaa lomake' },
  };
}

function convening(errors?: Readonly<Record<string, string>>, values: RawValues = {}): Form {
  return {
    name: 'reminders.convened',
    args: { network: 'tyko' },
    title: 'Kutsuttu koolle',
    language: 'fi',
    intro: [],
    fields: [{ kind: 'date', id: 'day', label: 'Kokouspäivä', required: true }],
    values,
    submitLabel: 'Tallenna',
    cancelLabel: 'Peru',
    ...(errors ? { errors } : {}),
    opener: { name: 'reminders.convened', args: { network: 'tyko' }, label: 'Kutsuttu koolle' },
  };
}

function answerTo(inbound: Inbound): Reply {
  const who = (actor: Actor): string => `${actor.name ?? '?'} ${actor.email ?? 'ei osoitetta'}`;
  switch (inbound.kind) {
    case 'welcome':
      return { view: view('help.welcome', 'Hei, olen Koolla.', [{ kind: 'text', text: 'Kysy, kuka vastaa mistäkin.' }]) };
    case 'command':
    case 'message': {
      const text = inbound.kind === 'command' ? `${inbound.word} ${inbound.rest}` : inbound.text;
      if (/^vastuu/.test(text)) return { view: answer };
      if (/^luvut/.test(text)) return { form: figures({}) };
      if (/^salaa/.test(text)) return { view: view('ask.private', 'Vain sinulle.'), audience: 'caller' };
      if (/^kuka/.test(text)) return { view: view('ask.who', `Sinä olet ${who(inbound.actor)}.`) };
      return { view: view('help.unknown', `Sanoit: ${text}`) };
    }
    case 'action':
      if (inbound.name === 'ask.feedback') return { replace: view('ask.thanks', 'Kiitos, merkitsin vastauksen oikeaksi.') };
      if (inbound.name === 'ask.more') return { view: view('ask.detail', 'Lisätietoja ei ole kirjattu.') };
      if (inbound.name === 'metrics.open') return { form: figures({}) };
      if (inbound.name === 'reminders.convened') return { form: convening() };
      if (inbound.name === 'reminders.snooze') return { replace: view('reminders.snoozed', 'Muistutan uudelleen 22.12.2026.') };
      return { view: view('help.unknown', `Tuntematon painike ${inbound.name}`) };
    case 'submit': {
      const { values } = inbound;
      if (inbound.form === 'reminders.convened') {
        if (!values.day) return { form: convening({ day: 'Valitse päivä.' }, values) };
        return { replace: view('reminders.done', `Kiitos. Kokous on ${values.day}.`) };
      }
      if (!/^\d+(,\d+)?$/.test(values.infot ?? ''))
        return { form: figures(values, { infot: 'Kirjoita luku numeroin, esimerkiksi 12,5.' }) };
      return {
        replace: view('metrics.done', 'Luvut on annettu.'),
        view: view('metrics.receipt', `Kuittaus: infoja ${values.infot}, ${values.tila}${values.noin === 'true' ? ', noin' : ''}.`),
      };
    }
    default:
      return inbound satisfies never;
  }
}

/** A fresh story. @param fails when it says so, the core throws instead of answering */
export function createStory(fails: (inbound: Inbound) => boolean = () => false): Story {
  const inbound: Inbound[] = [];
  return {
    inbound,
    suggest: async () => [],
    async handle(arrived) {
      inbound.push(arrived);
      if (fails(arrived)) throw new Error(`secret text: ${JSON.stringify(arrived)}`);
      return answerTo(arrived);
    },
  };
}
