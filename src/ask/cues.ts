// The words by which a question shows what it wants: who, how many, how to reach, what became of, which role.
// Only the words and their meaning; which answer follows is decided elsewhere.
import type { Role } from '../registry/model.js';

export type Cue =
  | 'who'
  | 'what'
  | 'where'
  | 'when'
  | 'how-many'
  | 'reach'
  | 'phone'
  | 'email'
  | 'contact-person'
  | 'more-info'
  | 'members'
  | 'duties'
  | 'does'
  | 'change'
  | 'trend'
  | 'target'
  | 'meaning'
  | 'help'
  | 'greeting'
  | 'thanks'
  | 'follow-up'
  | 'pronoun'
  | 'here'
  | 'times-met'
  | 'with-whom'
  | 'agreement-word'
  | 'latest'
  | 'now'
  | 'last-year'
  | 'list-all'
  | 'client-data'
  | 'how-often';

/** Words by cue and language; exact words unless they end in "*" (then any ending may follow). "_" joins a phrase. */
export const cueWords: Readonly<Record<Cue, { readonly fi: string; readonly sv: string; readonly en: string }>> = {
  who: {
    fi: 'kuka kuka_taho kukas kukahan kuka_oikein ketkä ketä kenen kenelle kelle keneltä keltä kenestä kenet keneen kenellä kellä kenessä kenenkä kenelläkään keille keiden keitä keistä mikä_taho mikä_organisaatio mille_taholle minkä_tahon mikä_virasto mikä_yksikkö mikä_viranomainen mikä_porukka minkä_organisaation mille_organisaatiolle kenenköhän kukako kenelleköhän',
    sv: 'vem vems vilka vilken_aktör vilken_organisation vilken_instans vilken_myndighet vilka_myndigheter vilken_enhet åt_vem av_vem till_vem',
    en: 'who whos whom whose who_s which_authority which_authorities which_unit which_organisations which_organisation which_organization which_body which_authority',
  },
  what: {
    fi: 'mikä mitä mitkä minkä mihin mistä millainen millaista minkälainen mikäs mitäs millä mitäköhän mikäköhän mille minkälaista mitähän mikähän',
    sv: 'vad vilken vilket hurdan hurudan vilka',
    en: 'what which whats what_s',
  },
  where: { fi: 'missä mistä mihin minne missäpäin missäs', sv: 'var vart varifrån', en: 'where' },
  when: {
    fi: 'milloin koska_on milloinka mihin_aikaan kuinka_usein miten_usein millon minä_päivänä koskas mihin_asti mihin_saakka kuinka_kauan kuinka_pitkään päättymisaika* päättymi* päättyy päättyi päättyvät kesto* kestää alkamisaika*',
    sv: 'när hur_ofta vilken_dag nästa_möte hur_länge till_när tidpunkt*',
    en: 'when how_often what_date until_when how_long end_date ends',
  },
  'how-many': {
    fi: 'montako monta moneenko monenko montaa moniko kuinka_monta kuinka_moni kuinka_paljon kuinka_monelle miten_monta miten_moni miten_paljon paljonko paljon_ko määrä* lukumäärä* luku* luvut luvuista tilasto* kuinkamonta montaks monelleko montakohan paljo kuinka_monesti lukema*',
    sv: 'hur_många hur_mycket antal* siffra* siffror* statistik* mängd*',
    en: 'how_many how_much number_of count counts figure figures statistic statistics total_number amount',
  },
  reach: {
    fi: 'tavoitan tavoittaa tavoitetaan tavoittaisin yhteystiedot yhteystietoja yhteystietojen yhteystieto kontakti* ottaa_yhteyttä yhteyttä yhteydessä yhteyden tavoitettavissa kehen keneen_yhteys kontaktitiedot yhteydenotto* kysellä kysyä_keneltä',
    sv: 'kontaktuppgift* kontaktinformation når nå kontaktar kontakta kontaktas kontaktinfo tag_i kontakt',
    en: 'reach contact contacts get_in_touch contact_details contact_information get_hold_of reached touch',
  },
  phone: {
    fi: 'puhelin* puhelinnumero* numero* puh puhelinnumeroa soitan soitettava soittaa soittaisin soitella soitto* puhnumero puhnro puhelimitse kännykkä* gsm soittais kännykkänumero* neuvontanumero* palvelunumero* matkapuhelin* matkapuhelinnumero* puhelinyhteys* langan_päähän',
    sv: 'telefon* telefonnummer* telefonnumret nummer numret ringa ringer tel mobilnummer* mobil mobiltelefon* telnr',
    en: 'phone telephone call number ring phonenumber tel mobile',
  },
  email: {
    fi: 'sähköposti* sposti* meili* maili* email emaili* sähköpostiosoite* meiliosoite* osoite osoitteen',
    sv: 'epost* e_post* mejl* mail* epostadress* e_postadress* mejladress* adress* mailadress*',
    en: 'email emails e_mail mail address email_address',
  },
  'contact-person': {
    fi: 'yhteyshenkilö* kontaktihenkilö* yhteyshenkilöt yhdyshenkilö*',
    sv: 'kontaktperson* kontaktpersoner kontaktpersonen',
    en: 'contact_person contact_persons contact_people point_of_contact',
  },
  'more-info': {
    fi: 'lisätieto* lisätietoja lisätietoa kertoo_lisää tietää_lisää lisää_tietoa kysymyksiin kyselyihin kertoisi_lisää osaa_kertoa kertoo tietää kertoisi',
    sv: 'mer_information mera_information ytterligare_information upplysningar mer_info närmare_information mera_info tilläggsuppgifter berättar_mer',
    en: 'more_information more_info further_information more_about know_more find_out_more enquiries inquiries further_details',
  },
  members: {
    fi: 'sitoutunu sitoutunut sitoutuneet sitoutuu sitoutuivat sitoutuneita sitoutuneina osapuol* osapuolet jäsen* jäsenet osallistu* osallistuu osallistuvat osallistujat osallistuja* kumppani* yhteistyökumppani* allekirjoitt* allekirjoittaneet allekirjoittanut mukana kuuluvat kuuluu_verkostoon mukana_verkostossa keitä_kuuluu ketkä_ovat_mukana allekirjoitti kokoonpano*',
    sv: 'deltar deltagare* deltagarna medlem* medlemmar* part parter* parterna förbundit undertecknat undertecknade förbundna engagerade ingår med_i förbinder förbundna_sig förbundit_sig',
    en: 'committed signed signatories signatory parties party members member participants participant participates participate takes_part take_part taking_part belong_to involved commit joined',
  },
  duties: {
    fi: 'tehtävä* tehtävät vastuut vastuita vastuulla vastuualueet vastuista rooli* vastuussa vastuutehtävä* vastuulle osuus osuutta kontollaan vastuullaan tontilla sovittu sovittiin sovitaan sopimatta',
    sv: 'ansvarsområde* ansvarsområden uppgift* uppgifter roll* ansvar ansvarig_för ansvarar_för ansvarigt avtalats avtalat överenskommits',
    en: 'responsibilities duties tasks role roles responsible_for task in_charge_of agreed',
  },
  does: {
    fi: 'tekee tekevät tekeekään hoitaa vastaa puuhaa vastaavat tekevätkään hoitavat huolehtii huolehtivat hoidettavana',
    sv: 'gör sysslar ansvarar sköter',
    en: 'do does handle handles doing responsible',
  },
  change: {
    fi: 'tapahtuu tapahtui tapahtunut kävi käy käynyt uudistus uudistuksen uudistuksessa uudistuksesta maakuntauudistu* soteuudistu* lakkasi lakkautet* lakannut lopetti loppui loppunut seuraaja* seuraajat korvasi korvaa korvannut tilalle tilalla peri perii siirtyi siirtyvät siirtyy siirtynyt siirrettiin jatkaa jatkoi jatkaja* muuttui muuttunut muuttuu muutoksen nykyisin nykyään myöhemmin entinen lakkautettiin purettiin lakkautus* lakkauttami* lakkaa lakkaavat lakkasivat lopetettiin päättyi vielä edelleen yhä olemassa nykyinen_nimi nimi_nykyään nykynen sama_organisaatio tilallaan sijaan seurasi toiminnassa hävisi katosi häipyi poistui jäljellä yhdistyi fuusioitui vahvistettu vahvistanut vahvistus* vahvistettiin periytyi vastuu_siirtyi mihin_joutui minne_joutui',
    sv: 'hände händer hänt reformen efterträdare* efterträdde ersatte ersätter ersatt upphörde upphört vägen tog_över övertog tar_över fortsätter överfördes övergick blev_av numera förändrades avvecklades kvar fortfarande i_stället istället lades_ner upphör avskaffades bekräftad bekräftat bekräftats försvann övertagit ärvde ärver finns_kvar läggs_ner',
    en: 'happened happens reform successor successors replaced replaces replace took_over takes_over taken_over inherited continues abolished ceased became become dissolved transferred moved changed carries_on carry_on nowadays inherits instead still exist exists abolition anymore ended end successor_of succeeded cease confirmed confirm disappeared vanished merged inherit gone',
  },
  trend: {
    fi: 'kasvoi kasvoivat kasvaa kasvanut kasvaneet kasvu* nousi noussut nousivat paljonko_enemmän enemmän vähemmän lisäys* laski laskenut muutos kehitys* kehittynyt kehittyi trendi* lisääntyi lisääntynyt lisääntyneet väheni vähentynyt ero vertaa verrattuna suunta muuttunut muuttui muuttuivat muuttu* edellisvuo*',
    sv: 'ökade ökat ökning* ökningen minskade minskat utveckling* utvecklats trend* förändring* förändrats steg stigit jämför jämfört skillnad*',
    en: 'grow grew grown growth increase increased decrease decreased change changed trend compare compared difference risen rose fallen fell developed development',
  },
  target: {
    fi: 'tavoite* tavoitemäärä* tavoiteluku* tavoitteet tavoitteena tavoitearvo* suunniteltu suunniteltiin suunnitelma*',
    sv: 'mål målet målsättning* målsättningen planerat planerades målvärde*',
    en: 'target targets goal goals planned aim aims',
  },
  meaning: {
    fi: 'tarkoittaa tarkoitetaan tarkottaa merkitsee meinaa määritelmä* selitä lyhenne*',
    sv: 'betyder betyda menas avses innebär definition* förklara förkortning*',
    en: 'mean means meaning definition define stand_for stands_for explain',
  },
  help: {
    fi: 'help ohje ohjeet ohjeita osaat osaatko apua mitä_osaat mitä_voit miten_toimit voinko_kysyä mitä_voin_kysyä mihin_pystyt käyttöohje* auta',
    sv: 'hjälp vad_kan_du kan_du_göra instruktion* hur_fungerar_du',
    en: 'help what_can_you can_you_do how_do_you_work instructions what_do_you_do who_are_you',
  },
  greeting: {
    fi: 'moi moikka hei heippa terve moro morjens huomenta hyvää_huomenta hyvää_päivää päivää iltaa tervehdys mitä_kuuluu moikkelis terppa haloo',
    sv: 'hej hejsan hallå god_morgon god_dag tjena hejdå tjenare',
    en: 'hi hello hey good_morning good_afternoon greetings how_are_you howdy',
  },
  thanks: { fi: 'kiitos kiitti kiitoksia kiitoksii', sv: 'tack tackar', en: 'thanks thank cheers' },
  'follow-up': {
    fi: 'entä entäs entäpä entä_sitten ja_entä mites miten_sitten ja_sitten',
    sv: 'och hur_är_det_i hur_är_det_med än_då hur_då men',
    en: 'what_about how_about and_what_about and_in and',
  },
  pronoun: {
    fi: 'se sen sitä siitä siihen siinä sille siltä sillä tämän tälle tästä tuon tuolle hän hänen häntä hänelle hänet häneltä hänellä heidän heille ne niiden niitä niistä niille heihin häneen siellä sama_asia',
    sv: 'den det dess han hon honom henne hans hennes dem deras detta där',
    en: 'it its that this he she him her they them their his there',
  },
  here: {
    fi: 'täällä meillä meidän meidän_alueella täälläpäin tällä_alueella meiän meilläpäin meijän',
    sv: 'hos_oss vår vårt vårt_område',
    en: 'here our us',
  },
  'times-met': {
    fi: 'kokoontunu kokoontunut kokoontuu kokoontui kokoontuneet kokoontuvat tavannut montako_kertaa tapaa kokoontuminen kokoontumis* tavataan',
    sv: 'sammanträtt träffats setts samlats sammanträder möts träffas mötts sammanträdde',
    en: 'met meets meet got_together get_together gathered convened times gathered meeting',
  },
  'with-whom': {
    fi: 'kenen_kanssa kenenkä_kanssa keiden_kanssa kenenkaa kenen_kaa',
    sv: 'med_vem tillsammans_med_vem med_vilka',
    en: 'with_whom with_who together_with',
  },
  'agreement-word': { fi: 'konsensussopimu* konsensu* sopimu*', sv: 'konsensusavtal* avtal* överenskommelse*', en: 'agreement consensus' },
  latest: {
    fi: 'viimeisin viimeisimmät viimeisimmän tuorein uusin uusimmat tuoreimmat viimeksi',
    sv: 'senaste nyaste senast',
    en: 'latest newest recent',
  },
  now: {
    fi: 'nyt nykyään nykyisin tällä_hetkellä tänään nykyinen nykyisen tätänykyä',
    sv: 'nu idag i_dag numera för_närvarande',
    en: 'now today currently nowadays at_present',
  },
  'last-year': { fi: 'viime_vuonna viimevuonna viime_vuoden', sv: 'i_fjol ifjol förra_året senaste_året', en: 'last_year' },
  'list-all': {
    fi: 'kaikki kaikista luettele luetella listata luettelo mitä_kaikkea mitkä_kaikki',
    sv: 'alla samtliga räkna_upp vilka_alla',
    en: 'all every enumerate',
  },
  'how-often': {
    fi: 'kuinka_usein miten_usein kuinka_tiheästi miten_tiheään',
    sv: 'hur_ofta hur_tätt',
    en: 'how_often how_frequently',
  },
  'client-data': {
    fi: 'henkilötunnu* hetu hetun sosiaaliturvatunnu* diagnoosi* sairaus sairauden asiakkaani asiakkaamme potilas potilaan potilaani',
    sv: 'personbeteckning* diagnos* patient* min_klient',
    en: 'diagnosis patient my_client social_security_number',
  },
};

/** Verbs and nouns that name a role; Finnish verbs are bent, the others may take any ending of their language. */
export const roleWords: Readonly<
  Record<Role, { readonly fi: string; readonly fiVerbs: string; readonly sv: string; readonly en: string }>
> = {
  convener: {
    fi: 'koolle kokoon kasaan koollekutsuja koollekutsuminen kokoonkutsuja kokoonkutsuminen kutsuja koolle_kutsuminen koolle_kutsuja',
    fiVerbs: 'kutsua kasata polkaista',
    sv: 'sammankalla sammankallare sammankallande kallar inkalla sammankallar kalla_samman kallar_samman kallar_ihop',
    en: 'convene convener convenor convening convenes summon assembles calls_together call_together calling_together brings_together bring_together',
  },
  assembler: { fi: 'kokoaja kokoaminen', fiVerbs: 'koota', sv: 'samla samlar sammanför', en: 'assemble assembling gather gathers' },
  coordinator: {
    fi: 'koordinointi koordinaatio',
    fiVerbs: 'koordinoida',
    sv: 'koordinera koordinerar koordinering samordna samordnar samordning',
    en: 'coordinate coordinates coordinating coordination co_ordinates',
  },
  developer: {
    fi: 'kehittäjä kehitysvastuu kehittämisvastuu',
    fiVerbs: 'kehittää',
    sv: 'utveckla utvecklar utveckling',
    en: 'develop develops developing development',
  },
  maintainer: {
    fi: 'ylläpito ylläpitäjä päivitys',
    fiVerbs: 'ylläpitää päivittää',
    sv: 'upprätthålla upprätthåller uppdatera uppdaterar underhåller underhålla',
    en: 'maintain maintains maintaining update updates updating',
  },
  provider: {
    fi: 'tuottaja palveluntuottaja järjestäjä toteuttaja',
    fiVerbs: 'tuottaa toteuttaa',
    sv: 'producerar producera serviceproducent tillhandahåller tillhandahålla genomför genomföra',
    en: 'provide provides provider providing deliver delivers implements implement',
  },
  adviser: { fi: 'neuvoja', fiVerbs: 'neuvoa opastaa', sv: 'rådgivare råder', en: 'advise advises adviser advisor' },
  funder: {
    fi: 'rahoittaja',
    fiVerbs: 'rahoittaa kustantaa maksaa',
    sv: 'finansiera finansierar finansiär betalar bekostar',
    en: 'fund funds funder funding finance finances pays sponsors',
  },
  participant: { fi: 'osallistuja', fiVerbs: 'osallistua', sv: 'deltar delta', en: 'participates participate' },
  invited: { fi: 'kutsuttu', fiVerbs: '', sv: 'inbjuds inbjudna inbjuden', en: 'invited' },
  responsible: {
    fi: 'vastuu vastuuhenkilö vastuutaho vetovastuu vetäjä vastuullinen',
    fiVerbs: 'vastata vetää',
    sv: 'ansvar ansvara ansvarig ansvarar',
    en: 'responsible responsibility',
  },
  'owner-steering': { fi: 'omistajaohjaaja', fiVerbs: 'omistajaohjata', sv: 'ägarstyr', en: '' },
  initiator: {
    fi: 'käynnistäjä aloitteentekijä',
    fiVerbs: 'käynnistää aloittaa',
    sv: 'startade startat initierade inledde satte_igång',
    en: 'started launched initiated start began launch initiate',
  },
};
