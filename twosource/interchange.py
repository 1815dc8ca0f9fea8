"""What every file for machines has in common: addresses, stable ids, JSON bytes, and text that can be encoded.

Values come in, text or bytes go out. The one thing a reader would not guess: an id is made from words alone, never from
the site's address or title, so a feed reader knows an entry again after the site has moved.
"""

from __future__ import annotations

import json
import re
import uuid
from typing import Any
from urllib.parse import quote

from twosource import permalinks
from twosource.model import Config

Json = dict[str, Any]

_NAMESPACE = "6f0ff8b4-3a0a-5f5c-9a55-0d9b9d0b7a52"
_SURROGATE = re.compile("[\ud800-\udfff]")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def address(config: Config, path: str, *, page: str = "") -> str:
    """Return the absolute address of a site path; without a base URL the relative one, as seen from `page`.

    The path may end in a fragment. The index page is the site's root where that can be said: its canonical address.
    """
    quoted = quote(path, safe="/#", errors="replace")
    if config.base_url:
        return f"{config.base_url.rstrip('/')}/{quoted.removesuffix(permalinks.INDEX)}"
    return permalinks.relative(page, quoted)


def identifier(*parts: str) -> str:
    """Return the `urn:uuid:` that these words always get, on every site and machine."""
    return uuid.uuid5(uuid.UUID(_NAMESPACE), encodable("/".join(parts))).urn


def encodable(text: str) -> str:
    """Return text that UTF-8 can encode: lone surrogates become U+FFFD, one for one, so offsets hold."""
    return _SURROGATE.sub("\ufffd", text)


def json_bytes(value: object) -> bytes:
    """Return a value as UTF-8 JSON for people and machines: indented, in the order given, with a final newline."""
    return encodable(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def language_tag(text: str) -> str:
    """Return a language as given where it has the form of a BCP 47 tag, else an empty string."""
    return text if _LANGUAGE.fullmatch(text) else ""


def given(**values: object) -> Json:
    """Return what has a value: a missing fact is left out, never written as empty."""
    return {key: value for key, value in values.items() if value}
