"""Whether cost grows with what is given, asked so that a busy machine does not answer.

Noise only ever adds to a time. So the least of three is taken, and one good attempt of five is enough: what is
quadratic fails all five.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

# Seconds; below this, what is measured is the clock.
LEAST = 0.001


def grows_less_than(times: float, cost: Callable[[int], float], small: int, large: int) -> bool:
    """Say whether the larger size costs less than so many times the smaller one; `cost` returns processor seconds."""
    return any(_least(cost, large) < times * max(_least(cost, small), LEAST) for _ in range(5))


def _least(cost: Callable[[int], float], size: int) -> float:
    gc.collect()
    gc.disable()  # it looks at all that is alive, the more often the more is made
    try:
        return min(cost(size) for _ in range(3))
    finally:
        gc.enable()
