// Common words of everyday language that name nothing: verbs, adverbs, adjectives, and nouns that only carry a sentence
// ("case", "asia"). They stand around a question and are never held against an answer. Nouns that could be a thing
// somebody answers for stay out: a word that is in no list is what lets Koolla refuse a question about something else.
// Finnish and English words are bent, Swedish ones take any ending.

/** Words by language; Finnish verbs stand apart because they bend in their own way. */
export const commonWords = {
  fi: `eteenpäin taaksepäin ajantasainen ajankohtainen säännöllinen säännöllisesti säännöllisyys aktiivinen aktiivisesti epävirallinen tarkasti lyhyt pitkä laaja laajasti
  kattava kattavasti selvästi toistaiseksi nimenomaan nimenomainen varsinainen yhteisesti erillinen itsenäinen itsenäisesti omatoiminen vapaa vapaasti julkisesti sisäinen
  sisäisesti ulkoinen ulkopuolinen kirjallinen kirjallisesti suullinen suullisesti sähköinen sähköisesti henkilökohtainen henkilökohtaisesti yksityiskohta
  yksityiskohtainen käytännön periaate todellinen todellisuus todellisuudessa huonosti parempi huonompi hitaasti helppo helposti vaikea vaikeasti hankala mutkikas
  monimutkainen yksinkertainen yksinkertaisesti mahdollisuus välttämätön välttämättä tarpeellinen turha turhaan hyödyllinen päätäntä vertailu samankaltainen
  vastaavanlainen jatkuvasti keskeneräinen voimassaoleva aikaisempi alkuperäinen nuorempi suuri valtava lukuisa muutama kenenkään velvoitettu velvollinen asetettu
  asettaja asiakokonaisuus asiayhteys aihepiiri aihealue keino menetelmä menettely käytäntö toimintamuoto muoto osio muistiinpano kirjaus nimitys termi selitys kuvaus
  tarkennus täsmennys korjaus vaihe askel taso määräaika aikaväli aikajana ajanjakso päivämäärä päiväys vuosittain kuukausittain vuosittainen kuukausittainen ryhmittymä
  toimeenpano toimeksianto toimivaltainen toimihenkilö virkahenkilö esittelijä valmistelija vetäjätaho vastuuvirasto isäntäorganisaatio kotipesä aukee aukeaa konttori
  listaus hurjasti kamalasti hirveästi älyttömän erittäin melkein varmasti epävarma nähtävästi ilmeinen muka tottakai tarttis saisko saiskos oltiin oltas oltais tullut
  tienny kuullu tiiä tiiän tiiät tiietään tietäskö osaaks auttasko löytyyks muttei ellei vaikkei siks siksi sitku sitte nyttemmin vielki jossei ku nii niiku siel jotenki
  mitenki milläs minkäs mistäs mihinkäs minnekäs kuis kui miks miksi miksköhän mitenkähän paljonkohan milloinkahan missäköhän mihinköhän ketähän kukaties teijän heijän
  sua takana takaa päältä vieressä viereen vierestä luokse mukaisesti mukainen sijasta mielestä tähden halki pitkin ohitse ylitse yllä raportti rapsa mappi perehdytys edeltäjä pesti nimeltä maininta sanottu kahdesti kädet`,
  fiVerbs: `aavistaa alistaa arvata asettaa asettua astua eriyttää esitellä halata hankkiutua harkita hautoa havainnollistaa heikentää hidastaa hiljentyä hioa huolestua huolettaa
  huomauttaa huomioida hyödyttää häiritä häätää ilahtua ilmaista ilmaantua ihmetyttää innostaa innostua irrota irtoa irtautua jaaritella jakaa jaotella johtua juontaa
  juottaa juurruttaa jäsentää järkeillä kaataa kahlata kaihtaa kallistua karata karsia kattaa katkaista kehystää keskeyttää keventää kiistää kiittää kiteyttää kohdentaa
  kohota kommentoida konsultoida koostua korostaa kulkea kumota kuvata kyetä kyllästyä kääntää käännyttää lausua ilmoittautua liikuttaa liioitella linkittää loukata
  lukittua luonnehtia luopua lupautua lykätä lähestyä maistaa menetellä merkata mielentää mietityttää mitoittaa mukautua muotoilla muuntaa määrittää neuvoskella nimittää
  nojautua nopeuttaa näytellä osoittaa osallistaa otaksua otattaa paikantaa painottaa painua palautua paljastua pelätä perustella pidättää piileskellä pilkkoa pitäytyä
  pohdituttaa poiketa päivittyä pärjätä päätyä rajata rajautua ratketa rohkaista rynnätä saapua samastaa sanella sanoittaa seilata selkeyttää selviytyä siirtyillä
  sijoittaa sijoittua sisällyttää sisältyä soveltaa suhtautua sujuttaa suosia suuntautua syntyä syventyä säästää taipua tallettaa tarkastaa tarkastella tarrata teettää
  tipahtaa toivottaa tuijottaa tukeutua tulkkailla tunnustaa tupsahtaa tuumata tykätä työntää törmäillä uhata uhrata unohdella uudelleenjärjestää vaieta vakiinnuttaa
  vakiintua valikoida valjastaa valottaa vapauttaa vastustaa velvoittaa venyttää viestittää viipyä viivästyä vuotaa väistyä väittää vältellä välttää yhtyä yhdistellä
  yksinkertaistaa ylettyä yllyttää ylistää yltää äityä synnyttää nitoa saatella marssittaa raahata hätyyttää hätyytellä hätistellä tentata tenttailla kyselläistä
  järjestäytyä vastuullistaa hoksauttaa irrottaa jatkojalostaa`,
  sv: `sade acceptera aktiv aktivt ämbete anledning anmäla ansats ansluta antagligen arrangör artikel automatiskt avgöra avgörande avsluta avsnitt avstå bakgrund basera bedriva
  begränsa begära begripa behandla behålla bekräfta bekant belopp berättat beröra beskriva beskrivning beställa bestå bestämd besvara besöka betydelse bevaka bidra bilda
  binda blanda blivit breda bry bygga byta chans dagligen dela delegera detaljer diskutera diskussion dokumentera dröja dyka dylikt effektivt efterfråga efterlysa
  egenskap enhetlig enkelhet erbjuda erfara erfarenhet ersätta etablera exempel existera expandera faktum falla fall fastställa flytta flöde fokusera form formell
  formellt formulera fortlöpande fortsätta framför framföra framgå framgår framöver framtid frivillig fullt funktion fungera fylla fördela fördelning föredra förbereda
  förbi föreslå förhållande förklaring förlänga förmedla förmodligen förnya förtydliga förutom förvalta förvirrad förvirrande förvänta garantera gissa godkänna granska
  grund grunda grundlig handling hastigt helst hittills hjälpsam hoppas huvudsak huvudsaklig händelse hänvisa höra igenom informera ingå initiativ inkludera inleda
  innebära innehåll inriktning inrätta inse instruera intressera introducera inviga jobbig jämna klara klargöra klok knepig komma komplettera koncentrera konkret
  kontinuerlig kontrollera korrekt kunnig kvarstå känsla lansera ledig lindra linje logisk lova lugn lyckas lyssna lämna lägga längre lära läsning lösa lösning löpande
  markera meddela meddelande medföra medla medverka meningen metod minnas minska misslyckas misstänka modern motsvara muntlig märka möjlighet namnge natt naturlig nedan
  nedlagd neka notera nuläge nyligen nyss nyckelperson närma närmare närmast närvarande nödvändig offentliggöra officiell omfatta omfattning omgående omorganisera
  omständighet ordentlig oroa orsak osäker otydlig oklar oklart parallell peka perfekt placera planera plocka plötslig position praktisk praktiken precisera preliminär
  presentera prioritera procedur prova problem publicera punkt påbörja påminna påminnelse påpeka påverka raka rapportera redogöra referera reglera rekommendera respektive
  resultera rimlig rutin råka räcka röra samtal samtala samtidig sannolik simpel skaffa skapa skede skilja skjuta skriftlig skrivelse skyldig skyldighet slippa slut
  slutgiltig slutlig smidig snabb sortera specifik sprida stadigt stanna stationär stoppa ställa stämma större störst stöta sucka summa svårighet syfte synas synpunkt
  säkerställa tacksam tanke tillfälligt tillgång tillräcklig tillsätta tillsvidare tillägg titta tittade topp trevlig troligtvis tråkig tveka tvungen tydlig tydligt täcka
  underlag underrätta undvika ungefär uppfatta uppmana uppmärksam upprepa upprätta uppskatta uppstå upptagen utdelad utesluta utforma utföra utgå utnämna utvald
  vanligtvis variera verifiera verksam verkställa vetskap vidta vilja villig visserligen vore välkommen växla återkomma åtgärd åta åtagit åtminstone ändring äntligen
  ärlig överblick överföra övergå överlåta överta överväga vilkendera vemdå vadå vaddå mej dej sej stan nää jadå okejdå kolleger grannen pratade snacka snackade tipsa
  tips vilse gissar rörigt absolut alldeles alltihop alternativ ansenlig antingen arbetsuppgift aspekt automatisk backa bekväm bekymmer bekymra besvärlig betonat
  betydligt bevara bevis bistå blandad blyg bred byråkratisk bäst därefter därigenom därpå därvid direkt direkta djup drag dubbel dum duktig dyr ed effektiv eftersträva
  elegant elva emellan emellanåt enastående enighet envis erkänna etapp evig exakta fantastisk fara fastän fattig favorit femte fin finna fjol fjorton fjärde flit fog
  folkrik fordra fortare frid fru främst främsta främmande förbjuda förekomma förfråga förfrågan förhandla förhandling förhoppning förhoppningsvis försiktig förslag
  förstklassig förstnämnda förståelig försäkra förtjäna förtroende förvåna förvånad gammaldags gemensamhet genomgång givetvis givna glädje glömma grym gräns hektisk herr
  hjärtligt hoppa hota hundra hundratals hyfsad härmed häromdagen hög högst höger hölje ihåg ihärdig iklädd imponera ivrig jobbare jätteviktig kall knappast koll konstig
  konstigt kostsam kreativ krock kula kvart kylig känslig liknande lustig lyckad lägst löfte lögn makalös meddelad merpart mindre misstag mottagare namngiven neutral
  nicka nivå nollställa norma nuförtiden någondera någorlunda närhet nöjd obekant obesvarad ogärna okunnig olämplig ombud ombudet omgång omkring omöjlig onödig ordagrant
  organisatör original orka oroad otur oförändrad ovanför ovanlig oväntad plikten plus princip profil protokollföra prydlig pröva ramla realistisk redig regelbunden
  regelbundet reservera resonera revidera rolig räckvidd rättvis rättvisa rörig rörlig samman sammanfatta sammanfattning sammankomst sammansättning samspel samtycke
  separat siktar självklar självklart självständig sjätte skeptisk skicklig skämmas skön slarv slarvig slumpmässig slå smart små småprata snygg snäll sorglös spekulera
  spontan spänd stolt strikt ständig synlig synnerligen särdeles tacksamt tapper tidig tidigt tidsram tillfredsställa tillhörande timme tio tiotal tjock tjugo tolv
  tonvikt trasig trött tråkigt tung tusentals tveksam tvinga två tvärtom tyda typisk tänkbar tänkvärd tömma undantag underbar underlig underlätta undre uppehåll uppenbar
  uppenbarligen uppfylla uppgradera uppkomma upplaga uppmuntra upptäcka urval utbyta utförlig uthållig utmana utmaning utrop uttala uttryck vacker vansinnig vansklig
  varna vartannat verksamhetsår verkligen verklig verklighet vettig virrig väcka vägra väldig vänster värdefull västlig yttra yttrande ångra årlig årligen återge återigen
  återstå återuppta åtta åttonde ägna ökänd önska önskan önskemål översikt övertyga rapport ordna anordna arrangera hålla skriva läsa företrädare pappren papper pärm`,
  en: `nudge ages age old guy into accept accepts achieve action add adjust admit advance affect agree allow announce appoint approach approve arrive assign assist assume attach attempt attend attention
  base basis behalf beyond bet bother break broad build building buy cancel capable careful carry catch cause chance chase check choice choose circulate circumstance
  claim clarify clarity combine comment communicate complete completed concern conclude conduct confuse connect connection consider consist constant consult context
  continue contribute control convenient conversation convince couple course create creating creation cut daily date dates deal dealing decide decided definite degree
  delay demand depend designate desire despite detail details determine devise differ direct direction directly discover discuss discussed discussion distribute divide
  document documents double doubt draft draw drop due dull earn ease edit effort elect emerge enable encourage engage enjoy ensure enter entitle equal escalate establish
  eventual everyday evidence exact examine example exception exchange excuse execute expect expected express extend extent extra face fact factor fail fair fall familiar
  favour fault feature feel file fill finding finish fit flag flow focus force foresee form formal format frequent fresh friendly function further gain gap gentle genuine
  glance grab ground guess habit handover heavy hop hot huge hurt identify imagine immediate imply improve inform initial initiative input insist instance instruct intend
  intention interact internal introduce invitee involvement item keen knowledge lack language large learn leave length letter level lie light limit line locate loop lose
  loud low luck major mark match maximum meantime memo method mind minor miss missing mistake mix modify monthly move mutual narrow natural neat necessary negotiate newly
  news normal notify notion obtain obvious occur odd offer onboard opportunity option order ordinary organised origin original outline overview overlap ownerless package
  paragraph partially passed patience peek perfect perform permit persist persuade phrase physical pick picture pile pin pitch plain pleasant pleasure plenty plus polite
  popular position possess possibility postpone potential practical practice practise precise prefer preferably prepare preserve press pretend pretty prevent prior
  priority problem procedure proceed produce proper properly propose prove purpose pursue push query quest quiet quite quote raise random range rare react reader real
  realise reality reason reassign recall receive recognise recommend reduce refer reference reflect refuse regard regular relate release rely remain remark remind remove
  repeat reply report request require required requirement resolve respond result resume retain return reveal review revise rotate route routine satisfy save scale scan
  scattered scheme scope secure seek select sense separate sequence serious serve shape share sharp shift shout sign signal significant similar simplify simultaneous
  single size skip slight slow smooth solution solve source spare speak special specify spell spend split spread stable standing step stick straight strange strict strong
  submit subsequent succeed sudden sufficient suggest suggestion suit summary super suppose surprise survive suspect switch systematic tackle talk talking talks teach
  tend term thinking thorough threat tick tidy tie tight timeline timely tiny tone top tough translate transmit trick trouble true trust truth typical uncertain undergo
  underlying undertake unfortunate unique unknown unsure unusual upon useful usual utterly vague valid value variety various vary verify versus visible visit wait wake
  walk warn watch weak weigh wide wonderful word wording worried worry worse worst worth yearly zero somebodys guessing yep yup erm uh ah wow aha alright righty dunno
  lemme gimme coz cuz bcs bc ur prolly defo quickie heya hiya above absence absolutely academic accordingly accurate ace acknowledge acquire active adapt admin afraid
  ahead alike alive alone alongside amazing ambition analyse analysis angle announcement annoy annoying annual anticipate anxious apart apologies apologise apology
  apparent appeal appearance appreciate appropriate approval arise array aside aspect assembly assert assistant assumption assure atmosphere attitude attract automatic
  avoid await awkward bare barely beautiful behave belief bind blame blank block blow borrow bottom bound branch broken bunch calculate calm candidate capture careless
  category celebrate challenge character cheer cite classic clause click clever climb clip clock clue cold collapse collect colour comfortable command comparison compete
  complain complaint complex comprehensive compromise concept concrete confidence confident conflict confusion congratulations consequence considerable constantly
  contrast convention converse cool cope copy core counter courage crazy creative credit critical cross crucial curious damage dangerous dark dash dead deadline debate
  decent decline deep default defence delegate delegation delete delicate delighted dense deny derive deserve desperate destination devote dictate dip disagree disappear
  disappoint display dispute distance distinct distinguish divert drag dry eager effective efficient elaborate elegant element eliminate elsewhere embed emphasis
  emphasise empty encounter endless enormous enquire enquiry episode essential estimate ethic even evident evolve exceed excellent excite exciting exclude exclusive
  expand expense experience experienced explore expose expression extract extraordinary extreme fabulous fade fake false fantastic farther fate faulty fetch flat flexible
  float fond foreign formula fortunate framework frequency frustrate frustrated frustrating fulfil fuss generate generous global goodbye grateful greet greeting gross
  guarantee guideline hang header headline heart helpful hesitate hidden high highlight home honest horrible hundred identical ignorance ignore illustrate impatient
  implementation impossible impress impression improvement impulse inch incline incomplete incorrect indeed independent indicate indication individual influence informal
  informed inquire inquiry insert inspect install integrate intelligent intense interfere interrupt interview invent investigate irrelevant isolate juggle jump justify
  keeper knock largely laugh layer lazy leadership leak leap legacy legitimate lengthy liaison lifetime lift loads logical lookup loose lovely maintenance majority manner
  manual margin maze meaningful mechanism merge merit mess messy mid mild million mindful minimal minimum misread misunderstand mode moderate modest motivate navigate
  negative neighbour nominal nominate nomination nor northward nose notable note noted notebook notification nuance objective observe occasional occupy offence offline
  onward opposite organisational outcome outlook output outsource overdue overhear overlook owe pace panic parallel partial partly pause peer perceive permission
  perspective phase positive powerful pray predict preference preliminary premise pressure presumably presume prime principle probable productive profession professional
  progress promise prompt proof proposal prospect protect protocol proud provisional publish purely qualify quality quantity queue quietly radical rage ranking rapid raw
  reaction readily reasonable receipt reception reckon recover redirect referral reflection refresh regardless regret reject relatively relevance relief reluctant
  reminder remote renew rep repeatedly replacement representation resign resolution restore restrict restructure restructuring reverse rid ridiculous rise rival roadmap
  rob rough row ruin sad safe safely salute satisfied scenario scene scratch seemingly segment seldom sensible sensitive sentence separately session setup severe shake
  shame sheer sheet shine shortage shortcut shortlist shuffle shut sight silence sketch slice slide smart smell smile snap soft solid someday sooner sophisticated span
  specification spectrum speculate spite spontaneous squeeze stack stake stamp standby stare static stationery steady steal stem stopgap straightforward stranger stretch
  string strip strive stroke stupid sub subject subjective subordinate subset substantial subtle successful suffer superb supervise supervision surround swap sweep sweet
  swift swing sympathy technical technically tedious tempt tension terrible thick thin thirty thousand threshold thrill throw tightly tired tolerance toll trailing
  transition transparency transparent tremendous trigger triple trivial truly twelve twenty unanswered unaware uncommon underline undo uneasy unexpected unfair unfamiliar
  unhappy unify unlikely unnecessary unsolved untouched unwilling upper upset urge usable utmost vacant valuable vanish variation verbal verdict vicinity viewpoint
  virtual virtually vital vocabulary wander weekday weird whisper wholly widely willing win wipe wise withdraw workable workload worldwide wrap yell yield `,
} as const;
