"""E-mails: their text and what their headers say, well made and not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.found import Facts
from twosource.mailmessage import Message, read_message
from twosource.model import Person

PLAIN = """\
From: =?utf-8?q?Kim_M=C3=ADn?= <kim@e.example>
Subject: =?utf-8?b?SGFyYm91ciBzaHV0?= again
Date: Wed, 28 Jan 2026 23:30:00 +0900
Message-ID: <1@e.example>
Content-Language: en, de
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The harbour is =E9tanche.\r
Two.
"""
PARTS = """\
From: desk@e.example
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/html; charset=utf-8

<p>Rich</p>
--c
Content-Type: text/plain; charset=utf-8

Plain
--c--
--b
Content-Type: text/plain
Content-Disposition: attachment; filename=x.txt

Attached
--b--
"""


@pytest.mark.parametrize(
    ("mail", "wanted"),
    [
        pytest.param(
            PLAIN,
            Message(
                body="The harbour is étanche.\nTwo.\n",
                format="text",
                facts=Facts(
                    title="Harbour shut again",
                    authors=(Person(literal="Kim Mín"),),
                    published="2026-01-28T23:30:00+09:00",
                    language="en",
                    note="Taken from an e-mail, Message-ID <1@e.example>",
                ),
            ),
            id="plain",
        ),
        pytest.param(
            PARTS,
            Message(body="Plain", format="text", facts=Facts(authors=(Person(literal="desk@e.example"),))),
            id="both, and an attachment",
        ),
        pytest.param(
            "Content-Type: text/html\n\n<p>Rich</p>",
            Message(body="<p>Rich</p>", format="html", facts=Facts()),
            id="HTML alone",
        ),
        pytest.param(
            "Subject: =?utf-8?b?A?=\nDate: never\nContent-Type: text/plain; charset=nothing\n\nx",
            Message(body="x", format="text", facts=Facts(title="=?utf-8?b?A?=")),
            id="broken headers",
        ),
        pytest.param("", Message(body="", format="text", facts=Facts()), id="nothing"),
    ],
)
def test_read_message(mail: str, wanted: Message) -> None:
    assert read_message(mail.encode()) == wanted


HEADERS = st.sampled_from(
    ["From", "Subject", "Date", "Message-ID", "Content-Type", "Content-Transfer-Encoding", "Content-Language"]
)
VALUES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [b"multipart/mixed; boundary=b", b"text/plain; charset=utf-7", b"base64", b"=?x?q?=zz?=", b"message/rfc822"]
    ),
)


@given(st.lists(st.tuples(HEADERS, VALUES), max_size=6), st.binary(max_size=120))
def test_any_bytes_are_read(headers: list[tuple[str, bytes]], body: bytes) -> None:
    head = b"".join(name.encode() + b": " + value + b"\n" for name, value in headers)
    assert isinstance(read_message(head + b"\n" + body), Message)


def test_many_parts_cost_no_more() -> None:
    part = "--b\nContent-Type: text/plain\n\nx\n"
    mail = "Content-Type: multipart/mixed; boundary=b\n\n" + part * 5_000
    assert read_message(mail.encode()).body == "x"
