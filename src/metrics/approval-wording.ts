// Approval in three languages: the coordinator's card, what the reporter hears, the steward's setting.
import type { Language } from '../conversation/view.js';

export interface ApprovalWords {
  readonly title: (month: string) => string;
  readonly intro: string;
  readonly entered: (who: string, when: string) => string;
  readonly correction: (before: string) => string;
  readonly approve: string;
  readonly sendBack: string;
  readonly history: string;
  readonly waitingMark: string;
  readonly returnedMark: string;
  readonly approved: (month: string) => string;
  readonly approvedBy: (who: string, when: string) => string;
  readonly returned: (month: string) => string;
  readonly returnedBy: (who: string, when: string) => string;
  readonly comment: (text: string) => string;
  readonly toldReporter: string;
  readonly decidedBefore: string;
  readonly nothing: string;
  readonly nothingAnywhere: string;
  readonly changed: string;
  readonly own: string;
  readonly notYours: string;
  readonly waitsFor: (people: string) => string;
  readonly waitsForNobody: string;
  readonly form: {
    readonly title: string;
    readonly comment: string;
    readonly commentHint: string;
    readonly submit: string;
    readonly cancel: string;
    readonly needed: string;
    readonly identityCode: string;
  };
  readonly list: string;
  readonly returnedIntro: (who: string, comment: string) => string;
  readonly correct: string;
  readonly settings: {
    readonly title: string;
    readonly on: (name: string) => string;
    readonly off: (name: string) => string;
    readonly same: (name: string) => string;
    readonly current: string;
    readonly none: string;
    readonly how: string;
    readonly region: (name: string) => string;
  };
  readonly automatic: string;
}

export const approvalWording: Record<Language, ApprovalWords> = {
  fi: {
    title: (month) => `Luvut odottavat hyväksyntääsi: ${month}`,
    intro: 'Luvut näkyvät ennakkotietoina, kunnes ne on hyväksytty.',
    entered: (who, when) => `Antoi ${who}, ${when}.`,
    correction: (before) => `aiemmin ${before}`,
    approve: 'Hyväksy kaikki',
    sendBack: 'Palauta korjattavaksi',
    history: 'Muutoshistoria',
    waitingMark: 'odottaa hyväksyntää',
    returnedMark: 'palautettu korjattavaksi',
    approved: (month) => `Luvut hyväksytty: ${month}`,
    approvedBy: (who, when) => `Hyväksyi ${who}, ${when}.`,
    returned: (month) => `Luvut palautettiin korjattaviksi: ${month}`,
    returnedBy: (who, when) => `Palautti ${who}, ${when}.`,
    comment: (text) => `Viesti: ${text}`,
    toldReporter: 'Raportoija saa tästä viestin.',
    decidedBefore: 'Nämä luvut on jo käsitelty.',
    nothing: 'Tässä kuussa mikään luku ei odota hyväksyntää.',
    nothingAnywhere: 'Mikään luku ei odota hyväksyntääsi.',
    changed: 'Luvut ovat muuttuneet sen jälkeen, kun sait kortin. Mitään ei hyväksytty: tässä ovat uudet.',
    own: 'Annoit nämä luvut itse, joten niiden hyväksyntä kuuluu toiselle koordinaattorille tai rekisterin hoitajalle.',
    notYours: 'Luvut hyväksyy organisaation koordinaattori',
    waitsFor: (people) => `Luvut odottavat hyväksyntää. Hyväksyjä: ${people}.`,
    waitsForNobody: 'Luvut odottavat hyväksyntää. Koordinaattoria ei ole nimetty: pyydä rekisterin hoitajaa nimeämään.',
    form: {
      title: 'Palauta korjattavaksi',
      comment: 'Mitä pitää tarkistaa?',
      commentHint: 'Raportoija näkee tämän. Älä kirjoita asiakkaiden tietoja.',
      submit: 'Palauta',
      cancel: 'Peruuta',
      needed: 'Kerro lyhyesti, mitä raportoijan pitää tarkistaa.',
      identityCode: 'Tekstissä näyttää olevan henkilötunnus. Poista se.',
    },
    list: 'Hyväksyntää odottavat luvut',
    returnedIntro: (who, comment) => `${who} palautti luvut: ”${comment}” Korjaa ne, tai jos ne ovat oikein, kerro syyksi, miksi.`,
    correct: 'Korjaa luvut',
    settings: {
      title: 'Lukujen hyväksyntä',
      on: (name) => `Koordinaattori hyväksyy tästä lähtien luvut: ${name}.`,
      off: (name) => `Uudet luvut eivät enää odota hyväksyntää: ${name}.`,
      same: (name) => `Asetus oli jo näin: ${name}.`,
      current: 'Koordinaattori hyväksyy luvut näissä:',
      none: 'Hyväksyntä ei ole käytössä missään.',
      how: 'Kirjoita organisaation tai maakunnan nimi ja ”päälle” tai ”pois”, esimerkiksi ”luvut hyväksyntä Kela päälle”.',
      region: (name) => `${name} (kaikki maakunnan organisaatiot)`,
    },
    automatic: 'Automaattinen viesti.',
  },
  sv: {
    title: (month) => `Siffror väntar på ditt godkännande: ${month}`,
    intro: 'Siffrorna visas som preliminära tills de har godkänts.',
    entered: (who, when) => `Angavs av ${who}, ${when}.`,
    correction: (before) => `tidigare ${before}`,
    approve: 'Godkänn alla',
    sendBack: 'Återsänd för rättelse',
    history: 'Ändringshistorik',
    waitingMark: 'väntar på godkännande',
    returnedMark: 'återsänd för rättelse',
    approved: (month) => `Siffrorna har godkänts: ${month}`,
    approvedBy: (who, when) => `Godkändes av ${who}, ${when}.`,
    returned: (month) => `Siffrorna återsändes för rättelse: ${month}`,
    returnedBy: (who, when) => `Återsändes av ${who}, ${when}.`,
    comment: (text) => `Meddelande: ${text}`,
    toldReporter: 'Rapportören får ett meddelande om detta.',
    decidedBefore: 'De här siffrorna har redan behandlats.',
    nothing: 'Inga siffror för månaden väntar på godkännande.',
    nothingAnywhere: 'Inga siffror väntar på ditt godkännande.',
    changed: 'Siffrorna har ändrats efter att du fick kortet. Ingenting godkändes: här är de nya.',
    own: 'Du har själv angett de här siffrorna, så de godkänns av en annan koordinator eller av den registeransvariga.',
    notYours: 'Siffrorna godkänns av organisationens koordinator',
    waitsFor: (people) => `Siffrorna väntar på godkännande av ${people}.`,
    waitsForNobody: 'Siffrorna väntar på godkännande. Ingen koordinator har utsetts: be den registeransvariga utse en.',
    form: {
      title: 'Återsänd för rättelse',
      comment: 'Vad ska kontrolleras?',
      commentHint: 'Rapportören ser det här. Skriv inga uppgifter om klienter.',
      submit: 'Återsänd',
      cancel: 'Avbryt',
      needed: 'Berätta kort vad rapportören ska kontrollera.',
      identityCode: 'Texten verkar innehålla en personbeteckning. Ta bort den.',
    },
    list: 'Siffror som väntar på godkännande',
    returnedIntro: (who, comment) => `${who} återsände siffrorna: ”${comment}” Rätta dem, eller ange som orsak varför de stämmer.`,
    correct: 'Rätta siffrorna',
    settings: {
      title: 'Godkännande av siffror',
      on: (name) => `Från och med nu godkänner koordinatorn siffrorna: ${name}.`,
      off: (name) => `Nya siffror väntar inte längre på godkännande: ${name}.`,
      same: (name) => `Så var det redan: ${name}.`,
      current: 'Koordinatorn godkänner siffrorna här:',
      none: 'Godkännande används ingenstans.',
      how: 'Skriv organisationens eller landskapets namn och ”på” eller ”av”, till exempel ”siffror godkännande Kela på”.',
      region: (name) => `${name} (alla organisationer i landskapet)`,
    },
    automatic: 'Automatiskt meddelande.',
  },
  en: {
    title: (month) => `Figures await your approval: ${month}`,
    intro: 'They show as provisional until they are approved.',
    entered: (who, when) => `Given by ${who}, ${when}.`,
    correction: (before) => `was ${before}`,
    approve: 'Approve all',
    sendBack: 'Send back',
    history: 'History of changes',
    waitingMark: 'awaits approval',
    returnedMark: 'sent back',
    approved: (month) => `Figures approved: ${month}`,
    approvedBy: (who, when) => `Approved by ${who}, ${when}.`,
    returned: (month) => `Figures sent back: ${month}`,
    returnedBy: (who, when) => `Sent back by ${who}, ${when}.`,
    comment: (text) => `Message: ${text}`,
    toldReporter: 'The reporter will be told.',
    decidedBefore: 'These figures have been dealt with already.',
    nothing: 'No figure of this month awaits approval.',
    nothingAnywhere: 'No figures await your approval.',
    changed: 'The figures have changed since you got the card. Nothing was approved: here are the new ones.',
    own: 'You gave these figures yourself, so another coordinator or the steward approves them.',
    notYours: 'Figures are approved by the organisation’s coordinator',
    waitsFor: (people) => `The figures await approval by ${people}.`,
    waitsForNobody: 'The figures await approval. No coordinator has been named: ask the steward to name one.',
    form: {
      title: 'Send back',
      comment: 'What should be checked?',
      commentHint: 'The reporter sees this. Write nothing about clients.',
      submit: 'Send back',
      cancel: 'Cancel',
      needed: 'Say in a few words what the reporter should check.',
      identityCode: 'The text seems to hold a personal identity code. Take it out.',
    },
    list: 'Figures that await approval',
    returnedIntro: (who, comment) => `${who} sent the figures back: “${comment}” Correct them, or give as the reason why they are right.`,
    correct: 'Correct the figures',
    settings: {
      title: 'Approval of figures',
      on: (name) => `From now on the coordinator approves the figures of ${name}.`,
      off: (name) => `New figures no longer await approval: ${name}.`,
      same: (name) => `It was so already: ${name}.`,
      current: 'The coordinator approves figures here:',
      none: 'Approval is used nowhere.',
      how: 'Type the name of an organisation or a region and “on” or “off”, for example “figures approval Kela on”.',
      region: (name) => `${name} (all organisations of the region)`,
    },
    automatic: 'Automatic message.',
  },
};
