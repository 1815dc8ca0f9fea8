"""Read text that an author wrote as a date, an address, an id, a language: one function for each kind of value.

The text of a YAML scalar comes in; a value, or a `Problem` that says what is wrong with it, goes out. The one thing a
reader would not guess: a problem's message has no subject. `fields` puts the key path in front (`"url" has no host`).
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from typing import TypeVar
from urllib.parse import quote, urlsplit

from twosource.diagnostics import BAD_DATE, BAD_ID, BAD_URL, BAD_VALUE, WRONG_TYPE, Rule
from twosource.model import Date, Time
from twosource.yamlio import shown

T = TypeVar("T")

MAX_ID = 80
_ID = re.compile(r"[a-z0-9-]{1,80}")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(10))}
)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
# ISO 8601, and with spaces as programs write it; an offset may stand without colon or minutes.
_TIMED = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt]| {1,2})([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r" ?(?:([Zz]|UTC|GMT)|([+\-\u2212])([0-9]{2}):?([0-9]{2})?)?"
)
_HOURS, _MINUTES = 24, 60
# The clocks of the world, from Baker Island to the Line Islands.
_MOST_BEHIND, _MOST_AHEAD = -12 * _MINUTES, 14 * _MINUTES
# BCP 47 (RFC 5646) by shape alone: language, script, region, variants, extensions, private use.
# Longer first parts have a shape in BCP 47 and no meaning: none is registered, and "english" is a slip.
_LANGUAGE = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE,
)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_INTEGER = re.compile(r"[+-]?[0-9]{1,9}")
_NOT_IN_URL = re.compile(
    r'[\x00-\x20\x7f-\xa0\\<>"^`{|}\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]'
)
_MAX_SLUG_STEM = 500
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
)
_OTHER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text is no value of its kind. The message goes on after the key path: `must be …, found "…"`."""

    rule: Rule
    message: str
    hint: str = ""


Reader = Callable[[str], T | Problem]


def text(value: str) -> str:
    """Return text in NFC without white space around it; it may be empty."""
    return unicodedata.normalize("NFC", value).strip()


def filled(value: str) -> str | Problem:
    """Return text that is not empty."""
    return text(value) or Problem(BAD_VALUE, "is empty", "write it, or leave the key out")


def line(value: str) -> str | Problem:
    """Return text that is not empty, on one line: white space inside becomes single spaces."""
    return filled(" ".join(value.split()))


def identifier(value: str) -> str | Problem:
    """Return an id that is safe in a path and an address: `[a-z0-9-]{1,80}`, no Windows device name."""
    if _ID.fullmatch(value) and value.strip("-") and value not in _DEVICES:
        return value
    if value in _DEVICES:
        return Problem(BAD_ID, f'cannot be "{value}", which is a device on Windows', f'for example "{value}-1"')
    proposal = slug(value)
    hint = f'for example "{proposal}"' if proposal else ""
    wanted = f"must be 1 to {MAX_ID} of a-z, 0-9 and -"
    return Problem(BAD_ID, f'{wanted}, found "{shown(value)}"', hint)


def claim_name(value: str) -> tuple[str, str] | Problem:
    """Return source and claim of `source#claim`."""
    source, parted, claim = value.removeprefix("@").partition("#")
    if not parted:
        return Problem(BAD_VALUE, f'must be "source#claim", found "{shown(value)}"', "name the source and its claim")
    ids = identifier(source), identifier(claim)
    wrong = next((each for each in ids if isinstance(each, Problem)), None)
    return wrong or (source, claim)


def choice(*options: str) -> Reader[str]:
    """Return a reader that takes one of the options, as written."""

    def read(value: str) -> str | Problem:
        if value in options:
            return value
        hint = did_you_mean(value, options)
        return Problem(BAD_VALUE, f'must be {listed(options)}, found "{shown(value)}"', hint)

    return read


def date(value: str) -> Date | Problem:
    """Return a date of the EDTF subset: `2026`, `2026-01`, `2026-01-28`, each with `~`, `?` or `%` after it.

    Or one with a time of day, with or without its offset from UTC: `2026-01-28T14:05:00Z`, `2026-01-28 14:05 +0100`.
    Midnight is no time: it stands for one that nobody knew.
    """
    if timed := _TIMED.fullmatch(value):
        return _timed(value, timed)
    match = _DATE.fullmatch(value)
    if not match:
        return Problem(
            BAD_DATE,
            f'is no date: "{shown(value)}"',
            "write a time as 2026-01-28T14:05+01:00"
            if ":" in value
            else "write 2026, 2026-01 or 2026-01-28, and ~ or ? after it if unsure",
        )
    year, month, day = (int(part or 0) for part in match.group(1, 2, 3))
    try:
        calendar_date(year, month if match[2] else 1, day if match[3] else 1)
    except ValueError:
        return Problem(BAD_DATE, f'is not in the calendar: "{value}"', "check year, month and day")
    unsure = match[4]
    return Date(
        text=value, year=year, month=month, day=day, approximate=unsure in {"~", "%"}, uncertain=unsure in {"?", "%"}
    )


def _timed(value: str, match: re.Match[str]) -> Date | Problem:
    read = date(match[1])
    if isinstance(read, Problem):
        return read
    hour, minute, second = (int(part or 0) for part in match.group(2, 3, 4))
    offset = _offset(match)
    if hour >= _HOURS or max(minute, second) >= _MINUTES or offset == "":
        hint = "write it as 2026-01-28T14:05+01:00, hours from 00 to 23, the offset from UTC from -12:00 to +14:00"
        return Problem(BAD_DATE, f'has no such time of day: "{shown(value)}"', hint)
    told = Time(
        second=_MINUTES * (_MINUTES * hour + minute) + second,
        seconds=1 if match[4] else _MINUTES,
        offset=None if isinstance(offset, str) else offset,
    )
    clock = ":".join(part for part in match.group(2, 3, 4) if part)
    # Programs write midnight for a day of which they know no time.
    return replace(read, text=f"{match[1]}T{clock}{offset_of(told)}", time=told if told.second else None)


def _offset(match: re.Match[str]) -> int | str:
    """Return the offset of a time in minutes; "-" where there is none (`-00:00` says so too), "" where it is wrong."""
    if match[5]:
        return 0
    if not match[6]:
        return "-"
    hours, minutes = int(match[7]), int(match[8] or 0)
    offset = (_MINUTES * hours + minutes) * (1 if match[6] == "+" else -1)
    if minutes >= _MINUTES or not _MOST_BEHIND <= offset <= _MOST_AHEAD:
        return ""
    return "-" if match[6] != "+" and not offset else offset


def offset_of(time: Time) -> str:
    """Return the offset of a time as ISO 8601 has it: `Z`, `+01:00`; nothing where it is not stated."""
    if time.offset is None:
        return ""
    hours, minutes = divmod(abs(time.offset), _MINUTES)
    return f"{'-' if time.offset < 0 else '+'}{hours:02d}:{minutes:02d}" if time.offset else "Z"


def date_or_interval(value: str) -> Date | Problem:
    """Return a date, or an interval of two with a stroke between them: `2026-01-28/2026-02-02`."""
    first, stroke, second = value.partition("/")
    start = date(first if stroke else value)
    if not stroke or isinstance(start, Problem):
        return start
    end = date(second)
    if isinstance(end, Problem):
        return end
    if "T" in start.text + end.text:
        return Problem(
            BAD_DATE, f'is an interval with a time of day: "{shown(value)}"', "write days alone, or one time"
        )
    if (end.year, end.month or 12, end.day or 31) < (start.year, start.month or 1, start.day or 1):
        return Problem(BAD_DATE, f'ends before it begins: "{shown(value)}"', "write the earlier date first")
    return replace(start, text=value, until=end)


def day(value: str) -> Date | Problem:
    """Return a date with its day, and no doubt about it."""
    read = date(value)
    if isinstance(read, Date) and (not read.day or read.approximate or read.uncertain or "T" in read.text):
        return Problem(BAD_DATE, f'must be a certain day, found "{shown(value)}"', "write it as 2026-01-28")
    return read


TLP = ("clear", "green", "amber", "amber+strict", "red")


def tlp(value: str) -> str | Problem:
    """Return a label of the Traffic Light Protocol 2.0 in small letters; `TLP:AMBER` is one too."""
    label = value.casefold().removeprefix("tlp:").strip()
    if label == "white":
        return Problem(BAD_VALUE, 'is "white", a label of TLP 1.0', "write clear, as TLP 2.0 calls it")
    return label if label in TLP else choice(*TLP)(label)


def url(value: str) -> str | Problem:
    """Return an http(s) address with a host, without user name, control characters, spaces or backslashes."""
    if bad := _NOT_IN_URL.search(value):
        return Problem(BAD_URL, f"holds {_character(bad[0])}, which no address may", f"write {quote(bad[0])} for it")
    try:
        parts = urlsplit(value)
        host, user, _ = parts.hostname or "", parts.username, parts.port
    except ValueError:
        return Problem(BAD_URL, f'is no address: "{shown(value)}"', "check the host and the port")
    if parts.scheme not in {"http", "https"}:
        return Problem(BAD_URL, f'must begin with "https://" or "http://", found "{shown(value)}"')
    if user is not None:
        return Problem(BAD_URL, "names a user before the host", 'remove everything between "//" and "@"')
    if not any(character.isalnum() for character in host):
        return Problem(BAD_URL, f'has no host: "{shown(value)}"')
    return value


def boolean(value: str) -> bool | Problem:
    """Return true or false; the other words that YAML 1.1 took for a boolean are named in the hint."""
    if value in {"true", "false"}:
        return value == "true"
    meant = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}.get(
        value.lower()
    )
    hint = f"write {meant}" if meant else ""
    return Problem(WRONG_TYPE, f'must be true or false, found "{shown(value)}"', hint)


def integer(low: int, high: int) -> Reader[int]:
    """Return a reader of whole decimal numbers from `low` to `high`."""

    def read(value: str) -> int | Problem:
        if _INTEGER.fullmatch(value) and low <= int(value) <= high:
            return int(value)
        return Problem(BAD_VALUE, f'must be a whole number from {low} to {high}, found "{shown(value)}"')

    return read


def language(value: str) -> str | Problem:
    """Return a language tag that has a shape in use of BCP 47 (`en`, `pt-BR`, `zh-Hant-TW`)."""
    if _LANGUAGE.fullmatch(value):
        return value
    return Problem(BAD_VALUE, f'is no language tag: "{shown(value)}"', "for example en, de or pt-BR")


def sha256(value: str) -> str | Problem:
    """Return a SHA-256 in 64 lower-case hexadecimal digits (upper case is taken)."""
    if _SHA256.fullmatch(value.lower()):
        return value.lower()
    return Problem(BAD_VALUE, f'is no SHA-256: "{shown(value)}"', "64 hexadecimal digits, as sha256sum prints them")


def slug(value: str) -> str:
    """Return the id a name gives: Latin letters without accents, lower case, the rest one `-`; '' if none is left."""
    bare = unicodedata.normalize("NFKD", value[:_MAX_SLUG_STEM]).lower()
    kept = "".join(character for character in bare if not unicodedata.combining(character))
    result = _OTHER.sub("-", kept.translate(_LATIN)).strip("-")[:MAX_ID].rstrip("-")
    return "" if result in _DEVICES else result


def did_you_mean(value: str, options: Iterable[str]) -> str:
    """Return `did you mean "…"?` for the option nearest to a value, or ''. Costs about 15 µs an option."""
    options = sorted(options)
    same = [option for option in options if option.casefold() == value.casefold()]
    near = same or difflib.get_close_matches(value, options, n=1)
    return f'did you mean "{near[0]}"?' if near else ""


def listed(options: Iterable[str], conjunction: str = "or") -> str:
    """Return `a, b or c`."""
    *head, last = options
    return f"{', '.join(head)} {conjunction} {last}" if head else last


def _character(character: str) -> str:
    return "a space" if character == " " else f'"{character}"' if "!" <= character <= "~" else f"U+{ord(character):04X}"
