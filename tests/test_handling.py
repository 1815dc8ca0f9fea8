"""What may be published to whom and when: every label against every audience, embargoes against the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from twosource import arguments
from twosource.config import AUDIENCES
from twosource.diagnostics import Mark
from twosource.handling import check_handling
from twosource.model import Config, Corpus, Date, Handling, Source
from twosource.values import TLP, Problem, tlp

HERE, THERE = Mark(path="a.yaml", line=1, column=6), Mark(path="a.yaml", line=2, column=16)
FIRST = Date(text="2026-03-01", year=2026, month=3, day=1)


def found(make_source: Callable[..., Source], audience: str, today: dt.date | None, **said: object) -> list[str]:
    handling = Handling(tlp_mark=HERE, embargo_mark=THERE, **said)  # type: ignore[arg-type] # as the row has it
    source = make_source("a", "Words.", handling=handling)
    corpus = Corpus(config=Config(audience=audience), sources=(source,), briefings=())  # type: ignore[arg-type]
    return [f"{each.mark.line} {each.rule.name}" for each in check_handling(corpus, today)]


@pytest.mark.parametrize(
    ("label", "allowed"),
    [
        pytest.param("", "public community clients organisation recipients", id="no label"),
        pytest.param("clear", "public community clients organisation recipients", id="clear"),
        pytest.param("green", "community clients organisation recipients", id="green"),
        pytest.param("amber", "clients organisation recipients", id="amber"),
        pytest.param("amber+strict", "organisation recipients", id="amber+strict"),
        pytest.param("red", "recipients", id="red"),
    ],
)
def test_labels(make_source: Callable[..., Source], label: str, allowed: str) -> None:
    refused = {name for name in AUDIENCES if found(make_source, name, None, tlp=label) == ["1 not-for-this-audience"]}
    assert set(AUDIENCES) - refused == set(allowed.split())


@pytest.mark.parametrize(
    ("audience", "today", "want"),
    [
        pytest.param("public", dt.date(2026, 2, 28), ["2 embargoed"], id="the day before"),
        pytest.param("public", dt.date(2026, 3, 1), ["2 embargo-over"], id="the day itself"),
        pytest.param("public", dt.date(2027, 1, 1), ["2 embargo-over"], id="long ago"),
        pytest.param("public", None, ["2 embargoed"], id="on no day that is known"),
        pytest.param("community", dt.date(2026, 2, 28), [], id="not for the public"),
        pytest.param("clients", dt.date(2026, 3, 1), ["2 embargo-over"], id="over for everybody"),
    ],
)
def test_embargoes(make_source: Callable[..., Source], audience: str, today: dt.date | None, want: list[str]) -> None:
    assert found(make_source, audience, today, embargo_until=FIRST) == want


@pytest.mark.parametrize("label", TLP)
def test_a_label_may_be_written_as_it_is_shown(label: str) -> None:
    assert [tlp(label), tlp(f"TLP:{label.upper()}"), tlp(f"tlp: {label}")] == [label] * 3


def test_labels_of_another_version_are_refused() -> None:
    assert isinstance(tlp("white"), Problem)
    assert isinstance(tlp("amber strict"), Problem)


def test_the_command_line_knows_the_audiences() -> None:
    assert arguments.AUDIENCES == AUDIENCES
    assert len(AUDIENCES) == len(TLP)
