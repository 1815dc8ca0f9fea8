"""Every citation is bound to its passages or refused with the reason, and every source leads back to its uses."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence

import pytest

from twosource.analyse import method
from twosource.bindings import MOST_EXPLAINED, Library, listed
from twosource.citations import replace_citations
from twosource.diagnostics import UNCITED_SOURCE, Diagnostic, Mark
from twosource.model import (
    Analysis,
    Annotation,
    Backlink,
    Block,
    Briefing,
    BriefingReferences,
    CitedItem,
    Claim,
    ClaimSpans,
    Config,
    Corpus,
    DeduplicationNote,
    Document,
    Element,
    Method,
    NormalText,
    Origin,
    Passage,
    Reference,
    References,
    Repeat,
    Selector,
    Source,
    Span,
    Use,
)
from twosource.quotes import QuoteMatch
from twosource.resolve import resolve

NOWHERE = Mark(path="x")


def document(parts: Sequence[str], *, classes: Sequence[tuple[int, str]] = (), code: Sequence[str] = ()) -> Document:
    """Build a document: `# ` starts a heading, `- ` an item (items in a row are one list), else a paragraph."""
    texts = [part.removeprefix("# ").removeprefix("- ") for part in parts]
    passages: list[Passage] = []
    blocks: list[Block] = []
    elements: list[Element] = []
    start = number = 0
    for index, (part, text) in enumerate(zip(parts, texts, strict=True)):
        heading = 2 if part.startswith("# ") else 0
        in_list = bool(index) and part.startswith("- ") and parts[index - 1].startswith("- ")
        number += not heading
        end = start + len(text)
        passages.append(
            Passage(
                kind="heading" if heading else "item" if part.startswith("- ") else "paragraph",
                number=0 if heading else number,
                heading=heading,
                anchor=f"h{index + 1}" if heading else f"p{number}",
                start=start,
                end=end,
                element=len(elements),
                block=len(blocks) - in_list,
            )
        )
        attributes = tuple(("class", name) for at, name in classes if at == index)
        elements.append(Element(tag="h2" if heading else "p", start=start, end=end, attributes=attributes))
        for words in code:
            if words in text:
                at = start + text.index(words)
                elements.append(Element(tag="code", start=at, end=at + len(words)))
        first = blocks.pop().first_passage if in_list else index
        blocks.append(
            Block(start=start, end=end, first_element=0, last_element=0, first_passage=first, last_passage=index + 1)
        )
        start = end + 2
    return Document(
        text=NormalText("\n\n".join(texts)), passages=tuple(passages), blocks=tuple(blocks), elements=tuple(elements)
    )


def source(source_id: str, *parts: str, claims: Sequence[Claim] = ()) -> Source:
    return Source(
        id=source_id,
        path=f"{source_id}.txt",
        format="text",
        sha256="",
        size=0,
        title=source_id,
        title_basis="file name",
        headline=-1,
        document=document(parts),
        annotation=Annotation(claims=tuple(claims), mark=NOWHERE),
    )


def claim(claim_id: str, *quotes: tuple[str, str, str]) -> Claim:
    selectors = tuple(
        Selector(exact=exact, prefix=prefix, suffix=suffix, mark=Mark(path=f"{claim_id}.yaml", line=index + 1))
        for index, (exact, prefix, suffix) in enumerate(quotes)
    )
    return Claim(id=claim_id, text="", kind="", attributed_to="", quotes=selectors, mark=NOWHERE)


def briefing(
    *parts: str, slug: str = "b", judgements: Sequence[tuple[int, str]] = (), code: Sequence[str] = ()
) -> Briefing:
    """Build a briefing from Markdown blocks, one line each; the marks of its citations count lines of blocks."""
    read = replace_citations("\n\n".join(parts), f"{slug}.md")
    plain = [re.sub(" ?\ue000[0-9]+\ue001", "", part) for part in read.body.split("\n\n")]
    citations = tuple(dataclasses.replace(each, passage=each.mark.line // 2) for each in read.citations)
    return Briefing(
        slug=slug,
        path=f"{slug}.md",
        title="",
        summary="",
        authors=(),
        published=None,
        updated=None,
        language="en",
        story="",
        tags=(),
        draft=False,
        document=document(plain, classes=judgements, code=code),
        citations=citations,
        passage_marks=tuple(Mark(path=f"{slug}.md", line=2 * index + 1, column=1) for index in range(len(parts))),
        mark=NOWHERE,
    )


def analysis(repeats: Sequence[Repeat] = (), of: str = "korea") -> Analysis:
    note = DeduplicationNote(
        source=of,
        words=0,
        unique=0,
        shared=0,
        repeated=0,
        repeats=tuple(repeats),
        overlaps=(),
        longest_common=(),
        story="",
        repeated_spans=tuple(repeat.again for repeat in repeats),
        shared_spans=(),
        only_here=(),
        only_figures=(),
        only_quotations=(),
    )
    method = Method(
        version="",
        shingle_words=4,
        min_repeat_words=8,
        min_shared_words=8,
        max_gap_words=8,
        wholly_derived=0.5,
        partially_derived=0.1,
        story_similarity=0.1,
    )
    origins = tuple(
        Origin(sources=(name,), reasons=("alone",)) for name in ("japan", "korea", "long", "twice", "short", of)
    )
    return Analysis(method=method, overlaps=(), stories=(), origins=origins, notes=(note,))


KOREA = source(
    "korea",
    "# Policy shift",
    "About 28,500 American troops are in Seoul. The policy may change that.",
    "The presence does not equate to a weaker defense. Talks go on.",
    "# What next",
    "Talks go on. “We are ready,” said Mr. Lee.",
    claims=[
        claim("troops", ("28,500 American troops", "", "")),
        claim("talks", ("Talks go on", "defense.", ""), ("We are ready", "", "")),
        claim("empty"),
    ],
)
JAPAN = source("japan", "Japan watches the talks closely.", "It said nothing else.")


def resolved(*briefings: Briefing, repeats: Sequence[Repeat] = ()) -> tuple[References, tuple[Diagnostic, ...]]:
    references, found = resolve(Corpus(config=Config(), sources=(JAPAN, KOREA), briefings=briefings), analysis(repeats))
    # That one of the two is not cited is no matter here.
    return references, tuple(each for each in found if each.rule is not UNCITED_SOURCE)


def shown(found: Sequence[Diagnostic]) -> list[str]:
    return [f"{each.mark.line}:{each.mark.column} {each.rule.code} {each.message} ({each.hint})" for each in found]


# -- citations -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("citation", "want"),
    [
        pytest.param("[@korea]", ((), [], "none"), id="an article"),
        pytest.param("[@korea, para. 2]", ((2,), [], "none"), id="a paragraph"),
        pytest.param("[@korea, paras. 1-3]", ((1, 2, 4), [], "none"), id="paragraphs, without the heading between"),
        pytest.param('[@korea, "28,500 American"]', ((1,), ["28,500 American"], "exact"), id="words"),
        pytest.param('[@korea, “"We are ready," said”]', ((4,), ["“We are ready,” said"], "folded"), id="folded words"),
        pytest.param('[@korea, "About … in Seoul"]', ((1,), ["About", "in Seoul"], "omission"), id="an omission"),
        pytest.param('[@korea, para. 3, "Talks go on"]', ((4,), ["Talks go on"], "exact"), id="a locator decides"),
        pytest.param(
            '[@korea, "that. The presence"]', ((1, 2), ["that.\n\nThe presence"], "folded"), id="two passages"
        ),
        pytest.param("[@korea#troops]", ((1,), ["28,500 American troops"], "exact"), id="a claim"),
        pytest.param("[@korea#talks]", ((2, 4), ["Talks go on", "We are ready"], "exact"), id="a claim of two quotes"),
        pytest.param("[@korea#empty]", ((), [], "none"), id="a claim without quotes"),
        pytest.param("[@korea#empty, para. 1]", ((1,), [], "none"), id="a claim without quotes and a paragraph"),
        pytest.param('[@korea#talks, "Seoul"]', ((1,), ["Seoul"], "exact"), id="a claim and words: the words"),
        pytest.param("[@korea, “Policy shift”]", ((0,), ["Policy shift"], "exact"), id="words of a heading"),
    ],
)
def test_a_citation_is_bound(citation: str, want: tuple[tuple[int, ...], list[str], str]) -> None:
    references, found = resolved(briefing(f"A statement of some words {citation}."))
    assert shown(found) == []
    [reference] = references.briefings[0].references
    text = KOREA.document.text
    quotes = [text[span.start : span.end] for span in reference.quotes]
    assert (reference.passages, quotes, reference.match) == want


@pytest.mark.parametrize(
    ("citation", "want"),
    [
        pytest.param("[@korae]", '1:29 C001 no source "korae"; did you mean "korea"? ()', id="a misspelt source"),
        pytest.param("[@zzz]", '1:29 C001 no source "zzz" ()', id="an unknown source"),
        pytest.param(
            "[@korea#trops]",
            '1:35 C002 no claim "trops" in source "korea"; did you mean "troops"? '
            '(its claims are "troops", "talks" and "empty")',
            id="a misspelt claim",
        ),
        pytest.param(
            "[@japan#x]",
            '1:35 C002 no claim "x" in source "japan" (its annotation has no claims)',
            id="no claims at all",
        ),
        pytest.param(
            "[@korea, para. 4]",
            '1:36 C003 no paragraph 4 in source "korea": it has 3 paragraphs (headings are not counted)',
            id="a paragraph too far",
        ),
        pytest.param(
            "[@korea, paras. 2-9]",
            '1:36 C003 no paragraph 9 in source "korea": it has 3 paragraphs (headings are not counted)',
            id="a range too far",
        ),
        pytest.param(
            '[@korea, "About 25,800 American troops"]',
            '1:37 C004 no passage of source "korea" contains this quote; the numbers differ: "25,800" for "28,500" '
            '(nearest is paragraph 1: "About 28,500 American troops")',
            id="another number",
        ),
        pytest.param(
            '[@korea, "presence does equate to a weaker"]',
            '1:37 C004 no passage of source "korea" contains this quote; a negation is missing: "not" '
            '(nearest is paragraph 2: "presence does not equate to a weaker")',
            id="a negation dropped",
        ),
        pytest.param(
            '[@korea, "does … equate to"]',
            '1:37 C004 no passage of source "korea" contains this quote; the omission leaves out a '
            'negation: "not" (nearest is paragraph 2: "does not equate to")',
            id="a negation omitted",
        ),
        pytest.param(
            '[@korea, "policy shifts"]',
            '1:37 C004 no passage of source "korea" contains this quote; the words differ: "shifts" for "shift"; '
            'capital letters differ: "policy" for "Policy" (nearest is the heading "h1": "Policy shift")',
            id="a heading is nearest",
        ),
        pytest.param(
            '[@korea, "whales sing in the deep"]',
            '1:37 C004 no passage of source "korea" contains this quote (no passage comes near)',
            id="nothing near",
        ),
        pytest.param(
            '[@korea, "watches the talks"]',
            '1:37 C004 no passage of source "korea" contains this quote; it is in source "japan" (cite that source)',
            id="words of another source",
        ),
        pytest.param(
            '[@korea, para. 2, "28,500 American troops"]',
            '1:46 C004 the quote is in paragraph 1 of source "korea", not in paragraph 2 (correct the locator)',
            id="another paragraph",
        ),
        pytest.param(
            '[@korea, paras. 2-3, "28,500 American troops"]',
            '1:49 C004 the quote is in paragraph 1 of source "korea", not in paragraphs 2-3 (correct the locator)',
            id="other paragraphs",
        ),
        pytest.param(
            '[@korea, "Talks go on"]',
            '1:37 C005 the quote occurs 2 times in source "korea": in paragraphs 2 and 3 '
            "(add a locator such as para. 2, or quote more words)",
            id="several places",
        ),
        pytest.param(
            '[@korea, para. 2, "e"]',
            '1:46 C004 no passage of source "korea" contains this quote; a word is cut: "e" for "American" '
            '(nearest is paragraph 1: "American")',
            id="a letter",
        ),
    ],
)
def test_a_citation_is_refused(citation: str, want: str) -> None:
    _, found = resolved(briefing(f"A statement of some words {citation}."))
    assert shown(found) == [want]


def test_twice_in_one_paragraph_needs_more_words() -> None:
    twice = source("twice", "No, no and no again.")
    one = briefing('A statement of some words [@twice, para. 1, "no"].')
    _, found = resolve(Corpus(config=Config(), sources=(twice,), briefings=(one,)), analysis())
    assert shown(found) == [
        '1:46 C005 the quote occurs 2 times in source "twice": in paragraph 1 (quote more words)',
    ]


def test_one_paragraph_is_singular() -> None:
    short = source("short", "Only one.")
    one = briefing("A statement of some words [@short, para. 2].")
    _, found = resolve(Corpus(config=Config(), sources=(short,), briefings=(one,)), analysis())
    assert shown(found) == [
        '1:36 C003 no paragraph 2 in source "short": it has 1 paragraph (headings are not counted)',
    ]


def test_all_checks_of_a_citation_report_together() -> None:
    _, found = resolved(briefing('A statement of some words [@korea#x, para. 9, "zzz"].'))
    assert [each.rule.code for each in found] == ["C002", "C003", "C004"]


def test_the_same_fault_is_reported_at_each_place() -> None:
    _, found = resolved(briefing("A statement of some words [@x1].", "Another statement of words [@x1#y]."))
    assert shown(found) == ['1:29 C001 no source "x1" ()', '3:30 C001 no source "x1" ()']


def test_only_so_many_misses_are_explained() -> None:
    citations = "".join(f'[@korea, "About {number} American troops"]' for number in range(MOST_EXPLAINED + 1))
    _, found = resolved(briefing(f"A statement of some words {citations}."))
    assert [each.hint.startswith("nearest") for each in found] == [True] * MOST_EXPLAINED + [False]
    assert found[-1].hint == "no passage comes near"


@pytest.mark.parametrize(
    ("quote", "searched"),
    [
        pytest.param("a", 0, id="a letter"),
        pytest.param("arbou", 0, id="part of a word"),
        pytest.param("harbour", 4, id="a word"),
        pytest.param("の", 0, id="a character"),
        pytest.param("港の閉鎖", 4, id="words without spaces"),
    ],
)
def test_a_missed_quote_is_searched_only_where_its_words_stand(
    make_source: Callable[..., Source], monkeypatch: pytest.MonkeyPatch, quote: str, searched: int
) -> None:
    others = [make_source(f"s{number}", "A harbour of old and 港の閉鎖は月曜。") for number in range(4)]
    corpus = Corpus(config=Config(), sources=(make_source("one", "Nothing."), *others), briefings=())
    library = Library(corpus, Analysis(method=method(corpus.config), overlaps=(), stories=(), origins=(), notes=()))
    asked: list[str] = []
    find = Library.find

    def counted(self: Library, source: Source, words: str, prefix: str = "", suffix: str = "") -> QuoteMatch:
        asked.append(source.id)
        return find(self, source, words, prefix, suffix)

    monkeypatch.setattr(Library, "find", counted)
    library.holders(quote, ("one",))
    assert len(asked) == searched


# -- repeats ---------------------------------------------------------------------------------------------------------


def test_the_first_of_repeats_is_meant() -> None:
    start = KOREA.document.text.index("Talks go on")
    again = KOREA.document.text.index("Talks go on", start + 1)
    repeat = Repeat(
        first=Span(start=start, end=start + 12), again=Span(start=again, end=again + 12), words=3, exact=True
    )
    references, found = resolved(briefing('A statement of some words [@korea, "Talks go on"].'), repeats=[repeat])
    assert found == ()
    [reference] = references.briefings[0].references
    assert (reference.passages, reference.quotes, reference.repeated) == (
        (2,),
        (Span(start=start, end=start + 11),),
        True,
    )


def test_a_repeat_of_something_else_decides_nothing() -> None:
    again = KOREA.document.text.rindex("Talks go on")
    repeat = Repeat(first=Span(start=0, end=12), again=Span(start=again, end=again + 12), words=3, exact=False)
    _, found = resolved(briefing('A statement of some words [@korea, "Talks go on"].'), repeats=[repeat])
    assert [each.rule.code for each in found] == ["C005"]


# -- claims ----------------------------------------------------------------------------------------------------------


def test_claims_are_verified_though_nobody_cites_them() -> None:
    one = source(
        "one",
        "He may go. She may go. He did not go.",
        claims=[
            claim("bad", ("He will go", "", ""), ("may go", "", ""), ("may go", "She", ""), ("may go", "It", "")),
            claim("good", ("He did", "", "not")),
        ],
    )
    references, found = resolve(Corpus(config=Config(), sources=(one,), briefings=()), analysis())
    assert [(each.mark.path, *shown([each])) for each in found] == [
        (
            "bad.yaml",
            (
                '1:0 C004 no passage of source "one" contains this quote; the modal verb differs: "will" for "may" '
                '(nearest is paragraph 1: "He may go.")'
            ),
        ),
        (
            "bad.yaml",
            (
                '2:0 C005 the quote occurs 2 times in source "one": in paragraph 1 '
                "(add prefix or suffix, or quote more words)"
            ),
        ),
        (
            "bad.yaml",
            (
                '4:0 C004 source "one" has this quote, but not behind this prefix '
                '(take prefix and suffix from what stands around the words: "He ... . She may go. He did not go.", '
                '"He may go. She ... . He did not go.")'
            ),
        ),
    ]
    assert references.claims == (
        ClaimSpans(source="one", claim="bad", spans=(Span(start=3, end=9), Span(start=15, end=21)), passages=(0,)),
        ClaimSpans(source="one", claim="good", spans=(Span(start=23, end=29),), passages=(0,)),
    )


def test_a_statement_with_a_citation_that_is_lost_is_not_told_to_have_too_few_origins() -> None:
    one = briefing("It is so. [@korea]", "It is said. [@korea; @japn]", "It is told. [@korea] [@]")
    corpus = Corpus(config=Config(min_origins=2), sources=(JAPAN, KOREA), briefings=(one,))
    _, found = resolve(corpus, analysis())
    assert [(each.mark.line, each.rule.code) for each in found] == [(3, "C001"), (1, "S001")]


# -- numbers and links back ------------------------------------------------------------------------------------------


def test_references_are_numbered_by_first_use_and_shared() -> None:
    one = briefing(
        "First statement of some words [@korea#troops; @japan, para. 1].",
        "# A heading",
        'Second statement of some words [@japan, para. 1][@nobody][@korea, "Mr. Lee"].',
        'Third statement of some words [@korea, "Mr.\u00a0Lee"; @nobody; @korea#troops].',
    )
    references, found = resolved(one)
    assert [each.rule.code for each in found] == ["C001", "C001"]
    [numbered] = references.briefings
    assert [(each.passage, each.sources) for each in numbered.statements] == [
        (0, ("korea", "japan")),
        (2, ("japan", "korea")),
        (3, ("korea",)),
    ]
    assert numbered.origins == numbered.statements[0].origins
    numbered = dataclasses.replace(numbered, statements=(), origins=None)
    troops = (Span(start=20, end=42),)
    text = KOREA.document.text
    lee = (Span(start=text.index("Mr. Lee"), end=text.index("Mr. Lee") + 7),)
    assert (numbered,) == (
        BriefingReferences(
            briefing="b",
            references=(
                Reference(
                    number=1,
                    source="korea",
                    claim="troops",
                    passages=(1,),
                    quotes=troops,
                    match="exact",
                    repeated=False,
                    uses=(Use(anchor="cite-1", paragraph=1, passage=0), Use(anchor="cite-5-3", paragraph=3, passage=3)),
                ),
                Reference(
                    number=2,
                    source="japan",
                    claim="",
                    passages=(0,),
                    quotes=(),
                    match="none",
                    repeated=False,
                    uses=(Use(anchor="cite-1-2", paragraph=1, passage=0), Use(anchor="cite-2", paragraph=2, passage=2)),
                ),
                Reference(
                    number=3,
                    source="korea",
                    claim="",
                    passages=(4,),
                    quotes=lee,
                    match="exact",
                    repeated=False,
                    uses=(Use(anchor="cite-4", paragraph=2, passage=2), Use(anchor="cite-5", paragraph=3, passage=3)),
                ),
            ),
            cited=(
                (CitedItem(number=1, anchor="cite-1"), CitedItem(number=2, anchor="cite-1-2")),
                (CitedItem(number=2, anchor="cite-2"),),
                (),
                (CitedItem(number=3, anchor="cite-4"),),
                (CitedItem(number=3, anchor="cite-5"), CitedItem(number=1, anchor="cite-5-3")),
            ),
        ),
    )
    assert [(link.source, link.anchor, link.number, link.paragraph) for link in references.backlinks] == [
        ("japan", "cite-1-2", 2, 1),
        ("japan", "cite-2", 2, 2),
        ("korea", "cite-1", 1, 1),
        ("korea", "cite-4", 3, 2),
        ("korea", "cite-5", 3, 3),
        ("korea", "cite-5-3", 1, 3),
    ]
    assert references.backlinks[2] == Backlink(
        source="korea",
        passages=(1,),
        briefing="b",
        anchor="cite-1",
        number=1,
        paragraph=1,
        passage=0,
        claim="troops",
        quotes=troops,
    )


def test_each_briefing_numbers_its_own() -> None:
    statement = "A statement of some words"
    references, _ = resolved(briefing(f"{statement} [@korea].", slug="a"), briefing(f"{statement} [@japan].", slug="b"))
    assert [[each.number for each in one.references] for one in references.briefings] == [[1], [1]]
    assert [(link.source, link.briefing) for link in references.backlinks] == [("japan", "b"), ("korea", "a")]


def test_a_citation_in_code_has_neither_items_nor_passage() -> None:
    one = briefing("A statement of some words [@korea].")
    [cited] = one.citations
    literal = dataclasses.replace(cited, items=(), passage=-1)
    in_code = dataclasses.replace(cited, passage=-1)
    changed = dataclasses.replace(one, citations=(literal, in_code))
    references, found = resolved(changed)
    assert references.briefings[0].cited == ((), (CitedItem(number=1, anchor="cite-2"),))
    assert references.briefings[0].references[0].uses == (Use(anchor="cite-2", paragraph=0),)
    assert [each.rule.code for each in found] == ["C007"]


# -- statements ------------------------------------------------------------------------------------------------------

UNCITED = "this paragraph cites nothing (cite what it rests on, or mark it as the author's own with {: .judgement })"


@pytest.mark.parametrize(
    ("parts", "want"),
    [
        pytest.param(['They "may change that" in time [@korea].'], [], id="words of the source"),
        pytest.param(["They “may change that,” he says [@korea]."], [], id="a comma of ours inside the marks"),
        pytest.param(['He is "ready." [@korea]'], [], id="a full stop of ours, one word"),
        pytest.param(['"The presence ... weaker defense": so it is [@korea]'], None, id="an omission of a negation"),
        pytest.param(['"About … in Seoul" is a quote too [@korea]'], [], id="an omission"),
        pytest.param(['Both "American" and "Japan" stand somewhere [@korea][@japan].'], [], id="two sources"),
        pytest.param(
            ['They "will change that" in time [@korea].'],
            [
                (
                    '1:1 C006 "will change that" is not in "korea", cited in this paragraph; the modal verb differs: '
                    '"will" for "may" (nearest in "korea" is paragraph 1: "may change that.")'
                )
            ],
            id="changed words",
        ),
        pytest.param(
            ["The „neue Welt“ and the «monde» of some [@korea; @japan]."],
            [
                (
                    '1:1 C006 "neue Welt" is not in "korea" or "japan", cited in this paragraph '
                    "(quote the words as they stand, or remove the quotation marks)"
                ),
                (
                    '1:1 C006 "monde" is not in "korea" or "japan", cited in this paragraph '
                    "(quote the words as they stand, or remove the quotation marks)"
                ),
            ],
            id="other quotation marks",
        ),
        pytest.param(
            ['The "new world" order'],
            [
                (
                    '1:1 C006 "new world" stands in quotation marks, but this paragraph cites nothing '
                    "(cite the source of the words, or remove the quotation marks)"
                )
            ],
            id="nothing cited",
        ),
        pytest.param(['A pipe of 5" and one of 7" in all [@korea].'], [], id="inches"),
        pytest.param(['The sign "—" and the "" of some [@korea].'], [], id="no words in the marks"),
        pytest.param(['The call "code()" is not a quote [@korea].'], [], id="in code"),
        pytest.param(['# A "heading"', "A statement of some words [@korea]."], [], id="in a heading"),
        pytest.param(['Of an "unknown" source some words [@nobody].'], ["1:26 C001"], id="the source is unknown"),
    ],
)
def test_words_in_quotation_marks(parts: list[str], want: list[str] | None) -> None:
    _, found = resolved(briefing(*parts, code=['"code()"']))
    if want is None:
        assert [each.rule.code for each in found] == ["C006"]
    elif want == ["1:26 C001"]:
        assert [each.rule.code for each in found] == ["C001"]
    else:
        assert shown(found) == want


@pytest.mark.parametrize(
    ("words", "missed"),
    [
        pytest.param("We ‘are ready’ and ‘don’t wait’", ["don’t wait"], id="single"),
        pytest.param("‘We “are ready” now’", ["We “are ready” now"], id="double in single"),
        pytest.param("“We ‘cannot’ wait”", ["We ‘cannot’ wait"], id="single in double"),
        pytest.param("Wir ‚sind bereit‘, on est ‹prêts›", ["sind bereit", "prêts"], id="low and angle"),
        pytest.param("The workers’ day, ‘90s ferries’ and rock ‘n’ roll’s", [], id="apostrophes"),
        pytest.param("It's the line's 'own words' here", [], id="straight"),
    ],
)
def test_words_in_single_quotation_marks(words: str, missed: list[str]) -> None:
    _, found = resolved(briefing(f"{words} [@korea]."))
    assert [(each.rule.code, each.message.split('"')[1]) for each in found] == [("C006", each) for each in missed]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        pytest.param(["A statement that cites nothing at all."], [1], id="a paragraph"),
        pytest.param(["A statement that cites [@korea]."], [], id="a citation"),
        pytest.param(["# A heading of more than five words"], [], id="a heading"),
        pytest.param(["Only four words here"], [], id="a label"),
        pytest.param(
            ["What the article says of it:", "- First of all one thing [@korea]", "- And then another thing of it"],
            [5],
            id="an item",
        ),
        pytest.param(
            ["What the article [@korea] says of it:", "- First of all one thing", "- And another thing of it"],
            [],
            id="the introduction cites",
        ),
        pytest.param(
            ["What the article [@korea] says of it.", "- First of all one thing"], [3], id="it is no introduction"
        ),
        pytest.param(["What the article says of it:", "- First of all one thing"], [1, 3], id="neither cites"),
        pytest.param(["What the article says of it:"], [1], id="an introduction to nothing"),
        pytest.param(["- First of all one thing here"], [1], id="a list alone"),
        pytest.param(
            ["# What [@korea] says on all:", "- First of all one thing here"], [3], id="a heading is no introduction"
        ),
        pytest.param(["J. This is how we read all that."], [], id="a judgement"),
    ],
)
def test_paragraphs_without_a_citation(parts: list[str], lines: list[int]) -> None:
    judgements = [(index, "aside judgement") for index, part in enumerate(parts) if part.startswith("J.")]
    _, found = resolved(briefing(*parts, judgements=judgements))
    assert shown(found) == [f"{line}:1 C007 {UNCITED}" for line in lines]


def test_code_needs_no_citation() -> None:
    one = briefing("A block of code that says nothing.")
    [passage] = one.document.passages
    code = dataclasses.replace(one.document, passages=(dataclasses.replace(passage, kind="code"),))
    assert resolved(dataclasses.replace(one, document=code))[1] == ()


@pytest.mark.parametrize(
    ("words", "want"),
    [
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c"], "a, b and c", id="three"),
        pytest.param(list("abcdefg"), "a, b, c, d, e and 2 more", id="many"),
    ],
)
def test_listed(words: list[str], want: str) -> None:
    assert listed(words) == want
