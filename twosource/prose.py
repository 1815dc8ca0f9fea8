"""Where the words of a briefing stand in its file: from a passage as read back to lines and columns as written.

A briefing comes in; what goes out are ranges of its prose (the file's text with spaces in place of citations), and
marks. The one thing a reader would not guess: a passage knows only the line it starts in, so it is taken to end where
the next one starts, and words are found again by themselves, not by counting.
"""

from __future__ import annotations

import re

from twosource.diagnostics import Mark
from twosource.model import Briefing
from twosource.text import LineIndex

_LINE_END = re.compile("\n")
# What Markdown may write between the words of a term.
_BETWEEN = r"[\s*_]+"


class Prose:
    """The text of a briefing as it stands in its file."""

    __slots__ = ("_briefing", "_line_starts", "_position")

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._position = LineIndex(briefing.prose)
        self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(briefing.prose))]

    def lines(self, index: int) -> tuple[int, int]:
        """Return the range of the text between the first line of a passage and that of the next."""
        marks = self._briefing.passage_marks
        first = marks[index].line - self._briefing.prose_line
        # At least one line: two passages may begin in the same one.
        following = max(marks[index + 1].line - self._briefing.prose_line, first + 1) if index + 1 < len(marks) else -1
        end = len(self._briefing.prose)
        starts = dict.fromkeys((first, following), end)
        starts |= {line: self._line_starts[line] for line in starts if 0 <= line < len(self._line_starts)}
        return starts[first], starts[following]

    def mark(self, start: int, end: int) -> Mark:
        """Return the place of a range of the text; its length ends with the line."""
        line, column = self._position(start)
        line_end = self._briefing.prose.find("\n", start, end)
        length = (end if line_end < 0 else line_end) - start
        return Mark(path=self._briefing.path, line=self._briefing.prose_line - 1 + line, column=column, length=length)

    def words(self, index: int, words: str, occurrence: int = 0) -> Mark:
        """Return where words stand in a passage, the first time or a later one; else where the passage starts."""
        pattern = re.compile(rf"(?<!\w){_BETWEEN.join(map(re.escape, words.split()))}(?!\w)", re.IGNORECASE)
        return self._found(index, pattern, occurrence)

    def attribute(self, index: int, name: str, value: str) -> Mark:
        """Return where the value of an attribute stands in `{: name=value }` after a passage."""
        return self._found(index, re.compile(rf"(?<={re.escape(name)}=)[\"']?({re.escape(value)})"), -1)

    def _found(self, index: int, pattern: re.Pattern[str], occurrence: int) -> Mark:
        found = list(pattern.finditer(self._briefing.prose, *self.lines(index)))
        if not -len(found) <= occurrence < len(found):
            return self._briefing.passage_marks[index]
        return self.mark(*found[occurrence].span(pattern.groups))
