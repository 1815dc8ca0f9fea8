"""The OpenSearch 1.1 description, by which a browser takes the site into its list of search engines.

The configuration comes in, `opensearch.xml` goes out. Its names are as long as the specification lets them be.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource import permalinks
from twosource.interchange import address
from twosource.model import Config
from twosource.xmltext import element

TYPE = "application/opensearchdescription+xml"
_SHORT_NAME = 16
_LONG_NAME = 48
_DESCRIPTION = 1024


def opensearch(config: Config) -> bytes | None:
    """Return the description; None without a base URL, since it needs full addresses."""
    return ("\n".join(_lines(config)) + "\n").encode("utf-8", "replace") if config.base_url else None


def _lines(config: Config) -> Iterator[str]:
    search = f"{address(config, permalinks.SEARCH)}?q={{searchTerms}}"
    itself = address(config, permalinks.OPENSEARCH)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
    yield f" {element('ShortName', _cut(config.title, _SHORT_NAME))}"
    yield f" {element('LongName', _cut(config.title, _LONG_NAME))}"
    yield f" {element('Description', _cut(config.description or config.title, _DESCRIPTION))}"
    yield f" {element('Url', type='text/html', method='get', template=search)}"
    yield f" {element('Url', type=TYPE, rel='self', template=itself)}"
    yield f" {element('Image', address(config, permalinks.FAVICON), width='16', height='16', type='image/svg+xml')}"
    yield " <InputEncoding>UTF-8</InputEncoding>"
    yield "</OpenSearchDescription>"


def _cut(text: str, length: int) -> str:
    """Return text on one line of at most so many characters, cut between words where that leaves any."""
    line = " ".join(text.split()) or "Search"
    return line if len(line) <= length else line[: length + 1].rpartition(" ")[0] or line[:length]
