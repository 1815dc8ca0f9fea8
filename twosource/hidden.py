"""Find what a page hides from its readers by attributes: `hidden`, `display: none`, `visibility: hidden`.

HTML as received comes in, to be asked whether it may hide anything at all; then the same HTML as `markup` cleaned it,
well formed and with these attributes, and goes out without the text that they hide. The one thing a reader would not
guess: those of `body` and `html` are not among them, since pages hide the whole of themselves until their script runs.

What a reader opens with a click is not hidden: `<details>`, `hidden="until-found"`. `aria-hidden` hides nothing from
those who see, and style sheets are not read.
"""

from __future__ import annotations

import html
import re

from twosource import bounds, vocabulary

__all__ = ["ATTRIBUTES", "KNOWN", "attribute_kept", "may_hide", "names_of", "tag_hides", "without_hidden"]

ATTRIBUTES = frozenset({"hidden", "style"})
# Elements that leave their text alone, so that what is hidden in them is known; others are found in the page.
KNOWN = vocabulary.INLINE | vocabulary.BLOCKS | {"bdi", "bdo", "big", "br", "data", "figure", "font", "form", "label"}
KNOWN |= {"mark", "nobr", "optgroup", "output", "picture", "ruby", "slot", "small", "span", "time", "title"}

# Asked of HTML in small letters; a hit may still be no such attribute. What each begins with is found at once.
_SAID = r"(?:display|visibility|[\\&])"
_SAYS_HIDDEN = re.compile(r"""hidden(?<=[\s/"']hidden)(?=[\s/>=])""")
# A value without marks is not looked into: many of them in a row would each be looked through to the end of the row.
_SAYS_STYLE = re.compile(rf"""style(?<=[\s/"']style)\s*+=\s*+(?:"[^"]*?{_SAID}|'[^']*?{_SAID}|(?!["']))""")
_NAME = re.compile("<([a-zA-Z][^\t\n\f\r />]*)")
# Names of what goes with all it holds, of what a serialiser writes without an end tag, and of what it does not escape.
_NEVER_KEPT = bounds.REMOVED_WHOLE | bounds.VOID | bounds.RAW_TEXT.keys()
_NEVER_KEPT |= {"basefont", "bgsound", "keygen", "plaintext"}
_SMALL = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")

_CLEAN_TOKEN = re.compile('<(/?)([a-z][^\t\n\f\r />]*)((?: [a-z]+="[^"]*")*)>|([^<]+)')
_CLEAN_HIDDEN = re.compile(r' hidden="')
_CLEAN_STYLE = re.compile(r' style="([^"]*)"')

# Of a style: comments, strings, escapes, and what stands in brackets (`url(data:…;base64,…)`).
_NO_DECLARATION = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?>(?:[^"\\\n]|\\.)*)(?:"|\n|\Z)|'(?>(?:[^'\\\n]|\\.)*)(?:'|\n|\Z)"""
    r"""|\\(?:(?P<code>[0-9a-fA-F]{1,6})\s?|(?P<sign>.))|\([^()]*\)?""",
    re.DOTALL,
)
# A value that is none is passed over, as browsers do: `display: none; display: nothing` hides.
_DISPLAYS = frozenset(
    {"block", "contents", "flex", "flow", "flow-root", "grid", "inherit", "initial", "inline", "inline-block"}
    | {"inline-flex", "inline-grid", "inline-table", "list-item", "none", "revert", "revert-layer", "ruby", "run-in"}
    | {"table", "table-caption", "table-cell", "table-column", "table-row", "table-row-group", "unset", "-webkit-box"}
)
_VISIBILITIES = {"hidden": "unseen", "collapse": "unseen", "visible": "seen", "initial": "seen"}


def may_hide(raw: str) -> bool:
    """Tell whether a page may hide anything by an attribute; False is sure. Linear, and little for most pages."""
    small = raw.lower()
    return _SAYS_HIDDEN.search(small) is not None or _SAYS_STYLE.search(small) is not None


def names_of(raw: str) -> frozenset[str]:
    """Return the names of elements of a page beyond those that are known, which may hide what they hold."""
    return frozenset(name.translate(_SMALL) for name in set(_NAME.findall(raw))) - KNOWN - _NEVER_KEPT


def attribute_kept(_tag: str, name: str, value: str) -> str | None:
    """Return what the cleaner writes of an attribute: of `hidden` and `style` what they do, None where that is naught.

    A style becomes the words `gone` or `here` for `display`, `unseen` or `seen` for `visibility`.
    """
    if name == "hidden":
        return None if value.strip().lower() == "until-found" else ""
    return (" ".join(_declared(value)) or None) if name == "style" else value


def _declared(style: str) -> list[str]:
    """Return what a style says of `display` and of `visibility`: the last of each, or the last `!important`."""
    said: dict[str, tuple[bool, str]] = {}
    for declaration in _NO_DECLARATION.sub(_meant, style).lower().split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        value, mark, _ = value.partition("!")
        word = _meaning(name, value.split())
        if word and (mark or not said.get(name, (False, ""))[0]):
            said[name] = bool(mark), word
    return [said[name][1] for name in sorted(said)]


def _meaning(name: str, values: list[str]) -> str:
    if name == "display" and values and values[0] in _DISPLAYS:
        return "gone" if values == ["none"] else "" if "none" in values else "here"
    return _VISIBILITIES.get(values[0], "") if name == "visibility" and len(values) == 1 else ""


def _meant(match: re.Match[str]) -> str:
    """Return the letter that an escape of a style sheet stands for, else room for what tells of no declaration."""
    code, sign = match["code"], match["sign"]
    character = chr(min(int(code, 16), 0xFFFF)) if code else sign or ""
    return character if character.isalpha() or character == "-" else " "


def tag_hides(rest: str) -> bool:
    """Tell whether the attributes of a start tag as received hide what the element holds."""
    if not may_hide(f" {rest}>"):
        return False
    found: dict[str, str] = {}
    for match in bounds.ONE_ATTRIBUTE.finditer(rest):
        name, _, value = (part.strip() for part in match[0].partition("="))
        quote = value[:1]
        found.setdefault(name.lower(), html.unescape(value.strip(quote) if quote in {'"', "'"} else value))
    words = (attribute_kept("", "style", found.get("style", "")) or "").split()
    is_off = "hidden" in found and attribute_kept("", "hidden", found["hidden"]) is not None
    return "unseen" in words or "gone" in words or (is_off and "here" not in words)


def without_hidden(clean: str) -> tuple[str, int]:
    """Return HTML as the cleaner wrote it without the text that is hidden, and how many parts with words that were.

    `clean` is well formed, its attributes as `attribute_kept` writes them. Linear in it.
    """
    reader = _Reader()
    for match in _CLEAN_TOKEN.finditer(clean):
        closing, tag, written, text = match.groups()
        if text is not None:
            reader.text(text)
        elif closing:
            reader.end(match[0])
        else:
            reader.begin(match[0], tag, written)
    return "".join(reader.kept), reader.parts


class _Reader:
    """Takes the tokens of a page in order, and keeps what is not hidden."""

    __slots__ = ("_open", "_outermost", "_words", "kept", "parts")

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.parts = 0
        # "seen", "unseen" or "gone" for each open element, the page first; how deep the hidden part began; its words.
        self._open = ["seen"]
        self._outermost = 0
        self._words = False

    def text(self, text: str) -> None:
        """Take text; where it is not seen, its room stays."""
        state = self._open[-1]
        if state == "seen":
            self.kept.append(text)
            return
        self._words = self._words or bool(html.unescape(text).strip())
        if state == "unseen":
            self.kept.append(" ")

    def begin(self, tag: str, name: str, attributes: str) -> None:
        """Take a start tag."""
        state = _state(self._open[-1], name, attributes) if attributes else self._open[-1]
        if state != "gone":
            self.kept.append(tag)
        if name in {"br", "hr"}:
            return
        if state != "seen" and not self._outermost:
            self._outermost = len(self._open)
        self._open.append(state)

    def end(self, tag: str) -> None:
        """Take an end tag."""
        if self._open.pop() != "gone":
            self.kept.append(tag)
        if len(self._open) == self._outermost:
            self.parts += self._words
            self._outermost, self._words = 0, False


def _state(parent: str, name: str, attributes: str) -> str:
    """Return what becomes of an element's text in another; a page's title never stands in the page."""
    if parent == "gone" or name == "title":
        return parent
    style = _CLEAN_STYLE.search(attributes)
    words = style[1].split() if style else []
    if "gone" in words or (_CLEAN_HIDDEN.search(attributes) and "here" not in words):
        return "gone"
    return next((word for word in words if word in {"seen", "unseen"}), parent)
