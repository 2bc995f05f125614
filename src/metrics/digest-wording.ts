// What the monthly digest of a channel and its setting say, in three languages.
import type { Language } from '../conversation/view.js';

interface Words {
  readonly title: (month: string) => string;
  readonly columns: readonly [metric: string, total: string, change: string, yearAgo: string];
  readonly more: (metrics: number) => string;
  readonly hidden: string;
  readonly hiddenNote: string;
  readonly about: string;
  readonly provisional: string;
  readonly partial: (given: number, expected: number) => string;
  readonly together: (organisations: number, all: number) => string;
  readonly missing: (organisation: string, missing: number, expected: number) => string;
  readonly automatic: (off: string) => string;
  readonly on: string;
  readonly off: string;
  readonly howTo: (on: string, off: string) => string;
  readonly set: string;
  readonly when: string;
  /** Where Koolla can be outside a channel and not know it. */
  readonly slack: string;
  readonly ended: string;
  readonly none: string;
  readonly isSet: string;
  readonly isNotSet: string;
  readonly nothing: (month: string) => string;
  readonly notHere: string;
  readonly notAllowed: string;
  readonly unreachable: string;
  readonly notUnderstood: (typed: string) => string;
}

export const digestWording: Record<Language, Words> = {
  fi: {
    title: (month) => `Kuukauden luvut: ${month}`,
    columns: ['Mittari', 'Yhteensä', 'Muutos edellisestä', 'Vuodessa'],
    more: (metrics) => `Lisäksi ${metrics} mittaria: kirjoita ”luvut yhteenveto”.`,
    hidden: 'salattu',
    hiddenNote: 'Salattu: luku on niin pieni, että se voisi kertoa yksittäisestä ihmisestä.',
    about: 'noin',
    provisional: 'ennakkotieto',
    partial: (given, expected) => `${given}/${expected} organisaatiota`,
    together: (organisations, all) => (organisations === all ? `${all} organisaatiota yhteensä` : `${organisations}/${all} organisaatiota`),
    missing: (organisation, missing, expected) => `${organisation}: puuttuu ${missing}/${expected} lukua`,
    automatic: (off) => `Automaattinen kooste määräpäivän jälkeen. Lopeta kirjoittamalla ”${off}”.`,
    on: 'tähän',
    off: 'pois',
    howTo: (on, off) => `Kirjoita kanavalla ”${on}”, niin kooste tulee sinne joka kuukausi. ”${off}” lopettaa sen.`,
    set: 'Kuukausikooste tulee tälle kanavalle',
    when: 'Se lähetetään kerran kuussa, määräpäivää seuraavana työpäivänä. Pienet luvut salataan.',
    slack: 'Jos Koolla ei ole tällä kanavalla, lisää se: /invite @Koolla.',
    ended: 'Kuukausikoostetta ei enää lähetetä tänne.',
    none: 'Tänne ei tule kuukausikoostetta.',
    isSet: 'Kooste tulee tähän keskusteluun joka kuukausi.',
    isNotSet: 'Kooste ei tule tähän keskusteluun itsestään.',
    nothing: (month) => `Koosteessa ei ole mitään: ${month}`,
    notHere: 'Koosteen voi tilata kanavalle tai ryhmäkeskusteluun',
    notAllowed: 'Koosteen tilaa koordinaattori tai rekisterin hoitaja',
    unreachable: 'En voi kirjoittaa tänne omasta aloitteestani. Lisää minut ensin kanavalle ja yritä uudelleen.',
    notUnderstood: (typed) => `En ymmärrä: ${typed}`,
  },
  sv: {
    title: (month) => `Månadens siffror: ${month}`,
    columns: ['Mätare', 'Sammanlagt', 'Ändring från förra', 'På ett år'],
    more: (metrics) => `Dessutom ${metrics} mätare: skriv ”siffror sammandrag”.`,
    hidden: 'dold',
    hiddenNote: 'Dold: siffran är så liten att den kunde röja en enskild person.',
    about: 'cirka',
    provisional: 'preliminär',
    partial: (given, expected) => `${given}/${expected} organisationer`,
    together: (organisations, all) =>
      organisations === all ? `${all} organisationer sammanlagt` : `${organisations}/${all} organisationer`,
    missing: (organisation, missing, expected) => `${organisation}: ${missing}/${expected} siffror saknas`,
    automatic: (off) => `Automatisk sammanställning efter sista dagen. Avsluta genom att skriva ”${off}”.`,
    on: 'hit',
    off: 'av',
    howTo: (on, off) => `Skriv ”${on}” i en kanal, så kommer sammanställningen dit varje månad. ”${off}” avslutar den.`,
    set: 'Månadens sammanställning kommer till den här kanalen',
    when: 'Den skickas en gång i månaden, arbetsdagen efter sista dagen. Små siffror döljs.',
    slack: 'Om Koolla inte är med i den här kanalen, lägg till: /invite @Koolla.',
    ended: 'Månadens sammanställning skickas inte längre hit.',
    none: 'Hit kommer ingen sammanställning.',
    isSet: 'Sammanställningen kommer till den här konversationen varje månad.',
    isNotSet: 'Sammanställningen kommer inte till den här konversationen av sig själv.',
    nothing: (month) => `Det finns inget att sammanställa: ${month}`,
    notHere: 'Sammanställningen kan beställas till en kanal eller gruppchatt',
    notAllowed: 'Sammanställningen beställs av koordinatorn eller den registeransvariga',
    unreachable: 'Jag kan inte skriva hit på eget initiativ. Lägg först till mig i kanalen och försök igen.',
    notUnderstood: (typed) => `Jag förstår inte: ${typed}`,
  },
  en: {
    title: (month) => `The month’s figures: ${month}`,
    columns: ['Metric', 'Total', 'Change from the last', 'In a year'],
    more: (metrics) => `And ${metrics} more metrics: type “figures summary”.`,
    hidden: 'hidden',
    hiddenNote: 'Hidden: the figure is so small that it could point at a person.',
    about: 'about',
    provisional: 'provisional',
    partial: (given, expected) => `${given}/${expected} organisations`,
    together: (organisations, all) => (organisations === all ? `${all} organisations together` : `${organisations}/${all} organisations`),
    missing: (organisation, missing, expected) => `${organisation}: ${missing}/${expected} figures missing`,
    automatic: (off) => `Automatic digest after the deadline. Type “${off}” to end it.`,
    on: 'here',
    off: 'off',
    howTo: (on, off) => `Type “${on}” in a channel to get the digest there each month. “${off}” ends it.`,
    set: 'The monthly digest comes to this channel',
    when: 'It is sent once a month, on the working day after the deadline. Small counts are hidden.',
    slack: 'If Koolla is not in this channel, add it: /invite @Koolla.',
    ended: 'The monthly digest is no longer sent here.',
    none: 'No monthly digest comes here.',
    isSet: 'The digest comes to this conversation each month.',
    isNotSet: 'The digest does not come to this conversation by itself.',
    nothing: (month) => `There is nothing to tell: ${month}`,
    notHere: 'The digest can be set for a channel or a group chat',
    notAllowed: 'The digest is set by a coordinator or the steward',
    unreachable: 'I cannot write here of my own accord. Add me to the channel first, and try again.',
    notUnderstood: (typed) => `I do not understand: ${typed}`,
  },
};

/** Words that set it, and end it, in every language. */
export const turnedOn: ReadonlySet<string> = new Set(['tähän', 'tänne', 'päälle', 'hit', 'här', 'på', 'here', 'on']);
export const turnedOff: ReadonlySet<string> = new Set(['pois', 'lopeta', 'av', 'bort', 'avsluta', 'off', 'stop']);
