"""What holds for every test: a run in the background, where the shell has Ctrl-C ignored, tests what one in front does."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
