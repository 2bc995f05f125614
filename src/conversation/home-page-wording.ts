// The words of a person's own page and of finding by name. Help, settings and welcome stand in home-wording.ts.
import type { Language } from './view.js';

interface PageWords {
  /** First words that mean the own page. */
  readonly words: readonly string[];
  readonly title: (name: string) => string;
  readonly nothingWaits: string;
  readonly waits: (count: number) => string;
  /** Before what to type for the matters that have no button. */
  readonly othersTyped: string;
  /** For who is not in the registry: why, what one can do anyway, whom to ask. */
  readonly unknownHeading: string;
  readonly unknownEmail: (email: string) => string;
  readonly unknownNoEmail: string;
  readonly unknownCan: string;
  readonly unknownRegion: string;
  readonly askToBeAdded: (stewards: string) => string;
  readonly noSteward: string;
  readonly askHeading: string;
  readonly ask: string;
  readonly find: string;
  readonly networks: string;
  readonly helpHeading: string;
  readonly help: string;
  readonly settings: string;
  readonly settingsHeading: string;
  readonly privacyHeading: string;
  readonly typed: string;
  readonly findTyped: string;
  readonly mine: string;
  readonly partMissing: string;
  readonly findTitle: string;
  readonly findIntro: string;
  readonly findLabel: string;
  readonly findHint: string;
  readonly findSubmit: string;
  readonly cancel: string;
  readonly findNothing: string;
  /** The question that shows an organisation. */
  readonly askOrganisation: (name: string) => string;
}

export const pageWording: Record<Language, PageWords> = {
  fi: {
    words: ['koti', 'omat', 'etusivu'],
    title: (name) => `${name}: omat asiasi`,
    nothingWaits: 'Mikään ei odota sinua juuri nyt.',
    waits: (count) => (count === 1 ? 'Yksi asia odottaa sinua.' : `${count} asiaa odottaa sinua.`),
    othersTyped: 'Osa avautuu painikkeista, muut kirjoittamalla:',
    unknownHeading: 'En tunne sinua vielä',
    unknownEmail: (email) => `Rekisterissä ei ole osoitetta ${email}, joten en tiedä, mihin verkostoihin kuulut ja mitä lukuja annat.`,
    unknownNoEmail: 'En näe työsähköpostiasi, joten en tiedä, mihin verkostoihin kuulut ja mitä lukuja annat.',
    unknownCan: 'Voit silti kysyä vastuista, katsella verkostoja ja nähdä julkiset luvut.',
    unknownRegion: 'Valitse oma alueesi, niin sinun ei tarvitse mainita sitä joka kysymyksessä.',
    askToBeAdded: (stewards) => `Jos olet yhteyshenkilö tai annat lukuja, pyydä rekisterin hoitajaa lisäämään sinut: ${stewards}.`,
    noSteward: 'Rekisterillä ei ole vielä hoitajaa; kysy palvelun ylläpidolta.',
    askHeading: 'Kysy',
    ask: 'Kirjoita minulle kysymys omin sanoin, esimerkiksi: Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?',
    find: 'Hae nimellä',
    networks: 'Verkostot',
    helpHeading: 'Ohje',
    help: 'Ohje',
    settings: 'Asetukset',
    settingsHeading: 'Omat asetuksesi',
    privacyHeading: 'Tietosi',
    typed: '/koolla koti',
    findTyped: '/koolla hae',
    mine: 'Omat asiat',
    partMissing: 'Tätä osaa en saanut juuri nyt näkyviin. Yritä hetken kuluttua uudelleen.',
    findTitle: 'Hae nimellä',
    findIntro: 'Hae verkostoa, organisaatiota tai henkilöä.',
    findLabel: 'Nimi',
    findHint: 'Kirjoita osa nimestä ja valitse.',
    findSubmit: 'Näytä',
    cancel: 'Peruuta',
    findNothing: 'En löydä tämän nimistä. Kirjoita osa nimestä ja valitse listasta.',
    askOrganisation: (name) => `Mistä ${name} vastaa?`,
  },
  sv: {
    words: ['hem', 'mina', 'startsida'],
    title: (name) => `${name}: dina ärenden`,
    nothingWaits: 'Ingenting väntar på dig just nu.',
    waits: (count) => (count === 1 ? 'Ett ärende väntar på dig.' : `${count} ärenden väntar på dig.`),
    othersTyped: 'En del öppnar du med knapparna, de andra genom att skriva:',
    unknownHeading: 'Jag känner dig inte ännu',
    unknownEmail: (email) =>
      `Adressen ${email} finns inte i registret, så jag vet inte vilka nätverk du hör till och vilka siffror du rapporterar.`,
    unknownNoEmail: 'Jag ser inte din e-post i arbetet, så jag vet inte vilka nätverk du hör till och vilka siffror du rapporterar.',
    unknownCan: 'Du kan ändå fråga om ansvar, titta på nätverken och se de offentliga siffrorna.',
    unknownRegion: 'Välj din region, så behöver du inte nämna den i varje fråga.',
    askToBeAdded: (stewards) => `Är du kontaktperson eller rapporterar du siffror? Be den registeransvariga lägga till dig: ${stewards}.`,
    noSteward: 'Registret har ännu ingen ansvarig; fråga dem som sköter tjänsten.',
    askHeading: 'Fråga',
    ask: 'Skriv en fråga till mig med egna ord, till exempel: Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?',
    find: 'Sök med namn',
    networks: 'Nätverk',
    helpHeading: 'Hjälp',
    help: 'Hjälp',
    settings: 'Inställningar',
    settingsHeading: 'Dina inställningar',
    privacyHeading: 'Dina uppgifter',
    typed: '/koolla hem',
    findTyped: '/koolla sök',
    mine: 'Mina ärenden',
    partMissing: 'Den här delen kunde inte visas just nu. Försök igen om en stund.',
    findTitle: 'Sök med namn',
    findIntro: 'Sök ett nätverk, en organisation eller en person.',
    findLabel: 'Namn',
    findHint: 'Skriv en del av namnet och välj.',
    findSubmit: 'Visa',
    cancel: 'Avbryt',
    findNothing: 'Jag hittar ingenting med det namnet. Skriv en del av namnet och välj i listan.',
    askOrganisation: (name) => `Vad ansvarar ${name} för?`,
  },
  en: {
    words: ['home', 'mine'],
    title: (name) => `${name}: your matters`,
    nothingWaits: 'Nothing is waiting for you right now.',
    waits: (count) => (count === 1 ? 'One matter is waiting for you.' : `${count} matters are waiting for you.`),
    othersTyped: 'Some open with the buttons, the others when you type:',
    unknownHeading: 'I do not know you yet',
    unknownEmail: (email) =>
      `The address ${email} is not in the registry, so I do not know which networks you belong to and which figures you report.`,
    unknownNoEmail: 'I cannot see your work e-mail, so I do not know which networks you belong to and which figures you report.',
    unknownCan: 'You can still ask about responsibilities, look at the networks and see the public figures.',
    unknownRegion: 'Choose your region, and you need not name it in each question.',
    askToBeAdded: (stewards) => `If you are a contact person or report figures, ask the steward of the registry to add you: ${stewards}.`,
    noSteward: 'The registry has no steward yet; please ask the administrator of the service.',
    askHeading: 'Ask',
    ask: 'Write me a question in your own words, for example: Who convenes the employer cooperation network in Kymenlaakso?',
    find: 'Find by name',
    networks: 'Networks',
    helpHeading: 'Help',
    help: 'Help',
    settings: 'Settings',
    settingsHeading: 'Your settings',
    privacyHeading: 'Your data',
    typed: '/koolla home',
    findTyped: '/koolla find',
    mine: 'My matters',
    partMissing: 'This part could not be shown just now. Please try again in a moment.',
    findTitle: 'Find by name',
    findIntro: 'Find a network, an organisation or a person.',
    findLabel: 'Name',
    findHint: 'Type a part of the name and choose.',
    findSubmit: 'Show',
    cancel: 'Cancel',
    findNothing: 'I cannot find anything of that name. Type a part of the name and choose from the list.',
    askOrganisation: (name) => `What is ${name} responsible for?`,
  },
};
