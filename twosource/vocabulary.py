"""Which elements a document may hold, what others become, and where each may stand.

Tables and small answers for `builder`; nothing here is a list of dangerous things. What is not named does not exist:
an unknown element leaves its text, and an attribute that is not named is gone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

Attributes = tuple[tuple[str, str], ...]

INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "q", "s", "samp", "strike", "strong"}
    | {"sub", "sup", "tt", "u", "var"}
)
# Underlining has no meaning of its own: '' leaves the text alone.
_INLINE_AS = {"b": "strong", "i": "em", "strike": "s", "tt": "code", "kbd": "code", "samp": "code", "var": "em"}
_INLINE_AS |= {"dfn": "em", "cite": "em", "u": ""}
# What of `<sup>` and `<sub>` has a character of its own.
FIGURES = {
    "sup": str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"),
    "sub": str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}
RUN_OF_FIGURES = re.compile(r"(\([-\d+−=]+\)|[-\d+−=]+)")
_DIGIT = re.compile(r"\d")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "dl"})
TABLE_PARTS = frozenset({"table", "thead", "tbody", "tfoot"})
CONTAINERS = LISTS | TABLE_PARTS | {"blockquote", "figure"}
# What a passage can be borne by, and those of them that hold nothing but text.
BEARERS = frozenset({*HEADINGS, "p", "pre", "li", "dt", "dd", "figcaption", "caption"})
PHRASING = BEARERS - {"li", "dd"} | {"tr"}
CELLS = frozenset({"td", "th"})
ITEMS = frozenset({"li", "dt", "dd"})
# What makes blocks and is not kept itself.
_TRANSPARENT = frozenset(
    {"address", "article", "aside", "body", "center", "details", "dialog", "dir", "div", "fieldset", "footer"}
    | {"header", "hgroup", "hr", "legend", "main", "menu", "search", "section", "summary"}
)
BLOCKS = CONTAINERS | BEARERS | CELLS | _TRANSPARENT | {"tr"}

# The parent that an element must have; without it the element is a plain paragraph.
_PARENTS = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "figcaption": ("figure",), "caption": ("table",)}
# What stands in a list for a block that must not stand there itself.
IMPLIED = {"ul": "li", "ol": "li", "dl": "dd"}

# What an author may say of a block of a briefing: `{: .judgement data-likelihood="very likely" }` at its end.
_AT_END = re.compile(r"\s*\{:\s*([^{}\n]*)\}\Z")
_ONE = re.compile(r"""\.([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|(\S+)""")
_VALUE = re.compile(r"[a-z][a-z -]{0,39}")
_CLASSES = frozenset({"judgement", "confidence", "one-origin"})
_DATA = frozenset({"data-likelihood", "data-level"})

_SMALL_NUMBER = re.compile(r"-?[0-9]{1,6}")
_CELLS_SPANNED = re.compile(r"[1-9][0-9]{0,2}")
_NOT_IN_URL = re.compile(r'[\s\\<>"`]')


def inline_tag(tag: str) -> str:
    """Return what an inline element is kept as, '' if only its text is."""
    return _INLINE_AS.get(tag, tag)


def is_figure(run: str) -> bool:
    """Tell whether a part of what `RUN_OF_FIGURES` divides is raised or lowered character by character."""
    return _DIGIT.search(run) is not None and RUN_OF_FIGURES.fullmatch(run) is not None


def with_figures(tag: str, words: str) -> str:
    """Return raised or lowered words with their figures in characters that are so themselves; one for each."""

    def figures(match: re.Match[str]) -> str:
        plain = _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), match[0])
        return plain.translate(FIGURES[tag]) if is_figure(match[0]) else match[0]

    return RUN_OF_FIGURES.sub(figures, words)


def bearer_tag(tag: str, parent: str) -> str:
    """Return what an element that bears a passage is under this parent ('' at the top)."""
    return tag if parent in _PARENTS.get(tag, (parent,)) else "p"


def implied_tag(tag: str, parent: str) -> str:
    """Return the item that must stand around an element directly in a list, '' if none."""
    return "" if tag in _PARENTS else IMPLIED.get(parent, "")


def may_contain(parent: str, tag: str) -> bool:
    """Tell whether a container may stand there: tables have parts, parts hold nothing else, lists hold no lists."""
    if tag in TABLE_PARTS - {"table"}:
        return parent == "table"
    return parent not in TABLE_PARTS and not (tag in LISTS and parent in LISTS)


def block_attributes(tag: str, attributes: Mapping[str, str]) -> Attributes:
    """Return the attributes of a block that are kept."""
    if tag in CELLS:
        spans = ((name, attributes.get(name, "")) for name in ("colspan", "rowspan"))
        return tuple((name, value) for name, value in spans if _CELLS_SPANNED.fullmatch(value))
    start = attributes.get("start", "")
    return (("start", start),) if tag == "ol" and _SMALL_NUMBER.fullmatch(start) else ()


def safe_url(url: str) -> bool:
    """Tell whether a link may lead there: http(s) with a host, no user name, nothing invisible, no backslash."""
    if not url.lower().startswith(("http://", "https://")) or not url.isprintable() or _NOT_IN_URL.search(url):
        return False
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return bool(parts.hostname) and "@" not in parts.netloc


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorsAttributes:
    """Where in a text the `{: … }` at its end starts, with the space before it; what of it is kept and what unknown."""

    place: int
    kept: Attributes
    unknown: tuple[str, ...]


def authors_attributes(text: str) -> AuthorsAttributes | None:
    """Read `{: .judgement }` at the end of a text; None where there is none, or nothing before it."""
    match = _AT_END.search(text, max(0, text.rfind("{:") - 1))
    if match is None or not match.start():
        return None
    kept: dict[str, str] = {}
    unknown = []
    for each in _ONE.finditer(match[1]):
        name, value = ("class", each[1]) if each[1] else (each[2] or "", each[3] or each[4] or each[5] or "")
        if not (value in _CLASSES if name == "class" else name in _DATA and _VALUE.fullmatch(value)):
            unknown.append(each[0])
        elif name == "class" and name in kept:
            kept[name] += f" {value}"
        else:
            kept[name] = value
    return AuthorsAttributes(place=match.start(), kept=tuple(kept.items()), unknown=tuple(unknown))
