"""Words that decide what a sentence says: negations, modal verbs, numbers, units, days and months, in many languages.

Tables only: nothing comes in. They serve to say what differs between a quote and its source, and to refuse an omission
or an insertion that changes the sense; a quote is never verified by them. Languages: English, German, French, Spanish,
Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Russian, Ukrainian, Turkish, Arabic, Hebrew, Hindi,
Korean, Japanese, Chinese, Thai. All words are folded and in small letters.

The one thing a reader would not guess: all languages are one table, because a quote may be in another language than
its article. A word that denies in one language and is common in another (French "plus") stands in `FRENCH_COMPANIONS`,
one that is a number in one and common in another (Danish "to") in `NUMBERS_IN_CONTEXT`.
"""

# ruff: noqa: SIM905 - hundreds of words to a table read better as text than as lists
from __future__ import annotations

import re

NEGATIONS = frozenset(
    (
        # English, German, French
        "not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely "
        "nicht kein keine keinen keinem keiner keines keins nie niemals niemand niemanden niemandem nichts "
        "nirgends "
        "nirgendwo weder ohne keineswegs keinesfalls "
        "ne n' pas jamais aucun aucune aucuns aucunes nul nulle sans ni non "
        # Spanish, Italian, Portuguese
        "nunca jamás nadie nada ningún ninguna ninguno ningunas ningunos sin tampoco "
        "nessun nessuno nessuna niente nulla senza né neanche neppure nemmeno "
        "não nao ninguém nenhum nenhuma nem sem jamais "
        # Dutch, Swedish, Danish, Norwegian
        "niet geen nooit niets zonder nergens noch inte icke aldrig ingen inget inga ej ikke intet uden uten aldri "
        # Polish, Russian, Ukrainian, Turkish
        "nie nigdy nikt nikogo nic bez żaden żadna żadne żadnych ani "
        "не ни никогда никто никого никому ничего ничто нигде никакой никакая никакие нет нельзя без "
        "ні ніколи ніхто нікого нічого немає нема değil yok hiç hiçbir asla "
        # Arabic (with "and" and "so" before them), Hebrew, Hindi
        "لا لم لن ليس ليست ليسوا ليسا لست لسنا غير بدون دون أبدا كلا ولا فلا ولم فلم ولن فلن وليس وليست فليس فليست "
        "לא אין אינו אינה אינם אינן איני אינני בלי ללא מעולם שלא ולא שאין ואין ואינו ואינה שאינו שאינה שאינם "
        "नहीं न मत बिना"
    ).split(),
)
# Deny only beside "ne" or "n'": "plus" alone is "more", "personne" a person.
FRENCH_COMPANIONS = frozenset(("plus personne rien guère point nullement").split())
# What denies in scripts written without spaces, or inside a word of Korean. Not "not only", "unceasing", "excellent".
DENYING = re.compile(
    "않|없|못하|못한|못했|못할|아니(?!라)|말아|(?<![가-힣])(?:안|못)(?![가-힣])|아무도|결코|"
    "ない|なかっ|なけれ|ません|なく(?!な)|ず(?=に|、|。|$|と)|ぬ(?=。|$)|"
    "不(?![断斷仅僅但同过過少久]|到[0-9一二三四五六七八九十百千万萬两兩])|没有|沒有|没(?!收)|沒(?!收)|无(?!论)|無(?!論)|未(?![来來])|"
    "ไม่|ไร้",
)
# Verbs that deny: to leave one out of a sentence turns it round.
DENIALS = frozenset(
    (
        "deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail "
        "fails failed "
        "dispute disputes disputed unlikely "
        "bestreitet bestritt bestreiten dementiert dementierte leugnet leugnete weigert weigerte verweigert "
        "verweigerte "
        "nie nient nié refuse refusé refusent rejette rejeté dément démenti conteste contesté "
        "niega niegan negó negaron rechaza rechazó rechazaron desmiente desmintió nega negou smentisce"
    ).split(),
)

MODALS = frozenset(
    (
        # English
        "may might can could will would shall should must ought 'll "
        # German
        "kann kannst können könnt könne konnte konnten könnte könnten darf dürfen dürfe durfte durften dürfte "
        "dürften "
        "muss muß müssen müsse musste mussten müsste müssten soll sollen solle sollte sollten will wollen "
        "wolle wollte "
        "wollten wird werden werde wirst würde würden mag mögen möge möchte möchten "
        # French
        "peut peuvent pouvons pouvez peux pourra pourront pourrait pourraient pouvait pouvaient puisse "
        "sera serait seront seraient aura aurait auront auraient "
        "doit doivent devons devez dois devra devront devrait devraient devait devaient faut faudra faudrait "
        "fallait "
        # Spanish, Portuguese
        "puede pueden podemos puedo podrá podrán podría podrían podía podían pueda puedan "
        "debe deben debemos deberá deberán debería deberían debía debían "
        "será sería serán serían habrá habría habrán habrían "
        "pode podem poderá poderão poderia poderiam deve devem deverá deverão deveria deveriam "
        # Italian
        "può possono possiamo potrà potranno potrebbe potrebbero poteva devono dobbiamo dovrà dovranno "
        "dovrebbe dovrebbero "
        # Dutch, Swedish, Danish, Norwegian
        "kan kunnen kon konden zou zouden zal zullen moet moeten moest mag mogen kunde ska skall skulle måste "
        "bör får "
        "skal bør må "
        # Polish, Russian, Ukrainian
        "może mogą mógł mogła mogłby mogłaby mogliby musi muszą musiał powinien powinna powinno powinni "
        "может могут можем мог могла могли мочь сможет смогут должен должна должно должны нужно надо следует "
        "обязан "
        "обязана обязаны будет будут може можуть мусить повинен повинна повинні "
        # Arabic, Hebrew
        "قد سوف يجب يمكن ينبغي ربما لعل وقد فقد وسوف ويجب ويمكن وينبغي "
        "עשוי עשויה עשויים עשויות עלול עלולה עלולים יכול יכולה יכולים יכולות חייב חייבת חייבים צריך צריכה צריכים"
    ).split(),
)
MODAL = re.compile(
    r"\b(?:tendr(?:á|ía|án|ían)|tiene|tienen|tuvo|tuvieron) que\b|"
    "수도? (?=[있없])|수도|(?:해|하여|어|아)야(?= (?:한|할|함|했|하))|것이다|것으로 보인|듯하|지 모른|"
    "かもしれ|だろう|でしょう|べき|なければならな|はず|可能性|ことができ|に違いな|"
    "可能|必须|必須|应该|應該|应当|應當|可以|能够|能夠|将会|將會|得以|也许|或许",
)
# What "can't" and its like deny.
DENIED_MODALS = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall"}

QUANTIFIERS = frozenset(
    (
        "some all most many few several every each both any only almost nearly half "
        "alle allen einige manche viele wenige mehrere jeder jede nur fast "
        "tous toutes certains certaines plusieurs quelques chaque seulement presque "
        "todos todas algunos algunas muchos muchas pocos pocas varios varias cada solo sólo casi"
    ).split(),
)

NUMBERS = frozenset(
    (
        # English
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
        "thousands "
        "million millions billion billions trillion trillions dozen dozens half halves third thirds quarter "
        "quarters "
        "fourth fifth fifths sixth seventh eighth ninth tenth tenths first second twice double triple once "
        "bn mn tn doubled doubles doubling trebled tripled triples tripling quadrupled halved halving "
        # German scales and fractions; other words are compounds
        "million millionen milliarde milliarden billion billionen mio mrd hälfte drittel viertel fünftel "
        "dutzend doppelt verdoppelt verdoppelte verdreifacht vervierfacht halbiert halbierte "
        # French
        "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts "
        "trente quarante "
        "cinquante soixante septante huitante nonante cent cents mille milliers million millions milliard "
        "milliards "
        "moitié tiers demi quart dizaine douzaine centaine premier première deuxième troisième "
        "quatrième cinquième sixième septième huitième neuvième dixième doublé triplé quadruplé "
        # Spanish
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho "
        "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
        "veintiocho "
        "veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos "
        "cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil miles millón millones "
        "mitad tercio "
        "primero primera segundo tercero docena segunda tercer tercera cuarto cuarta quinto quinta sexto sexta séptimo "
        "séptima octavo octava noveno novena décimo décima duplicó duplicado triplicó triplicado "
        # Italian, Portuguese
        "tre quattro cinque sette otto nove dieci undici dodici venti trenta quaranta cinquanta sessanta "
        "settanta "
        "ottanta novanta cento mila milione milioni miliardo miliardi metà dois duas três quatro dez doze "
        "vinte trinta "
        "quarenta cinquenta sessenta setenta oitenta noventa cem milhão milhões bilhão bilhões metade "
        # Dutch, Swedish, Danish, Norwegian
        "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig zestig "
        "honderd duizend "
        "miljoen miljard helft två tre fyra fem sju åtta nio tio tjugo trettio fyrtio femtio hundra tusen "
        "miljoner "
        "miljarder hälften seks syv otte ni ti "
        # Polish, Russian, Ukrainian
        "dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć dwadzieścia trzydzieści czterdzieści "
        "sto tysiąc "
        "tysięcy tysiące milion miliony milionów miliard miliardy miliardów "
        "два две  три четыре пять шесть семь восемь девять десять одиннадцать двенадцать пятнадцать двадцать "
        "тридцать "
        "сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот "
        "тысяча тысячи "
        "тысяч млн млрд трлн миллион миллиона миллионов миллиард миллиарда миллиардов половина треть четверть "
        "первый первая первое первого второй вторая второе второго третий третья третье третьего четвёртый четвертый "
        "четвёртая пятый пятая шестой шестая седьмой седьмая восьмой восьмая девятый девятая десятый десятая "
        "шестьсот семьсот восемьсот девятьсот вдвое втрое вчетверо "
        "дві три чотири пять шість сім вісім тисяч мільйон мільйонів мільярд мільярдів "
        # Arabic, Hebrew
        "واحد اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون "
        "عشرين ثلاثون "
        "ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئتا مئتي مئتان "
        "مئتين ثلاثمئة ثلاثمائة أربعمئة أربعمائة خمسمئة خمسمائة ستمئة ألف ألفا ألفي ألفان آلاف مليون مليونا ملايين "
        "مليار مليارات نصف ثلث ربع "
        "שניים שתיים שני שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר עשרים שלושים "
        "ארבעים חמישים שישים שבעים שמונים תשעים מאה מאתיים אלף אלפים אלפי מיליון מיליוני מיליארד מיליארדי חצי "
        "שליש רבע "
    ).split(),
)
# What multiplies the number before it: in brackets behind a number it would be another number.
SCALES = frozenset(
    (
        "hundred thousand million millions billion billions trillion trillions dozen "
        "millionen milliarde milliarden billionen mio mrd tausend cent mille millions milliard milliards mil "
        "millones "
        "millón milione milioni miliardi mila тысяч млн млрд миллионов миллиардов ألف مليون مليار אלף מיליון "
        "מיליארד "
    ).split(),
)
_GERMAN_UNITS = "ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|sech|sieb"
_GERMAN_TENS = "zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig"
# Numbers that English has as other words, each with words of its language that tell it where they stand near.
_SCANDINAVIAN = re.compile(r"\b(?:og|och|fra|från|til|av|af|på|ikke|inte|som|det|er|är|ble|blev|blir|ved|eller)\b")
_ITALIAN = re.compile(r"\b(?:di|il|che|gli|dei|delle|sono|alle|della|nel|tra|anni|giorni)\b")
NUMBERS_IN_CONTEXT = {"to": _SCANDINAVIAN, "fire": _SCANDINAVIAN, "sex": _SCANDINAVIAN, "due": _ITALIAN}

GERMAN_NUMBER = re.compile(
    rf"(?:(?:{_GERMAN_UNITS})?(?:hundert|tausend)(?:und)?)*"
    rf"(?:(?:(?:{_GERMAN_UNITS})und)?(?:{_GERMAN_TENS})|(?!ein$)(?:{_GERMAN_UNITS})(?:zehn)?|(?<=hundert)|(?<=tausend))",
)
# "achten" also means to heed, so it is told by its other endings only.
GERMAN_ORDINAL = re.compile(
    r"(?:erst|zweit|dritt|viert|fünft|sechst|siebt|siebent|neunt|zehnt|elft|zwölft)(?:e|en|er|es|em)|acht(?:e|er|es|em)",
)
# Of kings, centuries, phases; one letter may be an initial. French counts centuries with "e".
ROMAN_NUMBER = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?:e|er|ème)?")
# Figures of East Asia; a lone "one" is an article more often than a number.
EAST_ASIAN_NUMBER = re.compile("[零〇一二三四五六七八九十百千万萬亿億兆两兩]{2,}|[二三四五六七八九十百千两兩](?!分)")

UNITS = frozenset(
    (
        # Shares
        "point points punkt punkte punkten puntos percent prozent prozentpunkt prozentpunkte prozentpunkten "
        "procent procentenheter percentage points "
        "punti punto "
        "pourcentage porcentuales porcentaje процент процента процентов пункт пункта пунктов "
        # Money
        "dollar dollars euro euros pound pounds yen won yuan rouble roubles ruble rubles franc francs franken "
        "krone kroner "
        "kronor krona peso pesos rupee rupees cent pence penny dólar dólares libra libras franco francos real "
        "reais "
        "lira lire pfund usd eur gbp chf jpy krw cny доллар доллара долларов евро рубль рубля рублей гривен "
        "دولار دولارا دولارات يورو ريال دينار درهم جنيه שקל שקלים דולר דולרים אירו 달러 유로 엔 "
        # Weight, length, area, volume, energy
        "tonne tonnes ton tons tonnen tonelada toneladas kilogram kilograms kilogramm kg kilo kilos gram "
        "grams gramm g "
        "metre metres meter meters metern mètre mètres metro metros kilometre kilometres kilometer kilometers "
        "kilometern "
        "kilomètre kilomètres kilómetro kilómetros km mile miles mi feet foot ft inch inches cm mm m yard "
        "yards acre acres "
        "hectare hectares hektar hectárea hectáreas litre litres liter liters litern litro litros gallon "
        "gallons barrel "
        "barrels watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts kw mw gw kwh mwh gwh twh "
        "тонна тонны тонн метр метра метров километр километра километров طن أطنان متر كيلومتر טון מטר קילומטר "
        # Time
        "second seconds minute minutes hour hours day days week weeks month months year years decade decades "
        "century "
        "centuries sekunde sekunden minuten stunde stunden tag tage tagen woche wochen monat monate monaten "
        "jahr jahre "
        "jahren jahrzehnt jahrzehnte heure heures jour jours semaine semaines mois an ans année années siècle "
        "siècles "
        "minuto minutos hora horas día días semana semanas mes meses año años dia dias ano anos ora ore "
        "giorno giorni "
        "минута минуты минут секунда секунды секунд час часа часов день дня дней неделя недели недель месяц "
        "месяца месяцев год года лет ساعة ساعات دقيقة "
        "دقائق يوما "
        "أيام أسبوع أسابيع شهر أشهر سنة سنوات عاما أعوام"
    ).split(),
) - {"second", "cent"}
# Units with a prefix of size.
METRIC = re.compile(
    "(?:ki?lo|kiló|quilo|quiló|quilô|hect[oó]|hekto|cent[ií]|zenti|mil[ií]|milli|mega|giga|tera|de[cz]i|nano|mi[ck]ro|"
    "кило|санти|милли|мега|гига)"
    r"(?:m[eéè]tr|meter|gram|litr|liter|watt|vat|byte|octet|hertz|volt|joule|pascal|tonn|метр|грамм|литр|ватт|байт|тонн)\w*",
)
# Units that East Asia writes against their number; a unit of Korean ends its word, but for a particle.
EAST_ASIAN_UNIT = re.compile(
    r"(?<=[\d십백천만억조十百千万萬億亿兆一二三四五六七八九两兩]) ?(?:"
    "(?:원|달러|유로|엔|위안|시간|분|초|개월|킬로미터|미터|센티미터|밀리미터|톤|킬로그램|그램|리터|헥타르|킬로와트|메가와트|배)"
    "(?=(?:[은는이가을를의도과와로에씩]|으로|에서|까지|부터|이다|이며|이고)?(?![가-힣]))|"
    "美元|欧元|歐元|日元|英镑|英鎊|人民币|元|円|ドル|ユーロ|キロメートル|メートル|センチ|ミリ|キログラム|キロ|トン|グラム|リットル|ヘクタール|"
    "平方公里|平方米|公里|千米|厘米|毫米|米(?!国)|公斤|千克|克|吨|噸|公顷|公頃|升|小时|小時|時間|分钟|分鐘|分間|秒|[ヶか个個]月|週間|年間|倍)",
)
UNIT_SYMBOLS = "%‰$£€¥₩₽₪₹₺฿₫₴"

_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira "
    "sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag "
    "fredag lördag "
    "söndag mandag tirsdag lørdag søndag poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela "
    "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье понеділок вівторок середа "
    "середу четвер пятниця субота неділя pazartesi salı çarşamba perşembe cuma cumartesi pazar "
    "الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت "
)
_RELATIVE = (
    "yesterday today tomorrow gestern heute morgen vorgestern übermorgen hier aujourd'hui demain ayer hoy "
    "mañana ieri "
    "oggi domani ontem hoje amanhã вчера сегодня завтра 어제 오늘 내일 昨日 今日 明日 昨天 今天 明天 أمس غدا "
)
# Parts of a day; "morgen" and "mañana" are days above.
TIMES_OF_DAY = frozenset(
    (
        "noon midnight morning afternoon evening night mittag mitternacht mittags nachts abends vormittags nachmittags "
        "midi minuit matin soir après-midi mediodía medianoche madrugada noche полдень полночь утром вечером ночью "
        "정오 자정 새벽 صباحا مساء ظهرا فجرا ليلا"
    ).split(),
)
SEASON_OF_YEAR = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|"
    r"otoño|invierno|весной|летом|осенью|зимой)(?: of| de| del|,)? (?:19|20)\d\d\b",
    re.IGNORECASE,
)
DAYS = frozenset((_WEEKDAYS + _RELATIVE).split())
# "may" and "march" are months only with a capital letter.
CAPITAL_MONTHS = frozenset(
    (
        "January February March April May June July August September October November December Januar Februar "
        "März Mai "
        "Juni Juli Oktober Dezember Jänner Feber Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Okt Dez"
    ).split(),
)
MONTHS = frozenset(
    (
        "january february april june july august september october november december "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
        "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
        "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro "
        "januari februari maart mei juni juli augustus oktober april maj augusti januar februar marts "
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
        "январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь "
        "июня июне "
        "июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь "
        "ноября ноябре "
        "декабрь декабря декабре січня лютого березня квітня травня червня липня серпня вересня жовтня "
        "листопада грудня "
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık "
        "يناير فبراير مارس أبريل إبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط "
        "آذار نيسان "
        "أيار حزيران تموز آب أيلول تشرين "
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"
    ).split(),
)
# Hebrew writes "in", "to", "from" and "the" before a word.
HEBREW_PREFIXES = "בלמהוש"

# Words that may stand before a name of more than one word, or begin a sentence: no names themselves.
UNNAMED = frozenset(
    (
        "the a an this that these those it he she they we i you but and or in on at for by with as if when "
        "while however "
        "some any there his her their its our many most all from to of what who how why after before since "
        "under over no "
        "der die das den dem des ein eine einer einem einen und oder aber in im am auf von vom zu zum zur mit "
        "nach bei wenn "
        "er sie es wir ich ihr sein seine ihre dies diese dieser "
        "le la les un une des du de et ou mais dans sur pour par avec il elle ils elles nous vous on ce cette "
        "ces selon "
        "el los las una unos unas y o pero en por para con se su sus este esta "
        "в на и но он она они мы это как по за из от с у о"
    ).split(),
)
