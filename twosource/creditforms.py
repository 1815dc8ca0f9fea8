"""The shapes that marks of origin have, as patterns over the names of agencies.

The publishers of a site come in, `CreditForms` go out: names to look for, and one pattern for each shape. What a match
means, and where in an article it counts, is for `credits` to say.

The one thing a reader would not guess: the last group that took part in a match, `lastindex`, is the name of the
agency, so shapes of languages that order name, place and date otherwise can be alternatives of one pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from twosource.agencies import Agencies, agencies
from twosource.datelines import BEGINS, MONTHS
from twosource.model import Publisher

OPENS = "([（［【/"
# Names that begin so are looked for in texts that have any such character: most have none.
OTHER_SCRIPT = re.compile("[^\0-\u03ff\u2000-\u2fff]")
TOKEN = re.compile(r"\w+")

_CAPITAL = re.compile("[A-Z]")
_KATAKANA = "".join(map(chr, (*range(0x30A1, 0x30F7), 0x30FB, 0x30FC)))
# `Le Monde avec AFP`: a name, and no sentence.
_AND_A_PAPER = r"(?:(?:[A-Z0-9\u00c0-\u00de][\w.'’-]*|de|du|des|la|et) ){1,4}(?:avec|mit|con)"
_AND = r"(?:, and |, | and | & | und | et | y | e |/|、|・|，)(?:[Tt]he )?"
_SOURCE = (
    r"(?i:sources?|quellen?|fuentes?|fonti|fonte|bron|kilde|källa|via|from|with|with inputs? from|with files from|mit"
    r"|mit material von|mit material der|avec|con información de|com|kaynak|źródło|zdroj|zdrój|forrás|lähde|sumber|theo"
    r"|nguồn|izvor|vir|sursa|πηγή|출처|المصدر|منبع|источник|по материалам|по информации|отч[её]т|מקור|ที่มา|स्रोत|来源"
    r"|來源|出典|稿源|据|據)"
)
# A label that makes a mark of a weak name, too.
_LABEL = rf"(?:{_SOURCE} ?[:：] ?|(?i:with inputs? from|with files from|mit material von|mit material der) )"
_BY = "By|BY|by|Von|Par|Por|Di|Da|Door|Av|Af|Od"
_STAFF = r"(?: (?:[Ss]taff(?: [Ww]riters?)?|[Ww]riters?|[Cc]orrespondents?|in [A-Z][\w ]{2,30}))"
_PERSON = r"[A-Z\u00c0-\u00de][\w.'’-]*(?: [A-Z\u00c0-\u00de][\w.'’-]*){1,3}"
_THIS = r"(?:[Tt]his|[Dd]ies(?:er|e|es)|[Cc]e(?:t|tte)?|[Ee]st[ea]|[Qq]uest[oa])"
_PIECE = (
    r"(?:news )?(?:article|story|report|post|text|content|Artikel|Beitrag|Text|Meldung|contenu|artículo|nota|articolo)"
)
_GIVEN = (
    "provided|published|distributed|supplied|produced|appeared|written|prepared|issued|bereitgestellt|veröffentlicht"
    "|stammt|fourni|publié|proporcionad[oa]|publicad[oa]|fornito|pubblicato"
)
_GAVE = (
    r"(?:[Aa]dditional )?[Rr]eporting|[Ww]ith (?:files|inputs?|reporting|information|material)|Information|Material"
    r"|Files"
)
_THE = "(?:[Tt]he |l['’]|وكالة )?"
_BULLETS = r"[-–—*(\[（【<©ⓒ/\s]*"
_COPYRIGHT = r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[\s\d,:;©()-]{0,20}(?:by )?"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditForms:
    """The names to look for (`shown`, `weak` as `Agencies` has them; `tokens` are their words) and the shapes.

    `bracket` is a name in brackets, of which `begins` has what may stand first. `dated`, `placed`, `caseless` and
    `first` open a passage; `line`, `labelled` and `byline` are a passage; `ending` and `credited` stand in one; `more`
    is a further name behind one.
    """

    shown: Mapping[str, str]
    weak: AbstractSet[str]
    tokens: AbstractSet[str]
    begins: AbstractSet[str]
    bracket: re.Pattern[str]
    dated: re.Pattern[str]
    placed: re.Pattern[str]
    caseless: re.Pattern[str]
    first: re.Pattern[str]
    line: re.Pattern[str]
    labelled: re.Pattern[str]
    byline: re.Pattern[str]
    ending: re.Pattern[str]
    credited: re.Pattern[str]
    more: re.Pattern[str]


class Mentions:
    """Tells at little cost whether a text can have the name of an agency that is not weak: most have none."""

    __slots__ = ("_in_capitals", "_in_other_scripts", "_small")

    def __init__(self, shown: Iterable[str], weak: AbstractSet[str]) -> None:
        forms = [form for form in shown if form not in weak]
        self._in_capitals = _one_of(form for form in forms if _CAPITAL.match(form))
        self._in_other_scripts = _one_of(form for form in shown if OTHER_SCRIPT.match(form))
        small = [form for form in forms if not (_CAPITAL.match(form) or OTHER_SCRIPT.match(form))]
        self._small = tuple(form for form in small if not any(other in form for other in small if other != form))

    def are_in(self, *parts: str) -> bool:
        """Say whether any of some parts of a text may name an agency."""
        return any(
            self._in_capitals.search(part)
            or any(map(part.__contains__, self._small))
            or (not part.isascii() and OTHER_SCRIPT.search(part) and self._in_other_scripts.search(part))
            for part in parts
        )


def credit_forms(publishers: Iterable[Publisher] = ()) -> CreditForms:
    """Return the shapes with the names of all known agencies, and of a site's publishers of the kinds wire and agency.

    They are compiled at each call: make them once for many articles.
    """
    known = agencies(publishers)
    name = rf"({known.pattern(weak=False)})(?!\w)"
    return CreditForms(
        shown=known.shown,
        weak=known.weak,
        tokens=frozenset(TOKEN.findall(" ".join(known.shown))),
        begins=frozenset(form[:1] for form in known.shown) | frozenset(f" 据據{_KATAKANA}"),
        bracket=_bracket(known),
        dated=_dated(name),
        placed=re.compile(rf"([^\n().]{{2,40}}), {name}(?= ?[–—-] ?{BEGINS}(?![^\n.]{{0,80}} [–—-] ))"),
        caseless=_caseless(known, name),
        first=re.compile(
            rf"{name}(?:(?= ?(?:[–—]|--) ?{BEGINS})|, \d{{1,2}}\.? (?:{MONTHS})\w*(?: \d{{4}})?(?=[.:] ?{BEGINS}))"
        ),
        line=re.compile(
            rf"{_BULLETS}(?:{_SOURCE} ?[:：=]? ?|{_AND_A_PAPER} |[가-힣]{{2,4}} (?:기자|특파원) )?"
            rf"{_THE}{name}(?: news agency)?"
        ),
        labelled=re.compile(rf"{_BULLETS}{_LABEL}{_THE}({known.pattern(weak=True)})(?!\w)"),
        byline=re.compile(
            rf"(?:(?:{_BY}) (?:[^\n]{{0,80}}?[ ,(/])?|{_PERSON}, ){_THE}{name}{_STAFF}?\W*|{_THE}{name}{_STAFF}\W*"
        ),
        ending=re.compile(rf"[.!?…。”\"’»)](?: ?[-–—/]{{1,2}} ?{_THE}{name}[.]?| (dpa|epd))$"),
        credited=_credited(name),
        more=re.compile(f"{_AND}{name}"),
    )


def _bracket(known: Agencies) -> re.Pattern[str]:
    name = rf"({known.pattern(weak=True)})(?:(?!\w)|(?=[电電] ?[)）]))"
    return re.compile(
        rf"[{re.escape(OPENS)}] ?(?:[据據]|[{_KATAKANA}]{{2,10}})?{name}(?:[电電]"
        r"|, ?\d{1,2}\.\d{1,2}\.\d{2,4}|(?:[/,-] ?\w{2,20}){0,4}) ?[)\]）］】/]"
    )


def _dated(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"([^\n()]{{2,50}}) (?:[-–—] {name}[.:](?=\s)|(?<=\. ){name}\.(?= {BEGINS})"
        rf"|(?<=[.,] ){name}(?= [-–—] ?{BEGINS}))"
    )


def _caseless(known: Agencies, name: str) -> re.Pattern[str]:
    """Return the datelines of scripts without capitals: East Asia, Cyrillic between slashes, Arabic."""
    strong = known.pattern(weak=False)
    other = rf"({known.pattern(weak=False, script=OTHER_SCRIPT)})(?!\w)"
    any_other = rf"({known.pattern(weak=True, script=OTHER_SCRIPT)})(?!\w)"
    return re.compile(
        rf"[(\[（［【][^\n()\[\]（）［］【】:：]{{1,30}}=[ 　]?{name}[)\]）］】]"
        rf"|[【［][^\n［］【】:：]{{0,30}}?{name}[】］]|[【［\[]{name}[】］\]](?! [a-z])"
        rf"|\[[^\n\[\]]{{1,30}}日[^\n\[\]]{{0,4}}{name}\]|[(（][^\n()]{{2,24}}발 ?{name}[)）]"
        rf"|[(（【]?据?({strong})[^\n。，()（）]{{0,20}}日[^\n。，()（）]{{0,6}}[电電](?![话話报報视視影台])"
        rf"|({strong})(?:快讯|快訊|消息)(?=[：:，])|[^\n/]{{2,50}}/Корр\. {name}[^\n/]{{0,40}}/"
        rf"|[\u0600-\u06ff ]{{2,30}} ?[-–—/] ?{other} ?[-–—:/]"
        r"|[\u0600-\u06ff ]{2,30} \d{1,2}(?: [\u0600-\u06ff]+|-\d{1,2})(?:[ -]\d{4}(?: ?م)?)?"
        rf" {any_other} ?[-–—:/]"
    )


def _credited(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:[Tt]he )?{name}(?:[^\n.]{{0,120}}\bcontributed to th(?:is|e) (?:report|story|article)"
        r"| (?:[a-z]+ )?(?:writers?|reporters?|journalists?) [^\n.]{2,80}\bcontributed(?=\.))"
        rf"|(?:{_THIS} {_PIECE} (?=by [\w ]+ was (?:first )?published)by"
        rf"|{_THIS} {_PIECE}\b[^\n.]{{0,40}} (?:{_GIVEN})\b[^\n.]{{0,30}}?"
        r" (?:by|at|on|in|from|von|vom|der|par|por|de|da)|syndicated feed(?: by| of| from)?[\s:–—-]{0,3}"
        r"|Reporting by [A-Z][^\n.;]{2,50} for"
        rf"|(?:{_GAVE})\b[^\n.]{{0,30}}? (?:by|from|von|vom|der|de|di)"
        rf"|{_COPYRIGHT}|with permission (?:of|from)) ?{_THE}{name}"
    )


def _one_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the forms, at whose first letter it can be told which of them are tried."""
    further: dict[str, set[str]] = {}
    for form in forms:
        further.setdefault(form[0], set()).add(re.escape(form[1:]))
    told = (f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in sorted(further.items()))
    return re.compile("|".join(told))
