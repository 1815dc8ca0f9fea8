"""Text as XML: elements, attributes and times for feeds and sitemaps.

Plain text comes in, well-formed lines go out: what XML may not hold is replaced, whatever an author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from twosource.model import Date

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A parser turns a bare carriage return into a line feed, and any white space of an attribute into a blank.
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def element(name: str, text: str = "", **attributes_of: str) -> str:
    """Return one element of escaped text; an attribute without a value is left out."""
    opened = f"{name}{attributes(attributes_of)}"
    return f"<{opened}>{_escaped(text, _IN_TEXT)}</{name}>" if text or not attributes_of else f"<{opened}/>"


def attributes(values: Mapping[str, str]) -> str:
    """Return escaped attributes, each after a space; one without a value is left out."""
    return "".join(f' {name}="{_escaped(value, _IN_ATTRIBUTE)}"' for name, value in values.items() if value)


def indented(depth: int, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with so many spaces before each."""
    return (" " * depth + line for line in lines)


def timestamp(date: Date) -> str:
    """Return an RFC 3339 time: midnight UTC of the day, or of the first day that the date may mean."""
    return f"{date.year:04d}-{date.month or 1:02d}-{date.day or 1:02d}T00:00:00Z"


def _escaped(text: str, table: Mapping[int, str]) -> str:
    # Called on `str` itself: trusted HTML is a subclass whose methods answer otherwise.
    return str.translate(_FORBIDDEN.sub("\ufffd", text), table)
