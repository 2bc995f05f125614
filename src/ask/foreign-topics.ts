// Things that people ask about and that this field's registry does not hold: other services, other groups of people,
// other bodies. Knowing them by name is what lets Koolla refuse them with confidence and be lenient with chatter.
// Where a registry does hold one of them, it is matched by its own idea like any other word. The table is read like
// that of the field's words: idea | how telling | Finnish nouns | Finnish verbs | Swedish | English.

export const foreignTable = `
~vanhus | n | vanhus ikäihminen ikääntynyt seniori eläkeläinen iäkäs veteraani sotaveteraani |  | äldre äldring åldring pensionär senior veteran | elderly senior pensioner veteran aged
~lapsi | n | lapsi lasten vauva taapero lapsiperhe | | barn småbarn baby barnfamilj | child children kid kids toddler
~perhe | n | perhe perheneuvola |  | familj föräldraskap | family families parent parenting
~päiväkoti | n | päiväkoti varhaiskasvatus esikoulu esiopetus päivähoito eskari | | dagis daghem förskola förskole småbarnspedagogik dagvård | daycare kindergarten preschool nursery
~opetus | n | opetus opettaja perusopetus peruskoulu lukio oppilas opiskelija opinto kiusaaminen koulukiusaaminen rehtori koulukuljetus | opettaa opiskella | undervisning lärare grundskola gymnasium elev studerande mobbning rektor | teacher teaching pupil student bullying headteacher university
~omainen | n | omainen omaishoitaja omaishoito | | närstående närståendevård närståendevårdare anhörig anhörigvård | carer caregiver caregiving carers relatives
~hoito | n | kotihoito hoivakoti laitoshoito vanhustenhuolto |  | omsorg hemvård åldringsvård äldreomsorg äldrevård | care healthcare nursing homecare
~hoitaja | n | sairaanhoitaja lähihoitaja terveydenhoitaja kätilö lääkäri hammaslääkäri psykologi terapeutti fysioterapeutti psykiatri |  | sjukskötare sjukskötarna närvårdare läkare tandläkare psykolog terapeut fysioterapeut barnmorska | nurse doctor physician dentist psychologist therapist physiotherapist psychiatrist midwife
~sairaala | n | sairaala terveysasema päivystys ajanvaraus rokotus rokote neuvola hammashoito poliklinikka |  | sjukhus jour tidsbeställning vaccin vaccination rådgivningsbyrå tandvård | hospital clinic vaccination vaccine surgery dental
~mieli | n | mielenterveys mielenterveyspalvelu masennus psykiatria terapia uupumus | | mentalvård psykiatri depression terapi | mental_health psychiatry depression therapy burnout
~päihde | n | päihde alkoholi huume päihdetyö peliriippuvuus riippuvuus addiktio | | missbruk missbrukar missbrukarvård rusmedel alkohol drog beroende beroendevård | addiction substance alcohol drug gambling
~lääkintä | n | lääkinnällinen lääke lääkitys apteekki apuväline kuulolaite pyörätuoli | | medicinsk läkemedel medicin apotek hjälpmedel | medical medicine medication pharmacy
~veteraanikuntoutus | n | sotilas armeija varusmies puolustusvoimat maanpuolustus reserviläinen | | soldat armé försvarsmakt beväring reservist | military army soldier reservist
~vammainen | n | vammainen vammaispalvelu kehitysvamma kehitysvammainen näkövammainen kuulovammainen | | handikapp handikappad funktionshinder funktionshindrad utvecklingsstörd | disability disabled handicapped blind deaf
~maahanmuutto | n | maahanmuuttaja maahanmuutto pakolainen kotoutuminen kotouttaminen turvapaikka ukrainalainen ulkomaalainen siirtolainen | kotoutua kotouttaa | invandrare invandring flykting integration asyl ukrainare utlänning | immigrant immigration refugee integration asylum migrant ukrainian foreigner
~asunnottomuus | n | asunnottomuus asunnoton vuokra vuokra-asunto asunto asuntotuotanto |  | bostadslös bostadslöshet hyra hyresbostad bostad | homeless homelessness rent housing apartment
~rikos | n | rikos rikosseuraamus vanki vankila poliisi oikeusapu tuomioistuin lainvalvonta asianajaja |  | brott fånge fängelse polis rättshjälp domstol advokat | crime prison prisoner police lawyer
~liikunta | n | liikunta urheilu urheiluseura jalkapallo jääkiekko uimahalli kuntosali salibandy | urheilla | idrott motion sport fotboll ishockey simhall gym | sport sports football hockey swimming gym
~kulttuuri | n | kulttuuri kirjasto museo teatteri konsertti musiikki taiteilija kuoro festivaali elokuva |  | kultur bibliotek museum teater konsert musik konstnär festival film | culture cultural library museum theatre concert music artist festival movie
~liikenne | n | liikenne joukkoliikenne bussi bussikuljetus juna lentokenttä pysäköinti pysäköintisakko katu auraus lossi kuljetus lumityö satama |  | trafik kollektivtrafik buss tåg flygplats parkering gata plogning skolskjuts hamn | traffic bus train airport parking street snow ploughing transport harbour ticket
~jäte | n | jäte jätehuolto kierrätys roska viemäri vesilaitos vesihuolto sähkö kaukolämpö energia | | avfall avfallshantering återvinning sopor avlopp vattenverk el fjärrvärme energi | waste recycling rubbish garbage sewage electricity energy
~ympäristö | n | ympäristö luonnonsuojelu ilmasto ilmastonmuutos metsä metsästys kalastus maatalous maanviljelijä eläin eläinlääkäri lomituspalvelu | | miljö naturskydd klimat skog jakt fiske jordbruk jordbrukare djur veterinär lantbruk | environment environmental climate forest hunting fishing agriculture farmer animal veterinary
~kaava | n | kaavoitus rakennuslupa kaava tontinluovutus rakennusvalvonta kiinteistö tonttimyynti | | planläggning bygglov detaljplan byggnadstillsyn fastighet | zoning planning_permission building_permit property
~vero | n | vero verotus veroprosentti arvonlisävero verokortti | | skatt beskattning moms skattekort | tax taxation taxes vat
~vaali | n | vaali vaalit äänestys valtuusto kunnanvaltuusto puolue kansanedustaja presidentti pääministeri eduskunta |  | omröstning fullmäktige riksdag president statsminister | election elections vote council parliament president
~sää | n | sääennuste sade lumi pakkanen aurinko |  | väder regn snö frost sol | weather rain forecast sunny
~ruoka | n | ruoka ruokalista resepti ravintola pulla |  | mat recept restaurang bulle | food recipe restaurant menu
~huvi | n | vitsi runo laulu satu tarina peli arvoitus |  | vits skämt dikt sång saga gåta | joke poem song riddle
~it | n | salasana tietokone tulostin näppäimistö wifi ohjelmisto tietoturva digi digitalisaatio tekoäly sovellus lisenssi |  | lösenord dator skrivare programvara datasäkerhet digital digitalisering artificiell_intelligens app | password computer printer software cybersecurity digital digitalisation laptop
~työsuojelu | n | työsuojelu työturvallisuus työtapaturma luottamusmies ammattiliitto lakko työsuhde irtisanominen vuosiloma lomautus sairausloma matkalasku työaika etätyö | lomauttaa irtisanoa | arbetarskydd arbetssäkerhet olycksfall förtroendeman fackförbund strejk uppsägning sjukledighet permittering reseräkning arbetstid distansarbete | occupational_safety safety accident union_representative strike sick_leave layoff dismissal overtime
~etuus | n | työttömyysturva päiväraha ansiosidonnainen työmarkkinatuki perustulo kuntoutustuki kuntoutusraha sairauspäiväraha lapsilisä opintotuki työkyvyttömyys työkyvyttömyyseläke vanhuuseläke | | arbetslöshetsersättning dagpenning arbetslöshetskassa rehabiliteringsstöd rehabiliteringspenning sjukdagpenning barnbidrag studiestöd sjukpension arbetsoförmåga folkpension | unemployment_benefit unemployment_allowance benefit allowance student_aid child_benefit disability_pension sickness_allowance rehabilitation_allowance
~opas | n | tulkkaus tulkki |  | tolk översättning översättare | interpreter translation translator
~matkailu | n | matkailu turisti turismi hotelli loma-asunto risteily |  | turism turist hotell kryssning | tourism tourist hotel travel cruise
~voitto | n | voitto voittaja arpajaiset lotto | | vinna vinner vann vunnit vinnare vinst lotteri | win wins won winning winner lottery
~loma | n | loma lomalla sairausloma virkavapaa | | semester semestern sjukledig tjänstledig ledig | holiday holidays vacation sick_leave leave_of_absence
~seurakunta | n | seurakunta kirkko pappi diakonia diakoniatyö hautajaiset häät | | församling kyrka präst diakoni begravning bröllop | church parish priest funeral wedding
~turvallisuus | n | palokunta pelastustoimi palotarkastus varautuminen väestönsuoja häke hätäkeskus hälytys | | brandkår räddningsväsen beredskap skyddsrum nödcentral | fire_brigade fire_department preparedness shelter
~nainen | n | naiset nainen tyttö poika miehet isä äiti | | kvinnor flickor pojkar | women girls boys men fathers mothers
~väkivalta | n | lähisuhdeväkivalta väkivalta lastensuojelu turvakoti adoptio elatus elatusmaksu avioero perheväkivalta | | våld barnskydd skyddshem adoption underhåll skilsmässa | violence child_protection foster adoption alimony divorce
~velka | n | velka velkaneuvonta talousneuvonta ulosotto konkurssi pankki asuntolaina vakuutus osake |  | skuld skuldrådgivning ekonomirådgivning utsökning konkurs lån bank försäkring aktie | debt bankruptcy loan bank mortgage insurance
~romani | n | romani saamelainen vähemmistö |  | romer minoritet | roma sami minority
~yrittäjyys | n | starttiraha startup kasvuyritys vientiyritys omistajanvaihdos | | startpeng startup tillväxtföretag generationsväxling | startup startups export
~paperi | n | passi ajokortti henkilökortti oleskelulupa viisumi kansalaisuus |  | körkort identitetskort uppehållstillstånd visum medborgarskap | passport driving_licence visa citizenship residence_permit
~sitra | n | sitra finnvera keva dvv pirha varha valvira migri verohallinto verottaja traficom kela-taksi hus attendo mehiläinen pihlajalinna esperi ohjaamo aspa-säätiö invalidiliitto ylva sttk ek-järjestö akava spr punainen_risti martat marttaliitto diak xamk lab-ammattikorkeakoulu business_finland vantti essote kainuun_hva pohteen pohde keusote soite vaasan_yliopisto pelastusarmeija pelastakaa_lapset nordea microsoft google veikkaus vr yle finnair |  | folkhälsan skatteförvaltningen skattemyndigheten invalidförbundet röda_korset marthaförbundet rädda_barnen | tax_administration red_cross salvation_army business_finland migri
~laskutus | n | lasku laskutus palkanlaskenta kirjanpito tilinpäätös tarjouspyyntö tilintarkastus | laskuttaa | faktura fakturering löneräkning bokföring bokslut revision | invoice invoicing payroll bookkeeping accounting audit
~viestintä | n | tiedottaja viestintäpäällikkö mainos markkinointi some toimittaja lehdistö sanomalehti |  | informatör reklam marknadsföring journalist tidning | advertising marketing journalist newspaper
~tutkimus | n | tutkija yliopisto väitöskirja gradu |  | forskare universitet avhandling vetenskap | researcher dissertation thesis science
~oppisopimus | n | oppisopimus oppisopimuskoulutus ammattitutkinto kielikurssi ajokoulu | | läroavtal yrkesexamen språkkurs körskola | apprenticeship language_course driving_school
~rakennus | n | rakennusala teollisuus metalliala sote-ala kauppa-ala siivous siivooja kokki | siivota | byggbransch industri metallbransch städning städare kock | construction industry cleaning cleaner cleans clean chef dishes
`;
