"""Which languages the pages can speak, and the files that hold their words: `locales/<language>/*.ftl` in the layouts.

Layout folders come in, in the order in which templates are looked for; `Messages` go out. A project rewords a message,
or adds a language, by files of its own in `layouts/locales/`. Reads files, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from twosource.errors import LayoutError
from twosource.messages import ENGLISH, Messages, messages


def offered(layouts: Sequence[Path]) -> tuple[str, ...]:
    """Return the languages that the pages can speak, sorted."""
    folders = (entry for layout in layouts for entry in _entries(layout / "locales"))
    return tuple(sorted({entry.name for entry in folders if entry.is_dir()}))


def chosen(language: str, layouts: Sequence[Path]) -> str:
    """Return the language of the pages for a site in some language: it, or it without its region, or English."""
    known = {name.lower(): name for name in offered(layouts)}
    tag = language.lower()
    while tag and tag not in known:
        tag = tag.rpartition("-")[0]
    return known.get(tag, ENGLISH)


def speak(language: str, layouts: Sequence[Path]) -> Messages:
    """Return the words of the pages in the language chosen for a site; a project's own files count last.

    Raises LayoutError where a file cannot be read as Fluent, or English is missing.
    """
    name = chosen(language, layouts)
    files = [pair for layout in reversed(layouts) for pair in _texts(layout, name)]
    if not files:
        message = f"no locales/{name} in the layouts: reinstall twosource, or restore the folder in layouts/"
        raise LayoutError(message)
    return messages(name, files)


def _texts(layout: Path, language: str) -> Iterator[tuple[str, str]]:
    for path in _entries(layout / "locales" / language):
        if path.suffix == ".ftl":
            name = f"layouts/locales/{language}/{path.name}"
            try:
                yield name, path.read_text(encoding="utf-8")
            except UnicodeDecodeError as error:
                message = f"{name}: is not UTF-8 at byte {error.start}"
                raise LayoutError(message) from error


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
