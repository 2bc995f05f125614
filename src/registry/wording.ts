// What the registry says to the person who edits its files: each problem in one sentence, and how to mend it.
import type { Language } from '../conversation/view.js';
import type { MetricFault } from './metric-checks.js';
import { metricFaultWords } from './metric-wording.js';

export interface ProblemText {
  readonly problem: string;
  readonly mend: string;
}

/** The sentences of one language; every language has them all. */
export interface FileWords {
  readonly tab: ProblemText;
  readonly notUtf8: ProblemText;
  readonly empty: (list: string) => ProblemText;
  readonly missingFile: (file: string) => ProblemText;
  readonly missingFolder: (folder: string) => ProblemText;
  readonly unknownFile: (known: string) => ProblemText;
  readonly syntax: (message: string) => ProblemText;
  readonly duplicateKey: (key: string) => ProblemText;
  readonly notAList: (list: string) => ProblemText;
  readonly notAnEntry: ProblemText;
  readonly unknownKey: (key: string, likely: string | undefined, known: string) => ProblemText;
  readonly missingField: (field: string) => ProblemText;
  readonly wrongType: (expected: string) => ProblemText;
  readonly notAllowed: (value: string, allowed: string) => ProblemText;
  readonly outOfRange: (least: string, most: string) => ProblemText;
  readonly other: (message: string) => ProblemText;
  readonly badDate: (value: string) => ProblemText;
  readonly badId: (value: string) => ProblemText;
  readonly badEmail: (value: string) => ProblemText;
  readonly badPeriod: (value: string) => ProblemText;
  readonly quoteNumber: (value: string) => ProblemText;
  readonly emptyText: ProblemText;
  readonly needsDateNote: ProblemText;
  readonly oneOfPeriodAsOf: ProblemText;
  readonly valueOrText: ProblemText;
  readonly noVersions: ProblemText;
  readonly badContact: ProblemText;
  readonly noSource: ProblemText;
  readonly coversMissing: ProblemText;
  readonly assignmentNeeds: (field: string) => ProblemText;
  readonly duplicateId: (id: string, line: number) => ProblemText;
  readonly unknownReference: (id: string, file: string, likely: string | undefined) => ProblemText;
  readonly ownParent: ProblemText;
  readonly endsBeforeStart: (from: string, until: string) => ProblemText;
  readonly sameEmail: (email: string, other: string) => ProblemText;
  readonly sameFigure: (period: string) => ProblemText;
  readonly metric: (fault: MetricFault) => ProblemText;
}

const fi: FileWords = {
  metric: metricFaultWords.fi,
  tab: { problem: 'rivi alkaa sarkaimella (tabulaattorilla).', mend: 'Sisennä välilyönneillä, kaksi kutakin tasoa kohti.' },
  notUtf8: {
    problem: 'tiedosto ei ole UTF-8-tekstiä, joten ä, ö ja å eivät luettaisi oikein.',
    mend: 'Tallenna tiedosto uudelleen merkistönä UTF-8.',
  },
  empty: (list) => ({ problem: 'tiedosto on tyhjä.', mend: `Palauta sisältö, tai jos kohtia ei ole yhtään, kirjoita ${list}: []` }),
  missingFile: (file) => ({
    problem: `tiedosto ${file} puuttuu kansiosta.`,
    mend: `Palauta ${file}; tyhjänkin luettelon tiedosto tarvitaan.`,
  }),
  missingFolder: (folder) => ({ problem: `kansiota ${folder} ei ole tai sitä ei voi lukea.`, mend: 'Tarkista polku.' }),
  unknownFile: (known) => ({
    problem: 'rekisteri ei tunne tämännimistä tiedostoa.',
    mend: `Nimeä tai siirrä se. Tunnetut nimet: ${known}.`,
  }),
  syntax: (message) => ({
    problem: `rakenne ei aukea: ${message}.`,
    mend: 'Tarkista tämän ja edellisen rivin sisennys, kaksoispisteet ja lainausmerkit.',
  }),
  duplicateKey: (key) => ({
    problem: `kenttä ${key} on kirjoitettu kahdesti samaan kohtaan.`,
    mend: 'Poista toinen, tai aloita uusi kohta viivalla (-).',
  }),
  notAList: (list) => ({
    problem: `tiedoston pitää alkaa luettelolla ${list}:`,
    mend: `Kirjoita ensimmäiselle riville ${list}: ja kohdat sen alle viivalla (-).`,
  }),
  notAnEntry: { problem: 'tässä pitäisi olla kohta kenttineen.', mend: 'Aloita viivalla ja id-kentällä: "- id: esimerkki".' },
  unknownKey: (key, likely, known) => ({
    problem: `kenttää ${key} ei ole.`,
    mend: likely ? `Tarkoititko ${likely}?` : `Sallitut kentät: ${known}.`,
  }),
  missingField: (field) => ({ problem: `pakollinen kenttä ${field} puuttuu.`, mend: `Lisää ${field}; malli on tiedoston alussa.` }),
  wrongType: (expected) => ({ problem: `tähän kuuluu ${expected}.`, mend: 'Korjaa arvo; malli on tiedoston alussa.' }),
  notAllowed: (value, allowed) => ({ problem: `arvo ${value} ei kelpaa.`, mend: `Valitse yksi: ${allowed}.` }),
  outOfRange: (least, most) => ({ problem: 'luku on sallitun alueen ulkopuolella.', mend: `Pienin ${least}, suurin ${most}.` }),
  other: (message) => ({ problem: message, mend: 'Vertaa tiedoston alun malliin.' }),
  badDate: (value) => ({ problem: `"${value}" ei ole päivä.`, mend: 'Kirjoita 2018-11-30 tai 30.11.2018.' }),
  badId: (value) => ({
    problem: `"${value}" ei kelpaa tunnukseksi.`,
    mend: 'Käytä pieniä kirjaimia a–z, numeroita ja väliviivoja: etela-karjala.',
  }),
  badEmail: (value) => ({
    problem: `"${value}" ei ole sähköpostiosoite.`,
    mend: 'Kirjoita muodossa etunimi.sukunimi@esimerkki.fi tai jätä kenttä pois.',
  }),
  badPeriod: (value) => ({ problem: `"${value}" ei ole jakso.`, mend: 'Kirjoita vuosi "2021", neljännes 2021-Q3 tai kuukausi 2021-10.' }),
  quoteNumber: (value) => ({
    problem: `tässä pitää olla tekstiä, mutta ${value} luetaan numerona.`,
    mend: 'Kirjoita lainausmerkkeihin: "0295 000 000". Alkunolla katoaisi muuten.',
  }),
  emptyText: { problem: 'teksti puuttuu.', mend: 'Kirjoita teksti tai poista kenttä.' },
  needsDateNote: {
    problem: 'asiakirjalla ei ole päivää eikä selitystä sille.',
    mend: 'Lisää date tai kerro dateNote-kentässä, miksi päivää ei ole.',
  },
  oneOfPeriodAsOf: {
    problem: 'luvulla pitää olla joko jakso (period) tai päivä, jolta se on (asOf).',
    mend: 'Kirjoita niistä täsmälleen yksi.',
  },
  valueOrText: {
    problem: 'luvulta puuttuu arvo.',
    mend: 'Kirjoita value tai, jos asiakirja vastaa sanoin, text. Puuttuva luku ei ole 0: jätä silloin koko rivi pois.',
  },
  noVersions: { problem: 'mittarilta puuttuu määritelmä.', mend: 'Lisää vähintään yksi versions-kohta, jossa on definition.' },
  badContact: {
    problem: 'yhteyshenkilön tieto on kesken tai kahdella tavalla.',
    mend: 'Kirjoita yksi näistä: person, toBeNamedBy tai existsNotGiven.',
  },
  noSource: { problem: 'lähde puuttuu.', mend: 'Lisää sources: asiakirjan tunnus (document) ja kohta siinä (place).' },
  coversMissing: { problem: 'toimialueelta puuttuvat maakunnat.', mend: 'Lisää covers: [maakunta, maakunta].' },
  assignmentNeeds: (field) => ({
    problem: `tehtävältä puuttuu ${field}.`,
    mend: `Lisää ${field}: mitä verkostoa tai organisaatiota tehtävä koskee.`,
  }),
  duplicateId: (id, line) => ({ problem: `tunnus ${id} on jo rivillä ${line}.`, mend: 'Anna toiselle oma tunnus tai poista toinen.' }),
  unknownReference: (id, file, likely) => ({
    problem: `tunnusta ${id} ei ole tiedostossa ${file}.`,
    mend: likely ? `Tarkoititko ${likely}?` : `Lisää ${id} ensin tiedostoon ${file} tai korjaa tunnus.`,
  }),
  ownParent: { problem: 'organisaatio on oman itsensä yksikkö.', mend: 'Korjaa parent-kenttä: yksiköt eivät saa kiertää kehää.' },
  endsBeforeStart: (from, until) => ({ problem: `päättyy ${until} ennen kuin alkaa ${from}.`, mend: 'Korjaa from tai until.' }),
  sameEmail: (email, other) => ({
    problem: `osoite ${email} on jo henkilöllä ${other}.`,
    mend: 'Kukin osoite kuuluu yhdelle: korjaa toinen tai poista henkilö, joka on kahdesti.',
  }),
  sameFigure: (period) => ({
    problem: `jaksolta ${period} on jo luku samalta organisaatiolta.`,
    mend: 'Poista toinen tai kerro, kenen luku on (organisation).',
  }),
};

const sv: FileWords = {
  metric: metricFaultWords.sv,
  tab: { problem: 'raden börjar med ett tabbtecken.', mend: 'Dra in med mellanslag, två för varje nivå.' },
  notUtf8: {
    problem: 'filen är inte UTF-8-text, så ä, ö och å skulle inte läsas rätt.',
    mend: 'Spara filen på nytt med teckenkodningen UTF-8.',
  },
  empty: (list) => ({ problem: 'filen är tom.', mend: `Återställ innehållet, eller skriv ${list}: [] om det inte finns några poster.` }),
  missingFile: (file) => ({ problem: `filen ${file} saknas i mappen.`, mend: `Återställ ${file}; filen behövs även när listan är tom.` }),
  missingFolder: (folder) => ({ problem: `mappen ${folder} finns inte eller kan inte läsas.`, mend: 'Kontrollera sökvägen.' }),
  unknownFile: (known) => ({
    problem: 'registret känner inte till en fil med det här namnet.',
    mend: `Byt namn på den eller flytta den. Kända namn: ${known}.`,
  }),
  syntax: (message) => ({
    problem: `strukturen går inte att läsa: ${message}.`,
    mend: 'Kontrollera indragen, kolonen och citattecknen på den här raden och raden före.',
  }),
  duplicateKey: (key) => ({
    problem: `fältet ${key} står två gånger i samma post.`,
    mend: 'Ta bort det ena, eller börja en ny post med ett streck (-).',
  }),
  notAList: (list) => ({
    problem: `filen ska börja med listan ${list}:`,
    mend: `Skriv ${list}: på första raden och posterna under den med streck (-).`,
  }),
  notAnEntry: { problem: 'här ska stå en post med sina fält.', mend: 'Börja med streck och fältet id: "- id: exempel".' },
  unknownKey: (key, likely, known) => ({
    problem: `fältet ${key} finns inte.`,
    mend: likely ? `Menade du ${likely}?` : `Tillåtna fält: ${known}.`,
  }),
  missingField: (field) => ({
    problem: `det obligatoriska fältet ${field} saknas.`,
    mend: `Lägg till ${field}; en förebild står i filens början.`,
  }),
  wrongType: (expected) => ({ problem: `här ska stå ${expected}.`, mend: 'Rätta värdet; en förebild står i filens början.' }),
  notAllowed: (value, allowed) => ({ problem: `värdet ${value} duger inte.`, mend: `Välj ett av dessa: ${allowed}.` }),
  outOfRange: (least, most) => ({ problem: 'talet är utanför de tillåtna gränserna.', mend: `Minst ${least}, högst ${most}.` }),
  other: (message) => ({ problem: message, mend: 'Jämför med förebilden i filens början.' }),
  badDate: (value) => ({ problem: `"${value}" är inget datum.`, mend: 'Skriv 2018-11-30 eller 30.11.2018.' }),
  badId: (value) => ({
    problem: `"${value}" duger inte som beteckning.`,
    mend: 'Använd små bokstäver a–z, siffror och bindestreck: etela-karjala.',
  }),
  badEmail: (value) => ({
    problem: `"${value}" är ingen e-postadress.`,
    mend: 'Skriv i formen fornamn.efternamn@exempel.fi eller lämna bort fältet.',
  }),
  badPeriod: (value) => ({ problem: `"${value}" är ingen period.`, mend: 'Skriv året "2021", kvartalet 2021-Q3 eller månaden 2021-10.' }),
  quoteNumber: (value) => ({
    problem: `här ska stå text, men ${value} läses som ett tal.`,
    mend: 'Skriv det inom citattecken: "0295 000 000". Annars försvinner den inledande nollan.',
  }),
  emptyText: { problem: 'texten saknas.', mend: 'Skriv en text eller ta bort fältet.' },
  needsDateNote: {
    problem: 'dokumentet har varken datum eller en förklaring till det.',
    mend: 'Lägg till date eller berätta i dateNote varför datum saknas.',
  },
  oneOfPeriodAsOf: {
    problem: 'siffran ska ha antingen en period (period) eller den dag den gäller (asOf).',
    mend: 'Skriv exakt en av dem.',
  },
  valueOrText: {
    problem: 'siffran saknar värde.',
    mend: 'Skriv value eller, om dokumentet svarar med ord, text. En siffra som saknas är inte 0: lämna då bort hela raden.',
  },
  noVersions: { problem: 'mätaren saknar definition.', mend: 'Lägg till minst en post i versions med definition.' },
  badContact: {
    problem: 'uppgiften om kontaktperson är ofullständig eller dubbel.',
    mend: 'Skriv en av dessa: person, toBeNamedBy eller existsNotGiven.',
  },
  noSource: { problem: 'källan saknas.', mend: 'Lägg till sources: dokumentets beteckning (document) och stället i det (place).' },
  coversMissing: { problem: 'verksamhetsområdet saknar landskap.', mend: 'Lägg till covers: [landskap, landskap].' },
  assignmentNeeds: (field) => ({
    problem: `uppdraget saknar ${field}.`,
    mend: `Lägg till ${field}: vilket nätverk eller vilken organisation uppdraget gäller.`,
  }),
  duplicateId: (id, line) => ({
    problem: `beteckningen ${id} finns redan på rad ${line}.`,
    mend: 'Ge den ena en egen beteckning eller ta bort den.',
  }),
  unknownReference: (id, file, likely) => ({
    problem: `beteckningen ${id} finns inte i filen ${file}.`,
    mend: likely ? `Menade du ${likely}?` : `Lägg först till ${id} i filen ${file} eller rätta beteckningen.`,
  }),
  ownParent: { problem: 'organisationen är en enhet inom sig själv.', mend: 'Rätta fältet parent: enheterna får inte gå i en cirkel.' },
  endsBeforeStart: (from, until) => ({ problem: `slutar ${until} innan den börjar ${from}.`, mend: 'Rätta from eller until.' }),
  sameEmail: (email, other) => ({
    problem: `adressen ${email} hör redan till ${other}.`,
    mend: 'Varje adress hör till en person: rätta den ena eller ta bort den som står två gånger.',
  }),
  sameFigure: (period) => ({
    problem: `för perioden ${period} finns redan en siffra från samma organisation.`,
    mend: 'Ta bort den ena eller ange vems siffran är (organisation).',
  }),
};

const en: FileWords = {
  metric: metricFaultWords.en,
  tab: { problem: 'the line begins with a tab.', mend: 'Indent with spaces, two for each level.' },
  notUtf8: {
    problem: 'the file is not UTF-8 text, so ä, ö and å would not be read right.',
    mend: 'Save the file again with the encoding UTF-8.',
  },
  empty: (list) => ({ problem: 'the file is empty.', mend: `Restore its content, or write ${list}: [] if there are no entries.` }),
  missingFile: (file) => ({
    problem: `the file ${file} is missing from the folder.`,
    mend: `Restore ${file}; it is needed even when its list is empty.`,
  }),
  missingFolder: (folder) => ({ problem: `the folder ${folder} is not there or cannot be read.`, mend: 'Check the path.' }),
  unknownFile: (known) => ({ problem: 'the registry knows no file of this name.', mend: `Rename or move it. Known names: ${known}.` }),
  syntax: (message) => ({
    problem: `the structure cannot be read: ${message}.`,
    mend: 'Check indentation, colons and quotation marks on this line and the one before.',
  }),
  duplicateKey: (key) => ({
    problem: `the field ${key} stands twice in the same entry.`,
    mend: 'Remove one, or begin a new entry with a dash (-).',
  }),
  notAList: (list) => ({
    problem: `the file must begin with the list ${list}:`,
    mend: `Write ${list}: on the first line and the entries below it with a dash (-).`,
  }),
  notAnEntry: { problem: 'an entry with its fields belongs here.', mend: 'Begin with a dash and the field id: "- id: example".' },
  unknownKey: (key, likely, known) => ({
    problem: `there is no field ${key}.`,
    mend: likely ? `Did you mean ${likely}?` : `Allowed fields: ${known}.`,
  }),
  missingField: (field) => ({
    problem: `the required field ${field} is missing.`,
    mend: `Add ${field}; an example stands at the top of the file.`,
  }),
  wrongType: (expected) => ({ problem: `${expected} belongs here.`, mend: 'Mend the value; an example stands at the top of the file.' }),
  notAllowed: (value, allowed) => ({ problem: `the value ${value} is not allowed.`, mend: `Choose one of: ${allowed}.` }),
  outOfRange: (least, most) => ({ problem: 'the number is outside its limits.', mend: `At least ${least}, at most ${most}.` }),
  other: (message) => ({ problem: message, mend: 'Compare with the example at the top of the file.' }),
  badDate: (value) => ({ problem: `"${value}" is not a date.`, mend: 'Write 2018-11-30 or 30.11.2018.' }),
  badId: (value) => ({ problem: `"${value}" will not do as an id.`, mend: 'Use small letters a–z, digits and hyphens: etela-karjala.' }),
  badEmail: (value) => ({
    problem: `"${value}" is not an e-mail address.`,
    mend: 'Write it as first.last@example.fi or leave the field out.',
  }),
  badPeriod: (value) => ({
    problem: `"${value}" is not a period.`,
    mend: 'Write the year "2021", the quarter 2021-Q3 or the month 2021-10.',
  }),
  quoteNumber: (value) => ({
    problem: `text belongs here, but ${value} is read as a number.`,
    mend: 'Put it in quotation marks: "0295 000 000". The leading zero would be lost otherwise.',
  }),
  emptyText: { problem: 'the text is missing.', mend: 'Write a text or remove the field.' },
  needsDateNote: {
    problem: 'the document has neither a date nor a reason for having none.',
    mend: 'Add date, or say in dateNote why there is none.',
  },
  oneOfPeriodAsOf: {
    problem: 'a figure needs either a period (period) or the day that it is from (asOf).',
    mend: 'Write exactly one of them.',
  },
  valueOrText: {
    problem: 'the figure has no value.',
    mend: 'Write value or, where the document answers in words, text. A missing figure is not 0: then leave the entry out.',
  },
  noVersions: { problem: 'the metric has no definition.', mend: 'Add at least one entry to versions, with definition.' },
  badContact: { problem: 'the contact is incomplete or given twice.', mend: 'Write one of: person, toBeNamedBy or existsNotGiven.' },
  noSource: { problem: 'the source is missing.', mend: 'Add sources: the id of the document (document) and the place in it (place).' },
  coversMissing: { problem: 'the office area has no regions.', mend: 'Add covers: [region, region].' },
  assignmentNeeds: (field) => ({
    problem: `the assignment has no ${field}.`,
    mend: `Add ${field}: which network or organisation it is for.`,
  }),
  duplicateId: (id, line) => ({
    problem: `the id ${id} is taken already on line ${line}.`,
    mend: 'Give one of them an id of its own, or remove one.',
  }),
  unknownReference: (id, file, likely) => ({
    problem: `there is no ${id} in ${file}.`,
    mend: likely ? `Did you mean ${likely}?` : `Add ${id} to ${file} first, or mend the id.`,
  }),
  ownParent: { problem: 'the organisation is a unit of itself.', mend: 'Mend the field parent: units must not go in a circle.' },
  endsBeforeStart: (from, until) => ({ problem: `it ends on ${until} before it begins on ${from}.`, mend: 'Mend from or until.' }),
  sameEmail: (email, other) => ({
    problem: `the address ${email} belongs to ${other} already.`,
    mend: 'Each address belongs to one person: mend one, or remove the person who stands twice.',
  }),
  sameFigure: (period) => ({
    problem: `there is a figure for ${period} from the same organisation already.`,
    mend: 'Remove one, or say whose figure it is (organisation).',
  }),
};

/** The file problems in each language. */
export const fileWording: Record<Language, FileWords> = { fi, sv, en };

/** What kind of value a field takes, for `wrongType`. */
export const typeWording: Record<Language, Record<string, string>> = {
  fi: {
    string: 'tekstiä',
    number: 'luku',
    int: 'kokonaisluku',
    boolean: 'true tai false',
    array: 'luettelo, esimerkiksi [eksote, kela]',
    object: 'kohta kenttineen',
  },
  sv: {
    string: 'text',
    number: 'ett tal',
    int: 'ett heltal',
    boolean: 'true eller false',
    array: 'en lista, till exempel [eksote, kela]',
    object: 'en post med fält',
  },
  en: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list, for example [eksote, kela]',
    object: 'an entry with fields',
  },
};
