"""Every call to the system fails once, is interrupted once, and is the last before SIGKILL once.

After each the output folder is exactly the old site or the new one, and the next build heals whatever lies beside it.
The third part kills a real process that builds in a loop, at random moments.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import hashlib
import io
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from twosource.errors import OutputError
from twosource.guard import MANIFEST
from twosource.model import OutputFile
from twosource.publish import Publication, clean, recover, staging

Files = Mapping[str, bytes]

OLD: Files = {"index.html": b"old", "a/page.html": b"old page", "a/b/deep.json": b"{}"}
NEW: Files = {"index.html": b"new", "a/page.html": b"new page", "c/more.txt": b"more"}
NEXT: Files = {"index.html": b"next"}

READING = (
    (io, ("open",)),
    (os, ("close", "fstat", "listdir", "lstat", "scandir", "stat")),
)
CHANGING = (
    (fcntl, ("flock",)),
    (os, ("chmod", "fchmod", "fsync", "mkdir", "open", "rename", "rmdir", "unlink", "write")),
)


def build(project: Path, files: Files) -> Publication:
    with staging(project / "site", project) as stage:
        for path, data in files.items():
            stage.write(OutputFile(path=path, data=data))
        return stage.publish()


def site_of(project: Path) -> Files | None:
    """Return the files of a whole site, None where there is none; fail on a site that is not whole."""
    site = project / "site"
    if not site.exists():
        return None
    files = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    listed = json.loads(files.pop(MANIFEST))["files"]
    assert {path: hashlib.sha256(data).hexdigest() for path, data in files.items()} == listed
    return files


def beside(project: Path) -> list[str]:
    return sorted(path.name for path in project.iterdir() if path.name != "site")


@dataclass
class Fault:
    """What happens instead of the call number `at`, counted from 1; 0 lets all calls through.

    Without `reading` only calls that may change the disk count: being killed at another makes no further state.
    With `locked` the calls of the guard, which come before the lock, do not count.
    """

    at: int
    act: Callable[[], object]
    exchange: bool
    reading: bool = True
    locked: bool = False
    calls: int = 0
    name: str = ""

    def reach(self, name: str) -> bool:
        if self.locked and not self.calls and name != "flock":
            return False
        self.calls += 1
        self.name = name if self.calls == self.at else self.name
        return self.calls == self.at


@contextlib.contextmanager
def injected(fault: Fault) -> Iterator[None]:
    real = ctypes.CDLL(None, use_errno=True)
    with pytest.MonkeyPatch.context() as patch:
        for module, names in (*CHANGING, *(READING if fault.reading else ())):
            for name in names:
                patch.setattr(module, name, _faulty(fault, name, getattr(module, name)))
        patch.setattr(ctypes, "CDLL", lambda _name, *, use_errno: _Library(fault, real) if use_errno else None)
        yield


def _faulty(fault: Fault, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    def inject(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 (stands for fifteen functions)
        if fault.reach(name):
            if name == "write":  # a full disk takes the first half
                call(arguments[0], arguments[1][: len(arguments[1]) // 2])
            if name == "close":  # the system closes even where it reports an error
                call(*arguments)
            fault.act()
        return call(*arguments, **options)

    return inject


class _Library:
    """The C library: syncfs does nothing but count, so that the test does not wait for the disk."""

    def __init__(self, fault: Fault, real: ctypes.CDLL) -> None:
        self._fault = fault
        self._real = real

    def syncfs(self, _descriptor: int) -> int:
        return self._fails("syncfs")

    def renameat2(self, *arguments: int | bytes) -> int:
        if self._fails("renameat2"):
            return -1
        if self._fault.exchange:
            return int(self._real.renameat2(*arguments))
        ctypes.set_errno(errno.EINVAL)
        return -1

    def _fails(self, name: str) -> int:
        if self._fault.reach(name):
            try:
                self._fault.act()
            except OSError as error:
                ctypes.set_errno(error.errno or 0)
                return -1
        return 0


@dataclass(frozen=True)
class Scenario:
    """An old site (or none), a way to change it, and what may stand afterwards."""

    before: Files | None
    change: Callable[[Path], object]
    after: Files | None
    exchange: bool = True

    def prepare(self, project: Path) -> None:
        project.mkdir()
        if self.before is not None:
            with injected(Fault(at=0, act=list, exchange=True)):
                build(project, self.before)


SCENARIOS = {
    "first build": Scenario(None, lambda project: build(project, NEW), NEW),
    "exchange": Scenario(OLD, lambda project: build(project, NEW), NEW),
    "two renames": Scenario(OLD, lambda project: build(project, NEW), NEW, exchange=False),
    "same site": Scenario(NEW, lambda project: build(project, NEW), NEW),
    "clean": Scenario(OLD, lambda project: clean(project / "site", project), None),
}
by_scenario = pytest.mark.parametrize("scenario", [pytest.param(case, id=name) for name, case in SCENARIOS.items()])


def heals(project: Path) -> None:
    with injected(Fault(at=0, act=list, exchange=True)):
        build(project, NEXT)
    assert site_of(project) == NEXT
    assert beside(project) == []


# -- one call fails --------------------------------------------------------------------------------------------------


def refuse() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupt() -> None:
    raise KeyboardInterrupt


def outcome(project: Path, scenario: Scenario, fault: Fault) -> str:
    """Change a site with one fault on the way; return what came of it, checked against what stands on the disk."""
    try:
        with injected(fault):
            result = scenario.change(project)
    except OutputError as error:
        result = error
    except KeyboardInterrupt:
        assert site_of(project) in (scenario.before, scenario.after)
        return "interrupted"
    if isinstance(result, OutputError):
        # `clean` reports what could not be cleared away as an error: the site is gone by then.
        gone = scenario.after is None and site_of(project) is None
        assert gone or site_of(project) == scenario.before
        return "refused"
    assert site_of(project) == scenario.after
    if isinstance(result, Publication) and result.trouble:
        assert result.trouble.startswith("published, but cleanup failed: ")
        return "published, but"
    assert set(beside(project)) <= {".site.twosource-lock"}
    return "done"


@by_scenario
@pytest.mark.parametrize("act", [pytest.param(refuse, id="disk full"), pytest.param(interrupt, id="interrupted")])
def test_every_call_fails_once(tmp_path: Path, scenario: Scenario, act: Callable[[], None]) -> None:
    outcomes: Counter[str] = Counter()
    for at in itertools.count(1):
        project = tmp_path / str(at)
        scenario.prepare(project)
        # The guard asks the same of every scenario: once is enough.
        locked = scenario.before is not None
        fault = Fault(at=at, act=act, exchange=scenario.exchange, reading=act is refuse, locked=locked)
        ended = outcome(project, scenario, fault)
        if not fault.name:
            break
        outcomes[ended] += 1
        heals(project)
    if act is refuse:
        assert outcomes["refused"] > 10
        assert (outcomes["published, but"] > 0) == (scenario.after is not None)
    else:
        assert outcomes["interrupted"] > 10


# -- killed at every call --------------------------------------------------------------------------------------------


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def survives(change: Callable[[Path], object], project: Path, fault: Fault) -> bool:
    """Make a change in a child process that kills itself at the fault; tell whether it came through."""
    with warnings.catch_warnings():
        # From Python 3.12 on a fork warns of other threads, which a test runner may have; the child takes no lock.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    try:
        with injected(fault):
            change(project)
    finally:
        os._exit(0 if not fault.name else 1)
    return True


def check_killed(project: Path, scenario: Scenario) -> str:
    """Return which site stands after a kill; between two renames there may be none until the next build starts."""
    found = site_of(project)
    if found is None and scenario.before is not None and not scenario.exchange:
        recover(project / "site")
        assert site_of(project) == scenario.before
        return "between"
    assert found in (scenario.before, scenario.after)
    return "new" if found == scenario.after else "old"


@by_scenario
def test_killed_at_every_call(tmp_path: Path, scenario: Scenario) -> None:
    outcomes: Counter[str] = Counter()
    for at in itertools.count(1):
        project = tmp_path / str(at)
        scenario.prepare(project)
        if survives(scenario.change, project, Fault(at=at, act=kill, exchange=scenario.exchange, reading=False)):
            break
        outcomes[check_killed(project, scenario)] += 1
        heals(project)
    assert outcomes.total() > 10
    assert outcomes["new"] > 0
    assert (outcomes["old"] > 0) == (scenario.before != scenario.after)
    assert (outcomes["between"] > 0) == (not scenario.exchange)


@by_scenario
def test_killed_again_while_healing(tmp_path: Path, scenario: Scenario) -> None:
    pick = random.Random(7)  # noqa: S311 (picks cases, guards nothing)
    for case in range(25):
        project = tmp_path / str(case)
        scenario.prepare(project)
        first = Fault(at=pick.randint(1, 60), act=kill, exchange=scenario.exchange, reading=False)
        second = Fault(at=pick.randint(1, 20), act=kill, exchange=scenario.exchange, reading=False)
        survives(scenario.change, project, first)
        survives(lambda folder: recover(folder / "site"), project, second)
        check_killed(project, scenario)
        heals(project)


# -- killed at random ------------------------------------------------------------------------------------------------

LOOP = """
import itertools, sys
from pathlib import Path
from twosource.model import OutputFile
from twosource.publish import staging

project = Path(sys.argv[1])
for turn in itertools.count():
    with staging(project / "site", project) as stage:
        for number in range(30):
            stage.write(OutputFile(path=f"{number % 5}/{number}.html", data=f"{turn} ".encode() * 2000))
        stage.write(OutputFile(path="turn.txt", data=str(turn).encode()))
        stage.publish()
    print(turn, flush=True)
"""


def build_until_killed(project: Path, seconds: float) -> int:
    """Kill a process that builds in a loop; return the last site it told of. The site is never missing meanwhile."""
    command = [sys.executable, "-c", LOOP, str(project)]
    with subprocess.Popen(command, cwd=Path(__file__).parent.parent, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            assert (project / "site" / "turn.txt").exists()
        process.kill()
        return int((told + process.stdout.read()).split()[-1])


def check_random_kills(tmp_path: Path, kills: int) -> None:
    pick = random.Random(11)  # noqa: S311 (picks moments, guards nothing)
    for _ in range(kills):
        last = build_until_killed(tmp_path, pick.uniform(0.0, 0.1))
        site = site_of(tmp_path)
        assert site is not None
        assert len(site) == 31
        # The site of the turn that was told last, or of the one in hand when the signal came.
        assert int(site["turn.txt"]) in (last, last + 1)
    heals(tmp_path)


def test_killed_at_random(tmp_path: Path) -> None:
    check_random_kills(tmp_path, 12)


@pytest.mark.slow
def test_killed_at_random_many_times(tmp_path: Path) -> None:
    check_random_kills(tmp_path, 60)
