"""Refuse Markdown and HTML that would take a parser too long, before any parser sees it.

What comes in is an article as received, what goes out is the first bound it breaks, or nothing. The one thing a reader
would not guess: besides plain limits there is an estimate of the work. Python-Markdown looks from each open bracket,
heading or fence to the end of the block, so many of them in a long block cost their product; the weights are measured
nanoseconds for each character looked at. One pass over the text, no going back.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_CONVERT = "save the article as .txt, or shorten what stands there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A bound that is broken, and the line from 1 where (0: the whole file)."""

    line: int
    message: str
    hint: str = _CONVERT


TOO_DEEP = Problem(line=0, message="markup is nested too deeply")
TOO_TANGLED = Problem(line=0, message="elements are so tangled that cleaning them makes the text many times longer")

# -- Markdown --------------------------------------------------------------------------------------------------------

_MAX_MARKDOWN = 256 * 1024  # bytes
_MAX_BLOCK = 16 * 1024  # characters
_MAX_BRACKETS = 300
_MAX_MARKERS = 12
_MAX_BACKSLASHES = 5_000
_MAX_EMPHASIS = 2_000
_MAX_WORK = 500_000_000  # estimated nanoseconds for the whole file

_BLOCK_END = re.compile(r"\n[ \t]*+\n\s*+")
_MARKER = r"(?:>[ \t]*+|(?:[*+-]|[0-9]{1,9}[.)])[ \t]++)"
_NESTED = re.compile(
    rf"^(?![-*_ \t]++$)"
    rf"(?:[ \t]*+{_MARKER}{{{_MAX_MARKERS + 1},}}|(?: {{4}}|\t){{{_MAX_MARKERS + 1},}} {{0,3}}{_MARKER})",
    re.MULTILINE,
)
_FENCE = re.compile(r"^[ ]*+(?:```|~~~)", re.MULTILINE)
_HEADING = re.compile(r"^#", re.MULTILINE)
_UNDERLINE = re.compile(r"^(?:=++|-++)[ ]*+$", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]*+\]:", re.MULTILINE)
# A link whose end is found at once: no brackets in its text, at most one pair of parentheses in its address.
_PLAIN = r"[^()\[\]\\`<\"']"
_SIMPLE_LINK = re.compile(
    rf"""\[[^\[\]\\`]{{0,500}}+\](?:\((?>(?:{_PLAIN}|\({_PLAIN}{{0,200}}+\)){{0,1000}})(?>(?:"[^"()\n]{{0,200}}+"|'[^'()\n]{{0,200}}+')?)\)"""
    r"""|\[[^\[\]\\`]{0,200}+\]|(?![(\[]))"""
)
_BACKTICKS = re.compile("`+")
_PIPES = re.compile(r"^.*\|.*$", re.MULTILINE)


def of_markdown(raw: str) -> Problem | None:
    """Return the first bound that a Markdown text breaks, None if it keeps all. Linear in the text."""
    if len(raw) > _MAX_MARKDOWN or (not raw.isascii() and len(raw.encode("utf-8", "replace")) > _MAX_MARKDOWN):
        return Problem(line=0, message=f"Markdown of more than {_MAX_MARKDOWN // 1024} KiB")
    if raw.count("\\") > _MAX_BACKSLASHES:
        return Problem(line=0, message=f"more than {_MAX_BACKSLASHES:,} backslashes")
    nested = _NESTED.search(raw)
    if nested:
        return Problem(line=_line(raw, nested.start()), message=f"more than {_MAX_MARKERS} nested lists or quotations")
    work = 100 * len(_FENCE.findall(raw)) * len(raw)
    start = 0
    while start < len(raw):
        end = _BLOCK_END.search(raw, start)
        stop = end.start() if end else len(raw)
        block = raw[start:stop]
        work += _work(block)
        message = _of_block(block) or ("this would take too long to read" if work > _MAX_WORK else "")
        if message:
            return Problem(line=_line(raw, start), message=message)
        start = end.end() if end else len(raw)
    return None


def _line(raw: str, offset: int) -> int:
    return raw.count("\n", 0, offset) + 1


def _of_block(block: str) -> str:
    if len(block) > _MAX_BLOCK:
        return f"a block of more than {_MAX_BLOCK // 1024} KiB without a blank line"
    if block.count("[") > _MAX_BRACKETS:
        return f'more than {_MAX_BRACKETS} "[" in one block'
    if block.count("*") + block.count("_") > _MAX_EMPHASIS:
        return f"more than {_MAX_EMPHASIS:,} marks of emphasis in one block"
    return ""


def _work(block: str) -> int:
    """Estimate what reading one block costs beyond what any text of its length costs, in nanoseconds."""
    work = 0
    if "[" in block:
        tangled = block.count("[") - len(_SIMPLE_LINK.findall(block))
        work += 250 * tangled + 25 * len(_DEFINITION.findall(block))
    if "#" in block:
        work += 15 * len(_HEADING.findall(block))
    if "\n=" in block or "\n-" in block:
        work += 35 * len(_UNDERLINE.findall(block))
    if "`" in block:
        work += 50 * len(set(_BACKTICKS.findall(block)))
    work *= len(block)
    if "|" in block:
        lines = _PIPES.findall(block)
        work += 10_000 * len(lines) * max(line.count("|") for line in lines)
    return work


# -- HTML ------------------------------------------------------------------------------------------------------------

_MAX_HTML = 2 * 1024 * 1024  # characters: saved pages carry their scripts
_MAX_DEPTH = 200
_MAX_FORMATTING = 24
_MAX_ATTRIBUTES = 500
_MAX_REPEATED = 300_000  # elements that a browser would open again, for those left open before
_MAX_REFERENCES = 20_000  # "&" in one run of text, which the sanitiser joins piece by piece
_LONG_TAG = 4_000  # characters from which attributes are counted

# Reads tags as browsers do; possessive, so each character is looked at once whatever is left open. Groups are atomic
# (`(?>…)`) instead: a possessive group does not match what it should before CPython 3.11.5 (Debian 12 has 3.11.2).
_SPACE = r"[\t\n\f\r ]"
_ATTRIBUTE = (
    rf"""[^\t\n\f\r />][^\t\n\f\r />=]*+(?>(?:{_SPACE}*+={_SPACE}*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|(?=>)"""
    r"""|[^\t\n\f\r >"'][^\t\n\f\r >]*+|\Z))?)"""
)
HTML_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?][^>]*+"
    rf"|</?+(?P<name>[a-zA-Z][^\t\n\f\r />]*+)(?P<rest>(?>(?:[\t\n\f\r /]++|{_ATTRIBUTE})*))(?:>|\Z)",
    re.DOTALL,
)
ONE_ATTRIBUTE = re.compile(_ATTRIBUTE, re.DOTALL)
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
# A later tag of the same kind closes these, so they nest no deeper than what is counted around them.
_CLOSED_BY_NEXT = frozenset(
    {"body", "caption", "col", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rb"}
    | {"rp", "rt", "rtc", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
_FORMATTING = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
_CLOSES_ITSELF = frozenset({"a", "nobr"})
# No end tag reaches over these.
_BARRIERS = frozenset(["applet", "marquee", "object", "svg", "math", "table", "template"])
RAW_TEXT = {
    name: re.compile(f"</{name}(?=[\\t\\n\\f\\r />]|\\Z)", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
_NO_RAW_TEXT_IN = frozenset({"svg", "math", "select"})

# What is never taken over, as readers call it; of `form` only the frame goes, of the others what they hold too.
REMOVED = {
    "applet": "media",
    "audio": "media",
    "button": "form field",
    "canvas": "media",
    "datalist": "form field",
    "embed": "media",
    "form": "form",
    "frame": "frame",
    "frameset": "frame",
    "iframe": "frame",
    "img": "image",
    "input": "form field",
    "math": "formula",
    "nav": "navigation",
    "noembed": "fallback text",
    "noframes": "fallback text",
    "noscript": "fallback text",
    "object": "media",
    "rt": "ruby annotation",
    "script": "script",
    "select": "form field",
    "style": "style",
    "svg": "image",
    "template": "template",
    "textarea": "form field",
    "video": "media",
    "xmp": "fallback text",
}
# Those that go with all they hold.
REMOVED_WHOLE = frozenset({*REMOVED, "rp"} - {"form"})


def of_html(raw: str) -> tuple[Problem | None, Counter[str]]:
    """Return the first bound that an HTML text breaks, and how often it has what is never taken over. Linear."""
    if len(raw) > _MAX_HTML:
        return Problem(line=0, message=f"HTML of more than {_MAX_HTML // 1024 // 1024} MiB"), Counter()
    nesting = _Nesting()
    removed: Counter[str] = Counter()
    position = 0
    while match := HTML_TOKEN.search(raw, position):
        if match.start() - position > _MAX_REFERENCES and raw.count("&", position, match.start()) > _MAX_REFERENCES:
            break
        position = match.end()
        name = (match["name"] or "").lower()
        if not name:
            continue
        if raw.startswith("</", match.start()):
            nesting.leave(name)
            continue
        message = _of_attributes(match["rest"]) or nesting.enter(name)
        if message:
            return Problem(line=_line(raw, match.start()), message=message), removed
        if name in REMOVED:
            removed[REMOVED[name]] += 1
        if name in RAW_TEXT and not nesting.swallows:
            end = RAW_TEXT[name].search(raw, position)
            position = end.start() if end else len(raw)
    if raw.count("&", position, match.start() if match else len(raw)) > _MAX_REFERENCES:
        message = f'more than {_MAX_REFERENCES:,} "&" between two tags'
        return Problem(line=_line(raw, position), message=message), removed
    return None, removed


def _of_attributes(rest: str) -> str:
    if len(rest) > _LONG_TAG and sum(1 for _ in ONE_ATTRIBUTE.finditer(rest)) > _MAX_ATTRIBUTES:
        return f"a tag with more than {_MAX_ATTRIBUTES} attributes"
    return ""


class _Nesting:
    """What is open, never less than a browser would hold open: an end tag that may be ignored closes nothing here."""

    __slots__ = ("_barriers", "_formatting", "_open", "_repeated", "swallows")

    def __init__(self) -> None:
        self._open: list[str] = []
        self._formatting: list[tuple[str, int]] = []
        self._barriers = 0
        self._repeated = 0
        self.swallows = 0

    def enter(self, name: str) -> str:
        """Take a start tag; return what is wrong with it, or ''."""
        if name in VOID or name in RAW_TEXT:
            return ""
        self._repeated += len(self._formatting)
        if name in _FORMATTING:
            if name in _CLOSES_ITSELF:
                self.leave(name)
            self._formatting.append((name, self._barriers))
        elif name not in _CLOSED_BY_NEXT:
            self._open.append(name)
            self._barriers += name in _BARRIERS
            self.swallows += name in _NO_RAW_TEXT_IN
        return self._problem()

    def _problem(self) -> str:
        if len(self._open) > _MAX_DEPTH:
            return f"more than {_MAX_DEPTH} nested elements"
        if len(self._formatting) > _MAX_FORMATTING or self._repeated > _MAX_REPEATED:
            return "too many elements such as <b> left open"
        return ""

    def leave(self, name: str) -> None:
        """Take an end tag."""
        if name in _FORMATTING:
            if (name, self._barriers) in self._formatting:
                last = len(self._formatting) - 1 - self._formatting[::-1].index((name, self._barriers))
                del self._formatting[last]
            return
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] == name:
                self._drop(index)
                return
            if self._open[index] in _BARRIERS:
                return

    def _drop(self, index: int) -> None:
        for name in self._open[index:]:
            self._barriers -= name in _BARRIERS
            self.swallows -= name in _NO_RAW_TEXT_IN
        del self._open[index:]
