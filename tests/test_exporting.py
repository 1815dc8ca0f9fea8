"""`twosource export`: the same bytes as in `data/`, without a build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.spoken import spoken
from twosource import analyse, compose, load, resolve, validate
from twosource.cli import main

ROOT = Path(__file__).parent.parent
SLUG = "us-role-in-deterring-north-korea"


@pytest.fixture(scope="module")
def data() -> dict[str, bytes]:
    corpus, _ = validate.validate(load.load(ROOT)[0])
    analysis = analyse.analyse(corpus)
    references, _ = resolve.resolve(corpus, analysis)
    return {file.path: file.data for file in compose.compose(corpus, analysis, references, spoken()).files}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "sources/a.txt": "One sentence.",
        "sources/a.yaml": "title: A\nlicense: CC0\n",
        "sources/b.txt": "Another sentence.",
        "briefings/two.md": "---\ntitle: Two\ndraft: true\n---\n\nIt says so. [@a] [@nobody]\n",
    }.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["csl-json", "biblatex", "ris"])
@pytest.mark.parametrize(("options", "stem"), [([], "sources"), (["--briefing", SLUG], f"briefings/{SLUG}")])
def test_the_same_bytes_as_in_data(
    data: dict[str, bytes], tmp_path: Path, form: str, options: list[str], stem: str
) -> None:
    end = {"csl-json": "csl.json", "biblatex": "bib"}.get(form, form)
    target = tmp_path / "out"
    target.write_text("old", encoding="utf-8")
    assert main(["export", form, *options, "--to", str(target), "--project", str(ROOT)]) == 0
    assert target.read_bytes() == data[f"data/{stem}.{end}"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csl-json", "--project", str(project)]) == 0
    printed = capsys.readouterr()
    assert [item["id"] for item in json.loads(printed.out)] == ["a", "b"]
    assert printed.err == ""


def test_a_draft_can_be_named_and_what_it_cites_wrongly_is_left_out(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "csl-json", "--briefing", "two", "--project", str(project)]) == 0
    assert [item["id"] for item in json.loads(capsys.readouterr().out)] == ["two", "a"]


def test_no_such_briefing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "ris", "--briefing", "tow", "--project", str(project)]) == 2
    assert capsys.readouterr().err == (
        'twosource: error: no briefing "tow" in content/briefings/; did you mean "two"?\n'
    )


def test_content_with_errors(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content" / "sources" / "a.yaml").write_text("title:\n", encoding="utf-8")
    assert main(["export", "ris", "--project", str(project)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "content/sources/a.yaml:1:7: error[A002]" in printed.err


def test_a_file_that_cannot_be_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = project / "missing" / "out.ris"
    assert main(["export", "ris", "--to", str(target), "--project", str(project)]) == 2
    assert capsys.readouterr().err == f'twosource: error: cannot write "{target}": No such file or directory\n'
