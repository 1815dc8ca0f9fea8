"""Whether cost grows with what is given, asked so that a busy machine does not answer.

Noise only ever adds to a time. So the least of three is taken, and one good attempt of five is enough: what is
quadratic fails all five. Whoever watches which lines run is not called while time is measured: it would be most of it.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# Seconds; below this, what is measured is the clock.
LEAST = 0.001


def grows_less_than(times: float, cost: Callable[[int], float], small: int, large: int) -> bool:
    """Say whether the larger size costs less than so many times the smaller one; `cost` returns processor seconds."""
    with undisturbed():
        return any(_is_less(times, cost, small, large) for _ in range(5))


def _is_less(times: float, cost: Callable[[int], float], small: int, large: int) -> bool:
    most = times * max(LEAST, min(cost(small) for _ in range(3)))
    # The least of three, but none is taken once one of them is little enough.
    return any(cost(large) < most for _ in range(3))


@contextmanager
def undisturbed() -> Iterator[None]:
    """Measure times inside: without the collector, which looks at all that is alive, and without tracing."""
    tracing = sys.gettrace()
    gc.collect()
    gc.disable()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracing)
        gc.enable()
