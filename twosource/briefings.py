"""Read a briefing: front matter, text, and the citations in it.

A file comes in, a `Briefing` goes out. The one thing a reader would not guess: whether a bracket is a citation is
known only after the Markdown is read. `citations` puts a placeholder in place of each, `markup` says which stand in
code or in a link, and those keep their place in `Briefing.citations` without items, so that indices stay what they are.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass

from twosource import markup
from twosource.annotations import corrections
from twosource.citations import BriefingCitations, replace_citations
from twosource.csl import check_order, handling, people, stated_date, story, tags
from twosource.decoding import FrontMatter, forbidden_characters, front_matter, opens_front_matter
from twosource.diagnostics import DRAFT_LEFT_OUT, FORBIDDEN_CHARACTER, MISSING_KEY, YAML_SYNTAX, Diagnostic, Mark
from twosource.fields import Fields, Keys, nested
from twosource.model import AnalystNote, Briefing, Citation, Config, Date, Handling, Person, RawFile, RawText
from twosource.sources import read_text
from twosource.values import boolean, filled, language, line
from twosource.yamlio import Node, parse

MAX_BYTES = 256 * 1024
# As `citations` writes it; the author's own was taken out there.
_PLACEHOLDER = re.compile("\ue000([0-9]+)\ue001")
_NOT_LINE_END = re.compile(r"[^\n]")
KEYS = Keys(
    (
        "title",
        "summary",
        "authors",
        "published",
        "updated",
        "language",
        "story",
        "tags",
        "number",
        "draft",
        "embargo_until",
        "tlp",
        "corrections",
    ),
    {"author": "authors", "date": "published"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What the front matter says."""

    title: str = ""
    summary: str = ""
    authors: tuple[Person, ...] = ()
    published: Date | None = None
    updated: Date | None = None
    language: str = ""
    story: str = ""
    tags: tuple[str, ...] = ()
    number: str = ""
    draft: bool = False
    handling: Handling | None = None
    corrections: tuple[AnalystNote, ...] = ()
    mark: Mark


def read_briefing(
    file: RawFile, slug: str, config: Config, found: list[Diagnostic], names: Mapping[str, str] | None = None
) -> Briefing | None:
    """Return the briefing with this slug; None for a file that cannot be read, and for a draft that is not asked for.

    `found` takes what is wrong; of a draft that is left out, only its front matter is read. `names` has what a source
    is called that is named in a sentence, by its id.
    """
    text = read_text(file, MAX_BYTES, found)
    if text is None:
        return None
    matter = front_matter(text)
    head = _head(_front_node(text, matter, file.path, found), file.path, found)
    if head.draft and not config.drafts:
        message = "draft left out; --drafts shows it"
        found.append(Diagnostic(rule=DRAFT_LEFT_OUT, mark=Mark(path=file.path), message=message))
        return None
    body, line_number = (matter.body, matter.body_line) if matter else (text, 1)
    parsed = replace_citations(body, file.path, line_number)
    named = tuple(_name(citation, names or {}) for citation in parsed.citations)
    reading = markup.read_briefing(parsed.body, line_number, file.path, parsed.originals, named)
    found.extend(finding for index, finding in parsed.findings if index not in reading.literal)
    found.extend(reading.diagnostics)
    marks = tuple(Mark(path=file.path, line=at, column=1) for at in reading.passage_lines)
    return Briefing(
        slug=slug,
        path=file.path,
        title=head.title or _heading(reading, marks, head.mark, found),
        summary=head.summary,
        authors=head.authors,
        published=head.published,
        updated=head.updated,
        language=head.language or config.language,
        story=head.story,
        tags=head.tags,
        number=head.number,
        draft=head.draft,
        corrections=head.corrections,
        document=reading.document,
        citations=_citations(parsed, reading),
        passage_marks=marks,
        mark=head.mark,
        prose=_prose(parsed, reading),
        prose_line=line_number,
        handling=head.handling,
    )


def _name(citation: Citation, names: Mapping[str, str]) -> str:
    """Return what stands in the sentence for a source named in it; nothing for a citation in brackets."""
    return names.get(citation.items[0].source) or citation.items[0].source if citation.in_text else ""


def _front_node(text: str, matter: FrontMatter | None, path: str, found: list[Diagnostic]) -> Node | None:
    if matter is None:
        if opens_front_matter(text):
            mark = Mark(path=path, line=1, column=1, length=3)
            message = "the front matter that begins here is never closed"
            hint = 'write a line "---" after it'
            found.append(Diagnostic(rule=YAML_SYNTAX, mark=mark, message=message, hint=hint))
        return None
    node, syntax = parse(matter.yaml, path, 2)
    found.extend(syntax)
    return node


def _head(node: Node | None, path: str, found: list[Diagnostic]) -> _Head:
    mark = Mark(path=path, line=1, column=1)
    fields = None if node is None else nested(node, "", KEYS, found)
    if fields is None:
        return _Head(mark=mark)
    authors = fields.node("authors")
    published, updated = _date(fields, "published"), _date(fields, "updated")
    check_order(fields, published, updated)
    return _Head(
        title=fields.value("title", line) or "",
        summary=fields.value("summary", filled) or "",
        authors=() if authors is None else people(authors, fields.path("authors"), found) or (),
        published=published,
        updated=updated,
        language=fields.value("language", language) or "",
        story=fields.value("story", story) or "",
        tags=tags(fields),
        number=fields.value("number", line) or "",
        draft=fields.value("draft", boolean) or False,
        handling=handling(fields),
        corrections=corrections(fields),
        mark=mark,
    )


def _date(fields: Fields, key: str) -> Date | None:
    value = stated_date(fields, key)
    return value if isinstance(value, Date) else None


def _heading(reading: markup.BriefingReading, marks: tuple[Mark, ...], mark: Mark, found: list[Diagnostic]) -> str:
    """Return the first heading of level 1 as the title, where the front matter has none."""
    document = reading.document
    for passage, place in zip(document.passages, marks, strict=True):
        title = document.text[passage.start : passage.end]
        if passage.heading != 1 or not title:
            continue
        if forbidden_characters(title):
            message = "the title holds a control character or an invisible one"
            found.append(Diagnostic(rule=FORBIDDEN_CHARACTER, mark=place, message=message, hint="remove it"))
        return title
    if reading.diagnostics and not document.passages:
        return ""
    hint = 'write "title: …" in the front matter, or a heading "# …"'
    found.append(Diagnostic(rule=MISSING_KEY, mark=mark, message='"title" is missing', hint=hint))
    return ""


def _prose(parsed: BriefingCitations, reading: markup.BriefingReading) -> RawText:
    """Return the text with spaces in place of its citations, so that every character keeps its line and column."""

    def blank(match: re.Match[str]) -> str:
        written = parsed.originals[int(match[1])]
        return written if int(match[1]) in reading.literal else _NOT_LINE_END.sub(" ", written)

    return RawText(_PLACEHOLDER.sub(blank, parsed.body))


def _citations(parsed: BriefingCitations, reading: markup.BriefingReading) -> tuple[Citation, ...]:
    """Return the citations with the passage each stands in; one in code or in a link has no items and no passage."""
    placed = zip(parsed.citations, reading.passages_of_citations, strict=True)
    return tuple(
        dataclasses.replace(citation, passage=passage, items=() if index in reading.literal else citation.items)
        for index, (citation, passage) in enumerate(placed)
    )
