"""Take foreign files into a project: a saved web page, an e-mail, the CSL-JSON of a reference manager.

Files come in, articles and annotations in `content/sources/` and an `Importing` go out. Nothing is fetched, and nothing
that is there is ever overwritten: what has a file of its id already is told and left alone. The one thing a reader
would not guess: a page is kept byte for byte, as its hash is its provenance; of a mail only its text is kept.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from twosource import cslitems, load, mailmessage, webmetadata
from twosource.decoding import decode
from twosource.errors import ProjectError
from twosource.found import Facts, annotation
from twosource.guard import reported
from twosource.report import visible
from twosource.sources import FORMATS, MAX_BYTES
from twosource.validate import SOURCES, source_id
from twosource.values import slug

_ANNOTATIONS = (".yaml", ".yml")
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_HINT = "pandoc makes CSL-JSON of BibTeX, BibLaTeX and RIS: pandoc -f biblatex -t csljson FILE > FILE.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    """What is to be written: an id, the article's file and bytes where there is one, and what was found of it."""

    id: str
    facts: Facts
    suffix: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Importing:
    """Paths of the files written, ids that were there already, and a sentence for each fact left out."""

    written: tuple[str, ...]
    present: tuple[str, ...]
    left_out: tuple[str, ...]


def import_files(project: Path, files: Sequence[Path]) -> Importing:
    """Write what files hold into a project, in the order given.

    Raises ProjectError, before anything is written, where a file cannot be read or is of no kind that is known, and
    OutputError where a file cannot be written.
    """
    if not (project / "content").is_dir():
        message = f'no project in "{project}": it has no folder "content"'
        raise ProjectError(message)
    articles = [article for file in files for article in _articles(file)]
    written: list[str] = []
    present: list[str] = []
    left_out: list[str] = []
    folder = project / SOURCES
    taken = _taken(folder)
    for article in articles:
        if article.id in taken:
            present.append(article.id)
            continue
        taken.add(article.id)
        made = annotation(article.facts, held=bool(article.suffix), sha256=_digest(article))
        left_out += [f"{article.id}: {said}" for said in made.left_out]
        contents = {article.suffix: article.data} if article.suffix else {}
        for suffix, data in (contents | {".yaml": made.yaml.encode()}).items():
            _write_new(folder / f"{article.id}{suffix}", data)
            written.append(f"{SOURCES}{article.id}{suffix}")
    return Importing(written=tuple(written), present=tuple(present), left_out=tuple(left_out))


def account(done: Importing) -> str:
    """Return what to tell the person: what is new, what was there, what was left out."""
    lines = [f"new: {path}" for path in done.written]
    lines += [f"there already, left alone: {name}" for name in done.present]
    lines += [f"left out: {said}" for said in done.left_out]
    return "".join(f"{visible(each)}\n" for each in lines) or "nothing to import\n"


def _digest(article: _Article) -> str:
    return hashlib.sha256(article.data).hexdigest() if article.suffix else ""


def _taken(folder: Path) -> set[str]:
    with reported(f'cannot read "{folder}"'):
        folder.mkdir(exist_ok=True)
        return {source_id(path.stem) for path in folder.iterdir() if path.suffix.lower() in {*FORMATS, *_ANNOTATIONS}}


def _write_new(place: Path, data: bytes) -> None:
    with reported(f'cannot write "{place}"'), place.open("xb") as file:
        file.write(data)


# -- kinds of files --------------------------------------------------------------------------------------------------


def _articles(file: Path) -> Iterator[_Article]:
    suffix = file.suffix.lower()
    if suffix in _PAGES:
        yield _page(file)
    elif suffix == ".eml":
        yield _mail(file)
    elif suffix == ".json":
        yield from _entries(file)
    else:
        message = f'"{file}" is no .html, .eml or .json file; {_HINT}'
        raise ProjectError(message)


def _page(file: Path) -> _Article:
    data = _read(file, MAX_BYTES["html"])
    charset = webmetadata.charset(data)
    if charset:
        data = data.decode(charset, errors="replace").encode()
    facts = webmetadata.read_page(decode(data).text)
    if charset:
        facts = dataclasses.replace(facts, note=f"The page was saved in {charset} and is kept in UTF-8.")
    return _Article(id=_id(file.stem, facts), facts=facts, suffix=".html", data=data)


def _mail(file: Path) -> _Article:
    message = mailmessage.read_message(_read(file, load.MAX_BYTES))
    suffix = ".txt" if message.format == "text" else ".html"
    data = message.body.encode("utf-8", errors="replace")
    if not data.strip():
        problem = f'"{file}" holds no text'
        raise ProjectError(problem)
    return _Article(id=_id(file.stem, message.facts), facts=message.facts, suffix=suffix, data=data)


def _entries(file: Path) -> Iterator[_Article]:
    items = cslitems.read_csl(decode(_read(file, load.MAX_BYTES)).text)
    if items is None:
        message = f'"{file}" is no CSL-JSON: a list of entries with "id", "type" and "title"'
        raise ProjectError(message)
    return (_Article(id=_id(name, facts), facts=facts) for name, facts in items)


def _id(name: str, facts: Facts) -> str:
    """Return the id that a name gives, else the title, else one made of both."""
    return slug(name) or slug(facts.title) or source_id(f"{name} {facts.title}")


def _read(file: Path, limit: int) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(limit + 1)
    except OSError as error:
        message = f'cannot read "{file}": {error.strerror}'
        raise ProjectError(message) from error
    if len(data) > limit:
        message = f'"{file}" has more than {limit:,} bytes'
        raise ProjectError(message)
    return data
