"""Keep articles as fingerprints: write them into `archive/<year>.jsonl`, and say which files may now be removed.

A project and ids come in; files of the archive are written one by one, each in one step, and an `Archiving` goes out.
Doing it again changes nothing. The one thing a reader would not guess: nothing is ever removed from `content/`. An
article that is archived and still there is compared as itself, so its files can go at any later time, or stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from twosource import archive, load, shingles
from twosource.config import PATH as CONFIGURATION
from twosource.decoding import decode
from twosource.diagnostics import Diagnostic, Severity
from twosource.errors import OutputError, ProjectError
from twosource.guard import replace_file, reported
from twosource.model import Archived, Corpus, Document, RawFile, Source
from twosource.shingles import Hasher, Sketch
from twosource.sources import FORMATS, stem
from twosource.text import WordKeys, word_keys, words
from twosource.validate import ARCHIVE, SOURCES, source_id, validate
from twosource.values import did_you_mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Archiving:
    """What was done: ids that are new in the archive, changed there, or were there as they are; `files` have them.

    `removable` are the files of these articles that nothing needs, `needed` the ids whose files something needs, each
    with what that is. `diagnostics` are errors in the articles or the archive, with the `texts` they are in: then
    nothing was written.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    removable: tuple[str, ...] = ()
    needed: tuple[tuple[str, str], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


def archive_articles(project: Path, names: Sequence[str]) -> Archiving:
    """Write articles, by id or by the path of their file, into the project's archive.

    Raises ProjectError where a name is of no article, or of one with too few words to be found again; OutputError
    where the archive cannot be written. Costs what reading the whole project costs.
    """
    files, unread = load.load(project)
    corpus, found = validate(files, unread=[finding.mark.path for finding in unread])
    wanted = tuple(dict.fromkeys(map(_id, names)))
    shelf = _Shelf(file for file in files if file.path.startswith(ARCHIVE))
    _demand(corpus, shelf, wanted)
    errors = tuple(finding for finding in (*unread, *found) if _stands_in_the_way(finding, wanted))
    if errors:
        return Archiving(diagnostics=errors, texts=_texts(files, errors))
    present = [source for source in corpus.sources if source.id in wanted]
    for archived in _archived(present, corpus):
        shelf.put(archived)
    shelf.write(project)
    needed = dict(_needed(corpus, wanted))
    return Archiving(
        added=tuple(shelf.added),
        changed=tuple(shelf.changed),
        unchanged=tuple(name for name in wanted if name not in {*shelf.added, *shelf.changed}),
        files=tuple(sorted({path for name in wanted for path in shelf.holding(name)})),
        removable=tuple(path for source in present if source.id not in needed for path in _files_of(source)),
        needed=tuple((source.id, needed[source.id]) for source in present if source.id in needed),
    )


def account(done: Archiving) -> str:
    """Return what to tell the person: what is in the archive now, which files may go and which may not."""
    counts = ((done.added, "added"), (done.changed, "changed"), (done.unchanged, "there already, unchanged"))
    told = ", ".join(f"{len(names):,} {how}" for names, how in counts if names)
    lines = [f"{', '.join(done.files)}: {told}"]
    if done.removable:
        lines += ["nothing needs these files any more, they may be removed:", *(f"  {path}" for path in done.removable)]
    if done.needed:
        lines += ["these must stay:", *(f"  {name}: {why}" for name, why in done.needed)]
    return "".join(f"{line}\n" for line in lines)


def _id(name: str) -> str:
    """Return the id that a name on the command line stands for: the id itself, or the path of the article's file."""
    path = Path(name)
    is_file = len(path.parts) > 1 or path.suffix.lower() in FORMATS
    return source_id(stem(path.name)) if is_file else name


def _demand(corpus: Corpus, shelf: _Shelf, wanted: Iterable[str]) -> None:
    """Raise ProjectError unless every name is of an article that is there, or in the archive already."""
    known = {source.id for source in corpus.sources} | set(corpus.unreadable)
    for name in wanted:
        if name not in known and not shelf.holding(name):
            proposal = did_you_mean(name, known)
            message = f'no article "{name}" in content/sources/{proposal and "; "}{proposal}'
            raise ProjectError(message)


def _stands_in_the_way(finding: Diagnostic, wanted: Sequence[str]) -> bool:
    """Say whether a finding is an error in the archive, in an article wanted, or in what names its publisher."""
    path = finding.mark.path
    if finding.effective is not Severity.ERROR:
        return False
    is_wanted = path.startswith(SOURCES) and source_id(stem(path)) in wanted
    return is_wanted or f"{path}/".startswith(ARCHIVE) or path == CONFIGURATION


def _texts(files: Iterable[RawFile], errors: Iterable[Diagnostic]) -> dict[str, str]:
    places = {error.mark.path for error in errors if error.mark.line}
    return {file.path: decode(file.data).text for file in files if file.path in places}


def _files_of(source: Source) -> Iterator[str]:
    """Yield the article's file, and the one of its annotation where that is another."""
    yield source.path
    if source.annotation.present and source.annotation.mark.path != source.path:
        yield source.annotation.mark.path


def _archived(sources: Iterable[Source], corpus: Corpus) -> Iterator[Archived]:
    hasher, keys = Hasher(), WordKeys()
    for source in sources:
        sketch = _sketch(source.document, hasher, keys)
        if not sketch.fingerprints:
            message = f'"{source.id}" has fewer than {shingles.SHINGLE_WORDS} words: it could not be found again'
            raise ProjectError(message)
        yield archive.archived(source, sketch, corpus.config)


def _sketch(document: Document, hasher: Hasher, keys: WordKeys) -> Sketch:
    spans = words(document.text)
    return shingles.sketch(spans, word_keys(document.text, spans, keys), hasher)


def _needed(corpus: Corpus, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the ids that a briefing cites or a person's judgement names, with the first place that does."""
    uses: dict[str, str] = {}
    for briefing in corpus.briefings:
        for citation in briefing.citations:
            for item in citation.items:
                uses.setdefault(item.source, f"{briefing.path}:{item.mark.line} cites it")
    for source in corpus.sources:
        for judgement in source.annotation.dedup:
            if judgement.target:
                uses.setdefault(judgement.target, f"{judgement.mark.path}:{judgement.mark.line} names it")
    yield from ((name, uses[name]) for name in wanted if name in uses)


class _Shelf:
    """The files of the archive as lines by id, and what has changed; a line that is not replaced stays as it is."""

    def __init__(self, files: Iterable[RawFile]) -> None:
        self.added: list[str] = []
        self.changed: list[str] = []
        self.touched: set[str] = set()
        # What is wrong in the files stands among the findings of `validate`. The first line of an id counts.
        self._lines = {
            file.path: {entry.id: entry.text for entry in reversed(archive.read_entries(file, []))} for file in files
        }

    def holding(self, name: str) -> list[str]:
        """Return the files that have an article."""
        return [path for path, lines in self._lines.items() if name in lines]

    def put(self, archived: Archived) -> None:
        """Put an article where it is already, if that is a file of its year, else into the file that is."""
        line = archive.line(archived)
        places = self.holding(archived.id)
        if [self._lines[path][archived.id] for path in places] == [line]:
            return
        own = archived.path.removesuffix(archive.SUFFIX)
        target = next((path for path in places if path.startswith(own)), archived.path)
        for path in places:
            del self._lines[path][archived.id]
        self._lines.setdefault(target, {})[archived.id] = line
        self.touched |= {target, *places}
        (self.changed if places else self.added).append(archived.id)

    def write(self, project: Path) -> None:
        """Write the files that have changed, each in one step; a file without articles is removed."""
        data = {path: archive.content(self._lines[path]) for path in sorted(self.touched)}
        for path, content in data.items():
            if len(content) > archive.MAX_BYTES or len(self._lines[path]) > archive.MAX_LINES:
                another = f"{path.removesuffix(archive.SUFFIX)}-1{archive.SUFFIX}"
                message = f'"{path}" would be too large to be read; rename it to "{another}", and do this again'
                raise OutputError(message)
        for path, content in data.items():
            with reported(f'cannot write "{path}"'):
                _replace((project / path).resolve(), content)


def _replace(place: Path, content: bytes) -> None:
    """Write a file in one step, or remove it if it is to be empty."""
    place.parent.mkdir(exist_ok=True)
    if content:
        replace_file(place, content)
    else:
        place.unlink()
