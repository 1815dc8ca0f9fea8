"""Each component of the layouts drawn with example rows: `tests/components/<component>.yml` over the expected HTML.

A row has a name, the macro's arguments, and the HTML it must give; one row of each file shows that text is escaped.
`UPDATE_EXPECTED=1` rewrites the expectations; review them like code.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
import yaml

from tests.spoken import spoken

ROOT = Path(__file__).parent.parent
ROWS = ROOT / "tests" / "components"
COMPONENTS = ROOT / "layouts" / "components"


def _environment(language: str) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "layouts"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["say"] = spoken(language)
    return environment


def _rows() -> Iterator[Any]:
    for file in sorted(ROWS.glob("*.yml")):
        for row in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield pytest.param(file, row, id=f"{file.stem}: {row['name']}")


def _draw(component: str, row: dict[str, Any]) -> str:
    macro = row.get("macro", component)
    source = f"{{% from 'components/{component}.html' import {macro} %}}{{{{ {macro}(*arguments) }}}}"
    html = _environment(row.get("language", "en")).from_string(source).render(arguments=_record(row["arguments"]))
    return "\n".join(line for line in html.splitlines() if line.strip()) + "\n"


def _record(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return mappings as records, since a record has no `items` method that a template could meet."""
    if isinstance(value, dict):
        return SimpleNamespace(**{key: _record(inner) for key, inner in value.items()})
    return [_record(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("file", "row"), list(_rows()))
def test_component(file: Path, row: dict[str, Any]) -> None:
    html = _draw(file.stem, row)
    if os.environ.get("UPDATE_EXPECTED"):
        _update(file, row["name"], html)
    assert html == row["html"]


def test_every_component_has_rows() -> None:
    assert sorted(path.stem for path in ROWS.glob("*.yml")) == sorted(path.stem for path in COMPONENTS.glob("*.html"))


@pytest.mark.parametrize("file", sorted(ROWS.glob("*.yml")), ids=lambda file: file.stem)
def test_one_row_proves_that_it_escapes(file: Path) -> None:
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    hostile = [row for row in rows if "<script>" in str(row["arguments"])]
    assert hostile
    assert all("<script>" not in row["html"] for row in hostile)


class _Literal(str):
    """Text written as a YAML block."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes rows back with their HTML as blocks."""


_Dumper.add_representer(
    _Literal,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|"),
)


def _update(file: Path, name: str, html: str) -> None:
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    for row in rows:
        if row["name"] == name:
            row["html"] = html
        row["html"] = _Literal(row["html"])
    file.write_text(yaml.dump(rows, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120), encoding="utf-8")
