"""What streams get: text they can take, silence where nobody reads, a line of progress that comes and goes."""

import io
import os
import subprocess
import sys

import pytest

from twosource.errors import BriefingError
from twosource.terminal import Progress, write


def stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")


def content(text: io.TextIOWrapper) -> bytes:
    raw = text.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue()


@pytest.mark.parametrize(
    ("encoding", "want"),
    [
        pytest.param("utf-8", "“ü” ☃\n".encode(), id="takes everything"),
        pytest.param("latin-1", b"\\u201c\xfc\\u201d \\u2603\n", id="takes some"),
        pytest.param("ascii", b"\\u201c\\xfc\\u201d \\u2603\n", id="takes little"),
    ],
)
def test_write_shows_what_the_stream_has_no_characters_for(encoding: str, want: bytes) -> None:
    out = stream(encoding)
    write(out, "“ü” ☃\n")
    assert content(out) == want


class Refusing(io.StringIO):
    """A stream that takes nothing."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _text: str) -> int:
        raise self._error


def test_write_to_a_closed_pipe_is_silence() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as out:
        write(out, "x" * 100_000)
        write(out, "y")


def test_write_to_a_full_disk_is_trouble() -> None:
    with pytest.raises(BriefingError, match="cannot write the output: No space left on device"):
        write(Refusing(OSError(28, "No space left on device")), "x")


def test_nothing_is_said_when_the_interpreter_flushes_a_closed_pipe() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    program = "import sys; from twosource.terminal import write; write(sys.stdout, 'x' * 100_000); print('y')"
    done = subprocess.run([sys.executable, "-c", program], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def drawn(calls: list[tuple[float, str, int, int]]) -> str:
    """Return what a progress line writes for calls at their times, and for its end."""
    out = io.StringIO()
    times = iter([0.0, *(call[0] for call in calls)])
    progress = Progress(out, lambda: next(times))
    for _, doing, done, total in calls:
        progress(doing, done, total)
    progress.clear()
    return out.getvalue().replace("\r\x1b[K", "|")


@pytest.mark.parametrize(
    ("calls", "want"),
    [
        pytest.param([], "", id="nothing"),
        pytest.param([(0.1, "reading", 0, 5), (0.9, "reading", 5, 5)], "", id="done within a second"),
        pytest.param(
            [(0.0, "reading", 0, 1200), (0.5, "reading", 9, 1200)], "|reading 0 of 1,200|", id="sure to take long"
        ),
        pytest.param(
            [(0.1, "reading", 0, 5), (1.0, "reading", 3, 5), (1.05, "reading", 4, 5), (1.2, "reading", 5, 5)],
            "|reading 3 of 5|reading 5 of 5|",
            id="redrawn ten times a second",
        ),
        pytest.param(
            [(1.5, "reading", 1, 5), (1.51, "composing", 0, 0)], "|reading 1 of 5|composing|", id="next stage at once"
        ),
    ],
)
def test_progress(calls: list[tuple[float, str, int, int]], want: str) -> None:
    assert drawn(calls) == want
