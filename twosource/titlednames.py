"""Names in Korean, Chinese, Japanese, Arabic and Hebrew, which have no capitals: told by the title beside them.

A text comes in, ranges of it go out. A name is what stands where a title (`시장`, `局长`, `さん`, `وزير`) leaves room
for one, in Korean and Chinese with a common surname in front; and the same words wherever else they stand.
The one thing a reader would not guess: it only serves to say "the names differ" of a quote that was refused already, so
a name missed is called words, and a word taken for a name costs no more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MOST_NAMES = 64
_MOST_PLACES = 256
_SCRIPTS = re.compile("[\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff가-힣]")


# -- Korean: a surname and two syllables before a title or behind it -----------------------------------------------

_KOREAN_SURNAME = (
    "[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽"
    "성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕]"
)
_KOREAN_TITLE = (
    "[가-힣]{0,8}(?:"
    "시장|도지사|지사|군수|청장|처장|의원|대표|장관|차관|총리|대통령|국장|과장|부장|팀장|실장|센터장|원장|"
    "총장|교수|박사|기자|감독|선수|위원장|위원|회장|사장|이사|변호사|판사|검사|대변인|씨|여사|작가|배우|"
    "가수|후보|서장|소장|대사|관장|교사|의장|본부장|총재|행장|연구원|선장|조합장|학장|교장|이장|단장|"
    "간호사|의사)"
)
_KOREAN = rf"(?<![가-힣])(?P<ko>{_KOREAN_SURNAME}[가-힣]{{2}}) (?={_KOREAN_TITLE})"

# -- Chinese: a surname and one or two characters behind a title or before it ---------------------------------------

_CHINESE_SURNAME = (
    "[王李张陈刘杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟"
    "熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔汤張陳劉楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇呂盧鍾譚陸賈韋鄒龔錢嚴龍賀顧湯]"
)
# No second or third character of a name: what goes on behind it.
_CHINESE_GIVEN = "(?:(?![说說表称稱认認指批告宣在将將和与與及是曾已的也对對向就还還都则則并並要])[一-鿿])"
_CHINESE_TITLE = (
    "市长|局长|省长|县长|区长|镇长|村长|主席|总统|总理|部长|司长|处长|科长|校长|院长|所长|厂长|董事长|"
    "经理|总经理|主任|书记|教授|博士|医生|记者|发言人|代表|委员|议员|律师|法官|先生|女士|居民|球员|教练|"
    "专家|老师|船长|队长|市長|局長|省長|縣長|區長|鎮長|主席|總統|總理|部長|司長|處長|校長|院長|所長|"
    "董事長|總經理|書記|醫生|記者|發言人|委員|議員|律師|球員|教練|專家|老師"
)

# -- Japanese: two to five Chinese characters before a title -------------------------------------------------------

_JAPANESE_TITLE = (
    "市長|知事|社長|会長|組合長|議員|教授|大臣|首相|監督|選手|さん|氏|容疑者|被告|官房長官|所長|署長|部長|"
    "課長|院長|校長|学長|理事長|代表|町長|村長|区長|総裁|大統領|長官|議長|団長|船長|園長|館長|記者|弁護士"
)
_JAPANESE = rf"(?<![一-鿿々])(?P<ja>[一-鿿々]{{2,5}}?)(?={_JAPANESE_TITLE})"
# Towns, as subjects of a sentence.
_TOWN = "(?<![一-鿿々])(?P<town>[一-鿿々]{2,3}(?:市|町|村|県|省|县|縣|镇))(?=[はがのでにをと、，教政府]|$)"

# -- Arabic and Hebrew: two words behind a title and what it is the title of ---------------------------------------

_ARABIC_TITLE = (
    "وزير|وزيرة|رئيس|رئيسة|مدير|مديرة|النائب|النائبة|الدكتور|الدكتورة|السيد|السيدة|الأمير|الأميرة|الملك|"
    "الملكة|المدير|المديرة|الوزير|الوزيرة|الرئيس|الرئيسة|الأستاذ|الأستاذة|المهندس|المهندسة|العمدة|الشيخ|"
    "القائد|الطبيب|الطبيبة|المتحدث|باسم|الكاتب|الكاتبة|الصحفي|الصحفية|المحامي|المحامية|القاضي|الخبير|"
    "الباحث|الباحثة"
)
_NO_ARABIC_NAME = (
    "إن|أن|في|من|على|إلى|عن|الذي|التي|كان|كانت|قال|قالت|هو|هي|ما|لا|لم|لن|قد|مع|بعد|قبل|لأن|لأنه|لأنها|ثم|"
    "أو|بين|حول|عند"
)
_ARABIC = (
    rf"(?<!\w)[وفبل]?(?:{_ARABIC_TITLE})(?: ال\w+){{0,2}} (?!ال|(?:{_NO_ARABIC_NAME})\b)"
    rf"(?P<ar>\w+ (?!(?:{_NO_ARABIC_NAME})\b)\w+)"
)
_HEBREW_TITLE = (
    "ראש|מנהל|מנהלת|שר|שרת|חבר|חברת|נשיא|נשיאת|דובר|דוברת|יושב|יושבת|השר|השרה|השופט|השופטת|הנשיא|הנשיאה|הרב|"
    "המנהל|המנהלת|העיתונאי|העיתונאית|המפקד|המאמן|הדובר|הדוברת|הפרופסור|מר|מהנדס|מהנדסת|רב|"
    'פרופ\'|ד"ר|גב\'|ח"כ|יו"ר'
)
_NO_HEBREW_NAME = "כי|של|לא|על|את|עם|הוא|היא|אמר|אמרה|גם|או|אשר|כל|אין|יש|זה|זו"
_HEBREW = (
    rf"(?<!\w)[ולבמש]?(?:{_HEBREW_TITLE})(?: ה\w+){{0,2}} (?!(?:{_NO_HEBREW_NAME})\b)"
    rf"(?P<he>\w+ (?!(?:{_NO_HEBREW_NAME})\b)\w+)"
)

_NAMES = re.compile(f"{_KOREAN}|{_JAPANESE}|{_TOWN}|{_ARABIC}|{_HEBREW}")
_BEHIND_TITLE = re.compile(
    rf"(?:{_CHINESE_TITLE})(?P<zh>{_CHINESE_SURNAME}{_CHINESE_GIVEN}{{1,2}})"
    rf"|{_KOREAN_TITLE} (?P<ko>{_KOREAN_SURNAME}[가-힣]{{2}})(?=[은는이가을를의도과와,. ]|$)"
)
_BEFORE_TITLE = re.compile(rf"(?P<zh>{_CHINESE_SURNAME}{_CHINESE_GIVEN}{{1,2}})(?={_CHINESE_TITLE})")


def titled_names(text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of the names that a title tells, ascending, none overlapping. Linear in the text."""
    if not _SCRIPTS.search(text):
        return ()
    names = list(dict.fromkeys(text[start:end] for start, end in _told(text)))[:_MOST_NAMES]
    found = sorted(place for name in names for place in _places(text, name))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _told(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_NAMES, _BEHIND_TITLE, _BEFORE_TITLE):
        for match in pattern.finditer(text):
            yield match.span(match.lastgroup or 0)


def _places(text: str, name: str) -> Sequence[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = text.find(name)
    while start >= 0 and len(found) < _MOST_PLACES:
        found.append((start, start + len(name)))
        start = text.find(name, start + len(name))
    return found
