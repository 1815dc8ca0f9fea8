"""Marked changes hold only where they do not turn the sense; else it is said what they do."""

from __future__ import annotations

import pytest

from twosource.alterations import MOST_PIECES, read_alterations
from twosource.quotes import find_quote
from twosource.text import fold, fold_string, normalise_run

TEXT = normalise_run(
    "Some residents like it. The 46 workers of the old harbour will not strike in May 2026, said Ms Dahl. "
    "They may leave; she can't say when. About 300 remain hopeful, for nobody left.",
)


@pytest.mark.parametrize(
    ("quote", "want"),
    [
        pytest.param("of the … harbour", "of the|harbour", id="omission"),
        pytest.param("(…) harbour", "harbour", id="omission in round brackets at the start"),
        pytest.param("will … strike", "negation not", id="a negation left out"),
        pytest.param("will not … said Ms Dahl", "carries not", id="a negation carried over"),
        pytest.param("They … leave", "modal may", id="a modal verb left out"),
        pytest.param("She … harbour", "missing", id="a piece is missing"),
        pytest.param("harbour … workers", "order", id="another order"),
        pytest.param("workers [of the port] will not", "workers|will not", id="five words replaced"),
        pytest.param("The workers [of] harbour", "missing", id="a piece with words between"),
        pytest.param("The [all] workers", "number 46", id="a number replaced"),
        pytest.param("strike in [June] 2026", "date may", id="a date replaced"),
        pytest.param("harbour [does not] will", "brings negation not", id="a negation brought in"),
        pytest.param("[All] residents like it", "quantifier some", id="a quantifier replaced"),
        pytest.param("[The] residents like it", "residents like it", id="a quantifier left out at the start"),
        pytest.param("46 [thousand] workers", "brings number thousand", id="a scale brought in"),
        pytest.param("[T]he old harbour", "the old harbour", id="a capital"),
        pytest.param("[o]f the [O]ld", "of the|old", id="capitals before two words"),
        pytest.param("worker[s] of the", "workers|of the", id="an ending that stands there"),
        pytest.param("hope[less], for", "word hopeful", id="an ending that turns round"),
        pytest.param("remain[s] hopeful", "remain|hopeful", id="an ending"),
        pytest.param("[un]hopeful", "word hopeful", id="a beginning"),
        pytest.param("said Ms Dahl [in Oslo].", "said Ms Dahl", id="an explanation at the end"),
        pytest.param("leave; she [would] say", "negation can't", id="a denied modal verb replaced"),
        pytest.param(
            "[one two three four five six seven eight nine ten eleven twelve thirteen] leave", "long", id="long"
        ),
        pytest.param("it. [Here] workers", "number 46", id="from a sentence's start"),
        pytest.param("like [a lot] old harbour", "long", id="many words replaced"),
    ],
)
def test_change(quote: str, want: str) -> None:
    found = find_quote(TEXT, fold(TEXT), quote)
    refusal = found.refusal
    if refusal is None:
        shown = ["|".join(TEXT[span.start : span.end] for span in pieces) for pieces in found.occurrences]
        assert (shown or ["missing"]) == [want]
        return
    verb = ("brings " if refusal.inserted else "carries ") if refusal.brings else ""
    reason = "" if verb == "carries " else refusal.reason
    named = refusal.words if refusal.reason not in {"long", "order", "far"} else ""
    assert " ".join(f"{verb}{reason} {named}".split()) == want


def test_too_many_pieces_are_not_looked_for() -> None:
    assert len(read_alterations(fold_string("a … " * (MOST_PIECES + 1))).pieces) == MOST_PIECES + 1
    text = "a " * 100
    assert find_quote(text, fold(text), "a … " * (MOST_PIECES + 1)).how == "none"
