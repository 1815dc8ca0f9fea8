"""The words of the pages in one language: messages of Project Fluent, filled with values, links among them.

`Messages` is made from the text of `.ftl` files (`layouts/locales/<language>/`, read by `locales`) and holds every word
of the pages that is not an author's own. A message is a whole sentence wherever one can be, since languages order
their words differently, and it picks the form that goes with a number itself. The one door to `fluent` and `babel`
(docs/decisions/0011).

The one thing a reader would not guess: a link, a date or a quotation inside a sentence goes through Fluent as a mark
that no other text may hold, and comes back as the `Part` it stands for; so does a text too long for Fluent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from twosource.errors import LayoutError
from twosource.views import Part, Phrase

if TYPE_CHECKING:
    from babel import Locale
    from fluent.runtime import FluentBundle

ENGLISH = "en"
"""The language of the pages where there is no other."""

# The blocks of Unicode whose letters run from right to left: Hebrew to Arabic Extended-A, presentation forms, and the
# scripts of plane 1.
_LEFTWARD = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_MARK = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_NEVER = str.maketrans({_OPEN: "\ufffd", _CLOSE: "\ufffd"})
_REMEMBERED = 20_000
_LONG = 500  # Fluent refuses values of more than 2,500 characters

Value = str | int | float | Part | Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """The words of one language. `language` is a BCP 47 tag, `direction` is `ltr` or `rtl`.

    `said` remembers what was said, since pages say much of it again: seven of eight messages of a build.
    """

    language: str
    direction: str
    bundle: FluentBundle
    locale: Locale
    said: dict[tuple[object, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def __call__(self, name: str, /, **values: Value) -> str:
        """Return a message as plain text; a `Part` in it gives its text. About 2 µs where it was said before, else 20.

        Raises LayoutError where the message is missing or asks for a value that is not given.
        """
        return "".join(part.text for part in self.phrase(name, **values))

    def phrase(self, name: str, /, **values: Value) -> Phrase:
        """Return a message as a phrase, its links, dates and quotations where the language puts them."""
        inside: list[Phrase] = []
        said = self._format(name, {key: _passable(value, inside) for key, value in values.items()})
        return tuple(_spliced(said, inside)) if inside else (Part(text=said),)

    def listed(self, items: Sequence[str], kind: str = "and") -> str:
        """Return `a`, `a and b`, `a, b and c`; with the kind `or`, `a or b`."""
        return "".join(part.text for part in self.listed_phrases([(Part(text=item),) for item in items], kind))

    def listed_phrases(self, items: Sequence[Phrase], kind: str = "and") -> Phrase:
        """Return phrases as a list in one phrase; linear in them."""
        if len(items) < 2:  # noqa: PLR2004 - a pair is the shortest list with a conjunction
            return items[0] if items else ()
        between, last = (Part(text=self._format(f"list-{name}", {"last": kind})) for name in ("between", kind))
        return (*_parted(items[:-1], between), last, *items[-1])

    def joined(self, items: Sequence[Phrase], mark: str = "comma") -> Phrase:
        """Return phrases with nothing but a mark between them: `comma`, `semicolon`, `dot` or `space`."""
        return _parted(items, Part(text=self._format(f"list-{mark}", {})))

    def comma_list(self, items: Sequence[str]) -> str:
        """Return texts with nothing but commas between them."""
        return self._format("list-comma", {}).join(items)

    def month(self, number: int) -> str:
        """Return the name of a month, 1 to 12, as it stands in a date."""
        return str(self.locale.months["format"]["wide"][number])

    def language_name(self, tag: str) -> str:
        """Return the name of a language in this one, with the tag where that says more: `German (de-AT)`.

        A language without a name is called by its tag, which is then all that is known of it.
        """
        names: Mapping[str, str] = self.locale.languages
        subtag = tag.partition("-")[0].lower()
        name = names.get(subtag)
        if name is None:
            return tag
        return name if subtag == tag.lower() else self._format("language-tag", {"name": name, "tag": tag})

    def foreign(self, tag: str) -> str:
        """Return the tag of a language where it differs from that of the pages around it, else nothing."""
        return "" if tag == self.language else tag

    def isolates(self, text: str) -> bool:
        """Say whether a text among the words of a page needs a direction of its own, lest it turn what stands by it.

        A title in Arabic would take along the number that follows it; on a page from right to left any text may.
        """
        return self.direction == "rtl" or (not text.isascii() and _LEFTWARD.search(text) is not None)

    def _format(self, name: str, values: dict[str, Any]) -> str:
        """Return a message as Fluent has it, from memory where it was said before with the same values."""
        key = (name, *((each, type(value), value) for each, value in values.items()))
        known = self.said.get(key)
        if known is None:
            if len(self.said) >= _REMEMBERED:
                self.said.clear()
            known = self.said[key] = self._formatted(name, values)
        return known

    def _formatted(self, name: str, values: dict[str, Any]) -> str:
        if not self.bundle.has_message(name):
            message = f'layouts/locales/{self.language}: there is no message "{name}"; reinstall twosource'
            raise LayoutError(message)
        pattern = self.bundle.get_message(name).value
        if pattern is None:
            message = f'layouts/locales/{self.language}: the message "{name}" says nothing'
            raise LayoutError(message)
        said, errors = self.bundle.format_pattern(pattern, values)
        if errors:
            message = f'layouts/locales/{self.language}: the message "{name}" fails: {errors[0]}'
            raise LayoutError(message)
        return str(said)


def messages(language: str, files: Iterable[tuple[str, str]]) -> Messages:
    """Return the words of a language from its files, names and texts; a later one replaces what an earlier one says.

    Raises LayoutError where a file is no Fluent. Fluent and CLDR's names are loaded here, once a build (about 0.1 s).
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only a build that makes pages pays for it
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415

    def spelled(value: Any) -> Any:  # noqa: ANN401 - Fluent's numbers, or a word
        pattern = bundle.get_message(name).value if bundle.has_message(name := f"spelled-{value}") else None
        return bundle.format_pattern(pattern)[0] if pattern else value

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        message = f"layouts/locales/{language}: Unicode CLDR knows no such language; name the folder by a BCP 47 tag"
        raise LayoutError(message) from error
    bundle = FluentBundle([language], functions={"SPELLED": spelled}, use_isolating=False)
    for name, text in files:
        resource = FluentResource(text)
        _demand_whole(name, text, resource.body)
        bundle.add_resource(resource, allow_overrides=True)
    return Messages(
        language=language,
        direction="rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr",
        bundle=bundle,
        locale=locale,
    )


def yes(value: object) -> str:
    """Return a truth as messages select by it: `yes` or `no`."""
    return "yes" if value else "no"


def _demand_whole(name: str, text: str, entries: Iterable[Any]) -> None:
    """Raise LayoutError at the first entry that the parser could not read."""
    for entry in entries:
        if hasattr(entry, "annotations"):
            line = text.count("\n", 0, entry.span.start) + 1
            message = f"{name}:{line}: {entry.annotations[0].message if entry.annotations else 'no Fluent'}"
            raise LayoutError(message)


def _passable(value: Value, inside: list[Phrase]) -> str | int | float:
    """Return what Fluent gets for a value; what it may not touch is put aside, and a mark stands for it."""
    if isinstance(value, int | float):
        return value
    if isinstance(value, str):
        clean = value.translate(_NEVER) if not value.isascii() else value
        if len(clean) <= _LONG:
            return clean
        value = Part(text=clean)
    inside.append((value,) if isinstance(value, Part) else value)
    return f"{_OPEN}{len(inside) - 1}{_CLOSE}"


def _parted(items: Sequence[Phrase], between: Part) -> Phrase:
    return tuple(part for place, item in enumerate(items) for part in (*(between,) * bool(place), *item))


def _spliced(said: str, inside: Sequence[Phrase]) -> Iterator[Part]:
    for place, piece in enumerate(_MARK.split(said)):
        if place % 2:
            yield from inside[int(piece)]
        elif piece:
            yield Part(text=piece)
