"""Turn the files of a project into a `Corpus`, and say everything that is wrong with them.

`RawFile` values come in, sources and briefings go out, checked against one another as far as that needs no analysis:
ids, annotations without an article, pinned hashes, the targets of a person's judgements. The one thing a reader would
not guess: a file with an error in it still gives a source where it can, so that one run finds everything.
"""

from __future__ import annotations

import dataclasses
import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from twosource import archive
from twosource.briefings import read_briefing
from twosource.config import PATH as SITE
from twosource.config import read_config
from twosource.diagnostics import (
    ARCHIVED_AND_PRESENT,
    BAD_VALUE,
    DUPLICATE_ID,
    ORPHAN_ANNOTATION,
    PINNED_HASH_DIFFERS,
    TWO_ANNOTATIONS,
    UNKNOWN_FILE,
    UNKNOWN_ORIGIN,
    UNKNOWN_REFERENCE,
    Diagnostic,
    Mark,
    Rule,
)
from twosource.model import Archived, Briefing, Config, Corpus, RawFile, Source
from twosource.sources import FORMATS, SourceReading, name_in_sentence, read_reference, read_source, stem
from twosource.values import did_you_mean, listed, slug

SOURCES = "content/sources/"
BRIEFINGS = "content/briefings/"
ARCHIVE = f"{archive.FOLDER}/"
_SIDECARS = (".yaml", ".yml")
# Looking for the nearest of 10,000 names costs 0.1 s; a project with more mistakes than this gets no more proposals.
_MAX_PROPOSALS = 20
_HASH_SHOWN = 12


def validate(
    files: Sequence[RawFile], overrides: Mapping[str, str | bool] | None = None, unread: Sequence[str] = ()
) -> tuple[Corpus, tuple[Diagnostic, ...]]:
    """Return the corpus that the files make, and every finding, sorted.

    `overrides` are values of `Config` by name that the command line lays over `site.yaml`. `unread` are paths of
    files that are there and could not be read: what needs them gets no finding beside theirs. Reading the articles'
    markup is nearly all of the cost; the rest is about 0.2 ms a source.
    """
    return _Validation(files, overrides or {}, unread).run()


def source_id(name: str) -> str:
    """Return the id of the source in a file with this name, without suffix."""
    return slug(name) or f"source-{_digest(name)}"


def briefing_slug(name: str) -> str:
    """Return the slug of the briefing in a file with this name, without suffix."""
    return slug(name) or f"briefing-{_digest(name)}"


def _digest(name: str) -> str:
    return hashlib.sha256(unicodedata.normalize("NFC", name).encode("utf-8", "surrogatepass")).hexdigest()[:8]


@dataclass(slots=True)
class _Files:
    """The files by what they are, in the order of their paths."""

    site: RawFile | None = None
    articles: list[RawFile] = field(default_factory=list)
    sidecars: list[RawFile] = field(default_factory=list)
    briefings: list[RawFile] = field(default_factory=list)
    archive: list[RawFile] = field(default_factory=list)
    unknown: list[RawFile] = field(default_factory=list)


def _sorted(files: Iterable[RawFile]) -> _Files:
    kinds = _Files()
    for file in sorted(files, key=lambda file: file.path):
        _, suffix = _split(file.path)
        if any(part.startswith(".") for part in file.path.split("/")):
            continue
        if file.path == SITE:
            kinds.site = file
        elif file.path.startswith(SOURCES) and suffix in FORMATS:
            kinds.articles.append(file)
        elif file.path.startswith(SOURCES) and suffix in _SIDECARS:
            kinds.sidecars.append(file)
        elif file.path.startswith(BRIEFINGS) and suffix == ".md":
            kinds.briefings.append(file)
        elif file.path.startswith(ARCHIVE) and suffix == archive.SUFFIX:
            kinds.archive.append(file)
        else:
            kinds.unknown.append(file)
    return kinds


def _split(path: str) -> tuple[str, str]:
    """Return a path without its suffix, in NFC, and the suffix in lower case."""
    folder, slash, name = path.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    bare = unicodedata.normalize("NFC", f"{folder}{slash}{stem if dot else name}")
    return bare, f".{suffix.lower()}" if dot else ""


class _Validation:
    """One run: the files, and what was found so far."""

    def __init__(self, files: Sequence[RawFile], overrides: Mapping[str, str | bool], unread: Sequence[str]) -> None:
        self._files = _sorted(files)
        lost = _sorted(RawFile(path=path, data=b"") for path in unread).articles
        self._unread = {_split(article.path)[0] for article in lost}
        self._unreadable = {source_id(stem(article.path)) for article in lost}
        self._overrides = overrides
        self._found: list[Diagnostic] = []
        self._proposals = 0
        self._orphans: list[RawFile] = []
        self._paths: dict[str, str] = {}

    def run(self) -> tuple[Corpus, tuple[Diagnostic, ...]]:
        config = self._config()
        for file in self._files.unknown:
            self._report(UNKNOWN_FILE, Mark(path=file.path), "this file is not read", _place_for(file.path))
        readings = self._sources(config)
        read = [*(reading.source for reading in readings), *self._references(config)]
        sources = tuple(sorted(read, key=lambda source: source.id))
        briefings = self._briefings(config, sources)
        self._check_pins(readings, briefings)
        self._check_targets(sources)
        self._check_contests(sources)
        self._check_origins(sources)
        unreadable = tuple(sorted(self._unreadable))
        corpus = Corpus(
            config=config, sources=sources, briefings=briefings, unreadable=unreadable, archive=self._archive(sources)
        )
        return corpus, tuple(sorted(self._found, key=_order))

    def _config(self) -> Config:
        config, found = read_config(self._files.site)
        self._found.extend(found)
        given: dict[str, Any] = dict(self._overrides)
        return dataclasses.replace(config, **given)

    def _sources(self, config: Config) -> list[SourceReading]:
        sidecars = self._sidecars()
        readings = []
        for article, name in self._named(self._files.articles, source_id, self._paths):
            reading = read_source(article, sidecars.get(_split(article.path)[0]), name, config, self._found)
            if reading is None or not reading.readable:
                self._unreadable.add(name)
            if reading is not None:
                readings.append(reading)
        return readings

    def _references(self, config: Config) -> Iterator[Source]:
        """Yield the sources that are known but not held; an annotation of any other kind needs an article."""
        annotated = {_split(file.path)[0] for file in self._files.sidecars}
        articles = {
            bare: article.path for article in self._files.articles if (bare := _split(article.path)[0]) not in annotated
        }
        known: dict[str, Source] = {}
        for file in self._orphans:
            source = read_reference(file, source_id(stem(file.path)), config, self._found)
            if source is not None:
                known[file.path] = source
                continue
            where = self._propose(_split(file.path)[0], articles) or "Put it beside its article, under the same name."
            hint = f'{where} If the source is known and there is no article to hold, write "held: false" in it.'
            self._report(ORPHAN_ANNOTATION, Mark(path=file.path), "no article stands beside this annotation", hint)
        files = [file for file in self._orphans if file.path in known]
        yield from (known[file.path] for file, _ in self._named(files, source_id, self._paths))

    def _briefings(self, config: Config, sources: Iterable[Source]) -> tuple[Briefing, ...]:
        publishers = {publisher.id: publisher.name for publisher in config.publishers}
        names = {source.id: name_in_sentence(source, publishers) for source in sources}
        named = self._named(self._files.briefings, briefing_slug, {})
        read = [read_briefing(file, name, config, self._found, names) for file, name in named]
        return tuple(sorted((one for one in read if one is not None), key=lambda briefing: briefing.slug))

    def _archive(self, sources: Sequence[Source]) -> tuple[Archived, ...]:
        """Return the archived articles but for those that are in the content too."""
        present = {source.id: source.path for source in sources}
        kept = []
        for archived in archive.read_archive(self._files.archive, self._found):
            if archived.id not in present:
                kept.append(archived)
                continue
            message = f'"{archived.id}" is archived, and "{present[archived.id]}" is there too, which counts'
            hint = "remove the article where it is no longer to be published"
            self._report(ARCHIVED_AND_PRESENT, Mark(path=archived.path), message, hint)
        return tuple(kept)

    def _named(
        self, files: Sequence[RawFile], name_of: Callable[[str], str], paths: dict[str, str]
    ) -> Iterator[tuple[RawFile, str]]:
        """Yield files with their ids, which `paths` remembers; a second file of one id is reported and left out."""
        for file in files:
            name = name_of(stem(file.path))
            if name in paths:
                message = f'"{paths[name]}" and "{file.path}" both give the id "{name}"'
                self._report(DUPLICATE_ID, Mark(path=file.path), message, "rename one of them")
                continue
            paths[name] = file.path
            yield file, name

    def _sidecars(self) -> dict[str, RawFile]:
        """Return the annotations by the path, without suffix, of the article that each stands beside."""
        articles = {_split(article.path)[0]: article.path for article in self._files.articles}
        sidecars: dict[str, RawFile] = {}
        for file in self._files.sidecars:
            bare, _ = _split(file.path)
            if bare in self._unread and bare not in articles:
                continue
            if bare not in articles:
                self._orphans.append(file)
            elif bare in sidecars:
                message = f'"{sidecars[bare].path}" and "{file.path}" annotate one article'
                self._report(TWO_ANNOTATIONS, Mark(path=file.path), message, "keep one of the two")
            else:
                sidecars[bare] = file
        return sidecars

    def _check_pins(self, readings: Sequence[SourceReading], briefings: Sequence[Briefing]) -> None:
        """Report each article that is not the one its annotation was written for, with the statements resting on it."""
        resting = _statements(briefings)
        for reading in readings:
            source, pinned = reading.source, reading.source.annotation.sha256
            if not pinned or pinned == source.sha256:
                continue
            message = (
                f'"{source.path}" has changed: its SHA-256 is {source.sha256[:_HASH_SHOWN]}…, '
                f"the annotation pins {pinned[:_HASH_SHOWN]}…"
            )
            statements = ", ".join(resting.get(source.id, ()))
            check = f"check what rests on it ({statements})" if statements else "nothing cites it yet"
            self._report(PINNED_HASH_DIFFERS, reading.pin, message, f"{check}, then pin sha256: {source.sha256}")

    def _check_contests(self, sources: Sequence[Source]) -> None:
        """Report claims that contest one that is not there, or themselves."""
        claims = {source.id: {claim.id: claim.id for claim in source.annotation.claims} for source in sources}
        for source in sources:
            for claim in source.annotation.claims:
                for named in claim.contests:
                    if (named.source, named.claim) == (source.id, claim.id):
                        message = f'"{claim.id}" contests itself'
                        self._report(BAD_VALUE, named.mark, message, "name the claim of another source")
                    elif named.source not in claims and named.source not in self._unreadable:
                        message = f'"contests" names no source: "{named.source}"'
                        hint = self._propose(named.source, {name: name for name in claims})
                        self._report(UNKNOWN_REFERENCE, named.mark, message, hint)
                    elif named.source in claims and named.claim not in claims[named.source]:
                        message = f'"contests" names no claim of "{named.source}": "{named.claim}"'
                        self._report(
                            UNKNOWN_REFERENCE, named.mark, message, self._propose(named.claim, claims[named.source])
                        )

    def _check_origins(self, sources: Sequence[Source]) -> None:
        """Report sources that are based on themselves, or on a name that is nearly that of another one."""
        known = {source.id: source.id for source in sources}
        for source in sources:
            annotation = source.annotation
            for name, mark in zip(annotation.based_on, annotation.based_on_marks, strict=True):
                if name == source.id:
                    message = f'"based_on" names the source itself, "{name}"'
                    self._report(BAD_VALUE, mark, message, "name what it goes back to")
                elif name not in known and name not in self._unreadable and (near := self._propose(name, known)):
                    message = f'"based_on" names "{name}", which is not in this collection'
                    self._report(UNKNOWN_ORIGIN, mark, message, near)

    def _check_targets(self, sources: Sequence[Source]) -> None:
        """Report judgements about a source that is not there, or is the source itself."""
        known = {source.id: source.id for source in sources}
        for source in sources:
            for override in source.annotation.dedup:
                if override.target == source.id:
                    message = f'"dedup.override" names the source itself, "{source.id}"'
                    self._report(BAD_VALUE, override.mark, message, "name another source")
                elif override.target and override.target not in known and override.target not in self._unreadable:
                    message = f'"dedup.override" names no source: "{override.target}"'
                    self._report(UNKNOWN_REFERENCE, override.mark, message, self._propose(override.target, known))

    def _propose(self, name: str, known: Mapping[str, str]) -> str:
        self._proposals += 1
        return did_you_mean(name, known.values()) if self._proposals <= _MAX_PROPOSALS else ""

    def _report(self, rule: Rule, mark: Mark, message: str, hint: str) -> None:
        self._found.append(Diagnostic(rule=rule, mark=mark, message=message, hint=hint))


def _place_for(path: str) -> str:
    """Say where a file like this belongs."""
    name = path.rpartition("/")[2]
    if name in {"site.yml", "site.yaml"}:
        return f'did you mean "{SITE}"?'
    if path.startswith(SOURCES):
        return f"articles are {listed(sorted(FORMATS))}"
    if path.startswith(BRIEFINGS):
        return "briefings are .md"
    return f'articles belong in "{SOURCES}", briefings in "{BRIEFINGS}"'


def _statements(briefings: Iterable[Briefing]) -> dict[str, list[str]]:
    """Return for each source the places that cite it: `korea:20`, the briefing and the line in its file."""
    resting: dict[str, dict[str, None]] = {}
    for briefing in briefings:
        for citation in briefing.citations:
            for item in citation.items:
                resting.setdefault(item.source, {})[f"{briefing.slug}:{item.mark.line}"] = None
    return {source: list(places) for source, places in resting.items()}


def _order(finding: Diagnostic) -> tuple[Mark, str, str]:
    return finding.mark, finding.rule.code, finding.message
