// What Koolla says when no feature says it: unknown commands, old cards, faults.
import type { Language } from './view.js';

interface Words {
  readonly unknownCommand: (word: string) => string;
  /** Before the help. */
  readonly notUnderstood: (word: string) => string;
  readonly oldCard: string;
  readonly empty: string;
  readonly tooLong: string;
  readonly fault: (correlation: string) => string;
}

export const wording: Record<Language, Words> = {
  fi: {
    unknownCommand: (word) => `En tunne komentoa ”${word}”. Kirjoita ”apua”, niin kerron, mitä osaan.`,
    notUnderstood: (word) => `En tunne sanaa ”${word}”. Näin Koolla auttaa:`,
    oldCard: 'Tämä kortti on vanhentunut. Kirjoita ”apua”, niin pääset alkuun.',
    empty: 'En saanut viestistä kysymystä. Kirjoita esimerkiksi: Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?',
    tooLong: 'Viesti on liian pitkä luettavaksi. Kirjoita kysymys muutamalla lauseella.',
    fault: (correlation) =>
      `Nyt en pysty vastaamaan. Mitään ei kadonnut: yritä hetken kuluttua uudelleen. Jos vika jatkuu, kerro ylläpidolle tunnus ${correlation}.`,
  },
  sv: {
    unknownCommand: (word) => `Jag känner inte till kommandot ”${word}”. Skriv ”hjälp” så berättar jag vad jag kan.`,
    notUnderstood: (word) => `Jag känner inte till ”${word}”. Så här hjälper Koolla:`,
    oldCard: 'Det här kortet är föråldrat. Skriv ”hjälp” så kommer du i gång.',
    empty: 'Jag hittade ingen fråga i meddelandet. Skriv till exempel: Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?',
    tooLong: 'Meddelandet är för långt för att läsas. Skriv frågan med några meningar.',
    fault: (correlation) =>
      `Just nu kan jag inte svara. Ingenting gick förlorat: försök igen om en stund. Om felet fortsätter, uppge koden ${correlation} för administratören.`,
  },
  en: {
    unknownCommand: (word) => `I do not know the command “${word}”. Type “help” and I will tell you what I can do.`,
    notUnderstood: (word) => `I do not know “${word}”. This is how Koolla helps:`,
    oldCard: 'This card is out of date. Type “help” to start again.',
    empty: 'I found no question in the message. Try for example: Who convenes the employer cooperation network in Kymenlaakso?',
    tooLong: 'The message is too long to read. Please write the question in a few sentences.',
    fault: (correlation) =>
      `I cannot answer right now. Nothing was lost: please try again in a moment. If this goes on, give the administrator the code ${correlation}.`,
  },
};
