"""`twosource import`: what is written, what is left alone, and that a project builds with it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from twosource import exports, load, validate
from twosource.cli import main
from twosource.cslitems import read_csl
from twosource.found import Facts
from twosource.model import Person

PAGE = '<html lang="en"><title>Harbour shut</title><link rel="canonical" href="/1"><p>The harbour closed.</p></html>'
MAIL = "From: Kim <kim@e.example>\nSubject: Ferries\nDate: Wed, 28 Jan 2026 08:00:00 +0000\n\nThe ferries stay.\n"
ITEMS: list[dict[str, object]] = [
    {
        "id": "Treaty_1953",
        "type": "report",
        "title": "The treaty",
        "author": [
            {"family": "Fontaine", "given": "Jean", "non-dropping-particle": "de la"},
            {"literal": "The Office"},
        ],
        "publisher": "Office",
        "issued": {"date-parts": [[1953, 10, 1]], "circa": True},
        "accessed": {"date-parts": [[2026, 2, 3]]},
        "URL": "https://e.example/treaty",
        "language": "en",
        "keyword": "alliance, law",
    },
    {"id": "treaty-1953", "type": "report", "title": "The same id"},
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    for name, text in {"harbour.html": PAGE, "Ferries.eml": MAIL, "refs.json": json.dumps(ITEMS)}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(project: Path, *names: str) -> int:
    return main(["import", *(str(project / name) for name in names), "--project", str(project)])


def test_everything_and_once_more(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "harbour.html", "Ferries.eml", "refs.json") == 0
    assert capsys.readouterr().out == (
        "new: content/sources/harbour.html\nnew: content/sources/harbour.yaml\n"
        "new: content/sources/ferries.txt\nnew: content/sources/ferries.yaml\n"
        "new: content/sources/treaty-1953.yaml\n"
        "there already, left alone: treaty-1953\n"
        'left out: harbour: url must begin with "https://" or "http://", found "/1"\n'
    )
    sources = project / "content" / "sources"
    written = {path.name: path.read_text(encoding="utf-8") for path in sources.iterdir()}
    assert written == {
        "harbour.html": PAGE,
        "harbour.yaml": f'title: "Harbour shut"\nlanguage: "en"\nsha256: {hashlib.sha256(PAGE.encode()).hexdigest()}\n',
        "ferries.txt": "The ferries stay.\n",
        "ferries.yaml": 'title: "Ferries"\nauthors: ["Kim"]\npublished: "2026-01-28T08:00:00Z"\n'
        f"sha256: {hashlib.sha256(b'The ferries stay.' + bytes([10])).hexdigest()}\n",
        "treaty-1953.yaml": 'title: "The treaty"\n'
        'authors: [{family: "Fontaine", given: "Jean", non-dropping-particle: "de la"}, {literal: "The Office"}]\n'
        'publisher: "Office"\npublished: "1953-10-01~"\nurl: "https://e.example/treaty"\nlanguage: "en"\n'
        'accessed: "2026-02-03"\nsource: {kind: "report"}\ntags: ["alliance", "law"]\nheld: false\n',
    }
    assert run(project, "harbour.html", "Ferries.eml", "refs.json") == 0
    assert "new:" not in capsys.readouterr().out
    assert {path.name: path.read_text(encoding="utf-8") for path in sources.iterdir()} == written
    corpus, found = validate.validate(load.load(project)[0])
    assert [finding for finding in found if finding.effective.name == "ERROR"] == []
    (treaty,) = [entry for entry in exports.entries(corpus) if entry.id == "treaty-1953"]
    (item,) = json.loads(exports.csl_json([treaty]))
    assert item == {**ITEMS[0], "id": "treaty-1953"}


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("x.bib", b"@misc{x}", "is no .html, .eml or .json file; pandoc makes CSL-JSON of BibTeX, BibLaTeX and RIS:"),
        ("x.json", b"[1]", 'is no CSL-JSON: a list of entries with "id", "type" and "title"'),
        ("x.json", b"[" * 100_000, 'is no CSL-JSON: a list of entries with "id", "type" and "title"'),
        ("x.eml", b"Subject: x\n\n", "holds no text"),
        ("x.html", b"x" * (2 * 1024 * 1024 + 1), "has more than 2,097,152 bytes"),
    ],
)
def test_nothing_is_written_when_one_file_is_wrong(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, error: str
) -> None:
    (project / name).write_bytes(data)
    assert run(project, "harbour.html", name) == 2
    assert f'twosource: error: "{project / name}" {error}' in capsys.readouterr().err
    assert not (project / "content" / "sources").exists()


def test_no_project_and_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "x.html") == 2
    (tmp_path / "content").mkdir()
    assert run(tmp_path, "x.html") == 2
    assert capsys.readouterr().err == (
        f'twosource: error: no project in "{tmp_path}": it has no folder "content"\n'
        f'twosource: error: cannot read "{tmp_path / "x.html"}": No such file or directory\n'
    )


def test_a_page_in_another_encoding_is_kept_in_utf_8(project: Path) -> None:
    (project / "old.html").write_bytes(b"<meta charset=iso-8859-1><title>Caf\xe9</title><p>\xe9t\xe9</p>")
    assert run(project, "old.html") == 0
    sources = project / "content" / "sources"
    assert (sources / "old.html").read_text(encoding="utf-8").endswith("<title>Café</title><p>été</p>")
    yaml = (sources / "old.yaml").read_text(encoding="utf-8")
    assert yaml.startswith('title: "Café"\nnotes: [{text: "The page was saved in iso8859-1 and is kept in UTF-8."}]\n')


def test_an_html_mail_is_an_html_article(project: Path) -> None:
    (project / "rich.eml").write_text("Content-Type: text/html\n\n<p>Rich</p>\n", encoding="utf-8")
    assert run(project, "rich.eml") == 0
    assert (project / "content" / "sources" / "rich.html").read_text(encoding="utf-8") == "<p>Rich</p>\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("{", None, id="no JSON"),
        pytest.param('"x"', None, id="no items"),
        pytest.param('[{"x": 1}]', None, id="no CSL"),
        pytest.param("[]", [], id="empty"),
        pytest.param('{"id": 7, "title": ["x"], "type": null}', [("7", Facts())], id="wrong shapes"),
        pytest.param(
            '[{"title": "T", "author": ["x", {"literal": "L"}, {"family": "F", "given": 7}],'
            ' "issued": {"raw": "2026"}}]',
            [
                (
                    "",
                    Facts(
                        title="T",
                        authors=(
                            Person(literal="L", organisation=True),
                            Person(literal="7 F", family="F", given="7"),
                        ),
                        published="2026",
                    ),
                )
            ],
            id="what is left",
        ),
        pytest.param(
            '[{"id": "a", "issued": {"date-parts": [["2026", "2"]]}, "accessed": {"date-parts": [[]]}}]',
            [("a", Facts(published="2026-02"))],
            id="dates",
        ),
        pytest.param('[{"id": "a", "issued": 7, "accessed": {"date-parts": 7}}]', [("a", Facts())], id="no dates"),
    ],
)
def test_read_csl(text: str, wanted: list[tuple[str, Facts]] | None) -> None:
    assert read_csl(text) == wanted
