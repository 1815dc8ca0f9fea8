r"""Characters that show nothing and stand where spaces should: the words between them are words all the same.

A text comes in, the same one with a space in place of each such character goes out, as long as it was. In place of
every space they made one word of a whole text, and hid a copy altogether. The one thing a reader would not guess: the
same character inside a word (`min\u200bister`) must not part it, and most have honest uses there. So what stands
between two white spaces is asked. What has forty letters, in pieces as long as words are, is no word. Of shorter runs
those are asked together whose character shows as a blank or may end a line: whether they are longer than words are in
the mean, or their pieces are words elsewhere in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from twosource.characters import INVISIBLE, UNSPACED, VISIBLE

_UNSEEN = re.compile(f"[^{VISIBLE}]")
# What shows as a blank, and what ends a line without one; others show letters against each other.
_BLANKS = "\u115f\u1160\u180e\u200b\u2800\u3164\uffa0\U0001d159"
_BLANK = re.compile(f"[{_BLANKS}]")
_RUN = re.compile(rf"[^\s{UNSPACED}]+")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_WITHOUT_UNSEEN = str.maketrans(dict.fromkeys(INVISIBLE, ""))
_BLANKS_APART = str.maketrans(dict.fromkeys(_BLANKS, " "))
# No word is as long, but in German and in addresses of pages, which have not as many of these characters.
_LONGEST_WORD = 40
_FEWEST_PIECES = 4
# More kinds of them are not asked for in one run.
_MOST_SEPARATORS = 8
# Letters of a piece in the mean, one of Hangul for two: one letter each is a word drawn out.
_SHORTEST_MEAN, _LONGEST_MEAN = 3.0, 16.0
# Words of seven letters and more have eight to ten in the mean, two and three words in a row twelve and more.
_LONGEST_RUN = 10
# A word has one such character if any, and so two pieces; in place of every other space they leave three in the mean.
_FEWEST_IN_RUN = 2.25
# The share of pieces that are words elsewhere in the text: half where they are words, a tenth of others.
_KNOWN_SHARE = 0.3


def parted(text: str) -> str:
    """Return the text with a space for each unseen character that parts words; nearly all texts as they are. Linear."""
    if not _UNSEEN.search(text):
        return text
    apart = _RUN.sub(_long_run_parted, text)
    runs = _RUN.findall(apart)
    doubtful = [run for run in runs if _BLANK.search(run) and len(_pieces(run)) > 1]
    if not doubtful or not _are_words(doubtful, (run for run in runs if not _BLANK.search(run))):
        return apart
    return _RUN.sub(lambda run: run[0].translate(_BLANKS_APART), apart)


def _long_run_parted(match: re.Match[str]) -> str:
    """Return a run with spaces for what parts its words, if it is too long to be one."""
    run = match[0]
    if len(run) < _LONGEST_WORD // 2 or not _UNSEEN.search(run):
        return run
    letters = _letters(run)
    if letters < _LONGEST_WORD:
        return run
    times = Counter(_UNSEEN.findall(run))
    unseen = sorted(times, key=lambda character: (-times[character], character))[:_MOST_SEPARATORS]
    # One of them, by which the pieces are shortest, since others may stand between letters; if none, many in turn.
    ways = [[_parted_by(run, character) for character in unseen], [_parted_by(run, _BLANKS)], [_parted_by(run, unseen)]]
    for way in ways:
        told = [(pieces, apart) for pieces, apart in way if _are_as_long_as_words(letters, pieces)]
        if told:
            return max(told)[1]
    return run


def _parted_by(run: str, separators: Iterable[str]) -> tuple[int, str]:
    """Return into how many pieces these characters part a run, and the run with spaces for them."""
    apart = run.translate({ord(separator): " " for separator in separators})
    return len(apart.translate(_WITHOUT_UNSEEN).split()), apart


def _are_as_long_as_words(letters: int, pieces: int) -> bool:
    return pieces >= _FEWEST_PIECES and _SHORTEST_MEAN < letters / pieces < _LONGEST_MEAN


def _letters(run: str) -> int:
    """Return how many letters a run has; one of Hangul is a syllable, as long as two."""
    return sum(map(str.isalnum, run.translate(_WITHOUT_UNSEEN))) + len(_HANGUL.findall(run))


def _are_words(runs: Sequence[str], others: Iterable[str]) -> bool:
    """Tell whether what blanks part in some runs are words: by the runs' length, or since others are the same words."""
    pieces = [piece for run in runs for piece in _pieces(run)]
    letters = sum(map(_letters, runs))
    if not _are_as_long_as_words(letters, len(pieces)):
        return False
    if letters > _LONGEST_RUN * len(runs) and len(pieces) > _FEWEST_IN_RUN * len(runs):
        return True
    known = set(map(_plain, others))
    return sum(piece in known for piece in pieces) > _KNOWN_SHARE * len(pieces)


def _pieces(run: str) -> list[str]:
    """Return the plain words of a run as blanks part them."""
    return [plain for piece in run.translate(_BLANKS_APART).split() if (plain := _plain(piece))]


def _plain(word: str) -> str:
    return "".join(filter(str.isalnum, word.translate(_WITHOUT_UNSEEN))).casefold()
