"""Records in order, while they come and go: always what sorting all of them gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.ordered import Ordered

# A name with the key it is put under, or None where it is discarded; -1 asks for the order.
CHANGES = st.lists(
    st.one_of(st.just(-1), st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 5)))), max_size=60
)


@given(start=st.integers(0, 200), changes=CHANGES)
def test_the_order_is_that_of_sorting_all(start: int, changes: list[int | tuple[int, int | None]]) -> None:
    ordered = Ordered[int, int, str]()
    known: dict[int, tuple[int, str]] = {}
    for name in range(start):
        known[name] = name % 3, f"first {name}"
        ordered.put(name, *known[name])
    for number, change in enumerate([-1, *changes, -1]):
        if isinstance(change, int):
            assert ordered.values() == tuple(known[name][1] for name in sorted(known, key=lambda n: (known[n][0], n)))
            continue
        name, key = change
        if key is None:
            ordered.discard(name)
            known.pop(name, None)
        else:
            known[name] = key, f"change {number}"
            ordered.put(name, *known[name])
        assert ordered.get(name) == known.get(name, (0, None))[1]


def test_records_are_of_names() -> None:
    ordered = Ordered[str, str, int]()
    ordered.put("b", "same", 1)
    ordered.put("a", "same", 2)
    assert (ordered.get("a"), ordered.get("b"), ordered.get("c"), ordered.values()) == (2, 1, None, (2, 1))
