"""`duplicates.csv`: the pairs that rest on one text, a line each, for a spreadsheet.

The corpus and its analysis come in, bytes go out: RFC 4180, in UTF-8 with a byte-order mark, because a spreadsheet
takes a file without one for the code page of the machine. The one thing a reader would not guess: titles and names are
other people's, and a spreadsheet computes a cell that starts like a formula, whatever stands around it. Such a cell is
given an apostrophe in front, and every text is quoted, so that no separator in it can start another cell.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence

from twosource.interchange import encodable
from twosource.model import Analysis, Corpus, Date, Missing, Overlap, Override, Source

COLUMNS = (
    *("left", "left_title", "left_publisher", "left_published"),
    *("right", "right_title", "right_publisher", "right_published"),
    *("verdict", "left_words", "right_words", "left_share", "right_share", "resemblance"),
    *("runs", "longest_run", "earlier", "earlier_basis", "override", "reviewer"),
)

_BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet takes for the start of a formula, also in the full-width forms that it folds to these.
_FORMULA = frozenset("=+-@＝＋－＠")
_DIGITS = 4


def duplicates_csv(corpus: Corpus, analysis: Analysis) -> bytes:
    """Return the derived pairs, and those that a person calls copies, the greatest share first.

    A pair that shares only boilerplate or a quotation is not derived and not listed; `overlaps.json` has all pairs.
    """
    sources = {source.id: source for source in corpus.sources}
    overrides = {source.id: source.annotation.dedup for source in corpus.sources}
    table = io.StringIO()
    writer = csv.writer(table, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for overlap in sorted(analysis.overlaps, key=_strongest_first):
        override = _said_of(overlap, overrides[overlap.left], overrides[overlap.right])
        if overlap.verdict != "non-derived" or (override is not None and override.verdict == "duplicate-of"):
            cells = _cells(overlap, sources[overlap.left], sources[overlap.right], override)
            writer.writerow([cell(each) if isinstance(each, str) else each for each in cells])
    return (_BYTE_ORDER_MARK + encodable(table.getvalue())).encode()


def cell(text: str) -> str:
    """Return text that no spreadsheet computes: on one line, with an apostrophe before what looks like a formula."""
    shown = "".join(" " if unicodedata.category(each) in {"Cc", "Zl", "Zp"} else each for each in text)
    # Spaces, quotes and invisible characters before it: some programs drop them when they open the file.
    first = next((each for each in shown if unicodedata.category(each) not in {"Zs", "Cf"}), "")
    return f"'{shown}" if first in _FORMULA and first else shown


def _strongest_first(overlap: Overlap) -> tuple[float, str, str]:
    return -max(overlap.left_share, overlap.right_share), overlap.left, overlap.right


def _said_of(overlap: Overlap, left: Sequence[Override], right: Sequence[Override]) -> Override | None:
    """Return what a person says of a pair; what names the pair goes before what is said of all pairs.

    Of several that name it, the first that says whether the two are one text.
    """
    naming = [
        override
        for overrides, other in ((left, overlap.right), (right, overlap.left))
        for override in overrides
        if override.target == other
    ]
    naming.sort(key=lambda override: override.verdict in ("same-story", "not-same-story"))
    general = [override for override in (*left, *right) if not override.target]
    return next(iter([*naming, *general]), None)


def _cells(overlap: Overlap, left: Source, right: Source, override: Override | None) -> Iterator[str | float]:
    yield from _described(left)
    yield from _described(right)
    yield overlap.verdict
    yield from (overlap.left_words, overlap.right_words)
    yield from (round(each, _DIGITS) for each in (overlap.left_share, overlap.right_share, overlap.resemblance))
    copied = [max(run.left_words, run.right_words) for run in overlap.runs if run.kind == "text"]
    yield from (len(copied), max(copied, default=0))
    yield from (overlap.earlier, overlap.earlier_basis)
    yield from (override.verdict, override.reviewer) if override else ("", "")


def _described(source: Source) -> Iterator[str]:
    yield source.id
    yield source.title
    yield _stated(source.annotation.publisher)
    yield _stated(source.annotation.published)


def _stated(value: str | Date | Missing) -> str:
    if isinstance(value, Missing):
        return ""
    return value.text if isinstance(value, Date) else value
