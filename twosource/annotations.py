"""Read the annotation of a source: the fields of the format, under their own names or those of CSL.

A YAML node comes in (from a sidecar or from front matter), an `Annotation` goes out. The one thing a reader would not
guess: `title: not-stated` ("we looked, the article does not say"), no `title` ("nobody has looked") and an empty
`title:` are three things; the last is an error, because it says nothing.

    title: Why the alliance changes
    author: [{family: Kim, given: Min}]
    issued: {date-parts: [[2026, 1, 28]]}
    claims:
      - {id: role, text: The role shrinks., quotes: [a more limited role]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from twosource.config import DISPLAYS, Display
from twosource.csl import check_order, handling, people, stated_date, story, tags
from twosource.diagnostics import (
    BAD_ID,
    BAD_VALUE,
    MISSING_KEY,
    OVERRIDE_WITHOUT_REVIEWER,
    UNKNOWN_KEY,
    WRONG_TYPE,
    Diagnostic,
    Mark,
    Severity,
)
from twosource.factchecks import fact_check
from twosource.fields import Fields, Keys, items, nested, scalar
from twosource.model import (
    AnalystNote,
    Annotation,
    Claim,
    ClaimName,
    Config,
    Descriptor,
    Missing,
    Override,
    Selector,
    Thing,
)
from twosource.publishers import Publishers
from twosource.values import (
    Problem,
    boolean,
    choice,
    claim_name,
    date,
    did_you_mean,
    filled,
    identifier,
    language,
    line,
    listed,
    sha256,
    slug,
    url,
)
from twosource.yamlio import Mapping, Node, Scalar, shown
from twosource.yamlio import Sequence as Items

# `id` and `type` are in every entry that a reference manager exports: the id is checked, the type tells us nothing.
KEYS = Keys(
    (
        "title",
        "authors",
        "publisher",
        "published",
        "updated",
        "url",
        "language",
        "accessed",
        "archive_url",
        "license",
        "display",
        "sha256",
        "source",
        "based_on",
        "story",
        "tags",
        "about",
        "claims",
        "notes",
        "corrections",
        "dedup",
        "held",
        "embargo_until",
        "tlp",
        "id",
        "type",
    ),
    {
        "container-title": "publisher",
        "issued": "published",
        "URL": "url",
        "author": "authors",
        "keyword": "tags",
    },
)
SOURCE_KEYS = Keys(("kind", "proximity", "reliability", "credibility", "descriptor", "limits", "machine_written"))
CLAIM_KEYS = Keys(("id", "text", "kind", "attributed_to", "quotes", "contests", "fact_check"))
QUOTE_KEYS = Keys(("exact", "prefix", "suffix"))
THING_KEYS = Keys(("name", "type"))
NOTE_KEYS = Keys(("by", "on", "text"))
CORRECTION_KEYS = Keys(("on", "text"))
DEDUP_KEYS = Keys(("override", "reason", "reviewer", "reviewed_on"))
OVERRIDE_KEYS = Keys(("distinct", "duplicate-of", "same-story", "not-same-story"))

NO_OVERRIDES = "write a judgement, or leave the key out"

MachineWritten = Literal["", "no", "suspected", "declared"]
MACHINE_WRITTEN = ("no", "suspected", "declared")

_OVERRIDE = re.compile(r"(distinct|duplicate-of|same-story|not-same-story)\s*:\s*(\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationReading:
    """An annotation, and where it pins the article's hash, says what may be published and whether the article is held.

    `certain` is false when what it says about that could not be read.
    """

    annotation: Annotation
    pin: Mark
    licence: Mark
    certain: bool
    held: Mark


def read_annotation(
    node: Node | None, source: str, config: Config, mark: Mark, found: list[Diagnostic]
) -> AnnotationReading:
    """Return the annotation of the source with this id; `mark` is where it stands, `found` takes what is wrong."""
    fields = None if node is None else nested(node, "", KEYS, found)
    if fields is None:
        empty = Annotation(display=config.display, present=node is not None, mark=mark)
        beginning = Mark(path=mark.path, line=1, column=1)
        return AnnotationReading(annotation=empty, pin=mark, licence=beginning, certain=node is None, held=mark)
    display = fields.value("display", choice(*DISPLAYS))
    held = fields.value("held", boolean) is not False
    if not held:
        display = "link"
    origins = [(scalar(node, path, line, found), node.mark) for path, node in fields.items("based_on")]
    annotation = Annotation(
        title=fields.stated("title", line),
        authors=fields.stated_node("authors", lambda node: people(node, fields.path("authors"), found)),
        publisher=_publisher(fields, config),
        published=stated_date(fields, "published"),
        updated=stated_date(fields, "updated"),
        url=fields.stated("url", url),
        language=fields.stated("language", language),
        accessed=stated_date(fields, "accessed"),
        archive_url=fields.stated("archive_url", url),
        license=fields.stated("license", line),
        display=cast("Display", display or config.display),
        sha256=fields.value("sha256", sha256) or "",
        source=_descriptor(fields),
        based_on=tuple(name for name, _ in origins if name is not None),
        based_on_marks=tuple(place for name, place in origins if name is not None),
        story=fields.value("story", story) or "",
        tags=tags(fields),
        about=_things(fields),
        claims=_claims(fields, held=held),
        notes=_notes(fields, "notes", NOTE_KEYS),
        corrections=corrections(fields),
        dedup=tuple(_overrides(fields)),
        held=held,
        handling=handling(fields),
        present=True,
        mark=fields.mark,
    )
    check_order(fields, annotation.published, annotation.updated)
    _check_id(fields, source)
    licence = fields.place("license" if "license" in fields else "display")
    refused = ("display" in fields and display is None) or (
        "license" in fields and annotation.license is Missing.NOT_ANNOTATED
    )
    return AnnotationReading(
        annotation=annotation,
        pin=fields.place("sha256"),
        licence=licence,
        certain=not refused,
        held=fields.place("held"),
    )


def _publisher(fields: Fields, config: Config) -> str | Missing:
    given = fields.stated("publisher", line)
    return given if isinstance(given, Missing) else Publishers(config.publishers).name(given)


def _descriptor(fields: Fields) -> Descriptor | None:
    source = fields.nested("source", SOURCE_KEYS)
    if source is None:
        return None
    return Descriptor(
        kind=source.value("kind", line) or "",
        proximity=source.value("proximity", line) or "",
        reliability=source.value("reliability", choice(*"ABCDEF")) or "",
        credibility=source.value("credibility", choice(*"123456")) or "",
        descriptor=source.value("descriptor", filled) or "",
        limits=source.value("limits", filled) or "",
        machine_written=cast("MachineWritten", source.value("machine_written", choice(*MACHINE_WRITTEN)) or ""),
    )


def _things(fields: Fields) -> tuple[Thing, ...]:
    read = [
        (thing.required("name", line), thing.value("type", line)) for thing in fields.nested_items("about", THING_KEYS)
    ]
    return tuple(Thing(name=name, type=kind or "") for name, kind in read if name is not None)


def corrections(fields: Fields) -> tuple[AnalystNote, ...]:
    """Return what somebody corrected, of an article or of a briefing."""
    return _notes(fields, "corrections", CORRECTION_KEYS)


def _notes(fields: Fields, key: str, keys: Keys) -> tuple[AnalystNote, ...]:
    read = []
    for note in fields.nested_items(key, keys):
        said = note.required("text", filled)
        by, on = note.value("by", line), note.value("on", date)
        if said is not None:
            read.append(AnalystNote(text=said, by=by or "", on=on))
    return tuple(read)


def _claims(fields: Fields, *, held: bool) -> tuple[Claim, ...]:
    claims: dict[str, Claim] = {}
    for given in fields.nested_items("claims", CLAIM_KEYS):
        claim = _claim(given, held=held)
        if claim is None:
            continue
        if claim.id in claims:
            message = f'"{given.path("id")}" is "{claim.id}", as the claim in line {claims[claim.id].mark.line}'
            given.report(BAD_ID, given.place("id"), message, "give each claim of a source its own id")
        else:
            claims[claim.id] = claim
    return tuple(claims.values())


def _claim(given: Fields, *, held: bool) -> Claim | None:
    name, said = given.required("id", identifier), given.required("text", filled)
    kind, attributed_to = given.value("kind", line), given.value("attributed_to", line)
    read = [_selector(node, path, given.found) for path, node in given.items("quotes")]
    quotes = tuple(quote for quote in read if quote is not None)
    contests, check = _contests(given), fact_check(given)
    if held:
        _check_quotes(given, read)
    if name is None or said is None:
        return None
    return Claim(
        id=name,
        text=said,
        kind=kind or "",
        attributed_to=attributed_to or "",
        quotes=quotes,
        contests=contests,
        fact_check=check,
        mark=given.place("id"),
    )


def _check_quotes(given: Fields, read: Sequence[object]) -> None:
    """Report a claim that no words carry."""
    hint = "copy the words of the article that carry the claim"
    if "quotes" not in given:
        given.report(MISSING_KEY, given.mark, f'"{given.path("quotes")}" is missing', hint)
    elif not read and isinstance(given.node("quotes"), Items):
        given.report(BAD_VALUE, given.place("quotes"), f'"{given.path("quotes")}" is empty', hint)


def _contests(given: Fields) -> tuple[ClaimName, ...]:
    """Return the claims that a claim contests, each once."""
    named: dict[tuple[str, str], ClaimName] = {}
    for path, node in given.items("contests"):
        name = scalar(node, path, claim_name, given.found)
        if name is not None and isinstance(node, Scalar):
            named.setdefault(name, ClaimName(source=name[0], claim=name[1], mark=node.mark))
    return tuple(named.values())


def _selector(node: Node, path: str, found: list[Diagnostic]) -> Selector | None:
    if not isinstance(node, Mapping):
        exact = scalar(node, path, filled, found)
        return None if exact is None else Selector(exact=exact, mark=node.mark)
    given = Fields(node, QUOTE_KEYS, found, path)
    exact = given.required("exact", filled)
    prefix, suffix = given.value("prefix", filled), given.value("suffix", filled)
    if exact is None:
        return None
    return Selector(exact=exact, prefix=prefix or "", suffix=suffix or "", mark=given.place("exact"))


def _overrides(fields: Fields) -> Iterator[Override]:
    """Yield the judgements of `dedup`, one mapping or a list of them, each of which may name several articles."""
    node, path = fields.node("dedup"), fields.path("dedup")
    if node is None:
        return
    nodes = list(items(node, path, fields.found)) if isinstance(node, Items) else [(path, node)]
    if not nodes:
        fields.report(BAD_VALUE, node.mark, f'"{path}" is empty', NO_OVERRIDES)
    for at, each in nodes:
        if not _is_verdict_outside(each, at, fields):
            given = nested(each, at, DEDUP_KEYS, fields.found)
            if given is not None:
                yield from _override(given)


def _is_verdict_outside(node: Node, path: str, fields: Fields) -> bool:
    """Report a verdict that stands beside the reason, not under `override`, and say whether there is one."""
    keys = [key for key, _ in node.entries] if isinstance(node, Mapping) else []
    outside = [key for key in keys if key.value in OVERRIDE_KEYS.names]
    for key in outside:
        message = f'"{path}.{key.value}" stands outside "override"'
        fields.report(UNKNOWN_KEY, key.mark, message, f'write it as "override: {{{key.value}: …}}"')
    return bool(outside)


def _override(given: Fields) -> Iterator[Override]:
    named = _named(given)
    reason = given.required("reason", filled)
    reviewer, reviewed_on = given.value("reviewer", line), given.value("reviewed_on", date)
    if not named or reason is None:
        return
    if reviewer is None and "reviewer" not in given:
        message = f'"{given.path("reviewer")}" is missing: nobody stands for this decision'
        given.report(OVERRIDE_WITHOUT_REVIEWER, given.place("override"), message)
    for (verdict, target), mark in named:
        yield Override(
            verdict=verdict,
            target=target,
            reason=reason,
            reviewer=reviewer or "",
            reviewed_on=reviewed_on,
            mark=mark,
        )


Verdict = Literal["distinct", "duplicate-of", "same-story", "not-same-story"]


def _named(given: Fields) -> list[tuple[tuple[Verdict, str], Mark]]:
    """Return verdict and target of each article that a judgement names, with its place.

    They are written `distinct`, `"duplicate-of: id"`, the same as a mapping (`{same-story: id}`), or with several ids
    (`{not-same-story: [a, b]}`).
    """
    node, place = given.node("override"), given.place("override")
    if isinstance(node, Items):
        message = f'"{given.path("override")}" must be one judgement, found a list'
        given.report(WRONG_TYPE, place, message, 'make "dedup" a list, each entry with its override and its reason')
        return []
    if not isinstance(node, Mapping):
        said = given.required("override", override)
        return [] if said is None else [(said, place)]
    mapping = Fields(node, OVERRIDE_KEYS, given.found, given.path("override"))
    keys = [key for key in OVERRIDE_KEYS.names if key in mapping]
    if len(keys) != 1:
        message = f'"{given.path("override")}" must have one key, {listed(OVERRIDE_KEYS.names)}'
        given.report(BAD_VALUE, mapping.mark, message)
        return []
    (key,) = keys
    verdict = cast("Verdict", key)
    if not isinstance(mapping.node(key), Items):
        target = mapping.required(key, identifier)
        return [] if target is None else [((verdict, target), place)]
    return [((verdict, target), mark) for target, mark in _targets(mapping, key)]


def _targets(mapping: Fields, key: str) -> Iterator[tuple[str, Mark]]:
    """Yield the ids of a list, each with its place."""
    listed_ids = list(mapping.items(key))
    if not listed_ids:
        mapping.report(
            BAD_VALUE, mapping.place(key), f'"{mapping.path(key)}" is empty', "name an article, or remove it"
        )
    for path, node in listed_ids:
        target = scalar(node, path, identifier, mapping.found)
        if target is not None:
            yield target, node.mark


def override(value: str) -> tuple[Verdict, str] | Problem:
    """Return verdict and target of a person's judgement, as text."""
    if value == "distinct":
        return "distinct", ""
    match = _OVERRIDE.fullmatch(value)
    if match is None:
        wanted = 'must be "distinct", "distinct: id", "duplicate-of: id", "same-story: id" or "not-same-story: id"'
        hint = "several ids are a list: {not-same-story: [a, b]}" if "," in value else ""
        return Problem(BAD_VALUE, f'{wanted}, found "{shown(value)}"', hint or did_you_mean(value, ("distinct",)))
    target = identifier(match[2])
    return target if isinstance(target, Problem) else (cast("Verdict", match[1]), target)


def _check_id(fields: Fields, source: str) -> None:
    """Tell the key that a reference manager gave an entry, where it is not the id that citations need."""
    given = fields.value("id", line)
    fields.value("type", line)
    if given is None or slug(given) == source:
        return
    finding = Diagnostic(
        rule=BAD_ID,
        severity=Severity.NOTE,
        mark=fields.place("id"),
        message=f'"id" is "{shown(given)}", but citations name this source by its file, "{source}"',
        hint=f"cite it as [@{source}], or rename the file",
    )
    fields.found.append(finding)
