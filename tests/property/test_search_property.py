"""Searching by the index finds what reading every passage finds, in every script, and loads little for it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tests import searching
from twosource import searchindex, searchterms

WORDS = [
    *(
        "the",
        "The",
        "Korea",
        "Korea’s",
        "korean",
        "U.S.",
        "US",
        "1,200",
        "3.5",
        "role,",
        "“role”",
        "non-derived",
        "a",
        "an",
    ),
    *("Müller", "Mu\u0308ller", "muller", "Straße", "STRASSE", "naïve", "ΟΔΟΣ", "οδός", "Ёлка", "S\u0435oul", "Seoul"),
    *("北朝鮮", "北朝", "朝鮮は", "鮮", "月", "10月", "バラク・オバマ", "한국은행", "한국", "국은", "กรุงเทพ"),
    *("مُحَمَّد", "محمد", "في", "हिन्दी", "हिन्द", "soft\u00adware", "ﬁne", "𠀀𠀁", "…", "ა"),
]
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
STRANGE = st.text(
    st.characters(codec="utf-8", exclude_characters="\n\r\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85"), max_size=30
)
PASSAGES = st.lists(TEXT | STRANGE, min_size=1, max_size=40)
PART = (
    st.sampled_from(WORDS)
    | st.sampled_from(WORDS).map(lambda word: f"{word[:2]}*")
    | TEXT.map(lambda text: f'"{" ".join(text.split()[:3])}"')
)
QUERY = st.lists(PART, min_size=1, max_size=3).map(" ".join)
LONG = [" ".join(f"word{number}" for number in range(3_000)), "word0 word1000"]


def _indexed(passages: list[str]) -> tuple[searching.Client, dict[int, str]]:
    """Return the files of an index over passages, three to a sheet, and the passages by number."""
    index = searchindex.InvertedIndex()
    numbered = {place // 3 * 32 + place % 3: " ".join(text.split()) for place, text in enumerate(passages)}
    sheets: dict[str, str] = {}
    for number, text in numbered.items():
        index.add(number, text)
        name = f"s{number >> 5}"
        sheets[name] = sheets.get(name, "id\ntitle\nbyline\n\n") + f"p1 {text}\n"
    return searching.Client(sheets | dict(searchindex.files(index.shards(), [], []))), numbered


def _room(client: searching.Client) -> int:
    return sum(map(int, client.files[searchindex.DIRECTORY].split("\n")[2]))


@given(PASSAGES, QUERY | STRANGE)
@example(["U.S. role"], "us")
@example(["a北"], "北")
@example(["北朝 鮮"], "北朝鮮")
@example(["the role of the role"], '"role of the"')
@example(["the"], 'Korea’s "the the バラク・オバマ"')  # ten terms in one shard
@example(LONG, "word0 word1000 word2000 word2999 word1500 word500")  # more shards than there is room for
def test_the_index_finds_what_reading_finds(passages: list[str], query: str) -> None:
    """And it says that there may be more only where a search may not load the whole index."""
    client, numbered = _indexed(passages)
    found, is_cut = client.hits(query)
    assert found == searching.naive(numbered, query)
    assert not is_cut or _room(client) > searchindex.ROOM


@given(PASSAGES)
def test_every_word_of_a_passage_finds_it(passages: list[str]) -> None:
    client, numbered = _indexed(passages)
    for number, text in numbered.items():
        for unit in searching.units(text):
            # A rare character of the planes beyond, asked for alone, is found at the end of its run only.
            if len(unit) <= searchterms.LONGEST and unit <= "\uffff":
                assert number in client.hits(unit)[0]
