"""Read an e-mail (`.eml`): its text, as the article, and what its headers say of it.

Bytes come in, a `Message` goes out. What a reader would not guess: the library's older interface is used on purpose.
The newer one parses every header strictly and raises errors of many kinds on what spammers and broken programs send.
"""

from __future__ import annotations

import contextlib
import email
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message as Parsed
from email.utils import parseaddr, parsedate_to_datetime
from typing import Literal

from twosource.decoding import line_feeds
from twosource.found import Facts, day
from twosource.model import Person

_MAX_PARTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The body of a message with its format, and what its headers state; an empty body where it has no text."""

    body: str
    format: Literal["text", "html"]
    facts: Facts


def read_message(data: bytes) -> Message:
    """Return the text of a message: the plain one where there is one, else the HTML; attachments are no text."""
    parsed = email.message_from_bytes(data)
    bodies = {kind: body for kind, body in _bodies(parsed) if body.strip()}
    is_plain = "text/plain" in bodies
    body = bodies.get("text/plain") or bodies.get("text/html", "")
    return Message(
        body=line_feeds(body),
        format="text" if is_plain or not body else "html",
        facts=Facts(
            title=_header(parsed, "Subject"),
            authors=tuple(_sender(parsed)),
            published=_day(parsed),
            language=_header(parsed, "Content-Language").partition(",")[0].strip(),
            note=f"Taken from an e-mail, Message-ID {name}" if (name := _header(parsed, "Message-ID")) else "",
        ),
    )


def _bodies(parsed: Parsed) -> Iterator[tuple[str, str]]:
    """Yield the texts of a message by their type, the first of each type last, so that it counts."""
    parts = []
    for number, part in enumerate(parsed.walk()):
        if number >= _MAX_PARTS:
            break
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            parts.append(part)
    return ((part.get_content_type(), _decoded(part)) for part in reversed(parts))


def _decoded(part: Parsed) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    return _text(content, part.get_content_charset() or "utf-8")


def _text(content: bytes, charset: str) -> str:
    with contextlib.suppress(LookupError, ValueError):
        return content.decode(charset, errors="replace")
    return content.decode("utf-8", errors="replace")


def _header(parsed: Parsed, name: str) -> str:
    """Return a header with its encoded words decoded; as it stands where they cannot be."""
    raw = str(parsed.get(name, ""))
    try:
        words = decode_header(raw)
    except (HeaderParseError, ValueError):
        return raw
    return "".join(word if isinstance(word, str) else _text(word, charset or "ascii") for word, charset in words)


def _sender(parsed: Parsed) -> Iterator[Person]:
    name, address = parseaddr(_header(parsed, "From"))
    if name or address:
        yield Person(literal=name or address)


def _day(parsed: Parsed) -> str:
    """Return when a message was sent, by the clock where it was sent; the day alone where its offset is not known."""
    with contextlib.suppress(ValueError, TypeError, OverflowError, IndexError):
        sent = parsedate_to_datetime(_header(parsed, "Date"))
        return day(sent.isoformat()) if sent.tzinfo else sent.date().isoformat()
    return ""
