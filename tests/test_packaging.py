"""The wheel, the source distribution and a fresh copy each build a site in an environment of their own.

Everything happens in temporary folders: the working tree is copied, never built in place.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements" / "run.txt"
ARTICLE = (
    "A foreign headline\n\nThe harbour was closed on Monday, the port authority said.\n\nIt opened again on Tuesday.\n"
)
BRIEFING = """---
title: Harbour
---

The harbour closed for a day [@wire, para. 1, "closed on Monday"].
"""

# One group: the environments are made once, by one worker.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A copy of the repository's files, and the distributions built from it."""

    copy: Path
    wheel: Path
    sdist: Path


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without the surroundings of this test run; return what it prints, fail with all of it."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PYTHON", "COV", "VIRTUAL_ENV", "PYTEST"))
    }
    done = subprocess.run([*command], cwd=cwd, env=kept, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tracked() -> list[str]:
    """Return the files that a clone would have; outside of a repository, those of the source distribution."""
    if (ROOT / ".git").exists():
        return run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).splitlines()
    listed = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return [path.as_posix() for path in listed if not any(part in {".venv", "__pycache__"} for part in path.parts)]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    copy = tmp_path_factory.mktemp("clone") / "twosource"
    for name in tracked():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        # A file that is removed and not yet committed is listed all the same.
        if os.path.lexists(ROOT / name):
            shutil.copy(ROOT / name, copy / name, follow_symlinks=False)
    dist = tmp_path_factory.mktemp("dist")
    # The wheel is made from the source distribution. -P: without it Python would take our build.py for the builder.
    run(sys.executable, "-P", "-m", "build", "--no-isolation", "--outdir", dist, copy, cwd=dist)
    (wheel,) = dist.glob("*.whl")
    (sdist,) = dist.glob("*.tar.gz")
    return Built(copy=copy, wheel=wheel, sdist=sdist)


@pytest.fixture(scope="session")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a Python that has the pinned run-time dependencies and nothing else."""
    folder = tmp_path_factory.mktemp("runtime")
    run(sys.executable, "-m", "venv", folder, cwd=folder)
    run(folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", LOCK, cwd=folder)
    return folder / "bin" / "python"


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory, runtime: Path, built: Built) -> Path:
    """Return the folder of commands of an environment where the wheel is installed."""
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    pip = (runtime, "-m", "pip", "--python", folder / "bin" / "python", "install", "--quiet")
    run(*pip, "--require-hashes", "-r", LOCK, cwd=folder)
    run(*pip, "--no-deps", "--no-index", built.wheel, cwd=folder)
    return folder / "bin"


def foreign_project(folder: Path) -> Path:
    for name, text in (("sources/wire.txt", ARTICLE), ("briefings/harbour.md", BRIEFING)):
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


WANTED = {"index.html", "sources/wire.html", "briefings/harbour.html"}


def test_wheel_holds_package_and_layouts(built: Built) -> None:
    names = set(zipfile.ZipFile(built.wheel).namelist())
    layouts = [path for path in (ROOT / "layouts").rglob("*") if path.is_file()]
    wanted = {f"twosource/layouts/{path.relative_to(ROOT / 'layouts').as_posix()}" for path in layouts}
    wanted |= {f"twosource/{path.name}" for path in (ROOT / "twosource").glob("*.py")} | {"twosource/py.typed"}
    packed = {name for name in names if name.startswith("twosource/")}
    assert packed == wanted
    assert {name.partition("/")[0] for name in names - packed} == {built.wheel.name.partition("-py3")[0] + ".dist-info"}


def test_wheel_names_the_run_time_dependencies(built: Built) -> None:
    archive = zipfile.ZipFile(built.wheel)
    (metadata,) = (name for name in archive.namelist() if name.endswith("METADATA"))
    required = re.findall(r"^Requires-Dist: (.+)$", archive.read(metadata).decode(), re.MULTILINE)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(required) == sorted(project["dependencies"])


def test_requirements_name_the_same_dependencies() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").splitlines()
    assert sorted(line for line in lines if line and not line.startswith("#")) == sorted(project["dependencies"])


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_lock_pins_by_hash_and_names_no_index(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", "\n" + "".join(line + "\n" for line in text.splitlines() if line[:1] != "#"))
    unpinned = [entry for entry in entries[1:] if not re.match(r"[a-z0-9._-]+==\S+ .*\n    --hash=sha256:", entry)]
    assert unpinned == []
    assert re.findall(r"https?:|--(?:index|extra|find|trusted)\S*", text) == []


def test_test_lock_has_the_run_time_versions() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        return set(re.findall(r"^[a-z0-9._-]+==\S+", text, re.MULTILINE))

    assert pins("run.txt") - pins("test.txt") == set()


def test_installed_command_builds_a_foreign_folder(installed: Path, tmp_path: Path) -> None:
    project = foreign_project(tmp_path / "project")
    run(installed / "twosource", "--quiet", cwd=project)
    assert pages(project / "site") >= WANTED


def test_installed_module_builds_a_foreign_folder(installed: Path, tmp_path: Path) -> None:
    project = foreign_project(tmp_path / "project")
    run(installed / "python", "-m", "twosource", "--quiet", cwd=project)
    assert pages(project / "site") >= WANTED


def test_fresh_clone_builds_with_run_time_dependencies_only(built: Built, runtime: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(built.copy, tmp_path / "clone", symlinks=True, ignore=shutil.ignore_patterns("site"))
    run(runtime, "build.py", "--quiet", cwd=copy)
    assert pages(copy / "site") == pages(ROOT / "site")


def test_source_distribution_builds_the_same_site(built: Built, runtime: Path, tmp_path: Path) -> None:
    with tarfile.open(built.sdist) as archive:
        # Python before 3.11.4 has no filters, and 3.12 warns where none is named.
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, _path: member)
        archive.extractall(tmp_path)  # noqa: S202 - our own archive, just made
    (folder,) = tmp_path.iterdir()
    run(runtime, "build.py", "--quiet", cwd=folder)
    assert pages(folder / "site") == pages(ROOT / "site")


def test_runtime_environment_has_the_run_time_dependencies_only(runtime: Path, tmp_path: Path) -> None:
    listed = run(runtime, "-m", "pip", "list", "--format=freeze", "--exclude=pip", "--exclude=setuptools", cwd=tmp_path)
    names = {line.partition("==")[0].lower() for line in listed.splitlines()}
    fluent = {"fluent.runtime", "fluent.syntax", "babel", "attrs", "pytz", "typing_extensions"}
    assert names == {"jinja2", "markdown", "markupsafe", "nh3", "pyyaml"} | fluent
