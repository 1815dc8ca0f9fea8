"""`site/` in the repository is the build of `content/`, byte for byte, however and wherever it is built.

When a change is meant to alter the site: `make site`, then review the diff of `site/` like code.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# `python build.py --quiet` as the shell would run it, after setting the umask.
PRELUDE = """
import os, runpy, sys
os.umask({umask:#o})
sys.argv = [{script!r}, "--quiet"]
sys.path[0] = {root!r}
runpy.run_path({script!r}, run_name="__main__")
"""


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes, by its path from there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def copy_project(goal: Path, *, backwards: bool) -> None:
    """Copy the content file by file, so that a folder's listing gives the files in another order."""
    files = sorted(path for path in (ROOT / "content").rglob("*") if path.is_file())
    for path in reversed(files) if backwards else files:
        copy = goal / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)


def build(project: Path, *, umask: int, environment: dict[str, str]) -> None:
    script = str(ROOT / "build.py")
    code = PRELUDE.format(umask=umask, root=str(ROOT), script=script)
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=project,
        env={"PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def differences(built: dict[str, bytes], committed: dict[str, bytes]) -> dict[str, list[str]]:
    both = built.keys() & committed.keys()
    found = {
        "only in the build": sorted(built.keys() - committed.keys()),
        "only in the repository": sorted(committed.keys() - built.keys()),
        "different": sorted(path for path in both if built[path] != committed[path]),
    }
    return {what: paths for what, paths in found.items() if paths}


@pytest.mark.parametrize(
    ("environment", "umask", "backwards"),
    [
        pytest.param({}, 0o022, False, id="as it is"),
        pytest.param({"PYTHONHASHSEED": "1"}, 0o022, False, id="hash seed 1"),
        pytest.param({"PYTHONHASHSEED": "4242"}, 0o022, False, id="hash seed 4242"),
        pytest.param({"TZ": "Pacific/Kiritimati"}, 0o022, False, id="time zone"),
        pytest.param(
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            0o022,
            False,
            id="a locale that knows ASCII only",
        ),
        pytest.param({}, 0o077, False, id="umask"),
        pytest.param({}, 0o022, True, id="file order"),
        pytest.param(
            {"PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LC_ALL": "C", "HOME": "/nonexistent", "COLUMNS": "20"},
            0o007,
            True,
            id="everything at once",
        ),
    ],
)
def test_site_is_the_build_of_content(
    tmp_path: Path,
    environment: dict[str, str],
    umask: int,
    backwards: bool,  # noqa: FBT001 - a column of the table
) -> None:
    project = tmp_path / "a folder of another name"
    copy_project(project, backwards=backwards)
    build(project, umask=umask, environment=environment)
    assert differences(tree(project / "site"), tree(ROOT / "site")) == {}, (
        "run 'make site' and review the diff of site/"
    )


def test_no_page_names_the_machine() -> None:
    traces = [str(ROOT).encode(), str(Path.home()).encode() + b"/", sys.prefix.encode()]
    assert [path for path, data in tree(ROOT / "site").items() if any(trace in data for trace in traces)] == []
