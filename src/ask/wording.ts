// What Koolla says when it answers a question, in three languages. Only sentences; which of them is said is decided
// by the answers.
import type { Language } from '../conversation/view.js';
import type { Role } from '../registry/model.js';

interface Words {
  readonly automatic: string;
  readonly source: string;
  readonly noDate: string;
  readonly role: string;
  readonly roleName: Readonly<Record<Role, string>>;
  /** "koolle kutsuu" */
  readonly roleDoes: Readonly<Record<Role, (many: boolean) => string>>;
  readonly state: string;
  readonly agreed: string;
  readonly agreedEnded: string;
  readonly open: string;
  readonly openUntil: (by: string) => string;
  readonly openNobody: string;
  readonly inferred: string;
  readonly confidenceLow: string;
  readonly contact: string;
  readonly contactNotNamed: string;
  readonly contactToBeNamed: (by: string, bodyAllowed: boolean) => string;
  readonly contactExists: (what: string) => string;
  readonly validity: string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly startNotTold: string;
  readonly asOf: (when: string) => string;
  readonly notYetThen: (from: string) => string;
  readonly ended: (who: string, day: string) => string;
  readonly carriesOn: (names: string, day: string | undefined) => string;
  readonly carriesOnSplit: (names: string, day: string | undefined) => string;
  readonly roleUnconfirmed: string;
  readonly roleConfirmed: string;
  readonly plannedVoid: (name: string) => string;
  readonly planned: (name: string) => string;
  readonly partners: string;
  readonly others: string;
  readonly agreedElsewhere: (region: string) => string;
  readonly notAssigned: (region: string) => string;
  readonly nothingInRegion: (region: string) => string;
  readonly elsewhereIntro: string;
  readonly choose: string;
  readonly didYouMean: string;
  readonly chooseHint: string;
  readonly unknown: Readonly<
    Record<'nothing' | 'person' | 'no-detail' | 'no-figure' | 'no-role' | 'not-known-when' | 'no-organisation', string>
  >;
  readonly unknownWords: (words: string) => string;
  readonly unknownHint: string;
  readonly clientData: string;
  readonly help: { readonly title: string; readonly items: readonly string[]; readonly more: string };
  readonly greeting: string;
  readonly greetingMore: string;
  readonly thanks: string;
  readonly personAt: (name: string, title: string, organisation: string) => string;
  readonly personNoContact: (name: string) => string;
  readonly noPhone: (name: string) => string;
  readonly noEmail: (name: string) => string;
  readonly notContact: string;
  readonly titleLabel: string;
  readonly organisation: string;
  readonly phone: string;
  readonly email: string;
  readonly concerns: string;
  readonly noContactOf: (organisation: string) => string;
  readonly duties: (organisation: string, count: number) => string;
  readonly noDuties: (organisation: string) => string;
  readonly mentions: string;
  readonly whatBecame: (organisation: string) => string;
  readonly stillThere: (organisation: string) => string;
  readonly successorOf: (names: string) => string;
  readonly partiesTitle: (agreement: string) => string;
  readonly partiesUnknown: (agreement: string) => string;
  readonly networkLife: (network: string) => string;
  readonly met: (count: number, day: string) => string;
  readonly scheduleUnknown: (network: string) => string;
  readonly membersTitle: (network: string) => string;
  readonly membersUnknown: (network: string) => string;
  readonly members: string;
  readonly schedule: string;
  readonly noConvener: string;
  readonly notANetwork: string;
  readonly region: string;
  readonly status: string;
  readonly pilotTitle: (region: string, name: string) => string;
  readonly pilotNumber: string;
  readonly programme: string;
  readonly moreFrom: string;
  readonly projectTitle: (name: string, where: string) => string;
  readonly place: string;
  readonly period: string;
  readonly termTitle: (word: string, meaning: string) => string;
  readonly countOf: Readonly<Record<'pilot' | 'project' | 'network' | 'agreement' | 'person' | 'organisation', (count: number) => string>>;
  readonly page: (from: number, to: number, of: number) => string;
  readonly more: string;
  readonly agreementCovers: (name: string) => string;
  readonly regionNothing: (region: string) => string;
  readonly figureValue: (name: string, period: string, value: string) => string;
  readonly figureTotal: (name: string, day: string, value: string) => string;
  readonly figureMissing: (name: string, period: string) => string;
  readonly figureNone: (name: string) => string;
  readonly figureLatest: string;
  readonly missingIsNotZero: string;
  readonly approximately: (value: string) => string;
  readonly cumulative: string;
  readonly change: (name: string, from: string, to: string, difference: string, percent: string) => string;
  readonly changeUnknown: (name: string) => string;
  readonly target: string;
  readonly targetWord: Readonly<Record<'increase' | 'decrease' | 'reach', string>>;
  readonly targetNone: (name: string) => string;
  readonly overlap: string;
  readonly seriesBreak: string;
  readonly split: string;
  readonly reported: (day: string) => string;
  readonly homeRegion: (region: string) => string;
  readonly actions: { readonly card: string; readonly duties: string; readonly agreement: string; readonly more: string };
  readonly typedNumber: (number: number) => string;
  readonly and: string;
  readonly yes: string;
  readonly no: string;
  readonly beforeAgreement: (year: number) => string;
}

const always = (text: string) => (): string => text;

const wording: Readonly<Record<Language, Words>> = {
  fi: {
    automatic: 'Automaattinen vastaus sovitun rekisterin pohjalta.',
    source: 'Lähde',
    noDate: 'päiväämätön',
    role: 'Rooli',
    roleName: {
      convener: 'koollekutsuja',
      assembler: 'kokoaja',
      coordinator: 'koordinoija',
      developer: 'kehittäjä',
      maintainer: 'ylläpitäjä',
      provider: 'palvelun tuottaja',
      adviser: 'neuvoja',
      funder: 'rahoittaja',
      participant: 'osallistuja',
      invited: 'mukaan kutsuttava',
      responsible: 'vastuutaho',
      'owner-steering': 'omistajaohjaaja',
      initiator: 'käynnistäjä',
    },
    roleDoes: {
      convener: always('koollekutsuja on'),
      assembler: (many) => (many ? 'kokoajat ovat' : 'kokoaja on'),
      coordinator: always('koordinoinnista vastaa'),
      developer: always('kehittämisestä vastaa'),
      maintainer: always('ylläpidosta vastaa'),
      provider: always('palvelun tuottaa'),
      adviser: always('neuvoja antaa'),
      funder: always('rahoittamiseen osallistuu'),
      participant: always('mukana ovat'),
      invited: always('mukaan kutsutaan'),
      responsible: (many) => (many ? 'vastuussa ovat' : 'vastuussa on'),
      'owner-steering': always('omistajaohjauksesta vastaa'),
      initiator: always('käynnistäjä on'),
    },
    state: 'Tila',
    agreed: 'sovittu',
    agreedEnded: 'sovittu aikanaan; sovittu taho on lakannut',
    open: 'avoin: sovitaan myöhemmin',
    openUntil: (by) => `sovitaan myöhemmin yhdessä: ${by}`,
    openNobody: 'sovitaan myöhemmin; vastuutahoa ei ole nimetty',
    inferred: 'Tulkintamme asiakirjasta, ei sen omia sanoja.',
    confidenceLow: 'Tieto on epävarma.',
    contact: 'Yhteyshenkilö',
    contactNotNamed: 'ei nimetty',
    contactToBeNamed: (by, body) => `ei nimetty asiakirjassa; ${body ? 'henkilön tai tahon' : 'henkilön'} nimeää ${by}`,
    contactExists: (what) => `${what}; yhteystietoa ei asiakirjassa anneta`,
    validity: 'Voimassa',
    since: (day) => `${day} alkaen`,
    until: (day) => `${day} asti`,
    startNotTold: 'alkamispäivää ei kerrota',
    asOf: (when) => `Tilanne ${when}`,
    notYetThen: (from) => `Sopimus on vasta ajalta ${from} alkaen.`,
    ended: (who, day) => `${who} lakkasi ${day}.`,
    carriesOn: (names, day) => `Tehtäviä jatkaa ${day ? `${day} alkaen ` : ''}${names}.`,
    carriesOnSplit: (names, day) => `Tehtävät jakautuivat${day ? ` ${day}` : ''}: ${names}.`,
    roleUnconfirmed: 'Kukaan ei ole vahvistanut, kenelle sopimuksen mukainen rooli siirtyi.',
    roleConfirmed: 'Roolin siirtyminen on vahvistettu.',
    plannedVoid: (name) => `Suunniteltu siirto ei toteutunut: ${name}.`,
    planned: (name) => `Suunnitelma: ${name}.`,
    partners: 'Kenen kanssa',
    others: 'Samasta asiasta on sovittu myös',
    agreedElsewhere: (region) => `${region} (ei koske kysyttyä aluetta)`,
    notAssigned: (region) => `Ei sovittu täällä: ${region}. Alueen asiakirjat eivät nimeä tälle vastuutahoa.`,
    nothingInRegion: (region) => `Ei sovittu täällä: ${region}. Alueelta ei ole sopimusta rekisterissä.`,
    elsewhereIntro: 'Muualla siitä on sovittu; nämä eivät koske kysyttyä aluetta:',
    choose: 'Tarkoitatko jotakin näistä?',
    didYouMean: 'En ole varma. Tarkoititko tätä?',
    chooseHint: 'Valitse tai vastaa numerolla.',
    unknown: {
      nothing: 'Tätä ei ole rekisterissä, joten en arvaa.',
      person: 'Tämän nimistä henkilöä ei ole rekisterissä.',
      'no-detail': 'Tätä yhteystietoa ei ole rekisterissä.',
      'no-figure': 'Tällaista lukua ei ole rekisterissä.',
      'no-role': 'Tähän rooliin ei ole nimetty ketään.',
      'not-known-when': 'Ajankohtaa ei ole rekisterissä.',
      'no-organisation': 'Tätä organisaatiota ei ole rekisterissä.',
    },
    unknownWords: (words) => `En tunnistanut: ${words}.`,
    unknownHint:
      'Kysy verkostoista, vastuista, yhteyshenkilöistä, piloteista, hankkeista tai luvuista. Rekisterin hoitaja voi lisätä puuttuvan tiedon.',
    clientData: 'Viestissä näytti olevan asiakkaan tietoja. En toista enkä tallenna niitä; älä lähetä niitä tänne.',
    help: {
      title: 'Kerron, kuka vastaa mistäkin osatyökykyisten työllistymisen verkostoissa.',
      items: [
        'Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?',
        'Mistä Eksote vastaa?',
        'Mikä TE-palvelupilotti toimii Lapissa?',
        'Paljonko palkkatukipäätöksiä tehtiin 2021?',
        'Mitä Kymsotelle tapahtui?',
      ],
      more: 'Voit jatkaa lyhyesti: ”Entä Etelä-Karjalassa?”, ”ja 2019?”. Jos en tiedä, sanon niin.',
    },
    greeting: 'Hei! Kysy, kuka vastaa mistäkin.',
    greetingMore: 'Esimerkiksi: ”Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?” Kirjoita ”apua”, niin näytän lisää.',
    thanks: 'Ole hyvä! Kysy lisää, kun tarvitset.',
    personAt: (name, title, organisation) => `${name}${title ? `, ${title}` : ''}, ${organisation}`,
    personNoContact: (name) => `${name}: yhteystietoja ei ole asiakirjoissa.`,
    noPhone: (name) => `${name}: puhelinnumeroa ei ole rekisterissä.`,
    noEmail: (name) => `${name}: sähköpostiosoitetta ei ole rekisterissä.`,
    notContact: 'Ei ole verkoston nimetty yhteyshenkilö.',
    titleLabel: 'Tehtävä',
    organisation: 'Organisaatio',
    phone: 'Puhelin',
    email: 'Sähköposti',
    concerns: 'Asia',
    noContactOf: (organisation) => `${organisation}: yhteyshenkilöä ei ole nimetty rekisterissä.`,
    duties: (organisation, count) => `${organisation}: ${count === 1 ? '1 sovittu vastuu' : `${count} sovittua vastuuta`}`,
    noDuties: (organisation) => `${organisation}: rekisterissä ei ole sille sovittua vastuuta.`,
    mentions: 'Mainitaan',
    whatBecame: (organisation) => `${organisation}: mitä sille tapahtui`,
    stillThere: (organisation) => `${organisation}: rekisterissä ei ole tietoa muutoksesta.`,
    successorOf: (names) => `Jatkaa tehtäviä, jotka olivat aiemmin: ${names}.`,
    partiesTitle: (agreement) => `${agreement}: sitoutuneet osapuolet`,
    partiesUnknown: (agreement) => `${agreement}: asiakirja ei luettele sitoutuneita osapuolia.`,
    networkLife: (network) => network,
    met: (count, day) => `kokoontunut ${count} ${count === 1 ? 'kerran' : 'kertaa'} (${day} mennessä)`,
    scheduleUnknown: (network) => `${network}: seuraavaa kokoontumista ei ole rekisterissä.`,
    membersTitle: (network) => `${network}: mukana olevat`,
    membersUnknown: (network) => `${network}: jäseniä ei luetella asiakirjassa.`,
    members: 'Mukana',
    schedule: 'Kokoontuu',
    noConvener: 'Koollekutsujaa ei ole nimetty.',
    notANetwork: 'Vastuualue, ei verkosto: koolle kutsuttavaa ei ole.',
    region: 'Alue',
    status: 'Tilanne',
    pilotTitle: (region, name) => `TE-palvelupilotti, ${region}: ${name}`,
    pilotNumber: 'Pilotti',
    programme: 'Osa ohjelmaa',
    moreFrom: 'Lisätietoja antaa',
    projectTitle: (name, where) => (where ? `${where}: ${name}` : name),
    place: 'Paikka',
    period: 'Ajankohta',
    termTitle: (word, meaning) => `${word}: ${meaning}`,
    countOf: {
      pilot: (n) => `Pilotteja on rekisterissä ${n}`,
      project: (n) => `Hankkeita on rekisterissä ${n}`,
      network: (n) => `Verkostoja on rekisterissä ${n}`,
      agreement: (n) => `Sopimuksia on rekisterissä ${n}`,
      person: (n) => `Rekisterissä on ${n} henkilöä`,
      organisation: (n) => `Rekisterissä on ${n} organisaatiota`,
    },
    page: (from, to, of) => `${from}–${to} / ${of}`,
    more: 'Näytä lisää',
    agreementCovers: (name) => `${name}: mitä siinä on sovittu`,
    regionNothing: (region) => `${region}: alueelta ei ole sopimusta rekisterissä.`,
    figureValue: (name, period, value) => `${name}, ${period}: ${value}`,
    figureTotal: (name, day, value) => `${name}: ${value} (${day} mennessä)`,
    figureMissing: (name, period) => `${name}: vuoden tai kuukauden ${period} lukua ei ole.`,
    figureNone: (name) => `${name}: lukua ei ole vielä kirjattu.`,
    figureLatest: 'Tuoreimmat tiedossa olevat',
    missingIsNotZero: 'Puuttuva luku ei ole nolla.',
    approximately: (value) => `noin ${value}`,
    cumulative: 'Kertymä alusta lähtien, ei yhden kauden luku.',
    change: (name, from, to, difference, percent) => `${name}: ${from} → ${to} (${difference}${percent ? `, ${percent}` : ''})`,
    changeUnknown: (name) => `${name}: muutosta ei voi laskea, vertailulukua ei ole.`,
    target: 'Tavoite',
    targetWord: { increase: 'kasvaa', decrease: 'vähenee', reach: 'saavutetaan' },
    targetNone: (name) => `${name}: tavoitetta ei ole kirjattu.`,
    overlap: 'Tätä ei lasketa yhteen muiden saman ryhmän lukujen kanssa: ne voivat olla osin samoja.',
    seriesBreak: 'Sarja katkeaa',
    split: 'Jakauma',
    reported: (day) => `raportoitu Koollaan ${day}`,
    homeRegion: (region) => `Aluetta ei mainittu; vastaus koskee työtilan omaa aluetta: ${region}.`,
    actions: { card: 'Yhteystiedot', duties: 'Kaikki vastuut', agreement: 'Koko sopimus', more: 'Näytä lisää' },
    typedNumber: (n) => `vastaa: ${n}`,
    and: 'ja',
    yes: 'kyllä',
    no: 'ei',
    beforeAgreement: (year) => `Vuodelta ${year} ei ole sopimusta rekisterissä`,
  },
  sv: {
    automatic: 'Automatiskt svar utifrån det avtalade registret.',
    source: 'Källa',
    noDate: 'odaterat',
    role: 'Roll',
    roleName: {
      convener: 'sammankallande',
      assembler: 'samlar nätverket',
      coordinator: 'samordnare',
      developer: 'utvecklare',
      maintainer: 'upprätthåller',
      provider: 'serviceproducent',
      adviser: 'rådgivare',
      funder: 'finansiär',
      participant: 'deltagare',
      invited: 'bjuds in',
      responsible: 'ansvarig',
      'owner-steering': 'ägarstyrning',
      initiator: 'initiativtagare',
    },
    roleDoes: {
      convener: always('sammankallande är'),
      assembler: always('nätverket samlas av'),
      coordinator: always('samordnas av'),
      developer: always('för utvecklingen ansvarar'),
      maintainer: always('upprätthålls av'),
      provider: always('tjänsten produceras av'),
      adviser: always('råd ges av'),
      funder: always('medfinansieras av'),
      participant: always('deltagare är'),
      invited: always('inbjuds gör'),
      responsible: always('ansvariga är'),
      'owner-steering': always('för ägarstyrningen ansvarar'),
      initiator: always('initiativtagare är'),
    },
    state: 'Läge',
    agreed: 'avtalat',
    agreedEnded: 'avtalades på sin tid; den avtalade aktören har upphört',
    open: 'öppet: avtalas senare',
    openUntil: (by) => `avtalas senare tillsammans: ${by}`,
    openNobody: 'avtalas senare; ingen ansvarig är utsedd',
    inferred: 'Vår tolkning av dokumentet, inte dess egna ord.',
    confidenceLow: 'Uppgiften är osäker.',
    contact: 'Kontaktperson',
    contactNotNamed: 'inte namngiven',
    contactToBeNamed: (by, body) => `inte namngiven i dokumentet; ${body ? 'en person eller instans' : 'personen'} utses av ${by}`,
    contactExists: (what) => `${what}; kontaktuppgiften ges inte i dokumentet`,
    validity: 'I kraft',
    since: (day) => `från och med ${day}`,
    until: (day) => `till och med ${day}`,
    startNotTold: 'startdatum anges inte',
    asOf: (when) => `Läget ${when}`,
    notYetThen: (from) => `Avtalet gäller först från och med ${from}.`,
    ended: (who, day) => `${who} upphörde ${day}.`,
    carriesOn: (names, day) => `Uppgifterna sköts ${day ? `från och med ${day} ` : ''}av ${names}.`,
    carriesOnSplit: (names, day) => `Uppgifterna delades${day ? ` ${day}` : ''}: ${names}.`,
    roleUnconfirmed: 'Ingen har bekräftat vem som övertog rollen enligt avtalet.',
    roleConfirmed: 'Övergången av rollen är bekräftad.',
    plannedVoid: (name) => `Den planerade övergången blev inte av: ${name}.`,
    planned: (name) => `Plan: ${name}.`,
    partners: 'Tillsammans med',
    others: 'Om samma sak är också avtalat',
    agreedElsewhere: (region) => `${region} (gäller inte det område du frågade om)`,
    notAssigned: (region) => `Inte avtalat här: ${region}. Områdets dokument nämner ingen ansvarig för detta.`,
    nothingInRegion: (region) => `Inte avtalat här: ${region}. Registret har inget avtal för området.`,
    elsewhereIntro: 'På annat håll är det avtalat; detta gäller inte det område du frågade om:',
    choose: 'Menar du något av dessa?',
    didYouMean: 'Jag är inte säker. Menade du detta?',
    chooseHint: 'Välj eller svara med en siffra.',
    unknown: {
      nothing: 'Detta finns inte i registret, så jag gissar inte.',
      person: 'Ingen person med det namnet finns i registret.',
      'no-detail': 'Den kontaktuppgiften finns inte i registret.',
      'no-figure': 'En sådan siffra finns inte i registret.',
      'no-role': 'Ingen är utsedd till den rollen.',
      'not-known-when': 'Tidpunkten finns inte i registret.',
      'no-organisation': 'Den organisationen finns inte i registret.',
    },
    unknownWords: (words) => `Jag kände inte igen: ${words}.`,
    unknownHint:
      'Fråga om nätverk, ansvar, kontaktpersoner, piloter, projekt eller siffror. Den registeransvariga kan lägga till det som saknas.',
    clientData: 'Meddelandet verkade innehålla uppgifter om en klient. Jag varken upprepar eller sparar dem; skicka dem inte hit.',
    help: {
      title: 'Jag berättar vem som ansvarar för vad i nätverken för partiellt arbetsföras sysselsättning.',
      items: [
        'Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?',
        'Vad ansvarar Eksote för?',
        'Vilken TE-tjänstepilot finns i Lappland?',
        'Hur många beslut om lönesubvention fattades 2021?',
        'Vad hände med Kymsote?',
      ],
      more: 'Du kan fortsätta kort: ”Och i Södra Karelen?”, ”och 2019?”. Om jag inte vet säger jag det.',
    },
    greeting: 'Hej! Fråga vem som ansvarar för vad.',
    greetingMore: 'Till exempel: ”Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?” Skriv ”hjälp” så visar jag mer.',
    thanks: 'Varsågod! Fråga igen när du behöver.',
    personAt: (name, title, organisation) => `${name}${title ? `, ${title}` : ''}, ${organisation}`,
    personNoContact: (name) => `${name}: kontaktuppgifter finns inte i dokumenten.`,
    noPhone: (name) => `${name}: telefonnumret finns inte i registret.`,
    noEmail: (name) => `${name}: e-postadressen finns inte i registret.`,
    notContact: 'Är inte namngiven kontaktperson för något nätverk.',
    titleLabel: 'Uppgift',
    organisation: 'Organisation',
    phone: 'Telefon',
    email: 'E-post',
    concerns: 'Gäller',
    noContactOf: (organisation) => `${organisation}: ingen kontaktperson är namngiven i registret.`,
    duties: (organisation, count) => `${organisation}: ${count === 1 ? '1 avtalat ansvar' : `${count} avtalade ansvar`}`,
    noDuties: (organisation) => `${organisation}: inget ansvar är avtalat för den i registret.`,
    mentions: 'Nämns i',
    whatBecame: (organisation) => `${organisation}: vad som hände`,
    stillThere: (organisation) => `${organisation}: registret känner inte till någon förändring.`,
    successorOf: (names) => `Fortsätter uppgifter som tidigare sköttes av: ${names}.`,
    partiesTitle: (agreement) => `${agreement}: parter som förbundit sig`,
    partiesUnknown: (agreement) => `${agreement}: dokumentet räknar inte upp parterna.`,
    networkLife: (network) => network,
    met: (count, day) => `har sammanträtt ${count} ${count === 1 ? 'gång' : 'gånger'} (till och med ${day})`,
    scheduleUnknown: (network) => `${network}: nästa möte finns inte i registret.`,
    membersTitle: (network) => `${network}: deltagare`,
    membersUnknown: (network) => `${network}: medlemmarna räknas inte upp i dokumentet.`,
    members: 'Deltagare',
    schedule: 'Sammanträder',
    noConvener: 'Ingen sammankallande är utsedd.',
    notANetwork: 'Ett ansvarsområde, inte ett nätverk: det finns inget att sammankalla.',
    region: 'Område',
    status: 'Läge',
    pilotTitle: (region, name) => `TE-tjänstepilot (TE-palvelupilotti), ${region}: ${name}`,
    pilotNumber: 'Pilot',
    programme: 'Ingår i',
    moreFrom: 'Mer information ger',
    projectTitle: (name, where) => (where ? `${where}: ${name}` : name),
    place: 'Ort',
    period: 'Tid',
    termTitle: (word, meaning) => `${word}: ${meaning}`,
    countOf: {
      pilot: (n) => `I registret finns ${n} piloter`,
      project: (n) => `I registret finns ${n} projekt`,
      network: (n) => `I registret finns ${n} nätverk`,
      agreement: (n) => `I registret finns ${n} avtal`,
      person: (n) => `I registret finns ${n} personer`,
      organisation: (n) => `I registret finns ${n} organisationer`,
    },
    page: (from, to, of) => `${from}–${to} / ${of}`,
    more: 'Visa mer',
    agreementCovers: (name) => `${name}: vad som är avtalat`,
    regionNothing: (region) => `${region}: registret har inget avtal för området.`,
    figureValue: (name, period, value) => `${name}, ${period}: ${value}`,
    figureTotal: (name, day, value) => `${name}: ${value} (till och med ${day})`,
    figureMissing: (name, period) => `${name}: det finns ingen siffra för ${period}.`,
    figureNone: (name) => `${name}: ingen siffra är ännu införd.`,
    figureLatest: 'De senaste kända',
    missingIsNotZero: 'En siffra som saknas är inte noll.',
    approximately: (value) => `cirka ${value}`,
    cumulative: 'Sammanlagt från början, inte för en enskild period.',
    change: (name, from, to, difference, percent) => `${name}: ${from} → ${to} (${difference}${percent ? `, ${percent}` : ''})`,
    changeUnknown: (name) => `${name}: förändringen kan inte räknas, det finns ingen jämförelsesiffra.`,
    target: 'Mål',
    targetWord: { increase: 'ökar', decrease: 'minskar', reach: 'uppnås' },
    targetNone: (name) => `${name}: inget mål är infört.`,
    overlap: 'Räknas inte ihop med andra siffror i samma grupp: de kan delvis gälla samma.',
    seriesBreak: 'Serien bryts',
    split: 'Fördelning',
    reported: (day) => `rapporterad i Koolla ${day}`,
    homeRegion: (region) => `Området nämndes inte; svaret gäller arbetsytans eget område: ${region}.`,
    actions: { card: 'Kontaktuppgifter', duties: 'Alla ansvar', agreement: 'Hela avtalet', more: 'Visa mer' },
    typedNumber: (n) => `svara: ${n}`,
    and: 'och',
    yes: 'ja',
    no: 'nej',
    beforeAgreement: (year) => `Registret har inget avtal från ${year}`,
  },
  en: {
    automatic: 'An automatic answer from the agreed registry.',
    source: 'Source',
    noDate: 'undated',
    role: 'Role',
    roleName: {
      convener: 'convener',
      assembler: 'assembles it',
      coordinator: 'coordinator',
      developer: 'developer',
      maintainer: 'maintainer',
      provider: 'service provider',
      adviser: 'adviser',
      funder: 'funder',
      participant: 'participant',
      invited: 'invited to take part',
      responsible: 'responsible',
      'owner-steering': 'ownership steering',
      initiator: 'initiator',
    },
    roleDoes: {
      convener: always('convened by'),
      assembler: always('assembled by'),
      coordinator: always('coordinated by'),
      developer: always('developed by'),
      maintainer: always('maintained by'),
      provider: always('provided by'),
      adviser: always('advice is given by'),
      funder: always('co-funded by'),
      participant: always('participants are'),
      invited: always('invited to take part:'),
      responsible: always('responsible:'),
      'owner-steering': always('ownership steering by'),
      initiator: always('started by'),
    },
    state: 'State',
    agreed: 'agreed',
    agreedEnded: 'agreed at the time; the agreed body has ceased',
    open: 'open: to be agreed later',
    openUntil: (by) => `to be agreed later together by ${by}`,
    openNobody: 'to be agreed later; nobody is named responsible',
    inferred: 'Our reading of the document, not its own words.',
    confidenceLow: 'This is uncertain.',
    contact: 'Contact',
    contactNotNamed: 'not named',
    contactToBeNamed: (by, body) => `not named in the document; ${body ? 'a person or body' : 'a person'} is to be named by ${by}`,
    contactExists: (what) => `${what}; the contact detail is not given in the document`,
    validity: 'In force',
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    startNotTold: 'start date not stated',
    asOf: (when) => `As of ${when}`,
    notYetThen: (from) => `The agreement dates from ${from} only.`,
    ended: (who, day) => `${who} ceased on ${day}.`,
    carriesOn: (names, day) => `Its tasks are carried on${day ? ` from ${day}` : ''} by ${names}.`,
    carriesOnSplit: (names, day) => `Its tasks were split${day ? ` on ${day}` : ''}: ${names}.`,
    roleUnconfirmed: 'Nobody has confirmed who took over the agreed role.',
    roleConfirmed: 'The transfer of the role is confirmed.',
    plannedVoid: (name) => `The planned transfer never happened: ${name}.`,
    planned: (name) => `Plan: ${name}.`,
    partners: 'Together with',
    others: 'Also agreed on the same matter',
    agreedElsewhere: (region) => `${region} (not the area you asked about)`,
    notAssigned: (region) => `Not assigned here: ${region}. The documents of the area name nobody responsible for this.`,
    nothingInRegion: (region) => `Not assigned here: ${region}. The registry has no agreement for the area.`,
    elsewhereIntro: 'It is agreed elsewhere; this does not apply to the area you asked about:',
    choose: 'Do you mean one of these?',
    didYouMean: 'I am not sure. Did you mean this?',
    chooseHint: 'Choose, or answer with a number.',
    unknown: {
      nothing: 'This is not in the registry, so I will not guess.',
      person: 'Nobody of that name is in the registry.',
      'no-detail': 'That contact detail is not in the registry.',
      'no-figure': 'There is no such figure in the registry.',
      'no-role': 'Nobody is named for that role.',
      'not-known-when': 'The time is not in the registry.',
      'no-organisation': 'That organisation is not in the registry.',
    },
    unknownWords: (words) => `I did not recognise: ${words}.`,
    unknownHint:
      'Ask about networks, responsibilities, contact persons, pilots, projects or figures. The steward of the registry can add what is missing.',
    clientData: 'The message seemed to hold details of a client. I neither repeat nor store them; please do not send them here.',
    help: {
      title: 'I tell who is responsible for what in the networks for the employment of people with partial work ability.',
      items: [
        'Who convenes the employer cooperation network in Kymenlaakso?',
        'What is Eksote responsible for?',
        'Which TE service pilot runs in Lapland?',
        'How many pay subsidy decisions were made in 2021?',
        'What happened to Kymsote?',
      ],
      more: 'You can go on briefly: “What about South Karelia?”, “and 2019?”. When I do not know, I say so.',
    },
    greeting: 'Hello! Ask who is responsible for what.',
    greetingMore: 'For example: “Who convenes the employer cooperation network in Kymenlaakso?” Type “help” to see more.',
    thanks: 'You are welcome! Ask again any time.',
    personAt: (name, title, organisation) => `${name}${title ? `, ${title}` : ''}, ${organisation}`,
    personNoContact: (name) => `${name}: the documents give no contact details.`,
    noPhone: (name) => `${name}: the phone number is not in the registry.`,
    noEmail: (name) => `${name}: the e-mail address is not in the registry.`,
    notContact: 'Not the named contact of any network.',
    titleLabel: 'Post',
    organisation: 'Organisation',
    phone: 'Phone',
    email: 'E-mail',
    concerns: 'About',
    noContactOf: (organisation) => `${organisation}: the registry names no contact person.`,
    duties: (organisation, count) => `${organisation}: ${count === 1 ? '1 agreed responsibility' : `${count} agreed responsibilities`}`,
    noDuties: (organisation) => `${organisation}: the registry has no responsibility agreed for it.`,
    mentions: 'Mentioned in',
    whatBecame: (organisation) => `${organisation}: what became of it`,
    stillThere: (organisation) => `${organisation}: the registry knows of no change.`,
    successorOf: (names) => `Carries on tasks that used to belong to: ${names}.`,
    partiesTitle: (agreement) => `${agreement}: committed parties`,
    partiesUnknown: (agreement) => `${agreement}: the document does not list the committed parties.`,
    networkLife: (network) => network,
    met: (count, day) => `has met ${count} ${count === 1 ? 'time' : 'times'} (by ${day})`,
    scheduleUnknown: (network) => `${network}: the next meeting is not in the registry.`,
    membersTitle: (network) => `${network}: who takes part`,
    membersUnknown: (network) => `${network}: the document does not list the members.`,
    members: 'Members',
    schedule: 'Meets',
    noConvener: 'No convener is named.',
    notANetwork: 'An area of responsibility, not a network: there is nothing to convene.',
    region: 'Region',
    status: 'Status',
    pilotTitle: (region, name) => `TE service pilot (TE-palvelupilotti), ${region}: ${name}`,
    pilotNumber: 'Pilot',
    programme: 'Part of',
    moreFrom: 'More information from',
    projectTitle: (name, where) => (where ? `${where}: ${name}` : name),
    place: 'Place',
    period: 'Period',
    termTitle: (word, meaning) => `${word}: ${meaning}`,
    countOf: {
      pilot: (n) => `The registry has ${n} pilots`,
      project: (n) => `The registry has ${n} projects`,
      network: (n) => `The registry has ${n} networks`,
      agreement: (n) => `The registry has ${n} agreements`,
      person: (n) => `The registry has ${n} people`,
      organisation: (n) => `The registry has ${n} organisations`,
    },
    page: (from, to, of) => `${from}–${to} / ${of}`,
    more: 'Show more',
    agreementCovers: (name) => `${name}: what is agreed`,
    regionNothing: (region) => `${region}: the registry has no agreement for the region.`,
    figureValue: (name, period, value) => `${name}, ${period}: ${value}`,
    figureTotal: (name, day, value) => `${name}: ${value} (by ${day})`,
    figureMissing: (name, period) => `${name}: there is no figure for ${period}.`,
    figureNone: (name) => `${name}: no figure is recorded yet.`,
    figureLatest: 'The latest that are known',
    missingIsNotZero: 'A missing figure is not zero.',
    approximately: (value) => `about ${value}`,
    cumulative: 'A running total from the start, not the figure of one period.',
    change: (name, from, to, difference, percent) => `${name}: ${from} → ${to} (${difference}${percent ? `, ${percent}` : ''})`,
    changeUnknown: (name) => `${name}: the change cannot be told, there is no figure to compare with.`,
    target: 'Target',
    targetWord: { increase: 'increases', decrease: 'decreases', reach: 'is reached' },
    targetNone: (name) => `${name}: no target is recorded.`,
    overlap: 'Never added to other figures of its group: they may count the same ones.',
    seriesBreak: 'The series breaks',
    split: 'Split',
    reported: (day) => `reported in Koolla on ${day}`,
    homeRegion: (region) => `No region was named; the answer is for the workspace's own region: ${region}.`,
    actions: { card: 'Contact details', duties: 'All responsibilities', agreement: 'Whole agreement', more: 'Show more' },
    typedNumber: (n) => `answer: ${n}`,
    and: 'and',
    yes: 'yes',
    no: 'no',
    beforeAgreement: (year) => `The registry has no agreement from ${year}`,
  },
};

/** The words of a language. */
export function words(language: Language): Words {
  return wording[language];
}
