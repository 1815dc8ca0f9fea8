"""Read the fields that sources and briefings share, as text or in the shapes of CSL: names, dates, tags, handling.

Nodes come in, `Person` and `Date` values go out. The one thing a reader would not guess: dates and names have two
spellings each, because an entry that a reference manager exports is taken as it is.

    author: [{family: Kim, given: Min}, The Desk]
    issued: {date-parts: [[2026, 1, 28]], circa: true}
"""

from __future__ import annotations

from twosource.diagnostics import BAD_DATE, BAD_VALUE, MISSING_KEY, Diagnostic
from twosource.fields import NULL_OR_NOT_STATED, Fields, Keys, items, scalar, wrong_type
from twosource.model import Date, Handling, Missing, Person
from twosource.values import Problem, boolean, date_or_interval, day, identifier, line, text, tlp
from twosource.yamlio import Mapping, Node, Scalar, Sequence, shown

PERSON_KEYS = Keys(("literal", "family", "given", "non-dropping-particle", "dropping-particle", "suffix"))
DATE_KEYS = Keys(("date-parts", "raw", "literal", "circa"))
_MAX_DATE_PARTS = 3
_MOST_DATES = 2


def people(node: Node, path: str, found: list[Diagnostic]) -> tuple[Person, ...] | None:
    """Return the names in a list of texts and CSL names, or in one of them; None where there is none that is right."""
    nodes = items(node, path, found) if isinstance(node, Sequence) else [(path, node)]
    read = (_person(item, item_path, found) for item_path, item in nodes)
    return tuple(person for person in read if person is not None) or None


def stated_date(fields: Fields, key: str) -> Date | Missing:
    """Return a date, written as EDTF text or as a CSL date, that may be `not-stated`."""
    return fields.stated_node(key, lambda node: _date(node, fields.path(key), fields.found))


def story(value: str) -> str | Problem:
    """Return the id of a story."""
    if value == Missing.NOT_STATED.value:
        return Problem(BAD_VALUE, 'cannot be "not-stated"', "leave the key out; the story is then computed")
    return identifier(value)


def tags(fields: Fields) -> tuple[str, ...]:
    """Return the tags: a list, or one text with commas, as CSL has it. One that a list gives twice is reported."""
    node = fields.node("tags")
    if isinstance(node, Scalar) and not node.null:
        return tuple(dict.fromkeys(tag for part in node.value.split(",") if (tag := text(part))))
    kept: dict[str, None] = {}
    for item_path, item in fields.items("tags"):
        given = scalar(item, item_path, line, fields.found)
        if given is None:
            continue
        if given in kept:
            fields.report(BAD_VALUE, item.mark, f'"{item_path}" repeats the tag "{shown(given)}"', "keep one of them")
        kept[given] = None
    return tuple(kept)


def check_order(fields: Fields, published: Date | Missing | None, updated: Date | Missing | None) -> None:
    """Report an update before the publication, as far as both dates are precise and sure."""
    if not isinstance(published, Date) or not isinstance(updated, Date):
        return
    if published.unsure or updated.unsure:
        return
    known = min(len(published.iso), len(updated.iso))
    is_before = updated.iso[:known] < published.iso[:known]
    if published.moment and updated.moment:
        is_before = updated.moment[1] < published.moment[0]
    if is_before:
        message = f'"{fields.path("updated")}" is {updated.stamp}, before the publication on {published.stamp}'
        fields.report(BAD_VALUE, fields.place("updated"), message, "check which of the two is right")


def handling(fields: Fields) -> Handling | None:
    """Return to whom and from when something may be published; None where nothing is said of it."""
    label, until = fields.value("tlp", tlp), fields.value("embargo_until", day)
    if label is None and until is None:
        return None
    return Handling(
        tlp=label or "",
        embargo_until=until,
        tlp_mark=fields.place("tlp"),
        embargo_mark=fields.place("embargo_until"),
    )


def _person(node: Node, path: str, found: list[Diagnostic]) -> Person | None:
    if isinstance(node, Mapping):
        return _csl_name(Fields(node, PERSON_KEYS, found, path))
    if isinstance(node, Sequence):
        found.append(wrong_type(node, path, "a name"))
        return None
    name = scalar(node, path, line, found)
    return None if name is None else Person(literal=name)


def _csl_name(fields: Fields) -> Person | None:
    parts = {key: fields.value(key, text) or "" for key in PERSON_KEYS.names}
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    literal = parts["literal"] or " ".join(parts[key] for key in order if parts[key])
    if not literal:
        fields.report(
            MISSING_KEY, fields.mark, f'"{fields.path("literal")}" is missing', 'or give "family" and "given"'
        )
        return None
    return Person(
        literal=literal,
        family=parts["family"],
        given=parts["given"],
        particle=parts["non-dropping-particle"],
        dropping=parts["dropping-particle"],
        suffix=parts["suffix"],
        organisation=literal == parts["literal"] and not (parts["family"] or parts["given"]),
    )


def _date(node: Node, path: str, found: list[Diagnostic]) -> Date | None:
    if not isinstance(node, Mapping):
        return scalar(node, path, date_or_interval, found, NULL_OR_NOT_STATED)
    fields = Fields(node, DATE_KEYS, found, path)
    if "date-parts" in fields:
        parts = _date_parts(fields)
        circa = fields.value("circa", boolean)
        return None if parts is None else _dated(fields, "/".join(part + "~" * bool(circa) for part in parts))
    for key in ("raw", "literal"):
        if key in fields:
            return fields.value(key, date_or_interval)
    fields.report(MISSING_KEY, fields.mark, f'"{fields.path("date-parts")}" is missing', "or write the date as text")
    return None


def _dated(fields: Fields, written: str) -> Date | None:
    value = date_or_interval(written)
    if isinstance(value, Date):
        return value
    fields.report(value.rule, fields.place("date-parts"), f'"{fields.path("date-parts")}" {value.message}', value.hint)
    return None


def _date_parts(fields: Fields) -> list[str] | None:
    """Return `2026-01-28` for `[[2026, 1, 28]]`, of an interval the two; parts may be numbers or text."""
    dates = list(fields.items("date-parts"))
    given = [
        [scalar(part, at, text, fields.found) for at, part in items(node, path, fields.found)]
        for path, node in dates[: _MOST_DATES * (len(dates) <= _MOST_DATES)]
    ]
    if any(None in parts for parts in given):
        return None
    if not given or not all(1 <= len(parts) <= _MAX_DATE_PARTS for parts in given):
        message = f'"{fields.path("date-parts")}" must be [[year, month, day]], [[year, month]] or [[year]]'
        fields.report(BAD_DATE, fields.place("date-parts"), message, "two of them are an interval")
        return None
    return [_iso([part or "" for part in parts]) for parts in given]


def _iso(parts: list[str]) -> str:
    year, *rest = parts
    return "-".join([year.zfill(4), *(part.zfill(2) for part in rest)])
