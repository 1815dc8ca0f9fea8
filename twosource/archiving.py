"""Keep articles as fingerprints: write them into `archive/<year>.jsonl`, and say which files may now be removed.

A project and ids come in; files of the archive are written one by one, each in one step, and an `Archiving` goes out.
Doing it again changes nothing. The one thing a reader would not guess: nothing is ever removed from `content/`. An
article that is archived and still there is compared as itself, so its files can go at any later time, or stay.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from twosource import archive, load, shingles
from twosource.archive import Entry
from twosource.diagnostics import Diagnostic, Severity
from twosource.errors import OutputError, ProjectError
from twosource.model import Archived, Corpus, Document, RawFile, Source
from twosource.shingles import Hasher, Sketch
from twosource.sources import FORMATS, stem
from twosource.text import WordKeys, word_keys, words
from twosource.validate import source_id, validate
from twosource.values import did_you_mean

_FILE_MODE = 0o644


@dataclass(frozen=True, slots=True, kw_only=True)
class Archiving:
    """What was done: ids that are new in the archive, changed there, or were there as they are, with the files written.

    `removable` are the files of these articles that nothing needs, `needed` the ids whose files something needs, each
    with what that is. `diagnostics` are errors in the articles or the archive, with the `texts` they are in: then
    nothing was written.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
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
    wanted = list(dict.fromkeys(map(_id, names)))
    shelf = _Shelf([file for file in files if file.path.startswith(f"{archive.FOLDER}/")])
    _demand(corpus, shelf, wanted)
    errors = _errors((*unread, *found), corpus, wanted)
    if errors:
        return Archiving(diagnostics=errors, texts=_texts(files, errors))
    present = [source for source in corpus.sources if source.id in wanted]
    for archived in _archived(present, corpus):
        shelf.put(archived)
    written = shelf.write(project)
    needed = dict(_needed(corpus, wanted))
    return Archiving(
        added=tuple(shelf.added),
        changed=tuple(shelf.changed),
        unchanged=tuple(name for name in wanted if name not in {*shelf.added, *shelf.changed}),
        written=written,
        removable=tuple(path for source in present if source.id not in needed for path in _files_of(source)),
        needed=tuple(needed.items()),
    )


def _id(name: str) -> str:
    """Return the id that a name on the command line stands for: the id itself, or the path of the article's file."""
    path = Path(name)
    is_path = len(path.parts) > 1 or path.suffix.lower() in FORMATS
    return source_id(stem(path.name)) if is_path else name


def _demand(corpus: Corpus, shelf: _Shelf, wanted: Iterable[str]) -> None:
    """Raise ProjectError unless every name is of an article that is there, or in the archive already."""
    known = {source.id for source in corpus.sources} | set(corpus.unreadable)
    for name in wanted:
        if name not in known and name not in shelf.places:
            proposal = did_you_mean(name, known)
            message = f'no article "{name}" in content/sources/{f"; {proposal}" if proposal else ""}'
            raise ProjectError(message)


def _errors(found: Iterable[Diagnostic], corpus: Corpus, wanted: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return the errors in the archive, and in the files of the articles wanted."""
    paths = {path for source in corpus.sources if source.id in wanted for path in _files_of(source)}
    return tuple(
        finding
        for finding in found
        if finding.effective is Severity.ERROR
        and (
            finding.mark.path in paths
            or finding.mark.path.partition("/")[0] == archive.FOLDER
            or source_id(stem(finding.mark.path)) in wanted
        )
    )


def _texts(files: Iterable[RawFile], errors: Iterable[Diagnostic]) -> dict[str, str]:
    places = {error.mark.path for error in errors if error.mark.line}
    return {file.path: archive.decoded(file) for file in files if file.path in places}


def _files_of(source: Source) -> tuple[str, ...]:
    """Return the article's file, and the one of its annotation where that is another."""
    return tuple(dict.fromkeys([source.path, *([source.annotation.mark.path] if source.annotation.present else [])]))


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
        judgement = source.annotation.dedup
        if judgement is not None and judgement.target:
            uses.setdefault(judgement.target, f"{judgement.mark.path}:{judgement.mark.line} names it")
    yield from ((name, uses[name]) for name in wanted if name in uses)


class _Shelf:
    """The files of the archive as lines by id, and what has changed in them. A line that is not replaced stays as is."""

    def __init__(self, files: Iterable[RawFile]) -> None:
        self._lines: dict[str, dict[str, str]] = {}
        self.places: dict[str, str] = {}
        self.added: list[str] = []
        self.changed: list[str] = []
        self._touched: dict[str, None] = {}
        for file in files:
            entries: tuple[Entry, ...] = archive.read_entries(file, [])
            self._lines[file.path] = {entry.id: entry.text for entry in reversed(entries)}
            for entry in entries:
                self.places.setdefault(entry.id, file.path)
'''
