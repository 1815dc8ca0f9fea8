"""Rules of a style sheet that put the references of a briefing beside their citations, without overlap.

Each note is placed by CSS anchor positioning at the first citation of its reference, or under the note before it,
whichever is lower; the footer of the page stays below the last. Rules need the names of this page's citations, so they
stand in the page beside the common style sheet. Where anchors are unknown, or the window is narrow, nothing happens
and the notes stay in their list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.views import ReferenceView

_WIDE = "@media screen and (min-width:78rem){@supports (top:anchor(bottom)){"
_GAP = ".75rem"


def sidenote_rules(references: Sequence[ReferenceView]) -> str:
    """Return the rules, empty without references; about 100 characters a reference, nothing but names in them."""
    return f"{_WIDE}{''.join(_rules(references))}}}}}" if references else ""


def _rules(references: Sequence[ReferenceView]) -> Iterator[str]:
    above = ""
    for reference in references:
        number = reference.number
        top = f"anchor(--c{number} top)"
        yield f"{reference.uses[0].href}{{anchor-name:--c{number}}}"
        place = f"max({top},anchor({above} bottom) + {_GAP})" if above else top
        above = f"--n{number}"
        yield f"#{reference.anchor}{{anchor-name:{above};top:{place}}}"
    yield f".references h2{{top:calc(anchor(--c{references[0].number} top) - 2.2rem)}}"
    yield f"footer.site{{top:max(anchor(--page bottom),anchor({above} bottom)) }}"
