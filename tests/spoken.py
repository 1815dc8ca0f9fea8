"""The words of the pages for tests: each language as it is shipped, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from twosource.locales import speak
from twosource.messages import Messages

LAYOUTS = Path(__file__).parent.parent / "layouts"


@cache
def spoken(language: str = "en") -> Messages:
    return speak(language, (LAYOUTS,))
