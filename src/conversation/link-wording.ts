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
  readonly accountsAction: string;
  readonly typedAccounts: string;
  readonly onlyOne: string;
  readonly unlink: string;
  readonly unlinkNote: string;
  readonly preferTitle: string;
  readonly preferIntro: string;
  readonly choose: string;
  readonly alreadyThere: (platform: string) => string;
  readonly changed: (now: string) => string;
  readonly save: string;
  readonly cancel: string;
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
    confirmTitle: (who) => `Onko tämäkin sinun tilisi: ${who}?`,
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
    accountsAction: 'Tilit',
    typedAccounts: '/koolla tilit',
    onlyOne:
      'Viestit tulevat tälle tilille. Jos käytät Koollaa myös toisessa palvelussa, yhdistä tilit: silloin voit valita, minne viestit tulevat.',
    unlink: 'Erota tämä tili',
    unlinkNote: 'Tilit, joilla on sama työsähköposti rekisterissä, kuuluvat yhteen ilman koodia.',
    preferTitle: 'Minne viestit tulevat',
    preferIntro: 'Muistutukset ja muut viestit tulevat ensin valitsemallesi tilille. Jos ne eivät mene perille, yritän toista tiliäsi.',
    choose: 'Valitse jokin omista tileistäsi.',
    alreadyThere: (platform) => `Viestit tulevat jo tänne (${platform}). Mikään ei muuttunut.`,
    changed: (now) => `Tätä on muutettu sen jälkeen kun avasit lomakkeen. Nyt: ${now}. Jos tallennat, valintasi korvaa sen.`,
    save: 'Tallenna',
    cancel: 'Peruuta',
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
    confirmTitle: (who) => `Är det här också ditt konto: ${who}?`,
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
      'too-many': 'För många försök med koden. Försök igen om en timme.',
    },
    inPrivate: 'Koppla konton i ett direktmeddelande med Koolla, så förblir koden din.',
    unlinked: 'Det här kontot är nu skilt från dina andra konton.',
    notLinked: 'Det här kontot är inte kopplat till ett annat konto med en kod.',
    accounts: 'Dina konton',
    messagesGo: 'Meddelanden kommer',
    here: 'Meddelanden hit',
    hereDone: (platform) => `Påminnelser och andra meddelanden kommer nu hit (${platform}).`,
    link: 'Koppla ett annat konto',
    accountsAction: 'Konton',
    typedAccounts: '/koolla konton',
    onlyOne:
      'Meddelanden kommer till det här kontot. Använder du Koolla också i den andra tjänsten? Koppla kontona, så kan du välja vart meddelandena kommer.',
    unlink: 'Koppla loss det här kontot',
    unlinkNote: 'Konton som har samma e-postadress i registret hör ihop utan kod.',
    preferTitle: 'Vart meddelandena skickas',
    preferIntro:
      'Påminnelser och andra meddelanden kommer först till kontot som du väljer. Når de inte fram försöker jag med ditt andra konto.',
    choose: 'Välj ett av dina egna konton.',
    alreadyThere: (platform) => `Meddelanden kommer redan hit (${platform}). Ingenting ändrades.`,
    changed: (now) => `Det här har ändrats efter att du öppnade formuläret. Nu: ${now}. Om du sparar ersätter ditt val det.`,
    save: 'Spara',
    cancel: 'Avbryt',
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
    confirmTitle: (who) => `Is this your account too: ${who}?`,
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
    accountsAction: 'Accounts',
    typedAccounts: '/koolla accounts',
    onlyOne:
      'Messages come to this account. If you use Koolla in the other service too, link the accounts: then you can choose where messages come.',
    unlink: 'Separate this account',
    unlinkNote: 'Accounts with the same work e-mail in the registry belong together without a code.',
    preferTitle: 'Where messages come',
    preferIntro: 'Reminders and other messages come to the account you choose first. If they do not arrive, I try your other account.',
    choose: 'Choose one of your own accounts.',
    alreadyThere: (platform) => `Messages come here already (${platform}). Nothing changed.`,
    changed: (now) => `This was changed after you opened the form. Now: ${now}. If you save, your choice takes its place.`,
    save: 'Save',
    cancel: 'Cancel',
  },
};
