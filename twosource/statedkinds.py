"""Words of authors for the kind of a source, of a claim, and for how near a source is, in the language of the pages.

What comes in is a value of an annotation; what goes out is a word of the catalogue, or the value as written where it is
none that many use. The one thing a reader would not guess: authors write English, whatever language their site has, as
the keys of annotations are English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from twosource.messages import Messages

About = Literal["source-kind", "source-proximity", "kind-of-claim"]

KNOWN: Mapping[About, frozenset[str]] = MappingProxyType(
    {
        "source-kind": frozenset(
            (
                "report",
                "study",
                "assessment",
                "white-paper",
                "press-release",
                "statement",
                "government-document",
                "document",
                "transcript",
                "law",
                "web-page",
                "blog-post",
                "news-report",
                "wire-report",
                "explainer",
                "analysis",
                "opinion",
                "editorial",
                "interview",
                "speech",
                "statistics",
                "fact-check",
            )
        ),
        "source-proximity": frozenset(
            ("primary", "secondary", "tertiary", "eyewitness", "first-hand", "second-hand", "the-party-itself")
        ),
        "kind-of-claim": frozenset(
            ("fact", "figure", "quotation", "statement", "assessment", "forecast", "opinion", "reaction", "allegation")
        ),
    }
)
_OTHER_NAMES: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("news", "news-article", "newspaper-article", "newspaper"), "news-report")
    | dict.fromkeys(("wire", "wire-story", "dispatch"), "wire-report")
    | dict.fromkeys(("blog", "post"), "blog-post")
    | dict.fromkeys(("webpage", "website"), "web-page")
)
_BETWEEN = re.compile(r"[\s_-]+")


def in_words(say: Messages, about: About, value: str) -> str:
    """Return `Pressemitteilung` for `press release`, and what is not known as it is written."""
    key = _BETWEEN.sub("-", value.strip().casefold())
    if key not in KNOWN[about]:
        key = _OTHER_NAMES.get(key, "")
    if key not in KNOWN[about]:
        return value
    return say(about, proximity=key) if about == "source-proximity" else say(about, kind=key)
