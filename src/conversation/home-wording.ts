// The words of `/koolla`: help, settings, welcome.
import type { Caller } from './feature.js';
import type { Language, Text } from './view.js';

interface HomeWords {
  readonly ownName: string;
  readonly welcome: string;
  /** To everybody in a shared place, with the name of who brought Koolla there where it is known. */
  readonly inShared: (installer: string | undefined) => string;
  /** Once, after the first answer to somebody who came without a welcome. */
  readonly moreTitle: string;
  readonly more: Text;
  readonly helpTitle: string;
  readonly helpIntro: string;
  readonly commands: readonly { readonly typed: string; readonly does: string }[];
  readonly helpNote: string;
  readonly settings: string;
  readonly settingsTyped: string;
  readonly helpTyped: string;
  readonly settingsTitle: string;
  readonly language: string;
  readonly languageSet: string;
  readonly name: string;
  readonly email: string;
  readonly emailMissing: string;
  readonly roles: string;
  readonly roleList: (caller: Caller) => string;
  readonly regionSet: (region: string) => string;
  readonly regionCleared: string;
  readonly regionUnknown: string;
  readonly regionRefused: (stewards: readonly string[]) => string;
  readonly privacy: string;
}

const code = (text: string) => ({ kind: 'code' as const, text });
const whom = (names: readonly string[], none: string) => (names.length > 0 ? names.join(', ') : none);

export const homeWording: Record<Language, HomeWords> = {
  fi: {
    ownName: 'Suomi',
    welcome: 'Hei! Olen Koolla. Kerron, kuka vastaa mistäkin, muistutan verkoston koolle kutsumisesta ja kerään kuukauden luvut.',
    inShared: (installer) =>
      `${installer ? `${installer} lisäsi minut tänne. ` : ''}Vastaan täällä, kun mainitset minut viestissä: aloita merkillä @ ja nimelläni. Vain sinulle kuuluvan kerron kahdenkeskisessä keskustelussa.`,
    moreTitle: 'Autan muussakin',
    more: [
      'Voit myös ilmoittaa kuukauden luvut (',
      code('/luvut'),
      '), hoitaa verkostosi kokoukset ja muistutukset (',
      code('/verkosto'),
      ') ja katsoa, mikä odottaa sinua (',
      code('/koolla'),
      '). Kerron tämän vain näin ensimmäisellä kerralla.',
    ],
    helpTitle: 'Näin Koolla auttaa',
    helpIntro:
      'Kysy omin sanoin, kuka vastaa mistäkin: vastaan sopimusten ja asiakirjojen perusteella ja kerron lähteen. Jos asiaa ei ole sovittu, sanon senkin.',
    commands: [
      { typed: '/vastuu kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa', does: 'Kysy vastuista' },
      { typed: '/verkosto', does: 'Verkostot, kokoukset ja muistutukset' },
      { typed: '/verkosto tyko rytmi', does: 'Aseta, miten verkosto kokoontuu ja milloin muistutan' },
      { typed: '/verkosto tyko kutsu ensi tiistaina klo 9', does: 'Kutsu verkosto koolle' },
      { typed: '/luvut', does: 'Ilmoita kuukauden luvut' },
      { typed: '/luvut yhteenveto', does: 'Katso lukuja' },
      { typed: '/koolla', does: 'Katso, mikä odottaa sinua' },
      { typed: '/koolla hae', does: 'Hae verkostoa, organisaatiota tai henkilöä' },
      { typed: '/koolla asetukset', does: 'Omat asetukset: kieli, alue, viestiajat, poissaolo, varahenkilö, tilit' },
      { typed: 'viestiajat', does: 'Milloin saan kirjoittaa sinulle' },
      { typed: '/verkosto poissa 1.8.–14.8.', does: 'Merkitse poissaolo ja sijainen' },
      { typed: '/verkosto varahenkilö', does: 'Nimeä verkostojesi varahenkilö' },
      { typed: '/koolla tiedot', does: 'Mitä sinusta on tallessa, ja kopio siitä' },
      { typed: '/koolla yhdistä', does: 'Yhdistä Slack- ja Teams-tilisi' },
    ],
    helpNote:
      'Voit kirjoittaa komennot myös ilman kauttaviivaa. Vastaan automaattisesti; tarkista tärkeä asia lähteestä tai yhteyshenkilöltä. Älä kirjoita asiakkaiden tietoja.',
    settings: 'Asetukset',
    settingsTyped: '/koolla asetukset',
    helpTyped: '/koolla ohje',
    settingsTitle: 'Omat asetuksesi',
    language: 'Kieli',
    languageSet: 'Puhun nyt kanssasi suomea.',
    name: 'Nimi',
    email: 'Työsähköposti',
    emailMissing: 'ei tiedossa, joten en voi liittää sinua verkostoosi',
    roles: 'Tehtäväsi',
    roleList: (caller) =>
      [
        caller.isSteward && 'rekisterin hoitaja',
        caller.contactOf.length > 0 && `yhteyshenkilö (${caller.contactOf.length})`,
        caller.deputyOf.length > 0 && `yhteyshenkilön sijainen (${caller.deputyOf.length})`,
        caller.reporterFor.length > 0 && `raportoija (${caller.reporterFor.length})`,
        caller.coordinatorOf.length > 0 && `koordinaattori (${caller.coordinatorOf.length})`,
      ]
        .filter(Boolean)
        .join(', ') || 'voit kysyä mitä vain; muita tehtäviä ei ole merkitty',
    regionSet: (region) => `Työtilan oma alue on nyt ${region}.`,
    regionCleared: 'Työtilalla ei ole nyt omaa aluetta.',
    regionUnknown: 'En tunne tuota aluetta. Kirjoita maakunnan nimi, esimerkiksi ”/koolla alue Kymenlaakso”.',
    regionRefused: (stewards) =>
      `Työtilan alueen asettaa rekisterin hoitaja. Kysy: ${whom(stewards, 'ylläpidolta')}. Oman alueesi asetat itse: ”/koolla oma alue Kymenlaakso”.`,
    privacy:
      'Tallennan nimesi, työsähköpostisi, kielesi ja sen, missä sinut tavoittaa. Viestiesi tekstejä en tallenna lokiin. Rekisterin hoitaja näyttää, oikaisee ja poistaa tietosi pyynnöstä.',
  },
  sv: {
    ownName: 'Svenska',
    welcome:
      'Hej! Jag är Koolla. Jag berättar vem som ansvarar för vad, påminner om att sammankalla nätverket och samlar in månadens siffror.',
    inShared: (installer) =>
      `${installer ? `${installer} lade till mig här. ` : ''}Jag svarar här när du nämner mig i ett meddelande: börja med @ och mitt namn. Det som bara gäller dig berättar jag i vår privata chatt.`,
    moreTitle: 'Jag hjälper till med mer',
    more: [
      'Du kan också rapportera månadens siffror (',
      code('/luvut'),
      '), sköta nätverkets möten och påminnelser (',
      code('/verkosto'),
      ') och se vad som väntar på dig (',
      code('/koolla'),
      '). Det här berättar jag bara nu, första gången.',
    ],
    helpTitle: 'Så här hjälper Koolla',
    helpIntro:
      'Fråga med egna ord vem som ansvarar för vad: jag svarar utifrån avtal och dokument och anger källan. Om saken inte har avtalats säger jag det.',
    commands: [
      { typed: '/vastuu vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen', does: 'Fråga om ansvar' },
      { typed: '/verkosto', does: 'Nätverk, möten och påminnelser' },
      { typed: '/verkosto tyko rytm', does: 'Ange hur nätverket möts och när jag påminner' },
      { typed: '/verkosto tyko kalla nästa tisdag kl. 9', does: 'Kalla till möte' },
      { typed: '/luvut', does: 'Rapportera månadens siffror' },
      { typed: '/luvut sammandrag', does: 'Se siffrorna' },
      { typed: '/koolla', does: 'Se vad som väntar på dig' },
      { typed: '/koolla sök', does: 'Sök ett nätverk, en organisation eller en person' },
      { typed: '/koolla inställningar', does: 'Egna inställningar: språk, region, tider, frånvaro, ersättare, konton' },
      { typed: 'meddelandetider', does: 'När jag får skriva till dig' },
      { typed: '/verkosto borta 1.8.–14.8.', does: 'Anteckna frånvaro och vikarie' },
      { typed: '/verkosto ersättare', does: 'Utse ersättare i dina nätverk' },
      { typed: '/koolla uppgifter', does: 'Vad som är sparat om dig, och en kopia av det' },
      { typed: '/koolla koppla', does: 'Koppla ditt Slack- och Teams-konto' },
    ],
    helpNote:
      'Kommandona går också att skriva utan snedstreck. Jag svarar automatiskt; kontrollera viktiga saker i källan eller hos kontaktpersonen. Skriv inga uppgifter om klienter.',
    settings: 'Inställningar',
    settingsTyped: '/koolla inställningar',
    helpTyped: '/koolla hjälp',
    settingsTitle: 'Dina inställningar',
    language: 'Språk',
    languageSet: 'Nu talar jag svenska med dig.',
    name: 'Namn',
    email: 'E-post i arbetet',
    emailMissing: 'okänd, så jag kan inte koppla dig till ditt nätverk',
    roles: 'Dina uppgifter',
    roleList: (caller) =>
      [
        caller.isSteward && 'registeransvarig',
        caller.contactOf.length > 0 && `kontaktperson (${caller.contactOf.length})`,
        caller.deputyOf.length > 0 && `kontaktpersonens ersättare (${caller.deputyOf.length})`,
        caller.reporterFor.length > 0 && `rapportör (${caller.reporterFor.length})`,
        caller.coordinatorOf.length > 0 && `koordinator (${caller.coordinatorOf.length})`,
      ]
        .filter(Boolean)
        .join(', ') || 'du kan fråga vad som helst; inga andra uppgifter är antecknade',
    regionSet: (region) => `Arbetsytans egen region är nu ${region}.`,
    regionCleared: 'Arbetsytan har nu ingen egen region.',
    regionUnknown: 'Jag känner inte till den regionen. Skriv landskapets namn, till exempel ”/koolla region Kymmenedalen”.',
    regionRefused: (stewards) =>
      `Arbetsytans region anges av den registeransvariga. Fråga: ${whom(stewards, 'administratören')}. Din egen region anger du själv: ”/koolla min region Kymmenedalen”.`,
    privacy:
      'Jag sparar ditt namn, din e-postadress i arbetet, ditt språk och var du kan nås. Texten i dina meddelanden sparas inte i loggen. Den registeransvariga visar, rättar och raderar dina uppgifter på begäran.',
  },
  en: {
    ownName: 'English',
    welcome:
      'Hello! I am Koolla. I tell who is responsible for what, remind people to convene their network, and collect the monthly figures.',
    inShared: (installer) =>
      `${installer ? `${installer} added me here. ` : ''}I answer here when you mention me in a message: start with @ and my name. What is for you alone I tell you in our private chat.`,
    moreTitle: 'I can help with more',
    more: [
      "You can also report the month's figures (",
      code('/luvut'),
      "), look after your network's meetings and reminders (",
      code('/verkosto'),
      ') and see what is waiting for you (',
      code('/koolla'),
      '). I tell you this only now, the first time.',
    ],
    helpTitle: 'How Koolla helps',
    helpIntro:
      'Ask in your own words who is responsible for what: I answer from the agreements and documents and name the source. If something has not been agreed, I say so.',
    commands: [
      { typed: '/vastuu who convenes the employer cooperation network in Kymenlaakso', does: 'Ask about responsibilities' },
      { typed: '/verkosto', does: 'Networks, meetings and reminders' },
      { typed: '/verkosto tyko rhythm', does: 'Set how the network meets and when I remind' },
      { typed: '/verkosto tyko invite next Tuesday at 9:00', does: 'Call a network together' },
      { typed: '/luvut', does: "Report the month's figures" },
      { typed: '/luvut summary', does: 'See the figures' },
      { typed: '/koolla', does: 'See what is waiting for you' },
      { typed: '/koolla find', does: 'Find a network, an organisation or a person' },
      { typed: '/koolla settings', does: 'Your settings: language, region, hours, absence, deputy, accounts' },
      { typed: 'hours', does: 'When I may write to you' },
      { typed: '/verkosto away 1.8.–14.8.', does: 'Mark an absence and who stands in' },
      { typed: '/verkosto deputy', does: "Name your networks' deputy" },
      { typed: '/koolla data', does: 'What is kept of you, and a copy of it' },
      { typed: '/koolla link', does: 'Link your Slack and Teams accounts' },
    ],
    helpNote:
      'The commands work without the slash too. I answer automatically; check what matters in the source or with the contact person. Please do not write clients’ details.',
    settings: 'Settings',
    settingsTyped: '/koolla settings',
    helpTyped: '/koolla help',
    settingsTitle: 'Your settings',
    language: 'Language',
    languageSet: 'I now speak English with you.',
    name: 'Name',
    email: 'Work e-mail',
    emailMissing: 'not known, so I cannot connect you to your network',
    roles: 'Your duties',
    roleList: (caller) =>
      [
        caller.isSteward && 'steward of the registry',
        caller.contactOf.length > 0 && `contact person (${caller.contactOf.length})`,
        caller.deputyOf.length > 0 && `deputy contact person (${caller.deputyOf.length})`,
        caller.reporterFor.length > 0 && `reporter (${caller.reporterFor.length})`,
        caller.coordinatorOf.length > 0 && `coordinator (${caller.coordinatorOf.length})`,
      ]
        .filter(Boolean)
        .join(', ') || 'you may ask anything; no other duties are recorded',
    regionSet: (region) => `The workspace’s own region is now ${region}.`,
    regionCleared: 'The workspace now has no region of its own.',
    regionUnknown: 'I do not know that region. Type its name, for example “/koolla region Kymenlaakso”.',
    regionRefused: (stewards) =>
      `The workspace’s region is set by the steward of the registry. Please ask: ${whom(stewards, 'the administrator')}. Your own you set yourself: “/koolla my region Kymenlaakso”.`,
    privacy:
      'I store your name, work e-mail, language and where you can be reached. The text of your messages is not stored in the log. The steward shows, corrects and deletes your data on request.',
  },
};
