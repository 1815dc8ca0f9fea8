r"""Entries as BibLaTeX, in UTF-8: what TeX prints is what the article says.

Entries come in, bytes go out. What a reader would not guess: BibTeX counts every brace, also `\{`, so a text whose
braces balance keeps them as `\{` and `\}`, which every reader knows, and only another one gets `\textbraceleft{}`.

    @article{seoul-concerns,
      title = {{US Policy Shift}},
      date = {2026-01-28~},
    }
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import quote

from twosource.bibliography import Entry, one_line
from twosource.model import Date, Person

_TYPES: Mapping[str, str] = MappingProxyType(
    {"article-newspaper": "article", "report": "report", "webpage": "online", "post-weblog": "online"}
    | {"legislation": "legislation"}
)
# Names that babel and polyglossia share, by language tag: biblatex hyphenates and translates by them.
_LANGIDS: Mapping[str, str] = MappingProxyType(
    {
        "ar": "arabic",
        "bg": "bulgarian",
        "ca": "catalan",
        "cs": "czech",
        "da": "danish",
        "de": "ngerman",
        "de-at": "naustrian",
        "de-ch": "nswissgerman",
        "el": "greek",
        "en": "english",
        "en-au": "australian",
        "en-ca": "canadian",
        "en-gb": "british",
        "en-nz": "newzealand",
        "en-us": "american",
        "es": "spanish",
        "et": "estonian",
        "eu": "basque",
        "fi": "finnish",
        "fr": "french",
        "fr-ca": "canadien",
        "he": "hebrew",
        "hi": "hindi",
        "hr": "croatian",
        "hu": "magyar",
        "is": "icelandic",
        "it": "italian",
        "lt": "lithuanian",
        "lv": "latvian",
        "nb": "norsk",
        "nl": "dutch",
        "nn": "nynorsk",
        "no": "norsk",
        "pl": "polish",
        "pt": "portuguese",
        "pt-br": "brazilian",
        "ro": "romanian",
        "ru": "russian",
        "sk": "slovak",
        "sl": "slovene",
        "sr": "serbian",
        "sv": "swedish",
        "th": "thai",
        "tr": "turkish",
        "uk": "ukrainian",
        "vi": "vietnamese",
    }
)
_BRACE = re.compile("[{}]")
_NAME_NEEDS_BRACES = re.compile(r",|\band\b", re.IGNORECASE)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=[`?!])(?=`)|(?<=')(?=')|(?<=,)(?=,)")
# A quotation mark stands in braces because babel makes a bare one a shorthand: `"a` would print an umlaut.
_ESCAPES: Mapping[int, str] = MappingProxyType(
    str.maketrans(
        {
            "\\": r"\textbackslash{}",
            "~": r"\textasciitilde{}",
            "^": r"\textasciicircum{}",
            "<": r"\textless{}",
            ">": r"\textgreater{}",
            '"': '{"}',
            "{": r"\{",
            "}": r"\}",
        }
        | {character: "\\" + character for character in "$&%#_"}
    )
)
_LONE_BRACES: Mapping[int, str] = MappingProxyType(
    dict(_ESCAPES) | str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
)


def bibtex(known: Iterable[Entry]) -> bytes:
    """Return entries as BibLaTeX, keyed by id, in the order given."""
    return "\n".join(_entry(entry) for entry in known).encode()


def _entry(entry: Entry) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(entry) if value]
    return "\n".join([f"@{_TYPES.get(entry.type, 'misc')}{{{entry.id},", *lines, "}\n"])


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    newspaper, report = entry.type == "article-newspaper", entry.type == "report"
    # The second pair of braces keeps the capitals of names when a style lowers the title.
    yield "title", f"{{{_latex(entry.title)}}}"
    yield "author", " and ".join(_name(person) for person in entry.authors)
    yield "options", "useprefix=true" if any(person.particle for person in entry.authors) else ""
    yield "entrysubtype", "newspaper" if newspaper else ""
    yield "journaltitle", _latex(entry.publisher) if newspaper else ""
    yield "type", _latex(entry.genre)
    yield "number", _latex(entry.number)
    yield "institution", _latex(entry.publisher) if report else ""
    yield "organization", "" if newspaper or report else _latex(entry.publisher)
    yield "date", _edtf(entry.published)
    yield "url", _verbatim(entry.url)
    yield "urldate", _edtf(entry.accessed)
    yield "language", _latex(entry.language)
    yield "langid", _langid(entry.language)
    yield "keywords", _latex(entry.keywords)
    yield "abstract", _latex(entry.abstract)
    yield "note", _latex(entry.note_with_archive)


def _name(person: Person) -> str:
    """Return `prefix family, suffix, given`, each part in braces where BibTeX would take it apart."""
    if not (person.family and person.given):
        return f"{{{_latex(person.literal)}}}"
    prefix = _latex(person.particle or person.dropping)
    family = _name_part(person.family)
    parts = (f"{prefix} {family}" if prefix else family, _name_part(person.suffix), _name_part(person.given))
    return ", ".join(filter(None, parts))


def _name_part(part: str) -> str:
    return f"{{{_latex(part)}}}" if _NAME_NEEDS_BRACES.search(part) else _latex(part)


def _langid(language: str) -> str:
    tag = language.casefold()
    return _LANGIDS.get(tag) or _LANGIDS.get(tag.partition("-")[0], "")


def _edtf(date: Date | None) -> str:
    if date is None:
        return ""
    qualifier = {(True, False): "~", (False, True): "?", (True, True): "%"}
    written = date.iso + qualifier.get((date.approximate, date.uncertain), "")
    return f"{written}/{_edtf(date.until)}" if date.until else written


def _latex(text: str) -> str:
    """Return text on one line that TeX prints as it is, no two characters run together to a dash or quotation mark."""
    line = one_line(text)
    escapes = _ESCAPES if _balances(line) else _LONE_BRACES
    return "{}".join(part.translate(escapes) for part in _LIGATURE.split(line))


def _balances(text: str) -> bool:
    depth = 0
    for brace in _BRACE.findall(text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _verbatim(url: str) -> str:
    # BibLaTeX takes this field as it is, so TeX's escapes would become part of the address.
    return re.sub(r"[\s{}\\\ufffd]", lambda found: quote(found[0]), one_line(url))
