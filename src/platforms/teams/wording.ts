// What only the Teams surface has to say: headings of its own cards and what to do when a press cannot be taken.
// Everything else that Koolla says comes from the slices.
import type { Language } from '../../conversation/view.js';

export interface TeamsWords {
  /** Above the list of words that may be typed instead of pressing. */
  readonly typedInstead: string;
  /** Above the whole labels of buttons that are too narrow for them. */
  readonly wholeLabels: string;
  /** `1`, `3` → "osa 1/3". */
  readonly part: (number: number, of: number) => string;
  /** A picture that Teams would not take, by its alternative text. */
  readonly pictureLeftOut: (alt: string) => string;
  /** Shown by the client under a required field that was left empty. */
  readonly fillThis: string;
  /** Before what is wrong with a field. */
  readonly correct: string;
  /** Above a form that came back with errors. */
  readonly checkFields: (count: number) => string;
  readonly chooseOne: string;
  /** In a field that is searched by typing. */
  readonly typeToSearch: string;
  /** A press whose answer came as a message of its own. */
  readonly answeredBelow: string;
  /** A card or dialog whose data Koolla cannot take. */
  readonly staleButton: string;
  /** Something failed on our side. `correlation` is for whoever looks at the log. */
  readonly fault: (correlation: string) => string;
  /** In a channel, when the answer went to the person alone. */
  readonly answeredPrivately: string;
  /** In a channel, when the form that was asked for is in the private chat. */
  readonly formPrivately: string;
  /** In a channel, when an answer for the person alone could not be sent. */
  readonly cannotAnswerPrivately: string;
  /** What the asker sees when nothing else answers an invoke. */
  readonly done: string;
  /** A search in the compose box without a hit; `text` may be empty. */
  readonly nothingFound: (text: string) => string;
  /** Under an answer of which only the beginning fits a card. */
  readonly restInChat: string;
}

export const teamsWording: Record<Language, TeamsWords> = {
  fi: {
    typedInstead: 'Voit myös kirjoittaa:',
    wholeLabels: 'Painikkeet kokonaan:',
    part: (number, of) => `osa ${number}/${of}`,
    pictureLeftOut: (alt) => `Kuva on liian suuri näytettäväksi tässä. Kuvassa: ${alt}`,
    fillThis: 'Täytä tämä kohta.',
    correct: 'Korjaa:',
    checkFields: (count) =>
      count === 1 ? 'Tarkista yksi kohta. Muut tiedot ovat tallessa.' : `Tarkista ${count} kohtaa. Muut tiedot ovat tallessa.`,
    chooseOne: 'Valitse',
    typeToSearch: 'Kirjoita osa nimestä ja valitse',
    answeredBelow: 'Vastaus on uutena viestinä alla.',
    staleButton: 'Tämä painike ei ole enää käytössä. Kirjoita ”ohje”, niin näet, mitä voit tehdä.',
    fault: (correlation) =>
      `Tämä ei nyt onnistunut. Yritä hetken kuluttua uudelleen. Jos se ei auta, kerro ylläpidolle tunnus ${correlation}.`,
    answeredPrivately: 'Vastasin sinulle kahdenkeskisessä keskustelussa.',
    formPrivately: 'Lähetin lomakkeen sinulle kahdenkeskiseen keskusteluun.',
    cannotAnswerPrivately: 'Tämä vastaus on vain sinulle, enkä saanut sitä perille. Lisää Koolla Teamsissa itsellesi ja kysy siellä.',
    done: 'Selvä.',
    nothingFound: (text) =>
      text === '' ? 'Rekisterissä ei ole tällaista.' : `Rekisterissä ei ole kohtaa ”${text}”. Kokeile toista sanaa tai sanan alkua.`,
    restInChat: 'Koko vastauksen saat kysymällä Koollalta.',
  },
  sv: {
    typedInstead: 'Du kan också skriva:',
    wholeLabels: 'Knapparna i sin helhet:',
    part: (number, of) => `del ${number}/${of}`,
    pictureLeftOut: (alt) => `Bilden är för stor för att visas här. På bilden: ${alt}`,
    fillThis: 'Fyll i den här punkten.',
    correct: 'Rätta:',
    checkFields: (count) =>
      count === 1
        ? 'Kontrollera en punkt. De övriga uppgifterna finns kvar.'
        : `Kontrollera ${count} punkter. De övriga uppgifterna finns kvar.`,
    chooseOne: 'Välj',
    typeToSearch: 'Skriv en del av namnet och välj',
    answeredBelow: 'Svaret kom som ett nytt meddelande nedan.',
    staleButton: 'Den här knappen är inte längre i bruk. Skriv ”hjälp” för att se vad du kan göra.',
    fault: (correlation) =>
      `Det här lyckades inte just nu. Försök igen om en stund. Om det inte hjälper, uppge koden ${correlation} för administratören.`,
    answeredPrivately: 'Jag svarade dig i vår privata chatt.',
    formPrivately: 'Jag skickade formuläret till dig i vår privata chatt.',
    cannotAnswerPrivately: 'Det här svaret är bara för dig, men det gick inte fram. Lägg till Koolla åt dig själv i Teams och fråga där.',
    done: 'Klart.',
    nothingFound: (text) =>
      text === '' ? 'Det finns inget sådant i registret.' : `Registret har inget för ”${text}”. Pröva ett annat ord eller början av ordet.`,
    restInChat: 'Hela svaret får du genom att fråga Koolla.',
  },
  en: {
    typedInstead: 'You can also type:',
    wholeLabels: 'The buttons in full:',
    part: (number, of) => `part ${number}/${of}`,
    pictureLeftOut: (alt) => `The picture is too large to be shown here. It shows: ${alt}`,
    fillThis: 'Please fill this in.',
    correct: 'To correct:',
    checkFields: (count) =>
      count === 1 ? 'Please check one field. Everything else is kept.' : `Please check ${count} fields. Everything else is kept.`,
    chooseOne: 'Choose',
    typeToSearch: 'Type a part of the name and choose',
    answeredBelow: 'The answer is in a new message below.',
    staleButton: 'This button is no longer in use. Type “help” to see what you can do.',
    fault: (correlation) =>
      `This did not work just now. Please try again in a moment. If it does not help, give the code ${correlation} to your administrator.`,
    answeredPrivately: 'I answered you in our private chat.',
    formPrivately: 'I sent you the form in our private chat.',
    cannotAnswerPrivately: 'This answer is for you alone and I could not deliver it. Add Koolla for yourself in Teams and ask there.',
    done: 'Done.',
    nothingFound: (text) =>
      text === '' ? 'The registry has nothing like that.' : `The registry has nothing for “${text}”. Try another word, or its beginning.`,
    restInChat: 'Ask Koolla for the whole answer.',
  },
};

/** The language for Teams' own words, by the client's locale; Finnish where it says nothing that we speak. */
export function languageOf(locale: string | undefined): Language {
  const code = locale?.slice(0, 2).toLowerCase();
  return code === 'sv' || code === 'en' ? code : 'fi';
}
