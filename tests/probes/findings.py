"""What a probe found."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """A probe by its name, and what it found in words; equal findings of several settings count once."""

    probe: str
    detail: str
