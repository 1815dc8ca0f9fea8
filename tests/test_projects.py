"""Small projects, sound and broken, each with all that `twosource` says about it.

`tests/projects/<name>/expected.txt` is a transcript: the command, what it writes to standard error, its exit code.
To write the transcripts anew, run `TWOSOURCE_UPDATE_EXPECTED=1 pytest tests/test_projects.py`, and read the difference.
"""

import os
import re
import shlex
from pathlib import Path

import pytest

from twosource import report
from twosource.cli import main

PROJECTS = Path(__file__).parent / "projects"
# 1 March 2026, 00:00 UTC: the day on which embargoes are judged.
TODAY = 1772323200
# Rules that no small project can break: their own modules' tests do.
ELSEWHERE = {"F003"}


def transcript(project: Path, command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the transcript of a command run in a project."""
    verb, *options = shlex.split(command)
    code = main([verb, str(project), *options])
    return f"$ twosource {command}\n{capsys.readouterr().err}[exit {code}]\n"


@pytest.mark.parametrize("name", sorted(path.parent.name for path in PROJECTS.glob("*/expected.txt")))
def test_project(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    file = PROJECTS / name / "expected.txt"
    want = file.read_text("utf-8")
    command = want.partition("\n")[0].removeprefix("$ twosource ")
    (PROJECTS / name / "content").mkdir(exist_ok=True)  # git keeps no empty folder
    got = transcript(PROJECTS / name, command, capsys)
    if os.environ.get("TWOSOURCE_UPDATE_EXPECTED"):
        file.write_text(got, "utf-8")
    assert got == file.read_text("utf-8")


def test_every_rule_has_a_project() -> None:
    shown = "".join(path.read_text("utf-8") for path in PROJECTS.glob("*/expected.txt"))
    codes = {code for _, code in re.findall(r"(error|warning|note)\[([A-Z]\d{3})\]", shown)}
    assert sorted({rule.code for rule in report.rules()} - codes - ELSEWHERE) == []
