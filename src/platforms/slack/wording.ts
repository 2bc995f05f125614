// The few words that only Slack's surface needs: around buttons, splits, slow answers and the installation page.
// What Koolla says about its subject is in the slices.
import type { Language } from '../../conversation/view.js';

export interface Words {
  readonly typedHint: string;
  readonly continues: string;
  readonly picture: string;
  /** Where a file is that a view speaks of. */
  readonly file: (label: string, name: string) => string;
  /** In place of an answer too long for a message that only one person sees. */
  readonly longText: string;
  readonly mend: string;
  readonly moreOptions: (from: number, to: number) => string;
  readonly moreInHome: string;
  readonly outdatedTitle: string;
  readonly outdatedText: string;
  readonly formLateTitle: string;
  readonly faultTitle: string;
  readonly faultText: string;
  readonly waitTitle: string;
  readonly waitText: string;
  readonly doneTitle: string;
  readonly close: string;
  readonly askTitle: string;
  readonly askLabel: string;
  readonly askHint: string;
  readonly askHere: string;
  readonly askSubmit: string;
  readonly cancel: string;
  readonly searchHint: string;
  /** After the app's name. */
  readonly status: string;
  readonly promptsTitle: string;
  /** At most four. */
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export const words: Record<Language, Words> = {
  fi: {
    typedHint: 'Voit myös kirjoittaa: ',
    continues: 'Vastaus jatkuu seuraavassa viestissä.',
    picture: 'Kuva: ',
    file: (label, name) =>
      `${label}: tiedosto ${name} tulee kahdenkeskiseen keskusteluusi Koollan kanssa. Jos sitä ei näy hetken päästä, pyydä se uudelleen.`,
    longText: 'Vastaus on pitkä, joten lähetin sen sinulle yksityisviestinä.',
    mend: 'Tarkista: ',
    moreOptions: (from, to) => `Vaihtoehdot ${from}–${to}`,
    moreInHome: 'Kaikki ei mahdu tähän näkymään. Kirjoita Koollalle viesti ”koolla”, niin näet loputkin.',
    outdatedTitle: 'Tämä painike ei ole enää käytössä.',
    outdatedText: 'Kirjoita Koollalle viesti ”koolla”, niin näet, mitä voit tehdä nyt.',
    formLateTitle: 'Lomake ei ehtinyt avautua. Avaa se tästä.',
    faultTitle: 'Koolla ei saanut tätä tehtyä.',
    faultText: 'Mitään ei kadonnut. Yritä hetken kuluttua uudelleen.',
    waitTitle: 'Hetki vielä',
    waitText: 'Koolla käsittelee tätä. Kirjoittamasi on tallessa.',
    doneTitle: 'Valmis',
    close: 'Sulje',
    askTitle: 'Kysy Koollalta',
    askLabel: 'Kysymyksesi',
    askHint: 'Esimerkiksi: Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?',
    askHere: 'Kirjoita kysymyksesi tähän.',
    askSubmit: 'Kysy',
    cancel: 'Peru',
    searchHint: 'Kirjoita osa nimestä',
    status: 'etsii vastausta…',
    promptsTitle: 'Voit kysyä esimerkiksi',
    prompts: [
      { title: 'Mikä odottaa minua?', message: 'koti' },
      { title: 'Kuka kutsuu koolle?', message: 'Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?' },
      { title: 'Anna kuukauden luvut', message: 'luvut' },
      { title: 'Mitä Koolla osaa?', message: 'apua' },
    ],
  },
  sv: {
    typedHint: 'Du kan också skriva: ',
    continues: 'Svaret fortsätter i nästa meddelande.',
    picture: 'Bild: ',
    file: (label, name) =>
      `${label}: filen ${name} kommer till din privata konversation med Koolla. Om den inte syns om en stund, be om den på nytt.`,
    longText: 'Svaret är långt, så jag skickade det till dig som direktmeddelande.',
    mend: 'Kontrollera: ',
    moreOptions: (from, to) => `Alternativ ${from}–${to}`,
    moreInHome: 'Allt får inte plats här. Skriv ”koolla” till Koolla, så ser du resten.',
    outdatedTitle: 'Den här knappen används inte längre.',
    outdatedText: 'Skriv ”koolla” till Koolla, så ser du vad du kan göra nu.',
    formLateTitle: 'Formuläret hann inte öppnas. Öppna det här.',
    faultTitle: 'Koolla kunde inte slutföra detta.',
    faultText: 'Ingenting har gått förlorat. Försök igen om en stund.',
    waitTitle: 'Ett ögonblick',
    waitText: 'Koolla behandlar ärendet. Det du skrev finns kvar.',
    doneTitle: 'Klart',
    close: 'Stäng',
    askTitle: 'Fråga Koolla',
    askLabel: 'Din fråga',
    askHint: 'Till exempel: Vem sammankallar tyko-nätverket i Södra Karelen?',
    askHere: 'Skriv din fråga här.',
    askSubmit: 'Fråga',
    cancel: 'Avbryt',
    searchHint: 'Skriv en del av namnet',
    status: 'söker svaret…',
    promptsTitle: 'Du kan till exempel fråga',
    prompts: [
      { title: 'Vad väntar på mig?', message: 'hem' },
      { title: 'Vem sammankallar?', message: 'Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?' },
      { title: 'Rapportera siffror', message: 'siffror' },
      { title: 'Vad kan Koolla?', message: 'hjälp' },
    ],
  },
  en: {
    typedHint: 'You can also type: ',
    continues: 'The answer continues in the next message.',
    picture: 'Picture: ',
    file: (label, name) =>
      `${label}: the file ${name} comes to your private conversation with Koolla. If it does not show in a while, ask for it again.`,
    longText: 'The answer is long, so I sent it to you as a direct message.',
    mend: 'Please check: ',
    moreOptions: (from, to) => `Options ${from}–${to}`,
    moreInHome: 'Not everything fits here. Send Koolla the message “koolla” to see the rest.',
    outdatedTitle: 'This button is no longer in use.',
    outdatedText: 'Send Koolla the message “koolla” to see what you can do now.',
    formLateTitle: 'The form did not open in time. Open it here.',
    faultTitle: 'Koolla could not finish this.',
    faultText: 'Nothing was lost. Please try again in a moment.',
    waitTitle: 'One moment',
    waitText: 'Koolla is working on this. What you typed is safe.',
    doneTitle: 'Done',
    close: 'Close',
    askTitle: 'Ask Koolla',
    askLabel: 'Your question',
    askHint: 'For example: Who convenes the tyko network in South Karelia?',
    askHere: 'Type your question here.',
    askSubmit: 'Ask',
    cancel: 'Cancel',
    searchHint: 'Type a part of the name',
    status: 'is looking it up…',
    promptsTitle: 'You can ask for example',
    prompts: [
      { title: 'What is waiting for me?', message: 'home' },
      { title: 'Who convenes?', message: 'Who convenes the employer cooperation network in Kymenlaakso?' },
      { title: 'Report figures', message: 'figures' },
      { title: 'What can Koolla do?', message: 'help' },
    ],
  },
};

/** The language of a client's locale; Finnish where it is none of ours. */
export function languageOf(locale: string | undefined): Language {
  const code = locale?.slice(0, 2).toLowerCase();
  return code === 'sv' || code === 'en' ? code : 'fi';
}
