"""Articles put into the archive: which files are written, what may be removed, and what stands in the way."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from twosource import archive, pipeline
from twosource.archiving import Archiving, account, archive_articles
from twosource.errors import OutputError, ProjectError
from twosource.load import load
from twosource.model import Archived
from twosource.validate import validate

HARBOUR = (
    "Harbour council votes\n\nThe harbour council voted on Monday to buy a second crane, which costs 2.5 million.\n"
)
MILL = "The mill reopens\n\nThe old mill on the river opens again in May, and grinds the flour of the whole valley.\n"
STATED = "publisher: gazette\npublished: 2024-03-03\nurl: https://example.org/{}\nlicense: CC0-1.0\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    save(folder / "content/site.yaml", "publishers:\n  gazette: {name: Harbour Gazette}\n")
    save(folder / "content/sources/harbour.txt", HARBOUR)
    save(folder / "content/sources/harbour.yaml", STATED.format("crane"))
    save(folder / "content/sources/Old_Mill.md", f"---\nlicense: CC0-1.0\n---\n\n# {MILL}")
    return folder


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def kept(project: Path) -> tuple[Archived, ...]:
    """Return what the archive holds, read without the content."""
    files, found = load(project)
    corpus, more = validate([file for file in files if file.path.startswith("archive/")])
    assert [*found, *more] == []
    return corpus.archive


def test_articles_are_archived(project: Path) -> None:
    before = tree(project / "content")
    done = archive_articles(project, ["old-mill", "harbour"])
    assert done == Archiving(
        added=("harbour", "old-mill"),
        files=("archive/2024.jsonl", "archive/undated.jsonl"),
        removable=("content/sources/harbour.txt", "content/sources/harbour.yaml", "content/sources/Old_Mill.md"),
    )
    assert account(done) == (
        "archive/2024.jsonl, archive/undated.jsonl: 2 added\n"
        "nothing needs these files any more, they may be removed:\n"
        "  content/sources/harbour.txt\n  content/sources/harbour.yaml\n  content/sources/Old_Mill.md\n"
    )
    assert tree(project / "content") == before
    assert sorted(tree(project / "archive")) == ["2024.jsonl", "undated.jsonl"]
    assert [(one.id, one.title, one.publisher, one.url, one.words, one.path) for one in kept(project)] == [
        ("harbour", "Harbour council votes", "Harbour Gazette", "https://example.org/crane", 18, "archive/2024.jsonl"),
        ("old-mill", "The mill reopens", "", "", 21, "archive/undated.jsonl"),
    ]


def test_what_is_archived_is_found_again(project: Path) -> None:
    archive_articles(project, ["harbour"])
    (project / "content/sources/harbour.txt").rename(project / "content/sources/new.txt")
    (project / "content/sources/harbour.yaml").unlink()
    examined = pipeline.examine(project, ["new"])
    assert examined.analysis is not None
    (told,) = {note.source: note.precedents for note in examined.analysis.notes}["new"]
    assert (told.archived, told.publisher, told.share > 0.8) == ("harbour", "Harbour Gazette", True)


def test_doing_it_again_changes_nothing(project: Path) -> None:
    archive_articles(project, ["harbour"])
    before = tree(project)
    done = archive_articles(project, ["harbour"])
    assert (done.added, done.changed, done.unchanged) == ((), (), ("harbour",))
    assert account(done).startswith("archive/2024.jsonl: 1 there already, unchanged\nnothing needs")
    assert tree(project) == before
    (project / "content/sources/harbour.txt").unlink()
    (project / "content/sources/harbour.yaml").unlink()
    done = archive_articles(project, ["harbour"])
    assert done == Archiving(unchanged=("harbour",), files=("archive/2024.jsonl",))
    assert account(done) == "archive/2024.jsonl: 1 there already, unchanged\n"


def test_the_order_of_the_names_changes_no_byte(project: Path) -> None:
    archive_articles(project, ["harbour", "old-mill"])
    together = tree(project / "archive")
    for file in (project / "archive").iterdir():
        file.unlink()
    archive_articles(project, ["old-mill"])
    archive_articles(project, ["harbour"])
    assert tree(project / "archive") == together


@pytest.mark.parametrize(
    ("name", "want"),
    [
        pytest.param("harbour", "harbour", id="id"),
        pytest.param("content/sources/harbour.txt", "harbour", id="path"),
        pytest.param("harbour.txt", "harbour", id="file"),
        pytest.param("content/sources/Old_Mill.md", "old-mill", id="file name that is no id"),
    ],
)
def test_an_article_is_named_by_id_or_file(project: Path, name: str, want: str) -> None:
    assert archive_articles(project, [name, want]).added == (want,)


def test_an_article_that_was_edited_is_written_anew(project: Path) -> None:
    archive_articles(project, ["harbour", "old-mill"])
    save(project / "content/sources/harbour.txt", f"{HARBOUR}\nThe mayor did not comment on the vote.\n")
    done = archive_articles(project, ["harbour", "old-mill"])
    assert (done.added, done.changed, done.unchanged) == ((), ("harbour",), ("old-mill",))
    assert [one.words for one in kept(project)] == [26, 21]


def test_a_file_of_the_year_under_another_name_keeps_its_articles(project: Path) -> None:
    archive_articles(project, ["harbour"])
    (project / "archive/2024.jsonl").rename(project / "archive/2024-1.jsonl")
    save(project / "content/sources/harbour.txt", f"{HARBOUR}\nThe mayor did not comment on the vote.\n")
    assert archive_articles(project, ["harbour"]).files == ("archive/2024-1.jsonl",)


def test_an_article_moves_to_the_year_that_is_stated_now(project: Path) -> None:
    archive_articles(project, ["harbour", "old-mill"])
    save(project / "content/sources/harbour.yaml", STATED.format("crane").replace("2024-", "2023-"))
    done = archive_articles(project, ["harbour"])
    assert (done.changed, done.files) == (("harbour",), ("archive/2023.jsonl",))
    # A file that has no article any more goes.
    assert sorted(tree(project / "archive")) == ["2023.jsonl", "undated.jsonl"]


def test_an_article_that_stands_twice_stands_once_after(project: Path) -> None:
    archive_articles(project, ["harbour"])
    line = (project / "archive/2024.jsonl").read_text("utf-8")
    save(project / "archive/2024.jsonl", line * 2)
    save(project / "archive/copy.jsonl", line)
    archive_articles(project, ["harbour"])
    assert tree(project / "archive") == {"2024.jsonl": line.encode()}


def test_lines_of_another_method_stay(project: Path) -> None:
    archive_articles(project, ["harbour"])
    old = json.loads((project / "archive/2024.jsonl").read_text("utf-8")) | {"id": "a", "method": "m", "words": "many"}
    other = json.dumps(old)
    save(project / "archive/2024.jsonl", f"{other}\n")
    archive_articles(project, ["harbour"])
    assert (project / "archive/2024.jsonl").read_text("utf-8").splitlines()[0] == other


def test_what_is_needed_stays(project: Path) -> None:
    save(project / "content/briefings/crane.md", "---\ntitle: T\n---\n\nA crane. [@old-mill]\n\nAgain. [@old-mill]\n")
    save(project / "content/sources/wire.txt", MILL)
    save(project / "content/sources/wire.yaml", "dedup: {override: {duplicate-of: harbour}, reason: y, reviewer: A}\n")
    done = archive_articles(project, ["harbour", "old-mill", "wire"])
    assert done.removable == ("content/sources/wire.txt", "content/sources/wire.yaml")
    assert account(done).endswith(
        "these must stay:\n"
        "  harbour: content/sources/wire.yaml:1 names it\n"
        "  old-mill: content/briefings/crane.md:5 cites it\n"
    )


# -- what stands in the way --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("harbor", 'no article "harbor" in content/sources/; did you mean "harbour"?', id="near"),
        pytest.param("x/y/zzz.txt", 'no article "zzz" in content/sources/', id="nothing near"),
        pytest.param("short", '"short" has fewer than 4 words: it could not be found again', id="too short"),
    ],
)
def test_no_such_article(project: Path, name: str, message: str) -> None:
    save(project / "content/sources/short.txt", "Two words.\n")
    with pytest.raises(ProjectError) as caught:
        archive_articles(project, ["harbour", name])
    assert str(caught.value) == message
    assert not (project / "archive").exists()


@pytest.mark.parametrize(
    ("path", "content", "want"),
    [
        pytest.param("content/sources/harbour.yaml", "published: soon\n", "A003", id="annotation"),
        pytest.param("content/sources/harbour.txt", "a\0b", "F001", id="article"),
        pytest.param("content/site.yaml", "publishers: [1]\n", "A002", id="site.yaml"),
        pytest.param("archive/2020.jsonl", "<<<<<<< HEAD\n", "R001", id="archive"),
        pytest.param("content/briefings/harbour.md", "No title. [@nobody]\n", "", id="a briefing of the same name"),
        pytest.param("content/sources/other.yaml", "published: soon\n", "", id="another article"),
    ],
)
def test_errors_stand_in_the_way(project: Path, path: str, content: str, want: str) -> None:
    save(project / path, content)
    done = archive_articles(project, ["harbour"])
    assert [one.rule.code for one in done.diagnostics] == [want] * bool(want)
    assert done.texts == ({path: content} if want else {})
    assert (project / "archive/2024.jsonl").exists() == (not want)


def test_an_archive_that_would_be_too_large(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive_articles(project, ["harbour"])
    before = tree(project)
    save(project / "content/sources/crane.txt", f"Crane\n\n{HARBOUR}")
    save(project / "content/sources/crane.yaml", STATED.format("2"))
    monkeypatch.setattr(archive, "MAX_LINES", 1)
    with pytest.raises(OutputError) as caught:
        archive_articles(project, ["old-mill", "crane"])
    assert str(caught.value) == (
        '"archive/2024.jsonl" would be too large to be read; rename it to "archive/2024-1.jsonl", and do this again'
    )
    assert tree(project / "archive") == {"2024.jsonl": before["archive/2024.jsonl"]}


def test_a_file_that_cannot_be_written_leaves_the_old_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive_articles(project, ["harbour"])
    before = tree(project / "archive")
    save(project / "content/sources/harbour.txt", MILL)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match=r'cannot write "archive/2024\.jsonl": No space left on device'):
        archive_articles(project, ["harbour"])
    assert tree(project / "archive") == before


def test_a_folder_that_cannot_be_made(project: Path) -> None:
    save(project / "archive", "a file")
    with pytest.raises(OutputError, match=r'cannot write "archive/2024\.jsonl"'):
        archive_articles(project, ["harbour"])


def test_a_file_behind_a_link_is_written(project: Path) -> None:
    archive_articles(project, ["old-mill"])
    (project / "archive/undated.jsonl").rename(project / "archive/behind")
    (project / "archive/2024.jsonl").symlink_to("behind")
    archive_articles(project, ["harbour"])
    assert (project / "archive/2024.jsonl").is_symlink()
    assert [one.id for one in validate(load(project)[0][:1])[0].archive] == ["harbour", "old-mill"]
