"""Pieces of sentences that stand in no language: links, quotations, lines cut short, first letters, slugs.

Pure functions from texts to texts and `Part`s. What has words of its own is a message (`messages`, `phrasing`).
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable

from twosource import values
from twosource.views import Part, Phrase

_ENDS = frozenset(".!?…‽。！？؟۔।")


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the others untouched."""
    return text[:1].upper() + text[1:]


def sentence(parts: Phrase) -> Phrase:
    """Return a phrase as a sentence begins: its first letter in upper case."""
    return (dataclasses.replace(parts[0], text=capitalised(parts[0].text)), *parts[1:]) if parts else ()


def stopped(value: str) -> str:
    """Return text with a full stop at its end, where it has no mark of its own there."""
    end = value.rstrip("\"'”“’»«)）」』").rstrip()[-1:]
    return value if end in _ENDS else f"{value}."


def shortened(value: str, length: int) -> str:
    """Return text on one line of at most so many characters, cut between words and marked where it is."""
    line = " ".join(value.split())
    return line if len(line) <= length else f"{line[:length].rsplit(' ', 1)[0]} …"


def text(value: str) -> Part:
    """Return a plain part."""
    return Part(text=value)


def link(value: str, href: str) -> Part:
    """Return a linked part."""
    return Part(text=value, href=href)


def bare(value: str) -> str:
    """Return words without the quotation marks around them, for a part that brings its own."""
    return value.strip('"“”„«»') if value[:1] in '"“„«' and value[-1:] in '"”“»' else value


def quoted(value: str, href: str = "") -> Part:
    """Return a part in quotation marks."""
    return Part(text=value, href=href, quote=True)


def phrase(*parts: Part | str) -> Phrase:
    """Return a phrase from parts and plain strings."""
    return tuple(Part(text=part) if isinstance(part, str) else part for part in parts)


def plain(phrases: Iterable[Phrase]) -> str:
    """Return phrases as text alone, one after another."""
    return " ".join("".join(part.text for part in each) for each in phrases)


def slug(name: str) -> str:
    """Return a name as `[a-z0-9-]{1,80}` for a path; what has no Latin letter or digit gets a stable hash.

    Two names may give one slug; they then share a page, which lists both.
    """
    return values.slug(name) or f"x-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"
