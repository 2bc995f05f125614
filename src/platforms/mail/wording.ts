// What stands around a message that goes by e-mail; what it says is the slices'.
import type { Language } from '../../conversation/view.js';

interface Words {
  /** Above the things that can be done, which an e-mail cannot do. */
  readonly answer: string;
  readonly automatic: string;
}

export const mailWording: Readonly<Record<Language, Words>> = {
  fi: {
    answer: 'Tähän vastataan Koollassa Slackissa tai Teamsissa. Siellä voit kirjoittaa:',
    automatic: 'Tämä on Koollan automaattinen viesti.',
  },
  sv: {
    answer: 'Detta besvaras i Koolla i Slack eller Teams. Där kan du skriva:',
    automatic: 'Detta är ett automatiskt meddelande från Koolla.',
  },
  en: {
    answer: 'This is answered in Koolla, in Slack or Teams. There you can type:',
    automatic: 'This is an automatic message from Koolla.',
  },
};
