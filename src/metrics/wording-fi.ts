// Collect in Finnish.
import { formatDate, formatNumber, formatPeriod } from '../conversation/format.js';
import type { Words } from './wording.js';

const list = (names: readonly string[]) => new Intl.ListFormat('fi', { type: 'conjunction' }).format(names);
const period = (text: string) =>
  text.startsWith('as-of:')
    ? `tilanne ${formatDate(text.slice(6), 'fi')}`
    : /^\d{4}$/.test(text)
      ? `vuosi ${text}`
      : formatPeriod(text, 'fi');

export const fi: Words = {
  form: {
    title: (month) => `Luvut ${month}`,
    submit: 'Tallenna',
    cancel: 'Peruuta',
    open: (month) => `Anna luvut: ${month}`,
    part: (part, parts) => `osa ${part}/${parts}`,
    due: (date) => `Määräpäivä on ${date}.`,
    unfinished: 'Kuukausi on vielä kesken. Voit antaa luvut nyt ja korjata ne myöhemmin.',
    corrects: 'Osa luvuista on jo annettu. Jos muutat niitä, kerro lopuksi syy. Aiemmat luvut jäävät historiaan.',
    howTo:
      'Kirjoita luku, esimerkiksi 12 tai 12,5. Voit kirjoittaa myös: noin 70 · ennakko 31 · 31 (lisätieto suluissa) · ei tietoa: syy. Tyhjä kenttä jää odottamaan. Älä kirjoita asiakkaiden nimiä tai muita tunnistetietoja.',
    overlap: (names) => `Näissä voi olla samoja tapauksia, joten lukuja ei lasketa yhteen: ${list(names)}.`,
    otherMonths: (months) => `Lukuja puuttuu myös: ${months.map((m) => `${m.name} (kirjoita ”luvut ${m.typed}”)`).join(', ')}.`,
    reason: 'Korjauksen syy',
    reasonHint: 'Tarvitaan vain, jos muutat jo annettua lukua. Esimerkiksi: kaksi päätöstä puuttui.',
    last: (figure, when) => `Viimeksi ${figure} (${when})`,
    documented: (figure, when) => `Asiakirjassa ${figure} (${when})`,
    yearAgo: (figure) => `Vuosi sitten ${figure}`,
    target: (figure) => `Tavoite ${figure}`,
    storedNow: (figure, by) => `Tallennettu nyt ${figure}${by ? ` (${by})` : ''}`,
    period,
    kind: (kind) =>
      ({
        count: [],
        cumulative: ['Yhteensä alusta asti'],
        stock: ['Tilanne jakson lopussa'],
        'yes-no': ['Kyllä tai ei'],
        text: ['Omin sanoin'],
      })[kind],
  },
  problems: {
    notANumber: 'Anna luku, esimerkiksi 12 tai 12,5. Jos lukua ei ole, kirjoita ”ei tietoa:” ja syy.',
    ambiguous: (decimal, thousands) =>
      `Tarkoitatko ${formatNumber(decimal, 'fi')} vai ${formatNumber(thousands, 'fi')}? Kirjoita tuhannet välilyönnillä tai ilman (1 234 tai 1234) ja desimaalit pilkulla (12,5).`,
    range: 'Anna yksi luku. Jos se on arvio, kirjoita eteen ”noin”, esimerkiksi noin 11.',
    bound: 'Anna yksi luku ilman sanoja ”yli” tai ”alle”. Jos se on arvio, kirjoita esimerkiksi noin 70.',
    tooLarge: 'Luku on suurempi kuin tähän voi tallentaa. Tarkista numerot.',
    decimals: (decimals) =>
      decimals === 0
        ? 'Tähän annetaan kokonaisluku, esimerkiksi 12.'
        : `Tähän annetaan enintään ${decimals} desimaalia, esimerkiksi ${formatNumber(12.5, 'fi', decimals)}.`,
    below: (minimum) => `Luvun pitää olla vähintään ${formatNumber(minimum, 'fi')}.`,
    above: (maximum) => `Luvun pitää olla enintään ${formatNumber(maximum, 'fi')}.`,
    yesOrNo: 'Kirjoita kyllä tai ei. Jos et tiedä, kirjoita ”ei tietoa:” ja syy.',
    reasonForMissing: 'Kerro myös syy, esimerkiksi ”ei tietoa: järjestelmä vaihtui”.',
    reasonForCorrection: 'Kerro lyhyesti, miksi aiemmin annettu luku muuttuu.',
    tooLong: (characters) => `Tekstiä on liikaa: tähän mahtuu ${characters} merkkiä.`,
    identityCode: 'Tekstissä näyttää olevan henkilötunnus. Poista se: tänne annetaan vain yhteenlaskettuja lukuja.',
    nothing: 'Täytä ainakin yksi kenttä.',
    email: 'Anna työsähköposti, esimerkiksi etunimi.sukunimi@organisaatio.fi.',
    name: 'Anna etu- ja sukunimi.',
    month: 'Anna kuukausi, esimerkiksi 10/2026.',
    metrics: (unknown) =>
      unknown.length === 0
        ? 'Nimeä ainakin yksi mittari.'
        : `En löydä näitä mittareita: ${list(unknown)}. Kirjoita mittarin nimi tai numero luettelosta.`,
    chooseRole: 'Valitse tehtävä.',
  },
  concerns: {
    falls: (name, given, previous, when) => `${name}: ${given} on vähemmän kuin ${previous} (${when}), vaikka luku kertyy alusta asti.`,
    jump: (name, given, low, high) => `${name}: ${given} poikkeaa paljon aiemmasta. Tavallisesti luku on ollut ${low}–${high}.`,
    zero: (name, previous, when) =>
      `${name}: 0, vaikka luku ei ole ennen ollut nolla (${when}: ${previous}). Jos lukua ei ole saatu, kirjoita ”ei tietoa:” ja syy.`,
    name: (name) => `${name}: lisätiedossa näyttää olevan asiakkaan nimi. Tänne ei kirjoiteta tunnistetietoja.`,
  },
  rules: {
    atMost: (part, given, whole, most) =>
      `${part}: ${given} on enemmän kuin ${most} (${whole}), vaikka se on osa siitä. Tarkista molemmat.`,
    sum: (name, given, sum, terms) => `${name}: ${given}, mutta osista tulee ${sum}: ${terms}. Tarkista luvut.`,
    carried: (name, given, expected, terms) =>
      `${name}: ${given}, mutta edellisestä jaksosta ja muutoksista tulee ${expected}: ${terms}. Tarkista luvut.`,
  },
  confirm: {
    title: 'Tarkista ennen tallennusta',
    intro: 'Mitään ei ole vielä tallennettu. Ovatko luvut oikein?',
    quickTitle: 'Tallennetaanko tämä luku?',
    replaces: (figure) => `Korvaa aiemman luvun ${figure}.`,
    store: 'Tallenna',
    change: 'Muuta lukuja',
    discard: 'Älä tallenna',
    discarded: 'Lukua ei tallennettu.',
    gone: 'Tämä ei enää odota vahvistusta. Kirjoita ”luvut”, niin näet tilanteen.',
    typedStore: 'luvut vahvista',
    typedDiscard: 'luvut peru',
  },
  receipt: {
    title: (month) => `Luvut tallennettu: ${month}`,
    already: 'Tämä lomake oli jo tallennettu. Mitään ei tallennettu toiseen kertaan.',
    unchanged: 'Luvut ovat ennallaan, joten mitään ei tallennettu.',
    by: (name, date, time, platform) => `${name}, ${date} ${time}, ${platform}.`,
    change: (absolute, percent) => (percent ? `${absolute}, ${percent}` : absolute),
    others: (count) => `${count} muuta`,
    missing: (names) => `Puuttuu vielä: ${list(names)}.`,
    complete: 'Kaikki tämän kuukauden luvut on annettu.',
    correct: 'Korjaa lukuja',
    history: 'Muutoshistoria',
    summary: 'Yhteenveto',
    next: (what) => `Jatka: ${what}`,
    comment: (text) => `lisätieto: ${text}`,
    correctionReason: (text) => `Korjauksen syy: ${text}`,
  },
  conflict: {
    title: 'Joku muu ehti muuttaa samoja lukuja',
    intro: 'Mitään ei tallennettu. Sinun lukusi ovat luonnoksena. Valitse, kummat jäävät voimaan.',
    metric: 'Mittari',
    theirs: 'Tallennettu',
    yours: 'Sinun',
    open: 'Avaa lomake omilla luvuilla',
    keep: 'Pidä tallennetut',
    kept: 'Tallennetut luvut jäivät voimaan ja luonnoksesi poistettiin.',
  },
  choice: {
    title: 'Minkä organisaation luvut annat?',
    given: (given, all) => `annettu ${given}/${all}`,
    moreMonths: 'Muun kuukauden luvut: kirjoita esimerkiksi ”luvut 9/2026”.',
    metricTitle: (typed) => `Mitä mittaria tarkoitat: ”${typed}”?`,
  },
  refusal: {
    noDuty: 'Sinulle ei ole merkitty raportoitavia lukuja',
    noDutyWhom: (stewards) => `Raportoijat nimeää rekisterin hoitaja: ${stewards}. Pyydä häntä lisäämään sinut työsähköpostillasi.`,
    noSteward: 'Raportoijat nimeää rekisterin hoitaja. Hoitajaa ei ole vielä nimetty: kysy Koollan ylläpidolta.',
    notYours: (organisation) => `Et voi antaa lukuja organisaatiolle ${organisation}`,
    whom: (people) => `Luvut antaa ${people}.`,
    notBegun: (month) => `${month} ei ole vielä alkanut. Lukuja voi antaa alkaneelta kuukaudelta.`,
    locked: (month, date) => `Kuukausi ${month} lukittiin ${date}. Rekisterin hoitaja voi avata sen.`,
    nothingDue: (month) => `Kuukaudelta ${month} ei kerätä yhtään lukua.`,
    unknownMetric: (typed) => `En löydä raportoitavistasi mittaria ”${typed}”`,
    unknownMetricList: 'Sinun mittarisi:',
    oldForm: 'Lomake on vanhentunut. Kirjoita ”luvut”, niin saat uuden.',
    stewardOnly: 'Vain rekisterin hoitaja voi tehdä tämän',
    stewardCorrectsOnly:
      'Rekisterin hoitaja voi korjata annettuja lukuja mutta ei antaa uusia. Uudet luvut antaa organisaation raportoija.',
    notUnderstood: (typed) => `En ymmärtänyt: ”${typed}”`,
    canSee:
      'Julkisia lukuja voit silti katsoa: kirjoita ”luvut yhteenveto” tai kysy esimerkiksi ”Paljonko palkkatukipäätöksiä tehtiin 2021?”.',
    nameMetric: 'Kirjoita myös, mistä mittarista on kyse.',
  },
  help: {
    title: 'Luvut: näin se toimii',
    lines: [
      { typed: 'luvut', does: 'avaa lomakkeen, jossa lukuja odotetaan' },
      { typed: 'luvut 10/2026', does: 'avaa lokakuun 2026 luvut, myös korjattaviksi' },
      { typed: 'luvut infot 3', does: 'antaa yhden luvun; se vahvistetaan ennen tallennusta' },
      { typed: 'luvut 10/2026 palkkatuki 31 noin', does: 'antaa arvion lokakuulle' },
      { typed: 'luvut tila', does: 'näyttää, keneltä lukuja puuttuu' },
      { typed: 'luvut yhteenveto', does: 'näyttää viimeisimmät luvut ja muutoksen' },
      { typed: 'luvut historia 10/2026', does: 'näyttää jokaisen version: kuka, milloin ja miksi' },
      { typed: 'luvut mittarit', does: 'näyttää, mitä kerätään ja miten se on määritelty' },
      { typed: 'luvut siirrä', does: 'siirtää raportointisi toiselle, kun hän suostuu' },
      { typed: 'verkosto poissa 1.8.–14.8.2027', does: 'merkitsee poissaolosi; muistutukset menevät varahenkilölle' },
    ],
    coordinator: [
      { typed: 'luvut hyväksy', does: 'näyttää hyväksyntääsi odottavat luvut' },
      { typed: 'luvut kooste tähän', does: 'tuo kanavalle kuukauden koosteen määräpäivän jälkeen (luvut kooste pois lopettaa)' },
      { typed: 'luvut vienti', does: 'kertoo, miten luvut saa Excel- tai CSV-tiedostoksi' },
    ],
    steward: [
      { typed: 'luvut mittari uusi', does: 'määrittelee uuden mittarin; ”luvut mittari palkkatuki” näyttää ja muuttaa' },
      { typed: 'luvut hyväksyntä organisaatio päälle', does: 'luvut odottavat koordinaattorin hyväksyntää' },
      { typed: 'luvut asetukset', does: 'nimeää raportoijan' },
      { typed: 'luvut poista etunimi.sukunimi@organisaatio.fi', does: 'päättää raportoijan tehtävän' },
      { typed: 'luvut avaa 8/2026 organisaatio: syy', does: 'avaa lukitun kuukauden viikoksi' },
    ],
  },
  history: {
    title: (organisation, month) => `Muutoshistoria: ${organisation}, ${month}`,
    none: 'Tältä kuukaudelta ei ole annettu lukuja.',
    columns: ['Mittari', 'Luku', 'Kuka', 'Milloin', 'Miksi'],
    inForce: 'voimassa',
    authority: {
      reporter: 'raportoija',
      deputy: 'varahenkilö',
      coordinator: 'koordinaattori',
      steward: 'rekisterin hoitaja',
      import: 'tuonti',
      registry: 'asiakirja',
    },
  },
  status: {
    title: (month) => `Lukujen tilanne: ${month}`,
    allIn: 'Kaikki luvut on annettu.',
    timely: ({ onTime, late, imported }) =>
      [onTime > 0 && `ajallaan ${onTime}`, late > 0 && `myöhässä ${late}`, imported > 0 && `tuotu ${imported}`]
        .filter((part) => part)
        .join(', '),
    overall: (given, percent, timely) => `Yhteensä annettu ${given} (${percent}\u00a0%)${timely ? `: ${timely}` : ''}.`,
    columns: ['Organisaatio', 'Annettu', 'Määräpäivä', 'Tila', 'Ajallaan'],
    state: {
      in: 'valmis',
      late: 'myöhässä',
      open: 'odottaa',
      waiting: 'odottaa hyväksyntää',
      returned: 'palautettu korjattavaksi',
      'no-reporter': 'raportoija puuttuu',
    },
    missing: (organisation, names, reporters) => `${organisation}, puuttuu: ${names}. ${reporters}`,
    noReporters: 'Raportoijaa ei ole nimetty.',
    earlier: 'Edellinen kuukausi',
    later: 'Seuraava kuukausi',
  },
  summary: {
    title: 'Luvut: yhteenveto',
    titleFor: (organisation) => `Luvut: ${organisation}`,
    nothing: 'Lukuja ei ole vielä annettu.',
    onlyDocuments: 'Kuukausilukuja ei ole vielä annettu. Asiakirjoissa kerrotaan nämä:',
    documents: 'Asiakirjoissa kerrotut luvut',
    columns: ['Mittari', 'Luku', 'Jakso', 'Muutos', 'Vuosi sitten', 'Tavoite'],
    more: (count) => `Lisäksi ${count} mittaria. Yhden mittarin luvut: kirjoita ”luvut yhteenveto” ja mittarin nimi.`,
    moreOrganisations: (count) =>
      `Lisäksi ${count} organisaatiota. Yhden organisaation luvut: kirjoita ”luvut yhteenveto” ja organisaation nimi.`,
    neverSum: (names) => `Näissä voi olla samoja tapauksia, joten lukuja ei voi laskea yhteen: ${names}.`,
    breaks: (name, date) => `${name}: määritelmä muuttui ${date}. Sitä vanhempia lukuja ei voi verrata uudempiin.`,
    picture: (name) => `Kuva: ${name}`,
    pictureOf: (name) => `Kehitys: ${name}`,
    alt: (name, first, last, points, low, high) =>
      `${name}: ${points} lukua. Ensimmäinen ${first}, viimeisin ${last}, pienin ${low}, suurin ${high}.`,
    figure: 'luku',
    approximate: 'likimääräinen',
    provisional: 'ennakkotieto',
    yearBefore: 'vuotta aiemmin',
    target: 'tavoite',
    breakMark: 'määritelmä muuttui',
  },
  chase: {
    before: (month) => `Luvut odottavat: ${month}`,
    due: (month) => `Luvut annetaan tänään: ${month}`,
    after: (month) => `Luvut puuttuvat vielä: ${month}`,
    coordinator: (month) => `Lukuja puuttuu määräpäivän jälkeen: ${month}`,
    wasDue: (date) => `Määräpäivä oli ${date}.`,
    automatic: 'Automaattinen muistutus. Jos lukua ei ole, kirjoita ”ei tietoa:” ja syy, niin muistutukset loppuvat.',
    status: 'Näytä tilanne',
    nudge: 'Muistuta raportoijaa',
    nudged: (people) => `Muistutus lähtee: ${people}.`,
    nudgedBefore: 'Tästä on jo muistutettu tänään.',
    nothingMissing: 'Luvut ovat jo tulleet, joten muistutusta ei lähetetty.',
  },
  settings: {
    title: 'Nimeä raportoija',
    intro:
      'Raportoija antaa organisaation luvut kuukausittain. Varahenkilö antaa ne, kun raportoija on poissa, ja koordinaattori seuraa ja hyväksyy. Heidät tunnistetaan työsähköpostista.',
    name: 'Nimi',
    email: 'Työsähköposti',
    organisation: 'Organisaatio',
    metrics: 'Mittarit',
    role: 'Tehtävä',
    roles: { reporter: 'raportoija', deputy: 'varahenkilö', coordinator: 'koordinaattori' },
    metricsHint: 'Numerot tai nimet pilkuilla erotettuina, esimerkiksi 1, 3. Tai: kaikki.',
    since: 'Ensimmäinen kuukausi',
    sinceHint: 'Esimerkiksi 10/2026',
    save: 'Tallenna',
    cancel: 'Peruuta',
    open: 'Nimeä raportoija',
    savedTitle: (name, organisation) => `${name} raportoi nyt: ${organisation}`,
    savedRole: (name, role, organisation) => `${name} on nyt ${role}: ${organisation}`,
    savedDeputy: 'Varahenkilö voi antaa luvut, ja muistutukset menevät hänelle, kun raportoija on poissa.',
    savedCoordinator: 'Koordinaattori näkee luvut, muistuttaa raportoijaa ja hyväksyy luvut, jos hyväksyntä on käytössä.',
    saved: (metrics) => `Mittarit: ${list(metrics)}.`,
    ended: (email, organisation) => `${email}: tehtävä päättyi, ${organisation}. Annetut luvut jäivät ennalleen.`,
    notFound: (email) => `Osoitteella ${email} ei ole tehtävää lukujen keruussa.`,
    current: 'Raportoijat nyt',
    opened: (organisation, month, date) => `${organisation}: ${month} on auki ${date} asti.`,
    openReason: 'Kirjoita kuukausi, organisaatio ja syy, esimerkiksi ”luvut avaa 8/2026 Kela: luvut tulivat myöhässä”.',
    how: 'Kirjoita ”luvut poista” ja raportoijan sähköposti.',
  },
  platform: { slack: 'Slack', teams: 'Teams', terminal: 'pääte', import: 'tuonti', registry: 'asiakirja', meeting: 'kokous' },
};
