"""View models through templates to bytes: look-up order, escaping, and what goes wrong in a layout."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from tests.spoken import spoken
from twosource.errors import LayoutError
from twosource.model import OutputFile
from twosource.render import render
from twosource.views import Frame, Page, Part, PlainView, Site

SHIPPED = Path(__file__).parent.parent / "layouts"


def _site(title: str = "Nothing here", template: str = "404.html", sentence: str = "See the archive.") -> Site:
    frame = Frame(
        path="404.html",
        root="",
        language="en",
        title=title,
        description=title,
        site_title="Briefing",
        canonical="",
        direction="ltr",
        kind="website",
        navigation=(),
        json_ld=({"name": title},),
        meta=(("citation_title", title),),
    )
    page = Page(template=template, frame=frame, view=PlainView(title=title, sentences=((Part(text=sentence),),)))
    return Site(pages=(page,), files=(OutputFile(path="robots.txt", data=b"x"),), count=1)


def _page(site: Site, *layouts: Path) -> str:
    return next(iter(render(site, layouts or (SHIPPED,), spoken()))).data.decode()


def test_pages_come_before_files() -> None:
    assert [file.path for file in render(_site(), (SHIPPED,), spoken())] == ["404.html", "robots.txt"]


def test_the_style_stands_in_the_page_and_its_hash_in_the_policy() -> None:
    html = _page(_site())
    style = re.search("<style>(.*)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html
    assert "/*" not in style[1]
    assert "\n" not in style[1]


def test_a_kind_of_page_may_have_a_stylesheet_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "404.css").write_text("p { color: red }  /* loud */", encoding="utf-8")
    plain, html = _page(_site()), _page(_site(), tmp_path, SHIPPED)
    style, common = (re.findall("<style>(.*)</style>", page, re.DOTALL)[0] for page in (html, plain))
    assert style == common + "p{color: red}"
    assert f"style-src 'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in html


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("</title><script>alert(1)</script>", id="markup"),
        pytest.param('" onload="alert(1)', id="attribute"),
        pytest.param("</script><script>alert(1)", id="JSON-LD"),
        pytest.param("]]>", id="CDATA"),
    ],
)
def test_text_stays_text(hostile: str) -> None:
    plain = _page(_site("x"))
    html = _page(_site(hostile))
    tags = re.compile(r"<[a-z!/][^>]*?(?=[\s>])")
    assert [tag.split(" ")[0] for tag in tags.findall(html)] == [tag.split(" ")[0] for tag in tags.findall(plain)]
    assert "alert(1)</script>" not in html


def test_what_nobody_could_see_is_named() -> None:
    html = _page(_site("left\u202eright\x00"))
    assert "<h1>left[U+202E]right[U+0000]</h1>" in html
    assert 'content="left[U+202E]right[U+0000]"' in html
    assert "\u202e" not in html.replace('"name":"left\u202e', "")


def test_a_project_overrides_one_component(tmp_path: Path) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "phrase.html").write_text(
        "{% macro phrase(parts) %}OURS{% endmacro %}", encoding="utf-8"
    )
    html = _page(_site(), tmp_path, SHIPPED)
    assert "<p>OURS</p>" in html
    assert "<footer" in html


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        pytest.param(
            "404.html",
            "{% block %}",
            "layouts/404.html:1: expected token 'name', got 'end of statement block'",
            id="syntax",
        ),
        pytest.param(
            "404.html",
            "{{ view.nothing }}",
            "layouts/404.html cannot draw 404.html: 'twosource.views.PlainView object' has no attribute 'nothing'",
            id="undefined",
        ),
        pytest.param(
            "404.html",
            '{% extends "missing.html" %}',
            "no template 'missing.html' in the layouts: reinstall twosource, or restore the file in layouts/",
            id="missing template",
        ),
        pytest.param(
            "assets/style.css",
            "</style>",
            "assets/style.css holds '</' or '<!--': what stands inside an element cannot hold markup",
            id="markup in the stylesheet",
        ),
        pytest.param(
            "assets/404.css",
            "</style>",
            "assets/404.css holds '</' or '<!--': what stands inside an element cannot hold markup",
            id="markup in the stylesheet of a template",
        ),
    ],
)
def test_trouble_in_a_layout_is_one_line(tmp_path: Path, file: str, text: str, message: str) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / file).write_text(text, encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        list(render(_site(), (tmp_path, SHIPPED), spoken()))
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_layouts_without_a_stylesheet(tmp_path: Path) -> None:
    with pytest.raises(LayoutError) as caught:
        list(render(_site(), (tmp_path,), spoken()))
    assert str(caught.value) == (
        "no assets/style.css in the layouts: reinstall twosource, or restore the file in your layouts/ folder"
    )
