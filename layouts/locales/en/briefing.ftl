# A briefing's page: its head, the words before its judgements, and the origins of its statements.

briefing-kicker = Briefing
briefing-updated = updated { $date }
briefing-story = Story: { $story }
briefing-topics = Topics: { $topics }
# A fact of the head: $term is for instance `Handling`.
briefing-fact = { $term }: { $value }

# Before a statement that its author marks as resting on one origin; the values are those of `origins`.
judgement-origins = On { origins }:

# The list of statements that rest on several articles; the count before each is `independence`.
independence-heading = Origins, statement by statement
independence-method = How origins are counted
# How many statements rest on one article; $others says whether some rest on several.
independence-alone = { $others ->
    [yes] { $n ->
        [one] one other statement rests on one article.
       *[other] { SPELLED($n) } other statements rest on one article each.
    }
   *[no] { $n ->
        [one] one statement rests on one article.
       *[other] { SPELLED($n) } statements rest on one article each.
    }
}
