"""Read an article and its annotation into a `Source`.

The article's file and its sidecar come in, a `Source` goes out, with its text as a `Document`. The one thing a reader
would not guess: the front matter of a Markdown article is replaced by as many empty lines, so that every line number
that `markup` finds is the line number of the file; the hash is that of the file's bytes as they are.
"""

from __future__ import annotations

import dataclasses
import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from twosource import markup
from twosource.annotations import AnnotationReading, read_annotation
from twosource.decoding import FrontMatter, decode, front_matter
from twosource.diagnostics import (
    BAD_VALUE,
    EMPTY_ARTICLE,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    FULL_WITHOUT_LICENCE,
    TWO_ANNOTATIONS,
    Diagnostic,
    Mark,
)
from twosource.model import Config, Document, Missing, NormalText, RawFile, RawText, Source
from twosource.yamlio import parse, parse_bytes

Format = Literal["text", "markdown", "html"]

_WITHOUT_MARKS = str.maketrans(dict.fromkeys('"“”„«»「」『』', ""))

FORMATS: dict[str, Format] = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
# Python-Markdown takes seconds for hostile text beyond this; plain text and HTML are read in linear time.
MAX_BYTES: dict[Format, int] = {"markdown": 256 * 1024, "text": 2 * 1024 * 1024, "html": 2 * 1024 * 1024}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReading:
    """A source, where its annotation pins the hash of the article, and whether the article's text could be read."""

    source: Source
    pin: Mark
    readable: bool


def name_in_sentence(source: Source, publishers: Mapping[str, str]) -> str:
    """Return what a source is called in a sentence: its authors by their family names, else its publisher, its title.

    `publishers` has names by id. Without quotation marks, which would make words of it a quotation.
    """
    authors, publisher = source.annotation.authors, source.annotation.publisher
    if isinstance(authors, tuple) and authors:
        names = [person.family or person.literal for person in authors]
        name = f"{names[0]} et al." if len(names) > 2 else " & ".join(names)  # noqa: PLR2004 - as in APA style
    elif isinstance(publisher, str):
        name = publishers.get(publisher, publisher)
    else:
        name = source.title
    return " ".join(name.translate(_WITHOUT_MARKS).split()) or source.id


def read_source(
    article: RawFile, sidecar: RawFile | None, name: str, config: Config, found: list[Diagnostic]
) -> SourceReading | None:
    """Return the source with this id; None where the article cannot be read. `found` takes what is wrong."""
    kind = FORMATS[article.path[article.path.rindex(".") :].lower()]
    text = read_text(article, MAX_BYTES[kind], found)
    if text is None:
        # Its annotation is read all the same, so that one run finds everything.
        _annotation(article, sidecar, None, name, config, found)
        return None
    matter = front_matter(text) if kind == "markdown" else None
    if matter:
        text = "\n" * (matter.body_line - 1) + matter.body
    annotated = _annotation(article, sidecar, matter, name, config, found)
    annotation = annotated.annotation
    if not annotation.held:
        message = f'"held" is false, but the article is there: "{article.path}"'
        hint = "leave the key out, or remove the article"
        found.append(Diagnostic(rule=BAD_VALUE, mark=annotated.held, message=message, hint=hint))
        annotation = dataclasses.replace(annotation, held=True)
    reading = markup.read_article(RawText(text), kind, article.path)
    found.extend(reading.diagnostics)
    stated = annotation.title if isinstance(annotation.title, str) else ""
    # Under `display: link` not even the first line of the text may stand on a page.
    found_title = "" if annotation.display == "link" else reading.title
    source = Source(
        id=name,
        path=article.path,
        format=kind,
        sha256=hashlib.sha256(article.data).hexdigest(),
        size=len(article.data),
        title=stated or found_title or stem(article.path),
        title_basis="annotation" if stated else reading.title_basis if found_title else "file name",
        headline=reading.headline,
        document=reading.document,
        annotation=annotation,
    )
    if not reading.diagnostics:
        found.extend(_about_publishing(source, annotated))
    return SourceReading(source=source, pin=annotated.pin, readable=not reading.diagnostics)


def read_reference(file: RawFile, name: str, config: Config, found: list[Diagnostic]) -> Source | None:
    """Return the source of an annotation without an article, which says `held: false`; None where it does not.

    Then `found` has only what keeps the annotation from being read at all.
    """
    node, syntax = parse_bytes(file.data, file.path)
    findings = list(syntax)
    reading = read_annotation(node, name, config, Mark(path=file.path), findings)
    annotation = reading.annotation
    if annotation.held:
        found.extend(syntax)
        return None
    found.extend(findings)
    if annotation.sha256:
        message = '"sha256" pins an article, and this source is not held'
        found.append(Diagnostic(rule=BAD_VALUE, mark=reading.pin, message=message, hint="remove it"))
    stated = annotation.title if isinstance(annotation.title, str) else ""
    return Source(
        id=name,
        path=file.path,
        format="text",
        sha256="",
        size=0,
        title=stated or stem(file.path),
        title_basis="annotation" if stated else "file name",
        headline=-1,
        document=Document(text=NormalText("")),
        annotation=dataclasses.replace(annotation, sha256=""),
    )


def stem(path: str) -> str:
    """Return the name of a file without folder and suffix, in NFC."""
    name = unicodedata.normalize("NFC", path.rpartition("/")[2])
    return name.rpartition(".")[0] or name


def read_text(file: RawFile, most: int, found: list[Diagnostic]) -> str | None:
    """Return the text of a file of at most so many bytes; None, and a finding, where it is larger or no UTF-8 text."""
    if len(file.data) > most:
        message = f"{len(file.data)} bytes; at most {most} are read"
        found.append(
            Diagnostic(rule=FILE_TOO_LARGE, mark=Mark(path=file.path), message=message, hint="divide the text")
        )
        return None
    text, bad = decode(file.data)
    if bad is None and "\0" not in text:
        return text
    line, column = bad or _place(text, text.index("\0"))
    mark = Mark(path=file.path, line=line, column=column)
    message = "this byte is not UTF-8" if bad else "this is a NUL byte, which no text has"
    found.append(Diagnostic(rule=FILE_UNREADABLE, mark=mark, message=message, hint=_conversion(file.data)))
    return None


def _conversion(data: bytes) -> str:
    encoding = "UTF-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "WINDOWS-1252"
    return f"save it as UTF-8, for example with: iconv -f {encoding} -t UTF-8"


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _annotation(  # noqa: PLR0913, PLR0917 -- the two places an annotation can stand in, and what reading one takes
    article: RawFile,
    sidecar: RawFile | None,
    matter: FrontMatter | None,
    name: str,
    config: Config,
    found: list[Diagnostic],
) -> AnnotationReading:
    """Return the annotation in the sidecar, else the one in the front matter."""
    if sidecar and matter:
        message = f'the article has front matter, and "{sidecar.path}" annotates it too'
        mark = Mark(path=article.path, line=1, column=1, length=3)
        found.append(Diagnostic(rule=TWO_ANNOTATIONS, mark=mark, message=message, hint="keep one of the two"))
    if sidecar:
        node, syntax = parse_bytes(sidecar.data, sidecar.path)
        mark = Mark(path=sidecar.path)
    else:
        node, syntax = parse(matter.yaml, article.path, 2) if matter else (None, ())
        mark = Mark(path=article.path)
    found.extend(syntax)
    reading = read_annotation(node, name, config, mark, found)
    if syntax:
        reading = dataclasses.replace(reading, certain=False)
    if matter and not sidecar and reading.annotation.sha256:
        message = '"sha256" cannot stand in the file whose bytes it pins'
        hint = f'move the annotation to "{article.path[: article.path.rindex(".")]}.yaml"'
        found.append(Diagnostic(rule=BAD_VALUE, mark=reading.pin, message=message, hint=hint))
        return dataclasses.replace(reading, annotation=dataclasses.replace(reading.annotation, sha256=""))
    return reading


def _about_publishing(source: Source, annotated: AnnotationReading) -> Iterator[Diagnostic]:
    """Say when there is nothing to publish, and when a text is shown whole though nobody stated that it may be."""
    if not source.document.text:
        yield Diagnostic(rule=EMPTY_ARTICLE, mark=Mark(path=source.path), message="the article has no text")
    elif annotated.certain and source.annotation.display == "full" and isinstance(source.annotation.license, Missing):
        message = f'the whole text of "{source.id}" is published without a stated licence'
        hint = "state its license, or set display: excerpt or display: link"
        yield Diagnostic(rule=FULL_WITHOUT_LICENCE, mark=annotated.licence, message=message, hint=hint)
