"""Text fragments (`#:~:text=prefix-,start,end,-suffix`): what makes a browser scroll to words in an article's own page.

Spans of a document go in, the directive comes out. It is tried on the text that we hold, by the rules of the URL
Fragment Text Directives draft: the browser takes the first match, in whole words, whatever the case. So a directive is
given only where its first match is the span that is meant; context is added until that is so, and where nothing helps
there is none. The one thing a reader would not guess: context is taken only from `readable`, because the words of an
address are published too. Tokens are what stands between white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from twosource.model import Document, Span

# Up to here a passage's words are given whole; of more, the first and the last tokens.
_WHOLE_CHARACTERS = 120
_END_TOKENS = (3, 5, 8, 12)
_CONTEXT_TOKENS = (1, 2, 3, 5, 8)
# Between passages and between cells; no part of a directive goes over one, or the browser does not find it.
_BREAK = re.compile("[\n\t]")


def with_fragment(address: str, document: Document, spans: Sequence[Span], readable: Sequence[Span]) -> str:
    """Return an address that leads to the spans in the article's own page; empty where no directive tells them apart.

    `readable` are the ranges of the text that may be shown. At most a few searches of the text for each span.
    """
    directives = [_directive(document.text, span, readable) for span in spans]
    if not directives or not all(directives):
        return ""
    joined = "&".join(f"text={directive}" for directive in directives)
    return f"{address}{'' if '#' in address else '#'}:~:{joined}"


def _directive(text: str, span: Span, readable: Sequence[Span]) -> str:
    start, end = _trimmed(text, span)
    if start >= end:
        return ""
    around = next((each for each in readable if each.start <= start and end <= each.end), Span(start=start, end=end))
    return next(
        (
            ",".join(written)
            for ends, prefix, suffix in _candidates(text, start, end, around)
            for written in [_written(ends, prefix, suffix)]
            if _first_match(text, ends, prefix, suffix) == (start, end)
        ),
        "",
    )


def _trimmed(text: str, span: Span) -> tuple[int, int]:
    words = text[span.start : span.end]
    return span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip())


def _candidates(text: str, start: int, end: int, around: Span) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield what may tell the range apart, the shortest first: its words or its two ends, then with context."""
    ranges = list(_ends(text[start:end]))
    for ends in ranges:
        yield ends, "", ""
    before = _nearest(_BREAK.split(text[around.start : start])[::-1])
    after = _nearest(_BREAK.split(text[end : around.end]))
    for count in _CONTEXT_TOKENS:
        prefix, suffix = _last_tokens(before, count), _first_tokens(after, count)
        for ends in ranges[-1:]:
            yield from ((ends, prefix, ""), (ends, "", suffix), (ends, prefix, suffix))


def _nearest(pieces: Sequence[str]) -> str:
    """Return the nearest of the passages beside a range, the rest of its own first; empty where it has no word."""
    near = next((piece for piece in pieces if piece.strip()), "")
    return near if re.search(r"\w", near) else ""


def _ends(words: str) -> Iterator[tuple[str, ...]]:
    if len(words) <= _WHOLE_CHARACTERS and not _BREAK.search(words):
        yield (words,)
        return
    tokens = words.split()
    for count in _END_TOKENS:
        if 2 * count <= len(tokens):
            first, last = _first_tokens(words, count), _last_tokens(words, count)
            if not _BREAK.search(first) and not _BREAK.search(last):
                yield first, last
    if not _BREAK.search(words):
        yield (words,)


def _first_tokens(words: str, count: int) -> str:
    tokens = [match.end() for match in re.finditer(r"\S+", words)][:count]
    return words[: tokens[-1]].strip() if tokens else ""


def _last_tokens(words: str, count: int) -> str:
    tokens = [match.start() for match in re.finditer(r"\S+", words)][-count:]
    return words[tokens[0] :].strip() if tokens else ""


def _first_match(text: str, ends: Sequence[str], prefix: str, suffix: str) -> tuple[int, int] | None:
    """Return the range that a browser would take."""
    opening = _words(ends[0])
    before = f"{_words(prefix)}\\s*" if prefix else ""
    after = f"(?=\\s*{_words(suffix)})" if suffix else ""
    if len(ends) == 1:
        match = re.search(f"{before}({opening}){after}", text, re.IGNORECASE)
        return match.span(1) if match else None
    for match in re.finditer(f"{before}({opening})", text, re.IGNORECASE):
        last = re.compile(f"{_words(ends[1])}{after}", re.IGNORECASE).search(text, match.end(1))
        return (match.start(1), last.end()) if last else None
    return None


def _words(words: str) -> str:
    """Return a pattern for words as they stand, bounded as words, white space of any kind between them."""
    pattern = r"\s+".join(re.escape(token) for token in words.split())
    return f"{_boundary(words[0])}{pattern}{_boundary(words[-1])}"


def _boundary(character: str) -> str:
    return r"\b" if re.match(r"\w", character) else ""


def _written(ends: Sequence[str], prefix: str, suffix: str) -> Iterator[str]:
    if prefix:
        yield f"{_encoded(prefix)}-"
    yield from map(_encoded, ends)
    if suffix:
        yield f"-{_encoded(suffix)}"


def _encoded(words: str) -> str:
    """Return words percent-encoded; a hyphen, comma or ampersand would end them."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
