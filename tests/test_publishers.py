"""What a publisher is, by every way to write one."""

from __future__ import annotations

import pytest

from twosource.model import Publisher
from twosource.publishers import Publishers

KNOWN = Publishers(
    (
        Publisher(id="herald", name="The Herald"),
        Publisher(id="post", name="herald"),
    )
)


@pytest.mark.parametrize(
    ("stated", "name", "key"),
    [
        pytest.param("herald", "The Herald", "herald", id="an id, which is another's name"),
        pytest.param("The Herald", "The Herald", "herald", id="a name"),
        pytest.param("THE HERALD", "The Herald", "herald", id="in capitals"),
        pytest.param("Post", "herald", "post", id="an id in capitals"),
        pytest.param("Coast Radio", "Coast Radio", "coast radio", id="not known"),
        pytest.param("", "", "", id="none"),
    ],
)
def test_publishers(stated: str, name: str, key: str) -> None:
    assert (KNOWN.name(stated), KNOWN.key(stated)) == (name, key)
