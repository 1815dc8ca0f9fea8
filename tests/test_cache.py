"""What is kept of texts between builds: found again, thrown away when damaged or foreign, never seen in the site."""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from twosource import aligned, cache, pipeline
from twosource.analyse import Analyst
from twosource.model import Config, Corpus, Document, Element, Source
from twosource.reading import Reader, Reading, Rest, completed, digest
from twosource.storedindex import Stored
from twosource.terms import Profile

Make = Callable[..., Source]
FILE = "readings.sqlite"
TEXT = (
    "Whoever “said” so was 28 years old, and whoever said so was 28 years old in Soft\u00adhyphen.",
    "Ünï \ud800 北京",
)


def read(make_source: Make) -> tuple[bytes, Reading, Source]:
    source = make_source("a", *TEXT, TEXT[0])
    quoted = Element(tag="q", start=8, end=20)
    source = replace(source, document=replace(source.document, elements=(quoted,)))
    return digest(source.document), next(Reader().read([source.document])), source


@pytest.mark.parametrize("rest", [None, Rest(((0, 3), (7, 9)), Profile(("soft", "ünï"), array("H", [7000, 70])))])
def test_a_reading_is_found_again(make_source: Make, tmp_path: Path, rest: Rest | None) -> None:
    key, reading, source = read(make_source)
    reading = replace(reading, rest=rest)
    with cache.opened(tmp_path) as kept:
        assert key not in kept
        kept[key] = reading
    with cache.opened(tmp_path) as kept:
        told = completed(kept[key], source.document)
    assert told == reading
    assert list(told.sketch.words.found) == list(reading.sketch.words.found) != []
    assert cache.remove(tmp_path)
    assert not cache.remove(tmp_path)
    assert list(tmp_path.iterdir()) == []


def damage(folder: Path, found: bytes) -> None:
    path = folder / cache.FOLDER / FILE
    data = bytearray(path.read_bytes())
    place = data.index(found)
    data[place + 1] ^= 1
    path.write_bytes(data)


def damaged_row(folder: Path) -> None:
    damage(folder, b'"spaced"')


def damaged_index(folder: Path) -> None:
    damage(folder, b'"min_words"')


def cut_index(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / cache.FOLDER / FILE)) as connection, connection:
        connection.execute("UPDATE stored SET found = substr(found, 1, 60)")


def index_of_another_kind(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / cache.FOLDER / FILE)) as connection, connection:
        connection.execute("UPDATE stored SET found = 7")


def damaged_page(folder: Path) -> None:
    path = folder / cache.FOLDER / FILE
    with contextlib.closing(sqlite3.connect(path)) as connection:
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_readings_1'")
        ((size,),) = connection.execute("PRAGMA page_size")
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(data)


def no_database(folder: Path) -> None:
    (folder / cache.FOLDER / FILE).write_bytes(b"nothing of ours" * 100)


def other_tables(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / cache.FOLDER / FILE)) as connection:
        connection.execute("CREATE VIEW more AS SELECT 1")


def unreadable_tables(folder: Path) -> None:
    """Make a byte of the tables no text: what SQLite says of that, Python cannot read."""
    path = folder / cache.FOLDER / FILE
    content = path.read_bytes()
    place = content.index(b"CREATE TABLE made") + 3
    path.write_bytes(content[:place] + b"\xee" + content[place + 1 :])


def unreadable_format(folder: Path) -> None:
    """Let the file say that it is of a format to come."""
    path = folder / cache.FOLDER / FILE
    content = bytearray(path.read_bytes())
    content[47] = 9
    path.write_bytes(content)


def older_tables(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / cache.FOLDER / FILE)) as connection, connection:
        connection.execute("DROP TABLE stored")
        connection.execute("UPDATE made SET code = x'00'")


def other_code(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / cache.FOLDER / FILE)) as connection, connection:
        connection.execute("UPDATE made SET code = x'00'")


def moved(folder: Path) -> None:
    shutil.copytree(folder / cache.FOLDER, folder / "copy")
    (folder / cache.FOLDER).rename(folder / "before")
    (folder / "copy").rename(folder / cache.FOLDER)


FOREIGN = "damaged or of another program"
AGAIN = "every text was read again"
SPOILT = [
    pytest.param(damaged_row, "damaged readings: 1; those texts were read again", id="damaged row"),
    pytest.param(damaged_page, f"damaged; {AGAIN}", id="damaged page"),
    pytest.param(no_database, f"{FOREIGN}; made anew, {AGAIN}", id="no database"),
    pytest.param(other_tables, f"{FOREIGN}; made anew, {AGAIN}", id="other tables"),
    pytest.param(unreadable_tables, f"{FOREIGN}; made anew, {AGAIN}", id="unreadable tables"),
    pytest.param(unreadable_format, f"{FOREIGN}; made anew, {AGAIN}", id="unreadable format"),
    pytest.param(other_code, f"made by another version of twosource or Python; made anew, {AGAIN}", id="other code"),
    pytest.param(
        older_tables, f"made by another version of twosource or Python; made anew, {AGAIN}", id="older tables"
    ),
    pytest.param(moved, f"made in another folder or on another machine; made anew, {AGAIN}", id="copied folder"),
]


@pytest.mark.parametrize(("spoil", "said"), SPOILT)
def test_what_is_not_ours_is_made_anew_and_said_once(
    make_source: Make, tmp_path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    key, reading, source = read(make_source)
    with cache.opened(tmp_path) as kept:
        kept[key] = reading
    spoil(tmp_path)
    with cache.opened(tmp_path) as kept:
        assert key not in kept
        kept[key] = reading
    assert (kept.told(), kept.told()) == (f"{cache.FOLDER}/: {said}", "")
    with cache.opened(tmp_path) as kept:
        kept[key] = kept.get(key, reading)
    with cache.opened(tmp_path) as kept:
        assert completed(kept[key], source.document) == reading
    assert kept.told() == ""


@pytest.mark.parametrize(("spoil", "said"), SPOILT)
def test_without_saving_what_is_not_ours_stays(
    make_source: Make, tmp_path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    key, reading, _ = read(make_source)
    with cache.opened(tmp_path) as kept:
        kept[key] = reading
    spoil(tmp_path)
    path = tmp_path / cache.FOLDER / FILE
    (path.parent / "CACHEDIR.TAG").unlink()
    before = path.read_bytes()
    with cache.opened(tmp_path, save=False) as kept:
        assert key not in kept
    assert kept.told().startswith(f"{cache.FOLDER}/: {said.partition(';')[0]};")
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [FILE]


def test_readings_that_are_not_asked_for_go_when_they_are_most(make_source: Make, tmp_path: Path) -> None:
    key, reading, _ = read(make_source)
    others = [number.to_bytes(16, "big") for number in range(20)]
    with cache.opened(tmp_path) as kept:
        for other in others:
            kept[other] = reading
    with cache.opened(tmp_path) as kept:
        kept[key] = reading
    with cache.opened(tmp_path) as kept:
        assert [other in kept for other in (key, *others)] == [True] + [False] * 20
    assert kept.told() == ""


def test_without_saving_nothing_is_written(make_source: Make, tmp_path: Path) -> None:
    key, reading, _ = read(make_source)
    with cache.opened(tmp_path, save=False) as kept:
        kept[key] = reading
        assert kept[key] == reading
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_not_followed(make_source: Make, tmp_path: Path) -> None:
    key, reading, _ = read(make_source)
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    project.mkdir()
    elsewhere.mkdir()
    (project / cache.FOLDER).symlink_to(elsewhere)
    with cache.opened(project) as kept:
        kept[key] = reading
    assert kept.told() == f"{cache.FOLDER}/: not used, since it is a symbolic link; remove it"
    assert list(elsewhere.iterdir()) == []
    assert not cache.remove(project)


def found_in(make_source: Make, *names: str) -> Stored:
    analyst = Analyst()
    sources = tuple(make_source(name, *TEXT, f"Only here: {name}.") for name in names)
    analyst.analyse(Corpus(config=Config(), sources=sources, briefings=()))
    found = analyst.stored()
    assert found is not None
    return found


def test_what_was_found_between_texts_is_there_for_the_next_build(make_source: Make, tmp_path: Path) -> None:
    first, second = found_in(make_source, "a", "b"), found_in(make_source, "a", "b", "c")
    assert len(second.parts.verdicts) == 3
    for found, before in ((first, None), (None, first), (second, first), (None, second)):
        with cache.opened(tmp_path) as kept:
            assert kept.stored() == before
            kept.store(found)
        assert kept.told() == ""
    with cache.opened(tmp_path, save=False) as kept:
        assert kept.stored() == second
        kept.store(first)
    with cache.opened(tmp_path) as kept:
        assert kept.stored() == second


@pytest.mark.parametrize("spoil", [damaged_index, cut_index, index_of_another_kind])
def test_a_damaged_index_is_thrown_away_and_said_once(
    make_source: Make, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    key, reading, source = read(make_source)
    found = found_in(make_source, "a", "b")
    with cache.opened(tmp_path) as kept:
        kept[key] = reading
        kept.store(found)
    spoil(tmp_path)
    with cache.opened(tmp_path) as kept:
        assert kept.stored() is None
        assert completed(kept[key], source.document) == reading
        kept.store(found)
    assert (kept.told(), kept.told()) == (f"{cache.FOLDER}/: damaged index; all texts were compared again", "")
    with cache.opened(tmp_path) as kept:
        assert kept.stored() == found
    assert kept.told() == ""


@pytest.mark.parametrize(("spoil", "said"), [case for case in SPOILT if case.id != "damaged row"])
def test_an_index_that_is_not_ours_is_not_used(
    make_source: Make, tmp_path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    key, reading, _ = read(make_source)
    with cache.opened(tmp_path) as kept:
        kept[key] = reading
        kept.store(found_in(make_source, "a", "b"))
    spoil(tmp_path)
    with cache.opened(tmp_path) as kept:
        assert spoil is damaged_page or kept.stored() is None
        assert key not in kept
    assert kept.told() == f"{cache.FOLDER}/: {said}"


def site_of(project: Path) -> dict[str, bytes]:
    site = project / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def written(chance: random.Random) -> str:
    """Return an article: paragraphs of a few, so that articles repeat each other and themselves."""
    paragraphs = [
        f"{TEXT[0]} Paragraph {number}: {' '.join(f'w{number}x{n}' for n in range(14))}." for number in range(6)
    ]
    return "\n\n".join(chance.choices(paragraphs, k=3)) + f"\n\nOnly here: {chance.random()}.\n"


def changed(chance: random.Random, sources: Path) -> None:
    """Add, edit, rename and remove articles; one of them comes back as it once was."""
    names = sorted(path.name for path in sources.glob("a*.txt"))
    for name in chance.sample(names, min(2, len(names))):
        chance.choice([Path.unlink, lambda path: path.write_text(written(chance), encoding="utf-8")])(sources / name)
    for _ in range(2):
        (sources / f"a{chance.randrange(100)}.txt").write_text(written(chance), encoding="utf-8")
    there = sorted(sources.glob("a*.txt"))
    chance.choice(there).rename(sources / f"a{chance.randrange(100, 200)}.txt")
    (sources / "b.txt").write_text(written(random.Random(chance.randrange(2))), encoding="utf-8")  # noqa: S311


def test_one_article_more_is_not_compared_with_all_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(1)  # noqa: S311 - a fixed seed makes the same articles each time
    project, plain = tmp_path / "kept", tmp_path / "plain"
    sources = project / "content" / "sources"
    sources.mkdir(parents=True)
    for number in range(20):
        (sources / f"a{number}.txt").write_text(written(chance), encoding="utf-8")
    assert not pipeline.build(project, pipeline.Options(cache=True)).failed
    (sources / "a7.txt").rename(sources / "c7.txt")
    (sources / "b.txt").write_text(written(chance), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(aligned, "AllPairs", lambda _: pytest.fail("all texts were compared with all"))
        outcome = pipeline.build(project, pipeline.Options(cache=True))
        assert (outcome.failed, outcome.cached) == (False, "")
        path = project / cache.FOLDER / FILE
        before = path.stat().st_mtime_ns, path.read_bytes()
        assert not pipeline.build(project, pipeline.Options(cache=True)).failed
        patch.setattr(Reader, "read", lambda _, documents: (pytest.fail("a text was read again") for _ in documents))
        examined = pipeline.examine(project, ["b", "c7"])
        assert (examined.analysis is None, examined.cached) == (False, "")
        assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    shutil.copytree(project / "content", plain / "content")
    assert not pipeline.build(plain, pipeline.Options()).failed
    assert site_of(project) == site_of(plain)


def test_to_examine_leaves_a_cache_that_is_not_used(tmp_path: Path) -> None:
    sources = tmp_path / "content" / "sources"
    sources.mkdir(parents=True)
    for name in ("a", "b"):
        (sources / f"{name}.txt").write_text(written(random.Random(1)), encoding="utf-8")  # noqa: S311
    assert pipeline.examine(tmp_path, ["a", "b"]).cached == ""
    assert not (tmp_path / cache.FOLDER).exists()
    assert not pipeline.build(tmp_path, pipeline.Options(cache=True)).failed
    other_code(tmp_path)
    before = (tmp_path / cache.FOLDER / FILE).read_bytes()
    examined = pipeline.examine(tmp_path, ["a", "b"])
    assert examined.analysis is not None
    assert examined.cached.startswith(f"{cache.FOLDER}/: made by another version of twosource or Python; not used")
    assert (tmp_path / cache.FOLDER / FILE).read_bytes() == before


@pytest.mark.parametrize("seed", range(2))
def test_the_site_is_the_same_with_and_without(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a fixed seed makes the same changes each time
    project, plain = tmp_path / "kept", tmp_path / "plain"
    sources = project / "content" / "sources"
    sources.mkdir(parents=True)
    for number in range(4):
        (sources / f"a{number}.txt").write_text(written(chance), encoding="utf-8")
    for _ in range(3):
        outcome = pipeline.build(project, pipeline.Options(cache=True))
        assert not outcome.failed
        assert outcome.cached == ""
        shutil.rmtree(plain, ignore_errors=True)
        shutil.copytree(project / "content", plain / "content")
        assert not pipeline.build(plain, pipeline.Options()).failed
        assert not (plain / cache.FOLDER).exists()
        assert site_of(project) == site_of(plain)
        changed(chance, sources)


def test_a_second_build_reads_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = tmp_path / "content" / "sources"
    sources.mkdir(parents=True)
    for number in range(3):
        (sources / f"a{number}.txt").write_text(written(random.Random(number)), encoding="utf-8")  # noqa: S311
    texts: list[str] = []
    once = Reader.read

    def noted(self: Reader, documents: Iterable[Document]) -> Iterator[Reading]:
        told = list(documents)
        texts.extend(document.text for document in told)
        return once(self, told)

    monkeypatch.setattr(Reader, "read", noted)
    for _ in range(2):
        assert not pipeline.build(tmp_path, pipeline.Options(cache=True)).failed
        assert len(texts) == 3
    (sources / "a3.txt").write_text(written(random.Random(3)), encoding="utf-8")  # noqa: S311
    assert not pipeline.build(tmp_path, pipeline.Options(cache=True)).failed
    assert len(texts) == 4
