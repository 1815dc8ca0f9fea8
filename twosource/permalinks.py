"""Where each page lives: one function for each kind of page, so that no other module spells a path.

Paths are relative to the site's root, flat and with `.html`, so that the same bytes work at a domain root, under a
sub-path, from a disk and in a zip. `relative` turns such a path into the link that one page makes to another.
"""

from __future__ import annotations

INDEX = "index.html"
ARCHIVE = "archive.html"
STORIES = "stories.html"
TOPICS = "topics.html"
PUBLISHERS = "publishers.html"
PUBLISHER_UNKNOWN = "publisher-not-known.html"
METHOD = "method.html"
NOT_FOUND = "404.html"
CLAIMS = "claims.html"
CORRECTIONS = "corrections.html"
CORRECTIONS_ATOM = "corrections.xml"
ATOM = "feed.xml"
JSON_FEED = "feed.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
FAVICON = "favicon.svg"
SEARCH = "search.html"
OPENSEARCH = "opensearch.xml"


def source(source_id: str) -> str:
    """Return the path of a source's page."""
    return f"sources/{source_id}.html"


def briefing(slug: str) -> str:
    """Return the path of a briefing's page."""
    return f"briefings/{slug}.html"


def story(slug: str) -> str:
    """Return the path of a story's page."""
    return f"stories/{slug}.html"


def compare(left: str, right: str) -> str:
    """Return the path of the page that shows two sources side by side, the same for either order."""
    first, second = sorted((left, right))
    return f"compare/{first}--{second}.html"


def topic(slug: str) -> str:
    """Return the path of a topic's page."""
    return f"topics/{slug}.html"


def publisher(slug: str) -> str:
    """Return the path of a publisher's page."""
    return f"publishers/{slug}.html"


def data(name: str) -> str:
    """Return the path of a data file."""
    return f"data/{name}"


def source_text(source_id: str) -> str:
    """Return the path of a source's published text."""
    return f"data/{source_id}.txt"


def search(name: str) -> str:
    """Return the path of a part of the search index."""
    return f"search/{name}.txt"


def client(digest: str) -> str:
    """Return the path of the script of the search; another script is another file, whatever a cache still holds."""
    return f"search/client.{digest[:12]}.js"


def numbered(path: str, number: int) -> str:
    """Return the path of a listing's page, counted from 1: `archive.html`, then `archive.2.html`.

    The full stop keeps it apart from every slug: a topic may be called "war 2".
    """
    return path if number == 1 else f"{path.removesuffix('.html')}.{number}.html"


def root(path: str) -> str:
    """Return what leads from a page back to the site's root: ``""`` at the top, ``"../"`` one folder down."""
    return "../" * path.count("/")


def feed(path: str) -> str:
    """Return the path of the Atom feed of a story's or topic's page."""
    return f"{path.removesuffix('.html')}.xml"


def relative(origin: str, target: str) -> str:
    """Return the link from the page at `origin` to `target` (a path from the root, with an optional fragment)."""
    page, _, fragment = target.partition("#")
    if page == origin and fragment:
        return f"#{fragment}"
    return root(origin) + target
