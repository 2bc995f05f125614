// The few words that only a terminal needs.
import type { Language } from '../../conversation/view.js';

interface TerminalWords {
  readonly greeting: string;
  readonly howToFill: string;
  readonly cancel: readonly string[];
  readonly cancelled: string;
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  readonly noSuchNumber: (most: number) => string;
  readonly quit: readonly string[];
  readonly bye: string;
}

export const terminalWording: Record<Language, TerminalWords> = {
  fi: {
    greeting: 'Kirjoita kysymys, komento (esim. /luvut) tai luettelon numero. Lopetus: lopeta.',
    howToFill: 'Enter säilyttää hakasulkeissa olevan arvon, - tyhjentää sen, peru keskeyttää.',
    cancel: ['peru', 'peruuta'],
    cancelled: 'Keskeytetty. Mitään ei tallennettu.',
    optional: 'ei pakollinen',
    yes: 'kyllä',
    no: 'ei',
    noSuchNumber: (most) => `Valitse numero 1–${most} tai kirjoita kysymys.`,
    quit: ['lopeta', 'poistu'],
    bye: 'Näkemiin!',
  },
  sv: {
    greeting: 'Skriv en fråga, ett kommando (t.ex. /luvut) eller ett nummer ur listan. Avsluta: sluta.',
    howToFill: 'Enter behåller värdet inom hakparentes, - tömmer det, avbryt avbryter.',
    cancel: ['avbryt'],
    cancelled: 'Avbrutet. Ingenting sparades.',
    optional: 'frivilligt',
    yes: 'ja',
    no: 'nej',
    noSuchNumber: (most) => `Välj ett nummer 1–${most} eller skriv en fråga.`,
    quit: ['sluta', 'avsluta'],
    bye: 'Hej då!',
  },
  en: {
    greeting: 'Type a question, a command (such as /luvut) or a number from the list. To end: quit.',
    howToFill: 'Enter keeps the value in brackets, - empties it, cancel stops.',
    cancel: ['cancel'],
    cancelled: 'Cancelled. Nothing was stored.',
    optional: 'optional',
    yes: 'yes',
    no: 'no',
    noSuchNumber: (most) => `Choose a number from 1 to ${most}, or type a question.`,
    quit: ['quit', 'exit'],
    bye: 'Goodbye!',
  },
};
