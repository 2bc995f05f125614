// The few words of the figures on a person's own page; the rest stands in wording.ts.
import type { Language } from '../conversation/view.js';

interface HomeWords {
  readonly heading: string;
  readonly due: (day: string) => string;
  readonly status: string;
  readonly allIn: string;
  readonly more: string;
}

export const homeWording: Record<Language, HomeWords> = {
  fi: {
    heading: 'Luvut',
    due: (day) => `määräpäivä ${day}`,
    status: 'Kuukauden tilanne',
    allIn: 'Kaikki luvut, joita sinulta odotetaan, on annettu.',
    more: 'Näet, mitä on annettu ja miten luvut ovat kehittyneet.',
  },
  sv: {
    heading: 'Siffror',
    due: (day) => `senast ${day}`,
    status: 'Läget för månaden',
    allIn: 'Alla siffror som väntas av dig har kommit in.',
    more: 'Du ser vad som har rapporterats och hur siffrorna har utvecklats.',
  },
  en: {
    heading: 'Figures',
    due: (day) => `due ${day}`,
    status: 'Where the month stands',
    allIn: 'All figures that are expected of you are in.',
    more: 'See what has been reported and how the figures have developed.',
  },
};
