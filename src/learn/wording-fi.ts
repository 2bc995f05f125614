// Learn in Finnish.
import { joined, type Words } from './wording.js';

export const fi: Words = {
  actions: {
    right: 'Oikein',
    wrong: 'Korjaa tämä',
    send: 'Kysy rekisterin hoitajalta',
    answer: 'Vastaa kysyjälle',
    dismiss: 'Ei vaadi muutosta',
    done: 'Käsitelty',
    open: 'Avaa',
    list: 'Avoimet kysymykset',
    missed: 'Mihin ei osattu vastata',
    proposals: 'Muutosehdotukset',
  },
  form: {
    wrongTitle: 'Korjaa vastaus',
    sendTitle: 'Lähetä kysymys',
    answerTitle: 'Vastaa kysymykseen',
    question: 'Kysymys',
    questionHint: 'Voit muokata kysymystä ennen lähettämistä.',
    correct: 'Mikä on oikein, tai kenelle asia kuuluu?',
    correctHint: 'Ellet tiedä oikeaa, kerro, mikä vastauksessa on pielessä.',
    whose: 'Kenelle asia mielestäsi kuuluu?',
    whoseHint: 'Voit jättää tyhjäksi.',
    answer: 'Vastaus kysyjälle',
    answerHint: 'Vastaus kirjataan myös ehdotukseksi rekisterin muuttamisesta.',
    send: 'Lähetä',
    cancel: 'Peru',
    reader: (names) =>
      names
        ? `Kysymyksesi, ehdotuksesi ja nimesi näkee rekisterin hoitaja: ${names}. Ne tallennetaan vasta, kun lähetät lomakkeen.`
        : 'Rekisterille ei ole vielä nimetty hoitajaa. Kysymyksesi, ehdotuksesi ja nimesi tallennetaan, kun lähetät lomakkeen, ja hoitaja näkee ne, kun hänet on nimetty.',
    noClients: 'Älä kirjoita asiakkaiden tietoja.',
    asker: (name) => `Vastaus ja nimesi lähetetään kysyjälle${name ? ` (${name})` : ''}.`,
  },
  problems: {
    question: 'Kirjoita kysymys.',
    correct: 'Kirjoita, mikä on oikein tai mikä vastauksessa on pielessä.',
    answer: 'Kirjoita vastaus kysyjälle.',
    tooLong: (most) => `Lyhennä teksti enintään ${most} merkkiin.`,
    identityCode: 'Tekstissä on henkilötunnus. Poista se ennen lähettämistä.',
  },
  asker: {
    thanks: 'Kiitos! Hyvä tietää, että vastaus oli oikein.',
    sentTitle: 'Kiitos, kysymyksesi on lähetetty.',
    sent: (names) =>
      names
        ? `Tuon rekisterin hoitajan (${names}) vastauksen omaan keskusteluumme.`
        : 'Kysymys odottaa, kunnes rekisterille nimetään hoitaja. Tuon vastauksen omaan keskusteluumme.',
    alreadySent: (day) => `Lähetit tämän kysymyksen rekisterin hoitajalle jo ${day}. Tuon vastauksen omaan keskusteluumme.`,
    notYours: 'Kysymyksen voi lähettää vain se, joka sen kysyi. Kysy sama minulta itse, niin voit lähettää oman kysymyksesi.',
    askAgain: 'En enää muista, kuka tämän kysyi. Kysy uudelleen, niin voit lähettää kysymyksen.',
    gone: 'Tätä kysymystä ei enää ole. Kysy uudelleen, niin voit lähettää sen.',
    answerTitle: 'Rekisterin hoitaja vastasi kysymykseesi',
    dismissedTitle: 'Rekisterin hoitaja on käsitellyt kysymyksesi',
    dismissed: 'Kysymys ei johtanut muutokseen rekisterissä. Kiitos, että kerroit.',
    youAsked: 'Kysyit',
    answeredBy: 'Vastasi',
    proposal: 'Vastaus on samalla ehdotus rekisterin muuttamisesta. Omat vastaukseni muuttuvat vasta, kun rekisteri on muutettu.',
  },
  steward: {
    cardTitle: 'Kysymys odottaa vastaustasi',
    facts: {
      from: 'Kysyjä',
      sentOn: 'Lähetetty',
      koolla: 'Koollan vastaus',
      about: 'Vastaus koski',
      suggestion: 'Kysyjän ehdotus',
      answer: 'Vastaus',
      answeredBy: 'Käsitteli',
      code: 'Tunnus',
      handling: 'Tila',
    },
    handling: {
      open: 'odottaa vastausta',
      answered: 'vastattu, ehdotus rekisteriin',
      dismissed: 'ei vaatinut muutosta',
      done: 'vastattu, ehdotus käsitelty',
    },
    handledTitle: 'Kysymys on käsitelty',
    tooLate: 'Toinen ehti käsitellä kysymyksen ensin. Vastaustasi ei lähetetty.',
    listTitle: (open) =>
      open === 0
        ? 'Yksikään kysymys ei odota vastausta.'
        : open === 1
          ? '1 kysymys odottaa vastausta'
          : `${open} kysymystä odottaa vastausta`,
    listEmpty: 'Kun joku lähettää kysymyksen tai korjauksen, saat siitä viestin.',
    more: (count) => `Lisäksi ${count} muuta. Ne näkyvät, kun näihin on vastattu.`,
    how: (typed) => `Avaa kysymys kirjoittamalla sen tunnus: ${typed}`,
    proposalsTitle: (count) =>
      count === 0
        ? 'Käsittelemättömiä muutosehdotuksia ei ole.'
        : count === 1
          ? '1 ehdotus rekisterin muuttamisesta'
          : `${count} ehdotusta rekisterin muuttamisesta`,
    proposal: 'Ehdotus rekisteriin',
    proposalsNote: 'Merkitse ehdotus käsitellyksi, kun rekisteri on muutettu tai muutosta ei tehdä.',
    missedTitle: 'Mitä kysyttiin eikä osattu, viimeiset kahdeksan viikkoa',
    missedNone: 'Kaikkiin kysymyksiin on vastattu eikä yhtäkään vastausta ole merkitty vääräksi.',
    missedNote: 'Luettelossa ei ole kysyjiä. Kysymyksen teksti näkyy vain, jos kysyjä on sen lähettänyt.',
    missedCut: (shown) => `Tässä ${shown} ensimmäistä riviä.`,
    missedTexts: 'Lähetetyt kysymykset',
    columns: { week: 'Viikko', state: 'Koollan vastaus', language: 'Kieli', about: 'Vastaus koski', count: 'Kertaa' },
    markedWrong: 'kysyjän mukaan väärin',
    aPerson: 'yhteyshenkilö',
    refusedTitle: 'Kysymyksiä käsittelee rekisterin hoitaja.',
    refused: (names) => (names ? `Rekisterin hoitaja: ${names}.` : 'Rekisterille ei ole vielä nimetty hoitajaa. Kysy Koollan ylläpidolta.'),
    noSuchCode: 'Tällä tunnuksella ei löydy kysymystä.',
  },
  states: {
    agreed: 'vastattu: sovittu vastuu',
    open: 'vastattu: vielä sopimatta',
    figure: 'vastattu: luku',
    contact: 'vastattu: yhteystieto',
    succession: 'vastattu: organisaation muutos',
    info: 'vastattu',
    'not-assigned': 'ei sovittu tällä alueella',
    unknown: 'ei tiedossa',
    ambiguous: 'kysyttiin tarkennusta',
    'did-you-mean': 'tarjottiin vaihtoehtoja',
  },
  languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
  week: (year, week) => `${Number(week)}/${year}`,
  and: (items) => joined(items, 'ja'),
  quote: (text) => `”${text}”`,
  command: '/kysymykset',
  typed: { missed: '/kysymykset vastaamatta', proposals: '/kysymykset ehdotukset' },
  home: {
    heading: 'Kysymykset sinulle',
    waiting: (count) => (count === '1' ? 'Yksi kysymys odottaa vastaustasi.' : `${count} kysymystä odottaa vastaustasi.`),
    show: 'Näytä kysymykset',
  },
};
