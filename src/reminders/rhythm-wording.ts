// How often a network meets, in words, and the form in which that is set.
import { formatDate } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { Every } from '../registry/model.js';

type NthWeekday = Extract<Every, { unit: 'weekday' }>;
type Unit = Every['unit'];

interface RhythmWords {
  readonly weeks: (count: number) => string;
  readonly months: (count: number) => string;
  readonly weekday: (every: NthWeekday) => string;
  readonly dates: (days: string) => string;
  readonly agreed: (weeks: number) => string;
  readonly nth: Readonly<Record<Nth, string>>;
  readonly weekdays: readonly string[];
  readonly action: string;
  readonly typed: string;
  readonly form: {
    readonly title: string;
    readonly intro: (network: string) => string;
    readonly kind: string;
    readonly kinds: Readonly<Record<Unit, string>>;
    readonly count: string;
    readonly countHint: string;
    readonly nth: string;
    readonly weekday: string;
    readonly dates: string;
    readonly datesHint: string;
    readonly weeks: string;
    readonly leadDays: string;
    readonly inviteDays: string;
    readonly inviteHint: string;
    readonly nudgeDays: string;
    readonly nudgeHint: string;
    readonly escalateDays: string;
    readonly escalateHint: string;
  };
  readonly problems: {
    readonly count: string;
    readonly dates: (what: string) => string;
    readonly datesMissing: string;
    readonly weeks: string;
    readonly invite: string;
    readonly nudge: string;
    readonly escalate: string;
  };
  readonly refused: string;
  readonly savedTitle: (network: string) => string;
  readonly nothingPlanned: string;
  readonly inviteBy: string;
  readonly remindOpen: (previous: string) => string;
  readonly afterMeeting: (weeks: number) => string;
  readonly nextDate: string;
}

type Nth = `${NthWeekday['nth']}`;
const orderFi: Readonly<Record<Nth, string>> = {
  1: 'ensimmäisenä',
  2: 'toisena',
  3: 'kolmantena',
  4: 'neljäntenä',
  '-1': 'viimeisenä',
};
const orderSv: Readonly<Record<Nth, string>> = { 1: 'första', 2: 'andra', 3: 'tredje', 4: 'fjärde', '-1': 'sista' };
const orderEn: Readonly<Record<Nth, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' };
const essive = ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'];
const enDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const svDays = ['måndagen', 'tisdagen', 'onsdagen', 'torsdagen', 'fredagen', 'lördagen', 'söndagen'];

/** The words by language. */
export const rhythmWording: Record<Language, RhythmWords> = {
  fi: {
    weeks: (count) => (count === 1 ? 'viikon välein' : `${count} viikon välein`),
    months: (count) => (count === 1 ? 'kuukausittain' : count === 12 ? 'vuosittain' : `${count} kuukauden välein`),
    weekday: ({ count, weekday, nth }) => {
      const day = `kuukauden ${orderFi[`${nth}`]} ${essive[weekday - 1]}`;
      return count === 1 ? day : `${count} kuukauden välein, ${day}`;
    },
    dates: (days) => `sovittuina päivinä: ${days}`,
    agreed: (weeks) =>
      `seuraava kokous sovitaan aina edellisessä; muistutan, jos päivää ei ole ${weeks === 1 ? 'viikon' : `${weeks} viikon`} kuluttua`,
    nth: { 1: 'ensimmäinen', 2: 'toinen', 3: 'kolmas', 4: 'neljäs', '-1': 'viimeinen' },
    weekdays: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
    action: 'Kokoontumisväli',
    typed: 'rytmi',
    form: {
      title: 'Kokoontumisväli',
      intro: (network) => `${network}. Täytä vain ne kohdat, jotka valitsemaasi tapaan kuuluvat.`,
      kind: 'Miten verkosto kokoontuu?',
      kinds: {
        weeks: 'Muutaman viikon välein',
        months: 'Muutaman kuukauden välein',
        weekday: 'Tiettynä viikonpäivänä kuukaudessa, esimerkiksi toisena tiistaina',
        dates: 'Luetelluina päivinä',
        agreed: 'Seuraava sovitaan aina edellisessä kokouksessa',
      },
      count: 'Montako viikkoa tai kuukautta on väliä?',
      countHint: 'Esimerkiksi 3. Ei koske lueteltuja päiviä.',
      nth: 'Monesko viikonpäivä kuukaudessa?',
      weekday: 'Mikä viikonpäivä?',
      dates: 'Kokouspäivät',
      datesHint: 'Pilkuin erotettuina, esimerkiksi 1.2.2027, 4.5.2027.',
      weeks: 'Monenko viikon päästä kysyn, jos seuraavaa ei ole sovittu?',
      leadDays: 'Ensimmäinen muistutus: montako päivää ennen kokousta tai kauden loppua?',
      inviteDays: 'Kutsu lähetetään viimeistään: montako päivää ennen kokousta?',
      inviteHint: 'Vapaaehtoinen. Pienempi kuin edellinen luku.',
      nudgeDays: 'Toinen muistutus: monenko päivän hiljaisuuden jälkeen?',
      nudgeHint: 'Vapaaehtoinen. Esimerkiksi 3.',
      escalateDays: 'Varahenkilöltä kysytään: monenko päivän hiljaisuuden jälkeen?',
      escalateHint: 'Ensimmäisestä muistutuksesta. Esimerkiksi 7.',
    },
    problems: {
      count: 'Anna luku 1–26, esimerkiksi 3.',
      dates: (what) => `Tarkista päivä ”${what}”. Kirjoita päivät pilkuin erotettuina, esimerkiksi 1.2.2027, 4.5.2027.`,
      datesMissing: 'Anna ainakin yksi tuleva kokouspäivä.',
      weeks: 'Anna viikkojen määrä 1–52, esimerkiksi 4.',
      invite: 'Anna päivien määrä, joka on pienempi kuin ensimmäisen muistutuksen luku, tai jätä tyhjäksi.',
      nudge: 'Anna päivien määrä, joka on pienempi kuin varahenkilön luku, tai jätä tyhjäksi.',
      escalate: 'Anna päivien määrä 2–60, esimerkiksi 7.',
    },
    refused: 'Kokoontumisvälin asettaa verkoston yhteyshenkilö, varahenkilö tai rekisterin hoitaja.',
    savedTitle: (network) => `Kokoontumisväli tallennettiin: ${network}`,
    nothingPlanned: 'Yhtään muistutusta ei ole vielä tulossa.',
    inviteBy: 'Kutsu viimeistään',
    remindOpen: (previous) =>
      `Verkoston seuraavaa kokousta ei ole sovittu${previous ? ` (edellinen oli ${previous})` : ''}. Kun ajankohta on sovittu, kerro se tässä.`,
    afterMeeting: (weeks) =>
      `Onko seuraava kokous jo sovittu? Kerro päivä, niin merkitsen sen. Muuten kysyn ${weeks === 1 ? 'viikon' : `${weeks} viikon`} kuluttua kokouksesta.`,
    nextDate: 'Kerro seuraava päivä',
  },
  sv: {
    weeks: (count) => (count === 1 ? 'varje vecka' : `med ${count} veckors mellanrum`),
    months: (count) => (count === 1 ? 'varje månad' : count === 12 ? 'en gång om året' : `med ${count} månaders mellanrum`),
    weekday: ({ count, weekday, nth }) => {
      const day = `den ${orderSv[`${nth}`]} ${svDays[weekday - 1]} i månaden`;
      return count === 1 ? day : `med ${count} månaders mellanrum, ${day}`;
    },
    dates: (days) => `på avtalade dagar: ${days}`,
    agreed: (weeks) =>
      `nästa möte avtalas alltid på det föregående; jag påminner om dagen saknas efter ${weeks === 1 ? 'en vecka' : `${weeks} veckor`}`,
    nth: orderSv,
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    action: 'Mötesintervall',
    typed: 'rytm',
    form: {
      title: 'Mötesintervall',
      intro: (network) => `${network}. Fyll bara i det som hör till det sätt du väljer.`,
      kind: 'Hur möts nätverket?',
      kinds: {
        weeks: 'Med några veckors mellanrum',
        months: 'Med några månaders mellanrum',
        weekday: 'En viss veckodag i månaden, till exempel den andra tisdagen',
        dates: 'På uppräknade dagar',
        agreed: 'Nästa möte avtalas alltid på det föregående',
      },
      count: 'Hur många veckor eller månader emellan?',
      countHint: 'Till exempel 3. Gäller inte uppräknade dagar.',
      nth: 'Vilken gång i månaden?',
      weekday: 'Vilken veckodag?',
      dates: 'Mötesdagar',
      datesHint: 'Åtskilda med komma, till exempel 1.2.2027, 4.5.2027.',
      weeks: 'Efter hur många veckor frågar jag, om nästa möte inte är avtalat?',
      leadDays: 'Första påminnelsen: hur många dagar före mötet eller periodens slut?',
      inviteDays: 'Kallelsen skickas senast: hur många dagar före mötet?',
      inviteHint: 'Frivilligt. Mindre än talet ovan.',
      nudgeDays: 'Andra påminnelsen: efter hur många dagars tystnad?',
      nudgeHint: 'Frivilligt. Till exempel 3.',
      escalateDays: 'Ersättaren tillfrågas: efter hur många dagars tystnad?',
      escalateHint: 'Från den första påminnelsen. Till exempel 7.',
    },
    problems: {
      count: 'Ange ett tal 1–26, till exempel 3.',
      dates: (what) => `Kontrollera dagen ”${what}”. Skriv dagarna åtskilda med komma, till exempel 1.2.2027, 4.5.2027.`,
      datesMissing: 'Ange minst en kommande mötesdag.',
      weeks: 'Ange antalet veckor 1–52, till exempel 4.',
      invite: 'Ange ett antal dagar som är mindre än talet för den första påminnelsen, eller lämna tomt.',
      nudge: 'Ange ett antal dagar som är mindre än talet för ersättaren, eller lämna tomt.',
      escalate: 'Ange antalet dagar 2–60, till exempel 7.',
    },
    refused: 'Mötesintervallet anges av nätverkets kontaktperson, ersättaren eller den registeransvariga.',
    savedTitle: (network) => `Mötesintervallet sparades: ${network}`,
    nothingPlanned: 'Inga påminnelser är på väg ännu.',
    inviteBy: 'Kallelse senast',
    remindOpen: (previous) =>
      `Nätverkets nästa möte är inte avtalat${previous ? ` (det föregående var ${previous})` : ''}. Berätta här när tidpunkten är avtalad.`,
    afterMeeting: (weeks) =>
      `Är nästa möte redan avtalat? Berätta dagen, så antecknar jag den. Annars frågar jag ${weeks === 1 ? 'en vecka' : `${weeks} veckor`} efter mötet.`,
    nextDate: 'Ange nästa dag',
  },
  en: {
    weeks: (count) => (count === 1 ? 'every week' : `every ${count} weeks`),
    months: (count) => (count === 1 ? 'every month' : count === 12 ? 'once a year' : `every ${count} months`),
    weekday: ({ count, weekday, nth }) => {
      const day = `on the ${orderEn[`${nth}`]} ${enDays[weekday - 1]} of the month`;
      return count === 1 ? day : `every ${count} months, ${day}`;
    },
    dates: (days) => `on agreed days: ${days}`,
    agreed: (weeks) =>
      `the next meeting is always agreed at the one before; I remind you if there is no date after ${weeks === 1 ? 'a week' : `${weeks} weeks`}`,
    nth: orderEn,
    weekdays: enDays,
    action: 'How often it meets',
    typed: 'rhythm',
    form: {
      title: 'How often it meets',
      intro: (network) => `${network}. Fill in only what belongs to the way you choose.`,
      kind: 'How does the network meet?',
      kinds: {
        weeks: 'Every few weeks',
        months: 'Every few months',
        weekday: 'On a weekday of the month, such as the second Tuesday',
        dates: 'On listed days',
        agreed: 'The next meeting is always agreed at the one before',
      },
      count: 'How many weeks or months between?',
      countHint: 'For example 3. Not for listed days.',
      nth: 'Which one in the month?',
      weekday: 'Which weekday?',
      dates: 'Meeting days',
      datesHint: 'Separated by commas, for example 1.2.2027, 4.5.2027.',
      weeks: 'After how many weeks do I ask, if the next one is not agreed?',
      leadDays: 'First reminder: how many days before the meeting or the end of the period?',
      inviteDays: 'Invitation out by: how many days before the meeting?',
      inviteHint: 'Optional. Less than the number above.',
      nudgeDays: 'Second reminder: after how many days of silence?',
      nudgeHint: 'Optional. For example 3.',
      escalateDays: 'The deputy is asked: after how many days of silence?',
      escalateHint: 'From the first reminder. For example 7.',
    },
    problems: {
      count: 'Give a number from 1 to 26, for example 3.',
      dates: (what) => `Check the day “${what}”. Type the days separated by commas, for example 1.2.2027, 4.5.2027.`,
      datesMissing: 'Give at least one coming meeting day.',
      weeks: 'Give a number of weeks from 1 to 52, for example 4.',
      invite: 'Give a number of days smaller than that of the first reminder, or leave it empty.',
      nudge: 'Give a number of days smaller than that of the deputy, or leave it empty.',
      escalate: 'Give a number of days from 2 to 60, for example 7.',
    },
    refused: 'How often a network meets is set by its contact person, its deputy or the steward of the registry.',
    savedTitle: (network) => `How often it meets was saved: ${network}`,
    nothingPlanned: 'No reminder is on its way yet.',
    inviteBy: 'Invite by',
    remindOpen: (previous) =>
      `The network’s next meeting is not agreed${previous ? ` (the last one was on ${previous})` : ''}. Once the time is agreed, tell me here.`,
    afterMeeting: (weeks) =>
      `Is the next meeting agreed already? Tell me the day and I note it. Otherwise I ask ${weeks === 1 ? 'a week' : `${weeks} weeks`} after the meeting.`,
    nextDate: 'Give the next date',
  },
};

/** "kuukauden toisena tiistaina", "every 3 months": the rhythm in a few words. */
export function everyText(every: Every, language: Language): string {
  const words = rhythmWording[language];
  switch (every.unit) {
    case 'weeks':
      return words.weeks(every.count);
    case 'months':
      return words.months(every.count);
    case 'weekday':
      return words.weekday(every);
    case 'dates':
      return words.dates(every.dates.map((day) => formatDate(day, language)).join(', '));
    case 'agreed':
      return words.agreed(every.weeks);
    default:
      return every satisfies never;
  }
}
