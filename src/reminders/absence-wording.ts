// What is said of a person's own absence: the setting, the form, the typed words.
import type { Language } from '../conversation/view.js';

interface AbsenceWords {
  readonly label: string;
  readonly title: string;
  readonly typed: string;
  readonly typedEnd: string;
  /** "1.8.2027–14.8.2027", or one day. */
  readonly range: (from: string, until: string) => string;
  readonly one: (range: string, now: boolean, standIn?: string) => string;
  readonly none: string;
  readonly noneNeeded: string;
  readonly unknownPerson: string;
  readonly how: string;
  readonly what: string;
  readonly add: string;
  readonly change: (range: string) => string;
  readonly back: string;
  readonly intro: string;
  readonly from: string;
  readonly until: string;
  readonly standIn: string;
  readonly standInHint: string;
  readonly remove: string;
  readonly removeText: string;
  readonly overlap: string;
  readonly join: (range: string) => string;
  readonly replace: (range: string) => string;
  readonly saved: (range: string, standIn?: string) => string;
  readonly joined: (range: string) => string;
  readonly meanwhile: (standIn?: string) => string;
  readonly ended: string;
  readonly removed: (range: string) => string;
  readonly othersRemain: (ranges: string) => string;
  readonly nothingToEnd: string;
  readonly standInLeft: (name: string) => string;
  readonly standInAway: (name: string, range: string) => string;
  readonly youStandIn: (names: string) => string;
  readonly problems: {
    readonly reversed: string;
    readonly past: string;
    readonly pastStart: string;
    readonly tooLong: string;
    readonly tooMany: (most: number) => string;
    readonly overlaps: (ranges: string) => string;
    readonly self: string;
    readonly unknown: string;
    readonly unreachable: (name: string) => string;
    readonly away: (name: string, range: string) => string;
    readonly gone: string;
    readonly changed: (now: string) => string;
  };
  readonly already: string;
}

const whole = (from: string, until: string, between: string) => (from === until ? from : `${from}${between}${until}`);

export const absenceWording: Record<Language, AbsenceWords> = {
  fi: {
    label: 'Poissaolo',
    title: 'Poissaolo',
    typed: '/verkosto poissa',
    typedEnd: '/verkosto poissa loppu',
    range: (from, until) => whole(from, until, '–'),
    one: (range, now, standIn) => `${now ? 'olet poissa ' : ''}${range}${standIn ? `, sijaisena ${standIn}` : ''}`,
    none: 'Poissaoloa ei ole merkitty.',
    noneNeeded: 'ei merkitty',
    unknownPerson: 'En löydä sinua rekisteristä työsähköpostisi perusteella, joten poissaoloa ei voi merkitä.',
    how: 'Kirjoita esimerkiksi: verkosto poissa 1.8.–14.8.2027 sijainen Etunimi Sukunimi. Poista merkintä: verkosto poissa loppu.',
    what: 'Poissa ollessasi muistutukset menevät sijaiselle. Jos sijaista ei ole, ne menevät verkoston varahenkilölle, ja jos häntäkään ei ole, rekisterin hoitajalle.',
    add: 'Lisää poissaolo',
    change: (range) => `Muuta: ${range}`,
    back: 'Palasin jo',
    intro: 'Näinä päivinä en muistuta sinua. Molemmat päivät kuuluvat poissaoloon.',
    from: 'Ensimmäinen päivä',
    until: 'Viimeinen päivä',
    standIn: 'Kuka sijaistaa',
    standInHint: 'Kirjoita osa nimestä ja valitse. Tyhjä: verkoston varahenkilö.',
    remove: 'Peru poissaolo',
    removeText: 'Poista tämä poissaolo kokonaan',
    overlap: 'Aiempi poissaolo',
    join: (range) => `Yhdistä: poissa ${range}`,
    replace: (range) => `Korvaa aiempi: poissa ${range}`,
    saved: (range, standIn) => `Poissaolosi ${range} on merkitty${standIn ? `, sijaisena ${standIn}` : ''}.`,
    joined: (range) => `Yhdistin tämän aiempaan poissaoloosi: olet poissa ${range}.`,
    meanwhile: (standIn) =>
      standIn
        ? `Sinä aikana muistutukset menevät sijaisellesi: ${standIn}. Kerron siitä hänelle.`
        : 'Sinä aikana muistutukset menevät varahenkilölle, tai rekisterin hoitajalle, jos varahenkilöä ei ole.',
    ended: 'Poissaolosi on päättynyt. Muistutukset tulevat taas sinulle.',
    removed: (range) => `Poissaolo ${range} on poistettu.`,
    othersRemain: (ranges) => `Merkittynä on edelleen: ${ranges}.`,
    nothingToEnd: 'Tätä poissaoloa ei enää ole merkittynä.',
    standInLeft: (name) => `${name} ei ole enää käytettävissä, joten muistutukset menevät varahenkilölle. Valitse toinen sijainen.`,
    standInAway: (name, range) => `${name} on itsekin poissa ${range}; silloin muistutukset menevät varahenkilölle.`,
    youStandIn: (names) => `Olet itse sijaisena näinä päivinä: ${names}. Hänen muistutuksensa menevät silloin varahenkilölle.`,
    problems: {
      reversed: 'Viimeinen päivä on ennen ensimmäistä. Tarkista päivät.',
      past: 'Tämä päivä on jo mennyt. Anna tämä päivä tai myöhempi.',
      pastStart: 'Tämä päivä on jo mennyt. Poissaolo voi alkaa tänään tai myöhemmin.',
      tooLong: 'Poissaolo voi kestää enintään vuoden. Pidempään poissaoloon pyydä rekisterin hoitajaa nimeämään toinen henkilö.',
      tooMany: (most) => `Sinulla on jo ${most} poissaoloa merkittynä. Muuta jotakin niistä tai poista jokin.`,
      overlaps: (ranges) => `Olet jo merkinnyt poissaolon ${ranges}. Valitse, yhdistänkö nämä vai korvaanko aiemman.`,
      self: 'Et voi olla oma sijaisesi. Valitse joku muu.',
      unknown: 'En löydä tällaista henkilöä rekisteristä, tai hän ei ole enää siinä. Kirjoita osa nimestä ja valitse listasta.',
      unreachable: (name) =>
        `En tavoita henkilöä ${name} Slackissa enkä Teamsissa. Pyydä häntä avaamaan Koolla ensin, tai valitse joku muu.`,
      away: (name, range) => `${name} on itsekin poissa ${range}. Valitse joku muu.`,
      gone: 'Tämä poissaolo on jo päättynyt tai poistettu. Jos tallennat, siitä tulee uusi poissaolo.',
      changed: (now) =>
        `Tätä on muutettu sen jälkeen kun avasit lomakkeen. Nyt merkittynä: ${now}. Jos tallennat, sinun tietosi korvaavat sen.`,
    },
    already: 'Tämä poissaolo on jo merkitty.',
  },
  sv: {
    label: 'Frånvaro',
    title: 'Frånvaro',
    typed: '/verkosto borta',
    typedEnd: '/verkosto borta slut',
    range: (from, until) => whole(from, until, '–'),
    one: (range, now, standIn) => `${now ? 'du är borta ' : ''}${range}${standIn ? `, vikarie ${standIn}` : ''}`,
    none: 'Ingen frånvaro har antecknats.',
    noneNeeded: 'ingen antecknad',
    unknownPerson: 'Jag hittar dig inte i registret med din e-postadress i arbetet, så frånvaron kan inte antecknas.',
    how: 'Skriv till exempel: nätverk borta 1.8.–14.8.2027 vikarie Förnamn Efternamn. Ta bort: nätverk borta slut.',
    what: 'När du är borta går påminnelserna till din vikarie. Utan vikarie går de till nätverkets ersättare, och om det inte finns någon ersättare till den registeransvariga.',
    add: 'Lägg till frånvaro',
    change: (range) => `Ändra: ${range}`,
    back: 'Jag är tillbaka',
    intro: 'De här dagarna påminner jag dig inte. Båda dagarna räknas med.',
    from: 'Första dagen',
    until: 'Sista dagen',
    standIn: 'Vem vikarierar',
    standInHint: 'Skriv en del av namnet och välj. Tomt: nätverkets ersättare.',
    remove: 'Ta bort frånvaron',
    removeText: 'Ta bort hela den här frånvaron',
    overlap: 'Tidigare frånvaro',
    join: (range) => `Slå ihop: borta ${range}`,
    replace: (range) => `Ersätt den tidigare: borta ${range}`,
    saved: (range, standIn) => `Din frånvaro ${range} har antecknats${standIn ? `, vikarie ${standIn}` : ''}.`,
    joined: (range) => `Jag slog ihop den här med din tidigare frånvaro: du är borta ${range}.`,
    meanwhile: (standIn) =>
      standIn
        ? `Under den tiden går påminnelserna till din vikarie: ${standIn}. Jag berättar det.`
        : 'Under den tiden går påminnelserna till ersättaren, eller till den registeransvariga om det inte finns någon ersättare.',
    ended: 'Din frånvaro har upphört. Påminnelserna kommer åter till dig.',
    removed: (range) => `Frånvaron ${range} har tagits bort.`,
    othersRemain: (ranges) => `Fortfarande antecknat: ${ranges}.`,
    nothingToEnd: 'Den här frånvaron finns inte längre antecknad.',
    standInLeft: (name) => `${name} finns inte längre tillgänglig, så påminnelserna går till ersättaren. Välj en annan vikarie.`,
    standInAway: (name, range) => `${name} är också borta ${range}; då går påminnelserna till ersättaren.`,
    youStandIn: (names) => `Du vikarierar själv de här dagarna för ${names}. Då går de påminnelserna till ersättaren.`,
    problems: {
      reversed: 'Den sista dagen är före den första. Kontrollera dagarna.',
      past: 'Den dagen har redan passerat. Ange dagens datum eller senare.',
      pastStart: 'Den dagen har redan passerat. Frånvaron kan börja i dag eller senare.',
      tooLong: 'Frånvaron kan vara högst ett år. Be den registeransvariga utse någon annan för en längre tid.',
      tooMany: (most) => `Du har redan ${most} frånvaroperioder antecknade. Ändra eller ta bort någon av dem.`,
      overlaps: (ranges) => `Du har redan antecknat frånvaron ${ranges}. Välj om jag ska slå ihop dem eller ersätta den tidigare.`,
      self: 'Du kan inte vikariera för dig själv. Välj någon annan.',
      unknown:
        'Jag hittar ingen sådan person i registret, eller så finns personen inte längre där. Skriv en del av namnet och välj i listan.',
      unreachable: (name) => `Jag når inte ${name} i Slack eller Teams. Be personen öppna Koolla först, eller välj någon annan.`,
      away: (name, range) => `${name} är också borta ${range}. Välj någon annan.`,
      gone: 'Den här frånvaron har redan upphört eller tagits bort. Om du sparar blir den en ny frånvaro.',
      changed: (now) =>
        `Det här har ändrats efter att du öppnade formuläret. Nu antecknat: ${now}. Om du sparar ersätter dina uppgifter det.`,
    },
    already: 'Den här frånvaron är redan antecknad.',
  },
  en: {
    label: 'Absence',
    title: 'Absence',
    typed: '/verkosto away',
    typedEnd: '/verkosto away end',
    range: (from, until) => whole(from, until, ' – '),
    one: (range, now, standIn) => `${now ? 'you are away ' : ''}${range}${standIn ? `, ${standIn} stands in` : ''}`,
    none: 'No absence is marked.',
    noneNeeded: 'none marked',
    unknownPerson: 'I cannot find you in the registry by your work e-mail, so your absence cannot be marked.',
    how: 'Type for example: network away 1.8.–14.8.2027 stand-in First Last. To remove it: network away end.',
    what: "While you are away, reminders go to your stand-in. Without one they go to the network's deputy, and if there is no deputy, to the steward.",
    add: 'Add an absence',
    // both days would not fit on a phone's button, and no two absences begin on one day
    change: (range) => `Change: ${range.split(' – ')[0]}`,
    back: 'I am back',
    intro: 'On these days I do not remind you. Both days are included.',
    from: 'First day',
    until: 'Last day',
    standIn: 'Who stands in',
    standInHint: "Type a part of the name and choose. Empty: the network's deputy.",
    remove: 'Remove the absence',
    removeText: 'Remove this absence altogether',
    overlap: 'Earlier absence',
    join: (range) => `Join them: away ${range}`,
    replace: (range) => `Replace the earlier one: away ${range}`,
    saved: (range, standIn) => `Your absence ${range} is marked${standIn ? `; ${standIn} stands in` : ''}.`,
    joined: (range) => `I joined this to your earlier absence: you are away ${range}.`,
    meanwhile: (standIn) =>
      standIn
        ? `During that time the reminders go to your stand-in: ${standIn}. I will let them know.`
        : 'During that time the reminders go to the deputy, or to the steward if there is no deputy.',
    ended: 'Your absence has ended. Reminders come to you again.',
    removed: (range) => `The absence ${range} has been removed.`,
    othersRemain: (ranges) => `Still marked: ${ranges}.`,
    nothingToEnd: 'This absence is not marked any more.',
    standInLeft: (name) => `${name} is no longer available, so the reminders go to the deputy. Please choose another stand-in.`,
    standInAway: (name, range) => `${name} is away too, ${range}; the reminders then go to the deputy.`,
    youStandIn: (names) => `You stand in for ${names} on these days. Those reminders then go to the deputy.`,
    problems: {
      reversed: 'The last day is before the first. Please check the days.',
      past: 'This day has passed. Give today or a later day.',
      pastStart: 'This day has passed. An absence can begin today or later.',
      tooLong: 'An absence can last a year at most. For a longer one, ask the steward to name somebody else.',
      tooMany: (most) => `You have ${most} absences marked already. Change or remove one of them.`,
      overlaps: (ranges) => `You have already marked the absence ${ranges}. Choose whether to join them or replace the earlier one.`,
      self: 'You cannot stand in for yourself. Choose somebody else.',
      unknown:
        'I cannot find such a person in the registry, or they are no longer there. Type a part of the name and choose from the list.',
      unreachable: (name) => `I cannot reach ${name} in Slack or Teams. Ask them to open Koolla first, or choose somebody else.`,
      away: (name, range) => `${name} is away too, ${range}. Choose somebody else.`,
      gone: 'This absence has ended or been removed. If you save, it becomes a new one.',
      changed: (now) => `This was changed after you opened the form. Marked now: ${now}. If you save, your details take its place.`,
    },
    already: 'This absence is marked already.',
  },
};
