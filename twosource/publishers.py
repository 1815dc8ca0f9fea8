"""What a publisher is: one that `site.yaml` knows by its id or its name, in any case, else the name as it is stated.

Names as annotations, saved pages and the archive have them come in; the one name or key that all spellings of a
publisher have goes out. The one thing a reader would not guess: an id wins over the same word as another's name.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model import Publisher


class Publishers:
    """The publishers of a site, by every way to write one."""

    __slots__ = ("_known",)

    def __init__(self, publishers: Iterable[Publisher] = ()) -> None:
        listed = tuple(publishers)
        self._known = {folded(publisher.name): publisher for publisher in listed}
        self._known |= {folded(publisher.id): publisher for publisher in listed}

    def name(self, stated: str) -> str:
        """Return the name to show: that of `site.yaml`, else as it is stated."""
        known = self._known.get(folded(stated))
        return known.name if known else stated

    def key(self, stated: str) -> str:
        """Return what two names of one publisher have in common: the id of `site.yaml`, else the name in lower case."""
        known = self._known.get(folded(stated))
        return folded(known.id) if known else folded(stated)


def folded(name: str) -> str:
    """Return a name or an id of a publisher in lower case, as names are compared."""
    return name.casefold()
