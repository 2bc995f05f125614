// The words of joining one's accounts on two platforms, and of choosing where messages come.
import type { Platform } from './feature.js';
import type { LinkRefusal } from './links.js';
import type { Language } from './view.js';

interface LinkWords {
  readonly linkWords: readonly string[];
  readonly unlinkWords: readonly string[];
  readonly hereWords: readonly string[];
  readonly platform: Readonly<Record<Platform, string>>;
  readonly codeTitle: string;
  readonly code: (code: string, minutes: number) => string;
  readonly codeHow: string;
  readonly typedLink: string;
  readonly confirmTitle: (who: string) => string;
  readonly confirmText: string;
  readonly yes: string;
  readonly no: string;
  readonly cancelled: string;
  readonly joined: (who: string) => string;
  readonly joinedText: string;
  readonly refusal: Readonly<Record<LinkRefusal, string>>;
  readonly inPrivate: string;
  readonly unlinked: string;
  readonly notLinked: string;
  readonly accounts: string;
  readonly messagesGo: string;
  readonly here: string;
  readonly hereDone: (platform: string) => string;
  readonly link: string;
}

export const linkWording: Record<Language, LinkWords> = {
  fi: {
    linkWords: ['yhdistä', 'yhdista'],
    unlinkWords: ['erota'],
    hereWords: ['tänne', 'tanne'],
    platform: { slack: 'Slack', teams: 'Teams', terminal: 'pääte' },
    codeTitle: 'Yhdistä toinen tilisi',
    code: (code, minutes) => `Koodisi on ${code}. Se toimii kerran ja ${minutes} minuutin ajan.`,
    codeHow: 'Avaa Koolla toisessa palvelussa (Slack tai Teams) ja kirjoita sille yksityisviestissä:',
    typedLink: '/koolla yhdistä',
    confirmTitle: (who) => `Yhdistetäänkö tähän tiliin ${who}?`,
    confirmText:
      'Yhdistä vain oma tilisi. Yhdistettyinä tileilläsi on samat tehtävät ja keskeneräiset lomakkeet, ja viestit tulevat sinne, minne valitset.',
    yes: 'Kyllä, molemmat ovat minun',
    no: 'En yhdistä',
    cancelled: 'Tilejä ei yhdistetty.',
    joined: (who) => `Tilisi on yhdistetty: ${who}.`,
    joinedText: 'Tehtäväsi ja keskeneräiset lomakkeesi ovat nyt samat kummassakin.',
    refusal: {
      unknown:
        'Koodi ei kelpaa: se on vanhentunut, jo käytetty tai kirjoitettu väärin. Pyydä uusi koodi kirjoittamalla toisessa palvelussa ”/koolla yhdistä”.',
      own: 'Tämä koodi on tehty tällä samalla tilillä. Kirjoita se toisessa palvelussa.',
      same: 'Nämä tilit ovat jo samalla henkilöllä.',
      different: 'Tilit kuuluvat rekisterin mukaan eri henkilöille, joten niitä ei voi yhdistää. Kysy rekisterin hoitajalta.',
      'too-many': 'Koodia on yritetty liian monta kertaa. Yritä uudelleen tunnin kuluttua.',
    },
    inPrivate: 'Yhdistä tilit yksityisviestissä Koollan kanssa, niin koodi pysyy omanasi.',
    unlinked: 'Tämä tili on nyt erotettu muista tileistäsi.',
    notLinked: 'Tätä tiliä ei ole yhdistetty koodilla toiseen tiliin.',
    accounts: 'Tilisi',
    messagesGo: 'Viestit tulevat',
    here: 'Viestit tänne',
    hereDone: (platform) => `Muistutukset ja muut viestit tulevat nyt tänne (${platform}).`,
    link: 'Yhdistä toinen tili',
  },
  sv: {
    linkWords: ['koppla'],
    unlinkWords: ['lösgör', 'losgor'],
    hereWords: ['hit'],
    platform: { slack: 'Slack', teams: 'Teams', terminal: 'terminal' },
    codeTitle: 'Koppla ditt andra konto',
    code: (code, minutes) => `Din kod är ${code}. Den gäller en gång och i ${minutes} minuter.`,
    codeHow: 'Öppna Koolla i den andra tjänsten (Slack eller Teams) och skriv i ett direktmeddelande:',
    typedLink: '/koolla koppla',
    confirmTitle: (who) => `Ska ${who} kopplas till det här kontot?`,
    confirmText:
      'Koppla bara ditt eget konto. Kopplade konton har samma uppgifter och påbörjade formulär, och meddelandena kommer dit du väljer.',
    yes: 'Ja, båda är mina',
    no: 'Koppla inte',
    cancelled: 'Kontona kopplades inte.',
    joined: (who) => `Ditt konto är kopplat: ${who}.`,
    joinedText: 'Dina uppgifter och påbörjade formulär är nu desamma på båda.',
    refusal: {
      unknown:
        'Koden duger inte: den har gått ut, redan använts eller skrivits fel. Be om en ny kod genom att skriva ”/koolla koppla” i den andra tjänsten.',
      own: 'Den här koden gjordes med samma konto. Skriv den i den andra tjänsten.',
      same: 'Kontona hör redan till samma person.',
      different: 'Enligt registret hör kontona till olika personer, så de kan inte kopplas. Fråga den registeransvariga.',
      'too-many': 'Koden har försökts för många gånger. Försök igen om en timme.',
    },
    inPrivate: 'Koppla konton i ett direktmeddelande med Koolla, så förblir koden din.',
    unlinked: 'Det här kontot är nu skilt från dina andra konton.',
    notLinked: 'Det här kontot är inte kopplat till ett annat konto med en kod.',
    accounts: 'Dina konton',
    messagesGo: 'Meddelanden kommer',
    here: 'Meddelanden hit',
    hereDone: (platform) => `Påminnelser och andra meddelanden kommer nu hit (${platform}).`,
    link: 'Koppla ett annat konto',
  },
  en: {
    linkWords: ['link'],
    unlinkWords: ['unlink'],
    hereWords: ['here'],
    platform: { slack: 'Slack', teams: 'Teams', terminal: 'terminal' },
    codeTitle: 'Link your other account',
    code: (code, minutes) => `Your code is ${code}. It works once, for ${minutes} minutes.`,
    codeHow: 'Open Koolla in the other service (Slack or Teams) and type in a direct message:',
    typedLink: '/koolla link',
    confirmTitle: (who) => `Link ${who} to this account?`,
    confirmText:
      'Link only your own account. Linked accounts have the same duties and unfinished forms, and messages come where you choose.',
    yes: 'Yes, both are mine',
    no: 'Do not link',
    cancelled: 'The accounts were not linked.',
    joined: (who) => `Your account is linked: ${who}.`,
    joinedText: 'Your duties and unfinished forms are now the same on both.',
    refusal: {
      unknown:
        'The code is not valid: it has expired, was used already or was mistyped. Ask for a new one by typing “/koolla link” in the other service.',
      own: 'This code was made with this very account. Type it in the other service.',
      same: 'These accounts belong to the same person already.',
      different:
        'By the registry the accounts belong to different people, so they cannot be linked. Please ask the steward of the registry.',
      'too-many': 'The code was tried too many times. Please try again in an hour.',
    },
    inPrivate: 'Please link accounts in a direct message with Koolla, so that the code stays yours.',
    unlinked: 'This account is now separate from your other accounts.',
    notLinked: 'This account is not linked to another one with a code.',
    accounts: 'Your accounts',
    messagesGo: 'Messages come to',
    here: 'Send messages here',
    hereDone: (platform) => `Reminders and other messages now come here (${platform}).`,
    link: 'Link another account',
  },
};
