// Defining metrics in three languages: the forms' fields, the metric's card, what was done.
import type { Language } from '../conversation/view.js';
import type { MetricKind } from '../registry/model.js';
import type { CollectedMetric } from './model.js';

export interface DefinitionWords {
  readonly list: string;
  readonly listHow: string;
  readonly ended: (date: string) => string;
  readonly kinds: Readonly<Record<MetricKind, string>>;
  readonly calendars: Readonly<Record<CollectedMetric['calendar'], string>>;
  readonly facts: Readonly<
    Record<
      | 'definition'
      | 'unit'
      | 'kind'
      | 'calendar'
      | 'deadline'
      | 'bounds'
      | 'target'
      | 'hidden'
      | 'overlap'
      | 'reporters'
      | 'rules'
      | 'valid',
      string
    >
  >;
  readonly deadline: (day: number) => string;
  readonly hiddenBelow: (threshold: string) => string;
  readonly ruleCount: (count: number) => string;
  readonly target: Readonly<Record<'increase' | 'decrease' | 'reach', (value: string) => string>>;
  readonly targetWord: Readonly<Record<'increase' | 'decrease' | 'reach', string>>;
  readonly nobody: string;
  readonly since: (date: string) => string;
  readonly form: {
    readonly create: string;
    readonly change: string;
    readonly version: string;
    readonly end: string;
    readonly intro: string;
    readonly changeIntro: string;
    readonly versionIntro: string;
    readonly endIntro: string;
    readonly name: (language: Language) => string;
    readonly definition: (language: Language) => string;
    readonly definitionHint: string;
    readonly unit: string;
    readonly unitHint: string;
    readonly kind: string;
    readonly region: string;
    readonly calendar: string;
    readonly deadline: string;
    readonly deadlineHint: string;
    readonly decimals: string;
    readonly bounds: string;
    readonly boundsHint: string;
    readonly target: string;
    readonly targetHint: string;
    readonly reporters: string;
    readonly reportersHint: string;
    readonly since: string;
    readonly sinceHint: string;
    readonly hideBelow: string;
    readonly hideBelowHint: string;
    readonly aliases: string;
    readonly aliasesHint: string;
    readonly from: string;
    readonly breakNote: (language: Language) => string;
    readonly until: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly problems: {
    readonly name: string;
    readonly taken: (name: string) => string;
    readonly text: string;
    readonly choose: string;
    readonly deadline: string;
    readonly decimals: string;
    readonly bounds: string;
    readonly target: string;
    readonly reporters: (unknown: string) => string;
    readonly hideBelow: string;
    readonly date: string;
    readonly versionOrder: string;
    readonly changedMeanwhile: string;
    readonly beforeStart: string;
  };
  readonly created: (name: string) => string;
  readonly changed: (name: string) => string;
  readonly versionAdded: (name: string, date: string) => string;
  readonly endedNow: (name: string, date: string) => string;
  readonly unknown: (typed: string) => string;
}

export const definitionWording: Record<Language, DefinitionWords> = {
  fi: {
    list: 'Mittarit',
    listHow: 'Yhden mittarin tiedot: kirjoita ”luvut mittari” ja mittarin nimi.',
    ended: (date) => `päättyi ${date}`,
    kinds: {
      count: 'jakson määrä',
      cumulative: 'kertymä alusta asti',
      stock: 'tilanne jakson lopussa',
      'yes-no': 'kyllä tai ei',
      text: 'sanallinen',
    },
    calendars: { monthly: 'kuukausittain', quarterly: 'neljännesvuosittain', yearly: 'vuosittain' },
    facts: {
      definition: 'Määritelmä',
      unit: 'Yksikkö',
      kind: 'Laji',
      calendar: 'Kerätään',
      deadline: 'Määräaika',
      bounds: 'Sallitut luvut',
      target: 'Tavoite',
      hidden: 'Pienet luvut',
      overlap: 'Ei lasketa yhteen',
      reporters: 'Luvut antavat',
      rules: 'Säännöt',
      valid: 'Voimassa',
    },
    deadline: (day) => `jakson jälkeen ${day}. työpäivä`,
    hiddenBelow: (threshold) => `alle ${threshold} piilotetaan muilta`,
    ruleCount: (count) => `${count} (rekisterin tiedostossa)`,
    target: { increase: (value) => `vähintään ${value}`, decrease: (value) => `enintään ${value}`, reach: (value) => value },
    targetWord: { increase: 'kasvaa', decrease: 'vähenee', reach: 'toteutuu' },
    nobody: 'ei kukaan vielä',
    since: (date) => `${date} alkaen`,
    form: {
      create: 'Uusi mittari',
      change: 'Muuta mittaria',
      version: 'Uusi määritelmä',
      end: 'Päätä mittari',
      intro: 'Mittari kerätään lomakkeella sen jälkeen, kun organisaatiolla on raportoija.',
      changeIntro: 'Lajia, aluetta ja rytmiä ei voi muuttaa: lukuja ei voisi enää verrata. Tee silloin uusi mittari ja päätä vanha.',
      versionIntro:
        'Uusi määritelmä katkaisee sarjan: sitä vanhempia lukuja ei verrata uudempiin. Edellinen määritelmä päättyy edellisenä päivänä.',
      endIntro: 'Mittaria ei kysytä enää viimeisen päivän jälkeen. Annetut luvut säilyvät.',
      name: (language) => ({ fi: 'Nimi suomeksi', sv: 'Nimi ruotsiksi', en: 'Nimi englanniksi' })[language],
      definition: (language) => ({ fi: 'Määritelmä suomeksi', sv: 'Määritelmä ruotsiksi', en: 'Määritelmä englanniksi' })[language],
      definitionHint: 'Mitä lasketaan ja mitä ei. Esimerkiksi: myönteiset päätökset, päätöspäivän mukaan.',
      unit: 'Yksikkö',
      unitHint: 'Suomeksi; ruotsiksi ja englanniksi puolipisteellä erotettuna: kpl; st; pcs',
      kind: 'Laji',
      region: 'Alue',
      calendar: 'Kuinka usein kerätään',
      deadline: 'Määräaika: monesko työpäivä jakson jälkeen',
      deadlineHint: '1–31, esimerkiksi 10',
      decimals: 'Desimaaleja',
      bounds: 'Pienin ja suurin sallittu luku',
      boundsHint: 'Esimerkiksi 0–10000 tai 0–. Tyhjä: ei rajoja.',
      target: 'Tavoite',
      targetHint: 'Esimerkiksi 12, vähintään 12 tai enintään 5. Tyhjä: ei tavoitetta.',
      reporters: 'Organisaatiot, jotka antavat luvut',
      reportersHint: 'Nimet pilkuilla erotettuina. Raportoijat nimetään erikseen: luvut asetukset.',
      since: 'Ensimmäinen kuukausi',
      sinceHint: 'Esimerkiksi 1/2027',
      hideBelow: 'Piilota muilta luvut, jotka ovat pienempiä kuin',
      hideBelowHint: 'Esimerkiksi 5. Tyhjä: ei piiloteta.',
      aliases: 'Muita nimiä',
      aliasesHint: 'Pilkuilla erotettuina: millä sanoilla mittaria kysytään.',
      from: 'Voimassa päivästä',
      breakNote: (language) =>
        ({ fi: 'Miksi sarja katkeaa', sv: 'Miksi sarja katkeaa, ruotsiksi', en: 'Miksi sarja katkeaa, englanniksi' })[language],
      until: 'Viimeinen päivä',
      save: 'Tallenna',
      cancel: 'Peruuta',
    },
    problems: {
      name: 'Anna mittarille nimi suomeksi.',
      taken: (name) => `Mittari ”${name}” on jo olemassa. Anna toinen nimi.`,
      text: 'Kirjoita tähän muutama sana.',
      choose: 'Valitse yksi.',
      deadline: 'Anna työpäivä numerona 1–31.',
      decimals: 'Anna desimaalien määrä numerona 0–6.',
      bounds: 'Kirjoita rajat näin: 0–10000, tai vain alaraja: 0–.',
      target: 'Kirjoita tavoite näin: 12, vähintään 12 tai enintään 5.',
      reporters: (unknown) => `En löydä organisaatiota ”${unknown}”. Kirjoita sen nimi niin kuin se on rekisterissä.`,
      hideBelow: 'Anna kokonaisluku 2–1000 tai jätä tyhjäksi.',
      date: 'Anna päivä, esimerkiksi 1.1.2027.',
      versionOrder: 'Mittarilla on jo määritelmä, joka alkaa tänä päivänä tai myöhemmin. Anna myöhempi päivä.',
      changedMeanwhile: 'Joku muu muutti mittaria sillä välin, kun täytit lomaketta. Tarkista tiedot ja tallenna uudelleen.',
      beforeStart: 'Mittari alkaa vasta tämän jälkeen. Anna myöhempi päivä.',
    },
    created: (name) => `Mittari on luotu: ${name}`,
    changed: (name) => `Mittaria muutettiin: ${name}`,
    versionAdded: (name, date) => `${name}: uusi määritelmä on voimassa ${date} alkaen`,
    endedNow: (name, date) => `${name}: mittaria kerätään ${date} asti`,
    unknown: (typed) => `En löydä mittaria ”${typed}”`,
  },
  sv: {
    list: 'Mätare',
    listHow: 'En mätares uppgifter: skriv ”siffror mätare” och mätarens namn.',
    ended: (date) => `upphörde ${date}`,
    kinds: {
      count: 'antal i perioden',
      cumulative: 'sammanlagt från början',
      stock: 'läget vid periodens slut',
      'yes-no': 'ja eller nej',
      text: 'i ord',
    },
    calendars: { monthly: 'varje månad', quarterly: 'varje kvartal', yearly: 'varje år' },
    facts: {
      definition: 'Definition',
      unit: 'Enhet',
      kind: 'Slag',
      calendar: 'Samlas in',
      deadline: 'Tidsfrist',
      bounds: 'Tillåtna tal',
      target: 'Mål',
      hidden: 'Små tal',
      overlap: 'Räknas inte ihop',
      reporters: 'Siffrorna anges av',
      rules: 'Regler',
      valid: 'Gäller',
    },
    deadline: (day) => `${day}:e arbetsdagen efter perioden`,
    hiddenBelow: (threshold) => `under ${threshold} döljs för andra`,
    ruleCount: (count) => `${count} (i registrets fil)`,
    target: { increase: (value) => `minst ${value}`, decrease: (value) => `högst ${value}`, reach: (value) => value },
    targetWord: { increase: 'ökar', decrease: 'minskar', reach: 'uppnås' },
    nobody: 'ingen ännu',
    since: (date) => `från och med ${date}`,
    form: {
      create: 'Ny mätare',
      change: 'Ändra mätaren',
      version: 'Ny definition',
      end: 'Avsluta mätaren',
      intro: 'Mätaren samlas in med formuläret när organisationen har en rapportör.',
      changeIntro:
        'Slag, område och rytm kan inte ändras: siffrorna skulle inte längre vara jämförbara. Gör då en ny mätare och avsluta den gamla.',
      versionIntro: 'En ny definition bryter serien: äldre siffror jämförs inte med nyare. Den föregående definitionen upphör dagen innan.',
      endIntro: 'Efter den sista dagen frågas mätaren inte längre. De siffror som har getts finns kvar.',
      name: (language) => ({ fi: 'Namn på finska', sv: 'Namn på svenska', en: 'Namn på engelska' })[language],
      definition: (language) => ({ fi: 'Definition på finska', sv: 'Definition på svenska', en: 'Definition på engelska' })[language],
      definitionHint: 'Vad som räknas och vad som inte räknas. Till exempel: positiva beslut, enligt beslutsdag.',
      unit: 'Enhet',
      unitHint: 'På finska; på svenska och engelska efter semikolon: kpl; st; pcs',
      kind: 'Slag',
      region: 'Område',
      calendar: 'Hur ofta den samlas in',
      deadline: 'Tidsfrist: vilken arbetsdag efter perioden',
      deadlineHint: '1–31, till exempel 10',
      decimals: 'Decimaler',
      bounds: 'Minsta och största tillåtna tal',
      boundsHint: 'Till exempel 0–10000 eller 0–. Tomt: inga gränser.',
      target: 'Mål',
      targetHint: 'Till exempel 12, minst 12 eller högst 5. Tomt: inget mål.',
      reporters: 'Organisationer som anger siffrorna',
      reportersHint: 'Namnen avgränsade med kommatecken. Rapportörer utses separat: siffror inställningar.',
      since: 'Första månaden',
      sinceHint: 'Till exempel 1/2027',
      hideBelow: 'Dölj för andra tal som är mindre än',
      hideBelowHint: 'Till exempel 5. Tomt: inget döljs.',
      aliases: 'Andra namn',
      aliasesHint: 'Avgränsade med kommatecken: med vilka ord mätaren efterfrågas.',
      from: 'Gäller från',
      breakNote: (language) =>
        ({ fi: 'Varför serien bryts, på finska', sv: 'Varför serien bryts', en: 'Varför serien bryts, på engelska' })[language],
      until: 'Sista dagen',
      save: 'Spara',
      cancel: 'Avbryt',
    },
    problems: {
      name: 'Ge mätaren ett namn på finska.',
      taken: (name) => `Mätaren ”${name}” finns redan. Ge ett annat namn.`,
      text: 'Skriv några ord här.',
      choose: 'Välj ett.',
      deadline: 'Ange arbetsdagen som ett tal 1–31.',
      decimals: 'Ange antalet decimaler som ett tal 0–6.',
      bounds: 'Skriv gränserna så här: 0–10000, eller bara den nedre: 0–.',
      target: 'Skriv målet så här: 12, minst 12 eller högst 5.',
      reporters: (unknown) => `Jag hittar inte organisationen ”${unknown}”. Skriv namnet så som det står i registret.`,
      hideBelow: 'Ange ett heltal 2–1000 eller lämna tomt.',
      date: 'Ange en dag, till exempel 1.1.2027.',
      versionOrder: 'Mätaren har redan en definition som börjar den dagen eller senare. Ange en senare dag.',
      changedMeanwhile: 'Någon annan ändrade mätaren medan du fyllde i formuläret. Kontrollera uppgifterna och spara på nytt.',
      beforeStart: 'Mätaren börjar först efter det. Ange en senare dag.',
    },
    created: (name) => `Mätaren har skapats: ${name}`,
    changed: (name) => `Mätaren har ändrats: ${name}`,
    versionAdded: (name, date) => `${name}: en ny definition gäller från och med ${date}`,
    endedNow: (name, date) => `${name}: mätaren samlas in till och med ${date}`,
    unknown: (typed) => `Jag hittar inte mätaren ”${typed}”`,
  },
  en: {
    list: 'Metrics',
    listHow: 'One metric: type “figures metric” and its name.',
    ended: (date) => `ended ${date}`,
    kinds: {
      count: 'count in the period',
      cumulative: 'running total from the start',
      stock: 'state at the period’s end',
      'yes-no': 'yes or no',
      text: 'in words',
    },
    calendars: { monthly: 'every month', quarterly: 'every quarter', yearly: 'every year' },
    facts: {
      definition: 'Definition',
      unit: 'Unit',
      kind: 'Kind',
      calendar: 'Collected',
      deadline: 'Deadline',
      bounds: 'Bounds',
      target: 'Target',
      hidden: 'Small counts',
      overlap: 'Never summed',
      reporters: 'Reported by',
      rules: 'Rules',
      valid: 'Valid',
    },
    deadline: (day) => `working day ${day} after the period`,
    hiddenBelow: (threshold) => `below ${threshold} hidden from others`,
    ruleCount: (count) => `${count} (in the registry’s file)`,
    target: { increase: (value) => `at least ${value}`, decrease: (value) => `at most ${value}`, reach: (value) => value },
    targetWord: { increase: 'increases', decrease: 'decreases', reach: 'is reached' },
    nobody: 'nobody yet',
    since: (date) => `from ${date}`,
    form: {
      create: 'New metric',
      change: 'Change the metric',
      version: 'New definition',
      end: 'End the metric',
      intro: 'The metric is collected with the form once the organisation has a reporter.',
      changeIntro:
        'Kind, region and rhythm cannot change: the figures could no longer be compared. Define a new metric then and end the old one.',
      versionIntro:
        'A new definition breaks the series: older figures are not compared with newer ones. The definition before it ends the day before.',
      endIntro: 'After the last day the metric is not asked for any more. The figures stay.',
      name: (language) => ({ fi: 'Name in Finnish', sv: 'Name in Swedish', en: 'Name in English' })[language],
      definition: (language) => ({ fi: 'Definition in Finnish', sv: 'Definition in Swedish', en: 'Definition in English' })[language],
      definitionHint: 'What is counted and what is not. For example: positive decisions, by the day of the decision.',
      unit: 'Unit',
      unitHint: 'In Finnish; in Swedish and English after semicolons: kpl; st; pcs',
      kind: 'Kind',
      region: 'Region',
      calendar: 'How often it is collected',
      deadline: 'Deadline: which working day after the period',
      deadlineHint: '1–31, for example 10',
      decimals: 'Decimals',
      bounds: 'Smallest and largest number allowed',
      boundsHint: 'For example 0–10000 or 0–. Empty: no bounds.',
      target: 'Target',
      targetHint: 'For example 12, at least 12 or at most 5. Empty: no target.',
      reporters: 'Organisations that report it',
      reportersHint: 'Names separated by commas. Reporters are named separately: figures settings.',
      since: 'First month',
      sinceHint: 'For example 1/2027',
      hideBelow: 'Hide from others counts smaller than',
      hideBelowHint: 'For example 5. Empty: nothing is hidden.',
      aliases: 'Other names',
      aliasesHint: 'Separated by commas: the words by which it is asked for.',
      from: 'In force from',
      breakNote: (language) =>
        ({ fi: 'Why the series breaks, in Finnish', sv: 'Why the series breaks, in Swedish', en: 'Why the series breaks' })[language],
      until: 'Last day',
      save: 'Save',
      cancel: 'Cancel',
    },
    problems: {
      name: 'Give the metric a name in Finnish.',
      taken: (name) => `There is a metric “${name}” already. Give it another name.`,
      text: 'Write a few words here.',
      choose: 'Choose one.',
      deadline: 'Give the working day as a number from 1 to 31.',
      decimals: 'Give the number of decimals, 0 to 6.',
      bounds: 'Write the bounds like this: 0–10000, or the lower one alone: 0–.',
      target: 'Write the target like this: 12, at least 12 or at most 5.',
      reporters: (unknown) => `I cannot find the organisation “${unknown}”. Write its name as the registry has it.`,
      hideBelow: 'Give a whole number from 2 to 1000, or leave it empty.',
      date: 'Give a day, for example 1.1.2027.',
      versionOrder: 'The metric has a definition that begins on that day or later. Give a later day.',
      changedMeanwhile: 'Somebody else changed the metric while you filled in the form. Check it and save again.',
      beforeStart: 'The metric begins after that. Give a later day.',
    },
    created: (name) => `The metric is there: ${name}`,
    changed: (name) => `The metric was changed: ${name}`,
    versionAdded: (name, date) => `${name}: a new definition is in force from ${date}`,
    endedNow: (name, date) => `${name}: the metric is collected until ${date}`,
    unknown: (typed) => `I cannot find the metric “${typed}”`,
  },
};
