"""Write to the person's streams: whole texts, and one line of progress that redraws itself.

What comes in is a stream and text; what goes out is what that stream can take. The one thing a reader would not guess:
a reader that goes away (`twosource check --json | head`) is no error of ours, so nothing is said about it, and the
exit code stays that of the content.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from typing import TextIO

from twosource.errors import BriefingError

_PATIENCE_SECONDS = 1.0
_REDRAW_SECONDS = 0.1
# So many articles take longer than a second, so the line may come at once.
_MANY = 1000
_CLEAR = "\r\x1b[K"


def write(stream: TextIO, text: str) -> None:
    """Write and flush text. A closed pipe is silence; any other refusal raises BriefingError."""
    try:
        stream.write(_encodable(stream, text))
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:
        _silence(stream)
        message = f"cannot write the output: {error.strerror}"
        raise BriefingError(message) from error


def _encodable(stream: TextIO, text: str) -> str:
    """Return text with what the stream's encoding has no characters for shown as escapes."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _silence(stream: TextIO) -> None:
    """Let a stream that is gone swallow the rest: the interpreter flushes it once more on its way out."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


class Progress:
    """One line on a terminal that says what goes on, shown only for work that takes longer than a second."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream = stream
        self._clock = clock
        self._started = clock()
        self._drawn = 0.0
        self._visible = False

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Show `analysing 1,200 of 10,000`, or without a total what is being done. Cheap: call it for each article."""
        now = self._clock()
        is_news = done == 0 and (total >= _MANY or self._visible)
        if not is_news and (now - self._started < _PATIENCE_SECONDS or now - self._drawn < _REDRAW_SECONDS):
            return
        self._drawn = now
        self._visible = True
        write(self._stream, f"{_CLEAR}{doing} {done:,} of {total:,}" if total else f"{_CLEAR}{doing}")

    def clear(self) -> None:
        """Take the line away, so that what is written next starts on an empty one."""
        if self._visible:
            self._visible = False
            write(self._stream, _CLEAR)
