"""How fast this machine is at the moment, beside the one that the bars on cost were set on.

The bars are seconds of one machine. Its notes (`bench/README.md` of the shared data) say what a small task took there:
front matter of six lines, read by `yaml.CSafeLoader`, 64 microseconds. The same task is done here in between what is
measured, in the same process, so both have the same neighbours.

The one thing a reader would not guess: on a machine that others use too, processor seconds count what the neighbours
take (of the caches, and of a processor that is promised twice), and change by half from one minute to the next. So a
bar is held against the seconds as they are read, and against them at the pace of the machine that it was set on.
"""

from __future__ import annotations

import time

import yaml

# Microseconds that the task took on the machine of the bars.
REFERENCE = 64.0

# What was measured before has filled the caches. The first time takes twice as long, the sixth as long as all others.
_UNCOUNTED = 5

_TASK = """\
title: "The council has put off its vote, and the harbour master waits"
date: 2024-01-01
source: "Allied Dispatch"
url_source: "https://news.example/a00000-the-council-has-put-off-its-vote-and"
tags: [borders, cyber, europe, japan]
summary: "A vote that was to end the quarrel about the harbour is put off for the third time, and nobody says why."
"""


class Pace:
    """Counts how long the task takes whenever it is asked to; `spent` are the processor seconds that this took."""

    __slots__ = ("_seconds", "_times", "spent")

    def __init__(self) -> None:
        self.spent = 0.0
        self._seconds = 0.0
        self._times = 0

    def sample(self, times: int) -> None:
        """Do the task so many times, a tenth of a millisecond each, and a few times before: these wait for memory."""
        begun = time.process_time()
        for _ in range(_UNCOUNTED):
            _do()
        started = time.process_time()
        for _ in range(times):
            _do()
        ended = time.process_time()
        self.spent += ended - begun
        self._seconds += ended - started
        self._times += times

    @property
    def slowness(self) -> float:
        """Return how many times as long the task has taken as on the machine of the bars."""
        return 1e6 * self._seconds / (self._times * REFERENCE)


def _do() -> None:
    yaml.load(_TASK, yaml.CSafeLoader)
