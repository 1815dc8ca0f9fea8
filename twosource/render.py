"""View models through Jinja templates to bytes: the only door to `jinja2`.

Templates are looked up by name in the given folders, in order, so that a project overrides one component by shipping
one file of that name. Autoescape is on, undefined names are errors. The stylesheet is written into each page and its
hash into the page's Content-Security-Policy: a page needs no request but its own and works from a disk
(docs/decisions/0004). What only one kind of page needs is a stylesheet of the template's name beside it
(`assets/story.css` for `story.html`), so that the charts of a story weigh on no article. The one script, that of the
search, is a file of its own, which its page names by its hash (docs/decisions/0012).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2
from markupsafe import Markup

from twosource import permalinks
from twosource.errors import LayoutError
from twosource.markup import name_invisible
from twosource.messages import Messages
from twosource.model import OutputFile
from twosource.views import Page, Site

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,>]) ?")
_ASSETS = "assets"
_STYLE = f"{_ASSETS}/style.css"
_CLIENT = f"{_ASSETS}/search.min.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Client:
    """The script of the search: where it lies, and the hash that its page's policy names."""

    path: str
    integrity: str
    data: bytes


def render(site: Site, layouts: Sequence[Path], say: Messages) -> Iterator[OutputFile]:
    """Yield the finished files of a site, pages first, one at a time; templates know its words as `say`.

    Raises LayoutError where a template is missing, has a syntax error or asks for a value that the page does not give.
    """
    environment = _environment(layouts)
    environment.globals["say"] = say
    styles: dict[str, Markup] = {}
    for page in site.pages:
        if page.template not in styles:
            styles[page.template] = _style(environment, page.template)
        client = _client(environment) if page.frame.client else None
        html = _render_page(environment, page, styles[page.template], client)
        yield OutputFile(path=page.frame.path, data=html)
        if client:
            yield OutputFile(path=client.path, data=client.data)
    yield from site.files


def _environment(layouts: Sequence[Path]) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in layouts], encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_visible,
        auto_reload=False,
        cache_size=-1,
    )
    environment.policies["json.dumps_kwargs"] = {"sort_keys": False, "ensure_ascii": False, "separators": (",", ":")}
    environment.filters["style_hash"] = _hash
    return environment


def _visible(value: object) -> object:
    """Show what nobody could see in a text, wherever it stands: a title must not turn the line around it."""
    if isinstance(value, str) and not isinstance(value, Markup) and not value.isprintable():
        return name_invisible(value)
    return value


def _style(environment: jinja2.Environment, template: str) -> Markup:
    """Return the stylesheet as it stands in the pages of a template: what all share, then what only these need."""
    common = _stylesheet(environment, _STYLE)
    if common is None:
        message = f"no {_STYLE} in the layouts: reinstall twosource, or restore the file in your layouts/ folder"
        raise LayoutError(message)
    own = _stylesheet(environment, f"{_ASSETS}/{template.removesuffix('.html')}.css")
    return Markup(common + (own or ""))  # noqa: S704 - our stylesheets, which hold no markup


def _stylesheet(environment: jinja2.Environment, name: str) -> str | None:
    """Return a stylesheet without comments and needless space, None where there is none of that name."""
    source = _asset(environment, name)
    if source is None:
        return None
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", source))).replace(";}", "}").strip()


def _client(environment: jinja2.Environment) -> _Client:
    """Return the script of the search page."""
    source = _asset(environment, _CLIENT)
    if source is None:
        message = f"no {_CLIENT} in the layouts: reinstall twosource, or restore the file in your layouts/ folder"
        raise LayoutError(message)
    data = source.encode("utf-8")
    return _Client(path=permalinks.client(hashlib.sha256(data).hexdigest()), integrity=_hash(source), data=data)


def _asset(environment: jinja2.Environment, name: str) -> str | None:
    """Return a file that stands inside an element of pages as it is, None where there is none of that name."""
    try:
        source, _, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]
    except jinja2.TemplateNotFound:
        return None
    if "</" in source or "<!--" in source:
        message = f"{name} holds '</' or '<!--': what stands inside an element cannot hold markup"
        raise LayoutError(message)
    return source


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _render_page(environment: jinja2.Environment, page: Page, style: Markup, client: _Client | None) -> bytes:
    try:
        html = environment.get_template(page.template).render(
            frame=page.frame, view=page.view, style=style, client=client
        )
    except jinja2.TemplateNotFound as error:
        message = f"no template {error.name!r} in the layouts: reinstall twosource, or restore the file in layouts/"
        raise LayoutError(message) from error
    except jinja2.TemplateSyntaxError as error:
        message = f"layouts/{error.name}:{error.lineno}: {error.message}"
        raise LayoutError(message) from error
    except jinja2.UndefinedError as error:
        message = f"layouts/{page.template} cannot draw {page.frame.path}: {error.message}"
        raise LayoutError(message) from error
    return html.encode("utf-8", "replace")
