// Idioms of responsibility, of calling together and of the day at work, in three languages: the words that stand
// around a question without being its topic. Open lists: add whatever people say. Finnish nouns and verbs are bent;
// "_" joins a phrase, which then need not be explained word by word.

/** Nouns and fixed forms of idioms and of everyday talk. */
export const everydayFinnish = `toi noi tota noita toihin wich koppi heinä heinät nakki niska niskat harteet reppu kontti selkä kainalo syli kuppi lautanen pelikenttä sarka takapiha reviiri karsina lokero laatikko kori salkku huoma huosta hoiva siipi siivet suoja katto
  sateenvarjo hattu housu housut kenkä saapas hanska haltuu näppi näpit hyppyset ote ratti ruori peräsin ohja ohjas ohjat ohjakset tahtipuikko kapellimestari keula nokka kärki etunenä johtotähti veturi moottori sielu isäntä emäntä puuhamies puuhanainen
  päsmäri kippari kapteeni perämies komento käsky napa pihvi juju ydin virka velvollisuus velvoite toimivalta valta päätösvalta mandaatti sanavalta isännyys omistajuus koordinaatiovastuu pallo kapula viestikapula soihtu lippu naru naruja naruissa narut köysi vaunu kärry kelkka hevonen paatti vene satula
  leipä leiviskä leipälaji lapa lapaset lapasissa tassu tassut koura kourat kynsi kynnet hanskassa hanskat otteessa hihna pino lista-asia pinkka kansio mappi lukko avain portti ovi kynnys sektoriraja vastuukysymys vastuujako työnjako tehtävänjako sopimusasia sopimuspaperi pykälä kohta alakohta liite
  vastuunkanto vastuunkantaja vastuuorganisaatio vastuutoimija vastuuvirkamies vastuuvirkailija virkamies virkailija viranhaltija työntekijä yhteyshenkilötieto puheenaihe aihe teema kokonaisvastuu päävastuu ykkösvastuu vastuullinen vastuunalainen vastuualue vastuualueet ensisijainen pääasiallinen pääasiallisesti
  verkostoasia verkostojuttu sopimuskuvio pilottihomma kuviot kuvio koukero rumba show karkelo kekkerit härdelli häslinki säätö sählinki soppa keitos hässäkkä rumba tohina vääntö kiemura sotku sekamelska epäselvyys epätietoisuus tietämättömyys
  työmaa kenttä työkenttä arki alkuvaihe loppuvaihe startti lähtö kulku vauhti veto vetoapu vetovuoro vuoro rooteli kierto vetäjyys vetäjävuoro porukka väki jengi remmi sakki tyyppi ukko akka äijä heppu typykkä kundi likka kollega työtoveri työpari esihenkilö ylempi alainen kesätyöntekijä sijainen sijaisuus tuuraaja harjoittelija
  aamukahvi palaverimuistio muistio pöytäkirja esityslista kutsu kutsukirje kalenterikutsu kalenteri aikataulu varaus sali huone paikallinen paikallisesti alueellinen seudullinen maakunnallinen valtakunnallinen kunnallinen julki yksityinen oikeus lupa pakko tarvis aikomus suunnitteilla vireillä harkinnassa tekeillä
  kuulumiset jutska juttua sanaa puolituttu ohimennen sivumennen sattumalta vahingossa tahallaan ehkäpä kaiketi eiku eikun siis tarkoitan korjaan oho hups hmm öö no nojaa nooh hei haloo kuules kuulkaa kuulepa sanopa sanokaa kertokaa kerropa vastaapa auttakaa auttakaas
  pikku pikkuinen pikainen nopea äkkiä pikana asap hetimiten viipymättä ajoissa myöhässä etukäteen jälkikäteen lopullinen lopullisesti alustava alustavasti vakituinen vakituisesti väliaikainen väliaikaisesti pysyvä pysyvästi tilapäinen tavanomainen arkinen
  nykymalli nykyhetki nykypäivä menneisyys tulevaisuus tuleva tulevat menneet mennyt viimevuosi tänävuonna ensivuosi kuluva vuosikymmen kvartaali vuosineljännes alkukesä loppukesä alkusyksy loppusyksy joulu juhannus pääsiäinen tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
  etelä pohjois itä länsi etelässä pohjoisessa idässä lännessä lähiseutu ympäristökunta lähikunta naapurimaakunta kulma kulmilla kulmat nurkka nurkilla nurkat suunta suunnalla suunnat perukka perukoilla kolkka rannikko sisämaa kylä taajama keskusta kaupunkiseutu maaseutu
  tilanne tilannekatsaus päivitys uutinen uutiset tiedote tiedotus ilmoitus viite lähde linkki liitetiedosto sähköpostiviesti viestiketju ketju kanava chatti botti koolla koollakko järjestelmä palvelin näyttö ruutu
  mahdollinen mahdoton kuuluisa tunnettu tuntematon nimeltä nimeltään nimisenä niminen titteli nimike virkanimike henkilönimi vastine vastinpari`;

export const everydayFinnishVerbs = `kääntyä junailla sumplia järjestellä hoidattaa hääriä isännöidä pomottaa päsmäröidä komppania kipparoida kapteenoida hääräillä määräillä ohjastaa kapellimestaroida masinoida operoida fasilitoida draivata ajaa kuljettaa kirittää potkaista pökkäistä
  herättää herätellä sytyttää puskea tyrkätä buustata startata lanseerata käynnistellä kutsuskella keräillä koostaa rekrytoitua houkutella hälyttää hoputtaa patistaa potkia muistuttaa tökkiä niputtaa solmia punoa kytkeä hitsata liimata liittää hallinnoida administroida
  suunnata päivitellä vastailla kysäistä tiedustaa selvitellä tarkistella varmistella kaivella etsiskellä metsästää langeta lankeutua osua sälyttää sysätä delegoida siunaantua rientää kiirehtiä hypätä pomppia viritellä virittää keitellä keittää leipoa kokkailla sorvata nikkaroida rustata väsätä värkätä väkertää vääntää pyöritellä
  puhaltaa piiskata komennella luennoida palaveerata neuvotella kokoustaa verkottua jumpata vetäistä vetreyttää raapia raapustaa piirtää hahmotella luonnostella suunnitella aikatauluttaa kalenteroida buukata varailla emännöidä passata palvella avustaa auttaa tuupata tuurata sijaistaa paikata korvata
  kummastella arvuutella aprikoida tuumia tuumailla jahkailla epäröidä varmentaa todentaa tarkentaa täsmentää muistella unohtua lipsahtaa hukata hukkua löytää löydellä törmätä bongata huomata hokata tajuta käsittää kuulostella seurailla vilkaista silmäillä selata plärätä googlata googlettaa penkoa
  pestata palkkautua aloittaa muuttaa vaihtaa siirtää perehtyä perehdyttää opetella tottua paneutua kiinnittyä sitoutua ryhtyä alkaa ruveta jaksaa viitsiä kehdata uskaltaa malttaa joutaa ehtiä keritä päästä pääseminen kelvata sopia käydä passata`;

export const everydaySwedish = `basar basa fixar fixa rår rå rodret ror rott hanterar hålls bär bära bärs axlar axlarna axel skuldror lott uppdrag uppdraget åligger ålagts åligga ankommer tillkommer tillhör hör faller hamnar hamna hamnat lagd revir reviret bricka fatet bordet hatt hatten byxorna spaken spakarna ratten rattar taktpinnen dirigerar primus motor motorn motorer
  eldsjäl förestår föreståndare ytterst ansvarig tillser tillse ser_till svarar_för ombesörjer ombesörja pysslar hantering drivande pådrivare pådrivande administrerar administrera mobiliserar mobilisera manar koordineringsansvar samordningsansvar huvudansvarig ledarskap ledarskapet ordförandeskap värd värdskap står_värd står_bakom ligger_bakom har_hand_om tar_hand_om sköta_om ser_efter
  ansvarsperson ansvarspersonen ansvarspersoner ansvarstagare dragare ledarhand styrspaken klubban bollen boll knuten knyter knyta samlat ihopkallad hopkallar sammankallandet träffas mötas bjuder_in inbjudan kallelse kallelsen kallelser dagordning protokoll möteskallelse
  egentligen ens alls överhuvudtaget förresten liksom asså alltså ba typ kanske säkert väl ju nämligen dock däremot fast ändå ännu än också dessutom vidare därtill därmed således alltid aldrig sällan någonsin nånsin nånstans någonstans ingenstans överallt utåt inåt
  jobbet jobba jobbade börjat börjar börja nyanställd nykomling vikarie vikarierar praktikant kollega arbetskamrat förman förmannen chefen bad bett ber be sagt säger frågat frågade frågar svarat svarade hittat hittade hittas letat letar leta letade ringt ringde mejlat mejlade läst läste sett såg hört hörde fått fick förstått förstår förstod minns mindes glömt
  ta_reda_på reda ut utreda utreder utrett kolla kollar kollade kollat undersöka undersöker ordna fråga_efter papper arkiv arkivet hylla mapp mappar hemsida hemsidan webbplats sidan länk länken kalender kalendern
  snabbt fort brådskande bråttom genast omedelbart imorse ikväll förmiddag eftermiddag lunchen januari februari mars april maj juni juli augusti september oktober november december vår sommar höst vinter jul påsk midsommar
  norra södra östra västra syd nord öst väst orten byn staden trakten trakterna häromkring närheten grannkommun grannlandskap hemkommun hemort lokalt lokal regional regionalt nationell nationellt kommunalt offentligt privat
  nuvarande dåvarande blivande kommande förutvarande framtida tidigare aktuella aktuellt gällande rådande vederbörande ifrågavarande nämnda berörda sådana enskild enskilda vanlig vanligt särskild särskilt allmän allmänna hela helt delvis
  upplysning besked information uppgift uppgiften benämning titel tjänsteman tjänstemannen tjänstemän handläggare handläggaren myndighetsperson byråkrat instans instansen instanser organ organet sammanhang sammanhanget helhet helheten frågeställning ämne ämnet tema område verksamhetsområde
  avses avser åsyftas syftar syfta menar menas menade försvunnit övertar ersättare motsvarighet vägen gått gick tagit tog`;

export const everydayEnglish = `wich whoever hwo baby remit court ball bailiwick turf domain purview pigeon spearhead spearheads spearheading helm oversee oversees overseeing manage manages managing managed heads handles looks rounds round pulls pull gets hosts chairs drives drive driving driver owns own fronts fronting captain captains skipper conductor conducts orchestrates orchestrate engine
  mastermind organiser organizer organises organizes facilitate facilitates facilitator administers administer liaises liaise fixes fix babysit babysits shepherds shepherd wrangles wrangle herds herd musters muster rallies rally mobilises mobilizes summons marshals gathers corrals assembles invites initiates triggers kick kicks kickstart kickstarts kickstarted
  reins ropes strings ship boat wagon cart bus saddle shoulders shoulder back neck lookout brief portfolio territory field corner yard patch bucket basket tray hook onus burden duty obligation mandate authority say final overall ultimate ultimately primary primarily principal in-charge incharge
  actually basically honestly frankly literally obviously somehow sometime sometimes somebody someone anybody anyone everybody everyone nobody else otherwise therefore hence thus whereas meanwhile furthermore moreover besides anyhow anyway anyways
  started newbie temp temporary substitute stand-in intern trainee supervisor superior predecessor successor-in-role hr desk officer official civil servant clerk executive staffer person-in-charge chap bloke lady gentleman
  searched searching search googled googling emailed phoned rang visited walked looked dug digging browse browsed flick skim skimmed saw seen noticed notice spotted spot came across stumbled forgot forgotten remembered confused confusing puzzled lost clueless stuck unclear
  paperwork folder folders drawer shelf binder minutes agenda invite invitation calendar schedule website webpage webpages link links intranet inbox message messages thread chat bot
  urgent urgently hurry rush immediately straightaway tonight january february march april june july august september october november december spring summer autumn winter christmas easter
  northern southern eastern western north south east west nearby neighbouring neighboring local locally regional regionally national nationally municipal public private village downtown
  present current currently existing previous previously former formerly upcoming future past ongoing pending official officially actual overall general specific specifically particular particularly respective relevant concerning regarding respect regards concerned related relating
  counterpart equivalent title designation organisationally body bodies outfit entity institution agency`;

/** Finnish verbs of growing and falling. */
export const trendVerbs = `nousta kasvaa laskea vähentyä lisääntyä vähetä pienentyä suurentua tuplaantua kaksinkertaistua kehittyä heikentyä parantua`;

/** Set phrases that ask who answers for a thing or who calls it together; they count as the role. */
export const rolePhrases = {
  fi: `ottaa_kopin ottaisi_kopin ottaa_koppia kantaa_vastuun kantaa_vastuuta on_puikoissa puikoissa ruorissa ratissa vastuun_kantaja pitää_lankoja_käsissään pitää_langat vetää_lankoja vetovuorossa kenen_heiniä kenen_heinii kenen_hommia kenen_kontolla kenen_pöydällä kenen_tontilla kenen_leiviskä kenen_harteilla kenen_niskoilla kenen_vastuulla kenen_vastuulle kenen_puoleen kenen_käsissä kenen_näpeissä kenen_hoteissa kenen_huomassa kenen_komennossa`,
  sv: `har_hand_om tar_hand_om håller_i trådarna i_trådarna vems_bord vems_ansvar bär_ansvaret står_för svarar_för basar_över rår_om sköter_om ser_till ser_efter vänder_man_sig leder_arbetet drar_i drar_igång`,
  en: `in_charge looks_after look_after whose_baby whose_pigeon whose_remit whose_bailiwick whose_court takes_care take_care takes_the_lead takes_lead taking_the_lead at_the_helm heads_up runs_the_show in_the_driving_seat turn_to answers_for answerable_for accountable_for deals_with deal_with takes_responsibility sees_to`,
} as const;

export const convenerPhrases = {
  fi: `saman_pöydän_ääreen samaan_pöytään saman_katon_alle pöydän_ympärille yhteen_koolle kutsun_lähettää lähettää_kutsun lähettää_kutsut kutsut_lähettää kutsuu_kokouksen kutsuu_kokoukseen laittaa_kutsun rivit_kokoon väen_kokoon`,
  sv: `skickar_kallelsen skickar_kallelse sänder_kallelsen skickar_inbjudan samlar_ihop drar_ihop får_ihop bjuder_in kallar_till_möte ropar_ihop trummar_ihop`,
  en: `rounds_up round_up gets_together get_together pulls_together pull_together sends_the_invitation sends_the_invitations sends_out_the_invitations invites_the around_the_table round_the_table calls_the_meeting calls_the_meetings gathers_the`,
} as const;

/** Finnish verbs of becoming and ending: what became of a body. The other languages list their forms as cues. */
export const changeVerbs = `kadota hävitä lakata loppua seurata korvata periä siirtyä muuttua lakkauttaa purkaa sulautua fuusioitua yhdistyä hajota jakautua poistua häipyä toteutua kaatua rauveta peruuntua`;
export const changePhrases = {
  fi: `mihin_meni minne_meni mikä_tuli_tilalle tuli_tilalle tullut_tilalle astui_tilalle otti_tehtävät kadonnu seuraajaorganisaatio* vastine* nykyinen_vastine manttelinperijä* perillinen*`,
  sv: `tagit_över tog_vägen blev_det_av hänt_med gått_med gick_det_med trädde_istället kom_istället motsvarighet* ersättare* arvtagare* försvunnit upplöstes slogs_ihop slogs_samman gick_upp_i`,
  en: `came_of become_of go_to_now went_to took_the_place taken_the_place in_place_of in_its_place heir heirs discontinued scrapped folded wound_up shut_down closed_down go_away went_away`,
} as const;
