// The words of the field in three languages, by the idea they stand for. What the registry names is understood
// through these ideas, so that "nätverket för arbetsgivarsamarbete" finds "työnantajayhteistyöverkosto".
// A table to be read and added to: idea(s) | how telling | Finnish nouns | Finnish verbs | Swedish | English.
// Several ideas are joined by "+"; a phrase has "_" between its words. How telling: n names a thing, g is common in
// the field, t is only a kind of thing (network, project), f says almost nothing by itself.

export const conceptTable = `
työnantaja | n | työnantaja työantaja | | arbetsgivare | employer
yhteistyö | n | yhteistyö yhteistö kumppanuus | | samarbete samverkan | cooperation co_operation collaboration partnership
verkosto | t | verkosto verkko verkostotyö rinki porukka sakki | verkostoitua | nätverk | network
työelämä | n | työelämä | | arbetsliv | worklife working_life work_life labour_life
työkyky | n | työkyky tyky | | arbetsförmåga | workability ability work_ability work_capacity working_capacity working_ability ability_to_work
koordinaattori | n | koordinaattori | | koordinator samordnare | coordinator co_ordinator
työkyky+koordinaattori | n | tyko tykö työkykykoordi | | tyko | tyko
sosiaalinen | g | sosiaalinen sosiaali | | social | social
kuntoutus | n | kuntoutus kuntoutuja kuntouttava | kuntoutua kuntouttaa | rehabilitering rehabiliteringen | rehabilitation rehab rehabilitative
malli | g | malli toimintamalli palvelumalli | | modell verksamhetsmodell | model
kolmas | n | | | tredje | third
sektori | n | sektori | | sektor sektorn | sector
kolmas+sektori | n | järjestökenttä järjestö yhdistys kansalaisjärjestö vapaaehtoisjärjestö kolmossektori järjestöt järjestöväki järjestöporukka yhdistysväki |  | förening frivilligorganisation organisationsfält frivilligsektor | ngo voluntary nonprofit charity ngos charities nonprofits non_profit non_profits civil_society voluntary_sector voluntary_organisations
kolmas+sektori+verkosto | n | järjestöverkosto yhdistysverkosto | | organisationsnätverk föreningsnätverk | ngo_network
toimija | f | toimija taho | | aktör | actor stakeholder operator party
hankinta | n | hankinta kilpailutus hankintahomma hankintajuttu | hankkia kilpailuttaa | upphandling inköp anskaffning | procurement purchasing tender tendering
työllistäminen | g | työllistäminen työllistyminen | työllistää työllistyä | sysselsättande sysselsättning sysselsätta | employment employ employing
työllisyys | g | työllisyys | | sysselsättning | employment
vauhditus | n | vauhditus vauhdittaminen | vauhdittaa | påskyndande accelererande främjande påskynda fart | acceleration accelerate boost boosting accelerator
ohjelma | g | ohjelma | | program | programme program
hanke | t | hanke projekti hankkeisto | | projekt | project
pilotti | t | pilotti pilottihanke | pilotoida | pilot pilotprojekt | pilot
kokeilu | g | kokeilu palvelukokeilu | kokeilla | försök experiment | trial experiment
kunta+kokeilu | n | kuntakokeilu työllisyyskokeilu | | kommunförsök sysselsättningsförsök | municipal_trial municipal_experiment municipal_pilot
palvelu | g | palvelu | | tjänst service | service
te | n | te | | te | te
työvoima | n | työvoima | | arbetskraft arbetskrafts | workforce labour_force
työvoima+palvelu | n | työllisyyspalvelu | | sysselsättningstjänst sysselsättningsservice arbetskraftsservice |
te+palvelu | n | | | | employment_service employment_services
sosiaalinen+terveys | n | sote | | |
te+toimisto | n | työkkäri työvoimatoimisto työvoimaviranomainen | | arbetskraftsbyrå arbetsförmedling arbetskraftsmyndighet | employment_office employment_offices job_centre jobcentre
toimisto | g | toimisto | | byrå kontor | office
työhönvalmennus | n | työhönvalmennus työvalmennus työhönvalmentaja työvalmentaja jobcoaching |  | arbetsträning arbetscoachning arbetscoaching jobbcoachning jobbcoach arbetscoach | job_coaching work_coaching employment_coaching job_coach supported_employment work_training coaching job_coaches job_trainer workplace_coaching
valmennus | g | valmennus | valmentaa | träning coachning coaching | training coaching
arviointi | g | arvio arviointi kartoitus | arvioida kartoittaa | bedömning utvärdering utvärdera bedöma kartläggning | assessment evaluation assess evaluate assessing assessments
toimintakyky | n | toimintakyky | | funktionsförmåga | functional_capacity functional_ability functioning
toiminnallinen | n | toiminnallinen | | funktionell | functional
asiakas | g | asiakas |  | klient kund klienter kunder | client customer service_user
raati | n | raati | | råd jury panel | panel jury council
vaikuttavuus | n | vaikuttavuus vaikutus | | genomslag verkan effektivitet effekt verkningsfullhet | impact effectiveness effect
seuranta | g | seuranta | seurata | uppföljning uppfölja följa | monitoring monitor follow_up followup tracking track
mittari | g | mittari tunnusluku indikaattori mitataan mitattiin mitattava |  | mätare indikator nyckeltal mått | metric indicator measure indicators
yhteinen | f | yhteinen | | gemensam | joint common shared
nuori | n | nuori nuoriso nuorison nuokku teini nuorukainen |  | ung unga ungdom ungdomar tonåring unga_människor | young youth youngster teen teenager young_people young_adults
kesätyö | n | kesätyö kesäduuni kesätyöpaikka kesähomma kesätyöntekijä kesähommat kesäpesti |  | sommarjobb sommararbete sommarjobbare feriearbete sommararbetsplats semesterjobb | summer_job summer_work summer_employment summerjob summer_jobs summer_placement summer_placements summer_gig holiday_job holiday_jobs seasonal_job
kriteeri | g | kriteeri ehto | | kriterium kriterier villkor | criterion criteria condition
julkinen | g | julkinen | | offentlig | public
elinkeino | n | elinkeino | | näring näringsliv | business economic trade
toimi | f | toimi toimiala | | väsende | affairs department
elinkeino+toimi | n | elinkeinotoimi elinkeinopalvelut | | näringslivstjänst näringsväsen | business_development economic_development business_services
yhtiö | g | yhtiö | | bolag | company
erityistehtävä | n | erityistehtävä | | specialuppgift specialuppdrag specialuppgifts | special_assignment special_task special_purpose special_duty special_mission
omistaja | n | omistaja | | ägare ägar ägandestyrning | owner ownership
ohjaus | g | ohjaus | ohjata | styrning handledning styra vägledning | steering guidance steer guide
omistaja+ohjaus | n | omistajaohjaus | omistajaohjata | ägarstyrning | ownership_steering
laki | g | laki lainsäädäntö | | lag lagstiftning | law act legislation
tulkinta | n | tulkinta | tulkita | tolkning tolka | interpretation interpret interpreting
neuvonta | g | neuvonta neuvo neuvoja | neuvoa | rådgivning rådgivnings råd | advice advise advisory counselling advising
yksikkö | g | yksikkö | | enhet | unit
strategia | n | strategia | | strategi | strategy
suomi | g | suomi | | finland | finland finnish
lista | g | lista luettelo rekisteri | | lista förteckning register | list directory registry register
yhteyshenkilö | g | yhteyshenkilö kontaktihenkilö yhteystieto | | kontaktperson kontakt kontaktuppgift | contact_person contact_persons contact contacts
rahoitus | n | rahoitus raha rahamäärä | rahoittaa | finansiering finansiera pengar pengarna | funding fund finance financing money
palkkaaminen | n | palkkaaminen rekrytointi | palkata rekrytoida | anställning anställa rekrytering rekrytera | hire hiring recruit recruiting recruitment
osatyökykyinen | t | osatyökykyinen osatyökykinen osatyökyinen osatyökyvyinen osatyökykysinen vajaakuntoinen osatyökykyisyys osatyökykynen osatyökyky osatyökykyiset vajaakykyinen rajoitteinen täsmätyökykyinen |  | partiellt_arbetsför partiellt_arbetsföra delvis_arbetsför nedsatt_arbetsförmåga partiell_arbetsförmåga partiellt_arbetsföras delvis_arbetsföra | partial_work_ability partially_able reduced_work_capacity limited_work_ability partial_work_capacity reduced_work_ability partially_fit reduced_capacity limited_capacity partial_capacity
ryhmä | t | ryhmä työryhmä tiimi | | grupp arbetsgrupp team | group team working_group
työryhmä | t | työryhmä | | arbetsgrupp | working_group
työkyky+ryhmä | n | työkykyryhmä | | arbetsförmågegrupp | work_ability_group
lisääminen | f | lisääminen lisäys enemmän lisää kasvattaminen | lisätä lisääntyä kasvattaa | öka ökning utökning fler flera mera | increase increasing adding more raise raising expand expanding
käyttöönotto | f | käyttöönotto | | ibruktagande införande införa | introduction introducing adoption rollout
kehittäminen | f | kehittäminen kehitys kehittämistyö kehittämisvastuu | kehittää | utveckling utveckla | development develop developing
yritys | g | yritys firma yrittäjä | | företag företagare firma | enterprise firm entrepreneur business
yhteiskunnallinen | n | yhteiskunnallinen | | samhällelig samhälls social | social societal
uutinen | f | uutinen artikkeli lehtijuttu uutisjuttu blogikirjoitus | | nyhet artikel nyhetsinlägg | news article news_post news_item blog_post
euro | n | euro eur | | euro eurot | euro euros eur
osaaminen | n | osaaminen tietotaito | | kompetens kunnande | competence expertise skill knowhow
keskus | g | keskus | | center centrum central | centre center
osaaminen+keskus | n | osaamiskeskus | | kompetenscenter kompetenscentrum | centre_of_expertise center_of_expertise competence_centre competence_center
investointi | n | investointi investoiminen | investoida | investering | investing investment invest
liikevaihto | n | liikevaihto | | omsättning | turnover revenue
työpaikka | g | työpaikka töitä työskentelee |  | arbetsplats jobb arbetar jobbar | workplace job jobs
palkka | n | palkka | | lön | pay wage salary
tuki | t | tuki avustus | | stöd subvention understöd | subsidy support grant
palkka+tuki | n | palkkatuki |  | lönesubvention lönestöd lönebidrag lönesubventionsbeslut | pay_subsidy wage_subsidy pay_subsidies wage_subsidies wage_support pay_support salary_subsidy
työolosuhde | n | työolosuhde työolo | | arbetsförhållande arbetsvillkor | working_condition working_conditions work_arrangement workplace_conditions
järjestely | n | järjestely | | arrangemang ordnande specialarrangemang anordnande arrangemangs | arrangement adjustment adaptation accommodation
työolosuhde+järjestely+tuki | n | tojt olosuhdetuki | | arrangemangsstöd | workplace_adjustment working_conditions_support
päätös | t | päätös | | beslut | decision
info | t | info infotilaisuus infosessio koulutustilaisuus tietoisku infohetki infotuokio infotilaisuudet | infota | info informationsmöte infomöte informationstillfälle infotillfälle informationstillställning infoträff informationsträff | info information_session information_event information_meeting briefing infosession info_session info_sessions information_sessions briefings info_event
tieto | f | tieto | | | information
koulutus | g | koulutus | kouluttaa | utbildning | training
henkilöstö | n | henkilöstö henkilökunta työntekijä | | personal anställd | staff personnel employee
tapaaminen | t | tapaaminen palaveri kokous palaverit kokoukset |  | möte träff sammanträde | meeting meetings get_togethers gathering
verkosto+tapaaminen | n | verkostotapaaminen verkostopalaveri verkostokokous | | nätverksmöte nätverksträff | network_meeting
palaute | n | palaute | | respons feedback återkoppling | feedback
työpaja | n | työpaja workshop | | workshop verkstad | workshop
seminaari | n | seminaari seminaaripäivä | | seminarium seminariedag | seminar
kiinnostunut | n | kiinnostunut kiinnostus | kiinnostua kiinnostaa | intresserad intresse | interested interest
ehkä | g | ehkä mahdollisesti | | kanske eventuellt möjligen möjligtvis | maybe may possibly perhaps potentially might
konsensus | n | konsensus yhteisymmärrys konsensussopimus konsensuspaperi |  | konsensus samförstånd konsensusavtal | consensus consensus_paper
sopimus | t | sopimus sopparit soppari julkilausuma | | avtal överenskommelse | agreement pact
hyvinvointi | n | hyvinvointi | | välfärd | wellbeing well_being welfare
alue | f | alue seutu | | område region trakt | area region
hyvinvointi+alue | n | hyvinvointialue hyvinvointialueuudistus hva | | välfärdsområde | wellbeing_services_county wellbeing_county welfare_county welfare_area
liitto | g | liitto | | förbund | council union association
kaupunki | g | kaupunki | | stad | city town
kunta | g | kunta | | kommun | municipality municipal
maakunta | f | maakunta | | landskap | region county
uudistus | g | uudistus maakuntauudistus soteuudistus sote-uudistus maakuntahallinto | uudistua uudistaa | reform landskapsreform vårdreform landskapsförvaltning | reform regional_government
perusterveydenhuolto | n | perusterveydenhuolto | | primärvård primärhälsovård | primary_health_care primary_healthcare primary_care
terveys | n | terveys | | hälsa hälsovård | health
työterveys | n | työterveys työterveyshuolto | | företagshälsovård företagshälsa | occupational_health
oppilaitos | n | oppilaitos koulu | | läroanstalt skola | educational_institution school institution
ammatillinen | n | ammatillinen | | yrkesinriktad yrkes | vocational occupational
aikuinen | n | aikuinen | | vuxen | adult
sosiaalityö | n | sosiaalityö aikuissosiaalityö | | socialarbete vuxensocialarbete | social_work
psykososiaalinen | n | psykososiaalinen | | psykosocial | psychosocial
ministeriö | t | ministeriö | | ministerium ministeriet | ministry
asiantuntija | g | asiantuntija | | expert sakkunnig specialist | expert specialist adviser
johtaja | g | johtaja päällikkö | | direktör chef | director manager
muutos | n | muutos | | förändring | change
projekti+päällikkö | n | projektipäällikkö | | projektchef projektledare | project_manager
sosiaali+neuvos | n | sosiaalineuvos | | socialråd | ministerial_counsellor social_counsellor
edustaja | f | edustaja | edustaa | representant representera företräda | representative represent represented
tilaisuus | g | tilaisuus tapahtuma julkistustilaisuus | | evenemang tillfälle tillställning | event occasion
selvitys | g | selvitys taustaselvitys raportti | | utredning rapport | study investigation report
kirjoittaja | n | kirjoittaja laatija tekijä | kirjoittaa laatia | skribent författare skriva skrev skrivit skriven skrevs författa upprättade upprättat utarbetade utarbetat | author write wrote writer written writes drafted drafts drafting drew_up authored
puhuja | g | puhuja puheenvuoro esiintyjä puhui puhuivat | | talare anförande | speaker speech spoke
kilpailu | n | kilpailu kilpailuvääristymä | | konkurrens | competition
liiketoiminta | n | liiketoiminta bisnes | | affärsverksamhet affärer | business business_operations
organisaatio | f | organisaatio | | organisation | organisation organization
työnhakija | n | työnhakija | | arbetssökande | jobseeker job_seeker
tarve | f | tarve | | behov | need
valtio | g | valtio valtionyhtiö | | stat statlig statsägd | state government
viikoittainen | g | viikoittainen viikottain joka_viikko | | varje_vecka vecko | weekly every_week each_week
edistäminen | f | edistäminen | edistää | främja befrämja | promote promoting promotion
kokoaminen | f | kokoaminen | | samlande | assembling gathering
toiminta | f | toiminta toimintatapa | toimia | verksamhet | operation activity
käyttö | f | käyttö | käyttää | användning använda bruk | use using usage
tilanne | f | tilanne tila | | läge status | status situation
räätälöity | n | räätälöity räätälöinti | räätälöidä | skräddarsydd anpassad | tailored customised
polku | g | polku palvelupolku | | väg stig servicestig | path pathway
asuminen | n | asuminen asukas | asua | boende bor bo invånare | live lives living reside resident residents inhabitant
ulkopuolella | n | budjetti hinta kustannus maksu korvaus toimitusjohtaja puheenjohtaja sihteeri kaupunginjohtaja kunnanjohtaja pormestari aukioloaika käyntiosoite katuosoite verkkosivusto tilinumero y-tunnus työntekijämäärä asukasluku väkiluku hakemus hakuaika hakulomake palkkio eläke asumistuki toimeentulotuki kotiosoite syntymäaika syntymäpäivä syntymävuosi ikä puoliso koulutustausta kotipuhelin kirjaamo aukiolo auki |  | budget kostnad pris verkställande_direktör ordförande sekreterare stadsdirektör kommundirektör borgmästare öppettid öppettider besöksadress gatuadress ansökan ansökning pension invånarantal folkmängd ersättning hemadress födelsedag födelsetid ålder lönesumma fo-nummer registratorskontor öppet_till stänger | budget price cost costs ceo chairman chairperson secretary mayor opening_hours street_address application pension population fee salary compensation home_address birthday date_of_birth how_old spouse business_id private_number home_phone
henkilöstö+info | n | henkilökuntainfo henkilöstöinfo |  | personalinfo | staff_info
loput | n | loput loppuosa jäännösvastuu muut_vastuut muut_vastuista muut_vastuiden muut_vastuita muut_asiat muut_asioista muut_asioiden muut_asioita muut_tehtävät muut_tehtävistä muut_tehtävien muut_hommat muut_hommista muista_vastuut muista_vastuista muista_vastuiden muista_vastuita muista_asiat muista_asioista muista_asioiden muista_asioita muista_tehtävät muista_tehtävistä muista_tehtävien muista_hommat muista_hommista muiden_vastuut muiden_vastuista muiden_vastuiden muiden_vastuita muiden_asiat muiden_asioista muiden_asioiden muiden_asioita muiden_tehtävät muiden_tehtävistä muiden_tehtävien muiden_hommat muiden_hommista muihin_vastuut muihin_vastuista muihin_vastuiden muihin_vastuita muihin_asiat muihin_asioista muihin_asioiden muihin_asioita muihin_tehtävät muihin_tehtävistä muihin_tehtävien muihin_hommat muihin_hommista muissa_vastuut muissa_vastuista muissa_vastuiden muissa_vastuita muissa_asiat muissa_asioista muissa_asioiden muissa_asioita muissa_tehtävät muissa_tehtävistä muissa_tehtävien muissa_hommat muissa_hommista muita_vastuut muita_vastuista muita_vastuiden muita_vastuita muita_asiat muita_asioista muita_asioiden muita_asioita muita_tehtävät muita_tehtävistä muita_tehtävien muita_hommat muita_hommista muille_vastuut muille_vastuista muille_vastuiden muille_vastuita muille_asiat muille_asioista muille_asioiden muille_asioita muille_tehtävät muille_tehtävistä muille_tehtävien muille_hommat muille_hommista muilla_vastuut muilla_vastuista muilla_vastuiden muilla_vastuita muilla_asiat muilla_asioista muilla_asioiden muilla_asioita muilla_tehtävät muilla_tehtävistä muilla_tehtävien muilla_hommat muilla_hommista kaikki_muu kaikesta_muusta kaikki_muut ei_erikseen ei_vielä_jaettu ei_vielä_ole ei_ole_vielä jakamatta_jää jäi_jakamatta jakamattomat jakamaton ei_nimetä ei_nimetty ei_ole_nimetty ei_ole_jaettu ei_ole_annettu_kenellekään ei_mainittu ei_mainita |  | allt_annat allt_som_inte inte_avtalats inte_fördelats inte_fördelat inte_utsetts övriga_ansvar övriga_uppgifter övriga_ansvaren andra_ansvar alla_andra alla_övriga resten återstående inte_nämns_särskilt inte_nämns | everything_else everything_that everything_not not_assigned not_allocated not_agreed whatever_is_not the_rest all_other other_responsibilities other_duties other_tasks remaining leftover not_specifically_mentioned not_mentioned unassigned
kasvupalvelu | n | kasvupalvelu | | tillväxttjänst | growth_services growth_service
työ | g | työ duuni | | arbete | work
`;

/** Everyday words that say nothing of what is asked: never held against an answer, never a reason for one. */
export const ordinaryWords: Readonly<Record<'fi' | 'fiVerbs' | 'sv' | 'en', string>> = {
  fi: `ja vuonna miten kuinka tai sekä eli vai mutta vaan että jotta koska kun jos vaikka kuin siis niin noin näin joten sitten siten sillä se sen sitä siitä siihen siinä sille siltä sillä sinä
    minä mä mää minun mun minua mua minulla mulla minulle mulle minusta musta meidän meillä meille meitä meiltä me teidän teillä teille sinun sun sulla sulle tää tämä tämän tätä tässä tästä
    tähän tällä tuo tuon tuota tuossa tuolla ne niiden niitä niistä niissä niille nämä näiden näitä näissä näistä he heidän heitä heillä heille hän hänen häntä hänellä hänelle hänestä
    on oo oon onko onks ovat olla oli olis olisi olisiko olivat ollut olleet olen olet olemme ollaan ole oliko oisko ois ovatko eikö eiks ei en et emme ette eivät älä
    joku jokin jonkun jotain jotakin jossain johonkin jostain jokainen joka jonka jota jossa josta johon jolla jolle jolta jotka joiden joita joille muu muut muita muun muuta muualla
    mitään mikään kukaan ketään kenkään missään mihinkään kaikki kaikkien kaikkia kaiken koko itse oma omat omaa vielä jo nyt nykyään nykyisin tällä hetkellä tänään huomenna eilen aina usein joskus
    myös myöskin vain ainoastaan ihan aivan tosi todella hyvin paljon vähän enemmän vähemmän melko aika kai varmaan kenties kyllä joo juu siellä täällä tuolla täältä sieltä tänne sinne
    taas uudelleen uudestaan ensin ensiksi sitten jälkeen ennen aikana kanssa kans kaa ilman vastaan kohti läpi yli alle päällä alla luona luo lähellä mukaan mukana osalta suhteen puolesta
    puolella puolelta puolelle kannalta takia vuoksi ansiosta perusteella sisällä ulkona alueella alue seudulla päin asti saakka lähtien alkaen kautta yhteydessä liittyen koskien liittyvä liittyvät liittyvissä
    asia juttu homma kysymys tieto vastaus apu hetki päivä viikko kuukausi vuosi aika kerta kohta osa puoli tapa syy paikka maa maailma ihminen henkilö kaveri tyyppi pomo esimies kollega työkaveri tiimi
    viesti puhelu sana nimi numero paperi dokumentti asiakirja pöytä käsi käden vastuulla kontolla hommissa hoteissa tontti tontilla pallo leiviskä tehtävä rooli vastuu vastuutaho vastuualue
    uusi vanha iso pieni hyvä huono oikea väärä sama eri toinen ensimmäinen viimeinen seuraava edellinen nykyinen entinen aiempi virallinen selvä varma valmis tärkeä keskeinen konkreettinen
    kiitos kiitti ole_hyvä ystävällisesti terveisin terkuin ystävällisin terveisin moi moikka hei heippa terve moro morjens huomenta iltaa päivää hyvää anteeksi sori pahoittelut
    puhelin sähköposti yksi kaksi kolme neljä molemmat kumpikin kumpi jompikumpi yhteensä virallisesti käytännössä oikein tarkemmin tarkkaan lyhyesti suoraan nopeasti pikaisesti heti pian kohta muuten
    siis tota niinku niinkun vissiin kuulemma ilmeisesti ilmeisest periaatteessa oikeesti oikeasti just juuri viime ensi lopulta alussa lopussa alusta lopuksi yleensä varsinaisesti ylipäätään ylipäänsä
    suunnilleen noin ainakin edes edelleen enää silti kuitenkin vaikkapa esim esimerkiksi eräs tietty vastaava sellainen semmonen tällainen tämmönen tommonen tuollainen millainen paras lisää loput kpl lkm
    alueen alueet alueelle paikka päässä päähän väki jengi tyypit keskenään yhdessä erikseen valtakunnallisesti alueellisesti kesken asioissa vastuussa vastuulle hoidossa
    hoitaakseen kontolle pöydällä pöydälle tehtävänä tehtäviin pitkään ikinä koskaan mieluiten kipeästi kiire kiireinen kannattaa toki tietenkin tietysti totta toisaalta ohi loppuun mennessä siitä lähin
    tehtäväksi nimetty nimettynä sovittu sovittiin sovitaan virkaa tekevä järjestyksessä tiedossa selvillä hakusessa hukassa sekaisin epäselvä epäselvää mielessä kyseinen kyseessä kyseessä merkitty kirjattu vastaava
    jotka kenties verran hieman tosiaan sinänsä ylös alas pois takaisin pystyyn liikkeelle käyntiin toimeen ajan tasalla ajantasalla voimassa menossa nykynen kokonaisuus osuus viranomainen instanssi tarkka likimääräinen yksikkö virasto laitos omat hoidettavana hoidettava kuntoon asti käynnissä vuodelta vuodesta vuoteen vuodessa vuoden vuosina nykytila tilanne kiinni koska huominen arkisto verkkosivu sivu nettisivu netti
    parissa ihme ideana konkreettisesti porras rivi väli ympäri seurauksena johdosta lisäksi lisää erikseen samalla samaan siellä_päin tuolloin silloin sillon milloinkaan joskus kerran pari monta moni usea useampi harva
    riittävästi tarpeeksi täysin täysi valmiiksi avoinna avoin kesken kunnossa hallussa hyppysissä harteilla hartioilla vastuullinen vetovastuu ykkönen kakkonen pääasia pääosin pääasiassa puheena puhe esillä ajatus idea tarkoitus
    merkitys seikka kuvio systeemi touhu meininki kuvioissa ympyrä piiri sakki remmi puikko ohjakset ohjaksissa ruori ruorissa puikoissa johdossa kärki kärjessä keulilla vetäjä vetonaula primus moottori lanka langat käsissä
    hallinta tieto tiedot tietoa ajankohta hetken alkuvuosi loppuvuosi kevät syksy kesä talvi maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai viikonloppu aamu aamupäivä iltapäivä ilta yö tunti minuutti
    uusin vanhin isoin suurin pienin tärkein parhain oikeampi kokonaan kokonainen osittain puolikas lähin kaukaisin yleinen tavallinen erityinen erilainen samanlainen kyseisen saman hienoa kiva mukava mahtava loistava ok okei selkeä
    todennäköisesti luultavasti epäilemättä oletettavasti tosiasiassa itseasiassa sinänsä loppujen lopuksi ennemmin aikaisemmin myöhemmin ensisijaisesti toissijaisesti viime_kädessä ylimpänä päävastuu kokonaisvastuu pesti homma
    hommansa hommia duunissa tehtäväkenttä tehtävänkuva tontti alueelta alueella paikkakunta paikkakunnalla kotikunta tänne meikäläinen meitsi työyhteisö työpaikka talo talossa täälläpäin naapuri naapurikunta kysyjä vastaaja
    sana sanottu puhuttu sovittuna nimetään kerrottu tietääkseni ymmärtääkseni muistaakseni käsittääkseni kuulin luin näin huomasin mietin pohdin ihmettelen ihmettelin haluaisin tahtoisin pitäisi pitäs pitäisiköhän voisin voisko voisiko
    saisinko saisiko saako voinko voiko onkohan olisikohan olikohan tietäisitkö tiedätkö osaisitko osaatteko kertoisitko kertoisitteko auttaisitko muistatko muistaako tietääkö tiiäkkö tiiätkö tiedättekö tiedä mistäköhän kukakohan`,
  fiVerbs: `voida haluta tarvita pitää täytyä saada antaa kertoa sanoa kysyä vastata tietää tuntea löytyä löytää etsiä hakea katsoa nähdä kuulla kuulua tulla mennä käydä lähteä jäädä jättää ottaa tuoda viedä laittaa panna
    tehdä alkaa aloittaa lopettaa jatkaa jatkua toimia olla hoitaa hoitua huolehtia auttaa onnistua muistaa unohtaa ymmärtää miettiä pohtia ajatella luulla uskoa toivoa yrittää koettaa aikoa
    allekirjoittaa pyytää ehtiä osata kannattaa kiinnostaa liittyä koskea käsitellä selvittää selvitä tarkistaa varmistaa ilmoittaa lähettää soittaa puhua jutella keskustella esittää näyttää näkyä tarkoittaa merkitä nimetä sopia
    tapahtua muuttua vaihtua siirtyä siirtää pysyä ratkaista päättää valita johtaa vetää pyörittää pyöriä hallita ylläpitää päivittää järjestää organisoida pitää rakentaa perustaa luoda polkaista polkea panna
    kuskata luotsata luotsia vetästä hoitella puuhata touhuta paimentaa kantaa kaitsea emännöidä isännöidä vastuuttaa edetä onnata saattaa tavoittaa kohdata tutustua lukea avata sulkea
    tuottaa toteuttaa osallistua kokoontua tavata istua palvella aukaista käynnistää pyöräyttää olettaa arvella veikata hoksata kaivata puuttua riittää kestää kulua saavuttaa työskennellä kirjautua ohjeistaa opastaa kuuluttaa luetella listata edustaa rullata pelittää pyörähtää kasailla haalia hommata organisoitua aloitella käsitellä kirjata
    kiertää kertyä levitä laajentaa supistaa aiheuttaa ansaita arvostaa edellyttää ehdottaa ennakoida eritellä erottaa esiintyä hahmottaa havaita heittää hypätä hyväksyä hyödyntää ihmetellä ilmestyä ilmetä istuttaa joutua juosta kaatua kannatella
    keksiä kerätä kiinnittää kilpailla kohdistua kokea korjata korvata kuljettaa kuulostaa kuunnella käsittää käynnistyä käyttäytyä lainata laskea leikata linjata lisätä loppua luottaa luvata maksaa mainita muokata muodostaa muodostua määritellä määrätä
    naputella neuvotella noudattaa nostaa näyttäytyä odottaa ohittaa ojentaa omistaa opettaa oppia painaa palata palauttaa paljastaa parantaa peruuttaa poistaa poistua puolustaa pyrkiä raportoida ratkaista sattua selittää seisoa seurustella sijaita sisältää sitoutua
    sujua suorittaa suositella suostua suunnitella säilyä säilyttää säätää taata taistella tallentaa tarjota tarttua tehostaa testata todeta toimittaa toistaa torjua tulkata tunnistaa turvata tutkia täyttää täydentää uskaltaa vaatia vaihtaa vaikuttaa vakuuttaa valmistaa
    valmistella valtuuttaa valvoa varata varmistua vastaanottaa verrata vetäytyä viitata virrata voittaa välittää välittyä yhdistää ylläpitää ymmärtyä äänestää kierrättää kehua kutsuttaa haravoida handlata hanskata hoidella järkkäillä järkätä säätää organisoida pistää panostaa vääntää
    kuskailla paimentaa luotsata komentaa johdatella suunnistaa ohjailla emännöidä puuhastella sumplia buukata skulata pyöriä rullata vetäistä puhaltaa aktivoida keskittyä pohjautua perustua nojata kuitata hoksata tähdentää tsekata katella kattoa kysellä udella tiedustella pähkäillä`,
  sv: `och hur eller men att om som när då så för av på i till från med utan hos vid under över mellan efter före inom åt mot den det de dem denna detta dessa en ett min mitt mina vår vårt våra er ert era din ditt
    jag mig du dig han hon honom henne vi oss ni man sig sin sitt sina är var vara varit blir blev bli har hade ha haft får fick få ska skall skulle kan kunde kunna vill ville måste bör borde inte ej också även bara
    redan nu idag igen alltid ofta sedan här där hit dit mycket lite mer mest någon något några ingen inget alla allt varje annan annat andra samma egen själv ju väl nog gärna tack snälla vänligen hej hejsan
    god dag morgon hälsningar fråga frågor sak saker sätt person personer namn gång år månad vecka dag tid plats hjälp hjälpa hjälper veta vet säga säger berätta berättar fråga undrar undra ge ger ta tar tag hand
    hålla håller göra gör gjort sköta sköter leda leder driva driver dra drar trådarna organisera organiserar ansvara ansvarar ansvarig ansvariga ansvar ansvaret uppgift uppgifter roll rollen ägnar gäller gällande pågår pågå finns finnas
    heter heta kallar kalla samlar samla ihop tillsammans område området ute inne upp ner in ut behöver behöva söker söka hitta hittar egentligen aktuell officiellt numera just exakt riktigt vems bord ligger
    kring angående rörande beträffande ens arbete arbetar jobbar jobb ny nya gammal stor liten bra rätt fel sist senaste nästa första fatta fattades fattats gjordes göras totalt sammanlagt st antal handlar handha fungerar trakten
    sidan bakom kontakta via hos alltså typ liksom faktiskt vårt ihop finland finländsk motsvarande eventuella för_närvarande sköts hanteras hantera tillfråga skicka allmänt överens står stå säg igång genom svarar svara nåt nån nånting kör köra kom kommer stället hållits hållit hölls hålls ordnats ordnas ordnat anordnats heter dom de enligt egentligen eget reda papper pappret undrade riktigt läst hört sagt chefen chef kollega månne myndighet myndigheter instans menas betyder officiella organ sist pågående gång kring verkar deltagande vald valt utsett utsedd skött skötte sköttes tidigare sedan vänder vända hör kontaktas svarat kvar
    vems bord ligger ligga lade lagt styra styr styrs ordnar ordna ordnas arrangerar arrangera bjuder bjuda kallas tog går gå gick gått ser se sett tror tro tycker tycka tänker tänka tänkt behövs borde skulle velat måste ville brukar bruka
    började börjar börja börjat slutar sluta slutade slutat händer hända använder använda pratar prata talar tala snackar nämner nämns nämnts nämnd nämnda utser utse utses bestämmer bestämma bestämt beslutar kommit överenskommet överenskommits finnas funnits
    innehåller innehålla betyder hänger hänga hänt ihop med utav ifrån inifrån utom utanför emot genast snart senare tidigare förut först slutligen igår imorgon varför därför eftersom medan innan tills sen nån nåt nåra sån sånt sådan sådana likadan
    olika vissa viss flera fler flest färre halv hel hela helt delvis ganska väldigt jätte mycket lagom knappt nästan nästa förra varje dag ofta sällan aldrig ibland oftast vanligen normalt egentligen tyvärr tydligen säkert troligen kanhända möjlig
    möjligt viktig viktigt enkel enkelt svår svårt lätt klar klart färdig öppen öppet stängd gemensamt tillsammans ensam själva egna folk man kvinna kollegor kollegan medarbetare medarbetaren någonting ingenting allting sakerna grejen grej grejer
    ärende ärenden ärendet frågan frågor frågorna svaret svaren ord ordet texten pappren dokument dokumentet sida sidor sidan början slutet mitten vecka veckan månaden året åren tiden stund tisdag måndag onsdag torsdag fredag morgon kväll
    ge gett gav fått fick tagit gjorde gjort sagt sade visste vetat känner känna kände känd kallad kallat kallade kallades samlade samlades samlats drev drivit dragit drog hållas sköta skötas skötts lett ledde leds leds ledare ledaren huvudansvar huvudansvaret
    ansvarig ansvarige ansvarsfördelning ansvarsfördelningen huvudman tråd trådarna ratten spetsen toppen ledningen hand händer hjälpa hjälpt hjälpte kontakta vända vänder vänt härifrån därifrån häromkring trakter hemma oss ert dess sådant exempelvis t ex tex mm osv sammanlagd sammanlagda totala
    skulle berätta upplysa visa visar ge rätta rätte rätt sätta sätter satt igång drar ihop uppe nere framme borta räkna upp undrade funderar fundera fundering nyfiken gärna snälla ursäkta förlåt hälsning mvh vänligen tackar pågått pågick kört
    saknas saknar gällde gällt gäller omfattas omfattar ingår inkluderas heta hette hetat benämns kallad bra fint utmärkt okej ok ja nej jo precis`,
  en: `the how a an and or but that which if as when then so for of on in at to from with without by under over between after before within against it its this these those my our your his her their me you he she we they them us i
    is are was were be been being am has have had having do does did done doing will would shall should can could must not no yes also only just already now today again always often since here there very much little
    more most some any none all every each other another same own self please thanks thank hello hi hey dear regards good morning question questions thing things way person people name list time year month week day place help
    know tell say ask wonder give take takes took care charge hold keep keeps kept make made run runs running lead leads drive drives manage manages handle handles handled organise organises organize organizes look looks looking find found
    responsible responsibility responsibilities accountable answer answers task tasks role roles duty duties about regarding concerning related up down out off together around area locally need needs want wants get gets got
    currently officially actually exactly really new old big small right wrong last latest next first let lets go goes going come comes came happen happens happened belong belongs belonging total altogether been whose desk table sits
    one two ones there anyone someone somebody anybody everybody everyone something anything else still ever never well ok okay sure im id ill whats wheres hows part parts side finland finnish supposed available exist exists nowadays country set
    behind call calls pulling strings via per through turn put puts kind sort many much operate operates operating held keep operates instead came authority authorities body bodies office official exactly whom lot website web page archive paper found supposed current names named tell telling mentioned mention says said stand heard read boss manager colleague please could somebody point meant actual looks sits sitting turned cover covers covered covering stays stay hosted host hosts ask asked asking
    wonder wondering wondered think thinks thought believe heard hear seem seems seemed appear try trying tried start starts starting begin begins stop stops become went gone getting given gave gives giving provide puts putting kept bring brings bringing brought send
    sent show shows showing shown explain describe list include includes included including involve involves contain contains follow follows followed happen mean means remember forget understand work works worked working used use uses using call calls called calling arrange arranges arranged
    arranging set sets setting settle hold holds holding head heads headed chair lead leader leading leads steer steers pull pulls together pulling responsible accountable respons responsibilty whose plate lap hat under umbrella wheel helm driving seat behind front hands handed
    sort sorted sorts kind way ways bit lot lots thing things stuff matter matters issue issues topic case point part parts piece side end start middle beginning finally basically actually really simply just only mainly mostly usually generally normally typically probably likely surely
    certainly definitely perhaps apparently unfortunately clearly exactly precisely roughly quickly soon later earlier before after during while until since ago yet still once twice again back away forward here there everywhere anywhere somewhere nowhere inside outside near nearby far close around across along
    both either neither several few many much enough less least more most such same different other others another next previous last first second third final whole entire full half main chief key important relevant right correct wrong good better best bad great nice fine easy hard simple clear
    open closed ready done possible able unable free busy sure certain aware glad happy sorry welcome kindly quick short long big small new newer old older young early late
    man woman guy folks folk member colleague colleagues team mate friend workmate newcomer employee job today yesterday tomorrow morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday weekend minute hour days weeks months years moment
    town place places here round somewhere region county area areas district i'm i've don't doesn't isn't it's that's there's let's can't couldn't wouldn't won't didn't im ive dont doesnt isnt thats theres cant couldnt wouldnt wont didnt wanna gonna gotta
    pls plz thx ty asap fyi btw etc eg ie whoever whatever whichever wherever whenever however though although because unless whether rather instead besides also too either as than like unlike such able kinda sorta hereabouts need needing needed wish wishing hoping hope`,
};
