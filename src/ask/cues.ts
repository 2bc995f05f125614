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
  | 'how-often'
  | 'why'
  | 'located'
  | 'sum'
  | 'advice'
  | 'still'
  | 'begin'
  | 'comparable'
  /** A yes or a no is asked for; found in the sentence, not by one word. */
  | 'closed'
  /** Who put an agreement into words; found in the sentence, not by one word. */
  | 'authored'
  /** What Koolla thinks of it. */
  | 'opinion'
  /** Where the last answer stands written. */
  | 'source'
  /** Said to Koolla itself. */
  | 'you'
  /** What one can do: ask, know, help. */
  | 'able';

/** Words by cue and language; exact words unless they end in "*" (then any ending may follow). "_" joins a phrase. */
export const cueWords: Readonly<Record<Cue, { readonly fi: string; readonly sv: string; readonly en: string }>> = {
  who: {
    fi: 'kuka kuka_taho kukas kukahan kuka_oikein ketkä ketä kenen kenelle kelle keneltä keltä kenestä kenet keneen kenellä kellä kenessä kenenkä kenelläkään keille keiden keitä keistä mikä_taho mikä_organisaatio mille_taholle minkä_tahon mikä_virasto mikä_yksikkö mikä_viranomainen mikä_porukka minkä_organisaation mille_organisaatiolle kenenköhän kukako kenelleköhän kumpi kummalle kummalla kumman kummalta kumpikohan kukka kukaa kuuka kennen kenelt kenel kelt kel kenes ketäs kenellekö',
    sv: 'vem vems vilka vilken_aktör vilken_organisation vilken_instans vilken_myndighet vilka_myndigheter vilken_enhet åt_vem av_vem till_vem vemdå vilkendera vemsom vilka_aktörer vilka_organisationer',
    en: 'who whos whom whose who_s which_authority which_authorities which_unit which_organisations which_organisation which_organization which_body which_authority whoever hwo woh who_d who_ll wich_organisation',
  },
  what: {
    fi: 'mikä mitä mitkä minkä mihin mistä millainen millaista minkälainen mikäs mitäs millä mitäköhän mikäköhän mille minkälaista mitähän mikähän',
    sv: 'vad vilken vilket hurdan hurudan vilka',
    en: 'what which whats what_s',
  },
  where: { fi: 'missä mistä mihin minne missäpäin missäs', sv: 'var vart varifrån', en: 'where' },
  when: {
    fi: 'milloin koska_on milloinka mihin_aikaan kuinka_usein miten_usein millon minä_päivänä koskas mihin_asti mihin_saakka kuinka_kauan kuinka_pitkään päättymisaika* päättymi* päättyy päättyi päättyvät kesto* kestää alkamisaika* mille_päivälle millä_päivämäärällä päivätty päiväys* minä_vuonna minä_vuosina mikä_päivä moneltako mistä_asti mistä_lähtien mistä_alkaen ajankohta',
    sv: 'när hur_ofta vilken_dag nästa_möte hur_länge till_när tidpunkt* vilket_år vilka_år daterat datum* från_när',
    en: 'when how_often what_date until_when how_long end_date ends which_year what_year which_years what_years since_when dated what_day',
  },
  'how-many': {
    fi: 'montako monta moneenko monenko montaa moniko kuinka_monta kuinka_moni kuinka_paljon kuinka_monelle miten_monta miten_moni miten_paljon paljonko paljon_ko määrä* lukumäärä* luku* luvut luvuista tilasto* kuinkamonta montaks monelleko montakohan paljo kuinka_monesti lukema* paljoks paljoksi montakos paljos kuimonta kui_monta kui_paljo monessa monella moneen monessako kuinka_monessa kuinka_monella kuinka_moneen kuinka_monesta kuinka_monta_kertaa',
    sv: 'hur_många hur_mycket antal* siffra* siffror* statistik* mängd* hu_många',
    en: 'how_many how_much number_of count counts figure figures statistic statistics total_number amount hw_many how_mny',
  },
  reach: {
    fi: 'tavoitan tavoittaa tavoitetaan tavoittaisin yhteystiedot yhteystietoja yhteystietojen yhteystieto kontakti* ottaa_yhteyttä yhteyttä yhteydessä yhteyden tavoitettavissa kehen keneen_yhteys kontaktitiedot yhteydenotto* kysellä kysyä_keneltä kelle_soitan kenelle_soitan kenelle_soittaa otan_yhteyttä kenelle_laitan_viestiä',
    sv: 'kontaktuppgift* kontaktinformation når nå kontaktar kontakta kontaktas kontaktinfo tag_i kontakt ta_kontakt ta_kontakten kontakten vänder_jag_mig ringa_till',
    en: 'reach contact contacts get_in_touch contact_details contact_information get_hold_of reached touch email_someone talk_to speak_to talk_with write_to drop_a_line get_a_hold',
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
    fi: 'sitoutunu sitoutunut sitoutuneet sitoutuu sitoutuivat sitoutuneita sitoutuneina osapuol* osapuolet jäsen* jäsenet osallistu* osallistuu osallistuvat osallistujat osallistuja* kumppani* yhteistyökumppani* allekirjoitt* allekirjoittaneet allekirjoittanut mukana kuuluvat kuuluu_verkostoon mukana_verkostossa keitä_kuuluu ketkä_ovat_mukana allekirjoitti kokoonpano* kuuluuko kuuluu_alueeseen sitoutumassa pannut_nimensä laittanut_nimensä allekirjoittivat allekirjotti allekirjottanu allekirjottaneet allekirjottivat allekirjottajat',
    sv: 'deltar deltagare* deltagarna medlem* medlemmar* part parter* parterna förbundit undertecknat undertecknade förbundna engagerade ingår med_i förbinder förbundna_sig förbundit_sig skrivit_på skrev_på skriver_på skriver_under skrivit_under skrev_under',
    en: 'committed signed signatories signatory parties party members member participants participant participates participate takes_part take_part taking_part belong_to involved commit joined',
  },
  duties: {
    fi: 'tehtävä* tehtävät vastuut vastuita vastuulla vastuualueet vastuista rooli* vastuussa vastuutehtävä* vastuulle osuus osuutta kontollaan vastuullaan tontilla sovittu sovittiin sovitaan sopimatta',
    sv: 'bidrag_till del_i ansvarsområde* ansvarsområden uppgift* uppgifter roll* ansvar ansvarig_för ansvarar_för ansvarigt avtalats avtalat överenskommits',
    en: 'part_in contribution contributed_to responsibilities duties tasks role roles responsible_for task in_charge_of agreed',
  },
  does: {
    fi: 'teki tekivät tehnyt hoiti hoitivat vastasi vastasivat tekee tekevät tekeekään hoitaa vastaa puuhaa vastaavat tekevätkään hoitavat huolehtii huolehtivat hoidettavana',
    sv: 'gjorde gjort skötte ansvarade gör sysslar ansvarar sköter',
    en: 'did do does handled handle handles doing responsible',
  },
  change: {
    fi: 'tapahtuu tapahtui tapahtunut kävi käy käynyt uudistus uudistuksen uudistuksessa uudistuksesta maakuntauudistu* soteuudistu* lakkasi lakkautet* lakannut lopetti loppui loppunut seuraaja* seuraajat korvasi korvaa korvannut tilalle tilalla peri perii siirtyi siirtyvät siirtyy siirtynyt siirrettiin jatkaa jatkoi jatkaja* muuttui muuttunut muuttuu muutoksen nykyisin nykyään myöhemmin entinen lakkautettiin purettiin lakkautus* lakkauttami* lakkaa lakkaavat lakkasivat lopetettiin päättyi vielä edelleen yhä olemassa nykyinen_nimi nimi_nykyään nykynen sama_organisaatio tilallaan sijaan seurasi toiminnassa hävisi katosi häipyi poistui jäljellä yhdistyi fuusioitui vahvistettu vahvistanut vahvistus* vahvistettiin periytyi vastuu_siirtyi mihin_joutui minne_joutui pystyssä hengissä sama_oikeushenkilö sama_oikeushenkilo sama_taho sama_virasto lakkautettu jatkanu siirtyny loppu loppuu loppunu lopettanu muuttunu ei_enää enää_olemassa ei_oo_enää jäänyt_jäljelle jatkavat nykynimi uusi_nimi jakautui jaettiin pilkottiin entiset entisten entisiä',
    sv: 'hände händer hänt reformen efterträdare* efterträdde ersatte ersätter ersatt upphörde upphört vägen tog_över övertog tar_över fortsätter överfördes övergick blev_av numera förändrades avvecklades kvar fortfarande i_stället istället lades_ner upphör avskaffades bekräftad bekräftat bekräftats försvann övertagit ärvde ärver finns_kvar läggs_ner samma_juridiska samma_organisation finns_inte_längre inte_längre lagts_ner lagts_ned lades_ned avvecklats avskaffats ersattes bytte_namn övertar tagit_över tar_numera delades delats splittrades uppdelades efterföljare efterföljaren',
    en: 'happened happens reform successor successors replaced replaces replace took_over takes_over taken_over inherited continues abolished ceased became become dissolved transferred moved changed carries_on carry_on nowadays inherits instead still exist exists abolition anymore ended end successor_of succeeded cease confirmed confirm disappeared vanished merged inherit gone same_legal same_organisation same_organization same_body same_entity ever_happen no_longer any_more closed shut renamed superseded successive does_its_work do_its_work split divided',
  },
  trend: {
    fi: 'kasvoi kasvoivat kasvaa kasvanut kasvaneet kasvu* nousi noussut nousivat paljonko_enemmän enemmän vähemmän lisäys* laski laskenut muutos kehitys* kehittynyt kehittyi trendi* lisääntyi lisääntynyt lisääntyneet väheni vähentynyt ero vertaa verrattuna suunta muuttunut muuttui muuttuivat muuttu* edellisvuo* vertailukelpoi* vs vrt nousua kasvua laskua tuplaantui kasvanu noussu laskenu lisääntyny vähentyny',
    sv: 'ökade ökat ökning* ökningen minskade minskat utveckling* utvecklats trend* förändring* förändrats steg stigit jämför jämfört skillnad* jämförbar* ökar minskar ökningar växt sjunkit gått_upp gått_ner',
    en: 'grow grew grown growth increase increased decrease decreased change changed trend compare compared difference risen rose fallen fell developed development comparable go_up went_up gone_up go_down went_down gone_down rising falling rise drop dropped doubled vs versus evolve evolved evolution',
  },
  target: {
    fi: 'tavoite* tavoitemäärä* tavoiteluku* tavoitteet tavoitteena tavoitearvo* suunniteltu suunniteltiin suunnitelma*',
    sv: 'mål målet målsättning* målsättningen planerat planerades målvärde*',
    en: 'target targets goal goals planned aim aims',
  },
  meaning: {
    fi: 'tarkoittaa tarkoitetaan tarkottaa merkitsee meinaa määritelmä* selitä lyhenne* merkitys tarkoitus_sanalla tarkottaakaan tarkoittaakaan selittää selittäisi mikä_ihme mitä_ihmettä mikä_ihmeen mitä_ihmeen mikä_kumma',
    sv: 'betyder betyda menas avses innebär definition* förklara förkortning* betydelse betydelsen va_e va_ä vad_är_en vad_är_ett vad_för_slags',
    en: 'mean means meaning definition define stand_for stands_for explain what_is_a what_is_an what_s_a what_s_an what_are_the whats_a whats_an meant explanation',
  },
  help: {
    fi: 'millaisiin_kysymyksiin mihin_kysymyksiin help ohje ohjeet ohjeita osaat osaatko apua mitä_osaat mitä_voit miten_toimit voinko_kysyä mitä_voin_kysyä mihin_pystyt käyttöohje* auta miten_tätä_käytetään kuinka_tätä_käytetään miten_tätä_käyttää miten_sinua_käytetään miten_sua_käytetään mitä_täältä mikä_sinä_olet kuka_sinä_olet kuka_sä_oot mikä_sä_oot mitä_kaikkea_osaat mitä_teet mitä_sä_teet',
    sv: 'vilka_frågor vilka_slags_frågor vad_för_frågor hjälp vad_kan_du kan_du_göra instruktion* hur_fungerar_du hur_använder_jag hur_används_du vem_är_du vad_är_du',
    en: 'help what_can_you can_you_do how_do_you_work instructions what_do_you_do who_are_you how_do_i_use how_to_use what_are_you what_kind_of_questions can_i_ask what_kind_of_things',
  },
  greeting: {
    fi: 'moi moikka hei heippa terve moro morjens huomenta hyvää_huomenta hyvää_päivää päivää iltaa tervehdys mitä_kuuluu moikkelis terppa haloo',
    sv: 'hej hejsan hallå god_morgon god_dag tjena hejdå tjenare',
    en: 'hi hello hey good_morning good_afternoon greetings how_are_you howdy',
  },
  thanks: { fi: 'kiitos kiitti kiitoksia kiitoksii kiitoksena kiitosta kiits', sv: 'tack tackar', en: 'thanks thank cheers thx ty bye' },
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
    fi: 'kokoontunu kokoontunut kokoontuu kokoontui kokoontuneet kokoontuvat tavannut montako_kertaa tapaa kokoontuminen kokoontumis* tavataan tavannu tavanneet tavattu',
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
    fi: 'kaikki kaikista luettele luettelisitko luettelisitteko luetella listata listaisitko listaisitteko luettelo mitä_kaikkea mitkä_kaikki',
    sv: 'alla samtliga räkna_upp räknar_upp vilka_alla ge_mig_en_lista lista_alla lista_de',
    en: 'all every enumerate list_the list_all list_every list_of_all list_your you_list please_list me_a_list',
  },
  'how-often': {
    fi: 'kuinka_usein miten_usein kuinka_tiheästi miten_tiheään',
    sv: 'hur_ofta hur_tätt',
    en: 'how_often how_frequently',
  },
  why: {
    fi: 'miksi miks miksei mikseivät minkä_takia minkä_vuoksi mistä_syystä minkä_tähden mistä_johtuu',
    sv: 'varför av_vilken_orsak av_vilken_anledning vad_beror hur_kommer_det_sig',
    en: 'why how_come for_what_reason reason_why',
  },
  located: {
    fi: 'sijaitsee sijaitsevat löytyykö osoitteessa toimipiste* toimipaikka*',
    sv: 'ligger finns_kontoret besöksadress*',
    en: 'located situated address premises',
  },
  sum: {
    fi: 'laskea_yhteen laskettava_yhteen lasketaan_yhteen laskeeko_yhteen yhteenlaskettu yhteenlaskettuna summata summataan summa',
    sv: 'räkna_ihop räknas_ihop lägga_ihop läggas_ihop summera summeras adderas',
    en: 'add_up added_up added_together add_together summed sum_up sum_of',
  },
  still: {
    fi: 'vielä enää edelleen yhä olemassa toiminnassa',
    sv: 'kvar fortfarande ännu finns_det_ännu längre',
    en: 'still exist exists anymore existing',
  },
  begin: {
    fi: 'alkoi alkoivat aloitti aloittivat perustettiin perustettu syntyi käynnistyi starttasi käynnistettiin voimaan voimaantulo* alkaen_milloin mistä_asti mistä_lähtien mistä_alkaen toiminut',
    sv: 'började inleddes inledde grundades bildades startade kom_till i_kraft trädde_i_kraft sedan_när från_när',
    en: 'start started begin began begun founded established launched set_up since_when come_into_force take_effect took_effect in_force',
  },
  comparable: {
    fi: 'vertailukelpoi* verrannolli* verrattavissa aikasarjakatko* sarjakatko* aikasarja* katkeaa katkos*',
    sv: 'jämförbar* jämföras seriebrott tidsserie* bryts',
    en: 'comparable comparability series_break break_in_the_series time_series compare_across',
  },
  you: {
    fi: 'sä sää sinä sun sinun sua sinua sulta sinulta sulla sinulla sulle sinulle susta sinusta teiltä teillä botti* bottia botilta chatti* apuri* avustaja* osaat osaatko pystyt pystytkö tiedät vastaat autat kerrot neuvot voit täältä tältä',
    sv: 'du dig din ditt botten här assistent*',
    en: 'you your yours bot assistant',
  },
  able: {
    fi: 'kysyä kysyy kysytään kyselen kysellä kysyttävä osaat osaatko osaisit pystyt pystytkö pystyisit tiedät tiedätkö tiiät tiiätkö vastaat vastaatko neuvot kerrot kertoa auttaa autat käytetään toimit hyödyn',
    sv: 'fråga frågar kan vet vetat hjälpa hjälper svara svarar berätta',
    en: 'ask asking know knows answer answers help tell cover covers able',
  },
  authored: { fi: '', sv: '', en: '' },
  closed: { fi: '', sv: '', en: '' },
  opinion: {
    fi: 'mielestäsi sinun_mielestäsi sinun_mielestä sun_mielestä mielipi* mieltä_olet mitä_mieltä oletko_mieltä kumpi_on_parempi kumpi_ois_parempi kumpi_olisi_parempi mikä_on_paras onko_hyvä olisiko_hyvä luuletko uskotko ajatteletko suosittelet suositteletko suosittelisitko kannattaako kannattaisiko oliko_hyötyä onko_hyötyä oliko_järkeä onko_järkeä oliko_oikein onko_oikein tykkäätkö pidätkö pitäiskö pitäisikö',
    sv: 'enligt_dig i_ditt_tycke tycker_du anser_du tror_du din_åsikt din_mening dina_åsikter vad_tycker vad_anser rekommenderar_du skulle_du_rekommendera är_det_bättre är_bättre är_bäst lönar_det_sig var_det_rätt är_det_rätt är_det_bra var_det_bra gillar_du',
    en: 'according_to_you in_your_eyes do_you_think did_you_think you_think what_do_you_think your_opinion your_view in_your_opinion do_you_believe would_you_recommend do_you_recommend is_it_better is_better is_best which_is_better who_is_better is_it_worth was_it_worth is_it_right was_it_right do_you_like is_it_a_good was_it_a_good',
  },
  source: {
    fi: 'lähde* missä_niin_sanotaan missä_se_sanotaan missä_näin_sanotaan missä_sanotaan missä_lukee missä_se_lukee missä_niin_lukee mihin_tämä_perustuu mihin_se_perustuu mihin_tieto_perustuu mistä_tieto mistä_tämä_tieto mistä_se_tieto mistä_tiedät mistä_sä_tiiät mistä_tämä_on kuka_niin_sanoo kuka_noin_sanoo mikä_asiakirja missä_asiakirjassa mistä_asiakirjasta',
    sv: 'källa källan källor källorna var_står_det var_står var_sägs_det var_sägs varifrån_kommer_uppgiften varifrån_kommer vad_grundar_sig vad_grundas vem_säger_det hur_vet_du vilket_dokument i_vilket_dokument',
    en: 'source sources where_does_it_say where_is_that_written where_is_it_written where_is_this_written where_is_that_said says_who who_says_so who_says_that how_do_you_know where_did_you_get where_does_this_come where_does_that_come based_on_what which_document what_document in_which_document',
  },
  advice: {
    fi: 'lakisäätei* valitan valittaa valitus* muutoksenhaku* oikaisuvaatimus* kanteluun miten_voin kuinka_voin miten_voisin onko_työnantajalla onko_työnantajan onko_velvollinen onko_velvollisuus lain_mukaan laillisesti onko_lain mitä_laki_sanoo saa_irtisanoa voi_irtisanoa saako_irtisanoa irtisano* saako_työnantaja voiko_työnantaja saanko_minä miten_haen miten_haetaan miten_hakea miten_voin_hakea miten_voi_hakea miten_saan miten_pääsen miten_pääsee kuinka_haen kuinka_haetaan kuinka_voin_hakea kuinka_saan kuinka_pääsen miten_teen miten_täytän saako voiko pitääkö täytyykö onko_pakko onko_laillista onko_luvallista voin_saada voi_saada saa_enintään voinko_saada saanko_palkkatukea saisinko_palkkatukea olenko_oikeutettu onko_minulla_oikeus voinko_hakea mistä_haen',
    sv: 'överklaga* besvär* hur_kan_jag hur_ska_jag hur_gör_jag enligt_lag enligt_lagen är_skyldig är_skyldiga är_arbetsgivaren är_en_arbetsgivare lagligen säga_upp lagstadgad får_arbetsgivaren får_en_arbetsgivare får_min får_jag får_vi får_chefen kan_arbetsgivaren hur_ansöker hur_söker hur_får_jag får_man måste_man hur_gör_man kan_jag_få har_jag_rätt är_det_tillåtet är_det_lagligt',
    en: 'appeal* complain* how_do_i how_can_i how_should_i how_do_we legally lawful lawfully obliged obligated required_by_law by_law is_an_employer are_employers can_employers may_an_employer may_employers fire_someone dismiss* how_do_i_apply how_to_apply how_can_i_apply how_do_i_get how_can_i_get how_do_i_claim is_it_legal is_it_allowed am_i_entitled am_i_eligible can_i_get can_i_apply could_i_get do_i_have_to can_an_employer must_i',
  },
  'client-data': {
    fi: 'henkilötunnu* hetu hetun sosiaaliturvatunnu* diagnoosi* sairaus sairauden asiakkaani asiakkaamme potilas potilaan potilaani',
    sv: 'personbeteckning* diagnos* patient* min_klient',
    en: 'diagnosis patient my_client social_security_number',
  },
};

/** "Mikä yksikkö", "which civil servant": asks for somebody. Every pairing of the two counts; Finnish bodies as stems. */
export const whichBody = {
  fi: {
    asking: 'mikä minkä mille millä missä miltä mihin mistä mitkä minkään',
    bodies:
      'taho organisaatio yksikkö yksikö virasto viranomainen viranomaise järjestö säätiö yhdistys yhdistykse laitos laitokse osasto ministeriö virkamies virkamiehe virkailija toimija porukka poruka instanssi henkilö',
  },
  sv: {
    asking: 'vilken vilket vilka',
    bodies:
      'aktör organisation instans myndighet enhet förening stiftelse byrå avdelning tjänsteman tjänstemän handläggare förbund organ verk ministerium person',
  },
  en: {
    asking: 'which what',
    bodies:
      'authority unit organisation organization body association office agency ministry department team foundation official officer person civil_servant charity ngo party',
  },
} as const;

/** Verbs and nouns that name a role; Finnish verbs are bent, the others may take any ending of their language. */
export const roleWords: Readonly<
  Record<Role, { readonly fi: string; readonly fiVerbs: string; readonly sv: string; readonly en: string }>
> = {
  convener: {
    fi: 'koolle kokoon kasaan koollekutsuja koollekutsuminen kokoonkutsuja kokoonkutsuminen kutsuja koolle_kutsuminen koolle_kutsuja koollekutsumisvastuu kokoonkutsumisvastuu koollekutsumistehtävä koollekutsumisrooli koollekutsujarooli koollekutsumisvelvoite koollekutsujuus kokoonkutsujuus',
    fiVerbs: 'kutsua kasata',
    sv: 'sammankallandeansvar sammankallningsansvar sammankallarroll sammankalla sammankallare sammankallande kallar inkalla sammankallar kalla_samman kallar_samman kallar_ihop',
    en: 'convene convener convenor convening convenes convened summon assembles calls_together call_together calling_together brings_together bring_together',
  },
  assembler: { fi: 'kokoaja kokoaminen', fiVerbs: 'koota', sv: 'samla samlar sammanför', en: 'assemble assembling gather gathers' },
  coordinator: {
    fi: 'koordinointi koordinaatio koordinointivastuu koordinaatiovastuu',
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
    fi: 'käynnistäjä aloitteentekijä aloite alulle',
    fiVerbs: 'käynnistää aloittaa polkaista',
    sv: 'startade startat initierade inledde satte_igång drog_igång tog_initiativ',
    en: 'started launched initiated start began launch initiate kicked_off set_in_motion set_up came_up_with',
  },
};
