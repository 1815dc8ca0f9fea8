"""Decode what an author's file holds, and divide it: bytes to text, front matter from body, forbidden characters.

Bytes or text come in, text and places go out; nothing is reported here. The one thing a reader would not guess: line
ends become LF and a byte-order mark goes before anything is counted, so every line and column in a finding is that of
an editor.
"""

from __future__ import annotations

import re
from typing import NamedTuple

REPLACEMENT = "\ufffd"
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]",
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*(?:\n|\Z))[^\n]*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FRONT_MATTER_LINE = re.compile(r"---[ \t]*(?:\n|\Z)")


class Decoded(NamedTuple):
    """Text decoded from UTF-8, LF line ends, no byte-order mark; `bad` is line and column of the first bad byte."""

    text: str
    bad: tuple[int, int] | None


def decode(data: bytes) -> Decoded:
    """Decode UTF-8 with or without byte-order mark; a bad byte becomes U+FFFD and its place is told."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return Decoded(line_feeds(data.decode("utf-8")), None)
    except UnicodeDecodeError as error:
        before = line_feeds(data[: error.start].decode("utf-8"))
        place = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Decoded(line_feeds(data.decode("utf-8", errors="replace")), place)


class FrontMatter(NamedTuple):
    """The YAML between two `---` lines at the start of a text, and what follows. The YAML begins in line 2."""

    yaml: str
    body: str
    body_line: int


def front_matter(text: str) -> FrontMatter | None:
    """Divide a text that begins with a `---` line and has a second one; None where it does not. `...` closes it too."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None
    return FrontMatter(match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1)


def opens_front_matter(text: str) -> bool:
    """Say whether a text begins with a `---` line."""
    return _FRONT_MATTER_LINE.match(text) is not None


def forbidden_characters(text: str) -> list[int]:
    """Return the offsets of control, direction and invisible characters, which no YAML and no title may hold."""
    return [match.start() for match in FORBIDDEN.finditer(text)]


def line_feeds(text: str) -> str:
    """Return text with LF for CRLF and CR."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
