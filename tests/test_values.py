from __future__ import annotations

import time
from dataclasses import replace

import pytest

from twosource.diagnostics import BAD_DATE, BAD_ID, BAD_URL, BAD_VALUE, WRONG_TYPE
from twosource.model import Date, Time
from twosource.values import (
    Problem,
    boolean,
    choice,
    date,
    date_or_interval,
    did_you_mean,
    filled,
    identifier,
    integer,
    language,
    line,
    listed,
    sha256,
    slug,
    text,
    url,
)


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param(" cafe\u0301\n", "caf\u00e9", id="NFC without white space around"),
        pytest.param("a\n b", "a\n b", id="lines inside stay"),
        pytest.param("", "", id="empty"),
    ],
)
def test_text(value: str, want: str) -> None:
    assert text(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param(" a\nb ", "a\nb", id="text"),
        pytest.param(" \n", Problem(BAD_VALUE, "is empty", "write it, or leave the key out"), id="white space"),
    ],
)
def test_filled(value: str, want: str | Problem) -> None:
    assert filled(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("a\n  b\tc ", "a b c", id="one line"),
        pytest.param("", Problem(BAD_VALUE, "is empty", "write it, or leave the key out"), id="empty"),
    ],
)
def test_line(value: str, want: str | Problem) -> None:
    assert line(value) == want


WANTED = "must be 1 to 80 of a-z, 0-9 and -, found"


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("korea-2026", "korea-2026", id="id"),
        pytest.param("000-3d5f", "000-3d5f", id="digits first"),
        pytest.param("a" * 80, "a" * 80, id="as long as may be"),
        pytest.param(
            "a" * 81, Problem(BAD_ID, f'{WANTED} "{"a" * 59}\u2026"', f'for example "{"a" * 80}"'), id="longer"
        ),
        pytest.param("Été 1", Problem(BAD_ID, f'{WANTED} "Été 1"', 'for example "ete-1"'), id="accents and space"),
        pytest.param("../x", Problem(BAD_ID, f'{WANTED} "../x"', 'for example "x"'), id="path"),
        pytest.param("a\n", Problem(BAD_ID, f'{WANTED} "a"', 'for example "a"'), id="line end"),
        pytest.param("뉴스", Problem(BAD_ID, f'{WANTED} "뉴스"'), id="no Latin letter"),
        pytest.param("", Problem(BAD_ID, f'{WANTED} ""'), id="empty"),
        pytest.param("--", Problem(BAD_ID, f'{WANTED} "--"'), id="only hyphens"),
        *(
            pytest.param(
                name,
                Problem(BAD_ID, f'cannot be "{name}", which is a device on Windows', f'for example "{name}-1"'),
                id=name,
            )
            for name in ("con", "nul", "com1", "lpt9", "aux", "prn")
        ),
    ],
)
def test_identifier(value: str, want: str | Problem) -> None:
    assert identifier(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("full", "full", id="an option"),
        pytest.param(
            "Full",
            Problem(BAD_VALUE, 'must be full, excerpt or link, found "Full"', 'did you mean "full"?'),
            id="another case",
        ),
        pytest.param(
            "exerpt",
            Problem(BAD_VALUE, 'must be full, excerpt or link, found "exerpt"', 'did you mean "excerpt"?'),
            id="misspelt",
        ),
        pytest.param("zzz", Problem(BAD_VALUE, 'must be full, excerpt or link, found "zzz"'), id="something else"),
    ],
)
def test_choice(value: str, want: str | Problem) -> None:
    assert choice("full", "excerpt", "link")(value) == want


FORM = "write 2026, 2026-01 or 2026-01-28, and ~ or ? after it if unsure"
CALENDAR = "check year, month and day"
CLOCK = "write it as 2026-01-28T14:05+01:00, hours from 00 to 23, the offset from UTC from -12:00 to +14:00"
DAYS_ALONE = "write days alone, or one time"
TIMED = "write a time as 2026-01-28T14:05+01:00"


def day(written: str, year: int, month: int = 0, number: int = 0) -> Date:
    return Date(text=written, year=year, month=month, day=number)


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("2026", day("2026", 2026), id="year"),
        pytest.param("2026-01", day("2026-01", 2026, 1), id="month"),
        pytest.param("2026-01-28", day("2026-01-28", 2026, 1, 28), id="day"),
        pytest.param("2024-02-29", day("2024-02-29", 2024, 2, 29), id="leap day"),
        pytest.param("2026~", replace(day("2026~", 2026), approximate=True), id="about"),
        pytest.param("2026-01?", replace(day("2026-01?", 2026, 1), uncertain=True), id="uncertain"),
        pytest.param(
            "2026-01-28%", replace(day("2026-01-28%", 2026, 1, 28), approximate=True, uncertain=True), id="both"
        ),
        pytest.param("0001-01-01", day("0001-01-01", 1, 1, 1), id="first day"),
        pytest.param("9999", day("9999", 9999), id="last year"),
        *(
            pytest.param(value, Problem(BAD_DATE, f'is not in the calendar: "{value}"', CALENDAR), id=value)
            for value in ("0000", "2026-00", "2026-13", "2026-02-29", "2026-01-00", "2026-04-31", "1900-02-29~")
        ),
        *(
            pytest.param(value, Problem(BAD_DATE, f'is no date: "{value}"', FORM), id=value)
            for value in (
                "28.01.2026",
                "2026-1-28",
                "26",
                "20260128",
                "2026-01-28~?",
                "2026/2027",
                "٢٠٢٦",
                "-2026",
                "",
                "yesterday",
            )
        ),
        *(
            pytest.param(
                written,
                replace(day(text, 2026, 1, 28), time=Time(second=second, seconds=seconds, offset=offset)),
                id=written,
            )
            for written, text, second, seconds, offset in (
                ("2026-01-28T14:05:00Z", "2026-01-28T14:05:00Z", 50_700, 1, 0),
                ("2026-01-28 14:05 +0100", "2026-01-28T14:05+01:00", 50_700, 60, 60),
                ("2026-01-28 14:05:09.25-05:30", "2026-01-28T14:05:09-05:30", 50_709, 1, -330),
                ("2026-01-28t00:01z", "2026-01-28T00:01Z", 60, 60, 0),
                ("2026-01-28 23:59:59 UTC", "2026-01-28T23:59:59Z", 86_399, 1, 0),
                ("2026-01-28T14:05+14", "2026-01-28T14:05+14:00", 50_700, 60, 840),
                ("2026-01-28T14:05−12:00", "2026-01-28T14:05-12:00", 50_700, 60, -720),
                ("2026-01-28T14:05", "2026-01-28T14:05", 50_700, 60, None),
                ("2026-01-28T14:05-00:00", "2026-01-28T14:05", 50_700, 60, None),
            )
        ),
        pytest.param("2026-01-28 00:00:00", day("2026-01-28T00:00:00", 2026, 1, 28), id="midnight is no time"),
        pytest.param("2026-01-28T00:00Z", day("2026-01-28T00:00Z", 2026, 1, 28), id="midnight in UTC"),
        *(
            pytest.param(value, Problem(BAD_DATE, f'has no such time of day: "{value}"', CLOCK), id=value)
            for value in (
                "2026-01-28T24:00Z",
                "2026-01-28T14:60",
                "2026-01-28T14:05:60Z",
                "2026-01-28T14:05+14:01",
                "2026-01-28T14:05-12:30",
                "2026-01-28T14:05+01:60",
            )
        ),
        pytest.param(
            "2026-02-30T14:05Z", Problem(BAD_DATE, 'is not in the calendar: "2026-02-30"', CALENDAR), id="no such day"
        ),
        *(
            pytest.param(value, Problem(BAD_DATE, f'is no date: "{value}"', TIMED), id=value)
            for value in ("2026-01-28T14:05Z~", "2026-01-28 2:05 pm", "2026-01T14:05", "14:05")
        ),
        pytest.param("2026\n", Problem(BAD_DATE, 'is no date: "2026"', FORM), id="line end"),
    ],
)
def test_date(value: str, want: Date | Problem) -> None:
    assert date(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("2026-01", Date(text="2026-01", year=2026, month=1), id="a date"),
        pytest.param(
            "2026-01-28/2026-02-02",
            Date(
                text="2026-01-28/2026-02-02",
                year=2026,
                month=1,
                day=28,
                until=Date(text="2026-02-02", year=2026, month=2, day=2),
            ),
            id="days",
        ),
        pytest.param(
            "2025~/2026-02?",
            Date(
                text="2025~/2026-02?",
                year=2025,
                approximate=True,
                until=Date(text="2026-02?", year=2026, month=2, uncertain=True),
            ),
            id="as precise as known",
        ),
        pytest.param(
            "2026-02/2026-01-31",
            Problem(BAD_DATE, 'ends before it begins: "2026-02/2026-01-31"', "write the earlier date first"),
            id="backwards",
        ),
        pytest.param("2026/", Problem(BAD_DATE, 'is no date: ""', FORM), id="no end"),
        *(
            pytest.param(
                value, Problem(BAD_DATE, f'is an interval with a time of day: "{value}"', DAYS_ALONE), id=value
            )
            for value in ("2026-01-28T14:05Z/2026-01-29", "2026-01-28/2026-01-29T00:00")
        ),
        pytest.param("2026/2027/2028", Problem(BAD_DATE, 'is no date: "2027/2028"', FORM), id="three"),
        pytest.param(
            "2026-02-30/2026-03",
            Problem(BAD_DATE, 'is not in the calendar: "2026-02-30"', "check year, month and day"),
            id="no day",
        ),
    ],
)
def test_date_or_interval(value: str, want: Date | Problem) -> None:
    assert date_or_interval(value) == want


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "http://example.org/a/b?c=d&e=f#g",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org:8443/%20x",
        "https://[2001:db8::1]/x",
        "https://xn--bcher-kva.example/",
        "https://bücher.example/über",
        "http://127.0.0.1/",
        "https://web.archive.org/web/2026/https://example.org/",
    ],
)
def test_url_taken(value: str) -> None:
    assert url(value) == value


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        pytest.param("https://a.org/x y", "holds a space, which no address may", "write %20 for it", id="space"),
        pytest.param('https://a.org/"x', 'holds """, which no address may', "write %22 for it", id="quotation mark"),
        pytest.param("https://a.org\\@b.org", 'holds "\\", which no address may', "write %5C for it", id="backslash"),
        pytest.param("https://a.org/\n", "holds U+000A, which no address may", "write %0A for it", id="line end"),
        pytest.param(
            "https://a.org/\u202ex", "holds U+202E, which no address may", "write %E2%80%AE for it", id="bidi"
        ),
        pytest.param("https://a.org/\u3000", "holds U+3000, which no address may", "write %E3%80%80 for it", id="wide"),
        pytest.param("https://a.org/<x", 'holds "<", which no address may', "write %3C for it", id="angle bracket"),
        pytest.param(
            "javascript:alert(1)",
            'must begin with "https://" or "http://", found "javascript:alert(1)"',
            "",
            id="script",
        ),
        pytest.param(
            "data:text/html,x", 'must begin with "https://" or "http://", found "data:text/html,x"', "", id="data"
        ),
        pytest.param("//a.org/x", 'must begin with "https://" or "http://", found "//a.org/x"', "", id="no scheme"),
        pytest.param("a.org", 'must begin with "https://" or "http://", found "a.org"', "", id="host alone"),
        pytest.param("", 'must begin with "https://" or "http://", found ""', "", id="empty"),
        pytest.param("https://", 'has no host: "https://"', "", id="no host"),
        pytest.param("https:///x", 'has no host: "https:///x"', "", id="three slashes"),
        pytest.param("https://./x", 'has no host: "https://./x"', "", id="a dot"),
        pytest.param("https:a.org", 'has no host: "https:a.org"', "", id="no slashes"),
        pytest.param(
            "https://user@a.org/",
            "names a user before the host",
            'remove everything between "//" and "@"',
            id="user",
        ),
        pytest.param(
            "https://a.org:@b.org/",
            "names a user before the host",
            'remove everything between "//" and "@"',
            id="a host as the user",
        ),
        pytest.param("https://a.org:x/", 'is no address: "https://a.org:x/"', "check the host and the port", id="port"),
        pytest.param(
            "https://a.org:99999/",
            'is no address: "https://a.org:99999/"',
            "check the host and the port",
            id="port out of range",
        ),
        pytest.param("https://[::1/", 'is no address: "https://[::1/"', "check the host and the port", id="open"),
        pytest.param(
            "https://a\u2100b.org/",
            'is no address: "https://a\u2100b.org/"',
            "check the host and the port",
            id="a slash after NFKC",
        ),
    ],
)
def test_url_refused(value: str, message: str, hint: str) -> None:
    assert url(value) == Problem(BAD_URL, message, hint)


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("true", True, id="true"),
        pytest.param("false", False, id="false"),
        pytest.param("no", Problem(WRONG_TYPE, 'must be true or false, found "no"', "write false"), id="no"),
        pytest.param("Yes", Problem(WRONG_TYPE, 'must be true or false, found "Yes"', "write true"), id="Yes"),
        pytest.param("TRUE", Problem(WRONG_TYPE, 'must be true or false, found "TRUE"', "write true"), id="TRUE"),
        pytest.param("1", Problem(WRONG_TYPE, 'must be true or false, found "1"'), id="1"),
    ],
)
def test_boolean(value: str, want: object) -> None:
    assert boolean(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("4", 4, id="lowest"),
        pytest.param("100", 100, id="highest"),
        pytest.param("+8", 8, id="sign"),
        pytest.param("010", 10, id="decimal, not octal"),
        *(
            pytest.param(value, Problem(BAD_VALUE, f'must be a whole number from 4 to 100, found "{value}"'), id=value)
            for value in ("3", "101", "1e1", "8.0", "0x8", "1_0", "٨", "", "-8")
        ),
        pytest.param(
            "9" * 5_000,
            Problem(BAD_VALUE, f'must be a whole number from 4 to 100, found "{"9" * 59}\u2026"'),
            id="more digits than int() takes",
        ),
    ],
)
def test_integer(value: str, want: int | Problem) -> None:
    assert integer(4, 100)(value) == want


@pytest.mark.parametrize(
    "value",
    [
        "en",
        "no",
        "pt-BR",
        "zh-Hant-TW",
        "es-419",
        "de-CH-1996",
        "sl-rozaj-biske",
        "en-x-custom",
        "x-own",
        "de-u-co-phonebk",
    ],
)
def test_language_taken(value: str) -> None:
    assert language(value) == value


@pytest.mark.parametrize(
    "value",
    ["", "e", "english language", "en_GB", "en-", "-en", "en--GB", "deutschland-x-y", "en\n", "english", "abcd"],
)
def test_language_refused(value: str) -> None:
    shown = value.strip()
    assert language(value) == Problem(BAD_VALUE, f'is no language tag: "{shown}"', "for example en, de or pt-BR")


HASH = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param(HASH, HASH, id="hash"),
        pytest.param(HASH.upper(), HASH, id="upper case"),
        pytest.param(
            HASH[1:],
            Problem(
                BAD_VALUE, f'is no SHA-256: "{HASH[1:60]}\u2026"', "64 hexadecimal digits, as sha256sum prints them"
            ),
            id="short",
        ),
    ],
)
def test_sha256(value: str, want: str | Problem) -> None:
    assert sha256(value) == want


@pytest.mark.parametrize(
    ("value", "want"),
    [
        pytest.param("000_3d5fcfe652b382e1", "000-3d5fcfe652b382e1", id="seed"),
        pytest.param("Élan vital — Œuvre", "elan-vital-oeuvre", id="accents, dash, ligature"),
        pytest.param("Straße ÆØÅ Łódź", "strasse-aeoa-lodz", id="letters without decomposition"),
        pytest.param("e\u0301", "e", id="NFD"),
        pytest.param("ﬁle ①", "file-1", id="compatibility forms"),
        pytest.param("İstanbul ışık", "istanbul-isik", id="Turkish"),
        pytest.param("--a..b--", "a-b", id="trimmed"),
        pytest.param("뉴스", "", id="nothing left"),
        pytest.param("CON", "", id="device"),
        pytest.param("con.txt", "con-txt", id="no device with more behind it"),
        pytest.param("a" * 79 + " b", "a" * 79, id="cut without a hyphen at the end"),
        pytest.param("", "", id="empty"),
    ],
)
def test_slug(value: str, want: str) -> None:
    assert slug(value) == want


@pytest.mark.parametrize(
    ("value", "options", "want"),
    [
        pytest.param("policy-explaner", ["b", "policy-explainer"], 'did you mean "policy-explainer"?', id="near"),
        pytest.param("URL", ["uri", "url"], 'did you mean "url"?', id="another case first"),
        pytest.param("abcd", ["abce", "abcf"], 'did you mean "abcf"?', id="order of the options does not matter"),
        pytest.param("abcd", ["abcf", "abce"], 'did you mean "abcf"?', id="nor here"),
        pytest.param("xyz", ["abc"], "", id="nothing near"),
        pytest.param("xyz", [], "", id="no options"),
    ],
)
def test_did_you_mean(value: str, options: list[str], want: str) -> None:
    assert did_you_mean(value, options) == want


@pytest.mark.parametrize(
    ("options", "want"),
    [
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a or b", id="two"),
        pytest.param(["a", "b", "c"], "a, b or c", id="three"),
    ],
)
def test_listed(options: list[str], want: str) -> None:
    assert listed(options) == want


LONG = 200_000


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("a" * LONG, id="letters"),
        pytest.param("-" * LONG, id="hyphens"),
        pytest.param("en" + "-abcde" * (LONG // 6), id="variants"),
        pytest.param("en" + "-a-bc" * (LONG // 5) + "-", id="extensions"),
        pytest.param("https://a.org/" + "@" * LONG, id="at signs"),
        pytest.param("https://" + "[" * LONG, id="brackets"),
        pytest.param("e\u0301" * (LONG // 2), id="accents"),
        pytest.param("\u0301" * LONG, id="combining marks"),
        pytest.param("9" * LONG, id="digits"),
        pytest.param(" " * LONG, id="spaces"),
    ],
)
def test_long_value_costs_little(value: str) -> None:
    started = time.process_time()
    for read in (text, line, identifier, date, url, boolean, integer(1, 2), language, sha256, choice("full", "link")):
        read(value)
    # About 0.05 s in all on the machine this was written on; a quadratic pattern takes minutes.
    assert time.process_time() - started < 5
