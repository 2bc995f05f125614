// What a workbook of figures says in its headers and legend, in three languages. Header words are read back by the import.
import type { Language } from '../conversation/view.js';
import type { MetricKind } from '../registry/model.js';
import type { exportColumns, ObservationStatus } from './export.js';
import type { CollectedMetric } from './model.js';

interface Words {
  /** Sheet names: at most 31 characters. */
  readonly sheets: Readonly<
    Record<'figures' | 'monthly' | 'quarterly' | 'yearly' | 'timeliness' | 'history' | 'definitions' | 'legend', string>
  >;
  readonly columns: Readonly<Record<(typeof exportColumns)[number], string>>;
  readonly meaning: string;
  readonly timeliness: readonly string[];
  readonly definitions: readonly string[];
  readonly kinds: Readonly<Record<MetricKind, string>>;
  readonly calendars: Readonly<Record<CollectedMetric['calendar'], string>>;
  readonly legend: readonly [sign: string, meaning: string];
  readonly status: Readonly<Record<ObservationStatus, string>>;
  readonly free: string;
  readonly small: string;
  readonly dependent: string;
  /** Stand in a cell's number format, before or after the number. */
  readonly marks: Readonly<Record<'approximate' | 'provisional' | 'broken', string>>;
  readonly neverSum: string;
  readonly timelinessNote: string;
  readonly tooMany: (figures: string, limit: string) => string;
}

export const workbookWording: Record<Language, Words> = {
  fi: {
    sheets: {
      figures: 'Luvut',
      monthly: 'Kuukausittain',
      quarterly: 'Neljänneksittäin',
      yearly: 'Vuosittain',
      timeliness: 'Kattavuus ja ajallaan',
      history: 'Korjaushistoria',
      definitions: 'Määritelmät',
      legend: 'Merkinnät',
    },
    columns: {
      metric: 'Mittarin tunnus',
      metric_name: 'Mittari',
      organisation: 'Organisaation tunnus',
      organisation_name: 'Organisaatio',
      period: 'Jakso',
      value: 'Luku',
      text: 'Sanoin',
      obs_status: 'Tila',
      conf_status: 'Luottamuksellisuus',
      approximate: 'Likimääräinen',
      unit: 'Yksikkö',
      comment: 'Lisätieto',
      reason: 'Syy',
      source: 'Lähde',
      entered_at: 'Annettu',
      version: 'Versio',
    },
    meaning: 'Tilan merkitys',
    timeliness: ['Organisaatio', 'Kuukausi', 'Määräpäivä', 'Odotettu', 'Ajallaan', 'Myöhässä', 'Tuotu', 'Puuttuu', 'Kattavuus'],
    definitions: [
      'Mittarin tunnus',
      'Mittari',
      'Kuvaus',
      'Yksikkö',
      'Laji',
      'Jakso',
      'Määräpäivä (työpäivä)',
      'Tavoite',
      'Päällekkäisten ryhmä',
      'Voimassa alkaen',
      'Määritelmä',
      'Mikä muuttui',
    ],
    kinds: {
      count: 'määrä jaksolla',
      cumulative: 'yhteensä alusta asti',
      stock: 'tilanne jakson lopussa',
      'yes-no': 'kyllä (1) tai ei (0)',
      text: 'sanoin',
    },
    calendars: { monthly: 'kuukausi', quarterly: 'neljännesvuosi', yearly: 'vuosi' },
    legend: ['Merkintä', 'Merkitys'],
    status: {
      A: 'Tavallinen luku',
      B: 'Määritelmä muuttui tästä alkaen: vanhempiin lukuihin ei voi verrata',
      E: 'Likimääräinen luku',
      P: 'Ennakkotieto',
      O: 'Ei tietoa; syy on kerrottu',
      Q: 'Luku on salattu, koska se on pieni',
    },
    free: 'Luottamuksellisuus: vapaasti julkaistava',
    small: 'Luottamuksellisuus: salattu pienen lukumäärän vuoksi',
    dependent: 'Luottamuksellisuus: salattu, koska siitä voisi laskea pienen luvun',
    marks: { approximate: 'n. ', provisional: 'enn. ', broken: ' (uusi määritelmä)' },
    neverSum: 'Saman päällekkäisten ryhmän mittareissa voi olla samoja tapauksia: niitä ei saa laskea yhteen. Työkirjassa ei ole summia.',
    timelinessNote: 'Ajallaan: luku annettiin viimeistään määräpäivänä. Tuotu: historiaa, jonka antamispäivää ei tiedetä.',
    tooMany: (figures, limit) =>
      `Lukuja ja versioita on ${figures}, ja Excel-työkirjaan otetaan enintään ${limit}. Rajaa mittaria tai aikaa (--metric, --from, --to) tai vie CSV:nä.`,
  },
  sv: {
    sheets: {
      figures: 'Siffror',
      monthly: 'Per månad',
      quarterly: 'Per kvartal',
      yearly: 'Per år',
      timeliness: 'Täckning och i tid',
      history: 'Rättelsehistorik',
      definitions: 'Definitioner',
      legend: 'Beteckningar',
    },
    columns: {
      metric: 'Mätarens kod',
      metric_name: 'Mätarens namn',
      organisation: 'Organisationens kod',
      organisation_name: 'Organisationens namn',
      period: 'Period',
      value: 'Siffra',
      text: 'Med ord',
      obs_status: 'Status',
      conf_status: 'Konfidentialitet',
      approximate: 'Ungefärlig',
      unit: 'Enhet',
      comment: 'Tilläggsuppgift',
      reason: 'Orsak',
      source: 'Källa',
      entered_at: 'Inlämnad',
      version: 'Version',
    },
    meaning: 'Statusens betydelse',
    timeliness: ['Organisation', 'Månad', 'Sista dag', 'Väntade', 'I tid', 'Försenade', 'Importerade', 'Saknas', 'Täckning'],
    definitions: [
      'Mätarens kod',
      'Mätare',
      'Beskrivning',
      'Enhet',
      'Slag',
      'Period',
      'Sista dag (arbetsdag)',
      'Mål',
      'Grupp av överlappande',
      'Gäller från',
      'Definition',
      'Vad som ändrades',
    ],
    kinds: {
      count: 'antal under perioden',
      cumulative: 'sammanlagt från början',
      stock: 'läget vid periodens slut',
      'yes-no': 'ja (1) eller nej (0)',
      text: 'med ord',
    },
    calendars: { monthly: 'månad', quarterly: 'kvartal', yearly: 'år' },
    legend: ['Beteckning', 'Betydelse'],
    status: {
      A: 'Vanlig siffra',
      B: 'Definitionen ändrades från och med denna: äldre siffror kan inte jämföras',
      E: 'Ungefärlig siffra',
      P: 'Preliminär uppgift',
      O: 'Uppgift saknas; orsaken är angiven',
      Q: 'Siffran är dold eftersom den är liten',
    },
    free: 'Konfidentialitet: får publiceras fritt',
    small: 'Konfidentialitet: dold på grund av litet antal',
    dependent: 'Konfidentialitet: dold eftersom ett litet antal kunde räknas ut av den',
    marks: { approximate: 'ca ', provisional: 'prel. ', broken: ' (ny definition)' },
    neverSum: 'Mätare i samma grupp av överlappande kan räkna samma fall: de får inte summeras. Arbetsboken innehåller inga summor.',
    timelinessNote: 'I tid: siffran gavs senast på sista dagen. Importerad: historik vars inlämningsdag inte är känd.',
    tooMany: (figures, limit) =>
      `Det finns ${figures} siffror och versioner, och en Excel-arbetsbok rymmer här högst ${limit}. Avgränsa mätare eller tid (--metric, --from, --to) eller exportera som CSV.`,
  },
  en: {
    sheets: {
      figures: 'Figures',
      monthly: 'By month',
      quarterly: 'By quarter',
      yearly: 'By year',
      timeliness: 'Completeness and timeliness',
      history: 'Corrections',
      definitions: 'Definitions',
      legend: 'Signs',
    },
    columns: {
      metric: 'Metric id',
      metric_name: 'Metric name',
      organisation: 'Organisation id',
      organisation_name: 'Organisation name',
      period: 'Period',
      value: 'Figure',
      text: 'In words',
      obs_status: 'Status',
      conf_status: 'Confidentiality',
      approximate: 'Approximate',
      unit: 'Unit',
      comment: 'Comment',
      reason: 'Reason',
      source: 'Source',
      entered_at: 'Given',
      version: 'Version',
    },
    meaning: 'Meaning of the status',
    timeliness: ['Organisation', 'Month', 'Deadline', 'Expected', 'On time', 'Late', 'Imported', 'Missing', 'Completeness'],
    definitions: [
      'Metric id',
      'Metric',
      'Description',
      'Unit',
      'Kind',
      'Period',
      'Deadline (working day)',
      'Target',
      'Overlap group',
      'Valid from',
      'Definition',
      'What changed',
    ],
    kinds: {
      count: 'count in the period',
      cumulative: 'total from the beginning',
      stock: 'state at the period’s end',
      'yes-no': 'yes (1) or no (0)',
      text: 'in words',
    },
    calendars: { monthly: 'month', quarterly: 'quarter', yearly: 'year' },
    legend: ['Sign', 'Meaning'],
    status: {
      A: 'Normal figure',
      B: 'The definition changed from here on: not comparable with older figures',
      E: 'Approximate figure',
      P: 'Provisional figure',
      O: 'No data; the reason is given',
      Q: 'The figure is hidden because it is small',
    },
    free: 'Confidentiality: free for publication',
    small: 'Confidentiality: hidden because of a small count',
    dependent: 'Confidentiality: hidden because a small count could be reckoned from it',
    marks: { approximate: 'c. ', provisional: 'prov. ', broken: ' (new definition)' },
    neverSum: 'Metrics of one overlap group may count the same cases: they must not be summed. The workbook holds no sums.',
    timelinessNote: 'On time: the figure was given by the deadline. Imported: history whose day of giving is not known.',
    tooMany: (figures, limit) =>
      `There are ${figures} figures and versions, and an Excel workbook takes at most ${limit}. Narrow the metric or the time (--metric, --from, --to), or export as CSV.`,
  },
};
