"""News agencies and distributors of press releases, by the names that marks of origin in articles give them.

The publishers of a site come in, the names to look for go out, each with the name to show. The one thing a reader
would not guess: a form that is also a word or another body's name (`CP`, `MENA`) is weak, and counts only between a
place and a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from twosource.model import Publisher

# The name to show, then its other forms, separated by vertical bars.
_STRONG = {
    "Associated Press": (
        "AP|AP News|АП|アソシエイテッド・プレス|AP通信|ＡＰ|ＡＰ通信|เอพี|美联社|美聯社|أسوشيتد برس|أ ب|أ.ب"
    ),
    "Reuters": (
        "REUTERS|Thomson Reuters|Thomson Reuters Foundation|Рейтер|ロイター|ロイター通信|路透社|路透|로이터|رويترز"
        "|רויטרס|รอยเตอร์|रॉयटर्स"
    ),
    "Agence France-Presse": (
        "AFP|AFP News|Agence France Presse|АФП|法新社|أ ف ب|أ.ف.ب|ا ف ب|أف ب|فرانس برس|AFP時事|AFP＝時事|AFP=時事"
        "|ＡＦＰ|ＡＦＰ時事|ＡＦＰ＝時事|เอเอฟพี"
    ),
    "dpa": "DPA|Deutsche Presse-Agentur|dpa-AFX|دب أ|د ب أ|د.ب.أ",
    "Agencia EFE": "EFE",
    "ANSA": "Ansa",
    "Press Trust of India": "PTI|पीटीआई",
    "United Press International": "UPI",
    "Indo-Asian News Service": "IANS|आईएएनएस",
    "Bloomberg": "Bloomberg News|ブルームバーグ|彭博社|بلومبرغ",
    "Yonhap": "Yonhap News|Yonhap News Agency|연합뉴스|韩联社|聯合ニュース",
    "Newsis": "뉴시스",
    "News1": "뉴스1",
    "Kyodo": "Kyodo News|KYODO|共同|共同通信|共同通信社|共同社",
    "Jiji Press": "Jiji|時事|時事通信|時事通信社",
    "Xinhua": "XINHUA|Xinhua News Agency|新华社|新華社|新华网|新華網",
    "China News Service": "中新社|中新网|中国新闻网|中國新聞網",
    "Central News Agency": "中央社",
    "TASS": "ITAR-TASS|ТАСС|ИТАР-ТАСС",
    "Interfax": "INTERFAX|INTERFAX.RU|Интерфакс|ИНТЕРФАКС|Интерфакс-Украина|Інтерфакс-Україна",
    "RIA Novosti": "РИА Новости|РИА НОВОСТИ",
    "Ukrinform": "Укринформ|Укрінформ",
    "UNN": "УНН",
    "BelTA": "БЕЛТА|БелТА|BELTA",
    "Anadolu Agency": "Anadolu|Anadolu Ajansı|الأناضول",
    "Saudi Press Agency": "واس|وكالة الأنباء السعودية",
    "Emirates News Agency": "وام",
    "Kuwait News Agency": "KUNA|كونا",
    "Qatar News Agency": "قنا",
    "Middle East News Agency": "أ ش أ|أ.ش.أ",
    "Korean Central News Agency": "KCNA|조선중앙통신|朝鮮中央通信",
    "Australian Associated Press": "AAP",
    "Canadian Press": "La Presse Canadienne|Presse Canadienne",
    "PA Media": "Press Association|PA News Agency",
    "Keystone-SDA": "Keystone-ATS",
    "Belga": "BELGA",
    "ANP": "",
    "Ritzau": "ritzau",
    "NTB": "",
    "PAP": "",
    "ČTK": "CTK",
    "Lusa": "",
    "Europa Press": "EUROPA PRESS",
    "Agerpres": "AGERPRES",
    "Tanjug": "TANJUG|Танјуг",
    "Bernama": "BERNAMA",
    "Antara": "ANTARA",
    "Vietnam News Agency": "TTXVN",
    "Islamic Republic News Agency": "IRNA|إرنا|ایرنا",
    "Iranian Students' News Agency": "ISNA|ایسنا",
    "Tasnim": "Tasnim News Agency|تسنیم",
    "Mehr News Agency": "",
    "SANA": "سانا",
    "WAFA": "",
    "Associated Press of Pakistan": "",
    "United News of India": "",
    "Philippine News Agency": "",
    "Montsame": "MONTSAME",
    "News Agency of Nigeria": "",
    "Algérie Presse Service": "",
    "Maghreb Arabe Presse": "",
    "Demirören Haber Ajansı": "",
    "Italpress": "ITALPRESS",
    "LaPresse": "",
    "askanews": "Askanews",
    "Prensa Latina": "",
    "Notimex": "NOTIMEX",
    "TASR": "",
    "AMNA": "ΑΠΕ-ΜΠΕ|ANA-MPA",
    "Télam": "TÉLAM|TELAM|Telam",
    "Adnkronos": "ADNKRONOS",
    "Agência Brasil": "",
    "epd": "",
    "KNA": "",
}
_WEAK = {
    "Austria Press Agency": "APA",
    "Keystone-SDA": "SDA|ATS|sda|ats",
    "Canadian Press": "CP",
    "Anadolu Agency": "AA",
    "TT": "TT Nyhetsbyrån",
    "STT": "",
    "MTI": "",
    "Sport-Informations-Dienst": "SID|sid",
    "Middle East News Agency": "MENA",
    "Saudi Press Agency": "SPA",
    "Qatar News Agency": "QNA",
    "Asian News International": "ANI",
    "Vietnam News Agency": "VNA",
    "Emirates News Agency": "WAM",
    "Central News Agency": "CNA",
    "news aktuell": "ots",
    "APA-OTS": "OTS",
    "AWP": "awp",
    "Demirören Haber Ajansı": "DHA",
    "İhlas Haber Ajansı": "İHA",
    "Mehr News Agency": "MNA",
    "Iraqi News Agency": "INA|واع",
    "WAFA": "وفا",
    "BTA": "БТА",
    "Press Trust of India": "भाषा",
    "United News of India": "वार्ता",
    "Associated Press of Pakistan": "APP",
    "BSS": "",
    "Philippine News Agency": "PNA",
    "News Agency of Nigeria": "NAN",
    "Algérie Presse Service": "APS",
    "Maghreb Arabe Presse": "MAP",
    "AGI": "",
    "Hina": "HINA",
    "STA": "",
    "JTA": "",
}
# An older name, printed alone under each report.
_SIGNED = {"Reuters": "Reuter|REUTER"}
# What these distribute is written by whoever pays for it.
DISTRIBUTORS = {
    "PR Newswire": "PRNewswire|PRNEWSWIRE|PR NEWSWIRE|PRNewswire-FirstCall|PRNewswire-USNewswire|PRNewswire-AsiaNet",
    "Business Wire": "BUSINESS WIRE|BusinessWire",
    "GlobeNewswire": "GLOBE NEWSWIRE|GLOBENEWSWIRE|Globe Newswire",
    "ACCESSWIRE": "Accesswire|ACCESS Newswire",
    "EIN Presswire": "",
    "PRWeb": "PRWEB",
    "CNW": "CNW Group|Canada NewsWire",
    "news aktuell": "",
}
# A passage of these words, or one that begins with them and a colon, dash or date, heads a press release.
RELEASE = (
    "for immediate release|press release|news release|media release|pressemitteilung|presseaussendung|medienmitteilung"
    "|presseinformation|communiqué de presse|communique de presse|comunicado de prensa|nota de prensa|comunicato stampa"
    "|comunicado de imprensa|nota à imprensa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|tisková zpráva"
    "|informacja prasowa|komunikat prasowy|basın bülteni|пресс-релиз|보도자료|プレスリリース|報道資料|新闻稿|新聞稿"
    "|بيان صحفي|ข่าวประชาสัมพันธ์|thông cáo báo chí|siaran pers"
)

_WIRES = frozenset({"wire", "agency"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies:
    """The forms of names to look for: `shown` has the name to show of each, `weak` those that prove little alone."""

    shown: dict[str, str]
    weak: frozenset[str]

    def pattern(self, *, weak: bool, script: re.Pattern[str] | None = None) -> str:
        """Return a pattern for the forms, the longest first; with or without the weak ones, or those of a script."""
        forms = (form for form in self.shown if (weak or form not in self.weak) and (not script or script.match(form)))
        return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def agencies(publishers: Iterable[Publisher] = ()) -> Agencies:
    """Return all known agencies, and those publishers of a site that are wires or agencies, under the site's names."""
    own = [publisher for publisher in publishers if publisher.kind in _WIRES]
    called = {name.casefold(): publisher.name for publisher in own for name in (publisher.id, publisher.name)}
    shown: dict[str, str] = {}
    weak = _told(_WEAK, called)
    for table in (_SIGNED, DISTRIBUTORS, _STRONG):
        shown |= _told(table, called)
    shown |= {publisher.name: publisher.name for publisher in own}
    return Agencies(shown=weak | shown, weak=frozenset(weak.keys() - shown.keys()))


def _told(table: dict[str, str], called: dict[str, str]) -> dict[str, str]:
    """Return the name to show of each form in a table: the site's own name where it knows the agency by any of them."""
    told: dict[str, str] = {}
    for name, others in table.items():
        forms = [form for form in (name, *others.split("|")) if form]
        own = next((called[form.casefold()] for form in forms if form.casefold() in called), name)
        told |= dict.fromkeys(forms, own)
    return told
