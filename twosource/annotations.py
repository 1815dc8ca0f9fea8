"""Read the annotation of a source: the fields of the format, under their own names or those of CSL.

A YAML node comes in (from a sidecar or from front matter), an `Annotation` goes out. The one thing a reader would not
guess: `title: not-stated` ("we looked, the article does not say"), no `title` ("nobody has looked") and `title:` without
a value are three things; the last is an error, because it says nothing.

    title: Why the alliance changes
    author: [{family: Kim, given: Min}]
    issued: {date-parts: [[2026, 1, 28]]}
    claims:
      - {id: role, text: The role shrinks., quotes: [a more limited role]}
"""

from __future__ import annotations

import re
from typing import Literal, cast

from twosource.config import DISPLAYS, Display
from twosource.diagnostics import BAD_DATE, BAD_ID, BAD_VALUE, MISSING_KEY, Diagnostic, Mark
from twosource.fields import NULL_OR_NOT_STATED, Fields, Keys, items, nested, scalar, wrong_type
from twosource.model import (
    AnalystNote,
    Annotation,
    Claim,
    Date,
    Descriptor,
    Missing,
    Override,
    Person,
    Selector,
    Thing,
)
from twosource.values import Problem, choice, date, filled, identifier, language, line, sha256, text, url
from twosource.yamlio import Mapping, Node, Refused, Scalar, Sequence, shown

# `id` and `type` are what a reference manager always exports: the id is checked, the type says nothing about an article.
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
PERSON_KEYS = Keys(("literal", "family", "given", "non-dropping-particle", "dropping-particle", "suffix"))
DATE_KEYS = Keys(("date-parts", "raw", "literal", "circa"))
SOURCE_KEYS = Keys(("kind", "proximity", "reliability", "credibility", "descriptor", "limits"))
CLAIM_KEYS = Keys(("id", "text", "kind", "attributed_to", "quotes"))
QUOTE_KEYS = Keys(("exact", "prefix", "suffix"))
THING_KEYS = Keys(("name", "type"))
NOTE_KEYS = Keys(("by", "on", "text"))
CORRECTION_KEYS = Keys(("on", "text"))
DEDUP_KEYS = Keys(("override", "reason", "reviewer", "reviewed_on"))
OVERRIDE_KEYS = Keys(("duplicate-of", "same-story"))

_OVERRIDE = re.compile(r"(duplicate-of|same-story)\s*:\s*(\S.*)", re.DOTALL)
