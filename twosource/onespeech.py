"""Whether a passage that two texts share is what somebody said, with no more beside it than who said it.

The words of a text, a place in it and one flag a word come in, what stands beside the quotations goes out. The one
thing a reader would not guess: where a reporter breaks into a sentence that is quoted ("if we go," said Berg, "we go
together") is the reporter's own choice, so the same words there are copied; behind a whole sentence everybody does so.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.sentences import ends_sentence
from twosource.shingles import Sketch

# Who said it, and where and when, takes up to so many words.
ATTRIBUTION_WORDS = 12
# Two texts may have so much in common of the sentence before and of the one behind by chance: `The`, or た。
_EDGE_WORDS = 1
_EDGE_CHARACTERS = 4


class Attributed(NamedTuple):
    """How many quotations a passage has, and the hashes of the words that break into one of them."""

    quotations: int
    breaks: list[array[int]]


def is_quotation(sketch: Sketch, first: int, quoted: bytes) -> bool:
    """Say whether most words of a passage are quoted, and beside them no more than who said it.

    A character of a script without spaces is half a word; a word of the sentence before or behind does not count.
    """
    return _may_be_quoted(sketch, quoted) and _is_mostly_quoted(sketch, *_trimmed(sketch, first, quoted))


def _may_be_quoted(sketch: Sketch, quoted: bytes) -> bool:
    """Say whether most words of a passage may be quoted once it is trimmed, which costs a look at the whole text."""
    return 1 in quoted and quoted.count(1) > quoted.count(0) - 2 * _edge(sketch)


def _is_mostly_quoted(sketch: Sketch, first: int, quoted: bytes) -> bool:
    inside = quoted.count(1)
    if 2 * inside <= len(quoted):
        return False
    outside = len(quoted) - inside
    if outside > ATTRIBUTION_WORDS and not sketch.words.spaced:
        starts, ends = sketch.words.starts, sketch.words.ends
        outside = sum(
            min(end - start, (ends[first + end - 1] - starts[first + start] + 1) // 2) for start, end in _beside(quoted)
        )
    return outside <= ATTRIBUTION_WORDS


def attributed(sketch: Sketch, first: int, quoted: bytes) -> Attributed | None:
    """Return what a passage that begins at the word `first` has; None where there is more than who said it.

    `quoted` has 1 for each of its words that is quoted. Who said it stands in one sentence with the quotation; a word
    of the sentence before or behind does not count, nor does one whole sentence, as long as it and who said it are no
    more words than `is_quotation` lets stand there. Linear in the words of the passage.
    """
    if not _may_be_quoted(sketch, quoted):
        return None
    first, quoted = _trimmed(sketch, first, quoted)
    if not _is_mostly_quoted(sketch, first, quoted):
        return None
    breaks = []
    quotations = 0
    for start, end in _beside(quoted):
        ends = _ends_of_sentences(sketch, first, start, end)
        if start == 0 or end == len(quoted):
            if ends and not _is_one_sentence(sketch, first, start, end, ends):
                return None
            continue
        # Behind a quotation a sentence may end with the last word, before the first one with none.
        if ends and ends[0] != end - 1:
            return None
        quotations += 1
        if not ends:
            breaks.append(sketch.keys[first + start : first + end])
    return Attributed(quotations + 1, breaks)


def _is_one_sentence(sketch: Sketch, first: int, start: int, end: int, ends: Sequence[int]) -> bool:
    """Say whether what stands before or behind all quotations of a passage is who said it and one whole sentence.

    `ends` is where sentences end in it, at least one.
    """
    if start == 0:
        return len(ends) == 1 and _begins_sentence(sketch, first)
    return len(ends) <= 2 and ends[-1] == end - 1  # noqa: PLR2004 - who said it, and the sentence


def _begins_sentence(sketch: Sketch, word: int) -> bool:
    if word == 0 or _ends_sentence(sketch, word - 1):
        return True
    words = sketch.words
    return "\n" in words.text[words.ends[word - 1] : words.starts[word]]


def _trimmed(sketch: Sketch, first: int, quoted: bytes) -> tuple[int, bytes]:
    """Return a passage without the few words of other sentences that stand at its edges."""
    edge = _edge(sketch)
    behind = _ends_of_sentences(sketch, first, quoted.rfind(1) + 1, len(quoted))
    if behind and len(quoted) - 1 - behind[0] <= edge:
        quoted = quoted[: behind[0] + 1]
    before = _ends_of_sentences(sketch, first, 0, max(0, quoted.find(1)))
    lead = before[-1] + 1 if before else 0
    return (first + lead, quoted[lead:]) if lead <= edge else (first, quoted)


def _edge(sketch: Sketch) -> int:
    return _EDGE_WORDS if sketch.words.spaced else _EDGE_CHARACTERS


def _ends_of_sentences(sketch: Sketch, first: int, start: int, end: int) -> list[int]:
    return [place for place in range(start, end) if _ends_sentence(sketch, first + place)]


def _beside(quoted: bytes) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of words that are not quoted."""
    end = 0
    while (start := quoted.find(0, end)) >= 0:
        end = quoted.find(1, start)
        if end < 0:
            end = len(quoted)
        yield start, end


def _ends_sentence(sketch: Sketch, word: int) -> bool:
    words = sketch.words
    return ends_sentence(words.text, words.starts[word], words.ends[word])
