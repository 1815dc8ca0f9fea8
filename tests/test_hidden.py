"""What a page hides by attributes: what a style says, what is asked before, and what comes of it for a briefing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.growth import grows_less_than
from twosource import hidden, markup
from twosource.diagnostics import MARKUP_BOUNDS
from twosource.model import RawText
from twosource.pipeline import Options, build


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        pytest.param("display:none", "gone", id="plain"),
        pytest.param(" DISPLAY : NONE ; color: red", "gone", id="capital letters and spaces"),
        pytest.param("display:none!important;display:block", "gone", id="important"),
        pytest.param("display:none ! important", "gone", id="important, with spaces"),
        pytest.param("display:none;display:block", "here", id="the last counts"),
        pytest.param("display:none;display:nothing;display:none twice", "gone", id="a value that is none"),
        pytest.param("display:block flow", "here", id="two words"),
        pytest.param("display/**/:/* a; b */none", "gone", id="comments"),
        pytest.param("d\\69 splay:non\\65", "gone", id="escapes"),
        pytest.param('a:\\";display:none', "gone", id="an escaped mark begins no string"),
        pytest.param('a:"\n;display:none', "gone", id="a string ends with its line"),
        pytest.param("content:'; display:none'", None, id="in a string"),
        pytest.param('content:"; display:none', None, id="in a string left open"),
        pytest.param("background:url(data:a;display:none)", None, id="in brackets"),
        pytest.param("/* display:none", None, id="in a comment left open"),
        pytest.param("a\\3b display:none", None, id="an escaped sign ends no declaration"),
        pytest.param("visibility:hidden", "unseen", id="visibility"),
        pytest.param("visibility: collapse", "unseen", id="collapsed"),
        pytest.param("visibility:visible;display:inline", "here seen", id="both"),
        pytest.param("visibility:inherit;visibility", None, id="nothing of its own"),
        pytest.param("color:red", None, id="another style"),
    ],
)
def test_what_a_style_says(style: str, kept: str | None) -> None:
    assert hidden.attribute_kept("p", "style", style) == kept


@pytest.mark.parametrize(
    ("tag", "asked", "hides"),
    [
        pytest.param("<p hidden>", True, True, id="hidden"),
        pytest.param("<p/HIDDEN/>", True, True, id="capital letters"),
        pytest.param("<p id='a'hidden=''>", True, True, id="no space before"),
        pytest.param("<p hidden=until-found>", True, False, id="until it is found"),
        pytest.param("<p style = 'display:none'>", True, True, id="style"),
        pytest.param("<p style=display:none>", True, True, id="style without marks"),
        pytest.param('<p style="d&#105;splay:none">', True, True, id="an entity"),
        pytest.param("<p style='visibility:hidden' hidden=until-found>", True, True, id="visibility"),
        pytest.param("<p style='' style='display:none'>", True, False, id="the first of two counts"),
        pytest.param("<p hidden style='display:grid'>", True, False, id="shown all the same"),
        pytest.param("<p class='is hidden '>", True, False, id="a class, in doubt"),
        pytest.param("<p class='hidden'>", False, False, id="a class"),
        pytest.param("<p style='color:red' aria-hidden='true'>", False, False, id="neither"),
        pytest.param("<p class='plain'>", False, False, id="nothing"),
    ],
)
def test_whether_a_tag_hides(tag: str, asked: bool, hides: bool) -> None:  # noqa: FBT001 - rows
    assert hidden.may_hide(tag) is asked
    assert hidden.tag_hides(tag[2:-1]) is hides
    reading = markup.read_article(RawText(f"{tag}Words.</p>"), "html", "a.html")
    assert reading.document.removed == ((("hidden text", 1),) if hides else ())


def test_names_are_those_that_hide_nothing_known() -> None:
    assert hidden.names_of("<X-Y><p><svg><plaintext><br></x-z><\u212aB-\u00dc><o:p") == {"x-y", "o:p"}


def test_a_quote_is_not_found_in_what_is_hidden(tmp_path: Path) -> None:
    files = {
        "sources/harbour.html": "<h1>Vote</h1><p>The council voted to wait.</p><p hidden>It buys a crane.</p>",
        "sources/harbour.yaml": "license: CC0-1.0\n",
        "briefings/crane.md": '---\ntitle: Crane\n---\n\nIt buys one [@harbour, "It buys a crane"].\n',
    }
    for name, text in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    outcome = build(tmp_path, Options(write=False))
    assert [found.rule.code for found in outcome.diagnostics if found.rule.code.startswith("C")] == ["C004"]


def test_elements_opened_again_with_what_hides_them_are_refused() -> None:
    again = "<p>" + "".join(f"<b hidden id=i{i}>" for i in range(20)) + "<p>x" * 12_000
    reading = markup.read_article(RawText(again), "html", "a.html")
    assert [found.rule for found in reading.diagnostics] == [MARKUP_BOUNDS]


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("<p hidden>a", id="left open"),
        pytest.param("<p style='visibility:hidden'>a</p>", id="closed"),
        pytest.param(" style='display", id="no tag"),
        pytest.param("/style=", id="no marks"),
        pytest.param('<p style="a:\'(/*\\"><b style=\'a:"\\', id="strings left open"),
        pytest.param(" hidden style= style", id="names alone"),
        pytest.param("<x-{n} hidden>a</x-{n}>", id="a name each"),
    ],
)
def test_cost_grows_with_the_page(unit: str) -> None:
    def seconds(count: int) -> float:
        raw = RawText("".join(unit.replace("{n}", str(n)) for n in range(count)))
        begun = time.process_time()
        markup.read_article(raw, "html", "a.html")
        return time.process_time() - begun

    assert grows_less_than(40, seconds, 500, 8_000)
