"""How common words are in news and reports in general: what a shared word says about two articles being one event.

Nothing comes in, stems with their document frequency go out. Counted over 2,539 English articles and reports as single
stems (seven letters, no possessive); stems in fewer than twenty of them are left out, which makes every rarer word
equally telling. The one thing a reader would not guess: a fixed table is used, and not the collection's own counts, so
that it works for two articles, and so that adding an article never changes what two others have in common.
"""

from __future__ import annotations

DOCUMENTS = 2539
# What a stem that is not in the table is taken to have; chosen on labelled stories, as the weights in `stories`.
RARE_DOCUMENTS = 8

_CLASSES_PER_OCTAVE = 4
# The key is the class: log2(documents / documents with the stem), in quarters.
_STEMS = {
    0: ("a in the"),
    1: ("and for of on to"),
    2: ("at by from is it that with"),
    3: ("an as be has have not said this was"),
    4: ("are but more or which will"),
    5: ("about all also been he its one they up"),
    6: ("after first had if new other than their there were when who would"),
    7: ("can his into last may no now out over reuter some time two we year you"),
    8: ("any could do like most only our people so through what while world years your"),
    9: (
        "accordi america because before being company get group i include just made many news officia reporte service "
        "since such them these three told us where"
    ),
    10: (
        "between continu develop down during even every governm how includi increas informa make nationa product "
        "provide see state take then those under use very well without"
    ),
    11: (
        "additio against another around back both busines communi current day dlrs each free general help her here "
        "high home however industr interes much next off part pct preside program public same share should site "
        "states still support today united used way week work"
    ),
    12: (
        "added area associa availab believe billion called city come conside country did differe early end example "
        "few five found four go good him interna know later life long major market materia media million mln need "
        "operati own policy possibl publish receive report require reserve rights s say set several she special until"
    ),
    13: (
        "access already althoug announc article best comment complet control daily days deliver departm directo does "
        "earlier expecte experie family federal financi find follow friends full going house importa known large "
        "latest local making members month months morning must my never number place present problem produce questio "
        "read reports respons right says section securit show sign system terms think too total trade univers want "
        "within written york"
    ),
    14: (
        "activit adminis adverti ago among apply authori away bank based become began call capital case center change "
        "close committ conditi death digital downloa due economi far followi foreign form further give great history "
        "inc involve least left less level likely little look march meeting might money name north offer often order "
        "organiz past per perform plan point previou price prior process project put recent release represe researc "
        "result second six small sources specifi spokesm stateme taken times took top users using west whether "
        "working yet"
    ),
    15: (
        "able account across almost along app april areas asked below better board body breakin broadca buildin came "
        "central certain co common compani concern connect contact copyrig corp cost countri cut decembe decline "
        "describ difficu discuss enough estimat exchang faceboo fact feature future given health higher hours identif "
        "improve institu investi january john keep largest late law man me measure medical member mobile monday near "
        "night office old once open origina others particu pay percent period permiss persona please positio practic "
        "privacy private profess protect purchas range rate real really recentl sales saying school seen seven "
        "signifi somethi source south stock stories story straigh strong subscri success suggest taking things though "
        "tuesday twitter underst washing went white why"
    ),
    16: (
        "above act action advance again age agency agreeme air alerts always attempt august average benefit big bring "
        "buy cause caused chairma chief childre clear collect commerc commiss compare confirm course deal decisio "
        "designe despite determi died done educati employe establi ever executi facilit fall februar food force "
        "former friday got growth half having head headlin held human immedia inbox indicat interne investm issue "
        "journal june lead leaders leading led line list looking lot low lower main maintai makes managem meet men "
        "move natural needs network newslet oil online opportu outside page partici person plans police politic "
        "potenti power press prices probabl quarter record redistr relatio resourc return rewritt rise room schedul "
        "senior septemb series serious side similar soon staff standar start started street student study subject "
        "team technol thing third thought thursda togethe traditi turn unlimit usually video view war website"
    ),
    17: (
        "address agreed allow am amount analyst annual applica approac banks became book british care charact claims "
        "comes coming competi compute conduct confere congres consume contain contrac contrib corpora create credit "
        "custome data details discove domesti dr east effect effecti eight either environ especia europea express "
        "feel final finance front generat groups hard heart histori hit hospita indepen individ initial inside "
        "instead intervi introdu james job july key killed learn let levels live longer loss manufac mark markets "
        "means message miles militar ministe minutes nation nearly needed negotia offered offers officer partner "
        "payment picture popular post pressur prevent propert quality rates rather reason recomme reduce region "
        "related remain request residen results rose run sell separat shares short shows single situati social sold "
        "stop strateg substan supply sure tax thousan trainin treatme try trying value variety various version watch "
        "water wednesd weeks western whose women yesterd young"
    ),
    18: (
        "ability achieve acquire add adding alleged allowed anyone anythin apparen apple army ask attract bad base "
        "basis begin beginni behind bill black brought build built califor campaig canada car cases cash century "
        "challen changes check click college constru content costs county court created date de debt decided demand "
        "design disease display dlr documen doing easy economy efforts energy entire event evidenc explain face field "
        "fire followe functio gave getting ground growing hand himself holding idea impact investo issues itself "
        "japan joint kind knowled leader light living located locatio lost love mother movemen music named necessa "
        "net newspap noted nothing novembe october options paid parts party play points populat posted predict "
        "procedu propose quickly reached reflect regulat relativ remains replace respect respond rest reuters risk "
        "role sale saturda science scienti search secreta selling simply size someone sometim son souther station "
        "strengt sunday supplie surpris systems talk term themsel trading transpo true type union unit via visit web "
        "whole woman worth"
    ),
    19: (
        "acquisi actuall advanta agricul appear appeare appears appropr approve assista attack balance basic blood "
        "born budget calls cannot charge choose citizen combine command confide consist consult counter cover david "
        "dead denied direct directi directl distrib divisio dollars drop earning earth edit effort electri electro "
        "element emergen encoura enginee equipme essenti europe events everyon everyth exercis expect experts familie "
        "figure figures finally firm focus french funds game global gold greater guarant hands heard helped hold hope "
        "huge hundred image income iraq issued japanes killing lack land launche leave letter limited lives london "
        "ltd manager matter mean middle ministr mission mountai multipl nations neighbo nine normal norther note "
        "notes offerin operate paper parents park perhaps phone photo planned plannin plus prepare princip progres "
        "promote proposa providi purpose quite radio raise raised reach recogni recover red reduced referen regular "
        "revenue review running saw season seems send sent showed simple society sound star stay store structu "
        "studies subsidi summer surroun takes target televis tell test texas therefo threate thus treasur tried "
        "turned types unique upon vehicle wanted ways weekend welcome wide william word worked workers writing wrote"
    ),
    20: (
        "active ahead aid allows alone alterna answer approva approxi arrange attenti avoid b beyond biggest books "
        "border box britain brother c calling career carry categor celebra certifi chance changed chemica child china "
        "cities civil claim closed cnn commitm concent concept conserv constit coopera correct council critica "
        "culture currenc damage deep deficit definit democra destroy distric doctor doctors dollar drive drug e "
        "easily effects electio elimina else email ended enjoy ensure enter enterta explore exports extensi extra "
        "extreme feet fell felt fight fiscal forces forward foundat frequen friend fund gain games gas germany giving "
        "happen highly hour impleme influen initiat install instruc instrum integra isis islamic island languag "
        "larger laws legal legisla lines link links m machine marketi meaning mention met mexico michael model modern "
        "monitor mostly moving mr nature occurre opening opposit option organis package passed patient perfect "
        "physica plant played positiv powerfu proceed profit promise prospec publica quick regiona religio reporti "
        "republi restric reveale richard road safety san save seek seeking seem selecti sense setting shot shown "
        "signed sites softwar solutio space specula spendin sports st step suspect talks technic terrori toward town "
        "tv typical units vice wall wants weather weight words works"
    ),
    21: (
        "adopted africa agencie airport allowin analysi angeles appoint art assets attorne austral automat banking "
        "battle bay becomin block boston bought break buying canadia capacit capture card cars channel charges "
        "charles choice christi claimed class clinic club coast color comfort complai complex convert couple crimina "
        "critici d dedicat defense demonst diagnos double eastern el english enhance evaluat eventua exactly excelle "
        "existin expects experim export extende factors failed famous fast father favorit fear feeling finding firms "
        "floor florida follows forced ford forecas forms fourth france fully fun george german gives goes gone goods "
        "governo green grow guide happene healthy hear heavy highest hot hotel ii imports inciden insuran intende "
        "items jobs join king largely launch leaving license loan los magazin majorit mass militan mind minimum "
        "moment monthly moved nor obama occur ones opened outstan overall owned owners pacific pages paris path "
        "photos placed places policie poor possibi primary promoti quoted reading ready reagan realize recorde "
        "reducti registe remembe resulti returne rising river robert round rule rules safe sea served session showing "
        "soldier speakin spent spot spread spring stabili stage stand startin status struggl surgery syria t techniq "
        "territo threat tools towards track transac transfe travel treated trip trust ultimat unusual uses volume w "
        "wife willing windows wrong yes"
    ),
    22: (
        "absolut acciden accurat actions actual advice affect affecte agree aimed aircraf ancient applied arrest "
        "arrived asia assembl attacks attribu author band beautif becomes begins behavio bid bit blog bond bottom "
        "brand camera careful carried caught causes changin chicago chinese citing classic clean clearly combina "
        "complic compone compreh convers cool coordin corresp covered creatin crime crisis cross dangero daughte "
        "decades decide declare degree dependi deposit device disappe diversi dropped employm enforce england entered "
        "etc evening examine exclusi expansi expense expert failure farm fee fighter fightin file filed film finishe "
        "fixed flow focused foley formed founder francis fresh funding gets goal god graduat gulf happy headqua "
        "hearing helping illegal incorpo inflati innovat interac jan jim justice kept kill korea lawrenc learnin "
        "liberal limit listed loans looks lose mail mainly map maximum medicin missing models monetar native nearby "
        "northwe numbers numerou objecti observe obvious occasio orders output owner p pain parliam paying peace "
        "personn photogr physici presenc pretty prime prison protest provinc putting race reasons refused relief "
        "remaine remaini remove restaur revolut rich rivers rock scene scholar schools secure select senate serve "
        "severe shared shareho sharp shortly skills slightl slow smaller sort species speed spend spokesw sponsor "
        "square statist stocks stopped stores strike style subsequ suffere sufferi sun surface sustain symptom table "
        "teacher telepho telling ten text throat traffic trouble unless unlike update useful user village virtual "
        "visitor voice wait whom win won worldwi yoursel"
    ),
    23: (
        "abandon accepte accused adults affilia aggress al amounts anesthe animal ap appeara argenti asking assist "
        "atmosph aware baby bar beach besides birth birthda blue boost boy brain brazil bringin broke bush cable "
        "calcula cancer candida carolin causing cell centre ceo chain charged chosen circula civilia classes clients "
        "climate clinica closely code colorad compete conflic controv conveni convent cts cultura cuts cutting dark "
        "dealers dealing depress deputy descrip detail devices diploma discoun dispute distinc door driving drugs dry "
        "efficie emphasi ending equal equival estate except execute exhibit expensi explana extent eye eyes f fair "
        "falling fans faster female fields fit flight founded fuel fundame garden glass graphic greates grown guard "
        "heat heavily helps highlig hill holiday homes honor houses ice ideas images indeed index india indian "
        "infecti injured injurie intelli intensi interpr interve involvi iphone iran iraqi italy j joined judge knew "
        "korean la labor laborat lake latin learned length losses managed manhatt marks massach maybe meanwhi mechani "
        "merchan merely metal method methods microso mile moon motor moves movie n names navigat neither newly none "
        "observa older onto opinion ordered panel parent parties pass passeng pattern paul petrole pick plants "
        "plastic players playing pm pointed portion preserv primari profits prosecu prove provisi publicl qualifi "
        "rare reactio regardi registr rejecte removed repeate resolve retail risks routine ruling rumors runs scale "
        "screen secret sector selfie sentenc serving settlem seventh sharply shootin shoppin signs skin soft sons "
        "sought speak stake standin steps stone stress strikes stronge struck surplus survey survive suspend syrian "
        "talking targets taxes tempera tempora testing tests thanks thomas tips title tokyo tomorro tough tour "
        "transfo treat trigger turning twice uk unable uncerta unfortu unlikel updated upper valley values venture "
        "victims videos violenc virgini vocal walk warned warning weapons whateve widely wind window winter withdra "
        "witness worker write x"
    ),
    24: (
        "academi academy accept accompl accord acknowl admitte affairs african afterno agent agents ages airline "
        "alaska alive allianc amazing animals anniver annuall anticip appreci arm armed arms arreste asian aside "
        "atlanti attacke backgro beat bed begun biopsy bonds borrowe boys branch bridge broken brown bureau camp "
        "cardiac carryin cat centers ceremon chamber chapter checked church cited clinton coffee colleag commodi "
        "compose composi conclud consequ constan consump contras convict convinc cook copy core courses coverin "
        "covers creatio creativ crew crude custom damaged daniel decade decreas desire destruc detaile die dies "
        "discipl distanc divided don doubt dramati draw drawing earn earned easier eating edition elsewhe emotion "
        "endosco enterin enterpr entirel entry equity era excitin existen expand explosi exposed extremi facts falls "
        "false familia farmers feed fees fill fine fired flat fox freedom gained gains giant girl girls goals grand "
        "grant grew gross guests hall happeni holds hopes host hostage housing husband identit illustr imagine "
        "impress indiana injury instanc intense intenti interio invest italian jewish joan jose journey jump kansas "
        "keeping kids kingdom l leads legend letters library linked lived looked losing mainten manner marine marriag "
        "massive master meant minorit missed mistake mixed moderat modifie mount murder museum negativ normall "
        "northea notice o obtain ongoing optimis otherwi oversea overwhe peter piece player plenty port precise "
        "premium prepara prepari print priorit profile profita prohibi pulled push r raising reality receivi recordi "
        "records reducin referre reform reliabl rep resista restore resulte returni revised rooms sample seat seemed "
        "selecte sept sets shape shift shut sit solid southea southwe speaker speech starts steady steel strange "
        "stretch studio succeed suffer sugar supervi supplem suppose supreme task tells theory thinkin tonnes touch "
        "traders transla trend trial troops truth unclear undergr unknown views vision visited visitin vote voted "
        "waiting walking wear widespr worry worse worst yen yorkvil"
    ),
    25: (
        "abroad abu acceler accessi accommo accompa acts adequat adjustm adopt adoptio adult adventu adviser alan "
        "alcohol amendme amid andrew answers anywher apart appeal archite argumen arts attende audienc award backed "
        "baghdad baker bankers basical beheade beheadi belief biologi bob bodies bomb broad brokers busy campus "
        "capabil cape catholi cats christm circums claimin classif closer coaliti cohen cold collabo colors combat "
        "complem concert conclus conscio consent contemp contrar counsel count coverag crazy critics danger databas "
        "deadly deals deaths debate dec defende degrees delegat demands depends designa despera destina diamond diet "
        "dinner disclos disorde disrupt dividen dog drawn driver dynamic ease eat edge editor egypt eligibl emerged "
        "enable ends engaged engine enormou enthusi entitle evoluti exact excess excessi exclude expande expandi "
        "exporte exposur extend externa extraor facing factor factory fairly fan fax fears feels fish flying foods "
        "forest formati formula frustra futures g gary geograp google grain gray guest guideli handle happens hardwar "
        "henry hollywo hong humanit ideal illinoi implica import improvi inches informe inspire instant intends "
        "jackson jihadis johnson joseph knows kong leaves limits louisia loved luxury lynch managin medal mike "
        "mineral missour mothers motivat murdere muscle musical nice nose obtaine occupat occupy ocean ohio operato "
        "orange ordinar oregon origin outline overnig overvie ownersh owns oxygen pact partial partly passage passing "
        "pending permane perspec peru philoso placeme plane planet plays plc portfol possess preferr prescri pricing "
        "produci proper protein proved pull queen radical rail ran ranging ransom rapid rapidly reachin readers "
        "reasona recreat relevan reputat rescue reserva resort restruc resume retired reverse reviews route row rural "
        "rushed santa satelli savings scheme scope seasona seconds seeing sending sex sharing ship shippin shockin "
        "shop sides sitting smith somehow song songs sounds soviet spanish spectac spoke stands stars stated stephen "
        "stepped steve steven stimula stood streets stresse strongl submitt suit summary swiss takeove tariffs tawil "
        "teach teenage tend tender termina thank thinks ties tone topic totally tourist traded train trained transit "
        "transmi travele turkey turns u upgrade urged usual v vacatio valuabl veteran victory virus visual vs vulnera "
        "walls watchin wave weak weekly werewol wild winning wish wood yield younger"
    ),
    26: (
        "abc abuse accepta accesso accumul acres activis ad adjuste advocat affecti afghani aim airstri allegat "
        "allocat anonymo apartme arrival arrive artists aspects assault assessm attache attend audio aug authent "
        "awarene ban barrels barrier battery beats bills biograp boat borrowi brazili breakfa brian brief bright "
        "brings browser buried buyers ca calenda capable cards carrier cast caution celebri cells centuri champio "
        "checks cheese chris circle citatio client closing cod coincid columbi column comedia commonl compari concret "
        "consoli contest context contine copper corn creatur credito crimes crop cup dance dates declini decorat "
        "defence defined delay delayed delight designs devasta dimensi directe disabil disaste discour dna dogs doors "
        "dozen dozens drink driven drought dutch earthqu ec edward egyptia elected embarra emergin empire encyclo "
        "endange engage entranc entrepr episode equally equippe everybo excepti exist expecta extract faces fake "
        "fallen fat fatal fbi featuri fed federat fellow festiva fewer fifth files filled finish firmly fix flexibi "
        "flexibl flights fly formal fought frame fulfill gallery gatheri georgia gift godson gradual greatly grounds "
        "guidanc gun guy hair handlin headed highway hired hoped horizon horse hotels humans hurrica hurt iii illness "
        "importe imposed impossi incredi insider insiste inspect interfa invento islands israel jack jail junior "
        "killer kim kirchne km laid landsca las lawyer layer lending lessons liquid liquidi listen listing lists "
        "literal louis lowest lungs maker male manage manual marked married martin match matters meat medium memoria "
        "menu merger meteoro michiga minimal minor miss movies mrs ms municip nbc necessi nominat noting nuclear "
        "nutriti obligat occupie occurs oct offices offset opponen opposed outcome outdoor outlets overloo pace "
        "permit persons phenome philade pieces pilot pioneer plain platfor pleasur plot posts pounds powers precede "
        "prefer premier prisone promine prompte properl proport proud proven psychol publici pushing puts qualify "
        "quantit quiet raw recruit refer referri refers regardl regions relieve remote repair repayme resolut retalia "
        "retirem rice ride rises rolling roman roughly ruled russia russian sat satisfy saudi saved scott seats sees "
        "segment sen senator sensiti serves sheet shipmen ships shops signal silver skeptic sky slowly solar somewha "
        "somewhe sotloff spirit sport spotted stable stick storage storm strict strip studied studyin stuff styles "
        "suite super superio suspici switzer syndrom tables talked targete taste taught teachin teams telecom telegra "
        "tested therapy thoroug threats tim tissue titles tom tool toronto traveli truck truly un unautho undergo "
        "underta underwa underwr unnamed upcomin updates usa valued vary vast veterin victim viewed viewing violati "
        "viral visible vital volunta wake warm warrant waste waterga wealth wedding wikiped winds wine wonder wonderf "
        "workpla worksho worried youth youtube zealand zone"
    ),
    27: (
        "aboard acting activel actress adds admissi advisor afghan alexand allies analyze arab arabia array artist "
        "aspect assess asset assigne assume astrono atlanta attenda attitud authors auto automob automot avenue "
        "awarded awards babies bag bags bakr bands bankrup banned barack barrel bass beans bear beauty believi "
        "biology bite blame bleedin bombing bones boom boss bound brands brass broker burden burned burning bus "
        "cabinet carbon carries catalog catch cautiou cent cents charter cheap chicken chips cigaret clip coach "
        "collaps colts com compara compens compris confuse cords countie courts crash creates credibi credits crowd "
        "custody customi customs dairy dave deadlin dealer debts declara deeply defeat deliber demandi depend depende "
        "desert deserve detect detecti devoted diabete disappo discont dismiss disturb diverse dominat downtow dream "
        "duty ear editing educate embrace encount endorse escape et ethnic everywh examina exceed expendi experti "
        "explora faced fail failing fantast fashion favor feb feedbac ferguso finest fishing fitness flag fleet "
        "floatin foot forcing forget format formerl fort forum foster framewo franchi freed freelan friendl funded "
        "gap gardens gate gathere globe golden golf grade granted guns h harvest heads herself holes househo houston "
        "howard ill immigra indones info infrast ingredi innocen inquiry inspira intent interru invited iranian iron "
        "item jersey joints jordan jr k kidnapp kilomet kinds knowing lawyers lay lee lesson lets liabili lies "
        "lifesty lindsay linking load locate loose lots lt luck magic mall maps mary maturit medicat mediter mental "
        "merrill metropo mexican mho midnigh mine mining minneso minute mirror missile mississ morgan mortgag motion "
        "motors mouth myself mysteri nationw naval neck nervous neverth nobody nov oldest opens optiona organ organic "
        "outlook outrage paint pair palm parks pc peak pennsyl pentago permitt pet phase picked pipelin planes polls "
        "pool pregnan prelimi prestig prize pro raid railway rain rally ranking rating ratio reader rebel recepti "
        "recessi reconst regime rehabil rely renewed reprodu resembl resigne returns reviewe ring rio risen ross "
        "royal salt satisfa scandal score scores seasons seattle seconda sentime sequel sexual shall shock shoulde "
        "sick signals signatu simulat sinai sister sizes smart smoke smoking snow soil soybean spa spain spiritu "
        "split spoken spokesp springs streami strikin string stupid submit substit suffici suicide suitabl summit "
        "surgeon surveys swell syndica tampa tech tennis tension terror testimo theater theme therapi tighten tiny "
        "titled tonight tons towns trackin trees tremend tweeted underse unemplo unexpec unident uniform unprece "
        "urban utilize va van variabl variati vegetab violent volatil volunte voters voting watches waters weaknes "
        "weapon wearing welfare wheat wire wireles wiscons wounded writer yair yard yards zero"
    ),
    28: (
        "absence abundan ag aids aims anderso angle angry applyin arena arrivin assured athleti attendi aviatio "
        "backing battles beef belt benefic bigger bizarre blocked blocks boards bolster bone borders breathi brochur "
        "buffalo buyer capt captain carl casino cbs ceiling chancel chances chiefs chip cholest chose christo chronic "
        "closure clothin coastal commit compass compati complia condemn confede confron cord corner corps creek crops "
        "crucial ct cult dan dean deregul disposa douglas drivers droppin durable ed edwards elizabe employ enemy "
        "engines exit faculty favorab feeding fernand filing flash fraud fred gang gastroe genetic gov guess guys "
        "halt harm harry heading height hills hoax hole hunting inn intelle interfe interme interst investe iowa jazz "
        "jewelry joe jones keyboar landing latter lawsuit league lightin lohan lying mafia maid makers mayor measuri "
        "memory milk mix mohamma mom moments monster mood moreove mosul mounted muscles navy nixon noticed nowaday "
        "object orchest painful paintin parking patch patrick peacefu penalty peninsu persuad philipp plains pledged "
        "pocket poll pop pound poverty pride pronoun prosper quote rarely ratings re receipt rehab removal reply "
        "requiri retaile retain rings roads roll rumored sam samsung sanctio sand satisfi screeni sectors secured "
        "seeming seminar sensors settle severel shadow shelter singapo slide snapped sophist springf storms stream "
        "stroke sudden suddenl surviva swedish tank tape tea teixeir thick tight tracks tract tree trials tries "
        "tropica tube twin vessel visits wage walks wars watched wheneve wilson wing writers writes yellow"
    ),
}


def document_frequencies() -> dict[str, float]:
    """Return in how many of `DOCUMENTS` articles each common stem stands; made anew at each call (a millisecond)."""
    return {
        stem: DOCUMENTS / 2 ** (frequency_class / _CLASSES_PER_OCTAVE)
        for frequency_class, stems in _STEMS.items()
        for stem in stems.split(" ")
    }
